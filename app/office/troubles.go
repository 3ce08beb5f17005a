package office

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// showTroubles lists what is missing; each leads to its place.
func (e *editor) showTroubles(rows []TroubleRow) {
	if slices.Equal(rows, e.missing) && len(e.troubles.Objects) > 0 {
		return
	}
	k, say := e.view.kit, e.view.kit.Words.Say
	e.missing = rows
	if len(rows) == 0 {
		e.troubles.Objects = []fyne.CanvasObject{k.Hint(kit.HintSpec{Tone: kit.Good, Title: say("calls.ready")})}
		return
	}
	e.troubles.Objects = []fyne.CanvasObject{k.Card(k.Column(8, k.Text(say("calls.missing"), kit.Section()), e.troubleList(rows, func() {})))}
}

func (e *editor) troubleList(rows []TroubleRow, before func()) fyne.CanvasObject {
	k := e.view.kit
	list := k.Column(0)
	for _, row := range rows {
		list.Objects = append(list.Objects, k.TapRow(kit.TapSpec{
			Name: row.Text, OnTap: func() { before(); e.lead(row) },
			Content: k.Inset(kit.Around(6, 4), k.Row(8, k.Icon(kit.IconWarn, scene.Warn, 14), k.Grow(k.Text(row.Text, kit.Body())), k.Icon(kit.IconChevronRight, scene.Muted, 12))),
		}))
	}
	return list
}

// lead brings the person to the place where something is missing.
func (e *editor) lead(row TroubleRow) {
	of := row.Of
	switch {
	case row.NoKey:
		e.view.makeKey()
	case of.Criterion != "" && of.Field != assessment.FieldTie:
		e.edit(of.Criterion)
	case of.Field == assessment.FieldCriterion:
		e.add()
	default:
		e.focus(of)
	}
}

func (e *editor) focus(of assessment.CallTrouble) {
	f := e.fields[fieldName(of)]
	var to fyne.Focusable
	if f != nil {
		to = f.Entry()
	} else if of.Field == assessment.FieldTie && len(e.steps) > 0 {
		to = e.steps[0]
	}
	if e.ruled(of.Field) {
		e.rule.SetOpen(true)
		e.view.kit.Settle()
	}
	if to != nil {
		e.view.kit.Focus(to)
	}
}

// fieldName is what the field is known by in which something is wrong.
func fieldName(of assessment.CallTrouble) string {
	switch {
	case of.Dimension != "":
		return dimensionField(of.Dimension)
	case of.Part == "potential_weights":
		return "time" // the first of those that are all 0
	case of.Part == "utility_weights":
		return "potential"
	case of.Part != "":
		return of.Part
	default:
		return of.Field
	}
}

// ruled reports whether a field stands among the rules, which are folded away.
func (*editor) ruled(field string) bool {
	return slices.Contains([]string{assessment.FieldRequired, assessment.FieldPoints, assessment.FieldParameter, assessment.FieldTie}, field)
}

// giveOut leads to what was typed and cannot be kept, names what is missing, or
// shows what will be locked. What cannot be kept is in its field only: the call
// would go out for ever with what was there before.
func (e *editor) giveOut() {
	k, say := e.view.kit, e.view.kit.Words.Say
	k.Flush()
	if e.leadToWrong() {
		return
	}
	if len(e.missing) > 0 {
		var dialog *kit.Dialog
		dialog = k.Dialog(kit.DialogSpec{Title: say("calls.missing"), Cancel: say("kit.close"), Content: e.troubleList(e.missing, func() { dialog.Close() })})
		return
	}
	open := e.view.state.Open
	if open == nil {
		return
	}
	content := k.Column(16, k.Text(say("calls.give_out_text"), kit.Body()), e.view.factList(slices.Concat(open.Facts, open.Rules)), e.view.criteriaList(open.Criteria))
	k.Dialog(kit.DialogSpec{Title: say("calls.give_out_title", "Title", e.call.Title), Content: content, Main: say("calls.give_out"), Width: 640, OnMain: func() string {
		e.view.giveOut()
		return ""
	}})
}

// leadToWrong moves the focus to the first field that shows an error, also
// where it is folded away, and reports whether there is one.
func (e *editor) leadToWrong() bool {
	k := e.view.kit
	if !k.FocusWrong(e.folded) {
		return k.FocusWrong(e.object)
	}
	e.rule.SetOpen(true)
	k.Settle()
	return k.FocusWrong(e.folded)
}
