package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (g *Grid) FocusGained() {
	g.focus.here, g.focus.picking = true, false
	if g.at.row == "" && !g.kit.byMouse {
		g.choose(g.first())
	}
	g.moveTo(g.at)
}

// first returns the first cell that can be edited, or the first of all.
func (g *Grid) first() gridPlace {
	at := gridPlace{row: g.rowAt(0)}
	if next, found := g.next(gridPlace{row: at.row, column: -1}, 1); found {
		return next
	}
	return at
}

// FocusLost implements fyne.Focusable.
func (g *Grid) FocusLost() {
	g.focus.here, g.focus.heading = false, false
	g.kit.hideTip()
	g.show()
}

// AcceptsTab implements fyne.Tabbable: Tab goes through the cells first.
func (g *Grid) AcceptsTab() bool { return true }

// KeyDown implements desktop.Keyable.
func (g *Grid) KeyDown(*fyne.KeyEvent) {}

// KeyUp implements desktop.Keyable.
func (g *Grid) KeyUp(*fyne.KeyEvent) {}

// TypedKey implements fyne.Focusable.
func (g *Grid) TypedKey(e *fyne.KeyEvent) {
	g.hideNote()
	switch {
	case e.Name == fyne.KeyTab:
		g.tab()
	case g.focus.heading:
		g.headingKey(e)
	case !g.moveKey(e.Name) && !g.cellKey(e.Name):
		g.kit.Keys.typedKey(e)
	}
}

// moveKey moves the selected cell.
func (g *Grid) moveKey(name fyne.KeyName) bool {
	page := max(1, int(g.parts.view.Size().Height/g.body.pitch())-1)
	switch name {
	case fyne.KeyUp:
		g.up()
	case fyne.KeyDown:
		g.step(1, 0)
	case fyne.KeyLeft:
		g.step(0, -1)
	case fyne.KeyRight:
		g.step(0, 1)
	case fyne.KeyHome:
		g.step(0, -len(g.spec.Columns))
	case fyne.KeyEnd:
		g.step(0, len(g.spec.Columns))
	case fyne.KeyPageUp:
		g.step(-page, 0)
	case fyne.KeyPageDown:
		g.step(page, 0)
	default:
		return false
	}
	return true
}

// cellKey does something with the selected cell.
func (g *Grid) cellKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		g.press()
	case fyne.KeyF2:
		g.Edit()
	case fyne.KeySpace:
		if !g.editable(g.at) || len(g.spec.Columns[g.at.column].Choices) == 0 {
			return false
		}
		g.press()
	case fyne.KeyDelete:
		g.empty()
	default:
		return false
	}
	return true
}

// step moves the selected cell, as far as there are cells.
func (g *Grid) step(rows, columns int) {
	if len(g.rows) == 0 || len(g.spec.Columns) == 0 {
		return
	}
	row := min(max(g.index(g.at.row)+rows, 0), len(g.rows)-1)
	column := min(max(g.at.column+columns, 0), len(g.spec.Columns)-1)
	g.choose(gridPlace{row: g.rowAt(row), column: column})
}

// up moves up, from the first row to the headings if they can sort.
func (g *Grid) up() {
	if g.index(g.at.row) > 0 || !g.sortable() {
		g.step(-1, 0)
		return
	}
	g.focus.heading = true
	g.show()
}

func (g *Grid) sortable() bool {
	for i := range g.spec.Columns {
		if g.head.sortable(i) {
			return true
		}
	}
	return false
}

// headingKey answers to keys on a heading.
func (g *Grid) headingKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd:
		g.moveKey(e.Name)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.head.sort(g.at.column)
	case fyne.KeyDown, fyne.KeyEscape:
		g.focus.heading = false
		g.show()
	default:
		g.kit.Keys.typedKey(e)
	}
}

// tab goes to the next cell that can be edited, with Shift to the one before.
// Where there is none, the focus goes on to the next control.
func (g *Grid) tab() {
	direction := 1
	if g.focus.shift() {
		direction = -1
	}
	g.focus.heading = false
	if next, found := g.next(g.at, direction); found {
		g.choose(next)
		return
	}
	g.goOn(direction)
}

// goOn leaves the grid.
func (g *Grid) goOn(direction int) {
	if direction < 0 {
		g.kit.window.Canvas().FocusPrevious()
		return
	}
	g.kit.window.Canvas().FocusNext()
}

// next returns the nearest cell in a direction that can be edited.
func (g *Grid) next(at gridPlace, direction int) (gridPlace, bool) {
	columns := len(g.spec.Columns)
	for i := g.index(at.row)*columns + at.column + direction; i >= 0 && i < len(g.rows)*columns; i += direction {
		if to := (gridPlace{row: g.rowAt(i / columns), column: i % columns}); g.editable(to) {
			return to, true
		}
	}
	return at, false
}

// TypedRune implements fyne.Focusable: OnKey has the first look, then a
// character begins an edit.
func (g *Grid) TypedRune(r rune) {
	g.hideNote()
	row, column := g.Selected()
	switch {
	case row == "" || g.focus.heading:
		g.kit.Keys.Press(Rune(r))
	case g.spec.OnKey != nil && g.spec.OnKey(row, column, r):
	case !g.editable(g.at):
		g.kit.Keys.Press(Rune(r))
	case unicode.IsSpace(r): // the key that picked from the list comes as a character, too
	case len(g.spec.Columns[g.at.column].Choices) > 0:
		g.pick(r)
	case unicode.IsGraphic(r):
		g.edit.start(string(r))
	}
}

// TypedShortcut implements fyne.Shortcutable: copying, pasting and moving far,
// then the page.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	g.hideNote()
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		s.Clipboard.SetContent(strings.TrimRight(g.cell(g.at).Text, figureSpace+markSpace))
	case *fyne.ShortcutPaste:
		g.paste(s.Clipboard.Content())
	case *desktop.CustomShortcut:
		if !g.chord(s) {
			g.kit.Keys.shortcut(s)
		}
	default:
		g.kit.Keys.shortcut(s)
	}
}

// chord answers to keys pressed with Ctrl.
func (g *Grid) chord(s *desktop.CustomShortcut) bool {
	if s.KeyName == fyne.KeyTab {
		g.goOn(directionOf(s.Modifier))
		return true
	}
	if s.Modifier != fyne.KeyModifierShortcutDefault {
		return false
	}
	switch s.KeyName {
	case fyne.KeyHome:
		g.step(-len(g.rows), -len(g.spec.Columns))
	case fyne.KeyEnd:
		g.step(len(g.rows), len(g.spec.Columns))
	case fyne.KeyDelete:
		if g.at.row != "" && g.spec.OnRemove != nil {
			g.spec.OnRemove(g.at.row)
		}
	default:
		return false
	}
	return true
}

func directionOf(m fyne.KeyModifier) int {
	if m&fyne.KeyModifierShift != 0 {
		return -1
	}
	return 1
}

// shift reports whether Shift is held. Fyne does not tell it with a key, and
// it may have been pressed before the grid got the focus.
func (k *Kit) shift() bool {
	driver, ok := k.app.Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// paste puts a text into the selected cell, or hands on one of many cells.
func (g *Grid) paste(text string) {
	text = strings.TrimRight(text, "\r\n")
	row, column := g.Selected()
	switch {
	case row == "" || text == "":
	case strings.ContainsAny(text, "\t\n") && g.spec.OnPaste != nil:
		g.spec.OnPaste(row, column, text)
	case g.editable(g.at) && !strings.ContainsAny(text, "\t\n"):
		g.enter(strings.TrimSpace(text))
	}
}
