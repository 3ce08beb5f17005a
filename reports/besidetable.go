package reports

import (
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// besideWords are the keys of the words for one kind of thing.
type besideWords struct{ anchor, name, title, inside, means, none, thing, note string }

func besideWordsOf(kind release.About) besideWords {
	if kind == release.AboutProcess {
		return besideWords{
			anchor: "beside-processes", name: "report.beside.processes", title: "report.beside.processes.title",
			inside: "report.beside.processes.inside", means: "report.beside.processes.means", none: "report.beside.processes.none",
			thing: "report.process", note: "report.beside.processes.note",
		}
	}
	return besideWords{
		anchor: "beside-questions", name: "report.beside.questions", title: "report.beside.questions.title",
		inside: "report.beside.questions.inside", means: "report.beside.questions.means", none: "report.beside.questions.none",
		thing: "report.question", note: "report.beside.questions.note",
	}
}

// tablePage lists everything of a kind that stands beside a value of all, and
// names what does not. It is left out where nothing of the kind is in the
// summary.
func (b beside) tablePage(kind release.About, f *figures) []document.Section {
	lines, words := b.found.Of(kind), besideWordsOf(kind)
	if len(lines) == 0 {
		return nil
	}
	section := document.Section{Kicker: b.Say(words.name), Bookmark: b.Say(words.name), Anchor: words.anchor, Level: 1, Title: b.tableTitle(lines, words)}
	if shown := b.shown(lines); len(shown) > 0 {
		section.Blocks = []document.Block{b.table(shown, words, f)}
	}
	section.Blocks = append(section.Blocks, b.why(lines)...)
	return []document.Section{section}
}

// tableTitle says how many are outside of the middle half, as far as it is
// shown; else that there is only the mean, or nothing, to stand beside.
func (b beside) tableTitle(lines []release.Line, words besideWords) string {
	outside, shown := len(linesAt(lines, release.Above))+len(linesAt(lines, release.Below)), len(b.shown(lines))
	all := outside + len(linesAt(lines, release.Within))
	switch {
	case shown == 0:
		return b.Say(words.none)
	case all == 0:
		return capital(b.Count(words.means, shown, "Number", b.number(shown)))
	case outside == 0:
		return b.Say(words.inside)
	default:
		return capital(b.Count(words.title, outside, "Number", b.number(outside), "All", b.Integer(all)))
	}
}

// table lists lines in their order; what lies outside of the middle half stands
// out.
func (b beside) table(lines []release.Line, words besideWords, f *figures) document.Table {
	table := document.Table{
		Caption: f.next(b.writer, b.tableCaption(lines), b.Say(words.note, "Step", b.Integer(transfer.Step))), Dense: true,
		Columns: []document.Column{
			{Width: 10 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: b.Say(words.thing), Weight: 1},
			{Head: b.Say("report.beside.own"), Align: document.Right, Width: 20 * scene.MM},
			{Head: b.Say("report.beside.mean"), Align: document.Right, Width: 22 * scene.MM},
			{Head: b.Say("report.beside.half"), Align: document.Right, Width: 26 * scene.MM, Space: 5 * scene.MM},
			{Head: b.Say("report.beside.place"), Width: 22 * scene.MM},
		},
	}
	for i := range lines {
		l := &lines[i]
		table.Rows = append(table.Rows, document.Row{Strong: l.Place() == release.Above || l.Place() == release.Below, Cells: []document.Cell{
			document.TextCell(b.code(l.Subject)), document.TextCell(b.name(l.Subject)), document.TextCell(b.own(l)),
			document.TextCell(b.mean(l)), document.TextCell(b.half(l)), document.TextCell(b.place(l)),
		}})
	}
	return table
}

func (b beside) tableCaption(lines []release.Line) string {
	above, below := len(linesAt(lines, release.Above)), len(linesAt(lines, release.Below))
	if above+below == 0 {
		return b.Say("report.beside.table.none")
	}
	return b.Say("report.beside.table", "Above", b.Integer(above), "Below", b.Integer(below))
}

func (b beside) place(l *release.Line) string {
	switch l.Place() {
	case release.Above:
		return b.Say("report.beside.place.above")
	case release.Below:
		return b.Say("report.beside.place.below")
	case release.Within:
		return b.Say("report.beside.place.within")
	default:
		return "–"
	}
}

// why names what stands beside no value of all, by the reason.
func (b beside) why(lines []release.Line) []document.Block {
	var blocks []document.Block
	for _, reason := range []struct {
		so  release.Comparable
		key string
	}{
		{release.Withheld, "report.beside.withheld"},
		{release.NoOwn, "report.beside.no_own"},
		{release.OtherMeaning, "report.beside.other_meaning"},
		{release.OtherIndex, "report.beside.other_index"},
	} {
		blocks = append(blocks, b.listed(reason.key, linesWith(lines, func(l *release.Line) bool { return l.Comparable == reason.so }))...)
	}
	return blocks
}

// listed names lines by their signs beside what they have in common.
func (b beside) listed(key string, lines []release.Line) []document.Block {
	if len(lines) == 0 {
		return nil
	}
	codes := make([]string, len(lines))
	for i := range lines {
		codes[i] = b.code(lines[i].Subject)
	}
	return []document.Block{b.sideNote(key, sentences(b.Say("report.beside.listed", "Codes", joinedWith(", ", codes), "Count", b.Integer(len(codes))), b.Say(key+".text")))}
}
