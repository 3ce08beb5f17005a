package processes

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// desk is a presenter without a window.
type desk struct {
	*Presenter

	store *kittest.Store
	state State
}

func newDesk(t *testing.T, store *kittest.Store) *desk {
	t.Helper()
	d := &desk{store: store}
	d.Presenter = NewPresenter(Deps{
		Context: t.Context(), Session: store.Session(t), Store: store, Log: slog.New(slog.DiscardHandler),
		Report: record.Report{Changed: func(session.State) {}, Failed: func(string) {}},
	}, kittest.Words(t, "de"), kit.NewRunner(t.Context(), &kittest.Clock{}), func(s State) { d.state = s })
	d.Refresh()
	return d
}

func (d *desk) rows() []string {
	var ids []string
	for _, row := range d.state.Table.Rows {
		ids = append(ids, row.ID)
	}
	return ids
}

func cases(id assessment.ProcessID, n int64) assessment.Process {
	return assessment.Process{ID: id, Volume: assessment.Volume{Cases: number(n, "")}}
}

func TestSortingWaitsUntilTheRowIsLeft(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t, cases("P01", 30), cases("P02", 20), cases("P03", 10), assessment.Process{ID: "P04"}))
	d.Sort("cases")
	d.Select("P03", "cases")
	d.Edit("P03", "cases", "99")
	if diff := cmp.Diff([]string{"P01", "P02", "P03", "P04"}, d.rows()); diff != "" {
		t.Errorf("while P03 is worked on (-want +got):\n%s", diff)
	}
	d.Select("P03", "minutes")
	if got := d.rows()[0]; got != "P01" {
		t.Errorf("first is %s while the row is still selected", got)
	}
	d.Select("P02", "minutes")
	if diff := cmp.Diff([]string{"P03", "P01", "P02", "P04"}, d.rows()); diff != "" {
		t.Errorf("after P03 was left (-want +got):\n%s", diff)
	}
	d.Sort("cases")
	if diff := cmp.Diff([]string{"P02", "P01", "P03", "P04"}, d.rows()); diff != "" {
		t.Errorf("turned around, missing still last (-want +got):\n%s", diff)
	}
}

func TestSearchFindsByNumberNameAndRole(t *testing.T) {
	led := cases("P02", 1)
	led.Responsible = "Flächenmanagement"
	d := newDesk(t, kittest.NewStore(t, cases("P01", 1), led, cases("P04", 1)))
	for text, want := range map[string][]string{
		"p01": {"P01"}, "flächen": {"P02", "P04"}, "besuch": {"P01"}, "nirgends": nil,
	} {
		d.Search(text)
		if diff := cmp.Diff(want, d.rows()); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
	d.Search("nirgends")
	if d.state.Table.None == "" {
		t.Error("nothing says that nothing was found")
	}
	d.Show("P04", "cases")
	if !slices.Contains(d.rows(), "P04") || d.state.Search != "" {
		t.Error("a way to P04 does not end the search that hides it")
	}
}

func TestEmptiedNumberLosesItsOrigin(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t, example("P04")))
	if problem := d.Edit("P04", "cases", ""); problem != "" {
		t.Fatal(problem)
	}
	q, _ := d.store.Kept.Inventory.Process("P04")
	if q.Cases != (assessment.Figure{}) {
		t.Errorf("cases are %+v, want nothing", q.Cases)
	}
}

func TestTypedUnitsAreNoOrigins(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t, assessment.Process{ID: "P04"}))
	for text, want := range map[string]assessment.Figure{
		"2 Std.": number(120, ""), "2 Stunden e": number(120, assessment.OriginEstimated), "1:30": number(90, ""),
		"45 Minute": number(45, ""), "45e": number(45, assessment.OriginEstimated), "1.200 S": number(1200, assessment.OriginSystem),
		"90 ≈": number(90, assessment.OriginEstimated),
	} {
		d.Edit("P04", "minutes", "")
		if problem := d.Edit("P04", "minutes", text); problem != "" {
			t.Errorf("%q: %s", text, problem)
		}
		if q, _ := d.store.Kept.Inventory.Process("P04"); q.Minutes != want {
			t.Errorf("%q is %+v, want %+v", text, q.Minutes, want)
		}
	}
}

func TestOwnProcessMayHaveTheNameOfAnotherAndSaysSo(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t, example("P08")))
	c := d.NewChooser()
	if slices.ContainsFunc(c.Templates(), func(o Template) bool { return o.ID == "P08" || o.Chosen }) {
		t.Error("a template in use is offered, or one is ticked")
	}
	if note := c.NameOwn("gründungsberatung"); note == "" {
		t.Error("nothing says that P08 has the same name")
	}
	if wrong := c.Add(); wrong != "" {
		t.Fatal(wrong)
	}
	if q, there := d.store.Kept.Inventory.Process("X01"); !there || q.Name != "gründungsberatung" {
		t.Errorf("stored %+v", q)
	}
}

