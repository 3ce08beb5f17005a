package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// gridSigns are the boxes of a level or the bar of a share in a cell.
type gridSigns struct {
	kit   *Kit
	state GridCell
	parts []*canvas.Rectangle // boxes; track and bar; or dots
}

// Sizes in design pixels.
const (
	gridSteps    = 4
	stepWidth    = 11
	stepHeight   = 9
	stepPitch    = 13
	gridBar      = 8
	gridBarGap   = 8
	gridBarText  = 40 // reserved for the number right of a bar
	gridBarLeast = 12
	gridDot      = 2
	gridDotPitch = 5
	gridDots     = 24
)

func newGridSigns(k *Kit) *gridSigns { return &gridSigns{kit: k} }

func (s *gridSigns) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	for _, part := range s.parts {
		objects = append(objects, part)
	}
	return objects
}

// set paints the signs of a cell; parts that it does not need are hidden.
func (s *gridSigns) set(state GridCell) {
	s.state = state
	needed := 0
	switch {
	case state.Steps.Shown:
		needed = gridSteps
	case state.Bar.Shown && state.Bar.Open:
		needed = gridDots
	case state.Bar.Shown:
		needed = 2
	}
	for len(s.parts) < needed {
		s.parts = append(s.parts, canvas.NewRectangle(s.kit.Color(scene.None)))
	}
	for i, part := range s.parts {
		part.Hidden = i >= needed
		if !part.Hidden {
			s.paint(part, i)
			canvas.Refresh(part)
		}
	}
}

func (s *gridSigns) paint(part *canvas.Rectangle, index int) {
	k := s.kit
	fill, line := scene.Ramp3, scene.None
	switch {
	case s.state.Steps.Shown:
		fill, line = s.state.Steps.colors(index)
	case s.state.Bar.Shown && !s.state.Bar.Open && index == 0:
		fill = scene.Ramp0
	}
	part.FillColor, part.StrokeColor, part.StrokeWidth = k.Color(fill), k.Color(line), 0
	if line != scene.None {
		part.StrokeWidth = 1
	}
	part.CornerRadius = k.Px(2)
}

// colors returns fill and line of the box of a step, counted from 0.
func (s GridSteps) colors(step int) (fill, line scene.Colour) {
	switch {
	case step < s.Current:
		return scene.Primary, scene.Primary
	case step < s.Target:
		return scene.TargetTint, scene.Target
	default:
		return scene.Paper, scene.Hairline
	}
}

// arrange puts the signs into a cell and returns where its text may begin.
func (s *gridSigns) arrange(c *gridCell, from, to float32) float32 {
	switch {
	case s.state.Steps.Shown:
		return s.arrangeSteps(from, c.stepsWidth(), c.height)
	case s.state.Bar.Shown:
		return s.arrangeBar(c, from, to)
	default:
		return from
	}
}

func (s *gridSigns) arrangeSteps(from, width, height float32) float32 {
	k := s.kit
	for i, part := range s.parts[:gridSteps] {
		part.Hidden = width == 0
		part.Move(fyne.NewPos(from+k.Px(stepPitch)*float32(i), (height-1-k.Px(stepHeight))/2))
		part.Resize(fyne.NewSize(k.Px(stepWidth), k.Px(stepHeight)))
	}
	return from + width
}

// arrangeBar leaves the text the room it needs, and the bar the rest.
func (s *gridSigns) arrangeBar(c *gridCell, from, to float32) float32 {
	k := s.kit
	end := to - max(k.Px(gridBarText), c.text.NaturalWidth()+k.Px(gridBarGap))
	room := end - from
	if room < k.Px(gridBarLeast) {
		room = 0
	}
	if s.state.Bar.Open {
		s.arrangeDots(from, room, c.height)
	} else {
		y := (c.height - 1 - k.Px(gridBar)) / 2
		share := float32(min(max(s.state.Bar.Share, 0), 1))
		for i, width := range []float32{room, room * share} {
			s.parts[i].Move(fyne.NewPos(from, y))
			s.parts[i].Resize(fyne.NewSize(width, k.Px(gridBar)))
			s.parts[i].Hidden = width <= 0
		}
	}
	if room == 0 {
		return from
	}
	return end
}

func (s *gridSigns) arrangeDots(from, room, height float32) {
	k := s.kit
	pitch := max(k.Px(gridDotPitch), room/gridDots)
	for i, part := range s.parts[:gridDots] {
		x := pitch * float32(i)
		part.Hidden = x+k.Px(gridDot) > room
		part.Move(fyne.NewPos(from+x, (height-1-k.Px(gridDot))/2))
		part.Resize(fyne.NewSquareSize(k.Px(gridDot)))
	}
}
