package record_test

import (
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit/kittest"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

var errDisk = errors.New("the disk is full")

// office is a keeper with what it is handed.
type office struct {
	*record.Keeper

	store   *kittest.Store
	session *session.Session
	changed int
	failed  int
}

func open(t *testing.T, entries ...assessment.Entry) *office {
	t.Helper()
	o := &office{store: kittest.NewStore(t, entries...)}
	o.session = o.store.Session(t)
	o.Keeper = record.NewKeeper(record.Deps{
		Context: t.Context(), Session: o.session, Unsaved: &record.Unsaved{}, Words: kittest.Words(t, "de"), Log: slog.New(slog.DiscardHandler),
		Report: record.Report{Changed: func(session.State) { o.changed++ }, Failed: func(string) { o.failed++ }},
	})
	return o
}

func system(id assessment.SystemID, product string) assessment.System {
	return assessment.System{ID: id, Product: product}
}

func link(id assessment.InterfaceID, from, to assessment.SystemID) assessment.Interface {
	return assessment.Interface{ID: id, From: from, To: to, Mode: assessment.ModeFile}
}

func want(t *testing.T, what string, got assessment.Inventory, entries ...assessment.Entry) {
	t.Helper()
	if diff := cmp.Diff(assessment.NewInventory(entries...), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestWhatTheDiskRefusesIsShownAndStoredAsOneStepLater(t *testing.T) {
	o := open(t, system("S01", "alt"))
	o.store.Err = errDisk
	o.Save(system("S01", "neu"))
	o.Save(system("S02", "Akte"))
	want(t, "stored", o.store.Kept.Inventory, system("S01", "alt"))
	want(t, "shown", o.Inventory(), system("S01", "neu"), system("S02", "Akte"))
	if o.Trouble() == "" || !o.Waits() || o.failed != 2 || o.changed != 0 {
		t.Errorf("trouble %q, waits %t, %d failures, %d changes", o.Trouble(), o.Waits(), o.failed, o.changed)
	}
	o.store.Err = nil
	o.Retry()
	want(t, "stored at last", o.store.Kept.Inventory, system("S01", "neu"), system("S02", "Akte"))
	if o.Trouble() != "" || o.Waits() || o.changed != 1 {
		t.Errorf("trouble %q, waits %t, %d changes", o.Trouble(), o.Waits(), o.changed)
	}
	if _, _, err := o.session.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	want(t, "one step back", o.store.Kept.Inventory, system("S01", "alt"))
}

func TestRemovalThatFailsChangesNothingUntilItIsTriedAgain(t *testing.T) {
	o := open(t, system("S01", "CRM"))
	o.store.Err = errDisk
	o.Save(system("S01", "CRM neu"))
	if o.Remove(assessment.System{ID: "S01"}.Ref()) {
		t.Error("it is removed from a disk that refuses")
	}
	want(t, "shown", o.Inventory(), system("S01", "CRM neu"))
	o.Retry()
	o.store.Err = nil
	o.Retry()
	want(t, "stored", o.store.Kept.Inventory)
	if o.Trouble() != "" || o.Waits() {
		t.Errorf("trouble %q, waits %t", o.Trouble(), o.Waits())
	}
}

func TestRemovedEntryTakesAlongWhatWaitsAndMakesNoSenseWithoutIt(t *testing.T) {
	o := open(t)
	o.store.Err = errDisk
	o.Save(system("S01", ""), system("S02", ""), link("L01", "S01", "S02"), assessment.Process{ID: "P01", Systems: "S01 S02"})
	if !o.Remove(assessment.System{ID: "S01"}.Ref()) {
		t.Fatal("what was never stored cannot be removed")
	}
	want(t, "shown", o.Inventory(), system("S02", ""), assessment.Process{ID: "P01", Systems: "S02"})
	if o.Trouble() == "" {
		t.Error("nothing says that the others still wait")
	}
}

func TestSomethingElseStoredDoesNotHideThatEntriesWait(t *testing.T) {
	o := open(t, system("S01", "alt"), system("S02", ""))
	o.store.Err = errDisk
	o.Save(system("S01", "neu"))
	o.store.Err = nil
	if !o.Remove(assessment.System{ID: "S02"}.Ref()) || o.Trouble() == "" || o.failed != 2 {
		t.Errorf("trouble %q, the window heard %d failures, want it to hear again", o.Trouble(), o.failed)
	}
}

func TestWhatADialogAsksForNeverWaits(t *testing.T) {
	o := open(t)
	o.store.Err = errDisk
	if o.Put(system("S01", "")) == "" || o.Waits() || o.Trouble() != "" || o.failed != 1 {
		t.Errorf("waits %t, trouble %q, %d failures", o.Waits(), o.Trouble(), o.failed)
	}
	o.Save(system("S01", "neu"))
	o.store.Err = nil
	if wrong := o.Put(system("S01", "neuer")); wrong != "" || o.Waits() || o.Trouble() != "" {
		t.Errorf("wrong %q, waits %t, trouble %q", wrong, o.Waits(), o.Trouble())
	}
	want(t, "stored", o.store.Kept.Inventory, system("S01", "neuer"))
}

func TestRowsKeepTheirPlacesWhileNewOnesStandAtTheEnd(t *testing.T) {
	systems := []assessment.System{system("S01", "c"), system("S02", "a"), system("S03", "b")}
	byName := func(a, b assessment.System) int { return strings.Compare(a.Product, b.Product) }
	sorted := record.Arrange[assessment.SystemID](slices.Clone(systems), nil, byName)
	if diff := cmp.Diff([]assessment.SystemID{"S02", "S03", "S01"}, sorted); diff != "" {
		t.Errorf("sorted (-want +got):\n%s", diff)
	}
	kept := record.Arrange(slices.Clone(systems), []assessment.SystemID{"S03", "S01"}, byName)
	if diff := cmp.Diff([]assessment.SystemID{"S03", "S01", "S02"}, kept); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestRowThatTakesThePlaceIsSelectedWhereOneIsGone(t *testing.T) {
	var s record.Selection[assessment.SystemID]
	order := []assessment.SystemID{"S01", "S02", "S03"}
	for _, c := range []struct {
		order []assessment.SystemID
		row   string
		want  string
	}{{order, "S02", "S02"}, {[]assessment.SystemID{"S01", "S03"}, "S02", "S03"}, {order[:1], "S03", "S01"}, {nil, "S01", ""}} {
		if got := s.Keep(c.order, c.row); got != c.want {
			t.Errorf("of %v after %s: %q, want %q", c.order, c.row, got, c.want)
		}
	}
}

func TestEarlierAssessmentsAreOfTheSameAgencyAndNotNewer(t *testing.T) {
	store := kittest.NewStore(t)
	other := func(id assessment.ID, agency assessment.Agency, year int) {
		store.Others = append(store.Others, assessment.Assessment{ID: id, Agency: agency, Year: year})
	}
	other("before", store.Kept.Agency, 2024)
	other("just-before", store.Kept.Agency, 2025)
	other("later", store.Kept.Agency, 2027)
	other("others", assessment.Agency{Name: "Anders"}, 2025)
	found, err := record.Earlier(t.Context(), store, &store.Kept)
	if err != nil || len(found) != 2 || found[0].ID != "just-before" || found[1].ID != "before" {
		t.Errorf("found %v, %v", found, err)
	}
}
