package store

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestThereIsNoRoundBeforeItIsOpened(t *testing.T) {
	s := withCall(t)
	_, err := s.Round(t.Context(), sampleCall().Call.ID)
	wantClass(t, err, assessment.ErrNotFound)
	_, err = s.Ballots(t.Context(), sampleCall().Call.ID)
	wantClass(t, err, assessment.ErrNotFound)
	wantClass(t, s.KeepBallot(t.Context(), sampleCall().Call.ID, sampleBallot()), assessment.ErrNotFound)
	state := assessment.RoundReview
	wantClass(t, s.ChangeRound(t.Context(), sampleCall().Call.ID, assessment.RoundChange{State: &state, Log: lines(nil, assessment.LogState)}), assessment.ErrNotFound)
	if calls, err := s.Rounds(t.Context()); err != nil || len(calls) != 0 {
		t.Errorf("got %v, %v", calls, err)
	}
	stray := sampleRound()
	stray.Call = "nobody-here"
	wantClass(t, s.ChangeRound(t.Context(), stray.Call, putting(stray)), assessment.ErrNotFound)
}

func TestAnEmptyRoundIsReadAsNothing(t *testing.T) {
	s := withCall(t)
	open := assessment.Round{ID: sampleRoundID, Call: sampleCall().Call.ID}
	log := lines(nil, assessment.LogOpened)
	log[0].Fields = nil
	mustChange(t, s, assessment.RoundChange{Open: &open, Log: log})
	want := open
	want.State, want.Log = assessment.RoundConflicts, log
	if diff := cmp.Diff(want, roundOf(t, s)); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}

// TestOnlyTheFirstOfTwoWindowsChangesARound lets two windows change what both
// have read.
func TestOnlyTheFirstOfTwoWindowsChangesARound(t *testing.T) {
	s := withRound(t)
	read := roundOf(t, s)
	change := func(state assessment.RoundState) error {
		return s.ChangeRound(t.Context(), read.Call, assessment.RoundChange{
			After: lastHash(read.Log), State: &state, Log: lines(read.Log, assessment.LogState),
		})
	}
	if err := change(assessment.RoundLetters); err != nil {
		t.Fatal(err)
	}
	err := change(assessment.RoundReview)
	wantClass(t, err, assessment.ErrChanged)
	if _, isProblem := errors.AsType[*Problem](err); isProblem {
		t.Errorf("%v blames the file", err)
	}
	wantClass(t, s.ChangeRound(t.Context(), read.Call, putting(sampleRound())), assessment.ErrChanged)
	if got := roundOf(t, s); got.State != assessment.RoundLetters || len(got.Log) != len(read.Log)+1 {
		t.Errorf("got %s with %d lines", got.State, len(got.Log))
	}
}

func TestAChangeChangesWhatItSaysAndNothingElse(t *testing.T) {
	s := withRound(t)
	want := roundOf(t, s)
	put := func(change assessment.RoundChange) {
		change.After, change.Log = lastHash(want.Log), lines(want.Log, assessment.LogState)
		mustChange(t, s, change)
		want.Log = append(want.Log, change.Log...)
		if diff := cmp.Diff(want, roundOf(t, s)); diff != "" {
			t.Fatalf("differs (-want +got):\n%s", diff)
		}
	}
	want.State = assessment.RoundLetters
	put(assessment.RoundChange{State: &want.State})
	want.Deadline = time.Time{}
	put(assessment.RoundChange{Deadline: &want.Deadline})
	want.Withdrawn = map[string]string{"b": "anders"}
	put(assessment.RoundChange{Withdrawn: map[string]string{"b": "anders", "c": ""}})
	want.Withdrawn = nil
	put(assessment.RoundChange{Withdrawn: map[string]string{"b": ""}})
	want.Withdrawn = map[string]string{"b": "doch"}
	put(assessment.RoundChange{Withdrawn: map[string]string{"b": "doch"}})
	want.Excluded = []assessment.CriterionID{"J1", "J2"}
	put(assessment.RoundChange{Excluded: want.Excluded})
	want.Excluded = nil
	put(assessment.RoundChange{Excluded: []assessment.CriterionID{}})
	want.Jurors[1].Left = false
	want.Jurors = append(want.Jurors, assessment.Juror{ID: "0", Name: "Neu"})
	put(assessment.RoundChange{Jurors: want.Jurors[1:]})
	want.Declared[0].Kind, want.Declared[0].Reason = assessment.ConflictOther, "Vetter"
	put(assessment.RoundChange{Declared: want.Declared[:1]})
	want.Decision = assessment.Decision{Place: "Saal"}
	put(assessment.RoundChange{Decision: &want.Decision})
}

func TestAMarkThatIsChangedKeepsTheOldValues(t *testing.T) {
	s := withRound(t)
	read := roundOf(t, s)
	mark := func(log []assessment.LogEntry, m assessment.Mark) error {
		return s.ChangeRound(t.Context(), read.Call, assessment.RoundChange{
			After: lastHash(log), Marks: []assessment.Mark{m}, Log: lines(log, assessment.LogMark),
		})
	}
	before := read.Marks[0]
	next := before
	next.Points, next.Reason, next.Before = 2, "nach der Aussprache", &before
	if err := mark(read.Log, next); err != nil {
		t.Fatal(err)
	}
	got := roundOf(t, s)
	if diff := cmp.Diff(next, got.Marks[0]); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
	stale := before // it has been replaced by now
	next.Before = &stale
	wantClass(t, mark(got.Log, next), assessment.ErrChanged)
	next.Before = nil
	if err := mark(got.Log, next); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(next, roundOf(t, s).Marks[0]); diff != "" {
		t.Errorf("without Before: differs (-want +got):\n%s", diff)
	}
}

