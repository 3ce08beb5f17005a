package chart

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"reifekompass/reports/scene"
)

// said is what every chart of groups says beside its picture.
type said interface {
	Table() Table
	Spoken() Spoken
}

// hostile returns numbers as no caller should give them, and good ones.
func hostile(random *rand.Rand, limit float64) float64 {
	switch random.IntN(9) {
	case 0:
		return []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64}[random.IntN(5)]
	case 1:
		return []float64{-limit, 3 * limit, 0, limit, -0.001}[random.IntN(5)]
	default:
		return math.Round(random.Float64()*limit*20) / 20
	}
}

func hostileValue(random *rand.Rand, limit float64) Value {
	at := hostile(random, limit)
	return Value{Known: random.IntN(6) > 0, At: at, Label: hostileLabel(random, at)}
}

func hostileLabel(random *rand.Rand, at float64) string {
	switch random.IntN(12) {
	case 0:
		return ""
	case 1:
		return randomName(random)
	case 2:
		return "−1.234.567,89 €"
	default:
		return comma(math.Mod(at, 1000), 1)
	}
}

// hostileName is a name, or none, or one that is far too long.
func hostileName(random *rand.Rand) string {
	switch random.IntN(10) {
	case 0:
		return ""
	case 1:
		return strings.Repeat("Donaudampfschifffahrt", 1+random.IntN(12))
	default:
		return randomName(random)
	}
}

// hostileCount is a number of rows: none, one, a hundred, or a usual one.
func hostileCount(random *rand.Rand) int {
	return []int{0, 1, 2, 9, 13, 13, 100}[random.IntN(7)]
}

func hostileSides(random *rand.Rand) []Side {
	sides := make([]Side, random.IntN(6))
	for i := range sides {
		sides[i] = Side{Text: []string{"", "100 %", "0,06", hostileName(random)}[random.IntN(4)], Bold: random.IntN(2) == 0}
	}
	return sides
}

func hostileHeads(random *rand.Rand) []string {
	heads := make([]string, random.IntN(6))
	for i := range heads {
		heads[i] = []string{"", "n", "Wirkung", hostileName(random)}[random.IntN(4)]
	}
	return heads
}

func hostileSpeech(random *rand.Rand) Speech {
	s := sampleSpeech("Bild")
	if random.IntN(3) == 0 {
		s = Speech{}
	}
	return s
}

// hostileWidth is that of a page, upright or turned.
func hostileWidth(random *rand.Rand) float64 {
	return []float64{170 * mm, 170 * mm, 257 * mm}[random.IntN(3)]
}

func hostileRankBars(random *rand.Rand) (scene.Scene, said) {
	r := sampleRankBars()
	r.Rows, r.Winners, r.Max, r.Width, r.Speech = nil, random.IntN(6)-1, hostile(random, 20), hostileWidth(random), hostileSpeech(random)
	r.Head.Columns, r.Head.Title, r.Head.Rank = hostileHeads(random), hostileName(random), hostileName(random)
	for range hostileCount(random) {
		r.Rows = append(r.Rows, RankRow{Rank: strconv.Itoa(random.IntN(200)), Title: hostileName(random), Value: hostileValue(random, 5), Missing: hostileName(random), Columns: hostileSides(random)})
	}
	return r.Draw(), r
}

func hostileSigned(random *rand.Rand) (scene.Scene, said) {
	s := sampleSigned()
	s.Rows, s.Max, s.Width = nil, hostile(random, 2), hostileWidth(random)
	s.Less, s.More = hostileName(random), hostileName(random)
	for range hostileCount(random) {
		v := hostileValue(random, 2)
		v.At--
		s.Rows = append(s.Rows, SignedRow{Title: hostileName(random), Value: v, Missing: hostileName(random)})
	}
	return s.Draw(), s
}

