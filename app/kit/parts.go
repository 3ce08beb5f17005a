package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// Tone is what a hint or a tag is about.
type Tone int

// The tones. Info is the zero value.
const (
	Info Tone = iota
	Good
	Warn
	Danger
)

func (t Tone) color() scene.Colour {
	return [...]scene.Colour{scene.Primary, scene.Good, scene.Warn, scene.Danger}[t]
}

func (t Tone) tint() scene.Colour {
	return [...]scene.Colour{scene.Select, scene.GoodTint, scene.WarnTint, scene.DangerTint}[t]
}

func (t Tone) icon() IconName { return [...]IconName{IconInfo, IconCheck, IconWarn, IconError}[t] }

// Card is a paper with a line around and room inside.
func (k *Kit) Card(content fyne.CanvasObject) *fyne.Container {
	return k.Stack(k.paper(8), k.Inset(Around(16, 20), content))
}

// Plate is a quiet field on a card, for what is looked at and not changed.
func (k *Kit) Plate(content fyne.CanvasObject) *fyne.Container {
	back := k.paper(6)
	back.FillColor = k.Color(scene.Ground)
	return k.Stack(back, k.Inset(Around(10, 14), content))
}

// Rows is a card of rows divided by lines; rows bring their own padding.
func (k *Kit) Rows(rows ...fyne.CanvasObject) *fyne.Container {
	column := k.Column(0)
	for i, row := range rows {
		if i > 0 {
			column.Objects = append(column.Objects, k.Line())
		}
		column.Objects = append(column.Objects, row)
	}
	return k.Stack(k.paper(8), k.Inset(Around(1, 1), column))
}

func (k *Kit) paper(radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(k.Color(scene.Paper))
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = k.Color(scene.Hairline), 1, k.Px(radius)
	return r
}

// TagSpec says what a tag shows.
type TagSpec struct {
	Text string
	Icon IconName
}

// Tag is a small label with a line around.
func (k *Kit) Tag(spec TagSpec) *fyne.Container {
	row := k.Row(4, k.Text(spec.Text, Small()))
	if spec.Icon != IconNone {
		row.Objects = append([]fyne.CanvasObject{k.Icon(spec.Icon, scene.Ink, 12)}, row.Objects...)
	}
	return k.Stack(k.paper(4), k.Inset(Around(2, 8), row))
}

// Key is a key cap as it is printed on the keyboard.
func (k *Kit) Key(name string) *fyne.Container { return k.keyCap(k.Text(name, Small().Centered())) }

// IconKey is a key cap with a sign instead of a word.
func (k *Kit) IconKey(icon IconName) *fyne.Container { return k.keyCap(k.Icon(icon, scene.Ink, 10)) }

// KeyWithIcon is a key cap of two keys that are pressed together.
func (k *Kit) KeyWithIcon(name string, icon IconName) *fyne.Container {
	return k.keyCap(k.Row(3, k.Text(name, Small()), k.Icon(icon, scene.Ink, 10)))
}

func (k *Kit) keyCap(face fyne.CanvasObject) *fyne.Container {
	back := canvas.NewRectangle(k.Color(scene.Paper))
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = k.Color(scene.Border), 1, k.Px(4)
	return k.Stack(back, k.Inset(Around(0, 5), k.Least(8, 19, k.Row(0, k.Spring(), face, k.Spring()))))
}
