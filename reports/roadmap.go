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
	roadmap := w.roadmap(in, p)
	blocks := []document.Block{document.Figure{Caption: f.next(w, w.costCaption(p), w.Say("report.roadmap.note")), Scene: roadmap.Draw()}}
	if len(p.costly()) > 0 {
		blocks = append(blocks, document.Gap{Height: 4 * scene.MM}, document.Figure{Scene: w.costBars(p, roadmap.BarsFrom()).Draw()})
	}
	return []document.Section{
		{
			Landscape: true, Kicker: w.roadmapKicker(p), Title: w.roadmapTitle(in, p), Bookmark: w.Say("report.roadmap"), Anchor: "roadmap",
			Blocks: blocks,
		},
		w.measuresPage(in, p, f),
	}
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

// roadmapTitle states cost and effect; the effect only where a total can be
// told.
func (w writer) roadmapTitle(in *Input, p plan) string {
	n := len(p.measures)
	cost := w.planCost(p)
	if !in.Result.Total.Known() || !p.expected.Total.Known() || p.expected.Total.Round(1) == in.Result.Total.Round(1) {
		return capital(w.Count("report.roadmap.title.plain", n, "Number", w.number(n), "Cost", cost))
	}
	return capital(w.Count("report.roadmap.title", n, "Number", w.number(n), "Cost", cost,
		"Before", w.whole(in.Result.Total), "After", w.whole(p.expected.Total)))
}

func (w writer) planCost(p plan) string { return w.euro(p.budget.Total.Cost) }

func (w writer) costCaption(p plan) string {
	var parts []string
	for _, year := range p.costly() {
		parts = append(parts, w.Say("report.roadmap.year_cost", "Year", year.Year, "Cost", w.euro(year.Cost)))
	}
	if len(parts) == 0 {
		if len(p.budget.Years) > 0 {
			return w.Say("report.roadmap.caption.free")
		}
		return w.Say("report.roadmap.caption.undated")
	}
	return w.Say("report.roadmap.caption", "Years", w.list(parts))
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
		Sum: chart.RoadmapSum{Title: w.Say("report.sum")},
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
	if m.Period.Start == 0 && m.Period.End == 0 {
		return w.Say("report.roadmap.undated")
	}
	return w.Say("report.roadmap.period", "Start", w.wording.Value(m, "start", nil), "End", w.wording.Value(m, "end", nil))
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
			Own:     chart.CostPart{Amount: max(year.Own.Float(), 0), Label: w.Say("report.costs.own", "Amount", w.euro(year.Own))},
			Total:   w.euro(year.Cost),
		}
		c.Rows = append(c.Rows, row)
		spoken = append(spoken, w.Say("report.costs.row", "Year", year.Year, "Total", row.Total, "Funding", row.Funding.Label, "Own", row.Own.Label))
	}
	c.Alt = w.Say("report.costs.alt", "Rows", joined(spoken))
	return c
}

// measuresPage shows the effect the agency expects, and each measure in
// words.
func (w writer) measuresPage(in *Input, p plan, f *figures) document.Section {
	blocks := []document.Block{}
	if all := standings(in); len(all) > 0 {
		blocks = append(blocks, document.Figure{
			Caption: f.next(w, w.effectTitle(in, p), w.Say("report.effect.note")), Scene: w.effectChart(in, p, all).Draw(),
		})
	}
	table := document.Table{
		Caption: f.next(w, w.Say("report.measures.caption"), ""),
		Columns: []document.Column{
			{Head: w.Say("report.number_short"), Width: 9 * scene.MM, Space: 1.4 * scene.MM, Text: scene.Bold, Colour: scene.Primary},
			{Head: w.Say("report.measure"), Weight: 1.6},
			{Head: w.Say("report.measures.who"), Weight: 0.9, Size: 8.5},
			{Head: w.Say("report.measures.money"), Weight: 1, Size: 8.5},
		},
	}
	for _, m := range p.measures {
		table.Rows = append(table.Rows, w.measureRow(in, m))
	}
	return document.Section{
		Level: 1, Kicker: w.Say("report.measures"), Title: w.effectTitle(in, p), Bookmark: w.Say("report.measures"), Anchor: "measures",
		Blocks: append(blocks, table),
	}
}

