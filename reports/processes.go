package reports

import (
	"strconv"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// processPage lists all processes with their numbers and where these come
// from.
func (w writer) processPage(in *Input, f *figures) []document.Section {
	all := in.Assessment.Inventory.Processes()
	if len(all) == 0 {
		return nil
	}
	table := document.Table{
		Dense: true, Caption: f.next(w, w.processCaption(all), w.Say("report.processes.note")),
		Columns: []document.Column{
			{Head: w.Say("report.number_short"), Width: 9 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.process"), Weight: 1.5, Text: scene.Semibold},
			w.numbers("cases", 15), w.numbers("minutes", 16), w.numbers("lead_days", 14), w.numbers("media_breaks", 15), w.numbers("units", 13),
			{Head: w.Say("report.processes.levels"), Align: document.Center, Width: 13 * scene.MM, Space: 1 * scene.MM},
			w.numbers("benefit", 11), w.numbers("effort", 13), spaced(w.numbers("transferability", 15)),
			{Head: w.Say("report.processes.systems"), Weight: 1.5, Size: 8.5},
			{Head: w.Say("report.processes.responsible"), Weight: 1, Size: 8.5},
		},
	}
	for _, p := range all {
		table.Rows = append(table.Rows, w.processRow(in.Assessment.Inventory, p))
	}
	blocks := []document.Block{table}
	return []document.Section{{
		Landscape: true, Level: 1, Kicker: w.Say("report.processes"), Title: w.processTitle(all), Bookmark: w.Say("report.processes"), Anchor: "processes",
		Blocks: append(blocks, w.processRemarks(all)...),
	}}
}

// numbers is a narrow column of numbers, its width in millimeters.
func (w writer) numbers(attribute string, width float64) document.Column {
	return document.Column{
		Head: w.wording.Head(assessment.EntryProcess, attribute), Align: document.Right, Width: width * scene.MM, Space: 1.4 * scene.MM,
	}
}

// spaced keeps a column of numbers apart from the words beside it.
func spaced(c document.Column) document.Column {
	c.Space = 5 * scene.MM
	return c
}

func (w writer) processRow(inventory assessment.Inventory, p assessment.Process) document.Row {
	row := document.Row{Cells: []document.Cell{
		document.TextCell(string(p.ID)), document.TextCell(w.wording.ProcessShort(p)),
	}}
	for _, figure := range []assessment.Figure{p.Cases, p.Minutes, p.LeadDays, p.MediaBreaks, p.Units} {
		row.Cells = append(row.Cells, document.Cell{Text: w.figureProse(figure)})
	}
	row.Cells = append(row.Cells, document.TextCell(w.Say("report.gap.from_to", "From", rated(p.Current), "To", rated(p.Target))))
	for _, rating := range []assessment.Rating{p.Benefit, p.Effort, p.Transferability} {
		row.Cells = append(row.Cells, document.TextCell(rated(rating)))
	}
	return document.Row{Cells: append(row.Cells,
		document.TextCell(w.wording.Value(p, "systems", inventory)), document.TextCell(w.wording.Value(p, "responsible", inventory)))}
}

// figureProse is a number with the letter that says where it comes from.
func (w writer) figureProse(figure assessment.Figure) document.Prose {
	prose := document.Plain(w.wording.Quantity(figure.Quantity))
	if mark := w.wording.Mark(figure.Origin); figure.Set && mark != "" {
		prose = append(prose, document.Run{Text: "\u00a0" + mark, Colour: scene.Muted})
	}
	return prose
}

// rated is a level as a digit, a dash if it is missing.
func rated(r assessment.Rating) string {
	if !r.Set {
		return "–"
	}
	return strconv.Itoa(int(r.Level))
}

func (w writer) processTitle(all []assessment.Process) string {
	var minutes int64
	known := 0
	for _, p := range all {
		if p.Cases.Set && p.Minutes.Set {
			minutes += p.Cases.Centi * p.Minutes.Centi
			known++
		}
	}
	if known == 0 {
		return capital(w.Count("report.processes.title.bare", len(all), "Number", w.number(len(all))))
	}
	hours := assessment.Whole((minutes + 300_000) / 600_000)
	return capital(w.Count("report.processes.title", known, "Number", w.number(known), "Hours", w.wording.Quantity(hours)))
}

// processCaption says how many of the numbers are measured.
func (w writer) processCaption(all []assessment.Process) string {
	total, measured := 0, 0
	for _, p := range all {
		for _, figure := range []assessment.Figure{p.Cases, p.Minutes, p.LeadDays, p.MediaBreaks, p.Units} {
			if !figure.Set {
				continue
			}
			total++
			if figure.Origin == assessment.OriginMeasured || figure.Origin == assessment.OriginSystem {
				measured++
			}
		}
	}
	return w.Say("report.processes.caption", "Measured", w.Integer(measured), "All", w.Integer(total))
}

// processRemarks sets all remarks as one paragraph, a line or more each.
func (w writer) processRemarks(all []assessment.Process) []document.Block {
	var prose document.Prose
	for _, p := range all {
		prose = append(prose, w.remark(string(p.ID), p.Remark, len(prose) > 0)...)
	}
	if len(prose) == 0 {
		return nil
	}
	return w.side(nil, "report.remarks", []document.Block{document.Paragraph{Look: document.Small, Text: prose}})
}

// remark is a typed text with its own line ends behind a code, on a line of
// its own if others stand above it.
func (w writer) remark(code, text string, below bool) document.Prose {
	lines := paragraphs(text)
	if len(lines) == 0 {
		return nil
	}
	if code != "" {
		code += "\u00a0\u00a0"
	}
	if below {
		code = "\n" + code
	}
	return document.Prose{document.Strong(code), {Text: joinedWith("\n", lines)}}
}
