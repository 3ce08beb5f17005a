package chart

import (
	"math/rand/v2"
	"slices"
	"testing"

	"reifekompass/reports/scene"
)

func TestGoldens(t *testing.T) {
	drawn := map[string]scene.Scene{
		"profile":    scenes(sampleProfile().Draw()),
		"card":       scenes(cardProfile(702).DrawCard()),
		"gaps":       sampleGaps().Draw(),
		"cells":      sampleCells().Draw(),
		"heatmap":    sampleHeatMap(5).Draw(),
		"panels":     samplePanels(4).Draw(),
		"strip":      Strip{Current: Cell{Level: 1}, Aim: true, Target: 3, Alt: "heute 1, Ziel 3"}.Draw(),
		"strip_same": Strip{Current: Cell{Level: 3}, Aim: true, Target: 3}.Draw(),
		"strip_down": Strip{Current: Cell{Level: 3}, Aim: true, Target: 1}.Draw(),
		"strip_open": Strip{Current: Cell{State: CellOpen}, Aim: true, Target: 2}.Draw(),
		"strip_na":   Strip{Current: Cell{State: CellExcluded}}.Draw(),
		"strip_head": StripHead(),
		"legend":     Legend{Items: sampleProfile().Legend, Width: 60 * mm, End: true, Alt: "Zeichen"}.Draw(),
		"signs":      Legend{Items: everySign(), Width: 120 * mm}.Draw(),
		"dots":       sampleDots(13).Draw(),
		"voices":     sampleVoices().Draw(),
	}
	for name, s := range drawn {
		t.Run(name, func(t *testing.T) {
			golden(t, name, s)
			checkScene(t, s)
		})
	}
}

func TestProfileLabelsNeverMeetAndStayInside(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 120 {
		p := sampleProfile()
		p.RowHeight = []float64{0, 10 * mm, 12 * mm}[random.IntN(3)]
		p.Rows = nil
		for i := range 1 + random.IntN(12) {
			p.Rows = append(p.Rows, randomRow(random, i))
		}
		checkScene(t, scenes(p.Draw()))
		p.RowHeight = 0
		p.Width = 420 + float64(random.IntN(700))
		checkScene(t, scenes(p.DrawCard()))
		if t.Failed() {
			t.Fatalf("rows: %+v, width %.0f", p.Rows, p.Width)
		}
	}
}

func TestGapLabelsNeverMeetAndStayInside(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 120 {
		g := sampleGaps()
		g.Rows = nil
		for i := range 1 + random.IntN(12) {
			r := randomRow(random, i)
			g.Rows = append(g.Rows, GapRow{
				ID: r.ID, Title: r.Title, Current: r.Current, Target: r.Target, Range: r.Range,
				Gap: r.Gap, Quiet: !r.Target.Known,
			})
		}
		checkScene(t, g.Draw())
		if t.Failed() {
			t.Fatalf("rows: %+v", g.Rows)
		}
	}
}

func TestCellsHeatMapAndPanelsTakeAnyNamesAndNumbers(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 40 {
		c, h, d := sampleCells(), sampleHeatMap(2+random.IntN(24)), samplePanels(1+random.IntN(13))
		for i := range c.Rows {
			c.Rows[i].Title = randomName(random)
			for range random.IntN(30) {
				c.Rows[i].Cells = append(c.Rows[i].Cells, Cell{State: CellState(random.IntN(4)), Level: random.IntN(5), Label: "4"})
			}
		}
		h.Columns = h.Columns[:1+random.IntN(len(h.Columns))]
		for i := range h.Columns {
			h.Columns[i].Title = randomName(random)
		}
		for i := range h.Rows {
			h.Rows[i].Title = randomName(random)
			h.Rows[i].Note = []string{"", "Entwurf"}[random.IntN(2)]
			h.Rows[i].ID = []string{"", "12"}[random.IntN(2)]
			h.Rows[i].Cells = h.Rows[i].Cells[:len(h.Columns)]
		}
		for i := range d.Panels {
			d.Panels[i].Title, d.Panels[i].Note = randomName(random), randomName(random)
		}
		checkScene(t, c.Draw())
		checkScene(t, h.Draw())
		checkScene(t, d.Draw())
		if t.Failed() {
			t.FailNow()
		}
	}
}

