package reports

import (
	"cmp"
	"slices"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// entry is a question in a column: a bold line and a sentence.
type entry struct{ head, text string }

// threeColumns are what works, what slows down and what comes next, with up
// to limit questions each.
func (w writer) threeColumns(in *Input, limit int) document.Columns {
	return document.Columns{Stacks: []document.Stack{
		w.column("report.good", scene.Good, first(w.goodEntries(in), limit)),
		w.column("report.slow", scene.Danger, first(w.slowEntries(in), limit)),
		w.column("report.steps", scene.Primary, first(w.stepEntries(in), limit)),
	}}
}

func first(entries []entry, limit int) []entry { return entries[:min(limit, len(entries))] }

func (w writer) column(key string, colour scene.Colour, entries []entry) document.Stack {
	blocks := []document.Block{document.Heading{Text: w.Say(key), Colour: colour}}
	if len(entries) == 0 {
		blocks = append(blocks, document.Paragraph{Look: document.Small, Text: document.Plain(w.Say(key + ".none"))})
	}
	for _, e := range entries {
		blocks = append(blocks,
			document.Heading{Text: e.head, Minor: true},
			document.Paragraph{Look: document.Small, Text: document.Plain(e.text)})
	}
	return document.Stack{Rule: colour, Blocks: blocks}
}

// goodEntries are the questions with the highest levels, from 3 up.
func (w writer) goodEntries(in *Input) []entry {
	var good []reply
	for _, r := range replies(in) {
		if r.answered() && r.answer.Current >= 3 {
			good = append(good, r)
		}
	}
	slices.SortStableFunc(good, func(a, b reply) int {
		return cmp.Or(cmp.Compare(b.answer.Current, a.answer.Current), trueFirst(a.Core, b.Core), cmp.Compare(b.answer.Evidence, a.answer.Evidence))
	})
	return w.levelEntries(spread(good, 3))
}

// slowEntries are the lowest core questions, then the lowest others. A
// question whose target is reached slows nobody down.
func (w writer) slowEntries(in *Input) []entry {
	var slow []reply
	for _, r := range replies(in) {
		if r.answered() && r.answer.Current <= 2 && !r.content() {
			slow = append(slow, r)
		}
	}
	slices.SortStableFunc(slow, func(a, b reply) int {
		return cmp.Or(cmp.Compare(a.answer.Current, b.answer.Current), trueFirst(a.Core, b.Core), cmp.Compare(b.gap(), a.gap()))
	})
	return w.levelEntries(spread(slow, 3))
}

func (w writer) levelEntries(replies []reply) []entry {
	var entries []entry
	for _, r := range replies {
		entries = append(entries, entry{
			head: w.Say("report.entry.level", "ID", r.ID, "Name", w.questionName(r.Question), "Level", w.Integer(int(r.answer.Current))),
			text: w.level(r.Question, r.answer.Current),
		})
	}
	return entries
}

// stepEntries are the next steps of the largest gaps.
func (w writer) stepEntries(in *Input) []entry {
	var entries []entry
	for _, r := range spread(gapReplies(in), 3) {
		entries = append(entries, entry{
			head: w.Say("report.entry.step", "ID", r.ID, "Name", w.questionName(r.Question),
				"From", w.Integer(int(r.answer.Current)), "To", w.Integer(int(r.answer.Current)+1)),
			text: w.next(r.Question, r.answer.Current),
		})
	}
	return entries
}

func trueFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	default:
		return 1
	}
}
