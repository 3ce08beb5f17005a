package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// circle is an applicant among all whose self-assessments are there: the closed
// circle of DOMAIN section 6.
type circle struct {
	own   *Input
	all   []*Input
	group transfer.PeerGroup // places in all
}

// circleOf is the circle of an applicant. Without a self-assessment of its own,
// or without a group that may be shown, its group has no members.
func (r *juryRound) circleOf(a int) circle {
	c := circle{own: r.inputs[a]}
	if c.own == nil || r.place(a).Standing == ranking.Withdrawn {
		return c
	}
	var traits []transfer.Trait
	for _, o := range r.order {
		if in := r.inputs[o]; in != nil && r.place(o).Standing != ranking.Withdrawn {
			c.all, traits = append(c.all, in), append(traits, transfer.TraitOf(in.Assessment.Agency))
		}
	}
	c.group = transfer.Peers(slices.Index(c.all, c.own), traits)
	return c
}

// middle is the mean of the group in a dimension and its middle half. It is not
// known where too few of the group, or of those outside it, have an index.
func (c *circle) middle(id assessment.DimensionID) (mean int, half transfer.Band, known bool) {
	index := func(in *Input) scoring.Score {
		d, _ := in.Result.Dimension(id)
		return d.Index
	}
	var values []scoring.Score
	for _, i := range c.group.Members {
		values = append(values, index(c.all[i]))
	}
	count := func(values []scoring.Score) int {
		return len(slices.DeleteFunc(slices.Clone(values), func(s scoring.Score) bool { return !s.Known() }))
	}
	every := make([]scoring.Score, len(c.all))
	for i, in := range c.all {
		every[i] = index(in)
	}
	if !transfer.Showable(count(values), count(every)) {
		return 0, transfer.Band{}, false
	}
	return transfer.MiddleOf(values)
}

// letterSelf is the page behind a letter that shows an applicant its own
// dimensions beside its peer group. It is left out where there is nothing to
// stand beside.
func (w writer) letterSelf(r *juryRound, a int) []document.Section {
	c := r.circleOf(a)
	if len(c.group.Members) == 0 {
		return nil
	}
	var rows []selfRow
	for _, s := range shown(standings(c.own)) {
		row := selfRow{standing: s}
		row.mean, row.half, row.known = c.middle(s.ID)
		rows = append(rows, row)
	}
	beside := keepRows(rows, func(row selfRow) bool { return row.known })
	if len(beside) == 0 {
		return nil
	}
	p := w.selfProfile(rows)
	p.Alt = sentences(w.selfCaption(beside), p.Alt)
	drawn, _ := p.Draw()
	return []document.Section{{
		Bookmark: w.Say("report.letter.self"),
		Blocks: []document.Block{
			document.Heading{Text: w.Say("report.letter.self")},
			document.Figure{Caption: document.Caption{
				Text: w.selfCaption(beside), Note: w.Say("report.letter.self.note", "Group", w.circleName(c.group), "Step", w.Integer(transfer.Step)),
			}, Scene: drawn},
		},
	}}
}

// selfRow is a dimension of an applicant and what its group says there.
type selfRow struct {
	standing

	mean  int
	half  transfer.Band
	known bool
}

func keepRows(rows []selfRow, match func(selfRow) bool) []selfRow {
	return slices.DeleteFunc(slices.Clone(rows), func(row selfRow) bool { return !match(row) })
}

// selfCaption counts the dimensions outside of the middle half.
func (w writer) selfCaption(rows []selfRow) string {
	above := len(keepRows(rows, func(row selfRow) bool { return row.result.Index.Compare(scoring.NewScore(int64(row.half.High), 1)) > 0 }))
	below := len(keepRows(rows, func(row selfRow) bool { return row.result.Index.Compare(scoring.NewScore(int64(row.half.Low), 1)) < 0 }))
	if above+below == 0 {
		return w.Count("report.letter.self.within", len(rows))
	}
	return w.Count("report.letter.self.caption", len(rows), "Above", w.Integer(above), "Below", w.Integer(below))
}

func (w writer) selfProfile(rows []selfRow) chart.Profile {
	p := chart.Profile{
		Head: chart.ProfileHead{
			Title: w.Say("report.dimension"), Current: w.Say("report.letter.self.own"), Gap: w.Say("report.letter.self.mean"), Coverage: w.Say("report.letter.self.half"),
		},
		Legend: []chart.LegendItem{
			{Sign: chart.SignBand, Text: w.Say("report.letter.self.legend.half")},
			{Sign: chart.SignMean, Text: w.Say("report.letter.self.legend.mean")},
			{Sign: chart.SignCurrent, Text: w.Say("report.letter.self.legend.own")},
		},
		Language: w.Language(), Width: document.TextWidth,
	}
	var spoken []string
	for i := range rows {
		row := w.selfProfileRow(&rows[i])
		p.Rows, spoken = append(p.Rows, row), append(spoken, row.Alt)
	}
	p.Alt = joined(spoken)
	return p
}

func (w writer) selfProfileRow(s *selfRow) chart.ProfileRow {
	row := chart.ProfileRow{
		ID: string(s.ID), Title: w.short(s.Dimension), Current: w.value(s.result.Index, 1),
		Gap: "–", Coverage: w.Say("report.letter.self.few"),
	}
	if s.known {
		row.Gap, row.Coverage = w.Integer(s.mean), w.half(s.half)
		row.Band = chart.Band{Known: true, Low: float64(s.half.Low), High: float64(s.half.High), Mean: float64(s.mean)}
	}
	row.Alt = w.Say("report.letter.self.row", "Name", row.ID+" "+row.Title, "Own", w.score(s.result.Index), "Mean", row.Gap, "Half", row.Coverage)
	return row
}

// circleName names and counts the group of a circle.
func (w writer) circleName(group transfer.PeerGroup) string {
	if group.Basis == transfer.Everybody {
		return w.Count("report.letter.self.all", len(group.Members))
	}
	return w.peerName(group)
}
