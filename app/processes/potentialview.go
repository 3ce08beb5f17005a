package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// potentialView shows a potential and its four parts as bars.
type potentialView struct {
	kit      *kit.Kit
	state    Potential
	value    *kit.Text
	sentence *kit.Text
	note     *kit.Text
	utility  *kit.Text
	bars     *kit.Scene
	content  fyne.CanvasObject
}

func newPotentialView(k *kit.Kit) *potentialView {
	v := &potentialView{
		kit: k, value: k.Text("", kit.Section().Trailing()), sentence: k.Text("", kit.Body()),
		note: k.Text("", kit.Small().In(scene.Muted)), utility: k.Text("", kit.Small().Strong()),
	}
	v.bars = k.Scene(kit.SceneSpec{Draw: v.draw})
	head := k.Row(8, k.Grow(k.Text(k.Words.Say("processes.potential"), kit.Body().Strong())), v.value)
	v.content = k.Column(6, head, v.bars, v.sentence, v.utility, v.note)
	return v
}

func (v *potentialView) show(p Potential) {
	v.state = p
	v.value.SetText(p.Value)
	look := kit.Section().Trailing()
	if !p.Complete {
		look = kit.Body().In(scene.Muted).Trailing()
	}
	v.value.SetType(look)
	setText(v.sentence, p.Sentence)
	setText(v.note, p.Note)
	setText(v.utility, p.Utility)
	v.bars.Hidden = len(p.Parts) == 0
	v.bars.Redraw()
}

// Measures of the bars in design pixels.
const (
	barPitch  = 24.0
	barHeight = 8.0
	barLabels = 128.0
	barValues = 42.0
)

// draw draws a line for each part: its name, its share, its points.
func (v *potentialView) draw(width float64) scene.Scene {
	fonts, font := scene.Embedded(), scene.Font{Size: 13}
	s := scene.Scene{Width: width, Height: barPitch * float64(len(v.state.Parts)), Alt: v.state.Sentence}
	left, right := barLabels, width-barValues
	for i, part := range v.state.Parts {
		y := barPitch*float64(i) + barPitch/2
		baseline := y + fonts.CapHeight(font)/2
		s.Add(
			scene.Text{At: scene.Point{Y: baseline}, Text: fonts.Ellipsis(part.Label, font, left-8), Font: font, Colour: scene.Ink},
			scene.Text{At: scene.Point{X: width, Y: baseline}, Text: part.Value, Font: font, Colour: scene.Ink, Anchor: scene.End},
		)
		bar := func(share float64, fill scene.Colour) scene.Rect {
			return scene.Rect{X: left, Y: y - barHeight/2, W: (right - left) * share, H: barHeight, Radius: 2, Style: scene.Style{Fill: fill}}
		}
		s.Add(bar(1, scene.Ramp0))
		if part.Share > 0 {
			s.Add(bar(part.Share, scene.Ramp3))
		}
	}
	return s
}
