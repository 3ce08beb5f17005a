package kit

import "reifekompass/reports/scene"

// sheetLink is a place on a page that can be pressed. It shows nothing until
// the mouse or the focus is on it.
type sheetLink struct {
	control
	sheet *Sheet
}

func newSheetLink(s *Sheet) *sheetLink {
	l := &sheetLink{sheet: s}
	k := s.kit
	l.setUp(k, l, k.Space(0, 0))
	l.gap = -k.Px(ringWidth) / 2
	l.ring.StrokeColor = onPaper(scene.Primary) // on white paper, in the dark as well
	l.round(2)
	l.paint = func() {
		l.back.StrokeWidth = 0
		if l.hovered {
			l.back.StrokeColor, l.back.StrokeWidth = onPaper(scene.Primary), 1
		}
	}
	return l
}

func (l *sheetLink) set(link SheetLink) {
	l.name, l.tip, l.act = link.Name, link.Name, link.OnTap
}

// FocusGained implements fyne.Focusable. A link that is reached by Tab comes
// into view.
func (l *sheetLink) FocusGained() {
	l.control.FocusGained()
	if l.ringed {
		l.sheet.reveal(l)
	}
}

// reveal scrolls as little as is needed to show a link.
func (s *Sheet) reveal(l *sheetLink) {
	at, size, view := l.Position(), l.Size(), s.view.Size()
	x, y := s.view.Offset.X, s.view.Offset.Y
	x = min(max(x, at.X+size.Width-view.Width), at.X)
	y = min(max(y, at.Y+size.Height-view.Height), at.Y)
	s.scrollTo(x, y)
}
