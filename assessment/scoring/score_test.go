package scoring

import (
	"math"
	"testing"
)

func TestRoundHalfAwayFromZeroAtDisplayOnly(t *testing.T) {
	for _, c := range []struct {
		score    Score
		decimals int
		want     string
	}{
		{NewScore(1, 20), 1, "0.1"}, // 0.05
		{NewScore(-1, 20), 1, "-0.1"},
		{NewScore(1, 8), 2, "0.13"}, // 0.125
		{NewScore(5, 2), 0, "3"},
		{NewScore(-5, 2), 0, "-3"},
		{NewScore(49999, 1000), 1, "50.0"},
		{NewScore(145, 3), 1, "48.3"},
		{NewScore(100, 1), 1, "100.0"},
		{NewScore(0, 7), 1, "0.0"},
		{NewScore(-1, 100), 1, "0.0"}, // no negative zero
		{NewScore(7, 2), -3, "4"},
		{Score{}, 1, ""},
	} {
		if got := c.score.Round(c.decimals); got != c.want {
			t.Errorf("%v with %d decimals: got %q, want %q", c.score, c.decimals, got, c.want)
		}
	}
}

func TestRoundingIsNotAccumulated(t *testing.T) {
	third := NewScore(1, 3)
	var m mean
	for range 3 {
		m.add(1, third)
	}
	wantScore(t, "mean of three thirds", m.score(), third)
	wantScore(t, "1/3 - 1/3", third.Minus(third), NewScore(0, 1))
}

func TestUnknownScoreIsNotZero(t *testing.T) {
	var none Score
	zero := NewScore(0, 1)
	if none.Known() || !zero.Known() || none.Equal(zero) {
		t.Errorf("got unknown known=%v, zero known=%v, equal=%v", none.Known(), zero.Known(), none.Equal(zero))
	}
	if NewScore(5, 0).Known() {
		t.Error("a mean over nothing is known")
	}
	wantScore(t, "number - unknown", zero.Minus(none), none)
	wantScore(t, "unknown - number", none.Minus(zero), none)
	if got := none.Float(); got != 0 {
		t.Errorf("float of unknown: got %v, want 0", got)
	}
	if got := none.String(); got != "unknown" {
		t.Errorf("got %q, want unknown", got)
	}
}

func TestScoresHaveOneOrderUnknownFirst(t *testing.T) {
	ascending := []Score{{}, NewScore(-1, 2), NewScore(0, 1), NewScore(1, 3), NewScore(1, 2)}
	for i, a := range ascending {
		for j, b := range ascending {
			want := 0
			switch {
			case i < j:
				want = -1
			case i > j:
				want = 1
			}
			if got := a.Compare(b); got != want {
				t.Errorf("%v against %v: got %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestFloatIsNearTheFraction(t *testing.T) {
	if got := NewScore(145, 3).Float(); math.Abs(got-48.333333) > 1e-5 {
		t.Errorf("got %v, want 48.33", got)
	}
}
