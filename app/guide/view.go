package guide

import (
	"context"
	"log/slog"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// Deps is what the guide is handed. All fields are required but
// Question, Kept and Before.
type Deps struct {
	Context  context.Context // ends with the window
	Kit      *kit.Kit
	Session  Session
	Question assessment.QuestionID // where to begin; empty: where one stopped
	Kept     *Kept                 // of the guide before; nil: there was none
	Report   Report
	Navigate kit.Navigator
	Log      *slog.Logger
	Before   Before // nil: nobody looks back
	// AskReason asks for the reason that settles a hint; nil: nobody does.
	AskReason func(id assessment.HintID, title string)
}

// View is the guide on the screen.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	side      *sideView
	question  *questionView
	last      *lastView
	answer    *answerView
	help      *helpView
	footer    *footerView
	notice    *kit.Hint
	trouble   *kit.Hint
	doubt     *kit.Hint
	doubtRow  *fyne.Container // the doubt and the air around it
	askReason func(id assessment.HintID, title string)
	layout    *threeColumns
	scroll    *kit.Scroll
	content   *fyne.Container
	body      *fyne.Container // what is scrolled
	air       fyne.CanvasObject
	fitted    fitting
	state     State
	shown     assessment.QuestionID
	active    bool
}

// New returns the guide, at the question asked for.
func New(d Deps) *View {
	if d.Kept == nil {
		d.Kept = NewKept()
	}
	v := &View{kit: d.Kit, askReason: d.AskReason}
	v.presenter = &Presenter{
		ctx: d.Context, session: d.Session, words: d.Kit.Words, clock: d.Kit.Clock, show: v.show,
		report: d.Report, navigate: d.Navigate, log: d.Log, kept: d.Kept, before: d.Before,
	}
	v.build()
	v.presenter.Restore(d.Question)
	if len(d.Kept.unsaved) > 0 {
		v.presenter.Retry()
	}
	return v
}

func (v *View) build() {
	k, words := v.kit, v.kit.Words
	v.side = newSideView(k, sideActions{open: v.goTo, marked: v.do(v.presenter.NextMarked), unknown: v.do(v.presenter.NextUnknown)})
	v.question = newQuestionView(k, v.openList, v.do(v.openSearch))
	v.last = newLastView(k)
	v.answer = newAnswerView(k, v.presenter)
	v.help = newHelpView(k, v.answer.opinion)
	v.footer = newFooterView(k, footerActions{previous: v.do(v.presenter.Previous), next: v.do(v.presenter.Next), nextOpen: v.do(v.presenter.NextOpen)})
	v.notice = k.Hint(kit.HintSpec{Tone: kit.Info})
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger, Title: words.Say("guide.not_saved"), Action: words.Say("guide.retry"), OnAction: v.presenter.Retry})
	v.doubt = k.Hint(kit.HintSpec{Tone: kit.Warn})
	v.doubtRow = k.Inset(kit.Sides(12, 0, 12, 0), v.doubt)
	v.notice.Hide()
	v.trouble.Hide()
	v.doubtRow.Hide()
	v.air = k.Space(0, 8)
	column := k.Column(0, v.air, v.notice, v.question.content, v.last.content, v.answer.content, v.doubtRow)
	v.body = k.Inset(kit.Sides(8, 32, 6, 28), k.Limit(760, column))
	v.scroll = k.Scroll(v.body)
	v.layout = &threeColumns{
		kit: k, side: v.side.column(), help: v.help.column, footer: v.footer.content, list: v.question.all, narrowFooter: v.footer.setNarrow,
		fit:  v.fit,
		main: k.Frame(k.Inset(kit.Sides(0, 0, 0, 0), v.trouble), nil, nil, nil, v.scroll),
	}
	v.content = k.Fill(scene.Paper, v.layout.container())
}

// Content returns what the window shows.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate is called when the guide is shown: the levels get the focus.
func (v *View) Activate() {
	v.active = true
	v.kit.Keys.Page(v.bindings())
	v.kit.ToastsAt(v.footer.toasts)
	kit.Relayout(v.content)
	v.kit.Focus(v.answer.levels)
	v.toTop()
}

