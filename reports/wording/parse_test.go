package wording_test

import (
	"cmp"
	"errors"
	"testing"

	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// values are some values of an attribute, its ends among them.
func values(a assessment.Attribute) []assessment.Value {
	switch a.Form {
	case assessment.FormNumber:
		return []assessment.Value{assessment.NumberValue(a.Min), assessment.NumberValue(a.Max), assessment.NumberValue(a.Min + 125)}
	case assessment.FormLevel, assessment.FormMonth, assessment.FormYear:
		return []assessment.Value{assessment.NumberValue(a.Min), assessment.NumberValue(a.Max)}
	case assessment.FormChoice:
		var all []assessment.Value
		for _, one := range a.Choices {
			all = append(all, assessment.TextValue(one))
		}
		return all
	case assessment.FormRef:
		return map[assessment.EntryKind][]assessment.Value{
			assessment.EntrySystem:  {assessment.TextValue("S01"), assessment.TextValue("S02"), assessment.TextValue("S04")},
			assessment.EntryProcess: {assessment.TextValue("P04"), assessment.TextValue("X02")},
		}[a.Of]
	case assessment.FormRefs:
		return map[assessment.EntryKind][]assessment.Value{
			assessment.EntrySystem:  {assessment.TextValue("S01 S02 S03 S04 S05"), assessment.TextValue("S02")},
			assessment.EntryMeasure: {assessment.TextValue("M01")},
		}[a.Of]
	case assessment.FormSubject:
		return []assessment.Value{assessment.TextValue("B2")}
	default:
		return []assessment.Value{assessment.TextValue("Wort – „Zeichen“; mehr"), assessment.TextValue("-")}
	}
}

func TestWhatIsTypedMeansTheSameAgain(t *testing.T) {
	for _, language := range assessment.Languages() {
		w := speak(t, language)
		for _, kind := range assessment.EntryKinds() {
			id := cmp.Or(assessment.SingleID(kind), "Q9")
			for _, a := range assessment.Attributes(kind) {
				entry, err := assessment.NewEntry(assessment.EntryRef{Kind: kind, ID: id})
				if err != nil {
					t.Fatal(err)
				}
				for _, value := range append(values(a), assessment.Value{}) {
					roundTrip(t, w, entry, a, value)
				}
			}
		}
	}
}

func roundTrip(t *testing.T, w *wording.Wording, entry assessment.Entry, a assessment.Attribute, value assessment.Value) {
	t.Helper()
	inventory := sample()
	if a.Unit == assessment.UnitOZG && value.Number%100 != 0 {
		return
	}
	said, err := assessment.WithValue(entry, a.Name, value)
	if err != nil {
		t.Fatalf("%s.%s: %v", entry.Ref(), a.Name, err)
	}
	typed := w.Typed(said, a.Name, inventory)
	got, err := w.Parse(entry.Ref().Kind, a.Name, typed, inventory)
	if err != nil || got != value {
		t.Errorf("%s %s.%s: %q is %v (%v), want %v", w.Language(), entry.Ref(), a.Name, typed, got, err, value)
	}
	if a.Form == assessment.FormChoice || !a.IsText() {
		shown := w.Value(said, a.Name, inventory)
		got, err = w.Parse(entry.Ref().Kind, a.Name, shown, inventory)
		if err != nil || got != value {
			t.Errorf("%s %s.%s: shown %q is %v (%v), want %v", w.Language(), entry.Ref(), a.Name, shown, got, err, value)
		}
	}
}

func TestPeopleMayTypeAsTheyLike(t *testing.T) {
	inventory := sample()
	w := speak(t, assessment.German)
	for _, one := range []struct {
		kind       assessment.EntryKind
		name, text string
		want       assessment.Value
	}{
		{assessment.EntryProcess, "minutes", "2 Std.", assessment.NumberValue(12000)},
		{assessment.EntryProcess, "minutes", " OFFEN ", assessment.Value{}},
		{assessment.EntryProcess, "minutes", "–", assessment.Value{}},
		{assessment.EntryProcess, "cases_origin", "g", assessment.TextValue("measured")},
		{assessment.EntryProcess, "cases_origin", "≈", assessment.TextValue("estimated")},
		{assessment.EntryProcess, "cases_origin", "Gesch", assessment.TextValue("estimated")},
		{assessment.EntryProcess, "cases_origin", "from  System", assessment.TextValue("system")},
		{assessment.EntryProcess, "written_form", "J", assessment.TextValue("yes")},
		{assessment.EntryProcess, "written_form", "n", assessment.TextValue("no")},
		{assessment.EntryProcess, "systems", "e-akte; s01", assessment.TextValue("S01 S02")},
		{assessment.EntryProcess, "systems", "S03, E-Ak,", assessment.TextValue("S02 S03")},
		{assessment.EntrySystem, "type", "DOKUMENTE, E-AKTE", assessment.TextValue("dms")},
		{assessment.EntrySystem, "type", "crm", assessment.TextValue("crm")},
		{assessment.EntrySystem, "type", "site portal", assessment.TextValue("sites")},
		{assessment.EntrySystem, "operation", "data centre", assessment.TextValue("data_centre")},
		{assessment.EntrySystem, "contract_end", "30.06.2027", assessment.NumberValue(int64(assessment.MonthOf(2027, 6)))},
		{assessment.EntrySystem, "contract_end", "2027-06-30", assessment.NumberValue(int64(assessment.MonthOf(2027, 6)))},
		{assessment.EntrySystem, "contract_end", "Dez. 2027", assessment.NumberValue(int64(assessment.MonthOf(2027, 12)))},
		{assessment.EntrySystem, "contract_end", "march 2028", assessment.NumberValue(int64(assessment.MonthOf(2028, 3)))},
		{assessment.EntryInterface, "from", "e-akte", assessment.TextValue("S02")},
		{assessment.EntryOnlineService, "process", "flächenanfrage", assessment.TextValue("P04")},
		{assessment.EntryMeasure, "question", "b2 Abläufe", assessment.TextValue("B2")},
	} {
		got, err := w.Parse(one.kind, one.name, one.text, inventory)
		if err != nil || got != one.want {
			t.Errorf("%s.%s %q: got %v (%v), want %v", one.kind, one.name, one.text, got, err, one.want)
		}
	}
}

func TestWhatMeansNothingIsRefused(t *testing.T) {
	inventory := sample()
	w := speak(t, assessment.German)
	number, choice, reference := new(*assessment.NumberError), new(*assessment.ChoiceError), new(*assessment.ReferenceError)
	for _, one := range []struct {
		kind       assessment.EntryKind
		name, text string
		want       any
	}{
		{assessment.EntryProcess, "minutes", "viele", number},
		{assessment.EntryProcess, "minutes", "1,234", number},
		{assessment.EntryProcess, "minutes", "NaN", number},
		{assessment.EntryProcess, "current", "2,5", choice},
		{assessment.EntryProcess, "current", "99999999999999999999", choice},
		{assessment.EntryProcess, "cases_origin", "ge", choice},
		{assessment.EntryProcess, "nothing", "1", choice},
		{assessment.EntryProcess, "systems", "CRM", reference}, // there are two
		{assessment.EntryProcess, "systems", "S01, SAP", reference},
		{assessment.EntrySystem, "type", "x", choice},
		{assessment.EntrySystem, "contract_end", "13/2027", choice},
		{assessment.EntrySystem, "contract_end", "31.31.2027", choice},
		{assessment.EntrySystem, "contract_end", "Juni", choice},
		{assessment.EntrySystem, "since", "früher", choice},
		{assessment.EntryInterface, "to", "X", reference},
		{assessment.EntryMeasure, "question", "Z9", choice},
	} {
		value, err := w.Parse(one.kind, one.name, one.text, inventory)
		if !errors.As(err, one.want) || value.Known {
			t.Errorf("%s.%s %q: got %v, %v", one.kind, one.name, one.text, value, err)
		}
	}
}

func FuzzParseNeverMakesUpAValue(f *testing.F) {
	w, inventory := speak(f, assessment.German), sample()
	for _, seed := range []string{"1.200", "gesch", "S01;CRM", "06/2027", "\x00", "Juni  2027", "–", "∞"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, kind := range assessment.EntryKinds() {
			for _, a := range assessment.Attributes(kind) {
				value, err := w.Parse(kind, a.Name, text, inventory)
				if err != nil && value.Known {
					t.Errorf("%s.%s %q: %v and %v", kind, a.Name, text, value, err)
				}
			}
		}
	})
}
