package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// levelRow is one level: the whole row sets the circle, the diamond and the
// room around it set the diamond.
type levelRow struct {
	widget.BaseWidget
	picker                 *LevelPicker
	level                  int
	back, line             *canvas.Rectangle
	circle, diamond        *canvas.Image
	number, sentence, note *Text
	hovered                bool
	over                   Mark // what a click would set
}

func newLevelRow(p *LevelPicker, level int) *levelRow {
	k := p.kit
	r := &levelRow{
		picker: p, level: level,
		back: canvas.NewRectangle(k.Color(scene.Paper)), line: canvas.NewRectangle(k.Color(scene.Hairline)),
		circle: k.Icon(iconCircle, scene.Border, signSize), diamond: k.Icon(IconDiamond, scene.Border, signSize),
		number: k.Text(strconv.Itoa(level), Section()), sentence: k.Text("", Body()), note: k.Text("", Small().Strong()),
	}
	r.diamond.Hidden = p.spec.TodayOnly
	r.ExtendBaseWidget(r)
	return r
}

// show paints the row as the state of the picker wants it.
func (r *levelRow) show() {
	k, s := r.picker.kit, r.picker.spec.State
	current, target := s.Current == r.level, s.Target == r.level
	r.sentence.SetText(s.Choices[r.level])
	r.line.Hidden = r.level == 0
	r.back.FillColor = k.Color(r.fill(current, target))
	radius := k.Px(7)
	if r.level == 0 {
		r.back.TopLeftCornerRadius, r.back.TopRightCornerRadius = radius, radius
	}
	if r.level == len(s.Choices)-1 {
		r.back.BottomLeftCornerRadius, r.back.BottomRightCornerRadius = radius, radius
	}
	r.showSigns(current, target)
	r.showNote(current, target)
	canvas.Refresh(r.back)
}

func (r *levelRow) fill(current, target bool) scene.Colour {
	switch {
	case current:
		return scene.Select
	case target:
		return scene.TargetTint
	case r.hovered:
		return scene.Ground
	default:
		return scene.Paper
	}
}

func (r *levelRow) showSigns(current, target bool) {
	k := r.picker.kit
	circle, circleColor := iconCircle, scene.Border
	diamond, diamondColor := IconDiamond, scene.Border
	switch {
	case current:
		circle, circleColor = iconCircleFilled, scene.Primary
	case r.hovered && r.over == MarkCurrent:
		circle, circleColor = iconCircleStrong, scene.Primary
	}
	switch {
	case target:
		diamond, diamondColor = iconDiamondFilled, scene.Target
	case r.hovered && r.over == MarkTarget:
		diamond, diamondColor = iconDiamondStrong, scene.Target
	}
	k.setIcon(r.circle, circle, circleColor)
	k.setIcon(r.diamond, diamond, diamondColor)
}

func (r *levelRow) showNote(current, target bool) {
	s, color, text := r.picker.spec.State, scene.Muted, ""
	switch {
	case current && target:
		color, text = scene.Primary, s.Both
	case current:
		color, text = scene.Primary, s.Today
	case target:
		color, text = scene.Target, s.Goal
	}
	r.number.SetType(Section().In(color))
	r.note.SetType(Small().Strong().In(color))
	r.note.SetText(text)
}

// CreateRenderer implements fyne.Widget.
func (r *levelRow) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: func() []fyne.CanvasObject {
			return []fyne.CanvasObject{r.back, r.line, r.circle, r.diamond, r.number, r.sentence, r.note}
		},
		arrange: r.arrange,
		least:   func() fyne.Size { return fyne.NewSize(1, r.picker.kit.Px(levelRowMin)) },
		update:  r.show,
	}
}

func (r *levelRow) relayout() { r.arrange(r.Size()) }

// sentenceWidth leaves the room of the note free also where there is none:
// choosing never moves a word.
func (r *levelRow) sentenceWidth(width float32) float32 {
	return width - r.picker.kit.Px(sentenceX+noteGap+noteWidth+noteRight)
}

func (r *levelRow) heightFor(width float32) float32 {
	k, least, pad := r.picker.kit, float32(levelRowMin), float32(levelRowPad)
	if r.picker.dense {
		least, pad = denseRowMin, denseRowPad
	}
	return max(k.Px(least), r.sentence.HeightFor(r.sentenceWidth(width))+k.Px(pad))
}

func (r *levelRow) arrange(size fyne.Size) {
	k := r.picker.kit
	r.back.Move(fyne.NewPos(1, 1))
	r.back.Resize(size.SubtractWidthHeight(2, 1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	side, middle := k.Px(signSize), size.Height/2
	for image, x := range map[*canvas.Image]float32{r.circle: currentX, r.diamond: targetX} {
		image.Move(fyne.NewPos(k.Px(x)-side/2, middle-side/2))
		image.Resize(fyne.NewSquareSize(side))
	}
	put := func(t *Text, x, width float32) {
		height := t.HeightFor(width)
		place(t, fyne.NewPos(x, middle-height/2), fyne.NewSize(width, height))
	}
	put(r.number, k.Px(numberX), k.Px(sentenceX-numberX))
	put(r.sentence, k.Px(sentenceX), r.sentenceWidth(size.Width))
	put(r.note, size.Width-k.Px(noteWidth+noteRight), k.Px(noteWidth))
}

// mark returns what a click at x sets.
func (r *levelRow) mark(x float32) Mark {
	if !r.picker.spec.TodayOnly && x > r.picker.kit.Px(bendX+6) && x < r.picker.kit.Px(targetX+22) {
		return MarkTarget
	}
	return MarkCurrent
}

// Tapped implements fyne.Tappable. The first click always counts.
func (r *levelRow) Tapped(e *fyne.PointEvent) {
	p := r.picker
	mark := r.mark(e.Position.X)
	p.column = mark
	p.kit.mouse(p, func() { p.choose(mark, r.level) })
}

// MouseIn implements desktop.Hoverable.
func (r *levelRow) MouseIn(e *desktop.MouseEvent) { r.hover(true, r.mark(e.Position.X)) }

// MouseMoved implements desktop.Hoverable.
func (r *levelRow) MouseMoved(e *desktop.MouseEvent) { r.hover(true, r.mark(e.Position.X)) }

// MouseOut implements desktop.Hoverable.
func (r *levelRow) MouseOut() { r.hover(false, MarkCurrent) }

func (r *levelRow) hover(on bool, over Mark) {
	if r.hovered != on || r.over != over {
		r.hovered, r.over = on, over
		r.show()
	}
}

// Cursor implements desktop.Cursorable.
func (r *levelRow) Cursor() desktop.Cursor { return desktop.PointerCursor }
