package jury

import (
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// leftOutCheck says what stays without each juror or criterion.
func (t teller) leftOutCheck(kind string, all []ranking.LeftOut, name func(int) string) Check {
	items, cells := make([]leftItem, len(all)), kit.Cells{Head: []string{t.say("robust.left_out"), t.say("rank_of", "Rank", "1"), t.say("robust.set")}}
	for i := range all {
		items[i] = leftItem{name: name(all[i].Left), leader: all[i].Leader, set: all[i].SetNow}
		cells.Rows = append(cells.Rows, []string{items[i].name, t.leader(all[i].Result), t.winners(all[i].Result)})
	}
	check := Check{Title: t.say("robust.without_" + kind), Text: t.leftOut(kind, all, name), Legend: t.say("robust.left_legend")}
	check.Draw = func(width float64) scene.Scene { return t.drawLeftOut(items, check.Text, width) }
	check.Cells = func() kit.Cells { return cells }
	return check
}

// leader and winners name who leads and who wins by a result.
func (t teller) leader(r *ranking.Result) string {
	if a := first(r); a >= 0 {
		return t.name(a)
	}
	return "–"
}

func (t teller) winners(r *ranking.Result) string {
	sure, tied := r.Winners(t.board.Ranking.Winners)
	if text := t.names(append(sure, tied...)); text != "" {
		return text
	}
	return "–"
}

// counted is one way to count, and the ranks it gives.
type counted struct {
	name  string
	ranks []int // of the applicants in the picture; equal ones share
	value func(applicant int) string
}

// crossCheck sets the ranks of the rules of voting beside those of the points.
func (t teller) crossCheck(c *checks) Check {
	var ids []int
	for i := range t.board.Result.Places {
		if p := &t.board.Result.Places[i]; p.Standing == ranking.Eligible {
			ids = append(ids, p.Applicant)
		}
	}
	ways := t.ways(c, ids)
	check := Check{Title: t.say("robust.cross"), Text: t.cross(c) + t.ties(ways), Legend: t.say("robust.cross_legend")}
	shown := min(mostBars, len(ids))
	check.Draw = func(width float64) scene.Scene { return t.drawWays(ids[:shown], ways, check.Text, width) }
	check.Cells = func() kit.Cells {
		cells := kit.Cells{Head: []string{t.say("applicant")}}
		for _, way := range ways {
			cells.Head = append(cells.Head, way.name)
		}
		for i, a := range ids {
			row := []string{t.name(a)}
			for _, way := range ways {
				row = append(row, t.say("robust.way_cell", "Rank", t.words.Integer(way.ranks[i]), "Value", way.value(a)))
			}
			cells.Rows = append(cells.Rows, row)
		}
		return cells
	}
	return check
}

// ways are the ways to count, the points first.
func (t teller) ways(c *checks, ids []int) []counted {
	of := func(a int) ranking.Number { return t.board.Result.Place(a).Total }
	list := []counted{
		{name: t.say("total"), ranks: ranked(ids, func(a, b int) int { return of(a).Compare(of(b)) }), value: func(a int) string { return t.number(of(a), 2) }},
		{name: "Borda", ranks: ranked(ids, func(a, b int) int { return c.choice.Borda[a].Compare(c.choice.Borda[b]) }), value: func(a int) string { return t.number(c.choice.Points[a], 1) }},
		{name: "Copeland", ranks: ranked(ids, func(a, b int) int { return c.choice.Copeland[a].Compare(c.choice.Copeland[b]) }), value: func(a int) string { return t.number(c.choice.Copeland[a], 1) }},
		{name: "Schulze", ranks: ranked(ids, func(a, b int) int { return c.choice.Schulze[a] - c.choice.Schulze[b] }), value: func(a int) string { return t.words.Integer(c.choice.Schulze[a]) }},
	}
	for i, a := range ids {
		list[0].ranks[i] = t.board.Result.Place(a).Rank // the rule for ties has told them apart
	}
	return list
}

// ranked gives ranks from 1; equal ones share.
func ranked(ids []int, compare func(a, b int) int) []int {
	ranks := make([]int, len(ids))
	for i, a := range ids {
		ranks[i] = 1
		for _, other := range ids {
			if compare(other, a) > 0 {
				ranks[i]++
			}
		}
	}
	return ranks
}

// ties names the rules of voting that leave some on the same rank.
func (t teller) ties(ways []counted) string {
	var names []string
	for _, way := range ways[1:] {
		seen := map[int]bool{}
		for _, rank := range way.ranks {
			if seen[rank] {
				names = append(names, way.name)
				break
			}
			seen[rank] = true
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " " + t.say("robust.ties", "Names", t.list(names))
}

// strictCheck shows how strict each juror is.
func (t teller) strictCheck(c *checks) Check {
	check := Check{Title: t.say("robust.strict"), Text: t.strict(c)}
	if c.adjusted == nil || len(c.adjusted.Jurors) < 2 {
		return check
	}
	say := t.words.Say
	signed := chart.Signed{
		Head: say("report.jury.juror.head"), Value: say("report.jury.strict.value"), Less: say("report.jury.strict.less"), More: say("report.jury.strict.more"), Max: 1,
		Language: t.words.Language(), Speech: chart.Speech{Kind: say("report.jury.strict.alt"), Highest: say("report.jury.alt.highest"), Lowest: say("report.jury.alt.lowest"), All: say("report.jury.alt.all")},
	}
	for j, effect := range c.adjusted.Jurors {
		signed.Rows = append(signed.Rows, chart.SignedRow{Title: t.say("juror", "Number", jurorNumber(j)), Value: chart.Value{Known: true, At: effect, Label: t.signed(effect)}})
		for effect > signed.Max || -effect > signed.Max {
			signed.Max++
		}
	}
	check.Legend = say("report.jury.strict.note")
	check.Draw = paper(func(width float64) scene.Scene {
		signed.Width = width
		return signed.Draw()
	})
	check.Cells = func() kit.Cells { return t.adjustedCells(c.adjusted) }
	return check
}

// signed writes a difference with its sign.
func (t teller) signed(value float64) string {
	text := t.decimal(value, 2)
	if strings.Trim(text, "-0,.") == "" {
		return t.decimal(0, 2) // not −0,00
	}
	if value > 0 {
		return "+" + text
	}
	return strings.Replace(text, "-", "\u2212", 1)
}

// adjustedCells set the raw totals beside those without strict and lenient
// jurors.
func (t teller) adjustedCells(of *ranking.Adjustment) kit.Cells {
	cells := kit.Cells{Head: []string{t.say("rank"), t.say("applicant"), t.say("total"), t.say("robust.adjusted")}}
	for i := range t.board.Result.Places {
		p := &t.board.Result.Places[i]
		adjusted := "–"
		if of.Judged[p.Applicant] {
			adjusted = t.decimal(of.Applicants[p.Applicant], 2)
		}
		cells.Rows = append(cells.Rows, []string{t.rank(p), t.name(p.Applicant), t.totalOf(p), adjusted})
	}
	return cells
}

// agreementCheck tells agreement on the order and on the level apart.
func (t teller) agreementCheck(c *checks) Check {
	check := Check{Title: t.say("robust.agreement"), Legend: t.say("robust.agreement_legend")}
	texts := []string{t.order(c), t.level(c)}
	gauges := []gauge{
		{name: t.say("robust.gauge_w"), known: c.order.Known, value: c.order.W},
		{name: t.say("robust.gauge_icc"), known: c.level.Known, value: c.level.Single, low: c.level.Low, high: c.level.High},
		{name: t.say("robust.gauge_alpha"), known: c.alphaKnown, value: c.alpha},
		{name: t.say("robust.gauge_kappa"), known: c.kappaKnown, value: c.kappa},
	}
	if c.kappaKnown {
		texts = append(texts, t.say("robust.kappa", "Kappa", t.decimal(c.kappa, 2)))
	}
	check.Text = strings.Join(texts, "\n")
	check.Draw = func(width float64) scene.Scene { return t.drawGauges(gauges, check.Text, width) }
	check.Cells = func() kit.Cells {
		cells := kit.Cells{Head: []string{t.say("robust.measure"), t.say("robust.value"), t.say("robust.range")}}
		for _, g := range gauges {
			cells.Rows = append(cells.Rows, []string{g.name, t.gaugeText(g), t.gaugeRange(g)})
		}
		return cells
	}
	return check
}

func (t teller) gaugeText(g gauge) string {
	if !g.known {
		return "–"
	}
	return t.decimal(g.value, 2)
}

func (t teller) gaugeRange(g gauge) string {
	if !g.known || g.low == g.high {
		return "–"
	}
	return t.say("robust.between", "Low", t.decimal(g.low, 2), "High", t.decimal(g.high, 2))
}
