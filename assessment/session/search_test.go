package session_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

func searchable() *assessment.Catalogue {
	c := catalogue()
	a, b := c.Dimensions[0].Questions, c.Dimensions[1].Questions
	a[0].Text = text("Woran richten Sie die Fläche aus? Große Maßnahmen")
	a[1].Terms = []assessment.Term{{Term: text("CRM"), Meaning: text("Kundenverwaltung")}}
	b[0].Choices[2].Text = text("Das CRM ist eingeführt.")
	b[1].Core = true
	b[1].Title = assessment.Text{assessment.German: "Abläufe und CRM", assessment.English: "Workflows"}
	b[2].Title = text("CRM des Kreises")
	return c
}

func TestSearchFindsByTellingPartThenCore(t *testing.T) {
	for query, want := range map[string][]session.Match{
		"crm": {
			{Question: "B2", Where: session.InTitle}, // core before B3, which comes earlier by nothing else
			{Question: "B3", Where: session.InTitle},
			{Question: "B1", Where: session.InLevel},
			{Question: "A2", Where: session.InTerm},
		},
		"B2":                   {{Question: "B2", Where: session.InID}},
		"b":                    {{Question: "B2", Where: session.InID}, {Question: "B1", Where: session.InID}, {Question: "B3", Where: session.InID}, {Question: "A1", Where: session.InTitle}},
		"FLÄCHE":               {{Question: "A1", Where: session.InText}},
		"flache":               {{Question: "A1", Where: session.InText}},
		"Flaeche":              {{Question: "A1", Where: session.InText}},
		"Fla\u0308che":         {{Question: "A1", Where: session.InText}},
		"grosse  maßnahmen":    {{Question: "A1", Where: session.InText}},
		"kreises crm":          {{Question: "B3", Where: session.InTitle}},
		"ablaeufe":             {{Question: "B2", Where: session.InTitle}},
		"kundenverwaltung":     {{Question: "A2", Where: session.InTerm}},
		"zielbild woran":       {{Question: "A1", Where: session.InText}},
		"gibtesnicht":          nil,
		"crm gibtesnicht":      nil,
		" \t":                  nil,
		"\xff":                 nil,
		strings.Repeat("x", 9): nil,
	} {
		got := session.Search(searchable(), assessment.German, query)
		if query == "b" { // every question holds a b somewhere
			got = got[:len(want)]
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("search for %q differs (-want +got):\n%s", query, diff)
		}
	}
}

func TestSearchReadsTheLanguage(t *testing.T) {
	if got := session.Search(searchable(), assessment.English, "workflows"); len(got) != 1 {
		t.Errorf("English: got %v", got)
	}
	if got := session.Search(searchable(), assessment.German, "workflows"); len(got) != 0 {
		t.Errorf("German: got %v", got)
	}
	if got := session.Search(searchable(), assessment.English, "zielbild"); len(got) != 1 {
		t.Errorf("a text without English is found in German: got %v", got)
	}
}

// BenchmarkSearch searches as many words as the real catalogue holds.
func BenchmarkSearch(b *testing.B) {
	c := catalogue()
	level := text(strings.Repeat("Für einzelne Abläufe gibt es Notizen oder Prüflisten Einzelner. ", 3))
	c.Dimensions = c.Dimensions[:1]
	c.Dimensions[0].Questions = nil
	for n := range 56 {
		q := question(assessment.QuestionID(fmt.Sprintf("A%d", n)), "Dokumentation und Verbindlichkeit der Abläufe")
		q.Text = text("Wie sind Ihre Abläufe beschrieben und wie verbindlich sind sie?")
		for i := range q.Choices {
			q.Choices[i].Text = level
		}
		c.Dimensions[0].Questions = append(c.Dimensions[0].Questions, q)
	}
	for b.Loop() {
		session.Search(c, assessment.German, "kennzahlen")
	}
}

// BenchmarkAnswer measures an answer without the disk: check and scores.
func BenchmarkAnswer(b *testing.B) {
	m := newMemory()
	if _, err := m.Create(b.Context(), sample()); err != nil {
		b.Fatal(err)
	}
	work, err := session.Open(b.Context(), m, catalogue(), sample().ID)
	if err != nil {
		b.Fatal(err)
	}
	a := assessment.Answer{Question: "A2", State: assessment.Answered}
	for b.Loop() {
		a.Current = (a.Current + 1) % (assessment.MaxLevel + 1)
		if _, err := work.Answer(b.Context(), a); err != nil {
			b.Fatal(err)
		}
	}
}
