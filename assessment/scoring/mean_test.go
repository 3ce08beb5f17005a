package scoring

import (
	"math"
	"math/big"
	"testing"
)

func TestOneUnknownScoreMakesTheMeanUnknown(t *testing.T) {
	var m mean
	m.add(1, NewScore(50, 1))
	m.add(1, Score{})
	if m.score().Known() {
		t.Errorf("got %v, want unknown", m.score())
	}
	var empty mean
	if empty.score().Known() {
		t.Error("the mean of nothing is known")
	}
}

// TestLargeWeightsDoNotOverflow leaves the range of whole numbers on the way.
func TestLargeWeightsDoNotOverflow(t *testing.T) {
	heavy := int64(math.MaxInt64 / 4)
	var m mean
	m.add(heavy, NewScore(100, 1))
	m.add(heavy, NewScore(1, 3))
	m.add(1, NewScore(-7, 2))
	want := big.NewRat(301, 3)
	want.Mul(want, new(big.Rat).SetInt64(heavy))
	want.Sub(want, big.NewRat(7, 2))
	want.Quo(want, new(big.Rat).SetInt64(2*heavy+1))
	wantScore(t, "mean", m.score(), fraction(want))
}

func FuzzWholeNumbersAndFractionsGiveTheSameSum(f *testing.F) {
	f.Add(int64(1), int64(3), int64(1000), int64(2), int64(7))
	f.Add(int64(0), int64(1), int64(1000), int64(100), int64(1))
	f.Add(int64(math.MaxInt64), int64(1), int64(1), int64(1), int64(1))
	f.Add(int64(-5), int64(4), int64(3), int64(-1), int64(6))
	f.Add(int64(math.MinInt64), int64(-1), int64(math.MinInt64), int64(-1), int64(math.MinInt64))
	f.Fuzz(func(t *testing.T, n1, d1, weight, n2, d2 int64) {
		if d1 == 0 || d2 == 0 {
			return
		}
		want := new(big.Rat).SetInt64(weight)
		want.Mul(want, big.NewRat(n2, d2))
		want.Add(want, big.NewRat(n1, d1))
		got := plus(NewScore(n1, d1), weight, NewScore(n2, d2))
		wantScore(t, "sum", got, fraction(want))
	})
}

func TestMeanOfScoresIsExactAndUnknownIfOneIs(t *testing.T) {
	third, gain, loss := NewScore(1, 3), NewScore(5, 2), NewScore(-7, 4)
	for _, c := range []struct {
		name string
		of   []Score
		want Score
	}{
		{"none", nil, Score{}},
		{"one", []Score{third}, third},
		{"of both signs", []Score{third, gain, loss}, NewScore(13, 36)}, // (4 + 30 - 21)/12 over three
		{"with an unknown one", []Score{third, {}}, Score{}},
	} {
		wantScore(t, c.name, Mean(c.of...), c.want)
	}
}
