package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// modelAttribute is the version of the OZG model that a level is of.
const modelAttribute = "ozg_model"

// ozgField takes the version of the OZG model and the level in it, which says
// nothing alone.
type ozgField struct {
	base
	model  *kit.Segment
	levels map[assessment.OZGModel]*kit.Segment
	note   *note
}

func (b base) ozg() (field, fyne.CanvasObject) {
	o := &ozgField{base: b, note: newNote(b.spec.Kit, b.help()), levels: map[assessment.OZGModel]*kit.Segment{}}
	w := b.spec.Wording
	var models []string
	for _, said := range w.Choices(b.kind, modelAttribute) {
		models = append(models, b.spec.Kit.Words.Say("form.ozg_model", "Model", said))
	}
	o.model = b.spec.Kit.Segment(kit.SegmentSpec{
		Name: w.Label(b.kind, modelAttribute), Options: append(models, b.open()), Selected: -1, Compact: true, OnChange: o.chooseModel,
	})
	parts := []fyne.CanvasObject{o.model}
	for _, model := range assessment.OZGModels() {
		row := b.levels(model.MaxLevel(), func(index int) { o.chooseLevel(model, index) })
		o.levels[model], parts = row, append(parts, row)
	}
	return o, b.labeled(o.note, parts...)
}

// chooseModel takes a version; without one the level goes as well.
func (o *ozgField) chooseModel(index int) {
	models := assessment.OZGModels()
	if index >= len(models) {
		o.put(change{attribute: modelAttribute}, change{attribute: o.attribute.Name})
		return
	}
	o.put(change{modelAttribute, assessment.TextValue(string(models[index]))})
}

func (o *ozgField) chooseLevel(model assessment.OZGModel, index int) {
	value := picked(index, model.MaxLevel())
	value.Number *= 100 // numbers are in hundredths
	o.put(change{o.attribute.Name, value})
}

func (o *ozgField) put(changes ...change) {
	problem := o.keeper.put(changes...)
	o.show(o.keeper.entry, false)
	if problem != "" {
		o.note.set(problem)
	}
	o.spec.Kit.Settle()
}

func (o *ozgField) show(entry assessment.Entry, _ bool) {
	o.note.set("")
	chosen := assessment.OZGModel(assessment.ValueOf(entry, modelAttribute).Text)
	models := assessment.OZGModels()
	at := slices.Index(models, chosen)
	if at < 0 {
		at = len(models)
	}
	o.model.SetSelected(at)
	value := o.value(entry)
	value.Number /= 100
	for model, row := range o.levels {
		row.Hidden = model != chosen
		row.SetSelected(indexOfLevel(value, model.MaxLevel()))
	}
}

func (o *ozgField) focus() fyne.Focusable { return o.model }

func (o *ozgField) flush() {}
