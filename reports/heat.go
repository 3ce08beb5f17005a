package reports

import (
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// Rows of a heat map on one page: of the usual height, or of the low one if
// there are many agencies.
const (
	heatRows      = 13
	heatDenseRows = 19
)

// lowIndex is the index below which the finding of the heat map counts.
const lowIndex = 40

// heatPages show every agency in every dimension, on as many landscape pages
// as needed, each with the heads of the columns.
func (w writer) heatPages(c *comparison, f *figures) document.Section {
	section := document.Section{
		Landscape: true, Kicker: w.Say("report.heat"), Title: w.heatTitle(c), Bookmark: w.Say("report.heat"), Anchor: "heat",
	}
	rows := heatRows
	if len(c.members) > rows {
		rows = heatDenseRows
	}
	caption := w.heatCaption(c)
	for first := 0; first < len(c.members); first += rows {
		last := min(first+rows, len(c.members))
		if first > 0 {
			section.Blocks = append(section.Blocks, document.Break{})
		}
		section.Blocks = append(section.Blocks, document.Figure{
			Caption: f.next(w, w.partCaption(caption, first, last, len(c.members)), w.Say("report.heat.note")),
			Scene:   w.heatMap(c, first, last, section.Title).Draw(),
		})
	}
	return section
}

// partCaption adds which rows a figure shows if it does not show all.
func (w writer) partCaption(caption string, first, last, all int) string {
	if first == 0 && last == all {
		return caption
	}
	return w.Say("report.part", "Caption", caption, "First", w.Integer(first+1), "Last", w.Integer(last), "All", w.Integer(all))
}

func (w writer) heatMap(c *comparison, first, last int, finding string) chart.HeatMap {
	h := chart.HeatMap{
		Head: w.Say("report.agency"), Dense: len(c.members) > heatRows, Language: w.Language(), Width: document.WideWidth,
		Sides:  []string{w.Say("report.total"), w.Say("report.bottleneck"), w.Say("report.coverage")},
		Legend: w.heatLegend(),
	}
	for _, d := range c.dimensions {
		h.Columns = append(h.Columns, chart.HeatColumn{ID: string(d.ID), Title: w.short(d)})
	}
	var spoken []string
	for i := first; i < last; i++ {
		row := w.heatRow(c, i)
		h.Rows = append(h.Rows, row)
		spoken = append(spoken, w.spokenMember(c, i))
	}
	h.Alt = w.Say("report.heat.alt", "Agencies", w.Integer(last-first), "Dimensions", w.Integer(len(c.dimensions)),
		"Finding", finding, "Rows", joined(spoken))
	return h
}

func (w writer) heatLegend() []chart.LegendItem {
	return []chart.LegendItem{
		{Sign: chart.SignRamp0, Text: w.Say("report.heat.step.0")},
		{Sign: chart.SignRamp1, Text: w.Say("report.heat.step.1")},
		{Sign: chart.SignRamp2, Text: w.Say("report.heat.step.2")},
		{Sign: chart.SignRamp3, Text: w.Say("report.heat.step.3")},
		{Sign: chart.SignRamp4, Text: w.Say("report.heat.step.4")},
		{Sign: chart.SignHatch, Text: w.Say("report.heat.missing")},
		{Sign: chart.SignPartial, Text: w.Say("report.heat.partial")},
	}
}

func (w writer) heatRow(c *comparison, i int) chart.HeatRow {
	in := c.members[i]
	r := in.Result
	row := chart.HeatRow{ID: w.Integer(i + 1), Title: c.names[i], Note: w.draft(in)}
	for _, d := range c.dimensions {
		row.Cells = append(row.Cells, w.heatCell(c, i, d.ID))
	}
	total := w.score(r.Total)
	if !r.Total.Known() {
		total = w.Say("report.missing.score.short")
	}
	row.Sides = []chart.Side{
		{Text: total, Bold: r.Total.Known()},
		{Text: w.bottleneck(r.Bottleneck).Label, Bold: r.Bottleneck.Known && r.Bottleneck.Level <= 1},
		{Text: w.orDash(r.Coverage.Known(), w.percent(r.Coverage)), Bold: notFull(r.Coverage)},
	}
	return row
}

func notFull(coverage scoring.Score) bool { return coverage.Compare(scoring.NewScore(100, 1)) < 0 }

func (w writer) heatCell(c *comparison, i int, id assessment.DimensionID) chart.HeatCell {
	s, asked := c.standing(i, id)
	switch {
	case !asked || s.result.Excluded:
		return chart.HeatCell{Missing: w.Say("report.missing.excluded.short")}
	case !s.result.Index.Known():
		return chart.HeatCell{Missing: w.Say("report.missing.score.short")}
	default:
		return chart.HeatCell{Value: w.value(s.result.Index, 1), Partial: notFull(s.result.Coverage)}
	}
}

// spokenMember says the row of an agency in words.
func (w writer) spokenMember(c *comparison, i int) string {
	var cells []string
	for _, d := range c.dimensions {
		cell := w.heatCell(c, i, d.ID)
		text := cell.Value.Label
		if !cell.Value.Known {
			text = cell.Missing
		}
		cells = append(cells, w.Say("report.cell.alt", "ID", d.ID, "Level", text))
	}
	return w.Say("report.heat.row.alt", "Name", c.names[i], "Cells", joinedWith(", ", cells))
}

// lowCounts counts for each dimension how many agencies lie below lowIndex,
// by the number that is printed.
func (c *comparison) lowCounts() (counts []int, most int) {
	counts = make([]int, len(c.dimensions))
	for i := range c.members {
		for j, d := range c.dimensions {
			if s, ok := c.standing(i, d.ID); ok && s.result.Index.Known() && printed(s.result.Index) < lowIndex {
				counts[j]++
			}
		}
	}
	for j := range counts {
		if counts[j] > counts[most] {
			most = j
		}
	}
	return counts, most
}

// printed is the number as it stands on paper, with one decimal.
func printed(s scoring.Score) float64 {
	value, err := strconv.ParseFloat(s.Round(1), 64)
	if err != nil {
		return s.Float()
	}
	return value
}

func (w writer) heatTitle(c *comparison) string {
	counts, most := c.lowCounts()
	n := counts[most]
	if n == 0 {
		return w.Say("report.heat.title.none", "Limit", w.Integer(lowIndex))
	}
	return capital(w.Count("report.heat.title", n, "Number", w.number(n), "All", w.agencies(len(c.members)),
		"Name", w.dimensionName(c.dimensions[most]), "Limit", w.Integer(lowIndex)))
}

// heatCaption says how many cells have no value.
func (w writer) heatCaption(c *comparison) string {
	missing := 0
	for i := range c.members {
		for _, d := range c.dimensions {
			if !w.heatCell(c, i, d.ID).Value.Known {
				missing++
			}
		}
	}
	all := len(c.members) * len(c.dimensions)
	if missing == 0 {
		return w.Say("report.heat.caption.full", "All", w.Integer(all))
	}
	return capital(w.Count("report.heat.caption", missing, "Number", w.number(missing), "All", w.Integer(all)))
}
