// Package wording says the entries of the inventory in words, for window,
// paper and command line: what an attribute is called, how its value is shown
// and typed, what an entry is called, what a hint says. It reads what people
// type as well. It draws nothing, stores nothing and decides nothing.
package wording

import (
	"slices"
	"sync"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// Wording says entries in one language. It is immutable and may be used by
// any goroutine.
type Wording struct {
	words     *translations.Translator
	catalogue *assessment.Catalogue
	other     func() *translations.Translator // the other language; nil if it cannot be read
}

// New returns the wording in the language of words. The catalogue names
// processes, levels, questions and criteria; both are required.
func New(words *translations.Translator, catalogue *assessment.Catalogue) *Wording {
	return &Wording{words: words, catalogue: catalogue, other: sync.OnceValue(func() *translations.Translator {
		for _, language := range assessment.Languages() {
			if string(language) != words.Language() {
				return otherLanguage(language)
			}
		}
		return nil
	})}
}

// otherLanguage returns nil if the language cannot be read: then people have
// to type in their own.
func otherLanguage(language assessment.Language) *translations.Translator {
	words, err := translations.New(string(language))
	if err != nil {
		return nil
	}
	return words
}

// Language returns the language of the wording.
func (w *Wording) Language() assessment.Language { return assessment.Language(w.words.Language()) }

// Words returns the translator the wording speaks with.
func (w *Wording) Words() *translations.Translator { return w.words }

// Kind names a kind of entry, such as "IT-System".
func (w *Wording) Kind(kind assessment.EntryKind) string {
	return w.words.Say("inventory.kind." + string(kind))
}

// Label names an attribute for forms, sentences and the command line, such as
// "Minuten je Fall".
func (w *Wording) Label(kind assessment.EntryKind, name string) string {
	return w.words.Say("inventory.label." + string(kind) + "." + name)
}

// Head names an attribute in the narrow head of a table, such as "Medien-
// brüche"; where it is broken, it has two lines. Most are as their Label.
func (w *Wording) Head(kind assessment.EntryKind, name string) string {
	if slices.Contains(headed()[kind], name) {
		return w.words.Say("inventory.head." + string(kind) + "." + name)
	}
	return w.Label(kind, name)
}

// headed lists the attributes that a table names otherwise than a form.
func headed() map[assessment.EntryKind][]string {
	return map[assessment.EntryKind][]string{
		assessment.EntryProcess: {
			"name", "cases", "minutes", "lead_days", "media_breaks", "units", "current", "target", "benefit", "effort",
			"transferability", "systems", "ozg_level", "written_form", "responsible",
		},
		assessment.EntrySystem:  {"users", "since", "contract_end", "yearly_cost", "data_processing", "export_format", "coverage"},
		assessment.EntryMeasure: {"expected", "responsible", "one_off", "yearly", "funding", "transferability"},
	}
}

// Help says in a sentence or two what belongs into a field, for levels what
// their ends mean. It is empty where the label says enough.
func (w *Wording) Help(kind assessment.EntryKind, name string) string {
	if slices.Contains(helped()[kind], name) {
		return w.words.Say("inventory.help." + string(kind) + "." + name)
	}
	return ""
}

// helped lists the attributes that need more than a label.
func helped() map[assessment.EntryKind][]string {
	return map[assessment.EntryKind][]string{
		assessment.EntryProcess: {
			"cases", "minutes", "lead_days", "media_breaks", "units", "benefit", "effort", "transferability",
			"systems", "ozg_level", "written_form", "responsible",
		},
		assessment.EntrySystem: {
			"product", "users", "contract_end", "yearly_cost", "data_processing", "export_format", "coverage", "satisfaction", "criticality",
		},
		assessment.EntryInterface:     {"content"},
		assessment.EntryChannel:       {"name", "yearly"},
		assessment.EntryPromise:       {"name", "within", "actual"},
		assessment.EntryOnlineService: {"process", "ozg_level", "link"},
		assessment.EntryService:       {"satisfaction_worst", "satisfaction_best", "satisfaction_answers", "languages", "accessibility_plain"},
		assessment.EntryMeasure:       {"responsible", "expected", "yearly", "programme", "voucher", "partners", "transferability", "requires"},
		assessment.EntrySolution: {
			"title", "process", "question", "system", "text", "release_text", "prerequisites", "release_prerequisites",
			"effort", "release_effort", "contact_role", "release_contact",
		},
		assessment.EntrySharing: {"role"},
	}
}

// LevelText says what can be observed at a level of an attribute, as the
// catalogue describes the levels of a process. It is empty for other
// attributes, and where the catalogue does not say it.
func (w *Wording) LevelText(kind assessment.EntryKind, name string, level assessment.Level) string {
	ofProcess := kind == assessment.EntryProcess && (name == "current" || name == "target")
	if !ofProcess || level < 0 || level > assessment.MaxLevel {
		return ""
	}
	return w.catalogue.ProcessLevels[level].In(w.Language())
}
