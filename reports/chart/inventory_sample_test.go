package chart

import (
	"fmt"
	"strconv"
	"strings"
)

// number writes a number with one decimal as the reports do.
func number(v float64) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', 1, 64), ".", ",", 1)
}

func sampleDrivers() Drivers {
	d := Drivers{
		Head:  DriverHead{Title: "Prozess", Bar: "Potenzial aus", Total: "Summe", Columns: []string{"Nutzwert", "Top 5"}},
		Parts: [4]string{"Zeit", "Medienbrüche", "Stellen", "Nutzen"},
		Cut:   5, Max: 50, Language: "de", Width: 170 * mm, Alt: "Treiber des Potenzials.",
	}
	for i, row := range []struct {
		id, title string
		parts     [4]float64
		use, top  string
	}{
		{"P02", "Unternehmensanfrage", [4]float64{14.1, 12.5, 7.5, 12.5}, "58,0", "100 %"},
		{"P07", "Lotse in Genehmigungen", [4]float64{4.1, 12.5, 7.5, 12.5}, "32,0", "100 %"},
		{"P04", "Flächenanfrage und Exposé", [4]float64{6.6, 9.4, 5.6, 12.5}, "50,4", "98 %"},
		{"P01", "Unternehmensbesuch", [4]float64{9.6, 6.3, 1.8, 9.4}, "46,2", "91 %"},
		{"P18", "Stammdaten, Gewerbeanzeigen", [4]float64{5.1, 12.5, 1.8, 6.3}, "50,4", "78 %"},
		{"P17", "Berichtswesen für Gremien", [4]float64{3.3, 9.4, 3.7, 3.1}, "36,7", "52 %"},
		{"P06", "Grundstücksvergabe", [4]float64{2, 6.3, 3.8, 3.1}, "14,1", "41 %"},
		{"P03", "Ansiedlungsanfrage", [4]float64{1.1, 4.7, 3.8, 4.7}, "23,6", "22 %"},
		{"P11", "Veranstaltungen", [4]float64{3.6, 3, 1.9, 4.7}, "37,9", "14 %"},
		{"P09", "Fördermittelberatung", [4]float64{3, 3, 1.9, 4.7}, "32,6", "4 %"},
		{"P05", "Flächen und Leerstände", [4]float64{1.5, 3.1, 1.9, 4.7}, "31,7", "0 %"},
		{"P12", "Newsletter und Website", [4]float64{}, "34,4", "0 %"},
	} {
		r := DriverRow{Rank: strconv.Itoa(i + 1), ID: row.id, Title: row.title, Columns: []string{row.use, row.top}}
		total := 0.0
		for k, v := range row.parts {
			r.Parts[k] = DriverPart{At: v, Label: number(v)}
			total += v
		}
		r.Total = number(total)
		d.Rows = append(d.Rows, r)
	}
	d.Rows[11].Rank, d.Rows[11].Missing, d.Rows[11].Columns = "", "unvollständig", []string{"–", "–"}
	return d
}

func samplePortfolio() Portfolio {
	d := Portfolio{
		Axes:   PortfolioAxes{Up: "↑ Potenzial", Across: "Aufwand →"},
		Fields: PortfolioFields{Effort: 2.5, Potential: 25, TopLeft: "schnell lohnend", TopRight: "große Vorhaben", BottomLeft: "später", BottomRight: "lohnt sich nicht"},
		Max:    50, Sized: true, Width: 170 * mm, Alt: "Potenzial und Aufwand.",
		More: func(n int) string { return fmt.Sprintf("… und %d weitere an dieser Stelle", n) },
		Rest: func(n int) string { return fmt.Sprintf("%d Prozesse ohne Namen im Bild", n) },
	}
	for i, p := range []struct {
		id, label string
		x, y      float64
	}{
		{"P02", "Unternehmensanfrage", 2, 46.6},
		{"P07", "Lotse in Genehmigungen", 4, 36.6},
		{"P04", "Flächenanfrage und Exposé", 2, 34.1},
		{"P01", "Besuch", 1, 27.1},
		{"P18", "Stammdaten, Gewerbeanzeigen", 1, 25.7},
		{"P17", "Berichtswesen für Gremien", 2, 19.5},
		{"P06", "Grundstücksvergabe", 4, 15.2},
		{"P03", "Ansiedlungsanfrage", 3, 14.3},
		{"P11", "Veranstaltungen", 1, 13.2},
		{"P09", "Fördermittelberatung", 2, 12.6},
		{"P05", "Flächen und Leerstände", 3, 11.2},
		{"P12", "Newsletter und Website", 1, 7.3},
		{"P14", "Fachkräfte", 0, 0},
		{"P15", "Gründung", 0, 50},
		{"P16", "Befragung", 4, 0},
	} {
		d.Points = append(d.Points, PortfolioPoint{ID: p.id, Label: p.label, X: p.x, Y: p.y, Size: i%6 - 1, Strong: i < 5})
	}
	return d
}

