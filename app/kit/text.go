package kit

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// Text is a text that wraps to the width it is given. Its height follows.
type Text struct {
	widget.BaseWidget
	kit     *Kit
	text    string
	look    Type
	width   float32              // of the last layout; 0: never
	natural float32              // 0: not measured
	broken  map[float32][]string // lines by width
	drawn   []fyne.CanvasObject  // a line each
	spare   []fyne.CanvasObject  // lines of a longer text, kept to be used again
}

// Text returns a text.
func (k *Kit) Text(text string, look Type) *Text {
	t := &Text{kit: k, text: text, look: look}
	t.ExtendBaseWidget(t)
	return t
}

// Text returns what the text says in full.
func (t *Text) Text() string { return t.text }

// SetText changes what the text says.
func (t *Text) SetText(text string) {
	if text == t.text {
		return
	}
	t.text = text
	t.forget()
	t.redraw()
}

// SetType changes how the text is set.
func (t *Text) SetType(look Type) {
	if look == t.look {
		return
	}
	if t.kit.font(look) != t.kit.font(t.look) || look.Single != t.look.Single {
		t.forget()
	}
	t.look = look
	t.redraw()
}

// forget drops what was measured of another text or type.
func (t *Text) forget() { t.natural, t.broken = 0, nil }

// AccessibilityLabel implements fyne.Accessible.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityRole implements fyne.Accessible.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// HeightFor returns the height the text needs at a width.
func (t *Text) HeightFor(width float32) float32 {
	return t.kit.Px(t.look.Line) * float32(max(len(t.breakTo(width)), 1))
}

// NaturalWidth returns the width of the text on one line.
func (t *Text) NaturalWidth() float32 {
	if t.natural == 0 {
		t.natural = t.measure()
	}
	return t.natural
}

func (t *Text) measure() float32 {
	widest := 0.0
	for line := range strings.SplitSeq(t.text, "\n") {
		widest = max(widest, t.kit.fonts.Width(line, t.kit.font(t.look)))
	}
	return float32(math.Ceil(widest)) + slack
}

// slack keeps rounding from breaking a line that fits.
const slack = 1

func (t *Text) breakTo(width float32) []string {
	lines, known := t.broken[width]
	if known {
		return lines
	}
	room, font := float64(width-slack+0.5), t.kit.font(t.look)
	if t.look.Single {
		lines = []string{t.kit.fonts.Ellipsis(t.text, font, room)}
	} else {
		lines = t.kit.fonts.Lines(t.text, font, room)
		for i, line := range lines { // the toolkit draws no soft hyphen
			lines[i] = strings.ReplaceAll(line, "\u00ad", "-")
		}
	}
	if t.broken == nil || len(t.broken) == widthsKept {
		t.broken = map[float32][]string{}
	}
	t.broken[width] = lines
	return lines
}

// widthsKept is for how many widths the lines of a text are remembered: a
// layout asks for a few, a window that is being resized for very many.
const widthsKept = 4

// CreateRenderer implements fyne.Widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: func() []fyne.CanvasObject { return t.drawn },
		arrange: func(s fyne.Size) { t.arrange(s.Width) },
		least:   t.least,
		update:  t.redraw,
	}
}

func (t *Text) least() fyne.Size {
	width := t.width
	if width == 0 {
		width = t.NaturalWidth()
	}
	return fyne.NewSize(t.LeastWidth(), t.HeightFor(width))
}

// LeastWidth is a width below which a text is no longer readable.
func (t *Text) LeastWidth() float32 {
	return min(t.NaturalWidth(), t.kit.Px(4*t.look.Size))
}

func (t *Text) redraw() {
	if t.width != 0 {
		t.arrange(t.width)
	}
	canvas.Refresh(t)
}

func (t *Text) arrange(width float32) {
	t.width = width
	lines := t.breakTo(width)
	t.provide(len(lines))
	for i, line := range lines {
		t.place(t.drawn[i].(*canvas.Text), line, i)
	}
}

// provide makes as many lines as are needed. What is drawn of a line that is
// no longer needed is given back at once: the toolkit would keep it for a
// minute, and a person turns many pages in a minute.
func (t *Text) provide(lines int) {
	for len(t.drawn) < lines {
		if last := len(t.spare) - 1; last >= 0 {
			t.drawn, t.spare = append(t.drawn, t.spare[last]), t.spare[:last]
			continue
		}
		t.drawn = append(t.drawn, &canvas.Text{})
	}
	for len(t.drawn) > lines {
		last := t.drawn[len(t.drawn)-1].(*canvas.Text)
		last.Text = ""
		canvas.Refresh(last)
		t.drawn, t.spare = t.drawn[:len(t.drawn)-1], append(t.spare, last)
	}
}

func (t *Text) place(drawn *canvas.Text, line string, row int) {
	color, size, source := t.kit.Color(t.look.Colour), float32(t.kit.font(t.look).Size), t.kit.theme.font(t.look.Weight)
	if drawn.Text != line || drawn.Color != color || drawn.TextSize != size || drawn.FontSource != source {
		drawn.Text, drawn.Color, drawn.TextSize, drawn.FontSource = line, color, size, source
		canvas.Refresh(drawn)
	}
	drawn.Alignment = t.look.Align
	height, box := drawn.MinSize().Height, t.kit.Px(t.look.Line)
	drawn.Resize(fyne.NewSize(t.width, height))
	drawn.Move(fyne.NewPos(0, float32(row)*box+(box-height)/2))
}

func (t *Theme) font(w scene.Weight) fyne.Resource {
	if w == scene.Regular {
		return t.regular
	}
	return t.semibold
}
