package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestProblemStandsWhereThereIsRoomAndNeverOnTheHeadings(t *testing.T) {
	for name, want := range map[string]struct {
		rows int
		row  string
		sign int // of the place of the note against the row
	}{
		"below":      {rows: 3, row: "P0", sign: 1},
		"above":      {rows: 40, row: "P39", sign: -1},
		"in the row": {rows: 1, row: "P0", sign: 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := newTable(t, Look{}, want.rows)
			s.put(s.Grid, 932, 560)
			if want.rows == 1 { // as on a page, which gives it no more than it needs
				s.Resize(fyne.NewSize(932, s.HeightFor(932)))
			}
			s.Select(want.row, "cases")
			s.Focus()
			s.write("x")
			s.tapCell(want.row, "days")
			s.mustSee("Bitte eine Zahl.")
			note, view := s.parts.note.Position(), s.parts.view.Position()
			if note.Y < view.Y {
				t.Errorf("the sentence at %v covers the headings above %v", note, view)
			}
			at, size := s.body.box(s.parts.noteAt)
			row := at.Y - s.parts.view.Offset.Y + view.Y
			low, high := note.Y, note.Y+s.parts.note.Size().Height
			if want.sign > 0 && low < row+size.Height || want.sign < 0 && high > row || want.sign == 0 && (low < row || high > row+size.Height) {
				t.Errorf("the sentence is from %v to %v, the row from %v to %v", low, high, row, row+size.Height)
			}
		})
	}
}
