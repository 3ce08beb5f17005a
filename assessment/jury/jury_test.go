package jury_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// refused fails the test unless an error says why.
func refused(t *testing.T, err error, why jury.Why) {
	t.Helper()
	var e *jury.Error
	if !errors.As(err, &e) || e.Why != why {
		t.Errorf("got %v, want %s", err, why)
	}
}

// reviewing is a round in which three jurors have handed in their ballots; the
// second has a conflict with the first applicant.
func reviewing(t *testing.T) *stage {
	t.Helper()
	s := newStage(t, 3, 4)
	for j := range 4 {
		if j == 1 {
			s.declare(j, 0)
		} else {
			s.declare(j)
		}
	}
	s.forward()
	for j, points := range [][]assessment.Points{{8, 6, 4}, {0, 6, 4}, {8, 6, 5}, {9, 7, 4}} {
		s.do(s.office.Take(t.Context(), s.board(), s.ballot(j, 1, points...), ""))
	}
	return s
}

func TestWholeRoundIsRunAndLogged(t *testing.T) {
	s := reviewing(t)
	for range 3 {
		s.forward() // viewing, discussion, decision
	}
	b := s.board()
	if p := b.Result.Place(0); p.Rank != 1 || p.Total.Round(2) != "4.17" {
		t.Errorf("first: rank %d with %s", p.Rank, p.Total.Round(2))
	}
	refused(t, s.office.Forward(t.Context(), b, ""), jury.WhyNoDecision)
	s.do(s.office.Decide(t.Context(), b, assessment.Decision{Winners: []string{series(0), series(1)}, Reserve: []string{series(2)}}))
	s.forward()
	s.do(s.office.Lettered(t.Context(), s.board(), 3))
	s.forward()
	log := s.board().Round.Log
	if n := jury.BrokenLine(log); n != 0 || len(log) != 1+4+4+1+4+3+1+1+1+1 {
		t.Errorf("%d lines, broken at %d", len(log), n)
	}
	refused(t, s.office.Back(t.Context(), s.board(), "doch nicht"), jury.WhyState)
}

func TestChangedLogIsNoticed(t *testing.T) {
	s := reviewing(t)
	for change, broken := range map[string]func(log []assessment.LogEntry) []assessment.LogEntry{
		"another reason": func(log []assessment.LogEntry) []assessment.LogEntry { log[3].Reason = "x"; return log },
		"another value": func(log []assessment.LogEntry) []assessment.LogEntry {
			log[3].Fields = map[string]string{"juror": "x"}
			return log
		},
		"a line less":    func(log []assessment.LogEntry) []assessment.LogEntry { return slices.Delete(log, 3, 4) },
		"the first less": func(log []assessment.LogEntry) []assessment.LogEntry { return log[1:] },
		"another time":   func(log []assessment.LogEntry) []assessment.LogEntry { log[3].At = noon().Add(time.Hour); return log },
	} {
		if log := broken(s.board().Round.Log); jury.BrokenLine(log) == 0 {
			t.Errorf("%s is not noticed", change)
		}
	}
}

func TestConflictsComeFirst(t *testing.T) {
	s := newStage(t, 2, 1)
	file, err := s.office.JuryFile(t.Context(), s.board(), s.jurors[0])
	s.do(err)
	if len(file.Submitted) != 0 || len(file.Names) != 2 {
		t.Errorf("%d submissions, %d names before conflicts are declared", len(file.Submitted), len(file.Names))
	}
	refused(t, s.office.Forward(t.Context(), s.board(), "eilt"), jury.WhyUndeclared)
	s.declare(0, 1)
	s.forward()
	file, err = s.office.JuryFile(t.Context(), s.board(), s.jurors[0])
	s.do(err)
	if file.Submitted[series(0)] == nil || file.Submitted[series(1)] != nil {
		t.Error("a submission with a conflict is handed out, or one without is not")
	}
}

