package kit

import (
	"fmt"
	"image/color"
	"io/fs"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"reifekompass/reports/scene"
)

// Variant says which colors the window shows.
type Variant int

// The variants. FollowSystem is the zero value.
const (
	FollowSystem Variant = iota
	AlwaysLight
	AlwaysDark
)

// MinScale and MaxScale bound the text size in percent.
const (
	MinScale = 100
	MaxScale = 200
)

// Look is what a person may choose about the looks.
type Look struct {
	Variant Variant
	Scale   int // text size in percent, MinScale to MaxScale; 0: 100
}

// Theme dresses Fyne in the colors, the type face and the sizes of the
// program. It is immutable.
type Theme struct {
	look              Look
	regular, semibold fyne.Resource
	light, dark       scene.Palette
	rest              fyne.Theme
}

// NewTheme reads the type face from the assets. It fails if a font is
// missing.
func NewTheme(files fs.FS, look Look) (*Theme, error) {
	if look.Scale == 0 {
		look.Scale = MinScale
	}
	look.Scale = min(max(look.Scale, MinScale), MaxScale)
	t := &Theme{look: look, light: scene.LightPalette(), dark: scene.DarkPalette(), rest: theme.DefaultTheme()}
	for weight, place := range map[scene.Weight]*fyne.Resource{scene.Regular: &t.regular, scene.Semibold: &t.semibold} {
		name := scene.FontFile(weight)
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read font: %w", err)
		}
		*place = fyne.NewStaticResource(name, raw)
	}
	return t, nil
}

// Dark reports whether the theme shows dark colors where the system has the
// variant.
func (t *Theme) Dark(system fyne.ThemeVariant) bool {
	switch t.look.Variant {
	case AlwaysLight:
		return false
	case AlwaysDark:
		return true
	default:
		return system == theme.VariantDark
	}
}

// Palette returns the colors of the dark or the light surface.
func (t *Theme) Palette(dark bool) scene.Palette {
	if dark {
		return t.dark
	}
	return t.light
}

func (t *Theme) scale() float32 { return float32(t.look.Scale) / 100 }

// Color implements fyne.Theme with the tokens; Fyne's own names that no token
// covers keep their color.
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameBackground {
		return cleared(t.Palette(t.Dark(system))[scene.Ground])
	}
	if token, ok := fyneColors()[name]; ok {
		rgb, known := t.Palette(t.Dark(system))[token]
		if !known {
			return color.Transparent
		}
		return color.NRGBA{R: rgb.R, G: rgb.G, B: rgb.B, A: 0xff}
	}
	variant := theme.VariantLight
	if t.Dark(system) {
		variant = theme.VariantDark
	}
	return t.rest.Color(name, variant)
}

// cleared is the color to clear a window with, so that it has the given one:
// the toolkit takes 255 × 255 for the whole of a channel there, not 65,535
// (Fyne 2.8), and would show it a shade too light.
func cleared(c scene.RGB) color.Color {
	channel := func(v uint8) uint16 { return uint16(v) * 0xff }
	return color.NRGBA64{R: channel(c.R), G: channel(c.G), B: channel(c.B), A: 0xffff}
}

func fyneColors() map[fyne.ThemeColorName]scene.Colour {
	return map[fyne.ThemeColorName]scene.Colour{
		theme.ColorNameForeground:          scene.Ink,
		theme.ColorNamePlaceHolder:         scene.Muted,
		theme.ColorNameDisabled:            scene.Muted,
		theme.ColorNamePrimary:             scene.Primary,
		theme.ColorNameFocus:               scene.Primary,
		theme.ColorNameHyperlink:           scene.Primary,
		theme.ColorNameSelection:           scene.Select,
		theme.ColorNameInputBackground:     scene.None, // the kit draws the frame
		theme.ColorNameInputBorder:         scene.Border,
		theme.ColorNameMenuBackground:      scene.Paper,
		theme.ColorNameOverlayBackground:   scene.Paper,
		theme.ColorNameHeaderBackground:    scene.Ground,
		theme.ColorNameButton:              scene.Ground,
		theme.ColorNameHover:               scene.Ground,
		theme.ColorNamePressed:             scene.Select,
		theme.ColorNameSeparator:           scene.Hairline,
		theme.ColorNameScrollBar:           scene.Border,
		theme.ColorNameScrollBarBackground: scene.None,
		theme.ColorNameShadow:              scene.None,
		theme.ColorNameError:               scene.Danger,
		theme.ColorNameWarning:             scene.Warn,
		theme.ColorNameSuccess:             scene.Good,
		theme.ColorNameForegroundOnPrimary: scene.OnPrimary,
	}
}

func whole(size float32) float32 { return float32(math.Round(float64(size))) }

// Font implements fyne.Theme: Source Sans 3 in two weights; bold is semibold.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return t.rest.Font(style)
	case style.Bold:
		return t.semibold
	default:
		return t.regular
	}
}

// Icon implements fyne.Theme with Fyne's own icons; the kit draws its icons
// itself.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.rest.Icon(name) }

// Size implements fyne.Theme. Every size follows the text size.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return whole(bodySize * t.scale())
	case theme.SizeNameCaptionText:
		return whole(smallSize * t.scale())
	case theme.SizeNameInnerPadding:
		return fieldPadding * t.scale()
	case theme.SizeNameInputBorder, theme.SizeNameLineSpacing:
		return 0
	case theme.SizeNameScrollBar:
		return 8 * t.scale()
	case theme.SizeNameScrollBarSmall:
		return 4 * t.scale()
	case theme.SizeNameSelectionRadius, theme.SizeNameScrollBarRadius:
		return 4 * t.scale()
	default:
		return t.rest.Size(name) * t.scale()
	}
}
