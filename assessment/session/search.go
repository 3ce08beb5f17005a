package session

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"reifekompass/assessment"
)

// Where says in which part of a question something was found.
type Where int

// The parts of a question, the most telling first.
const (
	InID Where = iota
	InTitle
	InText  // the question itself
	InLevel // the description of a level
	InTerm  // a word that is explained, or its explanation
)

// Match is a question that was found.
type Match struct {
	Question assessment.QuestionID
	Where    Where // the least telling part that was needed to find every word
}

// Search returns the questions that contain every word of the text, each
// anywhere in the question. Upper and lower case are the same, and so are ü,
// ue and u. The more telling the part, the earlier the match; then come core
// questions, then the order of the catalogue. An empty text finds nothing.
func Search(c *assessment.Catalogue, language assessment.Language, text string) []Match {
	words := strings.Fields(text)
	if len(words) == 0 {
		return nil
	}
	needles := make([]folded, len(words))
	for i, word := range words {
		needles[i] = fold(word)
	}
	var found, core []Match
	for _, d := range c.Dimensions {
		for i := range d.Questions {
			where, ok := find(&d.Questions[i], language, needles)
			if !ok {
				continue
			}
			match := Match{Question: d.Questions[i].ID, Where: where}
			if d.Questions[i].Core {
				core = append(core, match)
			} else {
				found = append(found, match)
			}
		}
	}
	found = append(core, found...)
	slices.SortStableFunc(found, func(a, b Match) int { return cmp.Compare(a.Where, b.Where) })
	return found
}

// find looks for every word and returns the least telling part it had to go to.
func find(q *assessment.Question, language assessment.Language, words []folded) (where Where, ok bool) {
	parts := partsOf(q, language)
	for _, word := range words {
		at := slices.IndexFunc(parts, func(p part) bool { return p.has(word) })
		if at < 0 {
			return 0, false
		}
		where = max(where, parts[at].where)
	}
	return where, true
}

// part is a text of a question, ready to be searched.
type part struct {
	where Where
	text  folded
}

// partsOf returns the parts, the most telling first.
func partsOf(q *assessment.Question, language assessment.Language) []part {
	parts := []part{{InID, fold(string(q.ID))}}
	add := func(where Where, text assessment.Text) {
		parts = append(parts, part{where, fold(text.In(language))})
	}
	add(InTitle, q.Title)
	add(InTitle, q.Short)
	add(InText, q.Text)
	for _, choice := range q.Choices {
		add(InLevel, choice.Text)
	}
	for _, term := range q.Terms {
		add(InTerm, term.Term)
		add(InTerm, term.Meaning)
	}
	return parts
}

// has looks for an id by its beginning, so that "a1" does not find half the
// catalogue, and for a word anywhere: German hides words within words.
func (p part) has(word folded) bool {
	if p.where == InID {
		return strings.HasPrefix(p.text.bare, word.bare)
	}
	return strings.Contains(p.text.bare, word.bare) || strings.Contains(p.text.spelled, word.spelled)
}

// folded is a text in small letters, once with accents left out and once with
// umlauts spelled, as people type them without the keys.
type folded struct{ bare, spelled string }

func fold(text string) folded {
	text = strings.ReplaceAll(strings.ToLower(norm.NFC.String(text)), "ß", "ss")
	f := folded{bare: withoutAccents(text)}
	f.spelled = f.bare
	if strings.ContainsAny(text, "äöü") {
		f.spelled = withoutAccents(strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue").Replace(text))
	}
	return f
}

func withoutAccents(text string) string {
	if norm.NFD.IsNormalString(text) && !strings.ContainsFunc(text, isAccent) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if isAccent(r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
}

func isAccent(r rune) bool { return unicode.Is(unicode.Mn, r) }
