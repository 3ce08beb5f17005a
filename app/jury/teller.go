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
	known *details // nil: not read yet
	cut   []string // names as they are cut where there is little room
}

// on is the teller of another board, of whose applicants only the names are
// known.
func (t teller) on(board *round.Board) teller {
	t.board, t.known = board, nil
	names := make([]string, len(board.Applicants))
	for a := range names {
		names[a] = t.name(a)
	}
	t.cut = cutNames(names)
	return t
}

// cutNames are short names, with a sign where something is left out.
func cutNames(names []string) []string {
	cut := wording.ShortNames(names)
	for i, name := range names {
		if cut[i] != name {
			cut[i] = "… " + cut[i]
		}
	}
	return cut
}

func (t teller) say(key string, pairs ...any) string { return t.words.Say("jury."+key, pairs...) }

func (t teller) in(text assessment.Text) string {
	return text.In(assessment.Language(t.words.Language()))
}

// name is the name of an applicant.
func (t teller) name(applicant int) string { return t.board.Applicants[applicant].Agency }

// short is the name of an applicant in a sentence: that of its place, as soon
// as this is known.
func (t teller) short(applicant int) string {
	if t.known == nil || t.known.charts == nil {
		return t.name(applicant)
	}
	return t.known.charts.Short(applicant)
}

func (t teller) names(applicants []int) string {
	names := make([]string, len(applicants))
	for i, a := range applicants {
		names[i] = t.short(a)
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

// fewNames are the names of some applicants; of many only the first ones.
func (t teller) fewNames(applicants []int) string {
	const most = 3
	if len(applicants) <= most+1 {
		return t.names(applicants)
	}
	shown := make([]string, most)
	for i := range shown {
		shown[i] = t.short(applicants[i])
	}
	return t.say("and_more", "Names", strings.Join(shown, ", "), "Count", t.words.Integer(len(applicants)-most))
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

// jurorNumber is how a juror is called, as in the reports: by a number, never
// by name.
func jurorNumber(juror int) string { return strconv.Itoa(juror + 1) }

// letter is how a set is called: A to Z, then AA.
func letter(set int) string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if set < len(letters) {
		return letters[set : set+1]
	}
	return letter(set/len(letters)-1) + letter(set%len(letters))
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
