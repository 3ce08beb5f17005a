package reports

import (
	"slices"
	"unicode/utf8"

	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// transferCover shows every question as one cell with the mean of all, the
// same picture that each agency has of itself.
func (w writer) transferCover(r *released) *document.Cover {
	cover := &document.Cover{
		Brand: w.Say("report.brand"), Report: w.Say("report.transfer"), Name: r.title,
		Subtitles: []string{w.Say("report.transfer.subtitle"), w.Count("report.transfer.cover", r.Release.Members)},
		Facts: []document.Fact{
			{Label: w.Say("report.fact.date"), Value: w.LongDate(w.options.Date)},
			{Label: w.Say("report.fact.state"), Value: w.state()},
			{Label: w.Say("report.fact.catalogue"), Value: w.Say("report.catalogue.name", "Title", w.text(r.Catalogue.Title), "Version", r.Catalogue.Version)},
			{Label: w.Say("report.fact.fingerprint"), Value: r.print},
		},
		Note: w.Say("report.transfer.cover.note", "ID", oneLine(r.Release.ID), "Members", w.Integer(r.Release.Members)),
		Figure: document.Figure{
			Caption: document.Caption{Text: w.Say("report.transfer.cover.figure", "Count", w.Integer(len(r.questions))), Note: w.Say("report.transfer.cover.figure.note", "Step", w.Integer(transfer.Step))},
			Scene:   w.meanCells(r).Draw(),
		},
	}
	if r.Fictional {
		cover.Mark = w.Say("report.fictional")
	}
	return cover
}

func (w writer) meanCells(r *released) chart.LevelCells {
	picture := chart.LevelCells{Width: document.TextWidth}
	var spoken []string
	for _, d := range r.Catalogue.Dimensions {
		row := chart.CellRow{ID: string(d.ID), Title: w.text(d.Title)}
		for _, q := range r.questions {
			if q.Subject.Dimension == d.ID {
				row.Cells = append(row.Cells, w.meanCell(q))
				spoken = append(spoken, w.spokenMean(q))
			}
		}
		picture.Rows = append(picture.Rows, row)
	}
	shown := len(shownRows(r.questions))
	picture.Alt = w.Say("report.transfer.cover.alt", "Shown", w.Integer(shown), "All", w.Integer(len(r.questions)), "Rows", joined(spoken))
	return picture
}

// meanCell is a mean on the ramp: five equal parts of the scale.
func (w writer) meanCell(q releasedRow) chart.Cell {
	const steps = 5
	if !q.shown() {
		return chart.Cell{State: chart.CellExcluded, Label: "–"}
	}
	return chart.Cell{Level: min(steps-1, q.Mean*steps/fullPoints), Label: w.Integer(q.Mean)}
}

func (w writer) spokenMean(q releasedRow) string {
	if !q.shown() {
		return w.Say("report.cell.alt", "ID", q.id, "Level", w.Say("report.transfer.withheld"))
	}
	return w.Say("report.cell.alt", "ID", q.id, "Level", w.Integer(q.Mean))
}

// transferSummary is the page that a mayor reads.
func (w writer) transferSummary(r *released) document.Section {
	numbers := document.KeyNumbers{Numbers: []document.KeyNumber{
		{Value: w.Integer(r.Release.Members), Label: w.Say("report.transfer.key.members"), Note: w.Say("report.transfer.key.members.note", "ID", r.shortID())},
		w.rangeNumber(r),
		{Value: w.Integer(len(r.solutions)), Label: w.Say("report.transfer.key.solutions"), Note: w.Say("report.transfer.key.solutions.note"), Colour: scene.Good},
	}}
	return document.Section{
		Kicker: w.Say("report.transfer.summary"), Title: w.summaryTitle(r), Bookmark: w.Say("report.transfer.summary"), Anchor: "summary",
		Blocks: []document.Block{
			w.leadText(w.summaryLead(r)...),
			document.Gap{Height: 4 * scene.MM},
			numbers,
			document.Gap{Height: 4 * scene.MM},
			w.summaryColumns(r),
			document.Callout{Tone: scene.Primary, Title: w.Say("report.transfer.meant"), Text: document.Plain(w.meaning(r))},
		},
	}
}

func (w writer) rangeNumber(r *released) document.KeyNumber {
	number := document.KeyNumber{
		Value: "–", Label: w.Say("report.transfer.key.total"), Note: w.Say("report.transfer.key.total.none"), Colour: scene.Primary,
	}
	if rows := shownRows(r.dimensions); len(rows) > 0 {
		low, high := rows[0].Mean, rows[len(rows)-1].Mean
		number.Value, number.Note = w.half(transfer.Band{Low: low, High: high}), w.Say("report.transfer.key.total.note", "Low", w.quoted(rows[0].name), "High", w.quoted(rows[len(rows)-1].name))
	}
	return number
}

// summaryTitle says where the need is and where the members stand best.
func (w writer) summaryTitle(r *released) string {
	rows := shownRows(r.dimensions)
	slices.Reverse(rows)
	best, need := foremost(rows), foremost(shownRows(r.dimensions))
	if best == nil || need == nil || rows[0].Mean == rows[len(rows)-1].Mean || slices.ContainsFunc(best, func(b releasedRow) bool { return b.Mean <= need[len(need)-1].Mean }) {
		return w.needTitle(r)
	}
	const longest = 120
	title := w.Say("report.transfer.summary.title", "Need", w.rowNames(need[:sharing(need, 0)]), "Best", w.rowNames(best[:sharing(best, 0)]))
	if utf8.RuneCountInString(title) > longest {
		return w.needTitle(r)
	}
	return title
}

// summaryLead are the sentences of the summary.
func (w writer) summaryLead(r *released) []string {
	lead := []string{capital(w.Count("report.transfer.lead", r.Release.Members, "Number", w.number(r.Release.Members), "Step", w.Integer(transfer.Step)))}
	if len(shownRows(r.dimensions)) > 0 {
		lead = append(lead, w.needCaption(r))
	}
	if len(r.processes) > 0 && r.processes[0].Mean > 0 {
		lead = append(lead, w.promiseTitle(r))
	}
	if n := len(r.swaps()); n > 0 {
		lead = append(lead, w.partnersTitle(n))
	}
	return lead
}

// summaryColumns are what to know: questions, processes, solutions.
func (w writer) summaryColumns(r *released) document.Block {
	const listed = 3
	var questions, processes, solutions []string
	for _, q := range shownRows(r.questions) {
		questions = append(questions, w.Say("report.transfer.item", "ID", q.id, "Name", q.name, "Mean", w.Integer(q.Mean)))
	}
	for _, p := range r.processes {
		if p.Mean > 0 {
			processes = append(processes, w.Say("report.transfer.item.process", "ID", p.Process, "Name", w.topicName(r, transfer.Topic{Process: p.Process}), "Mean", w.Integer(p.Mean)))
		}
	}
	for _, s := range r.solutions {
		solutions = append(solutions, w.Say("report.transfer.item.solution", "Title", oneLine(s.Title), "Owner", oneLine(s.Owner)))
	}
	columns := document.Columns{}
	for _, column := range []struct {
		key   string
		items []string
	}{
		{"report.transfer.top.questions", questions}, {"report.transfer.top.processes", processes}, {"report.transfer.top.solutions", solutions},
	} {
		stack := document.Stack{Rule: scene.Ink, Blocks: []document.Block{document.Heading{Text: w.Say(column.key), Minor: true}}}
		if len(column.items) == 0 {
			stack.Blocks = append(stack.Blocks, document.Paragraph{Look: document.Small, Text: document.Plain(w.Say(column.key + ".none"))})
		}
		for _, item := range column.items[:min(listed, len(column.items))] {
			stack.Blocks = append(stack.Blocks, document.Paragraph{Look: document.Small, Text: document.Plain(item)})
		}
		columns.Stacks = append(columns.Stacks, stack)
	}
	return columns
}

// smallCohort is up to how many members a release has to withhold much.
const smallCohort = 20

// meaning says what the numbers are and what they are not.
func (w writer) meaning(r *released) string {
	text := w.Say("report.transfer.meant.text")
	shown, all := r.shownCells()
	if shown < all || r.Release.Members < smallCohort {
		text = sentences(text, w.Say("report.transfer.meant.withheld", "Shown", w.Integer(shown), "All", w.Integer(all)))
	}
	return text
}
