package kit

import (
	"math"

	"fyne.io/fyne/v2"
)

// turn moves the cursor in the direction of an arrow key and reports whether
// it was one. Where nothing lies in that direction, the cursor stays.
func (m *sceneMarks) turn(key fyne.KeyName) bool {
	directions := map[fyne.KeyName][2]float64{fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, -1}, fyne.KeyDown: {0, 1}}
	direction, arrow := directions[key]
	if !arrow {
		return false
	}
	m.come(m.next(direction))
	return true
}

// aside is how much a step to the side counts beside one ahead.
const aside = 4

// next is the region that lies next in a direction: ahead within a right
// angle, and rather straight ahead than near.
func (m *sceneMarks) next(direction [2]float64) int {
	best, least := m.at, math.Inf(1)
	x, y := m.regions[m.at].region.middle()
	for i, other := range m.regions {
		ox, oy := other.region.middle()
		along := (ox-x)*direction[0] + (oy-y)*direction[1]
		across := math.Abs((ox-x)*direction[1]) + math.Abs((oy-y)*direction[0])
		if along <= 0 || across > along+0.5 { // what lies exactly on the diagonal counts
			continue
		}
		if cost := along + aside*across; cost < least {
			best, least = i, cost
		}
	}
	return best
}

func (r Region) middle() (x, y float64) { return r.X + r.W/2, r.Y + r.H/2 }
