package jury

import (
	"slices"
)

// Item is one applicant on the agenda of the meeting.
type Item struct {
	Applicant int
	Outside   []int // jurors with a conflict, who leave the room
	Leave     []int // of them those who leave now
	Return    []int // jurors who come back before it
}

// Agenda orders the applicants who have not withdrawn so that jurors with a
// conflict leave the room as few times as possible: applicants with the same
// jurors outside follow each other. The order is found step by step, always the
// applicant for whom the fewest people have to get up; of equal ones the
// first by name.
func (b *Board) Agenda() []Item {
	left := b.present()
	var items []Item
	outside := []int(nil)
	for len(left) > 0 {
		best := 0
		for i := range left {
			if moves(outside, left[i].Outside) < moves(outside, left[best].Outside) {
				best = i
			}
		}
		item := left[best]
		left = slices.Delete(left, best, best+1)
		item.Leave, item.Return = without(item.Outside, outside), without(outside, item.Outside)
		outside = item.Outside
		items = append(items, item)
	}
	return items
}

func (b *Board) present() []Item {
	var items []Item
	for a := range b.Applicants {
		if b.Applicants[a].Withdrawn != "" {
			continue
		}
		item := Item{Applicant: a}
		for j := range b.Jurors {
			if d, said := b.Declaration(a, j); said && d.Conflicted() {
				item.Outside = append(item.Outside, j)
			}
		}
		items = append(items, item)
	}
	return items
}

// moves counts who has to get up between two sets of jurors outside.
func moves(from, to []int) int { return len(without(from, to)) + len(without(to, from)) }

func without(list, other []int) []int {
	var rest []int
	for _, j := range list {
		if !slices.Contains(other, j) {
			rest = append(rest, j)
		}
	}
	return rest
}
