package measures

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/wording"
)

// roadmap is the measures over time with what they cost.
func (c composer) roadmap(measures []assessment.Measure) Roadmap {
	budget := scoring.NewBudget(measures)
	r := Roadmap{Chart: c.gantt(measures), Title: c.costTitle(budget), Selected: assessment.MeasureID(c.kept.row)}
	if len(budget.Undated) > 0 {
		var codes []string
		for _, id := range budget.Undated {
			codes = append(codes, string(id))
		}
		r.Undated = c.words.Count("measures.undated", len(codes), "Codes", c.list(codes))
	}
	if len(budget.Years) == 0 {
		return r
	}
	last := budget.Years[len(budget.Years)-1].Year
	r.Note = c.words.Say("measures.cost_note", "Year", last)
	r.Costs = c.costBars(budget)
	for _, year := range budget.Years {
		r.Years = append(r.Years, c.yearRow(strconv.Itoa(year.Year), year))
		if year.Own.Float() < 0 {
			r.Over = c.words.Say("measures.funding_over")
		}
	}
	if len(budget.Years) > 1 {
		r.Years = append(r.Years, c.yearRow(c.words.Say("measures.sum"), budget.Total))
	}
	return r
}

func (c composer) yearRow(title string, year scoring.YearBudget) []string {
	return []string{title, c.euro(year.Cost), c.euro(year.Funding), c.euro(year.Own)}
}

// titleYears is how many years the title of the roadmap names.
const titleYears = 3

func (c composer) costTitle(budget scoring.Budget) string {
	var parts []string
	for i, year := range budget.Years {
		if i == titleYears {
			return c.words.Say("measures.costs_all", "First", budget.Years[0].Year,
				"Last", budget.Years[len(budget.Years)-1].Year, "Cost", c.euro(budget.Total.Cost))
		}
		parts = append(parts, c.words.Say("measures.costs_year", "Year", year.Year, "Cost", c.euro(year.Cost)))
	}
	if len(parts) == 0 {
		return c.words.Say("measures.costs_none")
	}
	return c.list(parts)
}

// gantt is the picture of the measures, those that begin first on top.
func (c composer) gantt(measures []assessment.Measure) chart.Roadmap {
	say := c.words.Say
	g := chart.Roadmap{
		Head: chart.RoadmapHead{
			Title: say("measures.measure"), Module: say("measures.module"), Level: say("measures.level"),
			Quarters: [4]string{say("measures.quarter.1"), say("measures.quarter.2"), say("measures.quarter.3"), say("measures.quarter.4")},
			Halves:   [2]string{say("measures.half.1"), say("measures.half.2")},
		},
		NoDate: say("measures.no_date"), Language: c.words.Language(),
	}
	for i, phase := range []assessment.Phase{assessment.PhaseIdea, assessment.PhaseConcept, assessment.PhaseExecution, assessment.PhaseOperation} {
		g.Phases[i] = c.phase(phase)
	}
	spoken := []string{c.words.Count("measures.roadmap_alt", len(measures))}
	measures = slices.Clone(measures)
	slices.SortStableFunc(measures, func(a, b assessment.Measure) int { return cmp.Compare(begins(a), begins(b)) })
	for _, m := range measures {
		row := c.ganttRow(m)
		g.Rows = append(g.Rows, row)
		for _, before := range m.Requires.List() {
			g.Links = append(g.Links, chart.RoadmapLink{Before: before, After: string(m.ID)})
		}
		spoken = append(spoken, row.Alt)
	}
	g.Alt = strings.Join(spoken, " ")
	return g
}

// begins is when a measure begins; those without a date come last.
func begins(m assessment.Measure) assessment.Month {
	switch {
	case m.Period.Start != 0:
		return m.Period.Start
	case m.Period.End != 0:
		return m.Period.End
	default:
		return assessment.MonthOf(assessment.MaxYear+1, 1)
	}
}

func (c composer) phase(phase assessment.Phase) string {
	return c.wording.Choice(assessment.EntryMeasure, "phase", string(cmp.Or(phase, assessment.PhaseIdea)))
}

func (c composer) ganttRow(m assessment.Measure) chart.RoadmapRow {
	from := begins(m)
	to := max(from, m.Period.End)
	row := chart.RoadmapRow{
		ID: string(m.ID), Title: c.name(m), Style: style(m.Phase), Dot: m.Subject.Expected.Set, Level: c.way(m),
		Note: c.words.Say("measures.phase_note", "Phase", c.phase(m.Phase)),
	}
	if m.Module != "" {
		row.Module = c.wording.Choice(assessment.EntryMeasure, "module", string(m.Module))
	}
	if codes, _ := c.subjects(m); len(codes) > 0 {
		row.Note = c.words.Say("measures.improves_note", "Codes", strings.Join(codes, ", "), "Phase", c.phase(m.Phase))
	}
	when := c.words.Say("measures.no_date")
	if m.Period.Start != 0 || m.Period.End != 0 {
		row.From, row.To = int(from), int(to)
		when = c.words.Say("measures.period", "Start", wording.Month(from), "End", wording.Month(to))
	}
	row.Alt = c.words.Say("measures.roadmap_row", "Code", m.ID, "Title", row.Title, "When", when, "Note", row.Note)
	return row
}

// way is the level of today and the one expected.
func (c composer) way(m assessment.Measure) string {
	from := c.ofProcess(m.Subject.Process)
	if m.Subject.Question != "" {
		from = c.ofQuestion(m.Subject.Question)
	}
	switch {
	case !m.Subject.Expected.Set:
		return wording.Missing
	case !from.known:
		return c.words.Say("measures.to_level", "To", int(m.Subject.Expected.Level))
	default:
		return c.levels(from.level, m.Subject.Expected.Level)
	}
}

func style(phase assessment.Phase) chart.BarStyle {
	switch phase {
	case assessment.PhaseConcept:
		return chart.BarHatched
	case assessment.PhaseExecution:
		return chart.BarSolid
	case assessment.PhaseOperation, assessment.PhaseEnded:
		return chart.BarThin
	default:
		return chart.BarFrame
	}
}

func (c composer) costBars(budget scoring.Budget) chart.CostBars {
	bars := chart.CostBars{Title: c.words.Say("measures.cost_title"), Note: c.words.Say("measures.cost_without_staff"), Language: c.words.Language()}
	var spoken []string
	for _, year := range budget.Years {
		bars.Rows = append(bars.Rows, chart.CostRow{
			Title:   strconv.Itoa(year.Year),
			Funding: chart.CostPart{Amount: year.Funding.Float(), Label: c.words.Say("measures.funding_part", "Amount", c.euro(year.Funding))},
			Own:     chart.CostPart{Amount: max(year.Own.Float(), 0), Label: c.words.Say("measures.own_part", "Amount", c.euro(year.Own))},
			Total:   c.euro(year.Cost),
		})
		spoken = append(spoken, c.words.Say("measures.costs_year", "Year", year.Year, "Cost", c.euro(year.Cost)))
	}
	bars.Alt = c.list(spoken)
	return bars
}
