package scoring

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// source turns fuzz bytes into choices; when they run out, it says 0.
type source struct{ data []byte }

func (s *source) next() int {
	if len(s.data) == 0 {
		return 0
	}
	b := s.data[0]
	s.data = s.data[1:]
	return int(b)
}

// signed is any small number, also those outside every range.
func (s *source) signed() int { return int(int8(s.next())) }

// mostly is a number of 0 to n-1, but now and then any other one.
func (s *source) mostly(n int) int {
	value := s.next()
	if value >= 250 {
		return s.signed()
	}
	return value % n
}

func (s *source) weight() assessment.Weight {
	return assessment.Weight(1 + s.next()*(1+s.next()))
}

// example makes a catalogue of up to five dimensions and arbitrary answers,
// also some that Answer.Check would refuse and some to unknown questions.
func (s *source) example() (*assessment.Catalogue, *assessment.Assessment) {
	c := catalogueOf()
	for i := range 1 + s.next()%5 {
		d := dimensionOf(string(rune('A'+i)), s.weight())
		for j := range 1 + s.next()%8 {
			q := question(fmt.Sprint(d.ID, j+1), s.weight())
			q.Core = s.next()%3 == 0
			if s.next()%11 == 0 {
				q.Kinds = []assessment.Kind{assessment.KindCity}
			}
			d.Questions = append(d.Questions, q)
		}
		c.Dimensions = append(c.Dimensions, d)
	}
	a := s.answers(c)
	a.Answers["Z1"] = s.answer("Z1")
	return c, a
}

func (s *source) answers(c *assessment.Catalogue) *assessment.Assessment {
	a := answersOf()
	a.Agency.Kind = assessment.Kinds()[s.next()%4]
	for _, id := range c.Order() {
		if s.next()%9 != 0 {
			a.Answers[id] = s.answer(id)
		}
	}
	return a
}

func (s *source) answer(id assessment.QuestionID) assessment.Answer {
	a := assessment.Answer{Question: id, State: assessment.Answered, Current: assessment.Level(s.mostly(5))}
	if s.next()%4 == 0 {
		a.State = assessment.State(s.mostly(4))
	}
	a.Target = assessment.Target{Set: s.next()%2 == 0, Level: assessment.Level(s.mostly(5)), Year: s.signed()}
	a.Evidence = assessment.Evidence(s.mostly(4))
	if s.next()%4 != 0 {
		a.Reason = "no land"
	}
	a.Discussion = s.next()%2 == 0
	return a
}

// fuzz runs a property on seeds that reach every branch and, under -fuzz, on
// whatever the machine thinks of.
func fuzz(f *testing.F, property func(t *testing.T, s *source)) {
	f.Helper()
	f.Add([]byte{})
	f.Add([]byte("Wirtschaftsförderung digital, 9 Handlungsfelder, 56 Fragen"))
	for seed := range 60 {
		data := make([]byte, 400)
		state := uint32(seed + 1)
		for i := range data {
			state = state*1664525 + 1013904223
			data[i] = byte(state >> 24)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { property(t, &source{data: data}) })
}

func FuzzEveryScoreStaysInRange(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		r := Evaluate(s.example())
		for _, d := range r.Dimensions {
			for what, score := range map[string]Score{
				"index": d.Index, "target": d.Target, "gap": d.Gap, "low": d.Bounds.Low,
				"high": d.Bounds.High, "coverage": d.Coverage, "attainment": d.Attainment,
			} {
				wantInRange(t, string(d.ID)+" "+what, score)
			}
			wantContained(t, string(d.ID), d.Bounds, d.Index)
			if n := d.Counts; n.Answered+n.Unknown+n.NotApplicable+n.Open != n.Questions {
				t.Errorf("%s: got %+v, want states to add up", d.ID, n)
			}
		}
		for what, score := range map[string]Score{
			"total": r.Total, "total target": r.TotalTarget, "low": r.Bounds.Low,
			"high": r.Bounds.High, "coverage": r.Coverage, "attainment": r.Attainment,
		} {
			wantInRange(t, what, score)
		}
		wantContained(t, "total", r.Bounds, r.Total)
	})
}

func wantInRange(t *testing.T, what string, s Score) {
	t.Helper()
	if s.Known() && (s.Compare(NewScore(0, 1)) < 0 || s.Compare(NewScore(100, 1)) > 0) {
		t.Errorf("%s: got %v, want 0..100", what, s)
	}
}

