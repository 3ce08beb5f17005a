package desk_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports"
)

// folder keeps calls; nothing else of it is asked for.
type folder struct {
	desk.ProgrammeStore

	calls []assessment.CallRecord
}

func (f folder) Calls(context.Context) ([]assessment.CallRecord, error) {
	return slices.Clone(f.calls), nil
}

func (f folder) Call(_ context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	for _, c := range f.calls {
		if c.Call.ID == id {
			return c, nil
		}
	}
	return assessment.CallRecord{}, assessment.ErrNotFound
}

func TestTheCallOfTheSameProgrammeAYearBeforeComesFirst(t *testing.T) {
	var f folder
	add := func(id, title string, year int, change func(*assessment.CallRecord)) {
		r := assessment.CallRecord{
			Call: assessment.Call{ID: assessment.CallID(id), Title: title, Year: year}, Own: true, Status: assessment.CallLocked,
			Created: time.Date(year, 1, len(f.calls)+1, 0, 0, 0, 0, time.UTC),
		}
		if change != nil {
			change(&r)
		}
		f.calls = append(f.calls, r)
	}
	for _, year := range []string{"2026", "2027", "2028"} {
		n := int(year[3]-'0') + 2020
		add("p"+year, "Pilot "+year, n, nil)
		add("r"+year, "Reallabore", n, nil)
	}
	add("draft", "Pilot 2027 neu", 2027, func(r *assessment.CallRecord) { r.Status = assessment.CallDraft })
	add("theirs", "Pilot 2027", 2027, func(r *assessment.CallRecord) { r.Own = false })
	for call, want := range map[assessment.CallID]string{
		"p2028": "p2027 p2026 r2027 r2026", "r2028": "r2027 r2026 p2028 p2027 p2026", "p2026": "", "r2026": "p2026",
	} {
		list, err := (&desk.Programme{Store: f}).Earlier(t.Context(), call)
		var got []string
		for _, c := range list {
			got = append(got, string(c.Call.ID))
		}
		if strings.Join(got, " ") != want || err != nil {
			t.Errorf("%s: got %v, %v, want %s", call, got, err, want)
		}
	}
}

func TestABalanceStandsBesideWhatWasAskedForOrWhatComesFirst(t *testing.T) {
	first := assessment.Call{ID: "p2027", Title: "Pilot 2027", Year: 2027}
	f := folder{calls: []assessment.CallRecord{
		{Call: first, Own: true, Status: assessment.CallLocked},
		{Call: assessment.Call{ID: "r2027", Title: "Reallabore", Year: 2027}, Own: true, Status: assessment.CallLocked},
		{Call: assessment.Call{ID: "p2028", Title: "Pilot 2028", Year: 2028}, Own: true, Status: assessment.CallLocked},
	}}
	p := &desk.Programme{Store: f}
	for asked, want := range map[assessment.CallID]assessment.CallID{"": "p2027", "r2027": "r2027", reports.NoEarlier: ""} {
		got, err := p.Against(t.Context(), "p2028", asked)
		if err != nil || (got == nil) != (want == "") || got != nil && got.ID != want {
			t.Errorf("%q: got %+v, %v, want %q", asked, got, err, want)
		}
	}
	if got, err := p.Against(t.Context(), "p2027", ""); got == nil || got.ID != "r2027" || err != nil {
		t.Errorf("got %+v, %v", got, err)
	}
	var pair *followup.PairError
	if _, err := p.Against(t.Context(), "p2028", "p2028"); !errors.As(err, &pair) || pair.Why != followup.WhySame {
		t.Errorf("itself: got %v", err)
	}
	if _, err := p.Against(t.Context(), "p2028", "gone"); !errors.Is(err, assessment.ErrNotFound) {
		t.Errorf("unknown: got %v", err)
	}
}
