package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestArrowsMoveTheCell(t *testing.T) {
	s := newTable(t, Look{}, 40)
	s.Focus()
	s.isAt("P0", "name") // the first that can be edited
	for _, step := range []struct {
		key         fyne.KeyName
		row, column string
	}{
		{fyne.KeyDown, "P1", "name"},
		{fyne.KeyRight, "P1", "cases"},
		{fyne.KeyEnd, "P1", "potential"},
		{fyne.KeyRight, "P1", "potential"},
		{fyne.KeyHome, "P1", "code"},
		{fyne.KeyUp, "P0", "code"},
	} {
		s.key(step.key)
		s.isAt(step.row, step.column)
	}
	s.ctrl(fyne.KeyEnd)
	s.isAt("P39", "potential")
	s.mustSee("Prozess P39")
	s.key(fyne.KeyPageUp)
	if row, _ := s.Selected(); row == "P39" || row == "P0" {
		t.Errorf("page up went to %s", row)
	}
	s.ctrl(fyne.KeyHome)
	s.isAt("P0", "code")
	s.heard()
}

func TestEnterSavesAndMovesDown(t *testing.T) {
	s := newTable(t, Look{}, 3)
	s.Select("P0", "minutes")
	s.Focus()
	s.write("90")
	s.key(fyne.KeyReturn)
	s.heard("edit P0 minutes 90")
	s.isAt("P1", "minutes")
	s.key(fyne.KeyReturn) // all is selected: what is typed replaces it
	s.write("5")
	s.key(fyne.KeyEscape)
	s.heard()
	s.mustSee("21")
	s.key(fyne.KeyF2, fyne.KeyEnd)
	s.write("5")
	s.key(fyne.KeyReturn)
	s.heard("edit P1 minutes 215")
	s.key(fyne.KeyReturn, fyne.KeyReturn) // unchanged
	s.heard()
}

func TestTabGoesToWhatCanBeEditedAndLeavesAtTheEnds(t *testing.T) {
	s := newTable(t, Look{}, 2)
	s.Select("P0", "breaks")
	s.Focus()
	s.write("1")
	s.key(fyne.KeyTab)
	s.isAt("P0", "state")
	s.heard("edit P0 breaks 1")
	s.key(fyne.KeyTab)
	s.isAt("P1", "name")
	s.shift = true
	s.key(fyne.KeyTab)
	s.isAt("P0", "state")
	s.shift = false
	s.Select("P1", "state")
	s.key(fyne.KeyTab)
	if s.window.Canvas().Focused() != fyne.Focusable(s.after) {
		t.Error("Tab in the last cell does not go on")
	}
	s.window.Canvas().FocusPrevious()
	s.Select("P0", "name")
	s.shift = true
	s.write("neu")
	s.key(fyne.KeyTab)
	s.heard("edit P0 name neu")
	if s.window.Canvas().Focused() != fyne.Focusable(s.before) {
		t.Error("Shift and Tab in the first cell do not go back")
	}
}

func TestCtrlTabLeavesFromEverywhere(t *testing.T) {
	s := newTable(t, Look{}, 9)
	s.Focus()
	s.ctrl(fyne.KeyTab)
	if s.window.Canvas().Focused() != fyne.Focusable(s.after) {
		t.Error("Ctrl and Tab do not leave the table")
	}
}

func TestProblemKeepsTheInputOpen(t *testing.T) {
	s := newTable(t, Look{}, 3)
	s.Select("P0", "cases")
	s.Focus()
	s.write("x")
	s.key(fyne.KeyReturn)
	if !s.Editing() {
		t.Fatal("the input is closed")
	}
	s.mustSee("Bitte eine Zahl.")
	s.write("1")
	if s.sees("Bitte eine Zahl.") {
		t.Error("what was wrong is still said of another text")
	}
	s.key(fyne.KeyEscape)
	s.mustSee("10")
	s.heard("edit P0 cases x")
}

func TestTextThatIsNotTakenIsDroppedWithItsReasonWhenTheCellIsLeft(t *testing.T) {
	s := newTable(t, Look{}, 4)
	s.Select("P0", "cases")
	s.Focus()
	s.write("x")
	s.tapCell("P3", "days")
	s.isAt("P3", "days")
	s.mustSee("Bitte eine Zahl.")
	s.key(fyne.KeyDown)
	if s.sees("Bitte eine Zahl.") || s.Editing() {
		t.Error("the reason stays for ever")
	}
}

