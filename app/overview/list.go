package overview

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// list shows rows of one height and builds only those in sight, so that many
// hundred assessments cost no more than a dozen.
type list struct {
	widget.BaseWidget
	kit      *kit.Kit
	open     func(assessment.ID)
	rows     []Row
	choosing bool
	back     *canvas.Rectangle
	lines    []fyne.CanvasObject
	built    map[int]*rowView // by place in rows
	probe    *rowView         // tells the height of a row
	top, end float32          // the part that is in sight
	rowWidth float32          // the width rowHeight was measured for
	rowH     float32
}

// spareRows are built above and below what is in sight, so that Tab finds
// them and scrolling shows no gap.
const spareRows = 4

func newList(k *kit.Kit, open func(assessment.ID)) *list {
	l := &list{kit: k, open: open, built: map[int]*rowView{}, probe: newRowView(k, func() {})}
	l.back = canvas.NewRectangle(k.Color(scene.Paper))
	l.back.StrokeColor, l.back.StrokeWidth, l.back.CornerRadius = k.Color(scene.Hairline), 1, k.Px(8)
	l.ExtendBaseWidget(l)
	return l
}

// render shows rows.
func (l *list) render(rows []Row, choosing bool) {
	changed := len(rows) != len(l.rows) || choosing != l.choosing
	l.rows, l.choosing = rows, choosing
	if len(rows) > 0 && (changed || !l.probe.shown) {
		l.probe.show(rows[0], choosing)
		l.rowWidth = 0
	}
	for i, view := range l.built {
		if i < len(rows) {
			view.show(rows[i], choosing)
		}
	}
	l.fill()
}

// height returns the height of one row.
func (l *list) height(width float32) float32 {
	if width != l.rowWidth && width > 0 {
		l.rowWidth, l.rowH = width, l.probe.tap.HeightFor(width-2)
	}
	return l.rowH
}

// HeightFor returns the height of all rows and the lines around them.
func (l *list) HeightFor(width float32) float32 {
	return float32(len(l.rows))*(l.height(width)+1) + 1
}

// place returns where the row is, in the list.
func (l *list) place(i int) fyne.Position {
	return fyne.NewPos(1, 1+float32(i)*(l.height(l.Size().Width)+1))
}

// sight tells the list which part of it is in sight.
func (l *list) sight(top, end float32) {
	l.top, l.end = top, end
	l.fill()
}

// fill builds the rows in sight and drops the others, but never the one that
// has the focus.
func (l *list) fill() {
	step := l.height(l.Size().Width) + 1
	if l.Size().Width == 0 || step <= 1 {
		return
	}
	first := max(0, int(l.top/step)-spareRows)
	last := min(len(l.rows)-1, int(l.end/step)+spareRows)
	focused := l.focused()
	changed := false
	for i := range l.built {
		if i >= len(l.rows) || (i < first || i > last) && i != focused {
			delete(l.built, i)
			changed = true
		}
	}
	for i := first; i <= last; i++ {
		changed = l.build(i) || changed
	}
	if changed {
		l.drawLines()
		canvas.Refresh(l)
	}
}

// build makes the row unless it is there, and reports whether it was not.
func (l *list) build(i int) bool {
	if l.built[i] != nil {
		return false
	}
	var view *rowView
	view = newRowView(l.kit, func() { l.open(view.row.ID) })
	view.show(l.rows[i], l.choosing)
	l.built[i] = view
	l.arrange(i)
	return true
}

func (l *list) arrange(i int) {
	width := l.Size().Width
	l.built[i].tap.Move(l.place(i))
	l.built[i].tap.Resize(fyne.NewSize(max(0, width-2), l.height(width)))
	l.built[i].tellName()
}

// drawLines puts a line above each built row but the first.
func (l *list) drawLines() {
	l.lines = l.lines[:0]
	for i := range l.built {
		if i == 0 {
			continue
		}
		line := canvas.NewRectangle(l.kit.Color(scene.Hairline))
		line.Move(l.place(i).SubtractXY(0, 1))
		line.Resize(fyne.NewSize(max(0, l.Size().Width-2), 1))
		l.lines = append(l.lines, line)
	}
}

// focused returns the place of the row that has the focus, -1 for none.
func (l *list) focused() int {
	focused := l.kit.Window().Canvas().Focused()
	for i, view := range l.built {
		if fyne.Focusable(view.tap) == focused {
			return i
		}
	}
	return -1
}

// focus puts the focus on the row, which scrolls to it.
func (l *list) focus(i int) {
	if i < 0 || i >= len(l.rows) || l.Size().Width == 0 {
		return
	}
	if l.build(i) {
		l.drawLines()
		canvas.Refresh(l)
	}
	l.kit.Focus(l.built[i].tap)
}

// index returns the place of the assessment in the list, -1 if it is not
// shown.
func (l *list) index(id assessment.ID) int {
	return slices.IndexFunc(l.rows, func(r Row) bool { return r.ID == id })
}

// Resize implements fyne.CanvasObject.
func (l *list) Resize(size fyne.Size) {
	l.BaseWidget.Resize(size)
	l.back.Resize(size)
	for i := range l.built {
		l.arrange(i)
	}
	l.fill()
	l.drawLines()
}

// MinSize implements fyne.CanvasObject.
func (l *list) MinSize() fyne.Size {
	return fyne.NewSize(l.probe.tap.MinSize().Width, l.HeightFor(l.Size().Width))
}

// CreateRenderer implements fyne.Widget.
func (l *list) CreateRenderer() fyne.WidgetRenderer { return listRenderer{l} }

type listRenderer struct{ list *list }

// Objects implements fyne.WidgetRenderer. They are in reading order, which is
// the order of Tab.
func (r listRenderer) Objects() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{r.list.back}, r.list.lines...)
	for _, i := range slices.Sorted(maps.Keys(r.list.built)) {
		objects = append(objects, r.list.built[i].tap)
	}
	return objects
}

// Layout implements fyne.WidgetRenderer. Resize has done it.
func (listRenderer) Layout(fyne.Size) {}

// MinSize implements fyne.WidgetRenderer.
func (r listRenderer) MinSize() fyne.Size { return r.list.MinSize() }

// Refresh implements fyne.WidgetRenderer. The rows refresh themselves.
func (listRenderer) Refresh() {}

// Destroy implements fyne.WidgetRenderer.
func (listRenderer) Destroy() {}
