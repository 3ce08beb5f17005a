package settings

import (
	"context"
	"os/exec"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment/region"
)

// regions is a fake of the table of economic regions, and of the dialogs for
// its files. A path that ends with "falsch.csv" is a wrong table.
type regions struct {
	table   string // "": that of the program
	written string
	chosen  string
	dialog  error // of choosing a file
	err     error // of everything else
	told    int   // how often it was told that the table changed
	dated   region.Summary
	unfit   bool // a table of the office's own does not fit
}

func (r *regions) Holding(context.Context) (region.Holding, error) {
	if r.unfit && r.table != "" {
		wrong := &region.RowError{Table: "regions", Line: 2, Cause: region.CauseKey, Column: "ags5", Got: "99999"}
		return region.Holding{Unfit: &region.UnfitError{Err: wrong}, Summary: region.Summary{Regions: 9, Districts: 53}}, r.err
	}
	switch r.table {
	case "":
		return region.Holding{Summary: region.Summary{Regions: 9, Districts: 53, Several: 2}}, r.err
	case "alt":
		return region.Holding{Own: true, Summary: region.Summary{Regions: 1, Districts: 1, Without: 52}}, r.err
	default:
		return region.Holding{Own: true, Taken: kittest.Noon(), Summary: r.dated}, r.err
	}
}

func (r *regions) Take(_ context.Context, path string) (string, error) {
	if strings.HasSuffix(path, "falsch.csv") {
		return "", &region.RowError{Table: "regions", Line: 3, Cause: region.CauseDay, Column: "von", Got: "heute"}
	}
	return r.replace(path)
}

func (r *regions) Forget(context.Context) (string, error) { return r.replace("") }

func (r *regions) replace(table string) (string, error) {
	former := r.table
	if r.err == nil {
		r.table = table
	}
	return former, r.err
}

func (r *regions) Restore(_ context.Context, former string) error {
	_, err := r.replace(former)
	return err
}

func (r *regions) Write(_ context.Context, path string) error {
	r.written = path
	return r.err
}

func (r *regions) ChooseFile(context.Context, string) (string, error) { return r.chosen, r.dialog }

func (r *regions) ChooseTarget(_ context.Context, _, name string) (string, error) {
	return "/tmp/" + name, r.dialog
}

