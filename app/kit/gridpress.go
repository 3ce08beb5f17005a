package kit

import "fyne.io/fyne/v2"

// press does what Enter is for: an edit, the list of choices, or OnOpen.
func (g *Grid) press() {
	switch {
	case g.at.row == "":
	case !g.editable(g.at):
		if g.spec.OnOpen != nil {
			g.spec.OnOpen(g.at.row)
		}
	case len(g.spec.Columns[g.at.column].Choices) > 0:
		g.pick(0)
	default:
		g.edit.start("")
	}
}

// enter hands over a text as if it was typed. One that is not taken can be
// corrected.
func (g *Grid) enter(text string) {
	if len(g.spec.Columns[g.at.column].Choices) > 0 {
		g.hand(g.at, text)
		return
	}
	g.edit.start(text)
	if g.edit.save() {
		g.edit.leave()
	}
}

// hand hands over a text and tells what is wrong with it.
func (g *Grid) hand(at gridPlace, text string) {
	if text == g.cell(at).Text {
		return
	}
	if problem := g.spec.OnEdit(at.row, g.spec.Columns[at.column].ID, text); problem != "" {
		g.showNote(at, problem)
	}
}

// empty empties the selected cell.
func (g *Grid) empty() {
	if g.editable(g.at) {
		g.hand(g.at, "")
	}
}

// pick opens the choices below the selected cell, at the first that begins
// with what was typed.
func (g *Grid) pick(typed rune) {
	at, options := g.at, g.spec.Columns[g.at.column].Choices
	selected := -1
	for i, option := range options {
		if option == g.cell(at).Text {
			selected = i
		}
	}
	g.hideNote()
	g.focus.picking = true // the ring stays: the list opens below it
	g.reveal(at)
	g.kit.openMenu(menu{
		owner: g.body.ring, options: options, selected: selected,
		pick: func(i int) { g.hand(at, options[i]) }, further: g.listKey,
	})
	if list, ok := g.kit.window.Canvas().Focused().(*menuList); ok && typed != 0 {
		list.begin(typed)
	}
}

// listKey answers to the keys that the open list of choices has no use for:
// Tab takes the marked one and goes on; what else the grid knows closes the
// list first.
func (g *Grid) listKey(list *menuList, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyTab:
		list.picked(list.marked)
		if !g.parts.note.Visible() {
			g.tab()
		}
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyDelete:
		list.close()
		g.TypedKey(e)
	default:
		return false
	}
	return true
}
