package kit

import (
	"math"

	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// Sizes of the type face in design pixels.
const (
	smallSize    = 13
	bodySize     = 15
	sectionSize  = 18
	questionSize = 23
	titleSize    = 26
	// fieldPadding makes a single-line field of body text about 36 high.
	fieldPadding = 7
)

// Type is how a text is set. Start from Small, Body, Section, Question or
// Title.
type Type struct {
	Size, Line float32 // design pixels
	Weight     scene.Weight
	Colour     scene.Colour
	Align      fyne.TextAlign
	Single     bool // one line, shortened with "…"
}

// Small is for captions; nothing is smaller.
func Small() Type { return Type{Size: smallSize, Line: 18, Colour: scene.Ink} }

// Body is for reading, controls and tables.
func Body() Type { return Type{Size: bodySize, Line: 22, Colour: scene.Ink} }

// Section is for headings of cards and sections.
func Section() Type {
	return Type{Size: sectionSize, Line: 26, Weight: scene.Semibold, Colour: scene.Ink}
}

// Question is for the question or the finding of a screen.
func Question() Type {
	return Type{Size: questionSize, Line: 30, Weight: scene.Semibold, Colour: scene.Ink}
}

// Title is for page titles and key figures.
func Title() Type {
	return Type{Size: titleSize, Line: 34, Weight: scene.Semibold, Colour: scene.Ink}
}

// Strong returns the type in semibold.
func (t Type) Strong() Type { t.Weight = scene.Semibold; return t }

// Regular returns the type in regular weight.
func (t Type) Regular() Type { t.Weight = scene.Regular; return t }

// In returns the type in another color.
func (t Type) In(c scene.Colour) Type { t.Colour = c; return t }

// Centered returns the type with centered lines.
func (t Type) Centered() Type { t.Align = fyne.TextAlignCenter; return t }

// Trailing returns the type with lines that end at the right edge.
func (t Type) Trailing() Type { t.Align = fyne.TextAlignTrailing; return t }

// OneLine returns the type for a single line that is shortened with "…".
func (t Type) OneLine() Type { t.Single = true; return t }

// font is the font of a type on the canvas. Its size is whole: the toolkit
// draws letters of a broken size at the places of the next whole one.
func (k *Kit) font(t Type) scene.Font {
	return scene.Font{Weight: t.Weight, Size: math.Round(float64(k.Px(t.Size)))}
}
