package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// chooser shows which of some options is chosen; -1 and the one behind the
// last say none.
type chooser interface {
	fyne.Focusable
	SetSelected(index int)
}

// choiceField takes one of the values that are offered.
type choiceField struct {
	base
	values func() []string // what is offered now
	pick   chooser
	list   *kit.Choice // pick as a list that opens; nil: all stand beside each other
	named  func() []string
	note   *note
}

// segment offers few choices beside each other.
func (b base) segment() (field, fyne.CanvasObject) {
	c := &choiceField{base: b, note: newNote(b.spec.Kit, b.help())}
	c.values = func() []string { return b.attribute.Choices }
	row := b.spec.Kit.Segment(kit.SegmentSpec{
		Name: b.label(), Options: append(b.spec.Wording.Choices(b.kind, b.attribute.Name), b.open()),
		Selected: -1, Compact: true, OnChange: c.choose,
	})
	c.pick = row
	return c, b.labeled(c.note, row)
}

// choice offers the choices of the attribute in a list that opens.
func (b base) choice() (field, fyne.CanvasObject) {
	return b.listed(
		func() []string { return b.attribute.Choices },
		func() []string { return b.spec.Wording.Choices(b.kind, b.attribute.Name) },
	)
}

// reference offers the entries an attribute can name.
func (b base) reference() (field, fyne.CanvasObject) {
	return b.listed(b.targets, func() []string { return b.names(b.targets()) })
}

// subject offers the questions of the catalogue.
func (b base) subject() (field, fyne.CanvasObject) {
	return b.listed(
		func() []string { return ids(b.spec.Wording) },
		func() []string { return questions(b.spec.Wording) },
	)
}

func ids(w *wording.Wording) []string {
	var ids []string
	for _, id := range w.Questions() {
		ids = append(ids, string(id))
	}
	return ids
}

func questions(w *wording.Wording) []string {
	var names []string
	for _, id := range w.Questions() {
		names = append(names, w.QuestionName(id))
	}
	return names
}

// targets lists the ids of the entries the attribute can name.
func (b base) targets() []string {
	var ids []string
	for _, entry := range b.spec.Inventory() {
		ref := entry.Ref()
		if ref.Kind == b.attribute.Of && (b.keeper.entry == nil || ref != b.keeper.entry.Ref()) {
			ids = append(ids, ref.ID)
		}
	}
	return ids
}

func (b base) names(ids []string) []string {
	var names []string
	for _, id := range ids {
		names = append(names, b.spec.Wording.RefName(assessment.EntryRef{Kind: b.attribute.Of, ID: id}, b.spec.Inventory()))
	}
	return names
}

func (b base) listed(values, named func() []string) (field, fyne.CanvasObject) {
	c := &choiceField{base: b, values: values, named: named, note: newNote(b.spec.Kit, b.help())}
	c.list = b.spec.Kit.Choice(kit.ChoiceSpec{Name: b.label(), Selected: -1, Empty: b.open(), Width: choiceWidth, OnChange: c.choose})
	c.pick = c.list
	return c, b.labeled(c.note, c.list)
}

// choiceWidth is the least width of a list, so that long names do not make a
// panel wider than it is.
const choiceWidth = 160

func (c *choiceField) choose(index int) {
	value, offered := assessment.Value{}, c.values()
	if index >= 0 && index < len(offered) {
		value = assessment.TextValue(offered[index])
	}
	problem := c.keeper.put(change{c.attribute.Name, value})
	c.show(c.keeper.entry, false)
	if problem != "" {
		c.note.set(problem)
		c.spec.Kit.Settle()
	}
}

func (c *choiceField) show(entry assessment.Entry, _ bool) {
	c.note.set("")
	if c.list != nil {
		c.list.SetOptions(append(c.named(), c.open()))
	}
	index := slices.Index(c.values(), c.value(entry).Text)
	if index < 0 && c.list == nil {
		index = len(c.values()) // "offen" is an option beside the others
	}
	c.pick.SetSelected(index)
}

func (c *choiceField) focus() fyne.Focusable { return c.pick }

func (c *choiceField) flush() {}
