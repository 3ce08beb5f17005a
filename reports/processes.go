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
	caption := f.next(w, w.processCaption(all), w.processNote(all))
	form := func(name, systems float64) func() document.Section {
		return func() document.Section { return w.processSection(in, caption, name, systems) }
	}
	return []document.Section{w.fitting(form(1.7, 1.7), form(1.45, 1.9))}
}

// processSection gives the names of processes and of systems a share of the
// width: which of the two are long differs from agency to agency.
func (w writer) processSection(in *Input, caption document.Caption, name, systems float64) document.Section {
	all := in.Assessment.Inventory.Processes()
	table := document.Table{
		Dense: true, Caption: caption,
		Columns: []document.Column{
			{Head: w.Say("report.number_short"), Width: 9 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.process"), Weight: name, Text: scene.Semibold, Space: 0.5 * scene.MM},
			w.numbers("cases", 13), w.numbers("minutes", 14), w.numbers("lead_days", 13), w.numbers("media_breaks", 13), w.numbers("units", 11),
			{Head: w.Say("report.processes.levels"), Align: document.Center, Width: 13 * scene.MM, Space: 0.5 * scene.MM},
			w.numbers("benefit", 10), w.numbers("effort", 12), spaced(w.numbers("transferability", 14)),
			{Head: w.Say("report.processes.systems"), Weight: systems, Size: 8.5},
			{Head: w.Say("report.processes.responsible"), Weight: 1, Size: 8.5},
		},
	}
	for _, p := range all {
		table.Rows = append(table.Rows, w.processRow(in.Assessment.Inventory, p))
	}
	blocks := []document.Block{document.Gap{Height: 3 * scene.MM}, table}
	return document.Section{
		Landscape: true, Level: 1, Kicker: w.Say("report.processes"), Title: w.processTitle(all), Bookmark: w.Say("report.processes"), Anchor: "processes",
		Blocks: append(blocks, w.processRemarks(all)...),
	}
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
	hours := w.wording.Quantity(assessment.Whole(roughly((minutes + 300_000) / 600_000)))
	if known < len(all) {
		return capital(w.Count("report.processes.title.known", known, "Number", w.number(known), "All", w.number(len(all)), "Hours", hours))
	}
	return capital(w.Count("report.processes.title", known, "Number", w.number(known), "Hours", hours))
}

// roughly rounds what rests on estimates: to tens from 100 on, to hundreds
// from 1000 on.
func roughly(n int64) int64 {
	by := int64(1)
	switch {
	case n >= 1000:
		by = 100
	case n >= 100:
		by = 10
	}
	return (n + by/2) / by * by
}

// processNote explains the signs, and why a title counts fewer processes than
// the table.
func (w writer) processNote(all []assessment.Process) string {
	missing := 0
	for _, p := range all {
		if !p.Cases.Set || !p.Minutes.Set {
			missing++
		}
	}
	note := w.Say("report.processes.note")
	if missing == 0 || missing == len(all) {
		return note
	}
	return sentences(note, w.Count("report.processes.note.missing", missing, "Count", w.Integer(missing)))
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
	switch {
	case total == 0:
		return w.Say("report.processes.caption.empty")
	case measured == 0:
		return w.Say("report.processes.caption.none")
	case measured == total:
		return w.Say("report.processes.caption.all")
	default:
		return w.Count("report.processes.caption", measured, "Measured", w.Integer(measured), "All", w.Integer(total))
	}
}

// processRemarks sets all remarks behind each other in one paragraph: most
// are short, and a line for each would fill a page of their own.
func (w writer) processRemarks(all []assessment.Process) []document.Block {
	var prose document.Prose
	for _, p := range all {
		lines := paragraphs(p.Remark)
		if len(lines) == 0 {
			continue
		}
		code := string(p.ID) + "\u00a0\u00a0"
		if len(prose) > 0 {
			code = " \u2002" + code
		}
		prose = append(prose, document.Strong(code), w.typed(joinedWith(" ", lines)))
	}
	if len(prose) == 0 {
		return nil
	}
	return w.side(nil, "report.remarks", []document.Block{document.Paragraph{Look: document.Small, Text: prose}})
}
