package catalogue

import (
	"strings"
	"unicode/utf8"
)

// Ids are short: answers, files and narrow places carry them.
const (
	maxID          = 6
	maxCatalogueID = 60
)

// validID reports whether s is a capital letter, followed by digits or
// nothing.
func validID(s string) bool {
	if s == "" || len(s) > maxID || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	return strings.Trim(s[1:], "0123456789") == ""
}

// validCatalogueID reports whether s may also serve as the name of a file.
func validCatalogueID(s string) bool {
	if s == "" || len(s) > maxCatalogueID || strings.Trim(s, "-") != s {
		return false
	}
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// id returns the id of an entry and remembers its line; a second entry with
// the same id is reported.
func (o *object) id(example string, known map[string]int) string {
	node, ok := o.require("id", "id: "+example)
	if !ok {
		return ""
	}
	id, ok := o.words(o.join("id"), node)
	if !ok {
		return ""
	}
	if !validID(id) {
		o.reader.report(start(node), "catalogue.id", "ID", shorten(id), "Digits", maxID-1)
		return id
	}
	if first, taken := known[id]; taken {
		o.reader.report(start(node), "catalogue.id_twice", "ID", id, "First", first)
		return id
	}
	known[id] = start(node).line
	return id
}

func (o *object) catalogueID() string {
	node, ok := o.require("id", "id: wirtschaftsfoerderung-digital")
	if !ok {
		return ""
	}
	id, ok := o.words(o.join("id"), node)
	if ok && !validCatalogueID(id) {
		o.reader.report(start(node), "catalogue.catalogue_id", "ID", shorten(id), "Max", maxCatalogueID)
	}
	return id
}

func list(names []string) string { return strings.Join(names, ", ") }

// nearest returns the name that was most likely meant, or "" if none is close.
func nearest(name string, names []string) string {
	length := utf8.RuneCountInString(name)
	if length > maxQuote {
		return ""
	}
	best, meant := min(2, length/2)+1, ""
	for _, candidate := range names {
		if d := distance(strings.ToLower(name), candidate); d < best {
			best, meant = d, candidate
		}
	}
	return meant
}

// distance counts the letters to insert, delete, replace or swap with their
// neighbor to get from a to b (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, previous, current := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range previous {
		previous[j] = j
	}
	for i := range s {
		current[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			current[j+1] = min(previous[j+1]+1, current[j]+1, previous[j]+cost)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				current[j+1] = min(current[j+1], before[j-1]+1)
			}
		}
		before, previous, current = previous, current, before
	}
	return previous[len(t)]
}
