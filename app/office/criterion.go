package office

import (
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// criterionForm is the dialog about one criterion.
type criterionForm struct {
	id, weight, threshold *kit.Field
	title, question       [2]*kit.Field
	anchors               [len(assessment.Anchors{})][2]*kit.Field
	required              *kit.Segment
}

// dialog edits a criterion: everything in German first, English beside it.
func (e *editor) dialog(of assessment.CallCriterion, fresh bool) {
	k, say := e.view.kit, e.view.kit.Words.Say
	f := e.criterionForm(of)
	pair := func(fields [2]*kit.Field) fyne.CanvasObject {
		return k.Columns(kit.Columns{Gap: 12, Min: 280}, fields[0], fields[1])
	}
	content := k.Column(16,
		k.Columns(kit.Columns{Gap: 12, Min: 140}, f.id, f.weight, f.threshold, k.Labeled(say("calls.required"), f.required)),
		pair(f.title), pair(f.question))
	for i := range f.anchors {
		content.Objects = append(content.Objects, pair(f.anchors[i]))
	}
	var dialog *kit.Dialog
	if !fresh {
		content.Objects = append(content.Objects, k.Row(0, k.Button(kit.ButtonSpec{Text: say("calls.remove"), Icon: kit.IconTrash, OnTap: func() {
			dialog.Close()
			e.change(func(c *assessment.Call) { c.RemoveCriterion(of.ID) })
			k.ToastUndo(say("calls.removed", "Name", string(of.ID)), e.view.presenter.Undo)
		}}), k.Spring()))
	}
	dialog = k.Dialog(kit.DialogSpec{Title: say("calls.edit"), Content: content, Main: say("calls.keep"), Width: 820, OnMain: func() string { return e.keep(f, of) }})
}

func (e *editor) criterionForm(of assessment.CallCriterion) *criterionForm {
	k, say := e.view.kit, e.view.kit.Words.Say
	field := func(label, text string, lines int) *kit.Field {
		return k.Field(kit.FieldSpec{Label: label, Text: text, Lines: lines, Max: assessment.MaxName * 5})
	}
	both := func(label string, text assessment.Text, lines int) [2]*kit.Field {
		return [2]*kit.Field{field(label, text[assessment.German], lines), field(say("calls.in_english", "Label", label), text[assessment.English], lines)}
	}
	required := 1
	if of.Required {
		required = 0
	}
	f := &criterionForm{
		id: k.Field(kit.FieldSpec{Label: say("calls.criterion_id"), Text: string(of.ID), Max: assessment.MaxCriterionID}), weight: field(say("calls.weight"), e.view.plain(int64(of.Weight), int64(assessment.UnitWeight)), 1),
		threshold: field(say("calls.threshold"), e.view.plain(int64(of.Threshold), 2), 1),
		title:     both(say("calls.criterion_title"), of.Title, 1), question: both(say("calls.criterion_question"), of.Question, 3),
		required: k.Segment(kit.SegmentSpec{Name: say("calls.required"), Options: []string{say("calls.yes"), say("calls.no")}, Selected: required, Compact: true}),
	}
	for i := range f.anchors {
		f.anchors[i] = both(say("calls.anchor", "Point", strconv.Itoa(i)), of.Anchors[i], 2)
	}
	return f
}

// keep stores what was typed; it returns what is wrong.
func (e *editor) keep(f *criterionForm, before assessment.CallCriterion) string {
	weight, okay := scaled(f.weight.Text(), int64(assessment.UnitWeight))
	points, half := scaled(f.threshold.Text(), 2)
	f.weight.SetError(e.numberError(okay, assessment.UnitWeight))
	f.threshold.SetError(e.numberError(half, 2))
	if !okay || !half {
		return e.view.kit.Words.Say("calls.number_wrong")
	}
	f.id.SetError("")
	of := before
	of.ID = assessment.CriterionID(assessment.CleanLine(f.id.Text()))
	of.Weight, of.Threshold, of.Required = assessment.Weight(weight), assessment.Points(points), f.required.Selected() == 0
	of.Title, of.Question = said(f.title), said(f.question)
	for i := range f.anchors {
		of.Anchors[i] = said(f.anchors[i])
	}
	var wrong error
	e.change(func(c *assessment.Call) { wrong = c.PutCriterion(before.ID, of) })
	if wrong != nil {
		f.id.SetError(e.view.kit.Words.Say("calls.id_taken"))
		return e.view.kit.Words.Say("calls.id_taken_text", "ID", string(of.ID))
	}
	return ""
}

// numberError is what stands below a field whose number cannot be kept times
// scale.
func (e *editor) numberError(okay bool, scale assessment.Weight) string {
	if okay {
		return ""
	}
	return e.view.kit.Words.Say("calls.number_wrong." + strconv.Itoa(int(scale)))
}

// said is a text in two languages as it was typed; nil for nothing.
func said(fields [2]*kit.Field) assessment.Text {
	text := assessment.Text{}
	for i, language := range assessment.Languages() {
		if typed := assessment.CleanText(fields[i].Text()); typed != "" {
			text[language] = typed
		}
	}
	if len(text) == 0 {
		return nil
	}
	return text
}
