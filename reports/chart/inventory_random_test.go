package chart

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"reifekompass/reports/scene"
)

func randomRoadmap(random *rand.Rand) Roadmap {
	r := sampleRoadmap()
	r.Rows, r.Links = nil, nil
	r.Head.Columns, r.Sum.Columns = randomTexts(random, random.IntN(7)), randomTexts(random, 7)
	r.Sum.Title = []string{"", "Summe"}[random.IntN(2)]
	years := 1 + random.IntN(12)
	for i := range random.IntN(20) {
		from := month(2026+random.IntN(years), 1+random.IntN(12))
		row := RoadmapRow{
			ID: "M" + strconv.Itoa(i), Title: randomName(random), Note: randomName(random), Module: randomName(random), From: from,
			To: from + random.IntN(30) - 3, Style: BarStyle(random.IntN(4)), Dot: random.IntN(2) == 0,
			Level: []string{"", "1 → 3", randomName(random)}[random.IntN(3)], Columns: randomTexts(random, 7),
		}
		if random.IntN(4) == 0 {
			row.From, row.To = 0, 0
		}
		r.Rows = append(r.Rows, row)
		r.Links = append(r.Links, RoadmapLink{Before: "M" + strconv.Itoa(random.IntN(20)), After: "M" + strconv.Itoa(random.IntN(20))})
	}
	return r
}

func TestRoadmapTakesAnyMeasures(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 3))
	for range 200 {
		r := randomRoadmap(random)
		r.Width = []float64{170 * mm, 257 * mm}[random.IntN(2)]
		checkScene(t, r.Draw())
		if from := r.BarsFrom(); from <= 0 || from >= r.Width/2 {
			t.Errorf("bars begin at %.1f of %.1f", from, r.Width)
		}
		r.Width = 320 + float64(random.IntN(600))
		s, marks := r.DrawCard()
		checkScene(t, s)
		checkMarks(t, s, marks, len(r.Rows))
		if t.Failed() {
			t.Fatalf("%+v", r)
		}
	}
}

func TestRoadmapShortensItsYearsUntilTheyFit(t *testing.T) {
	for years, want := range map[int]string{1: "Q1", 3: "Q1", 4: "1. Hj.", 9: "", 60: ""} {
		r := sampleRoadmap()
		r.Rows = r.Rows[:1]
		r.FromYear, r.ToYear = 2027, 2026+years
		got := ""
		for _, b := range textBoxes(r.Draw()) {
			if got == "" && (b.text == "Q1" || b.text == "1. Hj.") {
				got = b.text
			}
		}
		if got != want {
			t.Errorf("%d years: got %q, want %q", years, got, want)
		}
	}
}

func TestAMeasureWithoutADateSaysSoAndHasNoBar(t *testing.T) {
	r := sampleRoadmap()
	r.Phases = [4]string{}
	r.Rows = r.Rows[7:]
	for name, s := range map[string]scene.Scene{"paper": r.Draw(), "card": scenes(r.DrawCard())} {
		said := slices.ContainsFunc(textBoxes(s), func(b box) bool { return b.text == "ohne Termin" })
		barred := slices.ContainsFunc(s.Shapes, func(shape scene.Shape) bool {
			rect, ok := shape.(scene.Rect)
			return ok && rect.Stroke != scene.None
		})
		if !said || barred {
			t.Errorf("%s: got word %t and bar %t", name, said, barred)
		}
	}
}

func tips(s scene.Scene) int {
	n := 0
	for _, shape := range s.Shapes {
		if path, ok := shape.(scene.Path); ok && path.Closed && len(path.Points) == 3 && path.Fill == scene.Ink {
			n++
		}
	}
	return n
}

func TestOnlyMeasuresWithADateAreJoined(t *testing.T) {
	r := sampleRoadmap()
	r.Links = []RoadmapLink{{"M1", "M7"}, {"M1", "M8"}, {"M8", "M1"}, {"M1", "M99"}, {"M2", "M2"}}
	if got := tips(r.Draw()); got != 1 {
		t.Errorf("got %d arrows, want 1", got)
	}
}

func TestCostsTakeAnyAmounts(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 4))
	for range 200 {
		c := sampleCosts()
		c.Title, c.Note, c.Rows = randomName(random), randomName(random), nil
		for i := range random.IntN(8) {
			c.Rows = append(c.Rows, CostRow{
				Title: strconv.Itoa(2026 + i), Total: "1.234.567 €",
				Funding: CostPart{Amount: float64(random.IntN(1000) - 100), Label: "Förderung 234.567 €"},
				Own:     CostPart{Amount: float64(random.IntN(50) * random.IntN(1000)), Label: "eigene Mittel 1.000.000 €"},
			})
		}
		c.Width, c.From = 170*mm+float64(random.IntN(200)), float64(random.IntN(2)*random.IntN(150))
		checkScene(t, c.Draw())
		c.Width = 320 + float64(random.IntN(500))
		checkScene(t, c.DrawCard())
		if t.Failed() {
			t.Fatalf("%+v", c)
		}
	}
}

