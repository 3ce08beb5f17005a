package team

import (
	"slices"
	"strings"

	"reifekompass/assessment"
)

// stance is what an answer says about the question itself; its parts belong
// together and are settled together.
type stance struct {
	State   assessment.State
	Current assessment.Level
	Reason  string
}

func stanceOf(a assessment.Answer) stance {
	s := stance{State: a.State}
	if a.State == assessment.Answered {
		s.Current = a.Current
	}
	if a.State == assessment.NotApplicable {
		s.Reason = a.Reason
	}
	return s
}

// field is one part of an answer with all that was proposed for it.
type field[T comparable] struct {
	own      T
	proposed []T  // different ones that somebody changed
	moved    bool // the assessment itself changed since it was given out
}

// hear takes note of what one person says, who was given base.
func (f *field[T]) hear(theirs, base T) {
	if theirs == base {
		return
	}
	if !slices.Contains(f.proposed, theirs) {
		f.proposed = append(f.proposed, theirs)
	}
	f.moved = f.moved || f.own != base
}

// contradicted reports whether a person has to choose: between several
// proposals, or between one and what the agency has said itself. Only what it
// has not said yet is filled in without asking.
func (f *field[T]) contradicted() bool {
	var unsaid T
	return len(f.proposed) > 1 || len(f.proposed) == 1 && f.proposed[0] != f.own && (f.moved || f.own != unsaid)
}

// value is what holds where nobody contradicts, otherwise the own one.
func (f *field[T]) value() T {
	if len(f.proposed) == 1 && !f.contradicted() {
		return f.proposed[0]
	}
	return f.own
}

// merging puts the voices to one question together, field by field.
type merging struct {
	own        assessment.Answer
	started    bool
	stance     field[stance]
	target     field[assessment.Target]
	evidence   field[assessment.Evidence]
	discussion field[bool]
	opinion    bool // an opinion of the staff differs
	internal   remarks
	forJury    remarks
}

func (m *merging) start() {
	if m.started {
		return
	}
	m.started = true
	m.stance.own, m.target.own = stanceOf(m.own), m.own.Target
	m.evidence.own, m.discussion.own = m.own.Evidence, m.own.Discussion
	m.internal.own, m.forJury.own = m.own.Internal, m.own.ForJury
}

// hear takes note of a voice. Opinions propose nothing; they are compared.
func (m *merging) hear(v Voice, base assessment.Answer) {
	m.start()
	if v.Staff {
		said := v.Answer.State == assessment.Answered || v.Answer.State == assessment.NotApplicable
		m.opinion = m.opinion || said && stanceOf(v.Answer) != stanceOf(m.own)
	} else {
		m.stance.hear(stanceOf(v.Answer), stanceOf(base))
		m.target.hear(v.Answer.Target, base.Target)
		m.evidence.hear(v.Answer.Evidence, base.Evidence)
		m.discussion.hear(v.Answer.Discussion, base.Discussion)
	}
	m.internal.hear(v.Role, v.Answer.Internal, base.Internal)
	if v.Staff { // what staff write is for the agency, whichever field they chose
		m.internal.hear(v.Role, v.Answer.ForJury, base.ForJury)
		return
	}
	m.forJury.hear(v.Role, v.Answer.ForJury, base.ForJury)
}

func (m *merging) contradicted() bool {
	return m.opinion || m.stance.contradicted() || m.target.contradicted() || m.evidence.contradicted()
}

func (m *merging) proposal() assessment.Answer {
	if !m.started {
		return m.own
	}
	a := m.own
	if chosen := m.stance.value(); chosen != stanceOf(m.own) {
		a.State, a.Current, a.Reason = chosen.State, chosen.Current, chosen.Reason
	}
	a.Target, a.Evidence = m.target.value(), m.evidence.value()
	a.Discussion = m.own.Discussion || slices.Contains(m.discussion.proposed, true)
	a.Internal, a.ForJury = m.internal.text(), m.forJury.text()
	return a
}

// remarks are the comments of everybody to one question in one field.
type remarks struct {
	own   string
	added []remark
}

type remark struct{ role, text string }

// hear keeps what somebody wrote beyond what they were given.
func (r *remarks) hear(role, theirs, base string) {
	theirs = strings.TrimSpace(theirs)
	if theirs == "" || theirs == strings.TrimSpace(base) {
		return
	}
	r.added = append(r.added, remark{role: role, text: theirs})
}

// text is the own comment followed by the others with their roles. What is
// there already, or would make it too long to be stored, is not added again:
// the contribution keeps it.
func (r *remarks) text() string {
	text := r.own
	for _, added := range r.added {
		if strings.Contains(text, added.text) {
			continue
		}
		longer := strings.TrimSpace(text + "\n" + added.said())
		if assessment.CheckText(assessment.FieldInternal, longer, assessment.MaxComment) == nil {
			text = longer
		}
	}
	return text
}

func (r remark) said() string {
	if r.role == "" {
		return r.text
	}
	return r.role + ": " + r.text
}
