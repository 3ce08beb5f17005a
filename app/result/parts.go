package result

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// profileView shows today and target of each dimension, drawn or as a table.
type profileView struct {
	kit       *kit.Kit
	presenter *Presenter
	profile   chart.Profile
	table     Table // that is shown
	values    Table
	figure    *kit.Figure
	places    *fyne.Container // of the table
	segment   *kit.Segment
	legend    *kit.Scene
	remarks   *notesView
	object    fyne.CanvasObject
}

func newProfileView(k *kit.Kit, p *Presenter) *profileView {
	v := &profileView{kit: k, presenter: p, places: k.Stack(), remarks: &notesView{kit: k, object: k.Column(8)}}
	say := k.Words.Say
	v.figure = k.Figure(kit.FigureSpec{
		Title:  func() string { return say("result.profile") },
		Scene:  kit.SceneSpec{Draw: func(width float64) scene.Scene { s, _ := v.draw(width); return s }, Regions: v.regions},
		Legend: v.drawLegend,
		Table:  func() kit.Cells { return kit.Cells(v.values) },
		Beside: true, // the choice above shows the table
	})
	v.segment = k.Segment(kit.SegmentSpec{
		Name: say("result.view"), Options: []string{say("result.as_chart"), say("result.as_table")},
		OnChange: func(i int) { p.ShowTable(i == 1) },
	})
	v.legend = k.Scene(kit.SceneSpec{Draw: v.drawLegend})
	head := k.Wrap(16, 8, k.Text(say("result.profile"), kit.Section()), v.segment, v.figure.Tools)
	top := k.Row(16, k.Grow(head), k.Fixed(130, 0, v.legend))
	foot := k.TopRow(8, k.Inset(kit.Sides(1, 0, 0, 0), k.Icon(kit.IconInfo, scene.Muted, 16)), k.Grow(k.Text(say("result.foot"), kit.Small().In(scene.Muted))))
	v.object = k.Card(k.Column(8, top, v.figure.Content, v.places, v.remarks.object, k.Line(), k.Inset(kit.Sides(4, 0, 0, 0), foot)))
	return v
}

func (v *profileView) draw(width float64) (scene.Scene, []chart.Mark) {
	p := v.profile
	p.Width = width
	return p.DrawCard()
}

func (v *profileView) drawLegend(width float64) scene.Scene {
	return legend(v.kit.Words.Say("result.current"), v.kit.Words.Say("result.target"), width)
}

// rowEdge is the room between a row of the chart and its focus ring.
const rowEdge = 8

func (v *profileView) regions(width float64) []kit.Region {
	_, marks := v.draw(width)
	regions := make([]kit.Region, len(marks))
	for i, m := range marks {
		// Wider than the row, so that the focus ring leaves its letter alone.
		regions[i] = kit.Region{X: m.X - rowEdge, Y: m.Y, W: m.W + 2*rowEdge, H: m.H, Name: m.Label, OnTap: func() {
			v.presenter.OpenDimension(assessment.DimensionID(m.ID))
		}}
	}
	return regions
}

func (v *profileView) show(s State) {
	v.profile, v.values = s.Profile, s.Table
	v.remarks.show(s.Remarks)
	v.segment.SetSelected(map[bool]int{true: 1}[s.AsTable])
	kit.SetVisible(v.figure.Content, !s.AsTable)
	v.legend.Hidden = s.AsTable
	v.places.Hidden = !s.AsTable
	if s.AsTable {
		v.showTable(s.Table)
	}
	v.figure.Redraw()
}

// columnWidths are the widths of the table's columns in design pixels; the
// first takes the rest.
func columnWidths() []float32 { return []float32{0, 110, 48, 104, 64, 80} }

func (v *profileView) showTable(t Table) {
	if len(v.places.Objects) > 0 && slices.EqualFunc(t.Rows, v.table.Rows, slices.Equal[[]string]) {
		return
	}
	v.table = t
	columns := make([]kit.TableColumn, len(t.Head))
	for i, head := range t.Head {
		columns[i] = kit.TableColumn{Title: head, Width: columnWidths()[i], Weight: 1, Right: i > 0}
	}
	ids := make([]assessment.DimensionID, 0, len(v.profile.Rows))
	for _, row := range v.profile.Rows {
		ids = append(ids, assessment.DimensionID(row.ID))
	}
	v.places.Objects = []fyne.CanvasObject{v.kit.Table(kit.TableSpec{
		Columns: columns, Rows: t.Rows, OnOpen: func(row int) { v.presenter.OpenDimension(ids[row]) },
	})}
}

