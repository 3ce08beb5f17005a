package hints

import (
	"context"
	"errors"
	"log/slog"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
	"reifekompass/reports/wording"
)

// fake is a session that stores in memory and fails when it is told to.
type fake struct {
	state session.State
	err   error
}

func (f *fake) State() session.State { return f.state }

func (f *fake) Save(_ context.Context, entries ...assessment.Entry) (session.State, error) {
	if f.err == nil {
		f.state.Assessment.Inventory = f.state.Assessment.Inventory.With(entries...)
	}
	return f.state, f.err
}

func (f *fake) Remove(_ context.Context, ref assessment.EntryRef) (session.State, error) {
	if f.err == nil {
		f.state.Assessment.Inventory = f.state.Assessment.Inventory.Without(ref)
	}
	return f.state, f.err
}

// odd is a process that takes less time than the work in it.
func odd() assessment.Process {
	return assessment.Process{ID: "P16", Volume: assessment.Volume{
		Minutes:  assessment.Figure{Quantity: assessment.Whole(4200)},
		LeadDays: assessment.Figure{Quantity: assessment.Hundredths(30)},
	}}
}

func newDeps(t *testing.T, entries ...assessment.Entry) (Deps, *fake) {
	t.Helper()
	f := &fake{state: session.State{Catalogue: kittest.Catalogue(t), Assessment: assessment.Assessment{
		ID: "lindenrade-2026", Agency: assessment.Agency{Kind: assessment.KindCity}, Inventory: assessment.NewInventory(entries...),
	}}}
	return Deps{Context: t.Context(), Kit: kittest.Bare(t, &kittest.Clock{}), Session: f, Log: slog.New(slog.DiscardHandler)}, f
}

func TestReasonSettlesAHintAndAnEmptyOneOpensItAgain(t *testing.T) {
	d, _ := newDeps(t, odd())
	s := d.state()
	if len(s.Open) != 1 || len(s.Settled) != 0 || s.None != "" {
		t.Fatalf("at first: %+v", s)
	}
	id := s.Open[0].ID
	if wrong := d.answer(id, "  Der Rest läuft nachts. "); wrong != "" {
		t.Fatal(wrong)
	}
	s = d.state()
	if len(s.Open) != 0 || len(s.Settled) != 1 || s.Settled[0].Reason != "Der Rest läuft nachts." || s.None == "" {
		t.Errorf("with a reason: %+v", s)
	}
	if d.reason(id) != "Der Rest läuft nachts." {
		t.Errorf("the reason to change is %q", d.reason(id))
	}
	d.answer(id, " ")
	if s = d.state(); len(s.Open) != 1 {
		t.Errorf("without a reason: %+v", s)
	}
}

func TestReasonThatIsNotSavedSaysWhy(t *testing.T) {
	d, f := newDeps(t, odd())
	heard := ""
	d.Failed = func(sentence string) { heard = sentence }
	d.Changed = func(session.State) { t.Error("a change is reported, though nothing was stored") }
	f.err = errors.Join(assessment.ErrDiskFull)
	if wrong := d.answer(d.state().Open[0].ID, "Grund"); wrong == "" || wrong != heard {
		t.Errorf("said %q, the window heard %q", wrong, heard)
	}
}

func TestEveryHintLeadsToItsPlace(t *testing.T) {
	for _, c := range []struct {
		hint scoring.Hint
		want kit.Route
	}{
		{scoring.Hint{Question: "C1"}, kit.Route{Area: kit.Guide, Question: "C1"}},
		{
			scoring.Hint{Entry: assessment.EntryRef{Kind: assessment.EntryProcess, ID: "P16"}, Attribute: "lead_days"},
			kit.Route{Area: kit.Processes, Kind: "process", Entry: "P16", Attribute: "lead_days"},
		},
		{
			scoring.Hint{Entry: assessment.EntryRef{Kind: assessment.EntryMeasure, ID: "M01"}, Attribute: "end"},
			kit.Route{Area: kit.Measures, Kind: "measure", Entry: "M01", Attribute: "end"},
		},
		{
			scoring.Hint{Entry: assessment.EntryRef{Kind: assessment.EntrySystem, ID: "S01"}},
			kit.Route{Area: kit.Systems, Kind: "system", Entry: "S01"},
		},
		{
			scoring.Hint{Entry: assessment.EntryRef{Kind: assessment.EntryOnlineService, ID: "O01"}},
			kit.Route{Area: kit.Service, Kind: "online_service", Entry: "O01"},
		},
	} {
		c.want.Assessment = "a"
		if diff := cmp.Diff(c.want, RouteOf(c.hint, "a")); diff != "" {
			t.Errorf("%v (-want +got):\n%s", c.hint, diff)
		}
	}
}

func TestHintNamesWhatItIsAbout(t *testing.T) {
	d, f := newDeps(t, odd())
	row := d.state().Open[0]
	if row.Place != "P16 Unternehmensbefragung und Standortmonitoring" || row.Title == "" || row.Text == "" {
		t.Errorf("row is %+v", row)
	}
	w := wording.New(d.Kit.Words, f.state.Catalogue)
	if got := placeOf(scoring.Hint{Question: "C1"}, f.state, w); got != w.QuestionName("C1") {
		t.Errorf("a question is called %q", got)
	}
}
