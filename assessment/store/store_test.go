package store

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// TestMain lets the test binary be the second process of some tests.
func TestMain(m *testing.M) {
	if role := os.Getenv(childRole); role != "" {
		fmt.Fprintln(os.Stderr, runChild(role, os.Getenv(childDir)))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

var start = time.Date(2026, 3, 14, 14, 3, 12, 345_000_000, time.UTC)

// ticking is a clock that moves on by a second whenever it is asked.
func ticking() func() time.Time {
	var ticks atomic.Int64
	return func() time.Time { return start.Add(time.Duration(ticks.Add(1)) * time.Second) }
}

func openIn(tb testing.TB, dir string) *Store {
	tb.Helper()
	return openWith(tb, Options{Dir: dir, Clock: ticking()})
}

func openWith(tb testing.TB, o Options) *Store {
	tb.Helper()
	s, err := Open(tb.Context(), o)
	if err != nil {
		tb.Fatalf("open: %v", err)
	}
	tb.Cleanup(func() { mustClose(tb, s) })
	return s
}

func mustClose(tb testing.TB, s *Store) {
	tb.Helper()
	if err := s.Close(); err != nil {
		tb.Errorf("close: %v", err)
	}
}

// sample is an assessment with every kind of answer and text.
func sample() assessment.Assessment {
	a := assessment.Assessment{
		Agency: assessment.Agency{
			Name: "Wirtschaftsförderung Große Höhe", AGS: "05999001", Place: "Große Höhe",
			Kind: assessment.KindMunicipality, LegalForm: assessment.FormCompany, FTE: 650,
			Size: assessment.Size20kTo50k, ContactRole: "Leitung", ContactEmail: "leitung@example.org", Fictional: true,
		},
		Year:        2026,
		CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0",
		Status:   assessment.Draft,
		Position: "B2",
		Created:  start.Add(-time.Hour),
		Changed:  start.Add(-time.Minute),
		Answers:  map[assessment.QuestionID]assessment.Answer{},
	}
	for _, answer := range []assessment.Answer{
		{
			Question: "A1", State: assessment.Answered, Current: 1, Evidence: assessment.Document,
			Target:   assessment.Target{Set: true, Level: 3, Year: 2028},
			Internal: "Zeile eins\nZeile zwei\t„Übergröße“ 🧭", ForJury: "Beschluss vom März", Discussion: true,
		},
		{Question: "A2", State: assessment.Unknown},
		{Question: "A3", State: assessment.NotApplicable, Reason: "macht der Kreis"},
		{Question: "A4", State: assessment.NotApplicable},
		{Question: "A5"},
	} {
		a.Answers[answer.Question] = answer
	}
	a.Inventory = fullInventory()
	return a
}

func create(tb testing.TB, s *Store, a assessment.Assessment) assessment.ID {
	tb.Helper()
	id, err := s.Create(tb.Context(), a)
	if err != nil {
		tb.Fatalf("create: %v", err)
	}
	return id
}

func load(tb testing.TB, s *Store, id assessment.ID) assessment.Assessment {
	tb.Helper()
	a, err := s.Load(tb.Context(), id)
	if err != nil {
		tb.Fatalf("load %s: %v", id, err)
	}
	return a
}

func save(tb testing.TB, s *Store, id assessment.ID, answer assessment.Answer) time.Time {
	tb.Helper()
	at, err := s.SaveAnswer(tb.Context(), id, answer)
	if err != nil {
		tb.Fatalf("save %s: %v", answer.Question, err)
	}
	return at
}

func list(tb testing.TB, s *Store) []assessment.Summary {
	tb.Helper()
	summaries, err := s.List(tb.Context())
	if err != nil {
		tb.Fatalf("list: %v", err)
	}
	return summaries
}

func listed(tb testing.TB, s *Store) []assessment.ID {
	tb.Helper()
	ids := []assessment.ID{}
	for _, summary := range list(tb, s) {
		ids = append(ids, summary.ID)
	}
	return ids
}

func wantClass(tb testing.TB, got, want error) {
	tb.Helper()
	if !errors.Is(got, want) {
		tb.Errorf("got error %v, want one of class %q", got, want)
	}
}

func TestCreateMakesReadableIDsThatAreFree(t *testing.T) {
	s := openIn(t, t.TempDir())
	for _, c := range []struct {
		name string
		want assessment.ID
	}{
		{"Wirtschaftsförderung Große Höhe", "wirtschaftsfoerderung-grosse-hoehe-2026"},
		{"Wirtschaftsförderung Große Höhe", "wirtschaftsfoerderung-grosse-hoehe-2026-2"},
		{"  Ostkreis / Nord & Süd e. V. ", "ostkreis-nord-sued-e-v-2026"},
		{"Café Šťastný", "cafe-stastny-2026"},
		{"Wirtschaftsförderung", "wirtschaftsfoerderung-2026"}, // decomposed umlaut
		{"日本 🧭", "assessment-2026"},
		{strings.Repeat("lang ", 30), assessment.ID(strings.TrimSuffix(strings.Repeat("lang-", 12), "-") + "-2026")},
	} {
		a := sample()
		a.Agency.Name = c.name
		if got := create(t, s, a); got != c.want {
			t.Errorf("id of %q: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCreateRefusesAnIDThatIsTakenEvenByADeletedOne(t *testing.T) {
	s := openIn(t, t.TempDir())
	a := sample()
	a.ID = "muster-1"
	create(t, s, a)
	_, err := s.Create(t.Context(), a)
	wantClass(t, err, assessment.ErrExists)
	if err := s.Delete(t.Context(), a.ID); err != nil {
		t.Fatal(err)
	}
	_, err = s.Create(t.Context(), a)
	wantClass(t, err, assessment.ErrExists)
}

func TestCreateStoresAllOrNothing(t *testing.T) {
	s := openIn(t, t.TempDir())
	a := sample()
	a.Answers["A1"] = assessment.Answer{Question: "A1", State: assessment.Answered, Current: 9}
	_, err := s.Create(t.Context(), a)
	if _, ok := errors.AsType[*assessment.ValueError](err); !ok {
		t.Errorf("got error %v, want a *ValueError", err)
	}
	if ids := listed(t, s); len(ids) != 0 {
		t.Errorf("got %v, want nothing", ids)
	}
}

func TestCreateRefusesAnAnswerUnderAnotherQuestion(t *testing.T) {
	s := openIn(t, t.TempDir())
	a := sample()
	a.Answers["A1"] = assessment.Answer{Question: "B1"}
	_, err := s.Create(t.Context(), a)
	if _, ok := errors.AsType[*assessment.ChoiceError](err); !ok {
		t.Errorf("got error %v, want a *ChoiceError", err)
	}
}

func TestCreateFillsInStatusAndTimes(t *testing.T) {
	s := openIn(t, t.TempDir())
	got := load(t, s, create(t, s, assessment.Assessment{Agency: assessment.Agency{Name: "X"}, Year: 2026}))
	if got.Status != assessment.Draft || got.Created.Before(start) || got.Changed.Before(got.Created) {
		t.Errorf("got status %q, created %v, changed %v", got.Status, got.Created, got.Changed)
	}
}

func TestLoadReturnsWhatWasCreated(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	want := sample()
	want.ID = create(t, s, want)
	if diff := cmp.Diff(want, load(t, s, want.ID)); diff != "" {
		t.Errorf("loaded differs (-want +got):\n%s", diff)
	}
	mustClose(t, s)
	if diff := cmp.Diff(want, load(t, openIn(t, dir), want.ID)); diff != "" {
		t.Errorf("loaded after opening again differs (-want +got):\n%s", diff)
	}
}

func TestListShowsTheNewestChangeFirst(t *testing.T) {
	s := openIn(t, t.TempDir())
	first, second := create(t, s, sample()), create(t, s, sample())
	save(t, s, second, assessment.Answer{Question: "C1", State: assessment.Unknown})
	at := save(t, s, first, assessment.Answer{Question: "C1", State: assessment.Unknown})
	got := list(t, s)
	want := assessment.Summary{
		ID: first, Agency: "Wirtschaftsförderung Große Höhe", Place: "Große Höhe",
		Kind: assessment.KindMunicipality, Year: 2026,
		CatalogueID: "wirtschaftsfoerderung-digital", Status: assessment.Draft, Settled: 4,
		Position: "B2", Changed: at, Fictional: true,
	}
	if diff := cmp.Diff(want, got[0]); diff != "" {
		t.Errorf("first row differs (-want +got):\n%s", diff)
	}
	if got[1].ID != second {
		t.Errorf("second row: got %s, want %s", got[1].ID, second)
	}
}

func TestListCountsSettledAsTheDomainDoes(t *testing.T) {
	s := openIn(t, t.TempDir())
	a := sample()
	id, want := create(t, s, a), 0
	for _, answer := range a.Answers {
		if answer.Settled() {
			want++
		}
	}
	if got := list(t, s)[0].Settled; got != want {
		t.Errorf("got %d settled, want %d", got, want)
	}
	save(t, s, id, assessment.Answer{Question: "A4", State: assessment.NotApplicable, Reason: "jetzt mit Grund"})
	save(t, s, id, assessment.Answer{Question: "A2"})
	save(t, s, id, assessment.Answer{Question: "A5", State: assessment.Answered})
	if got := list(t, s)[0].Settled; got != want+1 {
		t.Errorf("after changes: got %d settled, want %d", got, want+1)
	}
}

func TestDeletedAssessmentsAreHiddenAndComeBackWhole(t *testing.T) {
	s := openIn(t, t.TempDir())
	want := sample()
	want.ID = create(t, s, want)
	if err := s.Delete(t.Context(), want.ID); err != nil {
		t.Fatal(err)
	}
	if ids := listed(t, s); len(ids) != 0 {
		t.Errorf("list: got %v, want nothing", ids)
	}
	_, err := s.Load(t.Context(), want.ID)
	wantClass(t, err, assessment.ErrNotFound)
	_, err = s.SaveAnswer(t.Context(), want.ID, assessment.Answer{Question: "A1"})
	wantClass(t, err, assessment.ErrNotFound)
	_, err = s.History(t.Context(), want.ID, "A1")
	wantClass(t, err, assessment.ErrNotFound)
	wantClass(t, s.Delete(t.Context(), want.ID), assessment.ErrNotFound)
	for range 2 { // a second time does nothing
		if err := s.Restore(t.Context(), want.ID); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, load(t, s, want.ID)); diff != "" {
		t.Errorf("restored differs (-want +got):\n%s", diff)
	}
	wantClass(t, s.Restore(t.Context(), "nobody"), assessment.ErrNotFound)
}

func TestWhichAssessmentThereIsNotIsSaid(t *testing.T) {
	s := openIn(t, t.TempDir())
	gone := create(t, s, sample())
	if err := s.Delete(t.Context(), gone); err != nil {
		t.Fatal(err)
	}
	for _, id := range []assessment.ID{gone, "nobody"} {
		_, err := s.Load(t.Context(), id)
		var choice *assessment.ChoiceError
		if !errors.As(err, &choice) || choice.Field != assessment.FieldID || choice.Got != string(id) {
			t.Errorf("got %v, want the id %s", err, id)
		}
		wantClass(t, err, assessment.ErrNotFound)
	}
}
