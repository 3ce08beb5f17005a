package session_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

func TestOpenShowsWhatIsStored(t *testing.T) {
	work, m := begin(t)
	state := work.State()
	wantInStep(t, m, state)
	if state.CanUndo || state.CanRedo || state.CatalogueChanged {
		t.Errorf("got undo %v, redo %v, other catalogue %v", state.CanUndo, state.CanRedo, state.CatalogueChanged)
	}
	if got := len(state.Catalogue.Order()); got != 4 {
		t.Errorf("got %d questions for a city, want 4", got)
	}
}

func TestOpenRefusesAnotherCatalogueAndToleratesAnotherVersion(t *testing.T) {
	m := newMemory()
	created(t, m)
	other := catalogue()
	other.ID = "other"
	_, err := session.Open(t.Context(), m, other, sample().ID)
	if wrong, ok := errors.AsType[*assessment.CatalogueError](err); !ok || wrong.Got != "test" || wrong.Want != "other" {
		t.Errorf("got %v, want a *CatalogueError", err)
	}
	newer := catalogue()
	newer.Version = "1.1"
	work, err := session.Open(t.Context(), m, newer, sample().ID)
	if err != nil || !work.State().CatalogueChanged {
		t.Fatalf("another version: got %v", err)
	}
	if state := answer(t, work, assessment.Answer{Question: "A2", State: assessment.Unknown}); !state.CatalogueChanged {
		t.Error("the flag got lost with an answer")
	}
	_, err = session.Open(t.Context(), m, catalogue(), "nobody")
	wantClass(t, err, assessment.ErrNotFound)
}

func TestAnswerIsStoredThenShown(t *testing.T) {
	work, m := begin(t)
	before := work.State()
	want := assessment.Answer{Question: "A2", State: assessment.Answered, Current: 3}
	state := answer(t, work, want)
	wantInStep(t, m, state)
	if got := state.Assessment.Answers["A2"]; got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if _, there := before.Assessment.Answers["A2"]; there {
		t.Error("an earlier state was changed")
	}
	if got := state.Result.Counts.Answered; got != before.Result.Counts.Answered+1 {
		t.Errorf("got %d answered", got)
	}
}

func TestAnswerIsCleanedBeforeItIsStored(t *testing.T) {
	work, m := begin(t)
	state := answer(t, work, assessment.Answer{Question: "A2", Internal: "a\x07b\r\nc\td", ForJury: "\x1b[1m", Reason: "x\u0085y"})
	want := assessment.Answer{Question: "A2", Internal: "ab\nc\td", ForJury: "[1m", Reason: "xy"}
	if got := state.Assessment.Answers["A2"]; got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	wantInStep(t, m, state)
}

func TestProfileIsCleanedBeforeItIsStored(t *testing.T) {
	work, store := begin(t)
	state, err := work.SetProfile(t.Context(), assessment.Agency{Name: " Amt\nfür Wirtschaft\x07 "}, 2026)
	if err != nil || state.Assessment.Agency.Name != "Amt für Wirtschaft" {
		t.Errorf("got %q, %v", state.Assessment.Agency.Name, err)
	}
	wantInStep(t, store, state)
	state, err = work.SetProfile(t.Context(), assessment.Agency{Name: " \n "}, 2026)
	if err == nil || state.Assessment.Agency.Name != "Amt für Wirtschaft" {
		t.Errorf("a name of blanks was taken: %q, %v", state.Assessment.Agency.Name, err)
	}
}

func TestWrongAnswersChangeNothing(t *testing.T) {
	for name, wrong := range map[string]assessment.Answer{
		"level":              {Question: "A1", State: assessment.Answered, Current: 5},
		"long text":          {Question: "A1", Internal: strings.Repeat("x", 100_000)},
		"NUL":                {Question: "A1", Internal: "a\x00"},
		"not UTF-8":          {Question: "A1", Internal: "a\xff"},
		"unknown question":   {Question: "Z9"},
		"no question":        {},
		"question not asked": {Question: "B3", State: assessment.Answered},
	} {
		work, m := begin(t)
		before := work.State()
		state, err := work.Answer(t.Context(), wrong)
		if err == nil || m.saves != 0 {
			t.Errorf("%s: got error %v after %d saves", name, err, m.saves)
		}
		if diff := cmp.Diff(before.Assessment, state.Assessment); diff != "" || state.CanUndo {
			t.Errorf("%s: changed:\n%s", name, diff)
		}
	}
}

func TestTheSameAnswerIsNotStoredAgain(t *testing.T) {
	work, m := begin(t)
	state := answer(t, work, sample().Answers["A1"])
	answer(t, work, assessment.Answer{Question: "A2"}) // open, as it was
	if m.saves != 0 || state.CanUndo {
		t.Errorf("got %d saves, undo %v", m.saves, state.CanUndo)
	}
}

