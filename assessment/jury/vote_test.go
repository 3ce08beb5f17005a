package jury_test

import (
	"errors"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// deciding is a round of three applicants and three jurors that decides; the
// first juror has a conflict with the first applicant.
func deciding(t *testing.T) *stage {
	t.Helper()
	s := newStage(t, 3, 3)
	s.declare(0, 0)
	s.declare(1)
	s.declare(2)
	s.forward()
	s.do(s.office.Forward(t.Context(), s.board(), "ohne Abgaben"))
	s.forward()
	s.forward()
	return s
}

func TestOnlyThoseWithoutConflictWhoAreThereVote(t *testing.T) {
	s := deciding(t)
	b := s.board()
	for _, c := range []struct {
		applicant int
		present   []assessment.JurorID
		want      int
	}{
		{0, nil, 2}, {1, nil, 3}, {0, s.jurors[:2], 1}, {1, s.jurors[:2], 2}, {0, s.jurors[:1], 0},
	} {
		if got := b.Voters(c.applicant, c.present); got != c.want {
			t.Errorf("applicant %d, %d there: %d, want %d", c.applicant, len(c.present), got, c.want)
		}
	}
}

func TestMoreVotesThanVotersAreRefused(t *testing.T) {
	s := deciding(t)
	decide := func(v assessment.Vote) error {
		return s.office.Decide(t.Context(), s.board(), assessment.Decision{Winners: []string{series(0)}, Votes: []assessment.Vote{v}})
	}
	var wrong *jury.Error
	if err := decide(assessment.Vote{Series: series(0), For: 2, Abstain: 1}); !errors.As(err, &wrong) || wrong.Why != jury.WhyVotes || wrong.Series != series(0) {
		t.Errorf("three votes of two: %v", err)
	}
	if err := decide(assessment.Vote{Series: series(0), For: -1}); !errors.As(err, &wrong) || wrong.Why != jury.WhyPoints {
		t.Errorf("less than nobody: %v", err)
	}
	s.do(decide(assessment.Vote{Series: series(0), For: 1, Against: 1}))
	s.do(decide(assessment.Vote{Motion: "Ende der Sitzung", For: 3}))
}
