package systems

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/pasting"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1600

// View shows the IT systems.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	undo      func()
	clipboard pasting.Clipboard
	state     State
	active    bool   // the page is shown
	asked     *Place // where Activate leads; nil: to where one begins

	head    *headView
	trouble *kit.Hint
	figures *figuresView
	table   *tableView
	links   *linksView
	matrix  *matrixView
	detail  *detailView
	layout  *kit.Beside
	scroll  *kit.Scroll
	content *fyne.Container
}

// New returns the area. It shows nothing before Render or Activate, but what
// could not be saved before is tried again.
func New(deps Deps) *View {
	v := &View{kit: deps.Kit, undo: deps.Undo, clipboard: deps.Clipboard}
	v.presenter = NewPresenter(deps, v.show)
	v.build()
	if v.presenter.keep.Waits() {
		v.presenter.Retry()
	}
	return v
}

func (v *View) build() {
	k := v.kit
	v.head = newHeadView(k, headActions{side: v.presenter.ShowSide, add: v.add, takeOver: v.takeOver})
	v.trouble = k.NotSaved(v.presenter.Retry)
	v.figures = newFiguresView(k, v.follow)
	v.table = newTableView(v)
	v.links = newLinksView(v)
	v.matrix = newMatrixView(k)
	v.detail = newDetailView(v)
	page := k.Column(12,
		v.head.content, v.trouble, v.figures.content,
		k.Grow(k.Stack(v.table.content, v.links.content, v.matrix.content)),
	)
	v.scroll = k.Scroll(k.Inset(kit.Sides(16, 24, 12, 24), k.Limit(pageWidth, page)))
	v.layout = k.Beside(v.scroll, v.detail.column, v.offerMore)
	v.content = v.layout.Container()
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows what is stored and gives the keyboard to the table, or to
// what Show asked for before. A page that is shown already keeps its focus.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{
		kit.Ctrl(fyne.KeyN): v.add, kit.Plain(fyne.KeyF1): v.openDetail,
	})
	v.kit.ToastsAt(v.table.foot)
	v.presenter.FindEarlier()
	v.presenter.Refresh()
	if v.active {
		return
	}
	v.active = true
	if v.asked == nil {
		v.focus()
		return
	}
	v.reveal(*v.asked)
	v.asked = nil
}

// focus gives the keyboard to what the view is about.
func (v *View) focus() {
	switch {
	case v.state.Empty:
		v.kit.Focus(v.table.begin)
	case v.state.Side == SideTable:
		v.table.grid.Focus()
	default:
		v.kit.Focus(v.head.segment)
	}
}

// Deactivate ends what belongs to the page only.
func (v *View) Deactivate() { v.active = false }

// Render shows a state of the session.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Show leads to a value of a system, or to an interface; an empty attribute
// means the entry as a whole. Before Activate it says where Activate leads.
func (v *View) Show(ref assessment.EntryRef, attribute string) {
	to := Place{Entry: ref, Attribute: attribute}
	v.presenter.Show(ref, attribute)
	if !v.active {
		v.asked = &to
		return
	}
	v.reveal(to)
}

// reveal gives the keyboard to a value.
func (v *View) reveal(to Place) {
	switch kind := to.Entry.Kind; {
	case kind == assessment.EntrySystem && !inTable(to.Attribute) && to.Attribute != "":
		v.openDetail()
		v.detail.form.Focus(to.Attribute)
	case kind == assessment.EntrySystem:
		v.table.grid.Focus()
	case kind == assessment.EntryInterface:
		v.links.focus()
	default:
		v.focus()
	}
}

// follow goes where a key figure leads.
func (v *View) follow(to Place) {
	v.presenter.Follow(to)
	if to.Entry.Kind == assessment.EntrySystem {
		v.table.grid.Focus()
	}
}

func (v *View) show(s State) {
	v.state = s
	v.head.show(s)
	v.trouble.SetText(s.Trouble)
	v.figures.show(s.Figures)
	v.table.content.Hidden = s.Side != SideTable && !s.Empty
	v.links.content.Hidden = s.Side != SideLinks || s.Empty
	v.matrix.content.Hidden = s.Side != SideMatrix || s.Empty
	switch {
	case s.Side == SideTable || s.Empty:
		v.table.show(s)
		v.detail.show(s.Detail)
	case s.Side == SideLinks:
		v.links.show(s.Links)
	default:
		v.matrix.show(s.Links)
	}
	v.layout.Open(v.hasDetail())
	kit.Relayout(v.content)
}

// hasDetail reports whether there is something to show in the panel.
func (v *View) hasDetail() bool { return v.state.Side == SideTable && v.state.Detail.Known() }

// offerMore offers to open the panel where it has no column.
func (v *View) offerMore(fyne.Size) { kit.SetVisible(v.table.more, !v.layout.Room() && v.hasDetail()) }

