package juror

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// ownRowHeight is the height of a row, in design pixels.
const ownRowHeight = 46

// ownView shows how far the juror has come, in the own reading order: no rank.
type ownView struct {
	page    *Page
	state   OwnState
	summary *kit.Text
	list    *kit.LongList
	content fyne.CanvasObject
}

func newOwnView(p *Page) *ownView {
	k, say := p.kit, p.kit.Words.Say
	v := &ownView{page: p, summary: k.Text("", kit.Body().In(scene.Muted))}
	v.list = k.LongList(kit.LongListSpec{
		Name: say("juror.area.own"), Height: ownRowHeight, New: func() kit.LongRow { return newOwnRow(v) },
		Words: func(i int) string { return v.state.Rows[i].Words }, OnOpen: v.open,
	})
	head := k.Inset(kit.Sides(20, 24, 12, 24), k.Limit(1000, k.Column(4, k.Text(say("juror.own.title"), kit.Title()), v.summary, k.Text(say("juror.own.lead"), kit.Small().In(scene.Muted)))))
	v.content = k.Frame(head, nil, nil, nil, k.Inset(kit.Sides(0, 24, 24, 24), k.Limit(1000, k.Plate(v.list))))
	return v
}

func (v *ownView) open(i int) {
	row := v.state.Rows[i]
	v.page.open(row.Series, row.First)
}

// Content implements Side.
func (v *ownView) Content() fyne.CanvasObject { return v.content }

// Activate implements Side.
func (v *ownView) Activate() { v.page.kit.Focus(v.list) }

// Deactivate implements Side.
func (v *ownView) Deactivate() {}

func (v *ownView) show(s OwnState) {
	v.state = s
	v.summary.SetText(s.Summary)
	v.list.Set(len(s.Rows), -1)
	v.list.Redraw()
}

// ownRow is one applicant.
type ownRow struct {
	view                       *ownView
	name, lacks, given, points *kit.Text
	object                     fyne.CanvasObject
}

func newOwnRow(v *ownView) *ownRow {
	k := v.page.kit
	r := &ownRow{
		view: v, name: k.Text("", kit.Body().OneLine()), lacks: k.Text("", kit.Small().In(scene.Warn).OneLine()),
		given: k.Text("", kit.Small().In(scene.Muted).OneLine().Trailing()), points: k.Text("", kit.Body().Strong().In(scene.Primary).OneLine().Trailing()),
	}
	names := k.Column(0, r.name, r.lacks)
	r.object = k.Inset(kit.Around(3, 14), k.Row(12, k.Grow(names), k.Fixed(150, 0, r.given), k.Fixed(56, 0, r.points)))
	return r
}

// Object implements kit.LongRow.
func (r *ownRow) Object() fyne.CanvasObject { return r.object }

// Show implements kit.LongRow.
func (r *ownRow) Show(i int) {
	s := r.view.state.Rows[i]
	r.name.SetText(s.Name)
	r.lacks.SetText(s.Lacks)
	r.lacks.Hidden = s.Lacks == ""
	r.given.SetText(s.Given)
	r.points.SetText(s.Total)
	kit.Relayout(r.object.(*fyne.Container)) //nolint:forcetypeassert // an inset is one
}
