package transfer

import (
	"context"
	"fmt"
	"log/slog"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/learning"
	"reifekompass/assessment/region"
	"reifekompass/assessment/scoring"
	"reifekompass/assets"
)

// world is a call with what was handed over.
type world struct {
	tb     testing.TB
	places *region.Table
	lands  Lands
	all    []assessment.Received
	handed map[string]learning.Submission
	err    error  // of everything; nil: none
	note   string // about the table of regions
	asked  int    // how often it was asked which regions hold
	unread string
}

func newWorld(tb testing.TB) *world {
	tb.Helper()
	w := &world{tb: tb, handed: map[string]learning.Submission{}}
	var err error
	if w.places, err = region.Load(assets.Files); err != nil {
		tb.Fatal(err)
	}
	if w.lands.Real, err = region.LoadTiles(assets.Files, w.places); err != nil {
		tb.Fatal(err)
	}
	if w.lands.Samples, err = region.LoadSampleTiles(assets.Files, w.places); err != nil {
		tb.Fatal(err)
	}
	return w
}

func (w *world) Call(context.Context, assessment.CallID) (assessment.CallRecord, error) {
	return assessment.CallRecord{Call: assessment.Call{Deadline: kittest.Noon()}}, w.err
}

func (w *world) Received(context.Context, assessment.CallID) ([]assessment.Received, error) {
	return w.all, nil
}

func (w *world) Handed(_ context.Context, of assessment.Received) (learning.Submission, error) {
	if of.Agency == w.unread {
		return learning.Submission{}, assessment.ErrFormat
	}
	return w.handed[of.Series], nil
}

func (w *world) learn(ctx context.Context) (*learning.Picture, error) {
	return (&learning.Office{Store: w, Reader: w, Places: w.places, Clock: kittest.Noon}).Learn(ctx, "c")
}

func (w *world) picture() *learning.Picture {
	w.tb.Helper()
	p, err := w.learn(w.tb.Context())
	if err != nil {
		w.tb.Fatal(err)
	}
	return p
}

func questions() *assessment.Catalogue {
	return &assessment.Catalogue{
		Dimensions: []assessment.Dimension{
			{ID: "A", Title: assessment.Text{"de": "Strategie", "en": "Strategy"}, Questions: []assessment.Question{{ID: "A1"}}},
			{ID: "B", Title: assessment.Text{"de": "Prozesse", "en": "Processes"}, Questions: []assessment.Question{{ID: "B1"}}},
		},
		Processes: []assessment.ProcessTemplate{
			{ID: "P01", Title: assessment.Text{"de": "Unternehmensbesuch", "en": "Company visit"}},
			{ID: "P04", Title: assessment.Text{"de": "Flächenanfrage", "en": "Site request"}},
		},
	}
}

// add lets an agency hand in: its points in both dimensions, and its entries.
func (w *world) add(name string, ags assessment.AGS, a, b int64, entries ...assessment.Entry) {
	w.tb.Helper()
	series := fmt.Sprintf("%032d", len(w.all)+1)
	place, _ := w.places.Find(ags)
	w.all = append(w.all, assessment.Received{Series: series, Agency: name, Made: kittest.Noon(), Standing: assessment.StandingCurrent})
	w.handed[series] = learning.Submission{
		Catalogue: questions(), Place: place,
		Result: scoring.Result{Dimensions: []scoring.Dimension{{ID: "A", Index: scoring.NewScore(a, 1)}, {ID: "B", Index: scoring.NewScore(b, 1)}}},
		Assessment: assessment.Assessment{
			Agency: assessment.Agency{Name: name, AGS: ags, Kind: place.Kind, Size: assessment.Size50k100k}, Inventory: assessment.NewInventory(entries...),
		},
	}
}

func named() assessment.Sharing { return assessment.Sharing{Named: assessment.Yes} }

func solution(id assessment.SolutionID, title string, process assessment.ProcessID) assessment.Solution {
	return assessment.Solution{
		ID: id, Title: title, Process: process, Text: "So geht es: " + title, Effort: "Drei Monate", ReleaseText: assessment.Yes, ReleaseEffort: assessment.Yes,
	}
}

// usual are three agencies in one region; the last one does not consent.
func usual(tb testing.TB) *world {
	tb.Helper()
	w := newWorld(tb)
	w.add("Stadt Kleve", "05154036", 100, 25, named(), solution("G01", "Exposé auf Knopfdruck", "P04"), solution("G02", "Besuchsbogen", "P01"))
	w.add("Stadt Wesel", "05170048", 25, 75, named(), solution("G01", "Ablage mit dem Bauamt", "P04"))
	w.add("Stadt Krefeld", "05114000", 0, 100)
	return w
}

// many are 430 agencies with a solution each.
func many(tb testing.TB) *world {
	tb.Helper()
	w := newWorld(tb)
	places := w.places.Search("e", 0)
	for i := range 430 {
		place := places[i%len(places)]
		w.add(fmt.Sprintf("%s %d", place.Name, i), place.AGS, int64(i%5)*25, int64(i%4)*25, named(), solution("G01", fmt.Sprintf("Lösung %d", i), "P04"))
	}
	return w
}

// stage is the area in a window.
type stage struct {
	*kittest.Stage
	*world
	sections []Section
}

func (w *world) show(set kittest.Setting, section int) *stage {
	w.tb.Helper()
	s := &stage{Stage: kittest.New(w.tb, set), world: w}
	s.sections = New(Deps{Context: w.tb.Context(), Kit: s.Kit, Learn: w.learn, Lands: w.lands, Regions: func() { w.asked++ }, RegionsNote: w.note, Log: slog.New(slog.DiscardHandler)})
	s.Show(s.sections[section].View.Content())
	s.sections[section].View.Activate()
	return s
}
