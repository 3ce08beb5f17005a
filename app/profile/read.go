package profile

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// tidy makes one line of typed or pasted text: control characters and line
// breaks become blanks, blanks at the ends and doubled ones go.
func tidy(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// reader turns typed text into values, or into a sentence about what is wrong.
type reader struct{ words *translations.Translator }

// name returns the sentence for a name that cannot be stored, "" if it can.
func (r reader) name(text string) string {
	if text == "" {
		return r.words.Say("profile.error.name")
	}
	return r.length(text)
}

func (r reader) length(text string) string {
	n := utf8.RuneCountInString(text)
	if n <= assessment.MaxName {
		return ""
	}
	return r.words.Say("profile.error.long", "Max", r.words.Integer(assessment.MaxName), "Length", r.words.Integer(n))
}

// year reads a year.
func (r reader) year(text string) (year int, problem string) {
	year, err := strconv.Atoi(text)
	if err != nil || year < assessment.MinYear || year > assessment.MaxYear {
		return 0, r.words.Say("profile.error.year", "Min", assessment.MinYear, "Max", assessment.MaxYear)
	}
	return year, ""
}

// fte reads a number of full-time equivalents such as "6,5" or "6.5".
// Nothing typed is not given, and no error.
func (r reader) fte(text string) (fte assessment.CentiFTE, problem string) {
	if text == "" {
		return 0, ""
	}
	digits, negative := strings.CutPrefix(strings.Replace(text, ",", ".", 1), "-")
	digits, negative = minus(digits, negative)
	whole, fraction, _ := strings.Cut(digits, ".")
	switch {
	case !onlyDigits(whole) || !onlyDigits(fraction) || whole+fraction == "":
		return 0, r.words.Say("profile.error.fte")
	case negative && strings.Trim(whole+fraction, "0") != "":
		return 0, r.words.Say("profile.error.fte_negative")
	case len(strings.TrimRight(fraction, "0")) > 2:
		return 0, r.words.Say("profile.error.fte_fraction")
	}
	hundredths, err := strconv.Atoi(whole + (fraction + "00")[:2])
	if err != nil || hundredths > int(assessment.MaxFTE) {
		return 0, r.words.Say("profile.error.fte_huge", "Max", r.words.Integer(int(assessment.MaxFTE)/100))
	}
	return assessment.CentiFTE(hundredths), ""
}

// minus takes a typographic minus for one, too.
func minus(digits string, negative bool) (string, bool) {
	rest, found := strings.CutPrefix(digits, "−")
	return rest, negative || found
}

func onlyDigits(text string) bool {
	return strings.Trim(text, "0123456789") == ""
}

// writeFTE writes the number as it is typed: "6,5"; nothing if not given.
func writeFTE(words *translations.Translator, fte assessment.CentiFTE) string {
	if fte == 0 {
		return ""
	}
	plain := fmt.Sprintf("%d.%02d", fte/100, fte%100)
	return words.Decimal(strings.TrimSuffix(strings.TrimRight(plain, "0"), "."))
}

// email returns a hint if the text does not look like an address. It is kept
// all the same: some offices write theirs in a way no rule foresees.
func (r reader) email(text string) string {
	name, host, found := strings.Cut(text, "@")
	if text == "" || (found && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(text, " ,;")) {
		return ""
	}
	return r.words.Say("profile.hint.email")
}
