package reports

import (
	"math"
	"slices"

	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// mostPoints is up to how many sets every one is drawn as a point; of more
// only the best are.
const mostPoints = 2000

// coveredFrom is from which mean on a criterion counts as covered.
const coveredFrom = 3.5

// jurySets shows the winners as a set: by mean against coverage.
func (w writer) jurySets(r *juryRound, f *figures) document.Section {
	section := document.Section{Kicker: w.Say("report.jury.sets"), Bookmark: w.Say("report.jury.sets"), Anchor: "sets"}
	proposal := r.proposal()
	if r.sets == nil || len(proposal) == 0 {
		section.Title = capital(w.Count("report.jury.sets.title.none", r.wanted(), "Number", w.number(r.wanted())))
		if r.eligible == 0 {
			section.Blocks = body(w.Say("report.jury.ranking.none"))
			return section
		}
		section.Blocks = body(w.Count("report.jury.sets.none", r.eligible, "Number", capital(w.number(r.eligible))))
		return section
	}
	set := r.Ranking.SetOf(r.Result, proposal)
	section.Title = w.setsTitle(r, set)
	scatter, alternative := w.setScatter(r, set)
	first := f.next(w, w.setsCaption(r, set, alternative), w.setsNote(r))
	rest := []document.Block{
		document.Figure{Caption: f.next(w, w.coverCaption(r, proposal), w.Say("report.jury.cover.note.signs", "From", w.fixed(coveredFrom, 1))), Scene: w.setMatrix(r, proposal).Draw()},
		w.setTable(r, f),
	}
	form := func(height float64) func() document.Section {
		return func() document.Section {
			scatter.Height = height * scene.MM
			section.Blocks = append([]document.Block{document.Figure{Caption: first, Scene: scatter.Draw()}}, rest...)
			return section
		}
	}
	return w.fitting(form(78), form(66), form(56), form(78))
}

// proposal is the set that is looked at: what the jury decided, otherwise those
// who lead. With a tie for the last place the first of the order fill it.
func (r *juryRound) proposal() []int {
	var decided []int
	for _, series := range r.Round.Decision.Winners {
		if a := r.Applicant(series); a >= 0 && r.place(a).Total.Known() {
			decided = append(decided, a)
		}
	}
	if len(decided) > 0 {
		return decided
	}
	return slices.Clone(r.order[:min(r.wanted(), r.eligible)])
}

func (w writer) setsTitle(r *juryRound, set ranking.Set) string {
	pairs := []any{"All", w.setCount(r.sets.Count), "Size", w.number(r.wanted())}
	if better := r.better(set); better != nil {
		return capital(w.Say("report.jury.sets.title.better", "Names", w.list(r.listed(better.Members))))
	}
	if !r.sets.Whole() {
		return w.Say("report.jury.sets.title.looked", append(pairs, "Looked", w.Integer(r.sets.Looked))...)
	}
	return capital(w.Count("report.jury.sets.title", int(min(r.sets.Count, 1e9)), pairs...))
}

// setCount writes how many sets there are; above a thousand million only
// roughly.
func (w writer) setCount(n float64) string {
	if n < 1e9 {
		return w.Integer(int(n))
	}
	return w.Say("report.jury.sets.many", "Number", w.fixed(n/math.Pow(10, math.Floor(math.Log10(n))), 1), "Power", int(math.Log10(n)))
}

// better is a set with more of one and not less of the other; nil: none.
func (r *juryRound) better(set ranking.Set) *ranking.Set {
	const same = 1e-12
	for i := range r.sets.Pareto {
		o := &r.sets.Pareto[i]
		if o.Mean >= set.Mean-same && o.Coverage >= set.Coverage-same && (o.Mean > set.Mean+same || o.Coverage > set.Coverage+same) {
			return o
		}
	}
	return nil
}

func (w writer) setsCaption(r *juryRound, set ranking.Set, alternative *ranking.Set) string {
	text := w.Say("report.jury.sets.caption", "Names", w.titleNames(r, set.Members), "Mean", w.fixed(set.Mean, 2), "Coverage", w.fixed(set.Coverage, 2))
	if alternative == nil {
		return sentences(text, w.Say("report.jury.sets.caption.best"))
	}
	return sentences(text, w.Say("report.jury.sets.caption.more", "Names", w.list(r.listed(alternative.Members)), "Coverage", w.fixed(alternative.Coverage, 2)))
}

func (w writer) setsNote(r *juryRound) string {
	if r.sets.Count <= mostPoints {
		return w.Say("report.jury.sets.note")
	}
	note := w.Say("report.jury.sets.note.best")
	if !r.sets.Whole() {
		note = sentences(note, w.Say("report.jury.sets.note.bound", "Looked", w.Integer(r.sets.Looked),
			"Mean", w.fixed(r.sets.MostMean, 2), "Coverage", w.fixed(r.sets.MostCover, 2)))
	}
	return note
}

// setScatter draws the sets and returns the named alternative: the one with the
// most coverage, if that has more than the proposal.
func (w writer) setScatter(r *juryRound, proposal ranking.Set) (chart.SetScatter, *ranking.Set) {
	scatter := chart.SetScatter{
		Across: w.Say("report.jury.sets.mean"), Up: w.Say("report.jury.sets.coverage"),
		Head:     chart.SetHead{Name: w.Say("report.jury.sets.group"), Note: w.Say("report.jury.sets.place")},
		Language: w.Language(), Width: document.TextWidth,
		Speech: w.speech(w.Say("report.jury.sets.alt", "Count", w.setCount(r.sets.Count)), ""),
	}
	var alternative *ranking.Set
	if best := &r.sets.ByCoverage[0]; best.Coverage > proposal.Coverage+1e-9 && !sameMembers(best.Members, proposal.Members) {
		alternative = best
	}
	for _, set := range r.drawnSets() {
		if sameMembers(set.Members, proposal.Members) || alternative != nil && sameMembers(set.Members, alternative.Members) {
			continue
		}
		scatter.Points = append(scatter.Points, w.setPoint(r, set, chart.SetOther))
	}
	if alternative != nil {
		point := w.setPoint(r, *alternative, chart.SetAlternative)
		point.Label = []string{w.Say("report.jury.sets.more"), joinedWith(" · ", r.listed(alternative.Members))}
		scatter.Points = append(scatter.Points, point)
	}
	proposal.Pareto = r.better(proposal) == nil
	point := w.setPoint(r, proposal, chart.SetProposal)
	point.Label = append([]string{w.Say(r.proposalKey())}, few(r.listed(proposal.Members), 5)...)
	scatter.Points = append(scatter.Points, point)
	return scatter, alternative
}

func (r *juryRound) proposalKey() string {
	if len(r.Round.Decision.Winners) > 0 {
		return "report.jury.sets.decided"
	}
	return "report.jury.sets.leading"
}

func (w writer) setPoint(r *juryRound, set ranking.Set, role chart.SetRole) chart.SetPoint {
	point := chart.SetPoint{
		Name: joinedWith(", ", few(r.listed(set.Members), 6)), X: w.fixedValue(set.Mean, 2), Y: w.fixedValue(set.Coverage, 2), Pareto: set.Pareto, Role: role,
	}
	switch {
	case role == chart.SetProposal:
		point.Note = w.Say(r.proposalKey())
	case set.Pareto:
		point.Note = w.Say("report.jury.sets.pareto")
	}
	return point
}

func sameMembers(a, b []int) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// drawnSets are all sets if they are few, otherwise the best ones, each once.
func (r *juryRound) drawnSets() []ranking.Set {
	listed := slices.Concat(r.sets.Pareto, r.sets.ByMean, r.sets.ByCoverage)
	if r.sets.Count <= mostPoints {
		var all []ranking.Set
		choose(r.order[:r.eligible], r.wanted(), nil, func(members []int) {
			set := r.Ranking.SetOf(r.Result, members)
			set.Pareto = slices.ContainsFunc(r.sets.Pareto, func(o ranking.Set) bool { return sameMembers(o.Members, members) })
			all = append(all, set)
		})
		return all
	}
	var all []ranking.Set
	for _, set := range listed {
		if !slices.ContainsFunc(all, func(o ranking.Set) bool { return sameMembers(o.Members, set.Members) }) {
			all = append(all, set)
		}
	}
	return all
}

// choose calls use with every choice of n of the ids.
func choose(ids []int, n int, chosen []int, use func([]int)) {
	if n == 0 {
		use(slices.Clone(chosen))
		return
	}
	for i := 0; i+n <= len(ids); i++ {
		choose(ids[i+1:], n-1, append(chosen, ids[i]), use)
	}
}

// setMatrix shows which member covers which criterion.
func (w writer) setMatrix(r *juryRound, members []int) chart.SetMatrix {
	matrix := chart.SetMatrix{
		Title: w.Say("report.jury.applicant"), Enough: coveredFrom, Language: w.Language(), Width: document.TextWidth,
		Speech: w.speech(w.Say("report.jury.cover.matrix.alt"), ""),
	}
	for _, c := range r.applied() {
		matrix.Columns = append(matrix.Columns, chart.SetColumn{ID: string(r.criterion(c).ID), Note: w.weightShare(r.shares[c]), Title: w.text(r.criterion(c).Title)})
	}
	for _, a := range members {
		row := chart.SetRow{Title: r.shorts[a], Missing: w.Say("report.jury.not_ready.short")}
		for _, c := range r.applied() {
			row.Values = append(row.Values, w.pointValue(r.Result.Means.Of(a, c).Number, 1))
		}
		matrix.Rows = append(matrix.Rows, row)
	}
	return matrix
}

// coverCaption names the criteria that no member covers.
func (w writer) coverCaption(r *juryRound, members []int) string {
	var open []string
	for _, c := range r.applied() {
		covered := slices.ContainsFunc(members, func(a int) bool { return r.Result.Means.Of(a, c).Number.Float() >= coveredFrom })
		if !covered {
			open = append(open, w.criterionName(r, c))
		}
	}
	if len(open) == 0 {
		return w.Say("report.jury.cover.all", "From", w.fixed(coveredFrom, 1))
	}
	return capital(w.Count("report.jury.cover.open", len(open), "Names", w.list(open), "From", w.fixed(coveredFrom, 1)))
}

// setTable lists the sets to which none is better in both.
func (w writer) setTable(r *juryRound, f *figures) document.Table {
	const most = 10
	table := document.Table{
		Caption: f.next(w, capital(w.Count("report.jury.sets.pareto.caption", len(r.sets.Pareto), "Number", w.number(len(r.sets.Pareto)))), w.Say("report.jury.sets.pareto.note")),
		Dense:   true,
		Columns: []document.Column{
			{Head: w.Say("report.jury.sets.group"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.jury.sets.mean"), Align: document.Right, Width: 26 * scene.MM},
			{Head: w.Say("report.jury.sets.coverage"), Align: document.Right, Width: 22 * scene.MM},
			{Head: w.Say("report.jury.sets.lowest"), Align: document.Right, Width: 34 * scene.MM},
		},
	}
	for _, set := range r.sets.Pareto[:min(most, len(r.sets.Pareto))] {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell(w.list(r.listed(set.Members))), document.TextCell(w.fixed(set.Mean, 2)), document.TextCell(w.fixed(set.Coverage, 2)), document.TextCell(w.fixed(set.Lowest, 2)),
		}})
	}
	return table
}
