package chart

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/scene"
)

func TestOnlyWordsWiderThanTheirColumnAreDivided(t *testing.T) {
	cases := []struct {
		name, language, text string
		width                float64
		limit                int
		want                 []string
	}{
		{"a word wider than the column", "de", "Wissenstransfer und Daten", 44, 3, []string{"Wissens-", "transfer", "und Daten"}},
		{"a part of a compound", "de", "IT-Anwendungen", 34, 3, []string{"IT-", "Anwen-", "dungen"}},
		{"words that fit stay whole", "de", "Digitale Anwendungen", 64, 3, []string{"Digitale", "Anwendungen"}},
		{"rather divided than shortened", "de", "Digitale Anwendungen", 62, 2, []string{"Digitale", "Anwendungen"}},
		{"what is left over is shortened", "de", "Wissenstransfergesellschaften", 44, 2, []string{"Wissens-", "transferg…"}},
		{"English has its own rules", "en", "Knowledge organization", 44, 3, []string{"Knowledge", "organiza-", "tion"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := newPen(100, 100, c.language).fit(c.text, regular(9, 1), c.width, c.limit)
			for i := range got {
				got[i] = strings.ReplaceAll(got[i], scene.SoftHyphen, "-")
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}
