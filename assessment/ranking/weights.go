package ranking

import (
	"errors"
	"math"

	"gonum.org/v1/gonum/mat"
)

// ErrWeights says that weights cannot be made of what was given: a number is
// negative or none at all, or all are 0.
var ErrWeights = errors.New("no weights can be made of this")

// Direct returns weights that sum to 1, in proportion to points that a person
// gave each criterion. Swing weights are the same: 100 points for the most
// important swing, fewer for the others (von Winterfeldt & Edwards 1986).
func Direct(points []float64) ([]float64, error) {
	sum := 0.0
	for _, p := range points {
		if !(p >= 0) || math.IsInf(p, 0) {
			return nil, ErrWeights
		}
		sum += p
	}
	if sum <= 0 || math.IsInf(sum, 0) {
		return nil, ErrWeights
	}
	weights := make([]float64, len(points))
	for i, p := range points {
		weights[i] = p / sum
	}
	return weights, nil
}

// Centroid returns the rank-order centroid weights of criteria by their rank
// from 1 (Barron & Barrett 1996): w(k) = 1/n · Σ 1/i for i from k to n. Equal
// ranks share the mean of the weights of the places they take.
func Centroid(ranks []int) ([]float64, error) {
	n := len(ranks)
	if n == 0 {
		return nil, ErrWeights
	}
	places := make([]float64, n+1) // sum of the weights of the first k places
	for k := 1; k <= n; k++ {
		places[k] = places[k-1] + centroid(k, n)
	}
	weights := make([]float64, n)
	for i, rank := range ranks {
		better, equal := 0, 0
		for _, other := range ranks {
			if other < rank {
				better++
			} else if other == rank {
				equal++
			}
		}
		weights[i] = (places[better+equal] - places[better]) / float64(equal)
	}
	return weights, nil
}

func centroid(k, n int) float64 {
	sum := 0.0
	for i := n; i >= k; i-- {
		sum += 1 / float64(i)
	}
	return sum / float64(n)
}

// Consistency is how consistent pairwise comparisons are.
type Consistency struct {
	Lambda float64 // the largest eigenvalue
	Index  float64 // (λ − n)/(n − 1)
	Ratio  float64 // Index / random index; 0 for fewer than three criteria
	Okay   bool    // Ratio is at most 0.1, as Saaty asks
}

// RandomIndexSource names the table of random indices that Pairwise uses; the
// ratio depends on it, so that reports name it.
const RandomIndexSource = "Saaty 2005"

// randomIndex is the mean consistency index of random matrices by their size
// (Saaty, Theory and Applications of the Analytic Network Process, 2005).
func randomIndex(n int) float64 {
	table := []float64{0, 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59}
	return table[min(n, len(table)-1)]
}

// Pairwise returns the weights of pairwise comparisons, the principal
// eigenvector (AHP, Saaty 1980), and how consistent they are. matrix[i][j] says
// how many times more important criterion i is than j; only the upper triangle
// is read, the lower one is its reciprocal. A number outside 1/9 to 9 is
// ErrWeights.
func Pairwise(matrix [][]float64) ([]float64, Consistency, error) {
	full, err := reciprocal(matrix)
	if err != nil {
		return nil, Consistency{}, err
	}
	n := len(matrix)
	weights, lambda := principal(full)
	c := Consistency{Lambda: lambda, Okay: true}
	if n > 2 {
		c.Index = (lambda - float64(n)) / float64(n-1)
		c.Ratio = c.Index / randomIndex(n)
		c.Okay = c.Ratio <= 0.1
	}
	return weights, c, nil
}

func reciprocal(matrix [][]float64) (*mat.Dense, error) {
	n := len(matrix)
	if n == 0 {
		return nil, ErrWeights
	}
	const scale = 9 + 1e-9
	full := mat.NewDense(n, n, nil)
	for i := range n {
		if len(matrix[i]) != n {
			return nil, ErrWeights
		}
		full.Set(i, i, 1)
		for j := i + 1; j < n; j++ {
			ratio := matrix[i][j]
			if !(ratio >= 1/scale && ratio <= scale) {
				return nil, ErrWeights
			}
			full.Set(i, j, ratio)
			full.Set(j, i, 1/ratio)
		}
	}
	return full, nil
}

// principal is the eigenvector of the largest eigenvalue of a positive matrix,
// summing to 1, by iteration: it converges for every positive matrix (Perron).
func principal(m *mat.Dense) (vector []float64, value float64) {
	n, _ := m.Dims()
	v := mat.NewVecDense(n, nil)
	for i := range n {
		v.SetVec(i, 1/float64(n))
	}
	const most, close = 10_000, 1e-15
	for range most {
		next := mat.NewVecDense(n, nil)
		next.MulVec(m, v)
		value = mat.Sum(next) // v sums to 1
		next.ScaleVec(1/value, next)
		diff := mat.NewVecDense(n, nil)
		diff.SubVec(next, v)
		v = next
		if mat.Norm(diff, 1) < close {
			break
		}
	}
	return v.RawVector().Data, value
}
