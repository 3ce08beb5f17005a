package jury

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestOneSubmissionIsReviewedByKeyboardOnly(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	s.MustSee("WF Lindenrade", "Bewerbung 1 von 4 · Ihre Lesereihenfolge", "offen")
	for i := range 8 {
		s.Write(strconv.Itoa(i % 6)) // the keyboard is on the points
		if i == 1 {
			s.Write(",")
		}
		if i == 2 {
			s.Key(fyne.KeyRight)
		}
		s.Tab()
		s.Write(fmt.Sprintf("Grund %d", i+1))
		if i < 7 {
			s.Chord(kit.Alt(fyne.KeyDown))
		}
	}
	s.Kit.Flush()
	want := []assessment.Points{0, 3, 5, 6, 8, 10, 0, 2}
	for c, points := range want {
		m := desk.marks[place{series(3), assessment.CriterionID(fmt.Sprintf("J%d", c+1))}]
		if m.State != assessment.MarkGiven || m.Points != points || m.Reason != fmt.Sprintf("Grund %d", c+1) || m.Juror != "J1" {
			t.Errorf("J%d: %+v, want %d", c+1, m, points)
		}
	}
	s.MustSee("Zwischenstand · 8 von 8", "2,20") // (0·20 + 1,5·15 + 2,5·15 + 3·15 + 4·15 + 5·10 + 0·5 + 1·5) / 100
	s.Chord(kit.Alt(fyne.KeyPageDown))
	if v.state.Applicant != "Kreis Hohenwied" || v.state.Card.Points != kit.NoLevel || v.state.Card.Reason != "" {
		t.Errorf("next: %q %+v", v.state.Applicant, v.state.Card)
	}
}

func TestAnchorsAboveAndBelowAreInView(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	for typed, want := range map[string][]string{"3": {"2", "3", "4"}, "0": {"0", "1"}, "5": {"4", "5"}, "3,": {"3", "4"}} {
		s.Write(typed)
		var got []string
		for _, line := range v.state.Card.Near {
			got = append(got, line.Point)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", typed, got, want)
		}
	}
	s.Key(fyne.KeyDelete)
	if v.state.Card.Points != kit.NoLevel || desk.marks[v.presenter.here()].State != "" {
		t.Error("Del does not take the points away")
	}
	s.MustSee("Was 0 Punkte bedeuten.", "Was 5 Punkte bedeuten.")
}

func TestDigitsInTheReasonAreText(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	s.Write("4")
	s.Kit.Focus(v.judging.parts.reason.Entry())
	s.Write("2 von 3, gut")
	s.Kit.Flush()
	if m := desk.marks[v.presenter.here()]; m.Points != 8 || m.Reason != "2 von 3, gut" {
		t.Errorf("%+v", m)
	}
}

func TestConflictedSubmissionShowsNameAndNoticeOnly(t *testing.T) {
	desk := newSeat(t)
	desk.file.Submitted[series(4)] = payload(t, series(4), "04-westermark.json") // even if the file held it
	s, v, _ := review(t, desk, kittest.Setting{})
	v.Open(series(4), "J1")
	s.MustSee("WFG Kreis Auental", "Befangenheit erklärt")
	s.MustNotSee("Begründung", "Lesehilfe", "Westermark")
	s.Write("5")
	if len(desk.marks) != 0 {
		t.Error("a conflicted application got points")
	}
	v.Open(series(2), "J1")
	s.MustSee("Stadt Ahlenfurt", "Lesehilfe")
}

func TestReadingFollowsTheCriterion(t *testing.T) {
	s, v, _ := review(t, newSeat(t), kittest.Setting{})
	s.MustSee("Zu J1")
	first := v.state.Reading.Questions
	s.Chord(kit.Alt(fyne.KeyDown))
	s.MustSee("Zu J2")
	if len(first) == 0 || len(v.state.Reading.Questions) == 0 || first[0].ID == v.state.Reading.Questions[0].ID {
		t.Errorf("J1 %v, J2 %v", first, v.state.Reading.Questions)
	}
	for _, tab := range []int{tabTexts, tabProfile, tabProcesses, tabFiles, tabNotes} {
		v.reading.open(tab)
		s.MustNotSee("«")
	}
	s.Kit.Focus(v.reading.note.Entry())
	s.Write("nachfragen")
	s.Kit.Flush()
	if desk := v.presenter.deps.Desk.(*seat); desk.notes[series(3)] != "nachfragen" || len(desk.marks) != 0 {
		t.Errorf("notes %v", desk.notes)
	}
}

