package jury

import (
	"context"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	round "reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
)

// Prover decides what the page about robustness shows. It belongs to the
// goroutine of the window.
type Prover struct {
	deps  Deps
	show  func(RobustState)
	load  *kit.Runner
	check *kit.Runner
	read  *kit.Runner // the submissions

	teller  teller
	found   *checks // nil: not computed yet
	trouble string

	whatIf   bool
	anything bool
	chosen   int
	interval Keeps
	tries    tries
}

// NewProver returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewProver(deps Deps, show func(RobustState)) *Prover {
	return &Prover{
		deps: deps, show: show, load: kit.NewRunner(deps.Context, deps.Kit.Executor), check: kit.NewRunner(deps.Context, deps.Kit.Executor),
		read: kit.NewRunner(deps.Context, deps.Kit.Executor), teller: teller{words: deps.Kit.Words}, chosen: -1,
	}
}

// Refresh reads the round anew, shows it, and computes the checks in the
// background.
func (p *Prover) Refresh() {
	kit.Run(p.load, p.deps.Boards.Board, func(board *round.Board, err error) {
		if err != nil {
			p.deps.Log.Error("jury round not read", "error", err)
			p.trouble = explain.Sentence(p.teller.words, err)
			p.compose()
			return
		}
		p.take(board)
	})
}

func (p *Prover) take(board *round.Board) {
	if p.teller.board != nil && len(p.teller.board.Ranking.Criteria) != len(board.Ranking.Criteria) {
		p.tries = tries{}
	}
	p.trouble, p.teller, p.found = "", p.teller.on(board), nil
	p.compose()
	kit.Run(p.read, func(ctx context.Context) (*details, error) { return readDetails(ctx, &p.deps, board) }, func(known *details, err error) {
		if err == nil {
			p.teller.known = known
			p.compose()
		}
	})
	if p.teller.eligible() < leastEligible {
		return
	}
	kit.Run(p.check, func(ctx context.Context) (*checks, error) { return newChecks(ctx, board) }, func(found *checks, err error) {
		if err == nil {
			p.found = found
			p.compose()
		}
	})
}

// leastEligible is from how many on there is anything to check.
const leastEligible = 3

func (p *Prover) compose() {
	t := p.teller
	s := RobustState{Trouble: p.trouble, WhatIf: p.whatIf, Anything: p.anything, Keeps: p.interval, Chosen: p.chosen}
	if t.board == nil {
		p.show(s)
		return
	}
	s.Loaded = true
	var near *ranking.Acceptability
	if p.found != nil {
		near = p.found.near
	}
	s.Finding, _ = t.finding(near)
	switch {
	case t.eligible() < leastEligible:
		s.None = t.say("robust.none")
	case p.found == nil:
		s.Computing = true
		s.Trial = t.trial(&p.tries)
	default:
		p.fill(&s)
	}
	p.show(s)
}

// fill puts the checks into words.
func (p *Prover) fill(s *RobustState) {
	t := p.teller
	s.Intervals = t.intervals(p.found, p.interval)
	s.IntervalsFinding, s.IntervalsNote = t.intervalsFinding(p.found, p.interval), t.intervalsNote(p.interval)
	s.Rules = t.rules()
	s.Chosen = min(p.chosen, len(s.Intervals)-1)
	if s.Chosen >= 0 {
		s.Takeover = s.Intervals[s.Chosen].Takeover
	}
	of := p.found.near
	if p.anything {
		of = p.found.anything
	}
	s.Ranks, s.Shown = t.rankBars(of)
	s.Runs = t.say("robust.runs", "Runs", t.words.Integer(of.Runs), "Seed", t.seed(of.Seed))
	s.Sets = t.sets(p.found)
	s.RanksFinding = t.ranksFinding(of)
	s.Checks = t.checked(p.found)
	s.Trial = t.trial(&p.tries)
}

// Choose asks who would take over for a criterion; again: nobody is asked for.
func (p *Prover) Choose(criterion int) {
	if p.chosen == criterion {
		criterion = -1
	}
	p.chosen = criterion
	p.compose()
}

// ShowKeeps shows how far weights may move for something else to stay.
func (p *Prover) ShowKeeps(keeps Keeps) {
	p.interval = keeps
	p.compose()
}

// ShowAnything shows the ranks under any weights, or those near the locked
// ones.
func (p *Prover) ShowAnything(anything bool) {
	p.anything = anything
	p.compose()
}

// ShowWhatIf shows the weights to be tried out, or the checks.
func (p *Prover) ShowWhatIf(whatIf bool) {
	p.whatIf = whatIf
	p.compose()
}

// Weigh makes the weights by another method. What was tried by the others is
// kept.
func (p *Prover) Weigh(method Method) {
	p.tries.method = method
	p.compose()
}

// Oppose asks for the other criteria in comparison with one.
func (p *Prover) Oppose(criterion int) {
	p.tries.opposite = criterion
	p.compose()
}

// Try moves a slider of the method that is chosen. What is locked stays as it
// is.
func (p *Prover) Try(slider, step int) {
	p.tries.set(p.teller, slider, step)
	p.compose()
}

// Reset puts all weights back to what is locked.
func (p *Prover) Reset() {
	p.tries.reset()
	p.compose()
}
