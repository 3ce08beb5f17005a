package vision

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// aidView lists what the agency said elsewhere that belongs to the criterion.
type aidView struct {
	kit     *kit.Kit
	open    func(Row)
	shown   []Row
	lead    *kit.Text
	rows    *fyne.Container
	content fyne.CanvasObject
}

func newAidView(k *kit.Kit, open func(Row)) *aidView {
	v := &aidView{kit: k, open: open, lead: k.Text("", kit.Small().In(scene.Muted)), rows: k.Column(0)}
	v.content = k.Card(k.Column(6, k.Text(k.Words.Say("vision.aid"), kit.Section()), v.lead, v.rows))
	return v
}

func (v *aidView) show(a Aid) {
	v.lead.SetText(a.Lead + a.None) // one of them is empty
	if slices.Equal(a.Rows, v.shown) {
		return
	}
	v.shown, v.rows.Objects = a.Rows, nil
	for i, row := range a.Rows {
		if i > 0 {
			v.rows.Objects = append(v.rows.Objects, v.kit.Line())
		}
		v.rows.Objects = append(v.rows.Objects, v.row(row))
	}
}

func (v *aidView) row(r Row) fyne.CanvasObject {
	k := v.kit
	levels := k.Wrap(8, 0)
	if r.Strip.Shown {
		boxes := k.Scene(kit.SceneSpec{Draw: func(float64) scene.Scene { return strip(r.Strip) }})
		levels.Objects = append(levels.Objects, k.Inset(kit.Sides(5, 0, 0, 0), k.Fixed(stripWidth, 0, boxes)))
	}
	levels.Objects = append(levels.Objects, k.Text(r.Levels, kit.Small().In(scene.Muted)))
	words := k.Column(2, k.Text(r.Title, kit.Body().Strong()), levels)
	if r.Text != "" {
		words.Objects = append(words.Objects, k.Text(r.Text, kit.Body().In(scene.Muted)))
	}
	if r.Comment != "" {
		words.Objects = append(words.Objects, k.Text(k.Words.Say("vision.comment", "Text", r.Comment), kit.Body()))
	}
	code := k.Fixed(36, 0, k.Text(r.Code, kit.Body().Strong().In(scene.Muted)))
	return k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(10, 0), k.TopRow(0, code, k.Grow(words))), Name: r.Name, OnTap: func() { v.open(r) },
	})
}

// stripWidth is the width of a strip in design pixels.
const stripWidth = 66

// strip draws a level and a target: a box for each level above 0, filled up to
// today, framed up to the target.
func strip(of Strip) scene.Scene {
	s := scene.Scene{Width: stripWidth, Height: 9}
	for level := range 4 {
		style := scene.Style{Stroke: scene.Hairline, Width: 1}
		switch {
		case level < of.From:
			style = scene.Style{Fill: scene.Primary, Stroke: scene.Primary, Width: 1}
		case level < of.To:
			style = scene.Style{Fill: scene.TargetTint, Stroke: scene.Target, Width: 1}
		}
		s.Add(scene.Rect{X: 17*float64(level) + 0.5, Y: 0.5, W: 14, H: 8, Radius: 2, Style: style})
	}
	return s
}
