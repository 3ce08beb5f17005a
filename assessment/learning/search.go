package learning

import (
	"slices"
	"strings"

	"reifekompass/assessment"
)

// Query says which solutions are looked for. The zero Query finds all.
type Query struct {
	// Words are found in any of the texts, in any order, each of them somewhere.
	// Upper case, umlauts and their spelling with e make no difference.
	Words     string
	Process   assessment.ProcessID
	Dimension assessment.DimensionID
	Type      assessment.SystemType
	Region    string
}

// Search returns the solutions that fit, in the order of the picture.
func (p *Picture) Search(q Query) []Solution {
	var found []Solution
	words := strings.Fields(q.Words)
	for i := range p.Solutions {
		if s := &p.Solutions[i]; q.fits(s) && s.found.has(words) {
			found = append(found, *s)
		}
	}
	return found
}

func (q Query) fits(s *Solution) bool {
	return (q.Process == "" || s.Process == q.Process) && (q.Dimension == "" || s.Dimension == q.Dimension) &&
		(q.Type == "" || s.Type == q.Type) && (q.Region == "" || slices.Contains(s.Regions, q.Region))
}

// Options are the values by which the solutions of a picture can be told
// apart, in the order of the catalogue or by name.
type Options struct {
	Processes  []assessment.ProcessID
	Dimensions []assessment.DimensionID
	Types      []assessment.SystemType
	Regions    []string
}

// Options returns what at least one solution has.
func (p *Picture) Options() Options {
	var o Options
	if p.Catalogue == nil {
		return o
	}
	has := func(fits func(s *Solution) bool) bool {
		return slices.ContainsFunc(p.Solutions, func(s Solution) bool { return fits(&s) })
	}
	for i := range p.Catalogue.Processes {
		if id := p.Catalogue.Processes[i].ID; has(func(s *Solution) bool { return s.Process == id }) {
			o.Processes = append(o.Processes, id)
		}
	}
	for i := range p.Catalogue.Dimensions {
		if id := p.Catalogue.Dimensions[i].ID; has(func(s *Solution) bool { return s.Dimension == id }) {
			o.Dimensions = append(o.Dimensions, id)
		}
	}
	for _, of := range assessment.SystemTypes() {
		if has(func(s *Solution) bool { return s.Type == of }) {
			o.Types = append(o.Types, of)
		}
	}
	for i := range p.Solutions {
		o.Regions = append(o.Regions, p.Solutions[i].Regions...)
	}
	slices.Sort(o.Regions)
	o.Regions = slices.Compact(o.Regions)
	return o
}

// haystack is what words are looked for in: all texts, once with plain vowels
// and once with the e that stands for an umlaut.
type haystack [2]string

// haystack is the texts of a solution, with the names of the catalogue in all
// its languages.
func (p *Picture) haystack(s *Solution) haystack {
	texts := []string{s.Title, s.Text, s.Prerequisites, s.Effort, s.ContactRole, s.Agency, s.Place, s.Product, s.Own, string(s.Process), string(s.Question)}
	texts = append(texts, s.Regions...)
	process, _ := p.Catalogue.Process(s.Process)
	dimension, _ := p.Catalogue.DimensionOf(s.Question)
	for _, language := range assessment.Languages() {
		texts = append(texts, process.Title[language], dimension.Title[language])
	}
	return folded(strings.Join(texts, "\n"))
}

// has reports whether each word is found in one of both forms.
func (h haystack) has(words []string) bool {
	for _, word := range words {
		forms := folded(word)
		found := false
		for _, hay := range h {
			found = found || strings.Contains(hay, forms[0]) || strings.Contains(hay, forms[1])
		}
		if !found {
			return false
		}
	}
	return true
}

// folded returns a text without case in both forms of its umlauts. The second
// spelling of each umlaut is a vowel and a combining diaeresis, as some systems
// paste it.
func folded(text string) haystack {
	lower := strings.ToLower(text)
	plain := strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "ß", "ss", "\u0308", "")
	spelled := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "\u0308", "e")
	return haystack{plain.Replace(lower), spelled.Replace(lower)}
}
