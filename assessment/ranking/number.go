package ranking

import "math/big"

// Number is an exact fraction, or unknown: the zero Number. A mean over nobody
// is unknown and not 0. A Number is immutable.
type Number struct {
	ratio *big.Rat
	near  float64 // the nearest float, for quick comparisons
}

// number returns numerator/denominator, unknown for a denominator of 0.
func number(numerator, denominator int64) Number {
	if denominator == 0 {
		return Number{}
	}
	return exactly(big.NewRat(numerator, denominator))
}

func exactly(ratio *big.Rat) Number {
	near, _ := ratio.Float64()
	return Number{ratio: ratio, near: near}
}

// Known reports whether there is a number.
func (n Number) Known() bool { return n.ratio != nil }

// Float returns the nearest floating-point number, 0 if it is unknown.
func (n Number) Float() float64 { return n.near }

// Round writes the number with a fixed number of decimals, half away from
// zero; "" if it is unknown.
func (n Number) Round(decimals int) string {
	if n.ratio == nil {
		return ""
	}
	return n.ratio.FloatString(decimals)
}

// Compare returns -1, 0 or 1 as the number is less than, equal to or more than
// the other. An unknown number is less than every known one.
func (n Number) Compare(other Number) int {
	switch {
	case n.ratio == nil && other.ratio == nil:
		return 0
	case n.ratio == nil:
		return -1
	case other.ratio == nil:
		return 1
	}
	// Floats decide where they can: two fractions that differ by more than
	// their rounding are in the same order.
	const rounding = 1e-9
	if d := n.near - other.near; d > rounding {
		return 1
	} else if d < -rounding {
		return -1
	}
	return n.ratio.Cmp(other.ratio)
}

func zero() Number { return number(0, 1) }

// plus adds two known numbers.
func (n Number) plus(other Number) Number { return exactly(new(big.Rat).Add(n.ratio, other.ratio)) }

// over divides a known number by a whole one.
func (n Number) over(count int) Number {
	return exactly(new(big.Rat).Quo(n.ratio, big.NewRat(int64(count), 1)))
}
