package overview

import (
	"strconv"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// programmes are assessments of one agency for two calls in each of three
// years, and one for none.
func programmes() []assessment.Summary {
	list := []assessment.Summary{summary("free", "Stadt Ahlen", 0)}
	for year := 2026; year <= 2028; year++ {
		for _, call := range []string{"Pilot Wirtschaftsförderung digital", "Reallabore in den Städten"} {
			one := summary(assessment.ID(call[:1]+strconv.Itoa(year)), "Stadt Ahlen", 1)
			one.Year, one.Call = year, call
			list = append(list, one)
		}
	}
	return list
}

func TestTwoCallsOfOneYearAreToldApart(t *testing.T) {
	p, screen := present(t, &office{rows: programmes()})
	told := map[string]bool{}
	for i := range screen.state.Rows {
		told[screen.state.Rows[i].Name] = true
	}
	if len(told) != 7 {
		t.Errorf("%d rows of 7 are told apart: %v", len(told), told)
	}
	p.rows = append(p.rows, Row{ID: "other"}) // a search is offered from eight rows on
	for search, want := range map[string]int{"reallabore": 3, "2027": 2, "reallabore 2027": 1, "pilot ahlen": 3, "stadten 2026": 1} {
		p.Search(search)
		if got := len(screen.state.Rows); got != want {
			t.Errorf("%q: %d rows, want %d", search, got, want)
		}
	}
}

func TestTheCallOfARowIsSeen(t *testing.T) {
	s := show(t, &office{rows: programmes()}, kit.Look{})
	s.MustSee("Selbsteinschätzung 2028", "Reallabore in den Städten")
}
