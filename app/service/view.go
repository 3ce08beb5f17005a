package service

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/form"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// pageWidth is the width of the page on large screens, in design pixels.
const pageWidth = 1440

// View shows the service for companies.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	undo      func()
	active    bool   // the page is shown
	asked     *place // where Activate leads; nil: to where one begins

	trouble                    *kit.Hint
	channels, promises, online *listView
	satisfaction               *kit.Text
	odd                        *kit.Hint
	survey, access             *form.Form
	scroll                     *kit.Scroll
	content                    *fyne.Container
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
	v.buildLists()
	page := k.Column(24,
		k.Column(2, k.Text(say("service.title"), kit.Title()), k.Text(say("service.lead"), kit.Body().In(scene.Muted))),
		v.trouble,
		k.Columns(kit.Columns{Gap: 24, Min: 430, Weights: []float32{5, 7}}, v.channels.content, v.promises.content),
		v.online.content,
		k.Columns(kit.Columns{Gap: 16, Min: 430}, k.Column(16, v.buildSurvey(), v.buildCompanies()), v.buildAccess()),
	)
	v.scroll = k.Scroll(k.Inset(kit.Sides(16, 24, 24, 24), k.Limit(pageWidth, page)))
	v.content = k.Stack(v.scroll)
}

func (v *View) buildLists() {
	k, p, say := v.kit, v.presenter, v.kit.Words.Say
	v.channels = newListView(v, listSpec{
		kind: assessment.EntryChannel, title: say("service.channels"), columns: channelColumns(k.Words, p.wording),
		empty: say("service.channels_empty"), origins: true, add: p.AddChannel, first: "yearly",
	})
	v.promises = newListView(v, listSpec{
		kind: assessment.EntryPromise, title: say("service.promises"), columns: promiseColumns(k.Words, p.wording),
		empty: say("service.promises_empty"), origins: true, add: p.AddPromise, first: "actual",
	})
	v.online = newListView(v, listSpec{
		kind: assessment.EntryOnlineService, title: say("service.online"), columns: onlineColumns(k.Words, p.wording),
		empty: say("service.online_empty"), foot: say("service.ozg"), first: "name",
		add: func(string) string { return p.AddOnline() }, more: say("service.add_online"),
	})
}

func (v *View) buildSurvey() fyne.CanvasObject {
	k := v.kit
	v.satisfaction, v.odd = k.Text("", kit.Section()), k.Hint(kit.HintSpec{Tone: kit.Warn})
	v.survey = v.form([]string{
		"satisfaction_mean", "satisfaction_answers", "satisfaction_best", "satisfaction_worst", "satisfaction_date",
	})
	return k.Card(k.Column(16, k.Text(k.Words.Say("service.satisfaction"), kit.Section()), v.satisfaction, v.odd, v.survey.Content()))
}

// buildCompanies leads to what companies say.
func (v *View) buildCompanies() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	return k.Card(k.Column(12, k.Text(say("service.companies"), kit.Section()), k.Text(say("service.companies_text"), kit.Body().In(scene.Muted)),
		k.Row(0, k.Button(kit.ButtonSpec{Text: say("service.companies_open"), Kind: kit.Outline, OnTap: v.presenter.OpenCompanies}), k.Spring())))
}

func (v *View) buildAccess() fyne.CanvasObject {
	k := v.kit
	v.access = v.form([]string{
		"languages", "accessibility_tested", "accessibility_date", "accessibility_statement", "accessibility_feedback",
		"accessibility_plain", "remark",
	})
	return k.Card(k.Column(16, k.Text(k.Words.Say("service.access"), kit.Section()), v.access.Content()))
}

// form is a form for some attributes of the service as a whole.
func (v *View) form(attributes []string) *form.Form {
	return form.New(form.Spec{
		Kit: v.kit, Wording: v.presenter.wording, Groups: []form.Group{{Attributes: attributes}},
		Inventory: func() assessment.Inventory { return v.presenter.inventory }, Save: v.presenter.SaveEntry,
	})
}

// Content returns the object to be shown.
func (v *View) Content() fyne.CanvasObject { return v.content }

// Activate shows what is stored and puts the focus on the first table, on
// what can be added to it, or on what Show asked for before. A page that is
// shown already keeps its focus.
func (v *View) Activate() {
	v.kit.Keys.Page(kit.Bindings{})
	v.presenter.Refresh()
	if v.active {
		return
	}
	v.active = true
	if v.asked == nil {
		v.scroll.ToTop()
		v.channels.focus()
		return
	}
	v.reveal(*v.asked)
	v.asked = nil
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

// place is a value of an entry.
type place struct {
	ref       assessment.EntryRef
	attribute string
}

// reveal gives the keyboard to a value.
func (v *View) reveal(to place) {
	for _, list := range []*listView{v.channels, v.promises, v.online} {
		if list.spec.kind == to.ref.Kind {
			list.goTo(to.ref.ID, to.attribute)
		}
	}
	if to.ref.Kind == assessment.EntryService && !v.survey.Focus(to.attribute) {
		v.access.Focus(to.attribute)
	}
}

func (v *View) show(s State) {
	v.trouble.SetText(s.Trouble)
	v.channels.show(s.Channels)
	v.promises.show(s.Promises)
	v.online.show(s.Online)
	v.satisfaction.Hidden, v.odd.Hidden = s.Satisfaction.Warn, !s.Satisfaction.Warn
	v.satisfaction.SetText(s.Satisfaction.Text)
	v.odd.Set(kit.HintSpec{Tone: kit.Warn, Title: s.Satisfaction.Text})
	v.survey.Show(s.Service)
	v.access.Show(s.Service)
	kit.Relayout(v.content)
}

// remove deletes an entry and says how to take it back.
func (v *View) remove(ref assessment.EntryRef) {
	v.kit.ToastUndo(v.presenter.Remove(ref), v.undo)
}
