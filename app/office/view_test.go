package office

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/store"
	"reifekompass/assets"
)

// room is an office with its database, whose dialogs answer by themselves.
type room struct {
	t       *testing.T
	dir     string
	store   *store.Store
	office  *programme.Office
	printed []string
	copied  string
	reads   []string // what the dialog for files to read returns
	refuses bool     // the dialog for a file to write is closed without one
	full    error    // what writing a file ends with
}

func newRoom(t *testing.T) *room {
	t.Helper()
	r := &room{t: t, dir: t.TempDir()}
	var err error
	if r.store, err = store.Open(t.Context(), store.Options{Dir: filepath.Join(r.dir, "daten"), Clock: kittest.Noon}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.store.Close() })
	file, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	criteria, err := assets.Files.ReadFile(assets.CriteriaFile)
	if err != nil {
		t.Fatal(err)
	}
	r.office = programme.New(programme.Deps{
		Store: r.store, Catalogue: kittest.Catalogue(t), File: file, Criteria: criteria, Clock: kittest.Noon, Work: 10,
	})
	return r
}

func (r *room) ChooseFiles(context.Context, string) ([]string, error) { return r.reads, nil }

func (r *room) ChooseFolder(context.Context, string) (string, error) { return r.dir, nil }

func (r *room) ChooseTarget(_ context.Context, _, name string) (string, error) {
	if r.refuses {
		return "", nil
	}
	return filepath.Join(r.dir, name), nil
}

func (*room) Asks() bool { return true }

func (*room) Reveal(string) error { return nil }

func (r *room) Recovery(secret, _, path string) error {
	r.printed = append(r.printed, "recovery "+filepath.Base(path)+" "+secret[:4])
	return nil
}

func (r *room) Receipt(of assessment.Received, _ *assessment.CallRecord, _ string) error {
	r.printed = append(r.printed, "receipt "+of.Agency)
	return nil
}

func (r *room) Protocol(*intake.Report, string) error {
	r.printed = append(r.printed, "protocol")
	return nil
}

// show opens the area in a window.
func (r *room) show(look kit.Look) (*kittest.Stage, *View) {
	r.t.Helper()
	s := kittest.New(r.t, kittest.Setting{Look: look})
	v := New(Deps{
		Context: r.t.Context(), Kit: s.Kit, Office: r.office, Intake: &intake.Office{Store: r.store, Clock: kittest.Noon}, Store: r.store,
		Files: r, Papers: r, Sources: desk.Sources, Copy: func(text string) { r.copied = text }, Log: slog.New(slog.DiscardHandler),
		WriteFile: func(path string, content []byte) error {
			return errors.Join(r.full, os.WriteFile(path, content, 0o600))
		},
		ReadCatalogue: os.ReadFile,
		OpenJury:      (&jury.Office{Store: r.store, Clock: kittest.Noon}).Open,
	})
	s.Show(v.Content())
	v.Activate()
	return s, v
}

// apply makes the submission of an agency to the call that was given out.
func (r *room) apply(agency string, call assessment.CallID) string {
	r.t.Helper()
	ctx, g := r.t.Context(), &handover.Agency{Store: r.store, Clock: kittest.Noon}
	id, err := r.store.Create(ctx, assessment.Assessment{
		Agency: assessment.Agency{Name: agency, Kind: assessment.KindCity}, Year: 2027, Call: call,
		CatalogueID: kittest.Catalogue(r.t).ID, CatalogueVersion: kittest.Catalogue(r.t).Version,
	})
	if err != nil {
		r.t.Fatal(err)
	}
	p, err := g.Prepare(ctx, id, kittest.Noon())
	if err != nil {
		r.t.Fatal(err)
	}
	path := filepath.Join(r.dir, agency+".rksub")
	if _, err := desk.HandOver(ctx, p, path); err != nil {
		r.t.Fatal(err)
	}
	return path
}