func wantContained(t *testing.T, what string, b Bounds, index Score) {
	t.Helper()
	if index.Known() && (b.Low.Compare(index) > 0 || b.High.Compare(index) < 0) {
		t.Errorf("%s: got %v..%v, want to contain %v", what, b.Low, b.High, index)
	}
	if b.Low.Compare(b.High) > 0 {
		t.Errorf("%s: got low %v above high %v", what, b.Low, b.High)
	}
}

func FuzzRaisingALevelNeverLowers(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		c, a := s.example()
		order := c.Order()
		id := order[s.next()%len(order)]
		lower, higher := a.Answer(id), a.Answer(id)
		lower.State, higher.State = assessment.Answered, assessment.Answered
		lower.Current = assessment.Level(s.next() % 4)
		higher.Current = lower.Current + 1
		less, more := a.With(lower), a.With(higher)
		was, is := Evaluate(c, &less), Evaluate(c, &more)
		for i := range was.Dimensions {
			wantNotLower(t, "index", was.Dimensions[i].Index, is.Dimensions[i].Index)
			wantNotLower(t, "attainment", was.Dimensions[i].Attainment, is.Dimensions[i].Attainment)
			wantNotLower(t, "low", was.Dimensions[i].Bounds.Low, is.Dimensions[i].Bounds.Low)
			wantNotLower(t, "high", was.Dimensions[i].Bounds.High, is.Dimensions[i].Bounds.High)
		}
		wantNotLower(t, "total", was.Total, is.Total)
		wantNotLower(t, "attainment", was.Attainment, is.Attainment)
		if is.Bottleneck.Level < was.Bottleneck.Level {
			t.Errorf("bottleneck: got %d, was %d", is.Bottleneck.Level, was.Bottleneck.Level)
		}
	})
}

func wantNotLower(t *testing.T, what string, was, is Score) {
	t.Helper()
	if was.Known() != is.Known() || is.Compare(was) < 0 {
		t.Errorf("%s: got %v, was %v", what, is, was)
	}
}

func FuzzOrderOfAnswersIsIrrelevant(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		c, a := s.example()
		want := Evaluate(c, a)

		refilled := *a
		refilled.Answers = map[assessment.QuestionID]assessment.Answer{}
		ids := slices.Backward(c.Order())
		for _, id := range ids {
			if answer, ok := a.Answers[id]; ok {
				refilled.Answers[id] = answer
			}
		}
		if diff := cmp.Diff(want, Evaluate(c, &refilled)); diff != "" {
			t.Error(diff)
		}

		turned := *c
		turned.Dimensions = slices.Clone(c.Dimensions)
		slices.Reverse(turned.Dimensions)
		for i := range turned.Dimensions {
			turned.Dimensions[i].Questions = slices.Clone(turned.Dimensions[i].Questions)
			slices.Reverse(turned.Dimensions[i].Questions)
		}
		got := Evaluate(&turned, a)
		wantScore(t, "total", got.Total, want.Total)
		wantScore(t, "total target", got.TotalTarget, want.TotalTarget)
		wantScore(t, "low", got.Bounds.Low, want.Bounds.Low)
		for _, d := range want.Dimensions {
			same, _ := got.Dimension(d.ID)
			wantScore(t, string(d.ID), same.Index, d.Index)
			wantScore(t, string(d.ID)+" target", same.Target, d.Target)
		}
	})
}

func FuzzMissingAnswersNeverChangeTheIndex(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		c, a := s.example()
		was := Evaluate(c, a)
		i := s.next() % len(c.Dimensions)
		added := question("N1", s.weight())
		c.Dimensions[i].Questions = append(c.Dimensions[i].Questions, added)
		missing := []assessment.Answer{{Question: "N1"}, unknown("N1"), notApplicable("N1", "")}[s.next()%3]
		missing.Target = assessment.Target{Set: true, Level: 4}
		more := a.With(missing)
		is := Evaluate(c, &more)

		wantSameOrHidden(t, "total", was.Total, is.Total)
		for _, d := range is.Dimensions {
			before, ok := was.Dimension(d.ID)
			if !ok { // the only question of the dimension that is asked
				continue
			}
			wantSameOrHidden(t, string(d.ID), before.Index, d.Index)
			wantScore(t, string(d.ID)+" attainment", d.Attainment, before.Attainment)
			wantSameOrHidden(t, string(d.ID)+" target", before.Target, d.Target)
		}
	})
}

