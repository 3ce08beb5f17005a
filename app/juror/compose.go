package juror

import (
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

func (p *Presenter) compose() {
	s := &p.state
	s.Conflicts = p.conflicts()
	s.Gate = p.gate()
	s.Conflicts.Next = p.next()
	gaps := p.gaps()
	s.Own = p.own(gaps)
	p.composeHand(gaps)
	p.show(*s)
}

func (p *Presenter) conflicts() ConflictState {
	var s ConflictState
	for _, series := range p.names {
		row := p.conflict(series)
		if row.Kind < 0 {
			s.Open++
		}
		if row.Lacks != "" {
			s.Lacks++
		}
		s.Rows = append(s.Rows, row)
	}
	all := p.words.Integer(len(s.Rows))
	switch {
	case s.Open > 0:
		s.Count = p.words.Say("juror.conflicts.open", "Open", p.words.Integer(s.Open), "All", all)
	case s.Lacks > 0:
		s.Count = p.words.Count("juror.conflicts.lacks", s.Lacks)
	default:
		s.Count = p.words.Say("juror.conflicts.complete", "All", all)
	}
	if n := len(p.handed); n > 0 {
		s.Handed = p.words.Say("juror.conflicts.handed", "Day", p.words.Date(p.handed[n-1].Made))
	}
	return s
}

func (p *Presenter) conflict(series string) ConflictRow {
	row := ConflictRow{Series: series, Name: p.name(series), Kind: -1}
	d, said := p.said(series)
	if !said {
		return row
	}
	row.Kind, row.Conflicted, row.Reason = slices.Index(assessment.ConflictKinds(), d.Kind), d.Conflicted(), d.Reason
	switch {
	case d.Conflicted():
		if strings.TrimSpace(d.Reason) == "" {
			row.Lacks = p.words.Say("juror.conflicts.reason_missing")
		}
		if p.given(series) > 0 {
			row.Note = p.words.Say("juror.conflicts.lost")
		}
	case p.work.File.Submitted[series] == nil && len(p.work.File.Submitted) > 0 && !p.known(series):
		row.Note = p.words.Say("juror.conflicts.later")
	}
	return row
}

// known reports whether the office knew already that there is no conflict,
// when it made the file. What is not in the file then has been withdrawn.
func (p *Presenter) known(series string) bool {
	return slices.ContainsFunc(p.work.File.Declared, func(d assessment.Declaration) bool { return d.Series == series && !d.Conflicted() })
}

// given counts the cells of an applicant in which the juror says something.
func (p *Presenter) given(series string) int {
	count := 0
	for i := range p.work.Marks {
		if m := &p.work.Marks[i]; m.Series == series && m.State != "" {
			count++
		}
	}
	return count
}

// next says where the filled button of the conflicts leads.
func (p *Presenter) next() string {
	if p.state.Gate == (Gate{}) || p.state.Gate.To == Conflicts {
		return p.words.Say("juror.conflicts.to_review")
	}
	return p.words.Say("juror.conflicts.to_hand")
}

// gapsOf is what is missing about one applicant.
type gapsOf struct {
	undeclared, unreasoned bool // the conflict
	points, reasons        int
	first                  assessment.CriterionID
}

func (g *gapsOf) all() int {
	count := g.points + g.reasons
	if g.undeclared || g.unreasoned {
		count++
	}
	return count
}

func (p *Presenter) gaps() map[string]*gapsOf {
	found := map[string]*gapsOf{}
	for _, gap := range p.work.Gaps() {
		of := found[gap.Series]
		if of == nil {
			of = &gapsOf{first: gap.Criterion}
			found[gap.Series] = of
		}
		switch {
		case gap.Why == jury.WhyUndeclared:
			of.undeclared = true
		case gap.Criterion == "":
			of.unreasoned = true
		case gap.Why == jury.WhyPoints:
			of.points++
		default:
			of.reasons++
		}
	}
	return found
}

// lacks says what is missing about an applicant; empty: nothing is.
func (p *Presenter) lacks(g *gapsOf) string {
	if g == nil {
		return ""
	}
	var parts []string
	if g.undeclared {
		parts = append(parts, p.words.Say("juror.gap.undeclared"))
	}
	if g.unreasoned {
		parts = append(parts, p.words.Say("juror.gap.unreasoned"))
	}
	if g.points > 0 {
		parts = append(parts, p.words.Count("juror.gap.points", g.points))
	}
	if g.reasons > 0 {
		parts = append(parts, p.words.Count("juror.gap.reasons", g.reasons))
	}
	return strings.Join(parts, ", ")
}

func (p *Presenter) own(gaps map[string]*gapsOf) OwnState {
	var s OwnState
	criteria := len(p.work.File.Call.Call.Criteria)
	all, done := 0, 0
	for _, series := range p.work.File.Order {
		row := p.ownRow(series, gaps[series])
		if row.Readable {
			all++
			if gaps[series] == nil {
				done++
			}
			row.Given = p.words.Say("juror.own.given", "Given", p.words.Integer(p.given(series)), "All", p.words.Integer(criteria))
		}
		row.Words = strings.Join(slices.DeleteFunc([]string{row.Name, row.Given, row.Total, row.Lacks}, func(s string) bool { return s == "" }), ", ")
		s.Rows = append(s.Rows, row)
	}
	s.Summary = p.words.Say("juror.own.summary", "Done", p.words.Integer(done), "All", p.words.Integer(all))
	return s
}

func (p *Presenter) ownRow(series string, gaps *gapsOf) OwnRow {
	row := OwnRow{Series: series, Name: p.name(series), Readable: p.readable(series), Lacks: p.lacks(gaps), Total: "–"}
	if gaps != nil {
		row.First = gaps.first
	}
	d, said := p.said(series)
	switch total, there := p.work.Total(series); {
	case said && d.Conflicted():
		row.Given = p.words.Say("juror.own.conflicted")
	case !row.Readable:
		row.Given = p.words.Say("juror.own.absent")
	case there:
		row.Total = p.words.Decimal(strconv.FormatFloat(total, 'f', 2, 64))
	}
	return row
}