func TestTheLastCriterionLeadsToHandingIn(t *testing.T) {
	desk := newSeat(t)
	s, v, handed := review(t, desk, kittest.Setting{})
	v.Open(series(2), "J8")
	s.Write("4")
	s.MustSee("Begründung fehlt")
	s.Press("Abgeben …")
	if *handed != 1 {
		t.Errorf("led to handing in %d times", *handed)
	}
}

func TestReviewGoesOnWhereItWasLeft(t *testing.T) {
	desk := newSeat(t)
	_, v, _ := review(t, desk, kittest.Setting{})
	v.Open(series(2), "J3")
	_, v, _ = review(t, desk, kittest.Setting{})
	if v.state.Series != series(2) || v.state.At != 2 {
		t.Errorf("at %s %d", v.state.Applicant, v.state.At)
	}
	desk.at = place{"gone", "J99"}
	if _, v, _ = review(t, desk, kittest.Setting{}); v.state.Series != series(3) || v.state.At != 0 {
		t.Errorf("at %s %d", v.state.Applicant, v.state.At)
	}
}

func TestChangesAreTakenBackAndDoneAgain(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	s.Write("3")
	s.Tab()
	s.Write("Grund")
	s.Kit.Flush()
	s.Chord(kit.Alt(fyne.KeyDown))
	s.Write("5")
	mark := func(id assessment.CriterionID) assessment.Mark { return desk.marks[place{series(3), id}] }
	s.Chord(kit.Ctrl(fyne.KeyZ))
	if mark("J2").State != "" || v.state.At != 1 {
		t.Errorf("J2 %+v", mark("J2"))
	}
	s.Chord(kit.Ctrl(fyne.KeyZ))
	if m := mark("J1"); m.Reason != "" || m.Points != 6 || v.state.At != 0 {
		t.Errorf("J1 %+v at %d", m, v.state.At)
	}
	s.Chord(kit.Ctrl(fyne.KeyY))
	s.Chord(kit.Ctrl(fyne.KeyY))
	if mark("J1").Reason != "Grund" || mark("J2").Points != 10 {
		t.Errorf("J1 %+v, J2 %+v", mark("J1"), mark("J2"))
	}
	if undo, redo := v.CanUndo(); !undo || redo {
		t.Errorf("undo %t, redo %t", undo, redo)
	}
	if len(desk.told) == 0 || desk.told[0] != "" {
		t.Errorf("told %q", desk.told)
	}
}

func TestWhyAnApplicationIsMissingIsSaid(t *testing.T) {
	desk := newSeat(t)
	delete(desk.file.Submitted, series(1)) // the office knew of no conflict
	desk.file.Names[series(5)] = "Kreis Neu"
	desk.file.Order = append(desk.file.Order, series(5))
	s, v, _ := review(t, desk, kittest.Setting{})
	v.Open(series(1), "J1")
	s.MustSee("Sie wurde zurückgezogen")
	v.Open(series(5), "J1")
	s.MustSee("Sagen Sie bitte zuerst, ob Sie befangen sind.")
	s.MustNotSee("Lesehilfe")
}

func TestAnotherEditionOfTheQuestionsIsSaid(t *testing.T) {
	desk := newSeat(t)
	desk.file.Submitted[series(3)] = payload(t, series(3), "03-rosenau.json", func(a *assessment.Assessment) { a.CatalogueVersion = "0.1" })
	s, v, _ := review(t, desk, kittest.Setting{})
	s.MustSee("Diese Bewerbung antwortet auf Fassung 0.1 des Fragenkatalogs")
	v.Open(series(1), "J1")
	s.MustNotSee("Fassung 0.1")
}

