package ranking

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// Concordance is Kendall's W: how far jurors agree on the order. It is 1 if
// all put the applicants in the same order and 0 if the orders have nothing in
// common. Known is false for fewer than two jurors or applicants, and where no
// juror tells any applicants apart.
type Concordance struct {
	W           float64
	Uncorrected float64 // without the correction for ties
	ChiSquare   float64 // m(n−1)W, Friedman's statistic
	Freedom     int
	P           float64 // of a W as high if the orders were random
	Known       bool
}

// Kendall returns the concordance of rows, each with the values of one juror
// for all applicants (Kendall & Babington Smith 1939, corrected for ties).
func Kendall(rows [][]float64) Concordance {
	m := len(rows)
	if m < 2 || len(rows[0]) < 2 {
		return Concordance{}
	}
	n := len(rows[0])
	sums, ties := make([]float64, n), 0.0
	for _, row := range rows {
		ranks, correction := midranks(row)
		for i, rank := range ranks {
			sums[i] += rank
		}
		ties += correction
	}
	mean, squares := float64(m)*float64(n+1)/2, 0.0
	for _, sum := range sums {
		squares += (sum - mean) * (sum - mean)
	}
	most := float64(m*m) * (cube(n) - float64(n))
	corrected := most - float64(m)*ties
	if corrected <= 0 {
		return Concordance{}
	}
	c := Concordance{W: 12 * squares / corrected, Uncorrected: 12 * squares / most, Freedom: n - 1, Known: true}
	c.ChiSquare = float64(m*(n-1)) * c.W
	c.P = distuv.ChiSquared{K: float64(c.Freedom)}.Survival(c.ChiSquare)
	return c
}

func cube(n int) float64 { return float64(n) * float64(n) * float64(n) }

// midranks are the ranks from 1, ties sharing the mean of theirs, and the sum
// of t³ − t over the groups of ties.
func midranks(values []float64) (ranks []float64, ties float64) {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	ranks = make([]float64, len(values))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && values[order[to]] == values[order[from]] {
			to++
		}
		for _, i := range order[from:to] {
			ranks[i] = float64(from+1+to) / 2
		}
		ties += cube(to-from) - float64(to-from)
		from = to
	}
	return ranks, ties
}

// Correlation are the intraclass correlations: how far jurors agree on the
// level. Single is ICC(2,1) of Shrout & Fleiss (1979), jurors drawn from many
// and absolute agreement; the interval covers it in 95 of 100 cases. Known is
// false for fewer than two jurors or applicants, and where nothing varies.
type Correlation struct {
	Between, Jurors, Error, Within float64 // mean squares

	OneWay, Single, Consistent             float64 // ICC(1,1), ICC(2,1), ICC(3,1)
	OneWayMean, SingleMean, ConsistentMean float64 // of the mean of all jurors: ICC(1,k), ICC(2,k), ICC(3,k)
	Low, High                              float64 // interval of Single
	Known                                  bool
}

// Intraclass returns the correlations of rows, each with the values of one
// applicant by all jurors.
func Intraclass(rows [][]float64) Correlation {
	n := len(rows)
	if n < 2 || len(rows[0]) < 2 {
		return Correlation{}
	}
	c := squares(rows)
	k, subjects := float64(len(rows[0])), float64(n)
	if c.Between+c.Within <= 0 {
		return Correlation{}
	}
	c.Known = true
	c.OneWay = (c.Between - c.Within) / (c.Between + (k-1)*c.Within)
	c.Single = (c.Between - c.Error) / (c.Between + (k-1)*c.Error + k*(c.Jurors-c.Error)/subjects)
	c.Consistent = ratio(c.Between-c.Error, c.Between+(k-1)*c.Error)
	c.OneWayMean = ratio(c.Between-c.Within, c.Between)
	c.SingleMean = ratio(c.Between-c.Error, c.Between+(c.Jurors-c.Error)/subjects)
	c.ConsistentMean = ratio(c.Between-c.Error, c.Between)
	c.Low, c.High = c.interval(subjects, k)
	return c
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

// squares are the mean squares of the two-way layout.
func squares(rows [][]float64) Correlation {
	n, k := len(rows), len(rows[0])
	all, byRow, byColumn := 0.0, make([]float64, n), make([]float64, k)
	for i, row := range rows {
		for j, value := range row {
			all += value
			byRow[i] += value
			byColumn[j] += value
		}
	}
	mean := all / float64(n*k)
	var total, between, jurors float64
	for i, row := range rows {
		between += squared(byRow[i]/float64(k) - mean)
		for _, value := range row {
			total += squared(value - mean)
		}
	}
	for _, sum := range byColumn {
		jurors += squared(sum/float64(n) - mean)
	}
	between, jurors = between*float64(k), jurors*float64(n)
	return Correlation{
		Between: between / float64(n-1), Jurors: jurors / float64(k-1),
		Error:  max(0, total-between-jurors) / float64((n-1)*(k-1)),
		Within: max(0, total-between) / float64(n*(k-1)),
	}
}

func squared(x float64) float64 { return x * x }

// interval is that of ICC(2,1) by McGraw & Wong (1996).
func (c *Correlation) interval(n, k float64) (low, high float64) {
	const tail = 0.975
	r := c.Single
	if c.Error == 0 && c.Jurors == 0 || r >= 1 {
		return r, r
	}
	a, b := k*r/(n*(1-r)), 1+k*r*(n-1)/(n*(1-r))
	freedom := squared(a*c.Jurors+b*c.Error) / (squared(a*c.Jurors)/(k-1) + squared(b*c.Error)/((n-1)*(k-1)))
	if math.IsNaN(freedom) || freedom <= 0 {
		return r, r
	}
	lower := distuv.F{D1: n - 1, D2: freedom}.Quantile(tail)
	upper := distuv.F{D1: freedom, D2: n - 1}.Quantile(tail)
	rest := (k*n - k - n) * c.Error
	low = n * (c.Between - lower*c.Error) / (lower*(k*c.Jurors+rest) + n*c.Between)
	high = n * (upper*c.Between - c.Error) / (k*c.Jurors + rest + n*upper*c.Between)
	return low, high
}

// Complete are the applicants whom every juror who judged anybody judged, and
// their totals: rows of jurors for Kendall, rows of applicants for Intraclass.
func (r *Round) Complete() (ids []int, byJuror, byApplicant [][]float64) {
	totals := r.JurorTotals()
	var jurors []int
	for j := range r.Jurors {
		if slices.ContainsFunc(totals, func(row []Number) bool { return row[j].Known() }) {
			jurors = append(jurors, j)
		}
	}
	byJuror = make([][]float64, len(jurors))
	for a, row := range totals {
		if r.withdrawn(a) || slices.ContainsFunc(jurors, func(j int) bool { return !row[j].Known() }) {
			continue
		}
		ids = append(ids, a)
		var values []float64
		for i, j := range jurors {
			values = append(values, row[j].Float())
			byJuror[i] = append(byJuror[i], row[j].Float())
		}
		byApplicant = append(byApplicant, values)
	}
	return ids, byJuror, byApplicant
}
