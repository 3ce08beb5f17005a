package meeting

import (
	"fmt"
	"strconv"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// many is a round of 430 applicants, 7 jurors and 11 criteria.
func many(state assessment.RoundState) *memory {
	m := newMemory(state)
	m.received, m.round.Marks, m.round.Jurors = nil, nil, nil
	for c := 2; c < 11; c++ {
		of := m.call.Call.Criteria[0]
		of.ID = criterion(c)
		m.call.Call.Criteria = append(m.call.Call.Criteria, of)
	}
	for j := range 7 {
		m.round.Jurors = append(m.round.Jurors, assessment.Juror{ID: juror(j), Name: fmt.Sprintf("Jurymitglied %d", j+1)})
	}
	for a := range 430 {
		m.received = append(m.received, assessment.Received{Call: "wf", Series: series(a), Agency: fmt.Sprintf("Stadt %03d", a), Standing: assessment.StandingCurrent})
		for j := range 7 {
			for c := range 11 {
				m.round.Marks = append(m.round.Marks, given(a, j, c, assessment.Points((a*7+j*3+c*5)%11)))
			}
			d := assessment.Declaration{Juror: juror(j), Series: series(a), Kind: assessment.NoConflict}
			if (a+j)%11 == 0 {
				d.Kind = assessment.ConflictRival
			}
			m.round.Declared = append(m.round.Declared, d)
		}
	}
	return m
}

func BenchmarkNextOfManyApplicants(b *testing.B) {
	s := newStage(b, many(assessment.RoundDiscussion), kittest.Setting{})
	for i := 0; b.Loop(); i++ {
		s.v.choose(i % 430)
	}
}

func BenchmarkTypingAboutManyApplicants(b *testing.B) {
	s := newStage(b, many(assessment.RoundDecision), kittest.Setting{})
	for i := 0; b.Loop(); i++ {
		s.v.presenter.Minority(strconv.Itoa(i))
	}
}

func BenchmarkOpenManyApplicants(b *testing.B) {
	s := newStage(b, many(assessment.RoundDiscussion), kittest.Setting{})
	for b.Loop() {
		s.v.presenter.Refresh()
	}
}
