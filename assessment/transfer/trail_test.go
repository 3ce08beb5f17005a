package transfer

import (
	"slices"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// history publishes one release after the other and returns the last cell of a
// subject, with the reason why it is withheld.
func history(t *testing.T, of Subject, cohorts ...*Cohort) (Cell, Reason) {
	t.Helper()
	var earlier []Earlier
	var last Cell
	reason := NoReason
	for _, c := range cohorts {
		r, log, err := Build(c, earlier, nil)
		if err != nil {
			t.Fatal(err)
		}
		earlier = append(earlier, Earlier{Cohort: c, Release: r})
		last, _ = r.Cell(of)
		reason = NoReason
		for _, e := range log {
			if e.Subject == of && e.Part == WholeCell {
				reason = e.Reason
			}
		}
	}
	return last, reason
}

// spread are potentials that lie apart, so that a cell of them is shown; each
// member has its own.
func spread(n int) []scoring.Score {
	values := make([]scoring.Score, n)
	for i := range values {
		values[i] = scoring.NewScore(int64(10+80*(i%8)/7*10)+int64(i), 10)
		if i%2 == 1 {
			values[i] = scoring.NewScore(int64(900+i), 10)
		}
	}
	return values
}

// only leaves the values of some members.
func only(values []scoring.Score, members ...int) []scoring.Score {
	left := make([]scoring.Score, len(values))
	for _, i := range members {
		left[i] = values[i]
	}
	return left
}

// TestThreeGroupsOfAProcessTellOfNobody: each two releases differ by many, but
// the first less the second and the third is one member.
func TestThreeGroupsOfAProcessTellOfNobody(t *testing.T) {
	values := spread(33)
	p, q, x := numbers(0, 16), numbers(16, 32), 32
	of := func(id string, members ...int) *Cohort {
		return freeze(t, id, process, membersOf(process, only(values, members...)))
	}
	first, second := of("1", append(slices.Clone(p), x)...), of("2", append(slices.Concat(p, q), x)...)
	if cell, reason := history(t, process, first, second); cell.Members == 0 {
		t.Fatalf("two groups are withheld: %v", reason)
	}
	third := append(slices.Clone(q), x)
	if cell, reason := history(t, process, first, second, of("3", third...)); cell.Members != 0 || reason != Difference {
		t.Errorf("got %+v, %v: member %d is told", cell, reason, x)
	}
}

// both are members with an answer and, from the second release on, a process.
func both(t *testing.T, id, edition string, answers, potentials []scoring.Score) *Cohort {
	t.Helper()
	subjects := []Subject{question}
	if potentials != nil {
		subjects = append(subjects, process)
	}
	members := membersOf(question, answers)
	for i := range members {
		members[i].Edition = edition
		if potentials != nil {
			members[i].Values[process] = potentials[i]
		}
	}
	c, err := Freeze(id, subjects, members)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestAReleaseWithoutProcessesIsOneToDifferFrom: it says nothing about
// processes, but whoever answered the same again is known from it.
func TestAReleaseWithoutProcessesIsOneToDifferFrom(t *testing.T) {
	answers := levels(0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4)
	before := both(t, "1", "old", answers, nil)
	if cell, reason := history(t, process, before, both(t, "2", "new", answers, spread(13))); cell.Members == 0 {
		t.Errorf("a first process is withheld: %v", reason)
	}
	changed := slices.Clone(answers)
	changed[5] = levels(4)[0]
	later := both(t, "2", "new", changed, spread(13))
	if cell, reason := history(t, question, before, later); cell.Members != 0 || reason != Difference {
		t.Errorf("got %+v, %v: twelve handed over the same again, one did not", cell, reason)
	}
	one := both(t, "2", "new", answers, spread(13))
	one.Members = one.Members[:12]
	if _, _, err := Build(one, []Earlier{{Cohort: before, Release: &Release{ID: "1", Members: 13}}}, nil); err == nil {
		t.Error("a cohort with processes may differ by one from one without")
	}
}

// TestAPotentialThatWasTakenOverIsTheSame: twelve copied last year's process,
// one worked on it.
func TestAPotentialThatWasTakenOverIsTheSame(t *testing.T) {
	answers, other := levels(0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4), levels(4, 4, 4, 3, 3, 3, 1, 0, 0, 1, 2, 2, 2)
	before := both(t, "1", "old", answers, spread(13))
	if cell, reason := history(t, process, before, both(t, "2", "new", other, spread(13))); cell.Members == 0 {
		t.Errorf("the same as before is withheld: %v", reason)
	}
	worked := spread(13)
	worked[5] = scoring.NewScore(0, 1)
	if cell, reason := history(t, process, before, both(t, "2", "new", other, worked)); cell.Members != 0 || reason != Difference {
		t.Errorf("got %+v, %v", cell, reason)
	}
	if cell, reason := history(t, question, before, both(t, "2", "new", other, worked)); cell.Members == 0 {
		t.Errorf("answers of another edition are withheld: %v", reason)
	}
}

// TestFewThatNobodyChangedDoNotStopAllOthers: one copied last year's process,
// and handed over nothing new at all; twelve worked on theirs.
func TestFewThatNobodyChangedDoNotStopAllOthers(t *testing.T) {
	answers, other := levels(0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4), levels(4, 4, 4, 3, 3, 3, 1, 0, 0, 1, 2, 2, 2)
	worked := spread(13)
	slices.Reverse(worked)
	other[12], worked[12] = answers[12], spread(13)[12]
	before, now := both(t, "1", "old", answers, spread(13)), both(t, "2", "new", other, worked)
	for _, of := range []Subject{question, process} {
		if cell, reason := history(t, of, before, now); cell.Members == 0 {
			t.Errorf("%+v is withheld: %v", of, reason)
		}
	}
}

// TestAnEarlierCellIsCheckedWithItsOwnClasses: what was said of it is the least
// number of members, not the true one.
func TestAnEarlierCellIsCheckedWithItsOwnClasses(t *testing.T) {
	values := points(0, 0, 0, 0, 10, 15, 20, 30, 40, 50, 60, 70, 80)
	c := freeze(t, "1", process, membersOf(process, values))
	r, _, err := Build(c, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	shown := r.Cells[0]
	if !shown.AtLeast || len(shown.Classes) != 2 {
		t.Fatalf("got %+v", shown)
	}
	counted := 0
	for _, class := range c.sample(process).shapeOf(shown).classes {
		counted += class.Members
	}
	if counted != len(values) {
		t.Errorf("the classes hold %d of %d members", counted, len(values))
	}
	if cell, reason := history(t, process, c, freeze(t, "2", process, membersOf(process, values))); cell.Members == 0 {
		t.Errorf("the same again is withheld: %v", reason)
	}
}

// TestWinnersOfAProcessAreCountedWithinIt: eight have won, and one of them does
// not have the process.
func TestWinnersOfAProcessAreCountedWithinIt(t *testing.T) {
	values := spread(26)
	values[3] = scoring.Score{}
	won := &Comparison{Consents: consents(numbers(0, 8)...)}
	r, log, err := Build(freeze(t, "r", process, membersOf(process, values)), nil, won)
	if err != nil {
		t.Fatal(err)
	}
	if r.Cells[0].Members == 0 || r.Cells[0].Winners != nil || !slices.Equal(reasons(log, TheWinners), []Reason{TooFew}) {
		t.Errorf("got %+v, %+v", r.Cells[0], log)
	}
}

func TestAnIndexIsNeitherQuestionNorProcess(t *testing.T) {
	for s, want := range map[Subject]bool{{}: true, index: true, question: false, process: false, {Process: assessment.ProcessID("P02")}: false} {
		if s.Index() != want {
			t.Errorf("%+v: got %t", s, !want)
		}
	}
}
