package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// Mark is one of the two marks of a LevelPicker.
type Mark int

// The marks: the filled circle for Ist, the diamond for Soll.
const (
	MarkCurrent Mark = iota
	MarkTarget
)

// NoLevel says that a mark is not set.
const NoLevel = -1

// LevelState is what a LevelPicker shows.
type LevelState struct {
	Choices []string // one sentence per level, lowest first
	Current int      // level of the circle, or NoLevel
	Target  int      // level of the diamond, or NoLevel
	Today   string   // beside the circle: "heute"
	Goal    string   // beside the diamond: "Ziel 2028"
	Both    string   // beside both in one row: "heute und Ziel 2028"
}

// LevelSpec says what a LevelPicker is for.
type LevelSpec struct {
	Name            string // for screen readers
	Current, Target string // above the columns: "Ist", "Soll"
	Instruction     string // above the sentences
	TodayOnly       bool   // there is no diamond: nobody asks for a goal
	State           LevelState
	OnChoose        func(mark Mark, level int)
	OnClear         func(mark Mark) // Del takes a mark away
}

// LevelPicker offers the levels of a question as sentences, with a circle for
// today and a diamond for the goal. It shows a state and never keeps one.
type LevelPicker struct {
	widget.BaseWidget
	kit             *Kit
	spec            LevelSpec
	rows            []*levelRow
	head            []fyne.CanvasObject // Ist, Soll, instruction
	border, ring    *canvas.Rectangle
	connector       [3]*canvas.Rectangle
	focused, ringed bool
	column          Mark // where the arrows move
	dense           bool // rows are as low as their sentences allow
}

// Places in design pixels, from the left edge of the picker.
const (
	currentX    = 33
	targetX     = 97
	bendX       = 65
	numberX     = 129
	sentenceX   = 157
	noteWidth   = 70
	noteRight   = 5
	noteGap     = 13
	levelRowMin = 58
	levelRowPad = 14 // above and below a sentence together
	denseRowMin = 48
	denseRowPad = 4
	signSize    = 24
)

// LevelPicker returns a level picker.
func (k *Kit) LevelPicker(spec LevelSpec) *LevelPicker {
	l := &LevelPicker{kit: k, spec: spec}
	l.head = []fyne.CanvasObject{
		k.Text(spec.Current, Small().Strong().In(scene.Primary).Centered()),
		k.Text(spec.Target, Small().Strong().In(scene.Target).Centered()),
		k.Text(spec.Instruction, Small().In(scene.Muted)),
	}
	l.head[1].(*Text).Hidden = spec.TodayOnly
	l.border = canvas.NewRectangle(k.Color(scene.None))
	l.border.StrokeColor, l.border.StrokeWidth, l.border.CornerRadius = k.Color(scene.Hairline), 1, k.Px(8)
	l.ring = canvas.NewRectangle(k.Color(scene.None))
	l.ring.StrokeColor, l.ring.StrokeWidth, l.ring.CornerRadius = k.Color(scene.Primary), k.Px(ringWidth), k.Px(6)
	for i := range l.connector {
		l.connector[i] = canvas.NewRectangle(k.Color(scene.Target))
	}
	l.ExtendBaseWidget(l)
	l.Render(spec.State)
	return l
}

// Render shows a state. It may be called any time, yields the same screen for
// the same state, and calls nothing back.
func (l *LevelPicker) Render(state LevelState) {
	l.spec.State = state
	for i := len(l.rows); i < len(state.Choices); i++ {
		l.rows = append(l.rows, newLevelRow(l, i))
	}
	l.rows = l.rows[:len(state.Choices)]
	for _, row := range l.rows {
		row.show()
	}
	l.showMarks()
	l.relayout()
	canvas.Refresh(l.ring)
}

// SetDense makes the rows as low as their sentences allow.
func (l *LevelPicker) SetDense(dense bool) { l.dense = dense }

// showMarks shows connector and focus.
func (l *LevelPicker) showMarks() {
	s := l.spec.State
	joined := s.Current != NoLevel && s.Target != NoLevel && s.Current != s.Target
	for _, part := range l.connector {
		part.Hidden = !joined
	}
	l.ring.Hidden = !l.focused || !l.ringed
}

// level returns where a mark is, or NoLevel.
func (l *LevelPicker) level(mark Mark) int {
	if mark == MarkTarget {
		return l.spec.State.Target
	}
	return l.spec.State.Current
}

