package desk_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"reifekompass/app/desk"
	"reifekompass/assessment"
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
