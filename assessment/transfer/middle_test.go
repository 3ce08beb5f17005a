package transfer_test

import (
	"testing"

	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
)

func TestMiddleIsRoundedOutward(t *testing.T) {
	score := scoring.NewScore
	for name, c := range map[string]struct {
		values []scoring.Score
		mean   int
		half   transfer.Band
		known  bool
	}{
		"none":        {values: []scoring.Score{{}}},
		"on steps":    {[]scoring.Score{score(60, 1), {}, score(40, 1), score(50, 1), score(45, 1), score(55, 1)}, 50, transfer.Band{Low: 45, High: 55}, true},
		"thirds":      {[]scoring.Score{score(130, 3), score(140, 3), score(130, 3), score(140, 3), score(135, 3)}, 45, transfer.Band{Low: 40, High: 50}, true},
		"half a step": {[]scoring.Score{score(45, 2)}, 25, transfer.Band{Low: 20, High: 25}, true},
	} {
		mean, half, known := transfer.MiddleOf(c.values)
		if mean != c.mean || half != c.half || known != c.known {
			t.Errorf("%s: got %d, %v, %v", name, mean, half, known)
		}
	}
}
