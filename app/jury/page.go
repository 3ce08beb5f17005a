package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
)

// side is one view of the round.
type side interface {
	Content() fyne.CanvasObject
	Activate()
	Deactivate()
}

// Page shows a round in its views: the comparison of all applicants, and what
// the order rests on.
type Page struct {
	kit     *kit.Kit
	sides   []side
	shown   int
	center  *fyne.Container
	tabs    *kit.Tabs
	content fyne.CanvasObject
}

// NewPage returns the page of a round. back leads to where one came from. It
// shows nothing before Activate.
func NewPage(d Deps, back func()) *Page {
	k, say := d.Kit, d.Kit.Words.Say
	p := &Page{kit: k, sides: []side{NewCompare(d), NewRobust(d)}, center: k.Stack()}
	p.tabs = k.Tabs(kit.TabsSpec{
		Titles: []string{say("jury.page.compare"), say("jury.page.robust")}, OnSelect: p.turn,
		List: func(title string) string { return title },
	})
	head := k.Inset(kit.Sides(8, 24, 0, 24), k.Row(16, k.Button(kit.ButtonSpec{Text: say("jury.page.back"), Icon: kit.IconArrowLeft, OnTap: back}), k.Grow(p.tabs)))
	p.content = k.Frame(head, nil, nil, nil, p.center)
	return p
}

// Content returns the object to be shown.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Activate shows the round as it is now.
func (p *Page) Activate() {
	p.center.Objects = []fyne.CanvasObject{p.sides[p.shown].Content()}
	p.center.Refresh()
	p.sides[p.shown].Activate()
}

// Deactivate ends what the page waits for.
func (p *Page) Deactivate() { p.sides[p.shown].Deactivate() }

func (p *Page) turn(to int) {
	if to == p.shown {
		return
	}
	p.Deactivate()
	p.tabs.Select(to)
	p.shown = to
	p.Activate()
}
