package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/reports/chart"
)

// reply is a question with the answer it got.
type reply struct {
	assessment.Question
	dimension assessment.DimensionID
	answer    assessment.Answer
}

// replies lists what was asked, in the order it was asked.
func replies(in *Input) []reply {
	var all []reply
	for _, d := range in.asked().Dimensions {
		all = append(all, repliesOf(in, d)...)
	}
	return all
}

func repliesOf(in *Input, d assessment.Dimension) []reply {
	all := make([]reply, 0, len(d.Questions))
	for _, q := range d.Questions {
		all = append(all, reply{Question: q, dimension: d.ID, answer: in.Assessment.Answer(q.ID)})
	}
	return all
}

// state is the state that counts: not applicable without a reason is open.
func (r reply) state() assessment.State {
	if r.answer.State == assessment.NotApplicable && !r.answer.Excluded() {
		return assessment.Open
	}
	return r.answer.State
}

func (r reply) answered() bool { return r.answer.State == assessment.Answered }

// gap is how many levels are missing; 0 without an answer or a target.
func (r reply) gap() int {
	if !r.answered() || !r.answer.Target.Set {
		return 0
	}
	return max(0, int(r.answer.Target.Level-r.answer.Current))
}

// content reports whether the agency wants no more than it has.
func (r reply) content() bool { return r.answer.Target.Set && r.gap() == 0 }

// code is the id with a star for a core question.
func (r reply) code() string { return code(r.Question) }

func code(q assessment.Question) string {
	if q.Core {
		return string(q.ID) + "★"
	}
	return string(q.ID)
}

// cell returns the reply as one cell of a picture of levels.
func (w writer) cell(r reply) chart.Cell {
	switch r.state() {
	case assessment.Answered:
		return chart.Cell{State: chart.CellLevel, Level: int(r.answer.Current), Label: w.Integer(int(r.answer.Current))}
	case assessment.Unknown:
		return chart.Cell{State: chart.CellUnknown, Label: "?"}
	case assessment.NotApplicable:
		return chart.Cell{State: chart.CellExcluded, Label: "–"}
	default:
		return chart.Cell{State: chart.CellOpen}
	}
}

// targetYear is the latest year of a target that counts, 0 if none names one.
func targetYear(replies []reply) int {
	year := 0
	for _, r := range replies {
		if r.answered() && r.answer.Target.Set {
			year = max(year, r.answer.Target.Year)
		}
	}
	return year
}

// spread picks up to limit replies, one of each dimension before a second.
func spread(sorted []reply, limit int) []reply {
	var first, rest []reply
	for _, r := range sorted {
		if slices.ContainsFunc(first, func(f reply) bool { return f.dimension == r.dimension }) {
			rest = append(rest, r)
		} else {
			first = append(first, r)
		}
	}
	first = append(first, rest...)
	return first[:min(limit, len(first))]
}

// ids lists the codes of questions that match.
func ids(replies []reply, match func(reply) bool) []string {
	var found []string
	for _, r := range replies {
		if match(r) {
			found = append(found, r.code())
		}
	}
	return found
}
