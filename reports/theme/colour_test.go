package theme_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// colours are all corners and edges of the cube of colours, and 50 others.
func colours() []scene.RGB {
	var all []scene.RGB
	ends := []uint8{0, 1, 127, 254, 255}
	for _, r := range ends {
		for _, g := range ends {
			for _, b := range ends {
				all = append(all, scene.RGB{R: r, G: g, B: b})
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		n := random.Uint32()
		all = append(all, scene.RGB{R: uint8(n >> 16 & 0xFF), G: uint8(n >> 8 & 0xFF), B: uint8(n & 0xFF)})
	}
	p := scene.PaperPalette()
	return append(all, p[scene.Target], p[scene.Primary], p[scene.Danger], p[scene.Warn], p[scene.Good])
}

func TestEveryColourIsReadableAsItIsUsed(t *testing.T) {
	const text, outline = 4.5, 3
	grounds := map[scene.Colour][]scene.Colour{
		scene.Ink:     {scene.Paper, scene.Ground, scene.Select, scene.Ramp0, scene.Ramp1, scene.Ramp2},
		scene.Muted:   {scene.Paper, scene.Ground, scene.Select},
		scene.Primary: {scene.Paper, scene.Ground, scene.Select},
		scene.Target:  {scene.Paper, scene.Ground, scene.Select, scene.TargetTint},
		scene.Good:    {scene.Paper, scene.Ground, scene.Select, scene.GoodTint},
		scene.Warn:    {scene.Paper, scene.Ground, scene.Select, scene.WarnTint},
		scene.Danger:  {scene.Paper, scene.Ground, scene.Select, scene.DangerTint},
		scene.OnRamp0: {scene.Ramp0}, scene.OnRamp1: {scene.Ramp1}, scene.OnRamp2: {scene.Ramp2},
		scene.OnRamp3: {scene.Ramp3}, scene.OnRamp4: {scene.Ramp4}, scene.OnPrimary: {scene.Primary},
	}
	for _, asked := range colours() {
		p := theme.NewColour(asked).Palette()
		for ink, papers := range grounds {
			for _, paper := range papers {
				if got := scene.Contrast(p[ink], p[paper]); got < text {
					t.Errorf("%s: %s on %s has contrast %.2f, want %.1f", theme.Hex(asked), ink, paper, got, text)
				}
			}
		}
		for _, paper := range []scene.Colour{scene.Paper, scene.Ground, scene.Select} {
			if got := scene.Contrast(p[scene.Border], p[paper]); got < outline {
				t.Errorf("%s: border on %s has contrast %.2f", theme.Hex(asked), paper, got)
			}
		}
	}
}

func TestStepsOfTheRampDifferInGreyAsUsual(t *testing.T) {
	usual := scene.PaperPalette()
	for _, asked := range colours() {
		p := theme.NewColour(asked).Palette()
		for level := range 5 {
			own, want := scene.Contrast(p[scene.Ramp(level)], p[scene.Paper]), scene.Contrast(usual[scene.Ramp(level)], usual[scene.Paper])
			if own < want*0.98 || own > want*1.02 {
				t.Errorf("%s: level %d has contrast %.3f with paper, usual is %.3f", theme.Hex(asked), level, own, want)
			}
		}
		for level := range 4 {
			if step := scene.Contrast(p[scene.Ramp(level)], p[scene.Ramp(level+1)]); step < 1.2 {
				t.Errorf("%s: levels %d and %d differ by %.2f only", theme.Hex(asked), level, level+1, step)
			}
		}
	}
}

func TestPaletteHasEveryColourAndKeepsThoseWithAMeaning(t *testing.T) {
	usual := scene.PaperPalette()
	for _, asked := range colours() {
		p := theme.NewColour(asked).Palette()
		if len(p) != len(usual) {
			t.Fatalf("%s: got %d colours, want %d", theme.Hex(asked), len(p), len(usual))
		}
		for _, kept := range []scene.Colour{
			scene.Ink, scene.Muted, scene.Hairline, scene.Border, scene.Target, scene.Good, scene.Warn, scene.Danger, scene.Paper,
			scene.Ground, scene.TargetTint, scene.GoodTint, scene.WarnTint, scene.DangerTint,
		} {
			if p[kept] != usual[kept] {
				t.Errorf("%s: %s has changed", theme.Hex(asked), kept)
			}
		}
	}
}

func TestTheUsualColourGivesAlmostTheUsualPalette(t *testing.T) {
	usual := scene.PaperPalette()
	p := theme.NewColour(usual[scene.Primary]).Palette()
	for level := range 5 {
		got, want := p[scene.Ramp(level)], usual[scene.Ramp(level)]
		for _, pair := range [][2]uint8{{got.R, want.R}, {got.G, want.G}, {got.B, want.B}} {
			if difference := int(pair[0]) - int(pair[1]); difference < -14 || difference > 14 {
				t.Errorf("level %d: got %s, usual is %s", level, theme.Hex(got), theme.Hex(want))
			}
		}
	}
}

func TestColoursAreAdjustedOnlyWhereNeeded(t *testing.T) {
	target := scene.PaperPalette()[scene.Target]
	for text, want := range map[string]theme.Adjustment{
		"#0B5C8A": theme.Kept, "#000000": theme.Kept, "#6B2D8B": theme.Kept, "schwarz": theme.Kept, "rot": theme.Kept, "petrol": theme.Kept, "violett": theme.Kept, "grau": theme.Kept, "blau": theme.Kept, "grün": theme.Kept,
		"#FFCC00": theme.Darkened, "#ffffff": theme.Darkened, "#7FB2FF": theme.Darkened, "#00FFFF": theme.Darkened,
		theme.Hex(target): theme.SetApart, "#F39200": theme.DarkenedAndSetApart,
	} {
		c, err := theme.ParseColour(text)
		if err != nil {
			t.Fatal(err)
		}
		if c.Adjusted != want {
			t.Errorf("%s: got adjustment %d, want %d; used is %s", text, c.Adjusted, want, theme.Hex(c.Used))
		}
		if (c.Used == c.Asked) != (want == theme.Kept) {
			t.Errorf("%s: asked %s, used %s, adjustment %d", text, theme.Hex(c.Asked), theme.Hex(c.Used), c.Adjusted)
		}
	}
}

func TestDarkenedIsJustEnough(t *testing.T) {
	p := scene.PaperPalette()
	for _, asked := range colours() {
		c := theme.NewColour(asked)
		if c.Adjusted != theme.Darkened {
			continue
		}
		least := 21.0
		for _, ground := range []scene.Colour{scene.Paper, scene.Ground, scene.Select} {
			least = min(least, scene.Contrast(c.Used, p[ground]))
		}
		if least > 4.7 {
			t.Errorf("%s: darkened to %s, contrast %.2f: more than needed", theme.Hex(asked), theme.Hex(c.Used), least)
		}
	}
}

func TestTextsThatNameNoColour(t *testing.T) {
	for _, text := range []string{"", "#", "#12345", "#1234567", "#GGGGGG", "#-12345", "+12345", "himmelblau", "rgb(1,2,3)", "#12 456", "\x00"} {
		var wrong *theme.ColourError
		if _, err := theme.ParseColour(text); !errors.As(err, &wrong) || wrong.Got != text {
			t.Errorf("%q: got %v, want a ColourError", text, err)
		}
	}
	for text, want := range map[string]string{"#0b5c8a": "#0B5C8A", "0B5C8A\n": "#0B5C8A", "Petrol": "#006D77", "GRÜN": "#1B6E3C"} {
		c, err := theme.ParseColour(text)
		if err != nil || c.String() != want {
			t.Errorf("%q: got %v, %v, want %s", text, c, err, want)
		}
	}
}

func TestThemeWithoutColourHasNoPalette(t *testing.T) {
	if p := (theme.Theme{Name: "Amt"}).Palette(); p != nil {
		t.Errorf("got %v, want none", p)
	}
	ours := theme.Theme{Colour: theme.NewColour(scene.RGB{G: 90})}
	if p := ours.Palette(); p[scene.Primary] != (scene.RGB{G: 90}) || slices.Contains([]scene.RGB{{}}, p[scene.OnPrimary]) {
		t.Errorf("got primary %v with text %v", p[scene.Primary], p[scene.OnPrimary])
	}
}
