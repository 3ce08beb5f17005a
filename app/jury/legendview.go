package jury

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// legendView explains the signs of the heat map and the keys.
type legendView struct {
	kit     *kit.Kit
	places  *kit.Text
	content *fyne.Container
}

func newLegendView(k *kit.Kit) *legendView {
	v := &legendView{kit: k, places: k.Text("", kit.Small().In(scene.Muted))}
	say := k.Words.Say
	signs := k.Wrap(16, 4)
	for step := range 5 {
		signs.Objects = append(signs.Objects, v.sign(v.box(scene.Ramp(step), 22, 12), say("jury.step."+string(rune('0'+step)))))
	}
	rule := k.Fixed(22, 2, canvas.NewRectangle(k.Color(scene.Primary)))
	signs.Objects = append(signs.Objects,
		v.sign(k.Scene(kit.SceneSpec{Draw: drawHatch}), say("jury.sign.hatch")),
		v.sign(k.Icon(kit.IconDot, scene.Ink, 12), say("jury.sign.best")),
		v.sign(k.Icon(kit.IconRing, scene.Ink, 12), say("jury.sign.partial")),
		k.Row(6, rule, v.places))
	keys := k.Row(12, v.key(say("jury.key_enter"), say("jury.key_open")), v.key(say("jury.key_space"), say("jury.key_choose")))
	v.content = k.Yield(16, []fyne.CanvasObject{keys}, k.Grow(signs), keys)
	return v
}

// drawHatch is a small hatched box.
func drawHatch(float64) scene.Scene {
	s := scene.Scene{Width: 22, Height: 12}
	s.Add(scene.Rect{W: 22, H: 12, Radius: 2, Style: scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 1, Hatch: scene.Border}})
	return s
}

func (v *legendView) box(fill scene.Colour, width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(v.kit.Color(fill))
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = v.kit.Color(scene.Ramp3), 1, v.kit.Px(2)
	return v.kit.Fixed(width, height, r)
}

func (v *legendView) sign(sign fyne.CanvasObject, text string) fyne.CanvasObject {
	if s, ok := sign.(*kit.Scene); ok {
		sign = v.kit.Fixed(22, 12, s)
	}
	return v.kit.Row(6, sign, v.kit.Text(text, kit.Small().In(scene.Muted)))
}

func (v *legendView) key(name, does string) fyne.CanvasObject {
	return v.kit.Row(4, v.kit.Key(name), v.kit.Text(does, kit.Small().In(scene.Muted)))
}

func (v *legendView) show(s CompareState) {
	v.places.SetText(s.Places)
	kit.SetVisible(v.content, len(s.Columns) > 0 && s.View == ViewPoints)
}

// needFoot is the height from which on the table leaves room for what
// explains it, in design pixels.
const needFoot = 540

// lowLayout lets parts of a page give way where there is little height, so
// that the table keeps some rows.
type lowLayout struct {
	least float32
	gives []fyne.CanvasObject
}

// Layout implements fyne.Layout.
func (l *lowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, part := range l.gives {
		kit.SetVisible(part, size.Height >= l.least)
	}
	for _, o := range objects {
		kit.Place(o, 0, 0, size.Width, size.Height)
	}
}

// MinSize implements fyne.Layout.
func (l *lowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// leastLayout fills the place with the objects, which is so high at least.
type leastLayout float32

// Layout implements fyne.Layout.
func (l leastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		kit.Place(o, 0, 0, size.Width, size.Height)
	}
}

// MinSize implements fyne.Layout.
func (l leastLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(l)) }