// gapsView lists the largest gaps with the next step.
type gapsView struct {
	kit       *kit.Kit
	presenter *Presenter
	shown     []Gap
	rows      *fyne.Container
	more      *kit.Button
	fewer     *kit.Button // has no arrow: it leads nowhere
	lead      *kit.Text
	none      *kit.Text
	toGuide   *kit.Button
	measures  *kit.Button
	object    fyne.CanvasObject
}

func newGapsView(k *kit.Kit, p *Presenter) *gapsView {
	say := k.Words.Say
	v := &gapsView{
		kit: k, presenter: p, rows: k.Column(0),
		more:  k.Button(kit.ButtonSpec{Text: "…", Small: true, Trailing: kit.IconChevronRight, OnTap: p.ToggleGaps}),
		fewer: k.Button(kit.ButtonSpec{Text: say("result.fewer_gaps"), Small: true, OnTap: p.ToggleGaps}),
		lead:  k.Text(say("result.gaps_lead"), kit.Small().In(scene.Muted)),
		none:  k.Text("", kit.Body().In(scene.Muted)),
	}
	v.toGuide = k.Button(kit.ButtonSpec{Text: say("result.to_questions"), Kind: kit.Outline, OnTap: p.ToQuestions})
	v.measures = k.Button(kit.ButtonSpec{Text: say("result.to_measures"), Small: true, OnTap: p.ToMeasures})
	v.object = k.Card(k.Column(0,
		k.Row(8, k.Grow(k.Text(say("result.gaps"), kit.Section())), v.measures, v.more, v.fewer), v.lead, k.Space(0, 4),
		v.rows, k.Column(12, v.none, k.Row(0, v.toGuide)),
	))
	return v
}

func (v *gapsView) show(s State) {
	v.showMore(s)
	v.lead.Hidden, v.measures.Hidden = len(s.Gaps) == 0, len(s.Gaps) == 0
	v.none.SetText(s.NoGaps)
	v.none.Hidden, v.toGuide.Hidden = s.NoGaps == "", s.NoGaps == ""
	if slices.Equal(s.Gaps, v.shown) {
		return
	}
	v.shown, v.rows.Objects = s.Gaps, nil
	for i, gap := range s.Gaps {
		if i > 0 {
			v.rows.Objects = append(v.rows.Objects, v.kit.Line())
		}
		v.rows.Objects = append(v.rows.Objects, v.row(gap))
	}
}

// showMore shows the button that fits, and hands the focus from one to the
// other.
func (v *gapsView) showMore(s State) {
	v.more.SetText(s.MoreGaps)
	v.more.Hidden, v.fewer.Hidden = s.MoreGaps == "" || s.AllGaps, s.MoreGaps == "" || !s.AllGaps
	switch focused := v.kit.Window().Canvas().Focused(); {
	case focused == fyne.Focusable(v.more) && !v.fewer.Hidden:
		v.kit.Focus(v.fewer)
	case focused == fyne.Focusable(v.fewer) && !v.more.Hidden:
		v.kit.Focus(v.more)
	}
}

func (v *gapsView) row(g Gap) fyne.CanvasObject {
	k := v.kit
	way := k.Fixed(stripWidth, 0, k.Scene(kit.SceneSpec{Draw: func(float64) scene.Scene { return strip(g) }}))
	levels := k.Fixed(40, 0, k.Text(g.Levels, kit.Small().In(scene.Muted).Trailing()))
	head := k.TopRow(8, k.Grow(k.Text(g.Title, kit.Body().Strong())), k.Inset(kit.Sides(7, 0, 0, 0), way), k.Inset(kit.Sides(2, 0, 0, 0), levels))
	words := k.Column(0, head, k.Text(g.Step, kit.Body().In(scene.Muted)))
	id := k.Fixed(32, 0, k.Text(string(g.Question), kit.Body().Strong().In(scene.Muted)))
	return k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(10, 0), k.TopRow(0, id, k.Grow(words))), Name: g.Name,
		OnTap: func() { v.presenter.OpenQuestion(g.Question) },
	})
}
