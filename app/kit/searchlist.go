package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// showList shows the finds, inside or over the page.
func (s *Search) showList() {
	if s.spec.Inside {
		s.kit.Settle()
		canvas.Refresh(s)
		return
	}
	s.closeFloat()
	if len(s.list.Objects) == 0 {
		return
	}
	k := s.kit
	back := k.paper(6)
	back.StrokeColor = k.Color(scene.Border)
	s.floats = k.Stack(back, k.Inset(Around(4, 4), s.scroll))
	layer := k.tipLayer()
	layer.Objects = append(layer.Objects, s.floats)
	at := k.position(s.field.frame)
	width := s.field.frame.Size().Width
	height := min(heightFor(s.floats, width), k.Px(320))
	y := at.Y + s.field.frame.Size().Height + k.Px(4)
	place(s.floats, fyne.NewPos(at.X, y), fyne.NewSize(width, min(height, max(layer.Size().Height-y, k.Px(80)))))
	s.scroll.ToTop()
	layer.Refresh()
}

func (s *Search) closeList() {
	if s.spec.Inside {
		return
	}
	s.finds, s.rows, s.list.Objects = nil, nil, nil
	s.closeFloat()
}

// closeFloat takes the list off the layer above the page.
func (s *Search) closeFloat() {
	if s.floats == nil {
		return
	}
	s.kit.dropFloat(s.floats)
	s.floats = nil
}

// dropFloat removes something from the layer above the page.
func (k *Kit) dropFloat(o fyne.CanvasObject) {
	for _, layer := range k.layers.tips {
		kept := layer.Objects[:0]
		for _, other := range layer.Objects {
			if other != o {
				kept = append(kept, other)
			}
		}
		layer.Objects = kept
		layer.Refresh()
	}
}
