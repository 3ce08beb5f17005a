package office

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// rules are what decides beside the criteria, folded away because most offices
// keep it.
func (e *editor) rules(asked *assessment.Catalogue) fyne.CanvasObject {
	k, say := e.view.kit, e.view.kit.Words.Say
	group := func(title string, content fyne.CanvasObject) fyne.CanvasObject {
		return k.Column(8, k.Text(title, kit.Body().Strong()), content)
	}
	e.showWeights(asked)
	e.folded = k.Column(24,
		group(say("calls.asked_for"), e.requires()),
		group(say("calls.ties"), e.tie),
		group(say("calls.decides"), e.decides()),
		group(say("calls.dimensions"), e.weights),
	)
	e.rule = k.FoldOut(kit.FoldSpec{Title: say("calls.rules"), Content: e.folded})
	return e.rule
}

func (e *editor) requires() fyne.CanvasObject {
	return e.view.kit.Columns(kit.Columns{Gap: 12, Min: 200},
		e.number("settled", "calls.settled", func(c *assessment.Call) *int { return &c.Required.Settled }),
		e.number("processes", "calls.processes", func(c *assessment.Call) *int { return &c.Required.Processes }),
		e.number("measures", "calls.measures", func(c *assessment.Call) *int { return &c.Required.Measures }),
		e.number("attachments", "calls.attachments", func(c *assessment.Call) *int { return &c.Required.Attachments }),
		e.yesNo("calls.core", func(c *assessment.Call) *bool { return &c.Required.Core }),
		e.yesNo("calls.profile", func(c *assessment.Call) *bool { return &c.Required.Profile }),
	)
}

// decides are the threshold of the total and the parameters of the potential
// and the utility (DOMAIN, sections 4 and 5).
func (e *editor) decides() fyne.CanvasObject {
	total := e.decimal(decimal{
		name: assessment.FieldPoints, key: "calls.total", scale: 2,
		get: func(c *assessment.Call) int64 { return int64(c.Total) },
		put: func(c *assessment.Call, n int64) { c.Total = assessment.Points(n) },
	})
	hours := e.decimal(decimal{
		name: "hours_per_fte", key: "calls.hours", scale: 1,
		get: func(c *assessment.Call) int64 { return c.Parameters.HoursPerFTE },
		put: func(c *assessment.Call, n int64) { c.Parameters.HoursPerFTE = n },
	})
	full := e.decimal(decimal{
		name: "full_share", key: "calls.full_share", scale: int64(assessment.UnitWeight) / 100,
		get: func(c *assessment.Call) int64 { return int64(c.Parameters.FullShare) },
		put: func(c *assessment.Call, n int64) { c.Parameters.FullShare = assessment.Weight(n) },
	})
	return e.view.kit.Columns(kit.Columns{Gap: 12, Min: 200}, total, hours, full,
		e.weight("time", "calls.param_time", func(c *assessment.Call) *assessment.Weight { return &c.Parameters.Time }),
		e.weight("breaks", "calls.param_breaks", func(c *assessment.Call) *assessment.Weight { return &c.Parameters.Breaks }),
		e.weight("units", "calls.param_units", func(c *assessment.Call) *assessment.Weight { return &c.Parameters.Units }),
		e.weight("benefit", "calls.param_benefit", func(c *assessment.Call) *assessment.Weight { return &c.Parameters.Benefit }),
		e.weight("potential", "calls.param_potential", func(c *assessment.Call) *assessment.Weight { return &c.Parameters.Potential }),
		e.weight("transferability", "calls.param_transfer", func(c *assessment.Call) *assessment.Weight { return &c.Parameters.Transferability }),
		e.weight("ease", "calls.param_ease", func(c *assessment.Call) *assessment.Weight { return &c.Parameters.Ease }),
	)
}

// showWeights builds a field for the weight of each dimension of the
// catalogue that is asked by, unless they are there already.
func (e *editor) showWeights(asked *assessment.Catalogue) {
	if asked == nil || e.weighed == asked {
		return
	}
	e.weighed, e.weights.Objects = asked, nil
	language := assessment.Language(e.view.kit.Words.Language())
	for i := range asked.Dimensions {
		of := &asked.Dimensions[i]
		e.weights.Objects = append(e.weights.Objects, e.decimal(decimal{
			name: dimensionField(of.ID), label: string(of.ID) + " " + of.Title.In(language), scale: int64(assessment.UnitWeight),
			get: func(c *assessment.Call) int64 {
				if weight, changed := c.Dimensions[of.ID]; changed {
					return int64(weight)
				}
				return int64(of.Weight)
			},
			put: func(c *assessment.Call, n int64) { c.SetDimension(of, assessment.Weight(n)) },
		}))
	}
}

// dimensionField names the field for the weight of a dimension.
func dimensionField(id assessment.DimensionID) string {
	return assessment.FieldParameter + "." + string(id)
}

// tieSteps is how many steps the rule for ties has at least in the window.
const tieSteps = 3

// showTies shows each step of the rule for ties. Its choices are built anew
// where there are other criteria to choose from.
func (e *editor) showTies(anew bool) {
	steps, options := e.tieOptions()
	if n := max(tieSteps, len(e.call.Ties)); anew || n != len(e.steps) {
		e.tie.Objects, e.steps = nil, nil
		for i := range n {
			choice := e.tieChoice(i, steps, options)
			e.steps = append(e.steps, choice)
			e.tie.Objects = append(e.tie.Objects, choice)
		}
	}
	for i, choice := range e.steps {
		chosen := 0
		if i < len(e.call.Ties) {
			chosen = slices.Index(steps, e.call.Ties[i])
		}
		choice.SetSelected(chosen)
	}
}

func (e *editor) tieChoice(i int, steps []assessment.TieStep, options []string) *kit.Choice {
	return e.view.kit.Choice(kit.ChoiceSpec{
		Name: e.view.kit.Words.Say("calls.tie_step", "Step", i+1), Options: options, Width: 200,
		OnChange: func(chosen int) { e.setTie(i, steps[chosen]) },
	})
}

func (e *editor) tieOptions() (steps []assessment.TieStep, options []string) {
	say, language := e.view.kit.Words.Say, assessment.Language(e.view.kit.Words.Language())
	steps, options = []assessment.TieStep{{}}, []string{say("calls.tie_none")}
	for i := range e.call.Criteria {
		of := &e.call.Criteria[i]
		steps = append(steps, assessment.TieStep{Kind: assessment.TieByCriterion, Criterion: of.ID})
		options = append(options, say("travel.tie.criterion", "Criterion", of.Title.In(language)))
	}
	for _, kind := range []assessment.TieKind{assessment.TieByLowest, assessment.TieByVote, assessment.TieByLot} {
		steps, options = append(steps, assessment.TieStep{Kind: kind}), append(options, say("travel.tie."+string(kind)))
	}
	return steps, options
}

func (e *editor) setTie(n int, step assessment.TieStep) {
	e.change(func(c *assessment.Call) {
		all := make([]assessment.TieStep, max(tieSteps, len(c.Ties)))
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
