package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assets"
)

// comma writes a number as people read it in German.
func comma(v float64, decimals int) string {
	return strings.ReplaceAll(strings.Replace(strconv.FormatFloat(v, 'f', decimals, 64), ".", ",", 1), "-", "−")
}

func mark(at float64, decimals int) Value {
	return Value{Known: true, At: at, Label: comma(at, decimals)}
}

func applicants() []string {
	return []string{
		"WFG Kreis Auental", "Stadt Rosenau", "Kreis Westermark", "Stadt Hohenbrück", "Stadt Neuenwalde", "WFG Kreis Grünhagen",
		"Stadt Mühlrode", "Stadt Birkenfurt", "Kreis Eschental", "WFG Kreis Seeland", "Stadt Ahrensdorf", "Kreis Steinheide",
		"Stadt Kaltenborn",
	}
}

func criteria() []string {
	return []string{
		"Übertragbarkeit", "Akzeptanz", "Prozesse", "Vernetzung", "Vision", "Räume und Technik", "Arbeitsorganisation", "Personal",
		"Service", "Wissenstransfer", "Klarheit der Ziele",
	}
}

func weights() []float64 { return []float64{14, 12, 12, 10, 12, 6, 7, 7, 8, 6, 6} }

func totals() []float64 {
	return []float64{3.87, 3.72, 3.51, 3.31, 3.24, 3.08, 2.96, 2.84, 2.73, 2.56, 2.10, 1.63, math.NaN()}
}

const notReady = "nicht entscheidungsreif, weniger als drei gültige Urteile"

func sampleSpeech(kind string) Speech {
	return Speech{Kind: kind, Highest: "Höchster Wert", Lowest: "Niedrigster Wert", All: "Alle Werte"}
}

func sampleRankBars() RankBars {
	r := RankBars{
		Head:    RankHead{Rank: "Rang", Title: "Bewerbung", Value: "Punkte", Columns: []string{"n", "erste drei"}},
		Winners: 3, Language: "de", Width: 170 * mm, Speech: sampleSpeech("Balken, 0 bis 5 Punkte, n = 13"),
	}
	shares := []string{"97 %", "76 %", "68 %", "36 %", "4 %", "0 %", "16 %", "2 %", "0 %", "0 %", "0 %", "0 %"}
	for i, name := range applicants() {
		row := RankRow{Rank: strconv.Itoa(i + 1), Title: name, Value: mark(totals()[i], 2), Columns: []Side{{Text: "5"}, {}}}
		if i < len(shares) {
			row.Columns[1] = Side{Text: shares[i], Bold: i < 3}
		}
		r.Rows = append(r.Rows, row)
	}
	r.Rows[12].Rank, r.Rows[12].Missing, r.Rows[12].Columns[0] = "–", notReady, Side{Text: "2", Bold: true}
	return r
}

func sampleSigned() Signed {
	s := Signed{
		Head: "Jurymitglied", Value: "Abweichung", Less: "strenger", More: "milder", Language: "de", Width: 120 * mm,
		Speech: sampleSpeech("Balken von 0 nach beiden Seiten, n = 5"),
	}
	for i, v := range []float64{0.25, 0.07, -0.54, 0.06, 0.14} {
		label := comma(v, 2)
		if v > 0 {
			label = "+" + label
		}
		s.Rows = append(s.Rows, SignedRow{Title: "Jurymitglied " + strconv.Itoa(i+1), Value: Value{Known: true, At: v, Label: label}})
	}
	return s
}

func sampleStacks(parts int) Stacks {
	d := Stacks{
		Head:  StackHead{Rank: "Rang", Title: "Bewerbung", Total: "Punkte", Columns: []string{"n"}},
		Parts: criteria()[:parts], Winners: 3, Language: "de", Width: 170 * mm, Speech: sampleSpeech("Gestapelte Balken, 0 bis 5 Punkte, n = 13"),
	}
	whole := 0.0
	for _, weight := range weights()[:parts] {
		whole += weight
	}
	for i, name := range applicants() {
		row := StackRow{Rank: strconv.Itoa(i + 1), Title: name, Columns: []Side{{Text: "5"}}, Missing: "nicht entscheidungsreif"}
		sum := 0.0
		for k, weight := range weights()[:parts] {
			part := weight / whole * (4.6 - float64(i)*0.22 + float64((i*5+k*3)%7-3)*0.15)
			sum += part
			row.Parts = append(row.Parts, DriverPart{At: part, Label: comma(part, 2)})
		}
		row.Total = mark(sum, 2)
		d.Rows = append(d.Rows, row)
	}
	d.Rows[12].Total, d.Rows[12].Rank = Value{}, "–"
	return d
}