func TestAttachedFilesAreOpened(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	v.state.Reading.Files = []assessment.Attachment{{Name: "anlage.pdf"}}
	v.reading.open(tabFiles)
	s.Tap("anlage.pdf")
	if !slices.Equal(desk.shown, []string{"anlage.pdf"}) {
		t.Errorf("opened %v", desk.shown)
	}
	desk.err = assessment.ErrNoViewer
	s.Tap("anlage.pdf")
	if s.Window.Canvas().Overlays().Top() == nil {
		t.Error("nothing says that the file was not opened")
	}
}

func TestInANarrowWindowTheNameStandsAboveTheCriteria(t *testing.T) {
	s, v, _ := review(t, newSeat(t), kittest.Setting{Look: kit.Look{Scale: 200}})
	s.MustSee("WF Lindenrade", "Bewerten")
	v.pair.which.Choose(0)
	s.MustSee("WF Lindenrade", "Lesehilfe")
}

func TestCannotJudgeByKey(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	s.Write("n")
	if m := desk.marks[v.presenter.here()]; m.State != assessment.MarkCannotJudge {
		t.Errorf("%+v", m)
	}
}

func TestTheDividerLeavesBothHalvesTheirWidth(t *testing.T) {
	s, v, _ := review(t, newSeat(t), kittest.Setting{})
	width := func() float32 { return v.reading.content.Size().Width }
	before := width()
	s.Kit.Focus(v.pair.divider)
	s.Key(fyne.KeyRight)
	if width() <= before {
		t.Errorf("the left half is %v wide, it was %v", width(), before)
	}
	for range 60 {
		s.Key(fyne.KeyRight)
	}
	if right := v.judging.content.Size().Width; right < s.Kit.Px(leastHalf)-1 {
		t.Errorf("the right half is %v wide", right)
	}
	for range 3 {
		s.Key(fyne.KeyLeft)
	}
	if right := v.judging.content.Size().Width; right < s.Kit.Px(leastHalf)+1 {
		t.Errorf("the divider does not come back: the right half is %v wide", right)
	}
}

func TestCannotJudgeIsNoPoints(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	s.Write("3")
	s.Press("Kann ich nicht beurteilen")
	if m := desk.marks[v.presenter.here()]; m.State != assessment.MarkCannotJudge || m.Points != 0 || v.state.Total != "noch ohne Punkte" {
		t.Errorf("%+v, total %q", m, v.state.Total)
	}
	s.MustSee("es zählt nicht als null")
	s.Press("Doch beurteilen")
	if m := desk.marks[v.presenter.here()]; m.State != "" {
		t.Errorf("%+v", m)
	}
}

func TestWhatIsNotStoredStaysAndIsTriedAgain(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	desk.err = errors.New("disk full")
	s.Write("4")
	if v.state.Card.Points != 8 || v.state.Trouble == "" || desk.saved != 0 {
		t.Errorf("points %d, trouble %q", v.state.Card.Points, v.state.Trouble)
	}
	v.presenter.Refresh()
	if v.state.Card.Points != 8 {
		t.Error("what is not stored was lost")
	}
	desk.err = nil
	v.presenter.Retry()
	if v.state.Trouble != "" || desk.marks[v.presenter.here()].Points != 8 {
		t.Errorf("trouble %q, stored %+v", v.state.Trouble, desk.marks)
	}
}

func TestReadingOrderNeverChanges(t *testing.T) {
	desk := newSeat(t)
	s, v, _ := review(t, desk, kittest.Setting{})
	var read []string
	for range 4 {
		read = append(read, v.state.Series)
		s.Write("5")
		s.Chord(kit.Alt(fyne.KeyPageDown))
	}
	if !slices.Equal(read, desk.file.Order) {
		t.Errorf("read %v, want %v", read, desk.file.Order)
	}
}

func TestReviewIsShownInEveryLook(t *testing.T) {
	for _, set := range []kittest.Setting{{Language: "en"}, {Look: kit.Look{Scale: 200}}, {Size: fyne.NewSize(1024, 604)}} {
		s, _, _ := review(t, newSeat(t), set)
		s.MustSee("J1")
		s.MustNotSee("«")
	}
}

func TestEmptyFileSaysSo(t *testing.T) {
	desk := newSeat(t)
	desk.file.Order, desk.file.Names, desk.file.Submitted = nil, nil, nil
	s, _, _ := review(t, desk, kittest.Setting{})
	s.MustSee("In dieser Datei ist keine Bewerbung zu lesen.")
}
