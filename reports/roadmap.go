package reports

import (
	"slices"
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// plan is what an agency wants to do, what it costs and what it expects.
type plan struct {
	measures []assessment.Measure
	budget   scoring.Budget
	expected scoring.Result
}

func planOf(in *Input) plan {
	after := scoring.After(&in.Assessment, func(assessment.MeasureID) bool { return true })
	measures := in.Assessment.Inventory.Measures()
	return plan{measures: measures, budget: scoring.NewBudget(measures), expected: scoring.Evaluate(in.Catalogue, &after)}
}

// costly are the years in which anything is paid.
func (p plan) costly() []scoring.YearBudget {
	return slices.DeleteFunc(slices.Clone(p.budget.Years), func(y scoring.YearBudget) bool {
		return y.Cost.Round(2) == "0.00" && y.Funding.Round(2) == "0.00"
	})
}

// roadmapPages show the measures over time with their costs, what the agency
// expects of them, and each of them in words.
func (w writer) roadmapPages(in *Input, f *figures) []document.Section {
	p := planOf(in)
	if len(p.measures) == 0 {
		return nil
	}
	caption := f.next(w, w.costCaption(p), sentences(w.Say("report.roadmap.note"), w.costGaps(p)))
	form := func(dense bool) func() document.Section {
		return func() document.Section { return w.roadmapSection(in, p, caption, dense) }
	}
	return []document.Section{w.fitting(form(false), form(true)), w.measuresPage(in, p, f)}
}

func (w writer) roadmapSection(in *Input, p plan, caption document.Caption, dense bool) document.Section {
	roadmap := w.roadmap(in, p)
	roadmap.Dense = dense
	var blocks []document.Block
	for _, part := range roadmapParts(roadmap) {
		blocks = append(blocks, document.Figure{Caption: caption, Scene: part.Draw()})
		caption = document.Caption{}
	}
	if len(p.costly()) > 0 {
		blocks = append(blocks, document.Gap{Height: 3 * scene.MM}, document.Figure{Scene: w.costBars(p, roadmap.BarsFrom()).Draw()})
	}
	return document.Section{
		Landscape: true, Kicker: w.roadmapKicker(p), Title: w.roadmapTitle(in, p), Bookmark: w.Say("report.roadmap"), Anchor: "roadmap",
		Blocks: blocks,
	}
}

// roadmapParts cuts a roadmap with more rows than a page holds. All parts show
// the same years; the last one has the sum.
func roadmapParts(whole chart.Roadmap) []chart.Roadmap {
	const highest = document.WideHeight - 22*scene.MM
	for rows := len(whole.Rows); ; rows-- {
		parts := roadmapCut(whole, rows)
		tooHigh := func(part chart.Roadmap) bool { return part.Draw().Height > highest }
		if rows <= 1 || !slices.ContainsFunc(parts, tooHigh) {
			return parts
		}
	}
}

func roadmapCut(whole chart.Roadmap, rows int) []chart.Roadmap {
	var parts []chart.Roadmap
	for shown := range slices.Chunk(whole.Rows, rows) {
		part := whole
		part.Rows, part.Sum = shown, chart.RoadmapSum{}
		if len(parts) > 0 {
			part.Alt = ""
		}
		parts = append(parts, part)
	}
	parts[len(parts)-1].Sum = whole.Sum
	return parts
}

func (w writer) roadmapKicker(p plan) string {
	years := p.budget.Years
	if len(years) == 0 {
		return w.Say("report.roadmap")
	}
	first, last := years[0].Year, years[len(years)-1].Year
	if first == last {
		return w.Say("report.roadmap.year", "Year", first)
	}
	return w.Say("report.roadmap.years", "First", first, "Last", last)
}

// roadmapTitle states cost and effect; the cost only where there is any, the
// effect only where it can be told and shows without decimals.
func (w writer) roadmapTitle(in *Input, p plan) string {
	before, after := in.Result.Total, p.expected.Total
	lifts := before.Known() && after.Known() && after.Compare(before) > 0 && before.Round(0) != after.Round(0)
	free := len(p.costly()) == 0
	key := "report.roadmap.title.plain"
	switch {
	case lifts && free:
		key = "report.roadmap.title.free"
	case lifts:
		key = "report.roadmap.title"
	case free:
		key = "report.roadmap.title.bare"
	}
	n := len(p.measures)
	return capital(w.Count(key, n, "Number", w.number(n), "Cost", w.euro(p.budget.Total.Cost), "Before", w.whole(before), "After", w.whole(after)))
}

// costCaption says when most of the money is needed.
func (w writer) costCaption(p plan) string {
	years := p.costly()
	switch {
	case len(p.budget.Years) == 0:
		return w.Say("report.roadmap.caption.undated")
	case len(years) == 0 && len(p.unpriced()) == len(p.measures):
		return w.Say("report.roadmap.caption.free")
	case len(years) == 0:
		return w.Say("report.roadmap.caption.none")
	case len(years) == 1:
		return w.Say("report.roadmap.caption.one", "Year", years[0].Year)
	}
	most := slices.MaxFunc(years, func(a, b scoring.YearBudget) int { return a.Cost.Compare(b.Cost) })
	return w.Say("report.roadmap.caption", "Year", most.Year, "Cost", w.euro(most.Cost), "All", w.euro(p.budget.Total.Cost))
}

// unpriced are the measures that state no cost.
func (p plan) unpriced() []string {
	var ids []string
	for _, m := range p.measures {
		if !m.Cost.OneOff.Set && !m.Cost.Yearly.Set {
			ids = append(ids, string(m.ID))
		}
	}
	return ids
}

// costGaps name the measures that are not in the sum.
func (w writer) costGaps(p plan) string {
	var undated []string
	for _, id := range p.budget.Undated {
		undated = append(undated, string(id))
	}
	unpriced, late := "", ""
	if n := len(p.unpriced()); n > 0 && n < len(p.measures) {
		unpriced = w.Say("report.roadmap.unpriced", "Names", w.some(p.unpriced()))
	}
	if len(undated) > 0 && len(undated) < len(p.measures) {
		late = w.Say("report.roadmap.late", "Names", w.some(undated))
	}
	running := ""
	if ids := p.runningLater(); len(ids) > 0 {
		running = w.Say("report.roadmap.running", "Year", p.budget.Years[len(p.budget.Years)-1].Year, "Names", w.some(ids))
	}
	return sentences(unpriced, late, running)
}

// runningLater are the measures whose yearly cost begins after the last year
// of the plan.
func (p plan) runningLater() []string {
	var ids []string
	for _, m := range p.measures {
		end := max(m.Period.Start, m.Period.End)
		if years := p.budget.Years; end != 0 && m.Cost.Yearly.Centi > 0 && end >= assessment.MonthOf(years[len(years)-1].Year, 12) {
			ids = append(ids, string(m.ID))
		}
	}
	return ids
}

func (w writer) euro(s scoring.Score) string { return w.Say("report.euro", "Amount", w.whole(s)) }

func (w writer) roadmap(in *Input, p plan) chart.Roadmap {
	r := chart.Roadmap{
		Head: chart.RoadmapHead{
			Title: w.Say("report.measure"), Module: w.Say("report.roadmap.module"), Level: w.Say("report.roadmap.level"),
			Quarters: [4]string{w.Say("report.quarter.1"), w.Say("report.quarter.2"), w.Say("report.quarter.3"), w.Say("report.quarter.4")},
			Halves:   [2]string{w.Say("report.half.1"), w.Say("report.half.2")},
		},
		NoDate:   w.Say("report.roadmap.undated"),
		Phases:   [4]string{w.Say("report.phase.idea"), w.Say("report.phase.concept"), w.Say("report.phase.execution"), w.Say("report.phase.operation")},
		Language: w.Language(), Width: document.WideWidth,
	}
	if len(p.costly()) > 0 {
		r.Sum.Title = w.Say("report.sum")
	}
	if years := p.budget.Years; len(years) > 0 {
		r.FromYear, r.ToYear = years[0].Year, years[len(years)-1].Year
	}
	for _, year := range p.costly() {
		r.Head.Columns = append(r.Head.Columns, strconv.Itoa(year.Year))
		r.Sum.Columns = append(r.Sum.Columns, w.whole(year.Cost))
	}
	var spoken []string
	for _, m := range p.measures {
		row := w.roadmapRow(in, p, m)
		r.Rows = append(r.Rows, row)
		for _, before := range m.Requires.List() {
			r.Links = append(r.Links, chart.RoadmapLink{Before: before, After: string(m.ID)})
		}
		spoken = append(spoken, w.Say("report.roadmap.row", "ID", row.ID, "Title", row.Title, "Period", w.period(m), "Note", row.Note))
	}
	r.Alt = w.Say("report.roadmap.alt", "Count", w.Integer(len(p.measures)), "Finding", w.costCaption(p), "Rows", joined(spoken))
	return r
}

func (w writer) roadmapRow(in *Input, p plan, m assessment.Measure) chart.RoadmapRow {
	row := chart.RoadmapRow{
		ID: string(m.ID), Title: w.wording.Name(m, in.Assessment.Inventory), Note: w.measureNote(m),
		Module: w.orDash(m.Module != "", w.wording.Value(m, "module", nil)), From: int(m.Period.Start), To: int(m.Period.End),
		Style: barStyle(m.Phase), Dot: m.Subject.Expected.Set, Level: w.measureLevel(in, m),
	}
	for _, year := range p.costly() {
		cost := p.budget.PerMeasure(year.Year)[m.ID].Cost
		row.Columns = append(row.Columns, w.orDash(cost.Known() && cost.Round(0) != "0", w.whole(cost)))
	}
	return row
}

func barStyle(phase assessment.Phase) chart.BarStyle {
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

// measureNote says what a measure improves and how far it has come.
func (w writer) measureNote(m assessment.Measure) string {
	var subjects []string
	if m.Subject.Process != "" {
		subjects = append(subjects, string(m.Subject.Process))
	}
	if m.Subject.Question != "" {
		subjects = append(subjects, string(m.Subject.Question))
	}
	phase := m.Phase
	if phase == "" {
		phase = assessment.PhaseIdea
	}
	word := w.wording.Choice(assessment.EntryMeasure, "phase", string(phase))
	if len(subjects) == 0 {
		return w.Say("report.roadmap.phase", "Phase", word)
	}
	return w.Say("report.roadmap.improves", "Names", joinedWith(", ", subjects), "Phase", word)
}

// measureLevel is the level today and the one expected: of the question, or
// of the process where none is named.
func (w writer) measureLevel(in *Input, m assessment.Measure) string {
	if !m.Subject.Expected.Set {
		return "–"
	}
	current := assessment.Rating{}
	if process, there := in.Assessment.Inventory.Process(m.Subject.Process); there {
		current = process.Current
	}
	if answer := in.Assessment.Answer(m.Subject.Question); m.Subject.Question != "" {
		current = assessment.Rating{Set: answer.State == assessment.Answered, Level: answer.Current}
	}
	return w.Say("report.gap.from_to", "From", rated(current), "To", rated(m.Subject.Expected))
}

func (w writer) period(m assessment.Measure) string {
	start, end := w.wording.Value(m, "start", nil), w.wording.Value(m, "end", nil)
	switch {
	case m.Period.Start == 0 && m.Period.End == 0:
		return w.Say("report.roadmap.undated")
	case m.Period.End == 0:
		return w.Say("report.roadmap.period.from", "Start", start)
	case m.Period.Start == 0:
		return w.Say("report.roadmap.period.until", "End", end)
	}
	return w.Say("report.roadmap.period", "Start", start, "End", end)
}

func (w writer) costBars(p plan, from float64) chart.CostBars {
	c := chart.CostBars{
		Title: w.Say("report.costs"), Note: w.Say("report.costs.note"), From: from, Language: w.Language(), Width: document.WideWidth,
	}
	var spoken []string
	for _, year := range p.costly() {
		row := chart.CostRow{
			Title:   strconv.Itoa(year.Year),
			Funding: chart.CostPart{Amount: year.Funding.Float(), Label: w.Say("report.costs.funding", "Amount", w.euro(year.Funding))},
			Own:     chart.CostPart{Amount: max(year.Own.Float(), 0), Label: w.Say("report.costs.own", "Amount", w.euro(ownShown(year)))},
			Total:   w.euro(year.Cost),
		}
		c.Rows = append(c.Rows, row)
		spoken = append(spoken, w.Say("report.costs.row", "Year", year.Year, "Total", row.Total, "Funding", row.Funding.Label, "Own", row.Own.Label))
	}
	c.Alt = w.Say("report.costs.alt", "Rows", joined(spoken))
	return c
}

// ownShown is what a year leaves to pay after its printed funding: the parts
// of a bar add up to its printed total.
func ownShown(year scoring.YearBudget) scoring.Score {
	return scoring.NewScore(euros(year.Cost)-euros(year.Funding), 1)
}

// euros is an amount as it is printed, without cents.
func euros(s scoring.Score) int64 {
	n, err := strconv.ParseInt(s.Round(0), 10, 64)
	if err != nil {
		return 0
	}
	return n
}