func TestTableOfRegionsIsTakenAndTakenBack(t *testing.T) {
	o := &office{}
	p, shown := present(t, o)
	if got := shown.Regions; got.Own || got.Holds != "Es gilt die mitgelieferte Tabelle." || !strings.Contains(got.Facts[2].Text, "keine Quelle dafür bekannt") {
		t.Errorf("got %+v", got)
	}
	o.regions.chosen = "/tmp/eigene.csv"
	o.regions.dated = region.Summary{Regions: 2, Districts: 1, Several: 1, Without: 52, Dated: 3, From: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
	p.TakeRegions(nil)
	got := shown.Regions
	if !got.Own || !got.Undo || got.Done != "Ihre Tabelle gilt ab jetzt." || got.Busy || o.regions.told != 1 {
		t.Errorf("got %+v, told %d times", got, o.regions.told)
	}
	for i, want := range []string{"2", "1 von 53 gehört heute zu einer Region, zu mehreren: 1", "3 Zugehörigkeiten mit einem ersten oder letzten Tag, die früheste ab 01.01.2026"} {
		if got.Facts[i].Text != want {
			t.Errorf("got %q, want %q", got.Facts[i].Text, want)
		}
	}
	p.UndoRegions()
	if got := shown.Regions; got.Own || got.Undo || o.regions.table != "" || got.Done != "Es gilt wieder die Tabelle von vorher." || o.regions.told != 2 {
		t.Errorf("taken back: got %+v, told %d times", got, o.regions.told)
	}
}

func TestWayBackToTheTableOfTheProgramIsTakenBack(t *testing.T) {
	o := &office{}
	o.regions.table = "alt"
	p, shown := present(t, o)
	if got := shown.Regions; got.Holds != "Es gilt Ihre eigene Tabelle." || !strings.Contains(got.Facts[2].Text, "nennt keine Tage") {
		t.Errorf("got %+v", got)
	}
	p.ForgetRegions()
	if got := shown.Regions; got.Own || !got.Undo || o.regions.told != 1 {
		t.Errorf("got %+v", got)
	}
	p.UndoRegions()
	if o.regions.table != "alt" || !shown.Regions.Own {
		t.Errorf("%q holds, shown %+v", o.regions.table, shown.Regions)
	}
}

func TestKeptTableThatDoesNotFitIsSaidAndGivesWay(t *testing.T) {
	o := &office{}
	o.regions.table, o.regions.unfit = "alt", true
	var view *View
	s := panel(t, kit.Look{Scale: 200}, func(k *kit.Kit) fyne.CanvasObject {
		view = New(o.deps(t, k))
		return view.Content()
	})
	view.Activate()
	s.MustSee("Ihre eigene Tabelle der Wirtschaftsregionen gilt zurzeit nicht.", "Zeile 2", "99999", "Ihre bleibt aufbewahrt", "Es gilt die mitgelieferte Tabelle.")
	s.Press("Mitgelieferte Tabelle nehmen")
	s.MustNotSee("gilt zurzeit nicht")
	s.MustSee("Es gilt wieder die mitgelieferte Tabelle.")
	if o.regions.table != "" || o.regions.told != 1 {
		t.Errorf("%q is kept, told %d times", o.regions.table, o.regions.told)
	}
	s.Press("Rückgängig")
	s.MustSee("gilt zurzeit nicht")
	s.MustNotSee("Es gilt wieder die Tabelle von vorher.")
}

func TestWrongTableIsSaidWithItsLineAndChangesNothing(t *testing.T) {
	o := &office{}
	p, shown := present(t, o)
	o.regions.chosen = "/tmp/falsch.csv"
	p.TakeRegions(nil)
	if got := shown.Regions; got.Own || got.Busy || got.Done != "" || o.regions.told != 0 ||
		got.Trouble != "In Zeile 3 der Tabelle der Regionen ist „heute“ im Feld „von“ kein Tag. Schreiben Sie ihn wie 2024-12-31, oder lassen Sie das Feld leer." {
		t.Errorf("got %+v", got)
	}
	o.regions.chosen = ""
	p.TakeRegions(nil)
	if got := shown.Regions; got.Trouble+got.Done != "" || o.regions.told != 0 {
		t.Errorf("changed their mind: got %+v", got)
	}
	o.regions.err = errBroken
	for _, do := range []func(){p.ForgetRegions, p.WriteRegions, p.UndoRegions} {
		do()
		if got := shown.Regions; got.Trouble == "" || got.Done != "" || got.Busy || o.regions.told != 0 {
			t.Errorf("got %+v", got)
		}
	}
}

func TestTableThatHoldsIsWrittenAsATemplate(t *testing.T) {
	o := &office{}
	p, shown := present(t, o)
	p.WriteRegions()
	if o.regions.written != "/tmp/wirtschaftsregionen.csv" || !strings.Contains(shown.Regions.Done, o.regions.written) || shown.Regions.Undo || o.regions.told != 0 {
		t.Errorf("wrote %q, shown %+v", o.regions.written, shown.Regions)
	}
}

func TestPathOfATableIsAskedForWithoutADialog(t *testing.T) {
	o := &office{}
	o.regions.dialog = exec.ErrNotFound
	var view *View
	s := panel(t, kit.Look{Scale: 200}, func(k *kit.Kit) fyne.CanvasObject {
		view = New(o.deps(t, k))
		return view.Content()
	})
	view.Activate()
	s.Press("Eigene Tabelle einlesen …")
	s.Write("/tmp/falsch.csv")
	s.Press("Tabelle einlesen")
	s.MustSee("In Zeile 3 der Tabelle der Regionen")
	for range len("falsch.csv") {
		s.Key(fyne.KeyBackspace)
	}
	s.Write("gut.csv")
	s.Press("Tabelle einlesen")
	if o.regions.table != "/tmp/gut.csv" {
		t.Errorf("%q holds", o.regions.table)
	}
	s.MustSee("Ihre Tabelle gilt ab jetzt.", "Es gilt Ihre eigene Tabelle, eingelesen am")
	s.Press("Rückgängig")
	s.MustSee("Es gilt die mitgelieferte Tabelle.")
	if view.presenter.UseRegions(" ") != "Bitte geben Sie an, wo die Tabelle liegt." {
		t.Error("no path is taken for a path")
	}
}