// cardPortfolioSample is the sample as the window shows it.
func cardPortfolioSample(width float64) Portfolio {
	d := samplePortfolio()
	d.Fields, d.Sized, d.Width = PortfolioFields{}, false, width
	d.Axes = PortfolioAxes{Up: "↑ Digitalisierungspotenzial (0 bis 100, Ausschnitt bis 50)", Low: "leicht umzusetzen", Across: "Aufwand der Umsetzung → aufwendig"}
	return d
}

func month(year, m int) int { return year*12 + m - 1 }

func sampleRoadmap() Roadmap {
	r := Roadmap{
		Head: RoadmapHead{
			Title: "Maßnahme", Module: "Modul", Level: "Stufe", Columns: []string{"2027", "2028", "je Jahr"},
			Quarters: [4]string{"Q1", "Q2", "Q3", "Q4"}, Halves: [2]string{"1. Hj.", "2. Hj."},
		},
		Links:  []RoadmapLink{{Before: "M1", After: "M7"}, {Before: "M6", After: "M2"}, {Before: "M3", After: "M5"}},
		Sum:    RoadmapSum{Title: "Summe", Columns: []string{"72.700", "45.200", "22.200"}},
		NoDate: "ohne Termin", Phases: [4]string{"Idee", "Konzept", "Umsetzung", "Betrieb"},
		Language: "de", Width: 257 * mm, Alt: "Fahrplan.",
	}
	for i, m := range []struct {
		title, note, module string
		from, to            int
		style               BarStyle
		costs               []string
	}{
		{"Anfragen durchgängig bearbeiten", "verbessert P02, B4 · Phase Umsetzung", "Coachen", month(2027, 1), month(2027, 11), BarSolid, []string{"38.700", "8.400", "8.400"}},
		{"Gewerbedaten monatlich übernehmen", "verbessert P18, D1 · Phase Konzept", "Vernetzen", month(2027, 3), month(2027, 8), BarHatched, []string{"7.500", "3.000", "3.000"}},
		{"Flächenportal mit Online-Anfrage", "verbessert P04, E3 · Phase Konzept", "Transfer", month(2027, 4), month(2028, 3), BarHatched, []string{"18.000", "10.500", "6.000"}},
		{"Fünf Kernabläufe beschreiben", "verbessert B2 · Phase Betrieb", "Informieren", month(2027, 1), month(2027, 6), BarThin, []string{"–", "–", "–"}},
		{"Digitaler Lotse mit Bauamt", "verbessert P07, F2 · Phase Idee", "Vernetzen", month(2027, 10), month(2028, 10), BarFrame, []string{"4.000", "14.800", "4.800"}},
		{"Qualifizierung Daten und KI", "verbessert G2 · Phase Konzept", "Coachen", month(2027, 7), month(2028, 6), BarHatched, []string{"4.500", "4.500", "–"}},
		{"Lösungen zur Weitergabe dokumentieren", "verbessert I1 · Phase Idee", "Transfer", month(2028, 1), month(2028, 12), BarFrame, []string{"–", "4.000", "–"}},
		{"Beirat der Unternehmen gründen", "verbessert A3 · Phase Idee", "Vernetzen", 0, 0, BarFrame, []string{"–", "–", "–"}},
	} {
		r.Rows = append(r.Rows, RoadmapRow{
			ID: fmt.Sprintf("M%d", i+1), Title: m.title, Note: m.note, Module: m.module, From: m.from, To: m.to,
			Style: m.style, Dot: i != 3, Level: "1 → 3", Columns: m.costs,
		})
	}
	return r
}

func sampleCosts() CostBars {
	return CostBars{
		Title: "Kosten je Jahr", Note: "ohne Personal, Preise 2026", Language: "de", Width: 257 * mm, Alt: "Kosten.",
		Rows: []CostRow{
			{Title: "2027", Funding: CostPart{26000, "Förderung 26.000 €"}, Own: CostPart{46700, "eigene Mittel 46.700 €"}, Total: "72.700 €"},
			{Title: "2028", Funding: CostPart{16000, "Förderung 16.000 €"}, Own: CostPart{29200, "eigene Mittel 29.200 €"}, Total: "45.200 €"},
			{Title: "2029", Funding: CostPart{1000, "Förderung 1.000 €"}, Own: CostPart{5000, "eigene Mittel 5.000 €"}, Total: "6.000 €"},
			{Title: "2030", Total: "0 €"},
		},
	}
}

