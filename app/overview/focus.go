package overview

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// move moves the focus by the arrow keys: by rows in the list, by cards among
// the cards.
func (v *View) move(rows, cards int) {
	if i := v.list.focused(); i >= 0 {
		switch next := i + rows; {
		case rows == 0:
		case next < 0:
			v.kit.Focus(v.cards[len(v.cards)-1].tap)
		default:
			v.list.focus(next)
		}
		return
	}
	i := v.focusedCard()
	switch next := i + cards; {
	case i < 0 && rows != 0, i >= 0 && next >= len(v.cards) && rows > 0:
		v.list.focus(0)
	case i >= 0 && next >= 0 && next < len(v.cards):
		v.kit.Focus(v.cards[next].tap)
	}
}

func (v *View) focusedCard() int {
	focused := v.kit.Window().Canvas().Focused()
	for i, card := range v.cards {
		if fyne.Focusable(card.tap) == focused {
			return i
		}
	}
	return -1
}

func (v *View) deleteFocused() {
	if i := v.list.focused(); i >= 0 {
		v.presenter.Delete(v.state.Rows[i].ID)
	}
}

func (v *View) focusSearch() {
	if v.state.Searchable {
		v.kit.Focus(v.search.Entry())
	}
}

// holdsFocus reports whether the focus is on something of this page that can
// be seen.
func (v *View) holdsFocus() bool {
	focused := v.kit.Window().Canvas().Focused()
	return focused != nil && (v.holds(v.page, focused) || v.holds(v.foot.object, focused))
}

func (v *View) holds(o fyne.CanvasObject, focused fyne.Focusable) bool {
	if !o.Visible() {
		return false
	}
	switch o := o.(type) {
	case *fyne.Container:
		return slices.ContainsFunc(o.Objects, func(inside fyne.CanvasObject) bool { return v.holds(inside, focused) })
	case *list:
		return o.focused() >= 0
	case *kit.Field:
		return o.Entry() == focused
	case fyne.Focusable:
		return o == focused
	default:
		return false
	}
}

// refocus finds a place for the focus when what had it is gone; row is the
// place in the list where it was, or -1. It is never the search field: there
// Ctrl+Z would undo what was typed, not what was deleted.
func (v *View) refocus(row int) {
	switch left := len(v.state.Rows); {
	case left > 0 && (row >= 0 || v.state.Choice.On):
		v.list.focus(min(max(row, 0), left-1))
	case v.state.Choice.On:
		v.kit.Focus(v.foot.choice.stop)
	default:
		v.kit.Focus(v.cards[0].tap)
	}
}

// AskPath asks where the file is.
func (v *View) AskPath() {
	k, say := v.kit, v.kit.Words.Say
	v.revealed = ""
	var follow func()
	path := k.Field(kit.FieldSpec{Label: say("overview.path"), Placeholder: say("overview.path_placeholder")})
	k.Dialog(kit.DialogSpec{
		Title:   say("overview.choose_file"),
		Content: k.Column(16, k.Text(say("overview.path_lead"), kit.Body().In(scene.Muted)), path),
		Main:    say("overview.open_file"), OnMain: func() (problem string) {
			follow, problem = v.presenter.OpenPath(path.Text())
			return problem
		},
		// The dialog gives the focus back to where it was; what follows is next.
		Focus: path.Entry(), OnClose: func() {
			if follow != nil {
				follow()
			}
		},
	})
}
