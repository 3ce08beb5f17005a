package wording

import (
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Hint says what looks odd: a title such as "P16: Dauer kürzer als
// Arbeitszeit" and a text of whole sentences. It asks to check and never
// blames. The inventory names the entries that are meant.
func (w *Wording) Hint(hint scoring.Hint, inventory assessment.Inventory) (title, text string) {
	key := "inventory.hint." + string(hint.Kind)
	pairs := append(w.figures(hint.Values),
		"ID", hintPlace(hint), "Name", w.RefName(hint.Entry, inventory),
		"Names", w.some(w.meant(hint.Names, inventory)), "Others", strings.Join(hint.Names, ", "),
	)
	return w.words.Say(key+".title", pairs...), w.words.Say(key+".text", pairs...)
}

// hintPlace is the id of the entry or question that a hint stands at.
func hintPlace(hint scoring.Hint) string {
	if hint.Question != "" {
		return string(hint.Question)
	}
	return hint.Entry.ID
}

// figures writes the numbers of a hint under the names that sentences know.
func (w *Wording) figures(values map[string]assessment.Quantity) []any {
	var pairs []any
	for name, q := range values {
		pairs = append(pairs, name, w.figure(name, q))
	}
	return pairs
}

func (w *Wording) figure(name string, q assessment.Quantity) string {
	switch name {
	case "Days":
		return w.said("inventory.amount.days", q.Centi)
	case "Breaks":
		return w.said("inventory.amount.media_breaks", q.Centi)
	case "Funding", "Cost":
		return w.said("inventory.amount.euro", q.Centi)
	case "Minutes":
		return w.work(q.Centi)
	case "Hours", "Available":
		return w.words.Decimal(strconv.FormatInt(atScale(q.Centi, 100), 10))
	case "Percent":
		return w.words.Percent(strconv.FormatInt(atScale(q.Centi, 100), 10))
	case "Mean":
		return w.number(10 * atScale(q.Centi, 10))
	default:
		return w.number(q.Centi)
	}
}

// atScale divides and rounds halves up, away from zero for what is counted.
func atScale(n, by int64) int64 { return (2*n + by) / (2 * by) }

// said writes a number with its unit in singular or plural.
func (w *Wording) said(key string, centi int64) string {
	plural := several
	if centi == 100 {
		plural = 1
	}
	return w.words.Count(key, plural, "Number", w.number(centi))
}

// hoursFrom is from how many minutes on, in hundredths, working time is said
// in hours.
const hoursFrom = 120 * 100

// work says minutes of working time, hours where they are many.
func (w *Wording) work(centi int64) string {
	if centi < hoursFrom {
		return w.said("inventory.work.minutes", centi)
	}
	return w.said("inventory.amount.hours", 10*atScale(centi, 60*10))
}

// meant returns what entries and questions are called that a hint names by
// their ids alone.
func (w *Wording) meant(ids []string, inventory assessment.Inventory) []string {
	var names []string
	for _, id := range ids {
		names = append(names, w.called(id, inventory))
	}
	return names
}

func (w *Wording) called(id string, inventory assessment.Inventory) string {
	if process, there := inventory.Process(assessment.ProcessID(id)); there {
		return w.ProcessShort(process)
	}
	service := assessment.OnlineService{ID: id}.Ref()
	if _, there := inventory.Find(service); there {
		return w.RefName(service, inventory)
	}
	return w.QuestionName(assessment.QuestionID(id))
}

// someNames is how many names a sentence carries.
const someNames = 3

// some lists names, the first of them if there are many.
func (w *Wording) some(names []string) string {
	if len(names) <= someNames {
		return w.list(names)
	}
	more := w.words.Say("inventory.more", "Count", w.words.Integer(len(names)-someNames+1))
	return w.list(append(names[:someNames-1:someNames-1], more))
}
