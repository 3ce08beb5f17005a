package chart_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/chart"
)

func value(label string) chart.Value { return chart.Value{Known: true, Label: label} }

func TestChartsAreReadAsTables(t *testing.T) {
	possible := chart.Range{Known: true, Label: "möglich 31,3 bis 81,3"}
	euro := func(amount float64) string { return strconv.Itoa(int(amount)) + " €" }
	links := []chart.Link{
		{From: "1", To: "2", Mode: chart.LinkFile}, {From: "2", To: "1", Mode: chart.LinkManual}, {From: "1", To: "9"},
	}
	modes := [3]string{"automatisch", "als Datei", "von Hand"}
	for name, test := range map[string]struct{ got, want chart.Table }{
		"profile": {
			chart.Profile{
				Head: chart.ProfileHead{Title: "Feld", Current: "Ist", Target: "Soll", Coverage: "Abdeckung"},
				Rows: []chart.ProfileRow{
					{ID: "A", Title: "Strategie", Current: value("45,8"), Target: value("79,2"), Gap: "not shown", Coverage: "100 %"},
					{ID: "B", Title: "Daten", Range: possible, Missing: "nicht auswertbar"},
				},
			}.Table(),
			chart.Table{Head: []string{"Feld", "Ist", "Soll", "Abdeckung"}, Rows: [][]string{
				{"A Strategie", "45,8", "79,2", "100 %"}, {"B Daten", "nicht auswertbar, möglich 31,3 bis 81,3", "–", "–"},
			}},
		},
		"gaps": {
			chart.Gaps{Head: "Abstand", Rows: []chart.GapRow{
				{ID: "A", Title: "Strategie", Current: value("45,8"), Target: value("79,2"), Gap: "+33,4"}, {Title: "Daten", Range: possible, Gap: "kein Ziel"},
			}}.Table(chart.GapHead{Title: "Feld", Current: "Ist", Target: "Soll"}),
			chart.Table{Head: []string{"Feld", "Ist", "Soll", "Abstand"}, Rows: [][]string{
				{"A Strategie", "45,8", "79,2", "+33,4"}, {"Daten", "möglich 31,3 bis 81,3", "–", "kein Ziel"},
			}},
		},
		"panels": {
			chart.Panels{Panels: []chart.Panel{
				{Title: "Nordstadt", Note: "2026", Rows: []chart.PanelRow{{ID: "A", Current: value("45,8"), Target: value("79,2")}}},
				{Title: "Südstadt", Rows: []chart.PanelRow{{ID: "A", Missing: "n. a."}}},
			}}.Table(chart.PanelHead{Agency: "Stelle", Dimension: "Feld", Current: "Ist", Target: "Soll"}),
			chart.Table{Head: []string{"Stelle", "Feld", "Ist", "Soll"}, Rows: [][]string{
				{"Nordstadt (2026)", "A", "45,8", "79,2"}, {"Südstadt", "A", "n. a.", "–"},
			}},
		},
		"portfolio": {
			chart.Portfolio{Points: []chart.PortfolioPoint{{ID: "P1", Label: "Antrag", X: 2, Y: 46.6, Value: "46,6", Size: 3}, {ID: "P2", X: 0, Y: 3, Value: "3,0", Size: -1}}}.
				Table(chart.PortfolioHead{Point: "Prozess", Potential: "Potenzial", Effort: "Aufwand", Size: "Übertragbarkeit"}),
			chart.Table{Head: []string{"Prozess", "Potenzial", "Aufwand", "Übertragbarkeit"}, Rows: [][]string{{"P1 Antrag", "46,6", "2", "3"}, {"P2", "3,0", "0", "–"}}},
		},
		"drivers": {
			chart.Drivers{
				Head: chart.DriverHead{Title: "Prozess", Total: "Summe", Columns: []string{"Nutzwert", "Top 5"}}, Parts: [4]string{"Zeit", "Brüche", "Ämter", "Nutzen"},
				Rows: []chart.DriverRow{
					{Rank: "1", ID: "P1", Title: "Antrag", Total: "46,6", Columns: []string{"50,4"}, Parts: [4]chart.DriverPart{{Label: "14,1"}, {Label: "10,0"}, {Label: "12,5"}, {Label: "10,0"}}},
					{ID: "P2", Title: "Auskunft", Missing: "unvollständig"},
				},
			}.Table("Rang"),
			chart.Table{Head: []string{"Rang", "Prozess", "Zeit", "Brüche", "Ämter", "Nutzen", "Summe", "Nutzwert", "Top 5"}, Rows: [][]string{
				{"1", "P1 Antrag", "14,1", "10,0", "12,5", "10,0", "46,6", "50,4", "–"}, {"–", "P2 Auskunft", "–", "–", "–", "–", "unvollständig", "–", "–"},
			}},
		},
		"roadmap": {
			chart.Roadmap{
				Head: chart.RoadmapHead{Title: "Maßnahme", Level: "Stufe", Columns: []string{"2027", "2028"}}, NoDate: "ohne Termin",
				Sum: chart.RoadmapSum{Title: "Summe", Columns: []string{"5 €", "6 €"}},
				Rows: []chart.RoadmapRow{
					{ID: "M1", Title: "Portal", From: 24300, To: 24311, Level: "1 → 3", Columns: []string{"5 €", "6 €"}, Module: "not shown"}, {ID: "M2", Title: "Schulung"},
				},
			}.Table(chart.RoadmapTableHead{Start: "Beginn", End: "Ende", Month: strconv.Itoa}),
			chart.Table{Head: []string{"Maßnahme", "Beginn", "Ende", "Stufe", "2027", "2028"}, Rows: [][]string{
				{"M1 Portal", "24300", "24311", "1 → 3", "5 €", "6 €"}, {"M2 Schulung", "ohne Termin", "–", "–", "–", "–"}, {"Summe", "", "", "", "5 €", "6 €"},
			}},
		},
		"costs": {
			chart.CostBars{Rows: []chart.CostRow{{Title: "2027", Funding: chart.CostPart{Amount: 2, Label: "Förderung 2 €"}, Own: chart.CostPart{Amount: 3}, Total: "5 €"}}}.
				Table(chart.CostHead{Year: "Jahr", Funding: "Förderung", Own: "Eigenes", Total: "Kosten", Amount: euro}),
			chart.Table{Head: []string{"Jahr", "Förderung", "Eigenes", "Kosten"}, Rows: [][]string{{"2027", "2 €", "3 €", "5 €"}}},
		},
		"systems": {
			chart.Systems{Head: chart.SystemHead{Name: "System", Links: "Schnittstellen"}, Links: links, Rows: []chart.SystemRow{{ID: "1", Name: "CRM"}, {ID: "2", Name: "E-Akte"}, {ID: "3", Name: "GIS"}}}.
				Table(modes),
			chart.Table{Head: []string{"System", "Schnittstellen"}, Rows: [][]string{
				{"CRM", "→ E-Akte (als Datei); ← E-Akte (von Hand)"}, {"E-Akte", "← CRM (als Datei); → CRM (von Hand)"}, {"GIS", "–"},
			}},
		},
		"matrix": {
			chart.Matrix{Links: links, Systems: []chart.MatrixSystem{{ID: "2", Name: "E-Akte"}, {ID: "1", Name: "CRM"}}}.
				Table(chart.MatrixHead{From: "von", To: "an", Mode: "Weg", Modes: modes}),
			chart.Table{Head: []string{"von", "an", "Weg"}, Rows: [][]string{{"E-Akte", "CRM", "von Hand"}, {"CRM", "E-Akte", "als Datei"}}},
		},
		"nothing": {chart.Profile{}.Table(), chart.Table{Head: []string{""}, Rows: [][]string{}}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
