package sharing

import (
	"strings"
	"testing"

	"reifekompass/assessment"
)

func TestNothingIsAgreedBeforeSomebodySaysSo(t *testing.T) {
	b := newBench(t)
	for _, consent := range b.state.Consents {
		if consent.Answer != AnswerOpen || consent.Happens == "" || consent.Not == "" {
			t.Errorf("%+v", consent)
		}
	}
	if len(b.state.Consents) != 3 || b.state.Missing != "" || len(b.state.Rows) != 0 || b.state.Solution.ID != "" {
		t.Errorf("state %+v", b.state)
	}
}

func TestAnswersAreStoredAndTakenBack(t *testing.T) {
	b := newBench(t)
	b.presenter.Answer("cohort", AnswerYes)
	b.presenter.Answer("named", AnswerNo)
	if got := b.stored().Sharing(); got != (assessment.Sharing{Cohort: assessment.Yes, Named: assessment.No}) {
		t.Errorf("stored %+v", got)
	}
	if b.state.Missing == "" {
		t.Error("nobody is asked who agreed")
	}
	b.presenter.Save(assessment.Sharing{Cohort: assessment.Yes, Role: "Leitung"})
	if b.state.Missing != "" {
		t.Errorf("still missing: %s", b.state.Missing)
	}
	b.presenter.Answer("cohort", AnswerOpen)
	if got := b.stored().Sharing(); got != (assessment.Sharing{Role: "Leitung"}) || b.state.Consents[0].Answer != AnswerOpen {
		t.Errorf("stored %+v", got)
	}
}

func TestPreviewShowsWhatOthersSeeAndNothingElse(t *testing.T) {
	s := oneForm()
	b := newBench(t, append(around(), s)...)
	if !strings.Contains(b.state.Preview.None, "Erst mit einem Ja") || b.state.Rows[0].Goes {
		t.Errorf("preview %+v", b.state.Preview)
	}
	s.ReleaseEffort = assessment.Yes
	b.presenter.Save(s)
	if !strings.Contains(b.state.Preview.None, "nur zusammen mit der Lösung") {
		t.Errorf("preview %+v", b.state.Preview)
	}
	s.ReleaseText = assessment.Yes
	b.presenter.Save(s)
	p := b.state.Preview
	if p.None != "" || p.Owner == "" || p.Title != "Ein Formular" || p.Text != s.Text || len(p.Subjects) != 2 || p.Subjects[1] != "Formularserver" {
		t.Errorf("preview %+v", p)
	}
	if len(p.Further) != 1 || p.Further[0].Text != "12 Arbeitstage" {
		t.Errorf("further texts %+v, want the effort only", p.Further)
	}
	if got := b.state.Rows[0].Note; got != "geht weiter: Lösung, Aufwand" {
		t.Errorf("row says %q", got)
	}
	s.Text = ""
	b.presenter.Save(s)
	if !strings.Contains(b.state.Preview.None, "Beschreiben Sie zuerst") {
		t.Errorf("preview %+v", b.state.Preview)
	}
}

func TestSolutionsAreAddedChosenAndDeleted(t *testing.T) {
	b := newBench(t, append(around(), oneForm())...)
	if !b.presenter.Add() || b.state.Solution.ID != "G02" || len(b.stored().Solutions()) != 2 {
		t.Fatalf("after adding: %+v", b.state.Solution)
	}
	b.presenter.Choose("G01")
	b.presenter.Choose("G77")
	if b.state.Solution.ID != "G01" {
		t.Errorf("chosen %s", b.state.Solution.ID)
	}
	if got := b.presenter.Remove(); got != "„Ein Formular“ ist gelöscht." {
		t.Errorf("said %q", got)
	}
	if b.state.Solution.ID != "G02" || len(b.stored().Solutions()) != 1 {
		t.Errorf("left %v", b.stored().Solutions())
	}
	b.undo()
	if len(b.stored().Solutions()) != 2 {
		t.Errorf("not taken back: %v", b.stored().Solutions())
	}
}

func TestThereIsNoRoomForMoreThanTheMost(t *testing.T) {
	var full []assessment.Entry
	for range assessment.MaxEntries {
		id := assessment.SolutionID(assessment.Inventory(full).FreeID(assessment.EntrySolution))
		full = append(full, assessment.Solution{ID: id})
	}
	b := newBench(t, full...)
	if b.presenter.Add() || b.state.Trouble == "" || len(b.stored().Solutions()) != assessment.MaxEntries {
		t.Errorf("trouble %q", b.state.Trouble)
	}
}

func TestWhatTheDiskRefusesStaysOnTheScreen(t *testing.T) {
	b := newBench(t)
	b.store.Err = errDisk
	b.presenter.Answer("cohort", AnswerYes)
	if b.state.Consents[0].Answer != AnswerYes || b.state.Trouble == "" || len(b.failed) == 0 {
		t.Errorf("state %+v", b.state)
	}
	b.store.Err = nil
	b.presenter.Retry()
	if b.state.Trouble != "" || b.stored().Sharing().Cohort != assessment.Yes {
		t.Errorf("trouble %q, stored %+v", b.state.Trouble, b.stored().Sharing())
	}
}
