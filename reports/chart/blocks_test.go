package chart

import (
	"strings"
	"testing"

	"reifekompass/reports/scene"
)

func sampleBlocks() Blocks {
	d := Blocks{
		Title: "Handlungsfeld", Count: "Lösungen", Missing: "keine", Language: "de", Width: 170 * mm,
		Speech: sampleSpeech("Gestapelte Felder, eines je Lösung, n = 12"),
	}
	for i, count := range []int{1, 3, 1, 0, 3, 2, 1, 1, 0} {
		d.Columns = append(d.Columns, BlockColumn{ID: id(i), Title: titles()[i], Count: count})
	}
	return d
}

func TestEveryBlockIsOneThing(t *testing.T) {
	d := sampleBlocks()
	if got := len(rects(d.Draw(), scene.Ramp3)); got != 12 {
		t.Errorf("got %d blocks, want 12", got)
	}
	d.Columns[0].Count, d.Columns[1].Count = 400, -3
	s := d.Draw()
	if got := len(rects(s, scene.Ramp3)); got != 400+1+3+2+1+1 {
		t.Errorf("got %d blocks", got)
	}
	for _, r := range rects(s, scene.Ramp3) {
		if r.Y < 0 || r.H <= 0 || r.Y+r.H > s.Height {
			t.Fatalf("a block leaves the picture: %+v of %v", r, s.Height)
		}
	}
	if empty := (Blocks{Width: 100}).Draw(); len(empty.Shapes) != 0 {
		t.Errorf("got %v", empty.Shapes)
	}
}

func TestBlocksSayWhereNothingIs(t *testing.T) {
	d := sampleBlocks()
	words := 0
	for _, shape := range d.Draw().Shapes {
		if text, ok := shape.(scene.Text); ok && text.Text == "keine" {
			words++
		}
	}
	if words != 2 {
		t.Errorf("%d columns say that nothing is there, want 2", words)
	}
	if got := d.Spoken().Sentence(); !strings.Contains(got, "D Daten und Informationsmanagement 0") && !strings.Contains(got, "D "+titles()[3]+" 0") {
		t.Errorf("got %q", got)
	}
	if rows := d.Table().Rows; rows[3][1] != "0" || rows[1][1] != "3" {
		t.Errorf("got %v", rows)
	}
}

// TestAClassThatHoldsMostHasNoNumber: neither in the picture nor in words.
func TestAClassThatHoldsMostHasNoNumber(t *testing.T) {
	d := sampleClasses()
	d.Rows[0].Parts = []ClassPart{{Count: 97, Label: "überwiegend unter 40", Mostly: true}}
	d.Rows[1].Parts = []ClassPart{{Count: 97, Mostly: true}}
	s := d.Draw()
	for _, shape := range s.Shapes {
		if text, ok := shape.(scene.Text); ok && strings.Contains(text.Text, "97") {
			t.Errorf("the picture says %q", text.Text)
		}
	}
	if got := d.Spoken().Sentence(); strings.Contains(got, "97") || !strings.Contains(got, "überwiegend unter 40") {
		t.Errorf("got %q", got)
	}
	if rows := d.Table().Rows; rows[0][1] != "überwiegend unter 40" || rows[1][1] != none {
		t.Errorf("got %v", rows[:2])
	}
}
