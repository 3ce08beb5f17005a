package chart

import (
	"cmp"
	"math"
	"slices"

	"reifekompass/reports/scene"
)

// swarm moves circles that would cover each other apart sideways, so that
// their heights stay true.
type swarm struct {
	step  float64 // sideways, points
	reach float64 // the farthest a circle may move
	discs []disc
	shown []bool // whether a circle found room
}

// spread places discs in an order of importance. A disc that finds no room
// within reach is not shown.
func (s *swarm) spread(order []int) {
	placed := make([]int, 0, len(s.discs))
	for _, i := range order {
		home := s.discs[i]
		for _, offset := range s.offsets() {
			s.discs[i].X = home.X + offset
			if s.fits(i, placed) {
				s.shown[i] = true
				placed = append(placed, i)
				break
			}
			s.discs[i] = home
		}
	}
}

// offsets are the moves a circle may try, the smallest first.
func (s *swarm) offsets() []float64 {
	offsets := []float64{0}
	for move := s.step; move <= s.reach; move += s.step {
		offsets = append(offsets, move, -move)
	}
	return offsets
}

func (s *swarm) fits(i int, others []int) bool {
	for _, j := range others {
		a, b := s.discs[i], s.discs[j]
		least := min(a.r+b.r, s.step)
		dx, dy := a.X-b.X, a.Y-b.Y
		if dx*dx+dy*dy < least*least {
			return false
		}
	}
	return true
}

// center moves the circles of one place together, so that their middle is
// where they belong.
func (s *swarm) center(home []scene.Point) {
	for _, members := range s.clusters(home) {
		low, high := math.Inf(1), math.Inf(-1)
		for _, i := range members {
			low, high = min(low, s.discs[i].X-home[i].X), max(high, s.discs[i].X-home[i].X)
		}
		s.shift(members, -(low+high)/2)
	}
}

// shift moves discs sideways unless that brings them onto others.
func (s *swarm) shift(members []int, by float64) {
	var others []int
	for i := range s.discs {
		if s.shown[i] && !slices.Contains(members, i) {
			others = append(others, i)
		}
	}
	for _, i := range members {
		s.discs[i].X += by
	}
	for _, i := range members {
		if !s.fits(i, others) {
			for _, j := range members {
				s.discs[j].X -= by
			}
			return
		}
	}
}

// clusters are the shown discs of one home column that follow each other
// without a gap in height.
func (s *swarm) clusters(home []scene.Point) [][]int {
	var order []int
	for i := range s.discs {
		if s.shown[i] {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(home[a].X, home[b].X), cmp.Compare(home[a].Y, home[b].Y))
	})
	var clusters [][]int
	for k, i := range order {
		if k > 0 {
			last := order[k-1]
			if home[last].X == home[i].X && home[i].Y-home[last].Y < s.discs[i].r+s.discs[last].r {
				clusters[len(clusters)-1] = append(clusters[len(clusters)-1], i)
				continue
			}
		}
		clusters = append(clusters, []int{i})
	}
	return clusters
}
