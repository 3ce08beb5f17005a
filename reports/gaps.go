package reports

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// gapsPage lists every gap, the largest first, with the way from today over
// the next step to the target.
func (w writer) gapsPage(in *Input, f *figures) document.Section {
	section := document.Section{
		Kicker: w.Say("report.gap.page"), Title: w.gapsTitle(in.Result.Gaps), Bookmark: w.Say("report.gap.page"), Anchor: "gaps",
	}
	if len(in.Result.Gaps) == 0 {
		section.Blocks = body(w.Say("report.gap.none"))
		return section
	}
	all := gapReplies(in)
	year := commonYear(all)
	table := document.Table{
		Caption: f.next(w, w.gapTableCaption(in), w.Say("report.gap.note")),
		Columns: []document.Column{
			{Head: w.Say("report.question"), Width: 8 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary, Size: 9},
			{Width: 28 * scene.MM, Space: 2.6 * scene.MM, Text: scene.Semibold, Size: 9},
			{Head: w.Say("report.gap.levels.head"), Width: 10 * scene.MM, Space: 3 * scene.MM, Text: scene.Semibold, Colour: scene.Target},
			{Head: w.Say("report.today"), Weight: 1, Size: 8.5},
			{Head: w.Say("report.next"), Weight: 1, Size: 8.5, Text: scene.Semibold},
			{Head: w.targetHead(year), Weight: 1, Size: 8.5},
		},
	}
	for _, r := range all {
		table.Rows = append(table.Rows, w.gapRow(r, year))
	}
	dense := section
	section.Blocks, dense.Blocks = []document.Block{table}, []document.Block{denser(table, 8)}
	return w.shorter(section, dense)
}

// gapReplies are the questions of the gaps, in their order.
func gapReplies(in *Input) []reply {
	var all []reply
	for _, g := range in.Result.Gaps {
		if q, ok := in.Catalogue.Question(g.Question); ok {
			all = append(all, reply{Question: q, dimension: g.Dimension, answer: in.Assessment.Answer(q.ID)})
		}
	}
	return all
}

// commonYear is the year of all targets, 0 if they differ or name none. It
// stands in the head of the column then instead of in every row.
func commonYear(all []reply) int {
	for _, r := range all {
		if r.answer.Target.Year != all[0].answer.Target.Year {
			return 0
		}
	}
	if len(all) == 0 {
		return 0
	}
	return all[0].answer.Target.Year
}

func (w writer) targetHead(year int) string {
	if year == 0 {
		return w.Say("report.target")
	}
	return w.Say("report.target.in", "Year", year)
}

func (w writer) gapRow(r reply, year int) document.Row {
	return document.Row{Cells: []document.Cell{
		document.TextCell(r.code()),
		document.TextCell(w.questionName(r.Question)),
		document.TextCell(w.Say("report.gap.from_to", "From", w.Integer(int(r.answer.Current)), "To", w.Integer(int(r.answer.Target.Level)))),
		{Text: w.saidLevel(r.Question, r.answer.Current)},
		{Text: w.saidNext(r.Question, r.answer.Current)},
		{Text: w.said(choice(r.Question, r.answer.Target.Level).Text, w.targetText(r, year))},
	}}
}

// targetText says what can be observed at the target, with its year unless
// that is common to all.
func (w writer) targetText(r reply, common int) string {
	text := w.level(r.Question, r.answer.Target.Level)
	if r.answer.Target.Year == common {
		return text
	}
	return w.Say("report.gap.until", "Text", text, "Year", r.answer.Target.Year)
}

func (w writer) gapsTitle(gaps []scoring.Gap) string {
	if len(gaps) == 0 {
		return w.Say("report.gap.title.none")
	}
	wide := 0
	for _, g := range gaps {
		if g.Size >= 2 {
			wide++
		}
	}
	if wide == 0 {
		return capital(w.Count("report.gap.title.narrow", len(gaps), "Number", w.number(len(gaps))))
	}
	return capital(w.Count("report.gap.title", len(gaps), "Number", w.number(len(gaps)), "Wide", w.Count("report.gap.wide", wide, "Number", w.number(wide))))
}

func (w writer) gapTableCaption(in *Input) string {
	first := in.Result.Gaps[0]
	q, _ := in.Catalogue.Question(first.Question)
	if q.ID == "" {
		q = assessment.Question{ID: first.Question}
	}
	return w.Say("report.gap.caption", "ID", q.ID, "Name", w.quoted(w.questionName(q)),
		"From", w.Integer(int(first.Current)), "To", w.Integer(int(first.Target)))
}
