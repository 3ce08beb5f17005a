package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// navRow is one row of a Nav.
type navRow struct {
	widget.BaseWidget
	nav               *Nav
	index             int
	item              NavItem
	back, bar, ring   *canvas.Rectangle
	icon, mark        *canvas.Image
	code, title, note *Text
	hovered, known    bool
}

func newNavRow(n *Nav, index int) *navRow {
	k := n.kit
	empty := k.Color(scene.None)
	r := &navRow{
		nav: n, index: index,
		back: canvas.NewRectangle(empty), bar: canvas.NewRectangle(k.Color(scene.Primary)), ring: canvas.NewRectangle(empty),
		icon: k.Icon(IconNone, scene.None, 12), mark: k.Icon(IconNone, scene.None, 14),
		code: k.Text("", Body().OneLine()), title: k.Text("", Body().OneLine()), note: k.Text("", Small().Trailing().OneLine()),
	}
	r.back.CornerRadius, r.bar.CornerRadius = k.Px(4), k.Px(1.5)
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = k.Color(scene.Primary), k.Px(ringWidth), k.Px(5)
	r.ExtendBaseWidget(r)
	return r
}

func (r *navRow) set(item NavItem) {
	if r.known && r.item == item {
		r.show()
		return
	}
	r.item, r.known = item, true
	k := r.nav.kit
	code, title := Body().Strong().In(scene.Muted).OneLine(), Body().OneLine()
	if item.Inner {
		code, title = Small().OneLine(), Small().OneLine()
	}
	if item.Selected {
		code, title = code.Strong().In(scene.Ink), title.Strong()
		if !item.Inner {
			code = code.In(scene.Primary)
		}
	}
	r.code.SetType(code)
	r.title.SetType(title)
	r.code.SetText(item.Code)
	r.title.SetText(item.Title)
	r.note.SetText(item.Note)
	k.setIcon(r.icon, item.Icon, item.IconIn)
	k.setIcon(r.mark, item.Mark, item.MarkIn)
	r.icon.Hidden, r.mark.Hidden, r.note.Hidden = item.Icon == IconNone, item.Mark == IconNone, item.Note == ""
	r.show()
	if !r.Size().IsZero() {
		r.arrange(r.Size())
	}
}

// show paints hover, selection and focus.
func (r *navRow) show() {
	k, fill := r.nav.kit, scene.None
	switch {
	case r.item.Selected && r.item.Inner:
		fill = scene.Select
	case r.hovered:
		fill = scene.Paper
	}
	r.back.FillColor = k.Color(fill)
	r.bar.Hidden = !r.item.Selected || !r.item.Inner
	r.ring.Hidden = !r.nav.focused || !r.nav.ringed || r.nav.marked != r.index
	canvas.Refresh(r.back)
	canvas.Refresh(r.ring)
}

func (r *navRow) height() float32 {
	if r.item.Inner {
		return r.nav.kit.Px(30)
	}
	return r.nav.kit.Px(36)
}

// HeightFor returns the height of the row; its title is never broken.
func (r *navRow) HeightFor(float32) float32 { return r.height() }

// NaturalWidth returns the width at which nothing is shortened.
func (r *navRow) NaturalWidth() float32 { return r.nav.kit.Px(110) + r.title.NaturalWidth() }

// CreateRenderer implements fyne.Widget.
func (r *navRow) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: func() []fyne.CanvasObject {
			return []fyne.CanvasObject{r.back, r.bar, r.icon, r.code, r.title, r.note, r.mark, r.ring}
		},
		arrange: r.arrange,
		least:   func() fyne.Size { return fyne.NewSize(r.nav.kit.Px(120), r.height()) },
		update:  r.show,
	}
}

func (r *navRow) relayout() { r.arrange(r.Size()) }

// arrange follows the picture: groups begin at the left edge, what is in them
// is set in.
func (r *navRow) arrange(size fyne.Size) {
	k := r.nav.kit
	left, codeX, titleX := k.Px(0), k.Px(14), k.Px(38)
	if r.item.Inner {
		left, codeX, titleX = k.Px(22), k.Px(54), k.Px(82)
	}
	r.back.Move(fyne.NewPos(left, 0))
	r.back.Resize(fyne.NewSize(max(0, size.Width-left), size.Height))
	r.bar.Move(fyne.NewPos(left, k.Px(6)))
	r.bar.Resize(fyne.NewSize(k.Px(3), size.Height-k.Px(12)))
	r.ring.Move(fyne.NewPos(left+1, 1))
	r.ring.Resize(fyne.NewSize(max(0, size.Width-left-2), size.Height-2))
	r.putIcon(r.icon, k.Px(40), k.Px(12), size.Height)
	right := size.Width - k.Px(8)
	if !r.mark.Hidden {
		r.putIcon(r.mark, right-k.Px(8), k.Px(14), size.Height)
		right -= k.Px(22)
	}
	if !r.note.Hidden {
		width := r.note.NaturalWidth()
		r.put(r.note, right-width, width, size.Height)
		right -= width + k.Px(6)
	}
	r.put(r.code, codeX, titleX-codeX, size.Height)
	r.put(r.title, titleX, max(0, right-titleX), size.Height)
}

func (r *navRow) putIcon(image *canvas.Image, center, side, height float32) {
	image.Move(fyne.NewPos(center-side/2, (height-side)/2))
	image.Resize(fyne.NewSquareSize(side))
}

func (r *navRow) put(t *Text, x, width, height float32) {
	own := t.HeightFor(width)
	place(t, fyne.NewPos(x, (height-own)/2), fyne.NewSize(width, own))
}

// Tapped implements fyne.Tappable.
func (r *navRow) Tapped(*fyne.PointEvent) {
	n := r.nav
	n.kit.mouse(n, func() { n.open(r.index) })
}

// MouseIn implements desktop.Hoverable.
func (r *navRow) MouseIn(*desktop.MouseEvent) {
	r.hovered = true
	r.nav.kit.tipLater(r, r.item.Name)
	r.show()
}

// MouseMoved implements desktop.Hoverable.
func (r *navRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *navRow) MouseOut() {
	r.hovered = false
	r.nav.kit.hideTip()
	r.show()
}

// Cursor implements desktop.Cursorable.
func (r *navRow) Cursor() desktop.Cursor { return desktop.PointerCursor }
