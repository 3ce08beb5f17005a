package meeting

import (
	"slices"
	"strings"

	"reifekompass/assessment/jury"
	"reifekompass/assessment/ranking"
)

// agendaRows are the items of the agenda in words.
func (t teller) agendaRows(items []jury.Item, differ []ranking.Disagreement) []AgendaRow {
	apart := map[int]int{}
	for _, d := range differ {
		apart[d.Applicant]++
	}
	rows := make([]AgendaRow, len(items))
	for i, item := range items {
		rows[i] = AgendaRow{Number: t.words.Integer(i + 1), Name: t.name(item.Applicant), Room: t.moves(item)}
		if n := apart[item.Applicant]; n > 0 {
			rows[i].Note = t.count("apart_short", n)
		}
	}
	return rows
}

// nobodyIn reports whether everybody has a conflict: the jury cannot talk about
// the item at all.
func (t teller) nobodyIn(item jury.Item) bool {
	return len(item.Outside) > 0 && len(item.Outside) == len(t.board.Jurors)
}

// moves says who leaves and who comes back before an item; empty: nobody.
func (t teller) moves(item jury.Item) string {
	if t.nobodyIn(item) {
		return t.say("all_outside_short")
	}
	var parts []string
	if n := len(item.Leave); n > 0 {
		parts = append(parts, t.count("leave", n, "Names", t.jurors(item.Leave)))
	}
	if n := len(item.Return); n > 0 {
		parts = append(parts, t.count("return", n, "Names", t.jurors(item.Return)))
	}
	return strings.Join(parts, " ")
}

// room is moves, and who stays outside.
func (t teller) room(item jury.Item) string {
	if t.nobodyIn(item) {
		return t.say("all_outside")
	}
	stay := item.Outside
	for _, j := range item.Leave {
		stay = without(stay, j)
	}
	parts := []string{t.moves(item)}
	if len(stay) > 0 {
		parts = append(parts, t.count("stay", len(stay), "Names", t.jurors(stay)))
	}
	return strings.TrimSpace(strings.Join(parts, " "))
}

func without(list []int, one int) []int {
	var rest []int
	for _, of := range list {
		if of != one {
			rest = append(rest, of)
		}
	}
	return rest
}

// finding says how often people have to get up.
func (t teller) finding(items []jury.Item) string {
	leaves := 0
	for _, item := range items {
		if !t.nobodyIn(item) { // where nobody talks nobody has to go
			leaves += len(item.Leave)
		}
	}
	switch {
	case leaves == 0 && slices.ContainsFunc(items, t.nobodyIn):
		return "" // the row says it
	case leaves == 0:
		return t.say("nobody_leaves")
	}
	return t.count("leaves", leaves)
}
