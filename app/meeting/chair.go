package meeting

import (
	"context"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
)

// Chair decides what the meeting shows and hands on what is typed. It belongs
// to the goroutine of the window.
type Chair struct {
	deps   Deps
	show   func(State)
	load   *kit.Runner
	teller teller

	agenda  []jury.Item
	differ  []ranking.Disagreement
	trouble string
	part    Part
	chosen  bool   // part was chosen by the person
	series  string // of the applicant in work
	typed   map[Position]typed

	draft   *draft // nil: nothing was read yet
	dirty   bool
	missing lack
	row     int // of the decision
}

// typed is a change of points that was begun and not made.
type typed struct {
	said   Said
	reason string
}

// NewChair returns a presenter that hands its states to show. Nothing is shown
// before Refresh.
func NewChair(deps Deps, show func(State)) *Chair {
	return &Chair{
		deps: deps, show: show, load: kit.NewRunner(deps.Context, deps.Kit.Executor), typed: map[Position]typed{},
		teller: teller{words: deps.Kit.Words, zone: deps.Kit.Clock().Location()},
	}
}

// Refresh reads the round anew and shows it. What is typed stays.
func (p *Chair) Refresh() {
	kit.Run(p.load, p.read, func(b *jury.Board, err error) {
		p.trouble = ""
		if err != nil {
			p.failed("read round", err)
		} else {
			p.take(b)
		}
		p.compose()
	})
}

func (p *Chair) read(ctx context.Context) (*jury.Board, error) {
	return p.deps.Office.Board(ctx, p.deps.Call)
}

func (p *Chair) failed(what string, err error) {
	p.deps.Log.Error("meeting failed", "what", what, "error", err)
	p.trouble = explain.Sentence(p.teller.words, err)
}

// take shows another board.
func (p *Chair) take(b *jury.Board) {
	p.teller.board = b
	p.agenda, p.differ = b.Agenda(), b.Ranking.Disagreements(b.Result)
	if !p.chosen {
		p.part = PartTalk
		if !b.Round.State.Before(assessment.RoundDecision) {
			p.part = PartDecide
		}
	}
	p.takeDraft(b)
}

// takeDraft shows what is typed while something can be typed, and what is on
// record otherwise. What is typed stays on the shelf either way.
func (p *Chair) takeDraft(b *jury.Board) {
	locked := p.teller.locked() != ""
	if !locked && !p.dirty {
		p.draft = p.kept()
		p.dirty = p.draft != nil
	}
	switch {
	case locked:
		p.draft, p.dirty = recordOf(b, p.teller.zone), false
	case !p.dirty:
		p.draft = draftOf(b, p.deps.Kit.Clock())
	}
	p.draft.forget(b)
}

// at is where the applicant in work stands on the agenda.
func (p *Chair) at() int {
	a := p.teller.board.Applicant(p.series)
	for i := range p.agenda {
		if p.agenda[i].Applicant == a {
			return i
		}
	}
	return 0
}

func (p *Chair) compose() {
	t := p.teller
	s := State{Trouble: p.trouble, Part: p.part}
	if t.board == nil {
		p.show(s)
		return
	}
	s.Loaded = true
	if s.Shut, s.ShutNote = t.shut(len(p.agenda)); s.Shut != "" {
		p.show(s)
		return
	}
	s.Finding = t.finding(p.agenda)
	s.Agenda, s.At = t.agendaRows(p.agenda, p.differ), p.at()
	s.Item = t.item(p.agenda, s.At, p.differ)
	p.series = s.Item.Series
	s.Decision = t.decision(p.draft, p.row, p.dirty)
	s.Decision.Missing, s.Decision.Where = p.missing.text, t.rowOf(p.missing.series)
	p.show(s)
}

// shut says what the meeting is for and when it opens; empty: it is open.
func (t teller) shut(items int) (title, note string) {
	switch state := t.board.Round.State; {
	case state.Before(assessment.RoundDiscussion):
		return t.say("shut"), t.say("shut_note", "State", t.words.Say("round.state."+string(state)), "Opens", t.words.Say("round.state.discussion"))
	case items == 0:
		return t.say("empty"), t.say("empty_note")
	default:
		return "", ""
	}
}

// ShowPart shows a half of the meeting.
func (p *Chair) ShowPart(part Part) {
	p.part, p.chosen = part, true
	p.compose()
}

// Choose puts an item of the agenda to work.
func (p *Chair) Choose(at int) {
	if at < 0 || at >= len(p.agenda) {
		return
	}
	p.series = p.teller.board.Applicants[p.agenda[at].Applicant].Series
	p.compose()
}

// Step goes on by so many items, of the agenda or of the decision; it ends at
// the ends.
func (p *Chair) Step(by int) {
	if p.part == PartDecide {
		p.Row(p.row + by)
		return
	}
	if p.teller.board != nil {
		p.Choose(p.at() + by)
	}
}
