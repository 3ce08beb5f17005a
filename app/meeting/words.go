package meeting

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
	"reifekompass/assets/translations"
)

// teller puts the round into words.
type teller struct {
	words *translations.Translator
	board *jury.Board
	zone  *time.Location // of the person before the window
}

func (t teller) say(key string, pairs ...any) string { return t.words.Say("meeting."+key, pairs...) }

func (t teller) count(key string, n int, pairs ...any) string {
	return t.words.Count("meeting."+key, n, pairs...)
}

func (t teller) in(text assessment.Text) string {
	return text.In(assessment.Language(t.words.Language()))
}

func (t teller) name(applicant int) string { return t.board.Applicants[applicant].Agency }

func (t teller) criterion(c int) *assessment.CallCriterion { return &t.board.Call.Call.Criteria[c] }

// title is id and title of a criterion.
func (t teller) title(c int) string {
	of := t.criterion(c)
	return strings.TrimSpace(string(of.ID) + " " + t.in(of.Title))
}

// list joins names with commas and the last with "und".
func (t teller) list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return t.say("and", "First", strings.Join(names[:last], ", "), "Last", names[last])
}

func (t teller) jurors(of []int) string {
	names := make([]string, len(of))
	for i, j := range of {
		names[i] = t.board.Jurors[j].Name
	}
	return t.list(names)
}

// points writes points with one decimal, so that halves stand below each
// other.
func (t teller) points(p assessment.Points) string {
	return t.words.Decimal(strconv.FormatFloat(float64(p)/2, 'f', 1, 64))
}

func (t teller) number(n ranking.Number, decimals int) string {
	return t.words.Decimal(n.Round(decimals))
}

func (t teller) percent(share float64) string {
	return t.words.Percent(strconv.Itoa(int(math.Round(100 * share))))
}

// standing says rank and total of an applicant, or why there are none.
func (t teller) standing(a int) string {
	p := t.board.Result.Place(a)
	switch p.Standing {
	case ranking.NotReady:
		return t.say("not_ready", "Least", t.words.Integer(ranking.MinJurors))
	case ranking.Withdrawn:
		return t.say("withdrawn")
	case ranking.Below:
		return t.say("below", "Total", t.number(p.Total, 2))
	default:
		return t.say("ranked", "Rank", t.words.Integer(p.Rank), "Total", t.number(p.Total, 2))
	}
}

// applied lists the criteria that are applied in this round.
func (t teller) applied() []int {
	var list []int
	for c := range t.board.Call.Call.Criteria {
		if !slices.Contains(t.board.Round.Excluded, t.criterion(c).ID) {
			list = append(list, c)
		}
	}
	return list
}

// barred reports whether a juror has a conflict with an applicant.
func (t teller) barred(applicant, juror int) bool {
	d, said := t.board.Declaration(applicant, juror)
	return said && d.Conflicted()
}
