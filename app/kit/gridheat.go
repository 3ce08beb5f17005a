package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// GridHeat is the ground of a cell of a heat map. The number or word on it is
// the text of the cell: color never stands alone.
type GridHeat struct {
	Shown bool
	Step  int  // of the ramp, 0 to 4
	Hatch bool // nothing can be said: diagonal lines in place of the ramp
	Dot   bool // a dot in the right corner marks the cell
	Ring  bool // a ring in the left corner marks it for something else
	Pale  bool // no ground at all, only the place of one: a word instead of a number
}

// colour is what the text of the cell is written in.
func (h GridHeat) colour() scene.Colour {
	if h.Hatch || h.Pale {
		return scene.Muted
	}
	return scene.OnRamp(h.Step)
}

// Sizes in design pixels.
const (
	heatInset = 1
	heatPitch = 10 // between the lines of a hatched cell
	heatDot   = 5
)

// gridHeat paints the ground of a cell.
type gridHeat struct {
	kit    *Kit
	ground *canvas.Rectangle
	dot    *canvas.Circle
	ring   *canvas.Circle
	lines  []*canvas.Line
	room   *canvas.Rectangle // keeps the lines off the word
	state  GridHeat
}

func newGridHeat(k *Kit) *gridHeat {
	h := &gridHeat{kit: k, ground: canvas.NewRectangle(k.Color(scene.None)), dot: canvas.NewCircle(k.Color(scene.None)), ring: canvas.NewCircle(k.Color(scene.None)), room: canvas.NewRectangle(k.Color(scene.Paper))}
	h.ground.CornerRadius, h.ring.StrokeWidth = k.Px(4), max(1, k.Px(1.4))
	return h
}

func (h *gridHeat) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	objects = append(objects, h.ground)
	for _, line := range h.lines {
		objects = append(objects, line)
	}
	return append(objects, h.room, h.dot, h.ring)
}

// set paints another state; the places stay until arrange.
func (h *gridHeat) set(state GridHeat) {
	h.state = state
	k, hatch := h.kit, state.Shown && state.Hatch
	h.ground.Hidden, h.dot.Hidden, h.room.Hidden = !state.Shown || state.Pale, !state.Shown || !state.Dot, !hatch
	h.ring.Hidden = !state.Shown || !state.Ring
	h.ground.FillColor, h.ground.StrokeWidth = k.Color(scene.Ramp(state.Step)), 0
	if hatch {
		h.ground.FillColor, h.ground.StrokeColor, h.ground.StrokeWidth = k.Color(scene.Paper), k.Color(scene.Hairline), 1
	}
	h.dot.FillColor, h.ring.StrokeColor = k.Color(state.colour()), k.Color(state.colour())
	for _, line := range h.lines {
		line.Hidden = !hatch
	}
	canvas.Refresh(h.ground)
	canvas.Refresh(h.dot)
	canvas.Refresh(h.ring)
}

// arrange puts the ground into a cell whose text takes so much width.
func (h *gridHeat) arrange(left, width, height, text float32) {
	k := h.kit
	in := k.Px(heatInset)
	at, size := fyne.NewPos(left+in, in), fyne.NewSize(max(0, width-2*in), max(0, height-2*in-1))
	h.ground.Move(at)
	h.ground.Resize(size)
	dot := k.Px(heatDot)
	h.dot.Move(at.AddXY(size.Width-dot-k.Px(4), k.Px(4)))
	h.dot.Resize(fyne.NewSquareSize(dot))
	h.ring.Move(at.AddXY(k.Px(4), k.Px(4)))
	h.ring.Resize(fyne.NewSquareSize(dot + k.Px(1)))
	if !h.state.Hatch || !h.state.Shown {
		return
	}
	h.hatch(at, size)
	room := min(size.Width-2*k.Px(2), text+k.Px(6))
	h.room.Move(at.AddXY((size.Width-room)/2, size.Height*0.2))
	h.room.Resize(fyne.NewSize(max(0, room), size.Height*0.6))
}

// hatch draws lines from the lower left to the upper right, cut off at the
// edges of the cell.
func (h *gridHeat) hatch(at fyne.Position, size fyne.Size) {
	pitch := h.kit.Px(heatPitch)
	needed := int((size.Width + size.Height) / pitch)
	for len(h.lines) < needed {
		line := canvas.NewLine(h.kit.Color(scene.Border))
		line.StrokeWidth = 1
		h.lines = append(h.lines, line)
	}
	for i, line := range h.lines {
		reach := pitch * float32(i+1) // from the upper left corner along both edges
		x1, y1 := float32(0), reach
		if y1 > size.Height {
			x1, y1 = reach-size.Height, size.Height
		}
		x2, y2 := reach, float32(0)
		if x2 > size.Width {
			x2, y2 = size.Width, reach-size.Width
		}
		line.Hidden = i >= needed || x1 >= size.Width
		line.Position1, line.Position2 = at.AddXY(x1, y1), at.AddXY(x2, y2)
	}
}