func TestBallotThatDoesNotBelongIsRefused(t *testing.T) {
	s := reviewing(t)
	good := s.ballot(0, 2, 8, 6, 4)
	for why, change := range map[jury.Why]func(b *jury.Arrived){
		jury.WhyOtherCall:   func(b *jury.Arrived) { b.CallPrint = assessment.Fingerprint{9} },
		jury.WhyOtherRound:  func(b *jury.Arrived) { b.Round = "x" },
		jury.WhyNoMember:    func(b *jury.Arrived) { b.Juror = "x" },
		jury.WhyOtherSigner: func(b *jury.Arrived) { b.Signer = assessment.SignerID{99} },
		jury.WhyTwice:       func(b *jury.Arrived) { b.Revision = 1 },
		jury.WhyPoints:      func(b *jury.Arrived) { b.Marks[0].Points = 11 },
		jury.WhyReason:      func(b *jury.Arrived) { b.Marks[0].Reason = " " },
		jury.WhyApplicant:   func(b *jury.Arrived) { b.Marks[0].Criterion = "J99" },
		jury.WhyConflict: func(b *jury.Arrived) {
			b.Declared[0].Kind, b.Declared[0].Reason = assessment.ConflictFamily, "Schwester"
		},
		jury.WhyKnown: func(b *jury.Arrived) { b.Print = assessment.Fingerprint{1, 1} },
	} {
		bad := good
		bad.Marks, bad.Declared = slices.Clone(good.Marks), slices.Clone(good.Declared)
		change(&bad)
		before := len(s.board().Round.Log)
		refused(t, s.office.Take(t.Context(), s.board(), bad, ""), why)
		if len(s.board().Round.Log) != before {
			t.Errorf("%s changed the round", why)
		}
	}
	s.do(s.office.Take(t.Context(), s.board(), good, ""))
	refused(t, s.office.Take(t.Context(), s.board(), s.ballot(0, 1, 8, 6, 4), ""), jury.WhyKnown)
}

// TestConflictIsNotUndoneByABallot takes ballots that were made from a jury
// file of before the office noted a conflict.
func TestConflictIsNotUndoneByABallot(t *testing.T) {
	s := reviewing(t)
	old := s.ballot(0, 2, 8, 6, 4)
	old.Declared[1].Made = noon().Add(time.Hour) // by a clock that is fast
	conflict := assessment.Declaration{Juror: s.jurors[0], Series: series(1), Kind: assessment.ConflictFamily, Reason: "Bruder", Made: noon()}
	s.do(s.office.Declare(t.Context(), s.board(), []assessment.Declaration{conflict}, "hat angerufen"))
	refused(t, s.office.Take(t.Context(), s.board(), old, ""), jury.WhyConflict)
	without := old
	without.Marks = slices.DeleteFunc(slices.Clone(old.Marks), func(m assessment.Mark) bool { return m.Series == series(1) })
	s.do(s.office.Take(t.Context(), s.board(), without, ""))
	if d, _ := s.board().Declaration(1, 0); d.Kind != assessment.ConflictFamily {
		t.Errorf("the conflict is %q after a ballot that says there is none", d.Kind)
	}
}

// TestConflictCanBeTakenBackBeforeTheReview hands in declarations anew.
func TestConflictCanBeTakenBackBeforeTheReview(t *testing.T) {
	s := newStage(t, 2, 1)
	s.declare(0, 1)
	for _, c := range []struct {
		made     time.Time
		revision int
		want     assessment.ConflictKind
	}{{noon().Add(-time.Hour), 1, assessment.ConflictEmployer}, {noon().Add(time.Hour), 2, assessment.NoConflict}} {
		b := s.ballot(0, c.revision)
		b.Declared[1].Kind, b.Declared[1].Reason, b.Declared[1].Made = assessment.NoConflict, "", c.made
		s.do(s.office.Take(t.Context(), s.board(), b, ""))
		if d, _ := s.board().Declaration(1, 0); d.Kind != c.want {
			t.Errorf("revision %d: %q, want %q", c.revision, d.Kind, c.want)
		}
	}
}

func TestLateBallotNeedsAReason(t *testing.T) {
	s := reviewing(t)
	s.m.round.Deadline = noon().Add(-time.Hour)
	late := s.ballot(0, 2, 8, 6, 4)
	refused(t, s.office.Take(t.Context(), s.board(), late, ""), jury.WhyLate)
	s.do(s.office.Take(t.Context(), s.board(), late, "Post verzögert"))
	refused(t, s.office.Take(t.Context(), s.board(), late, ""), jury.WhyKnown) // no second reason is asked for
}

func TestDiscussionKeepsTheOldValue(t *testing.T) {
	s := reviewing(t)
	mark := assessment.Mark{Juror: s.jurors[0], Series: series(2), Criterion: "J1", State: assessment.MarkGiven, Points: 9, Reason: "überzeugt"}
	refused(t, s.office.Change(t.Context(), s.board(), mark), jury.WhyState)
	s.forward()
	s.forward()
	without := mark
	without.Reason = ""
	refused(t, s.office.Change(t.Context(), s.board(), without), jury.WhyReason)
	conflicted := mark
	conflicted.Juror, conflicted.Series = s.jurors[1], series(0)
	refused(t, s.office.Change(t.Context(), s.board(), conflicted), jury.WhyConflict)
	s.do(s.office.Change(t.Context(), s.board(), mark))
	got := s.board().Mark(2, 0, 0)
	if got.Points != 9 || got.Before == nil || got.Before.Points != 4 {
		t.Errorf("%+v", got)
	}
}

