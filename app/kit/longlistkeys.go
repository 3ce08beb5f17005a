package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// mark moves the mark of the arrows to an item.
func (l *LongList) mark(index int) {
	index = min(max(index, 0), max(l.count-1, 0))
	if index == l.marked {
		return
	}
	l.marked = index
	l.reveal(index)
	l.showSlots()
	if l.spec.Follow {
		l.open(index)
	}
}

func (l *LongList) open(index int) {
	if index < l.count {
		l.marked = index
		l.spec.OnOpen(index)
	}
}

func (l *LongList) showSlots() {
	for _, slot := range l.slots {
		slot.show()
	}
}

// FocusGained implements fyne.Focusable.
func (l *LongList) FocusGained() {
	l.focused, l.ringed = true, !l.kit.byMouse
	if l.ringed {
		l.reveal(l.marked)
	}
	l.showSlots()
}

// FocusLost implements fyne.Focusable.
func (l *LongList) FocusLost() {
	l.focused = false
	l.showSlots()
}

// TypedRune implements fyne.Focusable.
func (l *LongList) TypedRune(r rune) { l.kit.Keys.Press(Rune(r)) }

// TypedShortcut implements fyne.Shortcutable.
func (l *LongList) TypedShortcut(s fyne.Shortcut) { l.kit.Keys.shortcut(s) }

// TypedKey implements fyne.Focusable. Screens and ends are the business of
// the page beside the list.
func (l *LongList) TypedKey(e *fyne.KeyEvent) {
	if !l.ringed {
		l.ringed = true
		l.showSlots()
	}
	switch e.Name {
	case fyne.KeyDown:
		l.mark(l.marked + 1)
	case fyne.KeyUp:
		l.mark(l.marked - 1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.open(l.marked)
	default:
		l.kit.Keys.typedKey(e)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (l *LongList) AccessibilityLabel() string {
	if l.marked < l.count {
		return l.spec.Name + ": " + l.spec.Words(l.marked)
	}
	return l.spec.Name
}

// AccessibilityRole implements fyne.Accessible.
func (l *LongList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// longSlot shows one item. The list has the focus, the slot the mouse.
type longSlot struct {
	widget.BaseWidget
	list       *LongList
	row        LongRow
	index      int
	known      bool // what it shows is true still
	hovered    bool
	back, ring *canvas.Rectangle
}

func newLongSlot(l *LongList) *longSlot {
	k := l.kit
	s := &longSlot{list: l, row: l.spec.New(), index: -1}
	s.back, s.ring = canvas.NewRectangle(k.Color(scene.None)), canvas.NewRectangle(k.Color(scene.None))
	s.back.CornerRadius, s.ring.CornerRadius = k.Px(4), k.Px(5)
	s.ring.StrokeColor, s.ring.StrokeWidth = k.Color(scene.Primary), k.Px(ringWidth)
	s.ExtendBaseWidget(s)
	return s
}

// set shows an item.
func (s *longSlot) set(index int) {
	if s.index != index || !s.known {
		s.index, s.known = index, true
		s.row.Show(index)
		Relayout(s.row.Object())
	}
	s.show()
}

// show paints hover, choice and focus.
func (s *longSlot) show() {
	l, fill := s.list, scene.None
	switch {
	case s.index == l.chosen:
		fill = scene.Select
	case s.hovered:
		fill = scene.Ground
	}
	hidden := !l.focused || !l.ringed || l.marked != s.index
	color := l.kit.Color(fill)
	if s.back.FillColor == color && s.ring.Hidden == hidden {
		return
	}
	s.back.FillColor, s.ring.Hidden = color, hidden
	canvas.Refresh(s.back)
	canvas.Refresh(s.ring)
}

// CreateRenderer implements fyne.Widget.
func (s *longSlot) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: func() []fyne.CanvasObject { return []fyne.CanvasObject{s.back, s.row.Object(), s.ring} },
		arrange: s.arrange,
		least:   func() fyne.Size { return fyne.NewSize(scrollLeast, s.list.pitch()) },
		update:  func() { s.show(); canvas.Refresh(s.row.Object()) },
	}
}

func (s *longSlot) relayout() { s.arrange(s.Size()) }

func (s *longSlot) arrange(size fyne.Size) {
	s.back.Resize(size)
	place(s.row.Object(), fyne.NewPos(0, 0), size)
	s.ring.Move(fyne.NewPos(1, 1))
	s.ring.Resize(fyne.NewSize(max(0, size.Width-2), max(0, size.Height-2)))
}

// Tapped implements fyne.Tappable.
func (s *longSlot) Tapped(*fyne.PointEvent) {
	s.list.kit.mouse(s.list, func() { s.list.open(s.index) })
}

// MouseIn implements desktop.Hoverable.
func (s *longSlot) MouseIn(*desktop.MouseEvent) {
	s.hovered = true
	s.list.kit.tipLater(s, s.list.spec.Words(s.index))
	s.show()
}

// MouseMoved implements desktop.Hoverable.
func (s *longSlot) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *longSlot) MouseOut() {
	s.hovered = false
	s.list.kit.hideTip()
	s.show()
}

// Cursor implements desktop.Cursorable.
func (s *longSlot) Cursor() desktop.Cursor { return desktop.PointerCursor }
