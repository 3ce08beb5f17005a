// Package explain is the one place that explains errors to people: what
// happened, what is safe, what to do next. It knows the errors of the domain
// and the sentences; window and command line show what it returns. The
// developer reads the full chain in the log instead.
package explain

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assets/translations"
)

// Sentence explains err to a person in the language of words. It is empty for
// a nil error. An error that nobody foresaw becomes a general sentence; what
// has been saved is safe even then, because nothing is shown as saved before
// it is.
func Sentence(words *translations.Translator, err error) string {
	if err == nil {
		return ""
	}
	for _, explainer := range []func(*translations.Translator, error) (string, bool){
		workbook, catalogueProblems, value, quantity, number, reference, text, choice, otherCatalogue, pair, travelFile, answerFile, companyFile, foreignPart, otherKind, key, office, round, released, logo, noColour, report, regions, class, canceled,
	} {
		if sentence, known := explainer(words, err); known {
			return sentence
		}
	}
	return words.Say("error.unforeseen", "Detail", lastLine(err))
}

func lastLine(err error) string {
	text := strings.TrimSpace(err.Error())
	return text[strings.LastIndexByte(text, '\n')+1:]
}

func catalogueProblems(words *translations.Translator, err error) (string, bool) {
	var problems catalogue.Errors
	if !errors.As(err, &problems) {
		return "", false
	}
	lines := []string{words.Count("error.catalogue", len(problems), "File", problems[0].File)}
	for _, p := range problems {
		lines = append(lines, words.Say("error.catalogue_line",
			"File", p.File, "Line", p.Line, "Column", p.Column, "Problem", words.Say(p.Key, p.Values...)))
	}
	return strings.Join(lines, "\n"), true
}

func value(words *translations.Translator, err error) (string, bool) {
	var wrong *assessment.ValueError
	if !errors.As(err, &wrong) {
		return "", false
	}
	show := words.Integer
	switch wrong.Field {
	case assessment.FieldYear:
		show = strconv.Itoa // 2026 is no quantity
	case assessment.FieldFTE:
		show = func(n int) string { return hundredths(words, n) }
	}
	return words.Say("error.value", "Field", field(words, wrong.Field),
		"Got", show(wrong.Got), "Min", show(wrong.Min), "Max", show(wrong.Max)), true
}

func hundredths(words *translations.Translator, n int) string {
	plain := fmt.Sprintf("%d.%02d", n/100, n%100)
	return words.Decimal(strings.TrimSuffix(strings.TrimRight(plain, "0"), "."))
}

func text(words *translations.Translator, err error) (string, bool) {
	var wrong *assessment.TextError
	if !errors.As(err, &wrong) {
		return "", false
	}
	name := field(words, wrong.Field)
	switch {
	case wrong.Length == 0:
		return words.Say("error.text_missing", "Field", name), true
	case wrong.Length <= wrong.Max:
		return words.Say("error.text_damaged", "Field", name), true
	default:
		return words.Say("error.text_long", "Field", name,
			"Length", words.Integer(wrong.Length), "Max", words.Integer(wrong.Max)), true
	}
}

func choice(words *translations.Translator, err error) (string, bool) {
	var wrong *assessment.ChoiceError
	if !errors.As(err, &wrong) {
		return "", false
	}
	return words.Say(choiceKey(wrong.Field), "Field", field(words, wrong.Field), "Got", Shorten(wrong.Got)), true
}

// choiceKey returns the key of the sentence about a choice that there is not.
func choiceKey(field string) string {
	switch field {
	case assessment.FieldAGS, assessment.FieldFTE, assessment.FieldQuestion, assessment.FieldID,
		assessment.FieldEntryKind, assessment.FieldEntry, assessment.FieldAttribute:
		return "error.choice_" + field
	}
	attribute, _ := attributeOf(field)
	switch attribute.Form {
	case assessment.FormLevel:
		return "error.choice_level"
	case assessment.FormMonth:
		return "error.choice_month"
	case assessment.FormYear:
		return "error.choice_year"
	case assessment.FormSubject:
		return "error.choice_question"
	default:
		return "error.choice"
	}
}

// longest is how much of a wrong value a sentence repeats, in characters.
const longest = 60

// Shorten makes a value that a person gave fit for a sentence about it.
func Shorten(value string) string {
	value = strings.ToValidUTF8(value, "\uFFFD")
	if runes := []rune(value); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return value
}

func otherCatalogue(words *translations.Translator, err error) (string, bool) {
	var wrong *assessment.CatalogueError
	if !errors.As(err, &wrong) {
		return "", false
	}
	if wrong.Question != "" {
		return words.Say("error.catalogue_question", "Question", wrong.Question), true
	}
	if wrong.Criterion != "" {
		return words.Say("error.catalogue_criterion", "Criterion", wrong.Criterion), true
	}
	return words.Say("error.catalogue_other", "Got", Shorten(wrong.Got), "Want", wrong.Want), true
}

func answerFile(words *translations.Translator, err error) (string, bool) {
	var wrong *exchange.ProblemError
	if !errors.As(err, &wrong) {
		return "", false
	}
	reason := words.Say(wrong.Key, wrong.Values...)
	if place, named := errors.AsType[*assessment.StorageError](err); named {
		return words.Say("error.answer_file_named", "File", place.Path, "Problem", reason), true
	}
	return words.Say("error.answer_file", "Problem", reason), true
}

// canceled explains what a person has interrupted.
func canceled(words *translations.Translator, err error) (string, bool) {
	return words.Say("error.canceled"), errors.Is(err, context.Canceled)
}

// class explains the classes of errors that have a file, a database or the
// machine as their cause.
func class(words *translations.Translator, err error) (string, bool) {
	var place assessment.StorageError
	if found := (*assessment.StorageError)(nil); errors.As(err, &found) {
		place = *found
	}
	if errors.Is(err, assessment.ErrNoHome) {
		return words.Say("error.no_home"), true
	}
	for _, known := range []struct {
		class error
		key   string
	}{
		{assessment.ErrNoViewer, "error.no_viewer"},
		{assessment.ErrInUse, "error.in_use"},
		{assessment.ErrDiskFull, "error.disk_full"},
		{assessment.ErrFolder, "error.folder"},
		{assessment.ErrPath, "error.path"},
		{assessment.ErrUnreadable, "error.unreadable"},
		{assessment.ErrReadOnly, "error.read_only"},
		{assessment.ErrNewerFormat, "error.newer"},
		{assessment.ErrDamaged, "error.damaged"},
		{assessment.ErrFormat, "error.format"},
		{assessment.ErrExists, "error.exists"},
		{assessment.ErrChanged, "error.changed"},
		{assessment.ErrNotFound, "error.not_found"},
	} {
		if errors.Is(err, known.class) {
			return words.Say(known.key+variant(known.class, place), "File", place.Path, "Backup", place.Backup), true
		}
	}
	return "", false
}

// variant picks the sentence that names what is known of the file.
func variant(class error, place assessment.StorageError) string {
	switch {
	case place.Path == "":
		return ""
	case errors.Is(class, assessment.ErrDamaged) && place.Backup != "":
		return "_backup"
	default:
		return "_file"
	}
}

// field names what an error speaks of: an attribute such as "process.cases"
// as forms call it.
func field(words *translations.Translator, name string) string {
	if _, known := attributeOf(name); known {
		return words.Say("inventory.label." + name)
	}
	return words.Say("error.field." + name)
}
