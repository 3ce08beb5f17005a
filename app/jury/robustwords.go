package jury

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment/ranking"
)

// intervals says how far each weight may move.
func (t teller) intervals(c *checks) []Interval {
	list := make([]Interval, len(c.stability))
	for i, s := range c.stability {
		of := &t.board.Call.Call.Criteria[i]
		list[i] = Interval{ID: string(of.ID), Title: t.in(of.Title), Known: s.Known, Weight: 100 * s.Share, Label: t.say("robust.unknown"), Takeover: t.say("robust.unknown_why", "Criterion", t.criterion(i))}
		if s.Known {
			list[i].Low, list[i].High = 100*s.Leader.Low, 100*s.Leader.High
			list[i].Label = t.between(list[i].Low, list[i].High)
			list[i].Takeover = t.takeover(c, i)
		}
	}
	return list
}

// between writes an interval of per cents, rounded inward: within it nothing
// changes.
func (t teller) between(low, high float64) string {
	return t.say("robust.between", "Low", t.words.Integer(int(math.Ceil(low-1e-9))), "High", t.words.Percent(strconv.Itoa(int(math.Floor(high+1e-9)))))
}

// takeover says who would lead below and above the interval of a criterion.
func (t teller) takeover(c *checks, criterion int) string {
	name, s := t.criterion(criterion), c.stability[criterion]
	low, high := c.low[criterion], c.high[criterion]
	pairs := []any{"Criterion", name, "Low", t.percentage(s.Leader.Low), "High", t.percentage(s.Leader.High)}
	if low >= 0 {
		pairs = append(pairs, "Below", t.name(low))
	}
	if high >= 0 {
		pairs = append(pairs, "Above", t.name(high))
	}
	switch {
	case low >= 0 && high >= 0:
		return t.say("robust.takeover_both", pairs...)
	case low >= 0:
		return t.say("robust.takeover_low", pairs...)
	case high >= 0:
		return t.say("robust.takeover_high", pairs...)
	default:
		return t.say("robust.takeover_none", pairs...)
	}
}

func (t teller) percentage(share float64) string {
	return t.words.Percent(strconv.FormatFloat(100*share, 'f', 1, 64))
}

// mostBars is how many applicants the picture of the ranks shows.
const mostBars = 8

// rankBars says how often those in front take which rank.
func (t teller) rankBars(a *ranking.Acceptability) (bars []RankBar, shown int) {
	winners := t.board.Ranking.Winners
	shown = min(max(winners, 1), 4)
	for _, p := range t.board.Result.Places {
		if p.Standing != ranking.Eligible || len(bars) == mostBars {
			break
		}
		bar := RankBar{Name: t.name(p.Applicant), Top: t.hundred(a.First(p.Applicant, winners))}
		rest := 1.0
		for r := range min(shown, len(a.Ranks[p.Applicant])) {
			bar.Shares = append(bar.Shares, a.Ranks[p.Applicant][r])
			rest -= a.Ranks[p.Applicant][r]
		}
		bars = append(bars, RankBar{Name: bar.Name, Top: bar.Top, Shares: append(bar.Shares, max(0, rest))})
	}
	return bars, shown
}

// mostSets is how many sets are listed.
const mostSets = 6

// sets are the sets of winners by mean and coverage.
func (t teller) sets(c *checks) Sets {
	size := max(1, t.board.Ranking.Winners)
	s := Sets{Title: t.words.Count("jury.robust.sets", size)}
	if c.sets == nil {
		s.None = t.words.Count("jury.robust.sets_none", size)
		return s
	}
	s.Note = t.say("robust.sets_note", "All", t.words.Decimal(strconv.FormatFloat(c.sets.Count, 'f', 0, 64)), "Pareto", t.words.Integer(len(c.sets.Pareto)))
	if !c.sets.Whole() {
		s.Note = t.say("robust.sets_part", "All", t.words.Decimal(strconv.FormatFloat(c.sets.Count, 'f', 0, 64)), "Looked", t.words.Integer(c.sets.Looked),
			"Mean", t.decimal(c.sets.MostMean, 2), "Cover", t.decimal(c.sets.MostCover, 2))
	}
	letters := map[string]string{}
	for i, set := range c.sets.Pareto[:min(mostSets, len(c.sets.Pareto))] {
		letters[members(set)] = letter(i)
		s.Rows = append(s.Rows, SetRow{
			Letter: letter(i), Members: t.names(set.Members), Note: t.setNote(c.sets, set),
			Mean: t.decimal(set.Mean, 2), Coverage: t.decimal(set.Coverage, 2),
		})
	}
	dots := c.cloud
	if dots == nil {
		dots = slices.Concat(c.sets.ByMean, c.sets.ByCoverage, c.sets.Pareto)
	}
	for _, set := range dots {
		s.Points = append(s.Points, SetPoint{Mean: set.Mean, Coverage: set.Coverage, Letter: letters[members(set)]})
	}
	return s
}

func members(s ranking.Set) string {
	var key strings.Builder
	for _, m := range s.Members {
		key.WriteString(strconv.Itoa(m) + " ")
	}
	return key.String()
}

