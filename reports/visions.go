package reports

import (
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
)

// visionPage prints what the agency writes to each criterion of the jury.
func (w writer) visionPage(in *Input) []document.Section {
	var blocks []document.Block
	written := 0
	for _, criterion := range in.Catalogue.Criteria {
		lines := paragraphs(in.Assessment.Inventory.Vision(criterion.ID))
		if len(lines) == 0 {
			continue
		}
		written++
		blocks = append(blocks, document.Heading{Text: string(criterion.ID) + "\u2002" + w.text(criterion.Title)})
		for _, line := range lines {
			blocks = append(blocks, document.Paragraph{Text: document.Plain(line)})
		}
	}
	if written == 0 {
		return nil
	}
	return []document.Section{{
		Kicker: w.Say("report.vision"), Title: capital(w.Count("report.vision.title", written, "Number", w.number(written), "All", w.number(len(in.Catalogue.Criteria)))),
		Bookmark: w.Say("report.vision"), Anchor: "vision", Blocks: blocks,
	}}
}

// hintsPage lists what is worth a second look, with the reasons the agency
// gave.
func (w writer) hintsPage(in *Input) []document.Section {
	all := hintsOf(in)
	if len(all) == 0 {
		return nil
	}
	open := 0
	var openLines, settled []document.Block
	for _, hint := range all {
		title, text := w.wording.Hint(hint, in.Assessment.Inventory)
		prose := document.Prose{document.Strong(title + ". "), {Text: text}}
		if hint.Reason == "" {
			open++
			openLines = append(openLines, document.Paragraph{Look: document.Small, Text: prose})
			continue
		}
		prose = append(prose, document.Run{Text: "\n" + w.Say("report.hints.reason", "Reason", joinedWith("\n", paragraphs(hint.Reason)))})
		settled = append(settled, document.Paragraph{Look: document.Small, Text: prose})
	}
	blocks := []document.Block{document.Paragraph{Look: document.Note, Text: document.Plain(w.Say("report.hints.note"))}}
	blocks = w.side(blocks, "report.hints.open", openLines)
	blocks = w.side(blocks, "report.hints.settled", settled)
	title := w.Say("report.hints.title.none")
	if open > 0 {
		title = capital(w.Count("report.hints.title", open, "Number", w.number(open)))
	}
	return []document.Section{{
		Kicker: w.Say("report.hints"), Title: title, Bookmark: w.Say("report.hints"), Anchor: "hints", Blocks: blocks,
	}}
}

func hintsOf(in *Input) []scoring.Hint { return scoring.Hints(in.Catalogue, &in.Assessment) }
