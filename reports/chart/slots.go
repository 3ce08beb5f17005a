package chart

import (
	"cmp"
	"slices"
)

// slot is a label that wants to stand at a height and takes a height.
type slot struct {
	want, height float64
	at           float64 // where it stands: its middle
}

// run is a row of slots that touch each other.
type run struct {
	slots    []int
	start    float64 // upper end
	height   float64
	wish     float64 // sum of where its slots would like it to start
	from, to float64 // limits
}

// settle places the slots between two heights so that none covers another:
// each as near to where it wants to stand as its neighbors allow. They stay
// in the order of their wishes. If they are higher than the room, they leave
// it downward.
func settle(slots []slot, from, to float64) {
	order := make([]int, len(slots))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(slots[a].want, slots[b].want) })
	var runs []run
	for _, i := range order {
		s := slots[i]
		next := run{slots: []int{i}, height: s.height, wish: s.want - s.height/2, from: from, to: to}
		next.seat()
		for len(runs) > 0 && runs[len(runs)-1].start+runs[len(runs)-1].height > next.start {
			next = runs[len(runs)-1].joined(next)
			runs = runs[:len(runs)-1]
		}
		runs = append(runs, next)
	}
	for _, r := range runs {
		y := r.start
		for _, i := range r.slots {
			slots[i].at = y + slots[i].height/2
			y += slots[i].height
		}
	}
}

// seat puts the run where its slots are moved least, within the limits.
func (r *run) seat() {
	r.start = max(r.from, min(r.wish/float64(len(r.slots)), r.to-r.height))
}

// joined is the run followed by another one.
func (r run) joined(o run) run {
	j := run{
		slots: slices.Concat(r.slots, o.slots), height: r.height + o.height,
		wish: r.wish + o.wish - float64(len(o.slots))*r.height, from: r.from, to: r.to,
	}
	j.seat()
	return j
}
