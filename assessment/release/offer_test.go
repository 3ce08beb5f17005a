package release_test

import (
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/release"
)

func TestTheNewestReleaseThatFitsIsTheUsualOne(t *testing.T) {
	offers := []release.Offer{{ID: "other"}, {ID: "new", Fits: true}, {ID: "old", Fits: true}}
	if got := release.Usual(offers); got != "new" {
		t.Errorf("got %q", got)
	}
	if got := release.Usual(offers[:1]); got != "" {
		t.Errorf("got %q of what does not fit", got)
	}
}

func TestAReleaseOfOtherQuestionsIsOfferedAsOneThatDoesNotFit(t *testing.T) {
	s, m := newStage(t), &memory{}
	kept := s.publish(release.Choice{})
	if _, err := s.read(m, kept.File); err != nil {
		t.Fatal(err)
	}
	reader := &release.Reader{Store: m, Clock: noon}
	other := *s.asked
	other.ID = "etwas-anderes"
	for c, want := range map[*assessment.Catalogue]bool{s.asked: true, &other: false} {
		offers, err := reader.Offers(t.Context(), c, &s.original[0])
		if err != nil || len(offers) != 1 || offers[0].ID != kept.ID || offers[0].Title == "" || offers[0].Fits != want {
			t.Errorf("%s: got %+v, %v", c.ID, offers, err)
		}
	}
}
