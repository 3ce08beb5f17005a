package sharing

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// composer says in words what an inventory holds.
type composer struct {
	words     *translations.Translator
	wording   *wording.Wording
	inventory assessment.Inventory
	owner     string // the name of the agency
}

func (c composer) all(chosen assessment.SolutionID) State {
	s := State{Consents: c.consents(), Sharing: c.inventory.Sharing()}
	if agreed(s.Sharing) && s.Sharing.Role == "" {
		s.Missing = c.words.Say("sharing.role_missing")
	}
	for _, solution := range c.inventory.Solutions() {
		row := c.row(solution)
		if solution.ID == chosen {
			row.Chosen, s.Solution, s.Preview = true, solution, c.preview(solution)
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// agreed reports whether the agency said yes to anything.
func agreed(s assessment.Sharing) bool {
	return slices.Contains([]assessment.YesNo{s.Cohort, s.Named, s.Winners}, assessment.Yes)
}

func (c composer) consents() []Consent {
	given, say := c.inventory.Sharing(), c.words.Say
	return []Consent{
		{"cohort", say("sharing.cohort"), say("sharing.cohort_happens"), say("sharing.cohort_not"), answerOf(given.Cohort)},
		{"named", say("sharing.named"), say("sharing.named_happens"), say("sharing.named_not"), answerOf(given.Named)},
		{"winners", say("sharing.winners"), say("sharing.winners_happens"), say("sharing.winners_not"), answerOf(given.Winners)},
	}
}

func answerOf(consent assessment.YesNo) Answer {
	switch consent {
	case assessment.Yes:
		return AnswerYes
	case assessment.No:
		return AnswerNo
	default:
		return AnswerOpen
	}
}

func (c composer) row(s assessment.Solution) Row {
	row := Row{ID: s.ID, Title: c.wording.Name(s, c.inventory)}
	released, some := s.Released()
	row.Goes, row.Note = some, c.words.Say("sharing.stays")
	if some {
		row.Note = c.words.Say("sharing.goes", "Parts", strings.Join(c.parts(released), ", "))
	}
	row.Name = c.words.Say("sharing.row", "Name", row.Title, "Note", row.Note)
	return row
}

// parts names the texts that go.
func (c composer) parts(released assessment.Solution) []string {
	named := []string{c.words.Say("sharing.part_text")}
	for _, part := range []struct{ key, text string }{
		{"sharing.part_prerequisites", released.Prerequisites}, {"sharing.part_effort", released.Effort}, {"sharing.part_contact", released.ContactRole},
	} {
		if part.text != "" {
			named = append(named, c.words.Say(part.key))
		}
	}
	return named
}

func (c composer) preview(s assessment.Solution) Preview {
	shown, some := c.wording.Shown(s, c.inventory)
	if !some {
		return Preview{None: c.words.Say(whyNothing(s))}
	}
	return Preview{Owner: c.owner, Shown: shown}
}

// whyNothing returns the key of why others see nothing of a solution.
func whyNothing(s assessment.Solution) string {
	further := []assessment.YesNo{s.ReleasePrerequisites, s.ReleaseEffort, s.ReleaseContact}
	switch {
	case s.ReleaseText == assessment.Yes:
		return "sharing.nothing_said"
	case slices.Contains(further, assessment.Yes):
		return "sharing.nothing_alone"
	default:
		return "sharing.nothing"
	}
}
