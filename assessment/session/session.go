// Package session is the use case "work on one assessment": answer, undo,
// change the profile, move on. It checks a change, has it stored, and only
// then shows it with new scores, so that what a person sees is what is saved.
//
// It knows neither window nor database, keeps no clock of its own, and does
// not decide which assessment is worked on.
package session

import (
	"context"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Store is what a session needs of the place where the assessment is kept.
// When a Save method returns without error, the change outlives a crash; with
// an error, nothing has changed.
type Store interface {
	Load(ctx context.Context, id assessment.ID) (assessment.Assessment, error)
	SaveAnswer(ctx context.Context, id assessment.ID, answer assessment.Answer) (time.Time, error)
	SaveProfile(ctx context.Context, id assessment.ID, agency assessment.Agency, year int) (time.Time, error)
	SavePosition(ctx context.Context, id assessment.ID, question assessment.QuestionID) error
	SaveStatus(ctx context.Context, id assessment.ID, status assessment.Status) (time.Time, error)
	// SaveEntries puts entries into the inventory and takes others out, all or
	// nothing. An entry to take out that is not there is no error.
	SaveEntries(ctx context.Context, id assessment.ID, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error)
	// SaveAll stores answers and changes of the inventory, all or nothing.
	SaveAll(ctx context.Context, id assessment.ID, answers []assessment.Answer, put []assessment.Entry, gone []assessment.EntryRef) (time.Time, error)
}

// State is what there is to show. It is never changed: each change makes a
// new one. What it points to is read-only.
type State struct {
	Assessment       assessment.Assessment
	Catalogue        *assessment.Catalogue // the part that is asked of this kind of agency
	Result           scoring.Result
	SavedAt          time.Time // last change of profile or answers
	CanUndo, CanRedo bool
	// CatalogueChanged says that the assessment was begun with another
	// version of the catalogue. Answers to questions that are no longer asked
	// stay stored and count for nothing.
	CatalogueChanged bool
}

// Session is the work on one assessment. It is not for several goroutines.
type Session struct {
	store     Store
	catalogue *assessment.Catalogue
	state     State
	undo      []change // oldest first
	redo      []change // what was undone last is last
}

// Open loads the assessment. It returns an *assessment.CatalogueError if the
// assessment belongs to a catalogue with another id, and what the store
// returns.
func Open(ctx context.Context, store Store, catalogue *assessment.Catalogue, id assessment.ID) (*Session, error) {
	loaded, err := store.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	if loaded.CatalogueID != catalogue.ID {
		return nil, &assessment.CatalogueError{Got: loaded.CatalogueID, Want: catalogue.ID}
	}
	s := &Session{store: store, catalogue: catalogue}
	s.state.CatalogueChanged = loaded.CatalogueVersion != catalogue.Version
	s.show(loaded)
	return s, nil
}

// State returns what there is to show.
func (s *Session) State() State { return s.state }

// show makes the state of an assessment that is stored.
func (s *Session) show(a assessment.Assessment) State {
	s.state = State{
		Assessment:       a,
		Catalogue:        s.catalogue.RelevantTo(a.Agency.Kind),
		Result:           scoring.Evaluate(s.catalogue, &a),
		SavedAt:          a.Changed,
		CanUndo:          len(s.undo) > 0,
		CanRedo:          len(s.redo) > 0,
		CatalogueChanged: s.state.CatalogueChanged,
	}
	return s.state
}

// Answer stores an answer and returns the state with it. Texts are cleaned by
// assessment.CleanText first. An answer that is there already is not stored
// again. A question that is not asked is an *assessment.ChoiceError; other
// errors are those of assessment.Answer.Check and of the store. With an error
// the state stays as it was.
func (s *Session) Answer(ctx context.Context, answer assessment.Answer) (State, error) {
	return s.Apply(ctx, Bundle{Answers: []assessment.Answer{answer}})
}

func (s *Session) checkAsked(id assessment.QuestionID) error {
	if _, asked := s.state.Catalogue.Question(id); !asked {
		return &assessment.ChoiceError{Field: assessment.FieldQuestion, Got: string(id)}
	}
	return nil
}
