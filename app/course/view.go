package course

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1180

// View shows the course of a round.
type View struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	state     State
	version   int // of the state that is shown
	files     *kit.Runner

	trouble    *kit.Hint
	notice     *fyne.Container
	progress   *progressView
	head       *fyne.Container
	forward    *kit.Button // nil: nothing follows
	jury       *section
	applicants *applicantsView
	papers     *section
	log        *logView
	scroll     *kit.Scroll
	content    fyne.CanvasObject
	opened     assessment.RoundState // for which step the sections were opened
}

// section is a card whose heading shows and hides what is below it.
type section struct {
	fold *kit.FoldOut
	body *fyne.Container
	card fyne.CanvasObject
}

func (v *View) section() *section {
	s := &section{body: v.kit.Column(12)}
	s.fold = v.kit.FoldOut(kit.FoldSpec{Content: s.body})
	s.card = v.kit.Card(s.fold)
	return s
}

// New returns the view. It shows nothing before Activate.
func New(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, deps: deps, files: kit.NewRunner(deps.Context, k.Executor), notice: k.Column(0), head: k.Column(12)}
	v.presenter = NewPresenter(deps, v.show)
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger, Title: k.Words.Say("jury.trouble"), Action: k.Words.Say("kit.retry"), OnAction: v.presenter.Refresh})
	v.trouble.Hide()
	v.progress = newProgressView(v)
	v.jury, v.papers = v.section(), v.section()
	v.applicants, v.log = newApplicantsView(v), newLogView(v)
	page := k.Column(16, v.trouble, v.notice, v.progress.content, v.head, v.jury.card, v.applicants.card, v.papers.card, v.log.card)
	v.scroll = k.Scroll(k.Inset(kit.Sides(18, 28, 24, 28), k.Limit(pageWidth, page)))
	v.content = k.Frame(nil, nil, nil, nil, v.scroll)
	for _, o := range []fyne.CanvasObject{v.notice, v.head, v.jury.card, v.applicants.card, v.papers.card, v.log.card} {
		o.Hide()
	}
	return v
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows the round as it is now.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{
		kit.Ctrl(fyne.KeyO):       v.takeBallots,
		kit.Plain(fyne.KeyEscape): func() { v.presenter.Stop() },
	})
	v.presenter.Refresh()
}

// Deactivate ends what the page waits for. What is being written goes on.
func (v *View) Deactivate() {
	v.files.Stop()
	v.kit.Flush()
}

func (v *View) say(key string, pairs ...any) string { return v.presenter.say(key, pairs...) }

// show is the presenter's way to the screen.
func (v *View) show(s State) {
	first, began := !v.state.Loaded && s.Loaded, v.state.Working == nil && s.Working != nil
	v.state = s
	v.trouble.SetText(s.Trouble)
	v.progress.show(s.Working)
	if s.Loaded && s.Version != v.version {
		v.version = s.Version
		v.fill(s)
	}
	v.kit.Settle()
	canvas.Refresh(v.content) // what was hidden until now is not known to the canvas, and would wait to be painted
	if began {
		v.scroll.ToTop() // the progress stands there
	}
	if first && v.forward != nil && v.kit.Window().Canvas().Overlays().Top() == nil {
		v.kit.Focus(v.forward)
	}
}

func (v *View) fill(s State) {
	for _, o := range []fyne.CanvasObject{v.head, v.jury.card, v.applicants.card, v.papers.card, v.log.card} {
		o.Show()
	}
	v.showNotice(s.Notice)
	v.kit.Exchange(v.head, v.headParts(s)...)
	v.jury.fold.SetTitle(s.Jury.Title)
	v.kit.Exchange(v.jury.body, v.juryParts(s)...)
	v.applicants.show(s.Applicants)
	v.papers.fold.SetTitle(s.Papers.Title)
	v.kit.Exchange(v.papers.body, v.paperParts(s)...)
	v.log.show(s.Log)
	v.unfold()
	kit.Relayout(v.content)
}

