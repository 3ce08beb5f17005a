package followup

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestMeasuresMatchBySurestSignFirst(t *testing.T) {
	about := func(q assessment.QuestionID) assessment.Subject { return assessment.Subject{Question: q} }
	then := []assessment.Measure{
		{ID: "M01", Title: "CRM einführen", Subject: about("A1")},
		{ID: "M02", Title: "Flächenportal", Subject: about("A2")},
		{ID: "M03", Title: "Schulung", Subject: about("B1")},
		{ID: "M04", Title: "Website", Subject: about("B2")},
	}
	now := []assessment.Measure{
		{ID: "M01", Title: "Schulung", Subject: about("A1")},           // the title counts more than id and subject
		{ID: "M02", Title: "Portal für Flächen", Subject: about("A2")}, // reworded, same id and subject
		{ID: "M03", Title: "Neue Stelle", Subject: about("A3")},        // an id alone says nothing
		{ID: "M05", Title: "CRM  einführen!", Subject: about("A1")},
	}
	if diff := cmp.Diff([]int{2, 1, -1, 0}, match(then, now)); diff != "" {
		t.Error(diff)
	}
}

func TestFateTellsWhatBecameOfAMeasure(t *testing.T) {
	in := func(p assessment.Phase) *assessment.Measure { return &assessment.Measure{Phase: p} }
	for _, c := range []struct {
		then, now *assessment.Measure
		want      Fate
	}{
		{nil, in("idea"), FateNew},
		{in("idea"), nil, FateGone},
		{in("idea"), in("concept"), FateFurther},
		{in(""), in("idea"), FateSame},
		{in("execution"), in("operation"), FateDone},
		{in("idea"), in("ended"), FateDone},
		{in("operation"), in("ended"), FateFurther},
		{in("execution"), in("concept"), FateBack},
		{in("operation"), in("execution"), FateBack},
	} {
		if got := (Measure{Earlier: c.then, Later: c.now}).Fate(); got != c.want {
			t.Errorf("%+v to %+v: got %s, want %s", c.then, c.now, got, c.want)
		}
	}
}

func TestMeasureTellsTheLevelReachedAgainstTheOneExpected(t *testing.T) {
	c := asks(1)
	measure := func(p assessment.Phase, of assessment.Subject) assessment.Measure {
		return assessment.Measure{ID: "M01", Title: "CRM", Phase: p, Subject: of}
	}
	process := func(l assessment.Level) assessment.Process {
		return assessment.Process{ID: "P04", Maturity: assessment.Maturity{Current: assessment.Rated(l)}}
	}
	for _, test := range []struct {
		name    string
		subject assessment.Subject
		start   assessment.Rating
		reached assessment.Rating
		short   int
		known   bool
	}{
		{"question", assessment.Subject{Question: "A1", Expected: assessment.Rated(3)}, assessment.Rated(1), assessment.Rated(2), 1, true},
		{"process first", assessment.Subject{Question: "A1", Process: "P04", Expected: assessment.Rated(3)}, assessment.Rated(0), assessment.Rated(4), -1, true},
		{"not answered", assessment.Subject{Question: "B1", Expected: assessment.Rated(3)}, assessment.Rating{}, assessment.Rating{}, 0, false},
		{"nothing expected", assessment.Subject{Question: "A1"}, assessment.Rated(1), assessment.Rated(2), 0, false},
	} {
		f := New(
			side(c, assessment.NewInventory(process(0), measure("idea", test.subject)), levels("A", 1)),
			side(c, assessment.NewInventory(process(4), measure("operation", test.subject)), levels("A", 2)),
		)
		m := f.Measures[0]
		short, known := m.Short()
		if m.Start != test.start || m.Reached != test.reached || short != test.short || known != test.known || m.Fate() != FateDone {
			t.Errorf("%s: got %+v, short %d %v", test.name, m, short, known)
		}
	}
}

func TestSpentAddsWhatWasDoneInBetween(t *testing.T) {
	c := asks(1)
	of := func(id assessment.MeasureID, p assessment.Phase, euros int64) assessment.Measure {
		return assessment.Measure{ID: id, Title: string(id), Phase: p, Cost: assessment.Cost{
			OneOff: assessment.Whole(euros), Funding: assessment.Whole(euros / 2), Voucher: "InnoScheck",
		}}
	}
	f := New(
		side(c, assessment.NewInventory(of("M01", "idea", 9), of("M02", "operation", 50), of("M03", "concept", 7))),
		side(c, assessment.NewInventory(of("M01", "ended", 1000), of("M02", "operation", 50), of("M03", "execution", 7), of("M04", "ended", 4))),
	)
	got := f.Spent()
	want := Tally{
		Measures: 1, Phases: map[assessment.Phase]int{assessment.PhaseEnded: 1},
		OneOff: assessment.Whole(1000), Funding: assessment.Whole(500), Costed: 1, Funded: 1, Vouchers: 1,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[Fate]int{FateDone: 1, FateSame: 1, FateFurther: 1, FateNew: 1}, f.Fates()); diff != "" {
		t.Error(diff)
	}
}