func TestDeleteEmptiesACell(t *testing.T) {
	s := newTable(t, Look{}, 2)
	s.Select("P0", "cases")
	s.Focus()
	s.key(fyne.KeyDelete, fyne.KeyDelete) // twice is once
	s.heard("edit P0 cases ")
	s.Select("P0", "places") // cannot be edited
	s.key(fyne.KeyDelete)
	s.heard()
	s.ctrl(fyne.KeyDelete)
	s.heard("remove P0")
}

func TestSingleKeysComeBeforeAnEditWhereTheyAreMeant(t *testing.T) {
	s := newTable(t, Look{}, 2)
	pressed := 0
	s.Keys.Page(Bindings{Rune('g'): func() { pressed++ }, Ctrl(fyne.KeyZ): func() { pressed++ }})
	s.Select("P0", "cases")
	s.Focus()
	s.write("g")
	s.heard("key P0 cases")
	s.Select("P0", "places") // cannot be edited: the page gets it
	s.write("g")
	s.TypedShortcut(&fyne.ShortcutUndo{})
	if pressed != 2 {
		t.Errorf("the page heard %d of 2 keys", pressed)
	}
	s.Select("P0", "name")
	s.write("g")
	if !s.Editing() || s.edit.entry.Text != "g" {
		t.Errorf("a letter in a text begins %q", s.edit.entry.Text)
	}
}

func TestClipboardOfOneValueIsAnEditOfManyIsHandedOn(t *testing.T) {
	s := newTable(t, Look{}, 3)
	board := test.NewClipboard()
	s.Select("P1", "cases")
	s.Focus()
	for _, text := range []string{"42\r\n", "1\t2\n3\t4\n"} {
		board.SetContent(text)
		s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	}
	s.heard("edit P1 cases 42", "paste P1 cases 1\t2\n3\t4")
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: board})
	if got := board.Content(); got != "42" {
		t.Errorf("copied %q, want 42", got)
	}
	board.SetContent("x")
	s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	s.mustSee("Bitte eine Zahl.")
	if !s.Editing() {
		t.Error("a pasted text that is not taken cannot be corrected")
	}
}

func TestChoicesOpenBelowTheCell(t *testing.T) {
	s := newTable(t, Look{}, 3)
	s.Select("P1", "state")
	s.Focus()
	s.key(fyne.KeyReturn)
	list := s.position(s.window.Canvas().Focused().(fyne.CanvasObject))
	if cell := s.position(s.body.ring); list.X < cell.X || list.Y < cell.Y+s.body.ring.Size().Height {
		t.Errorf("the list opens at %v, not below its cell at %v", list, cell)
	}
	s.key(fyne.KeyDown, fyne.KeyReturn)
	s.heard("edit P1 state läuft")
	s.write("e") // jumps
	s.key(fyne.KeyReturn)
	s.heard("edit P1 state erledigt")
	s.key(fyne.KeyReturn, fyne.KeyReturn) // the same
	s.key(fyne.KeyReturn, fyne.KeyEscape)
	s.heard()
	s.isAt("P1", "state")
	if s.window.Canvas().Focused() != fyne.Focusable(s.Grid) {
		t.Error("the keyboard does not come back")
	}
}

func TestFlushSavesWhatIsTyped(t *testing.T) {
	s := newTable(t, Look{}, 3)
	s.Select("P0", "cases")
	s.Focus()
	s.write("8")
	s.Kit.Flush()
	s.Kit.Flush()
	s.heard("edit P0 cases 8")
	s.write("9")
	s.key(fyne.KeyReturn)
	s.heard("edit P0 cases 89")
}

func TestInputStaysAtItsRowWhenRowsChange(t *testing.T) {
	s := newTable(t, Look{}, 5)
	s.Select("P3", "cases")
	s.Focus()
	s.write("8")
	s.rows = append([]GridRow{{ID: "new"}}, s.rows...)
	s.Set(s.rows, GridSort{})
	s.write("9")
	if at, want := s.edit.frame.Position().Y, s.body.pitch()*4; at < want {
		t.Errorf("the input is at %v, above its row at %v", at, want)
	}
	s.Set(s.rows[:2], GridSort{})
	if s.Editing() {
		t.Error("the input outlives its row")
	}
	if s.window.Canvas().Focused() != fyne.Focusable(s.Grid) {
		t.Error("the keyboard is lost with the row")
	}
	s.heard()
}

func TestWindowThatComesBackFindsTheKeyboardInTheTable(t *testing.T) {
	s := newTable(t, Look{}, 3)
	s.Select("P0", "cases")
	s.Focus()
	s.write("8")
	s.edit.entry.FocusLost() // as when another window comes up
	s.heard("edit P0 cases 8")
	s.edit.entry.FocusGained()
	s.key(fyne.KeyDown)
	s.isAt("P1", "cases")
}
