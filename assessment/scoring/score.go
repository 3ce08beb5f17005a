package scoring

import (
	"math/big"
	"strings"
)

// Score is a computed number, exact as a fraction and never rounded inside.
// The zero Score is unknown, which a reader sees as "nicht auswertbar"; it is
// not 0. A Score is immutable and may be shared by goroutines. Equal numbers
// may be written differently inside: compare with Equal, not with ==.
type Score struct {
	// Whole numbers carry most scores, so that scoring does not allocate a
	// big.Rat for figures that nobody asks for.
	numerator, denominator int64
	ratio                  *big.Rat // instead of both, if not nil; never changed
}

// NewScore returns numerator/denominator, or the unknown Score if the
// denominator is 0: a mean over nothing is not a number.
func NewScore(numerator, denominator int64) Score {
	return Score{numerator: numerator, denominator: denominator}
}

func fraction(ratio *big.Rat) Score { return Score{ratio: ratio} }

// rat returns the fraction of a known Score. It is only to be read.
func (s Score) rat() *big.Rat {
	if s.ratio != nil {
		return s.ratio
	}
	return big.NewRat(s.numerator, s.denominator)
}

// Rat returns the fraction, which the caller owns, or nil if the Score is
// unknown.
func (s Score) Rat() *big.Rat {
	if !s.Known() {
		return nil
	}
	return new(big.Rat).Set(s.rat())
}

// Known reports whether there is a number at all.
func (s Score) Known() bool { return s.ratio != nil || s.denominator != 0 }

// Float returns the number for drawing, where a rounding error is smaller
// than a pixel, and 0 if it is unknown. Numbers for reading come from Round.
func (s Score) Float() float64 {
	if !s.Known() {
		return 0
	}
	value, _ := s.rat().Float64()
	return value
}

// Round returns the number in plain decimal notation such as "48.3", with the
// given count of decimals and halves rounded away from zero (DOMAIN, section
// 4), and "" if it is unknown. It never returns a negative zero.
func (s Score) Round(decimals int) string {
	if !s.Known() {
		return ""
	}
	text := s.rat().FloatString(max(0, decimals))
	if strings.Trim(text, "-0.") == "" {
		return strings.TrimPrefix(text, "-")
	}
	return text
}

// Compare returns -1, 0 or 1 as s is smaller than, equal to or greater than
// other. An unknown Score comes before every number and equals another
// unknown one, so that lists have one order.
func (s Score) Compare(other Score) int {
	switch {
	case s.Known() && other.Known():
		return s.rat().Cmp(other.rat())
	case s.Known():
		return 1
	case other.Known():
		return -1
	default:
		return 0
	}
}

// Equal reports whether both are the same number or both are unknown.
func (s Score) Equal(other Score) bool { return s.Compare(other) == 0 }

// Minus returns s - other, unknown if one of them is.
func (s Score) Minus(other Score) Score {
	if !s.Known() || !other.Known() {
		return Score{}
	}
	return fraction(new(big.Rat).Sub(s.rat(), other.rat()))
}

// String returns the exact fraction for logs and tests, such as "145/3".
// People read Round.
func (s Score) String() string {
	if !s.Known() {
		return "unknown"
	}
	return s.rat().RatString()
}

// ParseScore reads what String wrote of a known Score that is not negative;
// false for any other text.
func ParseScore(text string) (Score, bool) {
	const longest = 200
	if len(text) > longest || strings.Trim(text, "0123456789/") != "" {
		return Score{}, false
	}
	ratio, ok := new(big.Rat).SetString(text)
	if !ok {
		return Score{}, false
	}
	return fraction(ratio), true
}
