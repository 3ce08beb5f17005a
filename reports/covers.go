package reports

import (
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// comparisonCover shows where all agencies stand, one dot each.
func (w writer) comparisonCover(c *comparison) *document.Cover {
	cover := &document.Cover{
		Brand: w.Say("report.brand"), Report: w.Say("report.compare"),
		Name:      w.Count("report.compare.title", len(c.members)),
		Subtitles: []string{w.Say("report.compare.subtitle"), w.compareYears(c)},
		Figure: document.Figure{
			Caption: document.Caption{Text: w.Say("report.compare.cover"), Note: w.Say("report.compare.cover.note")},
			Scene:   w.dots(c).Draw(),
		},
		Facts: w.facts(w.state(), w.catalogueOf(c), c.fingerprint),
		Note:  w.Say("report.compare.order"),
	}
	if c.fictional() {
		cover.Mark = w.Say("report.fictional")
	}
	return cover
}

func (w writer) compareYears(c *comparison) string {
	first, last := c.members[0].Assessment.Year, c.members[0].Assessment.Year
	for _, in := range c.members {
		first, last = min(first, in.Assessment.Year), max(last, in.Assessment.Year)
	}
	if first == last {
		return w.Say("report.compare.year", "Year", first)
	}
	return w.Say("report.compare.years", "First", first, "Last", last)
}

// dots are the indices of all agencies, a row per dimension.
func (w writer) dots(c *comparison) chart.Dots {
	d := chart.Dots{Width: document.TextWidth, Language: w.Language()}
	var spoken []string
	for _, dimension := range c.dimensions {
		row := chart.DotRow{ID: string(dimension.ID), Title: w.short(dimension)}
		for i := range c.members {
			if s, ok := c.standing(i, dimension.ID); ok && s.result.Index.Known() {
				row.Values = append(row.Values, printed(s.result.Index))
			}
		}
		row.Count = w.Say("report.count", "Count", w.Integer(len(row.Values)))
		d.Rows = append(d.Rows, row)
		spoken = append(spoken, w.Say("report.dots.row", "ID", dimension.ID, "Count", w.Integer(len(row.Values))))
	}
	d.Alt = w.Say("report.dots.alt", "Count", w.Integer(len(c.members)), "Rows", joined(spoken))
	return d
}