func TestOfficeMakesItsKeyAndGivesACallOut(t *testing.T) {
	r := newRoom(t)
	s, v := r.show(kit.Look{})
	s.MustSee("Noch keine Ausschreibung. Legen Sie die erste an.", "Noch kein Schlüssel")
	v.presenter.MakeKey("vier Wörter sind genug", filepath.Join(r.dir, "Notfallblatt.pdf"))
	s.MustSee("Der Schlüssel ist angelegt.", "Drucken Sie das Notfallblatt jetzt aus")
	if len(r.printed) != 1 || r.printed[0] != "recovery Notfallblatt.pdf AGE-" {
		t.Errorf("printed %v", r.printed)
	}
	s.Press("Neue Ausschreibung")
	s.MustSee("Zum Herausgeben fehlt noch", "Der Titel fehlt.", "Angaben fehlen noch")
	v.presenter.Change(func(c *assessment.Call) { c.Title, c.Office, c.Email = "WF digital", "Programmstelle", "x@y.example" })
	s.MustSee("Es fehlt nichts; die Ausschreibung kann herausgegeben werden.", "J1 Übertragbarkeit")
	s.Press("Sperren und herausgeben …")
	s.MustSee("Danach ändert sich nichts mehr", "mindestens 90 % der Fragen beantwortet", "Zahl der Ausgewählten", "J1 Übertragbarkeit")
	s.Press("Sperren und herausgeben …")
	s.MustSee("Herausgegeben und gesperrt", "Noch keine Bewerbung eingegangen.")
	if _, err := os.Stat(filepath.Join(r.dir, v.presenter.FileName())); err != nil {
		t.Error(err)
	}
}

// givenOut is a room with a key and a call that was given out.
func givenOut(t *testing.T) (*room, assessment.CallID) {
	t.Helper()
	r := newRoom(t)
	if _, err := r.office.MakeKey(t.Context(), "vier Wörter sind genug"); err != nil {
		t.Fatal(err)
	}
	draft, err := r.office.Draft(t.Context(), assessment.Call{Title: "WF digital", Office: "Programmstelle", Email: "x@y.example"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.office.GiveOut(t.Context(), draft.Call.ID); err != nil {
		t.Fatal(err)
	}
	return r, draft.Call.ID
}

func TestEveryFileGetsItsRow(t *testing.T) {
	r, call := givenOut(t)
	first := r.apply("Stadt Ahlen", call)
	raw, err := os.ReadFile(first)
	if err != nil {
		t.Fatal(err)
	}
	broken := filepath.Join(r.dir, "halb.rksub")
	if err := os.WriteFile(broken, raw[:len(raw)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	r.office.Forget()
	s, v := r.show(kit.Look{})
	v.presenter.OpenCall(call)
	r.reads = []string{first, broken}
	s.Press("Bewerbungen einlesen …")
	s.MustSee("Kennwort eingeben")
	s.Write("falsch falsch falsch")
	s.Press("Weiter")
	s.MustSee("Das Kennwort passt nicht.")
	s.Write("vier Wörter sind genug")
	s.Press("Weiter")
	s.MustSee("Neu eingelesen", "Beschädigt", "1 Bewerbung gilt", "1 von 2 neu eingelesen")
	s.Press("Rückfrage kopieren")
	if !strings.Contains(r.copied, "halb.rksub") || !strings.Contains(r.copied, "noch einmal") {
		t.Errorf("copied %q", r.copied)
	}
	s.Press("Protokoll als PDF …")
	if got := r.printed[len(r.printed)-1]; got != "protocol" {
		t.Errorf("printed %q", got)
	}
	s.Press("Bewerbungen einlesen …") // the key stays open
	s.MustSee("Schon vorhanden")
}

func TestNothingIsCutAtLargeText(t *testing.T) {
	r, call := givenOut(t)
	r.apply("Stadt Ahlen", call)
	for _, look := range []kit.Look{{Scale: 200}, {Scale: 100, Variant: kit.AlwaysDark}} {
		s, v := r.show(look)
		s.MustSee("Ausschreibungen", "WF digital")
		v.presenter.OpenCall(call)
		s.MustSee("Herausgegeben und gesperrt", "Noch keine Bewerbung eingegangen.")
		s.Tap("Was für diese Ausschreibung gilt")
		s.MustSee("Kriterien der Jury", "J1 Übertragbarkeit", "höchstens 4 Anlagen")
	}
}
