package ranking

import (
	"math"
	"slices"
)

// Metric is how far two values are apart for Krippendorff's alpha.
type Metric uint8

// The metrics.
const (
	Nominal  Metric = iota // equal or not
	Ordinal                // by how many values lie between
	Distance               // by the difference
)

// Alpha returns Krippendorff's alpha, agreement that allows for missing
// values: 1 is perfect, 0 is chance (Krippendorff 2011). rows hold the values
// of each juror for all units; NaN is missing. known is false where fewer than
// two values can be compared or all are the same.
func Alpha(rows [][]float64, metric Metric) (alpha float64, known bool) {
	values := distinct(rows)
	pairs, margins, n := coincidences(rows, values)
	if n == 0 {
		return 0, false
	}
	var observed, expected float64
	for i := range values {
		for j := range values {
			apart := metric.apart(values, margins, i, j)
			observed += pairs[i][j] * apart
			expected += margins[i] * margins[j] * apart
		}
	}
	if expected == 0 {
		return 0, false
	}
	return 1 - (n-1)*observed/expected, true
}

func distinct(rows [][]float64) []float64 {
	var values []float64
	for _, row := range rows {
		for _, value := range row {
			if !math.IsNaN(value) {
				values = append(values, value)
			}
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// coincidences counts the pairs of values within units that at least two
// jurors judged, their margins and their sum.
func coincidences(rows [][]float64, values []float64) (pairs [][]float64, margins []float64, n float64) {
	pairs, margins = make([][]float64, len(values)), make([]float64, len(values))
	for i := range pairs {
		pairs[i] = make([]float64, len(values))
	}
	if len(rows) == 0 {
		return pairs, margins, 0
	}
	for unit := range rows[0] {
		counts, m := counted(rows, values, unit)
		if m < 2 {
			continue
		}
		for i, a := range counts {
			for j, b := range counts {
				if i == j {
					b--
				}
				pairs[i][j] += a * b / (m - 1)
			}
			margins[i] += a
		}
		n += m
	}
	return pairs, margins, n
}

// counted counts each value of a unit, and all of them.
func counted(rows [][]float64, values []float64, unit int) (counts []float64, m float64) {
	counts = make([]float64, len(values))
	for _, row := range rows {
		if at, found := slices.BinarySearch(values, row[unit]); found {
			counts[at]++
			m++
		}
	}
	return counts, m
}

// apart is the squared distance of two values.
func (m Metric) apart(values, margins []float64, i, j int) float64 {
	switch {
	case i == j:
		return 0
	case m == Distance:
		return squared(values[i] - values[j])
	case m == Ordinal:
		between := -(margins[i] + margins[j]) / 2
		for g := min(i, j); g <= max(i, j); g++ {
			between += margins[g]
		}
		return squared(between)
	default:
		return 1
	}
}

// Kappa returns Fleiss' kappa of counts, how many jurors put each unit into
// each class (Fleiss 1971). Every unit has the same number of jurors, at least
// two. known is false otherwise, and where all are in one class.
func Kappa(counts [][]int) (kappa float64, known bool) {
	if len(counts) == 0 {
		return 0, false
	}
	m := total(counts[0])
	shares, agreed := make([]float64, len(counts[0])), 0.0
	for _, row := range counts {
		if total(row) != m || m < 2 {
			return 0, false
		}
		pairs := 0
		for class, count := range row {
			shares[class] += float64(count)
			pairs += count * (count - 1)
		}
		agreed += float64(pairs) / float64(m*(m-1))
	}
	chance := 0.0
	for _, share := range shares {
		chance += squared(share / float64(len(counts)*m))
	}
	if chance >= 1 {
		return 0, false
	}
	return (agreed/float64(len(counts)) - chance) / (1 - chance), true
}

func total(row []int) int {
	sum := 0
	for _, count := range row {
		sum += count
	}
	return sum
}

// PointsOf are the points in a criterion: one row for each juror, NaN where
// there are none, for Alpha.
func (r *Round) PointsOf(criterion int) [][]float64 {
	rows := make([][]float64, r.Jurors)
	for j := range rows {
		for a := range r.Applicants {
			points := math.NaN()
			if cell := r.At(a, j, criterion); cell.State == Given && !r.withdrawn(a) {
				points = float64(cell.Points) / 2
			}
			rows[j] = append(rows[j], points)
		}
	}
	return rows
}
