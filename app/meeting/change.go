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
		Old:   t.say("so_far", "Points", t.say("open")), Points: kit.NoLevel,
		Position: Position{Series: p.series, Criterion: criterion, Juror: juror},
	}
	if mark := t.board.Mark(a, juror, criterion); mark != nil {
		c.Old, c.OldNote = t.say("so_far", "Points", t.marked(mark)), mark.Reason
		if mark.State == assessment.MarkGiven {
			c.Points = int(mark.Points)
		}
	}
	if begun, ok := p.typed[c.Position]; ok {
		c.Points, c.Reason = begun.points, begun.reason
	}
	c.Anchors = t.anchors(criterion, c.Points)
	return c, true
}

// Anchors are what points near a number of halves mean in a criterion.
func (p *Chair) Anchors(criterion, halves int) []Anchor { return p.teller.anchors(criterion, halves) }

// Leave remembers a change that was begun, so that nothing typed is lost.
func (p *Chair) Leave(at Position, points int, reason string) {
	p.typed[at] = typed{points, reason}
}

// Change changes points, with a reason. It returns what keeps it from that;
// empty: it was done.
func (p *Chair) Change(at Position, points int, reason string) string {
	p.Leave(at, points, reason)
	if points == kit.NoLevel {
		return p.teller.say("no_points")
	}
	b, err := p.read(p.deps.Context)
	if err == nil {
		m := assessment.Mark{
			Juror: p.teller.board.Jurors[at.Juror].ID, Series: at.Series, Criterion: p.teller.criterion(at.Criterion).ID,
			State: assessment.MarkGiven, Points: assessment.Points(points), Reason: assessment.CleanText(reason),
		}
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
