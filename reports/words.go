package reports

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// writer writes in the language of one report: words, numbers, catalogue
// texts.
type writer struct {
	*translations.Translator
	options Options
	wording *wording.Wording // of the inventory
}

func newWriter(o Options, c *assessment.Catalogue) writer {
	return writer{Translator: o.Words, options: o, wording: wording.New(o.Words, c)}
}

// text returns a catalogue text in the language of the report.
func (w writer) text(t assessment.Text) string { return t.In(w.options.Language) }

// score writes a score with one decimal, or the word for what has none.
func (w writer) score(s scoring.Score) string {
	if !s.Known() {
		return w.Say("report.missing.score")
	}
	return w.Decimal(s.Round(1))
}

// whole writes a score without decimals, for sentences and short bars.
func (w writer) whole(s scoring.Score) string {
	if !s.Known() {
		return w.Say("report.missing.score")
	}
	return w.Decimal(s.Round(0))
}

// percent writes a share with at most one decimal: "100 %", "96,4 %".
func (w writer) percent(s scoring.Score) string {
	if !s.Known() {
		return w.Say("report.missing.score")
	}
	return w.Percent(strings.TrimSuffix(s.Round(1), ".0"))
}

// signed writes a gap with its sign: "+37,5"; none at all is "0,0".
func (w writer) signed(s scoring.Score, decimals int) string {
	plain := s.Round(decimals)
	if strings.Trim(plain, "0.") == "" || strings.HasPrefix(plain, "-") {
		return w.Decimal(plain)
	}
	return "+" + w.Decimal(plain)
}

// number writes a small count as a word, as sentences have it.
func (w writer) number(n int) string {
	if n < 0 || n > 12 {
		return w.Integer(n)
	}
	return w.Say("report.number." + strconv.Itoa(n))
}

// agencies is the number of agencies as it follows "von" and "bei".
func (w writer) agencies(n int) string {
	if n == 1 {
		return w.Say("report.number.agency")
	}
	return w.number(n)
}

// list joins items with commas and a last "und".
func (w writer) list(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	key := "report.list.last"
	for _, item := range items {
		if strings.Contains(item, w.Say("report.list.inner")) {
			key = "report.list.also"
		}
	}
	last := len(items) - 1
	return w.Say(key, "Head", strings.Join(items[:last], ", "), "Last", items[last])
}

// quoted puts a name in the quotes of the language.
func (w writer) quoted(name string) string { return w.Say("report.quoted", "Name", name) }

// sentences joins those that are not empty.
func sentences(parts ...string) string { return joinedWith(" ", parts) }

// capital writes the first letter of a sentence as a capital.
func capital(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	return string(unicode.ToUpper(first)) + sentence[size:]
}

// subject returns the name of an area as it begins a sentence. German gives
// districts an article, and some of them another ending.
func (w writer) subject(name string) string {
	stem, adjective := strings.CutSuffix(name, "er Kreis")
	switch {
	case adjective:
		return w.Say("report.subject.adjective", "Stem", stem, "Name", name)
	case strings.HasPrefix(name, "Städteregion "):
		return w.Say("report.subject.region", "Name", name)
	case strings.HasPrefix(name, "Kreis "), strings.HasSuffix(name, "kreis"), strings.HasSuffix(name, "-Kreis"), strings.Contains(name, "-Kreis "):
		return w.Say("report.subject.district", "Name", name)
	default:
		return name
	}
}

// dimensionName is the short title of a dimension in quotes.
func (w writer) dimensionName(d assessment.Dimension) string { return w.quoted(w.short(d)) }

// short is the short title of a dimension, or its title.
func (w writer) short(d assessment.Dimension) string {
	if s := w.text(d.Short); s != "" {
		return s
	}
	return w.text(d.Title)
}

// questionName is the short title of a question, or its title.
func (w writer) questionName(q assessment.Question) string {
	if s := w.text(q.Short); s != "" {
		return s
	}
	return w.text(q.Title)
}

// level returns what an agency says with a level, as a sentence of its own.
// The highest levels begin with "Wie 3;" because they are read below level 3
// when answering; in a report they stand alone. "Wie 3, aber" needs the level
// it refers to and gets the word for it.
func (w writer) level(q assessment.Question, level assessment.Level) string {
	if level < 0 || level > assessment.MaxLevel {
		return ""
	}
	text, below := w.text(q.Choices[level].Text), w.Integer(int(level)-1)
	if rest, cut := strings.CutPrefix(text, w.Say("report.level.prefix", "Level", below)); cut {
		return capital(rest)
	}
	if rest, cut := strings.CutPrefix(text, w.Say("report.level.like", "Level", below)); cut {
		return w.Say("report.level.as", "Level", below, "Rest", rest)
	}
	return text
}

// next returns the recommended step from a level, empty at the highest.
func (w writer) next(q assessment.Question, level assessment.Level) string {
	return w.text(choice(q, level).Next)
}

// choice returns the choice of a level, the zero one for a wrong level.
func choice(q assessment.Question, level assessment.Level) assessment.Choice {
	if level < 0 || level > assessment.MaxLevel {
		return assessment.Choice{}
	}
	return q.Choices[level]
}
