package chart

// Table returns the profile in words and numbers: the columns of its head
// that have a word.
func (p Profile) Table() Table {
	return tableOf(len(p.Rows),
		tableColumn{p.Head.Title, func(i int) string { return named(p.Rows[i].ID, p.Rows[i].Title) }},
		tableColumn{p.Head.Current, func(i int) string { return written(p.Rows[i].Current, p.Rows[i].Missing, p.Rows[i].Range) }},
		tableColumn{p.Head.Target, func(i int) string { return p.Rows[i].Target.Label }},
		tableColumn{p.Head.Gap, func(i int) string { return p.Rows[i].Gap }},
		tableColumn{p.Head.Bottleneck, func(i int) string { return p.Rows[i].Bottleneck.Label }},
		tableColumn{p.Head.Coverage, func(i int) string { return p.Rows[i].Coverage }},
	)
}

// GapHead holds the words of a table of gaps that the drawing does without.
type GapHead struct{ Title, Current, Target string }

// Table returns the gaps in words and numbers.
func (g Gaps) Table(head GapHead) Table {
	return tableOf(len(g.Rows),
		tableColumn{head.Title, func(i int) string { return named(g.Rows[i].ID, g.Rows[i].Title) }},
		tableColumn{head.Current, func(i int) string { return written(g.Rows[i].Current, "", g.Rows[i].Range) }},
		tableColumn{head.Target, func(i int) string { return g.Rows[i].Target.Label }},
		tableColumn{g.Head, func(i int) string { return g.Rows[i].Gap }},
	)
}

// PanelHead holds the words of a table of panels.
type PanelHead struct{ Agency, Dimension, Current, Target string }

// Table returns the panels in words and numbers, a row for each dimension of
// each agency. The note of a panel stands with its title.
func (d Panels) Table(head PanelHead) Table {
	var agencies []string
	var rows []PanelRow
	for _, panel := range d.Panels {
		title := panel.Title
		if panel.Note != "" {
			title += " (" + panel.Note + ")"
		}
		for _, row := range panel.Rows {
			agencies, rows = append(agencies, title), append(rows, row)
		}
	}
	return tableOf(len(rows),
		tableColumn{head.Agency, func(i int) string { return agencies[i] }},
		tableColumn{head.Dimension, func(i int) string { return rows[i].ID }},
		tableColumn{head.Current, func(i int) string { return written(rows[i].Current, rows[i].Missing, rows[i].Range) }},
		tableColumn{head.Target, func(i int) string { return rows[i].Target.Label }},
	)
}