// toTop shows question and comments from their beginning.
func (v *View) toTop() {
	v.answer.internal.Rewind()
	v.answer.forJury.Rewind()
	v.scroll.ToTop()
}

// Deactivate is called when another page is shown.
func (v *View) Deactivate() { v.active = false }

// fitting is what the room for a question was decided for.
type fitting struct {
	question assessment.QuestionID
	room     fyne.Size
}

// fit gives up air where a question would not fit otherwise. It decides once
// for a question and a size: what is answered and typed moves nothing.
func (v *View) fit(room fyne.Size) {
	now := fitting{question: v.state.Question.ID, room: room}
	if now == v.fitted {
		return
	}
	v.fitted = now
	v.setDense(false)
	v.setDense(kit.HeightFor(v.body, room.Width) > room.Height)
}

func (v *View) setDense(dense bool) {
	show(v.air, !dense)
	v.answer.setDense(dense)
}

// Render shows what the session holds after something else changed it.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Show goes to a question.
func (v *View) Show(id assessment.QuestionID) { v.goTo(id) }

// show is the presenter's way to the screen. The same state yields the same
// screen.
func (v *View) show(s State) {
	v.state = s
	v.side.render(s.Side)
	v.question.render(s.Question)
	v.last.render(s.Last)
	v.answer.render(s.Question, s.Answer)
	v.help.render(s.Help)
	v.footer.render(s.Footer)
	v.trouble.Set(kit.HintSpec{
		Tone: kit.Danger, Title: v.kit.Words.Say("guide.not_saved"), Text: s.Trouble,
		Action: v.kit.Words.Say("guide.retry"), OnAction: v.presenter.Retry,
	})
	v.trouble.Hidden = s.Trouble == ""
	v.notice.Set(kit.HintSpec{Tone: kit.Info, Title: s.Notice})
	v.notice.Hidden = s.Notice == ""
	v.showDoubt(s.Doubt)
	kit.Relayout(v.content)
	if v.shown != s.Question.ID {
		v.turnPage(s.Question.ID)
	}
}

// showDoubt shows a hint below everything else, where it moves nothing.
func (v *View) showDoubt(d Doubt) {
	spec := kit.HintSpec{Tone: kit.Warn, Title: d.Title, Text: d.Text}
	if v.askReason != nil {
		spec.Action = v.kit.Words.Say("guide.give_reason")
		spec.OnAction = func() { v.askReason(d.ID, d.Title) }
	}
	v.doubt.Set(spec)
	v.doubtRow.Hidden = d.ID == ""
}

// turnPage begins the new question at its top, with the levels in focus.
func (v *View) turnPage(id assessment.QuestionID) {
	v.shown = id
	if v.active {
		v.kit.Focus(v.answer.levels)
	}
	v.toTop()
}

// do returns an action that saves pending text before it.
func (v *View) do(action func()) func() {
	return func() {
		v.kit.Flush()
		action()
	}
}

func (v *View) goTo(id assessment.QuestionID) {
	v.kit.Flush()
	v.presenter.GoTo(id)
}

// bindings are the keys of the guide. Single keys work outside text fields
// only; the kit sees to that.
func (v *View) bindings() kit.Bindings {
	p := v.presenter
	b := kit.Bindings{
		kit.Alt(fyne.KeyRight):   v.do(p.Next),
		kit.Ctrl(fyne.KeyReturn): v.do(p.Next),
		kit.Ctrl(fyne.KeyEnter):  v.do(p.Next),
		kit.Alt(fyne.KeyLeft):    v.do(p.Previous),
		kit.Ctrl(fyne.KeyJ):      v.do(p.NextOpen),
		kit.Ctrl(fyne.KeyF):      v.do(v.openSearch),
		kit.Plain(fyne.KeyF1):    v.openHelp,
	}
	for level, digit := range "01234" {
		b[kit.Rune(digit)] = v.do(func() { p.ChooseCurrent(assessment.Level(level)) })
		if !v.answer.opinion {
			b[kit.Ctrl(fyne.KeyName(digit))] = v.do(func() { p.ChooseTarget(assessment.Level(level)) })
		}
	}
	return b
}
