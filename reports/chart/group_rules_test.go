package chart

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/scene"
)

func rects(s scene.Scene, fill scene.Colour) (found []scene.Rect) {
	for _, shape := range s.Shapes {
		if r, ok := shape.(scene.Rect); ok && r.Fill == fill {
			found = append(found, r)
		}
	}
	return found
}

func TestExtremesAreSaidOnlyWhereTheyAre(t *testing.T) {
	value := func(name string, at float64) reading { return newReading(name, mark(at, 1), "") }
	open := newReading("Daten", Value{}, "offen")
	for name, test := range map[string]struct {
		readings        []reading
		highest, lowest string
	}{
		"none":        {},
		"one":         {readings: []reading{value("A", 3), open}},
		"unknown":     {readings: []reading{open, open, open}},
		"no number":   {readings: []reading{value("A", 3), newReading("B", Value{Known: true, At: math.NaN(), Label: "x"}, "offen")}},
		"all alike":   {readings: []reading{value("A", 3), value("B", 3)}},
		"two":         {[]reading{value("A", 3), open, value("B", 4)}, "Höchster Wert: B 4,0", "Niedrigster Wert: A 3,0"},
		"tie":         {[]reading{value("A", 4), value("B", 3), value("C", 4)}, "Höchster Wert: A, C 4,0", "Niedrigster Wert: B 3,0"},
		"printed tie": {[]reading{value("A", 4.01), value("B", 3), value("C", 4.04)}, "Höchster Wert: A, C 4,0", "Niedrigster Wert: B 3,0"},
		"many": {
			[]reading{value("A", 4), value("B", 0), value("C", 4), value("D", 4), value("E", 4)},
			"Höchster Wert: A, C, D, … 4,0", "Niedrigster Wert: B 0,0",
		},
	} {
		spoken := sampleSpeech("Balken").say(test.readings)
		if spoken.Highest != test.highest || spoken.Lowest != test.lowest {
			t.Errorf("%s: got %q, %q", name, spoken.Highest, spoken.Lowest)
		}
		if len(spoken.Values) != len(test.readings) {
			t.Errorf("%s: got %d values, want %d", name, len(spoken.Values), len(test.readings))
		}
	}
}

func TestTheAlternativeIsComputedFromTheValues(t *testing.T) {
	want := "Balken, 0 bis 5 Punkte, n = 13. Höchster Wert: WFG Kreis Auental 3,87. Niedrigster Wert: Kreis Steinheide 1,63. Alle Werte: WFG Kreis Auental 3,87; "
	got := sampleRankBars().Draw().Alt
	if !strings.HasPrefix(got, want) || !strings.HasSuffix(got, "Stadt Kaltenborn "+notReady+".") {
		t.Errorf("got %q", got)
	}
}

func TestWhoIsNotReadyStandsLastWithoutABar(t *testing.T) {
	r := sampleRankBars()
	r.Rows[1].Value = Value{}
	table := r.Table()
	if got := table.Rows[12][1]; got != "Stadt Kaltenborn" || table.Rows[11][1] != "Stadt Rosenau" {
		t.Errorf("got %q last", got)
	}
	s := r.Draw()
	if won, others := len(rects(s, scene.Ramp4)), len(rects(s, scene.Ramp2)); won != 3 || others != 8 {
		t.Errorf("got %d winners and %d others, want 3 and 8", won, others)
	}
	d := sampleStacks(4)
	d.Rows = d.Rows[12:]
	if got := len(rects(d.Draw(), scene.Ramp4)); got != 1 { // the legend
		t.Errorf("got %d pieces for a missing total", got-1)
	}
}

func TestPiecesOfABarAddUpToItsTotal(t *testing.T) {
	d := sampleStacks(4)
	d.Rows = []StackRow{{Title: "A", Total: mark(4, 2), Parts: []DriverPart{{At: 1}, {At: 1}, {At: 1}, {At: 1}}}, {Title: "B", Total: mark(2, 2), Parts: []DriverPart{{At: 2}}}}
	pieces := rects(d.Draw(), scene.Ramp4)[1:]
	if got := pieces[1].W + driverGap - 2*(pieces[0].W+driverGap); math.Abs(got) > 0.01 {
		t.Errorf("two points are not twice as long as one: %+v", pieces)
	}
}