func TestTwoWindowsDoNotOverwriteEachOther(t *testing.T) {
	s := reviewing(t)
	old := s.board()
	s.do(s.office.Withdraw(t.Context(), s.board(), series(2), "andere Pläne"))
	if err := s.office.Withdraw(t.Context(), old, series(1), "auch"); !errors.Is(err, assessment.ErrChanged) {
		t.Errorf("got %v", err)
	}
	if p := s.board().Result.Place(2); p.Rank != 0 {
		t.Errorf("a withdrawn applicant has rank %d", p.Rank)
	}
}

func TestStepBackNeedsAReason(t *testing.T) {
	s := reviewing(t)
	s.forward()
	refused(t, s.office.Back(t.Context(), s.board(), " "), jury.WhyReason)
	s.do(s.office.Back(t.Context(), s.board(), "eine Stimme fehlt"))
	if b := s.board(); b.Round.State != assessment.RoundReview || b.Round.Log[len(b.Round.Log)-1].Reason != "eine Stimme fehlt" {
		t.Errorf("%s, %+v", b.Round.State, b.Round.Log[len(b.Round.Log)-1])
	}
}

func TestMissingBallotNeedsAReason(t *testing.T) {
	s := newStage(t, 2, 2)
	s.declare(0)
	s.declare(1)
	s.forward()
	s.do(s.office.Take(t.Context(), s.board(), s.ballot(0, 1, 8, 6), ""))
	refused(t, s.office.Forward(t.Context(), s.board(), ""), jury.WhyNoBallot)
	if names := s.board().Blocked().Names; !slices.Equal(names, []string{"Juror 2"}) {
		t.Errorf("missing %v", names)
	}
	s.do(s.office.Forward(t.Context(), s.board(), "erkrankt"))
}

func TestWhoLeavesDoesNotCount(t *testing.T) {
	s := reviewing(t)
	before := s.board().Result.Means.Of(1, 0).Valid
	refused(t, s.office.Leave(t.Context(), s.board(), s.jurors[0], ""), jury.WhyReason)
	s.do(s.office.Leave(t.Context(), s.board(), s.jurors[0], "verzogen"))
	if got := s.board().Result.Means.Of(1, 0).Valid; got != before-1 {
		t.Errorf("%d jurors count", got)
	}
}

func TestRoundIsOpenedOnceAndForALockedCall(t *testing.T) {
	s := newStage(t, 1, 0)
	refused(t, s.office.Open(t.Context(), s.m.call.Call.ID, time.Time{}), jury.WhyRunning)
	refused(t, s.office.Forward(t.Context(), s.board(), ""), jury.WhyNoJurors)
	s.m.round = nil
	s.m.received = nil
	refused(t, s.office.Open(t.Context(), s.m.call.Call.ID, time.Time{}), jury.WhyNobody)
	s.m.call.Status = assessment.CallDraft
	refused(t, s.office.Open(t.Context(), s.m.call.Call.ID, time.Time{}), jury.WhyOpenCall)
}

func TestJurorReadsInTheSameOwnOrder(t *testing.T) {
	s := newStage(t, 9, 2)
	order := func(j int) []string {
		file, err := s.office.JuryFile(t.Context(), s.board(), s.jurors[j])
		s.do(err)
		return file.Order
	}
	if !slices.Equal(order(0), order(0)) || slices.Equal(order(0), order(1)) {
		t.Errorf("%v, %v", order(0), order(1))
	}
}

func TestAgendaKeepsPeopleInTheRoom(t *testing.T) {
	s := newStage(t, 4, 2)
	s.declare(0, 0, 2)
	s.declare(1, 3)
	items := s.board().Agenda()
	moves := 0
	for _, item := range items {
		moves += len(item.Leave) + len(item.Return)
	}
	if len(items) != 4 || moves != 3 { // the second returns after the last, nobody moves in between
		t.Errorf("%d people get up: %+v", moves, items)
	}
}

func TestGapsNameEveryOpenCell(t *testing.T) {
	s := newStage(t, 2, 1)
	s.declare(0)
	s.forward()
	file, err := s.office.JuryFile(t.Context(), s.board(), s.jurors[0])
	s.do(err)
	w := jury.Work{File: &file, Marks: []assessment.Mark{
		{Series: series(0), Criterion: "J1", State: assessment.MarkGiven, Points: 8, Reason: "gut"},
		{Series: series(0), Criterion: "J2", State: assessment.MarkGiven, Points: 2},
	}}
	gaps := w.Gaps()
	if len(gaps) != 3 {
		t.Errorf("gaps %+v", gaps)
	}
	if total, known := w.Total(series(0)); !known || total != 3 {
		t.Errorf("total %v", total)
	}
	_, err = w.Ballot(1, noon())
	if err == nil {
		t.Error("a ballot with gaps is made")
	}
}