// openDetail leads to everything about the selected system: beside the table,
// or in a panel over it where there is no room.
func (v *View) openDetail() {
	if v.state.Side != SideTable && !v.state.Empty {
		v.presenter.OpenChosen()
	}
	if !v.hasDetail() {
		return
	}
	if v.layout.Shown() {
		v.detail.form.Focus("")
		return
	}
	v.detail.lend()
	v.kit.Panel(kit.PanelSpec{Title: v.kit.Words.Say("systems.more"), Content: v.detail.content, OnClose: func() {
		v.detail.form.Flush()
		v.detail.takeBack()
		v.table.grid.Focus()
	}})
}

// takeOver takes over what an earlier assessment holds.
func (v *View) takeOver() { v.kit.ToastUndo(v.presenter.TakeOver(), v.undo) }

// remove deletes a system, and asks first if others name it.
func (v *View) remove(id string) {
	ref := assessment.System{ID: assessment.SystemID(id)}.Ref()
	do := func() { v.kit.ToastUndo(v.presenter.Remove(ref), v.undo) }
	if ask := v.presenter.AskRemove(assessment.SystemID(id)); ask.Title != "" {
		v.kit.Confirm(ask.Title, ask.Text, ask.Main, do)
		return
	}
	do()
}

func (v *View) removeLink(id string) {
	v.kit.ToastUndo(v.presenter.Remove(assessment.Interface{ID: assessment.InterfaceID(id)}.Ref()), v.undo)
}

// headView is the title with the ways on.
type headView struct {
	kit     *kit.Kit
	count   *kit.Text
	segment *kit.Segment
	earlier *kit.Button
	content fyne.CanvasObject
}

// headActions is what the head asks for.
type headActions struct {
	side          func(Side)
	add, takeOver func()
}

func newHeadView(k *kit.Kit, do headActions) *headView {
	say := k.Words.Say
	h := &headView{kit: k, count: k.Text("", kit.Body().In(scene.Muted))}
	h.segment = k.Segment(kit.SegmentSpec{
		Name: say("systems.views"), Options: []string{say("systems.view.table"), say("systems.view.links"), say("systems.view.matrix")},
		OnChange: func(i int) { do.side(Side(i)) },
	})
	h.earlier = k.Button(kit.ButtonSpec{Text: "…", OnTap: do.takeOver})
	add := k.Button(kit.ButtonSpec{Text: say("systems.add"), Kind: kit.Outline, Tip: say("systems.add_tip"), OnTap: do.add})
	title := k.Row(14, k.Text(say("systems.title"), kit.Title()), k.Inset(kit.Sides(6, 0, 0, 0), h.count))
	h.content = k.Wrap(10, 8, title, k.Spring(), h.earlier, h.segment, add)
	return h
}

func (h *headView) show(s State) {
	h.count.SetText(s.Count)
	h.segment.SetSelected(int(s.Side))
	h.segment.Hidden = s.Empty
	h.earlier.SetText(s.Earlier)
	h.earlier.Hidden = s.Earlier == "" || s.Empty
}

// figuresView is the line of key figures.
type figuresView struct {
	kit     *kit.Kit
	follow  func(Place)
	shown   []Figure
	row     *fyne.Container
	content *fyne.Container
}

func newFiguresView(k *kit.Kit, follow func(Place)) *figuresView {
	f := &figuresView{kit: k, follow: follow, row: k.Columns(kit.Columns{Gap: 4, Min: 190})}
	f.content = k.Rows(k.Inset(kit.Around(4, 5), f.row))
	return f
}

func (f *figuresView) show(figures []Figure) {
	f.content.Hidden = len(figures) == 0
	if slices.Equal(figures, f.shown) {
		return
	}
	f.shown, f.row.Objects = figures, nil
	for _, figure := range figures {
		f.row.Objects = append(f.row.Objects, f.figure(figure))
	}
}

func (f *figuresView) figure(s Figure) fyne.CanvasObject {
	k := f.kit
	value := k.Row(6, k.Text(s.Value, kit.Section()))
	if s.Warn {
		value.Objects = append([]fyne.CanvasObject{k.Icon(kit.IconWarn, scene.Warn, 16)}, value.Objects...)
	}
	cell := k.Inset(kit.Around(5, 10), k.Column(0,
		k.Text(s.Label, kit.Small().Strong().In(scene.Muted)), value, k.Text(s.Note, kit.Small().In(scene.Muted).OneLine())))
	tip := s.Tip
	if tip == "" {
		tip = s.Note
	}
	if s.To == (Place{}) {
		return k.Tip(tip, cell)
	}
	return k.TapRow(kit.TapSpec{
		Content: cell, Name: k.Words.Say("systems.figure", "Label", s.Label, "Value", s.Value, "Note", tip), Tip: tip,
		OnTap: func() { f.follow(s.To) },
	})
}
