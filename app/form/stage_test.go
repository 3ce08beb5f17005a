package form

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// stage is a form beside an inventory in a window.
type stage struct {
	*kittest.Stage

	form      *Form
	inventory assessment.Inventory
	saves     int
	refuse    string // why nothing can be saved
	hints     []Hint
	asked     []Hint
}

// panelWidth is the width of the form: that of a panel.
const panelWidth = 304

func newStage(t *testing.T, look kit.Look, groups []Group, entries ...assessment.Entry) *stage {
	t.Helper()
	s := &stage{Stage: kittest.New(t, kittest.Setting{Look: look}), inventory: assessment.NewInventory(entries...)}
	s.form = New(Spec{
		Kit: s.Kit, Wording: wording.New(s.Kit.Words, kittest.Catalogue(t)), Groups: groups,
		Inventory: func() assessment.Inventory { return s.inventory }, Save: s.save,
		Hints:  func(assessment.Entry) []Hint { return s.hints },
		OnCell: func(h Hint) { s.asked = append(s.asked, h) }, OnReason: func(h Hint) { s.asked = append(s.asked, h) },
	})
	panel := s.Kit.Scroll(s.Kit.Inset(kit.Around(16, 20), s.form.Content()))
	s.Show(s.Kit.Row(0, s.Kit.Fill(scene.Paper, s.Kit.Fixed(panelWidth, 0, panel))))
	s.Window.Resize(fyne.NewSize(s.Kit.Px(kit.MinWidth), s.Kit.Px(1400)))
	return s
}

// save is what a page does: store, then show what is stored.
func (s *stage) save(entry assessment.Entry) string {
	if s.refuse != "" {
		return s.refuse
	}
	s.saves++
	s.inventory = s.inventory.With(entry)
	s.form.Show(entry)
	return ""
}

func (s *stage) process(id assessment.ProcessID) assessment.Process {
	p, _ := s.inventory.Process(id)
	return p
}

// focus puts the keyboard on a field.
func (s *stage) focus(attribute string) {
	s.T.Helper()
	if !s.form.Focus(attribute) {
		s.T.Fatalf("no field for %s", attribute)
	}
}

// fill types a text in place of what stands in a field.
func (s *stage) fill(attribute, text string) {
	s.T.Helper()
	s.focus(attribute)
	s.Key(fyne.KeyEnd)
	for range s.text(attribute) {
		s.Key(fyne.KeyBackspace)
	}
	s.Write(text)
}

// text returns what stands in the field of an attribute.
func (s *stage) text(attribute string) string {
	s.T.Helper()
	for _, one := range s.form.fields {
		if typing, ok := one.field.(interface{ shownText() string }); ok && one.attribute == attribute {
			return typing.shownText()
		}
	}
	s.T.Fatalf("nothing is typed for %s", attribute)
	return ""
}

func (t *textField) shownText() string { return t.input.Text() }
