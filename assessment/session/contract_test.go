package session_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assessment/store"
)

// testedStore is what the contract speaks of, and a way to begin.
type testedStore interface {
	session.Store
	Create(ctx context.Context, a assessment.Assessment) (assessment.ID, error)
}

// rule is the test of one rule of the contract.
type rule struct {
	*testing.T
	store testedStore
}

// TestStoreKeepsTheContract runs the same rules against the real store and
// the one in memory, so that what is tested with the fake holds for both.
func TestStoreKeepsTheContract(t *testing.T) {
	for name, open := range map[string]func(*testing.T) testedStore{
		"memory": func(*testing.T) testedStore { return newMemory() },
		"sqlite": func(t *testing.T) testedStore { t.Helper(); return openReal(t, t.TempDir()) },
	} {
		t.Run(name, func(t *testing.T) {
			for name, check := range contract() {
				t.Run(name, func(t *testing.T) { check(rule{T: t, store: open(t)}) })
			}
		})
	}
}

func openReal(t *testing.T, dir string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Dir: dir, Clock: ticking()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// contract names the rules. None is a helper: a failure should point into it.
func contract() map[string]func(rule) {
	return map[string]func(rule){
		"a new assessment is loaded as it was created":     loadsWhatWasCreated,
		"an id is given once":                              givesAnIDOnce,
		"what nobody created is not found":                 findsOnlyWhatIsThere,
		"an answer replaces the one before and no other":   replacesOneAnswer,
		"an answer can be opened again":                    opensAnAnswerAgain,
		"texts come back letter by letter":                 keepsTexts,
		"profile and year are replaced":                    replacesProfile,
		"the status is replaced":                           replacesStatus,
		"the position is kept and is no change":            keepsPosition,
		"what cannot be stored is refused and harms not":   refusesWhatIsWrong,
		"a loaded assessment is a copy":                    loadsCopies,
		"each change is later than the one before":         movesTimeOn,
		"saving the same again is allowed and is a change": savesTheSameAgain,
		"entries are put in and taken out":                 changesEntries,
		"entries that cannot be stored change nothing":     refusesWrongEntries,
	}
}

func sample() assessment.Assessment {
	return assessment.Assessment{
		ID:          "musterstadt-2026",
		Agency:      assessment.Agency{Name: "Wirtschaftsförderung Musterstadt", Kind: assessment.KindCity, FTE: 650},
		Year:        2026,
		CatalogueID: "test", CatalogueVersion: "1.0",
		Status:  assessment.Draft,
		Created: start, Changed: start,
		Answers: map[assessment.QuestionID]assessment.Answer{
			"A1": {Question: "A1", State: assessment.Answered, Current: 2, Internal: "früher"},
			"B1": {Question: "B1", State: assessment.Unknown},
		},
	}
}

func created(t *testing.T, s testedStore) assessment.Assessment {
	t.Helper()
	a := sample()
	if _, err := s.Create(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	return a
}

func wantStored(t *testing.T, s testedStore, want assessment.Assessment) {
	t.Helper()
	got, err := s.Load(t.Context(), want.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stored differs (-want +got):\n%s", diff)
	}
}

func wantClass(t *testing.T, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("got error %v, want %v", got, want)
	}
}

func loadsWhatWasCreated(t rule) { wantStored(t.T, t.store, created(t.T, t.store)) }

func givesAnIDOnce(t rule) {
	_, err := t.store.Create(t.Context(), created(t.T, t.store))
	wantClass(t.T, err, assessment.ErrExists)
}

func findsOnlyWhatIsThere(t rule) {
	created(t.T, t.store)
	ctx, nobody := t.Context(), assessment.ID("nobody")
	_, err := t.store.Load(ctx, nobody)
	wantClass(t.T, err, assessment.ErrNotFound)
	_, err = t.store.SaveAnswer(ctx, nobody, assessment.Answer{Question: "A1"})
	wantClass(t.T, err, assessment.ErrNotFound)
	_, err = t.store.SaveProfile(ctx, nobody, sample().Agency, 2026)
	wantClass(t.T, err, assessment.ErrNotFound)
	_, err = t.store.SaveStatus(ctx, nobody, assessment.Complete)
	wantClass(t.T, err, assessment.ErrNotFound)
	wantClass(t.T, t.store.SavePosition(ctx, nobody, "A1"), assessment.ErrNotFound)
}

func replacesOneAnswer(t rule) {
	a := created(t.T, t.store)
	for _, answer := range []assessment.Answer{
		{Question: "A1", State: assessment.Answered, Current: 3, Target: assessment.Target{Set: true, Level: 4, Year: 2030}},
		{Question: "C1", State: assessment.NotApplicable, Reason: "Aufgabe des Kreises", Evidence: assessment.ThirdParty},
	} {
		at, err := t.store.SaveAnswer(t.Context(), a.ID, answer)
		if err != nil {
			t.Fatal(err)
		}
		a = a.With(answer)
		a.Changed = at
		wantStored(t.T, t.store, a)
	}
}

func opensAnAnswerAgain(t rule) {
	a := created(t.T, t.store)
	at, err := t.store.SaveAnswer(t.Context(), a.ID, assessment.Answer{Question: "A1"})
	if err != nil {
		t.Fatal(err)
	}
	a = a.With(assessment.Answer{Question: "A1"})
	a.Changed = at
	wantStored(t.T, t.store, a)
}

func keepsTexts(t rule) {
	a := created(t.T, t.store)
	for _, text := range []string{
		"ÄÖÜ äöü ß ẞ €", "„Anführung“ – 'x' \"y\" %s ?", "eins\nzwei\tdrei ", "🧭👩🏽‍💻", "cafe\u0301",
		"'; DROP TABLE answers; --", strings.Repeat("ü", assessment.MaxComment),
	} {
		answer := assessment.Answer{Question: "A1", Internal: text, ForJury: text, Reason: text}
		if _, err := t.store.SaveAnswer(t.Context(), a.ID, answer); err != nil {
			t.Fatal(err)
		}
		got, err := t.store.Load(t.Context(), a.ID)
		if err != nil || got.Answers["A1"] != answer {
			t.Errorf("text %.20q came back as %.20q, %v", text, got.Answers["A1"].Internal, err)
		}
	}
}

func replacesProfile(t rule) {
	a := created(t.T, t.store)
	a.Agency = assessment.Agency{
		Name: "Wirtschaftsförderung Kreis Muster", AGS: "05999", Place: "Kreis Muster", Kind: assessment.KindDistrict,
		LegalForm: assessment.FormOffice, FTE: 1250, Size: assessment.Size100k500k,
		ContactRole: "Leitung", ContactEmail: "wf@example.org", Fictional: true,
	}
	a.Year = 2027
	var err error
	if a.Changed, err = t.store.SaveProfile(t.Context(), a.ID, a.Agency, a.Year); err != nil {
		t.Fatal(err)
	}
	wantStored(t.T, t.store, a)
}

func replacesStatus(t rule) {
	a := created(t.T, t.store)
	var err error
	for _, a.Status = range assessment.Statuses() {
		if a.Changed, err = t.store.SaveStatus(t.Context(), a.ID, a.Status); err != nil {
			t.Fatal(err)
		}
		wantStored(t.T, t.store, a)
	}
}

func keepsPosition(t rule) {
	a := created(t.T, t.store)
	for _, a.Position = range []assessment.QuestionID{"B1", "A1"} {
		if err := t.store.SavePosition(t.Context(), a.ID, a.Position); err != nil {
			t.Fatal(err)
		}
		wantStored(t.T, t.store, a)
	}
}

func refusesWhatIsWrong(t rule) {
	a, ctx := created(t.T, t.store), t.Context()
	_, level := t.store.SaveAnswer(ctx, a.ID, assessment.Answer{Question: "A1", State: assessment.Answered, Current: 5})
	_, text := t.store.SaveAnswer(ctx, a.ID, assessment.Answer{Question: "A1", Reason: "a\x00"})
	_, year := t.store.SaveProfile(ctx, a.ID, a.Agency, 1999)
	_, name := t.store.SaveProfile(ctx, a.ID, assessment.Agency{}, 2026)
	_, status := t.store.SaveStatus(ctx, a.ID, "lost")
	for what, err := range map[string]error{"level": level, "text": text, "year": year, "name": name, "status": status} {
		if err == nil {
			t.Errorf("a wrong %s was stored", what)
		}
	}
	wantStored(t.T, t.store, a)
}

func loadsCopies(t rule) {
	a := created(t.T, t.store)
	got, err := t.store.Load(t.Context(), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	got.Answers["A1"] = assessment.Answer{Question: "A1"}
	delete(got.Answers, "B1")
	wantStored(t.T, t.store, a)
}

func movesTimeOn(t rule) {
	a := created(t.T, t.store)
	last := a.Changed
	for range 3 {
		at, err := t.store.SaveAnswer(t.Context(), a.ID, assessment.Answer{Question: "A1"})
		if err != nil || !at.After(last) || at.Location() != time.UTC {
			t.Errorf("got %v after %v, %v", at, last, err)
		}
		last = at
	}
}

func savesTheSameAgain(t rule) {
	a := created(t.T, t.store)
	var err error
	if a.Changed, err = t.store.SaveAnswer(t.Context(), a.ID, a.Answers["A1"]); err != nil {
		t.Fatal(err)
	}
	wantStored(t.T, t.store, a)
}

func changesEntries(t rule) {
	a, ctx := created(t.T, t.store), t.Context()
	crm, process := assessment.System{ID: "S01", Product: "Kontaktplus"}, assessment.Process{ID: "P02", Systems: "S01"}
	process.Cases.Quantity = assessment.Hundredths(150)
	for _, step := range []struct {
		put  []assessment.Entry
		gone []assessment.EntryRef
	}{
		{put: []assessment.Entry{process, crm}},
		{put: []assessment.Entry{assessment.Process{ID: "P02"}}, gone: []assessment.EntryRef{crm.Ref()}},
		{gone: []assessment.EntryRef{crm.Ref()}},
	} {
		at, err := t.store.SaveEntries(ctx, a.ID, step.put, step.gone)
		if err != nil {
			t.Fatal(err)
		}
		a.Inventory, a.Changed = a.Inventory.Without(step.gone...).With(step.put...), at
		wantStored(t.T, t.store, a)
	}
	answers := []assessment.Answer{{Question: "A1", State: assessment.Answered, Current: 4}, {Question: "B2", State: assessment.Unknown}}
	at, err := t.store.SaveAll(ctx, a.ID, answers, []assessment.Entry{crm}, []assessment.EntryRef{process.Ref()})
	if err != nil {
		t.Fatal(err)
	}
	for _, answer := range answers {
		a = a.With(answer)
	}
	a.Inventory, a.Changed = a.Inventory.Without(process.Ref()).With(crm), at
	wantStored(t.T, t.store, a)
	_, err = t.store.SaveEntries(ctx, "nobody", []assessment.Entry{crm}, nil)
	wantClass(t.T, err, assessment.ErrNotFound)
}

func refusesWrongEntries(t rule) {
	a := created(t.T, t.store)
	for _, wrong := range []assessment.Entry{
		assessment.Process{ID: "P01", Systems: "S01"},
		assessment.Process{ID: "P 1"},
		assessment.System{ID: "S01", Status: "lost"},
	} {
		put := []assessment.Entry{assessment.Process{ID: "P02"}, wrong}
		if _, err := t.store.SaveEntries(t.Context(), a.ID, put, nil); err == nil {
			t.Errorf("%v was stored", wrong)
		}
	}
	answers := []assessment.Answer{{Question: "A1", State: assessment.Answered, Current: 4}, {Question: "B1", State: assessment.Answered, Current: 9}}
	if _, err := t.store.SaveAll(t.Context(), a.ID, answers, nil, nil); err == nil {
		t.Error("a wrong answer was stored")
	}
	if _, err := t.store.SaveAll(t.Context(), a.ID, answers[:1], []assessment.Entry{assessment.Process{ID: "P 1"}}, nil); err == nil {
		t.Error("a wrong entry was stored")
	}
	wantStored(t.T, t.store, a)
}
