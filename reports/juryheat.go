package reports

import (
	"slices"

	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// Rows and columns of the heat map of a round on one page.
const (
	juryHeatRows      = 13
	juryHeatDenseRows = 19
	juryHeatColumns   = 13
)

// juryHeatPages show every applicant in every criterion, on as many landscape
// pages as needed.
func (w writer) juryHeatPages(r *juryRound, f *figures) []document.Section {
	section := document.Section{
		Landscape: true, Kicker: w.Say("report.jury.heat"), Title: w.juryHeatTitle(r), Bookmark: w.Say("report.jury.heat"), Anchor: "heat",
	}
	rows := juryHeatRows
	if len(r.order) > rows {
		rows = juryHeatDenseRows
	}
	applied := r.applied()
	if len(applied) == 0 {
		section.Blocks = body(w.Say("report.jury.heat.nothing"))
		return []document.Section{section}
	}
	for columns := range slices.Chunk(applied, juryHeatColumns) {
		blocks := w.inParts(f, document.Caption{Text: w.juryHeatCaption(r), Note: w.Say("report.jury.heat.note")}, len(r.order), rows,
			func(first, last int) scene.Scene { return w.juryHeat(r, columns, first, last).Draw() })
		for _, block := range blocks {
			if len(section.Blocks) > 0 {
				section.Blocks = append(section.Blocks, document.Break{})
			}
			section.Blocks = append(section.Blocks, block)
		}
	}
	return []document.Section{section}
}

// best is the highest mean in a criterion among those who are eligible; unknown
// without any.
func (r *juryRound) best(c int) ranking.Number {
	var best ranking.Number
	for _, a := range r.order[:r.eligible] {
		if mean := r.Result.Means.Of(a, c).Number; mean.Compare(best) > 0 {
			best = mean
		}
	}
	return best
}

// leads counts in how many criteria one of some applicants has the best mean.
func (r *juryRound) leads(ids []int) int {
	count := 0
	for _, c := range r.applied() {
		if best := r.bests[c]; best.Known() && slices.ContainsFunc(ids, func(a int) bool { return r.Result.Means.Of(a, c).Number.Compare(best) == 0 }) {
			count++
		}
	}
	return count
}

func (w writer) juryHeatTitle(r *juryRound) string {
	all, leaders := len(r.applied()), r.leaders()
	if r.eligible == 0 || len(leaders) == 0 {
		return w.Say("report.jury.heat.title.none")
	}
	lead := r.leads(leaders)
	alone := slices.ContainsFunc(leaders, func(a int) bool { return r.leads([]int{a}) == all })
	switch {
	case alone && len(leaders) == 1:
		return capital(w.Say("report.jury.heat.title.everywhere", "Name", r.shorts[leaders[0]]))
	case len(leaders) == 1:
		return capital(w.Count("report.jury.heat.title.one", lead, "Name", r.shorts[leaders[0]], "Number", w.number(lead), "All", w.number(all)))
	default:
		return capital(w.Count("report.jury.heat.title", lead, "Number", w.number(lead), "All", w.number(all), "Leaders", w.number(len(leaders))))
	}
}

// juryHeatCaption names who else has a best mean.
func (w writer) juryHeatCaption(r *juryRound) string {
	leaders := r.leaders()
	var others []int
	for _, c := range r.applied() {
		for _, a := range r.order[:r.eligible] {
			if r.Result.Means.Of(a, c).Number.Compare(r.bests[c]) == 0 && !slices.Contains(leaders, a) && !slices.Contains(others, a) {
				others = append(others, a)
			}
		}
	}
	if len(others) == 0 {
		return w.Say("report.jury.heat.caption.none")
	}
	return capital(w.Count("report.jury.heat.caption", len(others), "Names", w.list(few(r.listed(others), 5))))
}

func (w writer) juryHeat(r *juryRound, criteria []int, first, last int) chart.HeatMap {
	h := chart.HeatMap{
		Head: w.Say("report.jury.applicant"), Dense: len(r.order) > juryHeatRows, Language: w.Language(), Width: document.WideWidth,
		Sides: []string{w.Say("report.jury.points"), "n"}, Winners: max(0, min(last-first, r.line()-first)),
		Weights: w.Say("report.jury.weight"), Legend: w.juryHeatLegend(),
	}
	if r.line() >= last { // the line stands on a later page
		h.Winners = 0
	}
	for _, c := range criteria {
		column := chart.HeatColumn{ID: string(r.criterion(c).ID), Title: w.text(r.criterion(c).Title)}
		column.Weight = chart.Value{Known: true, At: 100 * r.shares[c], Label: w.weightShare(r.shares[c])}
		h.Columns = append(h.Columns, column)
	}
	var spoken []string
	for _, a := range r.order[first:last] {
		row := w.juryHeatRow(r, criteria, a)
		h.Rows = append(h.Rows, row)
		var cells []string
		for i, cell := range row.Cells {
			text := cell.Value.Label
			if !cell.Value.Known {
				text = cell.Missing
			}
			cells = append(cells, w.Say("report.cell.alt", "ID", h.Columns[i].ID, "Level", text))
		}
		spoken = append(spoken, w.Say("report.heat.row.alt", "Name", r.names[a], "Cells", joinedWith(", ", cells)))
	}
	h.Alt = w.Say("report.jury.heat.alt", "Applicants", w.Integer(last-first), "Criteria", w.Integer(len(criteria)),
		"Finding", w.juryHeatTitle(r), "Rows", joined(spoken))
	return h
}

func (w writer) juryHeatRow(r *juryRound, criteria []int, a int) chart.HeatRow {
	p := r.place(a)
	row := chart.HeatRow{ID: w.rank(r, a), Title: r.shorts[a], Bold: slices.Contains(r.sure, a)}
	for _, c := range criteria {
		row.Cells = append(row.Cells, w.juryHeatCell(r, a, c))
	}
	total := w.pointText(p.Total, 2)
	switch p.Standing {
	case ranking.NotReady:
		total = w.Say("report.jury.not_ready.short")
	case ranking.Withdrawn:
		row.Note = w.Say("report.jury.withdrawn")
	case ranking.Below:
		row.Note = w.Say("report.jury.below.short")
	default:
	}
	row.Sides = []chart.Side{{Text: total, Bold: true}, {Text: w.Integer(r.valid(a)), Bold: r.valid(a) < len(r.Jurors)}}
	return row
}

// juryHeatCell is the mean of an applicant in a criterion, with the signs for
// whoever has no say in it.
func (w writer) juryHeatCell(r *juryRound, a, c int) chart.HeatCell {
	mean := r.Result.Means.Of(a, c)
	if mean.Valid == 0 {
		return chart.HeatCell{Missing: w.emptyWord(r, a, c)}
	}
	cell := chart.HeatCell{Value: w.pointValue(mean.Number, 1)}
	cell.Value.At *= 20 // points as per cent of the scale, for the steps of the ramp
	cell.Crossed = mean.Valid < ranking.MinJurors
	best := r.bests[c]
	cell.Best = best.Known() && r.place(a).Standing == ranking.Eligible && mean.Number.Compare(best) == 0
	for j := range r.Jurors {
		state := r.Ranking.At(a, j, c).State
		cell.Partial = cell.Partial || state == ranking.CannotJudge
		cell.Reduced = cell.Reduced || state == ranking.Open || state == ranking.Conflicted
	}
	return cell
}

// emptyWord says why nobody gave points: a conflict of all, or nothing said.
func (w writer) emptyWord(r *juryRound, a, c int) string {
	states := map[ranking.State]int{}
	for j := range r.Jurors {
		states[r.Ranking.At(a, j, c).State]++
	}
	switch {
	case states[ranking.Open] > 0 || len(r.Jurors) == 0:
		return w.Say("report.missing.open")
	case states[ranking.CannotJudge] > 0:
		return w.Say("report.jury.cell.cannot")
	default:
		return w.Say("report.jury.cell.conflict")
	}
}

func (w writer) juryHeatLegend() []chart.LegendItem {
	return []chart.LegendItem{
		{Sign: chart.SignRamp0, Text: w.Say("report.jury.heat.step.0")},
		{Sign: chart.SignRamp1, Text: w.Say("report.jury.heat.step.1")},
		{Sign: chart.SignRamp2, Text: w.Say("report.jury.heat.step.2")},
		{Sign: chart.SignRamp3, Text: w.Say("report.jury.heat.step.3")},
		{Sign: chart.SignRamp4, Text: w.Say("report.jury.heat.step.4")},
		{Sign: chart.SignBest, Text: w.Say("report.jury.heat.best")},
		{Sign: chart.SignLess, Text: w.Say("report.jury.heat.less")},
		{Sign: chart.SignPartial, Text: w.Say("report.jury.heat.cannot")},
		{Sign: chart.SignCross, Text: w.Say("report.jury.heat.cross")},
		{Sign: chart.SignHatch, Text: w.Say("report.jury.heat.missing")},
	}
}

// juryCoverFigure is every mean as one cell, by name and so in no order of
// rank. Only the first applicants have room.
func (w writer) juryCoverFigure(r *juryRound) document.Figure {
	const most = 9
	picture := chart.LevelCells{Width: document.TextWidth}
	applied := r.applied()
	shown := min(most, len(r.Applicants))
	for a := range r.Applicants[:shown] {
		row := chart.CellRow{Title: r.shorts[a]}
		for _, c := range applied[:min(juryHeatColumns, len(applied))] {
			mean := r.Result.Means.Of(a, c)
			cell := chart.Cell{State: chart.CellUnknown, Label: "–"}
			if mean.Valid > 0 {
				cell = chart.Cell{State: chart.CellLevel, Level: int(min(max(mean.Number.Float(), 0), 4.99)), Label: w.pointText(mean.Number, 1)}
			}
			row.Cells = append(row.Cells, cell)
		}
		picture.Rows = append(picture.Rows, row)
	}
	picture.Alt = w.Say("report.jury.cover.alt", "Count", w.Integer(shown), "Criteria", w.Integer(len(applied)))
	note := w.Say("report.jury.cover.figure.note")
	if shown < len(r.Applicants) {
		note = sentences(note, w.Say("report.jury.cover.figure.more", "Shown", w.Integer(shown), "All", w.Integer(len(r.Applicants))))
	}
	return document.Figure{Caption: document.Caption{Text: w.Say("report.jury.cover.figure"), Note: note}, Scene: picture.Draw()}
}
