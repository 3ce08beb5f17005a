package explain

import (
	"strings"
	"testing"

	"reifekompass/assessment/region"
	"reifekompass/assets/translations"
)

func TestWrongTableOfRegionsIsExplainedWithLineAndRemedy(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		words, err := translations.New(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, cause := range []region.Cause{
			region.CauseHeader, region.CauseShape, region.CauseEncoding, region.CauseEmpty, region.CauseKey, region.CauseDay, region.CauseOrder, region.CauseTwice, region.CauseLong,
		} {
			got := Sentence(words, &region.RowError{Table: "regions", Line: 7, Cause: cause, Column: "bis", Got: "31.12.2024"})
			if strings.Contains(got, "«") || strings.Contains(got, "error.") || cause != region.CauseHeader && !strings.Contains(got, "7") {
				t.Errorf("%s, %s: got %q", language, cause, got)
			}
		}
		if got := Sentence(words, &region.RowError{Table: "tiles", Line: 7, Problem: "x"}); strings.Contains(got, "7") {
			t.Errorf("a table of the program is explained as one of the office: %q", got)
		}
	}
}