func sampleJurorDots() JurorDots {
	d := JurorDots{
		Head:     JurorHead{Title: "Bewerbung · Kriterium", Marks: "Urteile", Mean: "Mittelwert", Columns: []string{"Abstand", "Gewicht", "Wirkung"}},
		Language: "de", Width: 170 * mm, Speech: sampleSpeech("Punkte je Jurymitglied, 0 bis 5"),
	}
	marks := [][]float64{
		{4.5, 2.5, 2, 2.5, 3},
		{3.5, 2, 1.5, 2, 2.5},
		{3.5, 3, 2, 4, 3.5},
		{1.5, 1.5, 0.5, 1.5, 2.5},
		{1.5, 1, 0, 1, 2},
		{3.5, 1.5, 2, 3, 2.5},
		{4, 3.5, 2, 3, 4},
		{3, 2.5, 1, 2.5, 3.5},
		{3.5, 2.5, 1, 2.5, 2.5},
		{5, 5, 5, 5, 5},
		{0, 0, 0, 0, 0},
	}
	for i, row := range marks {
		r := JurorRow{Title: applicants()[i], Note: criteria()[i], Columns: []Side{{Bold: true}, {Text: comma(weights()[i], 0) + " %"}, {Text: "0,06", Bold: true}}}
		low, high, sum := 5.0, 0.0, 0.0
		for k, v := range row {
			r.Marks = append(r.Marks, JurorMark{Juror: strconv.Itoa(k + 1), Value: mark(v, 1), Changed: i == 1 && k == 2})
			low, high, sum = min(low, v), max(high, v), sum+v
		}
		r.Mean, r.Spread = mark(sum/5, 1), mark(high-low, 1)
		r.Columns[0].Text = comma(high-low, 1)
		d.Rows = append(d.Rows, r)
	}
	d.Rows = append(d.Rows, JurorRow{Title: "Stadt Kaltenborn", Note: "Vision", Missing: "keine gültigen Urteile"})
	return d
}

func sampleSlope(moments int) Slope {
	d := Slope{
		Head: SlopeHead{
			Title: "Handlungsfeld", Change: "Änderung", Rising: "steigt", Falling: "fällt", Same: "bleibt gleich",
		},
		Moments: []string{"heute", "nach den Maßnahmen"}, Language: "de", Width: 170 * mm, Speech: sampleSpeech("Linien von heute zu nach den Maßnahmen, 0 bis 100, n = 9"),
	}
	if moments == 3 {
		d.Moments = []string{"2024", "2025", "2026"}
	}
	from := []float64{45.8, 40.6, 57.1, 37.5, 53.6, 50.0, 60.7, 56.3, 33.3}
	to := []float64{79.2, 71.9, 78.6, 75.0, 53.6, 70.8, 55.0, 61.3, 66.7}
	for i, title := range titles() {
		row := SlopeRow{ID: id(i), Title: title, Values: []Value{known(from[i])}, Missing: "nicht auswertbar", Change: "+" + comma(to[i]-from[i], 1)}
		if moments == 3 {
			row.Values = append(row.Values, known((from[i]*2+to[i])/3))
		}
		row.Values = append(row.Values, known(to[i]))
		d.Rows = append(d.Rows, row)
	}
	d.Rows[4].Change, d.Rows[6].Change = "±0,0", "−5,7"
	d.Rows[7].Values[0], d.Rows[7].Change = Value{}, "–"
	return d
}

func sampleIntervals() Intervals {
	d := Intervals{
		Head: IntervalHead{Title: "Kriterium", Range: "bleibt von bis", Weight: "Gewicht heute"}, Unit: " %", Language: "de", Width: 170 * mm,
		Speech: Speech{Kind: "Bänder, 0 bis 100 % Gewicht, n = 11", Highest: "Weitestes Band", Lowest: "Engstes Band", All: "Alle Bänder"},
	}
	ends := [][2]float64{{5, 25}, {0, 100}, {0, 76}, {0, 25}, {0, 40}, {0, 30}, {0, 36}, {0, 34}, {0, 17}, {0, 15}, {0, 16}}
	for i, name := range criteria() {
		d.Rows = append(d.Rows, IntervalRow{
			Title: name, Weight: Value{Known: true, At: weights()[i], Label: comma(weights()[i], 0) + " %"}, Strong: i == 9,
			Range: Range{Known: true, Low: ends[i][0], High: ends[i][1], Label: fmt.Sprintf("%s bis %s %%", comma(ends[i][0], 0), comma(ends[i][1], 0))},
		})
	}
	return d
}

