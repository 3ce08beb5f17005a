package reports

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// participantPages list who took part, in the order of the alphabet.
func (w writer) participantPages(r *released, f *figures) []document.Section {
	const columns = 3
	if len(r.Participants) == 0 {
		return nil
	}
	var names []string
	for _, p := range r.Participants {
		names = append(names, oneLine(p.Name))
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	n := len(names)
	table := document.Table{
		Caption: f.next(w, w.Say("report.transfer.participants.caption"), w.participantNote(r)), Dense: true,
		Columns: []document.Column{{Head: w.Say("report.agency"), Weight: 1}, {Weight: 1}, {Weight: 1}},
	}
	for row := range slices.Chunk(names, columns) {
		var cells []document.Cell
		for _, name := range row {
			cells = append(cells, document.TextCell(name))
		}
		table.Rows = append(table.Rows, document.Row{Cells: cells})
	}
	return []document.Section{{
		Kicker: w.Say("report.transfer.participants"), Title: capital(w.Count("report.transfer.participants.title", n, "Number", w.number(n))),
		Bookmark: w.Say("report.transfer.participants"), Anchor: "participants", Blocks: []document.Block{table},
	}}
}

// participantNote says how many of those who took part are in the numbers.
func (w writer) participantNote(r *released) string {
	note := w.Say("report.transfer.participants.note")
	if in := r.Release.Members; in < len(r.Participants) {
		return sentences(note, w.Count("report.transfer.participants.in", in, "Members", w.Integer(in)))
	}
	return note
}

// allValues are all numbers of the release as a table.
func (w writer) allValues(r *released, f *figures) document.Section {
	table := document.Table{
		Caption: f.next(w, w.Say("report.transfer.all.caption"), w.Say("report.transfer.all.note", "Step", w.Integer(transfer.Step))), Dense: true,
		Columns: []document.Column{
			{Width: 9 * scene.MM, Text: scene.Bold, Colour: scene.Primary, Space: 1.5 * scene.MM},
			{Head: w.Say("report.transfer.all.subject"), Weight: 1.5},
			{Head: w.Say("report.transfer.all.members"), Align: document.Right, Width: 14 * scene.MM},
			{Head: w.Say("report.transfer.mean"), Align: document.Right, Width: 18 * scene.MM},
			{Head: w.Say("report.transfer.middle"), Align: document.Right, Width: 23 * scene.MM, Space: 5 * scene.MM},
			{Head: w.Say("report.transfer.all.spread"), Weight: 1.25, Size: 8.5},
		},
	}
	if total, there := r.Release.Cell(transfer.Subject{}); there {
		table.Rows = append(table.Rows, w.valueRow(releasedRow{Cell: total, name: w.Say("report.total")}, true))
	}
	for _, d := range r.dimensions {
		table.Rows = append(table.Rows, w.valueRow(d, true))
		for _, q := range r.questions {
			if q.Subject.Dimension == d.Subject.Dimension {
				table.Rows = append(table.Rows, w.valueRow(q, false))
			}
		}
	}
	for i := range r.Release.Cells {
		if c := r.Release.Cells[i]; c.Subject.Process != "" {
			name := w.wording.ProcessShort(assessment.Process{ID: c.Subject.Process})
			table.Rows = append(table.Rows, w.valueRow(releasedRow{Cell: c, id: string(c.Subject.Process), name: name}, false))
		}
	}
	shown, all := r.shownCells()
	return document.Section{
		Kicker: w.Say("report.transfer.all"), Title: w.Say("report.transfer.all.title", "Shown", w.Integer(shown), "All", w.Integer(all)),
		Bookmark: w.Say("report.transfer.all"), Anchor: "all", Blocks: []document.Block{table},
	}
}

// shownCells counts the cells of the release that have values, and all.
func (r *released) shownCells() (shown, all int) {
	for i := range r.Release.Cells {
		if r.Release.Cells[i].Members > 0 {
			shown++
		}
	}
	return shown, len(r.Release.Cells)
}

func (w writer) valueRow(r releasedRow, strong bool) document.Row {
	members, mean, middle := "–", "–", "–"
	if r.shown() {
		members, mean = w.least(r.Members, r.AtLeast), w.Integer(r.Mean)
	}
	if r.shown() && r.Band != nil {
		middle = w.half(*r.Band)
	}
	return document.Row{Strong: strong, Cells: []document.Cell{
		document.TextCell(r.id), document.TextCell(r.name), document.TextCell(members), document.TextCell(mean), document.TextCell(middle), document.TextCell(w.spread(r)),
	}}
}
