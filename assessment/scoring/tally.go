package scoring

import "reifekompass/assessment"

// perLevel turns a level of 0 to 4 into points of 0 to 100: x = 100·level/4
// (DOMAIN, section 4).
const perLevel = 100 / int64(assessment.MaxLevel)

// reading is a question together with what its answer counts as.
type reading struct {
	question assessment.QuestionID
	core     bool
	weight   int64
	state    assessment.State // Open for everything that says nothing
	current  assessment.Level // if Answered
	target   assessment.Level // current if no target is stated
	stated   bool             // a target is stated, and the question is answered
}

// read decides what an answer counts as. A level outside the model is no
// answer and a target outside it no target: Answer.Check keeps both out, and
// a value that slipped in must not move a score out of its range.
func read(q *assessment.Question, a assessment.Answer) reading {
	r := reading{question: q.ID, core: q.Core, weight: int64(q.Weight)}
	switch {
	case a.State == assessment.Answered && a.Current.Check(q.ID) == nil:
		r.state, r.current, r.target = assessment.Answered, a.Current, a.Current
		if a.Target.Set && a.Target.Level.Check(q.ID) == nil {
			r.target, r.stated = a.Target.Level, true
		}
	case a.State == assessment.Unknown:
		r.state = assessment.Unknown
	case a.Excluded():
		r.state = assessment.NotApplicable
	}
	return r
}

// tally holds the sums of a group of questions. They are whole numbers:
// weights are thousandths and levels are steps. They are exact for weights up
// to 10^12, a thousand million times the usual one, and 10,000 questions.
type tally struct {
	answered, missing, excluded int64 // weights
	current                     int64 // Σw·C over answered questions
	target                      int64 // Σw·T over answered questions, T=C without a target
	stated                      int64 // Σw·T over stated targets
	gap                         int64 // Σw·max(0, T-C) over stated targets
	targets                     int   // stated targets
	bottleneck                  Bottleneck
}

func (t *tally) add(r reading) {
	switch r.state {
	case assessment.Answered:
		t.addAnswered(r)
	case assessment.NotApplicable:
		t.excluded += r.weight
	default:
		t.missing += r.weight
		if r.core {
			t.bottleneck.Missing = append(t.bottleneck.Missing, r.question)
		}
	}
}

func (t *tally) addAnswered(r reading) {
	t.answered += r.weight
	t.current += r.weight * int64(r.current)
	t.target += r.weight * int64(r.target)
	if r.stated {
		t.targets++
		t.stated += r.weight * int64(r.target)
		t.gap += r.weight * int64(max(0, r.target-r.current))
	}
	if r.core {
		t.bottleneck.add(r.question, r.current)
	}
}

// add keeps the lowest level and the questions that set it.
func (b *Bottleneck) add(question assessment.QuestionID, level assessment.Level) {
	switch {
	case !b.Known || level < b.Level:
		b.Known, b.Level = true, level
		b.Questions = append(b.Questions[:0], question)
	case level == b.Level:
		b.Questions = append(b.Questions, question)
	}
}

// applicable is the weight of all questions that are not excluded.
func (t *tally) applicable() int64 { return t.answered + t.missing }

// index is scale·Σw·C/Σw over the answered questions.
func (t *tally) index(scale int64) Score { return NewScore(scale*t.current, t.answered) }

// targetIndex is index with the targets in place of the current levels.
func (t *tally) targetIndex(scale int64) Score { return NewScore(scale*t.target, t.answered) }

// targetGap is max(0, targetIndex - index).
func (t *tally) targetGap(scale int64) Score {
	return NewScore(scale*max(0, t.target-t.current), t.answered)
}

// bounds are index with every missing answer at level 0 and at MaxLevel.
func (t *tally) bounds() Bounds {
	highest := t.current + t.missing*int64(assessment.MaxLevel)
	return Bounds{
		Low:  NewScore(perLevel*t.current, t.applicable()),
		High: NewScore(perLevel*highest, t.applicable()),
	}
}

// coverage is answered weight / applicable weight, in percent.
func (t *tally) coverage() Score { return NewScore(100*t.answered, t.applicable()) }

// shown reports whether at least 70 % of the applicable weight is answered.
// Exactly 70 % counts.
func (t *tally) shown() bool { return t.answered > 0 && 10*t.answered >= 7*t.applicable() }

// attainment is 1 - Σw·gap/Σw·T in percent. ΣT=0 means "no target": unknown.
func (t *tally) attainment() Score { return NewScore(100*(t.stated-t.gap), t.stated) }

// manyExcluded reports whether more than 20 % of the weight is not applicable.
func (t *tally) manyExcluded() bool { return 5*t.excluded > t.excluded+t.applicable() }
