package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// trialView tries out weights.
type trialView struct {
	view     *RobustView
	state    Trial
	method   *kit.Segment
	opposite *fyne.Container // of the choice of the criterion to compare with
	sliders  []*kit.Slider
	values   []*kit.Text
	rows     *fyne.Container
	weights  *fyne.Container
	finding  *kit.Text
	how      *kit.Text
	reset    *kit.Button
	table    *fyne.Container
	content  *fyne.Container
}

func methodNames() []string { return []string{"direct", "swing", "centroid", "pairwise"} }

func newTrialView(v *RobustView) *trialView {
	k, say := v.kit, v.kit.Words.Say
	t := &trialView{
		view: v, rows: k.Column(4), weights: k.Stack(), opposite: k.Stack(), table: k.Stack(),
		finding: k.Text("", kit.Section()), how: k.Text("", kit.Small().In(scene.Muted)),
	}
	names := make([]string, methods)
	for i, name := range methodNames() {
		names[i] = say("jury.robust.method_" + name)
	}
	t.method = k.Segment(kit.SegmentSpec{Name: say("jury.robust.method"), Options: names, Compact: true, OnChange: func(i int) { v.presenter.Weigh(Method(i)) }})
	t.reset = k.Button(kit.ButtonSpec{Text: say("jury.robust.reset"), Icon: kit.IconUndo, Kind: kit.Outline, OnTap: v.presenter.Reset})
	hint := k.Hint(kit.HintSpec{Title: say("jury.robust.trial_title"), Text: say("jury.robust.trial_text")})
	left := k.Card(k.Column(10, k.Row(8, k.Grow(k.Text(say("jury.robust.weights"), kit.Section())), t.reset), t.method, t.how, t.opposite, t.rows))
	t.content = k.Column(16, hint, k.Columns(kit.Columns{Gap: 16, Min: 440}, k.Column(12, left, k.Text(say("jury.robust.weights_then"), kit.Section()), t.weights), k.Column(12, t.finding, t.table)))
	return t
}

func (t *trialView) show(s Trial) {
	if len(t.sliders) != len(s.Sliders) || t.state.Method != s.Method || t.state.Opposite != s.Opposite {
		t.build(s)
	}
	t.state = s
	k := t.view.kit
	t.method.SetSelected(int(s.Method))
	for i, slider := range s.Sliders {
		t.sliders[i].SetValue(slider.Value)
		t.values[i].SetText(slider.Labels[slider.Value])
	}
	t.how.SetText(s.How)
	t.finding.SetText(s.Finding)
	t.reset.Enable()
	if !s.Moved {
		t.reset.DisableFor(k.Words.Say("jury.robust.trial_locked"))
	}
	columns := []kit.TableColumn{{Title: "", Width: 84, Right: true}, {Weight: 1}, {Width: 72, Right: true, Strong: true}, {Width: 72, Right: true}}
	for i := range s.Head {
		columns[i].Title = s.Head[i]
	}
	t.table.Objects = []fyne.CanvasObject{k.Table(kit.TableSpec{Columns: columns, Rows: s.Rows[:min(len(s.Rows), mostTried)]})}
	t.weights.Objects = []fyne.CanvasObject{t.weightTable(s.Weights)}
}

// weightTable sets the weights that come of it beside the locked ones.
func (t *trialView) weightTable(weights []TrialWeight) fyne.CanvasObject {
	k, say := t.view.kit, t.view.kit.Words.Say
	rows := make([][]string, len(weights))
	for i, w := range weights {
		rows[i] = []string{w.ID + " " + w.Title, w.Now, w.Locked}
	}
	return k.Table(kit.TableSpec{Rows: rows, Columns: []kit.TableColumn{
		{Title: say("jury.criterion"), Weight: 1}, {Title: say("jury.robust.weight_then"), Width: 84, Right: true, Strong: true}, {Title: say("jury.robust.weight_locked"), Width: 84, Right: true},
	}})
}

// mostTried is how many applicants the table of the trial shows.
const mostTried = 15

// build makes the sliders of a method.
func (t *trialView) build(s Trial) {
	k := t.view.kit
	t.sliders, t.values, t.rows.Objects, t.opposite.Objects = nil, nil, nil, nil
	room := float32(56)
	switch s.Method {
	case MethodPairwise:
		t.opposite.Objects = []fyne.CanvasObject{t.oppositeChoice(s)}
		room = 0
	case MethodCentroid:
		room = 76
	default:
	}
	for i, w := range s.Sliders {
		slider := k.Slider(kit.SliderSpec{
			Name: w.Name, Max: w.Max, Value: w.Value, Mark: w.Mark, Label: func(step int) string { return w.Labels[step] },
			OnChange: func(step int) { t.view.presenter.Try(i, step) },
		})
		value := k.Text("", kit.Body().Strong().Trailing())
		t.sliders, t.values = append(t.sliders, slider), append(t.values, value)
		t.rows.Objects = append(t.rows.Objects, t.row(w.Name, slider, value, room))
	}
}

// row is a slider with its name and its value; a value that needs more room
// stands above it.
func (t *trialView) row(name string, slider *kit.Slider, value *kit.Text, room float32) fyne.CanvasObject {
	k, label := t.view.kit, t.view.kit.Text(name, kit.Body().OneLine())
	if room == 0 {
		return k.Column(0, k.Row(8, k.Grow(label), k.Fixed(150, 0, value)), slider)
	}
	return k.Row(8, k.Fixed(170, 0, label), k.Grow(slider), k.Fixed(room, 0, value))
}

// oppositeChoice asks which criterion the others are compared with.
func (t *trialView) oppositeChoice(s Trial) fyne.CanvasObject {
	k, label := t.view.kit, t.view.kit.Words.Say("jury.robust.opposite")
	names := make([]string, len(s.Weights))
	for i, w := range s.Weights {
		names[i] = w.ID + " " + w.Title
	}
	return k.Labeled(label, k.Choice(kit.ChoiceSpec{Name: label, Options: names, Selected: s.Opposite, OnChange: t.view.presenter.Oppose}))
}
