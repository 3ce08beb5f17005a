package form

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// textField takes what is typed: texts, months and years.
type textField struct {
	base
	input   *kit.Field
	refused bool             // what is typed could not be taken
	against assessment.Value // what the entry said then
}

// textLines is how many lines a text of several lines shows.
const textLines = 4

func (b base) text() (field, fyne.CanvasObject) {
	t := b.typing(b.help())
	return t, t.input
}

// typing is a field to type in, with a help right below it.
func (b base) typing(help string) *textField {
	t := &textField{base: b}
	spec := kit.FieldSpec{Label: b.label(), Hint: help, OnSave: t.save, OnEnter: t.flush}
	switch b.attribute.Form {
	case assessment.FormText:
		spec.Max, spec.Lines = b.attribute.Limit, textLines
	case assessment.FormLine:
		spec.Max = b.attribute.Limit
	case assessment.FormMonth:
		spec.OnLeave, spec.Placeholder = true, b.say("form.month_placeholder")
	case assessment.FormYear:
		spec.OnLeave, spec.Placeholder = true, b.say("form.year_placeholder")
	default:
		spec.OnLeave = true // half a number is none
	}
	t.input = b.spec.Kit.Field(spec)
	return t
}

// save takes what was typed; what cannot be taken stays on the screen.
func (t *textField) save(text string) {
	problem := t.keeper.typed(t.attribute.Name, text)
	t.refused = problem != ""
	t.input.SetError(problem)
	if t.refused {
		t.against = t.value(t.keeper.entry)
		return
	}
	if !t.attribute.IsText() {
		t.input.SetText(t.typed()) // as it was understood
	}
}

// typed is how a person would type what the entry says.
func (t *textField) typed() string {
	return t.spec.Wording.Typed(t.keeper.entry, t.attribute.Name, t.spec.Inventory())
}

func (t *textField) show(entry assessment.Entry, another bool) {
	if !another && t.refused && t.value(entry) == t.against {
		return
	}
	t.refused = false
	t.input.SetError("")
	if another || !t.keeper.means(t.attribute.Name, t.input.Text()) {
		t.input.SetText(t.typed())
	}
}

func (t *textField) focus() fyne.Focusable { return t.input.Entry() }

func (t *textField) flush() { t.input.Flush() }
