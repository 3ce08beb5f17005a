package assessment_test

import (
	"strings"
	"testing"

	"reifekompass/assessment"
)

func TestRoundChangeSaysWhatCannotBeKept(t *testing.T) {
	long := strings.Repeat("ß", assessment.MaxComment+1)
	unknown := assessment.RoundState("later")
	mark := assessment.Mark{Juror: "j", Series: "s", Criterion: "J1", State: assessment.MarkGiven, Points: assessment.MaxPoints}
	with := func(change func(*assessment.Mark)) assessment.RoundChange {
		changed := mark
		change(&changed)
		return assessment.RoundChange{Marks: []assessment.Mark{mark, changed}}
	}
	for name, c := range map[string]struct {
		change assessment.RoundChange
		field  string
	}{
		"round without id":    {assessment.RoundChange{Open: &assessment.Round{}}, assessment.FieldID},
		"unknown state":       {assessment.RoundChange{State: &unknown}, assessment.FieldStatus},
		"unknown first state": {assessment.RoundChange{Open: &assessment.Round{ID: "r", State: unknown}}, assessment.FieldStatus},
		"juror without id":    {assessment.RoundChange{Jurors: []assessment.Juror{{Name: "Uta"}}}, assessment.FieldJuror},
		"juror without name":  {assessment.RoundChange{Jurors: []assessment.Juror{{ID: "j"}}}, assessment.FieldJuror},
		"long name":           {assessment.RoundChange{Jurors: []assessment.Juror{{ID: "j", Name: long}}}, assessment.FieldJuror},
		"long e-mail":         {assessment.RoundChange{Jurors: []assessment.Juror{{ID: "j", Name: "Uta", Email: long}}}, assessment.FieldContactEmail},
		"long key":            {assessment.RoundChange{Jurors: []assessment.Juror{{ID: "j", Name: "Uta", Recipient: long}}}, assessment.FieldRecipient},
		"unknown conflict":    {assessment.RoundChange{Declared: []assessment.Declaration{{Kind: "envy"}}}, assessment.FieldKind},
		"long conflict":       {assessment.RoundChange{Declared: []assessment.Declaration{{Kind: assessment.ConflictOther, Reason: long}}}, assessment.FieldReason},
		"open mark":           {with(func(m *assessment.Mark) { m.State = "" }), assessment.FieldState},
		"too many points":     {with(func(m *assessment.Mark) { m.Points++ }), assessment.FieldPoints},
		"negative points":     {with(func(m *assessment.Mark) { m.Points = -1 }), assessment.FieldPoints},
		"points not judged":   {with(func(m *assessment.Mark) { m.State = assessment.MarkCannotJudge }), assessment.FieldPoints},
		"NUL in a reason":     {with(func(m *assessment.Mark) { m.Reason = "a\x00" }), assessment.FieldReason},
		"bad mark before":     {with(func(m *assessment.Mark) { m.Before = &assessment.Mark{} }), assessment.FieldState},
		"long withdrawal":     {assessment.RoundChange{Withdrawn: map[string]string{"s": long}}, assessment.FieldReason},
		"long log":            {assessment.RoundChange{Log: []assessment.LogEntry{{Reason: long}}}, assessment.FieldReason},
		"long value":          {assessment.RoundChange{Log: []assessment.LogEntry{{Fields: map[string]string{"n": long}}}}, assessment.FieldText},
		"long minority":       {assessment.RoundChange{Decision: &assessment.Decision{Minority: long}}, assessment.FieldText},
		"long place":          {assessment.RoundChange{Decision: &assessment.Decision{Place: long}}, assessment.FieldPlace},
		"long verdict":        {assessment.RoundChange{Decision: &assessment.Decision{Verdicts: []assessment.Verdict{{Minutes: long}}}}, assessment.FieldText},
		"long motion":         {assessment.RoundChange{Decision: &assessment.Decision{Votes: []assessment.Vote{{Motion: long}}}}, assessment.FieldText},
	} {
		if got := fieldOf(c.change.Check()); got != c.field {
			t.Errorf("%s: got field %q, want %q", name, got, c.field)
		}
	}
	fine := assessment.RoundChange{
		Open: &assessment.Round{ID: "r"}, Jurors: []assessment.Juror{{ID: "j", Name: "Uta"}}, Marks: []assessment.Mark{mark},
		Declared: []assessment.Declaration{{Kind: assessment.NoConflict}}, Decision: &assessment.Decision{},
	}
	if err := fine.Check(); err != nil {
		t.Errorf("got %v, want nothing", err)
	}
}

func TestDraftOfAMarkMayBeAReasonAlone(t *testing.T) {
	if err := (assessment.Mark{Reason: "noch offen"}).CheckDraft(); err != nil {
		t.Errorf("got %v, want nothing", err)
	}
	for _, wrong := range []assessment.Mark{{Points: 1}, {State: "guessed"}, {State: assessment.MarkGiven, Points: 11}} {
		if wrong.CheckDraft() == nil {
			t.Errorf("%q with %d points was taken", wrong.State, wrong.Points)
		}
	}
}