func TestCostBarsShareOneScale(t *testing.T) {
	s := sampleCosts().Draw()
	var widths []float64
	for _, shape := range s.Shapes {
		if r, ok := shape.(scene.Rect); ok {
			widths = append(widths, r.W)
		}
	}
	if len(widths) != 6 {
		t.Fatalf("got %d pieces, want 6", len(widths))
	}
	if got, want := widths[0]/widths[3], 26000.0/29200; got-want > 1e-9 || want-got > 1e-9 {
		t.Errorf("got ratio %f, want %f", got, want)
	}
}

func randomSystems(random *rand.Rand) Systems {
	d := sampleSystems()
	d.Rows, d.Links = nil, nil
	for i := range random.IntN(20) {
		d.Rows = append(d.Rows, SystemRow{
			ID: "S" + strconv.Itoa(i), External: random.IntN(4) == 0, Name: randomName(random), Type: randomName(random),
			Operation: randomName(random), Processes: randomName(random), Coverage: Cell{Level: random.IntN(5), Label: "2"},
			Satisfaction: Cell{State: CellState(random.IntN(4)), Label: "?"}, Contract: []string{"–", "06/2027", randomName(random)}[random.IntN(3)],
			Soon: random.IntN(3) == 0, Cost: []string{"–", "1.234.567"}[random.IntN(2)],
		})
	}
	for range random.IntN(16) {
		d.Links = append(d.Links, Link{From: "S" + strconv.Itoa(random.IntN(20)), To: "S" + strconv.Itoa(random.IntN(20)), Mode: LinkMode(random.IntN(3))})
	}
	return d
}

func TestSystemsTakeAnyNamesAndInterfaces(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 5))
	for range 150 {
		d := randomSystems(random)
		d.Width = []float64{170 * mm, 257 * mm}[random.IntN(2)]
		checkScene(t, d.Draw())
		d.Width = 360 + float64(random.IntN(500))
		s, marks := d.DrawCard()
		checkScene(t, s)
		checkMarks(t, s, marks, len(d.Rows))
		if t.Failed() {
			t.Fatalf("%+v", d)
		}
	}
}

func TestBracketsOfOneLaneNeverShareARow(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 6))
	for range 100 {
		d := randomSystems(random)
		b := newBrackets(d.Rows, d.Links)
		for i, one := range b.list {
			for _, two := range b.list[i+1:] {
				if one.lane == two.lane && one.upper() <= two.lower() && two.upper() <= one.lower() {
					t.Fatalf("%+v and %+v share lane %d", one, two, one.lane)
				}
			}
		}
	}
}

func TestShortBracketsStandNearTheTable(t *testing.T) {
	d := sampleSystems()
	for _, b := range newBrackets(d.Rows, d.Links).list {
		if b.lower()-b.upper() == 1 && b.lane != 0 {
			t.Errorf("%+v does not stand in the first lane", b)
		}
	}
}

func TestEveryInterfaceHasAnArrow(t *testing.T) {
	d := sampleSystems()
	d.Links = append(d.Links, Link{From: "S1", To: "unknown"})
	if got := tips(d.Draw()); got != 10 {
		t.Errorf("got %d arrows, want 10", got)
	}
}

func TestBracketsFitUpToFourteen(t *testing.T) {
	d := sampleSystems()
	if !d.Fits() {
		t.Error("ten interfaces do not fit")
	}
	for len(d.Links) < 14 {
		d.Links = append(d.Links, Link{From: "S9", To: "S10"})
	}
	if !d.Fits() {
		t.Error("14 interfaces do not fit")
	}
	d.Links = append(d.Links, Link{From: "S9", To: "S10"})
	if d.Fits() || d.FitsCard() {
		t.Error("15 interfaces fit")
	}
	narrow := sampleSystems()
	narrow.Width = 160
	if narrow.FitsCard() {
		t.Error("seven lanes fit into a narrow card")
	}
}

func TestMatrixTakesUpToSixtySystems(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 7))
	for _, n := range []int{0, 1, 2, 14, 33, 60} {
		for _, width := range []float64{170 * mm, 257 * mm} {
			m := sampleMatrix(n)
			m.Width = width
			for i := range m.Systems {
				m.Systems[i].Name = randomName(random)
			}
			for _, pictures := range [][]scene.Scene{m.Draw(), m.DrawCard()} {
				checkMatrix(t, m, pictures)
			}
		}
	}
}

// checkMatrix fails if a text is too small or an interface is not there once.
func checkMatrix(t *testing.T, m Matrix, pictures []scene.Scene) {
	t.Helper()
	letters := 0
	for i, s := range pictures {
		checkScene(t, s)
		if want := []string{m.Alt, m.More}[min(i, 1)]; s.Alt != want {
			t.Errorf("got alt %q, want %q", s.Alt, want)
		}
		if s.Height > m.MaxHeight {
			t.Errorf("got height %.1f, want at most %.1f", s.Height, m.MaxHeight)
		}
		for _, shape := range s.Shapes {
			if text, ok := shape.(scene.Text); ok && text.Font.Size < 7.5 {
				t.Errorf("%q is too small", text.Text)
			}
		}
		for _, b := range textBoxes(s) {
			if slices.Contains([]string{"A", "D", "H", "AD", "AH", "DH", "ADH"}, b.text) {
				letters++
			}
		}
	}
	if want := len(m.modes()) + 3*len(pictures); letters != want {
		t.Errorf("%d systems: got %d cells and signs, want %d", len(m.Systems), letters, want)
	}
}
