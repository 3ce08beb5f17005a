package assessment_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func small() *assessment.Catalogue {
	district := []assessment.Kind{assessment.KindDistrict}
	return &assessment.Catalogue{ID: "small", Dimensions: []assessment.Dimension{
		{ID: "A", Questions: []assessment.Question{{ID: "A1"}, {ID: "A2", Kinds: district}, {ID: "A3"}}},
		{ID: "B", Questions: []assessment.Question{{ID: "B1", Kinds: district}}},
	}}
}

func TestQuestionsAreFoundById(t *testing.T) {
	c := small()
	for _, id := range c.Order() {
		q, ok := c.Question(id)
		d, inside := c.DimensionOf(id)
		if !ok || q.ID != id || !inside || string(d.ID) != string(id[:1]) {
			t.Errorf("%s: got %q in %q", id, q.ID, d.ID)
		}
	}
	if _, ok := c.Question("Z1"); ok {
		t.Error("found a question that does not exist")
	}
	if _, ok := c.DimensionOf("Z1"); ok {
		t.Error("found the dimension of a question that does not exist")
	}
}

func TestOnlyRelevantQuestionsAreAsked(t *testing.T) {
	for kind, want := range map[assessment.Kind][]assessment.QuestionID{
		assessment.KindDistrict: {"A1", "A2", "A3", "B1"},
		assessment.KindCity:     {"A1", "A3"},
		"":                      {"A1", "A3"},
	} {
		c := small()
		part := c.RelevantTo(kind)
		if diff := cmp.Diff(want, part.Order()); diff != "" {
			t.Errorf("%q: %s", kind, diff)
		}
		if diff := cmp.Diff(small(), c); diff != "" {
			t.Errorf("%q changed the catalogue: %s", kind, diff)
		}
	}
}

func TestDimensionWithoutARelevantQuestionIsLeftOut(t *testing.T) {
	if got := len(small().RelevantTo(assessment.KindCity).Dimensions); got != 1 {
		t.Errorf("got %d dimensions, want 1", got)
	}
}