func hostileStacks(random *rand.Rand) (scene.Scene, said) {
	d := sampleStacks(4)
	d.Rows, d.Parts, d.Winners, d.Max, d.Width = nil, hostileHeads(random), random.IntN(6), hostile(random, 120), hostileWidth(random)
	d.Head.Columns = hostileHeads(random)
	for range hostileCount(random) {
		row := StackRow{Rank: "7", Title: hostileName(random), Total: hostileValue(random, 5), Missing: hostileName(random), Columns: hostileSides(random)}
		for range random.IntN(14) {
			at := hostile(random, 1.5)
			row.Parts = append(row.Parts, DriverPart{At: at, Label: hostileLabel(random, at)})
		}
		d.Rows = append(d.Rows, row)
	}
	return d.Draw(), d
}

func hostileJurorDots(random *rand.Rand) (scene.Scene, said) {
	d := sampleJurorDots()
	d.Rows, d.Max, d.Width = nil, []float64{0, 5, 10, math.NaN()}[random.IntN(4)], hostileWidth(random)
	d.Head.Columns = hostileHeads(random)
	for range min(hostileCount(random), 40) {
		row := JurorRow{Title: hostileName(random), Note: hostileName(random), Mean: hostileValue(random, 5), Spread: hostileValue(random, 5), Missing: hostileName(random), Columns: hostileSides(random)}
		for k := range hostileCount(random) {
			row.Marks = append(row.Marks, JurorMark{Juror: []string{strconv.Itoa(k), hostileName(random)}[random.IntN(2)], Value: hostileValue(random, 5), Changed: random.IntN(4) == 0})
		}
		d.Rows = append(d.Rows, row)
	}
	return d.Draw(), d
}

func hostileSlope(random *rand.Rand) (scene.Scene, said) {
	d := sampleSlope(2 + random.IntN(2))
	d.Moments = append(d.Moments, hostileHeads(random)...)[random.IntN(3):]
	d.Rows, d.Width, d.Height = nil, hostileWidth(random), []float64{0, 60 * mm, 150 * mm, -1}[random.IntN(4)]
	for i := range hostileCount(random) {
		row := SlopeRow{ID: []string{"", id(i % 26)}[random.IntN(2)], Title: hostileName(random), Missing: hostileName(random), Change: hostileLabel(random, 3)}
		for range random.IntN(5) {
			row.Values = append(row.Values, hostileValue(random, 100))
		}
		d.Rows = append(d.Rows, row)
	}
	return d.Draw(), d
}

func hostileIntervals(random *rand.Rand) (scene.Scene, said) {
	d := sampleIntervals()
	d.Rows, d.Width, d.Head.Title = nil, hostileWidth(random), hostileName(random)
	for range hostileCount(random) {
		d.Rows = append(d.Rows, IntervalRow{
			Title: hostileName(random), Weight: hostileValue(random, 100), Missing: hostileName(random), Strong: random.IntN(3) == 0,
			Range: Range{Known: random.IntN(5) > 0, Low: hostile(random, 100), High: hostile(random, 100), Label: hostileLabel(random, 15)},
		})
	}
	return d.Draw(), d
}

func hostileRankShares(random *rand.Rand) (scene.Scene, said) {
	d := sampleRankShares()
	d.Rows, d.Winners, d.Width, d.Head.Columns = nil, random.IntN(20)-1, hostileWidth(random), hostileHeads(random)
	for range hostileCount(random) {
		row := RankShareRow{Title: hostileName(random), First: hostileValue(random, 100), Missing: hostileName(random), Columns: hostileSides(random), Strong: random.IntN(2) == 0}
		for range hostileCount(random) {
			row.Shares = append(row.Shares, hostile(random, 100))
		}
		d.Rows = append(d.Rows, row)
	}
	return d.Draw(), d
}

func hostileSetScatter(random *rand.Rand) (scene.Scene, said) {
	d := sampleSetScatter()
	d.Points, d.Max, d.Width, d.Height = nil, []float64{0, 5, 100, math.NaN()}[random.IntN(4)], hostileWidth(random), []float64{0, 50 * mm}[random.IntN(2)]
	d.Up, d.Across = hostileName(random), hostileName(random)
	for range hostileCount(random) * 3 {
		point := SetPoint{Name: hostileName(random), X: hostileValue(random, 5), Y: hostileValue(random, 5), Pareto: random.IntN(8) == 0, Role: SetRole(max(0, random.IntN(20)-17))}
		if point.Role != SetOther {
			point.Label = hostileHeads(random)
		}
		d.Points = append(d.Points, point)
	}
	return d.Draw(), d
}

