package office

import (
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// rules are what decides beside the criteria, folded away because most offices
// keep it.
func (e *editor) rules() fyne.CanvasObject {
	k, say, c := e.view.kit, e.view.kit.Words.Say, &e.call
	grid := func(objects ...fyne.CanvasObject) fyne.CanvasObject {
		return k.Columns(kit.Columns{Gap: 12, Min: 200}, objects...)
	}
	requires := grid(
		e.number("calls.settled", c.Required.Settled, func(c *assessment.Call, n int) { c.Required.Settled = n }),
		e.number("calls.processes", c.Required.Processes, func(c *assessment.Call, n int) { c.Required.Processes = n }),
		e.number("calls.measures", c.Required.Measures, func(c *assessment.Call, n int) { c.Required.Measures = n }),
		e.number("calls.attachments", c.Required.Attachments, func(c *assessment.Call, n int) { c.Required.Attachments = n }),
		e.yesNo("calls.core", c.Required.Core, func(c *assessment.Call, yes bool) { c.Required.Core = yes }),
		e.yesNo("calls.profile", c.Required.Profile, func(c *assessment.Call, yes bool) { c.Required.Profile = yes }),
	)
	decides := grid(
		e.decimal("calls.total", e.view.plain(int64(c.Total), 2), 2, func(c *assessment.Call, n int64) { c.Total = assessment.Points(n) }),
		e.decimal("calls.hours", strconv.FormatInt(c.Parameters.HoursPerFTE, 10), 1, func(c *assessment.Call, n int64) { c.Parameters.HoursPerFTE = n }),
		e.weight("calls.param_time", c.Parameters.Time, func(c *assessment.Call, w assessment.Weight) { c.Parameters.Time = w }),
		e.weight("calls.param_breaks", c.Parameters.Breaks, func(c *assessment.Call, w assessment.Weight) { c.Parameters.Breaks = w }),
		e.weight("calls.param_units", c.Parameters.Units, func(c *assessment.Call, w assessment.Weight) { c.Parameters.Units = w }),
		e.weight("calls.param_benefit", c.Parameters.Benefit, func(c *assessment.Call, w assessment.Weight) { c.Parameters.Benefit = w }),
	)
	return k.FoldOut(kit.FoldSpec{Title: say("calls.rules"), Content: k.Column(16, requires, k.Labeled(say("calls.ties"), e.ties()), decides)})
}

func (e *editor) weight(key string, now assessment.Weight, put func(*assessment.Call, assessment.Weight)) *kit.Field {
	scale := int64(assessment.UnitWeight)
	return e.decimal(key, e.view.plain(int64(now), scale), scale, func(c *assessment.Call, n int64) { put(c, assessment.Weight(n)) })
}

func (e *editor) yesNo(key string, now bool, put func(*assessment.Call, bool)) fyne.CanvasObject {
	k, say := e.view.kit, e.view.kit.Words.Say
	selected := 1
	if now {
		selected = 0
	}
	return k.Labeled(say(key), k.Segment(kit.SegmentSpec{
		Name: say(key), Options: []string{say("calls.yes"), say("calls.no")}, Selected: selected, Compact: true,
		OnChange: func(i int) { e.view.presenter.Change(func(c *assessment.Call) { put(c, i == 0) }) },
	}))
}

// tieSteps is how many steps the rule for ties has at most in the window.
const tieSteps = 3

// ties offers each step of the rule for ties.
func (e *editor) ties() fyne.CanvasObject {
	k, say := e.view.kit, e.view.kit.Words.Say
	steps := []assessment.TieStep{{}}
	options := []string{say("calls.tie_none")}
	language := assessment.Language(k.Words.Language())
	for i := range e.call.Criteria {
		of := &e.call.Criteria[i]
		steps = append(steps, assessment.TieStep{Kind: assessment.TieByCriterion, Criterion: of.ID})
		options = append(options, say("travel.tie.criterion", "Criterion", of.Title.In(language)))
	}
	for _, kind := range []assessment.TieKind{assessment.TieByLowest, assessment.TieByVote, assessment.TieByLot} {
		steps, options = append(steps, assessment.TieStep{Kind: kind}), append(options, say("travel.tie."+string(kind)))
	}
	column := k.Column(6)
	for n := range tieSteps {
		chosen := 0
		for i, step := range steps {
			if n < len(e.call.Ties) && e.call.Ties[n] == step {
				chosen = i
			}
		}
		column.Objects = append(column.Objects, k.Choice(kit.ChoiceSpec{
			Name: say("calls.tie_step", "Step", n+1), Options: options, Selected: chosen, Width: 200,
			OnChange: func(i int) { e.setTie(n, steps[i]) },
		}))
	}
	return column
}

func (e *editor) setTie(n int, step assessment.TieStep) {
	e.view.presenter.Change(func(c *assessment.Call) {
		all := make([]assessment.TieStep, tieSteps)
		copy(all, c.Ties)
		all[n] = step
		c.Ties = nil
		for _, one := range all {
			if one.Kind != "" {
				c.Ties = append(c.Ties, one)
			}
		}
	})
}
