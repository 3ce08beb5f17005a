package reports

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// visionPage prints what the agency writes to each criterion of the jury.
func (w writer) visionPage(in *Input) []document.Section {
	form := func(look document.Look) func() document.Section {
		return func() document.Section { return w.visionSection(in, look) }
	}
	if section := w.fitting(form(document.Body), form(document.Small)); len(section.Blocks) > 0 {
		return []document.Section{section}
	}
	return nil
}

func (w writer) visionSection(in *Input, look document.Look) document.Section {
	var blocks []document.Block
	written := 0
	for _, criterion := range in.Catalogue.Criteria {
		lines := paragraphs(in.Assessment.Inventory.Vision(criterion.ID))
		if len(lines) == 0 {
			continue
		}
		if written > 0 {
			blocks = append(blocks, document.Gap{Height: 4.5 * scene.MM})
		}
		written++
		blocks = append(blocks, w.criterionHeading(criterion))
		for _, line := range lines {
			blocks = append(blocks, document.Paragraph{Look: look, Text: document.Prose{w.typed(line)}})
		}
	}
	return document.Section{
		Kicker: w.Say("report.vision"), Title: capital(w.Count("report.vision.title", written, "Number", w.number(written), "All", w.number(len(in.Catalogue.Criteria)))),
		Bookmark: w.Say("report.vision"), Anchor: "vision", Blocks: blocks,
	}
}

func (w writer) criterionHeading(c assessment.Criterion) document.Heading {
	return document.Heading{Text: string(c.ID) + "\u2002" + w.text(c.Title), Language: w.languageOf(c.Title)}
}

// hintBlocks list what is worth a second look, with the reasons the agency
// gave. They stand at the end of the page about the method, which says how far
// the numbers carry; most agencies have too few for a page.
func (w writer) hintBlocks(in *Input) []document.Block {
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
		prose = append(prose, document.Run{Text: "\n" + w.Say("report.hints.reason", "Reason", "")}, w.typed(joinedWith("\n", paragraphs(hint.Reason))))
		settled = append(settled, document.Paragraph{Look: document.Small, Text: prose})
	}
	title := w.Count("report.hints.title.none", len(settled))
	if open > 0 {
		title = capital(w.Count("report.hints.title", open, "Number", w.number(open)))
	}
	blocks := []document.Block{
		document.Gap{Height: 10 * scene.MM},
		document.Heading{Text: title, Bookmark: w.Say("report.hints"), Anchor: "hints"},
		document.Paragraph{Look: document.Note, Text: document.Plain(w.Say("report.hints.note"))},
	}
	blocks = w.side(blocks, "report.hints.open", openLines)
	return w.side(blocks, "report.hints.settled", settled)
}

func hintsOf(in *Input) []scoring.Hint { return scoring.Hints(in.Catalogue, &in.Assessment) }
