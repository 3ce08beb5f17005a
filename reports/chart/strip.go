package chart

import (
	"strconv"

	"reifekompass/reports/scene"
)

// Strip shows one question as five boxes: filled up to the level today,
// framed up to the target.
type Strip struct {
	Current Cell
	Target  int  // 0 to 4
	Aim     bool // whether Target counts
	Alt     string
}

const (
	stripBox  = 4.8 * mm
	stripStep = 5.6 * mm
	// StripWidth is the width of a strip and of its head.
	StripWidth = 4*stripStep + stripBox
)

// Draw returns the strip, 4.8 mm high.
func (s Strip) Draw() scene.Scene {
	p := newPen(StripWidth, stripBox, "")
	if s.Current.State == CellExcluded {
		p.scene.Add(scene.Rect{
			X: 0.15 * mm, Y: 0.15 * mm, W: StripWidth - 0.3*mm, H: stripBox - 0.3*mm,
			Style: scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm, Hatch: scene.Hairline},
		})
		return p.finish(s.Alt)
	}
	for level := range 5 {
		p.stripBox(s, level)
	}
	return p.finish(s.Alt)
}

func (p *pen) stripBox(s Strip, level int) {
	x := float64(level) * stripStep
	answered := s.Current.State == CellLevel
	filled := answered && level <= s.Current.Level
	framed := s.Aim && (level == s.Target || answered && level > s.Current.Level && level < s.Target)
	box := inset(x, 0.15*mm)
	box.Style = stroke(scene.Hairline, 0.2*mm)
	switch {
	case filled:
		box = inset(x, 0)
		box.Style = rampStyle(s.Current.Level)
	case !answered:
		box.Style = dashed(scene.Border, 0.2*mm)
	}
	p.scene.Add(box)
	if framed {
		frame := inset(x, 0.35*mm)
		frame.Style = scene.Style{Stroke: scene.Target, Width: 0.7 * mm}
		if !filled {
			frame.Fill = scene.Paper
		}
		p.scene.Add(frame)
	}
	p.stripDigit(s, level, x+stripBox/2)
}

func (p *pen) stripDigit(s Strip, level int, x float64) {
	digit := strconv.Itoa(level)
	switch {
	case s.Current.State == CellLevel && level == s.Current.Level:
		p.middle(x, stripBox/2, digit, bold(8.5, scene.OnRamp(level)).centered())
	case s.Aim && level == s.Target && (s.Current.State != CellLevel || level > s.Current.Level):
		p.middle(x, stripBox/2, digit, bold(8.5, scene.Target).centered())
	case s.Aim && level == s.Target:
		p.middle(x, stripBox/2, digit, bold(8.5, scene.OnRamp(s.Current.Level)).centered())
	}
}

func inset(x, by float64) scene.Rect {
	return scene.Rect{X: x + by, Y: by, W: stripBox - 2*by, H: stripBox - 2*by}
}

// StripHead returns the numbers 0 to 4 above the boxes of strips, with their
// baseline 1.8 mm above the lower edge, where the heads of tables have it.
func StripHead() scene.Scene {
	p := newPen(StripWidth, 4.6*mm, "")
	for level := range 5 {
		p.baseline(float64(level)*stripStep+stripBox/2, 2.8*mm, strconv.Itoa(level), semibold(8, scene.Muted).centered())
	}
	return p.finish("")
}
