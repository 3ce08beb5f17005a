package systems

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

var errDisk = errors.New("disk full")

func TestKeyFiguresAreSentencesAboutWhatIsThere(t *testing.T) {
	b := newBench(t, landscape()...)
	var said []string
	for _, f := range b.state.Figures {
		said = append(said, f.Label+": "+f.Value+" | "+f.Note)
	}
	want := []string{
		"Automatische Schnittstellen: 2 von 10 (20 %) | 4 als Datei, 4 von Hand",
		"Prozesse ohne System: 2 von 6 | P06, P16",
		"Verträge enden bald: 3 Verträge | zuerst Treffpunkt 03/2026",
		"Kosten im Jahr: 28.740 € | bei 6 von 9 Systemen angegeben",
	}
	for i := range said {
		said[i] = strings.ReplaceAll(said[i], "\u00a0", " ")
	}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
}

func TestFiguresLeadToWhatTheyAreAbout(t *testing.T) {
	b := newBench(t, landscape()...)
	for _, f := range b.state.Figures {
		b.presenter.Follow(f.To)
	}
	want := []kit.Route{{Area: kit.Processes, Assessment: "lindenrade-2026", Kind: "process", Entry: "P06", Attribute: "systems"}}
	if diff := cmp.Diff(want, b.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
	if table := b.state.Table; table.Row != "S03" || table.Column != "yearly_cost" || b.state.Side != SideTable {
		t.Errorf("at %q %q, want the first system without a cost", table.Row, table.Column)
	}
}

func TestCostIsMissingAndNotZeroWhileNobodySaysIt(t *testing.T) {
	b := newBench(t, assessment.System{ID: "S01", Product: "CRM"})
	cost := b.state.Figures[3]
	if cost.Value != "–" || cost.Note != "bei 0 von 1 System angegeben" {
		t.Errorf("cost %q, %q", cost.Value, cost.Note)
	}
	if got := b.cell("yearly_cost"); got.Text != "–" || !got.Muted {
		t.Errorf("cell %+v", got)
	}
}

func TestCellsTakeWhatPeopleType(t *testing.T) {
	for _, c := range []struct{ column, text, want string }{
		{"product", "  CRM   Plus ", "CRM Plus"},
		{"type", "Newsletter", "Newsletter"},
		{"operation", "kommunal", "kommunales Rechenzentrum"},
		{"coverage", "3", "3"},
		{"contract_end", "6.2027", "06/2027"},
		{"yearly_cost", "1.200", "1.200"},
		{"yearly_cost", "1,5", "1,5"},
		{"data_processing", "fehlt", "fehlt"},
		{"status", "geplant", "geplant"},
		{"processes", "p06; Unternehmensbefragung", "P06, P16"},
		{"processes", "P06 P16", "P06, P16"},
		{"processes", "", "–"},
	} {
		b := newBench(t, landscape()...)
		if problem := b.presenter.Edit("S01", c.column, c.text); problem != "" {
			t.Errorf("%s %q: %s", c.column, c.text, problem)
		}
		if got := b.cell(c.column).Text; got != c.want {
			t.Errorf("%s %q shows %q, want %q", c.column, c.text, got, c.want)
		}
	}
}

func TestWhatDoesNotFitIsSaidAndChangesNothing(t *testing.T) {
	for _, c := range []struct{ column, text string }{
		{"coverage", "5"},
		{"coverage", "viel"},
		{"yearly_cost", "-3"},
		{"yearly_cost", "NaN"},
		{"yearly_cost", "99999999999999999999"},
		{"contract_end", "bald"},
		{"type", "Mond"},
		{"processes", "P99"},
		{"product", strings.Repeat("x", 1000)},
	} {
		b := newBench(t, landscape()...)
		before := b.system("S01")
		if problem := b.presenter.Edit("S01", c.column, c.text); problem == "" {
			t.Errorf("%s %q is taken", c.column, c.text)
		}
		if b.system("S01") != before || b.store.Writes != 0 {
			t.Errorf("%s %q changed something", c.column, c.text)
		}
	}
}

func TestProcessesOfASystemAreOneStepToUndo(t *testing.T) {
	b := newBench(t, landscape()...)
	before := b.stored()
	b.presenter.Edit("S09", "processes", "P01, P06, P16")
	if got := len(b.stored().ProcessesOf("S09")); got != 3 || b.store.Writes != 1 {
		t.Errorf("%d processes in %d writes", got, b.store.Writes)
	}
	b.undo()
	if diff := cmp.Diff(before, b.stored()); diff != "" {
		t.Errorf("after undo (-want +got):\n%s", diff)
	}
	b.presenter.Tick("S09", "P12", true)
	b.presenter.Tick("S09", "P12", false)
	if diff := cmp.Diff(before, b.stored()); diff != "" {
		t.Errorf("ticked and unticked (-want +got):\n%s", diff)
	}
}

func TestWhatIsNotSavedStaysAndIsTriedAgain(t *testing.T) {
	b := newBench(t, landscape()...)
	b.store.Err = errDisk
	if problem := b.presenter.Edit("S01", "product", "CRM neu"); problem != "" {
		t.Fatalf("the cell is blamed: %s", problem)
	}
	if b.cell("product").Text != "CRM neu" || b.state.Trouble == "" || len(b.failed) != 1 {
		t.Errorf("shown %q, trouble %q, told %q", b.cell("product").Text, b.state.Trouble, b.failed)
	}
	again := NewPresenter(b.deps(b.presenter.deps.Kit), func(s State) { b.state = s })
	again.Refresh()
	if b.cell("product").Text != "CRM neu" {
		t.Error("it is lost when the area is built again")
	}
	b.store.Err = nil
	b.presenter.Retry()
	if b.system("S01").Product != "CRM neu" || b.state.Trouble != "" {
		t.Errorf("stored %q, trouble %q", b.system("S01").Product, b.state.Trouble)
	}
}

func TestDeletionThatFailsIsTriedAgain(t *testing.T) {
	b := newBench(t, landscape()...)
	b.store.Err = errDisk
	ref := assessment.System{ID: "S09"}.Ref()
	if told := b.presenter.Remove(ref); told != "" || b.state.Trouble == "" {
		t.Errorf("told %q, trouble %q", told, b.state.Trouble)
	}
	b.store.Err = nil
	b.presenter.Retry()
	if _, there := b.stored().System("S09"); there || b.state.Trouble != "" {
		t.Errorf("still there %t, trouble %q", there, b.state.Trouble)
	}
}

func TestDeletingASystemInUseIsAskedWithNames(t *testing.T) {
	b := newBench(t, landscape()...)
	ask := b.presenter.AskRemove("S01")
	for _, part := range []string{"3 Prozesse", "P04 Flächenanfrage", "6 Schnittstellen", "WSP.NRW → KontaktPlus"} {
		if !strings.Contains(ask.Text, part) {
			t.Errorf("%q is not in %q", part, ask.Text)
		}
	}
	if ask := newBench(t, assessment.System{ID: "S01"}).presenter.AskRemove("S01"); ask != (Question{}) {
		t.Errorf("asked %q about a system nobody uses", ask.Title)
	}
	before := b.stored()
	if told := b.presenter.Remove(assessment.System{ID: "S01"}.Ref()); !strings.Contains(told, "KontaktPlus") {
		t.Errorf("told %q", told)
	}
	if n := len(b.stored().Interfaces()); n != 4 || len(b.stored().ProcessesOf("S01")) != 0 {
		t.Errorf("%d interfaces left", n)
	}
	b.undo()
	if diff := cmp.Diff(before, b.stored()); diff != "" {
		t.Errorf("after undo (-want +got):\n%s", diff)
	}
}

func TestDeletingWhatWasNeverSavedLeavesNothingBehind(t *testing.T) {
	b := newBench(t)
	b.store.Err = errDisk
	b.presenter.Add([]assessment.SystemType{assessment.TypeCRM, assessment.TypeGIS})
	b.presenter.SaveLink(assessment.Interface{From: "S01", To: "S02", Mode: assessment.ModeFile})
	b.presenter.Remove(assessment.System{ID: "S01"}.Ref())
	b.store.Err = nil
	b.presenter.Retry()
	if got := len(b.stored()); got != 1 || b.state.Trouble != "" {
		t.Errorf("%d entries stored, want the other system; trouble %q", got, b.state.Trouble)
	}
}

func TestTickedTypesBecomeSystemsInOneStep(t *testing.T) {
	b := newBench(t)
	if problem := b.presenter.Add(nil); problem == "" {
		t.Error("nothing ticked is taken")
	}
	if problem := b.presenter.Add([]assessment.SystemType{assessment.TypeSites, assessment.TypeOther}); problem != "" {
		t.Fatal(problem)
	}
	if got := b.system("S01"); got.Product != "Flächenportal" || got.Type != assessment.TypeSites {
		t.Errorf("first %+v", got)
	}
	if table := b.state.Table; table.Row != "S01" || table.Column != "product" || b.store.Writes != 1 {
		t.Errorf("at %q %q after %d writes", table.Row, table.Column, b.store.Writes)
	}
}

func TestLastYearIsTakenOverOnceAndUndoable(t *testing.T) {
	b := newBench(t, assessment.System{ID: "S01", Product: "Neues CRM"})
	b.store.Others = []assessment.Assessment{
		{ID: "lindenrade-2025", Year: 2025, Agency: b.store.Kept.Agency, Inventory: assessment.NewInventory(landscape()...)},
		{ID: "lindenrade-2024", Year: 2024, Agency: b.store.Kept.Agency, Inventory: assessment.NewInventory(large()...)},
		{ID: "other", Year: 2026, Agency: assessment.Agency{Name: "Anderes Amt"}, Inventory: assessment.NewInventory(large()...)},
	}
	b.presenter.FindEarlier()
	b.presenter.Refresh()
	if b.state.Earlier != "Aus 2025 übernehmen" {
		t.Fatalf("offered %q", b.state.Earlier)
	}
	// Eight systems and four links: S01 is another system now, with none of the links it had.
	if told := b.presenter.TakeOver(); told != "12 Einträge sind aus 2025 übernommen." {
		t.Errorf("told %q", told)
	}
	if b.system("S01").Product != "Neues CRM" || len(b.stored().Systems()) != 9 || len(b.stored().Processes()) != 0 {
		t.Errorf("stored %v", b.stored())
	}
	if b.state.Earlier != "" {
		t.Errorf("offered again: %q", b.state.Earlier)
	}
	b.undo()
	if len(b.stored()) != 1 {
		t.Errorf("%d entries after undo", len(b.stored()))
	}
}

func TestSortingWaitsUntilTheRowIsLeft(t *testing.T) {
	b := newBench(t, landscape()...)
	b.presenter.Sort("yearly_cost")
	order := func() string {
		var ids []string
		for _, row := range b.state.Table.Rows {
			ids = append(ids, row.ID)
		}
		return strings.Join(ids, " ")
	}
	const sorted = "S06 S07 S08 S02 S04 S01 S03 S05 S09"
	if got := order(); got != sorted {
		t.Fatalf("sorted %s, want %s", got, sorted)
	}
	b.presenter.Select("S06", "yearly_cost")
	b.presenter.Edit("S06", "yearly_cost", "20.000")
	if got := order(); got != sorted {
		t.Errorf("the row jumps: %s", got)
	}
	b.presenter.Select("S07", "yearly_cost")
	if got, want := order(), "S07 S08 S02 S04 S01 S06 S03 S05 S09"; got != want {
		t.Errorf("left: %s, want %s", got, want)
	}
	b.presenter.Sort("yearly_cost")
	if got, want := order(), "S06 S01 S04 S02 S08 S07 S03 S05 S09"; got != want {
		t.Errorf("descending: %s, want %s", got, want)
	}
}

func TestAboveFourteenInterfacesTheMatrixTakesThePlace(t *testing.T) {
	b := newBench(t, large()...)
	b.presenter.ShowSide(SideLinks)
	if !strings.Contains(b.state.Links.Crowded, "120 Schnittstellen") || len(b.state.Links.Matrix.Systems) != 60 {
		t.Errorf("crowded %q, %d systems", b.state.Links.Crowded, len(b.state.Links.Matrix.Systems))
	}
	b = newBench(t, landscape()...)
	b.presenter.ShowSide(SideLinks)
	picture := b.state.Links.Picture
	picture.Width = 390 // the narrowest card
	if b.state.Links.Crowded != "" || !picture.FitsCard() {
		t.Errorf("crowded %q, fits %t", b.state.Links.Crowded, picture.FitsCard())
	}
}

func TestChosenSystemListsItsInterfaces(t *testing.T) {
	b := newBench(t, landscape()...)
	b.presenter.ShowSide(SideLinks)
	b.presenter.Choose("S04")
	if len(b.state.Links.Rows) != 3 || b.state.Links.Title != "Schnittstellen: Flächenportal Nord" {
		t.Errorf("%d rows below %q", len(b.state.Links.Rows), b.state.Links.Title)
	}
	b.presenter.Choose("S04")
	if len(b.state.Links.Rows) != 10 {
		t.Errorf("%d rows, want all", len(b.state.Links.Rows))
	}
}

func TestInterfaceNeedsTwoSystems(t *testing.T) {
	b := newBench(t, landscape()...)
	for _, link := range []assessment.Interface{{}, {From: "S01"}, {From: "S01", To: "S01"}} {
		if b.presenter.SaveLink(link) == "" {
			t.Errorf("%+v is taken", link)
		}
	}
	if problem := b.presenter.SaveLink(assessment.Interface{From: "S02", To: "S05", Mode: assessment.ModeFile}); problem != "" {
		t.Fatal(problem)
	}
	b.presenter.ShowSide(SideLinks)
	if problem := b.presenter.EditLink("L11", "to", "WSP.NRW"); problem != "" {
		t.Fatal(problem)
	}
	if problem := b.presenter.EditLink("L11", "mode", "von Hand"); problem != "" {
		t.Fatal(problem)
	}
	if problem := b.presenter.EditLink("L11", "from", "WSP.NRW"); problem == "" {
		t.Error("a system is connected with itself")
	}
	got, _ := b.presenter.link("L11")
	if want := (assessment.Interface{ID: "L11", From: "S02", To: "S09", Mode: assessment.ModeManual}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestTwoSystemsOfTheSameNameCanBeToldApart(t *testing.T) {
	b := newBench(t, assessment.System{ID: "S01", Product: "CRM"}, assessment.System{ID: "S02", Product: "CRM"}, assessment.System{ID: "S03", Product: "GIS"})
	b.presenter.Select("S02", "product")
	if got := b.state.Detail.Same; !strings.Contains(got, "S01") {
		t.Errorf("said %q", got)
	}
	b.presenter.SaveLink(assessment.Interface{From: "S01", To: "S03"})
	b.presenter.ShowSide(SideLinks)
	if problem := b.presenter.EditLink("L01", "from", "CRM (S02)"); problem != "" {
		t.Fatal(problem)
	}
	if link, _ := b.presenter.link("L01"); link.From != "S02" {
		t.Errorf("from %s", link.From)
	}
}

func TestPastedTableIsShownBeforeItIsTaken(t *testing.T) {
	b := newBench(t, landscape()...)
	read := b.presenter.Read("S01", "product", "System\tBetrieb\tKosten im Jahr in €\tFarbe\nKontaktPlus\tin der Cloud\t13.000\tblau\nNeues Portal\tCloud\tviel\trot")
	if b.store.Writes != 0 || !read.Possible() || len(read.Notes) == 0 {
		t.Fatalf("writes %d, possible %t, notes %q", b.store.Writes, read.Possible(), read.Notes)
	}
	if cell := read.Rows[1].Cells[4]; !cell.Warn || cell.Tip == "" {
		t.Errorf("the wrong number is shown as %+v", cell)
	}
	b.presenter.Take(read.Entries)
	if got := b.system("S01").Contract.YearlyCost; got != assessment.Whole(13000) {
		t.Errorf("cost %v", got)
	}
	if got := b.system("S10"); got.Product != "Neues Portal" || got.Operation != assessment.OperationCloud {
		t.Errorf("new system %+v", got)
	}
	if b.store.Writes != 1 {
		t.Errorf("%d writes, want one step", b.store.Writes)
	}
}

func TestShowLeadsToTheCell(t *testing.T) {
	b := newBench(t, landscape()...)
	b.presenter.Show(assessment.System{ID: "S04"}.Ref(), "contract_end")
	if table := b.state.Table; table.Row != "S04" || table.Column != "contract_end" {
		t.Errorf("at %q %q", table.Row, table.Column)
	}
	b.presenter.Show(assessment.Interface{ID: "L03"}.Ref(), "content")
	if links := b.state.Links; b.state.Side != SideLinks || links.Row != "L03" || links.Column != "content" {
		t.Errorf("side %d at %q %q", b.state.Side, links.Row, links.Column)
	}
}
