package form

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// field is what takes the value of an attribute.
type field interface {
	// show shows what the entry says. Another entry than before drops what was
	// typed; the same one leaves it where it is.
	show(entry assessment.Entry, another bool)
	// focus returns what takes the keyboard.
	focus() fyne.Focusable
	// flush saves what is typed and not saved yet.
	flush()
}

// slot is the place of one attribute: its field and what is said about it.
type slot struct {
	attribute string
	wide      bool // takes the whole width also of a wide form
	field     field
	hints     *hints
	content   *fyne.Container
}

func newSlot(spec Spec, keep *keeper, kind assessment.EntryKind, attribute assessment.Attribute) *slot {
	s := &slot{attribute: attribute.Name, hints: newHints(spec)}
	switch attribute.Form {
	case assessment.FormLine, assessment.FormText, assessment.FormRefs:
		s.wide = true
	default:
	}
	b := base{spec: spec, keeper: keep, kind: kind, attribute: attribute}
	made, object := b.make()
	s.field = made
	s.content = spec.Kit.Column(8, object, s.hints.content)
	return s
}

func (s *slot) show(entry assessment.Entry, another bool) { s.field.show(entry, another) }

// base is what every field knows.
type base struct {
	spec      Spec
	keeper    *keeper
	kind      assessment.EntryKind
	attribute assessment.Attribute
}

// make returns the field that the attribute asks for, and how it looks.
func (b base) make() (field, fyne.CanvasObject) {
	switch b.attribute.Form {
	case assessment.FormLevel:
		return b.level()
	case assessment.FormChoice:
		if len(b.attribute.Choices) <= fewChoices {
			return b.segment()
		}
		return b.choice()
	case assessment.FormRef:
		return b.reference()
	case assessment.FormRefs:
		return b.references()
	case assessment.FormSubject:
		return b.subject()
	case assessment.FormNumber:
		if b.attribute.Unit == assessment.UnitOZG {
			return b.ozg()
		}
		return b.number()
	default:
		return b.text()
	}
}

// fewChoices is up to how many choices stand beside each other.
const fewChoices = 2

func (b base) label() string { return b.spec.Wording.Label(b.kind, b.attribute.Name) }

func (b base) help() string { return b.spec.Wording.Help(b.kind, b.attribute.Name) }

func (b base) say(key string) string { return b.spec.Kit.Words.Say(key) }

// open is the word for a value that nobody gave.
func (b base) open() string { return b.say("inventory.open") }

// value returns what the entry says.
func (b base) value(entry assessment.Entry) assessment.Value {
	return assessment.ValueOf(entry, b.attribute.Name)
}

// note is what stands below a field that has none of its own: its help, or
// what is wrong.
type note struct {
	help string
	text *kit.Text
}

func newNote(k *kit.Kit, help string) *note {
	n := &note{help: help, text: k.Text("", kit.Small())}
	n.set("")
	return n
}

// set shows what is wrong; empty shows the help.
func (n *note) set(problem string) {
	look, text := kit.Small().In(scene.Muted), n.help
	if problem != "" {
		look, text = kit.Small().In(scene.Danger), problem
	}
	n.text.SetType(look)
	n.text.SetText(text)
	n.text.Hidden = text == ""
}

// labeled puts label and note around a control.
func (b base) labeled(n *note, parts ...fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{b.spec.Kit.Text(b.label(), kit.Small().Strong())}
	return b.spec.Kit.Column(4, append(append(objects, parts...), n.text)...)
}
