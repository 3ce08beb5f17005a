package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/reports/document"
)

// said is prose made of a catalogue text, spoken in the language of that: one
// that is not translated is there in German.
func (w writer) said(t assessment.Text, text string) document.Prose {
	prose := document.Plain(text)
	if len(prose) > 0 {
		prose[0].Language = w.languageOf(t)
	}
	return prose
}

// saidLevel is level as prose.
func (w writer) saidLevel(q assessment.Question, level assessment.Level) document.Prose {
	return w.said(choice(q, level).Text, w.level(q, level))
}

// saidNext is next as prose.
func (w writer) saidNext(q assessment.Question, level assessment.Level) document.Prose {
	return w.said(choice(q, level).Next, w.next(q, level))
}

// typed is a text that the agency wrote: in German, whatever the language of
// the report.
func (w writer) typed(text string) document.Run {
	return document.Run{Text: text, Language: w.foreign(assessment.German)}
}

// languageOf is the language a catalogue text is shown in, if it is not that
// of the report.
func (w writer) languageOf(t assessment.Text) string {
	if t[w.options.Language] != "" {
		return w.foreign(w.options.Language)
	}
	return w.foreign(assessment.German)
}

// foreign returns the language of a text if it is not that of the report.
func (w writer) foreign(l assessment.Language) string {
	if string(l) == w.Language() {
		return ""
	}
	return string(l)
}

// untranslated says that texts of a catalogue are shown in German for want of
// a translation, empty if all are there.
func (w writer) untranslated(catalogues ...*assessment.Catalogue) string {
	for _, c := range catalogues {
		for _, d := range c.Dimensions {
			if w.missing(d.Title) || slices.ContainsFunc(d.Questions, w.missingIn) {
				return w.Say("report.method.untranslated")
			}
		}
	}
	return ""
}

// missing reports whether a text is shown in another language.
func (w writer) missing(t assessment.Text) bool { return w.text(t) != "" && w.languageOf(t) != "" }

func (w writer) missingIn(q assessment.Question) bool {
	return w.missing(q.Title) || slices.ContainsFunc(q.Choices[:], func(c assessment.Choice) bool {
		return w.missing(c.Text) || w.missing(c.Next)
	})
}
