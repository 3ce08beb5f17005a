package scoring

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func system(id string, end assessment.Month) assessment.System {
	return assessment.System{ID: assessment.SystemID(id), Contract: assessment.Contract{End: end}}
}

func link(id string, mode assessment.Mode) assessment.Interface {
	return assessment.Interface{ID: assessment.InterfaceID(id), From: "S01", To: "S02", Mode: mode}
}

func wantIDs[T ~string](t *testing.T, what string, got []T, want ...T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: -want +got\n%s", what, diff)
	}
}

// DOMAIN, section 1.4: share of automatic interfaces.
func TestLandscapeCountsInterfacesByMode(t *testing.T) {
	l := NewLandscape(assessment.NewInventory(
		link("L01", assessment.ModeAutomatic), link("L02", assessment.ModeManual), link("L03", assessment.ModeFile), link("L04", ""),
	), assessment.MonthOf(2026, 11))
	got := []int{l.Interfaces, l.Automatic, l.Files, l.Manual}
	if diff := cmp.Diff([]int{4, 1, 1, 1}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	wantScore(t, "share of those whose mode is known", l.Share, NewScore(100, 3))
	unknown := NewLandscape(assessment.NewInventory(link("L04", "")), 0)
	if unknown.Share.Known() {
		t.Errorf("got %v, want unknown without a known mode", unknown.Share)
	}
}

// DOMAIN, section 1.4: processes without a system.
func TestLandscapeListsRecordedProcessesWithoutSystem(t *testing.T) {
	served := request("P02")
	served.Systems = "S01"
	l := NewLandscape(assessment.NewInventory(
		served, request("P04"), assessment.Process{ID: "P05"}, assessment.Process{ID: "P06", Responsible: "head"},
		assessment.Process{ID: "P07", Maturity: assessment.Maturity{Current: assessment.Rated(0)}},
	), 0)
	wantIDs(t, "without", l.WithoutSystem, "P04", "P07")
}

// DOMAIN, section 1.4: contracts that end within 18 months.
func TestLandscapeListsContractsThatEndWithin18Months(t *testing.T) {
	now := assessment.MonthOf(2026, 11)
	planned := system("S07", now-1)
	planned.Status = assessment.SystemPlanned
	l := NewLandscape(assessment.NewInventory(
		system("S01", now+18), system("S02", now+19), system("S03", now), system("S04", now-5), system("S05", 0),
		system("S06", now+2), planned,
	), now)
	wantIDs(t, "ending", l.Ending, "S04", "S03", "S06", "S01")
	wantIDs(t, "ended", l.Ended, "S04")
}

func TestLandscapeSumsCostAndKeepsOrder(t *testing.T) {
	first, second, third := system("S01", 0), system("S02", 0), system("S03", 0)
	first.Contract.YearlyCost, first.Contract.DataProcessing = assessment.Hundredths(120_050), assessment.AgreementMissing
	second.Contract.YearlyCost, second.Contract.DataProcessing = assessment.Whole(0), assessment.AgreementNotNeeded
	third.Contract.DataProcessing = assessment.AgreementMissing
	l := NewLandscape(assessment.NewInventory(third, second, first), 0)
	if l.YearlyCost != assessment.Hundredths(120_050) || l.CostKnown != 2 || l.Systems != 3 {
		t.Errorf("got %+v, want 1200.50 of two systems of three", l)
	}
	wantIDs(t, "no agreement", l.NoAgreement, "S01", "S03")
	if empty := NewLandscape(nil, 0); empty.YearlyCost.Set || empty.CostKnown != 0 {
		t.Errorf("got %+v, want no cost", empty)
	}
}
