package ranking_test

import (
	"math"
	"testing"
)

func TestCloudHoldsEverySetAndItsBest(t *testing.T) {
	_, _, r := jury(t)
	result := r.Rank()
	all, sets := r.Cloud(result, 1000), r.Sets(result)
	if len(all) != int(sets.Count) {
		t.Fatalf("%d sets, want %v", len(all), sets.Count)
	}
	mean, cover := 0.0, 0.0
	for _, s := range all {
		mean, cover = max(mean, s.Mean), max(cover, s.Coverage)
	}
	if math.Abs(mean-sets.ByMean[0].Mean) > 1e-12 || math.Abs(cover-sets.ByCoverage[0].Coverage) > 1e-12 {
		t.Errorf("best of all %v and %v, of the lists %v and %v", mean, cover, sets.ByMean[0].Mean, sets.ByCoverage[0].Coverage)
	}
	if r.Cloud(result, 10) != nil {
		t.Error("more sets than wanted")
	}
}
