package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// sides is a layout that puts its objects on top of each other with room
// around them, within bounds. Most simple boxes are made of it.
type sides struct {
	remembered
	top, right, bottom, left float32
	leastW, leastH           float32 // at least so large
	mostW                    float32 // 0: no bound; the content is not wider
	fixedW                   bool    // exactly leastW wide
	centered                 bool    // in a wider place; else at the left
}

// Layout implements fyne.Layout.
func (s *sides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s.width = size.Width
	width, x := s.inner(size.Width), s.left
	if s.centered {
		x += (size.Width - s.left - s.right - width) / 2
	}
	height := size.Height - s.top - s.bottom
	for _, o := range visible(objects) {
		place(o, fyne.NewPos(x, s.top), fyne.NewSize(width, height))
	}
}

// inner returns the width of the content in a place of a width.
func (s *sides) inner(width float32) float32 {
	width -= s.left + s.right
	if s.mostW > 0 {
		width = min(width, s.mostW)
	}
	return max(width, 0)
}

// MinSize implements fyne.Layout.
func (s *sides) MinSize(objects []fyne.CanvasObject) fyne.Size { return s.least(s, objects) }

func (s *sides) leastWidth(objects []fyne.CanvasObject) float32 {
	if s.fixedW {
		return s.leastW
	}
	return max(widest(objects, leastWidth)+s.left+s.right, s.leastW)
}

func (s *sides) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range visible(objects) {
		height = max(height, heightFor(o, s.inner(width)))
	}
	return max(height+s.top+s.bottom, s.leastH)
}

func (s *sides) naturalWidth(objects []fyne.CanvasObject) float32 {
	if s.fixedW {
		return s.leastW
	}
	width := widest(objects, naturalWidth) + s.left + s.right
	if s.mostW > 0 {
		width = min(width, s.mostW+s.left+s.right)
	}
	return max(width, s.leastW)
}

// Edges are distances to the four sides.
type Edges struct{ Top, Right, Bottom, Left float32 }

// Sides returns edges in the order of a clock, beginning at the top.
func Sides(top, right, bottom, left float32) Edges {
	return Edges{Top: top, Right: right, Bottom: bottom, Left: left}
}

// Around returns edges that are the same above and below, left and right.
func Around(vertical, horizontal float32) Edges {
	return Edges{Top: vertical, Right: horizontal, Bottom: vertical, Left: horizontal}
}

// Inset puts room around an object.
func (k *Kit) Inset(e Edges, o fyne.CanvasObject) *fyne.Container {
	return boxed(&sides{top: k.Px(e.Top), right: k.Px(e.Right), bottom: k.Px(e.Bottom), left: k.Px(e.Left)}, o)
}

// Limit keeps an object from getting wider than width and centers it.
func (k *Kit) Limit(width float32, o fyne.CanvasObject) *fyne.Container {
	return boxed(&sides{mostW: k.Px(width), centered: true}, o)
}

// LimitLeft keeps an object from getting wider than width.
func (k *Kit) LimitLeft(width float32, o fyne.CanvasObject) *fyne.Container {
	return boxed(&sides{mostW: k.Px(width)}, o)
}

// Fixed gives an object an exact width and, unless height is 0, at least a
// height.
func (k *Kit) Fixed(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return boxed(&sides{leastW: k.Px(width), mostW: k.Px(width), leastH: k.Px(height), fixedW: width > 0}, o)
}

// Least gives an object at least a width and a height.
func (k *Kit) Least(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return boxed(&sides{leastW: k.Px(width), leastH: k.Px(height)}, o)
}

// Stack puts objects on top of each other, all of the same size.
func (k *Kit) Stack(objects ...fyne.CanvasObject) *fyne.Container {
	return boxed(&sides{}, objects...)
}

// Fill puts a color behind an object.
func (k *Kit) Fill(c scene.Colour, o fyne.CanvasObject) *fyne.Container {
	return k.Stack(canvas.NewRectangle(k.Color(c)), o)
}

// Space is an empty place.
func (k *Kit) Space(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(k.Color(scene.None))
	r.SetMinSize(fyne.NewSize(k.Px(width), k.Px(height)))
	return r
}

// Line is a horizontal divider, in a Row a short one standing upright.
func (k *Kit) Line() fyne.CanvasObject {
	r := canvas.NewRectangle(k.Color(scene.Hairline))
	r.SetMinSize(fyne.NewSize(1, 1))
	return r
}

func boxed(s *sides, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: s, Objects: objects}
}
