package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// threeColumns lays out list, question and help. Where there is no room, the
// help and then the list become panels of their own.
type threeColumns struct {
	kit              *kit.Kit
	side, main, help fyne.CanvasObject
	footer           fyne.CanvasObject
	list             *kit.Button // shown while the list is not
	narrowFooter     func(bool)
	fit              func(fyne.Size) // adapts the question to the room for it
	edge             *canvas.Rectangle
}

// Widths in design pixels.
const (
	sideWidth = 272
	helpWidth = 300
	mostWidth = 1120 // question and help together; a wider window centers them
	needHelp  = 1100 // window from which on the help has a column
	needSide  = 760  // window from which on the list has a column
	needKeys  = 900
)

func (t *threeColumns) container() *fyne.Container {
	t.edge = canvas.NewRectangle(t.kit.Color(scene.Hairline))
	return &fyne.Container{Layout: t, Objects: []fyne.CanvasObject{t.side, t.edge, t.main, t.help, t.footer}}
}

func show(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

// hasHelp reports whether the help stands beside the question.
func (t *threeColumns) hasHelp() bool { return t.help.Visible() }

// Layout implements fyne.Layout.
func (t *threeColumns) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	k := t.kit
	width := size.Width / k.Scale()
	show(t.side, width >= needSide)
	show(t.edge, width >= needSide)
	show(t.list, width < needSide)
	show(t.help, width >= needHelp)
	t.narrowFooter(width < needKeys)
	left, right := float32(0), float32(0)
	if t.side.Visible() {
		left = k.Px(sideWidth)
		kit.Place(t.side, 0, 0, left-1, size.Height)
		kit.Place(t.edge, left-1, 0, 1, size.Height)
	}
	foot := kit.HeightFor(t.footer, size.Width-left)
	kit.Place(t.footer, left, size.Height-foot, size.Width-left, foot)
	margin := max(0, size.Width-left-k.Px(mostWidth)) / 2
	if t.help.Visible() {
		right = k.Px(helpWidth) + margin
		kit.Place(t.help, size.Width-right, 0, k.Px(helpWidth), size.Height-foot)
		left += margin
	}
	t.fit(fyne.NewSize(size.Width-left-right, size.Height-foot))
	kit.Place(t.main, left, 0, size.Width-left-right, size.Height-foot)
}

// MinSize implements fyne.Layout.
func (t *threeColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