func TestAFailedSaveChangesNothing(t *testing.T) {
	full := errors.New("disk full")
	for name, act := range map[string]func(*session.Session) (session.State, error){
		"answer": func(s *session.Session) (session.State, error) {
			return s.Answer(t.Context(), assessment.Answer{Question: "A2", State: assessment.Unknown})
		},
		"profile": func(s *session.Session) (session.State, error) {
			return s.SetProfile(t.Context(), assessment.Agency{Name: "anders"}, 2027)
		},
		"status": func(s *session.Session) (session.State, error) { return s.SetStatus(t.Context(), assessment.Complete) },
		"move":   func(s *session.Session) (session.State, error) { return s.MoveTo(t.Context(), "B1") },
		"undo": func(s *session.Session) (session.State, error) {
			state, _, err := s.Undo(t.Context())
			return state, err
		},
		"redo": func(s *session.Session) (session.State, error) {
			state, _, err := s.Redo(t.Context())
			return state, err
		},
	} {
		t.Run(name, func(t *testing.T) {
			work, m := begin(t)
			answer(t, work, assessment.Answer{Question: "A1", Internal: "eins"})
			answer(t, work, assessment.Answer{Question: "A1", Internal: "zwei"})
			if _, _, err := work.Undo(t.Context()); err != nil {
				t.Fatal(err)
			}
			before := work.State()
			m.fail = full
			state, err := act(work)
			wantClass(t, err, full)
			if diff := cmp.Diff(before.Assessment, state.Assessment); diff != "" || !state.CanUndo || !state.CanRedo {
				t.Errorf("changed (undo %v, redo %v):\n%s", state.CanUndo, state.CanRedo, diff)
			}
			m.fail = nil // and it works once there is room again
			after, err := act(work)
			if err != nil {
				t.Fatal(err)
			}
			wantInStep(t, m, after)
		})
	}
}

func TestUndoPutsBackStepByStepAndRedoGoesForward(t *testing.T) {
	work, m := begin(t)
	steps := []assessment.Answer{
		{Question: "A1", State: assessment.Answered, Current: 2, Internal: "früher"}, // as in the sample
		{Question: "A1", State: assessment.Answered, Current: 2, Internal: "später"},
		{Question: "A1", State: assessment.Answered, Current: 4, Internal: "später"},
	}
	for _, step := range steps[1:] {
		answer(t, work, step)
	}
	answer(t, work, assessment.Answer{Question: "B2", State: assessment.Unknown})

	wantStep := func(move func() (session.State, session.Place, error), id assessment.QuestionID, want assessment.Answer) {
		t.Helper()
		state, place, err := move()
		if got := place.Question; err != nil || got != id {
			t.Fatalf("got question %q, %v, want %q", got, err, id)
		}
		if got := state.Assessment.Answer(id); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		wantInStep(t, m, state)
	}
	undo := func() (session.State, session.Place, error) { return work.Undo(t.Context()) }
	redo := func() (session.State, session.Place, error) { return work.Redo(t.Context()) }
	wantStep(undo, "B2", assessment.Answer{Question: "B2"})
	wantStep(undo, "A1", steps[1])
	wantStep(undo, "A1", steps[0])
	wantStep(undo, "", assessment.Answer{})
	wantStep(redo, "A1", steps[1])
	wantStep(redo, "A1", steps[2])
	wantStep(undo, "A1", steps[1])
	state := answer(t, work, assessment.Answer{Question: "A2", State: assessment.Unknown})
	if state.CanRedo || !state.CanUndo {
		t.Errorf("after a new answer: redo %v, undo %v", state.CanRedo, state.CanUndo)
	}
	wantStep(redo, "", assessment.Answer{})
}

func TestMoveToIsKeptAndIsNoChange(t *testing.T) {
	work, m := begin(t)
	before := work.State()
	state, err := work.MoveTo(t.Context(), "B1")
	if err != nil || state.Assessment.Position != "B1" || !state.SavedAt.Equal(before.SavedAt) {
		t.Errorf("got %q saved at %v, %v", state.Assessment.Position, state.SavedAt, err)
	}
	wantInStep(t, m, state)
	if _, err := work.MoveTo(t.Context(), "B1"); err != nil || m.saves != 1 {
		t.Errorf("staying was stored: %d saves, %v", m.saves, err)
	}
	_, err = work.MoveTo(t.Context(), "B3")
	if _, ok := errors.AsType[*assessment.ChoiceError](err); !ok {
		t.Errorf("a question that is not asked: got %v", err)
	}
	if got := open(t, m).State().Assessment.Position; got != "B1" {
		t.Errorf("after opening again: got %q, want B1", got)
	}
}

func TestNextOpenGoesRoundInCatalogueOrder(t *testing.T) {
	work, _ := begin(t) // A1 and B1 are settled
	answer(t, work, assessment.Answer{Question: "B2", State: assessment.NotApplicable})
	for from, want := range map[assessment.QuestionID]assessment.QuestionID{
		"": "A2", "A1": "A2", "A2": "B2", "B1": "B2", "B2": "A2", "Z9": "A2",
	} {
		if got, ok := work.NextOpen(from); got != want || !ok {
			t.Errorf("after %q: got %q, %v, want %q", from, got, ok, want)
		}
	}
	answer(t, work, assessment.Answer{Question: "A2", State: assessment.Unknown})
	if got, ok := work.NextOpen("B2"); got != "B2" || !ok {
		t.Errorf("only open one: got %q, %v, want itself", got, ok)
	}
	answer(t, work, assessment.Answer{Question: "B2", State: assessment.NotApplicable, Reason: "keine Aufgabe"})
	if got, ok := work.NextOpen("A1"); ok {
		t.Errorf("all settled: got %q", got)
	}
}

