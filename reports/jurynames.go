package reports

import (
	"strings"
	"unicode/utf8"
)

// roomyName is up to how many characters a name has room in every chart of a
// round.
const roomyName = 24

// distinct leaves out of long names the first word that others begin with as
// well: of "Wirtschaftsförderung Ahlen" and "Wirtschaftsförderung Celle" charts
// would show the same beginning only. A name that would become that of another,
// or begin with a small letter, stays whole.
func distinct(names []string) []string {
	begins, taken := map[string]int{}, map[string]int{}
	for _, name := range names {
		first, _, _ := strings.Cut(name, " ")
		begins[first]++
		taken[name]++
	}
	for _, name := range names {
		if _, rest, more := strings.Cut(name, " "); more {
			taken[rest]++
		}
	}
	short := make([]string, len(names))
	for i, name := range names {
		short[i] = name
		first, rest, more := strings.Cut(name, " ")
		if more && begins[first] > 1 && utf8.RuneCountInString(name) > roomyName && taken[rest] == 1 && capital(rest) == rest {
			short[i] = rest
		}
	}
	return short
}
