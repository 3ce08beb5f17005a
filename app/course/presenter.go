package course

import (
	"context"
	"slices"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assets/translations"
)

// Presenter decides what the area shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps  Deps
	words *translations.Translator
	show  func(State)
	load  *kit.Runner
	work  *kit.Runner
	state State

	board    *jury.Board // nil: not read yet
	declared map[pair]assessment.Declaration
	working  *working // nil: nothing takes a while
	taken    []Taken
	search   string // among the applicants
}

// pair is a juror and the series of an applicant.
type pair struct {
	juror  assessment.JurorID
	series string
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	run := func() *kit.Runner { return kit.NewRunner(deps.Context, deps.Kit.Executor) }
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show, load: run(), work: run()}
}

func (p *Presenter) say(key string, pairs ...any) string { return p.words.Say("course."+key, pairs...) }

func (p *Presenter) count(key string, n int, pairs ...any) string {
	return p.words.Count("course."+key, n, pairs...)
}

// Refresh reads the round anew and shows it.
func (p *Presenter) Refresh() {
	kit.Run(p.load, p.read, p.loaded)
}

func (p *Presenter) read(ctx context.Context) (*jury.Board, error) {
	return p.deps.Office.Board(ctx, p.deps.Call)
}

// again reads the round at once, after a change.
func (p *Presenter) again() {
	p.load.Stop()
	p.loaded(p.read(p.deps.Context))
}

func (p *Presenter) loaded(b *jury.Board, err error) {
	p.state.Trouble = ""
	if err != nil {
		p.deps.Log.Error("jury round not read", "error", err)
		p.state.Trouble = explain.Sentence(p.words, err)
		p.show(p.state)
		return
	}
	p.board, p.declared = b, map[pair]assessment.Declaration{}
	for _, d := range b.Round.Declared {
		p.declared[pair{d.Juror, d.Series}] = d
	}
	p.render()
}

// render puts the round into words and shows it.
func (p *Presenter) render() {
	if p.board == nil {
		p.show(p.state)
		return
	}
	s := &p.state
	s.Version++
	s.Loaded, s.Title = true, p.board.Call.Call.Title
	s.Working = nil
	if p.working != nil {
		s.Working = p.working.state(p)
	}
	p.steps(s)
	s.Jury, s.Applicants, s.Papers, s.Log = p.jury(), p.applicants(), p.papers(), p.log()
	s.Needs, s.Soft = p.needs(s.Jury.Members)
	p.show(*s)
}

// done finishes a change of the round: it returns the sentence about what went
// wrong, and shows the round anew if nothing did.
func (p *Presenter) done(err error) string {
	if err != nil {
		p.deps.Log.Error("jury round", "error", err)
		return explain.Sentence(p.words, err)
	}
	p.state.Notice = Notice{}
	p.again()
	return ""
}

// notNow says in which steps something can be done, and nothing in those.
func (p *Presenter) notNow(states ...assessment.RoundState) string {
	first, last := states[0], states[len(states)-1]
	if slices.Contains(states, p.board.Round.State) {
		return ""
	}
	if first == last {
		return p.say("only", "Step", p.stepName(first))
	}
	return p.say("only_from_to", "First", p.stepName(first), "Last", p.stepName(last))
}

func (p *Presenter) stepName(state assessment.RoundState) string {
	return p.words.Say("round.state." + string(state))
}
