package desk

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
)

func TestFilesThatSpeakOfAnotherCatalogueAreRefused(t *testing.T) {
	d := &Desk{
		Catalogue: &assessment.Catalogue{
			ID:         "x",
			Criteria:   []assessment.Criterion{{ID: "J1"}},
			Dimensions: []assessment.Dimension{{ID: "B", Questions: []assessment.Question{{ID: "B2"}}}},
		},
		Places: &region.Table{},
	}
	for inventory, want := range map[string]*assessment.CatalogueError{
		`{"processes":[{"id":"Q7"}],"measures":[{"id":"M01"},{"id":"M02","question":"B2"}],"visions":[{"id":"J1"}]}`: nil,
		`{"measures":[{"id":"M01","question":"B2"},{"id":"M02","question":"Z9"}]}`:                                   {Got: "x", Want: "x", Question: "Z9"},
		`{"measures":[{"id":"M01","question":"B2"}],"visions":[{"id":"J1"},{"id":"J99"}]}`:                           {Got: "x", Want: "x", Criterion: "J99"},
	} {
		_, err := d.read(t.Context(), strings.NewReader(`{"format":"reifekompass-answers","version":1,"minor":1,"catalogue":{"id":"x","version":"1"},
			"agency":{"name":"Y"},"year":2026,"answers":[],"inventory":`+inventory+`}`))
		var got *assessment.CatalogueError
		if errors.As(err, &got); err != nil && got == nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", inventory, diff)
		}
	}
}
