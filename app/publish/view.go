package publish

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1180

// planCard is the place of the preview among the cards.
const planCard = 3

// View shows what can be published, and what was.
type View struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	state     State
	files     *kit.Runner

	trouble *kit.Hint
	notice  *fyne.Container
	who     *whoView
	how     *fyne.Container
	title   *kit.Field // nil: not shown yet
	plan    *fyne.Container
	past    *fyne.Container
	main    *kit.Button // computes, or publishes what was computed
	each    bool        // the questions are shown
	work    bool        // the processes are shown
	cards   []fyne.CanvasObject
	scroll  *kit.Scroll
	content fyne.CanvasObject
}

// New returns the view. It shows nothing before Activate.
func New(deps Deps) *View {
	k := deps.Kit
	v := &View{kit: k, deps: deps, files: kit.NewRunner(deps.Context, k.Executor), notice: k.Column(0), how: k.Column(14), plan: k.Column(14), past: k.Column(10)}
	v.presenter = NewPresenter(deps, v.show)
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger, Title: v.say("trouble"), Action: k.Words.Say("kit.retry"), OnAction: v.presenter.Refresh})
	v.trouble.Hide()
	v.who = newWhoView(v)
	lead := k.Column(6, k.Text(v.say("title"), kit.Title()), k.Text(v.say("lead"), kit.Body().In(scene.Muted)))
	v.cards = []fyne.CanvasObject{lead, k.Card(v.who.content), k.Card(v.how), k.Card(v.plan), k.Card(v.past)}
	page := k.Column(16, append([]fyne.CanvasObject{v.trouble, v.notice}, v.cards...)...)
	v.scroll = k.Scroll(k.Inset(kit.Sides(18, 28, 24, 28), k.Limit(pageWidth, page)))
	v.content = k.Frame(nil, nil, nil, nil, v.scroll)
	for _, card := range v.cards {
		card.Hide()
	}
	return v
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows the applications as they are now.
func (v *View) Activate() {
	v.kit.Keys.Page(nil)
	v.presenter.Refresh()
}

// Deactivate ends what the page waits for.
func (v *View) Deactivate() {
	v.files.Stop()
	v.kit.Flush()
}

func (v *View) say(key string, pairs ...any) string { return v.presenter.say(key, pairs...) }

// show is the presenter's way to the screen.
func (v *View) show(s State) {
	first, came := !v.state.Loaded && s.Loaded, v.state.Plan == nil && s.Plan != nil || v.state.Refused == "" && s.Refused != ""
	v.state = s
	v.trouble.SetText(s.Trouble)
	kit.SetVisible(v.trouble, s.Trouble != "")
	v.showNotice(s.Notice)
	held := v.main != nil && v.kit.Holds(v.main)
	if s.Loaded {
		v.fill(s)
	}
	v.kit.Settle()
	canvas.Refresh(v.content) // what was hidden until now is not known to the canvas
	switch {
	case v.kit.Window().Canvas().Overlays().Top() != nil:
	case first:
		v.kit.Focus(v.who.list) // the way on may be below the window's edge
	case held:
		v.kit.Focus(v.main)
	}
	if came {
		v.scroll.Reveal(v.cards[planCard])
	}
}

func (v *View) fill(s State) {
	for _, card := range v.cards {
		card.Show()
	}
	v.who.show(s.Who)
	v.fillHow(s.How)
	v.kit.Exchange(v.plan, v.planParts(s)...)
	v.kit.Exchange(v.past, v.pastParts(s.Published)...)
	if len(s.Published) == 0 {
		v.cards[len(v.cards)-1].Hide()
	}
	kit.Relayout(v.content)
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
		v.kit.Tell(v.say("not_done"), v.presenter.failure(err))
	}
}

// fillHow builds the choices once, so that typing is not disturbed.
func (v *View) fillHow(s How) {
	k := v.kit
	if v.title == nil {
		v.title = k.Field(kit.FieldSpec{Label: v.say("name"), Hint: v.say("name_hint"), Text: s.Title, Max: assessment.MaxName, OnSave: v.presenter.SetTitle})
	}
	winners := option{title: v.say("winners"), text: v.say("winners_text"), on: s.Winners, can: s.NoWinners == "", set: v.presenter.SetWinners}
	if !winners.can {
		winners.text = s.NoWinners
	}
	solutions := v.option(option{title: v.say("solutions"), text: v.say("solutions_text"), on: s.Solutions, can: true, set: v.presenter.SetSolutions})
	k.Exchange(v.how, k.Text(v.say("step_how"), kit.Section()), v.title, solutions, v.option(winners))
}

// option is a decision of yes or no.
type option struct {
	title, text string
	on, can     bool
	set         func(on bool)
}

func (v *View) option(o option) fyne.CanvasObject {
	k := v.kit
	look := kit.Body()
	if !o.can {
		look = look.In(scene.Muted)
	}
	row := k.Inset(kit.Around(6, 4), k.TopRow(12, k.CheckMark(o.on && o.can), k.Grow(k.Column(0, k.Text(o.title, look), k.Text(o.text, kit.Small().In(scene.Muted))))))
	if !o.can {
		return row
	}
	name := v.say("off", "Title", o.title)
	if o.on {
		name = v.say("on", "Title", o.title)
	}
	return k.TapRow(kit.TapSpec{Content: row, Name: name, OnTap: func() { o.set(!o.on) }})
}
