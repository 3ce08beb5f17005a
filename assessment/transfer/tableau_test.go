package transfer

import (
	"math"
	"testing"
)

// tableau is the simplex method of Dantzig with the rule of Bland, which ends
// also where several constraints meet; the one at hand does not. Columns are
// the steps, then a slack for each inequality, then an artificial variable
// for each row.
type tableau struct {
	rows       [][]float64 // the last entry is the right side, never negative
	basis      []int       // the variable of each row
	steps      int
	artificial int // the first artificial variable
}

const tiny = 1e-9

func newTableau(p *program) *tableau {
	slacks := 0
	for _, kind := range p.kind {
		if kind != 0 {
			slacks++
		}
	}
	t := &tableau{steps: p.n, artificial: p.n + slacks}
	slack := p.n
	for i, from := range p.rows {
		row := make([]float64, t.artificial+len(p.rows)+1)
		copy(row, from)
		if p.kind[i] != 0 {
			row[slack] = float64(-p.kind[i])
			slack++
		}
		row[len(row)-1] = p.to[i]
		if p.to[i] < 0 {
			for j := range row {
				row[j] = -row[j]
			}
		}
		row[t.artificial+i] = 1
		t.rows, t.basis = append(t.rows, row), append(t.basis, t.artificial+i)
	}
	return t
}

// feasible drives the artificial variables out.
func (t *tableau) feasible() bool {
	width := len(t.rows[0])
	aim := make([]float64, width)
	for i := t.artificial; i < width-1; i++ {
		aim[i] = -1
	}
	return t.climb(aim, width-1) > -1e-6
}

// maximize returns the highest value of a sum of steps.
func (t *tableau) maximize(row []float64) float64 {
	aim := make([]float64, len(t.rows[0]))
	copy(aim, row)
	return t.climb(aim, t.artificial)
}

// climb raises the aim as far as it goes, by variables below the limit.
func (t *tableau) climb(aim []float64, limit int) float64 {
	for {
		enter := -1
		for j := 0; j < limit && enter < 0; j++ {
			if t.gain(aim, j) > tiny {
				enter = j
			}
		}
		if enter < 0 {
			return -t.gain(aim, len(aim)-1)
		}
		leave := t.leaving(enter)
		if leave < 0 {
			return math.Inf(1)
		}
		t.pivot(leave, enter)
	}
}

// gain is by how much the aim rises with one more of the variable.
func (t *tableau) gain(aim []float64, j int) float64 {
	gain := aim[j]
	for i, b := range t.basis {
		gain -= aim[b] * t.rows[i][j]
	}
	return gain
}

// leaving is the row that binds first. A row of an artificial variable at zero
// leaves whatever its sign, so that it stays at zero.
func (t *tableau) leaving(enter int) int {
	best, ratio := -1, math.Inf(1)
	for i, row := range t.rows {
		right, by := row[len(row)-1], row[enter]
		if t.basis[i] >= t.artificial && enter < t.artificial && right < tiny && math.Abs(by) > tiny {
			by = math.Abs(by)
		}
		if by <= tiny {
			continue
		}
		if r := right / by; r < ratio-tiny || (r < ratio+tiny && (best < 0 || t.basis[i] < t.basis[best])) {
			best, ratio = i, r
		}
	}
	return best
}

func (t *tableau) pivot(leave, enter int) {
	by := t.rows[leave][enter]
	for j := range t.rows[leave] {
		t.rows[leave][j] /= by
	}
	for i, row := range t.rows {
		if factor := row[enter]; i != leave && factor != 0 {
			for j := range row {
				row[j] -= factor * t.rows[leave][j]
			}
		}
	}
	t.basis[leave] = enter
}

func TestTheLinearProgramFindsKnownSolutions(t *testing.T) {
	// The textbook case: x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18; most 3x + 5y is 36.
	p := program{n: 2}
	p.demand([]float64{1, 0}, -1, 4)
	p.demand([]float64{0, 2}, -1, 12)
	p.demand([]float64{3, 2}, -1, 18)
	if got, possible := p.most(t, []float64{3, 5}); !possible || math.Abs(got-36) > tiny {
		t.Errorf("got %v, %t", got, possible)
	}
	p.demand([]float64{1, 1}, 0, 5) // then x is 0 and y is 5, or x 4 and y 1
	p.demand([]float64{1, 1}, 0, 5) // twice does no harm
	if got, possible := p.most(t, []float64{3, 5}); !possible || math.Abs(got-25) > tiny {
		t.Errorf("got %v, %t", got, possible)
	}
	if got, possible := p.most(t, []float64{-3, -5}); !possible || math.Abs(got+17) > tiny {
		t.Errorf("got %v, %t", got, possible)
	}
	p.demand([]float64{0, 1}, 1, 6)
	if _, possible := p.most(t, []float64{3, 5}); possible {
		t.Error("what contradicts itself has a solution")
	}
}
