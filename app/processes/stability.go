package processes

import (
	"context"
	"slices"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// checker checks in the background how firm the ranking is, so that the
// window never waits for it.
type checker struct {
	runner *kit.Runner
	of     assessment.Inventory // what was checked last
	fte    assessment.CentiFTE
	asked  bool
	done   bool
	found  scoring.Stability
}

// check checks the ranking while the portfolio is shown, if it is another one
// than before.
func (p *Presenter) check() {
	c, now := &p.checker, p.now
	if p.kept.side != SidePortfolio {
		return
	}
	inventory, fte := now.assessment.Inventory, now.assessment.Agency.FTE
	if c.asked && c.fte == fte && slices.Equal(c.of, inventory) {
		return
	}
	c.of, c.fte, c.asked, c.done = inventory, fte, true, false
	kit.Run(c.runner, func(context.Context) (scoring.Stability, error) {
		return now.portfolio.Stability(inventory, scoring.StabilityRuns, scoring.StabilitySeed), nil
	}, p.checked)
}

// Leave stops what runs in the background; it begins anew when the portfolio
// is shown again.
func (p *Presenter) Leave() {
	p.checker.runner.Stop()
	p.checker.asked = p.checker.done
}

// checked shows what was found.
func (p *Presenter) checked(found scoring.Stability, _ error) {
	p.checker.found, p.checker.done = found, true
	p.compose()
}
