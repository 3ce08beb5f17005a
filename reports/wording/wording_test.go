package wording_test

import (
	"path"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

func speak(tb testing.TB, language assessment.Language) *wording.Wording {
	tb.Helper()
	words, err := translations.New(string(language))
	if err != nil {
		tb.Fatal(err)
	}
	return wording.New(words, shipped(tb))
}

func shipped(tb testing.TB) *assessment.Catalogue {
	tb.Helper()
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		tb.Fatal(err)
	}
	c, err := catalogue.Parse(path.Base(assets.CatalogueFile), raw)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// sample is an inventory with an entry of each kind.
func sample() assessment.Inventory {
	return assessment.NewInventory(
		assessment.Process{ID: "P04", Systems: "S01 S02", Volume: assessment.Volume{
			Cases:   assessment.Figure{Quantity: assessment.Whole(1200), Origin: assessment.OriginSystem},
			Minutes: assessment.Figure{Quantity: assessment.Whole(90), Origin: assessment.OriginEstimated},
		}, OZG: assessment.OZG{Model: assessment.OZG20, Level: assessment.Whole(3)}},
		assessment.Process{ID: "X01", Name: "Marktfrühstück"},
		assessment.Process{ID: "X02"},
		assessment.System{ID: "S01", Product: "CRM", Contract: assessment.Contract{
			Since: 2019, End: assessment.MonthOf(2027, 6), YearlyCost: assessment.Whole(12000),
		}},
		assessment.System{ID: "S02", Product: "E-Akte"},
		assessment.System{ID: "S03", Product: "CRM"},
		assessment.System{ID: "S04", Product: "Akte, Ablage"},
		assessment.System{ID: "S05"},
		assessment.Interface{ID: "L01", From: "S01", To: "S02"},
		assessment.Interface{ID: "L02", From: "S05"},
		assessment.Channel{ID: "C01", Kind: assessment.ChannelVisit},
		assessment.Promise{ID: "V01", Kind: assessment.PromiseOther, Name: "Termin am selben Tag", Unit: assessment.UnitHours, Within: assessment.Whole(1)},
		assessment.OnlineService{ID: "O01", Name: "Flächensuche", Process: "P04"},
		assessment.Measure{ID: "M01", Title: "Formular für Anfragen", Subject: assessment.Subject{Question: "B2", Expected: assessment.Rated(3)}},
		assessment.Vision{Criterion: "J5", Text: "eins\nzwei"},
		assessment.Service{},
		assessment.Reply{Hint: "lead_short:P16", Reason: "so"},
	)
}

// raw reports whether a text shows the key of a missing sentence.
func raw(text string) bool {
	return text == "" || strings.ContainsAny(text, "«»") || strings.Contains(text, "<no value>")
}

func TestEverythingHasWordsInBothLanguages(t *testing.T) {
	for _, language := range assessment.Languages() {
		w := speak(t, language)
		for _, kind := range assessment.EntryKinds() {
			if raw(w.Kind(kind)) {
				t.Errorf("%s: %s has no name", language, kind)
			}
			for _, a := range assessment.Attributes(kind) {
				for what, text := range map[string]string{"label": w.Label(kind, a.Name), "head": w.Head(kind, a.Name)} {
					if raw(text) {
						t.Errorf("%s: %s.%s: %s %q", language, kind, a.Name, what, text)
					}
				}
				if help := w.Help(kind, a.Name) + w.Unit(kind, a.Name); help != "" && raw(help) {
					t.Errorf("%s: %s.%s: help %q", language, kind, a.Name, help)
				}
				for i, said := range w.Choices(kind, a.Name) {
					if raw(said) {
						t.Errorf("%s: %s.%s: choice %s is %q", language, kind, a.Name, a.Choices[i], said)
					}
				}
			}
		}
		for _, origin := range assessment.Origins() {
			if raw(w.Origin(origin)) || raw(w.Mark(origin)) {
				t.Errorf("%s: origin %s is %q %q", language, origin, w.Origin(origin), w.Mark(origin))
			}
		}
	}
}

func TestNoSentenceIsLeftOver(t *testing.T) {
	list, err := translations.Messages("de")
	if err != nil {
		t.Fatal(err)
	}
	w := speak(t, assessment.German)
	for _, m := range list {
		area, rest, _ := strings.Cut(m.ID, ".")
		part, rest, _ := strings.Cut(rest, ".")
		kind, name, _ := strings.Cut(rest, ".")
		if area != "inventory" || (part != "label" && part != "head" && part != "help" && part != "choice") {
			continue
		}
		name, _, _ = strings.Cut(name, ".")
		k := assessment.EntryKind(kind)
		if _, known := assessment.AttributeOf(k, name); !known {
			t.Errorf("%s: there is no such attribute", m.ID)
		}
		if part == "head" && w.Head(k, name) != m.Other || part == "help" && w.Help(k, name) != m.Other {
			t.Errorf("%s: nothing says it", m.ID)
		}
	}
}

func TestValuesAreShownAsPeopleWriteThem(t *testing.T) {
	inventory := sample()
	for _, one := range []struct {
		kind                             assessment.EntryKind
		id, name, de, deFull, en, enFull string
	}{
		{assessment.EntryProcess, "P04", "cases", "1.200", "1.200 Fälle pro Jahr", "1,200", "1,200 cases per year"},
		{assessment.EntryProcess, "P04", "minutes_origin", "geschätzt", "geschätzt", "estimated", "estimated"},
		{assessment.EntryProcess, "P04", "units", "–", "offen", "–", "open"},
		{assessment.EntryProcess, "P04", "systems", "CRM, E-Akte", "CRM, E-Akte", "CRM, E-Akte", "CRM, E-Akte"},
		{assessment.EntryProcess, "P04", "ozg_level", "3", "3 (Modell 2.0)", "3", "3 (model 2.0)"},
		{assessment.EntrySystem, "S01", "contract_end", "06/2027", "06/2027", "06/2027", "06/2027"},
		{assessment.EntrySystem, "S01", "since", "2019", "2019", "2019", "2019"},
		{assessment.EntrySystem, "S01", "yearly_cost", "12.000", "12.000 € im Jahr", "12,000", "12,000 € per year"},
		{assessment.EntryInterface, "L01", "from", "CRM", "CRM", "CRM", "CRM"},
		{assessment.EntryPromise, "V01", "within", "1", "1 Stunde", "1", "1 hour"},
		{assessment.EntryMeasure, "M01", "expected", "3", "3 von 4", "3", "3 of 4"},
		{assessment.EntryOnlineService, "O01", "process", "Flächenanfrage und Exposé", "Flächenanfrage und Exposé", "Site inquiry and brochure", "Site inquiry and brochure"},
	} {
		entry, there := inventory.Find(assessment.EntryRef{Kind: one.kind, ID: one.id})
		if !there {
			t.Fatalf("no %s", one.id)
		}
		for language, want := range map[assessment.Language][2]string{assessment.German: {one.de, one.deFull}, assessment.English: {one.en, one.enFull}} {
			w := speak(t, language)
			got := [2]string{w.Value(entry, one.name, inventory), w.Full(entry, one.name, inventory)}
			if got != want {
				t.Errorf("%s %s: got %q, want %q", one.id, one.name, got, want)
			}
		}
	}
}

func TestEntriesHaveNames(t *testing.T) {
	inventory := sample()
	w := speak(t, assessment.German)
	for ref, want := range map[assessment.EntryRef]string{
		{Kind: assessment.EntryProcess, ID: "P04"}:          "Flächen-/Immobilienanfrage und Exposé",
		{Kind: assessment.EntryProcess, ID: "P01"}:          "Unternehmensbesuch und Bestandspflege",
		{Kind: assessment.EntryProcess, ID: "X01"}:          "Marktfrühstück",
		{Kind: assessment.EntryProcess, ID: "X02"}:          "Prozess X02",
		{Kind: assessment.EntrySystem, ID: "S05"}:           "IT-System S05",
		{Kind: assessment.EntrySystem, ID: "S99"}:           "IT-System S99",
		{Kind: assessment.EntryInterface, ID: "L01"}:        "CRM → E-Akte",
		{Kind: assessment.EntryInterface, ID: "L02"}:        "IT-System S05 → offen",
		{Kind: assessment.EntryInterface, ID: "L99"}:        "Schnittstelle L99",
		{Kind: assessment.EntryChannel, ID: "C01"}:          "Besuch im Unternehmen",
		{Kind: assessment.EntryPromise, ID: "V01"}:          "Termin am selben Tag",
		{Kind: assessment.EntryOnlineService, ID: "O01"}:    "Flächensuche",
		{Kind: assessment.EntryMeasure, ID: "M01"}:          "Formular für Anfragen",
		{Kind: assessment.EntryService, ID: "service"}:      "Service insgesamt",
		{Kind: assessment.EntryVision, ID: "J5"}:            "J5 Vision und Geschäftsmodell",
		{Kind: assessment.EntryReply, ID: "lead_short:P16"}: "Begründung zu einem Hinweis",
	} {
		if got := w.RefName(ref, inventory); got != want {
			t.Errorf("%s: got %q, want %q", ref, got, want)
		}
	}
	if got := w.ProcessShort(assessment.Process{ID: "P04"}); got != "Flächenanfrage und Exposé" {
		t.Errorf("short: %q", got)
	}
	if got := w.QuestionName("B2"); !strings.HasPrefix(got, "B2 ") {
		t.Errorf("question: %q", got)
	}
	if got := w.LevelText(assessment.EntryProcess, "current", 0); got == "" {
		t.Error("nothing about level 0")
	}
	if got := w.LevelText(assessment.EntryProcess, "effort", 0); got != "" {
		t.Errorf("effort: %q", got)
	}
}