func sampleRankShares() RankShares {
	d := RankShares{
		Head: RankShareHead{Title: "Rang", Columns: []string{"erste drei", "± 25 %"}}, Winners: 3, Language: "de", Width: 170 * mm,
		Speech: sampleSpeech("Anteile je Rang in Prozent, 12 Bewerbungen"),
	}
	for i, name := range applicants()[:12] {
		row := RankShareRow{Title: strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(name, "WFG "), "Stadt "), "Kreis "), Strong: i < 3}
		for rank := range 12 {
			away := math.Abs(float64(rank - i))
			share := 0.0
			if away < 5 {
				share = []float64{46, 19, 6, 2, 0.4}[int(away)]
			}
			row.Shares = append(row.Shares, share)
		}
		first := row.Shares[0] + row.Shares[1] + row.Shares[2]
		row.First = Value{Known: true, At: first, Label: comma(first, 0) + " %"}
		row.Columns = []Side{{Text: row.First.Label, Bold: i < 3}, {Text: []string{"100 %", "0 %"}[min(i/3, 1)]}}
		d.Rows = append(d.Rows, row)
	}
	d.Rows[11].Shares[11], d.Rows[10].Shares[10] = 99, 82
	return d
}

func sampleSetScatter() SetScatter {
	d := SetScatter{
		Across: "Mittelwert der drei", Up: "Abdeckung", Head: SetHead{Name: "Gruppe", Note: "Einordnung"}, Language: "de", Width: 170 * mm,
		Speech: sampleSpeech("Punkte, Mittelwert und Abdeckung, 0 bis 5, n = 220"),
	}
	for i := range 218 {
		x := 2.1 + float64((i*37)%150)/100
		y := 2.15 + x*0.52 + float64((i*61)%90)/260
		d.Points = append(d.Points, SetPoint{Name: "Gruppe " + strconv.Itoa(i), X: mark(x, 2), Y: mark(y, 2)})
	}
	d.Points = append(d.Points,
		SetPoint{Name: "Rosenau, Westermark, Hohenbrück", X: mark(3.51, 2), Y: mark(4.51, 2), Pareto: true, Role: SetAlternative, Note: "mehr Abdeckung", Label: []string{"mehr Abdeckung: Rosenau · Westermark · Hohenbrück"}},
		SetPoint{Name: "Auental, Rosenau, Westermark", X: mark(3.70, 2), Y: mark(4.48, 2), Pareto: true, Role: SetProposal, Note: "Vorschlag", Label: []string{"Vorschlag:", "Auental", "Rosenau", "Westermark"}},
	)
	return d
}

func sampleSetMatrix() SetMatrix {
	d := SetMatrix{Title: "Bewerbung", Enough: 3.5, Language: "de", Width: 170 * mm, Speech: sampleSpeech("Punkte je Kriterium, 0 bis 5, drei Bewerbungen")}
	for i, name := range criteria() {
		d.Columns = append(d.Columns, SetColumn{ID: "J" + strconv.Itoa(i+1), Note: comma(weights()[i], 0) + " %", Title: name})
	}
	values := [][]float64{
		{4.9, 4.6, 3.5, 3.5, 3.5, 2.8, 3.4, 3.8, 3.6, 4.4, 3.8},
		{3.5, 4.2, 4.7, 4.3, 3.0, 2.7, 3.1, 3.1, 3.8, 3.3, 4.5},
		{3.2, 3.3, 3.0, 2.7, 4.3, 4.5, 4.5, 4.4, 3.1, 3.1, 3.2},
	}
	for i, row := range values {
		r := SetRow{Title: applicants()[i], Missing: "n. e."}
		for _, v := range row {
			r.Values = append(r.Values, mark(v, 1))
		}
		d.Rows = append(d.Rows, r)
	}
	d.Rows[2].Values[9] = Value{}
	return d
}

func sampleBands() Bands {
	d := Bands{
		Head: BandHead{
			Title: "Handlungsfeld, nach Bedarf geordnet", Need: "Bedarf", Mean: "Mittelwert", Target: "mittleres Ziel", Half: "mittlere Hälfte",
		},
		Language: "de", Width: 170 * mm, Speech: sampleSpeech("Bänder, 0 bis 100, 13 Einrichtungen"),
	}
	values := [][4]float64{{26, 48, 35, 75}, {35, 60, 45, 80}, {30, 55, 40, 75}, {40, 60, 50, 80}, {45, 65, 55, 80}, {35, 60, 45, 70}, {45, 65, 55, 75}, {50, 70, 60, 80}}
	for i, v := range values {
		d.Rows = append(d.Rows, BandRow{
			ID: id(i), Title: titles()[i], Half: Range{Known: true, Low: v[0], High: v[1], Label: comma(fives(v[0]), 0) + " bis " + comma(fives(v[1]), 0)},
			Mean: mark(v[2], 0), Target: mark(v[3], 0), Need: mark(v[3]-v[2], 0),
		})
	}
	d.Rows = append(d.Rows, BandRow{ID: "I", Title: titles()[8], Withheld: "zurückgehalten: Rückschluss auf einzelne möglich"})
	return d
}

