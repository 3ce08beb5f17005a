package processes

import (
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assets/translations"
)

// composer makes the state of the screen out of what is known.
type composer struct {
	*look

	words *translations.Translator
	kept  *Kept
	order []assessment.ProcessID
}

func (c composer) score(s scoring.Score) string {
	if !s.Known() {
		return c.words.Say("processes.open")
	}
	return c.words.Decimal(s.Round(1))
}

func (c composer) state() State {
	s := State{Side: c.kept.side, Title: c.words.Say("processes.title"), Panel: !c.kept.closed, Search: c.kept.search}
	processes := c.assessment.Inventory.Processes()
	s.Empty = len(processes) == 0
	if c.kept.side == SidePortfolio {
		s.Title = c.words.Say("processes.where_to_begin")
	}
	if n := scoring.Open(c.hints); n > 0 {
		s.Hints = c.words.Count("processes.hints", n)
	}
	if s.Empty {
		return s
	}
	s.Recorded = c.words.Say("processes.recorded", "Done", c.recorded(processes), "All", len(processes))
	if c.kept.side == SidePortfolio {
		s.Portfolio = c.portfolioState()
		return s
	}
	s.Table = c.table()
	s.Detail = c.detail(assessment.ProcessID(c.kept.row))
	return s
}

// recorded counts the processes whose potential is known.
func (c composer) recorded(processes []assessment.Process) int {
	n := 0
	for _, q := range processes {
		if c.portfolio.Of(q.ID).P.Known() {
			n++
		}
	}
	return n
}

func (c composer) table() Table {
	t := Table{Sort: c.kept.sort, Row: c.kept.row, Column: c.kept.column, Rows: make([]kit.GridRow, 0, len(c.order))}
	t.Bars = c.words.Say("processes.bars", "End", int(c.barEnd()))
	for _, id := range c.order {
		t.Rows = append(t.Rows, c.rowOf(id))
	}
	if len(t.Rows) == 0 {
		t.None = c.words.Say("processes.none_found", "Text", c.kept.search)
	}
	return t
}

// rowOf returns the row of a process; the same look is asked again whenever
// another cell is selected.
func (c composer) rowOf(id assessment.ProcessID) kit.GridRow {
	row, made := c.rows[id]
	if !made {
		q, _ := c.assessment.Inventory.Process(id)
		row = c.row(q)
		c.rows[id] = row
	}
	return row
}

// hintsOf returns the hints about an entry.
func (c composer) hintsOf(ref assessment.EntryRef) []scoring.Hint {
	var found []scoring.Hint
	for _, hint := range c.hints {
		if hint.Entry == ref {
			found = append(found, hint)
		}
	}
	return found
}

// missing says what keeps a process from being ranked, as "Es fehlen: Fälle pro
// Jahr, Minuten je Fall".
func (c composer) missing(potential scoring.Potential) string {
	labels := make([]string, len(potential.Missing))
	for i, name := range potential.Missing {
		labels[i] = c.wording.Label(assessment.EntryProcess, name)
	}
	return c.words.Count("processes.missing", len(labels), "What", strings.Join(labels, ", "))
}

// sentence says what drives a potential.
func (c composer) sentence(q assessment.Process, potential scoring.Potential) string {
	if !potential.Gain() {
		reason, _ := c.noPotential(q)
		return reason
	}
	return c.words.Say("processes.driven", "What", c.wording.Driven(q, potential))
}
