package jury

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/ranking"
	"reifekompass/reports/wording"
)

// kept is the interval in which something stays.
func kept(s *ranking.Stability, keeps Keeps) ranking.Interval {
	switch keeps {
	case KeepsSet:
		return s.Set
	case KeepsOrder:
		return s.Order
	default:
		return s.Leader
	}
}

// intervals says how far each weight may move.
func (t teller) intervals(c *checks, keeps Keeps) []Interval {
	list := make([]Interval, len(c.stability))
	for i := range c.stability {
		s, of := &c.stability[i], &t.board.Call.Call.Criteria[i]
		list[i] = Interval{ID: string(of.ID), Title: t.in(of.Title), Known: s.Known, Weight: 100 * s.Share, Label: t.say("robust.unknown"), Takeover: t.say("robust.unknown_why", "Criterion", t.criterion(i))}
		if !s.Known {
			continue
		}
		within := kept(s, keeps)
		list[i].Low, list[i].High = 100*within.Low, 100*within.High
		list[i].Label = t.between(list[i].Low, list[i].High)
		list[i].Takeover = t.takeover(c, i)
		if keeps != KeepsLeader {
			list[i].Takeover = t.say("robust.keeps_"+keepNames()[keeps], "Criterion", t.criterion(i), "Low", t.percentage(within.Low), "High", t.percentage(within.High))
		}
	}
	return list
}

func keepNames() []string { return []string{"leader", "set", "order"} }

// intervalsNote says what stays within the bars.
func (t teller) intervalsNote(keeps Keeps) string {
	if keeps == KeepsLeader && t.sharedFirst() {
		return t.say("robust.intervals_note_shared")
	}
	return t.say("robust.intervals_note_"+keepNames()[keeps], "Name", t.short(first(t.board.Result)))
}

// intervalsFinding names the criterion whose weight may move least.
func (t teller) intervalsFinding(c *checks, keeps Keeps) string {
	narrow, room := -1, 1.0
	for i := range c.stability {
		within := kept(&c.stability[i], keeps)
		if s := &c.stability[i]; s.Known && !within.Everywhere() && within.High-within.Low < room {
			narrow, room = i, within.High-within.Low
		}
	}
	if narrow < 0 {
		return t.say("robust.narrow_none_" + keepNames()[keeps])
	}
	within := kept(&c.stability[narrow], keeps)
	return t.say("robust.narrow_"+keepNames()[keeps], "Criterion", t.criterion(narrow), "Interval", t.between(100*within.Low, 100*within.High))
}

// sharedFirst reports whether several have rank 1.
func (t teller) sharedFirst() bool {
	places := t.board.Result.Places
	return len(places) > 1 && places[0].Rank == 1 && places[1].Rank == 1
}

// ranksFinding says how often who leads today leads with other weights.
func (t teller) ranksFinding(a *ranking.Acceptability) string {
	leader := first(t.board.Result)
	if t.sharedFirst() {
		return t.say("robust.ranks_shared")
	}
	return t.say("robust.ranks_finding", "Name", t.short(leader), "Share", t.hundred(a.First(leader, 1)))
}

// rules are what decides: places, thresholds, and the rule for ties, each in a
// sentence.
func (t teller) rules() []string {
	rules := []string{t.words.Count("jury.robust.rule_places", t.board.Ranking.Winners)}
	rules = append(rules, t.thresholds()...)
	return append(rules, t.tieRule())
}

// thresholds says what has to be reached, and how many do not.
func (t teller) thresholds() []string {
	r := t.board.Ranking
	var list []string
	if r.Total > 0 {
		list = append(list, t.say("robust.rule_total", "Points", t.points(r.Total)))
	}
	for c := range r.Criteria {
		if least := r.Criteria[c].Threshold; least > 0 {
			list = append(list, t.say("robust.rule_criterion", "Criterion", t.criterion(c), "Points", t.points(least)))
		}
	}
	if len(list) == 0 {
		return []string{t.say("robust.rule_none")}
	}
	below := 0
	for i := range t.board.Result.Places {
		if t.board.Result.Places[i].Standing == ranking.Below {
			below++
		}
	}
	return []string{t.say("robust.rule_thresholds", "List", t.list(list)), t.words.Count("jury.robust.rule_below", below)}
}

