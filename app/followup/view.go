package followup

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1180

// onScreen is how many times as large as on paper the drawing is: its smallest
// words are read from further away.
const onScreen = 1.5

// View shows the page.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	state     State
	look      *kit.Button
	figure    *kit.Figure
	head      *fyne.Container
	body      *fyne.Container
	scroll    *kit.Scroll
	content   fyne.CanvasObject
}

// New returns the page. It shows nothing before Activate.
func New(deps Deps) *View {
	k, say := deps.Kit, deps.Kit.Words.Say
	v := &View{kit: k, head: k.Column(12), body: k.Column(16)}
	v.presenter = NewPresenter(deps, v.show)
	v.look = k.Button(kit.ButtonSpec{Text: say("followup.look"), Icon: kit.IconEye, Kind: kit.Outline, Tip: say("followup.look_tip"), OnTap: v.lookAt})
	v.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return say("followup.chart") },
		Scene: kit.SceneSpec{Draw: v.draw},
		Table: func() kit.Cells { return kit.Cells(v.state.View.Chart.Table()) },
	})
	v.scroll = k.Scroll(k.Inset(kit.Sides(16, 28, 24, 28), k.Limit(pageWidth, k.Column(16, v.head, v.body))))
	v.content = k.Frame(nil, nil, nil, nil, v.scroll)
	return v
}

// draw is the chart of the paper, larger.
func (v *View) draw(width float64) scene.Scene {
	chart := v.state.View.Chart
	chart.Width = width / onScreen
	return scene.Scaled(chart.Draw(), onScreen)
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Render shows a changed assessment.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Activate shows the page as it is now.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{kit.Ctrl(fyne.KeyP): v.lookAt, kit.Plain(fyne.KeyEscape): v.presenter.Back})
	v.presenter.Refresh()
	v.scroll.ToTop()
	if len(v.state.Options) > 0 {
		v.kit.Focus(v.look)
		return
	}
	v.kit.FocusFirst(v.head)
}

// Deactivate ends nothing: the page waits for nothing.
func (v *View) Deactivate() {}

// lookAt saves what is still being typed elsewhere, as the report reads what
// is stored.
func (v *View) lookAt() {
	v.kit.Flush()
	v.presenter.Look()
}

func (v *View) show(s State) {
	v.state = s
	v.head.Objects = v.buildHead(s)
	v.body.Objects = v.buildBody(s)
	v.figure.Redraw()
	kit.Relayout(v.content)
}

// buildHead is the way back, the title, what is compared, and the way to the
// report.
func (v *View) buildHead(s State) []fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	back := k.Button(kit.ButtonSpec{Text: say("followup.back"), Icon: kit.IconChevronLeft, OnTap: v.presenter.Back})
	begin := k.Button(kit.ButtonSpec{Text: say("followup.begin"), Tip: say("followup.begin_tip"), OnTap: v.presenter.Begin})
	actions := []fyne.CanvasObject{back, begin}
	if len(s.Options) > 0 {
		actions = append(actions, v.look)
	}
	rows := []fyne.CanvasObject{k.Columns(kit.Columns{Gap: 12, Min: 180, Weights: []float32{1, 3}},
		k.Row(0, k.Text(s.Title, kit.Title())), k.Row(0, k.Spring(), k.Wrap(8, 8, actions...)))}
	if len(s.Options) > 0 {
		rows = append(rows, k.Wrap(12, 8, k.Text(say("followup.since"), kit.Body().In(scene.Muted)), k.Choice(kit.ChoiceSpec{
			Name: say("followup.since"), Options: s.Options, Selected: s.Selected, OnChange: v.presenter.Choose,
		})))
	}
	return rows
}

func (v *View) buildBody(s State) []fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	switch {
	case s.Trouble != "":
		return []fyne.CanvasObject{k.Hint(kit.HintSpec{Tone: kit.Danger, Title: say("followup.trouble"), Text: s.Trouble})}
	case s.Empty != "":
		return []fyne.CanvasObject{k.Card(k.LimitLeft(760, k.Text(s.Empty, kit.Body())))}
	}
	words := k.Column(4, k.Text(s.View.Finding, kit.Section()), k.Text(s.View.Lead, kit.Body()))
	if s.View.Moved != "" {
		words.Objects = append(words.Objects, k.Text(s.View.Moved, kit.Body()))
	}
	parts := []fyne.CanvasObject{k.Card(words)}
	if s.View.Left != "" {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: say("followup.left"), Text: s.View.Left}))
	}
	head := k.Wrap(16, 8, k.Text(say("followup.chart"), kit.Section()), v.figure.Tools)
	parts = append(parts, k.Card(k.Column(8, head, v.figure.Content, k.Text(say("followup.note"), kit.Small().In(scene.Muted)))))
	if len(s.View.Measures) > 0 {
		parts = append(parts, v.measures(s))
	}
	return parts
}

func (v *View) measures(s State) fyne.CanvasObject {
	columns := make([]kit.TableColumn, 0, len(s.View.Heads))
	for i, head := range s.View.Heads {
		columns = append(columns, kit.TableColumn{Title: head, Weight: []float32{3, 2, 2, 3}[i], Strong: i == 0})
	}
	return v.kit.Card(v.kit.Column(8, v.kit.Text(v.kit.Words.Say("followup.measures"), kit.Section()), v.kit.Table(kit.TableSpec{Columns: columns, Rows: s.View.Measures})))
}
