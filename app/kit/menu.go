package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// menu is a list of options that is open below its owner.
type menu struct {
	owner    fyne.CanvasObject
	options  []string
	selected int
	pick     func(int)
	// further gets the keys that the list has no use for, Tab among them, and
	// reports whether it used one; nil: Tab does nothing.
	further func(*menuList, *fyne.KeyEvent) bool
}

const (
	menuRow  = 34
	menuRows = 9 // more are scrolled
)

// openMenu opens the list. Enter and a click pick, Esc and a click elsewhere
// close.
func (k *Kit) openMenu(m menu) {
	list := newMenuList(k, m)
	panel := canvas.NewRectangle(k.Color(scene.Paper))
	panel.StrokeColor, panel.StrokeWidth, panel.CornerRadius = k.Color(scene.Border), 1, k.Px(6)
	box := k.Stack(panel, k.Inset(Around(4, 4), list.scroll))
	layer := &menuLayout{kit: k, owner: m.owner, rows: len(m.options), width: list.naturalWidth() + k.Px(8)}
	close := k.openOverlay(overlay{content: box, layout: layer, outside: true})
	list.close = close
	list.picked = func(index int) {
		close()
		m.pick(index)
	}
	k.Focus(list)
	list.reveal()
}

// menuLayout puts the list below its owner, or above it where there is more
// room.
type menuLayout struct {
	kit   *Kit
	owner fyne.CanvasObject
	rows  int
	width float32
}

// Layout implements fyne.Layout.
func (l *menuLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	at, gap := l.kit.position(l.owner), l.kit.Px(4)
	height := l.kit.Px(float32(min(l.rows, menuRows))*menuRow + 8)
	width := min(max(l.owner.Size().Width, l.width), size.Width-2*gap)
	y := at.Y + l.owner.Size().Height + gap
	if y+height > size.Height {
		y = max(gap, at.Y-height-gap)
	}
	x := max(gap, min(at.X, size.Width-width-gap))
	for _, o := range objects {
		place(o, fyne.NewPos(x, y), fyne.NewSize(width, min(height, size.Height-2*gap)))
	}
}

// MinSize implements fyne.Layout.
func (l *menuLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// menuList has the focus while the menu is open.
type menuList struct {
	widget.BaseWidget
	kit    *Kit
	menu   menu
	marked int
	rows   []*menuItem
	column *fyne.Container
	scroll *Scroll
	picked func(int)
	close  func() // picks nothing
	typed  string // begins the option that is looked for
	forget func() // stops what makes typed empty after a moment
}

func newMenuList(k *Kit, m menu) *menuList {
	l := &menuList{kit: k, menu: m, marked: max(m.selected, 0), column: k.Column(0), forget: func() {}}
	for i, option := range m.options {
		item := newMenuItem(l, i, option)
		l.rows = append(l.rows, item)
		l.column.Objects = append(l.column.Objects, item)
	}
	l.ExtendBaseWidget(l)
	l.scroll = k.Scroll(l)
	return l
}

func (l *menuList) naturalWidth() float32 { return widest(l.column.Objects, naturalWidth) }

// CreateRenderer implements fyne.Widget.
func (l *menuList) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.column) }

// HeightFor returns the height of all rows.
func (l *menuList) HeightFor(width float32) float32 { return heightFor(l.column, width) }

func (l *menuList) mark(index int) {
	l.marked = min(max(index, 0), len(l.rows)-1)
	for _, row := range l.rows {
		row.show()
	}
	l.reveal()
}

func (l *menuList) reveal() {
	if l.marked < len(l.rows) {
		l.scroll.Reveal(l.rows[l.marked])
	}
}

// FocusGained implements fyne.Focusable.
func (l *menuList) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (l *menuList) FocusLost() {}

// AcceptsTab implements fyne.Tabbable.
func (l *menuList) AcceptsTab() bool { return l.menu.further != nil }

// TypedKey implements fyne.Focusable.
func (l *menuList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace:
		if l.typed == "" || l.find(l.typed+" ", 0) < 0 { // else it goes on with what is typed
			l.picked(l.marked)
		}
	case fyne.KeyDown:
		l.mark(l.marked + 1)
	case fyne.KeyUp:
		l.mark(l.marked - 1)
	case fyne.KeyHome, fyne.KeyPageUp:
		l.mark(0)
	case fyne.KeyEnd, fyne.KeyPageDown:
		l.mark(len(l.rows) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.picked(l.marked)
	default:
		if l.menu.further == nil || !l.menu.further(l, e) {
			l.kit.Keys.typedKey(e)
		}
	}
}

// menuItem is one option in an open list.
type menuItem struct {
	composite
	list  *menuList
	index int
	back  *canvas.Rectangle
	label *Text
}

func newMenuItem(l *menuList, index int, option string) *menuItem {
	k := l.kit
	m := &menuItem{list: l, index: index, back: canvas.NewRectangle(k.Color(scene.None)), label: k.Text(option, Body().OneLine())}
	m.back.CornerRadius = k.Px(4)
	check := k.Icon(IconCheck, scene.Primary, 16)
	if index != l.menu.selected {
		check.Resource = nil
	}
	row := k.Row(8, k.Grow(m.label), check)
	m.setUp(k, m, k.Stack(m.back, k.Least(0, menuRow, k.Inset(Around((menuRow-22)/2, 8), row))))
	m.show()
	return m
}

func (m *menuItem) show() {
	fill := scene.None
	if m.index == m.list.marked {
		fill = scene.Select
	}
	m.back.FillColor = m.kit.Color(fill)
	canvas.Refresh(m.back)
}

// Tapped implements fyne.Tappable.
func (m *menuItem) Tapped(*fyne.PointEvent) { m.list.picked(m.index) }

// MouseIn implements desktop.Hoverable.
func (m *menuItem) MouseIn(*desktop.MouseEvent) {
	m.list.marked = m.index
	for _, row := range m.list.rows {
		row.show()
	}
}

// MouseMoved implements desktop.Hoverable.
func (m *menuItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (m *menuItem) MouseOut() {}
