package reports

import (
	"slices"

	"reifekompass/assessment/ranking"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// counting is one of the rules of voting: what it gives each applicant.
type counting struct {
	key   string
	value func(a int) float64
	text  func(a int) string
}

// countings are the rules of the cross-check.
func (w writer) countings(r *juryRound) []counting {
	return []counting{
		{"report.jury.borda", func(a int) float64 { return r.choice.Borda[a].Float() }, func(a int) string {
			if !r.choice.Borda[a].Known() {
				return "–"
			}
			return w.chance(r.choice.Borda[a].Float())
		}},
		{"report.jury.copeland", func(a int) float64 { return r.choice.Copeland[a].Float() }, func(a int) string { return w.fixed(r.choice.Copeland[a].Float(), 1) }},
		{"report.jury.schulze", func(a int) float64 { return float64(r.choice.Schulze[a]) }, func(a int) string { return w.Integer(r.choice.Schulze[a]) }},
	}
}

// rulesAgree counts by how many of the rules of voting the same applicants are
// first; 0 of 0 if there is nothing to compare. Only the eligible count.
func (r *juryRound) rulesAgree() (agree, of int) {
	if r.eligible < 2 || len(r.Jurors) < 2 {
		return 0, 0
	}
	for _, value := range []func(a int) float64{
		func(a int) float64 { return r.choice.Borda[a].Float() },
		func(a int) float64 { return r.choice.Copeland[a].Float() },
		func(a int) float64 { return float64(r.choice.Schulze[a]) },
	} {
		of++
		if r.sameFirst(value) {
			agree++
		}
	}
	return agree, of
}

// sameFirst reports whether those who win by the points are those who are
// first by another value.
func (r *juryRound) sameFirst(value func(a int) float64) bool {
	ids := r.order[:r.eligible]
	ranks := ranksOf(ids, value)
	var first []int
	for i, a := range ids {
		if ranks[i] <= r.wanted() {
			first = append(first, a)
		}
	}
	leaders := r.leaders()
	return len(first) == len(leaders) && !slices.ContainsFunc(first, func(a int) bool { return !slices.Contains(leaders, a) })
}

// juryCrossCheck counts the orders of the jurors by the rules of voting.
func (w writer) juryCrossCheck(r *juryRound, f *figures) document.Section {
	section := document.Section{Kicker: w.Say("report.jury.cross"), Bookmark: w.Say("report.jury.cross"), Anchor: "cross", Title: w.crossTitle(r)}
	rules := w.countings(r)
	table := document.Table{
		Caption: f.next(w, w.condorcet(r), w.Say("report.jury.cross.note")), Dense: true,
		Columns: []document.Column{
			{Head: w.Say("report.jury.rank"), Align: document.Right, Width: 12 * scene.MM},
			{Head: w.Say("report.jury.applicant"), Weight: 1, Text: scene.Semibold},
			{Head: w.Say("report.jury.points"), Align: document.Right, Width: 18 * scene.MM},
		},
	}
	ids := slices.DeleteFunc(slices.Clone(r.order), func(a int) bool {
		return r.place(a).Standing == ranking.Withdrawn || !r.choice.Borda[a].Known()
	})
	ranks := make([][]int, len(rules))
	for k, rule := range rules {
		ranks[k] = ranksOf(ids, rule.value)
		table.Columns = append(table.Columns, document.Column{Head: w.Say(rule.key), Align: document.Right, Width: 28 * scene.MM})
	}
	for i, a := range ids {
		row := document.Row{Cells: []document.Cell{document.TextCell(w.rank(r, a)), document.TextCell(r.shorts[a]), document.TextCell(w.pointText(r.place(a).Total, 2))}}
		for k, rule := range rules {
			row.Cells = append(row.Cells, document.TextCell(w.Say("report.jury.cross.cell", "Value", rule.text(a), "Rank", w.Integer(ranks[k][i]))))
		}
		if i+1 == r.line() {
			row.Cut = document.Solid
		}
		table.Rows = append(table.Rows, row)
	}
	section.Blocks = []document.Block{w.leadText(w.cycles(r), w.tiesOfRules(rules, ids)), table}
	if len(ids) == 0 {
		section.Blocks = body(w.Say("report.jury.cross.nothing"))
	}
	return section
}

func (w writer) crossTitle(r *juryRound) string {
	agree, of := r.rulesAgree()
	switch {
	case of == 0:
		return w.Say("report.jury.cross.title.none")
	case agree == of:
		return capital(w.Say("report.jury.cross.title.all", "Who", w.theFirst(r)))
	case agree == 0:
		return w.Say("report.jury.cross.title.other")
	default:
		return capital(w.Count("report.jury.cross.title", agree, "Number", w.number(agree), "All", w.number(of), "Who", w.theFirst(r)))
	}
}

// condorcet says who beats everybody else in pairs.
func (w writer) condorcet(r *juryRound) string {
	if r.choice.Condorcet < 0 || len(r.order) < 2 {
		return w.Say("report.jury.cross.condorcet.none")
	}
	return capital(w.Say("report.jury.cross.condorcet", "Name", r.shorts[r.choice.Condorcet]))
}

// cycles says in words where everybody beats somebody who beats them.
func (w writer) cycles(r *juryRound) string {
	if len(r.choice.Cycles) == 0 {
		return w.Say("report.jury.cross.cycle.none")
	}
	var parts []string
	for _, cycle := range r.choice.Cycles {
		parts = append(parts, w.Say("report.jury.cross.cycle", "Names", w.list(few(r.listed(cycle), 6))))
	}
	return sentences(parts[:min(3, len(parts))]...)
}

// tiesOfRules says which rules leave applicants on the same rank.
func (w writer) tiesOfRules(rules []counting, ids []int) string {
	var names []string
	for _, rule := range rules {
		ranks := ranksOf(ids, rule.value)
		slices.Sort(ranks)
		if len(slices.Compact(ranks)) < len(ids) {
			names = append(names, w.Say(rule.key))
		}
	}
	if len(names) == 0 {
		return w.Say("report.jury.cross.tie.none")
	}
	return w.Count("report.jury.cross.tie", len(names), "Names", w.list(names))
}
