package reports

import (
	"cmp"
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// releasedRow is one dimension or question of a release.
type releasedRow struct {
	transfer.Cell

	id    string
	name  string          // short, in the language of the report
	title assessment.Text // as charts name it; where it is empty, by name
}

// fullPoints is the end of the scale.
const fullPoints = 100

// shown reports whether the row has values.
func (r releasedRow) shown() bool { return r.Members > 0 }

// need is how many points the mean is below the end of the scale. A release
// holds no targets, so that it is not what agencies want but what is possible.
func (r releasedRow) need() int { return fullPoints - r.Mean }

// byNeed are rows with the most need first; withheld ones come last.
func byNeed(rows []releasedRow) []releasedRow {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(a, b releasedRow) int {
		switch {
		case a.shown() != b.shown():
			return cmp.Compare(b.Members, a.Members)
		case !a.shown():
			return 0
		}
		return cmp.Compare(b.need(), a.need())
	})
	return sorted
}

// shownRows are the rows that have values, the most need first.
func shownRows(rows []releasedRow) []releasedRow {
	return slices.DeleteFunc(byNeed(rows), func(r releasedRow) bool { return !r.shown() })
}

// most is how many rows a sentence names.
const most = 3

// foremost are the first rows of an order, with all that share their mean, as
// far as a sentence can name them: those of the first mean, and those of the
// second if only one has the first. It is nil where too many share the first, and
// without any.
func foremost(rows []releasedRow) []releasedRow {
	end := sharing(rows, 0)
	if end == 0 || end > most {
		return nil
	}
	if end == 1 && end < len(rows) {
		if next := sharing(rows, 1); next <= most {
			end = next
		}
	}
	return rows[:end]
}

// sharing is where the rows end that have the mean of the one at a place.
func sharing(rows []releasedRow, from int) int {
	end := from
	for end < len(rows) && rows[end].Mean == rows[from].Mean {
		end++
	}
	return end
}

// rowNames are rows as sentences list them.
func (w writer) rowNames(rows []releasedRow) string {
	var names []string
	for _, r := range rows {
		names = append(names, w.quoted(r.name))
	}
	return w.list(names)
}

// rowTitle is what a chart calls a row.
func (w writer) rowTitle(r releasedRow) string {
	if text := w.text(r.title); text != "" {
		return text
	}
	return r.name
}

// points is a number of a release on the axis.
func (w writer) released(n int) chart.Value {
	return chart.Value{Known: true, At: float64(n), Label: w.Integer(n)}
}

// half is the middle half in words.
func (w writer) half(b transfer.Band) string {
	return w.Say("report.transfer.half", "Low", w.Integer(b.Low), "High", w.Integer(b.High))
}

// bands draws rows in their order.
func (w writer) bands(rows []releasedRow, head, finding string) chart.Bands {
	d := chart.Bands{
		Head: chart.BandHead{
			Title: head, Need: w.Say("report.transfer.need"), Mean: w.Say("report.transfer.mean"), Target: "", Half: w.Say("report.transfer.middle"),
		},
		Language: w.Language(), Width: document.TextWidth, Speech: w.speech(w.Say("report.transfer.bands.alt"), finding),
	}
	for _, r := range rows {
		d.Rows = append(d.Rows, w.bandRow(r))
	}
	return d
}

func (w writer) bandRow(r releasedRow) chart.BandRow {
	row := chart.BandRow{ID: r.id, Title: w.rowTitle(r)}
	if !r.shown() {
		row.Withheld = w.Say("report.transfer.withheld")
		return row
	}
	row.Mean, row.Need = w.released(r.Mean), w.released(r.need())
	if r.Band != nil {
		row.Half = chart.Range{Known: true, Low: float64(r.Band.Low), High: float64(r.Band.High), Label: w.half(*r.Band)}
	}
	return row
}

// fewerNote names the rows in which not every member has a value.
func (w writer) fewerNote(r *released, rows []releasedRow) string {
	var parts []string
	for _, row := range rows {
		if row.shown() && row.Members < r.Release.Members {
			parts = append(parts, w.Say("report.transfer.fewer.item", "ID", row.id, "Members", w.Integer(row.Members)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return w.Say("report.transfer.fewer", "Parts", joinedWith(", ", parts))
}

// ReleaseFingerprint identifies what a release says, in the form of Fingerprint:
// any change of a number of it changes the fingerprint.
func ReleaseFingerprint(r *transfer.Release) string {
	var form strings.Builder
	field(&form, "reifekompass-release", 1, r.ID, r.Members)
	for i := range r.Cells {
		c := &r.Cells[i]
		field(&form, "cell", c.Subject.Dimension, c.Subject.Question, c.Subject.Process, c.Members, c.Mean)
		if c.Band != nil {
			field(&form, "band", c.Band.Low, c.Band.High)
		}
		if c.AtLeast {
			field(&form, "at least")
		}
		for _, class := range c.Classes {
			field(&form, "class", class.Low, class.High, class.Members, class.Mostly)
		}
		if c.Winners != nil {
			field(&form, "winners", c.Winners.Winners, c.Winners.Others)
		}
	}
	return grouped(form.String())
}
