package processes

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
)

// portfolioState is the view that says where to begin.
func (c composer) portfolioState() Portfolio {
	ranked := c.portfolio.Ranked()
	state := Portfolio{Missing: c.unranked()}
	if len(ranked) == 0 {
		state.None = c.words.Say("processes.none_ranked")
		return state
	}
	if len(ranked) > scoring.TopCount {
		state.Cut = c.words.Say("processes.top")
	}
	state.Note = c.rankingNote(len(ranked))
	state.Chart, state.Ranking = c.chart(ranked), c.ranking(ranked)
	state.Head, state.Rows, state.AsTable = c.tableHead(), c.tableRows(ranked), c.kept.asTable
	state.Chosen = c.chosen()
	return state
}

// axisEnd is where the axis of potentials ends: at the next ten.
func (c composer) axisEnd(ranked []scoring.Potential) float64 {
	highest := 0.0
	for _, potential := range ranked {
		highest = max(highest, potential.P.Float())
	}
	return min(100, max(10, 10*math.Ceil(highest/10)))
}

func (c composer) chart(ranked []scoring.Potential) chart.Portfolio {
	end := c.axisEnd(ranked)
	picture := chart.Portfolio{
		Max: end, Alt: c.words.Say("processes.chart_alt", "Count", len(ranked)),
		Axes: chart.PortfolioAxes{Up: c.axisTitle(end), Across: c.words.Say("processes.axis_effort"), Low: c.words.Say("processes.axis_easy")},
		More: func(n int) string { return c.words.Count("processes.more_here", n) },
		Rest: func(n int) string { return c.words.Count("processes.unnamed_circles", n) },
	}
	for i, potential := range ranked {
		q, _ := c.assessment.Inventory.Process(potential.Process)
		picture.Points = append(picture.Points, chart.PortfolioPoint{
			ID: string(q.ID), Label: c.wording.ProcessShort(q), X: float64(q.Effort.Level), Y: potential.P.Float(), Value: c.score(potential.P),
			Strong: i < scoring.TopCount, Alt: c.pointAlt(q, potential),
		})
	}
	return picture
}

func (c composer) axisTitle(end float64) string {
	if end >= 100 {
		return c.words.Say("processes.axis_potential_full")
	}
	return c.words.Say("processes.axis_potential", "End", int(end))
}

func (c composer) pointAlt(q assessment.Process, potential scoring.Potential) string {
	return c.words.Say("processes.point", "Code", q.ID, "Name", c.wording.ProcessName(q), "Rank", potential.Rank,
		"Potential", c.score(potential.P), "Effort", int(q.Effort.Level), "Utility", c.score(potential.Utility))
}

func (c composer) ranking(ranked []scoring.Potential) chart.Drivers {
	drivers := chart.Drivers{
		Max: c.axisEnd(ranked), Cut: scoring.TopCount, Language: c.words.Language(),
		Alt: c.words.Say("processes.ranking_alt", "Count", len(ranked)),
		Head: chart.DriverHead{
			Title: c.words.Say("processes.process"), Bar: c.words.Say("processes.potential_from"),
			Total: c.words.Say("processes.sum_head"), Columns: []string{c.words.Say("processes.utility")},
		},
		Parts: [4]string{
			c.driverName(scoring.DriverTime), c.driverName(scoring.DriverBreaks),
			c.driverName(scoring.DriverUnits), c.driverName(scoring.DriverBenefit),
		},
	}
	for _, potential := range ranked {
		drivers.Rows = append(drivers.Rows, c.driverRow(potential))
	}
	return drivers
}

func (c composer) driverRow(potential scoring.Potential) chart.DriverRow {
	q, _ := c.assessment.Inventory.Process(potential.Process)
	row := chart.DriverRow{
		Rank: c.words.Integer(potential.Rank), ID: string(q.ID), Title: c.wording.ProcessShort(q),
		Total: c.score(potential.P), Columns: []string{c.score(potential.Utility)}, Alt: c.pointAlt(q, potential),
	}
	for i, part := range potential.Parts {
		if part.Points.Known() {
			row.Parts[i] = chart.DriverPart{At: part.Points.Float(), Label: c.score(part.Points)}
		}
	}
	return row
}

