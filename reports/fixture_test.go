package reports

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/region"
	"reifekompass/assessment/scoring"
	"reifekompass/assets"
	"reifekompass/assets/translations"
)

// shipped is the catalogue the program comes with.
func shipped(tb testing.TB) *assessment.Catalogue {
	tb.Helper()
	raw, err := fs.ReadFile(assets.Files, assets.CatalogueFile)
	if err != nil {
		tb.Fatal(err)
	}
	c, err := catalogue.Parse(assets.CatalogueFile, raw)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// small is a catalogue of the shipped shape with words of its own, so that
// goldens and sentences do not change with the wording of the shipped one.
func small() *assessment.Catalogue {
	c := &assessment.Catalogue{ID: "wirtschaftsfoerderung-digital", Version: "1.0", Title: both("Wirtschaftsförderung digital", "Digital economic development")}
	for i, row := range dimensionRows() {
		id := string(rune('A' + i))
		d := assessment.Dimension{
			ID: assessment.DimensionID(id), Weight: assessment.UnitWeight, Title: both(row.title, row.title+" (en)"),
			Short: both(row.short, row.shortEN), Strength: both(row.strength, row.strengthEN), Brake: both(row.brake, row.brakeEN),
		}
		for n := range row.questions {
			d.Questions = append(d.Questions, smallQuestion(fmt.Sprint(id, n+1), strings.Contains(row.core, strconv.Itoa(n+1))))
		}
		c.Dimensions = append(c.Dimensions, d)
	}
	return c
}

func both(de, en string) assessment.Text {
	return assessment.Text{assessment.German: de, assessment.English: en}
}

type dimensionRow struct {
	title, short, shortEN, strength, strengthEN, brake, brakeEN string

	questions int
	core      string // digits of the core questions
}

func dimensionRows() []dimensionRow {
	return []dimensionRow{
		{"Strategie, Vision und Geschäftsmodell", "Strategie und Vision", "Strategy and vision", "eine klare Strategie", "a clear strategy", "offene Fragen der Strategie", "open strategy questions", 6, "13"},
		{"Prozesse und Arbeitsabläufe", "Prozesse", "Processes", "geordnete Abläufe", "orderly workflows", "Abläufe", "workflows", 8, "24"},
		{"IT-Anwendungen und Infrastruktur", "IT-Anwendungen", "IT systems", "solide Technik", "solid technology", "IT-Anwendungen", "IT systems", 7, "13"},
		{"Daten und Informationsmanagement", "Daten", "Data", "verlässliche Daten", "reliable data", "Daten", "data", 6, "1"},
		{"Service für Unternehmen", "Service", "Service", "einen starken Service", "a strong service", "Lücken im Service", "gaps in service", 8, "23"},
		{"Vernetzung und Schnittstellen", "Vernetzung", "Links", "eine enge Vernetzung", "close links", "fehlende Verbindungen", "missing connections", 6, "1"},
		{"Mitarbeitende, Arbeitsorganisation und Kultur", "Team", "Team", "ein tragfähiges Team", "a strong team", "Arbeitsweisen", "ways of working", 7, "1"},
		{"Informationssicherheit, Datenschutz und Recht", "Sicherheit", "Security", "eine sichere Grundlage", "a secure basis", "Sicherheit und Recht", "security and law", 4, "12"},
		{"Wissenstransfer und Übertragbarkeit", "Wissenstransfer", "Transfer", "einen lebendigen Wissenstransfer", "lively knowledge transfer", "Lücken im Wissenstransfer", "gaps in knowledge transfer", 4, "1"},
	}
}

func smallQuestion(id string, core bool) assessment.Question {
	q := assessment.Question{
		ID: assessment.QuestionID(id), Meaning: 1, Core: core, Weight: assessment.UnitWeight,
		Title: both("Titel der Frage "+id, "Title of question "+id), Short: both("Kurz "+id, "Short "+id),
	}
	for level := range q.Choices {
		q.Choices[level].Text = both(fmt.Sprintf("Das sieht man bei %s auf Stufe %d.", id, level), fmt.Sprintf("This is seen in %s at level %d.", id, level))
		if level < int(assessment.MaxLevel) {
			q.Choices[level].Next = both(fmt.Sprintf("So kommt %s auf Stufe %d.", id, level+1), fmt.Sprintf("This takes %s to level %d.", id, level+1))
		}
	}
	q.Choices[4].Text = both("Wie 3; das prüft "+id+" jährlich.", "As 3; "+id+" checks it yearly.")
	return q
}

func options(tb testing.TB, code string) Options {
	tb.Helper()
	words, err := translations.New(code)
	if err != nil {
		tb.Fatal(err)
	}
	return Options{
		Words: words, Language: assessment.Language(code), Final: true,
		Date: time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC),
	}
}

// lindenrade answers every question; its levels are those of the picture of
// the cover.
func lindenrade() assessment.Assessment {
	return agency("Wirtschaftsförderung Lindenrade", "Lindenrade",
		"A221222 B21312121 C2233321 D112221 E31221330 F313221 G3233222 H2232 I1211")
}

