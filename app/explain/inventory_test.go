package explain_test

import (
	"fmt"
	"strings"
	"testing"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

func TestWrongEntriesAreExplainedInTheWordsOfForms(t *testing.T) {
	for language, sentences := range map[string]map[string]error{
		"de": {
			"Dauer in Tagen: 99.999,5 liegt außerhalb des Möglichen (0 bis 10.000 Tage). Es wurde nichts geändert.":    rangeOf("process", "lead_days", 9_999_950),
			"Beteiligte Stellen: 0 liegt außerhalb des Möglichen (1 bis 1.000). Es wurde nichts geändert.":             rangeOf("process", "units", 0),
			"Kosten im Jahr in €: −1 liegt außerhalb des Möglichen (0 bis 1.000.000.000 €).":                           rangeOf("system", "yearly_cost", -100),
			"Stufe heute: 7 liegt außerhalb des Möglichen (0 bis 4).":                                                  rangeOf("process", "current", 7),
			"Im Einsatz seit (Jahr): 1066 liegt außerhalb des Möglichen (1970 bis 2100).":                              rangeOf("system", "since", 1066),
			"Vertrag endet (Monat): 12/1999 liegt außerhalb des Möglichen (01/2000 bis 12/2100).":                      rangeOf("system", "contract_end", int64(assessment.MonthOf(1999, 12))),
			"OZG-Stufe: 6 gibt es in diesem Modell nicht, nur ganze Stufen von 0 bis 4.":                               ozgError(t),
			"Prozess: Mehr als 500 Einträge dieser Art sind nicht möglich.":                                            tooMany(),
			"„viele“ ist keine Zahl. Es wurde nichts geändert. Bitte schreiben Sie eine Zahl wie 240, 1.200 oder 1,5.": &assessment.NumberError{Got: "viele", Problem: assessment.NumberNone},
			"„1,234“ hat mehr als zwei Stellen nach dem Komma":                                                         &assessment.NumberError{Got: "1,234", Problem: assessment.NumberPrecise},
			"„" + strings.Repeat("9", 60) + "…“ ist größer":                                                            &assessment.NumberError{Got: strings.Repeat("9", 99), Problem: assessment.NumberLarge},
			"„3 Äpfel“: Diese Einheit passt hier nicht":                                                                &assessment.NumberError{Got: "3 Äpfel", Problem: assessment.NumberUnit},
			"IT-Systeme: „SAP“ ist kein Eintrag der Art IT-System":                                                     &assessment.ReferenceError{From: assessment.EntryRef{Kind: "process", ID: "P04"}, Attribute: "systems", To: assessment.EntryRef{Kind: "system", ID: "SAP"}},
			"Setzt voraus: Ein Eintrag kann nicht auf sich selbst verweisen.":                                          &assessment.ReferenceError{From: assessment.EntryRef{Kind: "measure", ID: "M01"}, Attribute: "requires", To: assessment.EntryRef{Kind: "measure", ID: "M01"}},
			"Art: „x“ gibt es nicht.":                                                                                  &assessment.ChoiceError{Field: "system.type", Got: "x"},
			"Stufe heute: „2,5“ ist keine Stufe.":                                                                      &assessment.ChoiceError{Field: "process.current", Got: "2,5"},
			"Vertrag endet (Monat): „bald“ ist kein Monat.":                                                            &assessment.ChoiceError{Field: "system.contract_end", Got: "bald"},
			"Im Einsatz seit (Jahr): „früher“ ist kein Jahr.":                                                          &assessment.ChoiceError{Field: "system.since", Got: "früher"},
			"Die Frage „Z9“ gibt es im Fragenkatalog nicht.":                                                           &assessment.ChoiceError{Field: "measure.question", Got: "Z9"},
			"Die Art „ding“ gibt es nicht.":                                                                            &assessment.ChoiceError{Field: assessment.FieldEntryKind, Got: "ding"},
			"Den Eintrag „Ä1“ gibt es nicht.":                                                                          &assessment.ChoiceError{Field: assessment.FieldEntry, Got: "Ä1"},
			"Die Angabe „fall“ gibt es bei diesem Eintrag nicht.":                                                      &assessment.ChoiceError{Field: assessment.FieldAttribute, Got: "fall"},
			"Verantwortlich: Der Text hat 300 Zeichen, höchstens 200":                                                  &assessment.TextError{Field: "process.responsible", Length: 300, Max: 200},
		},
		"en": {
			"Duration in days: 99,999.5 is out of range (0 to 10,000 days). Nothing was changed.": rangeOf("process", "lead_days", 9_999_950),
			"“1.234” has more than two decimals":                                                  &assessment.NumberError{Got: "1.234", Problem: assessment.NumberPrecise},
			"IT systems: “SAP” is no entry of the kind IT system":                                 &assessment.ReferenceError{From: assessment.EntryRef{Kind: "process"}, Attribute: "systems", To: assessment.EntryRef{Kind: "system", ID: "SAP"}},
		},
	} {
		words, err := translations.New(language)
		if err != nil {
			t.Fatal(err)
		}
		for want, problem := range sentences {
			if got := explain.Sentence(words, fmt.Errorf("save: %w", problem)); !strings.HasPrefix(got, want) {
				t.Errorf("got %q, want %q …", got, want)
			}
		}
	}
}

// rangeOf is the error about a number of an attribute.
func rangeOf(kind assessment.EntryKind, name string, n int64) error {
	entry, err := assessment.NewEntry(assessment.EntryRef{Kind: kind, ID: "Q1"})
	if err != nil {
		return err
	}
	_, err = assessment.WithValue(entry, name, assessment.NumberValue(n))
	return err
}

func ozgError(t *testing.T) error {
	t.Helper()
	p := assessment.Process{ID: "P04", OZG: assessment.OZG{Model: assessment.OZG11, Level: assessment.Whole(6)}}
	return assessment.CheckEntry(p)
}

func tooMany() error {
	var inventory assessment.Inventory
	for range assessment.MaxEntries + 1 {
		inventory = inventory.With(assessment.Process{ID: assessment.ProcessID(inventory.FreeID(assessment.EntryProcess))})
	}
	return inventory.Check()
}
