package processes

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// cellView is the selected value, with what helps to fill it in.
type cellView struct {
	kit          *kit.Kit
	label, value *kit.Text
	help         *kit.Text
	origin       *kit.Segment
	levels       *fyne.Container
	shown        []Level
	content      *fyne.Container
}

func newCellView(k *kit.Kit, p *Presenter) *cellView {
	v := &cellView{
		kit: k, label: k.Text("", kit.Small().In(scene.Muted)), value: k.Text("", kit.Body().Strong()),
		help: k.Text("", kit.Small().In(scene.Muted)), levels: k.Column(6),
	}
	origin, _ := assessment.OriginOf(assessment.EntryProcess, typedColumns()[0])
	v.origin = k.Segment(kit.SegmentSpec{
		Name: k.Words.Say("processes.origin"), Options: p.now.wording.Choices(assessment.EntryProcess, origin), Selected: -1, Compact: true, OnChange: p.SetOrigin,
	})
	v.content = k.Column(6, k.Column(0, v.label, v.value), v.origin, v.help, v.levels)
	return v
}

func (v *cellView) show(c Cell) {
	v.content.Hidden = c.Label == ""
	v.label.SetText(c.Label)
	v.value.SetText(c.Value)
	setText(v.help, c.Help)
	v.origin.Hidden = len(c.Origins) == 0
	v.origin.SetSelected(c.Origin)
	v.levels.Hidden = len(c.Levels) == 0
	if slices.Equal(c.Levels, v.shown) {
		return
	}
	v.shown, v.levels.Objects = c.Levels, nil
	for _, level := range c.Levels {
		v.levels.Objects = append(v.levels.Objects, v.level(level))
	}
}

// level is one level with what can be observed at it.
func (v *cellView) level(l Level) fyne.CanvasObject {
	k := v.kit
	back := canvas.NewRectangle(k.Color(scene.None))
	back.CornerRadius = k.Px(4)
	look := kit.Small().In(scene.Muted)
	if l.Chosen {
		back.FillColor, look = k.Color(scene.Select), kit.Small()
	}
	number := k.Fixed(14, 0, k.Text(k.Words.Integer(l.Level), kit.Small().Strong()))
	return k.Stack(back, k.Inset(kit.Around(3, 6), k.TopRow(6, number, k.Grow(k.Text(l.Text, look)))))
}
