package measures

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// View is the area on the screen.
type View struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	state     State

	head          *headView
	sides         sides
	detail        *detailView // beside the page
	floating      *detailView // over the page; nil: not open
	closeFloating func()
	trouble       *kit.Hint
	screen        screen
}

// sides are what the page can show.
type sides struct {
	empty   *emptyView
	table   *tableView
	roadmap *roadmapView
	effect  *effectView
}

// screen is how the parts lie.
type screen struct {
	beside  *kit.Beside
	detail  *kit.Scroll     // around the panel beside the page
	place   *fyne.Container // of what the page shows
	content *fyne.Container
}

// New returns the area. What could not be saved before is tried again.
func New(d Deps) *View {
	v := &View{kit: d.Kit, deps: d}
	v.presenter = NewPresenter(d, d.Kit.Words, v.show)
	v.build()
	if v.presenter.keep.Waits() {
		v.presenter.Retry()
	}
	v.presenter.Refresh()
	return v
}

func (v *View) build() {
	k, p := v.kit, v.presenter
	w := wording.New(k.Words, p.now.catalogue)
	v.head = newHeadView(k, headActions{
		side: func(i int) { v.do(func() { p.ShowSide(Side(i)) }) }, proposals: v.openProposals, add: v.add,
		more: func() { v.openPanel("") },
	})
	v.sides = sides{
		empty:   newEmptyView(k, v.take, v.add),
		table:   newTableView(k, p, w, tableActions{open: func(string) { v.openPanel("") }, remove: v.remove, paste: v.paste}),
		roadmap: newRoadmapView(k, v.choose), effect: newEffectView(k, p),
	}
	v.detail = v.newDetail(w, func() { p.OpenPanel(false); v.focus() })
	v.trouble = k.NotSaved(p.Retry)
	v.screen.place = k.Stack()
	head := page(k, 18, 12, k.Column(12, v.trouble, v.head.content))
	v.screen.detail = k.Scroll(k.Inset(kit.Sides(12, 16, 24, 20), v.detail.content))
	v.screen.beside = k.Beside(k.Frame(head, nil, nil, nil, v.screen.place), v.screen.detail, v.fitHead)
	v.screen.content = v.screen.beside.Container()
}

// fitHead leaves out the title where there is no room for it, and offers to
// open the panel while it does not stand beside the page.
func (v *View) fitHead(size fyne.Size) {
	v.head.title.Hidden = size.Height < v.kit.Px(needTitle)
	kit.SetVisible(v.head.more, v.state.Side == SideList && v.state.Detail.Known() && !v.screen.beside.Shown())
}

// Content returns what the window shows.
func (v *View) Content() fyne.CanvasObject { return v.screen.content }

// Activate is called when the area is shown: what is worked on first gets the
// focus.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{
		kit.Plain(fyne.KeyF1): func() { v.openPanel("") },
	})
	v.kit.ToastsAt(v.sides.table.foot)
	v.presenter.Refresh()
	kit.Relayout(v.screen.content)
	v.focus()
}

// focus gives the keyboard to what is worked on first.
func (v *View) focus() {
	switch {
	case v.state.Empty:
		v.kit.Focus(v.sides.empty.focus())
	case v.state.Side == SideList:
		v.sides.table.grid.Focus()
	case v.state.Side == SideEffect:
		v.kit.Focus(v.sides.effect.focus())
	default:
		v.kit.Focus(v.head.side)
	}
}

// Deactivate is called when another page is shown.
func (v *View) Deactivate() {}

// Render shows what the session holds after something else changed it.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Show leads to an attribute of a measure; an empty one is the first. Other
// entries are not shown here.
func (v *View) Show(ref assessment.EntryRef, attribute string) {
	v.kit.Flush()
	if ref.Kind != assessment.EntryMeasure || !v.presenter.Show(assessment.MeasureID(ref.ID), attribute) {
		return
	}
	if attribute == "" || inTable(attribute) {
		v.sides.table.grid.Focus()
		return
	}
	v.openPanel(attribute)
}

// show is the presenter's way to the screen. The same state yields the same
// screen.
func (v *View) show(s State) {
	v.state = s
	v.head.show(s)
	v.trouble.SetText(s.Trouble)
	v.screen.beside.Open(s.Panel && s.Detail.Known())
	other := s.Detail.Code != v.detail.state.Code
	v.put(s)
	kit.Relayout(v.screen.content)
	if other { // its name comes first
		v.screen.detail.ToTop()
	}
}

// put shows the view that is wanted.
func (v *View) put(s State) {
	var wanted fyne.CanvasObject
	switch {
	case s.Empty:
		wanted = v.sides.empty.content
		v.sides.empty.proposals.show(s.Proposals)
	case s.Side == SideRoadmap:
		wanted = v.sides.roadmap.content
		v.sides.roadmap.show(s.Roadmap)
	case s.Side == SideEffect:
		wanted = v.sides.effect.content
		v.sides.effect.show(s.Effect)
	default:
		wanted = v.sides.table.content
		v.sides.table.show(s.Table)
	}
	v.detail.show(s.Detail)
	if v.floating != nil {
		v.floating.show(s.Detail)
	}
	if place := v.screen.place; len(place.Objects) == 0 || place.Objects[0] != wanted {
		place.Objects = []fyne.CanvasObject{wanted}
		place.Refresh()
	}
}

// do saves what is typed before it acts.
func (v *View) do(action func()) {
	v.kit.Flush()
	action()
	v.kit.ClearToasts()
}

// choose selects a measure in the roadmap and opens it.
func (v *View) choose(id assessment.MeasureID) {
	v.kit.Flush()
	v.presenter.Choose(id)
	if !v.screen.beside.Room() {
		v.openPanel("")
	}
}

// add makes a measure of one's own and asks for its title.
func (v *View) add() {
	v.do(func() {
		v.presenter.ShowSide(SideList)
		v.presenter.Add()
	})
	v.openPanel("title")
}

// openProposals opens the proposals over the page. Each press takes one, and
// the list goes on with the others.
func (v *View) openProposals() {
	v.kit.Flush()
	k := v.kit
	var list *proposalsView
	list = newProposalsView(k, func(p Proposal) {
		v.take(p)
		list.show(v.state.Proposals)
		k.Settle()
		list.focus()
	})
	list.show(v.state.Proposals)
	k.Panel(kit.PanelSpec{
		Title: k.Words.Say("measures.proposals"), Width: 520,
		Content: k.Column(8, k.Text(k.Words.Say("measures.proposals_lead"), kit.Small().In(scene.Muted)), list.content),
	})
}

// take makes a measure of a proposal and says so.
func (v *View) take(p Proposal) { v.kit.ToastUndo(v.presenter.Take(p), v.deps.Undo) }

// remove deletes a measure; where others require it, it is asked first.
func (v *View) remove(row string) {
	v.kit.Flush()
	removal, there := v.presenter.Removal(assessment.MeasureID(row))
	if !there {
		return
	}
	do := func() {
		if v.floating != nil {
			v.closeFloating()
		}
		v.kit.ToastUndo(v.presenter.Remove(removal.Measure), v.deps.Undo)
		v.focus()
	}
	if removal.Text == "" {
		do()
		return
	}
	v.kit.Confirm(removal.Title, removal.Text, v.kit.Words.Say("measures.remove"), do)
}
