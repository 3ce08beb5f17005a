package processes

import (
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// unranked lists the processes without a rank: first those where something is
// missing, then those that have no potential.
func (c composer) unranked() []Missing {
	var open, none []Missing
	for _, q := range c.assessment.Inventory.Processes() {
		potential := c.portfolio.Of(q.ID)
		row := Missing{Process: q.ID, Code: string(q.ID), Name: c.wording.ProcessShort(q)}
		switch {
		case potential.Rank > 0:
		case len(potential.Missing) > 0:
			row.Text, row.Attribute, row.Open = c.missing(potential), potential.Missing[0], true
			open = append(open, row)
		default:
			row.Text, row.Attribute = c.noPotential(q)
			none = append(none, row)
		}
	}
	return append(open, none...)
}

// noPotential says why the potential of a process is 0, and which of its
// attributes makes it so.
func (c composer) noPotential(q assessment.Process) (reason, attribute string) {
	switch {
	case q.Target.Level <= q.Current.Level:
		return c.words.Say("processes.no_gap"), "target"
	case q.Cases.Centi <= 0:
		return c.words.Say("processes.no_work"), "cases"
	case q.Minutes.Centi <= 0:
		return c.words.Say("processes.no_work"), "minutes"
	default:
		return c.words.Say("processes.no_drivers"), "benefit"
	}
}

// field names the field of the portfolio a process lies in, in the words of
// the report.
func (c composer) field(q assessment.Process, potential scoring.Potential) string {
	quadrant, known := scoring.QuadrantOf(q, potential)
	if !known {
		return c.words.Say("processes.open")
	}
	return c.words.Say(map[scoring.Quadrant]string{
		scoring.QuadrantQuickWin: "report.quadrant.quick_win", scoring.QuadrantLarge: "report.quadrant.large",
		scoring.QuadrantLater: "report.quadrant.later", scoring.QuadrantSkip: "report.quadrant.skip",
	}[quadrant])
}
