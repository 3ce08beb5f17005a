package wording_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

func counted(n int64, origin assessment.Origin) assessment.Process {
	p := assessment.Process{ID: "P04"}
	p.Cases = assessment.Figure{Quantity: assessment.Whole(n), Origin: origin}
	return p
}

func TestTypedNumberTakesTheLetterOfItsOrigin(t *testing.T) {
	for text, want := range map[string]assessment.Process{
		"240": counted(240, assessment.OriginMeasured), "240 S": counted(240, assessment.OriginSystem),
		"1.200e": counted(1200, assessment.OriginEstimated), "": {ID: "P04"},
	} {
		got, err := speak(t, assessment.German).Put(counted(7, assessment.OriginMeasured), "cases", text, nil)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if diff := cmp.Diff(assessment.Entry(want), got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestWordThatEndsLikeAnOriginIsRefusedAsAWhole(t *testing.T) {
	for _, text := range []string{"viele", "e", "-5 s"} {
		if got, err := speak(t, assessment.German).Put(counted(7, ""), "cases", text, nil); err == nil {
			t.Errorf("%q is taken as %+v", text, got)
		}
	}
	if got, err := speak(t, assessment.German).Put(counted(7, ""), "current", "3 e", nil); err == nil {
		t.Errorf("a level has no origin, but it is taken as %+v", got)
	}
}

func TestOriginKeySetsTheOriginAndTakesItBack(t *testing.T) {
	for _, c := range []struct {
		attribute string
		key       rune
		before    assessment.Process
		want      assessment.Process
		meant     bool
	}{
		{"cases", 'e', counted(7, ""), counted(7, assessment.OriginEstimated), true},
		{"cases", 'e', counted(7, assessment.OriginEstimated), counted(7, ""), true},
		{"cases", 's', assessment.Process{ID: "P04"}, assessment.Process{ID: "P04"}, true},
		{"cases", 'x', counted(7, ""), counted(7, ""), false},
		{"current", 'g', counted(7, ""), counted(7, ""), false},
	} {
		got, meant := wording.PutOrigin(c.before, c.attribute, c.key)
		if diff := cmp.Diff(assessment.Entry(c.want), got); diff != "" || meant != c.meant {
			t.Errorf("%c on %s: meant %t (-want +got):\n%s", c.key, c.attribute, meant, diff)
		}
	}
}
