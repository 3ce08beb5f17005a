package transfer

import (
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// traits of agencies: K and k are districts of two sizes, S and s cities, a
// point is unknown.
func traits(text string) []Trait {
	known := map[rune]Trait{
		'K': {assessment.KindDistrict, assessment.SizeOver500k}, 'k': {assessment.KindDistrict, assessment.Size100k500k},
		'S': {assessment.KindCity, assessment.SizeOver500k}, 's': {assessment.KindCity, assessment.Size100k500k},
	}
	var all []Trait
	for _, r := range text {
		all = append(all, known[r])
	}
	return all
}

func TestClosedCircleTakesTheNarrowestGroup(t *testing.T) {
	for _, c := range []struct {
		name, all string
		basis     Basis
		members   int
	}{
		{"kind and size", "KKKKKkkkkkSSS", KindAndSize, 5},
		{"four of that size", "KKKKkkkkkSSSSS", SameKind, 9},
		{"four others outside", "KKKKKkkkk", Everybody, 9},
		{"four of another kind outside", "KKKKkkkkkSSSS", Everybody, 13},
		{"all the same", "KKKKKKKK", Everybody, 8},
		{"nothing known", "........", Everybody, 8},
		{"unknown agencies match nothing", ".....KKKKK", Everybody, 10},
		{"four in all", "KKKK", NoPeers, 0},
		{"nobody", "", NoPeers, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Peers(0, traits(c.all))
			if got.Basis != c.basis || len(got.Members) != c.members {
				t.Errorf("got %+v", got)
			}
			if c.basis == SameKind && got.Trait != (Trait{Kind: assessment.KindDistrict}) {
				t.Errorf("got %+v: the group is named by its kind alone", got.Trait)
			}
		})
	}
}

func TestClosedCircleShowsABandFromFiveOn(t *testing.T) {
	all := traits("KKKKKkkkkk")
	group := Peers(1, all)
	values := points(10, 20, 31, 42, 90, 0, 0, 0, 0, 0)
	if got, want := Compare(1, group, values), (Benchmark{Own: values[1], Members: 5, Mean: 40, Band: Band{20, 45}}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	values[4] = scoring.Score{}
	if got, want := Compare(1, group, values), (Benchmark{Own: values[1]}); got != want {
		t.Errorf("four have a value: got %+v, want %+v", got, want)
	}
	values[4], values[9] = scoring.NewScore(90, 1), scoring.Score{}
	if got, want := Compare(1, group, values), (Benchmark{Own: values[1]}); got != want {
		t.Errorf("four outside have a value: got %+v, want %+v", got, want)
	}
}

func TestClosedCircleWithoutAGroupShowsTheOwnValueAlone(t *testing.T) {
	if got := Compare(0, PeerGroup{}, points(50, 60)); got.Members != 0 || !got.Own.Equal(scoring.NewScore(50, 1)) {
		t.Errorf("got %+v", got)
	}
	if got := Compare(7, PeerGroup{}, nil); got != (Benchmark{}) {
		t.Errorf("got %+v", got)
	}
}
