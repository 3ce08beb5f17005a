package reports

import (
	"math"

	"reifekompass/assessment/ranking"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// letterTable is a row per criterion: the own mean on its axis, beside it what
// the nearest whole point means.
func (w writer) letterTable(r *juryRound, a int) document.Table {
	head, group := chart.PointStripHead(), w.peersOf(r, a)
	note := sentences(w.Say("report.letter.note"), w.Say("report.letter.note.none", "Least", w.number(transfer.MinPeers)))
	if group.name != "" {
		note = sentences(w.Say("report.letter.note"), w.Say("report.letter.note.group", "Group", group.name))
	}
	table := document.Table{
		Caption: document.Caption{Text: w.letterCaption(r, a, group), Note: note}, Dense: true,
		Columns: []document.Column{
			{Head: w.Say("report.jury.criterion"), Width: 36 * scene.MM, Text: scene.Semibold},
			{HeadScene: &head, Width: chart.PointStripWidth},
			{Head: w.Say("report.jury.mean"), Align: document.Right, Width: 12 * scene.MM, Text: scene.Bold},
			{Head: w.Say("report.letter.meaning"), Weight: 1, Size: 8.5},
		},
	}
	for _, c := range r.applied() {
		table.Rows = append(table.Rows, w.letterRow(r, a, c, group))
	}
	return table
}

// letterCaption counts the criteria above the group, by the numbers that are
// printed.
func (w writer) letterCaption(r *juryRound, a int, group peers) string {
	above, of := 0, 0
	for _, c := range r.shownMeans(a) {
		if _, mean, known := r.groupOf(c, group); known {
			of++
			if r.Result.Means.Of(a, c).Number.Float() > mean {
				above++
			}
		}
	}
	if of == 0 || above == 0 {
		return w.Say("report.letter.caption.none")
	}
	return capital(w.Count("report.letter.caption", above, "Number", w.number(above), "All", w.number(of)))
}

// groupOf is the middle half of a group in a criterion, rounded outward to half
// points, and its mean to half points. It is not known where too few of the
// group, or of those outside it, have a mean.
func (r *juryRound) groupOf(c int, group peers) (band chart.Range, mean float64, known bool) {
	values := r.meansOf(c, group.ids)
	if group.ids == nil || !transfer.Showable(len(values), len(r.meansOf(c, nil))) {
		return chart.Range{}, 0, false
	}
	half := func(v float64, round func(float64) float64) float64 { return round(2*v) / 2 }
	band = chart.Range{Known: true, Low: half(quantile(values, 0.25), math.Floor), High: half(quantile(values, 0.75), math.Ceil)}
	return band, half(average(values), math.Round), true
}

func (w writer) letterRow(r *juryRound, a, c int, group peers) document.Row {
	mean := r.Result.Means.Of(a, c)
	if mean.Valid < ranking.MinJurors {
		return document.Row{Cells: []document.Cell{
			document.TextCell(w.text(r.criterion(c).Title)), document.TextCell(w.Say("report.letter.few")), document.TextCell("–"), document.TextCell(""),
		}}
	}
	strip := chart.PointStrip{Mean: w.pointValue(mean.Number, 1)}
	strip.Alt = w.Say("report.letter.strip", "Criterion", w.text(r.criterion(c).Title), "Mean", w.pointText(mean.Number, 1))
	if band, middle, known := r.groupOf(c, group); known {
		strip.Group, strip.Tick = band, w.fixedValue(middle, 1)
		strip.Alt = sentences(strip.Alt, w.Say("report.letter.strip.group", "Mean", w.fixed(middle, 1), "Low", w.fixed(band.Low, 1), "High", w.fixed(band.High, 1)))
	}
	point := nearestPoint(mean.Number)
	anchor := w.anchor(r, c, point)
	return document.Row{Cells: []document.Cell{
		document.TextCell(w.text(r.criterion(c).Title)), document.SceneCell(strip.Draw()), document.TextCell(w.pointText(mean.Number, 1)),
		{Text: document.Prose{{Text: anchor, Language: w.languageOf(r.criterion(c).Anchors[point])}}},
	}}
}
