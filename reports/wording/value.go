package wording

import (
	"fmt"
	"strconv"
	"strings"

	"reifekompass/assessment"
)

// Missing is what a table shows for a value that is not there. It is never 0
// and never an empty cell.
const Missing = "–"

// Value shows what an entry says to an attribute as short as a table needs
// it: "1.900", "06/2027", "2", "CRM, E-Akte", and Missing for nothing. The
// inventory names what is referred to.
func (w *Wording) Value(entry assessment.Entry, name string, inventory assessment.Inventory) string {
	attribute, value, known := about(entry, name)
	if !known {
		return Missing
	}
	return w.shown(entry, attribute, value, inventory)
}

// Full shows what an entry says to an attribute as it reads outside a table:
// "1.900 Minuten je Fall", "2 von 4", "12.000 € im Jahr", and "offen" for
// nothing.
func (w *Wording) Full(entry assessment.Entry, name string, inventory assessment.Inventory) string {
	attribute, value, known := about(entry, name)
	switch {
	case !known:
		return w.words.Say("inventory.open")
	case name == "ozg_level":
		model := w.Choice(entry.Ref().Kind, "ozg_model", assessment.ValueOf(entry, "ozg_model").Text)
		if model == "" {
			return w.number(value.Number)
		}
		return w.words.Say("inventory.ozg", "Level", w.number(value.Number), "Model", model)
	case attribute.Form == assessment.FormLevel:
		return w.words.Say("inventory.level", "Level", w.words.Integer(int(value.Number)), "Max", w.words.Integer(int(assessment.MaxLevel)))
	case attribute.Form == assessment.FormNumber:
		return w.amount(entry, attribute, value.Number)
	default:
		return w.shown(entry, attribute, value, inventory)
	}
}

// about returns what an entry says to an attribute, and whether it says
// anything.
func about(entry assessment.Entry, name string) (assessment.Attribute, assessment.Value, bool) {
	attribute, known := assessment.AttributeOf(entry.Ref().Kind, name)
	value := assessment.ValueOf(entry, name)
	return attribute, value, known && value.Known
}

func (w *Wording) shown(entry assessment.Entry, a assessment.Attribute, v assessment.Value, inventory assessment.Inventory) string {
	kind := entry.Ref().Kind
	switch a.Form {
	case assessment.FormNumber:
		return w.number(v.Number)
	case assessment.FormLevel, assessment.FormYear:
		return strconv.FormatInt(v.Number, 10)
	case assessment.FormMonth:
		return Month(assessment.Month(v.Number))
	case assessment.FormChoice:
		return w.Choice(kind, a.Name, v.Text)
	case assessment.FormRef, assessment.FormRefs:
		return strings.Join(w.names(a.Of, v.Text, inventory), ", ")
	case assessment.FormSubject:
		return w.QuestionName(assessment.QuestionID(v.Text))
	default:
		return v.Text
	}
}

// Month writes a month as people do, "06/2027". It is empty for none.
func Month(m assessment.Month) string {
	if m == 0 {
		return ""
	}
	return fmt.Sprintf("%02d/%d", m.Number(), m.Year())
}

// Quantity writes a number as the language does, and Missing for none.
func (w *Wording) Quantity(q assessment.Quantity) string {
	if !q.Set {
		return Missing
	}
	return w.number(q.Centi)
}

func (w *Wording) number(centi int64) string {
	return w.words.Decimal(assessment.Hundredths(centi).Plain())
}

// Unit returns the unit of a number as it follows the number, such as
// "Minuten je Fall" or "€ im Jahr". It is empty for attributes without one,
// and for times in the unit that an entry names.
func (w *Wording) Unit(kind assessment.EntryKind, name string) string {
	attribute, _ := assessment.AttributeOf(kind, name)
	key := amountKey(nil, kind, attribute)
	if key == "" {
		return ""
	}
	return strings.TrimSpace(w.words.Count(key, several, "Number", ""))
}

// several is a number that asks for the plural in both languages.
const several = 2

// amount writes a number with its unit.
func (w *Wording) amount(entry assessment.Entry, a assessment.Attribute, centi int64) string {
	key := amountKey(entry, entry.Ref().Kind, a)
	if key == "" {
		return w.number(centi)
	}
	return w.said(key, centi)
}

// amountKey returns the key of a number with its unit, empty for none. The
// entry names the unit of times; it may be nil.
func amountKey(entry assessment.Entry, kind assessment.EntryKind, a assessment.Attribute) string {
	if a.Form != assessment.FormNumber {
		return ""
	}
	switch a.Unit {
	case assessment.UnitMinutes:
		return "inventory.amount.minutes"
	case assessment.UnitDays:
		return "inventory.amount.days"
	case assessment.UnitEuro:
		if strings.HasPrefix(a.Name, "yearly") {
			return "inventory.amount.euro_yearly"
		}
		return "inventory.amount.euro"
	case assessment.UnitTime:
		return timeKey(entry)
	case assessment.UnitCount:
		return countKey(kind, a.Name)
	default:
		return ""
	}
}

func timeKey(entry assessment.Entry) string {
	promise, ok := entry.(assessment.Promise)
	if !ok || promise.Unit == "" {
		return ""
	}
	return "inventory.amount." + string(promise.Unit)
}

// countKey returns the key of what is counted, empty for points of a scale.
func countKey(kind assessment.EntryKind, name string) string {
	switch name {
	case "cases", "media_breaks", "units", "users", "satisfaction_answers":
		return "inventory.amount." + name
	case "yearly":
		if kind == assessment.EntryChannel {
			return "inventory.amount.contacts"
		}
	}
	return ""
}