// setNote says what a set is; it never recommends one.
func (t teller) setNote(sets *ranking.Sets, set ranking.Set) string {
	sure, tied := t.board.Result.Winners(t.board.Ranking.Winners)
	slices.Sort(sure)
	switch {
	case len(tied) == 0 && slices.Equal(sure, set.Members):
		return t.words.Count("jury.robust.set_first", len(sure))
	case members(set) == members(sets.ByCoverage[0]):
		return t.say("robust.set_broad")
	default:
		return t.say("robust.set_between")
	}
}

// checked are the checks in words.
func (t teller) checked(c *checks) []Check {
	return []Check{
		{t.say("robust.without_juror"), t.leftOut("juror", c.jurors, letter)},
		{t.say("robust.without_criterion"), t.leftOut("criterion", c.criteria, func(i int) string { return string(t.board.Call.Call.Criteria[i].ID) })},
		{t.say("robust.cross"), t.cross(c)},
		{t.say("robust.strict"), t.strict(c)},
		{t.say("robust.order"), t.order(c)},
		{t.say("robust.level"), t.level(c)},
	}
}

// leftOut counts where leader and set stay, and names what would change the
// leader.
func (t teller) leftOut(kind string, all []ranking.LeftOut, name func(int) string) string {
	leader, set := 0, 0
	var other []string
	for _, l := range all {
		if l.SetNow {
			set++
		}
		if l.Leader {
			leader++
		} else {
			other = append(other, name(l.Left))
		}
	}
	text := t.say("robust.stays", "Leader", t.words.Integer(leader), "Set", t.words.Integer(set), "All", t.words.Integer(len(all)))
	if len(other) > 0 {
		text += " " + t.say("robust.other_"+kind, "Names", t.list(other))
	}
	return text
}

// cross says whom the rules of voting put first, among those who can win.
func (t teller) cross(c *checks) string {
	borda := t.most(func(a, b int) int { return c.choice.Borda[a].Compare(c.choice.Borda[b]) })
	copeland := t.most(func(a, b int) int { return c.choice.Copeland[a].Compare(c.choice.Copeland[b]) })
	schulze := t.most(func(a, b int) int { return cmp.Compare(c.choice.Schulze[a], c.choice.Schulze[b]) })
	leader := []int{first(t.board.Result)}
	text := t.say("robust.cross_differ", "Borda", t.names(borda), "Copeland", t.names(copeland), "Schulze", t.names(schulze))
	if slices.Equal(borda, leader) && slices.Equal(copeland, leader) && slices.Equal(schulze, leader) {
		text = t.say("robust.cross_same", "Name", t.name(leader[0]))
	}
	if len(c.choice.Cycles) > 0 {
		text += " " + t.say("robust.cycle", "Names", t.names(c.choice.Cycles[0]))
	}
	return text
}

// most are the eligible that no other surpasses; several where they are
// equal.
func (t teller) most(compare func(a, b int) int) []int {
	var top []int
	for _, p := range t.board.Result.Places {
		if p.Standing != ranking.Eligible {
			continue
		}
		switch {
		case len(top) == 0 || compare(p.Applicant, top[0]) > 0:
			top = []int{p.Applicant}
		case compare(p.Applicant, top[0]) == 0:
			top = append(top, p.Applicant)
		}
	}
	return top
}

// strict says what remains when strict and lenient jurors are accounted for.
func (t teller) strict(c *checks) string {
	switch {
	case c.notConnected():
		return t.say("robust.strict_refused")
	case c.refused != nil || c.adjusted == nil:
		return t.say("robust.unknown")
	case !c.adjusted.Matters:
		return t.say("robust.strict_nothing")
	}
	top := t.most(func(a, b int) int { return cmp.Compare(c.adjusted.Applicants[a], c.adjusted.Applicants[b]) })
	if slices.Equal(top, []int{first(t.board.Result)}) {
		return t.say("robust.strict_same", "Name", t.names(top))
	}
	return t.say("robust.strict_other", "Name", t.names(top))
}

// order says in words how far the jurors agree on the order. The bounds are
// those of Schmidt (1997) for Kendall's W.
func (t teller) order(c *checks) string {
	if !c.order.Known {
		return t.say("robust.unknown_agreement")
	}
	return t.say("robust.w", "Word", t.degree(c.order.W, 0.3, 0.5, 0.7), "W", t.decimal(c.order.W, 2), "Count", t.words.Integer(c.complete))
}

// level says in words how far they agree on the height of the points. The
// bounds are those of Koo & Li (2016) for the intraclass correlation.
func (t teller) level(c *checks) string {
	if !c.level.Known {
		return t.say("robust.unknown_agreement")
	}
	text := t.say("robust.icc", "Word", t.degree(c.level.Single, 0.5, 0.75, 0.9), "ICC", t.decimal(c.level.Single, 2),
		"Low", t.decimal(c.level.Low, 2), "High", t.decimal(c.level.High, 2))
	if c.alphaKnown {
		text += " " + t.say("robust.alpha", "Alpha", t.decimal(c.alpha, 2))
	}
	return text
}

func (t teller) degree(value, weak, fair, good float64) string {
	switch {
	case value < weak:
		return t.say("robust.degree.low")
	case value < fair:
		return t.say("robust.degree.fair")
	case value < good:
		return t.say("robust.degree.good")
	default:
		return t.say("robust.degree.high")
	}
}
