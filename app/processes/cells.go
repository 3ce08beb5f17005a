package processes

import (
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// Columns of the table that are no attributes.
const (
	columnCode      = "code"
	columnName      = "name"
	columnPotential = "potential"
)

// typedColumns are the attributes one types through, in their order: first
// what the potential needs, then what only the ranking needs.
func typedColumns() []string {
	return []string{
		"cases", "minutes", "lead_days", "media_breaks", "units", "current", "target",
		"benefit", "effort", "transferability",
	}
}

func inTable(attribute string) bool { return slices.Contains(typedColumns(), attribute) }

// columns are the columns of the table.
func columns(w *wording.Wording) []kit.GridColumn {
	say := w.Words().Say
	list := []kit.GridColumn{
		{ID: columnCode, Title: say("processes.number"), Width: 44, Sortable: true},
		{ID: columnName, Title: w.Head(assessment.EntryProcess, "name"), Width: 132, Weight: 1, Sortable: true},
	}
	for _, name := range typedColumns() {
		list = append(list, kit.GridColumn{
			ID: name, Title: head(w, name), Width: columnWidth(name),
			Right: name != "target", Editable: true, Sortable: true,
		})
	}
	return append(list, kit.GridColumn{
		ID: columnPotential, Title: say("processes.potential"), Width: 100, Sortable: true,
	})
}

// columnWidth is the width of a column of numbers in design pixels.
func columnWidth(name string) float32 {
	switch name {
	case "minutes":
		return 78
	case "cases":
		return 73
	case "current":
		return 34
	case "target":
		return 78
	case "lead_days", "effort":
		return 64
	case "media_breaks":
		return 60
	default:
		return 57
	}
}

// head is the heading of a column of numbers.
func head(w *wording.Wording, name string) string {
	if name == "transferability" {
		return w.Words().Say("processes.head_transferability")
	}
	return w.Head(assessment.EntryProcess, name)
}

// row is the row of a process.
func (c composer) row(q assessment.Process) kit.GridRow {
	hints := c.hintsOf(q.Ref())
	r := kit.GridRow{ID: string(q.ID), Name: c.wording.ProcessName(q), Cells: []kit.GridCell{
		{Text: string(q.ID), Small: true, Strong: true, Muted: true},
		c.warned(kit.GridCell{Text: c.wording.ProcessShort(q), Tip: c.fullName(q)}, columnName, hints),
	}}
	for _, name := range typedColumns() {
		r.Cells = append(r.Cells, c.cell(q, name, hints))
	}
	r.Cells = append(r.Cells, c.bar(q, c.portfolio.Of(q.ID)))
	return r
}

// fullName is the name for the tooltip, where the table shows a shorter one.
func (c composer) fullName(q assessment.Process) string {
	if name := c.wording.ProcessName(q); name != c.wording.ProcessShort(q) {
		return name
	}
	return ""
}

// cell is the cell of an attribute.
func (c composer) cell(q assessment.Process, name string, hints []scoring.Hint) kit.GridCell {
	cell := kit.GridCell{Text: c.value(q, name)}
	cell.Muted = cell.Text == wording.Missing
	if number := figure(&q, name); number != nil {
		cell.Mark = c.mark(number.Origin)
	}
	if name == "target" {
		cell.Steps = kit.GridSteps{Shown: true, Current: steps(q.Current), Target: steps(q.Target)}
	}
	return c.warned(cell, name, hints)
}

// value shows the value of a column.
func (c composer) value(q assessment.Process, name string) string {
	if number := figure(&q, name); number != nil {
		return c.wording.Quantity(number.Quantity)
	}
	if level := rating(&q, name); level.Set {
		return c.words.Integer(int(level.Level))
	}
	return wording.Missing
}

// figure returns the number of a column, nil if the column has levels. The
// table asks for a thousand cells at once, more than the tables of attributes
// are made for.
func figure(q *assessment.Process, name string) *assessment.Figure {
	switch name {
	case "cases":
		return &q.Cases
	case "minutes":
		return &q.Minutes
	case "lead_days":
		return &q.LeadDays
	case "media_breaks":
		return &q.MediaBreaks
	case "units":
		return &q.Units
	default:
		return nil
	}
}

// rating returns the level of a column.
func rating(q *assessment.Process, name string) assessment.Rating {
	switch name {
	case "current":
		return q.Current
	case "target":
		return q.Target
	case "benefit":
		return q.Benefit
	case "effort":
		return q.Effort
	default:
		return q.Transferability
	}
}

// warned marks a cell that an open hint is about.
func (c composer) warned(cell kit.GridCell, name string, hints []scoring.Hint) kit.GridCell {
	for _, hint := range hints {
		if hint.Attribute == name && hint.Reason == "" {
			title, text := c.wording.Hint(hint, c.assessment.Inventory)
			cell.Warn, cell.Tip = true, strings.TrimSpace(title+" "+text)
		}
	}
	return cell
}

func steps(r assessment.Rating) int {
	if !r.Set {
		return kit.NoLevel
	}
	return int(r.Level)
}

// mark is the letter of an origin.
func (c composer) mark(origin assessment.Origin) kit.GridMark {
	mark := kit.GridMark{Text: c.wording.Mark(origin), Name: c.wording.Origin(origin), Colour: scene.Good}
	if origin == assessment.OriginEstimated {
		mark.Colour = scene.Muted
	}
	return mark
}

// bar is the cell of the potential.
func (c composer) bar(q assessment.Process, potential scoring.Potential) kit.GridCell {
	if !potential.P.Known() {
		return kit.GridCell{
			Text: c.words.Say("processes.open"), Muted: true, Tip: c.missing(potential),
			Bar: kit.GridBar{Shown: true, Open: true},
		}
	}
	return kit.GridCell{
		Text: c.score(potential.P), Strong: true, Tip: c.sentence(q, potential),
		Bar: kit.GridBar{Shown: true, Share: potential.P.Float() / c.barEnd()},
	}
}

// barEnd is where the bars of the table end: at 50, as long as none is longer.
func (c composer) barEnd() float64 {
	const usual = 50
	for _, potential := range c.portfolio.Potentials {
		if potential.P.Known() && potential.P.Float() > usual {
			return 100
		}
	}
	return usual
}
