package vision

import (
	"context"
	"log/slog"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// Deps is what the area is handed. All fields but Kept are required.
type Deps struct {
	Context  context.Context // ends with the window
	Kit      *kit.Kit
	Session  record.Session
	Kept     *Kept // of the area before; nil: there was none
	Report   record.Report
	Navigate kit.Navigator
	Log      *slog.Logger
}

// View is the area on the screen.
type View struct {
	kit       *kit.Kit
	deps      Deps
	presenter *Presenter
	state     State

	list    *listView
	text    *textView
	aid     *aidView
	trouble *kit.Hint
	scroll  *kit.Scroll
	content *fyne.Container
}

// New returns the area. What the disk refused before is tried again.
func New(d Deps) *View {
	v := &View{kit: d.Kit, deps: d}
	v.presenter = NewPresenter(d, d.Kit.Words, v.show)
	v.build()
	if len(v.presenter.kept.typed) > 0 {
		v.presenter.Retry()
	}
	v.presenter.Refresh()
	return v
}

func (v *View) build() {
	k := v.kit
	v.list = newListView(k, v.choose)
	v.text = newTextView(k, v.presenter)
	v.aid = newAidView(k, v.open)
	v.trouble = k.NotSaved(v.presenter.Retry)
	columns := k.Columns(kit.Columns{Gap: 24, LineGap: 24, Min: 380, Weights: []float32{11, 9}}, v.text.content, v.aid.content)
	page := k.Column(16, v.trouble, v.list.narrow, columns)
	v.scroll = k.Scroll(k.Inset(kit.Sides(18, 24, 24, 24), k.Limit(mostWidth, page)))
	v.content = newSidebar(k, v.list, v.scroll).container()
}

// Content returns what the window shows.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate is called when the area is shown: the text gets the focus.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{
		kit.Alt(fyne.KeyDown): func() { v.step(1) },
		kit.Alt(fyne.KeyUp):   func() { v.step(-1) },
	})
	v.kit.ToastsAt(nil)
	v.presenter.Refresh()
	kit.Relayout(v.content)
	v.focus()
}

// focus gives the keyboard to the text, with what guides it in sight.
func (v *View) focus() {
	v.kit.Focus(v.text.field.Entry())
	v.scroll.ToTop()
}

// Deactivate is called when another page is shown.
func (v *View) Deactivate() {}

// Render shows what the session holds after something else changed it.
func (v *View) Render(session.State) { v.presenter.Refresh() }

// Show leads to the text to a criterion. Other entries are not shown here.
func (v *View) Show(ref assessment.EntryRef, _ string) {
	if ref.Kind == assessment.EntryVision {
		v.choose(assessment.CriterionID(ref.ID))
	}
}

// choose saves what is typed and goes to another criterion.
func (v *View) choose(id assessment.CriterionID) {
	v.kit.Flush()
	v.presenter.Choose(id)
	v.focus()
}

// step goes to the next criterion, or with -1 to the one before.
func (v *View) step(by int) {
	for i, criterion := range v.state.Criteria {
		if to := i + by; criterion.Chosen && to >= 0 && to < len(v.state.Criteria) {
			v.choose(v.state.Criteria[to].ID)
			return
		}
	}
}

// open leads to the answer or process of a row.
func (v *View) open(r Row) {
	v.kit.Flush()
	id := v.deps.Session.State().Assessment.ID
	to := kit.Route{Area: kit.Guide, Assessment: string(id), Question: string(r.Question)}
	if r.Process != "" {
		to = kit.Route{
			Area: kit.Processes, Assessment: string(id),
			Kind: string(assessment.EntryProcess), Entry: string(r.Process), Attribute: "transferability",
		}
	}
	v.deps.Navigate.Go(to)
}

// show is the presenter's way to the screen. The same state yields the same
// screen.
func (v *View) show(s State) {
	v.state = s
	v.list.show(s)
	v.text.show(s.Text)
	v.aid.show(s.Aid)
	v.trouble.SetText(s.Trouble)
	kit.Relayout(v.content)
}