func TestAnotherKindIsAskedOtherQuestions(t *testing.T) {
	work, m := begin(t)
	agency := sample().Agency
	agency.Kind, agency.Name = assessment.KindDistrict, "Kreis\x00\x01"
	if _, err := work.SetProfile(t.Context(), agency, 2026); err == nil {
		t.Error("a NUL character was accepted")
	}
	agency.Name = "Kreis\x01"
	state, err := work.SetProfile(t.Context(), agency, 2027)
	if err != nil || state.Assessment.Agency.Name != "Kreis" || state.Assessment.Year != 2027 {
		t.Fatalf("got %+v, %v", state.Assessment.Agency, err)
	}
	wantInStep(t, m, state)
	if got := len(state.Catalogue.Order()); got != 5 {
		t.Errorf("got %d questions, want 5", got)
	}
	answer(t, work, assessment.Answer{Question: "B3", State: assessment.Unknown})
	saves := m.saves
	agency.Name = "Kreis"
	if _, err := work.SetProfile(t.Context(), agency, 2027); err != nil || m.saves != saves {
		t.Errorf("an unchanged profile was stored again, %v", err)
	}
	if _, err := work.SetProfile(t.Context(), agency, 1999); err == nil {
		t.Error("a year out of range was accepted")
	}
}

func TestStatusIsStored(t *testing.T) {
	work, m := begin(t)
	state, err := work.SetStatus(t.Context(), assessment.Complete)
	if err != nil || state.Assessment.Status != assessment.Complete {
		t.Errorf("got %q, %v", state.Assessment.Status, err)
	}
	wantInStep(t, m, state)
	if _, err := work.SetStatus(t.Context(), assessment.Complete); err != nil || m.saves != 1 {
		t.Errorf("got %d saves, %v", m.saves, err)
	}
	if _, err := work.SetStatus(t.Context(), "lost"); err == nil {
		t.Error("an unknown status was accepted")
	}
}

// TestWorkGoesOnInTheRealStore closes the store in the middle of the work.
func TestWorkGoesOnInTheRealStore(t *testing.T) {
	dir := t.TempDir()
	s := openReal(t, dir)
	created(t, s)
	work := open(t, s)
	answer(t, work, assessment.Answer{Question: "A2", State: assessment.Answered, Current: 1})
	answer(t, work, assessment.Answer{Question: "A2", State: assessment.Answered, Current: 3})
	if _, _, err := work.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	want, err := work.MoveTo(t.Context(), "B1")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	got := open(t, openReal(t, dir)).State()
	if diff := cmp.Diff(want.Assessment, got.Assessment); diff != "" {
		t.Errorf("differs after opening again (-want +got):\n%s", diff)
	}
}

func TestBundleIsOneStep(t *testing.T) {
	s := newMemory()
	s.put(sample())
	work, err := session.Open(t.Context(), s, catalogue(), sample().ID)
	if err != nil {
		t.Fatal(err)
	}
	before := work.State().Assessment
	answers := []assessment.Answer{
		{Question: "A1", State: assessment.Answered, Current: 4, Internal: "neu\r\n"},
		{Question: "B2", State: assessment.Unknown},
	}
	system := assessment.System{ID: "S77", Product: "Neu"}
	state, err := work.Apply(t.Context(), session.Bundle{Answers: answers, Put: []assessment.Entry{system}})
	if err != nil {
		t.Fatal(err)
	}
	if got := state.Assessment.Answer("A1"); got.Current != 4 || got.Internal != "neu\n" {
		t.Errorf("got %+v", got)
	}
	if _, there := state.Assessment.Inventory.Find(system.Ref()); !there {
		t.Error("the system is not there")
	}
	state, place, err := work.Undo(t.Context())
	if err != nil || place.Question != "A1" {
		t.Fatalf("undone at %+v, %v", place, err)
	}
	for _, answer := range answers {
		if got := state.Assessment.Answer(answer.Question); got != before.Answer(answer.Question) {
			t.Errorf("%s after undo: %+v", answer.Question, got)
		}
	}
	saves := s.saves
	if _, err := work.Apply(t.Context(), session.Bundle{Gone: []assessment.EntryRef{system.Ref()}}); err != nil || s.saves != saves {
		t.Errorf("nothing to do was stored %d times, %v", s.saves-saves, err)
	}
	_, err = work.Apply(t.Context(), session.Bundle{Answers: append(answers, assessment.Answer{Question: "Z9"})})
	if err == nil || s.saves != saves {
		t.Errorf("a bundle with a wrong answer was stored, %v", err)
	}
}
