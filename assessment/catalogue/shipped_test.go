package catalogue_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assets"
)

// questionnaire is section 2 of the domain paper: dimensions and questions,
// core questions marked by a star.
const questionnaire = `A Strategie, Vision und Geschäftsmodell: A1★ Digitales Zielbild der Wirtschaftsförderung · A2 Verankerung beim Träger (Stadt, Kreis, Gesellschafter) · A3★ Verantwortung, Zeit und Budget für Digitalisierung · A4 Weiterentwicklung von Leistungsangebot und Geschäftsmodell · A5 Auswahl und Steuerung von Digitalisierungsvorhaben · A6 Messung von Wirkung und Fortschritt
B Prozesse und Arbeitsabläufe: B1 Überblick über die Prozesse (Prozesslandkarte) · B2★ Dokumentation und Verbindlichkeit der Abläufe · B3 Zuständigkeiten und Vertretung · B4★ Durchgängigkeit ohne Medienbrüche · B5 Digitale Vorgangsbearbeitung und Freigaben · B6 Automatisierung wiederkehrender Schritte · B7 Nachverfolgung von Anfragen und Fristen · B8 Regelmäßige Verbesserung der Prozesse
C IT-Anwendungen und Infrastruktur: C1★ Kundenmanagement (CRM) für Unternehmenskontakte · C2 Dokumentenmanagement und E-Akte · C3★ Flächen- und Immobilieninformationssystem · C4 Geoinformationen in der täglichen Arbeit · C5 Zusammenarbeit, Videokonferenz und gemeinsame Ablage · C6 Mobile Arbeitsfähigkeit und Ausstattung · C7 Anwendungsübersicht, Betreuung und Erneuerung
D Daten und Informationsmanagement: D1★ Aktualität und Vollständigkeit der Unternehmensdaten · D2 Einheitliche Stammdaten und Schlüssel (Branche, Standort, Größe) · D3 Übernahme externer Daten (Gewerberegister, Handelsregister, Statistik) · D4 Datenpflege: Rollen, Regeln, Dublettenprüfung · D5 Auswertungen, Berichte und Standortmonitoring · D6 Offene Daten und Standortinformationen
E Service für Unternehmen: E1 Digitale Erreichbarkeit und Kanäle · E2★ Online-Dienste der Wirtschaftsförderung · E3★ Flächen- und Immobiliensuche für Unternehmen · E4 Lotsenfunktion bei Genehmigungen und Förderung · E5 Reaktionszeiten und Serviceversprechen · E6 Information, Newsletter und Zielgruppenansprache · E7 Digitale Veranstaltungen und Beratungen · E8 Rückmeldung und Beteiligung der Unternehmen
F Vernetzung und Schnittstellen: F1★ Zusammenarbeit mit den Fachämtern der Stadt- oder Kreisverwaltung · F2 Technische Schnittstellen zu Fachverfahren · F3 Austausch mit der Landeswirtschaftsförderung bei Ansiedlung und Flächen · F4 Zusammenarbeit mit Kammern, Hochschulen und Netzwerken · F5 Interkommunale und regionale Zusammenarbeit · F6 Nutzung landesweiter Portale und Basisdienste (z. B. WSP.NRW)
G Mitarbeitende, Arbeitsorganisation und Kultur: G1★ Beteiligung und Akzeptanz der Mitarbeitenden · G2 Digitale Kompetenzen und Qualifizierung · G3 Führung im digitalen Wandel · G4 Flexible Arbeitsformen und Räume · G5 Agile und teamübergreifende Zusammenarbeit · G6 Personalgewinnung und -entwicklung · G7 Wissenssicherung bei Personalwechsel
H Informationssicherheit, Datenschutz und Recht: H1★ Informationssicherheit und Notfallvorsorge · H2★ Datenschutz bei Unternehmens- und Personendaten · H3 Berechtigungen und Zugriffsschutz · H4 Barrierefreiheit der digitalen Angebote
I Wissenstransfer und Übertragbarkeit: I1★ Dokumentation guter Lösungen zur Weitergabe · I2 Standards und offene Schnittstellen · I3 Nachnutzung von Lösungen anderer Kommunen · I4 Erfahrungsaustausch und Pilotvorhaben
`

func TestShippedCatalogueHasTheQuestionsOfTheDomain(t *testing.T) {
	var b strings.Builder
	for _, d := range shipped(t).Dimensions {
		b.WriteString(string(d.ID) + " " + d.Title.In(assessment.German) + ":")
		for i, q := range d.Questions {
			if i > 0 {
				b.WriteString(" ·")
			}
			b.WriteString(" " + string(q.ID))
			if q.Core {
				b.WriteString("★")
			}
			b.WriteString(" " + q.Title.In(assessment.German))
		}
		b.WriteString("\n")
	}
	if diff := cmp.Diff(questionnaire, b.String()); diff != "" {
		t.Error(diff)
	}
}

