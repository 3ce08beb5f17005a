package scoring

import (
	"math/big"
	"slices"

	"reifekompass/assessment"
)

// subject is what two answers must share to be compared: the question, and
// the version of what it means.
type subject struct {
	question assessment.QuestionID
	meaning  int
}

// answered lists the subjects with an answer in the order they are asked.
func answered(c *assessment.Catalogue, a *assessment.Assessment) []subject {
	var found []subject
	for _, d := range c.RelevantTo(a.Agency.Kind).Dimensions {
		for i := range d.Questions {
			q := &d.Questions[i]
			if read(q, a.Answer(q.ID)).state == assessment.Answered {
				found = append(found, subject{question: q.ID, meaning: q.Meaning})
			}
		}
	}
	return found
}

// CommonQuestions lists the questions that two assessments are compared on:
// the same id and meaning version, answered in both (DOMAIN, section 4). Each
// assessment comes with its own catalogue, so that two versions of one
// catalogue can be compared. The order is that of ca.
func CommonQuestions(a, b *assessment.Assessment, ca, cb *assessment.Catalogue) []assessment.QuestionID {
	others := answered(cb, b)
	var common []assessment.QuestionID
	for _, s := range answered(ca, a) {
		if slices.Contains(others, s) {
			common = append(common, s.question)
		}
	}
	return common
}

// Comparability returns how much of what two assessments say can be compared:
// |intersection|/|union| of the answered questions in percent, where two
// meanings of one question are two questions. It is printed with every
// comparison, and unknown if nothing is answered in either.
func Comparability(a, b *assessment.Assessment, ca, cb *assessment.Catalogue) Score {
	common := len(CommonQuestions(a, b, ca, cb))
	union := len(answered(ca, a)) + len(answered(cb, b)) - common
	return NewScore(int64(100*common), int64(union))
}

// EvaluateOnly is Evaluate on the given questions alone, as if nothing else
// were asked. Given CommonQuestions it yields results that differ only in what
// the agencies said, not in what they were asked or left out. Dimensions
// without a given question are missing from the result.
func EvaluateOnly(c *assessment.Catalogue, a *assessment.Assessment, questions []assessment.QuestionID) Result {
	asked := c.RelevantTo(a.Agency.Kind)
	var kept []assessment.Dimension
	for _, d := range asked.Dimensions {
		d.Questions = slices.DeleteFunc(slices.Clone(d.Questions), func(q assessment.Question) bool {
			return !slices.Contains(questions, q.ID)
		})
		if len(d.Questions) > 0 {
			kept = append(kept, d)
		}
	}
	asked.Dimensions = kept
	return evaluate(asked, a)
}

// Progress returns how far the way from a baseline to a target has been gone,
// in percent: (C-B)/(T-B), and 100 if there was no way to go (T=B). It may be
// negative, and above 100, and is shown so. It is unknown if one of the three
// is (DOMAIN, section 4).
func Progress(baseline, current, target Score) Score {
	way, gone := target.Minus(baseline), current.Minus(baseline)
	if !way.Known() || !gone.Known() {
		return Score{}
	}
	if way.rat().Sign() == 0 {
		return NewScore(100, 1)
	}
	share := new(big.Rat).Quo(gone.rat(), way.rat())
	return fraction(share.Mul(share, big.NewRat(100, 1)))
}
