package wording

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Driven says what makes the potential of a process, the largest part first:
// "Drei Medienbrüche und 360 Stunden im Jahr". It names as many parts as bear
// two thirds of the potential, two at least and three at most, as far as there
// are so many. It is empty for a process without potential. It has no full
// stop.
func (w *Wording) Driven(process assessment.Process, potential scoring.Potential) string {
	return capital(w.DrivenBy(process, potential))
}

// DrivenBy is Driven as it stands inside a sentence.
func (w *Wording) DrivenBy(process assessment.Process, potential scoring.Potential) string {
	var said []string
	for _, driver := range leading(potential) {
		said = append(said, w.driver(driver, process, potential))
	}
	return w.list(said)
}

// leading lists the drivers that Driven names.
func leading(potential scoring.Potential) []scoring.Driver {
	var drivers []scoring.Driver
	points := func(d scoring.Driver) float64 { return potential.Parts[d].Points.Float() }
	all := 0.0
	for _, d := range scoring.Drivers() {
		if points(d) > 0 {
			drivers, all = append(drivers, d), all+points(d)
		}
	}
	slices.SortStableFunc(drivers, func(a, b scoring.Driver) int {
		return potential.Parts[b].Points.Compare(potential.Parts[a].Points)
	})
	if len(drivers) > 2 && points(drivers[0])+points(drivers[1]) >= all*2/3 {
		return drivers[:2]
	}
	return drivers[:min(3, len(drivers))]
}

func (w *Wording) driver(driver scoring.Driver, p assessment.Process, potential scoring.Potential) string {
	switch driver {
	case scoring.DriverTime:
		hours := rounded(potential.Hours)
		if hours.Centi == 0 {
			return w.words.Say("inventory.driver.hours_none")
		}
		return w.counted("inventory.driver.hours", hours)
	case scoring.DriverBreaks:
		return w.counted("inventory.driver.media_breaks", p.MediaBreaks.Quantity)
	case scoring.DriverUnits:
		return w.counted("inventory.driver.units", p.Units.Quantity)
	default:
		return w.words.Say("inventory.driver.benefit." + strconv.Itoa(int(p.Benefit.Level)))
	}
}

// rounded returns a score as a whole number; it has one or is missing.
func rounded(score scoring.Score) assessment.Quantity {
	n, err := strconv.ParseInt(score.Round(0), 10, 64)
	if err != nil {
		return assessment.Quantity{}
	}
	return assessment.Whole(n)
}

// counted says a number of things, small numbers as words.
func (w *Wording) counted(key string, n assessment.Quantity) string {
	if n.Centi == 100 {
		return w.words.Count(key, 1)
	}
	return w.words.Count(key, several, "Number", w.smallNumber(n.Centi))
}

// smallNumber writes whole numbers up to twelve as words, as sentences have
// them.
func (w *Wording) smallNumber(centi int64) string {
	if centi%100 != 0 || centi < 0 || centi > 1200 {
		return w.number(centi)
	}
	return w.words.Say("report.number." + strconv.FormatInt(centi/100, 10))
}

// list joins items with commas and a last "und".
func (w *Wording) list(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return strings.Join(items, "")
	}
	return w.words.Say("report.list.last", "Head", strings.Join(items[:last], ", "), "Last", items[last])
}

// capital writes the first letter of a sentence as a capital.
func capital(sentence string) string {
	first, size := utf8.DecodeRuneInString(sentence)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + sentence[size:]
}
