package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports/document"
)

// BalanceView is what the window says about a programme in the words of the
// report.
type BalanceView struct {
	Finding, Lead string
	Modules       BalanceTable
	Agencies      BalanceTable
	Effect        EffectView
}

// BalanceTable is a table as the window shows it. The first column is words,
// the others are figures, but for Words.
type BalanceTable struct {
	Heads []string
	Rows  [][]string // the last one of Modules and of the effect is the sum
	Words int        // index of another column of words; 0: none
	Note  string
}

// EffectView is how winners have changed beside the others, or why that is not
// told.
type EffectView struct {
	Title  string
	Caveat string // why the figure is no proof; empty: there is none
	Why    string // why none is told; empty: it is
	Table  BalanceTable
	Range  string
}

// NewBalanceView puts a balance into words.
func NewBalanceView(in BalanceInput, o Options) BalanceView {
	w := newWriter(o, in.catalogue())
	agencies := slices.Clone(in.Balance.Agencies)
	slices.SortStableFunc(agencies, w.byAgencyName())
	return BalanceView{
		Finding: w.balanceFinding(&in), Lead: w.balanceLead(&in),
		Modules: w.modulesView(&in.Balance), Agencies: w.agenciesView(agencies, in.Earlier != nil), Effect: w.effectView(&in),
	}
}

func (w writer) modulesView(b *followup.Balance) BalanceTable {
	table := BalanceTable{
		Heads: []string{
			w.Say("report.balance.module"), w.Say("report.balance.measures"), w.Say("report.balance.phases"), w.Say("report.balance.one_off"),
			w.Say("report.balance.funding"),
		},
		Words: 2, Note: w.Say("report.balance.modules.note"),
	}
	for i := range b.Modules {
		table.Rows = append(table.Rows, w.moduleView(w.moduleName(b.Modules[i].Module), &b.Modules[i].Tally))
	}
	if len(table.Rows) > 0 {
		table.Rows = append(table.Rows, w.moduleView(w.Say("report.balance.module.all"), &b.All))
	}
	return table
}

func (w writer) moduleView(name string, t *followup.Tally) []string {
	return []string{name, w.Integer(t.Measures), w.phasesOf(t), w.euros(t.OneOff), w.euros(t.Funding)}
}

// phasesOf lists how many measures are in each phase that has any.
func (w writer) phasesOf(t *followup.Tally) string {
	var parts []string
	for _, phase := range assessment.Phases() {
		if n := t.Phases[phase]; n > 0 {
			parts = append(parts, w.Say("report.balance.phase", "Phase", w.wording.Value(assessment.Measure{Phase: phase}, "phase", nil), "Count", w.Integer(n)))
		}
	}
	return joinedWith(", ", parts)
}

func (w writer) agenciesView(agencies []followup.AgencyBalance, compared bool) BalanceTable {
	table := BalanceTable{Heads: []string{
		w.Say("report.agency"), w.Say("report.balance.measures"), w.Say("report.balance.done"), w.Say("report.balance.one_off"), w.Say("report.balance.funding"),
	}}
	if compared {
		table.Heads = append(table.Heads, w.Say("report.balance.change.head"))
		table.Note = w.Say("report.balance.agencies.note")
	}
	for _, a := range agencies {
		row := plainCells(w.agencyBalanceRow(a, compared))
		if compared { // the share stands beside the change, so that large letters have room
			row = append(row[:5], w.changeShared(a.FollowUp, row[5], row[6]))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// changeShared is the change of a total with the share of what is common, and a
// dash where there is no change to be told.
func (w writer) changeShared(f *followup.FollowUp, change, share string) string {
	if f == nil || !f.Total.Change().Known() {
		return change
	}
	return w.Say("report.balance.change.shared", "Change", change, "Share", share)
}

func (w writer) effectView(in *BalanceInput) EffectView {
	e := &in.Balance.Effect
	if e.State != followup.EffectInternal {
		return EffectView{Title: w.Say("report.balance.effect.withheld"), Why: w.Say("report.balance.effect.state."+string(e.State), w.groups(e)...)}
	}
	paper := w.effectTable(in, &figures{})
	view := EffectView{Title: w.effectFinding(e), Caveat: w.caveat(e), Range: w.effectRange(e), Table: BalanceTable{
		Heads: []string{
			w.Say("report.dimension"), w.Say("report.balance.effect.winners"), w.Say("report.balance.effect.others"), w.Say("report.balance.effect.difference"),
		},
		Note: paper.Note,
	}}
	for _, row := range paper.Rows {
		cells := plainCells(row)
		view.Table.Rows = append(view.Table.Rows, append([]string{joinedWith(" ", cells[:2])}, cells[2:]...))
	}
	return view
}

// plainCells is the text of a row.
func plainCells(row document.Row) []string {
	cells := make([]string, len(row.Cells))
	for i := range row.Cells {
		for _, run := range row.Cells[i].Text {
			cells[i] += run.Text
		}
	}
	return cells
}
