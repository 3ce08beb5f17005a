package chart

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/reports/scene"
)

// inventories are the samples at the widths of paper and window.
func inventories() map[string]scene.Scene {
	card := 600.0
	drivers, roadmap, systems, costs := sampleDrivers(), sampleRoadmap(), sampleSystems(), sampleCosts()
	drivers.Width, roadmap.Width, systems.Width, costs.Width = card, card, card, card
	narrowRoadmap, narrowSystems := sampleRoadmap(), sampleSystems()
	narrowRoadmap.Width, narrowRoadmap.ToYear = 170*mm, 2031
	narrowSystems.Width = 170 * mm
	return map[string]scene.Scene{
		"drivers": sampleDrivers().Draw(), "drivers_card": scenes(drivers.DrawCard()),
		"portfolio": samplePortfolio().Draw(), "portfolio_card": scenes(cardPortfolioSample(card).DrawCard()),
		"roadmap": sampleRoadmap().Draw(), "roadmap_years": narrowRoadmap.Draw(), "roadmap_card": scenes(roadmap.DrawCard()),
		"costs": sampleCosts().Draw(), "costs_card": costs.DrawCard(),
		"systems": sampleSystems().Draw(), "systems_narrow": narrowSystems.Draw(), "systems_card": scenes(systems.DrawCard()),
		"matrix": sampleMatrix(14).Draw()[0], "portfolio_place": crowds()["place"].Draw(),
	}
}

func TestInventoryGoldens(t *testing.T) {
	for name, s := range inventories() {
		t.Run(name, func(t *testing.T) {
			golden(t, name, s)
			checkScene(t, s)
		})
	}
}

func randomTexts(random *rand.Rand, n int) []string {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = []string{"", "100 %", "1.234.567,89 €", randomName(random)}[random.IntN(4)]
	}
	return texts
}

func TestDriversTakeAnyNamesAndNumbers(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 1))
	for range 150 {
		d := sampleDrivers()
		d.Rows, d.Cut, d.Max = nil, random.IntN(5), float64(random.IntN(12)*10)
		d.Head.Columns = randomTexts(random, random.IntN(4))
		for i := range random.IntN(20) {
			row := DriverRow{Rank: strconv.Itoa(i), ID: "P" + strconv.Itoa(i*i), Title: randomName(random), Total: "100,0", Columns: randomTexts(random, 4)}
			for k := range row.Parts {
				row.Parts[k] = DriverPart{At: float64(random.IntN(500)-20) / 10, Label: "25,0"}
			}
			row.Missing = []string{"", "", "unvollständig", randomName(random)}[random.IntN(4)]
			d.Rows = append(d.Rows, row)
		}
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

// checkMarks fails unless there is one mark per row, inside the scene.
func checkMarks(t *testing.T, s scene.Scene, marks []Mark, rows int) {
	t.Helper()
	if len(marks) != rows {
		t.Errorf("got %d marks, want %d", len(marks), rows)
	}
	for _, m := range marks {
		if m.X < -0.01 || m.Y < -0.01 || m.X+m.W > s.Width+0.01 || m.Y+m.H > s.Height+0.01 || m.Label == "" {
			t.Errorf("wrong mark %+v", m)
		}
	}
}

func TestAPieceShowsItsNumberFromItsWidthOn(t *testing.T) {
	d := sampleDrivers()
	d.Rows = d.Rows[:1]
	axis := newPen(d.Width, 0, "").driverGrid(d).axis
	unit := (axis.to - axis.from) / d.Max
	for name, at := range map[string]float64{"narrow": 7.3 * mm / unit, "wide": 7.5 * mm / unit} {
		d.Rows[0].Parts[0] = DriverPart{At: at, Label: "5,2"}
		got := slices.ContainsFunc(textBoxes(d.Draw()), func(b box) bool { return b.text == "5,2" })
		if want := name == "wide"; got != want {
			t.Errorf("%s: got number %t, want %t", name, got, want)
		}
	}
}

func TestAMissingPotentialHasNoBar(t *testing.T) {
	d := sampleDrivers()
	d.Parts = [4]string{}
	d.Rows = d.Rows[:1]
	d.Rows[0].Missing = "unvollständig"
	for name, s := range map[string]scene.Scene{"paper": d.Draw(), "card": scenes(d.DrawCard())} {
		for _, shape := range s.Shapes {
			if r, ok := shape.(scene.Rect); ok && r.Fill != scene.Paper {
				t.Errorf("%s: a bar %+v for a missing potential", name, r)
			}
		}
	}
}

func TestThePotentialAxisEndsAtItsMaximumAndIsNumbered(t *testing.T) {
	for given, want := range map[float64]string{0: "100", 10: "10", 45: "50", 50: "50", 99: "100", 400: "100"} {
		d, p := sampleDrivers(), samplePortfolio()
		d.Max, p.Max = given, given
		for name, s := range map[string]scene.Scene{"drivers": d.Draw(), "portfolio": p.Draw()} {
			last := 0
			for _, b := range textBoxes(s) {
				if n, err := strconv.Atoi(b.text); err == nil {
					last = max(last, n)
				}
			}
			if got := strconv.Itoa(last); got != want {
				t.Errorf("%s of %.0f: got end %s, want %s", name, given, got, want)
			}
		}
	}
}

func checkPortfolio(t *testing.T, d Portfolio, s scene.Scene, marks []Mark) {
	t.Helper()
	checkScene(t, s)
	checkMarks(t, s, marks, len(d.Points))
	var circles []scene.Circle
	for _, shape := range s.Shapes {
		if c, ok := shape.(scene.Circle); ok {
			circles = append(circles, c)
		}
	}
	for _, b := range textBoxes(s) {
		for _, c := range circles {
			if (disc{Point: c.Center, r: c.R}).covers(area{left: b.left, top: b.top, right: b.right, bottom: b.bottom}) {
				t.Errorf("%q meets the circle at %.1f, %.1f", b.text, c.Center.X, c.Center.Y)
			}
		}
	}
}

func TestPortfolioLabelsMeetNothingHoweverCrowded(t *testing.T) {
	for name, d := range crowds() {
		for _, size := range []int{0, 1, 2, 7, 30, 100} {
			d := d
			d.Points = d.Points[:size]
			checkPortfolio(t, d, d.Draw(), scenesMarks(d))
			d.Fields, d.Sized, d.Width = PortfolioFields{}, false, 600
			s, marks := d.DrawCard()
			checkPortfolio(t, d, s, marks)
			if t.Failed() {
				t.Fatalf("%s with %d points", name, size)
			}
		}
	}
}

// scenesMarks are the places of the circles on paper.
func scenesMarks(d Portfolio) []Mark {
	_, marks := d.draw(paperPortfolio(), 76*mm)
	return marks
}

func TestPortfolioTakesAnyPoints(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 2))
	for range 60 {
		d := samplePortfolio()
		d.Points, d.Max = nil, float64(random.IntN(11)*10)
		for i := range random.IntN(60) {
			d.Points = append(d.Points, PortfolioPoint{
				ID: "P" + strconv.Itoa(i), Label: randomName(random), X: float64(random.IntN(60)-10) / 10, Y: float64(random.IntN(1200)-100) / 10,
				Size: random.IntN(7) - 1, Strong: i < 5,
			})
		}
		checkPortfolio(t, d, d.Draw(), scenesMarks(d))
		d.Width, d.Height = 320+float64(random.IntN(500)), 200+float64(random.IntN(400))
		s, marks := d.DrawCard()
		checkPortfolio(t, d, s, marks)
		if t.Failed() {
			t.Fatalf("%+v", d)
		}
	}
}

