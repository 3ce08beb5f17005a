package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestAnEditOfADashBeginsEmpty(t *testing.T) {
	s := newTable(t, Look{}, 2)
	s.rows[0].Cells[s.column("cases")] = GridCell{Text: "–"}
	s.Set(s.rows, GridSort{})
	s.Select("P0", "cases")
	s.Focus()
	s.key(fyne.KeyF2)
	if got := s.edit.entry.Text; got != "" {
		t.Errorf("the edit begins with %q", got)
	}
	s.key(fyne.KeyReturn) // nothing was changed
	s.heard()
}

// listed opens the list of a cell that is "geplant", of options that begin
// alike.
func listed(t *testing.T) *table {
	t.Helper()
	s := newTable(t, Look{}, 3)
	s.spec.Columns[s.column("state")].Choices = []string{"geplant", "Karten", "Kataster", "Kontakte", "Ko mit"}
	s.Select("P1", "state")
	s.Focus()
	return s
}

func TestTabTakesTheMarkedChoiceAndGoesOn(t *testing.T) {
	s := listed(t)
	s.key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyTab)
	s.heard("edit P1 state Karten")
	s.isAt("P2", "name")
	s.Select("P1", "state")
	s.shift = true
	s.key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyTab)
	s.heard("edit P1 state Kataster")
	s.isAt("P1", "breaks")
	if s.window.Canvas().Focused() != fyne.Focusable(s.Grid) {
		t.Error("the keyboard does not come back")
	}
}

func TestFurtherLettersLookForAnOption(t *testing.T) {
	for typed, want := range map[string]string{"ko": "Kontakte", "k": "Karten", "kk": "Kataster", "ko m": "Ko mit", "kax": "Karten"} {
		s := listed(t)
		for _, r := range typed {
			if r == ' ' { // comes as a key, too
				s.key(fyne.KeySpace)
			}
			s.write(string(r))
		}
		s.key(fyne.KeyReturn)
		s.heard("edit P1 state " + want)
	}
}

func TestLettersAfterAPauseBeginAnew(t *testing.T) {
	s := listed(t)
	s.write("k")
	s.clock.pass(menuPause)
	s.write("g")
	s.key(fyne.KeyReturn) // what it was
	s.heard()
}

func TestSpacePicksOnce(t *testing.T) {
	s := listed(t)
	s.key(fyne.KeySpace) // opens
	s.write(" ")
	s.key(fyne.KeyDown, fyne.KeySpace)
	s.write(" ")
	s.heard("edit P1 state Karten")
	if s.window.Canvas().Focused() != fyne.Focusable(s.Grid) {
		t.Error("the list is open again")
	}
}

func TestKeysOfTheTableCloseTheListAndDoWhatTheyDo(t *testing.T) {
	s := listed(t)
	s.key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyLeft)
	s.isAt("P1", "places")
	s.Select("P1", "state")
	s.key(fyne.KeyReturn, fyne.KeyDelete)
	s.heard("edit P1 state ")
}
