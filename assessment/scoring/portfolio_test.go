package scoring

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func order(p Portfolio) []assessment.ProcessID {
	var ids []assessment.ProcessID
	for _, found := range p.Potentials {
		ids = append(ids, found.Process)
	}
	return ids
}

func portfolio(processes ...assessment.Process) Portfolio {
	var entries []assessment.Entry
	for _, p := range processes {
		entries = append(entries, p)
	}
	return NewPortfolio(assessment.NewInventory(entries...), sixFTE, DefaultParameters())
}

// DOMAIN, section 4: utility ranks, only if P > 0 and Ü and U are known.
func TestPortfolioRanksByUtilityAndKeepsTheOthersBehind(t *testing.T) {
	unrated := without(t, request("P06"), "effort")
	done := request("P05")
	done.Target = done.Current
	got := portfolio(
		assessment.Process{ID: "P01"}, brochure("P02"), done, unrated, request("P04"), without(t, brochure("P03"), "effort"),
	)
	want := []assessment.ProcessID{"P04", "P02", "P06", "P03", "P05", "P01"}
	if diff := cmp.Diff(want, order(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if n := len(got.Ranked()); n != 2 {
		t.Errorf("got %d ranked, want 2", n)
	}
	for i, rank := range []int{1, 2, 0, 0, 0, 0} {
		if got.Potentials[i].Rank != rank {
			t.Errorf("%s: got rank %d, want %d", got.Potentials[i].Process, got.Potentials[i].Rank, rank)
		}
	}
	// 2·34.0625 + 2·4.79166...
	wantScore(t, "total", got.Total, NewScore(1865, 24))
}

func TestEqualUtilitiesAreOrderedByPotentialThenID(t *testing.T) {
	// U 4 instead of 2 takes 10 from the utility, which P gives back.
	strong := request("P10")
	strong.MediaBreaks, strong.Cases, strong.Units = whole(4), whole(640), whole(5) // h, m, k, n = 1: P 50
	strong.Effort = assessment.Rated(4)
	strong.Transferability = assessment.Rated(4)
	weak := request("P02")
	weak.MediaBreaks, weak.Cases, weak.Units = whole(4), whole(640), whole(5)
	weak.Target = assessment.Rated(2) // P 25
	weak.Effort, weak.Transferability = assessment.Rated(1), assessment.Rated(4)
	got := portfolio(weak, strong, request("P11"), request("P4"))
	wantScore(t, "strong", got.Of("P10").Utility, got.Of("P02").Utility)
	if diff := cmp.Diff([]assessment.ProcessID{"P4", "P11", "P10", "P02"}, order(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for i, found := range got.Ranked() {
		if found.Rank != i+1 {
			t.Errorf("%s: got rank %d, want one of its own: %d", found.Process, found.Rank, i+1)
		}
	}
}

func TestTopIsTheFirstOfTheRanking(t *testing.T) {
	got := portfolio(request("P04"), brochure("P02"), assessment.Process{ID: "P01"})
	for n, want := range map[int]int{-1: 0, 0: 0, 1: 1, 2: 2, 9: 2} {
		if top := got.Top(n); len(top) != want {
			t.Errorf("top %d: got %d, want %d", n, len(top), want)
		}
	}
	// 100 · 545/16 of 545/16 + 115/24
	wantScore(t, "share", got.TopShare(1), NewScore(163500, 1865))
	wantScore(t, "all", got.TopShare(TopCount), NewScore(100, 1))
	if empty := portfolio(); empty.TopShare(5).Known() || empty.Total.Known() {
		t.Errorf("got %v, want unknown without processes", empty.Total)
	}
	if lost := got.Of("P99"); lost.P.Known() || lost.Process != "P99" {
		t.Errorf("got %+v, want nothing known", lost)
	}
}

func TestQuadrantsSplitAtPotential25AndEffort2(t *testing.T) {
	for _, c := range []struct {
		p    Score
		u    assessment.Rating
		want Quadrant
	}{
		{NewScore(25, 1), assessment.Rated(2), QuadrantQuickWin},
		{NewScore(90, 1), assessment.Rated(0), QuadrantQuickWin},
		{NewScore(25, 1), assessment.Rated(3), QuadrantLarge},
		{NewScore(2499, 100), assessment.Rated(2), QuadrantLater},
		{NewScore(2499, 100), assessment.Rated(3), QuadrantSkip},
		{NewScore(0, 1), assessment.Rated(1), ""},
		{Score{}, assessment.Rated(1), ""},
		{NewScore(50, 1), assessment.Rating{}, ""},
	} {
		p := assessment.Process{Appraisal: assessment.Appraisal{Effort: c.u}}
		got, known := QuadrantOf(p, Potential{P: c.p})
		if got != c.want || known != (c.want != "") {
			t.Errorf("P %v, U %v: got %q, want %q", c.p, c.u, got, c.want)
		}
	}
}
