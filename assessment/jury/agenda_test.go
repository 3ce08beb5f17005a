package jury_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// withConflicts is a board whose applicants have the given jurors outside.
func withConflicts(jurors int, outside [][]int) *jury.Board {
	var round assessment.Round
	var received []assessment.Received
	for j := range jurors {
		round.Jurors = append(round.Jurors, assessment.Juror{ID: assessment.JurorID(strconv.Itoa(j)), Name: strconv.Itoa(j)})
	}
	for a, of := range outside {
		received = append(received, assessment.Received{Series: series(a), Agency: fmt.Sprintf("Stadt %03d", a), Standing: assessment.StandingCurrent})
		for _, j := range of {
			round.Declared = append(round.Declared, assessment.Declaration{Juror: assessment.JurorID(strconv.Itoa(j)), Series: series(a), Kind: assessment.ConflictRival})
		}
	}
	return jury.NewBoard(assessment.CallRecord{}, round, received)
}

// leaves counts how often somebody leaves the room in an order of sets.
func leaves(order [][]int) int {
	count, outside := 0, []int(nil)
	for _, to := range order {
		for _, j := range to {
			if !slices.Contains(outside, j) {
				count++
			}
		}
		outside = to
	}
	return count
}

// fewest tries every order.
func fewest(done, left [][]int) int {
	if len(left) == 0 {
		return leaves(done)
	}
	best := 1 << 30
	for i := range left {
		rest := slices.Delete(slices.Clone(left), i, i+1)
		best = min(best, fewest(append(slices.Clone(done), left[i]), rest))
	}
	return best
}

func TestAgendaLeavesTheRoomAsFewTimesAsAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		jurors := 2 + random.IntN(4)
		outside := make([][]int, 1+random.IntN(6))
		for a := range outside {
			for j := range jurors {
				if random.IntN(3) == 0 {
					outside[a] = append(outside[a], j)
				}
			}
		}
		var order [][]int
		seen := map[int]bool{}
		for _, item := range withConflicts(jurors, outside).Agenda() {
			order = append(order, item.Outside)
			seen[item.Applicant] = true
		}
		if got, want := leaves(order), fewest(nil, outside); got != want || len(seen) != len(outside) {
			t.Fatalf("%v in the order %v: %d times, want %d", outside, order, got, want)
		}
	}
}

func TestAgendaOfManyHasEveryApplicantOnce(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	outside := make([][]int, 430)
	for a := range outside {
		for j := range 11 {
			if random.IntN(8) == 0 {
				outside[a] = append(outside[a], j)
			}
		}
	}
	items, seen := withConflicts(11, outside).Agenda(), map[int]bool{}
	var order [][]int
	for _, item := range items {
		seen[item.Applicant] = true
		order = append(order, item.Outside)
	}
	if len(seen) != 430 || len(items) != 430 {
		t.Errorf("%d items of %d applicants", len(items), len(seen))
	}
	if by := leaves(outside); leaves(order)*2 > by {
		t.Errorf("%d times, by name %d", leaves(order), by)
	}
}
