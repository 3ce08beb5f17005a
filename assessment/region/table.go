// Package region knows the places of North Rhine-Westphalia: municipalities,
// districts, Regierungsbezirke and economic regions, found by official key or
// name. It reads tables in a form that an office can keep in a spreadsheet,
// and decides nothing about agencies. It holds no inhabitants and no borders;
// of maps it knows where each district stands on one of equal tiles.
package region

import (
	"fmt"
	"slices"

	"reifekompass/assessment"
)

// Place is a municipality or a district. A city that is its own district
// (kreisfreie Stadt) is one place with the key of the municipality.
type Place struct {
	AGS         assessment.AGS // eight digits for a municipality, five for a district
	Name        string
	District    string
	DistrictAGS assessment.AGS
	Government  string   // Regierungsbezirk
	Regions     []string // economic regions that it belongs to without an end known; Table.Regions has those of a day
	Kind        assessment.Kind
	Fictional   bool // of the samples, no real place
}

// Table holds the places. It is immutable and may be used by any goroutine.
type Table struct {
	places []entry
	byKey  map[assessment.AGS]int
	// members are the memberships of a district by its key of five digits, in
	// the order of the table.
	members map[assessment.AGS][]Membership
}

// newTable returns a table without places.
func newTable() *Table {
	return &Table{byKey: map[assessment.AGS]int{}, members: map[assessment.AGS][]Membership{}}
}

// entry is a place with its name as Search compares it.
type entry struct {
	place Place
	names [2]string
}

// Find returns the place with the key. A city that is its own district is
// found by its eight digits and by the five of the district. A key that is
// unknown or malformed finds nothing; CheckAGS tells the two apart.
func (t *Table) Find(key assessment.AGS) (Place, bool) {
	i, ok := t.byKey[key]
	if !ok {
		return Place{}, false
	}
	return t.place(i), true
}

// place returns a copy that the caller owns.
func (t *Table) place(i int) Place {
	found := t.places[i].place
	found.Regions = slices.Clone(found.Regions)
	return found
}

// add enters a place under its key and the others given. The key must be new.
func (t *Table) add(p Place, keys ...assessment.AGS) error {
	for _, key := range append(keys, p.AGS) {
		if i, taken := t.byKey[key]; taken {
			return fmt.Errorf("key %s belongs to %s: %w", key, t.places[i].place.Name, assessment.ErrExists)
		}
		t.byKey[key] = len(t.places)
	}
	t.places = append(t.places, entry{place: p, names: folded(p.Name)})
	return nil
}
