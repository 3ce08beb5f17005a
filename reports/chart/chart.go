// Package chart draws the pictures of the reports and of the result page:
// profile, gaps, level cells, heat map, small multiples. Each is a pure
// function from values that are ready to show to a scene, so that window and
// paper print the same picture.
//
// Axes are fixed from 0 to 100 and never cut; every picture names its numbers;
// what is missing is drawn as missing, never as 0. The package knows no
// catalogue, no scoring and no language: words and numbers come written.
package chart

import "reifekompass/reports/scene"

const mm = scene.MM

// Value is a number on the axis from 0 to 100 and how it is written. The zero
// Value is unknown; it is not 0.
type Value struct {
	Known bool
	At    float64 // 0 to 100; a place outside is drawn at the end of the axis
	Label string  // "45,8"
}

// Range is where an unknown value may lie.
type Range struct {
	Known     bool
	Low, High float64 // 0 to 100
	Label     string  // "nicht auswertbar, möglich 31,3 bis 81,3"
}

// Boxes is a level shown as four boxes filled from the left.
type Boxes struct {
	Known bool
	Level int    // 0 to 4
	Label string // "1", or the word for a missing level such as "offen"
}

// Mark is the place of one row of a drawing, in points, for a window that
// lets people tap it.
type Mark struct {
	ID         string
	X, Y, W, H float64
	Label      string // what the row says, in words
}

// plot is the horizontal axis of a chart: 0 at from, 100 at to.
type plot struct{ from, to float64 }

// at returns the x of a value, at the end of the axis if it lies outside.
func (p plot) at(value float64) float64 {
	return p.from + (p.to-p.from)*min(max(value, 0), 100)/100
}

// ticks are the values of the axis that get a grid line and a number.
func ticks() []float64 { return []float64{0, 25, 50, 75, 100} }
