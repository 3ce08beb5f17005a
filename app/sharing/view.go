package sharing

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1240

// View shows what an agency gives to others.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	undo      func()
	active    bool   // the page is shown
	asked     *place // where Activate leads; nil: to where one begins

	trouble  *kit.Hint
	consents *consentView
	list     *listView
	solution *solutionView
	both     *fyne.Container // list and solution
	scroll   *kit.Scroll
	content  *fyne.Container
	rows     []Row
}

// place is a value of an entry.
type place struct {
	ref       assessment.EntryRef
	attribute string
}

// New returns the area. It shows nothing before Render or Activate, but what
// could not be saved before is tried again.
func New(deps Deps) *View {
	v := &View{kit: deps.Kit, undo: deps.Undo}
	v.presenter = NewPresenter(deps, v.show)
	v.build()
	if v.presenter.keep.Waits() {
		v.presenter.Retry()
	}
	return v
}

func (v *View) build() {
	k, say := v.kit, v.kit.Words.Say
	v.trouble = k.NotSaved(v.presenter.Retry)
	v.consents = newConsentView(k, v.presenter)
	v.list = newListView(k, v.choose, v.add)
	v.solution = newSolutionView(k, v.presenter, v.remove)
	head := func(title, lead kit.Type, key, leadKey string) fyne.CanvasObject {
		return k.Column(2, k.Text(say(key), title), k.Text(say(leadKey), lead))
	}
	muted := kit.Body().In(scene.Muted)
	v.both = k.Columns(kit.Columns{Gap: 24, LineGap: 16, Min: 320, Weights: []float32{4, 9}}, v.list.content, v.solution.content)
	page := k.Column(20,
		head(kit.Title(), muted, "sharing.title", "sharing.lead"), v.trouble, v.consents.content,
		head(kit.Section(), muted, "sharing.solutions", "sharing.solutions_lead"), v.both)
	v.scroll = k.Scroll(k.Inset(kit.Sides(16, 24, 24, 24), k.Limit(pageWidth, page)))
	v.content = k.Stack(v.scroll)
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows what is stored and puts the focus on the first question, or
// on what Show asked for before. A page that is shown already keeps its focus.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{
		kit.Alt(fyne.KeyDown): func() { v.step(1) },
		kit.Alt(fyne.KeyUp):   func() { v.step(-1) },
	})
	v.presenter.Refresh()
	if v.active {
		return
	}
	v.active = true
	if v.asked != nil {
		v.reveal(*v.asked)
		v.asked = nil
		return
	}
	v.scroll.ToTop()
	v.consents.focus("")
}

// Deactivate ends what belongs to the page only.
func (v *View) Deactivate() { v.active = false }

// Render shows a state of the session.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Show leads to a value of an entry; an empty attribute means the entry as a
// whole. Before Activate it says where Activate leads.
func (v *View) Show(ref assessment.EntryRef, attribute string) {
	to := place{ref: ref, attribute: attribute}
	if !v.active {
		v.asked = &to
		return
	}
	v.reveal(to)
}

// reveal gives the keyboard to a value.
func (v *View) reveal(to place) {
	switch to.ref.Kind {
	case assessment.EntrySolution:
		v.kit.Flush()
		v.presenter.Choose(assessment.SolutionID(to.ref.ID))
		v.solution.form.Focus(to.attribute)
	case assessment.EntrySharing:
		v.consents.focus(to.attribute)
	default:
	}
}

// choose saves what is typed and goes to another solution.
func (v *View) choose(id assessment.SolutionID) {
	v.kit.Flush()
	v.presenter.Choose(id)
	v.solution.form.Focus("")
}

// step goes to the next solution, or with -1 to the one before.
func (v *View) step(by int) {
	for i, row := range v.rows {
		if to := i + by; row.Chosen && to >= 0 && to < len(v.rows) {
			v.choose(v.rows[to].ID)
			return
		}
	}
}

// add adds a solution and goes on with its title. The fields of the first one
// are not drawn yet, so that what holds them is brought into view.
func (v *View) add() {
	v.kit.Flush()
	if v.presenter.Add() {
		v.solution.form.Focus("")
		v.scroll.Reveal(v.both)
	}
}

// remove deletes the chosen solution and says how to take it back.
func (v *View) remove() {
	v.kit.ToastUndo(v.presenter.Remove(), v.undo)
	if !v.solution.form.Focus("") {
		v.kit.Focus(v.list.add)
	}
}

func (v *View) show(s State) {
	v.rows = s.Rows
	v.trouble.SetText(s.Trouble)
	v.consents.show(s)
	v.list.show(s.Rows)
	v.solution.show(s)
	kit.Relayout(v.content)
}
