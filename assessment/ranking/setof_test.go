package ranking_test

import "testing"

func TestASetIsWorthTheSameHoweverItIsFound(t *testing.T) {
	_, _, r := jury(t)
	result := r.Rank()
	sets := r.Sets(result)
	for _, want := range append(sets.Pareto, sets.ByCoverage...) {
		got := r.SetOf(result, want.Members)
		near(t, "mean", got.Mean, want.Mean, 1e-12)
		near(t, "coverage", got.Coverage, want.Coverage, 1e-12)
		near(t, "lowest", got.Lowest, want.Lowest, 1e-12)
	}
	if empty := r.SetOf(result, nil); empty.Mean != 0 || empty.Members != nil {
		t.Errorf("nobody is worth %v", empty)
	}
}
