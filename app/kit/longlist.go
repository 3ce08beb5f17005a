package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// LongRow is what one row of a LongList shows, another item whenever the list
// is scrolled.
type LongRow interface {
	Object() fyne.CanvasObject
	Show(index int)
}

// LongListSpec says what a LongList holds.
type LongListSpec struct {
	Name    string                 // for screen readers
	Height  float32                // of a row, design pixels
	New     func() LongRow         // a row for whatever it is to show
	Words   func(index int) string // the item in words: tooltip, and for screen readers
	OnOpen  func(index int)
	OnSight func(first, last int) // hears which items are in sight; nil: nobody does
	// Follow opens an item as soon as the arrows reach it.
	Follow bool
}

// LongList shows items in rows of one height and builds no more rows than are
// in sight, so that a thousand items cost no more than ten. Tab reaches it
// once; Up and Down go along it, Enter opens.
type LongList struct {
	widget.BaseWidget
	kit      *Kit
	spec     LongListSpec
	count    int
	chosen   int // -1: none
	marked   int
	slots    []*longSlot // item i is shown by slots[i%len(slots)]
	inner    *fyne.Container
	view     *container.Scroll
	wheel    *innerWheel
	from, to int // the items in sight that OnSight was told of

	focused, ringed bool
}

// LongList returns an empty list.
func (k *Kit) LongList(spec LongListSpec) *LongList {
	l := &LongList{kit: k, spec: spec, chosen: -1, from: -1, to: -1}
	l.inner = &fyne.Container{Layout: &longLayout{list: l}}
	l.view = container.NewVScroll(l.inner)
	l.view.OnScrolled = func(fyne.Position) { l.untip(); l.fill() }
	l.wheel = &innerWheel{kit: k, control: l, view: l.view}
	l.ExtendBaseWidget(l)
	return l
}

// Set shows so many items, one of which is chosen (-1: none), and brings that
// one into view if it was not chosen before.
func (l *LongList) Set(count, chosen int) {
	grown, moved := count != l.count, chosen != l.chosen
	l.count, l.chosen = count, chosen
	if moved || l.marked >= count {
		l.marked = min(max(chosen, 0), max(count-1, 0))
	}
	if grown {
		l.view.Refresh()
	}
	l.Redraw()
	if moved || grown {
		l.reveal(l.chosen)
	}
}

// Redraw shows the items in sight anew, after what they say has changed.
func (l *LongList) Redraw() {
	l.untip()
	for _, slot := range l.slots {
		slot.known = false
	}
	l.fill()
}

// untip takes the tooltip of a row away, because another item stands there now,
// or says something else.
func (l *LongList) untip() {
	if slices.ContainsFunc(l.slots, func(s *longSlot) bool { return s.hovered }) {
		l.kit.hideTip()
	}
}

// RedrawItem shows one item anew if it is in sight.
func (l *LongList) RedrawItem(index int) {
	if index < l.from || index > l.to || len(l.slots) == 0 {
		return
	}
	l.slots[index%len(l.slots)].known = false
	l.fill()
}

func (l *LongList) pitch() float32 { return l.kit.Px(l.spec.Height) }

// fill lets the rows in sight show what they are to show.
func (l *LongList) fill() {
	size, pitch := l.view.Size(), l.pitch()
	if size.Height <= 0 {
		return
	}
	l.provide(int(size.Height/pitch) + 2)
	first := min(max(0, int(l.view.Offset.Y/pitch)), max(l.count-1, 0))
	for i := first; i < first+len(l.slots); i++ {
		slot := l.slots[i%len(l.slots)]
		SetVisible(slot, i < l.count)
		if i < l.count {
			slot.set(i)
			slot.Move(fyne.NewPos(0, pitch*float32(i)))
			slot.Resize(fyne.NewSize(size.Width, pitch))
		}
	}
	l.tellSight(first, min(first+len(l.slots), l.count)-1)
}

// provide makes as many rows as fit into the view.
func (l *LongList) provide(n int) {
	if n == len(l.slots) {
		return
	}
	for len(l.slots) < n {
		l.slots = append(l.slots, newLongSlot(l))
	}
	l.slots = l.slots[:n]
	l.inner.Objects = l.inner.Objects[:0]
	for _, slot := range l.slots {
		slot.known = false
		l.inner.Objects = append(l.inner.Objects, slot)
	}
	canvas.Refresh(l.inner)
}

func (l *LongList) tellSight(from, to int) {
	if from == l.from && to == l.to {
		return
	}
	l.from, l.to = from, to
	if l.spec.OnSight != nil {
		l.spec.OnSight(from, to)
	}
}

// reveal scrolls as little as is needed to show an item.
func (l *LongList) reveal(index int) {
	if index < 0 || l.view.Size().Height <= 0 {
		return
	}
	pitch, height := l.pitch(), l.view.Size().Height
	y := l.view.Offset.Y
	y = max(y, float32(index+1)*pitch-height)
	y = min(y, float32(index)*pitch)
	if y != l.view.Offset.Y {
		l.view.ScrollToOffset(fyne.NewPos(0, max(0, y)))
		l.fill() // the toolkit tells of the wheel and the bar only
	}
}

// CreateRenderer implements fyne.Widget.
func (l *LongList) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: func() []fyne.CanvasObject { return []fyne.CanvasObject{l.view, l.wheel} },
		arrange: l.arrange,
		least:   func() fyne.Size { return fyne.NewSize(scrollLeast, scrollLeast) },
		update:  func() { l.fill(); canvas.Refresh(l.view) },
	}
}

func (l *LongList) relayout() { l.arrange(l.Size()) }

func (l *LongList) arrange(size fyne.Size) {
	changed := size != l.view.Size()
	l.view.Resize(size)
	l.wheel.Resize(size)
	l.fill()
	if changed {
		l.reveal(l.chosen)
	}
}

// longLayout gives the scroll its size; the list places what is in it.
type longLayout struct{ list *LongList }

// Layout implements fyne.Layout.
func (l *longLayout) Layout([]fyne.CanvasObject, fyne.Size) { l.list.fill() }

// MinSize implements fyne.Layout.
func (l *longLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.list.pitch()*float32(l.list.count))
}
