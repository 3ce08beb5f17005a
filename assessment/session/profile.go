package session

import (
	"context"
	"slices"

	"reifekompass/assessment"
)

// SetProfile stores profile and year and returns the state with them; another
// kind of agency may be asked other questions. Texts are cleaned first. Errors
// are those of assessment.Assessment.Check and of the store; with an error the
// state stays as it was.
func (s *Session) SetProfile(ctx context.Context, agency assessment.Agency, year int) (State, error) {
	agency = agency.Clean()
	profile := assessment.Assessment{Agency: agency, Year: year}
	if err := profile.Check(); err != nil {
		return s.state, err
	}
	changed := s.state.Assessment
	if changed.Agency == agency && changed.Year == year {
		return s.state, nil
	}
	at, err := s.store.SaveProfile(ctx, changed.ID, agency, year)
	if err != nil {
		return s.state, err
	}
	changed.Agency, changed.Year, changed.Changed = agency, year, at
	return s.show(changed), nil
}

// SetStatus stores how far the assessment has come and returns the state with
// it.
func (s *Session) SetStatus(ctx context.Context, status assessment.Status) (State, error) {
	if err := status.Check(); err != nil {
		return s.state, err
	}
	changed := s.state.Assessment
	if changed.Status == status {
		return s.state, nil
	}
	at, err := s.store.SaveStatus(ctx, changed.ID, status)
	if err != nil {
		return s.state, err
	}
	changed.Status, changed.Changed = status, at
	return s.show(changed), nil
}

// MoveTo stores where a person is, so that the work can go on there. It is no
// change of the assessment: SavedAt stays. A question that is not asked is an
// *assessment.ChoiceError.
func (s *Session) MoveTo(ctx context.Context, question assessment.QuestionID) (State, error) {
	if err := s.checkAsked(question); err != nil {
		return s.state, err
	}
	if question == s.state.Assessment.Position {
		return s.state, nil
	}
	if err := s.store.SavePosition(ctx, s.state.Assessment.ID, question); err != nil {
		return s.state, err
	}
	s.state.Assessment.Position = question
	return s.state, nil
}

// NextOpen returns the first question after from that nobody has settled yet,
// going on at the beginning after the last and ending with from itself. An
// unknown or empty from stands before the first. It returns false if every
// question is settled.
func (s *Session) NextOpen(from assessment.QuestionID) (assessment.QuestionID, bool) {
	order := s.state.Catalogue.Order()
	after := slices.Index(order, from) + 1
	for _, id := range slices.Concat(order[after:], order[:after]) {
		if !s.state.Assessment.Answer(id).Settled() {
			return id, true
		}
	}
	return "", false
}
