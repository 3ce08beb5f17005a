package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"reifekompass/assets"
	"reifekompass/reports/scene"
)

// The least contrasts of WCAG 2.2 that the tokens promise.
const (
	leastText   = 4.5
	leastBody   = 7.0
	leastBorder = 3.0
)

func TestTokensHaveEnoughContrast(t *testing.T) {
	for _, c := range []struct {
		name  string
		front []scene.Colour
		back  []scene.Colour
		least float64
	}{
		{"body text", []scene.Colour{scene.Ink, scene.Muted}, []scene.Colour{scene.Paper, scene.Ground, scene.Select}, leastBody},
		{"colored text", []scene.Colour{scene.Primary, scene.Target, scene.Good, scene.Warn, scene.Danger}, []scene.Colour{scene.Paper, scene.Ground, scene.Select}, leastText},
		{"text on good", []scene.Colour{scene.Good, scene.Ink}, []scene.Colour{scene.GoodTint}, leastText},
		{"text on warn", []scene.Colour{scene.Warn, scene.Ink}, []scene.Colour{scene.WarnTint}, leastText},
		{"text on danger", []scene.Colour{scene.Danger, scene.Ink}, []scene.Colour{scene.DangerTint}, leastText},
		{"text on target", []scene.Colour{scene.Target, scene.Ink}, []scene.Colour{scene.TargetTint}, leastText},
		{"filled button", []scene.Colour{scene.OnPrimary}, []scene.Colour{scene.Primary}, leastBody},
		{"toast and tooltip", []scene.Colour{scene.Paper}, []scene.Colour{scene.Ink}, leastBody},
		{"borders and focus", []scene.Colour{scene.Border, scene.Primary}, []scene.Colour{scene.Paper, scene.Ground, scene.Select, scene.TargetTint, scene.WarnTint}, leastBorder},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, dark := range []bool{false, true} {
				palette := newTheme(t, Look{}).Palette(dark)
				for _, front := range c.front {
					for _, back := range c.back {
						if got := scene.Contrast(palette[front], palette[back]); got < c.least {
							t.Errorf("dark %v: contrast of %v on %v is %.2f, want %.1f", dark, front, back, got, c.least)
						}
					}
				}
			}
		})
	}
}

func TestEveryNameOfTheToolkitIsReadable(t *testing.T) {
	for _, variant := range []Variant{AlwaysLight, AlwaysDark} {
		th := newTheme(t, Look{Variant: variant})
		contrast := func(a, b fyne.ThemeColorName) float64 {
			return scene.Contrast(rgb(th.Color(a, theme.VariantLight)), rgb(th.Color(b, theme.VariantLight)))
		}
		for _, name := range []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameDisabled} {
			if got := contrast(name, theme.ColorNameBackground); got < leastText {
				t.Errorf("variant %v: contrast of %s is %.2f, want %.1f", variant, name, got, leastText)
			}
		}
		for _, name := range []fyne.ThemeColorName{theme.ColorNameInputBorder, theme.ColorNameFocus, theme.ColorNamePrimary} {
			if got := contrast(name, theme.ColorNameBackground); got < leastBorder {
				t.Errorf("variant %v: contrast of %s is %.2f, want %.1f", variant, name, got, leastBorder)
			}
		}
	}
}

func TestVariantFollowsTheSystemUnlessChosen(t *testing.T) {
	for _, c := range []struct {
		chosen Variant
		system fyne.ThemeVariant
		dark   bool
	}{
		{FollowSystem, theme.VariantLight, false},
		{FollowSystem, theme.VariantDark, true},
		{AlwaysLight, theme.VariantDark, false},
		{AlwaysDark, theme.VariantLight, true},
	} {
		th := newTheme(t, Look{Variant: c.chosen})
		if got := th.Dark(c.system); got != c.dark {
			t.Errorf("chosen %v, system %v: dark is %v, want %v", c.chosen, c.system, got, c.dark)
		}
		want := th.Palette(c.dark)[scene.Ink]
		if got := rgb(th.Color(theme.ColorNameForeground, c.system)); got != want {
			t.Errorf("chosen %v, system %v: foreground %v, want %v", c.chosen, c.system, got, want)
		}
	}
}

func TestTextSizeStaysBetweenOneAndTwo(t *testing.T) {
	for scale, want := range map[int]float32{0: 1, 50: 1, 100: 1, 150: 1.5, 200: 2, 900: 2} {
		if got := newTheme(t, Look{Scale: scale}).scale(); got != want {
			t.Errorf("scale %d %%: factor %v, want %v", scale, got, want)
		}
	}
	if got := newTheme(t, Look{Scale: 200}).Size(theme.SizeNameText); got != 2*bodySize {
		t.Errorf("text size %v, want %v", got, 2*bodySize)
	}
}

func TestBoldIsSemibold(t *testing.T) {
	th := newTheme(t, Look{})
	if got := th.Font(fyne.TextStyle{Bold: true}).Name(); got != scene.FontFile(scene.Semibold) {
		t.Errorf("bold is %s", got)
	}
	if got := th.Font(fyne.TextStyle{}).Name(); got != scene.FontFile(scene.Regular) {
		t.Errorf("normal is %s", got)
	}
}

func newTheme(t *testing.T, look Look) *Theme {
	t.Helper()
	th, err := NewTheme(assets.Files, look)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

func rgb(c color.Color) scene.RGB {
	r, g, b, _ := c.RGBA()
	return scene.RGB{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8)}
}
