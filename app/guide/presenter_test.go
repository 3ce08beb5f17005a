package guide

import (
	"errors"
	"log/slog"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// desk is a presenter without a window.
type desk struct {
	*Presenter
	store   *kittest.Store
	session *session.Session
	shown   State
	failed  []string
	saved   int
	routes  []kit.Route
}

// Go implements kit.Navigator.
func (d *desk) Go(to kit.Route) { d.routes = append(d.routes, to) }

func newDesk(t *testing.T, store *kittest.Store, question assessment.QuestionID) *desk {
	t.Helper()
	d := &desk{store: store, session: store.Session(t)}
	d.Presenter = &Presenter{
		ctx: t.Context(), session: d.session, words: kittest.Words(t, "de"), show: func(s State) { d.shown = s }, navigate: d,
		clock:  kittest.Noon,
		log:    slog.New(slog.DiscardHandler),
		kept:   NewKept(),
		report: Report{Changed: func(session.State) { d.saved++ }, Failed: func(s string) { d.failed = append(d.failed, s) }},
	}
	d.Restore(question)
	d.saved = 0
	return d
}

func TestGuideBeginsWhereOneStopped(t *testing.T) {
	store := kittest.NewStore(t)
	store.Kept.Position = "B2"
	for question, want := range map[assessment.QuestionID]assessment.QuestionID{"": "B2", "E3": "E3", "Z9": "B2"} {
		if got := newDesk(t, store, question).shown.Question.ID; got != want {
			t.Errorf("asked for %q: shows %s, want %s", question, got, want)
		}
		store.Kept.Position = "B2"
	}
	store.Kept.Position = "gone"
	if got := newDesk(t, store, "").shown.Question.ID; got != "A1" {
		t.Errorf("with a position that is gone: shows %s, want the first", got)
	}
}

func TestNewAssessmentHasNoDefaults(t *testing.T) {
	a := newDesk(t, kittest.NewStore(t), "").shown.Answer
	if a.Current != None || a.Target != None || a.Unknown || a.Excluded || a.Evidence != 0 || a.Message.Text != "" {
		t.Errorf("an open question shows %+v", a)
	}
}

func TestChoiceIsStoredBeforeItIsShown(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "B2")
	d.ChooseCurrent(1)
	d.ChooseTarget(3)
	d.ChooseYear(Year{Year: 2028})
	want := assessment.Answer{
		Question: "B2", State: assessment.Answered, Current: 1,
		Target: assessment.Target{Set: true, Level: 3, Year: 2028},
	}
	if diff := cmp.Diff(want, d.store.Kept.Answer("B2")); diff != "" {
		t.Error(diff)
	}
	if d.shown.Answer.Current != 1 || d.shown.Answer.Target != 3 || d.shown.Answer.Goal != "Ziel 2028" {
		t.Errorf("shows %+v", d.shown.Answer)
	}
	if d.saved != 3 {
		t.Errorf("the window heard %d times, want 3", d.saved)
	}
}

func TestNewTargetTakesTheYearChosenLast(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	d.ChooseTarget(3)
	d.ChooseYear(Year{Year: 2030})
	d.GoTo("A2")
	d.ChooseTarget(2)
	if got := d.store.Kept.Answer("A2").Target.Year; got != 2030 {
		t.Errorf("year %d, want 2030", got)
	}
}

func TestTargetIsTakenAwayThroughTheYear(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	d.ChooseTarget(3)
	years := d.shown.Answer.Years
	last := years[len(years)-1]
	if !last.Clear {
		t.Fatalf("the last entry is %+v, want the one that clears", last)
	}
	d.ChooseYear(last)
	if got := d.store.Kept.Answer("A1").Target; got != (assessment.Target{}) {
		t.Errorf("target %+v, want none", got)
	}
}

func TestYearOutsideTheUsualOnesIsListed(t *testing.T) {
	for _, year := range []int{2021, 2026, 2031, 2060} {
		store := kittest.NewStore(t)
		store.Kept.Answers["A1"] = assessment.Answer{Question: "A1", Target: assessment.Target{Set: true, Level: 2, Year: year}}
		a := newDesk(t, store, "A1").shown.Answer
		if a.Year < 0 || a.Years[a.Year].Year != year {
			t.Errorf("year %d is not the chosen one of %v", year, a.Years)
		}
	}
}