// wantSameOrHidden allows that lower coverage hides a figure, never that it
// changes one. A total may appear only where it was before.
func wantSameOrHidden(t *testing.T, what string, was, is Score) {
	t.Helper()
	if is.Known() && !is.Equal(was) {
		t.Errorf("%s: got %v, was %v", what, is, was)
	}
}

func FuzzAnotherParticipantNeverMatters(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		c, a := s.example()
		other := s.answers(c)
		alone := Evaluate(c, a)
		first := Evaluate(c, other)
		again := Evaluate(c, a)
		if diff := cmp.Diff(alone, again); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(first, Evaluate(c, other)); diff != "" {
			t.Error(diff)
		}
		there, back := Comparability(a, other, c, c), Comparability(other, a, c, c)
		wantScore(t, "comparability", there, back)
		wantInRange(t, "comparability", there)
		for _, id := range CommonQuestions(a, other, c, c) {
			if a.Answers[id].State != assessment.Answered || other.Answers[id].State != assessment.Answered {
				t.Errorf("%s is not answered in both", id)
			}
		}
	})
}

// FuzzScoresAreExact compares with the formulas of DOMAIN written down once
// more, slowly, in fractions and without any sums in common.
func FuzzScoresAreExact(f *testing.F) {
	fuzz(f, func(t *testing.T, s *source) {
		t.Helper()
		c, a := s.example()
		r := Evaluate(c, a)
		top, weights, known := new(big.Rat), new(big.Rat), true
		for _, d := range c.RelevantTo(a.Agency.Kind).Dimensions {
			got, _ := r.Dimension(d.ID)
			index, applies := naiveIndex(d, a)
			wantScore(t, string(d.ID), got.Index, fraction(index))
			wantScore(t, string(d.ID)+" attainment", got.Attainment, naiveAttainment(d.Questions, a))
			switch {
			case !applies:
			case index == nil:
				known = false
			default:
				weight := new(big.Rat).SetInt64(int64(d.Weight))
				weights.Add(weights, weight)
				top.Add(top, weight.Mul(weight, index))
			}
		}
		want := Score{}
		if known && weights.Sign() > 0 {
			want = fraction(top.Quo(top, weights))
		}
		wantScore(t, "total", r.Total, want)
		var all []assessment.Question
		for _, d := range c.RelevantTo(a.Agency.Kind).Dimensions {
			all = append(all, d.Questions...)
		}
		wantScore(t, "attainment", r.Attainment, naiveAttainment(all, a))
	})
}

func inModel(l assessment.Level) bool { return l >= 0 && l <= 4 }

func naiveIndex(d assessment.Dimension, a *assessment.Assessment) (index *big.Rat, applies bool) {
	top, answered, applicable := new(big.Rat), new(big.Rat), new(big.Rat)
	for _, q := range d.Questions {
		answer := a.Answer(q.ID)
		weight := big.NewRat(int64(q.Weight), 1000)
		if answer.State == assessment.NotApplicable && answer.Reason != "" {
			continue
		}
		applicable.Add(applicable, weight)
		if answer.State == assessment.Answered && inModel(answer.Current) {
			answered.Add(answered, weight)
			x := big.NewRat(100*int64(answer.Current), 4)
			top.Add(top, x.Mul(x, weight))
		}
	}
	if applicable.Sign() == 0 {
		return nil, false
	}
	if new(big.Rat).Quo(answered, applicable).Cmp(big.NewRat(70, 100)) < 0 {
		return nil, true
	}
	return top.Quo(top, answered), true
}

func naiveAttainment(questions []assessment.Question, a *assessment.Assessment) Score {
	gaps, targets := new(big.Rat), new(big.Rat)
	for _, q := range questions {
		answer := a.Answer(q.ID)
		if answer.State != assessment.Answered || !inModel(answer.Current) ||
			!answer.Target.Set || !inModel(answer.Target.Level) {
			continue
		}
		weight := big.NewRat(int64(q.Weight), 1000)
		target := new(big.Rat).Mul(weight, big.NewRat(int64(answer.Target.Level), 1))
		current := new(big.Rat).Mul(weight, big.NewRat(int64(answer.Current), 1))
		targets.Add(targets, target)
		if gap := new(big.Rat).Sub(target, current); gap.Sign() > 0 {
			gaps.Add(gaps, gap)
		}
	}
	if targets.Sign() == 0 {
		return Score{}
	}
	share := new(big.Rat).Sub(big.NewRat(1, 1), gaps.Quo(gaps, targets))
	return fraction(share.Mul(share, big.NewRat(100, 1)))
}