// agency is a complete assessment with the levels of each dimension in one
// word: "A221222". Targets follow from the levels by a rule, so that there
// are gaps of 0, 1 and 2.
func agency(name, place, levels string) assessment.Assessment {
	a := assessment.Assessment{
		ID: assessment.ID(strings.ToLower(place) + "-2026"), Year: 2026, Status: assessment.Complete,
		CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0",
		Agency: assessment.Agency{
			Name: name, Place: place, AGS: "05991000", Kind: assessment.KindMunicipality, LegalForm: assessment.FormOffice, FTE: 600,
			Size: assessment.Size50k100k, ContactRole: "Amtsleitung", ContactEmail: "leitung@example.org", Fictional: true,
		},
		Answers: map[assessment.QuestionID]assessment.Answer{},
	}
	for word := range strings.FieldsSeq(levels) {
		for i, digit := range word[1:] {
			id := assessment.QuestionID(fmt.Sprintf("%c%d", word[0], i+1))
			level := assessment.Level(digit - '0')
			a.Answers[id] = assessment.Answer{
				Question: id, State: assessment.Answered, Current: level, Evidence: assessment.Evidence((i + int(level)) % 4),
				Target: assessment.Target{Set: true, Level: min(4, level+assessment.Level((i+int(word[0]))%3)), Year: 2028},
			}
		}
	}
	return a
}

// change replaces an answer.
func change(a *assessment.Assessment, id assessment.QuestionID, edit func(*assessment.Answer)) {
	answer := a.Answer(id)
	edit(&answer)
	a.Answers[id] = answer
}

// remarked is lindenrade with remarks, a question that is not known, one that
// is to be discussed.
func remarked() assessment.Assessment {
	a := lindenrade()
	change(&a, "B3", func(x *assessment.Answer) { x.ForJury = "Die Dienstanweisung vom März 2026 regelt die Vertretung." })
	change(&a, "B4", func(x *assessment.Answer) {
		x.ForJury = "Wir haben 40 Anfragen aus dem ersten Halbjahr nachgezählt: im Schnitt drei Medienbrüche je Vorgang.\n\nDie Zählung liegt bei."
		x.Internal = "Mit dem Bauamt vorher abstimmen."
		x.Discussion = true
	})
	change(&a, "E8", func(x *assessment.Answer) {
		*x = assessment.Answer{Question: "E8", State: assessment.Unknown}
	})
	return a
}

// unfinished leaves dimension H half open and F without a single answer.
func unfinished() assessment.Assessment {
	a := agency("Wirtschaftsförderung Birkenfurt", "Birkenfurt",
		"A122111 B21112121 C2211321 D112121 E21221320 G2132212 H21 I1211")
	a.Status = assessment.Draft
	change(&a, "H3", func(x *assessment.Answer) { x.Target = assessment.Target{Set: true, Level: 3} })
	return a
}

// excluding says of three questions of one dimension that they do not apply,
// and of all of another one.
func excluding() assessment.Assessment {
	a := agency("Kreiswirtschaftsförderung Auental GmbH", "Kreis Auental",
		"A334333 B32323234 C3333332 D323232 E33433332 F333333 G4344334 H3333 I3444")
	a.Agency.Kind, a.Agency.LegalForm, a.Agency.Size = assessment.KindDistrict, assessment.FormCompany, assessment.Size100k500k
	for _, id := range []assessment.QuestionID{"C3", "C4", "H1", "H2", "H3", "H4"} {
		change(&a, id, func(x *assessment.Answer) {
			*x = assessment.Answer{Question: id, State: assessment.NotApplicable, Reason: "Das Flächensystem führen die Städte und Gemeinden."}
		})
	}
	change(&a, "E3", func(x *assessment.Answer) { *x = assessment.Answer{Question: "E3", State: assessment.NotApplicable} })
	return a
}

func input(c *assessment.Catalogue, a assessment.Assessment) Input {
	return Input{
		Catalogue: c, Assessment: a, Result: scoring.Evaluate(c, &a),
		Place: region.Place{Name: a.Agency.Place, Kind: a.Agency.Kind, Government: "fiktiv", Fictional: true},
	}
}

// field returns n agencies of different levels, among them one unfinished
// and one with questions that do not apply.
func field13(c *assessment.Catalogue, n int) []Input {
	ins := []Input{input(c, remarked()), input(c, unfinished()), input(c, excluding())}
	places := []string{"Rosenau", "Hohenbrück", "Neuenwalde", "Kreis Westermark", "Mühlrode", "Ahrensdorf", "Kreis Eschental", "Steinheide", "Kaltenborn", "Seeland"}
	for i := len(ins); i < n; i++ {
		var b strings.Builder
		for j, d := range c.Dimensions {
			b.WriteString(string(d.ID))
			for k := range d.Questions {
				b.WriteByte(byte('0' + (i*7+j*5+k*3+i*j)%9/2))
			}
			b.WriteByte(' ')
		}
		place := places[i%len(places)]
		name := "Wirtschaftsförderung " + place
		if i >= 10+len(places) {
			name = fmt.Sprintf("%s %d", name, i)
		}
		ins = append(ins, input(c, agency(name, place, b.String())))
	}
	return ins[:min(n, len(ins))]
}
