package scoring

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// subjects are what proposals are about, in their order.
func subjects(list []Proposal) []string {
	var names []string
	for _, p := range list {
		names = append(names, string(p.Question)+string(p.Process))
	}
	return names
}

func proposalsOf(c *assessment.Catalogue, a *assessment.Assessment) []Proposal {
	return Proposals(c, a, Evaluate(c, a), NewPortfolio(a.Inventory, sixFTE, DefaultParameters()))
}

func TestProposalsTakeTurnsFromTheHighestUtilityOn(t *testing.T) {
	c := catalogueOf(plain("A", 4))
	c.Dimensions[0].Questions[3].Core = true
	a := recording([]assessment.Entry{brochure("P01"), request("P04"), without(t, request("P05"), "effort")},
		aiming("A1", 1, 2), aiming("A2", 0, 3), at("A3", 1), aiming("A4", 1, 2))
	got := proposalsOf(c, a)
	if diff := cmp.Diff([]string{"P04", "A2", "P01", "A4", "A1"}, subjects(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	process, question := got[0], got[3]
	if process.From != 1 || process.To != 3 || !process.Utility.Equal(NewScore(807, 16)) {
		t.Errorf("got %+v, want levels and utility of P04", process)
	}
	if question.From != 1 || question.To != 2 || !question.Core || question.Utility.Known() {
		t.Errorf("got %+v, want levels of a core question", question)
	}
}

func TestProposalsLeaveOutWhatAMeasureNames(t *testing.T) {
	c := catalogueOf(plain("A", 2))
	a := recording([]assessment.Entry{brochure("P01"), request("P04"), improving("M01", "A2", "P04", 3)},
		aiming("A1", 1, 2), aiming("A2", 0, 3))
	if diff := cmp.Diff([]string{"P01", "A1"}, subjects(proposalsOf(c, a))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestProposalsAreAtMostTen(t *testing.T) {
	c, a := catalogueOf(plain("A", 12)), answersOf()
	for _, id := range c.Order() {
		a.Answers[id] = aiming(string(id), 1, 2)
	}
	if got := proposalsOf(c, a); len(got) != MaxProposals {
		t.Errorf("got %d, want %d", len(got), MaxProposals)
	}
	if none := proposalsOf(catalogueOf(), answersOf()); len(none) != 0 {
		t.Errorf("got %v, want none", none)
	}
}

func TestProposalsNameOnlyQuestionsThatAreAsked(t *testing.T) {
	c, a := catalogueOf(plain("A", 2)), answersOf(aiming("A1", 1, 2), aiming("A2", 1, 2))
	result := Evaluate(c, a)
	c.Dimensions[0].Questions[0].Kinds = []assessment.Kind{assessment.KindCity}
	got := Proposals(c, a, result, Portfolio{})
	if diff := cmp.Diff([]string{"A2"}, subjects(got)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