func TestHintsStandAtTheirField(t *testing.T) {
	for _, c := range []struct {
		name     string
		answer   assessment.Answer
		message  Message
		yearPast bool
	}{
		{
			"target below current",
			assessment.Answer{State: assessment.Answered, Current: 3, Target: assessment.Target{Set: true, Level: 1, Year: 2028}},
			Message{Text: "Ziel liegt unter Ist. Warum? Schreiben Sie es in eine Bemerkung.", Warn: true},
			false,
		},
		{
			"year past",
			assessment.Answer{State: assessment.Answered, Current: 1, Target: assessment.Target{Set: true, Level: 2, Year: 2024}},
			Message{},
			true,
		},
		{
			"reason missing",
			assessment.Answer{State: assessment.NotApplicable},
			Message{Text: "„Nicht zutreffend“ braucht einen Grund. Bis dahin bleibt die Frage offen.", Warn: true},
			false,
		},
		{
			"reason given",
			assessment.Answer{State: assessment.NotApplicable, Reason: "kein Hafen"},
			Message{Text: "Grund: kein Hafen"},
			false,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := kittest.NewStore(t)
			c.answer.Question = "A1"
			store.Kept.Answers["A1"] = c.answer
			got := newDesk(t, store, "A1").shown.Answer
			if diff := cmp.Diff(c.message, got.Message); diff != "" {
				t.Error(diff)
			}
			if (got.YearMessage.Text != "") != c.yearPast {
				t.Errorf("year message %q", got.YearMessage.Text)
			}
		})
	}
}

func TestStatesExcludeEachOtherAndAreTakenBack(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	state := func() assessment.State { return d.store.Kept.Answer("A1").State }
	d.ChooseCurrent(2)
	d.ToggleUnknown()
	if state() != assessment.Unknown || d.shown.Answer.Current != None {
		t.Errorf("state %v, level %d: want unknown without a level", state(), d.shown.Answer.Current)
	}
	d.Exclude("Dafür ist der Kreis zuständig.")
	if got := d.store.Kept.Answer("A1"); !got.Excluded() {
		t.Errorf("answer %+v, want excluded", got)
	}
	d.Include()
	if got := d.store.Kept.Answer("A1"); got.State != assessment.Open || got.Reason != "" {
		t.Errorf("answer %+v, want open without a reason", got)
	}
	d.ToggleUnknown()
	d.ToggleUnknown()
	if state() != assessment.Open {
		t.Errorf("state %v, want open", state())
	}
}

func TestCommentsEvidenceAndFlagAreKeptApart(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	d.WriteInternal("für uns")
	d.WriteForJury("für die Jury")
	d.ChooseEvidence(assessment.Document)
	d.ToggleDiscussion()
	want := assessment.Answer{Question: "A1", Internal: "für uns", ForJury: "für die Jury", Evidence: assessment.Document, Discussion: true}
	if diff := cmp.Diff(want, d.store.Kept.Answer("A1")); diff != "" {
		t.Error(diff)
	}
	if d.shown.Side.Discussion != "1 zu besprechen" {
		t.Errorf("side says %q", d.shown.Side.Discussion)
	}
}

func TestWhatIsNotSavedStaysOnTheScreenUntilItIs(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	d.store.Err = assessment.ErrDiskFull
	d.ChooseCurrent(2)
	d.WriteInternal("wichtig")
	d.GoTo("A2")
	d.ChooseCurrent(3)
	d.GoTo("A1")
	if d.shown.Answer.Current != 2 || d.shown.Answer.Internal != "wichtig" {
		t.Errorf("shows %+v, want what was answered", d.shown.Answer)
	}
	if d.shown.Trouble == "" || len(d.failed) == 0 || d.saved != 0 {
		t.Errorf("trouble %q, failed %v, saved %d", d.shown.Trouble, d.failed, d.saved)
	}
	d.store.Err = nil
	d.Retry()
	if d.shown.Trouble != "" || d.saved != 1 {
		t.Errorf("after the retry: trouble %q, saved %d", d.shown.Trouble, d.saved)
	}
	if got := d.store.Kept.Answer("A2").Current; got != 3 {
		t.Errorf("A2 is stored as %d, want 3", got)
	}
	if got := d.store.Kept.Answer("A1"); got.Current != 2 || got.Internal != "wichtig" {
		t.Errorf("A1 is stored as %+v", got)
	}
}

func TestPositionThatCannotBeStoredKeepsNobodyFromReading(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	d.store.Err = errors.New("read-only")
	d.Next()
	if d.shown.Question.ID != "A2" || d.shown.Trouble != "" {
		t.Errorf("shows %s with %q", d.shown.Question.ID, d.shown.Trouble)
	}
}

func TestNextGoesThroughAllQuestionsAndThenToTheResult(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "")
	order := d.session.State().Catalogue.Order()
	for i, id := range order {
		if d.shown.Question.ID != id {
			t.Fatalf("question %d is %s, want %s", i, d.shown.Question.ID, id)
		}
		if d.store.Kept.Position != id {
			t.Fatalf("position is %s, want %s", d.store.Kept.Position, id)
		}
		d.Next()
	}
	want := []kit.Route{{Area: kit.Result, Assessment: "lindenrade-2026"}}
	if diff := cmp.Diff(want, d.routes); diff != "" {
		t.Error(diff)
	}
	d.Previous()
	if got, want := d.shown.Question.ID, order[len(order)-2]; got != want {
		t.Errorf("back at %s, want %s", got, want)
	}
}

func TestNextOpenSkipsWhatIsSettled(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	for _, id := range []assessment.QuestionID{"A1", "A2", "A3"} {
		d.GoTo(id)
		d.ToggleUnknown()
	}
	d.GoTo("A1")
	if d.shown.Footer.NextOpen != "Nächste offene: A4" {
		t.Errorf("footer says %q", d.shown.Footer.NextOpen)
	}
	d.NextOpen()
	if d.shown.Question.ID != "A4" {
		t.Errorf("at %s, want A4", d.shown.Question.ID)
	}
}

