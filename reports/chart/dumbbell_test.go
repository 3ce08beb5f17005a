package chart

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"reifekompass/reports/scene"
)

func sampleDumbbell() Dumbbell {
	value := func(at float64) Value { return Value{Known: true, At: at, Label: number(at)} }
	d := Dumbbell{
		Head: DumbbellHead{
			Title: "Handlungsfeld", Before: "2026", After: "2027", Change: "Änderung", Way: "vom Weg",
			Then: "2026", Now: "2027", Target: "Ziel von 2026", Falling: "gefallen",
		},
		Language: "de", Width: 170 * mm, Speech: Speech{Kind: "Änderung je Handlungsfeld", Highest: "Höchster Wert", Lowest: "Niedrigster Wert", All: "Alle Werte"},
	}
	for i, row := range []struct {
		title                 string
		before, after, target float64
		change, way           string
	}{
		{"Strategie, Vision und Geschäftsmodell", 45.8, 62.5, 79.2, "+16,7", "50 %"},
		{"Prozesse und Arbeitsabläufe", 46.9, 46.9, 71.9, "0,0", "0 %"},
		{"Service für Unternehmen", 53.1, 40.6, 81.3, "-12,5", "-44,3 %"},
		{"Mitarbeitende, Arbeitsorganisation und Kultur", 57.1, 100, 85.7, "+42,9", "150 %"},
	} {
		d.Rows = append(d.Rows, DumbbellRow{
			ID: string(rune('A' + i)), Title: row.title, Before: value(row.before), After: value(row.after), Target: value(row.target),
			Change: row.change, Way: row.way,
		})
	}
	d.Rows = append(d.Rows,
		DumbbellRow{ID: "H", Title: "Sicherheit", Missing: "zu wenige gemeinsame Fragen"},
		DumbbellRow{Title: "Gesamtwert", Before: value(50), After: value(62.5), Change: "+12,5", Strong: true})
	return d
}

func hostileDumbbell(random *rand.Rand) (scene.Scene, said) {
	d := sampleDumbbell()
	d.Rows, d.Width, d.Head.Title, d.Head.Target = nil, hostileWidth(random), hostileName(random), hostileName(random)
	for range hostileCount(random) {
		d.Rows = append(d.Rows, DumbbellRow{
			ID: []string{"", "A"}[random.IntN(2)], Title: hostileName(random), Missing: hostileName(random), Strong: random.IntN(3) == 0,
			Before: hostileValue(random, 100), After: hostileValue(random, 100), Target: hostileValue(random, 100),
			Change: hostileLabel(random, 5), Way: hostileLabel(random, 5),
		})
	}
	return d.Draw(), d
}

func TestDumbbellSaysEveryChangeInWords(t *testing.T) {
	d := sampleDumbbell()
	values := d.Spoken().Values
	for _, want := range []string{"C Service für Unternehmen 53,1 → 40,6 (-12,5)", "H Sicherheit zu wenige gemeinsame Fragen"} {
		if !slices.Contains(values, want) {
			t.Errorf("%q is not among %q", want, values)
		}
	}
	if row := strings.Join(d.Table().Rows[0], "|"); row != "A Strategie, Vision und Geschäftsmodell|45,8|62,5|+16,7|79,2|50 %" {
		t.Errorf("got %s", row)
	}
}

func TestDumbbellDashesOnlyWhatFell(t *testing.T) {
	d := sampleDumbbell()
	d.Head.Falling = ""
	dashes := 0
	for _, shape := range d.Draw().Shapes {
		if line, is := shape.(scene.Line); is && len(line.Dash) > 0 {
			dashes++
		}
	}
	if dashes != 1 {
		t.Errorf("got %d dashed lines, want 1", dashes)
	}
}
