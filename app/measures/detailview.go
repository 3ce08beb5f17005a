package measures

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/form"
	"reifekompass/app/hints"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// detailView is the panel with everything about one measure.
type detailView struct {
	view     *View
	kit      *kit.Kit
	state    Detail
	code     *kit.Text
	name     *kit.Text
	effect   *kit.Text
	question *kit.Button // leads there
	process  *kit.Button
	subject  *subjectView
	about    *form.Form // what the measure is
	plan     *form.Form // all that follows the question
	content  fyne.CanvasObject
}

// newDetail returns a panel; closeIt closes it, nil: something else does.
func (v *View) newDetail(w *wording.Wording, closeIt func()) *detailView {
	k, say := v.kit, v.kit.Words.Say
	d := &detailView{
		view: v, kit: k, code: k.Text("", kit.Small().Strong().In(scene.Muted)), name: k.Text("", kit.Section()),
		effect: k.Text("", kit.Small().In(scene.Muted)), subject: newSubjectView(k, v.presenter),
	}
	d.about = form.New(d.spec(w, []form.Group{{Attributes: aboutOnly()}}, true))
	d.plan = form.New(d.spec(w, groups(say), false))
	d.question = k.Button(kit.ButtonSpec{Text: "…", Small: true, Trailing: kit.IconChevronRight, OnTap: d.openQuestion})
	d.process = k.Button(kit.ButtonSpec{Text: "…", Small: true, Trailing: kit.IconChevronRight, OnTap: d.openProcess})
	remove := k.Button(kit.ButtonSpec{Text: say("measures.remove_measure"), Icon: kit.IconTrash, OnTap: func() { v.remove(d.state.Code) }})
	head := k.Row(8, k.Grow(d.code))
	if closeIt != nil {
		head.Objects = append(head.Objects, k.IconButton(kit.IconClose, say("measures.close_panel"), closeIt))
	}
	links := k.Inset(kit.Sides(0, 0, 0, -8), k.Wrap(0, 0, d.question, d.process))
	d.content = k.Column(12,
		k.Column(2, head, d.name, d.effect, links), k.Line(), d.about.Content(),
		k.Line(), d.subject.search, d.plan.Content(),
		k.Line(), k.Inset(kit.Sides(0, 0, 0, -8), k.Row(0, remove)),
	)
	return d
}

// aboutOnly are the attributes of the first form.
func aboutOnly() []string { return []string{"title", "description"} }

// groups are the parts of the second form; the first goes on with what the
// measure improves.
func groups(say func(string, ...any) string) []form.Group {
	return []form.Group{
		{Attributes: []string{"process", "expected"}},
		{Title: say("measures.group.plan"), Attributes: []string{"module", "phase", "responsible", "start", "end", "requires"}},
		{Title: say("measures.group.money"), Attributes: []string{"one_off", "yearly", "funding", "programme", "voucher"}},
		{Title: say("measures.group.sharing"), Attributes: []string{"partners", "transferability"}},
	}
}

func (d *detailView) spec(w *wording.Wording, parts []form.Group, first bool) form.Spec {
	v := d.view
	return form.Spec{
		Kit: d.kit, Wording: w, Groups: parts,
		Inventory: func() assessment.Inventory { return v.presenter.now.assessment.Inventory },
		Save:      func(entry assessment.Entry) string { v.presenter.Set(entry); return "" },
		Hints: func(entry assessment.Entry) []form.Hint {
			return d.hints(entry.Ref(), first)
		},
		OnReason: v.giveReason,
	}
}

// hints are the remarks for the first form or for the other one.
func (d *detailView) hints(ref assessment.EntryRef, first bool) []form.Hint {
	var mine []form.Hint
	for _, h := range d.view.presenter.Hints(ref) {
		if slices.Contains(aboutOnly(), h.Attribute) == first {
			mine = append(mine, form.Hint(h))
		}
	}
	return mine
}

func (d *detailView) openQuestion() {
	d.view.goTo(kit.Route{Area: kit.Guide, Question: string(d.state.Measure.Subject.Question)})
}

func (d *detailView) openProcess() {
	d.view.goTo(kit.Route{Area: kit.Processes, Kind: string(assessment.EntryProcess), Entry: string(d.state.Measure.Subject.Process)})
}

func (d *detailView) show(s Detail) {
	d.state = s
	if !s.Known() {
		return
	}
	d.code.SetText(s.Code)
	d.name.SetText(s.Name)
	d.effect.SetText(s.Effect)
	d.question.SetText(s.Question.Open)
	d.question.Hidden = s.Question.Open == ""
	d.process.SetText(s.Process.Open)
	d.process.Hidden = s.Process.Open == ""
	d.subject.show(s)
	d.about.Show(s.Measure)
	d.plan.Show(s.Measure)
}

// focus puts the keyboard on the field of an attribute, an empty one on the
// first.
func (d *detailView) focus(attribute string) {
	switch {
	case attribute == "question":
		d.kit.Focus(d.subject.search.Entry())
	case !d.about.Focus(attribute):
		d.plan.Focus(attribute)
	}
}

// goTo leads to another area of the same assessment.
func (v *View) goTo(to kit.Route) {
	v.kit.Flush()
	if v.floating != nil {
		v.closeFloating()
	}
	to.Assessment = string(v.presenter.now.assessment.ID)
	v.deps.Navigate.Go(to)
}

func (v *View) giveReason(hint form.Hint) {
	v.kit.Flush()
	hints.AskReason(hints.Deps{
		Context: v.deps.Context, Kit: v.kit, Session: v.deps.Session, Navigate: v.deps.Navigate, Log: v.deps.Log,
		Changed: v.deps.Report.Changed, Failed: v.deps.Report.Failed,
	}, hint.ID, hint.Title, v.presenter.Refresh)
}

// panel is the panel that is in sight: over the page or beside the table.
func (v *View) panel() *detailView {
	if v.floating != nil {
		return v.floating
	}
	return v.detail
}

// openPanel opens the panel of the selected measure at an attribute: beside
// the page where there is room for it, otherwise over it.
func (v *View) openPanel(attribute string) {
	if !v.state.Detail.Known() {
		return
	}
	v.presenter.OpenPanel(true)
	if !v.screen.beside.Room() && v.floating == nil {
		v.openFloating()
	}
	v.panel().focus(attribute)
}

func (v *View) openFloating() {
	v.floating = v.newDetail(wording.New(v.kit.Words, v.presenter.now.catalogue), nil)
	v.floating.show(v.state.Detail)
	v.closeFloating = v.kit.Panel(kit.PanelSpec{
		Title: v.kit.Words.Say("measures.panel"), Content: v.floating.content,
		OnClose: func() { v.floating = nil; v.focus() },
	})
}
