package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// picturesView shows potential over effort and, beside it, the ranking. A
// point and its row are selected together.
type picturesView struct {
	kit       *kit.Kit
	presenter *Presenter
	state     Portfolio
	legend    *kit.Scene
	chart     *kit.Figure
	ranking   *kit.Figure
	note      *kit.Text
	content   fyne.CanvasObject
}

func newPicturesView(k *kit.Kit, p *Presenter) *picturesView {
	v := &picturesView{kit: k, presenter: p, note: k.Text("", kit.Small().In(scene.Muted))}
	say := k.Words.Say
	v.buildFigures()
	v.legend = k.Scene(kit.SceneSpec{Draw: v.drawLegend})
	left := k.Card(k.Column(6, k.Row(8, k.Grow(k.Text(say("processes.chart_title"), kit.Section())), k.Fixed(190, 0, v.legend), v.chart.Tools), v.chart.Content))
	right := k.Card(k.Column(8, k.Row(8, k.Grow(k.Text(say("processes.ranking_title"), kit.Section())), v.ranking.Tools), v.ranking.Content, v.note))
	v.content = k.Columns(kit.Columns{Gap: 16, Min: 540, Weights: []float32{604, 612}}, left, right)
	return v
}

// buildFigures makes both pictures. The head of the page puts one table of
// both in their place.
func (v *picturesView) buildFigures() {
	say := v.kit.Words.Say
	v.chart = v.kit.Figure(kit.FigureSpec{
		Title: func() string { return say("processes.chart_title") }, Scene: kit.SceneSpec{Draw: v.drawChart, Regions: v.points},
		Plain: func(width float64) scene.Scene { s, _ := v.drawnChart(width); return s }, Legend: v.drawLegend, Beside: true,
		Table: func() kit.Cells {
			return kit.Cells(v.state.Chart.Table(chart.PortfolioHead{
				Point: say("processes.process"), Potential: say("processes.potential"), Effort: say("processes.effort"),
			}))
		},
	})
	v.ranking = v.kit.Figure(kit.FigureSpec{
		Title: func() string { return say("processes.ranking_title") }, Scene: kit.SceneSpec{Draw: v.drawRanking, Regions: v.rows},
		Plain: func(width float64) scene.Scene { s, _ := v.drawnRanking(width); return s }, Beside: true,
		Table: func() kit.Cells { return kit.Cells(v.state.Ranking.Table(say("processes.rank"))) },
	})
}

func (v *picturesView) show(p Portfolio) {
	v.state = p
	v.note.SetText(p.Note)
	v.legend.Redraw()
	v.chart.Redraw()
	v.ranking.Redraw()
}

// drawLegend explains the filled circles, ending at the right edge.
func (v *picturesView) drawLegend(width float64) scene.Scene {
	fonts, font := scene.Embedded(), scene.Font{Size: 13}
	s := scene.Scene{Width: width, Height: 18}
	text := fonts.Ellipsis(v.state.Cut, font, width-18)
	if text == "" {
		return s
	}
	s.Add(
		scene.Circle{Center: scene.Point{X: width - fonts.Width(text, font) - 12, Y: 9}, R: 5, Style: scene.Style{Fill: scene.Primary}},
		scene.Text{At: scene.Point{X: width, Y: 9 + fonts.CapHeight(font)/2}, Text: text, Font: font, Colour: scene.Muted, Anchor: scene.End},
	)
	return s
}

// plotHeight keeps the whole picture in sight on a usual screen.
const plotHeight = 410

func (v *picturesView) drawnChart(width float64) (scene.Scene, []chart.Mark) {
	picture := v.state.Chart
	picture.Width, picture.Height = width, min(0.8*width, plotHeight)
	return picture.DrawCard()
}

// drawChart draws the picture, with a ring around the selected point.
func (v *picturesView) drawChart(width float64) scene.Scene {
	s, marks := v.drawnChart(width)
	for _, m := range marks {
		if m.ID == string(v.state.Chosen.Process) {
			s.Add(scene.Circle{
				Center: scene.Point{X: m.X + m.W/2, Y: m.Y + m.H/2}, R: m.W/2 + 3,
				Style: scene.Style{Stroke: scene.Target, Width: 2},
			})
		}
	}
	return s
}

// target is the least size of what is pressed.
const target = 24

func (v *picturesView) points(width float64) []kit.Region {
	_, marks := v.drawnChart(width)
	regions := make([]kit.Region, len(marks))
	for i, m := range marks {
		more := max(0, target-m.W) / 2
		regions[i] = v.region(m)
		regions[i].X, regions[i].Y, regions[i].W, regions[i].H = m.X-more, m.Y-more, m.W+2*more, m.H+2*more
	}
	return regions
}

func (v *picturesView) region(m chart.Mark) kit.Region {
	return kit.Region{X: m.X, Y: m.Y, W: m.W, H: m.H, Name: m.Label, OnTap: func() { v.presenter.Choose(assessment.ProcessID(m.ID)) }}
}

func (v *picturesView) drawnRanking(width float64) (scene.Scene, []chart.Mark) {
	ranking := v.state.Ranking
	ranking.Width = width
	return ranking.DrawCard()
}

// drawRanking draws the ranking, with a ground behind the selected row.
func (v *picturesView) drawRanking(width float64) scene.Scene {
	s, marks := v.drawnRanking(width)
	for _, m := range marks {
		if m.ID == string(v.state.Chosen.Process) {
			ground := scene.Rect{X: m.X, Y: m.Y + 1, W: m.W, H: m.H - 2, Radius: 4, Style: scene.Style{Fill: scene.Select}}
			s.Shapes = append([]scene.Shape{ground}, s.Shapes...)
		}
	}
	return s
}

func (v *picturesView) rows(width float64) []kit.Region {
	_, marks := v.drawnRanking(width)
	regions := make([]kit.Region, len(marks))
	for i, m := range marks {
		regions[i] = v.region(m)
	}
	return regions
}
