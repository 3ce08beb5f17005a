package transfer

import "math/big"

// place is where a quartile lies among n sorted values, counted from 0: at
// the index, and fourths of the way to the next one (linear, type 7 of
// Hyndman & Fan 1996, "Sample Quantiles in Statistical Packages").
func place(n, quarter int) (index, fourths int) {
	at := (n - 1) * quarter
	return at / 4, at % 4
}

// quartile is the first or third one (quarter) of sorted values, of which
// there is at least one.
func quartile(sorted []*big.Rat, quarter int) *big.Rat {
	index, fourths := place(len(sorted), quarter)
	if fourths == 0 {
		return sorted[index]
	}
	way := new(big.Rat).Sub(sorted[index+1], sorted[index])
	way.Mul(way, big.NewRat(int64(fourths), 4))
	return way.Add(way, sorted[index])
}

// mean is the mean of values, of which there is at least one.
func mean(values []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range values {
		sum.Add(sum, v)
	}
	return sum.Quo(sum, big.NewRat(int64(len(values)), 1))
}

// nearest is the multiple of Step that is nearest to a value from 0 to 100;
// halves go up.
func nearest(value *big.Rat) int {
	return below(new(big.Rat).Add(value, big.NewRat(Step, 2)))
}

// below is the greatest multiple of Step that is not above a value from 0 on.
func below(value *big.Rat) int {
	steps := new(big.Int).Mul(value.Denom(), big.NewInt(Step))
	return Step * int(steps.Quo(value.Num(), steps).Int64())
}

// above is the smallest multiple of Step that is not below a value from 0 on.
func above(value *big.Rat) int {
	low := below(value)
	if value.Cmp(big.NewRat(int64(low), 1)) == 0 {
		return low
	}
	return low + Step
}

// Band is the middle half of a group in points, from the lower to the upper
// quartile, each rounded outward to a multiple of Step.
type Band struct{ Low, High int }

func bandOf(sorted []*big.Rat) Band {
	return Band{Low: below(quartile(sorted, 1)), High: above(quartile(sorted, 3))}
}
