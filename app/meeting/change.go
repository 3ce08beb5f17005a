package meeting

import (
	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// Editing begins a change of points, with what was typed before if a change
// was begun and left; false where nothing can be changed.
func (p *Chair) Editing(criterion, juror int) (Change, bool) {
	t := p.teller
	if t.board == nil || t.board.Applicant(p.series) < 0 {
		return Change{}, false
	}
	a := t.board.Applicant(p.series)
	if now := t.opinion(a, juror, criterion); !now.CanEdit {
		return Change{}, false
	}
	c := Change{
		Title: t.say("change", "Juror", t.board.Jurors[juror].Name, "Criterion", t.title(criterion)),
		Old:   t.say("so_far", "Points", t.say("open")), Said: Said{Points: kit.NoLevel},
		Position: Position{Series: p.series, Criterion: criterion, Juror: juror},
	}
	if mark := t.board.Mark(a, juror, criterion); mark != nil {
		c.Old, c.OldNote = t.say("so_far", "Points", t.marked(mark)), mark.Reason
		c.Said = saidBy(mark)
	}
	if begun, ok := p.typed[c.Position]; ok {
		c.Said, c.Reason = begun.said, begun.reason
	}
	c.Anchors = t.anchors(criterion, c.Points)
	return c, true
}

func saidBy(m *assessment.Mark) Said {
	if m.State == assessment.MarkCannotJudge {
		return Said{Points: kit.NoLevel, Cannot: true}
	}
	return Said{Points: int(m.Points)}
}

// mark is what is said, without a juror and a place.
func (s Said) mark() assessment.Mark {
	if s.Cannot {
		return assessment.Mark{State: assessment.MarkCannotJudge}
	}
	return assessment.Mark{State: assessment.MarkGiven, Points: assessment.Points(s.Points)}
}

// Anchors are what points near a number of halves mean in a criterion.
func (p *Chair) Anchors(criterion, halves int) []Anchor { return p.teller.anchors(criterion, halves) }

// Leave remembers a change that was begun, so that nothing typed is lost.
func (p *Chair) Leave(at Position, said Said, reason string) {
	p.typed[at] = typed{said, reason}
}

// Change changes what a juror says, with a reason. It returns what keeps it
// from that; empty: it was done.
func (p *Chair) Change(at Position, said Said, reason string) string {
	p.Leave(at, said, reason)
	if said.Points == kit.NoLevel && !said.Cannot {
		return p.teller.say("no_points")
	}
	b, err := p.read(p.deps.Context)
	if err == nil {
		m := said.mark()
		m.Juror, m.Series, m.Criterion = p.teller.board.Jurors[at.Juror].ID, at.Series, p.teller.criterion(at.Criterion).ID
		m.Reason = assessment.CleanText(reason)
		err = p.deps.Office.Change(p.deps.Context, b, m)
	}
	if err != nil {
		p.deps.Log.Error("points not changed", "error", err)
		return explain.Sentence(p.teller.words, err)
	}
	delete(p.typed, at)
	p.again()
	return ""
}

// again shows the round after it was changed.
func (p *Chair) again() {
	b, err := p.read(p.deps.Context)
	if err != nil {
		p.failed("read round", err)
	} else {
		p.trouble = ""
		p.take(b)
	}
	p.compose()
}
