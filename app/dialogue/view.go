package dialogue

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment/session"
	"reifekompass/reports"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1180

// onScreen is how much larger than on paper the picture is drawn, so that its
// words are as large as those around it.
const onScreen = 1.5

// View shows the page.
type View struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	files     *kit.Runner
	notice    Notice
	waiting   bool // files wait to be taken in
	state     State

	figure  *kit.Figure
	body    *fyne.Container
	scroll  *kit.Scroll
	content fyne.CanvasObject
}

// New returns the page. It shows nothing before Activate.
func New(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, deps: deps, files: kit.NewRunner(deps.Context, k.Executor), body: k.Column(16)}
	v.presenter = NewPresenter(deps, v.show)
	v.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return k.Words.Say("dialogue.picture") },
		Scene: kit.SceneSpec{Draw: func(width float64) scene.Scene { return scene.Scaled(v.chart(width/onScreen).Draw(), onScreen) }},
		Table: func() kit.Cells { return kit.Cells(v.chart(pageWidth).Table()) },
	})
	v.scroll = k.Scroll(k.Inset(kit.Sides(16, 28, 24, 28), k.Limit(pageWidth, v.body)))
	v.content = k.Frame(nil, nil, nil, nil, v.scroll)
	return v
}

// chart is the picture, empty as long as there are too few answers.
func (v *View) chart(width float64) chart.Dumbbell {
	if !v.state.Enough {
		return chart.Dumbbell{Width: width}
	}
	return reports.CompaniesChart(v.kit.Words, &v.state.Picture, width)
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Render shows a changed assessment.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Activate shows the page as it is now.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{kit.Ctrl(fyne.KeyO): v.read})
	v.presenter.Refresh()
	v.scroll.ToTop()
	v.kit.FocusFirst(v.body)
}

// Open reads a file of answers and shows what it would bring.
func (v *View) Open(path string) { v.presenter.Read([]string{path}) }

// Deactivate ends what the page waits for.
func (v *View) Deactivate() { v.files.Stop() }

func (v *View) show(s State) {
	if !s.Loaded && s.Notice == (Notice{}) {
		return
	}
	k, say := v.kit, v.kit.Words.Say
	news := s.Notice != v.notice && s.Notice != Notice{} || len(s.Previews) > 0 != v.waiting
	v.notice, v.waiting, v.state = s.Notice, len(s.Previews) > 0, s
	back := k.Button(kit.ButtonSpec{Text: say("dialogue.back"), Icon: kit.IconChevronLeft, Kind: kit.Outline, Small: true, OnTap: v.presenter.Back})
	head := k.Row(12, k.Grow(k.Text(say("dialogue.title"), kit.Title())), back)
	parts := []fyne.CanvasObject{k.Column(2, head, k.Text(say("dialogue.lead"), kit.Body().In(scene.Muted)))}
	if (s.Notice != Notice{}) {
		parts = append(parts, k.Hint(kit.HintSpec{Tone: s.Notice.Tone, Title: s.Notice.Title, Text: s.Notice.Text}))
	}
	if len(s.Previews) > 0 {
		parts = append(parts, v.preview(s))
	}
	parts = append(parts, v.ways(s))
	if s.Enough {
		parts = append(parts, v.picture(s), v.said(s))
	}
	k.Exchange(v.body, parts...)
	if s.Enough {
		v.figure.Redraw()
	}
	if news {
		v.scroll.ToTop()
	}
}

// ways is what can be done: give the form out, take answers in, delete them.
func (v *View) ways(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	give := kit.Outline
	if !s.Any && len(s.Previews) == 0 {
		give = kit.Filled // nothing else can be done yet
	}
	buttons := k.Wrap(8, 8,
		k.Button(kit.ButtonSpec{Text: say("dialogue.give"), Icon: kit.IconFile, Kind: give, OnTap: v.give}),
		k.Button(kit.ButtonSpec{Text: say("dialogue.read"), Icon: kit.IconFolder, Kind: kit.Outline, OnTap: v.read}),
		k.Button(kit.ButtonSpec{Text: say("dialogue.paste"), Icon: kit.IconClipboard, Kind: kit.Outline, OnTap: v.paste}))
	column := k.Column(12, k.Text(s.Count, kit.Body().Strong()), buttons)
	if s.Old != "" {
		column.Objects = append(column.Objects, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: s.Old, Action: say("dialogue.clear"), OnAction: v.clear}))
	} else if s.Any {
		column.Objects = append(column.Objects, k.Row(0, k.Button(kit.ButtonSpec{Text: say("dialogue.clear"), Icon: kit.IconTrash, Kind: kit.Quiet, Small: true, OnTap: v.clear}), k.Spring()))
	}
	return k.Card(column)
}

func (v *View) picture(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	column := k.Column(12, k.TopRow(8, k.Grow(k.Text(s.Finding, kit.Section())), v.figure.Tools), v.figure.Content)
	for _, group := range s.Who {
		column.Objects = append(column.Objects, k.Text(group, kit.Small().In(scene.Muted)))
	}
	column.Objects = append(column.Objects, k.Text(say("dialogue.picture_note"), kit.Small().In(scene.Muted)))
	if s.Overall != "" {
		adopt := k.Button(kit.ButtonSpec{Text: say("dialogue.adopt"), Kind: kit.Outline, Small: true, Tip: say("dialogue.adopt_tip"), OnTap: v.presenter.Adopt})
		column.Objects = append(column.Objects, k.Line(), k.Wrap(12, 8, k.Text(s.Overall, kit.Body()), adopt))
	}
	return k.Card(column)
}

// said lists what companies wrote.
func (v *View) said(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	column := k.Column(8, k.Text(say("dialogue.words"), kit.Section()), k.Text(say("dialogue.words_text"), kit.Small().In(scene.Muted)))
	for _, said := range s.Said {
		column.Objects = append(column.Objects, k.Inset(kit.Sides(6, 0, 0, 0), k.Text(said.Question, kit.Body().Strong())))
		if len(said.Words) == 0 {
			column.Objects = append(column.Objects, k.Text(say("dialogue.nothing_said"), kit.Body().In(scene.Muted)))
		}
		for _, words := range said.Words {
			column.Objects = append(column.Objects, k.TopRow(8, k.Text("–", kit.Body()), k.Grow(k.Text(words, kit.Body()))))
		}
	}
	return k.Card(column)
}
