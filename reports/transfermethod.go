package reports

import (
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// protection prints the rules that single agencies are protected by, and counts
// what they withheld. A release does not say why, so that nothing can be
// concluded from it; the reasons stay with the office.
func (w writer) protection(r *released, f *figures) document.Section {
	rule := func(key string, pairs ...any) document.Block {
		return document.Side{Label: w.Say(key), Rule: scene.Hairline, Blocks: body(w.Say(key+".text", pairs...))}
	}
	return document.Section{
		Kicker: w.Say("report.transfer.protection"), Title: w.protectionTitle(r), Bookmark: w.Say("report.transfer.protection"), Anchor: "protection",
		Blocks: []document.Block{
			rule("report.transfer.rule.group", "Least", w.Integer(transfer.MinRelease)),
			rule("report.transfer.rule.round", "Step", w.Integer(transfer.Step)),
			rule("report.transfer.rule.class", "Least", w.Integer(transfer.MinClass)),
			rule("report.transfer.rule.insider", "Coalition", w.Integer(transfer.Coalition), "Interval", w.Integer(transfer.MinInterval)),
			rule("report.transfer.rule.earlier", "Least", w.Integer(transfer.MinRelease)),
			rule("report.transfer.rule.names"),
			rule("report.transfer.rule.limits", "Interval", w.Integer(transfer.MinInterval)),
			w.withheldTable(r, f),
		},
	}
}

func (w writer) protectionTitle(r *released) string {
	shown, all := r.shownCells()
	if shown == all {
		return w.Say("report.transfer.protection.title.all")
	}
	return capital(w.Count("report.transfer.protection.title", all-shown, "Number", w.number(all-shown), "All", w.Integer(all)))
}

// withheldCounts is what of some cells is not shown as it could be.
type withheldCounts struct{ cells, whole, bands, classes, merged, mostly int }

func countWithheld(cells []transfer.Cell, of func(transfer.Subject) bool) withheldCounts {
	var n withheldCounts
	for i := range cells {
		if c := &cells[i]; of(c.Subject) {
			n.add(c)
		}
	}
	return n
}

func (n *withheldCounts) add(c *transfer.Cell) {
	n.cells++
	if c.Members == 0 {
		n.whole++
		return
	}
	if c.Band == nil {
		n.bands++
	}
	switch {
	case c.Classes == nil:
		n.classes++
	case c.Classes[0].Mostly:
		n.mostly++
	case len(c.Classes) < c.Subject.ClassCount():
		n.merged++
	}
}

// withheldTable counts by kind of number.
func (w writer) withheldTable(r *released, f *figures) document.Table {
	columns := []withheldCounts{
		countWithheld(r.Release.Cells, func(s transfer.Subject) bool { return s.Question == "" && s.Process == "" }),
		countWithheld(r.Release.Cells, func(s transfer.Subject) bool { return s.Question != "" }),
		countWithheld(r.Release.Cells, func(s transfer.Subject) bool { return s.Process != "" }),
	}
	table := document.Table{
		Caption: f.next(w, w.Say("report.transfer.withheld.caption"), w.Say("report.transfer.withheld.note")), Dense: true,
		Columns: []document.Column{
			{Head: w.Say("report.transfer.withheld.what"), Weight: 1},
			w.countColumn("report.transfer.withheld.dimensions"),
			w.countColumn("report.transfer.withheld.questions"), w.countColumn("report.transfer.withheld.processes"),
		},
	}
	for _, line := range []struct {
		key string
		of  func(withheldCounts) int
	}{
		{"report.transfer.withheld.cells", func(n withheldCounts) int { return n.cells }},
		{"report.transfer.withheld.whole", func(n withheldCounts) int { return n.whole }},
		{"report.transfer.withheld.bands", func(n withheldCounts) int { return n.bands }},
		{"report.transfer.withheld.classes", func(n withheldCounts) int { return n.classes }},
		{"report.transfer.withheld.mostly", func(n withheldCounts) int { return n.mostly }},
		{"report.transfer.withheld.merged", func(n withheldCounts) int { return n.merged }},
	} {
		row := document.Row{Cells: []document.Cell{document.TextCell(w.Say(line.key))}}
		for _, column := range columns {
			row.Cells = append(row.Cells, document.TextCell(w.Integer(line.of(column))))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

func (w writer) countColumn(key string) document.Column {
	return document.Column{Head: w.Say(key), Align: document.Right, Width: 28 * scene.MM}
}

// transferMethod says where the numbers come from and by which rules, with
// notes at the end.
func (w writer) transferMethod(r *released, notes ...document.Block) document.Section {
	blocks := []document.Block{
		w.explained("report.transfer.source", 0),
		w.explained("report.method.index", 3),
		w.explained("report.transfer.summed", 2),
	}
	if len(r.processes) > 0 {
		blocks = append(blocks, w.explained("report.method.potential", 2))
	}
	blocks = append(blocks, w.explained("report.transfer.reach", 0))
	data := "report.transfer.data.none"
	if len(r.Data) > 0 {
		data = "report.transfer.data.inside"
	}
	licence := w.Say("report.transfer.licence.none")
	if r.Licence != "" {
		licence = w.Say("report.transfer.licence.text", "Licence", oneLine(r.Licence))
	}
	if office := r.publisher(w.options); office != "" {
		blocks = append(blocks, document.Side{Label: w.Say("report.transfer.office"), Rule: scene.Hairline, Blocks: []document.Block{document.Paragraph{Text: document.Prose{w.typed(office)}}}})
	}
	blocks = append(
		blocks,
		document.Side{Label: w.Say("report.transfer.data"), Rule: scene.Hairline, Blocks: body(w.Say(data))},
		document.Side{Label: w.Say("report.transfer.licence"), Rule: scene.Hairline, Blocks: body(licence)},
		document.Side{Label: w.Say("report.method.version"), Rule: scene.Hairline, Blocks: body(sentences(w.Say("report.transfer.version",
			"Catalogue", w.Say("report.catalogue.name", "Title", w.text(r.Catalogue.Title), "Version", r.Catalogue.Version), "Model", ModelVersion, "Rules", ReleaseRules,
			"ID", oneLine(r.Release.ID), "Members", w.Integer(r.Release.Members), "Date", w.Date(w.options.Date), "Fingerprint", r.print), w.untranslated(r.Catalogue)))},
	)
	name := w.Say("report.transfer.sources")
	return document.Section{
		Kicker: name, Title: w.Say("report.transfer.sources.title"), Bookmark: name, Anchor: methodAnchor, Blocks: append(blocks, notes...),
	}
}
