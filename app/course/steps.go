package course

import (
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports/wording"
)

// steps says where the round is and where it goes.
func (p *Presenter) steps(s *State) {
	now := p.board.Round.State
	s.Steps = nil
	for _, state := range assessment.RoundStates() {
		s.Steps = append(s.Steps, Step{Name: p.stepName(state), Past: state.Before(now), Here: state == now})
	}
	s.Now, s.Next, s.Forward, s.Back, s.Deadline = p.say("now."+string(now)), "", "", "", ""
	if next := jury.Next(now); next != "" {
		s.Next, s.Forward = p.say("next."+string(next)), p.say("forward", "Step", p.stepName(next))
		if s.Last = next == assessment.RoundArchive; s.Last {
			s.Forward = p.say("archive")
		}
	}
	if previous := jury.Previous(now); previous != "" && now != assessment.RoundArchive {
		s.Back = p.say("back", "Step", p.stepName(previous))
	}
	if until := p.board.Round.Deadline; !until.IsZero() && now.Before(assessment.RoundViewing) {
		s.Deadline = p.say("deadline", "At", wording.Moment(p.words, until, p.deps.Kit.Clock().Location()))
	}
}

// needs names what the round waits for, and whether a reason makes up for it.
func (p *Presenter) needs(members []Member) ([]Need, bool) {
	blocked := p.board.Blocked()
	if blocked == nil {
		return nil, false
	}
	switch blocked.Why {
	case jury.WhyNoJurors:
		return []Need{{Text: explain.Sentence(p.words, blocked), Action: p.say("member_add"), Kind: NeedsMember}}, false
	case jury.WhyUndeclared:
		return p.undeclared(members), false
	case jury.WhyNoBallot:
		return p.unballoted(members), true
	case jury.WhyNoDecision:
		return []Need{{Text: explain.Sentence(p.words, blocked), Action: p.say("needs_decision_do"), Kind: NeedsDecision}}, true
	default:
		return []Need{{Text: explain.Sentence(p.words, blocked), Kind: NeedsOther}}, blocked.Soft()
	}
}

func (p *Presenter) undeclared(members []Member) []Need {
	var needs []Need
	for i := range members {
		if m := &members[i]; m.Open > 0 {
			needs = append(needs, p.declaring(m))
		}
	}
	return needs
}

func (p *Presenter) declaring(m *Member) Need {
	return Need{Text: p.count("needs_declare", m.Open, "Name", m.Of.Name), Action: p.say("needs_declare_do"), Kind: NeedsDeclare, Juror: m.Of.ID}
}

func (p *Presenter) unballoted(members []Member) []Need {
	var needs []Need
	for i := range members {
		m := &members[i]
		switch {
		case m.Ballot.Done:
		case m.Open > 0: // whoever joins later gets no submission before
			needs = append(needs, p.declaring(m))
		case !m.File.Done:
			needs = append(needs, Need{Text: p.say("needs_file", "Name", m.Of.Name), Action: p.say("file_write"), Kind: NeedsFile, Juror: m.Of.ID})
		default:
			needs = append(needs, Need{Text: p.say("needs_ballot", "Name", m.Of.Name), Action: p.say("ballots_take"), Kind: NeedsBallot, Juror: m.Of.ID})
		}
	}
	return needs
}

// Forward takes the round a step on. It returns what keeps it from that; empty:
// nothing does. A reason makes up for what is missing where that can be.
func (p *Presenter) Forward(reason string) string {
	return p.turn(p.deps.Office.Forward(p.deps.Context, p.board, reason))
}

// Back takes the round a step back, with a reason.
func (p *Presenter) Back(reason string) string {
	return p.turn(p.deps.Office.Back(p.deps.Context, p.board, reason))
}

func (p *Presenter) turn(err error) string {
	wrong := p.done(err)
	if wrong == "" {
		p.deps.Turned()
	}
	return wrong
}