func hostileSetMatrix(random *rand.Rand) (scene.Scene, said) {
	d := sampleSetMatrix()
	d.Rows, d.Columns, d.Width = nil, nil, hostileWidth(random)
	for i := range hostileCount(random) {
		d.Columns = append(d.Columns, SetColumn{ID: []string{"J" + strconv.Itoa(i), hostileName(random)}[random.IntN(2)], Note: hostileLabel(random, 12), Title: hostileName(random)})
	}
	for range min(hostileCount(random), 20) {
		row := SetRow{Title: hostileName(random), Missing: hostileName(random)}
		for range hostileCount(random) {
			row.Values = append(row.Values, hostileValue(random, 5))
		}
		d.Rows = append(d.Rows, row)
	}
	return d.Draw(), d
}

func hostileBands(random *rand.Rand) (scene.Scene, said) {
	d := sampleBands()
	d.Rows, d.Width, d.Head.Title = nil, hostileWidth(random), hostileName(random)
	for i := range hostileCount(random) {
		d.Rows = append(d.Rows, BandRow{
			ID: []string{"", id(i % 26), hostileName(random)}[random.IntN(3)], Title: hostileName(random),
			Half: Range{Known: random.IntN(5) > 0, Low: hostile(random, 100), High: hostile(random, 100), Label: hostileLabel(random, 15)},
			Mean: hostileValue(random, 100), Target: hostileValue(random, 100), Need: hostileValue(random, 100),
			Withheld: []string{"", "", hostileName(random)}[random.IntN(3)],
		})
	}
	return d.Draw(), d
}

func hostileClasses(random *rand.Rand) (scene.Scene, said) {
	d := sampleClasses()
	d.Rows, d.Names, d.Width = nil, hostileHeads(random), hostileWidth(random)
	for i := range hostileCount(random) {
		row := ClassRow{ID: id(i % 26), Title: hostileName(random), Withheld: []string{"", "", hostileName(random)}[random.IntN(3)]}
		for range random.IntN(9) {
			first := random.IntN(9) - 2
			row.Parts = append(row.Parts, ClassPart{First: first, Last: first + random.IntN(3) - 1, Count: random.IntN(9) - 2, Label: []string{"", "5 (ab 40)", hostileName(random)}[random.IntN(3)]})
		}
		d.Rows = append(d.Rows, row)
	}
	return d.Draw(), d
}

func hostileRadar(random *rand.Rand) (scene.Scene, said) {
	d := sampleRadar(3)
	d.Axes, d.Width = nil, hostileWidth(random)
	for i := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 100}[random.IntN(15)] {
		d.Axes = append(d.Axes, RadarAxis{ID: []string{"", id(i % 26)}[random.IntN(2)], Title: hostileName(random), Current: hostileValue(random, 100), Target: hostileValue(random, 100), Missing: hostileName(random)})
	}
	return d.Draw(), d
}

func hostileTileMap(random *rand.Rand) (scene.Scene, said) {
	d := TileMap{Width: hostileWidth(random), Names: random.IntN(2) == 0, Speech: hostileSpeech(random)}
	if random.IntN(2) == 0 {
		d.Legend = []LegendItem{{Sign: SignBlank, Text: "keine"}, {Sign: SignRamp4, Text: hostileName(random)}, {Sign: SignSquare, Text: "kreisfreie Stadt"}}
	}
	for range random.IntN(7) {
		d.From = append(d.From, hostile(random, 100))
	}
	extent := []int{1, 3, 12, 60}[random.IntN(4)]
	for i := range hostileCount(random) {
		d.Tiles = append(d.Tiles, Tile{
			Key: strconv.Itoa(i), Short: []string{"DO", "HSK", hostileName(random)}[random.IntN(3)], Name: hostileName(random),
			Government: []string{"", "Köln", "Arnsberg", hostileName(random)}[random.IntN(4)], City: random.IntN(2) == 0,
			Column: random.IntN(extent) - 1, Row: random.IntN(extent) - 1, State: TileState(random.IntN(3)), Value: hostileValue(random, 100), Missing: hostileName(random),
		})
	}
	s, _ := d.Draw()
	if random.IntN(2) == 0 {
		d.Width = 320 + float64(random.IntN(800))
		s, _ = d.DrawCard()
	}
	return s, d
}

