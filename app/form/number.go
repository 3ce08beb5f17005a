package form

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// numberField takes a number and, below it, where it comes from.
type numberField struct {
	*textField
	origin string // the attribute that says where the number comes from
	from   *kit.Segment
}

func (b base) number() (field, fyne.CanvasObject) {
	origin, has := assessment.OriginOf(b.kind, b.attribute.Name)
	if !has {
		return b.text()
	}
	n := &numberField{textField: b.typing(""), origin: origin}
	w := b.spec.Wording
	n.from = b.spec.Kit.Segment(kit.SegmentSpec{
		Name: w.Label(b.kind, n.origin), Options: w.Choices(b.kind, n.origin), Selected: -1, Compact: true,
		OnChange: n.choose,
	})
	n.input.OnType(n.offer)
	return n, b.spec.Kit.Column(6, n.input, n.from, newNote(b.spec.Kit, b.help()).text)
}

// choose takes an origin, after the number it belongs to.
func (n *numberField) choose(index int) {
	n.flush()
	chosen := string(assessment.Origins()[index])
	if problem := n.keeper.put(change{n.origin, assessment.TextValue(chosen)}); problem != "" {
		n.input.SetError(problem)
		n.showOrigin(n.keeper.entry)
	}
}

func (n *numberField) show(entry assessment.Entry, another bool) {
	n.textField.show(entry, another)
	n.showOrigin(entry)
}

func (n *numberField) showOrigin(entry assessment.Entry) {
	chosen := assessment.ValueOf(entry, n.origin).Text
	n.from.SetSelected(indexOf(assessment.Origins(), assessment.Origin(chosen)))
	n.offer(n.input.Text())
}

// offer asks for the origin as soon as there is a number.
func (n *numberField) offer(text string) {
	if hidden := text == ""; hidden != n.from.Hidden {
		n.from.Hidden = hidden
		n.spec.Kit.Settle()
	}
}
