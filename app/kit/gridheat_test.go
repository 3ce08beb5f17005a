package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// heatTable is a small heat map.
func heatTable(t *testing.T) *table {
	t.Helper()
	s := &table{stage: newStage(t, Look{})}
	s.Grid = s.Kit.Grid(GridSpec{Name: "Bewerbungen", Columns: []GridColumn{
		{ID: "name", Title: "Bewerbung", Width: 120},
		{ID: "J1", Title: "J1 · 14 %", Name: "J1 Übertragbarkeit", Width: 76, Centered: true},
		{ID: "J2", Title: "J2", Width: 76, Centered: true},
	}})
	s.put(s.Grid, 400, 200)
	s.Set([]GridRow{
		{ID: "a", Name: "Kreis", Rule: scene.Primary, Cells: []GridCell{{Text: "Kreis", Note: "nicht entscheidungsreif"}, {Text: "4,5", Heat: GridHeat{Shown: true, Step: 4, Dot: true}}}},
		{ID: "b", Name: "Stadt", Cells: []GridCell{{Text: "Stadt"}, {Text: "2 gült.", Heat: GridHeat{Shown: true, Hatch: true}}}},
	}, GridSort{})
	return s
}

func TestHeatCellHasItsGroundAndNumber(t *testing.T) {
	s := heatTable(t)
	cell := s.body.rows[0].cells[1]
	if cell.heat.ground.FillColor != s.Color(scene.Ramp4) || cell.text.look.Colour != scene.OnRamp4 || cell.text.Text() != "4,5" {
		t.Errorf("ground %v, text %v %q", cell.heat.ground.FillColor, cell.text.look.Colour, cell.text.Text())
	}
	if cell.heat.dot.Hidden || s.body.rows[0].rule.Hidden || !s.body.rows[1].rule.Hidden {
		t.Error("dot or rule is missing, or stands where none should")
	}
}

func TestMissingCellIsHatchedInsideItsPlace(t *testing.T) {
	s := heatTable(t)
	cell := s.body.rows[1].cells[1]
	drawn := 0
	for _, line := range cell.heat.lines {
		if line.Hidden {
			continue
		}
		drawn++
		for _, end := range []fyne.Position{line.Position1, line.Position2} {
			if end.X < cell.left || end.X > cell.left+cell.width || end.Y < 0 || end.Y > cell.height {
				t.Errorf("a line ends at %v, cell from %v to %v", end, cell.left, cell.left+cell.width)
			}
		}
	}
	if drawn < 5 {
		t.Errorf("%d lines", drawn)
	}
	s.Set([]GridRow{{ID: "b", Cells: []GridCell{{Text: "Stadt"}, {Text: "2,0", Heat: GridHeat{Shown: true, Step: 2}}}}}, GridSort{})
	for _, line := range s.body.rows[0].cells[1].heat.lines {
		if !line.Hidden {
			t.Fatal("the lines stay on a number")
		}
	}
}

func TestSelectedHeatCellIsRingedInInkSetOffByPaper(t *testing.T) {
	s := heatTable(t)
	s.Focus()
	s.Select("a", "J1")
	if s.body.halo.Hidden || s.body.ring.StrokeColor != s.Color(scene.Ink) {
		t.Error("no ring of ink")
	}
	s.Select("a", "name")
	if !s.body.halo.Hidden || s.body.ring.StrokeColor != s.Color(scene.Primary) {
		t.Error("the ring of other cells changed")
	}
}

func TestWholeTitleIsSaid(t *testing.T) {
	s := heatTable(t)
	s.Focus()
	s.Select("a", "J1")
	if got, want := s.AccessibilityLabel(), "Bewerbungen · Kreis · J1 Übertragbarkeit 4,5"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSecondLineOfACellStandsBelowTheFirst(t *testing.T) {
	s := heatTable(t)
	cell := s.body.rows[0].cells[0]
	if cell.note.Hidden || cell.note.Position().Y <= cell.text.Position().Y {
		t.Errorf("text at %v, note at %v", cell.text.Position(), cell.note.Position())
	}
	s.Set([]GridRow{{ID: "a", Cells: []GridCell{{}, {Text: "3,47", Note: "Rang 1"}}}}, GridSort{})
	if note := s.body.rows[0].cells[1].note; note.look.Align != fyne.TextAlignCenter {
		t.Error("the second line of a centered cell stands at its side")
	}
	s = heatTable(t)
	if plain := s.body.rows[1].cells[0]; plain.note != nil {
		t.Error("a cell without a second line has one")
	}
}
