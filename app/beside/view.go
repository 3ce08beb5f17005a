package beside

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1080

// View shows the comparison over the whole window.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	state     State

	body  *fyne.Container
	load  *kit.Button
	each  bool // the questions are shown
	close func()
}

// Open shows the comparison. Esc closes it.
func Open(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, body: k.Column(16)}
	v.presenter = NewPresenter(deps, v.show)
	leave := k.Button(kit.ButtonSpec{Text: k.Words.Say("kit.close"), Icon: kit.IconClose, OnTap: func() { v.close() }})
	v.load = k.Button(kit.ButtonSpec{Text: v.say("load"), Icon: kit.IconFile, Kind: kit.Outline, OnTap: v.presenter.Load})
	head := k.Inset(kit.Sides(16, 28, 0, 28), k.Limit(pageWidth, k.Row(12,
		k.Grow(k.Column(2, k.Text(v.say("page"), kit.Title()), k.Text(deps.Agency, kit.Body().In(scene.Muted)))), v.load, leave)))
	page := k.Frame(head, nil, nil, nil, k.Scroll(k.Inset(kit.Sides(16, 28, 24, 28), k.Limit(pageWidth, v.body))))
	v.close = k.Whole(kit.WholeSpec{Content: page, Focus: leave})
	v.presenter.Refresh()
	return v
}

func (v *View) say(key string) string { return v.presenter.say(key) }

// show is the presenter's way to the screen.
func (v *View) show(s State) {
	v.state = s
	v.kit.Exchange(v.body, v.parts(s)...)
	v.kit.Settle()
	kit.Relayout(v.body)
}

func (v *View) parts(s State) []fyne.CanvasObject {
	k := v.kit
	parts := v.circleCard(s)
	if s.Empty {
		parts = append(parts, k.Hint(kit.HintSpec{Title: v.say("empty"), Text: v.say("empty_text"), Action: v.say("load"), OnAction: v.presenter.Load}))
	}
	if s.Unread != "" {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: k.Words.Say("unreadable.summary.title"), Text: s.Unread}))
	}
	if s.Trouble != "" {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: kit.Danger, Title: s.Trouble}))
	}
	if len(s.Names) > 1 {
		parts = append(parts, k.Labeled(v.say("choose"), k.Row(0, k.Choice(kit.ChoiceSpec{
			Name: v.say("choose"), Options: s.Names, Selected: s.Selected, OnChange: v.presenter.Choose,
		}), k.Spring())))
	}
	if s.Finding == "" {
		return parts
	}
	if s.Caution != "" {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: s.Caution}))
	}
	words := k.Text(s.Names[s.Selected]+" · "+s.About, kit.Small().In(scene.Muted))
	parts = append(parts, v.picture(v.say("title"), Work{Finding: s.Finding, Profile: s.Profile, Table: s.Table}, words, v.legend))
	if s.Work != nil {
		parts = append(parts, v.picture(v.say("processes"), *s.Work, k.Text(v.say("processes_text"), kit.Small().In(scene.Muted)), v.legend))
	}
	return append(parts, k.Card(v.questions(s)), k.Card(k.Column(6, k.Text(v.say("rule"), kit.Body().Strong()), k.Text(s.Rule, kit.Small().In(scene.Muted)))))
}

// picture is a finding with its chart; without anything to draw, with the table
// alone.
func (v *View) picture(title string, w Work, words fyne.CanvasObject, legend func(width float64) scene.Scene) fyne.CanvasObject {
	k := v.kit
	head := k.Column(4, k.Text(w.Finding, kit.Section()), words)
	if len(w.Profile.Rows) == 0 {
		return k.Card(k.Column(12, head, v.table(w.Table)))
	}
	draw := func(width float64) scene.Scene {
		p := w.Profile
		p.Width = width
		drawn, _ := p.DrawCard()
		return drawn
	}
	figure := k.Figure(kit.FigureSpec{
		Title: func() string { return title }, Scene: kit.SceneSpec{Draw: draw}, Legend: legend, Table: func() kit.Cells { return w.Table },
	})
	return k.Card(k.Column(12, head, k.Wrap(16, 8, k.Least(440, 0, k.Scene(kit.SceneSpec{Draw: legend})), figure.Tools), figure.Content))
}

func (v *View) legend(width float64) scene.Scene {
	return chart.Legend{Width: width, Size: 13, Items: reports.BesideLegend(v.kit.Words)}.Draw()
}

func (v *View) questions(s State) fyne.CanvasObject {
	return v.kit.FoldOut(kit.FoldSpec{
		Title: v.kit.Words.Count("beside.each", len(s.Each.Rows)), Open: v.each, OnToggle: func(open bool) { v.each = open }, Content: v.table(s.Each),
	})
}

func (v *View) table(cells kit.Cells) fyne.CanvasObject {
	columns := make([]kit.TableColumn, len(cells.Head))
	for i, title := range cells.Head {
		columns[i] = kit.TableColumn{Title: title, Width: 92, Right: true}
	}
	columns[0].Width, columns[0].Right, columns[0].Weight = 0, false, 5
	last := len(columns) - 1
	columns[last].Width, columns[last].Right, columns[last].Weight = 0, false, 3
	return v.kit.Table(kit.TableSpec{Columns: columns, Rows: cells.Rows})
}