func hostileCharts() map[string]func(*rand.Rand) (scene.Scene, said) {
	return map[string]func(*rand.Rand) (scene.Scene, said){
		"rankbars": hostileRankBars, "signed": hostileSigned, "stacks": hostileStacks, "jurordots": hostileJurorDots, "slope": hostileSlope,
		"intervals": hostileIntervals, "rankshares": hostileRankShares, "setscatter": hostileSetScatter, "setmatrix": hostileSetMatrix,
		"dumbbell": hostileDumbbell, "bands": hostileBands, "classes": hostileClasses, "radar": hostileRadar, "tilemap": hostileTileMap,
	}
}

func TestChartsOfGroupsTakeAnything(t *testing.T) {
	for name, draw := range hostileCharts() {
		t.Run(name, func(t *testing.T) {
			random := rand.New(rand.NewPCG(17, 1))
			for round := range 40 {
				s, words := draw(random)
				checkScene(t, s)
				checkFinite(t, s)
				if round%4 == 0 {
					checkContrast(t, s, []scene.Palette{scene.PaperPalette(), scene.DarkPalette()}[round/4%2])
				}
				checkWords(t, words)
				if t.Failed() {
					t.Fatalf("round %d: %+v", round, words)
				}
			}
		})
	}
}

// checkFinite fails if a shape has no place: such a shape is nowhere inside or
// outside, so that the other checks would miss it.
func checkFinite(t *testing.T, s scene.Scene) {
	t.Helper()
	dump := scene.Dump(s)
	for _, word := range []string{"NaN", "Inf "} {
		if strings.Contains(stripQuoted(dump), word) {
			t.Errorf("a shape without a place: %s", word)
		}
	}
	if s.Height < 0 || !finite(s.Height) || s.Height > 40000*mm {
		t.Errorf("got height %f", s.Height)
	}
}

// stripQuoted leaves the shapes of a dump without their texts.
func stripQuoted(dump string) string {
	var b strings.Builder
	for line := range strings.Lines(dump) {
		head, _, _ := strings.Cut(line, `"`)
		b.WriteString(head + "\n")
	}
	return b.String()
}

// checkWords fails unless each row of the table has a cell for each head, and
// extremes are said only where they are known.
func checkWords(t *testing.T, words said) {
	t.Helper()
	table := words.Table()
	for _, row := range table.Rows {
		if len(row) != len(table.Head) {
			t.Errorf("got %d cells below %d heads: %q", len(row), len(table.Head), row)
		}
	}
	spoken := words.Spoken()
	if (spoken.Highest == "") != (spoken.Lowest == "") {
		t.Errorf("one extreme alone: %q, %q", spoken.Highest, spoken.Lowest)
	}
}

func TestBandsOfGroupsLeaveLabelsAlone(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 4))
	for range 60 {
		p := sampleProfile()
		p.RowHeight, p.Rows = []float64{0, 10 * mm, 12 * mm}[random.IntN(3)], nil
		for i := range 1 + random.IntN(12) {
			row := randomRow(random, i)
			row.Band = Band{Known: random.IntN(5) > 0, Low: hostile(random, 100), High: hostile(random, 100), Mean: hostile(random, 100)}
			p.Rows = append(p.Rows, row)
		}
		paper := scenes(p.Draw())
		p.RowHeight, p.Width = 0, 420+float64(random.IntN(700))
		for _, s := range []scene.Scene{paper, scenes(p.DrawCard())} {
			checkScene(t, s)
			checkFinite(t, s)
		}
		if t.Failed() {
			t.Fatalf("%+v", p.Rows)
		}
	}
}
