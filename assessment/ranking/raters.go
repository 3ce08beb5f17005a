package ranking

import (
	"errors"

	"gonum.org/v1/gonum/mat"
)

// ErrNotConnected says that jurors cannot be compared with each other: there
// are groups of jurors and applicants without a juror between them.
var ErrNotConnected = errors.New("jurors and applicants are not connected")

// Observation is the total that a juror gave an applicant.
type Observation struct {
	Applicant, Juror int
	Value            float64
}

// Adjustment is what remains of the applicants when strict and lenient jurors
// are accounted for. It moves the level only, never the spread.
type Adjustment struct {
	Applicants []float64 // NaN-free; those without an observation are not Judged
	Judged     []bool
	Jurors     []float64 // effect of each juror, summing to 0: above 0 is lenient
	Residual   float64   // sum of squares that remains
	Matters    bool      // false: every juror judged every applicant, so that nothing changes
}

// Adjust fits value = applicant + juror by least squares, with the effects of
// the jurors summing to 0. Without observations, and where the graph of jurors
// and applicants is not connected, it is ErrNotConnected.
func Adjust(observations []Observation, applicants, jurors int) (*Adjustment, error) {
	f := newFit(observations, applicants, jurors)
	if !f.connected(observations) {
		return nil, ErrNotConnected
	}
	effects, err := f.effects()
	if err != nil {
		return nil, err
	}
	return f.adjustment(observations, effects), nil
}

// fit holds counts and sums of the observations.
type fit struct {
	together   [][]float64 // [applicant][juror]: observations
	byA, byJ   []float64   // observations of each
	sumA, sumJ []float64
}

func newFit(observations []Observation, applicants, jurors int) *fit {
	f := &fit{
		together: make([][]float64, applicants),
		byA:      make([]float64, applicants), sumA: make([]float64, applicants),
		byJ: make([]float64, jurors), sumJ: make([]float64, jurors),
	}
	for a := range f.together {
		f.together[a] = make([]float64, jurors)
	}
	for _, o := range observations {
		f.together[o.Applicant][o.Juror]++
		f.byA[o.Applicant]++
		f.byJ[o.Juror]++
		f.sumA[o.Applicant] += o.Value
		f.sumJ[o.Juror] += o.Value
	}
	return f
}

// connected reports whether every juror who judged can be reached from every
// other over applicants whom both judged.
func (f *fit) connected(observations []Observation) bool {
	if len(observations) == 0 {
		return false
	}
	seen, reached := map[int]bool{observations[0].Juror: true}, map[int]bool{}
	for grown := true; grown; {
		grown = false
		for _, o := range observations {
			if seen[o.Juror] != reached[o.Applicant] {
				seen[o.Juror], reached[o.Applicant], grown = true, true, true
			}
		}
	}
	for _, o := range observations {
		if !seen[o.Juror] {
			return false
		}
	}
	return true
}

// effects solves the normal equations with the applicants eliminated. They
// are singular by one constant, which the sum of 0 fixes.
func (f *fit) effects() ([]float64, error) {
	n := len(f.byJ)
	matrix, right := mat.NewSymDense(n, nil), mat.NewVecDense(n, nil)
	for j := range n {
		right.SetVec(j, f.right(j))
		for k := j; k < n; k++ {
			matrix.SetSym(j, k, f.entry(j, k))
		}
	}
	var solved mat.VecDense
	var cholesky mat.Cholesky
	if !cholesky.Factorize(matrix) {
		return nil, ErrNotConnected
	}
	if err := cholesky.SolveVecTo(&solved, right); err != nil {
		return nil, err
	}
	return solved.RawVector().Data, nil
}

func (f *fit) entry(j, k int) float64 {
	if f.byJ[j] == 0 || f.byJ[k] == 0 { // judged nobody: no effect
		if j == k {
			return 1
		}
		return 0
	}
	value := 1.0 // of the sum of all effects, times itself
	if j == k {
		value += f.byJ[j]
	}
	for a, row := range f.together {
		if f.byA[a] > 0 {
			value -= row[j] * row[k] / f.byA[a]
		}
	}
	return value
}

func (f *fit) right(j int) float64 {
	value := f.sumJ[j]
	for a, row := range f.together {
		if f.byA[a] > 0 {
			value -= row[j] * f.sumA[a] / f.byA[a]
		}
	}
	return value
}

func (f *fit) adjustment(observations []Observation, effects []float64) *Adjustment {
	a := &Adjustment{Applicants: make([]float64, len(f.byA)), Judged: make([]bool, len(f.byA)), Jurors: effects}
	for i := range a.Applicants {
		if f.byA[i] == 0 {
			continue
		}
		sum := f.sumA[i]
		for j, times := range f.together[i] {
			sum -= times * effects[j]
			a.Matters = a.Matters || times == 0 && f.byJ[j] > 0
		}
		a.Applicants[i], a.Judged[i] = sum/f.byA[i], true
	}
	for _, o := range observations {
		rest := o.Value - a.Applicants[o.Applicant] - effects[o.Juror]
		a.Residual += rest * rest
	}
	return a
}

// Observations are the totals of all jurors about applicants who have not
// withdrawn, in points 0 to 5.
func (r *Round) Observations() []Observation {
	var all []Observation
	for a, row := range r.JurorTotals() {
		for j, total := range row {
			if total.Known() && !r.withdrawn(a) {
				all = append(all, Observation{a, j, total.Float()})
			}
		}
	}
	return all
}
