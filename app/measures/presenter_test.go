package measures

import (
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit/kittest"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/session"
)

// bench is a presenter without a window.
type bench struct {
	*Presenter

	state   State
	store   *kittest.Store
	session *session.Session
}

func start(t *testing.T, store *kittest.Store) *bench {
	t.Helper()
	b := &bench{store: store, session: store.Session(t)}
	b.Presenter = NewPresenter(Deps{
		Context: t.Context(), Session: b.session, Log: slog.New(slog.DiscardHandler),
		Report: record.Report{Changed: func(session.State) {}, Failed: func(string) {}},
	}, kittest.Words(t, "de"), func(s State) { b.state = s })
	b.Refresh()
	return b
}

func (b *bench) undo(t *testing.T) {
	t.Helper()
	if _, _, err := b.session.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.Refresh()
}

func (b *bench) stored(id assessment.MeasureID) assessment.Measure {
	m, _ := b.store.Kept.Inventory.Measure(id)
	return m
}

// codes lists the rows of the table from the top.
func (b *bench) codes() []string {
	var codes []string
	for _, row := range b.state.Table.Rows {
		codes = append(codes, row.ID)
	}
	return codes
}

func TestProposalsComeFromGapsAndProcesses(t *testing.T) {
	b := start(t, newStore(t))
	first, second := b.state.Proposals.Rows[0], b.state.Proposals.Rows[1]
	if first.Process == "" || !strings.HasPrefix(first.Why, "Nutzwert ") || first.Levels != "1 → 3" || first.Text == "" {
		t.Errorf("first proposal %+v, want a process with its utility and what drives it", first)
	}
	question, _ := kittest.Catalogue(t).Question(second.Question)
	if got, want := second.Text, question.Choices[1].Next.In("de"); got != want {
		t.Errorf("recommendation %q, want that of the catalogue at level 1: %q", got, want)
	}
}

func TestProposalBecomesAMeasureInOneStep(t *testing.T) {
	b := start(t, newStore(t))
	proposal := b.state.Proposals.Rows[1]
	if b.Take(proposal) == "" {
		t.Error("nothing is said about the measure")
	}
	want := assessment.Measure{
		ID: "M01", Title: proposal.Title, Description: proposal.Text, Phase: assessment.PhaseIdea,
		Subject: assessment.Subject{Question: proposal.Question, Expected: assessment.Rated(3)},
	}
	if diff := cmp.Diff(want, b.stored("M01")); diff != "" {
		t.Errorf("measure (-want +got):\n%s", diff)
	}
	if slices.Contains(b.state.Proposals.Rows, proposal) {
		t.Error("the proposal is made again")
	}
	b.undo(t)
	if !b.state.Empty || !slices.Contains(b.state.Proposals.Rows, proposal) {
		t.Errorf("after undo there are %q", b.state.Count)
	}
}

func TestProposalThatIsNoneAnyMoreMakesNothing(t *testing.T) {
	b := start(t, newStore(t))
	proposal := b.state.Proposals.Rows[0]
	b.Take(proposal)
	if said := b.Take(proposal); said != "" || len(b.store.Kept.Inventory.Measures()) != 1 {
		t.Errorf("said %q, %d measures, want one", said, len(b.store.Kept.Inventory.Measures()))
	}
}

func TestNothingRecordedExplainsWhereProposalsComeFrom(t *testing.T) {
	store := newStore(t)
	store.Kept.Answers, store.Kept.Inventory = map[assessment.QuestionID]assessment.Answer{}, nil
	b := start(t, store)
	if len(b.state.Proposals.Rows) > 0 || !strings.Contains(b.state.Proposals.None, "sobald") {
		t.Errorf("proposals %+v", b.state.Proposals)
	}
}

func TestCellTakesWhatFitsAndRefusesTheRest(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	for column, text := range map[string]string{"one_off": "12.500", "start": "2.2027", "phase": "Betrieb", "expected": "4", "module": "–"} {
		if problem := b.Edit("M02", column, text); problem != "" {
			t.Errorf("%s %q: %s", column, text, problem)
		}
	}
	m := b.stored("M02")
	if m.Cost.OneOff != assessment.Whole(12500) || m.Period.Start != assessment.MonthOf(2027, 2) ||
		m.Phase != assessment.PhaseOperation || m.Subject.Expected != assessment.Rated(4) || m.Module != "" {
		t.Errorf("stored %+v", m)
	}
	for column, text := range map[string]string{"one_off": "viel", "start": "bald", "funding": "-5", "end": "13/2027"} {
		if b.Edit("M02", column, text) == "" {
			t.Errorf("%s takes %q", column, text)
		}
	}
	if diff := cmp.Diff(m, b.stored("M02")); diff != "" {
		t.Errorf("refused text changed the measure (-before +after):\n%s", diff)
	}
}

