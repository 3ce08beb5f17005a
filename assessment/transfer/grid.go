package transfer

import (
	"math/big"
	"math/bits"
)

// grid turns exact values into whole numbers, so that the many sums of the
// insider check are quick: a point is unit of them. Where the fractions have
// no common denominator of a usable size, values are rounded down on a fine
// grid instead, and the interval must be longer by all that this could hide.
//
// Values of an index lie on steps, such as 100/32 points for eight questions
// of the same weight. Who knows that knows that no value lies between. The
// steps are taken to be as wide as the values allow: the greatest common
// divisor of all of them and of the scale.
type grid struct {
	unit   int64
	step   int64
	margin int64 // what an interval must have beyond MinInterval
}

const (
	// largestUnit keeps every sum of the check far below 2^63: 2^36 · 100
	// points · 10,000 members is under 2^56.
	largestUnit = 1 << 36
	roughUnit   = 1 << 24
)

// gridOf returns the grid of values, and the values on it, in their order.
func gridOf(values []*big.Rat) (grid, []int64) {
	g := fineGrid(values)
	all := g.whole(values)
	g.step = g.point(scale)
	for _, v := range all {
		g.step = divisor(g.step, v)
	}
	return g, all
}

func fineGrid(values []*big.Rat) grid {
	unit := int64(1)
	for _, v := range values {
		if unit = common(unit, v.Denom()); unit == 0 {
			// Each value is off by less than 1, and so is each of the two ends
			// of an interval by less than the number of values.
			return grid{unit: roughUnit, margin: 2*int64(len(values)) + 2}
		}
	}
	return grid{unit: unit}
}

// common is the least common multiple of a unit and a denominator, 0 if it is
// above largestUnit.
func common(unit int64, denominator *big.Int) int64 {
	if !denominator.IsInt64() {
		return 0
	}
	d := denominator.Int64()
	high, product := bits.Mul64(uint64(unit), uint64(d/divisor(unit, d))) //nolint:gosec // both are positive
	if high != 0 || product > largestUnit {
		return 0
	}
	return int64(product)
}

// divisor is the greatest common one of two numbers, of which one is positive
// and the other not negative.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// inside are the steps within a room; without its high end if that is open.
func (g grid) inside(r room, open bool) room {
	if open {
		r.high--
	}
	return room{low: (r.low + g.step - 1) / g.step * g.step, high: r.high / g.step * g.step}
}

// point is a number of points on the grid.
func (g grid) point(points int) int64 { return int64(points) * g.unit }

// whole are the values on the grid, in their order.
func (g grid) whole(values []*big.Rat) []int64 {
	all := make([]int64, len(values))
	for i, v := range values {
		scaled := new(big.Int).Mul(v.Num(), big.NewInt(g.unit))
		all[i] = scaled.Quo(scaled, v.Denom()).Int64()
	}
	return all
}