func TestMarkedAndUnknownQuestionsAreFoundInTurn(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "C2")
	d.ToggleDiscussion()
	d.GoTo("F1")
	d.ToggleUnknown()
	d.GoTo("A1")
	d.NextMarked()
	if d.shown.Question.ID != "C2" {
		t.Errorf("at %s, want C2", d.shown.Question.ID)
	}
	d.NextUnknown()
	if d.shown.Question.ID != "F1" {
		t.Errorf("at %s, want F1", d.shown.Question.ID)
	}
}

func TestSideTellsHowFarEachDimensionHasCome(t *testing.T) {
	store := kittest.NewStore(t)
	for _, id := range []assessment.QuestionID{"A1", "A2", "A3", "A4", "A5", "A6", "B1"} {
		store.Kept.Answers[id] = assessment.Answer{Question: id, State: assessment.Answered, Current: 2}
	}
	store.Kept.Answers["B5"] = assessment.Answer{Question: "B5", State: assessment.Unknown}
	store.Kept.Answers["B6"] = assessment.Answer{Question: "B6", State: assessment.NotApplicable, Reason: "entfällt", Discussion: true}
	side := newDesk(t, store, "B2").shown.Side
	if side.Text != "9 von 56 bearbeitet" || side.Percent != "16\u00a0%" {
		t.Errorf("progress %q, %q", side.Text, side.Percent)
	}
	if a := side.Dimensions[0]; !a.Settled || a.Current || len(a.Rows) != 0 {
		t.Errorf("A is %+v, want settled and folded", a)
	}
	b := side.Dimensions[1]
	if b.Settled || !b.Current || b.Note != "3/8" || b.Question != "B2" {
		t.Errorf("B is %+v", b)
	}
	var marks []Mark
	for _, row := range b.Rows {
		marks = append(marks, row.Mark)
	}
	want := []Mark{MarkAnswered, MarkOpen, MarkOpen, MarkOpen, MarkUnknown, MarkExcluded, MarkOpen, MarkOpen}
	if diff := cmp.Diff(want, marks); diff != "" {
		t.Error(diff)
	}
	if !b.Rows[5].Discussion || !b.Rows[1].Current {
		t.Error("flag or current question is not shown")
	}
}

func TestPercentIsHundredOnlyWhenAllIsDone(t *testing.T) {
	for _, c := range []struct{ done, all, want int }{{0, 56, 0}, {1, 56, 2}, {28, 56, 50}, {55, 56, 98}, {299, 300, 99}, {300, 300, 100}} {
		if got := percent(c.done, c.all); got != c.want {
			t.Errorf("%d of %d: %d %%, want %d", c.done, c.all, got, c.want)
		}
	}
}

func TestHelpNamesTheNextStepOfTheLevelReached(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "B2")
	q, _ := d.session.State().Catalogue.Question("B2")
	if d.shown.Help.Next != "Hier steht der nächste Schritt, sobald Sie eine Stufe gewählt haben." {
		t.Errorf("before the answer: %q", d.shown.Help.Next)
	}
	d.ChooseCurrent(1)
	if h := d.shown.Help; h.NextTitle != "Von 1 nach 2: nächster Schritt" || h.Next != q.Choices[1].Next.In(assessment.German) {
		t.Errorf("at level 1: %q, %q", h.NextTitle, h.Next)
	}
	d.ChooseCurrent(4)
	if h := d.shown.Help; h.Next != "Die höchste Stufe ist erreicht." {
		t.Errorf("at level 4: %q", h.Next)
	}
}

func TestSearchFindsQuestionsByTheirWords(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t), "A1")
	finds := d.Search("ablaeufe beschrieben")
	if len(finds) == 0 || finds[0].Question != "B2" {
		t.Errorf("found %+v, want B2 first", finds)
	}
	if got := d.Search("Xylophon"); len(got) != 0 {
		t.Errorf("found %+v, want nothing", got)
	}
	if got := d.Search("die"); len(got) > maxFinds {
		t.Errorf("%d finds, want at most %d", len(got), maxFinds)
	}
}

func TestOtherVersionOfTheCatalogueIsSaid(t *testing.T) {
	store := kittest.NewStore(t)
	if got := newDesk(t, store, "").shown.Notice; got != "" {
		t.Errorf("notice %q without a reason", got)
	}
	store.Kept.CatalogueVersion = "0.9"
	if got := newDesk(t, store, "").shown.Notice; got == "" {
		t.Error("no notice of another version")
	}
}

func TestQuestionThatIsNoLongerAskedGivesWay(t *testing.T) {
	store := kittest.NewStore(t)
	d := newDesk(t, store, "A2")
	d.at = "gone"
	d.Refresh()
	if d.shown.Question.ID != "A1" {
		t.Errorf("shows %q, want the first question", d.shown.Question.ID)
	}
}
