package reports

import (
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

func words(tb testing.TB, code string) writer {
	tb.Helper()
	return newWriter(options(tb, code), small())
}

func TestListsReadLikeSentences(t *testing.T) {
	cases := []struct {
		items  []string
		de, en string
	}{
		{nil, "", ""},
		{[]string{"A"}, "A", "A"},
		{[]string{"A", "B"}, "A und B", "A and B"},
		{[]string{"A", "B", "I"}, "A, B und I", "A, B and I"},
		{[]string{"Daten", "Sicherheit und Recht"}, "Daten sowie Sicherheit und Recht", "Daten and Sicherheit und Recht"},
		{[]string{"data", "security and law"}, "data und security and law", "data as well as security and law"},
	}
	for _, c := range cases {
		if got := words(t, "de").list(c.items); got != c.de {
			t.Errorf("got %q, want %q", got, c.de)
		}
		if got := words(t, "en").list(c.items); got != c.en {
			t.Errorf("got %q, want %q", got, c.en)
		}
	}
}

func TestDistrictsGetTheirArticle(t *testing.T) {
	cases := map[string]string{
		"Lindenrade":             "Lindenrade",
		"Kreis Kleve":            "Der Kreis Kleve",
		"Rhein-Kreis Neuss":      "Der Rhein-Kreis Neuss",
		"Ennepe-Ruhr-Kreis":      "Der Ennepe-Ruhr-Kreis",
		"Hochsauerlandkreis":     "Der Hochsauerlandkreis",
		"Märkischer Kreis":       "Der Märkische Kreis",
		"Städteregion Aachen":    "Die Städteregion Aachen",
		"Kreisstadt Unna":        "Kreisstadt Unna",
		"Kreuztal":               "Kreuztal",
		"Mülheim an der Ruhr":    "Mülheim an der Ruhr",
		"Kreis Minden-Lübbecke":  "Der Kreis Minden-Lübbecke",
		"Oberbergischer Kreis":   "Der Oberbergische Kreis",
		"Kreis Siegen-Wittgen":   "Der Kreis Siegen-Wittgen",
		"Wirtschaftsförderung X": "Wirtschaftsförderung X",
	}
	for name, want := range cases {
		if got := words(t, "de").subject(name); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if got := words(t, "en").subject(name); got != name {
			t.Errorf("English: got %q, want %q", got, name)
		}
	}
}

func TestNumbersAreWrittenAsTheLanguageDoes(t *testing.T) {
	de, en := words(t, "de"), words(t, "en")
	half := scoring.NewScore(965, 10)
	cases := []struct{ got, want string }{
		{de.score(scoring.NewScore(145, 3)), "48,3"},
		{en.score(scoring.NewScore(145, 3)), "48.3"},
		{de.whole(half), "97"},
		{de.percent(half), "96,5\u00a0%"},
		{en.percent(half), "96.5%"},
		{de.percent(scoring.NewScore(100, 1)), "100\u00a0%"},
		{de.score(scoring.Score{}), "nicht auswertbar"},
		{de.signed(scoring.NewScore(75, 2), 1), "+37,5"},
		{de.signed(scoring.NewScore(0, 1), 1), "0,0"},
		{de.signed(scoring.NewScore(-55, 100), 2), "−0,55"},
		{de.signed(scoring.NewScore(1, 100), 0), "0"},
		{de.number(5), "fünf"},
		{de.number(13), "13"},
		{en.number(12), "twelve"},
		{de.fte(600), "6,0"},
		{de.fte(625), "6,25"},
		{de.fte(5), "0,05"},
		{de.weight(assessment.UnitWeight), "1"},
		{de.weight(1500), "1,5"},
		{de.weight(125), "0,125"},
	}
	for _, c := range cases {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestHighestLevelsStandAlone(t *testing.T) {
	q := assessment.Question{}
	q.Choices[4].Text = assessment.Text{assessment.German: "Wie 3; das Team prüft jährlich.", assessment.English: "As 3; the team checks yearly."}
	q.Choices[2].Text = assessment.Text{assessment.German: "Wie 3 Personen sagen.", assessment.English: "Unchanged."}
	if got := words(t, "de").level(q, 4); got != "Das Team prüft jährlich." {
		t.Errorf("got %q", got)
	}
	if got := words(t, "en").level(q, 4); got != "The team checks yearly." {
		t.Errorf("got %q", got)
	}
	if got := words(t, "de").level(q, 2); got != "Wie 3 Personen sagen." {
		t.Errorf("got %q", got)
	}
	if got := words(t, "de").level(q, 7); got != "" {
		t.Errorf("a level out of range says %q", got)
	}
}

func TestShippedLevelsNeverPrintTheirReferenceToTheLevelBelow(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		w := words(t, code)
		prefix := strings.TrimSuffix(w.Say("report.level.prefix", "Level", 3), "; ")
		for _, d := range shipped(t).Dimensions {
			for _, q := range d.Questions {
				for level := range q.Choices {
					if got := w.level(q, assessment.Level(level)); strings.HasPrefix(got, prefix) {
						t.Errorf("%s %s %d: %s", code, q.ID, level, got)
					}
				}
			}
		}
	}
}

func TestBriefCutsAtAWord(t *testing.T) {
	if got := brief("kurz", 10); got != "kurz" {
		t.Errorf("got %q", got)
	}
	if got := brief("Ein längerer Satz mit vielen Wörtern", 20); got != "Ein längerer Satz …" {
		t.Errorf("got %q", got)
	}
	if got := brief("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄ", 5); got != "ÄÄÄÄÄ …" {
		t.Errorf("got %q", got)
	}
}
