package wording

import "reifekompass/assessment"

// Shown is what others see of a solution, in words.
type Shown struct {
	Title string
	// Subjects are the process, the question and the IT system that the
	// solution is about; nil: none.
	Subjects []string
	Text     string
	// Further are the other texts that go, such as what is needed for it.
	Further []Said
}

// Said is a text with what it is about.
type Said struct{ Label, Text string }

// Shown says what others see of a solution. It reports false if that is
// nothing.
func (w *Wording) Shown(s assessment.Solution, inventory assessment.Inventory) (Shown, bool) {
	s, some := s.Released()
	if !some {
		return Shown{}, false
	}
	shown := Shown{Title: w.Name(s, inventory), Text: s.Text}
	if s.Process != "" {
		shown.Subjects = append(shown.Subjects, w.RefName(assessment.Process{ID: s.Process}.Ref(), inventory))
	}
	if s.Question != "" {
		shown.Subjects = append(shown.Subjects, w.QuestionName(s.Question))
	}
	if s.System != "" {
		shown.Subjects = append(shown.Subjects, w.RefName(assessment.System{ID: s.System}.Ref(), inventory))
	}
	for _, one := range []struct{ name, text string }{
		{"prerequisites", s.Prerequisites}, {"effort", s.Effort}, {"contact_role", s.ContactRole},
	} {
		if one.text != "" {
			shown.Further = append(shown.Further, Said{Label: w.Label(assessment.EntrySolution, one.name), Text: one.text})
		}
	}
	return shown, true
}
