package store

import (
	"errors"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

const (
	sampleRoundID = "00112233445566778899aabbccddeeff"
	firstJuror    = assessment.JurorID("ffffffffffffffffffffffffffffffff") // joins first, sorts last
	secondJuror   = assessment.JurorID("11111111111111111111111111111111")
)

// lines continues a log; the store asks only that each hash is another one.
func lines(after []assessment.LogEntry, kinds ...assessment.LogKind) []assessment.LogEntry {
	next := make([]assessment.LogEntry, len(kinds))
	before := lastHash(after)
	for i, kind := range kinds {
		n := len(after) + i + 1
		next[i] = assessment.LogEntry{
			Number: n, At: noon().Add(time.Duration(n) * time.Second), Kind: kind, Fields: map[string]string{"n": strconv.Itoa(n)},
			Reason: "Grund ü", Before: before, Hash: printOf(byte(100 + n)),
		}
		before = next[i].Hash
	}
	return next
}

func lastHash(log []assessment.LogEntry) assessment.Fingerprint {
	if len(log) == 0 {
		return assessment.Fingerprint{}
	}
	return log[len(log)-1].Hash
}

// sampleRound uses every field of a round.
func sampleRound() assessment.Round {
	given := func(juror assessment.JurorID, series string, points assessment.Points) assessment.Mark {
		return assessment.Mark{
			Juror: juror, Series: series, Criterion: "J1", State: assessment.MarkGiven, Points: points, Reason: "Größe", Made: noon(),
		}
	}
	oldest := given(firstJuror, "a", 3)
	middle := given(firstJuror, "a", 5)
	middle.Before = &oldest
	newest := given(firstJuror, "a", 10)
	newest.Before = &middle
	cannot := assessment.Mark{Juror: firstJuror, Series: "a", Criterion: "J2", State: assessment.MarkCannotJudge, Reason: "fehlt", Made: noon()}
	return assessment.Round{
		ID: sampleRoundID, Call: sampleCall().Call.ID, State: assessment.RoundDecision, Deadline: noon().Add(time.Hour),
		Jurors: []assessment.Juror{
			{
				ID: firstJuror, Name: "Uta Größer", Agency: "Stadt Ahlenfurt", Email: "uta@ahlenfurt.example", Recipient: "age1x",
				Signer: assessment.SignerID(printOf(8)),
			},
			{ID: secondJuror, Name: "Max", Left: true},
		},
		Declared: []assessment.Declaration{
			{Juror: firstJuror, Series: "a", Kind: assessment.NoConflict, Made: noon()},
			{Juror: firstJuror, Series: "b", Kind: assessment.ConflictAdvice, Reason: "half mit", Made: noon()},
			{Juror: secondJuror, Series: "a", Kind: assessment.NoConflict, Made: noon()},
		},
		Marks:     []assessment.Mark{newest, cannot, given(secondJuror, "a", 0), given(secondJuror, "b", 7)},
		Withdrawn: map[string]string{"c": "zieht zurück"},
		Excluded:  []assessment.CriterionID{"J6"},
		Decision: assessment.Decision{
			Winners: []string{"a"}, Reserve: []string{"b"}, Votes: []assessment.Vote{{Motion: "Antrag", For: 2, Abstain: 1, Made: noon()}},
			Lots: []string{"b", "a"}, Minority: "anders", Verdicts: []assessment.Verdict{{Series: "a", Internal: "i", Minutes: "m", Letter: "l"}},
			Place: "Rathaus", Day: noon(), Present: []assessment.JurorID{firstJuror},
		},
		Log: lines(nil, assessment.LogOpened, assessment.LogState),
	}
}

// putting is the change that makes a round of nothing.
func putting(round assessment.Round) assessment.RoundChange {
	open := round
	return assessment.RoundChange{
		Open: &open, Jurors: round.Jurors, Declared: round.Declared, Marks: round.Marks, Withdrawn: round.Withdrawn,
		Decision: &round.Decision, Log: round.Log,
	}
}

func mustChange(tb testing.TB, s *Store, change assessment.RoundChange) {
	tb.Helper()
	if err := s.ChangeRound(tb.Context(), sampleCall().Call.ID, change); err != nil {
		tb.Fatal(err)
	}
}

func roundOf(tb testing.TB, s *Store) assessment.Round {
	tb.Helper()
	round, err := s.Round(tb.Context(), sampleCall().Call.ID)
	if err != nil {
		tb.Fatal(err)
	}
	return round
}

// withCall is a store with the sample's call.
func withCall(tb testing.TB) *Store {
	tb.Helper()
	s := openIn(tb, tb.TempDir())
	if err := s.SaveCall(tb.Context(), sampleCall()); err != nil {
		tb.Fatal(err)
	}
	return s
}

// withRound is a store with the sample's round.
func withRound(tb testing.TB) *Store {
	tb.Helper()
	s := withCall(tb)
	mustChange(tb, s, putting(sampleRound()))
	return s
}

func sampleBallot() assessment.KeptBallot {
	return assessment.KeptBallot{Juror: firstJuror, Revision: 1, Made: noon(), Print: printOf(20), Payload: []byte("ballot")}
}

func sampleJuryFile() assessment.KeptJuryFile {
	return assessment.KeptJuryFile{
		Call: "fremd-2026-aaaa", Round: "round", Juror: firstJuror, Opened: noon(), Payload: []byte("jury file"),
	}
}

// juried fills everything that an office and a juror keep of a round; the call
// is there.
func juried(t *testing.T, s *Store) {
	t.Helper()
	mustChange(t, s, putting(sampleRound()))
	ctx, file := t.Context(), sampleJuryFile()
	for _, err := range []error{
		s.KeepBallot(ctx, sampleCall().Call.ID, sampleBallot()),
		s.SaveJuryFile(ctx, file),
		s.SaveDraftDeclaration(ctx, file.Round, sampleRound().Declared[1]),
		s.SaveDraftMark(ctx, file.Round, sampleRound().Marks[1]),
		s.SaveNote(ctx, file.Round, assessment.JurorNote{Series: "a", Criterion: "J1", Text: "nur für mich"}),
		s.SaveHandedBallot(ctx, file.Round, sampleBallot()),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// bench reads everything of a jury.
func bench(t *testing.T, s *Store) (map[string]any, error) {
	t.Helper()
	ctx, found := t.Context(), map[string]any{}
	var all error
	keep := func(name string, value any, err error) {
		found[name], all = value, errors.Join(all, err)
	}
	round, err := s.Round(ctx, sampleCall().Call.ID)
	keep("round", round, err)
	ballots, err := s.Ballots(ctx, sampleCall().Call.ID)
	for i := range ballots {
		ballots[i].At = time.Time{}
	}
	keep("ballots", ballots, err)
	file, err := s.JuryFile(ctx, "round")
	keep("file", file, err)
	declared, err := s.DraftDeclarations(ctx, "round")
	keep("declared", declared, err)
	marks, err := s.DraftMarks(ctx, "round")
	keep("marks", marks, err)
	notes, err := s.Notes(ctx, "round")
	keep("notes", notes, err)
	handed, err := s.HandedBallots(ctx, "round")
	for i := range handed {
		handed[i].At = time.Time{}
	}
	keep("handed", handed, err)
	return found, all
}

// wantJuried expects what juried stores.
func wantJuried(t *testing.T, s *Store) {
	t.Helper()
	got, err := bench(t, s)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"round": sampleRound(), "ballots": []assessment.KeptBallot{sampleBallot()}, "file": sampleJuryFile(),
		"declared": sampleRound().Declared[1:2], "marks": sampleRound().Marks[1:2],
		"notes":  []assessment.JurorNote{{Series: "a", Criterion: "J1", Text: "nur für mich"}},
		"handed": []assessment.KeptBallot{sampleBallot()},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}
