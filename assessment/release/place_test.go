package release_test

import (
	"testing"

	"reifekompass/assessment/release"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
)

func TestAValueOnTheEndOfTheMiddleHalfIsWithin(t *testing.T) {
	band := &transfer.Band{Low: 40, High: 55}
	for points, want := range map[int64]release.Place{3999: release.Below, 4000: release.Within, 5500: release.Within, 5501: release.Above} {
		l := release.Line{Comparable: release.Beside, Own: scoring.NewScore(points, 100), Cell: transfer.Cell{Band: band}}
		if got := l.Place(); got != want {
			t.Errorf("%d: got %d, want %d", points, got, want)
		}
	}
}

func TestWhatIsNotShownHasNoPlace(t *testing.T) {
	own := scoring.NewScore(50, 1)
	for name, l := range map[string]release.Line{
		"no middle half": {Comparable: release.Beside, Own: own},
		"withheld":       {Comparable: release.Withheld, Own: own, Cell: transfer.Cell{Band: &transfer.Band{}}},
	} {
		if got := l.Place(); got != release.NoPlace {
			t.Errorf("%s: got %d", name, got)
		}
	}
}

func TestLinesAreTakenApartByWhatTheyAreAbout(t *testing.T) {
	c := release.Compared{Lines: []release.Line{
		{Subject: transfer.Subject{Dimension: "A"}},
		{Subject: transfer.Subject{Dimension: "A", Question: "A1"}},
		{Subject: transfer.Subject{Process: "P01"}},
		{Subject: transfer.Subject{Dimension: "B"}},
	}}
	for kind, want := range map[release.About]int{release.AboutDimension: 2, release.AboutQuestion: 1, release.AboutProcess: 1} {
		if got := c.Of(kind); len(got) != want || got[0].About() != kind {
			t.Errorf("kind %d: got %+v", kind, got)
		}
	}
}