func TestDrawingsUseNoOtherRowsForARow(t *testing.T) {
	one, many := sampleHeatMap(2), sampleHeatMap(9)
	same := 0
	small, large := one.Draw(), many.Draw()
	for _, shape := range small.Shapes {
		text, ok := shape.(scene.Text)
		if !ok || text.At.Y > small.Height-6*mm { // the legend moves down
			continue
		}
		if slices.ContainsFunc(large.Shapes, func(other scene.Shape) bool { return other == scene.Shape(text) }) {
			same++
		}
	}
	if want := len(textBoxes(small)) - len(one.Legend); same != want {
		t.Errorf("got %d unchanged texts, want %d", same, want)
	}
}

func TestDotsStayInTheirRowsHoweverManyTheyAre(t *testing.T) {
	for _, n := range []int{0, 1, 13, 60, 430, 2000} {
		d := sampleDots(n)
		s := d.Draw()
		checkScene(t, s)
		dots := 0
		for _, shape := range s.Shapes {
			circle, ok := shape.(scene.Circle)
			if !ok {
				continue
			}
			dots++
			if row := int(circle.Center.Y / dotsRow); circle.Center.Y-circle.R < float64(row)*dotsRow-0.01 {
				t.Fatalf("%d agencies: a dot reaches into the row above: %+v", n, circle)
			}
		}
		if want := n * len(d.Rows); dots != want {
			t.Errorf("got %d dots, want %d", dots, want)
		}
	}
}

func TestMarksCoverTheirRows(t *testing.T) {
	p := sampleProfile()
	p.Rows[0].Alt = "A: heute 45,8, Ziel 79,2"
	for name, draw := range map[string]func() (scene.Scene, []Mark){"paper": p.Draw, "card": p.DrawCard} {
		s, marks := draw()
		if len(marks) != len(p.Rows) {
			t.Fatalf("%s: got %d marks, want %d", name, len(marks), len(p.Rows))
		}
		for i, m := range marks {
			if m.ID != p.Rows[i].ID || m.W != p.Width || m.Y+m.H > s.Height+0.01 || m.Label == "" {
				t.Errorf("%s: wrong mark %+v", name, m)
			}
			if i > 0 && m.Y < marks[i-1].Y+marks[i-1].H-0.01 {
				t.Errorf("%s: mark %d begins inside the one before", name, i)
			}
		}
		if marks[0].Label != "A: heute 45,8, Ziel 79,2" {
			t.Errorf("%s: got label %q", name, marks[0].Label)
		}
	}
}

func TestMissingIsNeverDrawnAsZero(t *testing.T) {
	row := ProfileRow{ID: "A", Title: "A", Range: Range{Known: true, Low: 20, High: 90, Label: "möglich 20,0 bis 90,0"}, Missing: "nicht auswertbar"}
	p := Profile{Rows: []ProfileRow{row}, Width: 170 * mm}
	cases := map[string]scene.Scene{
		"paper": scenes(p.Draw()),
		"card":  scenes(Profile{Rows: p.Rows, Width: 702}.DrawCard()),
		"gaps":  Gaps{Rows: []GapRow{{ID: "A", Title: "A", Range: row.Range, Gap: "nicht auswertbar", Quiet: true}}, Width: 170 * mm}.Draw(),
	}
	for name, s := range cases {
		for _, shape := range s.Shapes {
			switch v := shape.(type) {
			case scene.Circle:
				t.Errorf("%s: a dot for a missing value", name)
			case scene.Rect:
				if v.Fill == scene.Ramp2 || v.Fill == scene.Ramp3 {
					t.Errorf("%s: a bar for a missing value", name)
				}
			}
		}
	}
}
