package measures

import (
	"fmt"
	"strings"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func effectOf(t *testing.T, store *kittest.Store) *bench {
	t.Helper()
	b := start(t, store)
	b.ShowSide(SideEffect)
	return b
}

func TestEffectStatesTodayAndWhatIsExpected(t *testing.T) {
	b := effectOf(t, newStore(t, plan()...))
	if got, want := b.state.Effect.Title, "Von 25,0 auf "+b.total(t)+" Punkte"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
	for _, row := range b.state.Effect.Chart.Rows {
		if raised := row.Expected.At > row.Today.At; raised == row.Same || row.Expected.At < row.Today.At {
			t.Errorf("%s: today %v, expected %v, same %t", row.ID, row.Today.At, row.Expected.At, row.Same)
		}
	}
}

func TestWhatIfSaysTheDifferenceAndStoresNothing(t *testing.T) {
	b := effectOf(t, newStore(t, plan()...))
	before := b.store.Writes
	b.Count("M01", false)
	want := fmt.Sprintf("Ohne M01: %s statt %s Punkte", b.total(t, "M01"), b.total(t))
	if got := b.state.Effect.Without; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	b.Count("M02", false)
	want = fmt.Sprintf("Ohne M01 und M02: %s statt %s Punkte", b.total(t, "M01", "M02"), b.total(t))
	if got := b.state.Effect.Without; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	b.CountAll()
	if !b.state.Effect.All || b.state.Effect.Without != "" || b.store.Writes != before {
		t.Errorf("all %t, said %q, %d writes, want %d", b.state.Effect.All, b.state.Effect.Without, b.store.Writes, before)
	}
}

func TestMeasureThatChangesNoPointsSaysSo(t *testing.T) {
	b := effectOf(t, newStore(t, plan()...))
	b.Count("M08", false) // of a process only
	if got, want := b.state.Effect.Without, "Auch ohne M08 bleibt es bei "+b.total(t)+" Punkten."; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	if got := b.state.Effect.Switches[7].Text; !strings.Contains(got, "zählt nicht zu den Punkten") {
		t.Errorf("switch says %q", got)
	}
}

func TestNoTotalIsClaimedBelowTheCoverage(t *testing.T) {
	store := newStore(t, plan()...)
	for _, id := range kittest.Catalogue(t).Order()[:40] {
		delete(store.Kept.Answers, id)
	}
	b := effectOf(t, store)
	b.Count("M06", false)
	if got := b.state.Effect.Title + b.state.Effect.Without; !strings.Contains(got, "nicht auswertbar") || strings.Contains(got, "statt") {
		t.Errorf("said %q", got)
	}
	if row := b.state.Effect.Chart.Rows[0]; row.Today.Known || row.Missing == "" {
		t.Errorf("row without answers %+v", row)
	}
}

func TestIdleMeasuresSayWhy(t *testing.T) {
	store := newStore(t)
	delete(store.Kept.Answers, "A1")
	b := start(t, store)
	subject := func(q assessment.QuestionID, level assessment.Rating) assessment.Measure {
		return assessment.Measure{Subject: assessment.Subject{Question: q, Expected: level}}
	}
	ended := subject("B4", assessment.Rated(3))
	ended.Phase = assessment.PhaseEnded
	for _, c := range []struct {
		measure assessment.Measure
		want    string
	}{
		{ended, "Beendet"},
		{subject("", assessment.Rated(3)), "Noch keine Frage und kein Prozess"},
		{subject("B4", assessment.Rating{}), "Noch keine erwartete Stufe"},
		{subject("A1", assessment.Rated(3)), "A1 hat noch keine Stufe"},
		{subject("B4", assessment.Rated(1)), "B4 ist schon auf Stufe 1"},
	} {
		text, works := b.composer().change(c.measure)
		if works || !strings.HasPrefix(text, c.want) {
			t.Errorf("said %q (works %t), want %q", text, works, c.want)
		}
	}
}

func TestCostFollowsTheMeasuresThatCount(t *testing.T) {
	b := effectOf(t, newStore(t, plan()[:2]...))
	if got, want := b.state.Effect.Cost, "einmalig 46.200 €, danach im Jahr 11.400 €, Förderung 26.000 €"; !strings.Contains(got, want) {
		t.Errorf("cost %q, want %q", got, want)
	}
	b.Count("M01", false)
	if got, want := b.state.Effect.Cost, "einmalig 7.500 €, danach im Jahr 3.000 €, Förderung offen"; !strings.Contains(got, want) {
		t.Errorf("cost %q, want %q", got, want)
	}
}

func TestRoadmapBeginsWithWhatComesFirst(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	b.ShowSide(SideRoadmap)
	var rows []string
	for _, row := range b.state.Roadmap.Chart.Rows {
		rows = append(rows, row.ID)
	}
	if got, want := strings.Join(rows, " "), "M01 M04 M02 M03 M06 M05 M07 M08"; got != want {
		t.Errorf("rows %s, want %s", got, want)
	}
	if !strings.Contains(b.state.Roadmap.Undated, "M08") || strings.Contains(b.state.Roadmap.Undated, "M07") {
		t.Errorf("undated %q", b.state.Roadmap.Undated)
	}
	if link := b.state.Roadmap.Chart.Links; len(link) != 1 || link[0].Before != "M01" || link[0].After != "M07" {
		t.Errorf("links %v", link)
	}
}

func TestYearsOfTheRoadmapStandBesideTheirSum(t *testing.T) {
	b := start(t, newStore(t, plan()[:2]...)) // M01: 11 months of 2027; M02: 6 months of 2027
	b.ShowSide(SideRoadmap)
	// 38.700 + 8.400/12 in December; 7.500 + 3.000 x 4/12 from September on.
	want := [][]string{{"2027", "47.900 €", "26.000 €", "21.900 €"}}
	got := b.state.Roadmap.Years
	if len(got) != 1 || strings.Join(got[0], "|") != strings.Join(want[0], "|") {
		t.Errorf("years %v, want %v", got, want)
	}
	b = start(t, newStore(t, plan()...))
	b.ShowSide(SideRoadmap)
	if rows := b.state.Roadmap.Years; len(rows) != 3 || rows[2][0] != "Summe" {
		t.Errorf("years %v, want two and their sum", rows)
	}
}

func TestRoadmapWithoutDatesSaysSo(t *testing.T) {
	b := start(t, newStore(t, assessment.Measure{ID: "M01", Title: "Irgendwann"}))
	b.ShowSide(SideRoadmap)
	if r := b.state.Roadmap; len(r.Years) != 0 || r.Undated == "" || r.Title != "Noch keine Maßnahme hat einen Termin." {
		t.Errorf("roadmap %q, %q, %v", r.Title, r.Undated, r.Years)
	}
}