// rankingNote says how the ranking is made.
func (c composer) rankingNote(ranked int) string {
	by := c.portfolio.Parameters
	note := c.words.Say("processes.utility_note",
		"Potential", c.share(by.Potential), "Transferability", c.share(by.Transferability), "Ease", c.share(by.Ease))
	if ranked > scoring.TopCount {
		note += " " + c.words.Say("processes.cut_note")
	}
	return note
}

// share writes a weight in thousandths as percent.
func (c composer) share(w assessment.Weight) string {
	return c.words.Percent(strings.TrimSuffix(scoring.NewScore(int64(w), 10).Round(1), ".0"))
}

// chosen says what drives the selected process.
func (c composer) chosen() Chosen {
	q, there := c.assessment.Inventory.Process(assessment.ProcessID(c.kept.row))
	potential := c.portfolio.Of(q.ID)
	if !there || potential.Rank == 0 {
		return Chosen{}
	}
	return Chosen{
		Process: q.ID, Text: c.words.Say("processes.in_field", "Field", c.field(q, potential)) + " " + c.sentence(q, potential),
		Title: c.words.Say("processes.chosen", "Code", q.ID, "Name", c.wording.ProcessName(q)),
	}
}

// tableHead is what stands above tableRows.
func (c composer) tableHead() []string {
	head := []string{c.words.Say("processes.rank"), c.words.Say("processes.process")}
	for _, driver := range scoring.Drivers() {
		head = append(head, c.driverName(driver))
	}
	return append(head, c.words.Say("processes.sum_head"), c.words.Say("processes.effort"),
		c.words.Say("processes.field"), c.words.Say("processes.utility"))
}

// driverName names a part of the potential above a column.
func (c composer) driverName(driver scoring.Driver) string {
	return c.words.Say([]string{
		"processes.driver.time", "processes.driver.breaks", "processes.driver.units", "processes.driver.benefit",
	}[driver])
}

// tableRows holds the values of both pictures as rows of words.
func (c composer) tableRows(ranked []scoring.Potential) [][]string {
	rows := make([][]string, 0, len(ranked))
	for _, potential := range ranked {
		q, _ := c.assessment.Inventory.Process(potential.Process)
		row := []string{c.words.Integer(potential.Rank), string(q.ID) + " " + c.wording.ProcessShort(q)}
		for _, part := range potential.Parts {
			row = append(row, c.score(part.Points))
		}
		rows = append(rows, append(row, c.score(potential.P), c.words.Integer(int(q.Effort.Level)),
			c.field(q, potential), c.score(potential.Utility)))
	}
	return rows
}

// list joins ids with commas and the last with a word.
func (c composer) list(ids []string) string {
	if len(ids) < 2 {
		return strings.Join(ids, "")
	}
	last := len(ids) - 1
	return c.words.Say("processes.and", "First", strings.Join(ids[:last], ", "), "Last", ids[last])
}

// stabilityText says how firm the first five are.
func (c composer) stabilityText(s scoring.Stability) string {
	top := c.portfolio.Top(scoring.TopCount)
	if len(c.portfolio.Ranked()) <= scoring.TopCount {
		return c.words.Say("processes.stability_few", "Count", scoring.TopCount+1)
	}
	var firm, others []string
	for _, potential := range top {
		share := s.Share[potential.Process]
		if share.Equal(scoring.NewScore(100, 1)) {
			firm = append(firm, string(potential.Process))
			continue
		}
		others = append(others, c.inShare(potential.Process, share))
	}
	key := "processes.stability"
	switch {
	case len(others) == 0:
		key = "processes.stability_all"
	case len(firm) == 0:
		key = "processes.stability_none"
	}
	return c.words.Say(key, "Firm", c.list(firm), "Others", c.list(others),
		"Runs", c.words.Integer(s.Runs), "Seed", strconv.FormatUint(s.Seed, 10))
}

// inShare says in how many runs a process stays among the first; nearly all
// are not all.
func (c composer) inShare(id assessment.ProcessID, share scoring.Score) string {
	if share.Compare(scoring.NewScore(99, 1)) > 0 {
		return c.words.Say("processes.in_most", "Code", id, "Share", c.words.Percent("99"))
	}
	return c.words.Say("processes.in_share", "Code", id, "Share", c.words.Percent(share.Round(0)))
}

// ranks lists the processes of the ranking in their order.
func (c composer) ranks() []assessment.ProcessID {
	var ids []assessment.ProcessID
	for _, potential := range c.portfolio.Ranked() {
		ids = append(ids, potential.Process)
	}
	return slices.Clip(ids)
}
