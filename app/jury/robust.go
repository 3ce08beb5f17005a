package jury

import (
	"context"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
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

	teller  teller
	found   *checks // nil: not computed yet
	trouble string

	whatIf   bool
	anything bool
	chosen   int
	tried    []int // per cent of each criterion; nil: as they are locked
}

// NewProver returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewProver(deps Deps, show func(RobustState)) *Prover {
	return &Prover{
		deps: deps, show: show, load: kit.NewRunner(deps.Context, deps.Kit.Executor), check: kit.NewRunner(deps.Context, deps.Kit.Executor),
		teller: teller{words: deps.Kit.Words}, chosen: -1,
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
	p.trouble, p.teller.board, p.found = "", board, nil
	if len(p.tried) != len(board.Ranking.Criteria) {
		p.tried = nil
	}
	p.compose()
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
	s := RobustState{Trouble: p.trouble, WhatIf: p.whatIf, Anything: p.anything, Chosen: p.chosen}
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
		s.Trial = t.trial(p.weights(), p.tried != nil)
	default:
		p.fill(&s)
	}
	p.show(s)
}

// fill puts the checks into words.
func (p *Prover) fill(s *RobustState) {
	t := p.teller
	s.Intervals = t.intervals(p.found)
	s.IntervalsNote = t.say("robust.intervals_note", "Name", t.name(first(t.board.Result)))
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
	s.Words = t.checked(p.found)
	s.Trial = t.trial(p.weights(), p.tried != nil)
}

// Choose asks who would take over for a criterion; again: nobody is asked for.
func (p *Prover) Choose(criterion int) {
	if p.chosen == criterion {
		criterion = -1
	}
	p.chosen = criterion
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

// Try tries out a weight. What is locked stays as it is.
func (p *Prover) Try(criterion, percent int) {
	p.tried = p.weights()
	p.tried[criterion] = percent
	p.compose()
}

// Reset puts all weights back to what is locked.
func (p *Prover) Reset() {
	p.tried = nil
	p.compose()
}

// weights are a copy of those that are tried out.
func (p *Prover) weights() []int {
	if p.tried != nil {
		return append([]int(nil), p.tried...)
	}
	return p.teller.locked()
}

// locked are the weights that hold, in per cent.
func (t teller) locked() []int {
	locked := make([]int, len(t.board.Ranking.Criteria))
	for c, share := range t.board.Shares() {
		locked[c] = int(100*share + 0.5)
	}
	return locked
}

// trial is what the order would be with other weights. The round itself is
// never touched: its weights are copied first. As long as nothing is moved,
// the exact locked weights hold, not their whole per cents.
func (t teller) trial(percent []int, moved bool) Trial {
	trial := Trial{Moved: moved, Head: []string{t.say("robust.rank_then"), t.say("applicant"), t.say("total"), t.say("robust.rank_now")}}
	locked, sum := t.locked(), 0
	weights := make([]assessment.Weight, len(percent))
	for c, value := range percent {
		sum += value
		weights[c] = assessment.Weight(value)
		of := &t.board.Call.Call.Criteria[c]
		trial.Weights = append(trial.Weights, TrialWeight{ID: string(of.ID), Title: t.in(of.Title), Value: value, Locked: locked[c]})
	}
	trial.Sum = t.say("robust.sum", "Sum", t.words.Percent(t.words.Integer(sum)))
	then := t.board.Result
	if moved {
		then = t.board.Ranking.Weighted(weights).Rank()
	}
	for i := range then.Places {
		p := &then.Places[i]
		now := t.board.Result.Place(p.Applicant)
		trial.Rows = append(trial.Rows, []string{t.rank(p), t.name(p.Applicant), t.totalOf(p), t.rank(now)})
	}
	trial.Finding = t.trialFinding(then, moved, sum)
	return trial
}

func (t teller) rank(p *ranking.Place) string {
	if p.Rank == 0 {
		return "–"
	}
	return t.words.Integer(p.Rank)
}

func (t teller) totalOf(p *ranking.Place) string {
	if p.Rank == 0 {
		return "–"
	}
	return t.number(p.Total, 2)
}

func (t teller) trialFinding(then *ranking.Result, moved bool, sum int) string {
	wanted := t.board.Ranking.Winners
	switch {
	case !moved:
		return t.say("robust.trial_locked")
	case sum == 0:
		return t.say("robust.trial_nothing")
	case sameApplicants(t.board.Result, then, wanted):
		return t.words.Count("jury.robust.trial_same", wanted)
	default:
		sure, tied := then.Winners(wanted)
		return t.words.Count("jury.robust.trial_other", wanted, "Names", t.names(append(sure, tied...)))
	}
}

func sameApplicants(a, b *ranking.Result, n int) bool {
	for i := range a.Places {
		p := &a.Places[i]
		if in(p.Rank, n) != in(b.Place(p.Applicant).Rank, n) {
			return false
		}
	}
	return true
}

func in(rank, n int) bool { return rank > 0 && rank <= n }