func TestWhatIsNotStoredStaysOnTheScreenUntilItIs(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	b.store.Err = errDisk
	b.Edit("M02", "title", "Neuer Titel")
	if b.state.Trouble == "" || b.state.Table.Rows[1].Cells[1].Text != "Neuer Titel" {
		t.Errorf("trouble %q, title %q", b.state.Trouble, b.state.Table.Rows[1].Cells[1].Text)
	}
	if got := b.stored("M02").Title; got == "Neuer Titel" {
		t.Error("the disk took it all the same; the test is broken")
	}
	b.store.Err = nil
	b.Retry()
	if b.state.Trouble != "" || b.stored("M02").Title != "Neuer Titel" {
		t.Errorf("after the retry: trouble %q, stored %q", b.state.Trouble, b.stored("M02").Title)
	}
}

func TestSortingPutsMissingValuesLast(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	b.Sort("one_off")
	if got, want := b.codes(), []string{"M01", "M03", "M05", "M06", "M02", "M07", "M08", "M04"}; !slices.Equal(got, want) {
		t.Errorf("most expensive first: %v, want %v", got, want)
	}
	b.Sort("one_off")
	if got, want := b.codes(), []string{"M08", "M07", "M02", "M06", "M05", "M03", "M01", "M04"}; !slices.Equal(got, want) {
		t.Errorf("turned around: %v, want %v", got, want)
	}
	b.Sort("phase")
	if got, want := b.codes()[:2], []string{"M05", "M07"}; !slices.Equal(got, want) {
		t.Errorf("phases begin with %v, want the ideas %v", got, want)
	}
}

func TestRowKeepsItsPlaceWhileItIsWorkedOn(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	b.Sort("title")
	before := b.codes()
	b.Select(before[0], "title")
	b.Edit(before[0], "title", "Zuletzt")
	if diff := cmp.Diff(before, b.codes()); diff != "" {
		t.Errorf("the row moved (-before +after):\n%s", diff)
	}
	b.Select(before[1], "title")
	if got := b.codes(); got[len(got)-1] != before[0] {
		t.Errorf("left, it stands in %v, want it last", got)
	}
}

func TestDeletingNamesTheMeasuresThatRequireIt(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	asked, _ := b.Removal("M01")
	if !strings.Contains(asked.Text, "Lösungen zur Weitergabe dokumentieren") {
		t.Errorf("text %q", asked.Text)
	}
	if free, _ := b.Removal("M02"); free.Text != "" {
		t.Errorf("nobody requires M02, but %q", free.Text)
	}
	b.Remove("M01")
	if _, there := b.measure("M01"); there || b.stored("M07").Requires != "" {
		t.Errorf("M01 there %t, M07 requires %q", there, b.stored("M07").Requires)
	}
	b.undo(t)
	if b.stored("M01").Title == "" || b.stored("M07").Requires != "M01" {
		t.Error("undo does not bring it back")
	}
}

func TestQuestionIsFoundByNumberAndByWord(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	found := b.Find("B4")
	if len(found) != 1 || found[0].ID != "B4" || !strings.Contains(found[0].Detail, "heute 1, Ziel 3") {
		t.Errorf("found %+v", found)
	}
	b.Select("M08", "title")
	b.SetQuestion("B4")
	if got := b.stored("M08").Subject.Question; got != "B4" {
		t.Errorf("question %q", got)
	}
}

func TestHintOnAMeasureIsShownAtItsCell(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	row := b.state.Table.Rows[4]
	at := slices.Index(typedColumns(), "funding") + 1
	if !row.Cells[at].Warn || row.Cells[at].Tip == "" {
		t.Errorf("funding above the cost: %+v", row.Cells[at])
	}
	if hints := b.Hints(assessment.Measure{ID: "M05"}.Ref()); len(hints) == 0 || hints[0].Attribute != "funding" {
		t.Errorf("hints %+v", hints)
	}
}

func TestPastedTableIsShownBeforeItIsTaken(t *testing.T) {
	b := start(t, newStore(t, plan()...))
	read := b.Read("M02", "title", "Titel\tEinmalig in €\tBeginn\nGewerbedaten monatlich übernehmen\t9.000\tbald\nStadtplan\t500\t02/2028\n")
	if !read.Possible() || len(read.Rows) != 2 || !read.Rows[0].Cells[4].Warn || read.Refused == "" {
		t.Errorf("preview %+v", read)
	}
	if got := b.stored("M02").Cost.OneOff; got != assessment.Whole(7500) {
		t.Errorf("taken before it was said: %v", got)
	}
	b.Paste(read.Entries)
	if m := b.stored("M02"); m.Cost.OneOff != assessment.Whole(9000) || m.Period.Start != assessment.MonthOf(2027, 3) {
		t.Errorf("M02 %+v", m)
	}
	if m := b.stored("M09"); m.Title != "Stadtplan" || m.Period.Start != assessment.MonthOf(2028, 2) {
		t.Errorf("M09 %+v", m)
	}
	b.undo(t)
	if b.stored("M09").Title != "" || b.stored("M02").Cost.OneOff != assessment.Whole(7500) {
		t.Error("it is not one step")
	}
}

// total is the expected total without some measures, computed apart from the
// presenter.
func (b *bench) total(t *testing.T, without ...assessment.MeasureID) string {
	t.Helper()
	after := scoring.After(&b.store.Kept, func(id assessment.MeasureID) bool { return !slices.Contains(without, id) })
	return strings.ReplaceAll(scoring.Evaluate(kittest.Catalogue(t), &after).Total.Round(1), ".", ",")
}
