package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// PanelSpec says what a panel shows.
type PanelSpec struct {
	Title   string
	Content fyne.CanvasObject
	Width   float32 // 0: 380
	OnClose func()
}

// Panel opens over the right side of the window. Esc and a click outside
// close it. It returns what closes it.
func (k *Kit) Panel(spec PanelSpec) (closeIt func()) {
	width := spec.Width
	if width == 0 {
		width = 380
	}
	var close func()
	head := k.Inset(Sides(12, 12, 8, 20), k.Row(8, k.Grow(k.Text(spec.Title, Section())),
		k.IconButton(IconClose, k.Words.Say("kit.close"), func() { close() })))
	edge := canvas.NewRectangle(k.Color(scene.Hairline))
	edge.SetMinSize(fyne.NewSize(1, 0))
	box := k.Fill(scene.Paper, headLast(k.Frame(k.Column(0, head, k.Line()), nil, edge, nil,
		k.Scroll(k.Inset(Around(16, 20), spec.Content)))))
	own := newShade(k, false) // takes the clicks between the controls of the panel
	close = k.openOverlay(overlay{content: k.Stack(own, box), layout: &panelLayout{width: k.Px(width)}, tinted: true, outside: true, closed: spec.OnClose})
	k.window.Canvas().FocusNext()
	return close
}

// panelLayout puts the panel at the right edge.
type panelLayout struct{ width float32 }

// Layout implements fyne.Layout.
func (l *panelLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(l.width, size.Width)
	for _, o := range objects {
		place(o, fyne.NewPos(size.Width-width, 0), fyne.NewSize(width, size.Height))
	}
}

// MinSize implements fyne.Layout.
func (l *panelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
