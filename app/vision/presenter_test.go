package vision

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit/kittest"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// bench is a presenter without a window.
type bench struct {
	*Presenter

	state   State
	store   *kittest.Store
	session *session.Session
	failed  string // what the window heard last
}

func start(t *testing.T, store *kittest.Store) *bench {
	t.Helper()
	b := &bench{store: store, session: store.Session(t)}
	b.Presenter = NewPresenter(Deps{
		Context: t.Context(), Session: b.session, Log: slog.New(slog.DiscardHandler),
		Report: record.Report{Changed: func(session.State) {}, Failed: func(sentence string) { b.failed = sentence }},
	}, kittest.Words(t, "de"), func(s State) { b.state = s })
	b.Refresh()
	return b
}

func (b *bench) stored(id assessment.CriterionID) string { return b.store.Kept.Inventory.Vision(id) }

// longest is a text as long as one may be.
func longest() string { return strings.Repeat("ä", assessment.MaxVision) }

func TestListHoldsEveryCriterionAndWhatIsWritten(t *testing.T) {
	b := start(t, newStore(t, assessment.Vision{Criterion: "J2", Text: "Mit dem ganzen Team."}))
	if len(b.state.Criteria) != 13 || !b.state.Criteria[0].Chosen || b.state.Written != "1 von 13 Texten geschrieben" {
		t.Errorf("%d criteria, first %+v, %q", len(b.state.Criteria), b.state.Criteria[0], b.state.Written)
	}
	if b.state.Criteria[0].Written || !b.state.Criteria[1].Written || b.state.Criteria[1].Name != "J2 Akzeptanz der Mitarbeitenden: 20 Zeichen geschrieben" {
		t.Errorf("rows %+v", b.state.Criteria[:2])
	}
}

func TestTextUpToTheLimitIsStored(t *testing.T) {
	b := start(t, newStore(t))
	b.Type("J5", longest())
	if b.stored("J5") != longest() || b.state.Criteria[4].Unsaved {
		t.Errorf("%d characters stored, unsaved %t", len([]rune(b.stored("J5"))), b.state.Criteria[4].Unsaved)
	}
}

func TestTextOverTheLimitStaysOnTheScreenAndTheLastGoodOneStored(t *testing.T) {
	b := start(t, newStore(t))
	b.Choose("J5")
	b.Type("J5", "Der gute Stand.")
	b.Type("J5", longest()+"!!")
	if b.stored("J5") != "Der gute Stand." {
		t.Errorf("stored %.20q", b.stored("J5"))
	}
	if b.state.Text.Text != longest()+"!!" || !strings.Contains(b.state.Text.Problem, "2.002 von 2.000") || !b.state.Criteria[4].Unsaved {
		t.Errorf("problem %q, unsaved %t", b.state.Text.Problem, b.state.Criteria[4].Unsaved)
	}
	b.Choose("J1")
	b.Choose("J5")
	if b.state.Text.Text != longest()+"!!" {
		t.Error("what was typed is gone after looking elsewhere")
	}
	b.Type("J5", longest())
	if b.stored("J5") != longest() || b.state.Text.Problem != "" || b.state.Text.Counter != "2.000 von 2.000 Zeichen" {
		t.Errorf("shortened: problem %q, counter %q", b.state.Text.Problem, b.state.Text.Counter)
	}
}

func TestEmptiedTextIsNone(t *testing.T) {
	b := start(t, newStore(t, assessment.Vision{Criterion: "J1", Text: "Alles."}))
	b.Type("J1", "  \n")
	if _, there := b.store.Kept.Inventory.Find(assessment.Vision{Criterion: "J1"}.Ref()); there || b.state.Criteria[0].Written {
		t.Errorf("there %t, row %+v", there, b.state.Criteria[0])
	}
}

func TestTextTheDiskRefusesIsTriedAgainWithTheNextOne(t *testing.T) {
	b := start(t, newStore(t))
	b.store.Err = errDisk
	b.Type("J1", "Eins.")
	if b.state.Trouble == "" || b.state.Text.Text != "Eins." || !b.state.Criteria[0].Unsaved {
		t.Errorf("trouble %q, text %q", b.state.Trouble, b.state.Text.Text)
	}
	b.store.Err = nil
	b.Type("J2", "Zwei.")
	if b.state.Trouble != "" || b.stored("J1") != "Eins." || b.stored("J2") != "Zwei." {
		t.Errorf("trouble %q, stored %q and %q", b.state.Trouble, b.stored("J1"), b.stored("J2"))
	}
}

func TestReadingAidHoldsTheAnswersOfTheCriterion(t *testing.T) {
	b := start(t, newStore(t))
	b.Choose("J5")
	question, _ := kittest.Catalogue(t).Question("A4")
	want := []Row{
		{
			Question: "A1", Code: "A1", Title: "Digitales Zielbild der Wirtschaftsförderung", Levels: "offen",
			Name: "A1 Digitales Zielbild der Wirtschaftsförderung: offen. Frage öffnen",
		},
		{
			Question: "A4", Code: "A4", Title: question.Title.In("de"), Levels: "heute 1, Ziel 3",
			Text: question.Choices[1].Text.In("de"), Comment: "Wir beginnen damit im Frühjahr.",
			Name:  "A4 " + question.Title.In("de") + ": heute 1, Ziel 3. Frage öffnen",
			Strip: Strip{Shown: true, From: 1, To: 3},
		},
	}
	if diff := cmp.Diff(want, b.state.Aid.Rows); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestTransferabilityShowsTheProcessesToo(t *testing.T) {
	b := start(t, newStore(t))
	last := b.state.Aid.Rows[len(b.state.Aid.Rows)-1]
	if last.Process != "P02" || last.Levels != "Übertragbarkeit 4 von 4" {
		t.Errorf("last row of J1 %+v", last)
	}
	b.Choose("J2")
	for _, row := range b.state.Aid.Rows {
		if row.Process != "" {
			t.Errorf("process %s belongs to J1 only", row.Process)
		}
	}
}

func TestCriterionWithoutQuestionsSaysSo(t *testing.T) {
	b := start(t, newStore(t))
	c := composer{state: b.session.State(), words: b.words, kept: b.kept}
	if aid := c.aid("J99"); aid.None == "" || len(aid.Rows) > 0 {
		t.Errorf("aid %+v", aid)
	}
}

func TestTheWindowHearsOfATextThatIsTooLong(t *testing.T) {
	b := start(t, newStore(t))
	b.Type("J5", longest()+"x")
	if b.failed == "" {
		t.Error("closing the window would lose the text without a question")
	}
	b.failed = ""
	b.Type("J5", "kurz")
	if b.failed != "" || b.stored("J5") != "kurz" {
		t.Errorf("trouble %q, stored %q", b.failed, b.stored("J5"))
	}
}
