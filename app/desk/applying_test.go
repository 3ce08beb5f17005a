package desk_test

import (
	"context"
	"io"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

func TestReportKnowsWhetherSomethingChangedSinceTheHandover(t *testing.T) {
	d, shelf := withCall(t)
	d.WritePDF = func(io.Writer, document.Document) error { return nil }
	a := calledOf(t, shelf)
	a.CatalogueVersion = "1.0"
	content, err := handover.Content(&a)
	if err != nil {
		t.Fatal(err)
	}
	if got := applyingOf(t, d.Applying, a); got.Last.Revision != 0 || got.Call.Title != "Probe" {
		t.Errorf("before: got %+v", got.Last)
	}
	shelf.handovers = []assessment.Handover{
		{Call: "probe-1", Revision: 1, Made: time.Unix(0, 0)},
		{Call: "probe-1", Revision: 2, Content: content},
		{Call: "another", Revision: 9, Content: content},
	}
	if got := applyingOf(t, d.Applying, a); got.Last.Revision != 2 || got.Changed {
		t.Errorf("handed over: got revision %d, changed %v", got.Last.Revision, got.Changed)
	}
	a = a.With(assessment.Answer{Question: "B2", State: assessment.Answered, Current: 4})
	if got := applyingOf(t, d.Applying, a); !got.Changed {
		t.Error("the change was not noticed")
	}
	a.Call = "gone"
	if got := applyingOf(t, d.Applying, a); got.Call.ID != "" {
		t.Errorf("a call that is not here: got %+v", got.Call)
	}
}

func applyingOf(t *testing.T, ask func(context.Context, *assessment.Assessment) (reports.Applying, error), a assessment.Assessment) reports.Applying {
	t.Helper()
	got, err := ask(t.Context(), &a)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// calledOf is the assessment on the shelf that answers the call.
func calledOf(t *testing.T, shelf *callShelf) assessment.Assessment {
	t.Helper()
	for _, a := range shelf.kept {
		if a.Call != "" {
			return a
		}
	}
	t.Fatal("no assessment answers a call")
	return assessment.Assessment{}
}
