package scene

// Colour is a colour by its meaning. What it looks like is decided by the
// surface: paper, light window, dark window.
type Colour int

// The colours. None is the zero value and draws nothing.
const (
	None Colour = iota
	Ink
	Muted
	Hairline // dividers and grid, never text
	Border   // outlines of cells and controls
	Primary  // Ist
	Target   // Soll
	Good
	Warn
	Danger
	Paper
	Ground
	Select
	TargetTint
	GoodTint
	WarnTint
	DangerTint
	Ramp0 // the one-hue ramp of levels, light to dark on paper
	Ramp1
	Ramp2
	Ramp3
	Ramp4
	OnRamp0 // text on the ramp
	OnRamp1
	OnRamp2
	OnRamp3
	OnRamp4
	OnPrimary
)

// Ramp returns the fill of a level from 0 to 4; values outside are clamped.
func Ramp(level int) Colour { return Ramp0 + Colour(min(max(level, 0), 4)) }

// OnRamp returns the colour of text that stands on Ramp(level).
func OnRamp(level int) Colour { return OnRamp0 + Colour(min(max(level, 0), 4)) }

// RGB is a colour as a surface shows it.
type RGB struct{ R, G, B uint8 }

// Palette gives each colour its look on one surface.
type Palette map[Colour]RGB
