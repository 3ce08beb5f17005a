package meeting

import (
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
)

// item is an applicant with everything that was said about it. What jurors are
// far apart in comes first, what moves the ranking most at the top.
func (t teller) item(items []jury.Item, at int, differ []ranking.Disagreement) Item {
	of := items[at]
	a := of.Applicant
	s := Item{
		Series: t.board.Applicants[a].Series, Name: t.name(a), Standing: t.standing(a), Room: t.room(of), Frozen: t.frozen(),
		Position: t.say("position", "Number", t.words.Integer(at+1), "All", t.words.Integer(len(items))),
	}
	order, effects := t.order(a, differ)
	s.Talk = len(effects)
	for _, c := range order {
		s.Criteria = append(s.Criteria, t.said(a, c, effects[c]))
	}
	s.Apart = t.say("apart_none")
	if s.Talk > 0 {
		s.Apart = t.say("apart")
	}
	if rest := len(s.Criteria) - s.Talk; rest > 0 {
		s.Rest = t.count("rest", rest)
		if s.Talk == 0 {
			s.Rest = t.say("all")
		}
	}
	return s
}

// frozen says why points cannot be changed now; empty: they can.
func (t teller) frozen() string {
	if t.board.Round.State == assessment.RoundDiscussion {
		return ""
	}
	return t.say("frozen", "State", t.words.Say("round.state."+string(t.board.Round.State)))
}

// order lists the criteria that are applied, those with a difference first,
// and what each difference means for the rank.
func (t teller) order(applicant int, differ []ranking.Disagreement) (order []int, effects map[int]string) {
	effects = map[int]string{}
	for _, d := range differ {
		if d.Applicant == applicant {
			order = append(order, d.Criterion)
			effects[d.Criterion] = t.effect(d)
		}
	}
	for _, c := range t.applied() {
		if !slices.Contains(order, c) {
			order = append(order, c)
		}
	}
	return order, effects
}

func (t teller) effect(d ranking.Disagreement) string {
	span := t.say("span", "Low", t.points(d.Lowest), "High", t.points(d.Most))
	if !d.Weight.Known() || d.Weight.Float() <= 0 {
		return span
	}
	if d.Ranks == 0 {
		return t.say("effect_none", "Span", span, "Points", t.number(d.Weight, 2))
	}
	return t.count("effect", d.Ranks, "Span", span, "Points", t.number(d.Weight, 2))
}

// said is what all jurors say in a criterion.
func (t teller) said(applicant, criterion int, effect string) Criterion {
	mean := t.board.Result.Means.Of(applicant, criterion)
	s := Criterion{
		Index: criterion, Title: t.title(criterion), Effect: effect, Mean: "–",
		Weight: t.say("weight", "Weight", t.percent(t.board.Shares()[criterion])), Summary: t.say("nobody"),
	}
	if mean.Valid > 0 {
		s.Summary = t.count("mean_of", mean.Valid, "Low", t.points(mean.Lowest), "High", t.points(mean.Most))
	}
	if mean.Number.Known() {
		s.Mean = t.number(mean.Number, 2)
	}
	for j := range t.board.Jurors {
		s.Opinions = append(s.Opinions, t.opinion(applicant, j, criterion))
	}
	return s
}

// opinion is what one juror says. What was said before a conflict was declared
// is not read out.
func (t teller) opinion(applicant, juror, criterion int) Opinion {
	o := Opinion{Juror: juror, Name: t.board.Jurors[juror].Name, Barred: t.barred(applicant, juror)}
	if o.Barred {
		o.Points, o.Reason = t.say("barred"), t.say("barred_note")
		return o
	}
	o.CanEdit = t.board.Round.State == assessment.RoundDiscussion
	mark := t.board.Mark(applicant, juror, criterion)
	if mark == nil {
		o.Points = t.say("open")
		return o
	}
	o.Points, o.Given, o.Reason = t.marked(mark), mark.State == assessment.MarkGiven, mark.Reason
	o.Before = t.before(mark)
	return o
}

// marked is what a mark says: points, or that the juror cannot judge.
func (t teller) marked(m *assessment.Mark) string {
	if m.State == assessment.MarkGiven {
		return t.points(m.Points)
	}
	return t.say("cannot")
}

// before tells what a mark replaced, the newest first.
func (t teller) before(m *assessment.Mark) string {
	var lines []string
	for old := m.Before; old != nil; old = old.Before {
		lines = append(lines, t.say("before", "Points", t.marked(old), "Reason", old.Reason))
	}
	return strings.Join(lines, "\n")
}

// anchors are the meanings of the points beside a number of halves; of none
// they are all.
func (t teller) anchors(criterion, halves int) []Anchor {
	var near []Anchor
	for point, text := range t.criterion(criterion).Anchors {
		if halves < 0 || point >= (halves-1)/2 && point <= (halves+2)/2 {
			near = append(near, Anchor{Point: t.words.Integer(point), Text: t.in(text)})
		}
	}
	return near
}
