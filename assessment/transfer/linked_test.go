package transfer

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// The attacker of this file reads a dimension with all its questions at once.
// Cells are checked one by one, with their sums taken as known; this is what
// that leaves to who puts them together. Each question has the levels 0 and
// 4 only, which makes it few ways to try: of five unknown members, all
// combinations of profiles. A profile is a number whose bits are the answers.

// family is a dimension of n questions and eight members.
type family struct {
	n       int
	release *Release
	members []int // the profile of each
}

func (f family) sum(profile int) int {
	sum := 0
	for q := range f.n {
		sum += profile >> q & 1
	}
	return sum
}

func newFamily(t *testing.T, n int, members []int) family {
	t.Helper()
	f := family{n: n, members: members}
	subjects := []Subject{index}
	for q := range n {
		subjects = append(subjects, Subject{Dimension: "A", Question: assessment.QuestionID("A" + strconv.Itoa(q))})
	}
	var all []Member
	for i, profile := range members {
		m := member(i, index, scoring.NewScore(int64(100*f.sum(profile)), int64(n)))
		for q := range n {
			m.Values[subjects[1+q]] = scoring.NewScore(int64(100*(profile>>q&1)), 1)
		}
		all = append(all, m)
	}
	c, err := Freeze("r", subjects, all)
	if err != nil {
		t.Fatal(err)
	}
	if f.release, _, err = Build(c, nil, nil); err != nil {
		t.Fatal(err)
	}
	return f
}

// explains reports whether the release could have been made of counts: those
// with level 4 in each question, and those with each sum.
func (f family) explains(fours, sums []int) bool {
	for q, n := range fours {
		if cell := f.release.Cells[1+q]; cell.Members > 0 && !(distribution{0: 8 - n, 4: n}).explains(cell) {
			return false
		}
	}
	return f.release.Cells[0].Members == 0 || f.explainsIndex(sums)
}

func (f family) explainsIndex(sums []int) bool {
	c := f.release.Cells[0]
	var all []int
	total := 0
	for sum, members := range sums {
		total += sum * members
		all = append(all, slices.Repeat([]int{sum}, members)...)
	}
	at := 8 * f.n
	if 5*((40*total+at)/(2*at)) != c.Mean { // 100·total/at to the nearest 5
		return false
	}
	if c.Band != nil {
		low, high := fourfold(all, 1), fourfold(all, 3) // 100 times the sums
		if low/(5*f.n)*5 != c.Band.Low || (high+5*f.n-1)/(5*f.n)*5 != c.Band.High {
			return false
		}
	}
	for _, class := range c.Classes {
		in := 0
		for _, sum := range all {
			if 100*sum >= class.Low*f.n && (100*sum < class.High*f.n || class.High == 100) {
				in++
			}
		}
		if class.Mostly && 5*in <= 4*8 || !class.Mostly && in != class.Members {
			return false
		}
	}
	return true
}

// narrowest is the shortest interval of a shown cell, in points, for three
// members.
func (f family) narrowest(coalition []int) float64 {
	low, high := make([]float64, f.n+1), make([]float64, f.n+1)
	for s := range low {
		low[s], high[s] = math.Inf(1), math.Inf(-1)
	}
	fours, sums, unknown := make([]int, f.n), make([]int, f.n+1), make([]int, 5)
	count := func(profile, by int) {
		for q := range f.n {
			fours[q] += by * (profile >> q & 1)
		}
		sums[f.sum(profile)] += by
	}
	for _, m := range coalition {
		count(f.members[m], 1)
	}
	var try func(k, from int)
	try = func(k, from int) {
		if k == len(unknown) {
			if f.explains(fours, sums) {
				f.widen(low, high, unknown)
			}
			return
		}
		for p := from; p < 1<<f.n; p++ {
			unknown[k] = p
			count(p, 1)
			try(k+1, p)
			count(p, -1)
		}
	}
	try(0, 0)
	shortest := 100.0
	for s, cell := range f.release.Cells {
		if cell.Members > 0 {
			shortest = min(shortest, high[s]-low[s])
		}
	}
	return shortest
}

func (f family) widen(low, high []float64, profiles []int) {
	for _, p := range profiles {
		value := 100 * float64(f.sum(p)) / float64(f.n)
		low[0], high[0] = min(low[0], value), max(high[0], value)
		for q := range f.n {
			value = 100 * float64(p>>q&1)
			low[1+q], high[1+q] = min(low[1+q], value), max(high[1+q], value)
		}
	}
}

func TestFewQuestionsOfAnIndexAreWithheld(t *testing.T) {
	for n, want := range map[int]bool{2: false, 3: false, 4: true} {
		f := newFamily(t, n, []int{0, 1<<n - 1, 0, 1<<n - 1, 0, 1<<n - 1, 0, 1<<n - 1})
		if cells := f.release.Cells; cells[0].Members == 0 || (cells[1].Members > 0) != want {
			t.Errorf("%d questions: got %+v", n, cells)
		}
	}
}

func TestLinkedCellsOfFourQuestionsAndMoreStayGuarded(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 4))
	tried, below := 0, 0
	for range tries(24) {
		n := 4
		if r.IntN(12) == 0 {
			n = 5
		}
		members := make([]int, 8)
		for q := range n {
			for i, v := range someCohort(r, 8, 1) {
				members[i] |= int(v) << q
			}
		}
		f := newFamily(t, n, members)
		order := r.Perm(8)
		for k := range 4 {
			switch k {
			case 1:
				slices.SortFunc(order, func(a, b int) int { return f.sum(members[a]) - f.sum(members[b]) })
			case 2:
				slices.Reverse(order)
			case 3:
				order[2], order[7] = order[7], order[2]
			}
			tried++
			if got := f.narrowest(order[:3]); got < MinInterval-1e-9 {
				below++
				t.Logf("profiles %b: %v narrow a cell down to %v by %+v", members, order[:3], got, f.release.Cells)
			}
		}
	}
	if below > 0 {
		t.Errorf("%d of %d coalitions are left with less than %d", below, tried, MinInterval)
	}
}
