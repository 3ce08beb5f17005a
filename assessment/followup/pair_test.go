package followup

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func whyOf(err error) Why {
	if wrong, is := errors.AsType[*PairError](err); is {
		return wrong.Why
	}
	return ""
}

func TestOnlyTwoTimesOfOneAgencyAreAPair(t *testing.T) {
	agency := assessment.Agency{Name: "WF", AGS: "05999001"}
	for _, c := range []struct {
		name   string
		change func(earlier, later *assessment.Assessment)
		want   Why
	}{
		{"two years", func(_, _ *assessment.Assessment) {}, ""},
		{"two calls in a year", func(e, l *assessment.Assessment) { e.Year, l.Created = 2027, time.Unix(9, 0) }, ""},
		{"renamed", func(_, l *assessment.Assessment) { l.Agency.Name = "WF GmbH" }, ""},
		{"the same", func(e, l *assessment.Assessment) { e.ID = l.ID }, WhySame},
		{"another agency", func(e, _ *assessment.Assessment) { e.Agency = assessment.Agency{Name: "Other"} }, WhyOtherAgency},
		{"another catalogue", func(e, _ *assessment.Assessment) { e.CatalogueID = "old" }, WhyCatalogue},
		{"the wrong way round", func(e, _ *assessment.Assessment) { e.Year = 2028 }, WhyOrder},
		{"a share", func(_, l *assessment.Assessment) { l.Part = &assessment.Part{} }, WhyPart},
	} {
		earlier := assessment.Assessment{ID: "a", Agency: agency, Year: 2026, CatalogueID: "test"}
		later := assessment.Assessment{ID: "b", Agency: agency, Year: 2027, CatalogueID: "test"}
		c.change(&earlier, &later)
		if got := whyOf(Check(&earlier, &later)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestGoingOnTakesAlongWhatLastsAndNoAnswer(t *testing.T) {
	c := asks(2)
	from := side(c, assessment.NewInventory(
		assessment.Process{ID: "P04"}, assessment.System{ID: "S01"},
		assessment.Measure{ID: "M01", Title: "CRM", Subject: assessment.Subject{Question: "A1"}},
		assessment.Measure{ID: "M02", Title: "Alt", Subject: assessment.Subject{Question: "Z9", Process: "P04"}},
		assessment.Vision{Criterion: "J1", Text: "Bewerbung"}, assessment.Reply{Hint: "x", Reason: "y"},
		assessment.Sharing{Winners: assessment.Yes},
	), aiming(3, levels("A", 1)...), levels("B", 2)).Assessment
	from.Year, from.CatalogueID, from.Status, from.Call, from.Agency = 2026, c.ID, assessment.Submitted, "call-1", assessment.Agency{Name: "WF", FTE: 650}
	from.Answers["Z9"] = assessment.Answer{Question: "Z9", Target: assessment.Target{Set: true, Level: 2}}

	got, err := Begin(from, 2027, c)
	if err != nil {
		t.Fatal(err)
	}
	want := assessment.Assessment{
		Agency: from.Agency, Year: 2027, CatalogueID: c.ID, CatalogueVersion: c.Version, Status: assessment.Draft,
		Answers: map[assessment.QuestionID]assessment.Answer{"A1": {Question: "A1", Target: assessment.Target{Set: true, Level: 3}}},
		Inventory: assessment.NewInventory(
			assessment.Process{ID: "P04"}, assessment.System{ID: "S01"},
			assessment.Measure{ID: "M01", Title: "CRM", Subject: assessment.Subject{Question: "A1"}},
			assessment.Measure{ID: "M02", Title: "Alt", Subject: assessment.Subject{Process: "P04"}},
		),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestGoingOnIsRefused(t *testing.T) {
	c := asks(1)
	for _, test := range []struct {
		name string
		from assessment.Assessment
		want Why
	}{
		{"in a year before", assessment.Assessment{Year: 2028, CatalogueID: c.ID}, WhyYear},
		{"after another catalogue", assessment.Assessment{Year: 2026, CatalogueID: "old"}, WhyCatalogue},
		{"after a share", assessment.Assessment{Year: 2026, CatalogueID: c.ID, Part: &assessment.Part{}}, WhyPart},
	} {
		if _, err := Begin(&test.from, 2027, c); whyOf(err) != test.want {
			t.Errorf("%s: got %v", test.name, err)
		}
	}
}
