package jury

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
)

// Side is one view of the round.
type Side interface {
	Content() fyne.CanvasObject
	Activate()
	Deactivate()
}

// Tab is a view of the round under its title.
type Tab struct {
	Title string
	Side  Side
}

// Page shows a round in its views.
type Page struct {
	kit     *kit.Kit
	views   []Tab
	shown   int
	center  *fyne.Container
	tabs    *kit.Tabs
	content fyne.CanvasObject
}

// NewPage returns the page of a round in the given views, of which there is at
// least one; the first is shown. back leads to where one came from. It shows
// nothing before Activate.
func NewPage(k *kit.Kit, back func(), views ...Tab) *Page {
	p := &Page{kit: k, views: views, center: k.Stack()}
	titles := make([]string, len(views))
	for i, view := range views {
		titles[i] = view.Title
	}
	p.tabs = k.Tabs(kit.TabsSpec{Titles: titles, OnSelect: p.turn, List: func(title string) string { return title }})
	leave := k.Button(kit.ButtonSpec{Text: k.Words.Say("jury.page.back"), Icon: kit.IconArrowLeft, OnTap: back})
	head := k.Inset(kit.Sides(8, 24, 0, 24), k.Row(16, leave, k.Grow(p.tabs)))
	p.content = k.Frame(head, nil, nil, nil, p.center)
	return p
}

// Content returns the object to be shown.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Activate shows the round as it is now.
func (p *Page) Activate() {
	p.center.Objects = []fyne.CanvasObject{p.side().Content()}
	p.center.Refresh()
	p.side().Activate()
}

// Deactivate ends what the page waits for.
func (p *Page) Deactivate() { p.side().Deactivate() }

// TurnBy shows the next view, or with -1 the one before; it ends at the ends.
func (p *Page) TurnBy(step int) { p.turn(min(max(p.shown+step, 0), len(p.views)-1)) }

// Begin makes the view with a title the first that is shown, before the page
// is.
func (p *Page) Begin(title string) {
	if at := slices.IndexFunc(p.views, func(t Tab) bool { return t.Title == title }); at >= 0 {
		p.tabs.Select(at)
		p.shown = at
	}
}

// TurnTo shows the view with a title; where there is none nothing changes.
func (p *Page) TurnTo(title string) {
	if at := slices.IndexFunc(p.views, func(t Tab) bool { return t.Title == title }); at >= 0 {
		p.turn(at)
	}
}

// Drop hands files to the view that is shown, if it takes any.
func (p *Page) Drop(paths []string) {
	if view, takes := p.side().(interface{ Drop(paths []string) }); takes {
		view.Drop(paths)
	}
}

func (p *Page) side() Side { return p.views[p.shown].Side }

func (p *Page) turn(to int) {
	if to == p.shown {
		return
	}
	p.Deactivate()
	p.tabs.Select(to)
	p.shown = to
	p.Activate()
}
