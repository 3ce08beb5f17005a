package document

import "reifekompass/reports/scene"

const mm = scene.MM

// The lines and edges of a page, in points.
const (
	margin    = 20 * mm
	thinRule  = 0.2 * mm
	headRule  = 0.3 * mm
	cutRule   = 0.4 * mm
	thickRule = 0.6 * mm
)

// style is how a line of text looks.
type style struct {
	font    scene.Font
	leading float64 // from baseline to baseline, points
	colour  scene.Colour
}

func styleOf(w scene.Weight, size, leading float64, c scene.Colour) style {
	return style{font: scene.Font{Weight: w, Size: size}, leading: leading * mm, colour: c}
}

func (l Look) style() style {
	switch l {
	case Lead:
		return styleOf(scene.Regular, 11, 5.4, scene.Ink)
	case Small:
		return styleOf(scene.Regular, 9.5, 4.6, scene.Ink)
	case Note:
		return styleOf(scene.Regular, 8.5, 4, scene.Muted)
	default:
		return styleOf(scene.Regular, 10, 5, scene.Ink)
	}
}

func titleStyle() style   { return styleOf(scene.Bold, 19, 8, scene.Ink) }
func kickerStyle() style  { return styleOf(scene.Semibold, 9, 4.6, scene.Primary) }
func captionStyle() style { return styleOf(scene.Semibold, 10, 4.7, scene.Ink) }
func numberStyle() style  { return styleOf(scene.Semibold, 8.5, 4.7, scene.Primary) }
func columnStyle() style  { return styleOf(scene.Semibold, 8, 3.4, scene.Muted) }
func markStyle() style    { return styleOf(scene.Bold, 7.5, 3.4, scene.Ink) }

// with returns the style in another colour, unless that is None.
func (s style) with(c scene.Colour) style {
	if c != scene.None {
		s.colour = c
	}
	return s
}

// kind says what a piece is to its neighbors: it decides the distance.
type kind int

const (
	kindTitle kind = iota
	kindText
	kindLead
	kindRule
	kindHeading
	kindMinor
	kindList
	kindNumbers
	kindCompact
	kindFigure
	kindTable
	kindColumns
	kindSide
	kindBox
	kindContents
)

// distance is the white space between two blocks, in points.
func distance(above, below kind) float64 {
	switch {
	case above == kindTitle:
		return afterTitle(below) * mm
	case above == kindRule:
		return 0
	case above == kindHeading || above == kindMinor:
		return afterHeading(above, below) * mm
	case below == kindBox && above == kindText:
		return 0.5 * mm
	case below == kindSide:
		return 3.75 * mm
	case below == kindHeading:
		return 8 * mm
	case below == kindMinor:
		return 1.9 * mm
	case below == kindFigure && (isNumbers(above) || above == kindLead):
		return 5.8 * mm
	case below == kindFigure || above == kindFigure || below == kindColumns:
		return 9 * mm
	case below == kindTable || above == kindTable || above == kindColumns:
		return 6.6 * mm
	case isNumbers(below) || isNumbers(above) || above == kindLead:
		return 7.2 * mm
	}
	return 2.6 * mm
}

func isNumbers(k kind) bool { return k == kindNumbers || k == kindCompact }

func afterTitle(below kind) float64 {
	switch below {
	case kindSide, kindTable, kindNumbers:
		return 7.2
	case kindColumns:
		return 8.2
	case kindCompact:
		return 4.6
	case kindFigure:
		return 3.1
	default:
		return 3
	}
}

func afterHeading(above, below kind) float64 {
	switch {
	case above == kindMinor && below != kindMinor:
		return 0
	case below == kindMinor:
		return 1.2
	case below == kindTable || below == kindFigure || below == kindList || isNumbers(below):
		return 3
	}
	return 1.4
}

// tight is the white space between two blocks in one of several columns.
func tight(above, below kind) float64 {
	wide := distance(above, below)
	switch {
	case isNumbers(above) || isNumbers(below):
		return min(wide, 1.2*mm)
	case below == kindFigure || below == kindTable || above == kindFigure || above == kindTable:
		return min(wide, 5*mm)
	}
	return min(wide, 3*mm)
}