// unfold opens what the step is about, once for every step.
func (v *View) unfold() {
	now := v.presenter.board.Round.State
	if v.opened == now {
		return
	}
	v.opened = now
	late := !now.Before(assessment.RoundViewing)
	v.jury.fold.SetOpen(!late)
	v.applicants.fold.SetOpen(now == assessment.RoundConflicts)
	v.papers.fold.SetOpen(late)
}

func (v *View) showNotice(n Notice) {
	v.notice.Hidden = n == Notice{}
	if n == (Notice{}) {
		v.notice.Objects = nil
		return
	}
	spec := kit.HintSpec{Tone: n.Tone, Title: n.Title, Text: n.Text}
	if n.Path != "" {
		spec.Action, spec.OnAction = v.kit.Words.Say("calls.reveal"), func() { v.reveal(n.Path) }
	}
	v.kit.Exchange(v.notice, v.kit.Hint(spec))
	v.scroll.ToTop()
}

func (v *View) reveal(path string) {
	if err := v.deps.Files.Reveal(path); err != nil {
		v.tell(v.presenter.failure(err))
	}
}

// tell says that something cannot be done.
func (v *View) tell(why string) {
	if why != "" {
		v.kit.Tell(v.say("not_done"), why)
	}
}

// busy reports whether something takes a while, and says so.
func (v *View) busy() bool {
	if v.presenter.Busy() {
		v.tell(v.say("busy"))
		return true
	}
	return false
}

// headParts say where the round is and what it needs.
func (v *View) headParts(s State) []fyne.CanvasObject {
	k := v.kit
	words := k.Column(4, k.Text(s.Now, kit.Section()))
	if s.Next != "" {
		words.Objects = append(words.Objects, k.Text(s.Next, kit.Body().In(scene.Muted)))
	}
	if s.Deadline != "" {
		words.Objects = append(words.Objects, k.Text(s.Deadline, kit.Body().In(scene.Muted)))
	}
	card := k.Column(14, v.steps(s.Steps), k.Line(), words)
	if len(s.Needs) > 0 {
		card.Objects = append(card.Objects, v.needs(s.Needs))
	}
	card.Objects = append(card.Objects, v.turns(s))
	return []fyne.CanvasObject{k.Text(s.Title, kit.Title()), k.Card(card)}
}

// steps are the steps of the round in one calm line.
func (v *View) steps(steps []Step) fyne.CanvasObject {
	k := v.kit
	line := k.Wrap(4, 6)
	for i, step := range steps {
		one := v.step(step)
		if i > 0 { // a step that goes to a new line takes the sign with it
			one = k.Row(4, k.Icon(kit.IconChevronRight, scene.Muted, 12), one)
		}
		line.Objects = append(line.Objects, one)
	}
	return line
}

func (v *View) step(s Step) fyne.CanvasObject {
	k := v.kit
	icon, colour, look, back := kit.IconRing, scene.Muted, kit.Small().In(scene.Muted), scene.None
	switch {
	case s.Here:
		icon, colour, look, back = kit.IconDot, scene.Primary, kit.Small().Strong().In(scene.Primary), scene.Select
	case s.Past:
		icon, colour, look = kit.IconCheck, scene.Good, kit.Small()
	}
	return k.Fill(back, k.Inset(kit.Around(4, 8), k.Row(6, k.Icon(icon, colour, 12), k.Text(s.Name, look.OneLine()))))
}

// mostNeeds is how many needs are listed; of more it is said how many follow.
const mostNeeds = 6

func (v *View) needs(needs []Need) fyne.CanvasObject {
	k := v.kit
	list := k.Column(2, k.Text(v.say("needed"), kit.Body().Strong()))
	for i, need := range needs {
		if i == mostNeeds {
			list.Objects = append(list.Objects, k.Text(v.presenter.count("needs_more", len(needs)-i), kit.Body().In(scene.Muted)))
			break
		}
		row := k.Row(8, k.Icon(kit.IconWarn, scene.Warn, 16), k.Grow(k.Text(need.Text, kit.Body())))
		if need.Action != "" {
			row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{
				Text: need.Action, Name: need.Action + ": " + need.Text, Small: true, OnTap: func() { v.follow(need) },
			}))
		}
		list.Objects = append(list.Objects, row)
	}
	return k.Fill(scene.WarnTint, k.Inset(kit.Around(8, 12), list))
}

