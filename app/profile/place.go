package profile

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assets/translations"
)

// suggestions is the number of places offered for what was typed.
const suggestions = 8

// places looks up places in the tables, which may still be loading.
type places struct {
	table func() *region.Table
	words *translations.Translator
}

func (p places) suggest(text string) []Suggestion {
	table := p.table()
	if table == nil || tidy(text) == "" {
		return nil
	}
	var offered []Suggestion
	for _, place := range table.Search(tidy(text), suggestions) {
		offered = append(offered, Suggestion{AGS: place.AGS, Title: place.Name, Detail: p.detail(place)})
	}
	return offered
}

// detail tells places of one name apart.
func (p places) detail(place region.Place) string {
	where := place.District
	if where == "" || where == place.Name {
		where = p.kind(place.Kind)
	}
	return p.words.Say("profile.place_detail", "Where", where, "AGS", place.AGS)
}

func (p places) kind(kind assessment.Kind) string {
	if kind == "" {
		return ""
	}
	return p.words.Say("profile.kind." + string(kind))
}

// find returns the place that the text means: its key, or a name that only
// one place has.
func (p places) find(text string) (region.Place, bool) {
	table := p.table()
	if table == nil {
		return region.Place{}, false
	}
	if place, ok := table.Find(assessment.AGS(text)); ok {
		return place, true
	}
	var found []region.Place
	for _, place := range table.Search(text, suggestions) {
		if strings.EqualFold(place.Name, text) {
			found = append(found, place)
		}
	}
	if len(found) != 1 {
		return region.Place{}, false
	}
	return found[0], true
}

func (p places) known(ags assessment.AGS) (region.Place, bool) {
	table := p.table()
	if table == nil || ags == "" {
		return region.Place{}, false
	}
	return table.Find(ags)
}

// hint is the sentence about a typed place that the tables do not know.
func (p places) hint(text string) string {
	switch {
	case text == "" || p.table() == nil:
		return ""
	case onlyDigits(text):
		return p.words.Say("profile.hint.key_unknown", "AGS", text)
	default:
		return p.words.Say("profile.hint.place_unknown", "Place", text)
	}
}

// facts lists what follows from the place.
func (p places) facts(place region.Place) []Fact {
	var facts []Fact
	for _, f := range []Fact{
		{"profile.fact.ags", string(place.AGS)},
		{"profile.fact.district", place.District},
		{"profile.fact.government", place.Government},
		{"profile.fact.regions", strings.Join(place.Regions, ", ")},
	} {
		if f.Text != "" {
			facts = append(facts, Fact{Label: p.words.Say(f.Label), Text: f.Text})
		}
	}
	return facts
}
