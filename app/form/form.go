// Package form shows one entry of the inventory as fields, each as its
// attribute asks for, and takes what people type and choose into the entry.
// It stores nothing: whoever shows a form is asked to save. It knows no
// feature.
package form

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// Spec says what a form asks for. Kit, Wording, Groups, Inventory and Save
// are required.
type Spec struct {
	Kit     *kit.Kit
	Wording *wording.Wording
	Groups  []Group

	// Inventory returns what references name: the inventory as it is now.
	Inventory func() assessment.Inventory
	// Save stores the changed entry. It returns a sentence about why it could
	// not, and "" if it could. It may call Show.
	Save func(assessment.Entry) string

	// Hints returns what is to be said about an entry at its fields; nil:
	// nothing.
	Hints func(assessment.Entry) []Hint
	// OnCell goes to the place in a table that a hint is about; nil: there is
	// no way.
	OnCell func(Hint)
	// OnReason asks for the reason that settles a hint, or for another one;
	// nil: there is no way.
	OnReason func(Hint)
}

// Group is a part of a form under a heading.
type Group struct {
	Title string // empty: no heading
	// Attributes are the names of the attributes in their order. The origin
	// of a number comes with the number, the OZG model with the OZG level;
	// naming them is allowed and changes nothing.
	Attributes []string
	// Paired puts the fields beside each other two by two where there is room,
	// the first of a pair wider: a text and what is decided about it.
	Paired bool
}

// Hint is something implausible about an entry, in words. It never blocks.
type Hint struct {
	ID          assessment.HintID
	Attribute   string // whose field it stands at; one the form does not have: at its top
	Title, Text string
	Reason      string // why it is all right; empty: nobody said yet
}

// Form shows one entry.
type Form struct {
	spec    Spec
	keeper  *keeper
	kind    assessment.EntryKind // of the fields that are there; empty: none
	fields  []*slot
	top     *hints // about the entry as a whole
	content *fyne.Container
}

// New returns a form that shows nothing before Show.
func New(spec Spec) *Form {
	f := &Form{spec: spec, content: spec.Kit.Column(20)}
	f.keeper = &keeper{spec: spec, changed: f.Show}
	f.top = newHints(spec)
	return f
}

// Content returns the object to be shown. It is as wide as its place, puts
// fields beside each other where there is room, and does not scroll.
func (f *Form) Content() fyne.CanvasObject { return f.content }

// Show shows an entry; nil shows nothing. What is being typed stays for the
// same entry, and is saved before another one is shown. Nothing that Show
// does counts as input.
func (f *Form) Show(entry assessment.Entry) {
	another := entry == nil || f.keeper.entry == nil || f.keeper.entry.Ref() != entry.Ref()
	if another {
		f.Flush()
	}
	f.keeper.entry = entry
	if entry == nil {
		f.kind, f.fields, f.content.Objects = "", nil, nil
		kit.Relayout(f.content)
		return
	}
	if entry.Ref().Kind != f.kind {
		f.build(entry.Ref().Kind)
	}
	for _, s := range f.fields {
		s.show(entry, another)
	}
	f.showHints(entry)
	f.spec.Kit.Settle()
}

// Flush saves what is typed and not saved yet.
func (f *Form) Flush() {
	for _, s := range f.fields {
		s.field.flush()
	}
}

// Focus puts the keyboard on the field of an attribute, an empty one on the
// first. It reports whether there is one.
func (f *Form) Focus(attribute string) bool {
	for _, s := range f.fields {
		if attribute == "" || s.attribute == owner(f.kind, attribute) {
			f.spec.Kit.Focus(s.field.focus())
			return true
		}
	}
	return false
}

// showHints puts each hint at its field.
func (f *Form) showHints(entry assessment.Entry) {
	var all []Hint
	if f.spec.Hints != nil {
		all = f.spec.Hints(entry)
	}
	for _, s := range f.fields {
		var mine []Hint
		mine, all = take(all, func(h Hint) bool { return owner(f.kind, h.Attribute) == s.attribute })
		s.hints.show(mine)
	}
	f.top.show(all)
}

// take parts the hints that belong from the others.
func take(all []Hint, belongs func(Hint) bool) (mine, others []Hint) {
	for _, h := range all {
		if belongs(h) {
			mine = append(mine, h)
		} else {
			others = append(others, h)
		}
	}
	return mine, others
}

// owner returns the attribute whose field shows the attribute: the number for
// its origin, the OZG level for its model.
func owner(kind assessment.EntryKind, attribute string) string {
	if attribute == "ozg_model" {
		return "ozg_level"
	}
	for _, one := range assessment.Attributes(kind) {
		if origin, has := assessment.OriginOf(kind, one.Name); has && origin == attribute {
			return one.Name
		}
	}
	return attribute
}

// build makes the fields of a kind of entries.
func (f *Form) build(kind assessment.EntryKind) {
	k := f.spec.Kit
	f.kind, f.fields = kind, nil
	f.content.Objects = []fyne.CanvasObject{f.top.content}
	for i, group := range f.spec.Groups {
		column := k.Column(16)
		if i > 0 {
			column.Objects = append(column.Objects, k.Line())
		}
		if group.Title != "" {
			column.Objects = append(column.Objects, k.Text(group.Title, kit.Section()))
		}
		column.Objects = append(column.Objects, f.lines(f.slots(kind, group), group.Paired)...)
		f.content.Objects = append(f.content.Objects, column)
	}
}

// slots makes the fields of a group.
func (f *Form) slots(kind assessment.EntryKind, group Group) []*slot {
	var made []*slot
	for _, name := range group.Attributes {
		attribute, known := assessment.AttributeOf(kind, name)
		if !known || owner(kind, name) != name {
			continue
		}
		s := newSlot(f.spec, f.keeper, kind, attribute)
		made, f.fields = append(made, s), append(f.fields, s)
	}
	return made
}

// lines puts two small fields, or the two of a pair, beside each other where
// there is room.
func (f *Form) lines(slots []*slot, paired bool) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for len(slots) > 0 {
		n := 1
		if len(slots) > 1 && (paired || (!slots[0].wide && !slots[1].wide)) {
			n = 2
		}
		lines = append(lines, f.line(slots[:n]))
		slots = slots[n:]
	}
	return lines
}

// pairWidth is the least width of a field beside another one, aloneWidth the
// most of one that has no other beside it.
const (
	pairWidth  = 230
	aloneWidth = 320
)

func (f *Form) line(slots []*slot) fyne.CanvasObject {
	k := f.spec.Kit
	switch {
	case len(slots) > 1 && slots[0].wide:
		return k.Columns(kit.Columns{Gap: 24, LineGap: 8, Min: pairWidth, Weights: []float32{5, 3}}, slots[0].content, slots[1].content)
	case len(slots) > 1:
		return k.Columns(kit.Columns{Gap: 24, LineGap: 16, Min: pairWidth}, slots[0].content, slots[1].content)
	case slots[0].wide:
		return slots[0].content
	default:
		return k.LimitLeft(aloneWidth, slots[0].content)
	}
}
