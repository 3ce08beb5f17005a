package reports

import (
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// sharedPage says how much of the two assessments was compared.
func (w writer) sharedPage(in *FollowUpInput, f *figures) document.Section {
	return document.Section{
		Kicker: w.Say("report.followup.shared"), Title: w.sharedTitle(in), Bookmark: w.Say("report.followup.shared"), Anchor: "comparability",
		Blocks: []document.Block{
			w.sharedTable(in, f), w.explained("report.method.compare", 1), w.explained("report.followup.method.weights", 0),
		},
	}
}

// followUpMethod says how the figures came about, with notes at the end.
func (w writer) followUpMethod(in *FollowUpInput, notes ...document.Block) document.Section {
	before, after := w.moments(in)
	blocks := []document.Block{
		w.explained("report.method.index", 3),
		w.explained("report.followup.method.change", 2),
		w.explained("report.followup.method.measures", 0),
		w.explained("report.followup.method.cause", 0),
		document.Side{Label: w.Say("report.method.parameters"), Rule: scene.Ink, Blocks: []document.Block{w.parameters(in.Later.asked())}},
		document.Side{Label: w.Say("report.method.version"), Rule: scene.Hairline, Blocks: body(w.Say("report.followup.version",
			"Catalogue", w.catalogueName(&in.Later), "Then", w.catalogueName(&in.Earlier), "Model", ModelVersion, "Date", w.Date(w.options.Date),
			"Before", before, "After", after,
			"First", Fingerprint(&in.Earlier.Assessment), "Last", Fingerprint(&in.Later.Assessment)))},
	}
	return document.Section{
		Kicker: w.Say("report.method"), Title: w.Say("report.method.title"), Bookmark: w.Say("report.method"), Anchor: methodAnchor,
		Blocks: append(blocks, notes...),
	}
}

func (w writer) sharedTitle(in *FollowUpInput) string {
	if !in.Comparability.Known() {
		return w.Say("report.pairs.title.nothing")
	}
	return w.Say("report.followup.method.title", "Share", w.percent(in.Comparability))
}

// sharedTable says how much of each dimension was compared.
func (w writer) sharedTable(in *FollowUpInput, f *figures) document.Table {
	table := document.Table{
		Dense: true, Caption: f.next(w, w.Say("report.followup.shared.caption"), w.Say("report.followup.shared.note")),
		Columns: []document.Column{
			{Width: 9 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.dimension"), Weight: 1},
			{Head: w.Say("report.followup.shared.questions"), Align: document.Right, Width: 34 * scene.MM},
			{Head: w.Say("report.followup.shared.weight"), Align: document.Right, Width: 30 * scene.MM},
		},
	}
	for _, d := range in.Dimensions {
		share := w.Say("report.missing.excluded")
		if d.Shared.Known() {
			share = w.percent(d.Shared)
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(string(d.ID)), document.TextCell(w.text(in.dimensionOf(d.ID).Title)),
			document.TextCell(w.Say("report.answered.of", "Answered", w.Integer(d.Common), "Questions", w.Integer(d.Asked))),
			document.TextCell(share),
		}})
	}
	return table
}
