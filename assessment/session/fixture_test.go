package session_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
)

func text(german string) assessment.Text { return assessment.Text{assessment.German: german} }

func question(id assessment.QuestionID, title string) assessment.Question {
	return assessment.Question{ID: id, Meaning: 1, Weight: assessment.UnitWeight, Title: text(title)}
}

// catalogue has two dimensions with two questions and one more that is only
// asked of districts.
func catalogue() *assessment.Catalogue {
	b3 := question("B3", "Aufgaben des Kreises")
	b3.Kinds = []assessment.Kind{assessment.KindDistrict}
	return &assessment.Catalogue{
		ID: "test", Version: "1.0",
		Dimensions: []assessment.Dimension{
			{ID: "A", Weight: assessment.UnitWeight, Questions: []assessment.Question{question("A1", "Zielbild"), question("A2", "Träger")}},
			{ID: "B", Weight: assessment.UnitWeight, Questions: []assessment.Question{question("B1", "Prozesse"), question("B2", "Abläufe"), b3}},
		},
	}
}

// begin opens a session on the sample in memory.
func begin(t *testing.T) (*session.Session, *memory) {
	t.Helper()
	m := newMemory()
	created(t, m)
	return open(t, m), m
}

func open(t *testing.T, s session.Store) *session.Session {
	t.Helper()
	work, err := session.Open(t.Context(), s, catalogue(), sample().ID)
	if err != nil {
		t.Fatal(err)
	}
	return work
}

func answer(t *testing.T, work *session.Session, a assessment.Answer) session.State {
	t.Helper()
	state, err := work.Answer(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

// wantInStep checks that the state is what is stored, scored.
func wantInStep(t *testing.T, m *memory, state session.State) {
	t.Helper()
	stored := m.kept[sample().ID]
	if diff := cmp.Diff(stored, state.Assessment); diff != "" {
		t.Errorf("state differs from what is stored (-stored +state):\n%s", diff)
	}
	if !state.SavedAt.Equal(stored.Changed) {
		t.Errorf("saved at %v, want %v", state.SavedAt, stored.Changed)
	}
	want := scoring.Evaluate(catalogue(), &stored)
	if got := state.Result; got.Counts != want.Counts || got.Bounds.Low.Compare(want.Bounds.Low) != 0 {
		t.Errorf("got counts %+v, want %+v", got.Counts, want.Counts)
	}
}