func TestJurorsAreNeverMovedSidewaysAndNeverCoverEachOther(t *testing.T) {
	axis := ruler{plot: plot{from: 0, to: 300}, max: 5}
	random := rand.New(rand.NewPCG(17, 2))
	for range 200 {
		var marks []JurorMark
		for range random.IntN(30) {
			marks = append(marks, JurorMark{Value: mark(float64(random.IntN(51))/10, 1)})
		}
		places, height := jurorPlaces(marks, axis)
		for i, one := range places {
			if one.x != axis.at(one.Value.At) {
				t.Fatalf("%v stands at %.2f", one.Value, one.x)
			}
			if math.Abs(one.rise)+jurorRadius > height/2+0.01 {
				t.Fatalf("%v leaves its stack", one)
			}
			for _, two := range places[:i] {
				if math.Hypot(one.x-two.x, one.rise-two.rise) < 2*jurorRadius {
					t.Fatalf("%v covers %v", one, two)
				}
			}
		}
	}
}

func TestLabelsSettleInOrderAndWithoutTouching(t *testing.T) {
	random := rand.New(rand.NewPCG(17, 3))
	for range 500 {
		slots := make([]slot, random.IntN(20))
		for i := range slots {
			slots[i] = slot{want: float64(random.IntN(400)), height: 4 + float64(random.IntN(10))}
		}
		settle(slots, 0, 400)
		for i, one := range slots {
			if one.at-one.height/2 < -1e-9 || one.at+one.height/2 > 400+1e-9 {
				t.Fatalf("%+v leaves its room", one)
			}
			for _, two := range slots[:i] {
				if math.Abs(one.at-two.at) < (one.height+two.height)/2-1e-9 {
					t.Fatalf("%+v meets %+v", one, two)
				}
				if one.want < two.want && one.at > two.at {
					t.Fatalf("%+v has changed places with %+v", one, two)
				}
			}
		}
	}
	lone := []slot{{want: 50, height: 10}}
	settle(lone, 0, 100)
	if lone[0].at != 50 {
		t.Errorf("a label with room stands at %.1f, want 50", lone[0].at)
	}
}

func TestLinesShowTheirDirectionWithoutColor(t *testing.T) {
	d := Slope{Width: 170 * mm, Moments: []string{"heute", "morgen"}, Rows: []SlopeRow{
		{Title: "steigt", Values: []Value{known(10), known(90)}},
		{Title: "fällt", Values: []Value{known(90), known(10)}},
		{Title: "bleibt", Values: []Value{known(50), known(50)}},
		{Title: "offen", Values: []Value{known(20), {}}},
	}}
	var styles []scene.Style
	for _, shape := range d.Draw().Shapes {
		if line, ok := shape.(scene.Line); ok && line.To.X-line.From.X > 20*mm && line.Stroke != scene.Hairline {
			styles = append(styles, line.Style)
		}
	}
	if len(styles) != 3 {
		t.Fatalf("got %d lines, want 3: an unknown value has none", len(styles))
	}
	if len(styles[0].Dash) > 0 || len(styles[1].Dash) == 0 || styles[2].Width >= styles[0].Width {
		t.Errorf("got %+v, want solid, dashed, thin", styles)
	}
}

