package scene_test

import (
	"math"
	"testing"

	"reifekompass/reports/scene"
)

func palettes() map[string]scene.Palette {
	return map[string]scene.Palette{"paper": scene.PaperPalette(), "light": scene.LightPalette(), "dark": scene.DarkPalette()}
}

func TestTextIsReadable(t *testing.T) {
	const text = 4.5 // WCAG 2.2, 1.4.3
	grounds := map[scene.Colour][]scene.Colour{
		scene.Ink:     {scene.Paper, scene.Ground, scene.Select, scene.GoodTint, scene.WarnTint, scene.DangerTint, scene.TargetTint},
		scene.Muted:   {scene.Paper, scene.Ground, scene.Select},
		scene.Primary: {scene.Paper, scene.Ground, scene.Select},
		scene.Target:  {scene.Paper, scene.Ground, scene.Select, scene.TargetTint},
		scene.Good:    {scene.Paper, scene.Ground, scene.Select, scene.GoodTint},
		scene.Warn:    {scene.Paper, scene.Ground, scene.Select, scene.WarnTint},
		scene.Danger:  {scene.Paper, scene.Ground, scene.Select, scene.DangerTint},
		scene.OnRamp0: {scene.Ramp0}, scene.OnRamp1: {scene.Ramp1}, scene.OnRamp2: {scene.Ramp2},
		scene.OnRamp3: {scene.Ramp3}, scene.OnRamp4: {scene.Ramp4}, scene.OnPrimary: {scene.Primary},
	}
	for name, p := range palettes() {
		for ink, papers := range grounds {
			for _, paper := range papers {
				if got := scene.Contrast(p[ink], p[paper]); got < text {
					t.Errorf("%s: %s on %s has contrast %.2f, want %.1f", name, ink, paper, got, text)
				}
			}
		}
	}
}

func TestBordersCanBeSeen(t *testing.T) {
	const outline = 3 // WCAG 2.2, 1.4.11
	for name, p := range palettes() {
		for _, paper := range []scene.Colour{scene.Paper, scene.Ground, scene.Select} {
			if got := scene.Contrast(p[scene.Border], p[paper]); got < outline {
				t.Errorf("%s: border on %s has contrast %.2f", name, paper, got)
			}
		}
	}
}

func TestEveryColourHasALookAndAName(t *testing.T) {
	for name, p := range palettes() {
		for c := scene.Ink; c <= scene.OnPrimary; c++ {
			if _, ok := p[c]; !ok {
				t.Errorf("%s: %s has no look", name, c)
			}
		}
	}
	if got := scene.OnPrimary.String(); got != "on-primary" {
		t.Errorf("got %q, want the last name", got)
	}
}

func TestContrastFollowsTheDefinition(t *testing.T) {
	black, white := scene.RGB{}, scene.RGB{R: 255, G: 255, B: 255}
	if got := scene.Contrast(black, white); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white: got %.3f, want 21", got)
	}
	// The figure for ink on the first step of the ramp, from the design.
	p := scene.LightPalette()
	if got := scene.Contrast(p[scene.OnRamp0], p[scene.Ramp0]); math.Abs(got-13.73) > 0.01 {
		t.Errorf("ink on ramp 0: got %.2f, want 13.73", got)
	}
	dark := scene.DarkPalette()
	for level, want := range []float64{11.55, 9.37, 5.86, 6.97, 12.17} {
		if got := scene.Contrast(dark[scene.OnRamp(level)], dark[scene.Ramp(level)]); math.Abs(got-want) > 0.01 {
			t.Errorf("dark ramp %d: got %.2f, want %.2f", level, got, want)
		}
	}
}
