package wording_test

import (
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// oddities is an assessment with a hint of every kind.
func oddities() *assessment.Assessment {
	n := func(n int64) assessment.Figure { return assessment.Figure{Quantity: assessment.Whole(n)} }
	answered := func(id assessment.QuestionID, level assessment.Level) assessment.Answer {
		return assessment.Answer{Question: id, State: assessment.Answered, Current: level}
	}
	a := assessment.Assessment{Agency: assessment.Agency{Kind: assessment.KindCity, FTE: 100}, Inventory: assessment.NewInventory(
		assessment.Process{ID: "P16", Volume: assessment.Volume{
			Cases: n(0), Minutes: n(4200), LeadDays: assessment.Figure{Quantity: assessment.Hundredths(30)},
		}},
		assessment.Process{
			ID: "P01", Name: "Besuch", Volume: assessment.Volume{Cases: n(500), Minutes: n(300), MediaBreaks: n(2)},
			Maturity: assessment.Maturity{Current: assessment.Rated(4), Target: assessment.Rated(3)},
		},
		assessment.Process{ID: "P05", Name: "besuch", Volume: assessment.Volume{MediaBreaks: n(3)}},
		assessment.Process{ID: "P06", Volume: assessment.Volume{MediaBreaks: n(3)}},
		assessment.Process{ID: "P07", Volume: assessment.Volume{MediaBreaks: n(3)}},
		assessment.Process{ID: "P04", OZG: assessment.OZG{Model: assessment.OZG20, Level: assessment.Whole(5)}},
		assessment.System{ID: "S01", Type: assessment.TypeGIS},
		assessment.Measure{
			ID: "M01", Subject: assessment.Subject{Process: "P01", Question: "B4", Expected: assessment.Rated(2)},
			Period: assessment.Period{Start: assessment.MonthOf(2027, 6), End: assessment.MonthOf(2027, 1)},
			Cost:   assessment.Cost{OneOff: assessment.Whole(100), Funding: assessment.Whole(12000)},
		},
	)}
	for _, answer := range []assessment.Answer{answered("C1", 3), answered("B4", 4), answered("E2", 0)} {
		a = a.With(answer)
	}
	return &a
}

func TestEveryHintIsSaidInBothLanguages(t *testing.T) {
	for _, language := range assessment.Languages() {
		w := speak(t, language)
		a, said := oddities(), map[scoring.HintKind]bool{}
		hints := scoring.Hints(shipped(t), a)
		a.Inventory = a.Inventory.With(assessment.Process{ID: "P04", OZG: assessment.OZG{Model: assessment.OZG11, Level: assessment.Whole(1)}})
		high := a.With(assessment.Answer{Question: "E2", State: assessment.Answered, Current: 3})
		for _, hint := range append(hints, scoring.Hints(shipped(t), &high)...) {
			title, text := w.Hint(hint, a.Inventory)
			if raw(title) || raw(text) || strings.Contains(title+text, "( )") {
				t.Errorf("%s: %q %q", hint.Kind, title, text)
			}
			said[hint.Kind] = true
		}
		for _, kind := range scoring.HintKinds() {
			if !said[kind] {
				t.Errorf("%s: no %s among the hints", language, kind)
			}
		}
	}
}

func TestHintsSayWhatLooksOdd(t *testing.T) {
	a := oddities()
	w := speak(t, assessment.German)
	texts := map[assessment.HintID]string{}
	for _, hint := range scoring.Hints(shipped(t), a) {
		title, text := w.Hint(hint, a.Inventory)
		texts[hint.ID] = title + "|" + text
	}
	for id, want := range map[assessment.HintID]string{
		"lead_short:P16":   "P16: Dauer kürzer als Arbeitszeit|0,3 Tage Dauer, aber 70 Stunden Arbeit. Bitte prüfen. Sie können den Wert auch so lassen.",
		"hours_over":       "P01: Mehr Arbeitszeit, als Stellen da sind|Alle Prozesse zusammen brauchen 2.500 Stunden im Jahr, alle Stellen zusammen haben 1.600 (156\u00a0%). „Besuch“ braucht am meisten. Bitte prüfen Sie Fälle und Minuten dort zuerst. Sie können die Werte auch so lassen.",
		"same_name:P05":    "P05: Gleicher Name wie P01|Zwei Prozesse heißen „besuch“. Bitte prüfen Sie, ob beide gebraucht werden. Sie können die Namen auch so lassen.",
		"funding_over:M01": "M01: Mehr Förderung als Kosten|12.000 € Förderung und Gutscheine, aber 100 € einmalige Kosten. Bitte prüfen. Sie können die Beträge auch so lassen.",
		"breaks_mean:B4":   "B4: Stufe 4, aber Medienbrüche|Ein Fall hat im Mittel aller Prozesse 2,8 Medienbrüche. Mehr als einen haben: Besuch, besuch und 2 weitere. Bitte prüfen Sie die Antwort oder die Prozesse. Sie können beides auch so lassen.",
		"ozg_high:E2":      "E2: Stufe 0, aber Dienste sind weiter|Nach den OZG-Stufen lässt sich schon ganz online erledigen: Flächenanfrage und Exposé. Bitte prüfen Sie die Antwort oder die Stufen. Sie können beides auch so lassen.",
	} {
		if texts[id] != want {
			t.Errorf("%s: got %q, want %q", id, texts[id], want)
		}
	}
}
