package assessment

import (
	"strconv"
	"strings"
	"unicode"
)

// NumberProblem says why a typed number was not taken.
type NumberProblem string

// The problems of typed numbers.
const (
	NumberNone    NumberProblem = "none"    // no number at all
	NumberPrecise NumberProblem = "precise" // more than two decimals, or thousands of another language
	NumberLarge   NumberProblem = "large"   // too many digits
	NumberUnit    NumberProblem = "unit"    // a unit that does not fit or does not come out even
)

// NumberError is a text that was typed as a number and is none.
type NumberError struct {
	Got     string
	Problem NumberProblem
}

// Error describes the text for the log.
func (e *NumberError) Error() string {
	return "number " + strconv.Quote(e.Got) + ": " + string(e.Problem)
}

// ParseNumber reads a number as people type it in a language: "1.200", "1,5",
// "1200", "−3" in German, "1,200" and "1.5" in English; in each the decimal
// sign of the other is taken too where it cannot be the thousands separator.
// A unit may follow: "2 Std." are 120 minutes, "2 Wochen" 14 days, "300 €"
// euros. Empty is missing. Nothing is rounded: more than two decimals are
// refused, and with them "1,200" in German and "1.200" in English, which mean
// something else in the other language. The error is a *NumberError; ranges
// are not checked here.
func ParseNumber(typed string, unit Unit, language Language) (Quantity, error) {
	text := strings.TrimSpace(foldSigns(typed))
	if text == "" {
		return Quantity{}, nil
	}
	wrong := func(p NumberProblem) (Quantity, error) { return Quantity{}, &NumberError{Got: typed, Problem: p} }
	if unit == UnitMinutes {
		if centi, ok := clockMinutes(text); ok {
			return Hundredths(centi), nil
		}
	}
	end := strings.LastIndexFunc(text, isNumeric) + 1
	if end == 0 || strings.IndexFunc(text, unicode.IsDigit) < 0 {
		return wrong(NumberNone)
	}
	factor, divisor, ok := unitFactor(strings.ToLower(strings.TrimSpace(text[end:])), unit)
	if !ok {
		return wrong(NumberUnit)
	}
	centi, problem := parseCenti(strings.ReplaceAll(text[:end], " ", ""), language)
	if problem != "" {
		return wrong(problem)
	}
	if centi*factor%divisor != 0 {
		return wrong(NumberUnit)
	}
	return Hundredths(centi * factor / divisor), nil
}

// isNumeric reports whether a number can end with the rune; a point can end
// an abbreviation as well.
func isNumeric(r rune) bool { return unicode.IsDigit(r) || r == ',' }

// foldSigns makes one sign of those that look alike.
func foldSigns(text string) string {
	return strings.NewReplacer("\u2212", "-", "\u2013", "-", "\u00a0", " ", "\u202f", " ", "\u2009", " ", "'", "", "\u2019", "").Replace(text)
}

// maxDigits keeps every product with a unit inside 64 bits.
const maxDigits = 13

// parseCenti reads digits with separators as hundredths.
func parseCenti(text string, language Language) (int64, NumberProblem) {
	sign := int64(1)
	if rest, negative := strings.CutPrefix(text, "-"); negative {
		sign, text = -1, rest
	}
	thousands, decimal := ".", ","
	if language == English {
		thousands, decimal = ",", "."
	}
	whole, fraction, ok := split(text, thousands, decimal)
	switch {
	case !ok || strings.Trim(whole+fraction, "0123456789") != "" || whole+fraction == "":
		return 0, NumberNone
	case len(fraction) > 2:
		return 0, NumberPrecise
	case len(whole) > maxDigits:
		return 0, NumberLarge
	}
	n, err := strconv.ParseInt(whole+(fraction + "00")[:2], 10, 64)
	if err != nil {
		return 0, NumberNone
	}
	return sign * n, ""
}

// split parts a number at its decimal sign and takes the thousands
// separators out, which must stand before groups of three.
func split(text, thousands, decimal string) (whole, fraction string, ok bool) {
	whole, fraction, _ = strings.Cut(text, decimal)
	groups := strings.Split(whole, thousands)
	if len(groups) == 1 {
		return whole, fraction, true
	}
	if grouped(groups) {
		return strings.Join(groups, ""), fraction, true
	}
	if len(groups) == 2 && fraction == "" && !strings.Contains(text, decimal) {
		return groups[0], groups[1], true // the decimal sign of the other language
	}
	return "", "", false
}

// grouped reports whether digits are in groups of three after the first.
func grouped(groups []string) bool {
	if n := len(groups[0]); n < 1 || n > 3 || groups[0] == "0" {
		return false
	}
	for _, group := range groups[1:] {
		if len(group) != 3 {
			return false
		}
	}
	return true
}

// clockMinutes reads "1:30" as an hour and a half.
func clockMinutes(text string) (int64, bool) {
	hours, minutes, ok := strings.Cut(text, ":")
	if !ok || len(hours) > 5 || len(minutes) != 2 {
		return 0, false
	}
	h, err1 := strconv.ParseUint(hours, 10, 32)
	m, err2 := strconv.ParseUint(minutes, 10, 32)
	if err1 != nil || err2 != nil || m > 59 {
		return 0, false
	}
	return int64(100 * (60*h + m)), true
}

// unitFactor returns by what a number with the written unit is multiplied and
// divided to be in unit.
func unitFactor(written string, unit Unit) (factor, divisor int64, ok bool) {
	written = strings.TrimSuffix(written, ".")
	if written == "" {
		return 1, 1, true
	}
	switch unit {
	case UnitMinutes:
		return timeFactor(written, 1)
	case UnitDays:
		return timeFactor(written, minutesOfDay)
	case UnitEuro:
		return 1, 1, written == "€" || written == "eur" || written == "euro" || written == "euros"
	default:
		return 0, 1, false
	}
}

const minutesOfDay = 24 * 60

// timeFactor converts a unit of time into one of so many minutes. Days are
// calendar days, and a day is no unit of working time.
func timeFactor(written string, minutes int64) (factor, divisor int64, ok bool) {
	switch written {
	case "min", "minute", "minuten", "minutes":
		factor = 1
	case "h", "std", "stunde", "stunden", "hour", "hours", "hrs":
		factor = 60
	case "d", "t", "tag", "tage", "tagen", "day", "days":
		factor = minutesOfDay
	case "w", "woche", "wochen", "week", "weeks":
		factor = 7 * minutesOfDay
	default:
		return 0, 1, false
	}
	if minutes == 1 && factor >= minutesOfDay {
		return 0, 1, false
	}
	return factor, minutes, true
}
