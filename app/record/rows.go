package record

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
)

// Arrange returns the ids of the rows that show the entries: in the order of
// before, where that is known, with what is new at the end. Without an order
// of before, compare sorts; entries it does not tell apart stay as they are.
func Arrange[ID ~string, E assessment.Entry](entries []E, before []ID, compare func(a, b E) int) []ID {
	if before != nil {
		compare = func(a, b E) int { return cmp.Compare(place(before, idOf[ID](a)), place(before, idOf[ID](b))) }
	}
	slices.SortStableFunc(entries, compare)
	ids := make([]ID, len(entries))
	for i, entry := range entries {
		ids[i] = idOf[ID](entry)
	}
	return ids
}

func idOf[ID ~string](entry assessment.Entry) ID { return ID(entry.Ref().ID) }

// place returns where an id stands, behind all others if it is new.
func place[ID ~string](ids []ID, id ID) int {
	if at := slices.Index(ids, id); at >= 0 {
		return at
	}
	return len(ids)
}

// Selection is where the selected row of a table stands.
type Selection[ID ~string] struct{ at int }

// Keep returns the row that is selected now: the one of before, or where that
// is gone, the one that took its place; empty if there are no rows.
func (s *Selection[ID]) Keep(order []ID, row string) string {
	if at := slices.Index(order, ID(row)); at >= 0 {
		s.at = at
		return row
	}
	if len(order) == 0 {
		return ""
	}
	s.at = min(s.at, len(order)-1)
	return string(order[s.at])
}

// From lists the rows from one on, all of them if it is not among them.
func From[ID ~string](order []ID, row string) []string {
	from := max(slices.Index(order, ID(row)), 0)
	rows := make([]string, 0, len(order)-from)
	for _, id := range order[from:] {
		rows = append(rows, string(id))
	}
	return rows
}