func sampleSystems() Systems {
	d := Systems{
		Head: SystemHead{
			Name: "System", Type: "Typ", Operation: "Betrieb", Processes: "Prozesse", Coverage: "Abd.", Satisfaction: "Zufr.",
			Contract: "Vertrag bis", Cost: "€ je Jahr", Links: "Schnittstellen",
		},
		Legend:   [3]string{"automatisch (2)", "Datei (4)", "von Hand (4)"},
		Language: "de", Width: 257 * mm, Alt: "Systeme und Schnittstellen.",
	}
	level := func(n int) Cell {
		if n < 0 {
			return Cell{}
		}
		return Cell{Level: n, Label: strconv.Itoa(n)}
	}
	for i, s := range []struct {
		name, kind, operation, processes string
		coverage, satisfaction           int
		contract, cost                   string
	}{
		{"CRM „KontaktPlus“", "CRM", "Rechenzentrum", "P01 P02 P09", 2, 2, "06/2027", "7.200"},
		{"E-Akte", "DMS/E-Akte", "Rechenzentrum", "P06 P17", 3, 2, "12/2029", "3.600"},
		{"Gemeinsame Ablage", "Office", "lokal", "alle", 2, 2, "–", "–"},
		{"Flächenportal", "Flächenportal", "Cloud", "P04 P05", 2, 3, "03/2028", "4.800"},
		{"Geoportal der Stadt", "GIS", "Rechenzentrum", "P05 P07", 3, 4, "–", "–"},
		{"Newsletter-Dienst", "Newsletter", "Cloud", "P12", 3, 3, "jährlich", "900"},
		{"Veranstaltungen", "Veranstaltungen", "Cloud", "P11", 3, 3, "jährlich", "1.100"},
		{"Website/CMS", "Website/CMS", "Rechenzentrum", "P12 P13", 2, 3, "12/2028", "2.400"},
		{"Gewerberegister", "extern", "Ordnungsamt", "P18", -1, -1, "", "–"},
		{"WSP.NRW", "extern", "Land", "P02 P07", -1, -1, "", "–"},
	} {
		d.Rows = append(d.Rows, SystemRow{
			ID: fmt.Sprintf("S%d", i+1), Name: s.name, Type: s.kind, Operation: s.operation, Processes: s.processes,
			Coverage: level(s.coverage), Satisfaction: level(s.satisfaction), Contract: s.contract, Cost: s.cost,
			External: i > 7, Soon: i == 0 || i == 3,
		})
	}
	d.Rows[5].Coverage = Cell{State: CellUnknown, Label: "?"}
	d.Links = []Link{
		{"S3", "S2", LinkFile},
		{"S5", "S4", LinkAutomatic},
		{"S8", "S6", LinkAutomatic},
		{"S1", "S3", LinkManual},
		{"S4", "S1", LinkManual},
		{"S8", "S4", LinkFile},
		{"S1", "S6", LinkFile},
		{"S1", "S7", LinkFile},
		{"S9", "S1", LinkManual},
		{"S10", "S1", LinkManual},
	}
	return d
}

func sampleMatrix(n int) Matrix {
	m := Matrix{
		Head: "sendet an →", Letters: [3]string{"A", "D", "H"}, Legend: sampleSystems().Legend,
		Language: "de", Width: 257 * mm, MaxHeight: 130 * mm, Alt: "Schnittstellen-Matrix.", More: "Fortsetzung.",
	}
	for i := range n {
		name := "System mit einem Namen " + strconv.Itoa(i)
		if i < 10 {
			name = sampleSystems().Rows[i].Name
		}
		m.Systems = append(m.Systems, MatrixSystem{ID: fmt.Sprintf("S%d", i+1), Name: name})
	}
	if n > 1 {
		for i := range 2 * n {
			m.Links = append(m.Links, Link{From: fmt.Sprintf("S%d", i*7%n+1), To: fmt.Sprintf("S%d", (i*5+3)%n+1), Mode: LinkMode(i % 3)})
		}
	}
	return m
}

// crowds are portfolios with many points: at one place, in one column, all
// over.
func crowds() map[string]Portfolio {
	many := map[string]func(i int) (x, y float64){
		"place":  func(int) (float64, float64) { return 2, 20 },
		"corner": func(int) (float64, float64) { return 4, 0 },
		"column": func(i int) (float64, float64) { return 1, float64(i*37%100) / 2 },
		"spread": func(i int) (float64, float64) { return float64(i * 7 % 5), float64(i*37%100) / 2 },
		"thirds": func(i int) (float64, float64) { return float64(i*7%13) / 3, float64(i*37%100) / 2 },
	}
	drawn := map[string]Portfolio{}
	for name, place := range many {
		d := samplePortfolio()
		d.Points = nil
		for i := range 100 {
			x, y := place(i)
			d.Points = append(d.Points, PortfolioPoint{
				ID: fmt.Sprintf("P%02d", i+1), Label: "Unternehmensanfragen zu Flächen und Genehmigungen im Außenbereich bearbeiten",
				X: x, Y: y, Size: i%6 - 1, Strong: i < 5,
			})
		}
		drawn[name] = d
	}
	return drawn
}