func (l *LevelPicker) choose(mark Mark, level int) {
	if mark == MarkTarget && l.spec.TodayOnly {
		return
	}
	l.column = mark
	if level >= 0 && level < len(l.rows) && l.spec.OnChoose != nil {
		l.spec.OnChoose(mark, level)
	}
}

// CreateRenderer implements fyne.Widget.
func (l *LevelPicker) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: l.objects,
		arrange: l.arrange,
		least: func() fyne.Size {
			return fyne.NewSize(l.LeastWidth(), l.HeightFor(max(l.Size().Width, l.LeastWidth())))
		},
		update: func() { l.Render(l.spec.State); canvas.Refresh(l) },
	}
}

func (l *LevelPicker) objects() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{}, l.head...)
	for _, row := range l.rows {
		objects = append(objects, row)
	}
	for _, part := range l.connector {
		objects = append(objects, part)
	}
	return append(objects, l.border, l.ring)
}

// HeightFor returns the height the sentences need at a width.
func (l *LevelPicker) HeightFor(width float32) float32 {
	height := l.headHeight(width)
	for _, row := range l.rows {
		height += row.heightFor(width)
	}
	return height
}

// LeastWidth returns the width below which the sentences are unreadable.
func (l *LevelPicker) LeastWidth() float32 { return l.kit.Px(sentenceX + 160) }

// NaturalWidth returns the width of the picture.
func (l *LevelPicker) NaturalWidth() float32 { return l.kit.Px(648) }

func (l *LevelPicker) headHeight(width float32) float32 {
	return heightFor(l.head[2], l.instructionWidth(width)) + l.kit.Px(3)
}

func (l *LevelPicker) instructionWidth(width float32) float32 { return width - l.kit.Px(numberX) }

func (l *LevelPicker) relayout() {
	if !l.Size().IsZero() {
		l.arrange(l.Size())
	}
}

func (l *LevelPicker) arrange(size fyne.Size) {
	k := l.kit
	top := l.headHeight(size.Width)
	line := k.Px(Small().Line)
	place(l.head[0], fyne.NewPos(k.Px(currentX-30), top-k.Px(3)-line), fyne.NewSize(k.Px(60), line))
	place(l.head[1], fyne.NewPos(k.Px(targetX-30), top-k.Px(3)-line), fyne.NewSize(k.Px(60), line))
	place(l.head[2], fyne.NewPos(k.Px(numberX), 0), fyne.NewSize(l.instructionWidth(size.Width), top-k.Px(3)))
	y := top
	for _, row := range l.rows {
		height := row.heightFor(size.Width)
		place(row, fyne.NewPos(0, y), fyne.NewSize(size.Width, height))
		y += height
	}
	l.border.Move(fyne.NewPos(0, top))
	l.border.Resize(fyne.NewSize(size.Width, y-top))
	l.arrangeMarks()
}

func (l *LevelPicker) arrangeMarks() {
	if s := l.spec.State; !l.connector[0].Hidden {
		l.connect(l.middle(s.Current), l.middle(s.Target))
	}
	x, side := l.kit.Px(currentX), l.kit.Px(38)
	if l.column == MarkTarget {
		x = l.kit.Px(targetX)
	}
	l.ring.Move(fyne.NewPos(x-side/2, l.middle(max(l.level(l.column), 0))-side/2))
	l.ring.Resize(fyne.NewSquareSize(side))
}

// middle returns the height of the middle of a row.
func (l *LevelPicker) middle(level int) float32 {
	if level >= len(l.rows) {
		return 0
	}
	row := l.rows[level]
	return row.Position().Y + row.Size().Height/2
}

// connect draws the line from circle to diamond.
func (l *LevelPicker) connect(from, to float32) {
	k, w := l.kit, max(2, l.kit.Px(2))
	left, bend, right := k.Px(currentX+12), k.Px(bendX), k.Px(targetX-13)
	put := func(part *canvas.Rectangle, x, y, width, height float32) {
		part.Move(fyne.NewPos(x, y))
		part.Resize(fyne.NewSize(width, height))
	}
	put(l.connector[0], left, from-w/2, bend-left+w/2, w)
	put(l.connector[1], bend-w/2, min(from, to)-w/2, w, max(from, to)-min(from, to)+w)
	put(l.connector[2], bend-w/2, to-w/2, right-bend+w/2, w)
}

// Cursor implements desktop.Cursorable.
func (l *LevelPicker) Cursor() desktop.Cursor { return desktop.DefaultCursor }