// follow goes where what is needed can be done.
func (v *View) follow(n Need) {
	switch n.Kind {
	case NeedsMember:
		v.addMember()
	case NeedsDeclare:
		v.declareMember(n.Juror)
	case NeedsFile:
		v.give(n.Juror)
	case NeedsBallot:
		v.takeBallots()
	case NeedsDecision:
		v.deps.Meet()
	case NeedsOther:
	}
}

// turns are the buttons that lead on and back.
func (v *View) turns(s State) fyne.CanvasObject {
	k := v.kit
	row := k.Wrap(12, 8)
	v.forward = nil
	if s.Forward != "" {
		v.forward = k.Button(kit.ButtonSpec{Text: s.Forward, Kind: kit.Filled, OnTap: v.goOn})
		row.Objects = append(row.Objects, v.forward)
	}
	if s.Back != "" {
		row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{Text: s.Back, Kind: kit.Outline, OnTap: v.goBack}))
	}
	return row
}

// goOn takes the round a step on; it asks for a reason where that makes up for
// what is missing, and once more where nothing comes back.
func (v *View) goOn() {
	s := v.state
	switch {
	case v.busy():
	case len(s.Needs) > 0 && s.Soft:
		texts := make([]string, 0, len(s.Needs))
		for _, need := range s.Needs[:min(mostNeeds, len(s.Needs))] {
			texts = append(texts, need.Text)
		}
		v.reason(ask{title: s.Forward, texts: append(texts, v.say("forward_reason")), main: v.say("forward_anyway"), do: v.presenter.Forward})
	case len(s.Needs) == 0 && s.Last:
		v.kit.Confirm(s.Forward, v.say("last"), v.say("archive"), func() { v.tell(v.presenter.Forward("")) })
	default:
		v.tell(v.presenter.Forward(""))
	}
}

func (v *View) goBack() {
	if v.busy() {
		return
	}
	v.reason(ask{title: v.state.Back, texts: []string{v.say("back_reason")}, main: v.say("back_do"), do: v.presenter.Back})
}

// ask is a question for a reason.
type ask struct {
	title string
	texts []string
	main  string
	do    func(reason string) string
}

// reason asks for a reason. What was typed stays while something is wrong.
func (v *View) reason(a ask) {
	k := v.kit
	field := k.Field(kit.FieldSpec{Label: v.say("reason"), Lines: 3, Max: assessment.MaxComment})
	content := k.Column(12)
	for _, text := range a.texts {
		content.Objects = append(content.Objects, k.Text(text, kit.Body()))
	}
	content.Objects = append(content.Objects, field)
	k.Dialog(kit.DialogSpec{Title: a.title, Content: content, Main: a.main, Focus: field.Entry(), OnMain: func() string {
		if blank(field.Text()) {
			return v.say("reason_missing")
		}
		return a.do(field.Text())
	}})
}

// progressView shows what takes a while.
type progressView struct {
	view    *View
	bar     *kit.Progress
	stop    *kit.Button
	content fyne.CanvasObject
}

func newProgressView(v *View) *progressView {
	k := v.kit
	p := &progressView{view: v, bar: k.Progress(kit.ProgressSpec{})}
	p.stop = k.Button(kit.ButtonSpec{Text: k.Words.Say("calls.stop"), Kind: kit.Outline, OnTap: func() { v.presenter.Stop() }})
	p.content = k.Card(k.Row(16, k.Grow(p.bar), p.stop))
	p.content.Hide()
	return p
}

func (p *progressView) show(w *Working) {
	kit.SetVisible(p.content, w != nil)
	if w == nil {
		return
	}
	p.bar.Set(kit.ProgressSpec{Text: w.Text, Percent: w.Percent, Value: w.Share})
	p.stop.Hidden = !w.Stops
	p.stop.Enable()
	if w.Ending {
		p.stop.DisableFor(p.view.kit.Words.Say("calls.stopping"))
	}
}

// sameColumns reports whether a table keeps its columns.
func sameColumns(a, b []kit.GridColumn) bool {
	return slices.EqualFunc(a, b, func(x, y kit.GridColumn) bool { return x.ID == y.ID && x.Title == y.Title })
}
