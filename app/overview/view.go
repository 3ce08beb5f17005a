package overview

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1000

// View shows the start screen.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	state     State
	revealed  assessment.ID

	cards   []*cardView
	search  *kit.Field
	found   *kit.Text
	choose  *kit.Button
	heading *fyne.Container
	list    *list
	empty   *emptyView
	scroll  *kit.Scroll
	foot    *footView
	content *fyne.Container
}

// New returns the start screen. It reads nothing before Activate.
func New(deps Deps) *View {
	v := &View{kit: deps.Kit}
	v.presenter = NewPresenter(deps, v)
	v.build()
	return v
}

func (v *View) build() {
	k := v.kit
	v.list = newList(k, v.presenter.Open)
	v.empty = newEmptyView(k, func() { v.search.SetText(""); v.presenter.Search("") })
	v.foot = newFootView(k, v.presenter)
	page := k.Column(0,
		k.Text(k.Words.Say("overview.title"), kit.Title()),
		k.Inset(kit.Sides(2, 0, 20, 0), k.Text(k.Words.Say("overview.lead"), kit.Body().In(scene.Muted))),
		v.buildCards(),
		k.Inset(kit.Sides(28, 0, 8, 0), v.buildHeading()),
		v.list, v.empty.object,
	)
	v.scroll = k.Scroll(k.Inset(kit.Sides(36, 24, 20, 24), k.Limit(pageWidth, page)))
	v.scroll.OnScroll(v.scrolled)
	v.content = &fyne.Container{
		Layout:  &sheet{scroll: v.scroll, foot: v.foot},
		Objects: []fyne.CanvasObject{v.scroll, v.foot.object},
	}
}

func (v *View) buildCards() fyne.CanvasObject {
	grid := v.kit.Columns(kit.Columns{Gap: 16, Min: 330})
	for id, icon := range []kit.IconName{kit.IconClipboard, kit.IconScales, kit.IconEye, kit.IconFile} {
		card := newCardView(v.kit, icon, func() { v.presenter.Press(CardID(id)) })
		v.cards = append(v.cards, card)
		grid.Objects = append(grid.Objects, card.tap)
	}
	return grid
}

func (v *View) buildHeading() fyne.CanvasObject {
	k := v.kit
	v.search = k.Field(kit.FieldSpec{
		Placeholder: k.Words.Say("overview.search_hint"), Tip: k.Words.Say("overview.search"),
		OnSave: v.presenter.Search, OnEnter: func() { v.list.focus(0) },
	})
	v.found = k.Text("", kit.Small().In(scene.Muted))
	v.choose = k.Button(kit.ButtonSpec{Text: k.Words.Say("overview.select"), OnTap: v.presenter.StartChoosing})
	v.heading = k.Wrap(16, 8, k.Text(k.Words.Say("overview.recent"), kit.Section()), k.Fixed(260, 36, v.search), v.found)
	return k.Row(16, k.Grow(v.heading), v.choose)
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate reads the list anew and takes the keys of the page.
func (v *View) Activate() {
	keys := kit.Bindings{
		kit.Plain(fyne.KeyUp): func() { v.move(-1, -2) }, kit.Plain(fyne.KeyDown): func() { v.move(1, 2) },
		kit.Plain(fyne.KeyLeft): func() { v.move(0, -1) }, kit.Plain(fyne.KeyRight): func() { v.move(0, 1) },
		kit.Plain(fyne.KeyDelete): v.deleteFocused,
		kit.Plain(fyne.KeyEscape): v.presenter.StopChoosing,
		kit.Ctrl(fyne.KeyO):       v.presenter.OpenFile,
		kit.Ctrl(fyne.KeyF):       v.focusSearch,
	}
	for i := range v.cards {
		keys[kit.Rune(rune('1'+i))] = func() { v.presenter.Press(CardID(i)) }
	}
	v.kit.Keys.Page(keys)
	v.presenter.Refresh()
	v.kit.Focus(v.cards[0].tap)
}

// Refresh reads list and backup line anew, and leaves the focus where it is.
func (v *View) Refresh() { v.presenter.Refresh() }

// Deactivate ends what belongs to the page only.
func (v *View) Deactivate() {}

// Render shows a state.
func (v *View) Render(s State) {
	v.state = s
	for i, card := range s.Cards {
		v.cards[i].show(card)
	}
	v.search.SetText(s.Search)
	v.heading.Objects[1].(*fyne.Container).Hidden = !s.Searchable
	v.found.Hidden = s.Search == ""
	v.found.SetText(v.kit.Words.Count("overview.found", len(s.Rows), "All", v.kit.Words.Integer(s.All)))
	v.choose.Hidden = s.All == 0 || s.Choice.On
	v.list.Hidden = len(s.Rows) == 0
	v.list.render(s.Rows, s.Choice.On)
	v.empty.show(s.Empty, s.All > 0)
	v.foot.show(s)
	kit.Relayout(v.content)
}

// Reveal brings the row into sight and puts the focus on it.
func (v *View) Reveal(id assessment.ID) {
	v.revealed = id
	v.list.focus(v.list.index(id))
}

// Toast says that something is done and offers to take it back.
func (v *View) Toast(text string, undo func()) {
	v.kit.Toast(kit.ToastSpec{Text: text, Action: v.kit.Words.Say("overview.undo"), OnAction: undo})
}

// AskPath asks where the answer file is.
func (v *View) AskPath() {
	k, say := v.kit, v.kit.Words.Say
	v.revealed = ""
	path := k.Field(kit.FieldSpec{Label: say("overview.path"), Placeholder: say("overview.path_placeholder")})
	k.Dialog(kit.DialogSpec{
		Title:   say("overview.choose_file"),
		Content: k.Column(16, k.Text(say("overview.path_lead"), kit.Body().In(scene.Muted)), path),
		Main:    say("overview.open_file"), OnMain: func() string { return v.presenter.OpenPath(path.Text()) },
		// The dialog gives the focus back to where it was; the new row is next.
		Focus: path.Entry(), OnClose: func() { v.list.focus(v.list.index(v.revealed)) },
	})
}

// scrolled tells the list what of it is in sight.
func (v *View) scrolled() { v.list.sight(v.scroll.Sight(v.list)) }

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
