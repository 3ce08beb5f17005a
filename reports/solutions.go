package reports

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// solutionPage prints what others see of the good solutions of the agency, and
// what it agrees to. Without a solution that was released there is no page.
func (w writer) solutionPage(in *Input) []document.Section {
	inventory := in.Assessment.Inventory
	var all []wording.Shown
	for _, solution := range inventory.Solutions() {
		if shown, some := w.wording.Shown(solution, inventory); some {
			all = append(all, shown)
		}
	}
	if len(all) == 0 {
		return nil
	}
	form := func(look document.Look) func() document.Section {
		return func() document.Section { return w.solutionSection(all, inventory.Sharing(), look) }
	}
	return []document.Section{w.fitting(form(document.Body), form(document.Small))}
}

func (w writer) solutionSection(all []wording.Shown, sharing assessment.Sharing, look document.Look) document.Section {
	blocks := []document.Block{document.Paragraph{Look: document.Note, Text: document.Plain(w.Say("report.solutions.note"))}}
	for _, shown := range all {
		blocks = append(append(blocks, document.Gap{Height: 4.5 * scene.MM}), w.solution(shown, look)...)
	}
	blocks = append(blocks, document.Gap{Height: 6 * scene.MM})
	blocks = w.side(blocks, "report.solutions.consents", w.consents(sharing))
	return document.Section{
		Kicker: w.Say("report.solutions"), Title: capital(w.Count("report.solutions.title", len(all), "Number", w.number(len(all)))),
		Bookmark: w.Say("report.solutions"), Anchor: "solutions", Blocks: blocks,
	}
}

func (w writer) solution(shown wording.Shown, look document.Look) []document.Block {
	blocks := []document.Block{document.Heading{Text: shown.Title, Language: w.foreign(assessment.German)}}
	if len(shown.Subjects) > 0 {
		blocks = append(blocks, document.Paragraph{Look: document.Note, Text: document.Plain(strings.Join(shown.Subjects, " · "))})
	}
	for _, line := range paragraphs(shown.Text) {
		blocks = append(blocks, document.Paragraph{Look: look, Text: document.Prose{w.typed(line)}})
	}
	for _, said := range shown.Further {
		text := document.Prose{document.Strong(said.Label + ": "), w.typed(joinedWith("\n", paragraphs(said.Text)))}
		blocks = append(blocks, document.Paragraph{Look: look, Text: text})
	}
	return blocks
}

// consents say to what the agency agrees, each with yes, no or open.
func (w writer) consents(sharing assessment.Sharing) []document.Block {
	var lines []document.Block
	for _, name := range []string{"cohort", "named", "winners", "role"} {
		said := document.Strong(w.wording.Full(sharing, name, nil))
		if name == "role" && sharing.Role != "" {
			said.Language = w.foreign(assessment.German)
		}
		label := document.Run{Text: w.wording.Label(assessment.EntrySharing, name) + ": "}
		lines = append(lines, document.Paragraph{Look: document.Small, Text: document.Prose{label, said}})
	}
	return lines
}
