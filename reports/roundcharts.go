package reports

import (
	"reifekompass/assessment/ranking"
	"reifekompass/assessment/scoring"
	"reifekompass/reports/chart"
)

// RoundCharts are the charts of a jury round that window and report share. The
// window picks the applicants and their order; the width is its own.
type RoundCharts struct {
	w       writer
	r       *juryRound
	compare map[int]scoring.Score
}

// NewRoundCharts reads a round. Without applicants it is ErrNoApplicants.
func NewRoundCharts(in JuryInput, o Options) (*RoundCharts, error) {
	w, r, err := newJuryRound(&in, o)
	if err != nil {
		return nil, err
	}
	return &RoundCharts{w: w, r: r, compare: r.comparability()}, nil
}

// comparability is how much of what an applicant says can be compared with any
// other, at least; of those whose submission is there.
func (r *juryRound) comparability() map[int]scoring.Score {
	var members []*Input
	var of []int
	for a, in := range r.inputs {
		if in != nil {
			members, of = append(members, in), append(of, a)
		}
	}
	found := map[int]scoring.Score{}
	for i, partner := range newPairs(members).weakest {
		found[of[i]] = partner.share()
	}
	return found
}

// among is the round as if it had only these applicants, in this order. How
// they stand stays as it is.
func (c *RoundCharts) among(applicants []int) *juryRound {
	r := *c.r
	r.order, r.eligible = applicants, 0
	for _, a := range applicants {
		if r.place(a).Standing == ranking.Eligible {
			r.eligible++
		}
	}
	return &r
}

// Short is the name of an applicant that fits a sentence: that of its place,
// if its submission is there.
func (c *RoundCharts) Short(applicant int) string { return c.r.shorts[applicant] }

// Comparability is the least of what an applicant says that can be compared
// with another one, in percent; unknown without both submissions.
func (c *RoundCharts) Comparability(applicant int) scoring.Score { return c.compare[applicant] }

// Contributions show what the totals are made of. A line follows the first
// winners rows; 0: none.
func (c *RoundCharts) Contributions(applicants []int, winners int) chart.Stacks {
	stacks := c.w.contributions(c.among(applicants), 0, len(applicants))
	stacks.Winners = winners
	return stacks
}

// ContributionsTitle is what the contributions of the whole round say.
func (c *RoundCharts) ContributionsTitle() string { return c.w.contributionsTitle(c.r) }

// Totals show what each juror would give in all, a dot with the juror's
// number.
func (c *RoundCharts) Totals(applicants []int) chart.JurorDots {
	return c.w.totalDots(c.among(applicants), 0, len(applicants))
}

// TotalsTitle is what the totals of the whole round say.
func (c *RoundCharts) TotalsTitle() string { return c.w.totalsTitle(c.r) }

// Profiles show how applicants see themselves, all on the same axis. One whose
// submission is not there has a panel that says so.
func (c *RoundCharts) Profiles(applicants []int) chart.Panels {
	w := c.w
	p := chart.Panels{Language: w.Language()}
	var spoken []string
	for _, a := range applicants {
		panel := w.profileOf(c.r, a)
		p.Panels = append(p.Panels, panel)
		spoken = append(spoken, panel.Title+": "+panel.Note)
	}
	p.Alt = w.Say("report.panels.alt", "Count", w.Integer(len(applicants)), "Rows", joined(spoken))
	return p
}

func (w writer) profileOf(r *juryRound, a int) chart.Panel {
	panel := chart.Panel{Title: r.names[a], Note: w.Say("jury.profile_none")}
	if rank := r.place(a).Rank; rank > 0 {
		panel.Title = w.Say("report.panel.title", "Number", w.Integer(rank), "Name", r.names[a])
	}
	in := r.inputs[a]
	if in == nil {
		return panel
	}
	of := in.Result
	panel.Note = w.Say("report.panel.note", "Total", w.totalShort(in), "Bottleneck", w.bottleneck(of.Bottleneck).Label,
		"Coverage", w.orDash(of.Coverage.Known(), w.percent(of.Coverage)))
	for _, s := range standings(in) {
		panel.Rows = append(panel.Rows, w.panelRow(s))
	}
	return panel
}

// DimensionKey says what the letters in the profiles stand for.
func (c *RoundCharts) DimensionKey() string {
	key := &comparison{}
	for _, in := range c.r.inputs {
		if in != nil {
			key.addDimensions(in)
		}
	}
	return c.w.dimensionKey(key)
}