func TestANewerBallotReplacesAllMarksOfItsJuror(t *testing.T) {
	s := withRound(t)
	want := roundOf(t, s)
	mark := want.Marks[1] // a cell of its own, and all others of the juror go
	mark.Series, mark.Reason = "z", "neu"
	log := lines(want.Log, assessment.LogBallot)
	mustChange(t, s, assessment.RoundChange{
		After: lastHash(want.Log), Replace: []assessment.JurorID{firstJuror}, Marks: []assessment.Mark{mark}, Log: log,
	})
	want.Marks = append([]assessment.Mark{mark}, want.Marks[2:]...)
	want.Log = append(want.Log, log...)
	if diff := cmp.Diff(want, roundOf(t, s)); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}

// TestAChangeIsRefusedWhole expects of each that nothing of it is kept.
func TestAChangeIsRefusedWhole(t *testing.T) {
	s := withRound(t)
	want := roundOf(t, s)
	unknown := assessment.RoundState("later")
	long := strings.Repeat("x", assessment.MaxComment+1)
	for name, wrong := range map[string]func(*assessment.RoundChange){
		"no line":               func(c *assessment.RoundChange) { c.Log = nil },
		"line left out":         func(c *assessment.RoundChange) { c.Log = c.Log[1:] },
		"line without hash":     func(c *assessment.RoundChange) { c.Log[1].Hash = assessment.Fingerprint{} },
		"line after another":    func(c *assessment.RoundChange) { c.Log[1].Before = printOf(1) },
		"time too fine":         func(c *assessment.RoundChange) { c.Log[1].At = c.Log[1].At.Add(time.Nanosecond) },
		"unknown state":         func(c *assessment.RoundChange) { c.State = &unknown },
		"points off the scale":  func(c *assessment.RoundChange) { c.Marks[0].Points = assessment.MaxPoints + 1 },
		"points without a mark": func(c *assessment.RoundChange) { c.Marks[0].State = assessment.MarkCannotJudge },
		"unknown juror's mark":  func(c *assessment.RoundChange) { c.Marks[0].Juror = "nobody" },
		"unknown juror's word":  func(c *assessment.RoundChange) { c.Declared[0].Juror = "nobody" },
		"unknown juror's marks": func(c *assessment.RoundChange) { c.Replace = []assessment.JurorID{"nobody"} },
		"unknown conflict":      func(c *assessment.RoundChange) { c.Declared[0].Kind = "envy" },
		"nameless juror":        func(c *assessment.RoundChange) { c.Jurors[0].Name = "" },
		"long reason":           func(c *assessment.RoundChange) { c.Marks[0].Reason = long },
		"long verdict":          func(c *assessment.RoundChange) { c.Decision.Verdicts = []assessment.Verdict{{Letter: long}} },
		"other mark before": func(c *assessment.RoundChange) {
			before := c.Marks[0]
			c.Marks[0].Before = &before
		},
	} {
		t.Run(name, func(t *testing.T) {
			fresh := sampleRound()
			change := assessment.RoundChange{
				After: lastHash(want.Log), Log: lines(want.Log, assessment.LogJuror, assessment.LogMark),
				Jurors: fresh.Jurors, Declared: fresh.Declared, Decision: &fresh.Decision,
				Marks: []assessment.Mark{{Juror: firstJuror, Series: "a", Criterion: "J1", State: assessment.MarkGiven, Points: 1, Made: noon()}},
			}
			change.Jurors[1].Name = "Anders"
			wrong(&change)
			if err := s.ChangeRound(t.Context(), want.Call, change); err == nil {
				t.Error("it was taken")
			}
			if diff := cmp.Diff(want, roundOf(t, s)); diff != "" {
				t.Errorf("differs (-before +after):\n%s", diff)
			}
		})
	}
}

func TestTheLogIsOnlyAddedTo(t *testing.T) {
	s := withRound(t)
	for _, statement := range []string{
		"UPDATE round_log SET reason = '' WHERE number = 1",
		"UPDATE round_log SET number = 9 WHERE number = 2",
		"DELETE FROM round_log WHERE number = 2",
		"DELETE FROM round_log",
		"REPLACE INTO round_log SELECT round_id, 1, at, kind, fields, 'anders', before, hash, digest FROM round_log WHERE number = 1",
		"INSERT INTO round_log SELECT round_id, 9, at, kind, fields, reason, before, hash, digest FROM round_log WHERE number = 1",
	} {
		if _, err := s.pool.ExecContext(t.Context(), statement); err == nil || !strings.Contains(err.Error(), "the log of a round") {
			t.Errorf("%s: got %v", statement, err)
		}
	}
	if diff := cmp.Diff(sampleRound(), roundOf(t, s)); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}

func TestEveryBallotIsKeptOnce(t *testing.T) {
	s := withRound(t)
	call, first := sampleCall().Call.ID, sampleBallot()
	second := first
	second.Revision, second.Print, second.Payload = 2, printOf(21), []byte("newer")
	for _, ballot := range []assessment.KeptBallot{first, second, first} {
		if err := s.KeepBallot(t.Context(), call, ballot); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Ballots(t.Context(), call)
	if err != nil || len(got) != 2 || string(got[0].Payload) != "ballot" || string(got[1].Payload) != "newer" || !got[0].At.Before(got[1].At) {
		t.Errorf("got %+v, %v", got, err)
	}
	stranger := first
	stranger.Juror, stranger.Print = "nobody", printOf(22)
	wantClass(t, s.KeepBallot(t.Context(), call, stranger), assessment.ErrNotFound)
}
