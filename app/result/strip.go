package result

import (
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// The boxes of a strip, in design pixels.
const (
	boxWidth, boxHeight, boxGap = 15.0, 8.0, 2.0

	stripWidth = 4*(boxWidth+boxGap) - boxGap // a box for each level above 0
)

// strip draws the way of a gap: a box for each level above 0, filled up to
// today, framed up to the target.
func strip(g Gap) scene.Scene {
	s := scene.Scene{Width: stripWidth, Height: boxHeight + 1}
	for level := assessment.Level(1); level <= assessment.MaxLevel; level++ {
		style := scene.Style{Stroke: scene.Hairline, Width: 1}
		switch {
		case level <= g.From:
			style = scene.Style{Fill: scene.Primary, Stroke: scene.Primary, Width: 1}
		case level <= g.To:
			style = scene.Style{Fill: scene.TargetTint, Stroke: scene.Target, Width: 1}
		}
		s.Add(scene.Rect{
			X: float64(level-1)*(boxWidth+boxGap) + 0.5, Y: 0.5, W: boxWidth - 1, H: boxHeight, Radius: 2, Style: style,
		})
	}
	return s
}

// legend explains the signs of the profile, ending at the right edge.
func legend(current, target string, width float64) scene.Scene {
	const height, sign, gap = 18.0, 18.0, 16.0
	fonts, font := scene.Embedded(), scene.Font{Size: 13}
	s := scene.Scene{Width: width, Height: height}
	baseline := height/2 + fonts.CapHeight(font)/2
	word := func(x float64, text string) scene.Text {
		return scene.Text{At: scene.Point{X: x, Y: baseline}, Text: text, Font: font, Colour: scene.Muted}
	}
	x := width - 2*sign - gap - fonts.Width(current, font) - fonts.Width(target, font)
	s.Add(
		scene.Circle{Center: scene.Point{X: x + 6, Y: height / 2}, R: 5, Style: scene.Style{Fill: scene.Primary}},
		word(x+sign, current),
	)
	x += sign + fonts.Width(current, font) + gap
	middle := scene.Point{X: x + 6, Y: height / 2}
	s.Add(scene.Path{Closed: true, Points: []scene.Point{
		{X: middle.X - 6, Y: middle.Y}, {X: middle.X, Y: middle.Y - 6}, {X: middle.X + 6, Y: middle.Y}, {X: middle.X, Y: middle.Y + 6},
	}, Style: scene.Style{Fill: scene.Paper, Stroke: scene.Target, Width: 2}}, word(x+sign, target))
	return s
}