func TestShippedCatalogueHas9DimensionsAnd56Questions(t *testing.T) {
	c := shipped(t)
	if d, q := len(c.Dimensions), len(c.Order()); d != 9 || q != 56 {
		t.Errorf("got %d dimensions and %d questions, want 9 and 56", d, q)
	}
}

// The domain paper gives three ladders as examples of the tone.
func TestShippedCatalogueKeepsTheLaddersOfTheDomain(t *testing.T) {
	c := shipped(t)
	for id, want := range map[assessment.QuestionID][5]string{
		"B2": {
			"Abläufe stehen nirgends; jede Person arbeitet nach Gewohnheit.",
			"Für einzelne Abläufe gibt es Notizen oder Checklisten Einzelner.",
			"Die häufigsten Abläufe sind einheitlich beschrieben und an einem gemeinsamen Ort abgelegt.",
			"Alle wesentlichen Abläufe sind beschrieben, haben eine verantwortliche Person und werden im Alltag so angewendet.",
			"Wie 3; die Abläufe sind in der Fachanwendung hinterlegt und werden mindestens jährlich anhand von Kennzahlen überprüft.",
		},
		"E3": {
			"Nur auf persönliche Nachfrage.",
			"Liste oder PDF im Internet, unregelmäßig gepflegt.",
			"Durchsuchbares Angebot mit Karte; Anfrage per E-Mail.",
			"Aktuelles Portal mit Exposé auf Knopfdruck, Online-Anfrage und sichtbarem Bearbeitungsstand.",
			"Wie 3; Angebote kommen ohne Doppeleingabe aus dem Bestandssystem und werden automatisch an regionale und landesweite Portale übergeben.",
		},
		"G1": {
			"Sie erfahren von Änderungen erst bei der Einführung.",
			"Es wird informiert, Rückfragen sind möglich.",
			"Betroffene wirken bei Auswahl und Test mit; Bedenken werden festgehalten.",
			"Feste Beteiligung mit Zeitbudget und Ansprechpersonen im Team; die Zustimmung wird abgefragt.",
			"Wie 3; Verbesserungsvorschläge kommen aus dem Team, werden erkennbar umgesetzt und die Nutzung der Lösungen wird gemeinsam überprüft.",
		},
	} {
		q, _ := c.Question(id)
		for level, choice := range q.Choices {
			if diff := cmp.Diff(want[level], choice.Text.In(assessment.German)); diff != "" {
				t.Errorf("%s level %d:\n%s", id, level, diff)
			}
		}
	}
}

// The shipped texts keep a stricter length than an office's own: sidebar and
// level rows are laid out for it.
func TestShippedTextsFitTheirPlaces(t *testing.T) {
	steps := map[string]assessment.QuestionID{}
	for _, d := range shipped(t).Dimensions {
		for _, q := range d.Questions {
			for _, language := range assessment.Languages() {
				within(t, q.ID, "short", q.Short[language], 24)
				within(t, q.ID, "text", q.Text[language], 95)
				if !strings.HasSuffix(q.Text[language], "?") {
					t.Errorf("%s: %q is no question", q.ID, q.Text[language])
				}
				for _, choice := range q.Choices {
					within(t, q.ID, "level", choice.Text[language], 150)
					within(t, q.ID, "next", choice.Next[language], 150)
					if other, seen := steps[choice.Next[language]]; seen && choice.Next != nil {
						t.Errorf("%s and %s recommend the same: %s", q.ID, other, choice.Next[language])
					}
					steps[choice.Next[language]] = q.ID
				}
			}
		}
	}
}

func within(t *testing.T, id assessment.QuestionID, what, text string, limit int) {
	t.Helper()
	if n := len([]rune(text)); n > limit {
		t.Errorf("%s %s has %d characters, want at most %d: %s", id, what, n, limit, text)
	}
}

func TestShippedFileIsNamedAfterItsCatalogue(t *testing.T) {
	if name := shipped(t).ID; assets.CatalogueFile != "catalogues/"+name+".yaml" {
		t.Errorf("the catalogue %q lies in %s", name, assets.CatalogueFile)
	}
}

func shippedFile(tb testing.TB) []byte {
	tb.Helper()
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		tb.Fatal(err)
	}
	return raw
}

func shipped(tb testing.TB) *assessment.Catalogue {
	tb.Helper()
	c, err := catalogue.Parse(assets.CatalogueFile, shippedFile(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func BenchmarkParseShippedCatalogue(b *testing.B) {
	raw := shippedFile(b)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := catalogue.Parse(assets.CatalogueFile, raw); err != nil {
			b.Fatal(err)
		}
	}
}
