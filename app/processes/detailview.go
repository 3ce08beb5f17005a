package processes

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

// detailView is the panel with everything about one process.
type detailView struct {
	view      *View
	kit       *kit.Kit
	state     Detail
	code      *kit.Text
	name      *kit.Text
	lead      *kit.Text // what one case is
	cell      *cellView
	potential *potentialView
	hints     *hintsView
	form      *form.Form
	content   fyne.CanvasObject
}

// newDetail returns a panel; closeIt closes it.
func (v *View) newDetail(w *wording.Wording, closeIt func()) *detailView {
	k, say := v.kit, v.kit.Words.Say
	d := &detailView{
		view: v, kit: k, code: k.Text("", kit.Small().Strong().In(scene.Muted)), name: k.Text("", kit.Section()),
		lead: k.Text("", kit.Small().In(scene.Muted)),
		cell: newCellView(k, v.presenter), potential: newPotentialView(k),
	}
	d.hints = &hintsView{detail: d, content: k.Column(8)}
	d.form = form.New(form.Spec{
		Kit: k, Wording: w, Groups: groups(say), Inventory: func() assessment.Inventory { return v.presenter.now.assessment.Inventory },
		Save: func(entry assessment.Entry) string { v.presenter.Set(entry); return "" },
	})
	remove := k.Button(kit.ButtonSpec{Text: say("processes.remove_process"), Icon: kit.IconTrash, OnTap: func() { v.remove(d.state.Code) }})
	head := k.Row(8, k.Grow(d.code))
	if closeIt != nil {
		head.Objects = append(head.Objects, k.IconButton(kit.IconClose, say("processes.close_panel"), closeIt))
	}
	d.content = k.Column(12,
		k.Column(2, head, d.name, d.lead), d.cell.content, d.hints.content, k.Line(), d.potential.content,
		k.Line(), d.form.Content(), k.Line(), k.Inset(kit.Sides(0, 0, 0, -8), k.Row(0, remove)),
	)
	return d
}

// groups are the parts of the form: first what the table has no room for.
func groups(say func(string, ...any) string) []form.Group {
	return []form.Group{
		{Title: say("processes.group.about"), Attributes: []string{
			"name", "responsible", "systems", "written_form", "ozg_level", "remark",
		}},
		{Title: say("processes.group.numbers"), Attributes: []string{"cases", "minutes", "lead_days", "media_breaks", "units"}},
		{Title: say("processes.group.judged"), Attributes: []string{"current", "target", "benefit", "effort", "transferability"}},
	}
}

func (d *detailView) show(s Detail) {
	d.state = s
	if !s.Known() {
		return
	}
	d.code.SetText(s.Code)
	d.name.SetText(s.Name)
	setText(d.lead, s.Case)
	d.cell.show(s.Cell)
	d.potential.show(s.Potential)
	d.hints.show(s.Hints)
	d.form.Show(s.Process)
}

// setText shows a text, or hides its place if there is none.
func setText(t *kit.Text, text string) {
	t.SetText(text)
	t.Hidden = text == ""
}

// hintsView are the hints about the process, open ones first.
type hintsView struct {
	detail  *detailView
	shown   []Hint
	content *fyne.Container
}

func (h *hintsView) show(all []Hint) {
	h.content.Hidden = len(all) == 0
	if slices.Equal(all, h.shown) {
		return
	}
	h.shown, h.content.Objects = all, nil
	for _, hint := range all {
		if hint.Reason == "" {
			h.content.Objects = append(h.content.Objects, h.open(hint))
		}
	}
	for _, hint := range all {
		if hint.Reason != "" {
			h.content.Objects = append(h.content.Objects, h.settled(hint))
		}
	}
}

func (h *hintsView) open(hint Hint) fyne.CanvasObject {
	v, say := h.detail.view, h.detail.kit.Words.Say
	spec := kit.HintSpec{
		Tone: kit.Warn, Title: hint.Title, Text: hint.Text, Narrow: true,
		Also: say("processes.give_reason"), OnAlso: func() { h.ask(hint) },
	}
	if hint.Attribute != "" {
		spec.Action, spec.OnAction = say("processes.to_cell"), func() { v.toCell(h.detail.state.Process.Ref(), hint.Attribute) }
	}
	return h.detail.kit.Hint(spec)
}

func (h *hintsView) settled(hint Hint) fyne.CanvasObject {
	k, say := h.detail.kit, h.detail.kit.Words.Say
	words := k.Column(0,
		k.Text(hint.Title, kit.Small().Strong().In(scene.Muted)),
		k.Text(say("processes.because", "Reason", hint.Reason), kit.Small().In(scene.Muted)),
		k.Inset(kit.Sides(0, 0, 0, -8), k.Row(0, k.Button(kit.ButtonSpec{
			Text: say("processes.change_reason"), Small: true, OnTap: func() { h.ask(hint) },
		}))),
	)
	return k.TopRow(8, k.Inset(kit.Sides(1, 0, 0, 0), k.Icon(kit.IconCheck, scene.Muted, 16)), k.Grow(words))
}

func (h *hintsView) ask(hint Hint) {
	v := h.detail.view
	v.kit.Flush()
	hints.AskReason(v.hintDeps(), hint.ID, hint.Title, v.presenter.Refresh)
}

// toCell leads from the panel to the value in the table.
func (v *View) toCell(ref assessment.EntryRef, attribute string) {
	if v.panels.floating != nil && inTable(attribute) {
		v.panels.close()
	}
	if inTable(attribute) {
		v.Show(ref, attribute)
		return
	}
	v.panel().form.Focus(attribute)
}

// panel is the panel that is in sight: over the page or beside the table.
func (v *View) panel() *detailView {
	if v.panels.floating != nil {
		return v.panels.floating
	}
	return v.panels.beside
}

// openPanel opens the panel of a row: beside the table where there is room
// for it, otherwise over the page.
func (v *View) openPanel(row string) {
	if row == "" || v.state.Side != SideTable || v.panels.floating != nil {
		return
	}
	v.presenter.OpenPanel(true)
	if v.screen.beside.Room() {
		v.panels.beside.form.Focus("")
		return
	}
	v.openFloating()
}

func (v *View) openFloating() {
	words := wording.New(v.kit.Words, v.presenter.now.catalogue)
	v.panels.floating = v.newDetail(words, nil)
	v.panels.floating.show(v.state.Detail)
	v.panels.close = v.kit.Panel(kit.PanelSpec{
		Title: v.kit.Words.Say("processes.panel"), Content: v.panels.floating.content,
		OnClose: func() { v.panels.floating = nil; v.table.grid.Focus() },
	})
}