func TestProcessesOfTheYearBeforeAreTakenOverWithTheirSystems(t *testing.T) {
	store := kittest.NewStore(t)
	before := example("P04")
	before.Systems = "S01"
	agency := store.Kept.Agency
	store.Others = []assessment.Assessment{
		{ID: "lindenrade-2025", Agency: agency, Year: 2025, Inventory: assessment.NewInventory(before, assessment.System{ID: "S01", Product: "CRM"})},
		{ID: "anders-2025", Agency: assessment.Agency{Name: "Anders"}, Year: 2025},
		{ID: "lindenrade-2027", Agency: agency, Year: 2027},
	}
	d := newDesk(t, store)
	earlier := d.Earlier()
	if len(earlier) != 1 || earlier[0].ID != "lindenrade-2025" {
		t.Fatalf("offered: %v", earlier)
	}
	said, wrong := d.CopyFrom("lindenrade-2025")
	if wrong || said != "1 Prozess aus 2025 übernommen" {
		t.Errorf("said %q", said)
	}
	if q, _ := d.store.Kept.Inventory.Process("P04"); q != before {
		t.Errorf("stored %+v, want %+v", q, before)
	}
}

func TestSelectionStaysWhereARowWasRemoved(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t, cases("P01", 1), cases("P02", 1), cases("P03", 1)))
	d.Select("P02", "minutes")
	d.Remove("P02")
	if got := d.state.Table.Row; got != "P03" {
		t.Errorf("selected is %q, want P03", got)
	}
	d.Remove("P03")
	if got := d.state.Table.Row; got != "P01" {
		t.Errorf("selected is %q, want P01", got)
	}
}

func TestIncompleteProcessNamesWhatIsMissingAndIsNeverZero(t *testing.T) {
	unranked := example("P05")
	unranked.Effort = assessment.Rating{}
	noGap := example("P06")
	noGap.Target = noGap.Current
	d := newDesk(t, kittest.NewStore(t, example("P04"), unranked, noGap, assessment.Process{ID: "P07"}))
	d.ShowSide(SidePortfolio)
	got := map[assessment.ProcessID]string{}
	for _, m := range d.state.Portfolio.Missing {
		got[m.Process] = m.Attribute
	}
	want := map[assessment.ProcessID]string{"P05": "effort", "P06": "target", "P07": "cases"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
	if n := len(d.state.Portfolio.Ranking.Rows); n != 1 {
		t.Errorf("%d processes ranked, want 1", n)
	}
}

func TestStabilityIsCheckedOnceForTheSameNumbers(t *testing.T) {
	counted := &counting{}
	d := newDesk(t, kittest.NewStore(t, sample(18)...))
	d.checker.runner = kit.NewRunner(context.Background(), counted)
	d.ShowSide(SideTable)
	d.Edit("P01", "cases", "21")
	if counted.runs != 0 {
		t.Fatal("checked while the table is shown")
	}
	d.ShowSide(SidePortfolio)
	d.Refresh()
	d.Choose("P02")
	if counted.runs != 1 {
		t.Errorf("checked %d times, want once", counted.runs)
	}
	if d.state.Portfolio.Stability == "" {
		t.Error("nothing says how firm the ranking is")
	}
}

func TestStabilityIsCheckedAgainAfterTheAreaWasLeftTooEarly(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t, sample(18)...))
	slow := &kittest.Clock{Hold: true}
	d.checker.runner = kit.NewRunner(context.Background(), slow)
	d.ShowSide(SidePortfolio)
	d.Leave()
	slow.Release() // too late: nobody looks any more
	if d.state.Portfolio.Stability != "" {
		t.Fatal("a result is shown, though its check was stopped")
	}
	d.Refresh()
	slow.Release()
	if d.state.Portfolio.Stability == "" {
		t.Error("nothing says how firm the ranking is after coming back")
	}
}

// counting counts the work that is done elsewhere.
type counting struct {
	kittest.Clock

	runs int
}

// Go implements kit.Executor.
func (c *counting) Go(work, done func()) {
	c.runs++
	c.Clock.Go(work, done)
}

func TestTableOfAThousandRowsSaysItsLimit(t *testing.T) {
	d := newDesk(t, kittest.NewStore(t, example("P04")))
	text := "Prozess\tFälle pro Jahr\n" + strings.Repeat("Hafenbetreuung\t3\n", 1001)
	preview := d.Read(text, "", "")
	if len(preview.Rows) != 999 || preview.Notes[0] != "Die Tabelle hat mehr als 1.000 Zeilen. Gezeigt und übernommen werden die ersten 1.000." {
		t.Errorf("%d rows and notes %q, want 999 below the headings, and the limit", len(preview.Rows), preview.Notes)
	}
	if nothing := d.Read("", "", ""); nothing.Possible() || len(nothing.Notes) != 1 {
		t.Errorf("an empty clipboard gives %+v", nothing)
	}
}
