package chart

import "math"

// PortfolioHead holds the words of a table of points. Size is empty where the
// circles have no size.
type PortfolioHead struct{ Point, Potential, Effort, Size string }

// Table returns the points in words and numbers, in their order.
func (p Portfolio) Table(head PortfolioHead) Table {
	return tableOf(len(p.Points),
		tableColumn{head.Point, func(i int) string { return named(p.Points[i].ID, p.Points[i].Label) }},
		tableColumn{head.Potential, func(i int) string { return p.Points[i].Value }},
		tableColumn{head.Effort, func(i int) string { return level(int(math.Round(p.Points[i].X))) }},
		tableColumn{head.Size, func(i int) string { return level(p.Points[i].Size) }},
	)
}

// Table returns the bars in words and numbers: name, the four parts, the sum,
// and the columns at the right. A rank has a column if rank has a word.
func (d Drivers) Table(rank string) Table {
	title := func(i int) string { return named(d.Rows[i].ID, d.Rows[i].Title) }
	columns := []tableColumn{{d.Head.Title, title}}
	if rank != "" {
		columns = []tableColumn{{rank, func(i int) string { return d.Rows[i].Rank }}, {d.Head.Title, title}}
	}
	for part, name := range d.Parts {
		columns = append(columns, tableColumn{name, func(i int) string { return d.Rows[i].Parts[part].Label }})
	}
	columns = append(columns, tableColumn{d.Head.Total, func(i int) string {
		if d.Rows[i].Missing != "" {
			return d.Rows[i].Missing
		}
		return d.Rows[i].Total
	}})
	for k, name := range d.Head.Columns {
		columns = append(columns, tableColumn{name, func(i int) string { return nth(d.Rows[i].Columns, k) }})
	}
	return tableOf(len(d.Rows), columns...)
}
