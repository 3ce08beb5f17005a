package jury

import (
	"math"
	"strconv"
	"strings"

	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// teller puts a round into words.
type teller struct {
	words *translations.Translator
	board *round.Board
}

func (t teller) say(key string, pairs ...any) string { return t.words.Say("jury."+key, pairs...) }

func (t teller) in(text assessment.Text) string {
	return text.In(assessment.Language(t.words.Language()))
}

// name is the name of an applicant.
func (t teller) name(applicant int) string { return t.board.Applicants[applicant].Agency }

func (t teller) names(applicants []int) string {
	names := make([]string, len(applicants))
	for i, a := range applicants {
		names[i] = t.name(a)
	}
	return t.list(names)
}

// list joins words with commas and the last with "und"; of many it says how
// many more there are.
func (t teller) list(words []string) string {
	const most = 8
	switch n := len(words); {
	case n == 0:
		return ""
	case n == 1:
		return words[0]
	case n > most:
		return wording.Few(t.words, words)
	default:
		return t.say("and", "First", strings.Join(words[:n-1], ", "), "Last", words[n-1])
	}
}

// criterion is id and title of a criterion: "J3 Struktur der Prozesse".
func (t teller) criterion(c int) string {
	of := &t.board.Call.Call.Criteria[c]
	return strings.TrimSpace(string(of.ID) + " " + t.in(of.Title))
}

// points writes points with one decimal, so that halves stand below each
// other.
func (t teller) points(p assessment.Points) string {
	return t.words.Decimal(strconv.FormatFloat(float64(p)/2, 'f', 1, 64))
}

func (t teller) number(n ranking.Number, decimals int) string {
	return t.words.Decimal(n.Round(decimals))
}

func (t teller) decimal(value float64, decimals int) string {
	return t.words.Decimal(strconv.FormatFloat(value, 'f', decimals, 64))
}

// hundred writes a share as a whole number of 100. Only what is certain is
// 100 or 0.
func (t teller) hundred(share float64) string { return t.words.Integer(hundredth(share)) }

func hundredth(share float64) int {
	n := int(math.Round(100 * share))
	switch {
	case n == 100 && share < 1-1e-9:
		return 99
	case n == 0 && share > 1e-9:
		return 1
	default:
		return n
	}
}

// seed writes where the random numbers began.
func (t teller) seed(seed uint64) string { return t.words.Decimal(strconv.FormatUint(seed, 10)) }

// percent writes a share as a percentage without decimals.
func (t teller) percent(share float64) string {
	return t.words.Percent(strconv.Itoa(int(math.Round(100 * share))))
}

// letter is how a juror is called: A to Z, then AA.
func letter(juror int) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if juror < len(letters) {
		return letters[juror : juror+1]
	}
	return letter(juror/len(letters)-1) + letter(juror%len(letters))
}

// conflicts counts the jurors who have a conflict with an applicant.
func (t teller) conflicts(applicant int) int {
	count := 0
	for j := range t.board.Jurors {
		if d, made := t.board.Declaration(applicant, j); made && d.Conflicted() {
			count++
		}
	}
	return count
}

// step is the step of the ramp for a number as it is printed with one
// decimal: below 1, below 2, below 3, below 4, and 4 to 5.
func step(n ranking.Number) int {
	printed, err := strconv.ParseFloat(n.Round(1), 64)
	if err != nil {
		return 0
	}
	return min(max(int(printed), 0), 4)
}
