package wording

import (
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// Trouble says what keeps a call from being given out: one sentence that says
// where and, unless that is plain, what to do.
func Trouble(words *translations.Translator, t assessment.CallTrouble) string {
	if t.Point >= 0 {
		return words.Count("travel.trouble.anchor", t.Point, "Criterion", string(t.Criterion))
	}
	what := ""
	if t.Part != "" {
		what = words.Say("travel.trouble.part." + t.Part)
	}
	return words.Say(troubleKey(t), "Criterion", string(t.Criterion), "Dimension", string(t.Dimension), "What", what,
		"Min", troubleNumber(words, t, t.Min), "Max", troubleNumber(words, t, t.Max))
}

func troubleKey(t assessment.CallTrouble) string {
	key := "travel.trouble." + string(t.Why) + "_" + t.Field
	switch {
	case t.Dimension != "":
		return key + "_of_dimension"
	case t.Criterion != "":
		return key + "_of_criterion"
	default:
		return key
	}
}

// troubleNumber writes an end of a range in the unit in which people type the
// number: weights count in thousandths, points in halves.
func troubleNumber(words *translations.Translator, t assessment.CallTrouble, n int) string {
	switch {
	case t.Field == assessment.FieldYear:
		return strconv.Itoa(n) // 2026 is no quantity
	case t.Field == assessment.FieldPoints:
		return PointsText(words, assessment.Points(n))
	case t.Field == assessment.FieldParameter && t.Part != "hours_per_fte":
		return words.Decimal(strconv.FormatFloat(float64(n)/float64(assessment.UnitWeight), 'f', -1, 64))
	default:
		return words.Integer(n)
	}
}