func TestEveryPointIsDrawnOrCounted(t *testing.T) {
	for name, d := range crowds() {
		s := d.Draw()
		circles, counted := 0, 0
		for _, shape := range s.Shapes {
			if _, ok := shape.(scene.Circle); ok {
				circles++
			}
		}
		named := 0
		for _, b := range textBoxes(s) {
			words := strings.Fields(b.text)
			switch {
			case strings.HasPrefix(b.text, "P"):
				named++
			case strings.Contains(b.text, "weitere"):
				counted += wholeNumber(t, words[2])
			case strings.Contains(b.text, "ohne Namen"):
				counted += wholeNumber(t, words[0])
			}
		}
		if named+counted != len(d.Points) {
			t.Errorf("%s: %d named and %d counted, want together %d; %d circles", name, named, counted, len(d.Points), circles)
		}
	}
}

func wholeNumber(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCirclesKeepTheirPotential(t *testing.T) {
	d := crowds()["spread"]
	d.Sized = false
	s, marks := d.DrawCard()
	byY := map[float64]float64{}
	for i, m := range marks {
		y := m.Y + m.H/2
		if last, ok := byY[d.Points[i].Y]; ok && last != y {
			t.Errorf("%s stands at %.2f, another of its potential at %.2f", m.ID, y, last)
		}
		byY[d.Points[i].Y] = y
	}
	if byY[10] <= byY[40] || s.Height <= byY[10] {
		t.Error("less potential stands higher")
	}
}

func TestPortfolioIsTheSameEachTime(t *testing.T) {
	for name, d := range crowds() {
		first, second := scene.Dump(d.Draw()), scene.Dump(d.Draw())
		if first != second {
			t.Errorf("%s differs", name)
		}
	}
}

func BenchmarkPortfolioOf100(b *testing.B) {
	for name, d := range crowds() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				d.Draw()
			}
		})
	}
}
