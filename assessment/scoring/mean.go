package scoring

import (
	"math"
	"math/big"
)

// mean collects Scores with weights: ΣW·S/ΣW. One unknown Score makes the
// mean unknown, because leaving it out would answer another question.
type mean struct {
	sum     Score
	weight  int64
	unknown bool // an unknown Score was added
}

func (m *mean) add(weight int64, s Score) {
	if !s.Known() {
		m.unknown = true
		return
	}
	m.weight += weight
	m.sum = plus(m.sum, weight, s)
}

func (m *mean) score() Score {
	if m.unknown || m.weight <= 0 {
		return Score{}
	}
	weight := new(big.Rat).SetInt64(m.weight)
	return fraction(weight.Quo(m.sum.rat(), weight))
}

// Mean returns the mean of the scores, each with the same weight. It is unknown
// if one of them is, or if there is none.
func Mean(scores ...Score) Score {
	var m mean
	for _, s := range scores {
		m.add(1, s)
	}
	return m.score()
}

// plus returns sum + weight·s, where an unknown sum is empty. Whole numbers
// serve as long as they are large enough, which is always with usual weights;
// beyond that big fractions give the same number.
func plus(sum Score, weight int64, s Score) Score {
	if !sum.Known() {
		sum = NewScore(0, 1)
	}
	if result, ok := plusWhole(sum, weight, s); ok {
		return result
	}
	term := new(big.Rat).SetInt64(weight)
	term.Mul(term, s.rat())
	return fraction(term.Add(term, sum.rat()))
}

func plusWhole(sum Score, weight int64, s Score) (result Score, ok bool) {
	if sum.ratio != nil || s.ratio != nil || sum.denominator <= 0 || s.denominator <= 0 {
		return Score{}, false
	}
	shared := divisor(sum.denominator, s.denominator)
	left, ok1 := product(sum.numerator, s.denominator/shared)
	right, ok2 := product(weight, s.numerator)
	right, ok3 := product(right, sum.denominator/shared)
	denominator, ok4 := product(sum.denominator, s.denominator/shared)
	if !ok1 || !ok2 || !ok3 || !ok4 || left > math.MaxInt64-right {
		return Score{}, false
	}
	return NewScore(left+right, denominator), true
}

// product multiplies and reports whether both numbers are not negative and
// the product fits.
func product(a, b int64) (int64, bool) {
	if a < 0 || b < 0 || (b != 0 && a > math.MaxInt64/b) {
		return 0, false
	}
	return a * b, true
}

// divisor is the greatest common divisor of two positive numbers.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
