package reports

import (
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
)

// circleOfThirteen are self-assessments of thirteen towns, of which the last
// ones are districts.
func circleOfThirteen(districts int) []Input {
	c := small()
	levels := []string{"A111111", "A222222", "A333333", "A444444"}
	ins := make([]Input, 0, 13)
	for i := range 13 {
		a := agency("Wirtschaftsförderung Lindenrade", "Lindenrade", levels[i%len(levels)]+" B21312121 C2233321 D112221 E31221330 F313221 G3233222 H2232 I1211")
		if i >= 13-districts {
			a.Agency.Kind = assessment.KindDistrict
		}
		ins = append(ins, input(c, a))
	}
	return ins
}

func TestALetterShowsOwnDimensionsBesideTheGroup(t *testing.T) {
	for name, c := range map[string]struct {
		districts int
		want      []string
	}{
		"kind and size": {6, []string{"7 Bewerbungen der Gruppe „Kreisangehörige Kommune, 50 bis unter 100 Tsd. Einwohner“", "liegen 0 über und 1 unter der mittleren Hälfte."}},
		"all":           {4, []string{"alle 13 Bewerbungen", "A Strategie und Vision: Ihr Wert 25,0, Mittel der Gruppe 60, mittlere Hälfte 25 bis 75"}},
	} {
		in := thirteen(t).input(circleOfThirteen(c.districts))
		d := letter(t, in, 0, options(t, "de"))
		if len(d.Sections) != 2 {
			t.Fatalf("%s: %d sections", name, len(d.Sections))
		}
		text := everything(d)
		for _, want := range append(c.want, "Ihre Selbsteinschätzung neben der Vergleichsgruppe") {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in %s", name, want, text)
			}
		}
		checkSound(t, name, d)
		checkSound(t, name, letter(t, in, 0, options(t, "en")))
	}
}

// TestALetterWithoutACircleHasNoSuchPage: too few of all, nothing of one's own,
// or no application any more.
func TestALetterWithoutACircleHasNoSuchPage(t *testing.T) {
	withdrawn := thirteen(t)
	withdrawn.round.Withdrawn = map[string]string{seriesOf(0): "so"}
	for name, in := range map[string]JuryInput{
		"four":      thirteen(t).input(circleOfThirteen(0)[:4]),
		"not given": thirteen(t).input(nil),
		"withdrawn": withdrawn.input(circleOfThirteen(0)),
	} {
		if d := letter(t, in, 0, options(t, "de")); len(d.Sections) != 1 {
			t.Errorf("%s: %d sections", name, len(d.Sections))
		}
	}
}

// TestADimensionThatFewOfTheGroupAnsweredStaysAlone leaves the first dimension
// to four of thirteen.
func TestADimensionThatFewOfTheGroupAnsweredStaysAlone(t *testing.T) {
	ins := circleOfThirteen(0)
	for i := transfer.MinPeers - 1; i < len(ins); i++ {
		ins[i].Result.Dimensions[0].Index = scoring.Score{}
	}
	text := everything(letter(t, thirteen(t).input(ins), 0, options(t, "de")))
	if !strings.Contains(text, "A Strategie und Vision: Ihr Wert 25,0, Mittel der Gruppe –, mittlere Hälfte zu wenige") {
		t.Error(text)
	}
}
