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

	title    *kit.Text
	lead     *fyne.Container
	cards    []*cardView
	grid     *fyne.Container // of the cards
	recent   *kit.Text
	search   *kit.Field
	found    *kit.Text
	samples  *kit.Button
	choose   *kit.Button
	heading  *fyne.Container
	reviews  *fyne.Container
	review   []*rowView
	reviewed int // how many of them stand in reviews
	list     *list
	empty    *emptyView
	page     *fyne.Container
	scroll   *kit.Scroll
	foot     *footView
	content  *fyne.Container
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
	v.reviews = k.Column(0)
	v.empty = newEmptyView(k, v.showAll)
	v.foot = newFootView(k, v.presenter)
	v.title = k.Text("", kit.Title())
	v.lead = k.Inset(kit.Sides(2, 0, 20, 0), k.Text(k.Words.Say("overview.lead"), kit.Body().In(scene.Muted)))
	v.buildCards()
	v.page = k.Column(0, v.title, v.lead, v.grid, v.buildHeading(), v.reviews, v.list, v.empty.object)
	v.scroll = k.Scroll(k.Inset(kit.Sides(36, 24, 20, 24), k.Limit(pageWidth, v.page)))
	v.scroll.OnScroll(v.scrolled)
	v.content = &fyne.Container{
		Layout:  &sheet{scroll: v.scroll, foot: v.foot},
		Objects: []fyne.CanvasObject{v.scroll, v.foot.object},
	}
}

// cardColumns is how many cards stand beside each other in a usual window.
const cardColumns = 2

func (v *View) buildCards() {
	v.grid = v.kit.Columns(kit.Columns{Gap: 16, Min: 330})
	for id, icon := range []kit.IconName{kit.IconClipboard, kit.IconFlag, kit.IconEye, kit.IconFile} {
		card := newCardView(v.kit, icon, func() { v.presenter.Press(CardID(id)) })
		v.cards = append(v.cards, card)
		v.grid.Objects = append(v.grid.Objects, card.tap)
	}
}

func (v *View) buildHeading() fyne.CanvasObject {
	k := v.kit
	v.search = k.Field(kit.FieldSpec{
		Placeholder: k.Words.Say("overview.search_hint"), Tip: k.Words.Say("overview.search"),
		OnSave: v.presenter.Search, OnEnter: func() { v.list.focus(0) },
	})
	v.found = k.Text("", kit.Small().In(scene.Muted))
	v.choose = k.Button(kit.ButtonSpec{Text: k.Words.Say("overview.select"), OnTap: v.presenter.StartChoosing})
	v.samples = k.Button(kit.ButtonSpec{Text: k.Words.Say("overview.samples_remove"), OnTap: v.presenter.RemoveSamples})
	v.recent = k.Text(k.Words.Say("overview.recent"), kit.Section())
	v.heading = k.Wrap(16, 8, v.recent, k.Fixed(260, 36, v.search), v.found, k.Spring(), v.samples, v.choose)
	return k.Inset(kit.Sides(28, 0, 8, 0), v.heading)
}

// showAll ends the search.
func (v *View) showAll() {
	v.search.SetText("")
	v.presenter.Search("")
	v.focusSearch()
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate reads the list anew and takes the keys of the page.
func (v *View) Activate() {
	keys := kit.Bindings{
		kit.Plain(fyne.KeyUp): func() { v.move(-1, -cardColumns) }, kit.Plain(fyne.KeyDown): func() { v.move(1, cardColumns) },
		kit.Plain(fyne.KeyLeft): func() { v.move(0, -1) }, kit.Plain(fyne.KeyRight): func() { v.move(0, 1) },
		kit.Plain(fyne.KeyDelete): v.deleteFocused,
		kit.Plain(fyne.KeyEscape): v.presenter.StepBack,
		kit.Ctrl(fyne.KeyZ):       v.presenter.UndoDelete,
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

// Drop adds files that were dropped on the window to the list, one at a time:
// of several the first.
func (v *View) Drop(paths []string) { v.presenter.Dropped(paths[0]) }

// Deactivate ends what belongs to the page only.
func (v *View) Deactivate() {}

// Render shows a state.
func (v *View) Render(s State) {
	row, held := v.list.focused(), v.holdsFocus()
	v.state = s
	v.title.SetText(s.Title)
	v.lead.Hidden, v.grid.Hidden, v.recent.Hidden = s.Choice.On, s.Choice.On, s.Choice.On
	for i, card := range s.Cards {
		v.cards[i].show(card)
	}
	v.search.SetText(s.Search)
	v.heading.Objects[1].(*fyne.Container).Hidden = !s.Searchable
	v.found.Hidden = s.Search == ""
	v.found.SetText(v.kit.Words.Count("overview.found", len(s.Rows), "All", v.kit.Words.Integer(s.All)))
	v.samples.Hidden = !s.Samples || s.Choice.On
	v.choose.Hidden = s.All == 0 || s.Choice.On
	v.showReviews(s)
	v.list.Hidden = len(s.Rows) == 0
	v.list.render(s.Rows, s.Choice.On)
	v.empty.show(s.Empty, s.All > 0)
	v.foot.show(s)
	kit.Relayout(v.content)
	if held && !v.holdsFocus() {
		v.refocus(row)
	}
}

// showReviews shows the jury files above the list; there are few.
func (v *View) showReviews(s State) {
	v.reviews.Hidden = len(s.Reviews) == 0 || s.Choice.On
	for i := len(v.review); i < len(s.Reviews); i++ {
		v.review = append(v.review, newRowView(v.kit, func() { v.presenter.OpenReview(string(v.state.Reviews[i].ID)) }))
	}
	rows := make([]fyne.CanvasObject, len(s.Reviews))
	for i, row := range s.Reviews {
		v.review[i].show(row, false)
		rows[i] = v.review[i].tap
	}
	if len(rows) != v.reviewed {
		v.reviewed = len(rows)
		v.reviews.Objects = []fyne.CanvasObject{v.kit.Inset(kit.Sides(0, 0, 12, 0), v.kit.Rows(rows...))}
		v.reviews.Refresh()
	}
}

// Reveal brings the row into sight and puts the focus on it.
func (v *View) Reveal(id assessment.ID) {
	v.revealed = id
	v.list.focus(v.list.index(id))
}

// Toast says that something is done and, unless undo is nil, offers to take
// it back.
func (v *View) Toast(text string, undo func()) {
	spec := kit.ToastSpec{Text: text}
	if undo != nil {
		spec.Action, spec.OnAction = v.kit.Words.Say("overview.undo"), undo
	}
	v.kit.Toast(spec)
}

// scrolled tells the list what of it is in sight.
func (v *View) scrolled() { v.list.sight(v.scroll.Sight(v.list)) }