func TestTheNarrowestIntervalStandsFirst(t *testing.T) {
	var got []string
	for _, row := range sampleIntervals().Table().Rows[:3] {
		got = append(got, row[0])
	}
	if diff := cmp.Diff([]string{"Wissenstransfer", "Klarheit der Ziele", "Service"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestSharesKeepTheirStepsAndSmallOnesStayEmpty(t *testing.T) {
	d := RankShares{Width: 170 * mm, Rows: []RankShareRow{{Title: "A", Shares: []float64{0.49, 0.5, 4.4, 4.6, 19, 20, 40, 69, 70, 99.6, math.NaN()}}}}
	var got []string
	for _, b := range textBoxes(d.Draw()) {
		if b.top > 20 {
			got = append(got, b.text)
		}
	}
	if diff := cmp.Diff([]string{"", "1", "4", "5", "19", "20", "40", "69", "70", "100", ""}, d.Table().Rows[0][1:]); diff != "" {
		t.Error(diff)
	}
	if slices.Contains(got, "0") {
		t.Errorf("got a cell for a share below 0.5: %q", got)
	}
	for share, want := range map[float64]int{1: 0, 5: 1, 19: 1, 20: 2, 40: 3, 69: 3, 70: 4, 100: 4} {
		if step := shareStepOf(share); step != want {
			t.Errorf("%.0f: got step %d, want %d", share, step, want)
		}
	}
}

func TestEachCriterionOfAGroupHasItsBest(t *testing.T) {
	d := sampleSetMatrix()
	d.Rows[1].Values[0] = mark(4.9, 1)
	full := 0
	for _, shape := range d.Draw().Shapes {
		if c, ok := shape.(scene.Circle); ok && c.Fill == scene.Primary {
			full++
		}
	}
	if want := len(d.Columns) + 1; full != want {
		t.Errorf("got %d full dots, want %d: a tie has two", full, want)
	}
}

func TestNothingOfAWithheldRowIsShown(t *testing.T) {
	b, c := sampleBands(), sampleClasses()
	for i := range b.Rows {
		b.Rows[i].Withheld, c.Rows[i].Withheld = "zurückgehalten", "zurückgehalten"
	}
	m := sampleTileMap(t)
	m.Legend = nil
	for i := range m.Tiles {
		m.Tiles[i].State, m.Tiles[i].Missing = TileWithheld, "zurückgehalten"
		m.Tiles[i].Value = mark(97, 0)
	}
	for name, s := range map[string]scene.Scene{"bands": b.Draw(), "classes": c.Draw(), "map": scenes(m.Draw())} {
		for _, ramp := range []scene.Colour{scene.Ramp1, scene.Ramp2, scene.Ramp3, scene.Ramp4} {
			legend := map[string]int{"classes": 1}[name]
			if n := len(rects(s, ramp)); n > legend {
				t.Errorf("%s: %d fills of %s", name, n, ramp)
			}
		}
	}
	for name, words := range map[string]said{"bands": b, "classes": c, "map": m} {
		spoken := words.Spoken()
		if spoken.Highest != "" || strings.Contains(spoken.Sentence(), "97") {
			t.Errorf("%s says %q", name, spoken.Sentence())
		}
		for _, row := range words.Table().Rows {
			if strings.Contains(strings.Join(row, " "), "97") || !slices.Contains(row, "zurückgehalten") {
				t.Errorf("%s: got row %q", name, row)
			}
		}
	}
}

func TestPublicPlacesAreRoundedOutwardToFive(t *testing.T) {
	row := BandRow{Half: Range{Known: true, Low: 31, High: 47}, Mean: mark(42.4, 0), Target: mark(72.6, 0)}.released()
	if row.Half.Low != 30 || row.Half.High != 50 || row.Mean.At != 40 || row.Target.At != 75 {
		t.Errorf("got %+v", row)
	}
}

func TestEachTileHasAMarkInItsPlace(t *testing.T) {
	d := sampleTileMap(t)
	d.Tiles = append(d.Tiles, d.Tiles[0])
	s, marks := d.Draw()
	card, places := d.DrawCard()
	checkMarks(t, card, places, 53)
	checkMarks(t, s, marks, 53)
	for i, one := range marks {
		for _, two := range marks[:i] {
			if one.X < two.X+two.W && two.X < one.X+one.W && one.Y < two.Y+two.H && two.Y < one.Y+one.H {
				t.Errorf("%s meets %s", one.Label, two.Label)
			}
		}
	}
}

func TestAnUnknownValueLeavesAGapInTheRadar(t *testing.T) {
	whole, gap := sampleRadar(9), sampleRadar(9)
	whole.Axes[7].Current = known(50)
	count := func(s scene.Scene) (sectors, dots int) {
		for _, shape := range s.Shapes {
			switch v := shape.(type) {
			case scene.Path:
				if v.Fill == scene.Ramp1 {
					sectors++
				}
			case scene.Circle:
				dots++
			}
		}
		return sectors, dots
	}
	if sectors, dots := count(whole.Draw()); sectors != 9 || dots != 10 { // one dot of the legend
		t.Errorf("whole: got %d sectors and %d dots", sectors, dots)
	}
	if sectors, dots := count(gap.Draw()); sectors != 7 || dots != 9 {
		t.Errorf("gap: got %d sectors and %d dots", sectors, dots)
	}
}

func TestARadarOfTwoAxesIsShownAsBars(t *testing.T) {
	d := sampleRadar(9)
	d.Axes = d.Axes[:2]
	if d.Fits() || len(rects(d.Draw(), scene.Ramp3)) != 2 {
		t.Error("two axes are no bars")
	}
}

func TestTheBandOfAGroupLiesUnderTheSigns(t *testing.T) {
	p := bandProfile()
	p.Rows, p.Legend = p.Rows[:1], nil
	for name, s := range map[string]scene.Scene{"paper": scenes(p.Draw()), "card": scenes(Profile{Rows: p.Rows, Width: 702}.DrawCard())} {
		band, bar := -1, -1
		for i, shape := range s.Shapes {
			if r, ok := shape.(scene.Rect); ok {
				switch r.Fill {
				case scene.Ramp1:
					band = i
				case scene.Ramp2:
					bar = i
				default:
				}
			}
		}
		if band < 0 || bar < band {
			t.Errorf("%s: got band %d and bar %d", name, band, bar)
		}
	}
	p.Rows[0].Band = Band{Known: true, Low: math.NaN(), High: 5}
	if n := len(rects(scenes(p.Draw()), scene.Ramp1)); n != 0 {
		t.Errorf("got %d bands without a place", n)
	}
}
