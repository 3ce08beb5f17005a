package measures

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// effectView shows what the agency expects of its measures, and what of it
// would be left without some.
type effectView struct {
	kit       *kit.Kit
	presenter *Presenter
	state     Effect
	title     *kit.Text
	without   *kit.Text
	chart     *kit.Figure
	legend    *kit.Scene
	cost      *kit.Text
	all       *kit.Button
	rows      *fyne.Container
	switches  []*switchView
	content   fyne.CanvasObject
}

func newEffectView(k *kit.Kit, p *Presenter) *effectView {
	say := k.Words.Say
	v := &effectView{
		kit: k, presenter: p, title: k.Text("", kit.Question()), without: k.Text("", kit.Body()),
		cost: k.Text("", kit.Small().In(scene.Muted)), rows: k.Column(0),
	}
	v.chart = k.Figure(kit.FigureSpec{
		Title:  func() string { return say("figure.effect", "Result", v.state.Title) },
		Scene:  kit.SceneSpec{Draw: v.draw, Regions: func(width float64) []kit.Region { return v.state.Chart.regions(width) }},
		Legend: func(width float64) scene.Scene { return v.state.Chart.DrawLegend(width) },
		Table:  func() kit.Cells { return v.state.Chart.table(say("figure.dimension")) },
	})
	v.legend = k.Scene(kit.SceneSpec{Draw: func(width float64) scene.Scene { return v.state.Chart.DrawLegend(width) }})
	v.all = k.Button(kit.ButtonSpec{Text: say("measures.all"), Small: true, OnTap: p.CountAll})
	note := k.TopRow(8, k.Inset(kit.Sides(1, 0, 0, 0), k.Icon(kit.IconInfo, scene.Muted, 16)),
		k.Grow(k.Text(say("measures.effect_note"), kit.Small().In(scene.Muted))))
	left := k.Card(k.Column(10, k.TopRow(8, k.Grow(v.title), v.chart.Tools), v.legend, v.chart.Content, k.Line(), note))
	right := k.Card(k.Column(8,
		k.Row(8, k.Grow(k.Text(say("measures.what_if"), kit.Section())), v.all),
		k.Text(say("measures.what_if_lead"), kit.Small().In(scene.Muted)), v.rows, k.Line(), v.cost,
	))
	// What a switch changes stays in sight, however far the list is scrolled.
	foot := page(k, 10, 14, v.without)
	cards := k.Columns(kit.Columns{Gap: 16, Min: 430, Weights: []float32{688, 520}}, left, right)
	v.content = k.Frame(nil, foot, nil, nil, k.Scroll(page(k, 0, 8, cards)))
	return v
}

func (v *effectView) draw(width float64) scene.Scene { return v.state.Chart.Draw(width) }

func (v *effectView) show(e Effect) {
	v.state = e
	v.title.SetText(e.Title)
	v.without.SetText(e.Without)
	v.without.SetType(kit.Body().Strong())
	if e.All {
		v.without.SetText(v.kit.Words.Say("measures.all_count"))
		v.without.SetType(kit.Body().In(scene.Muted))
	}
	v.cost.SetText(e.Cost)
	if e.All {
		v.all.DisableFor(v.kit.Words.Say("measures.all_count"))
	} else {
		v.all.Enable()
	}
	v.showSwitches(e.Switches)
	v.chart.Redraw()
	v.legend.Redraw()
}

// showSwitches keeps the rows that are there, so that the focus stays.
func (v *effectView) showSwitches(all []Switch) {
	for len(v.switches) < len(all) {
		v.switches = append(v.switches, newSwitchView(v.kit, v.presenter))
	}
	if len(v.rows.Objects) != len(all) {
		v.rows.Objects = nil
		for _, one := range v.switches[:len(all)] {
			v.rows.Objects = append(v.rows.Objects, one.tap)
		}
	}
	for i, one := range all {
		v.switches[i].show(one)
	}
}

// focus is what takes the keyboard first.
func (v *effectView) focus() fyne.Focusable {
	if len(v.switches) > 0 {
		return v.switches[0].tap
	}
	return nil
}

// switchView is one measure that counts or does not.
type switchView struct {
	kit         *kit.Kit
	id          assessment.MeasureID
	on          bool
	box         *kit.CheckMark
	title, text *kit.Text
	tap         *kit.Tap
}

func newSwitchView(k *kit.Kit, p *Presenter) *switchView {
	s := &switchView{kit: k, box: k.CheckMark(true), title: k.Text("", kit.Body()), text: k.Text("", kit.Small().In(scene.Muted))}
	s.tap = k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(6, 4), k.TopRow(10, s.box, k.Grow(k.Column(0, s.title, s.text)))),
		OnTap:   func() { p.Count(s.id, !s.on) },
	})
	return s
}

func (s *switchView) show(w Switch) {
	s.id, s.on = w.ID, w.On
	s.box.SetChecked(w.On)
	s.title.SetText(w.Title)
	s.text.SetText(w.Text)
	key := "measures.switch_off"
	if w.On {
		key = "measures.switch_on"
	}
	s.tap.SetName(s.kit.Words.Say(key, "Title", w.Title, "Text", w.Text))
}