func (w writer) effectTitle(in *Input, p plan) string {
	before, after := in.Result.Total, p.expected.Total
	if !before.Known() || !after.Known() {
		return w.raised(in, p)
	}
	if before.Round(1) == after.Round(1) {
		return w.Say("report.effect.title.same", "Before", w.score(before))
	}
	return w.Say("report.effect.title", "Before", w.score(before), "After", w.score(after))
}

// raised counts the dimensions that measures raise, where a total cannot be
// told.
func (w writer) raised(in *Input, p plan) string {
	n := 0
	for _, before := range in.Result.Dimensions {
		after, _ := p.expected.Dimension(before.ID)
		if gain := after.Index.Minus(before.Index); gain.Known() && gain.Round(1) != "0.0" {
			n++
		}
	}
	if n == 0 {
		return w.Say("report.effect.title.unknown")
	}
	return w.Count("report.effect.title.raised", n, "Number", w.number(n))
}

// effectChart is the bar of today with a tick where the agency expects to be.
func (w writer) effectChart(in *Input, p plan, all []standing) chart.Gaps {
	g := chart.Gaps{Head: w.Say("report.effect.gain"), Language: w.Language(), Width: document.TextWidth}
	var spoken []string
	for _, s := range all {
		after, _ := p.expected.Dimension(s.ID)
		row := chart.GapRow{
			ID: string(s.ID), Title: w.text(s.Title), Current: w.value(s.result.Index, 0), Target: w.value(after.Index, 0),
			Range: w.bounds(s.result.Bounds, "report.range.short"), Gap: w.Say("report.missing.score"), Quiet: true,
		}
		if gain := after.Index.Minus(s.result.Index); gain.Known() {
			row.Gap, row.Quiet = w.signed(gain, 0), gain.Round(0) == "0"
		}
		g.Rows = append(g.Rows, row)
		spoken = append(spoken, w.Say("report.effect.row", "ID", s.ID, "Before", w.score(s.result.Index), "After", w.score(after.Index)))
	}
	g.Alt = w.Say("report.effect.alt", "Count", w.Integer(len(all)), "Finding", w.effectTitle(in, p), "Rows", joined(spoken))
	return g
}

func (w writer) measureRow(in *Input, m assessment.Measure) document.Row {
	what := document.Prose{document.Strong(w.wording.Name(m, in.Assessment.Inventory))}
	for _, text := range paragraphs(m.Description) {
		what = append(what, document.Run{Text: "\n" + text})
	}
	return document.Row{Cells: []document.Cell{
		document.TextCell(string(m.ID)), {Text: what}, document.TextCell(w.who(m)), document.TextCell(w.money(m)),
	}}
}

// who says who is responsible for a measure, when it runs, and how far it is.
func (w writer) who(m assessment.Measure) string {
	lines := []string{m.Responsible, w.period(m)}
	var state []string
	for _, name := range []string{"module", "phase"} {
		if assessment.ValueOf(m, name).Known {
			state = append(state, w.wording.Value(m, name, nil))
		}
	}
	lines = append(lines, joinedWith(" · ", state))
	if m.Partners != "" {
		lines = append(lines, w.Say("report.measures.with", "Names", m.Partners))
	}
	if m.Transferability.Set {
		lines = append(lines, w.Say("report.measures.transferability", "Level", w.wording.Full(m, "transferability", nil)))
	}
	return joinedWith("\n", lines)
}

// money says what a measure costs and who pays for it.
func (w writer) money(m assessment.Measure) string {
	var lines []string
	if m.Cost.OneOff.Set {
		lines = append(lines, w.Say("report.measures.one_off", "Amount", w.wording.Quantity(m.Cost.OneOff)))
	}
	if m.Cost.Yearly.Set {
		lines = append(lines, w.Say("report.measures.yearly", "Amount", w.wording.Quantity(m.Cost.Yearly)))
	}
	source := joinedWith(", ", []string{m.Cost.Programme, m.Cost.Voucher})
	switch {
	case m.Cost.Funding.Set && source != "":
		lines = append(lines, w.Say("report.measures.funding_from", "Amount", w.wording.Quantity(m.Cost.Funding), "Source", source))
	case m.Cost.Funding.Set:
		lines = append(lines, w.Say("report.measures.funding", "Amount", w.wording.Quantity(m.Cost.Funding)))
	case source != "":
		lines = append(lines, source)
	}
	if len(lines) == 0 {
		return "–"
	}
	return joinedWith("\n", lines)
}
