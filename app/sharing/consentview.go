package sharing

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/form"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// consentView asks what the agency agrees to.
type consentView struct {
	kit       *kit.Kit
	presenter *Presenter
	rows      []*consentRow
	questions *fyne.Container
	role      *form.Form
	missing   *kit.Hint
	content   fyne.CanvasObject
}

func newConsentView(k *kit.Kit, p *Presenter) *consentView {
	v := &consentView{kit: k, presenter: p, questions: k.Column(16), missing: k.Hint(kit.HintSpec{Tone: kit.Info})}
	v.role = form.New(form.Spec{
		Kit: k, Wording: p.wording, Groups: []form.Group{{Attributes: []string{"role"}}},
		Inventory: func() assessment.Inventory { return p.inventory }, Save: p.Save,
	})
	say := k.Words.Say
	head := k.Column(2, k.Text(say("sharing.consents"), kit.Section()), k.Text(say("sharing.consents_lead"), kit.Body().In(scene.Muted)))
	v.content = k.Card(k.Column(16, head, v.questions, k.Line(), k.LimitLeft(roleWidth, k.Column(12, v.role.Content(), v.missing))))
	return v
}

// roleWidth is the width of the field for who agreed, in design pixels.
const roleWidth = 620

func (v *consentView) show(s State) {
	for i, consent := range s.Consents {
		if i == len(v.rows) {
			v.add(consent)
		}
		v.rows[i].answer.SetSelected(int(consent.Answer))
	}
	v.role.Show(s.Sharing)
	v.missing.Set(kit.HintSpec{Tone: kit.Info, Title: s.Missing})
	v.missing.Hidden = s.Missing == ""
}

// consentRow is one question.
type consentRow struct {
	attribute string
	answer    *kit.Segment
}

func (v *consentView) add(c Consent) {
	k, say := v.kit, v.kit.Words.Say
	row := &consentRow{attribute: c.Attribute}
	row.answer = k.Segment(kit.SegmentSpec{
		Name: c.Question, Options: []string{say("inventory.yes_no.yes"), say("inventory.yes_no.no"), say("inventory.open")},
		Selected: int(c.Answer), OnChange: func(i int) { v.presenter.Answer(c.Attribute, Answer(i)) },
	})
	words := k.Column(2, k.Text(c.Question, kit.Body().Strong()), v.fact(kit.IconCheck, scene.Good, c.Happens), v.fact(kit.IconClose, scene.Muted, c.Not))
	line := k.Columns(kit.Columns{Gap: 24, LineGap: 8, Min: 260, Weights: []float32{10, 4}}, words, k.Column(0, k.Row(0, row.answer)))
	if len(v.rows) > 0 {
		v.questions.Objects = append(v.questions.Objects, k.Line())
	}
	v.rows = append(v.rows, row)
	v.questions.Objects = append(v.questions.Objects, line)
}

// fact is a sentence with a sign before it.
func (v *consentView) fact(icon kit.IconName, colour scene.Colour, text string) fyne.CanvasObject {
	k := v.kit
	return k.TopRow(8, k.Inset(kit.Sides(4, 0, 0, 0), k.Icon(icon, colour, 14)), k.Grow(k.Text(text, kit.Body())))
}

// focus gives the keyboard to the question of an attribute, or to the field
// of the attribute; an empty one is the first question.
func (v *consentView) focus(attribute string) {
	for _, row := range v.rows {
		if attribute == "" || row.attribute == attribute {
			v.kit.Focus(row.answer)
			return
		}
	}
	v.role.Focus(attribute)
}
