package reports

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/scene"
)

// TestWindowAndReportShareTheirCharts compares the charts of all applicants in
// the order of the report with those in it.
func TestWindowAndReportShareTheirCharts(t *testing.T) {
	in := decided(thirteen(t)).input(nil)
	charts, err := NewRoundCharts(in, options(t, "de"))
	if err != nil {
		t.Fatal(err)
	}
	w, r, err := newJuryRound(&in, options(t, "de"))
	if err != nil {
		t.Fatal(err)
	}
	n := len(r.order)
	stacks := charts.Contributions(r.order, r.line())
	dots := charts.Totals(r.order)
	for name, both := range map[string][2]scene.Scene{
		"contributions": {w.contributions(r, 0, n).Draw(), stacks.Draw()}, "totals": {w.totalDots(r, 0, n).Draw(), dots.Draw()},
	} {
		if diff := cmp.Diff(both[0], both[1]); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if charts.ContributionsTitle() == "" || charts.TotalsTitle() == "" {
		t.Error("a chart without a sentence")
	}
	turned := slices.Clone(r.order)
	slices.Reverse(turned)
	if rows := charts.Contributions(turned[:3], 0).Rows; len(rows) != 3 || rows[0].Title != r.names[turned[0]] {
		t.Errorf("%+v", rows)
	}
}

func TestProfileOfAMissingSubmissionSaysSo(t *testing.T) {
	charts, err := NewRoundCharts(thirteen(t).input(nil), options(t, "de"))
	if err != nil {
		t.Fatal(err)
	}
	panels := charts.Profiles([]int{0}).Panels
	if len(panels) != 1 || !strings.Contains(panels[0].Note, "nicht lesbar") || len(panels[0].Rows) != 0 || charts.Comparability(0).Known() {
		t.Errorf("%+v", panels)
	}
	if _, err := NewRoundCharts(JuryInput{}, options(t, "de")); !errors.Is(err, ErrNoApplicants) {
		t.Errorf("got %v", err)
	}
}
