package reports

import (
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// letterSection is a letter on one page if what its points mean has room there.
// Otherwise the letter is one page all the same, and how the jury judged is a
// page behind it: neither a signature nor the end of a table stands alone.
func (w writer) letterSection(r *juryRound, a int) document.Section {
	const roomy, tight = 16, 10 // for the signature, millimetres
	form := func(sign float64, blocks func(*juryRound, int, float64) []document.Block) func() document.Section {
		return func() document.Section {
			return document.Section{Bookmark: w.Say("report.letter.subject"), Blocks: blocks(r, a, sign)}
		}
	}
	return w.fitting(form(roomy, w.letterWhole), form(tight, w.letterWhole), form(roomy, w.letterParted))
}

// letterWhole is a letter with its table above the signature, for which there
// is so much room, in millimetres.
func (w writer) letterWhole(r *juryRound, a int, sign float64) []document.Block {
	blocks := w.letterOpening(r, a)
	if r.judged(a) {
		blocks = append(blocks, w.letterTable(r, a))
	}
	return append(blocks, document.Group{Blocks: w.letterEnd(sign)})
}

// letterParted is a letter with its table behind it.
func (w writer) letterParted(r *juryRound, a int, sign float64) []document.Block {
	if !r.judged(a) {
		return w.letterWhole(r, a, sign)
	}
	blocks := append(w.letterOpening(r, a), body(w.Say("report.letter.behind"))...)
	return append(blocks, document.Group{Blocks: w.letterEnd(sign)},
		document.Break{}, document.Heading{Text: w.Say("report.letter.judged")}, w.letterTable(r, a))
}

// letterOpening is the letter up to the last paragraph of its text.
func (w writer) letterOpening(r *juryRound, a int) []document.Block {
	const lines, leading = 3, 5.4 // of an address, so that all subjects stand at one height
	below := 22 + leading*float64(max(0, lines-len(r.address(a))))
	blocks := []document.Block{
		document.Heading{Text: oneLine(r.Call.Call.Office), Colour: scene.Primary},
		document.Gap{Height: 0.6 * scene.MM},
		document.Paragraph{Look: document.Note, Text: document.Plain(r.title())},
		document.Gap{Height: 12 * scene.MM},
		w.addressField(r, a),
		document.Gap{Height: below * scene.MM},
		document.Heading{Text: w.Say("report.letter.subject")},
	}
	for _, text := range w.letterText(r, a) {
		blocks = append(blocks, body(text)...)
	}
	reason := r.letterReason(a)
	if len(reason) == 0 {
		return blocks
	}
	var said document.Prose
	for i, line := range reason {
		if i > 0 {
			line = "\n" + line
		}
		said = append(said, w.typed(line))
	}
	return append(blocks, document.Paragraph{Text: said})
}

func (w writer) letterEnd(sign float64) []document.Block {
	return []document.Block{
		document.Paragraph{Text: document.Plain(w.Say("report.letter.talk"))},
		document.Paragraph{Text: document.Plain(w.Say("report.letter.regards"))},
		document.Gap{Height: sign * scene.MM},
		document.Columns{Stacks: []document.Stack{
			{Rule: scene.Ink, Blocks: []document.Block{document.Paragraph{Look: document.Note, Text: document.Plain(w.Say("report.letter.signature"))}}}, {}, {},
		}},
	}
}
