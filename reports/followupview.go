package reports

import (
	"reifekompass/assessment/followup"
	"reifekompass/reports/chart"
)

// ChangeView is what the window says about a change in the words of the
// report.
type ChangeView struct {
	Finding, Lead string
	Left          string         // what is not compared; empty: all is
	Chart         chart.Dumbbell // without a width, which is the screen's
	Moved         string         // how many questions stand higher, lower, the same; empty: there is none
	Measures      [][]string     // title, what became of it, level, cost and funding; in the order it is told
	Heads         []string       // of these columns
}

// NewChangeView puts a change into words.
func NewChangeView(in FollowUpInput, o Options) ChangeView {
	w := newWriter(o, in.Later.Catalogue)
	v := ChangeView{
		Finding: w.changeFinding(&in), Lead: w.changeLead(&in), Left: w.notCompared(&in), Chart: w.changes(&in),
		Heads: []string{w.Say("report.measure"), w.Say("report.followup.became"), w.Say("report.followup.level"), w.Say("report.measures.money")},
	}
	if len(in.Questions) > 0 {
		v.Moved = w.movedTitle(&in)
	}
	for _, fate := range followup.Fates() {
		for _, m := range in.Measures {
			if m.Fate() == fate {
				v.Measures = append(v.Measures, w.measureCells(&in, m))
			}
		}
	}
	return v
}

func (w writer) measureCells(in *FollowUpInput, m followup.Measure) []string {
	inventory := in.Later.Assessment.Inventory
	if m.Later == nil {
		inventory = in.Earlier.Assessment.Inventory
	}
	return []string{
		string(m.Last().ID) + " " + oneLine(w.wording.Name(*m.Last(), inventory)),
		w.Say("report.followup.fate."+string(m.Fate())) + " (" + w.phases(m) + ")", w.reached(m), w.money(*m.Last()),
	}
}
