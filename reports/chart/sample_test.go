package chart

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"reifekompass/reports/scene"
)

func known(at float64) Value {
	return Value{Known: true, At: at, Label: strings.Replace(fmt.Sprintf("%.1f", at), ".", ",", 1)}
}

func titles() []string {
	return []string{
		"Strategie, Vision und Geschäftsmodell", "Prozesse und Arbeitsabläufe", "IT-Anwendungen und Infrastruktur",
		"Daten und Informationsmanagement", "Service für Unternehmen", "Vernetzung und Schnittstellen",
		"Mitarbeitende, Arbeitsorganisation und Kultur", "Informationssicherheit, Datenschutz und Recht",
		"Wissenstransfer und Übertragbarkeit",
	}
}

func id(i int) string { return string(rune('A' + i)) }

func sampleProfile() Profile {
	current := []float64{45.8, 40.6, 57.1, 37.5, 100, 0, 60.7, 56.3, 33.3}
	target := []float64{79.2, 71.9, 78.6, 75.0, 100, 20.8, 55.0, 61.3, 66.7}
	p := Profile{
		Head: ProfileHead{Title: "Handlungsfeld", Current: "Ist", Target: "Soll", Gap: "Abstand", Bottleneck: "Engpass-Stufe", Coverage: "Abdeckung"},
		Legend: []LegendItem{
			{Sign: SignCurrent, Text: "heute (Ist)"}, {Sign: SignTarget, Text: "Ziel (Soll)"}, {Sign: SignRange, Text: "mögliche Spanne"},
		},
		Language: "de", Width: 170 * mm, Alt: "Profil der Handlungsfelder.",
	}
	for i, title := range titles() {
		p.Rows = append(p.Rows, ProfileRow{
			ID: id(i), Title: title, Current: known(current[i]), Target: known(target[i]), Gap: fmt.Sprintf("+%d,0", i),
			Bottleneck: Boxes{Known: true, Level: i % 5, Label: strconv.Itoa(i % 5)}, Coverage: "100 %",
		})
	}
	p.Rows[7].Current, p.Rows[7].Target = Value{}, Value{}
	p.Rows[7].Range = Range{Known: true, Low: 31.3, High: 81.3, Label: "nicht auswertbar, möglich 31,3 bis 81,3"}
	p.Rows[7].Missing, p.Rows[7].Gap, p.Rows[7].Coverage, p.Rows[7].Partial = "nicht auswertbar", "–", "50 %", true
	p.Rows[7].Bottleneck = Boxes{Label: "offen"}
	p.Rows[2].Target, p.Rows[2].Gap = Value{}, "kein Ziel"
	return p
}

// cardProfile is the sample with the words of the window.
func cardProfile(width float64) Profile {
	p := sampleProfile()
	p.Width = width
	p.Rows[7].Range.Label = "möglich 31,3 bis 81,3"
	return p
}

func sampleGaps() Gaps {
	g := Gaps{Head: "Abstand", Language: "de", Width: 170 * mm, Alt: "Abstände."}
	for _, row := range sampleProfile().Rows {
		g.Rows = append(g.Rows, GapRow{ID: row.ID, Title: row.Title, Current: row.Current, Target: row.Target, Range: row.Range, Gap: row.Gap})
	}
	g.Rows[7].Gap, g.Rows[7].Quiet = "nicht auswertbar", true
	g.Rows[2].Quiet = true
	return g
}

func sampleCells() LevelCells {
	c := LevelCells{Width: 170 * mm, Alt: "Stufen."}
	for i, title := range titles() {
		row := CellRow{ID: id(i), Title: title}
		for j := range 4 + i%5 {
			row.Cells = append(row.Cells, Cell{Level: (i + j) % 5, Label: strconv.Itoa((i + j) % 5)})
		}
		c.Rows = append(c.Rows, row)
	}
	c.Rows[4].Cells[3] = Cell{State: CellUnknown, Label: "?"}
	c.Rows[4].Cells[4] = Cell{State: CellOpen}
	c.Rows[4].Cells[5] = Cell{State: CellExcluded, Label: "–"}
	return c
}

