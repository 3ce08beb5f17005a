package transfer

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// pageWidth is the width of a section on large screens, in design pixels.
const pageWidth = 1180

// page is what every section has: a heading, what went wrong, and a body.
type page struct {
	kit     *kit.Kit
	refresh func()
	first   fyne.Focusable // has the keyboard when there is something to see for the first time
	seen    bool
	trouble *kit.Hint
	unread  *kit.Hint
	title   *kit.Text
	lead    *kit.Text
	none    *kit.Text
	empty   fyne.CanvasObject
	body    *fyne.Container
	content fyne.CanvasObject
}

func newPage(k *kit.Kit, refresh func(), first fyne.Focusable, body ...fyne.CanvasObject) *page {
	p := &page{kit: k, refresh: refresh, first: first, title: k.Text("", kit.Title()), lead: k.Text("", kit.Body().In(scene.Muted)), none: k.Text("", kit.Body().In(scene.Muted)), body: k.Column(16, body...)}
	p.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger, Title: k.Words.Say("transfer.trouble"), Action: k.Words.Say("kit.retry"), OnAction: refresh})
	p.unread = k.Hint(kit.HintSpec{Tone: kit.Warn, Title: k.Words.Say("transfer.unread_title")})
	p.empty = k.Card(p.none)
	column := k.Column(16, p.trouble, k.Column(4, p.title, p.lead), p.unread, p.empty, p.body)
	p.content = k.Frame(nil, nil, nil, nil, k.Scroll(k.Inset(kit.Sides(18, 24, 24, 24), k.Limit(pageWidth, column))))
	for _, o := range []fyne.CanvasObject{p.trouble, p.unread, p.empty, p.body} {
		o.Hide()
	}
	return p
}

// Content implements View.
func (p *page) Content() fyne.CanvasObject { return p.content }

// Deactivate implements View. What is typed is looked for at once.
func (p *page) Deactivate() { p.kit.Flush() }

// show shows the heading, and whether there is anything below it.
func (p *page) show(h Head) {
	p.trouble.SetText(h.Trouble)
	p.unread.SetText(h.Unread)
	p.title.SetText(h.Title)
	p.lead.SetText(h.Lead)
	p.none.SetText(h.None)
	kit.SetVisible(p.trouble, h.Trouble != "")
	kit.SetVisible(p.unread, h.Unread != "")
	kit.SetVisible(p.empty, h.None != "")
	kit.SetVisible(p.body, h.Loaded && h.None == "")
	kit.SetVisible(p.lead, h.Lead != "" && h.None == "")
}

// settle lays the page out after everything was set.
func (p *page) settle() {
	p.kit.Settle()
	kit.Relayout(p.content)
	p.content.Refresh()
	if !p.seen && p.body.Visible() && p.kit.Window().Canvas().Overlays().Top() == nil {
		p.seen = true
		p.kit.Focus(p.first)
	}
}

// activate puts the keyboard where it begins, and reads anew.
func (p *page) activate(keys kit.Bindings) {
	p.kit.Keys.Page(keys)
	p.seen = false
	p.refresh()
}

// Heights of tables, in design pixels.
const (
	tableHead = 44
	tableRow  = 38
	tableMost = 12 // rows that are in sight at once
)

// tall gives a table the height of its rows, and no more than a screen has.
func (p *page) tall(table *kit.Grid, rows int) fyne.CanvasObject {
	height := float32(tableHead + tableRow*min(tableMost, max(3, rows)))
	return p.kit.Least(0, height, p.kit.Fixed(0, height, table))
}

// fields are texts under their labels.
func (p *page) fields(fields []Field) []fyne.CanvasObject {
	parts := make([]fyne.CanvasObject, len(fields))
	for i, f := range fields {
		parts[i] = p.kit.Column(2, p.kit.Text(f.Label, kit.Small().In(scene.Muted)), p.kit.Text(f.Text, kit.Body()))
	}
	return parts
}

// detail is one thing with what is said about it.
func (p *page) detail(d Detail) *fyne.Container {
	head := p.kit.Column(2, p.kit.Text(d.Title, kit.Section()))
	if d.Text != "" {
		head.Objects = append(head.Objects, p.kit.Text(d.Text, kit.Body().In(scene.Muted)))
	}
	return p.kit.Column(12, append([]fyne.CanvasObject{head}, p.fields(d.Fields)...)...)
}

// open shows a thing over the page, for whoever works in the table.
func (p *page) open(title string, content fyne.CanvasObject) {
	p.kit.Panel(kit.PanelSpec{Title: title, Content: content, Width: 460})
}
