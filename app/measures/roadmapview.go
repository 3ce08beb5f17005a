package measures

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// roadmapView shows measures over time and what each year costs.
type roadmapView struct {
	kit     *kit.Kit
	open    func(assessment.MeasureID)
	state   Roadmap
	title   *kit.Text
	chart   *kit.Figure
	undated *kit.Hint
	over    *kit.Hint
	bars    *kit.Figure
	note    *kit.Text
	years   *fyne.Container // the table
	shown   [][]string
	money   fyne.CanvasObject
	scroll  *kit.Scroll
	content fyne.CanvasObject
}

func newRoadmapView(k *kit.Kit, open func(assessment.MeasureID)) *roadmapView {
	v := &roadmapView{
		kit: k, open: open, title: k.Text("", kit.Section()), note: k.Text("", kit.Small().In(scene.Muted)), years: k.Stack(),
		undated: k.Hint(kit.HintSpec{}), over: k.Hint(kit.HintSpec{}),
	}
	v.buildFigures()
	v.money = k.Card(k.Column(12, k.Columns(kit.Columns{Gap: 32, LineGap: 16, Min: 380, Weights: []float32{5, 4}}, v.bars.Content, v.years),
		k.TopRow(8, k.Grow(v.note), v.bars.Tools)))
	plan := k.Card(k.Column(8, k.TopRow(8, k.Grow(v.title), v.chart.Tools), k.Text(k.Words.Say("measures.roadmap_lead"), kit.Small().In(scene.Muted)), v.chart.Content))
	v.scroll = k.Scroll(page(k, 0, 16, k.Column(16, plan, v.undated, v.over, v.money)))
	v.content = v.scroll
	return v
}

func (v *roadmapView) buildFigures() {
	say := v.kit.Words.Say
	v.chart = v.kit.Figure(kit.FigureSpec{
		Title: func() string { return say("figure.roadmap") }, Scene: kit.SceneSpec{Draw: v.draw, Regions: v.rows},
		Plain: func(width float64) scene.Scene { s, _ := v.drawn(width); return s },
		Table: func() kit.Cells {
			return kit.Cells(v.state.Chart.Table(chart.RoadmapTableHead{
				Start: say("figure.start"), End: say("figure.end"), Note: say("figure.note"),
				Month: func(month int) string { return wording.Month(assessment.Month(month)) },
			}))
		},
	})
	v.bars = v.kit.Figure(kit.FigureSpec{
		Title: func() string { return say("figure.costs") }, Scene: kit.SceneSpec{Draw: v.drawBars, Regions: v.costs},
		Table: func() kit.Cells { return kit.Cells{Head: v.heads(), Rows: v.state.Years} }, Beside: true,
	})
}

func (v *roadmapView) show(r Roadmap) {
	v.state = r
	v.title.SetText(r.Title)
	v.note.SetText(r.Note)
	v.undated.Set(kit.HintSpec{Tone: kit.Info, Title: r.Undated})
	v.undated.Hidden = r.Undated == ""
	v.over.Set(kit.HintSpec{Tone: kit.Warn, Title: r.Over})
	v.over.Hidden = r.Over == ""
	kit.SetVisible(v.money, len(r.Years) > 0)
	if !slices.EqualFunc(r.Years, v.shown, slices.Equal[[]string]) {
		v.shown = r.Years
		v.years.Objects = []fyne.CanvasObject{v.table()}
	}
	v.chart.Redraw()
	v.bars.Redraw()
}

func (v *roadmapView) table() fyne.CanvasObject {
	columns := make([]kit.TableColumn, 0, len(v.heads()))
	for _, head := range v.heads() {
		columns = append(columns, kit.TableColumn{Title: head, Right: true})
	}
	columns[0] = kit.TableColumn{Title: columns[0].Title, Width: 64, Strong: true}
	return v.kit.Table(kit.TableSpec{Rows: v.shown, Columns: columns})
}

// heads stand above the costs of the years.
func (v *roadmapView) heads() []string {
	say := v.kit.Words.Say
	return []string{say("measures.year"), say("measures.cost_head"), say("measures.funding_head"), say("measures.own_head")}
}

func (v *roadmapView) drawn(width float64) (scene.Scene, []chart.Mark) {
	picture := v.state.Chart
	picture.Width = width
	return picture.DrawCard()
}

// draw draws the picture, the selected row between two strong lines.
func (v *roadmapView) draw(width float64) scene.Scene {
	s, marks := v.drawn(width)
	for _, m := range marks {
		if m.ID == string(v.state.Selected) {
			for _, y := range []float64{m.Y, m.Y + m.H} {
				s.Add(scene.Rect{X: m.X, Y: y - 1, W: m.W, H: 2, Style: scene.Style{Fill: scene.Primary}})
			}
		}
	}
	return s
}

func (v *roadmapView) rows(width float64) []kit.Region {
	_, marks := v.drawn(width)
	regions := make([]kit.Region, len(marks))
	for i, m := range marks {
		regions[i] = kit.Region{X: m.X, Y: m.Y, W: m.W, H: m.H, Name: m.Label, OnTap: func() { v.open(assessment.MeasureID(m.ID)) }}
	}
	return regions
}

func (v *roadmapView) drawBars(width float64) scene.Scene {
	picture := v.state.Costs
	picture.Width = width
	return picture.DrawCard()
}

// costs says what each year costs.
func (v *roadmapView) costs(width float64) []kit.Region {
	picture := v.state.Costs
	picture.Width = width
	marks := picture.CardMarks()
	regions := make([]kit.Region, len(marks))
	for i, m := range marks {
		regions[i] = kit.Region{X: m.X, Y: m.Y, W: m.W, H: m.H, Name: m.Label}
	}
	return regions
}