// tieRule says what tells equal points apart.
func (t teller) tieRule() string {
	var steps []string
	for _, step := range t.board.Ranking.Ties {
		steps = append(steps, wording.Tie(t.words, step, func(id assessment.CriterionID) string {
			if c := t.board.Criterion(id); c >= 0 {
				return t.criterion(c)
			}
			return string(id)
		}))
	}
	if len(steps) == 0 {
		return t.say("robust.rule_no_ties")
	}
	return t.say("robust.rule_ties", "Steps", strings.Join(steps, t.say("robust.rule_then")))
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
		pairs = append(pairs, "Below", t.short(low))
	}
	if high >= 0 {
		pairs = append(pairs, "Above", t.short(high))
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
		bar := RankBar{Name: t.name(p.Applicant), Short: t.cut[p.Applicant], Top: t.hundred(a.First(p.Applicant, winners))}
		rest := 1.0
		for r := range min(shown, len(a.Ranks[p.Applicant])) {
			bar.Shares = append(bar.Shares, a.Ranks[p.Applicant][r])
			rest -= a.Ranks[p.Applicant][r]
		}
		bars = append(bars, RankBar{Name: bar.Name, Short: bar.Short, Top: bar.Top, Shares: append(bar.Shares, max(0, rest))})
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
	s.Finding = t.setsFinding(c.sets)
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

// setsFinding says whether another set surpasses the first of the ranking.
func (t teller) setsFinding(sets *ranking.Sets) string {
	sure, tied := t.board.Result.Winners(t.board.Ranking.Winners)
	slices.Sort(sure)
	among := slices.ContainsFunc(sets.Pareto, func(set ranking.Set) bool { return slices.Equal(sure, set.Members) })
	switch {
	case len(tied) > 0:
		return t.say("robust.sets_tied")
	case among && !sets.Whole():
		return t.words.Count("jury.robust.sets_looked", len(sure))
	case among && len(sets.Pareto) == 1:
		return t.words.Count("jury.robust.sets_best", len(sure))
	case among:
		return t.words.Count("jury.robust.sets_among", len(sets.Pareto)-1)
	default:
		return t.words.Count("jury.robust.sets_surpassed", len(sure))
	}
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

// checked are the checks, in the order of the kinds.
func (t teller) checked(c *checks) []Check {
	id := func(i int) string { return string(t.board.Call.Call.Criteria[i].ID) }
	return []Check{
		t.leftOutCheck("juror", c.jurors, jurorNumber), t.leftOutCheck("criterion", c.criteria, id), t.crossCheck(c), t.strictCheck(c), t.agreementCheck(c),
	}
}

// howManyChecks is how many checks there are.
const howManyChecks = 5

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
	front := 0
	for _, list := range [][]int{borda, copeland, schulze} {
		if slices.Contains(list, leader[0]) {
			front++
		}
	}
	text := t.say("robust.cross_front_"+strconv.Itoa(front), "Name", t.short(leader[0])) + " " +
		t.say("robust.cross_differ", "Borda", t.fewNames(borda), "Copeland", t.fewNames(copeland), "Schulze", t.fewNames(schulze))
	if slices.Equal(borda, leader) && slices.Equal(copeland, leader) && slices.Equal(schulze, leader) {
		text = t.say("robust.cross_same", "Name", t.short(leader[0]))
	}
	if len(c.choice.Cycles) > 0 {
		text += " " + t.say("robust.cycle", "Names", t.fewNames(c.choice.Cycles[0]))
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
		return t.say("robust.strict_same", "Name", t.fewNames(top))
	}
	return t.say("robust.strict_other", "Name", t.fewNames(top))
}

// order says in words how far the jurors agree on the order. The bounds are
// those of Schmidt (1997) for Kendall's W.
func (t teller) order(c *checks) string {
	if !c.order.Known {
		return t.say("robust.unknown_order")
	}
	return t.say("robust.w", "Word", t.degree(c.order.W, 0.3, 0.5, 0.7), "W", t.decimal(c.order.W, 2), "Count", t.words.Integer(c.complete))
}

// level says in words how far they agree on the height of the points. The
// bounds are those of Koo & Li (2016) for the intraclass correlation.
func (t teller) level(c *checks) string {
	if !c.level.Known {
		return t.say("robust.unknown_level")
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
