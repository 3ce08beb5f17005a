package chart

// RoadmapTableHead holds the words of a table of measures that the drawing
// does without, and how a month is written.
type RoadmapTableHead struct {
	Start, End, Note string
	Month            func(month int) string // counts as RoadmapRow.From does
}

// Table returns the measures in words and numbers, the sum below them.
func (r Roadmap) Table(head RoadmapTableHead) Table {
	columns := []tableColumn{
		{r.Head.Title, func(i int) string { return named(r.Rows[i].ID, r.Rows[i].Title) }},
		{head.Start, func(i int) string { return r.month(i, r.Rows[i].From, r.NoDate, head) }},
		{head.End, func(i int) string { return r.month(i, r.Rows[i].To, "", head) }},
		{r.Head.Module, func(i int) string { return r.Rows[i].Module }},
		{r.Head.Level, func(i int) string { return r.Rows[i].Level }},
	}
	for k, name := range r.Head.Columns {
		columns = append(columns, tableColumn{name, func(i int) string { return nth(r.Rows[i].Columns, k) }})
	}
	columns = append(columns, tableColumn{head.Note, func(i int) string { return r.Rows[i].Note }})
	t := tableOf(len(r.Rows), columns...)
	if r.Sum.Title != "" {
		t.Rows = append(t.Rows, r.sum(t.Head))
	}
	return t
}

// month writes a month of a row, or the word for a row without any.
func (r Roadmap) month(row, month int, missing string, head RoadmapTableHead) string {
	if r.Rows[row].From == 0 && r.Rows[row].To == 0 {
		return missing
	}
	return head.Month(month)
}

// sum is the last row: its title, and a number under each head of the costs.
func (r Roadmap) sum(heads []string) []string {
	row := make([]string, len(heads))
	row[0] = r.Sum.Title
	for i, head := range heads {
		for k, name := range r.Head.Columns {
			if i > 0 && name == head {
				row[i] = nth(r.Sum.Columns, k)
			}
		}
	}
	return row
}

// CostHead holds the words of a table of costs, and how an amount is written.
type CostHead struct {
	Year, Funding, Own, Total string
	Amount                    func(amount float64) string
}

// Table returns the years in numbers.
func (c CostBars) Table(head CostHead) Table {
	return tableOf(len(c.Rows),
		tableColumn{head.Year, func(i int) string { return c.Rows[i].Title }},
		tableColumn{head.Funding, func(i int) string { return head.Amount(c.Rows[i].Funding.Amount) }},
		tableColumn{head.Own, func(i int) string { return head.Amount(c.Rows[i].Own.Amount) }},
		tableColumn{head.Total, func(i int) string { return c.Rows[i].Total }},
	)
}