func sampleClasses() Classes {
	d := Classes{
		Title: "Handlungsfeld", Names: []string{"unter 40", "40 bis unter 60", "ab 60"}, Language: "de", Width: 170 * mm,
		Speech: sampleSpeech("Balken, Anteil der Einrichtungen je Klasse, n = 13"),
	}
	counts := [][3]int{{8, 5, 0}, {4, 6, 3}, {6, 7, 0}, {3, 7, 3}, {3, 6, 4}, {4, 6, 3}, {3, 6, 4}, {0, 6, 7}}
	for i, c := range counts {
		row := ClassRow{ID: id(i), Title: titles()[i]}
		switch {
		case c[2] == 0:
			row.Parts = []ClassPart{{Count: c[0]}, {First: 1, Last: 2, Count: c[1], Label: strconv.Itoa(c[1]) + " (ab 40)"}}
		case c[0] == 0:
			row.Parts = []ClassPart{{First: 0, Last: 1, Count: c[1], Label: strconv.Itoa(c[1]) + " (unter 60)"}, {First: 2, Last: 2, Count: c[2]}}
		default:
			row.Parts = []ClassPart{{Count: c[0]}, {First: 1, Last: 1, Count: c[1]}, {First: 2, Last: 2, Count: c[2]}}
		}
		d.Rows = append(d.Rows, row)
	}
	d.Rows = append(d.Rows, ClassRow{ID: "I", Title: titles()[8], Withheld: "zurückgehalten"})
	return d
}

func sampleRadar(axes int) Radar {
	d := Radar{
		Head: RadarHead{Title: "Handlungsfeld", Current: "heute", Target: "Ziel"}, Current: "heute (Ist)", Target: "Ziel (Soll)",
		Language: "de", Width: 170 * mm, Speech: sampleSpeech("Netz, 0 bis 100, neun Handlungsfelder"),
	}
	profile := sampleProfile()
	for i := range axes {
		row := profile.Rows[i%9]
		d.Axes = append(d.Axes, RadarAxis{ID: id(i), Title: row.Title, Current: row.Current, Target: row.Target, Missing: "nicht auswertbar"})
	}
	return d
}

func bandProfile() Profile {
	p := sampleProfile()
	p.Legend = append([]LegendItem{{Sign: SignBand, Text: "mittlere Hälfte der Gruppe"}, {Sign: SignMean, Text: "Mittelwert der Gruppe"}}, p.Legend...)
	bands := [][3]float64{{35, 60, 45}, {35, 55, 45}, {45, 65, 55}, {30, 50, 40}, {40, 60, 50}, {35, 55, 45}, {40, 60, 50}, {45, 70, 55}, {25, 50, 35}}
	for i, b := range bands {
		p.Rows[i].Band = Band{Known: true, Low: b[0], High: b[1], Mean: b[2]}
	}
	return p
}

// sampleTileMap shows how many solutions each district uses.
func sampleTileMap(t *testing.T) TileMap {
	t.Helper()
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	tiles, err := region.LoadTiles(assets.Files, places)
	if err != nil {
		t.Fatal(err)
	}
	d := TileMap{
		From: []float64{1, 2, 3}, Head: TileHead{Short: "Kürzel", Name: "Kreis oder Stadt", Government: "Regierungsbezirk", Value: "Lösungen"},
		Names: true, Language: "de", Width: 170 * mm, Speech: sampleSpeech("Kachelkarte, nachgenutzte Lösungen, n = 53"),
		Legend: []LegendItem{
			{Sign: SignBlank, Text: "keine"},
			{Sign: SignRamp1, Text: "1 Lösung"},
			{Sign: SignRamp2, Text: "2 Lösungen"},
			{Sign: SignRamp4, Text: "3 Lösungen"},
			{Sign: SignHatch, Text: "zurückgehalten"},
			{Sign: SignSquare, Text: "kreisfreie Stadt"},
		},
	}
	for i, tile := range tiles {
		count := (i*7 + i/3) % 5
		next := Tile{
			Key: string(tile.Place.DistrictAGS), Short: tile.Short, Name: tile.Place.Name, Government: tile.Place.Government,
			Column: tile.Column, Row: tile.Row, City: tile.Place.Kind == assessment.KindCity, Missing: "keine",
		}
		if count > 0 && count < 4 {
			next.State, next.Value = TileReleased, mark(float64(count), 0)
		}
		if i%17 == 3 {
			next.State, next.Value, next.Missing = TileWithheld, mark(2, 0), "zurückgehalten"
		}
		d.Tiles = append(d.Tiles, next)
	}
	return d
}
