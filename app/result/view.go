package result

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1440

// View shows the result.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	state     State

	title   *kit.Text
	look    *kit.Button
	pdf     *kit.Button
	answers *kit.Button
	compare *kit.Button
	change  *kit.Button
	finish  *kit.Button
	hints   *kit.Button
	report  *reportView
	notes   *notesView
	figures [4]*figureView
	profile *profileView
	gaps    *gapsView
	left    *fyne.Container // holds the profile
	scroll  *kit.Scroll
	content *fyne.Container
}

// New returns the result. It shows nothing before Render or Activate.
func New(deps Deps) *View {
	v := &View{kit: deps.Kit}
	v.presenter = NewPresenter(deps, v.show)
	v.build()
	return v
}

func (v *View) build() {
	k := v.kit
	v.report = newReportView(k, v.presenter, v.dismiss)
	v.notes = &notesView{kit: k, object: k.Column(8)}
	figures := k.Columns(kit.Columns{Gap: 16, Min: 236})
	for i := range v.figures {
		v.figures[i] = newFigureView(k)
		figures.Objects = append(figures.Objects, v.figures[i].object)
	}
	v.profile = newProfileView(k, v.presenter)
	v.gaps = newGapsView(k, v.presenter)
	v.left = k.Column(0)
	page := k.Column(16,
		v.buildHead(), v.notes.object, figures,
		k.Columns(kit.Columns{Gap: 16, Min: 430, Weights: []float32{688, 520}}, v.left, v.gaps.object),
	)
	v.scroll = k.Scroll(k.Inset(kit.Sides(16, 28, 16, 28), k.Limit(pageWidth, page)))
	v.content = k.Frame(nil, v.report.object, nil, nil, v.scroll)
}

func (v *View) buildHead() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	v.title = k.Text("", kit.Title())
	v.compare = k.Button(kit.ButtonSpec{Text: say("result.compare"), OnTap: v.askOthers})
	v.change = k.Button(kit.ButtonSpec{Text: say("followup.open"), Tip: say("followup.open_tip"), OnTap: v.presenter.ToChange})
	v.answers = k.Button(kit.ButtonSpec{Text: say("result.answers"), Tip: say("result.answers_tip"), OnTap: v.saveAnswers})
	v.pdf = k.Button(kit.ButtonSpec{Text: say("result.pdf"), Icon: kit.IconFile, OnTap: v.writeOwn})
	v.look = k.Button(kit.ButtonSpec{Text: say("preview.look"), Icon: kit.IconEye, Kind: kit.Outline, Tip: say("preview.look_tip"), OnTap: v.lookAtOwn})
	v.finish = k.Button(kit.ButtonSpec{Text: "…", OnTap: v.presenter.Finish})
	v.hints = k.Button(kit.ButtonSpec{Text: "…", Icon: kit.IconInfo, OnTap: v.presenter.deps.Hints})
	v.hints.Hide()
	buttons := k.Row(0, k.Spring(), k.Wrap(8, 8, v.hints, v.finish, v.answers, v.compare, v.change, v.pdf, v.look))
	return k.Columns(kit.Columns{Gap: 12, Min: 180, Weights: []float32{1, 3}}, k.Row(0, v.title), buttons)
}

// lookAtOwn saves what is still being typed elsewhere, as the report reads
// what is stored.
func (v *View) lookAtOwn() {
	v.kit.Flush()
	v.presenter.LookAtOwn()
}

// writeOwn saves what is still being typed elsewhere, as the report reads
// what is stored.
func (v *View) writeOwn() {
	v.kit.Flush()
	v.presenter.WriteOwn()
}

// lookBeside saves what is still being typed elsewhere first.
func (v *View) lookBeside() {
	v.kit.Flush()
	v.presenter.deps.Beside()
}

// saveAnswers saves what is still being typed first, for the same reason.
func (v *View) saveAnswers() {
	v.kit.Flush()
	v.presenter.SaveAnswers()
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows the result as it is now.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{kit.Ctrl(fyne.KeyP): v.lookAtOwn, kit.Plain(fyne.KeyEscape): v.dismiss})
	v.presenter.Refresh()
	v.scroll.ToTop()
	v.kit.Focus(v.look)
}

// dismiss closes the notice and keeps the focus on the page.
func (v *View) dismiss() {
	if (v.state.Report == Notice{}) {
		return
	}
	lost := v.report.focused()
	v.presenter.Dismiss()
	if lost {
		v.kit.Focus(v.look)
	}
}

// Deactivate ends what belongs to the page only.
func (v *View) Deactivate() { v.presenter.Leave() }

// Render shows the result of a state of the session.
func (v *View) Render(s session.State) { v.presenter.Render(s) }

func (v *View) show(s State) {
	v.state = s
	v.title.SetText(s.Title)
	v.report.show(s)
	v.notes.show(s.Notes)
	for i, figure := range s.Figures {
		v.figures[i].show(figure)
	}
	v.profile.show(s)
	v.gaps.show(s)
	v.left.Objects = []fyne.CanvasObject{v.profileCard(s.AllGaps)}
	v.pdf.SetBusy(s.Busy != "")
	v.answers.SetBusy(s.Busy != "")
	v.showFinish(s.Finish)
	v.hints.Hidden = s.Hints == ""
	v.hints.SetText(s.Hints)
	kit.Relayout(v.content)
}

func (v *View) showFinish(f Finish) {
	v.finish.Hidden = f.Text == ""
	v.finish.SetText(f.Text)
	if f.Missing != "" {
		v.finish.DisableFor(f.Missing)
	} else {
		v.finish.Enable()
	}
}

// profileCard is as high as the gaps beside it, unless all of them are shown.
func (v *View) profileCard(beside bool) fyne.CanvasObject {
	if beside {
		return v.profile.object
	}
	return v.kit.Grow(v.profile.object)
}

// notesView shows notices under each other.
type notesView struct {
	kit    *kit.Kit
	shown  []Notice
	object *fyne.Container
}

func (n *notesView) show(notes []Notice) {
	n.object.Hidden = len(notes) == 0
	if slices.Equal(notes, n.shown) {
		return
	}
	n.shown, n.object.Objects = notes, nil
	for _, note := range notes {
		n.object.Objects = append(n.object.Objects, n.kit.Hint(kit.HintSpec{Tone: tone(note.Tone), Title: note.Title, Text: note.Text}))
	}
}

func tone(t Tone) kit.Tone {
	switch t {
	case Good:
		return kit.Good
	case Warn:
		return kit.Warn
	case Trouble:
		return kit.Danger
	default:
		return kit.Info
	}
}

// figureView is one key figure.
type figureView struct {
	label, value, unit, note *kit.Text
	object                   fyne.CanvasObject
}

func newFigureView(k *kit.Kit) *figureView {
	f := &figureView{
		label: k.Text("", kit.Small().Strong().In(scene.Muted)), value: k.Text("", kit.Title()),
		unit: k.Text("", kit.Body().In(scene.Muted)), note: k.Text("", kit.Small().In(scene.Muted)),
	}
	f.object = k.Card(k.Column(2, f.label, k.Row(6, f.value, k.Inset(kit.Sides(6, 0, 0, 0), f.unit)), f.note))
	return f
}

func (f *figureView) show(figure Figure) {
	f.label.SetText(figure.Label)
	f.value.SetText(figure.Value)
	f.unit.SetText(figure.Unit)
	f.unit.Hidden = figure.Unit == ""
	f.note.SetText(figure.Note)
}
