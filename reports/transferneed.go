package reports

import (
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// needPage shows where the middle of all lies in each dimension, and how they
// are spread.
func (w writer) needPage(r *released, f *figures) document.Section {
	rows := byNeed(r.dimensions)
	section := document.Section{
		Kicker: w.Say("report.transfer.needs"), Title: w.needTitle(r), Bookmark: w.Say("report.transfer.needs"), Anchor: "needs",
	}
	if len(rows) == 0 {
		section.Blocks = body(w.Say("report.transfer.needs.none"))
		return section
	}
	bands, classes := w.needCaption(r), w.classCaption(shownRows(r.dimensions))
	first := document.Figure{
		Caption: f.next(w, bands, sentences(w.basis(r), w.Say("report.transfer.bands.note"), w.fewerNote(r, rows))),
		Scene:   w.bands(rows, w.Say("report.transfer.dimension"), bands).Draw(),
	}
	second := document.Figure{
		Caption: f.next(w, classes, w.Say("report.transfer.classes.note", "Least", w.Integer(transfer.MinClass))),
		Scene:   w.classes(rows, quarterScale(), w.Say("report.transfer.dimension"), classes).Draw(),
	}
	form := func(blocks ...document.Block) func() document.Section {
		return func() document.Section {
			section.Blocks = blocks
			return section
		}
	}
	return w.fitting(
		form(first, document.Gap{Height: 8 * scene.MM}, second, w.publicNote()), form(first, second, w.publicNote()),
		form(first, document.Gap{Height: 3 * scene.MM}, second), form(first, second, w.publicNote()),
	)
}

// publicNote says what the numbers are called, and where the rules stand.
func (w writer) publicNote() document.Block {
	return document.Paragraph{Look: document.Note, Text: document.Prose{
		{Text: w.Say("report.transfer.public") + " "},
		{Text: w.Say("report.transfer.rules_on"), Link: "protection"},
		{Text: " "},
		{Link: "protection", Page: true},
		{Text: "."},
	}}
}

// basis says whose numbers these are.
func (w writer) basis(r *released) string {
	return w.Say("report.transfer.basis", "Members", w.Integer(r.Release.Members), "Step", w.Integer(transfer.Step))
}

// needTitle names the dimensions with the most need.
func (w writer) needTitle(r *released) string {
	rows := shownRows(r.dimensions)
	first := foremost(rows)
	switch {
	case len(rows) == 0:
		return w.Say("report.transfer.needs.title.none")
	case len(rows) > 1 && sharing(rows, 0) == len(rows):
		return w.Say("report.transfer.needs.title.same", "Need", w.Integer(rows[0].need()))
	case first == nil:
		return capital(w.Count("report.transfer.needs.title.many", sharing(rows, 0), "Number", w.number(sharing(rows, 0)), "Need", w.Integer(rows[0].need())))
	default:
		return w.Say("report.transfer.needs.title", "Names", w.rowNames(first))
	}
}

// needCaption says the most and the least need.
func (w writer) needCaption(r *released) string {
	rows := shownRows(r.dimensions)
	if len(rows) == 0 {
		return w.Say("report.transfer.bands.none")
	}
	first, last := rows[0], rows[len(rows)-1]
	if first.Mean == last.Mean {
		return w.Say("report.transfer.bands.same", "Need", w.Integer(first.need()))
	}
	return w.Say("report.transfer.bands", "Most", w.quoted(first.name), "High", w.Integer(first.need()), "Least", w.quoted(last.name), "Low", w.Integer(last.need()))
}

// classCaption names the row that most are in the lower half of.
func (w writer) classCaption(rows []releasedRow) string {
	const middle = fullPoints / 2
	var worst releasedRow
	highest := 0
	for _, row := range rows {
		if count, known := row.below(middle); known && count > highest {
			worst, highest = row, count
		}
	}
	if highest == 0 {
		return w.Say("report.transfer.classes")
	}
	return capital(w.Count("report.transfer.classes.below", highest,
		"Name", w.quoted(worst.name), "Number", w.number(highest), "All", w.agencies(worst.Members), "Points", w.Integer(middle)))
}

// winnerPage shows winners beside all others, where that may be shown.
func (w writer) winnerPage(r *released, f *figures) []document.Section {
	table := document.Table{
		Columns: []document.Column{
			{Width: 8 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.transfer.dimension.one"), Weight: 1},
			{Head: w.Say("report.transfer.winners.won"), Align: document.Right, Width: 24 * scene.MM},
			{Head: w.Say("report.transfer.winners.others"), Align: document.Right, Width: 24 * scene.MM},
			{Head: w.Say("report.transfer.winners.difference"), Align: document.Right, Width: 26 * scene.MM},
		},
	}
	ahead := 0
	for _, row := range r.dimensions {
		if row.Winners == nil {
			continue
		}
		if row.Winners.Winners > row.Winners.Others {
			ahead++
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(row.id), document.TextCell(w.rowTitle(row)), document.TextCell(w.Integer(row.Winners.Winners)),
			document.TextCell(w.Integer(row.Winners.Others)), document.TextCell(w.difference(float64(row.Winners.Winners-row.Winners.Others), 0)),
		}})
	}
	if len(table.Rows) == 0 {
		return nil
	}
	table.Caption = f.next(w, w.Say("report.transfer.winners.caption"), w.Say("report.transfer.winners.note", "Step", w.Integer(transfer.Step)))
	return []document.Section{{
		Kicker: w.Say("report.transfer.winners"), Bookmark: w.Say("report.transfer.winners"), Anchor: "winners",
		Title:  capital(w.Count("report.transfer.winners.title", ahead, "Number", w.number(ahead), "All", w.number(len(table.Rows)))),
		Blocks: []document.Block{table, document.Callout{Tone: scene.Warn, Title: w.Say("report.transfer.winners.care"), Text: document.Plain(w.Say("report.transfer.winners.care.text"))}},
	}}
}