func sampleHeatMap(rows int) HeatMap {
	h := HeatMap{
		Head: "Einrichtung", Sides: []string{"Gesamt", "Engpass-Stufe", "Abdeckung"}, Language: "de", Width: 257 * mm, Alt: "Heatmap.",
		Legend: []LegendItem{
			{Sign: SignRamp0, Text: "unter 20"},
			{Sign: SignRamp4, Text: "ab 80"},
			{Sign: SignHatch, Text: "nicht auswertbar"},
			{Sign: SignPartial, Text: "Abdeckung unter 100 %"},
		},
	}
	for i, title := range titles() {
		h.Columns = append(h.Columns, HeatColumn{ID: id(i), Title: title})
	}
	for i := range rows {
		row := HeatRow{Title: fmt.Sprintf("Wirtschaftsförderung Musterstadt %d", i), Sides: []Side{{Text: "48,3", Bold: true}, {Text: "1"}, {Text: "100 %"}}}
		for j := range titles() {
			row.Cells = append(row.Cells, HeatCell{Value: known(float64((i*13 + j*29) % 101)), Partial: (i+j)%7 == 0})
		}
		h.Rows = append(h.Rows, row)
	}
	h.Rows[1].Note, h.Rows[1].Cells[3] = "Entwurf", HeatCell{Missing: "n. a."}
	return h
}

func samplePanels(n int) Panels {
	d := Panels{Width: 170 * mm, Language: "de", Alt: "Profile."}
	for i := range n {
		panel := Panel{Title: fmt.Sprintf("Wirtschaftsförderung Musterstadt %d", i), Note: "Gesamt 48,3 · Engpass-Stufe 1 · Abdeckung 96 %"}
		for j := range titles() {
			panel.Rows = append(panel.Rows, PanelRow{ID: id(j), Current: known(float64((i*13 + j*29) % 101)), Target: known(float64((i*17 + j*31) % 101))})
		}
		d.Panels = append(d.Panels, panel)
	}
	d.Panels[0].Rows[8] = PanelRow{ID: "I", Range: Range{Known: true, Low: 12.5, High: 62.5}, Missing: "n. a."}
	return d
}

func sampleDots(n int) Dots {
	d := Dots{Width: 170 * mm, Language: "de", Alt: "Punkte."}
	for i, title := range titles() {
		row := DotRow{ID: id(i), Title: title, Count: "n = " + strconv.Itoa(n)}
		for j := range n {
			row.Values = append(row.Values, float64((i*13+j*29)%101))
		}
		d.Rows = append(d.Rows, row)
	}
	return d
}

func everySign() []LegendItem {
	var items []LegendItem
	for sign := SignCurrent; sign <= SignRamp4; sign++ {
		items = append(items, LegendItem{Sign: sign, Text: "Zeichen " + strconv.Itoa(int(sign))})
	}
	return items
}

// randomName returns a name of up to 90 letters, with or without spaces.
func randomName(random *rand.Rand) string {
	words := []string{"Wirtschaftsförderungsgesellschaft", "mbH", "Kreis", "und", "Übertragbarkeit", "Süd", "Donaudampfschifffahrtsgesellschaft", "-", "i", "Amt"}
	var b strings.Builder
	for b.Len() < 1+random.IntN(90) {
		b.WriteString(words[random.IntN(len(words))])
		if random.IntN(5) > 0 {
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}

// randomValue returns a value that is often near another one or at an end.
func randomValue(random *rand.Rand, near float64) Value {
	switch random.IntN(6) {
	case 0:
		return Value{}
	case 1:
		return known(0)
	case 2:
		return known(100)
	case 3:
		return known(min(100, max(0, near+float64(random.IntN(17)-8))))
	default:
		return known(float64(random.IntN(1001)) / 10)
	}
}

func randomRow(random *rand.Rand, i int) ProfileRow {
	r := ProfileRow{ID: id(i), Title: randomName(random), Gap: "+33,3", Coverage: "100 %", Missing: "nicht auswertbar"}
	r.Current = randomValue(random, 50)
	r.Target = randomValue(random, r.Current.At)
	if !r.Current.Known {
		low := float64(random.IntN(100))
		r.Target, r.Gap = Value{}, "nicht auswertbar"
		r.Range = Range{Known: random.IntN(4) > 0, Low: low, High: min(100, low+float64(random.IntN(90))), Label: "möglich 31,3 bis 81,3"}
	} else if !r.Target.Known {
		r.Gap = "kein Ziel"
	}
	r.Bottleneck = Boxes{Known: random.IntN(4) > 0, Level: random.IntN(5), Label: "≤ 1"}
	if !r.Bottleneck.Known {
		r.Bottleneck.Label = "offen"
	}
	return r
}

func scenes(s scene.Scene, _ []Mark) scene.Scene { return s }
