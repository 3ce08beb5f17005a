package juror

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// Page is the place of a juror in its four areas. The strip with their titles
// stands in the window.
type Page struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	state     State
	conflicts *conflictView
	gate      *gateView
	own       *ownView
	hand      *handView
	area      Area
	begun     bool
	side      Side // that is shown; nil: none
	center    *fyne.Container
	trouble   *kit.Hint
	content   fyne.CanvasObject
}

// New returns the place. It shows nothing before Activate.
func New(d Deps) *Page {
	p := &Page{kit: d.Kit, deps: d, center: d.Kit.Stack()}
	p.presenter = NewPresenter(d, p.show)
	p.conflicts, p.gate, p.own, p.hand = newConflictView(p), newGateView(p), newOwnView(p), newHandView(p)
	p.trouble = d.Kit.NotSaved(p.presenter.Retry)
	p.content = d.Kit.Frame(d.Kit.Inset(kit.Sides(0, 24, 0, 24), p.trouble), nil, nil, nil, p.center)
	return p
}

// Content returns the object to be shown.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Activate shows the area that the juror needs first, and later the one that
// was shown.
func (p *Page) Activate() {
	p.presenter.Refresh()
	if !p.begun {
		p.begun, p.area = true, p.presenter.Start()
	}
	p.enter()
}

// Deactivate stores what is typed.
func (p *Page) Deactivate() {
	p.kit.Flush()
	if p.side != nil {
		p.side.Deactivate()
	}
	p.side = nil
}

// Drop opens files that were dropped on the page.
func (p *Page) Drop(paths []string) { p.deps.Drop(paths) }

// Turn shows an area.
func (p *Page) Turn(to Area) {
	if to < Conflicts || to > Handing || to == p.area {
		return
	}
	p.Deactivate()
	p.area = to
	p.presenter.Refresh()
	p.enter()
}

// Area returns the area that is shown.
func (p *Page) Area() Area { return p.area }

// enter shows the area.
func (p *Page) enter() {
	p.kit.Keys.Page(nil)
	p.side = p.sideOf(p.area)
	p.center.Objects = []fyne.CanvasObject{p.side.Content()}
	p.center.Refresh()
	p.kit.ForgetGone()
	p.deps.Turned(p.area)
	kit.Relayout(p.content)
	p.side.Activate()
}

// sideOf is the view of an area. Where the review cannot begin, it says why.
func (p *Page) sideOf(area Area) Side {
	switch area {
	case Conflicts:
		return p.conflicts
	case Own:
		return p.own
	case Handing:
		return p.hand
	case Reviewing:
	}
	if p.state.Gate != (Gate{}) {
		return p.gate
	}
	return p.deps.Review
}

// open goes to a criterion of an applicant, or to what is said about a
// conflict.
func (p *Page) open(series string, criterion assessment.CriterionID) {
	if criterion == "" && !p.presenter.readable(series) {
		p.Turn(Conflicts)
		p.conflicts.focus(series)
		return
	}
	p.Turn(Reviewing)
	if p.side == p.deps.Review {
		p.deps.Review.Open(series, criterion)
	}
}

// show is the presenter's way to the screen.
func (p *Page) show(s State) {
	p.state = s
	p.trouble.SetText(s.Trouble)
	p.conflicts.show(s.Conflicts)
	p.gate.show(s.Gate)
	p.own.show(s.Own)
	p.hand.show(s.Hand)
	kit.Relayout(p.content)
	p.kit.Settle()
}

// gateView says why the review cannot begin yet.
type gateView struct {
	page    *Page
	hint    *kit.Hint
	content fyne.CanvasObject
}

func newGateView(p *Page) *gateView {
	g := &gateView{page: p, hint: p.kit.Hint(kit.HintSpec{})}
	g.content = p.kit.Scroll(p.kit.Inset(kit.Around(24, 24), p.kit.Limit(760, p.kit.Column(0, g.hint))))
	return g
}

func (g *gateView) show(s Gate) {
	g.hint.Set(kit.HintSpec{Title: s.Title, Text: s.Text, Action: s.Action, OnAction: func() { g.page.Turn(s.To) }, Narrow: true})
}

// Content implements Side.
func (g *gateView) Content() fyne.CanvasObject { return g.content }

// Activate implements Side.
func (g *gateView) Activate() { g.page.kit.FocusFirst(g.content) }

// Deactivate implements Side.
func (g *gateView) Deactivate() {}
