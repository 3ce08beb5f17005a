package chart_test

import (
	"fmt"
	"testing"

	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

func TestMarksLieOnTheCellsOfTheMatrix(t *testing.T) {
	m := chart.Matrix{Width: 320, Letters: [3]string{"A", "D", "H"}, Legend: [3]string{"automatisch (1)", "als Datei (2)", ""}, Language: "de"}
	for i := range 12 {
		m.Systems = append(m.Systems, chart.MatrixSystem{ID: fmt.Sprintf("S%02d", i), Name: "System"})
	}
	m.Links = []chart.Link{{From: "S00", To: "S11", Mode: chart.LinkFile}, {From: "S00", To: "S11"}, {From: "S07", To: "S03", Mode: chart.LinkFile}, {From: "S01", To: "gone"}}
	pictures := m.DrawCard()
	marks := m.CardMarks(func(from, to chart.MatrixSystem, modes []chart.LinkMode) string {
		return fmt.Sprint(from.ID, " to ", to.ID, modes)
	})
	if len(pictures) < 2 || len(marks) != len(pictures) {
		t.Fatalf("got marks for %d pictures of %d, want several", len(marks), len(pictures))
	}
	var labels []string
	for i, picture := range pictures {
		for _, mark := range marks[i] {
			labels = append(labels, mark.Label)
			if !holdsLetters(picture, mark) {
				t.Errorf("%s: no letters at %+v", mark.Label, mark)
			}
		}
	}
	if got := fmt.Sprint(labels); got != "[S07 to S03[1] S00 to S11[0 1]]" && got != "[S00 to S11[0 1] S07 to S03[1]]" {
		t.Errorf("got %s, want each cell once, with all its ways", got)
	}
	if (chart.Matrix{}).CardMarks(nil) != nil {
		t.Error("a matrix without systems has marks")
	}
}

// holdsLetters reports whether a cell of an interface is drawn at a mark.
func holdsLetters(picture scene.Scene, mark chart.Mark) bool {
	for _, shape := range picture.Shapes {
		text, ok := shape.(scene.Text)
		if ok && text.At.X > mark.X && text.At.X < mark.X+mark.W && text.At.Y > mark.Y && text.At.Y < mark.Y+mark.H {
			return true
		}
	}
	return false
}

func TestMarksLieOnTheYearsOfTheCosts(t *testing.T) {
	c := chart.CostBars{Title: "Kosten je Jahr", Note: "ohne Personal", Width: 400, Language: "de", Rows: []chart.CostRow{
		{Title: "2027", Funding: chart.CostPart{Amount: 2, Label: "Förderung 2 €"}, Own: chart.CostPart{Amount: 3, Label: "eigene Mittel 3 €"}, Total: "5 €"},
		{Title: "2028", Own: chart.CostPart{Label: "eigene Mittel 0 €"}, Total: "0 €"},
	}}
	marks := c.CardMarks()
	if len(marks) != 2 || marks[0].Label != "2027: 5 € (Förderung 2 €, eigene Mittel 3 €)" || marks[1].Label != "2028: 0 €" {
		t.Fatalf("got %+v", marks)
	}
	for _, mark := range marks {
		found := false
		for _, shape := range c.DrawCard().Shapes {
			text, ok := shape.(scene.Text)
			found = found || ok && text.Text == mark.ID && text.At.Y > mark.Y && text.At.Y < mark.Y+mark.H
		}
		if !found {
			t.Errorf("the year %s does not stand at its mark %+v", mark.ID, mark)
		}
	}
}
