package transfer

import (
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func TestACircleHoldsTheDimensionsThatMayBeShown(t *testing.T) {
	c := CircleOf(1, traits("KKKKKkkkkk"), map[assessment.DimensionID][]scoring.Score{
		"A": points(10, 20, 31, 42, 90, 0, 0, 0, 0, 0),
		"B": append(points(10, 20, 31, 42), make([]scoring.Score, 6)...), // four have a value
	})
	if c.Basis != KindAndSize || c.Members != 5 || c.Trait != TraitOf(assessment.Agency{Kind: assessment.KindDistrict, Size: assessment.SizeOver500k}) {
		t.Errorf("got %+v", c)
	}
	if got, want := c.Values["A"], (CircleValue{Mean: 40, Half: Band{20, 45}}); got != want || len(c.Values) != 1 || !c.Says() {
		t.Errorf("got %+v, want %+v alone", c.Values, want)
	}
}

func TestACircleOfFourSaysNothing(t *testing.T) {
	c := CircleOf(0, traits("KKKK"), map[assessment.DimensionID][]scoring.Score{"A": points(1, 2, 3, 4)})
	if c.Basis != NoPeers || c.Members != 0 || c.Says() {
		t.Errorf("got %+v", c)
	}
}

func TestMiddleOfACircleIsRoundedOutward(t *testing.T) {
	for name, c := range map[string]struct {
		values []scoring.Score
		want   CircleValue
	}{
		"on steps":    {points(60, 40, 50, 45, 55), CircleValue{50, Band{45, 55}}},
		"thirds":      {[]scoring.Score{scoring.NewScore(130, 3), scoring.NewScore(140, 3), scoring.NewScore(130, 3), scoring.NewScore(140, 3), scoring.NewScore(135, 3)}, CircleValue{45, Band{40, 50}}},
		"half a step": {[]scoring.Score{scoring.NewScore(45, 2), scoring.NewScore(45, 2), scoring.NewScore(45, 2), scoring.NewScore(45, 2), scoring.NewScore(45, 2)}, CircleValue{25, Band{20, 25}}},
	} {
		found := CircleOf(0, traits("KKKKK"), map[assessment.DimensionID][]scoring.Score{"A": c.values})
		if found.Values["A"] != c.want {
			t.Errorf("%s: got %+v", name, found.Values["A"])
		}
	}
}
