package learning

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/scoring"
	"reifekompass/assets"
)

func noon() time.Time { return time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC) }

// world is an office with the submissions of a call.
type world struct {
	tb       testing.TB
	record   assessment.CallRecord
	received []assessment.Received
	handed   map[string]Submission // by series
	replaced map[assessment.Fingerprint]Submission
	unread   map[string]error
	places   *region.Table
}

func newWorld(tb testing.TB) *world {
	tb.Helper()
	places, err := region.Load(assets.Files)
	if err != nil {
		tb.Fatal(err)
	}
	return &world{
		tb: tb, places: places, handed: map[string]Submission{}, replaced: map[assessment.Fingerprint]Submission{}, unread: map[string]error{},
		record: assessment.CallRecord{Call: assessment.Call{ID: "c", Deadline: noon()}},
	}
}

func (w *world) Call(_ context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	if id != w.record.Call.ID {
		return assessment.CallRecord{}, assessment.ErrNotFound
	}
	return w.record, nil
}

func (w *world) Received(context.Context, assessment.CallID) ([]assessment.Received, error) {
	return w.received, nil
}

func (w *world) Handed(_ context.Context, of assessment.Received) (Submission, error) {
	if before, there := w.replaced[of.Print]; there {
		return before, nil
	}
	return w.handed[of.Series], w.unread[of.Series]
}

// agency is what a test says about an applicant.
type agency struct {
	name    string
	ags     assessment.AGS
	kind    assessment.Kind // empty: a city
	size    assessment.SizeClass
	named   assessment.YesNo
	a, b    int64 // points of the dimensions; below 0: not known
	entries []assessment.Entry
}

// questions is a catalogue with two dimensions and two processes.
func questions() *assessment.Catalogue {
	return &assessment.Catalogue{
		ID: "q", Version: "1",
		Dimensions: []assessment.Dimension{
			{ID: "A", Title: assessment.Text{"de": "Strategie", "en": "Strategy"}, Questions: []assessment.Question{{ID: "A1"}}},
			{ID: "B", Title: assessment.Text{"de": "Prozesse", "en": "Processes"}, Questions: []assessment.Question{{ID: "B1"}}},
		},
		Processes: []assessment.ProcessTemplate{
			{ID: "P01", Title: assessment.Text{"de": "Unternehmensbesuch", "en": "Company visit"}},
			{ID: "P02", Title: assessment.Text{"de": "Flächenanfrage", "en": "Site request"}},
		},
	}
}

// add lets an applicant hand in and returns its series.
func (w *world) add(a agency) string {
	w.tb.Helper()
	series := fmt.Sprintf("%032d", len(w.received)+1)
	if a.kind == "" {
		a.kind = assessment.KindCity
	}
	r := scoring.Result{}
	for i, points := range []int64{a.a, a.b} {
		index := scoring.Score{}
		if points >= 0 {
			index = scoring.NewScore(points, 1)
		}
		r.Dimensions = append(r.Dimensions, scoring.Dimension{ID: []assessment.DimensionID{"A", "B"}[i], Index: index})
	}
	place, _ := w.places.Find(a.ags)
	entries := append([]assessment.Entry{assessment.Sharing{Named: a.named}}, a.entries...)
	w.received = append(w.received, assessment.Received{Series: series, Print: assessment.Fingerprint{byte(len(w.received) + 1)}, Agency: a.name, Made: noon(), Standing: assessment.StandingCurrent})
	w.handed[series] = Submission{
		Catalogue: questions(), Result: r, Place: place,
		Assessment: assessment.Assessment{
			Agency: assessment.Agency{Name: a.name, AGS: a.ags, Kind: a.kind, Size: a.size}, Inventory: assessment.NewInventory(entries...),
		},
	}
	return series
}

func (w *world) learn() *Picture {
	w.tb.Helper()
	p, err := (&Office{Store: w, Reader: w, Places: w.places, Clock: noon}).Learn(w.tb.Context(), "c")
	if err != nil {
		w.tb.Fatal(err)
	}
	return p
}

var errDamaged = errors.New("damaged")

func process(id assessment.ProcessID, now, goal assessment.Level) assessment.Process {
	return assessment.Process{ID: id, Maturity: assessment.Maturity{Current: assessment.Rated(now), Target: assessment.Rated(goal)}}
}
