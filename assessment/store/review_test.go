package store

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func withJuryFile(t *testing.T) *Store {
	t.Helper()
	s := openIn(t, t.TempDir())
	if err := s.SaveJuryFile(t.Context(), sampleJuryFile()); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAJurorWritesOnlyIntoAnOpenedFile(t *testing.T) {
	s := openIn(t, t.TempDir())
	ctx, mark, declared := t.Context(), sampleRound().Marks[1], sampleRound().Declared[0]
	_, file := s.JuryFile(ctx, "round")
	_, marks := s.DraftMarks(ctx, "round")
	_, notes := s.Notes(ctx, "round")
	_, drafts := s.DraftDeclarations(ctx, "round")
	_, handed := s.HandedBallots(ctx, "round")
	for _, err := range []error{
		file, marks, notes, drafts, handed, s.SaveDraftMark(ctx, "round", mark), s.SaveDraftDeclaration(ctx, "round", declared),
		s.SaveNote(ctx, "round", assessment.JurorNote{Series: "a", Text: "x"}), s.SaveHandedBallot(ctx, "round", sampleBallot()),
	} {
		wantClass(t, err, assessment.ErrNotFound)
	}
	if list, err := s.JuryFiles(ctx); err != nil || len(list) != 0 {
		t.Errorf("got %v, %v", list, err)
	}
}

func TestWhatTwoJurorsWriteNeverMixes(t *testing.T) {
	s := withJuryFile(t)
	other := sampleJuryFile()
	other.Juror = secondJuror
	wantClass(t, s.SaveJuryFile(t.Context(), other), assessment.ErrExists)
	mark, declared, ballot := sampleRound().Marks[1], sampleRound().Declared[0], sampleBallot()
	mark.Juror, declared.Juror, ballot.Juror = secondJuror, secondJuror, secondJuror
	for _, err := range []error{
		s.SaveDraftMark(t.Context(), "round", mark), s.SaveDraftDeclaration(t.Context(), "round", declared),
		s.SaveHandedBallot(t.Context(), "round", ballot),
	} {
		wantClass(t, err, assessment.ErrNotFound)
	}
}

func TestANewerJuryFileKeepsWhatWasWritten(t *testing.T) {
	s := withJuryFile(t)
	if err := s.SaveNote(t.Context(), "round", assessment.JurorNote{Series: "a", Text: "bleibt"}); err != nil {
		t.Fatal(err)
	}
	newer := sampleJuryFile()
	newer.Opened, newer.Payload = noon().AddDate(0, 0, 1), []byte("with submissions")
	second := newer
	second.Round, second.Opened = "another", noon()
	for _, file := range []assessment.KeptJuryFile{newer, second} {
		if err := s.SaveJuryFile(t.Context(), file); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := s.JuryFile(t.Context(), "round"); err != nil || !cmp.Equal(newer, got) {
		t.Errorf("got %+v, %v", got, err)
	}
	if notes, err := s.Notes(t.Context(), "round"); err != nil || len(notes) != 1 {
		t.Errorf("got %v, %v", notes, err)
	}
	newer.Payload, second.Payload = nil, nil
	list, err := s.JuryFiles(t.Context())
	if diff := cmp.Diff([]assessment.KeptJuryFile{newer, second}, list); diff != "" || err != nil {
		t.Errorf("list differs (-want +got):\n%s%v", diff, err)
	}
}

func TestDraftMarksAreReplacedAndTakenAway(t *testing.T) {
	s := withJuryFile(t)
	mark := assessment.Mark{Juror: firstJuror, Series: "a", Criterion: "J1", Made: noon(), Reason: "noch ohne Punkte"}
	kept := func(want ...assessment.Mark) {
		t.Helper()
		if err := s.SaveDraftMark(t.Context(), "round", mark); err != nil {
			t.Fatal(err)
		}
		got, err := s.DraftMarks(t.Context(), "round")
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("differs (-want +got):\n%s%v", diff, err)
		}
	}
	kept(mark)
	mark.State, mark.Points = assessment.MarkGiven, 7
	kept(mark)
	other := mark
	mark.Criterion = "J0"
	kept(mark, other)
	mark.State, mark.Points, mark.Reason = "", 0, ""
	kept(other)
	for _, wrong := range []assessment.Mark{
		{Juror: firstJuror, Series: "a", Criterion: "J1", Points: 1},
		{Juror: firstJuror, Series: "a", Criterion: "J1", State: "guessed"},
		{Juror: firstJuror, Series: "a", Criterion: "J1", State: assessment.MarkGiven, Points: 11},
		{Juror: firstJuror, Series: "a", Criterion: "J1", State: assessment.MarkGiven, Reason: strings.Repeat("x", assessment.MaxComment+1)},
	} {
		if err := s.SaveDraftMark(t.Context(), "round", wrong); err == nil {
			t.Errorf("%v was taken", wrong.Points)
		}
	}
}

func TestDraftDeclarationsAreReplaced(t *testing.T) {
	s := withJuryFile(t)
	declared := sampleRound().Declared[1]
	for _, kind := range []assessment.ConflictKind{assessment.ConflictAdvice, assessment.ConflictFamily} {
		declared.Kind = kind
		if err := s.SaveDraftDeclaration(t.Context(), "round", declared); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.DraftDeclarations(t.Context(), "round")
	if diff := cmp.Diff([]assessment.Declaration{declared}, got); diff != "" || err != nil {
		t.Errorf("differs (-want +got):\n%s%v", diff, err)
	}
	declared.Kind = "envy"
	if _, ok := errors.AsType[*assessment.ChoiceError](s.SaveDraftDeclaration(t.Context(), "round", declared)); !ok {
		t.Error("an unknown kind was taken")
	}
}

func TestNotesAreReplacedAndTakenAway(t *testing.T) {
	s := withJuryFile(t)
	for _, note := range []assessment.JurorNote{
		{Series: "a", Criterion: "J1", Text: "erst"},
		{Series: "a", Text: "zur ganzen Bewerbung"},
		{Series: "a", Criterion: "J1", Text: "dann"},
		{Series: "b", Text: "geht wieder"},
		{Series: "b"},
	} {
		if err := s.SaveNote(t.Context(), "round", note); err != nil {
			t.Fatal(err)
		}
	}
	want := []assessment.JurorNote{{Series: "a", Text: "zur ganzen Bewerbung"}, {Series: "a", Criterion: "J1", Text: "dann"}}
	got, err := s.Notes(t.Context(), "round")
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("differs (-want +got):\n%s%v", diff, err)
	}
	long := assessment.JurorNote{Series: "a", Text: strings.Repeat("x", assessment.MaxComment+1)}
	if _, ok := errors.AsType[*assessment.TextError](s.SaveNote(t.Context(), "round", long)); !ok {
		t.Error("too long a note was taken")
	}
}

func TestARevisionOfABallotIsHandedOverOnce(t *testing.T) {
	s := withJuryFile(t)
	ballot := sampleBallot()
	for revision := 1; revision <= 2; revision++ {
		ballot.Revision = revision
		if err := s.SaveHandedBallot(t.Context(), "round", ballot); err != nil {
			t.Fatal(err)
		}
	}
	wantClass(t, s.SaveHandedBallot(t.Context(), "round", ballot), assessment.ErrExists)
	list, err := s.HandedBallots(t.Context(), "round")
	if err != nil || len(list) != 2 || list[1].Revision != 2 || list[1].At.IsZero() || !list[1].Made.Equal(noon()) {
		t.Errorf("got %+v, %v", list, err)
	}
}
