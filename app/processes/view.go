package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/hints"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/wording"
)

// View is the area on the screen.
type View struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	state     State

	head      *headView
	table     *tableView
	portfolio *portfolioView
	empty     *offerView
	panels    panels
	screen    *screen
}

// panels are the places where the details of a process can be read.
type panels struct {
	beside   *detailView // beside the table
	scroll   *kit.Scroll // around beside
	floating *detailView // over the page; nil: not open
	close    func()      // closes floating
}

// screen is how the parts lie.
type screen struct {
	beside  *kit.Beside
	trouble *kit.Hint
	place   *fyne.Container // of table, portfolio or offer
	content *fyne.Container
}

// New returns the area. What could not be saved before is tried again.
func New(d Deps) *View {
	v := &View{kit: d.Kit, deps: d}
	v.presenter = NewPresenter(d, d.Kit.Words, kit.NewRunner(d.Context, d.Kit.Executor), v.show)
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
		side: v.showSide, search: p.Search,
		hints: v.openHints, paste: v.openPaste, add: v.openOffer,
		form: func() { p.ShowAsTable(!v.state.Portfolio.AsTable) }, more: func() { v.openPanel(v.state.Table.Row) },
	})
	v.table = newTableView(k, p, w, tableActions{open: v.openPanel, paste: v.preview, remove: v.remove})
	v.portfolio = newPortfolioView(k, p)
	v.empty = newOfferView(k, p, offerActions{added: v.focus, copied: v.said})
	v.panels.beside = v.newDetail(w, func() { p.OpenPanel(false); v.table.grid.Focus() })
	v.panels.scroll = k.Scroll(k.Inset(kit.Sides(12, 16, 24, 20), v.panels.beside.content))
	v.screen = &screen{place: k.Stack(), trouble: k.NotSaved(p.Retry)}
	head := page(k, 18, 12, k.Column(12, v.screen.trouble, v.head.content))
	v.screen.beside = k.Beside(k.Frame(head, nil, nil, nil, v.screen.place), v.panels.scroll, v.offerMore)
	v.screen.content = v.screen.beside.Container()
}

// offerMore offers to open the panel while it does not stand beside the page.
func (v *View) offerMore(fyne.Size) {
	kit.SetVisible(v.head.more, !v.screen.beside.Shown() && v.state.Detail.Known())
}

// Content returns what the window shows.
func (v *View) Content() fyne.CanvasObject { return v.screen.content }

// Activate is called when the area is shown: the table gets the focus.
func (v *View) Activate() {
	p := v.presenter
	v.kit.Keys.Page(kit.Bindings{
		kit.Ctrl(fyne.KeyF):       v.focusSearch,
		kit.Plain(fyne.KeyF1):     func() { v.openPanel(v.state.Table.Row) },
		kit.Plain(fyne.KeyDown):   func() { v.walk(1) },
		kit.Plain(fyne.KeyUp):     func() { v.walk(-1) },
		kit.Plain(fyne.KeyEscape): v.focus,
	})
	v.kit.ToastsAt(v.table.foot)
	p.Refresh()
	kit.Relayout(v.screen.content)
	v.focus()
}

// focus gives the keyboard to what is worked on first.
func (v *View) focus() {
	switch {
	case v.state.Empty:
		v.empty.focus()
	case v.state.Side == SideTable:
		v.table.grid.Focus()
	default:
		v.kit.Focus(nil) // the arrows walk in the order of the ranks
	}
}

// Deactivate is called when another page is shown.
func (v *View) Deactivate() { v.presenter.Leave() }

// Render shows what the session holds after something else changed it.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Show leads to an attribute of a process; an empty one is the first. Other
// entries are not shown here.
func (v *View) Show(ref assessment.EntryRef, attribute string) {
	if ref.Kind != assessment.EntryProcess {
		return
	}
	v.kit.Flush()
	v.presenter.Show(assessment.ProcessID(ref.ID), attribute)
	if v.state.Table.Row != ref.ID {
		return
	}
	if attribute != "" && !inTable(attribute) {
		v.openPanel(ref.ID)
		v.panel().form.Focus(attribute)
		return
	}
	v.table.grid.Focus()
}

// show is the presenter's way to the screen. The same state yields the same
// screen.
func (v *View) show(s State) {
	v.state = s
	v.head.show(s)
	v.screen.trouble.SetText(s.Trouble)
	v.screen.beside.Open(s.Panel && s.Detail.Known())
	other := s.Side == SideTable && s.Detail.Code != v.panels.beside.state.Code
	v.put(s)
	kit.Relayout(v.screen.content)
	if other { // its name comes first
		v.panels.scroll.ToTop()
	}
}

// put shows the view that is wanted.
func (v *View) put(s State) {
	var wanted fyne.CanvasObject
	switch {
	case s.Empty:
		wanted = v.empty.content
		v.empty.show()
	case s.Side == SidePortfolio:
		wanted = v.portfolio.content
		v.portfolio.show(s.Portfolio)
	default:
		wanted = v.table.content
		v.table.show(s.Table)
		v.panels.beside.show(s.Detail)
		if v.panels.floating != nil {
			v.panels.floating.show(s.Detail)
		}
	}
	if place := v.screen.place; len(place.Objects) == 0 || place.Objects[0] != wanted {
		place.Objects = []fyne.CanvasObject{wanted}
		place.Refresh()
	}
}

func (v *View) showSide(index int) {
	v.kit.Flush()
	v.kit.ClearToasts()
	v.presenter.ShowSide(Side(index))
	v.focus()
}

func (v *View) walk(step int) {
	if v.state.Side == SidePortfolio {
		v.presenter.Walk(step)
	}
}

func (v *View) focusSearch() {
	if v.head.tools.Visible() {
		v.kit.Focus(v.head.search.Entry())
	}
}

func (v *View) openHints() {
	v.kit.Flush()
	hints.Open(v.hintDeps())
}

func (v *View) hintDeps() hints.Deps {
	return hints.Deps{
		Context: v.deps.Context, Kit: v.kit, Session: v.deps.Session, Navigate: v.deps.Navigate, Log: v.deps.Log,
		Failed: v.deps.Report.Failed,
		Changed: func(s session.State) {
			v.deps.Report.Changed(s)
			v.presenter.Refresh()
		},
	}
}

// said tells what was done, with a way back.
func (v *View) said(text string) {
	if text == "" {
		return
	}
	v.kit.ToastUndo(text, v.deps.Undo)
	v.focus()
}

// remove deletes a process; where others name it, it is asked first.
func (v *View) remove(row string) {
	v.kit.Flush()
	removal, there := v.presenter.Removal(assessment.ProcessID(row))
	if !there {
		return
	}
	if removal.Text == "" {
		v.removeNow(removal.Process)
		return
	}
	v.kit.Confirm(removal.Title, removal.Text, v.kit.Words.Say("processes.remove"), func() { v.removeNow(removal.Process) })
}

func (v *View) removeNow(id assessment.ProcessID) {
	if v.panels.floating != nil {
		v.panels.close() // it is about this process
	}
	v.said(v.presenter.Remove(id))
}
