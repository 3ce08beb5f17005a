package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestANumberStaysWholeInANarrowCell(t *testing.T) {
	s := newTable(t, Look{}, 2)
	s.spec.Columns[s.column("level")].Width = 78
	cells := s.rows[1].Cells
	estimate := GridMark{Text: "≈", Name: "geschätzt"}
	cells[s.column("cases")] = GridCell{Text: "100.000", Mark: GridMark{Text: "G", Name: "geschätzt"}}
	cells[s.column("minutes")] = GridCell{Text: "1.000.000", Mark: estimate}
	cells[s.column("breaks")] = GridCell{Text: "100.000", Warn: true}
	cells[s.column("level")] = GridCell{Text: "1", Warn: true, Steps: GridSteps{Shown: true, Current: 1}, Mark: estimate}
	s.Set(s.rows, GridSort{})
	row := s.body.rows[1]
	for _, column := range []string{"cases", "minutes", "breaks", "level"} {
		if cell := row.cells[s.column(column)]; cell.cut() {
			t.Errorf("%s: %q needs %v and has %v", column, cell.state.Text, cell.text.NaturalWidth(), cell.room)
		}
	}
	if row.cells[s.column("cases")].mark.Hidden {
		t.Error("the mark goes although it has room without its gap")
	}
	if row.cells[s.column("level")].signs.parts[0].Hidden {
		t.Error("the boxes go although there is room without icon and mark")
	}
	if !row.cells[s.column("breaks")].icon.Hidden || !row.cells[s.column("level")].icon.Hidden {
		t.Error("the icon stays in a cell that is too narrow")
	}
}

func TestAMarkThatHasNoRoomIsToldAtTheMouse(t *testing.T) {
	s := newTable(t, Look{}, 2)
	s.rows[1].Cells[s.column("minutes")] = GridCell{Text: "10.000.000", Mark: GridMark{Text: "≈", Name: "geschätzt"}}
	s.Set(s.rows, GridSort{})
	at, _ := s.body.box(gridPlace{row: "P1", column: s.column("minutes")})
	s.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(5, 5)}})
	s.clock.pass(tipPause)
	s.mustSee("geschätzt")
}

func TestAShortNameStandsWhereTheWholeOneHasNoRoom(t *testing.T) {
	s := newTable(t, Look{}, 2)
	whole := "Wirtschaftsförderungsgesellschaft des Kreises Grünhagen mbH"
	column := s.column("cases")
	s.rows[1].Cells[column] = GridCell{Text: whole, Short: "… Kreis"}
	s.Set(s.rows, GridSort{})
	cell := s.body.rows[1].cells[column]
	if cell.text.text != "… Kreis" || cell.untold() != whole {
		t.Errorf("shows %q, tells %q", cell.text.text, cell.untold())
	}
	s.rows[1].Cells[column] = GridCell{Text: "12", Short: "1"}
	s.Set(s.rows, GridSort{})
	if cell.text.text != "12" || cell.untold() != "" {
		t.Errorf("shows %q, tells %q, though it has room", cell.text.text, cell.untold())
	}
}
