package overview

import (
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

// mirror keeps what a screen was told last.
type mirror struct {
	state    State
	revealed assessment.ID
	toast    string
	undo     func()
	asked    bool // for a path
	question Question
}

func (m *mirror) Render(s State) { m.state = s }

func (m *mirror) Reveal(id assessment.ID) { m.revealed = id }

func (m *mirror) Toast(text string, undo func()) { m.toast, m.undo = text, undo }

func (m *mirror) AskPath() { m.asked = true }

func (m *mirror) Ask(q Question) { m.question = q }

// choose takes the offer with the title.
func (m *mirror) choose(t *testing.T, title string) {
	t.Helper()
	for _, group := range m.question.Groups {
		for _, offer := range group.Offers {
			if offer.Title == title {
				offer.Do()
				return
			}
		}
	}
	t.Errorf("%q is not offered: %+v", title, m.question.Groups)
}

func (m *mirror) ids() []assessment.ID {
	ids := make([]assessment.ID, 0, len(m.state.Rows))
	for _, row := range m.state.Rows {
		ids = append(ids, row.ID)
	}
	return ids
}

func present(t *testing.T, o *office) (*Presenter, *mirror) {
	t.Helper()
	screen := &mirror{}
	p := NewPresenter(o.deps(t, kittest.Bare(t, &kittest.Clock{})), screen)
	p.Refresh()
	return p, screen
}

func TestSearchFindsPartsOfNamesWithoutUmlauts(t *testing.T) {
	o := &office{}
	for i := range 8 {
		o.rows = append(o.rows, summary(assessment.ID(strconv.Itoa(i)), fmt.Sprint("Amt ", i), 0))
	}
	o.rows[3].Agency = "Wirtschaftsförderung Großmühlen"
	p, screen := present(t, o)
	for search, want := range map[string][]assessment.ID{
		"grossmuhl": {"3"}, "GROßMÜHLEN 2026": {"3"}, "muehle": {}, "amt 5": {"5"}, "musterstadt": screen.ids(),
	} {
		p.Search(search)
		if diff := cmp.Diff(want, screen.ids()); diff != "" {
			t.Errorf("search %q (-want +got):\n%s", search, diff)
		}
	}
	p.Search("xyz")
	if want := "Zu „xyz“ gibt es keine Selbsteinschätzung."; screen.state.Empty != want {
		t.Errorf("nothing found: got %q, want %q", screen.state.Empty, want)
	}
}

func TestSearchFieldComesWithTheEighthRow(t *testing.T) {
	o := &office{}
	for i := range 7 {
		o.rows = append(o.rows, summary(assessment.ID(strconv.Itoa(i)), "Amt", 0))
	}
	p, screen := present(t, o)
	if screen.state.Searchable {
		t.Error("searchable with seven rows")
	}
	o.rows = append(o.rows, summary("8", "Amt", 0))
	p.Refresh()
	if !screen.state.Searchable {
		t.Error("not searchable with eight rows")
	}
}

func TestEmptyListSaysWhatWillBeThere(t *testing.T) {
	_, screen := present(t, &office{})
	if want := "Hier erscheinen Ihre Selbsteinschätzungen."; screen.state.Empty != want {
		t.Errorf("got %q, want %q", screen.state.Empty, want)
	}
}

func TestOpenGoesWhereWorkStopped(t *testing.T) {
	done := summary("done", "Amt", 3)
	o := &office{rows: []assessment.Summary{summary("begun", "Amt", 1), done}}
	p, _ := present(t, o)
	p.Open("begun")
	p.Open("done")
	p.Open("gone")
	p.Press(CardNew)
	want := []kit.Route{
		{Area: kit.Guide, Assessment: "begun"}, {Area: kit.Result, Assessment: "done"}, {Area: kit.Profile},
	}
	if diff := cmp.Diff(want, o.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestDeleteCanBeTakenBack(t *testing.T) {
	o := &office{rows: []assessment.Summary{summary("a", "Amt", 0), summary("b", "Amt", 0)}}
	p, screen := present(t, o)
	p.Delete("a")
	if diff := cmp.Diff([]assessment.ID{"b"}, screen.ids()); diff != "" {
		t.Errorf("after delete (-want +got):\n%s", diff)
	}
	if want := "1 Selbsteinschätzung ist gelöscht."; screen.toast != want {
		t.Errorf("toast: got %q, want %q", screen.toast, want)
	}
	screen.undo()
	if !slices.Contains(screen.ids(), "a") || screen.revealed != "a" {
		t.Errorf("after undo: rows %v, revealed %q, want a back and in sight", screen.ids(), screen.revealed)
	}
}

func TestDeleteThatFailsSaysSoAndKeepsTheRow(t *testing.T) {
	o := &office{rows: []assessment.Summary{summary("a", "Amt", 0)}}
	p, screen := present(t, o)
	p.Delete("unknown")
	if screen.state.Notice.Tone != Trouble || screen.state.Notice.Text == "" || screen.toast != "" {
		t.Errorf("notice %+v, toast %q, want a sentence and no toast", screen.state.Notice, screen.toast)
	}
	if diff := cmp.Diff([]assessment.ID{"a"}, screen.ids()); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestAnswerFileIsShownInTheList(t *testing.T) {
	o := &office{chosen: "/home/rk/answers.json", imported: summary("new", "Neustadt", 2)}
	p, screen := present(t, o)
	p.Press(CardFile)
	if screen.revealed != "new" || screen.toast == "" || screen.state.Busy != "" {
		t.Errorf("revealed %q, toast %q, busy %q", screen.revealed, screen.toast, screen.state.Busy)
	}
	screen.undo()
	if len(screen.ids()) != 0 {
		t.Errorf("undo left %v", screen.ids())
	}
}

func TestAnswerFileThatIsNoneIsExplained(t *testing.T) {
	o := &office{chosen: "/home/rk/letter.json"}
	p, screen := present(t, o)
	o.err = assessment.ErrFormat
	p.Press(CardFile)
	if screen.state.Notice.Tone != Trouble || screen.state.Notice.Text == "" {
		t.Errorf("notice %+v, want a sentence", screen.state.Notice)
	}
}

func TestSystemWithoutFileDialogAsksForThePath(t *testing.T) {
	o := &office{imported: summary("new", "Neustadt", 2), dialogErr: fmt.Errorf("file dialog: %w", exec.ErrNotFound)}
	p, screen := present(t, o)
	p.Press(CardFile)
	if !screen.asked || screen.state.Notice != (Notice{}) {
		t.Errorf("asked %t, notice %+v", screen.asked, screen.state.Notice)
	}
	if _, got := p.OpenPath("  "); got == "" {
		t.Error("an empty path is taken")
	}
	follow, got := p.OpenPath(` "/home/rk/answers.json" `)
	if follow == nil {
		t.Fatalf("nothing follows: %q", got)
	}
	if follow(); got != "" || screen.revealed != "new" || o.read != "/home/rk/answers.json" {
		t.Errorf("sentence %q, revealed %q, read %q", got, screen.revealed, o.read)
	}
	o.err = assessment.ErrFormat
	if _, got := p.OpenPath("/home/rk/letter.json"); got == "" {
		t.Error("a wrong file says nothing")
	}
}

func TestCancelledDialogChangesNothing(t *testing.T) {
	o := &office{rows: []assessment.Summary{summary("a", "Amt", 1), summary("b", "Amt", 1)}}
	p, screen := present(t, o)
	p.Press(CardFile)
	p.StartChoosing()
	p.ChooseAll()
	p.Compare()
	if screen.state.Notice != (Notice{}) || o.compared != nil || screen.toast != "" || !screen.state.Choice.On {
		t.Errorf("notice %+v, compared %v, toast %q, choosing %t", screen.state.Notice, o.compared, screen.toast, screen.state.Choice.On)
	}
}

func TestComparisonNeedsTwo(t *testing.T) {
	o := &office{rows: []assessment.Summary{summary("a", "Amt", 1), summary("b", "Amt", 1), summary("c", "Amt", 1)}, chosen: "/x/v.pdf"}
	p, screen := present(t, o)
	p.StartChoosing()
	p.Open("c")
	if screen.state.Choice.Missing == "" {
		t.Error("one chosen assessment is enough for a comparison")
	}
	p.Compare()
	if o.compared != nil {
		t.Errorf("compared %v", o.compared)
	}
	p.Open("a")
	p.Compare()
	if diff := cmp.Diff([]assessment.ID{"a", "c"}, o.compared); diff != "" {
		t.Errorf("compared in the order of the list (-want +got):\n%s", diff)
	}
	if n := screen.state.Notice; n.Tone != Good || n.Path != "/x/v.pdf" || !strings.Contains(n.Title, "2 Selbsteinschätzungen") {
		t.Errorf("notice %+v", n)
	}
	if len(o.routes) != 0 {
		t.Errorf("choosing opened %v", o.routes)
	}
	p.OpenWritten()
	p.RevealWritten()
	if diff := cmp.Diff([]string{"open /x/v.pdf", "reveal /x/v.pdf"}, o.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
}

func TestChoosingEndsWithTheLastRow(t *testing.T) {
	o := &office{rows: []assessment.Summary{summary("a", "Amt", 1)}}
	p, screen := present(t, o)
	p.StartChoosing()
	p.ChooseAll()
	p.DeleteChosen()
	if screen.state.Choice.On || screen.state.Choice.Count != 0 {
		t.Errorf("choice %+v, want none", screen.state.Choice)
	}
	p.StartChoosing()
	if screen.state.Choice.On || screen.state.Notice.Title == "" {
		t.Errorf("choosing among nothing: %+v, notice %+v", screen.state.Choice, screen.state.Notice)
	}
}

func TestChooseAllMeansAllThatAreFound(t *testing.T) {
	o := &office{}
	for i := range 8 {
		o.rows = append(o.rows, summary(assessment.ID(strconv.Itoa(i)), fmt.Sprint("Amt ", i), 0))
	}
	p, screen := present(t, o)
	p.StartChoosing()
	p.Search("amt 5")
	p.ChooseAll()
	p.Search("")
	if got := screen.state.Choice.Count; got != 1 {
		t.Errorf("chosen %d, want 1", got)
	}
}

func TestOneThingAtATime(t *testing.T) {
	o := &office{rows: []assessment.Summary{summary("a", "Amt", 1), summary("b", "Amt", 1)}, chosen: "/x/v.pdf"}
	ex, screen := &kittest.Clock{Hold: true}, &mirror{}
	p := NewPresenter(o.deps(t, kittest.Bare(t, ex)), screen)
	p.Refresh()
	p.MakeBackup()
	p.StartChoosing()
	p.ChooseAll()
	p.Compare()
	if ex.Held() != 1 || screen.state.Busy != "Die Sicherungskopie wird angelegt …" {
		t.Fatalf("waiting %d, busy %q", ex.Held(), screen.state.Busy)
	}
	ex.Release()
	if screen.state.Busy != "" || screen.state.Backup.Tone != Good {
		t.Errorf("busy %q, backup %+v", screen.state.Busy, screen.state.Backup)
	}
}

func TestBackupLineWarnsAfterAWeek(t *testing.T) {
	row := []assessment.Summary{summary("a", "Amt", 1)}
	for _, test := range []struct {
		name string
		rows []assessment.Summary
		at   time.Time
		want Tone
		text string
	}{
		{"none yet", row, time.Time{}, Calm, "Noch keine Sicherungskopie."},
		{"today", row, kittest.Noon().Add(-time.Hour), Good, "Letzte Sicherungskopie: heute, 11:30. Die Kopie liegt auf diesem Rechner."},
		{"yesterday", row, kittest.Noon().Add(-24 * time.Hour), Good, "Letzte Sicherungskopie: gestern, 12:30. Die Kopie liegt auf diesem Rechner."},
		{"six days", row, kittest.Noon().Add(-6 * 24 * time.Hour), Good, "Letzte Sicherungskopie: 14.11.2026. Die Kopie liegt auf diesem Rechner."},
		{"nine days", row, kittest.Noon().Add(-9 * 24 * time.Hour), Warn, "Die letzte Sicherungskopie ist 9 Tage alt. Die Kopie liegt auf diesem Rechner."},
		{"nine days, nothing to lose", nil, kittest.Noon().Add(-9 * 24 * time.Hour), Good, "Letzte Sicherungskopie: 11.11.2026. Die Kopie liegt auf diesem Rechner."},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, screen := present(t, &office{rows: test.rows, backup: test.at})
			if got := screen.state.Backup; got.Tone != test.want || got.Text != test.text {
				t.Errorf("got %+v, want %v %q", got, test.want, test.text)
			}
		})
	}
}

func TestListThatCannotBeReadIsExplained(t *testing.T) {
	_, screen := present(t, &office{err: assessment.ErrDamaged})
	if screen.state.Notice.Tone != Trouble || screen.state.Notice.Text == "" {
		t.Errorf("notice %+v, want a sentence", screen.state.Notice)
	}
}
