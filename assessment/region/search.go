package region

import (
	"cmp"
	"slices"
	"strings"
)

// Search lists up to limit places that fit what a person types: the beginning
// of a name or key first, then the beginning of a later word ("Wesel" finds
// "Kreis Wesel"), then any part of a name. Upper case, umlauts and their
// spelling with e make no difference. Real places come before fictional ones,
// equally good ones by name. Blank text finds nothing; a limit below 1 means
// no limit.
func (t *Table) Search(text string, limit int) []Place {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return nil
	}
	hits := t.hits(folded(text))
	slices.SortFunc(hits, t.better)
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
	}
	places := make([]Place, len(hits))
	for i, h := range hits {
		places[i] = t.place(h.index)
	}
	return places
}

// fit says how well a place fits; smaller is better.
type fit int

const (
	whole fit = iota
	beginning
	word
	part
	none
)

type hit struct {
	index int
	fit   fit
}

func (t *Table) hits(wanted [2]string) []hit {
	var hits []hit
	for i, e := range t.places {
		best := fitOfKey(string(e.place.AGS), strings.ReplaceAll(wanted[0], " ", ""))
		for _, w := range wanted {
			for _, name := range e.names {
				best = min(best, fitOf(name, w))
			}
		}
		if best < none {
			hits = append(hits, hit{index: i, fit: best})
		}
	}
	return hits
}

// fitOfKey knows no parts: some digits from the middle of a key are a chance.
func fitOfKey(key, wanted string) fit {
	switch {
	case key == wanted:
		return whole
	case strings.HasPrefix(key, wanted):
		return beginning
	default:
		return none
	}
}

func fitOf(name, wanted string) fit {
	switch at := strings.Index(name, wanted); {
	case at < 0:
		return none
	case name == wanted:
		return whole
	case at == 0:
		return beginning
	case strings.Contains(name, " "+wanted) || strings.Contains(name, "-"+wanted):
		return word
	default:
		return part
	}
}

func (t *Table) better(a, b hit) int {
	p, q := t.places[a.index], t.places[b.index]
	return cmp.Or(
		cmp.Compare(a.fit, b.fit),
		fictionalLast(p.place, q.place),
		cmp.Compare(p.names[0], q.names[0]),
		cmp.Compare(p.place.AGS, q.place.AGS),
	)
}

func fictionalLast(a, b Place) int {
	switch {
	case a.Fictional == b.Fictional:
		return 0
	case a.Fictional:
		return 1
	default:
		return -1
	}
}

// folded returns a name without case, once with plain vowels and once with
// the e that stands for an umlaut: people type "Koln", "Koeln" and "Köln".
func folded(name string) [2]string {
	lower := strings.ToLower(name)
	// The second form of each umlaut is a vowel and a combining diaeresis, as
	// some systems paste it.
	plain := strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss", "\u0308", "")
	spelled := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "\u0308", "e")
	return [2]string{plain.Replace(lower), spelled.Replace(lower)}
}
