package kit

import (
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Scroll shows a part of a content that is higher than the place for it.
// A control inside that gets the focus is brought into view.
type Scroll struct {
	composite
	view     *container.Scroll
	page     *scrolled
	scrolled func() // hears of scrolls and layouts; nil: nobody
}

type scrollRef = weak.Pointer[Scroll]

// Scroll returns a vertical scroll around the content.
func (k *Kit) Scroll(content fyne.CanvasObject) *Scroll {
	page := &scrolled{content: content}
	s := &Scroll{page: page}
	s.view = container.NewVScroll(&fyne.Container{Layout: page, Objects: []fyne.CanvasObject{content}})
	s.view.OnScrolled = s.moved
	s.setUp(k, s, &fyne.Container{Layout: &scrollLayout{scroll: s}, Objects: []fyne.CanvasObject{s.view}})
	k.remember(s)
	return s
}

// remember keeps the scroll as long as the page it stands on lives.
func (k *Kit) remember(s *Scroll) {
	alive := k.scrolls[:0]
	for _, ref := range k.scrolls {
		if ref.Value() != nil {
			alive = append(alive, ref)
		}
	}
	alive = append(alive, weak.Make(s))
	k.scrolls = alive
}

// HeightFor returns the height at which nothing need be scrolled.
func (s *Scroll) HeightFor(width float32) float32 { return heightFor(s.page.content, width) }

// NaturalWidth returns the width the content would like.
func (s *Scroll) NaturalWidth() float32 { return naturalWidth(s.page.content) }

// LeastWidth returns a width that shows at least something.
func (s *Scroll) LeastWidth() float32 { return scrollLeast }

const scrollLeast = 40

// OnScroll calls f after every scroll and after every layout, so that only
// what is in sight need be built.
func (s *Scroll) OnScroll(f func()) { s.scrolled = f }

// moved follows the wheel and the bar. What a tooltip explained is no longer
// beside it.
func (s *Scroll) moved(fyne.Position) {
	s.kit.hideTip()
	if s.scrolled != nil {
		s.scrolled()
	}
}

// Sight returns which part of an object in the content is in view, in
// coordinates of the object.
func (s *Scroll) Sight(o fyne.CanvasObject) (top, bottom float32) {
	top = s.kit.position(s.view).Y - s.kit.position(o).Y
	return top, top + s.view.Size().Height
}

// ToTop shows the beginning of the content.
func (s *Scroll) ToTop() { s.view.ScrollToOffset(fyne.Position{}) }

// Reveal scrolls as little as is needed to show the whole object.
func (s *Scroll) Reveal(o fyne.CanvasObject) { s.show(s.kit.position(o), o.Size()) }

// show scrolls as little as is needed to show what stands at a place of the
// window.
func (s *Scroll) show(at fyne.Position, size fyne.Size) {
	margin := s.kit.Px(12)
	top := at.Y - s.kit.position(s.view).Y - margin
	bottom := top + size.Height + 2*margin
	switch height := s.view.Size().Height; {
	case top < 0 && bottom > height: // it fills the view
	case top < 0 || bottom-top > height:
		s.scrollBy(top)
	case bottom > height:
		s.scrollBy(bottom - height)
	}
}

func (s *Scroll) scrollBy(dy float32) {
	most := max(0, s.view.Content.Size().Height-s.view.Size().Height)
	before := s.view.Offset
	s.view.ScrollToOffset(fyne.NewPos(0, min(max(before.Y+dy, 0), most)))
	if s.scrolled != nil && s.view.Offset != before { // Fyne tells of the wheel and the bar only
		s.scrolled()
	}
}

// holds reports whether a place of the window is in the scrolled content.
func (s *Scroll) holds(at fyne.Position) bool {
	if !s.Visible() || s.view.Size().IsZero() {
		return false
	}
	at = at.Subtract(s.kit.position(s.view.Content))
	size := s.view.Content.Size()
	return at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
}

// reveal brings a control that got the focus into view. What lies below an
// overlay stays where it is.
func (k *Kit) reveal(o fyne.CanvasObject) { k.revealPart(o, fyne.Position{}, o.Size()) }

// revealPart brings a part of a control into view. The toolkit finds a control
// sooner than what is deep inside it.
func (k *Kit) revealPart(o fyne.CanvasObject, inside fyne.Position, size fyne.Size) {
	if k.still {
		return
	}
	top := k.window.Canvas().Overlays().Top()
	for _, ref := range k.scrolls {
		s := ref.Value()
		if s == nil || top != nil && !contains(top, s) {
			continue
		}
		if at := k.position(o).Add(inside); s.holds(at) {
			s.show(at, size)
		}
	}
}

// contains reports whether a part stands in a tree of boxes and parts.
func contains(tree, part fyne.CanvasObject) bool {
	found := false
	visit(tree, func(o fyne.CanvasObject) { found = found || o == part })
	return found
}

// visit goes through a tree of boxes and parts.
func visit(tree fyne.CanvasObject, see func(fyne.CanvasObject)) {
	see(tree)
	inside(tree, func(inner fyne.CanvasObject) { visit(inner, see) })
}

// inside goes through what a box or a part consists of.
func inside(tree fyne.CanvasObject, see func(fyne.CanvasObject)) {
	switch o := tree.(type) {
	case *fyne.Container:
		for _, inner := range o.Objects {
			see(inner)
		}
	case *Scroll:
		see(o.page.content)
	case interface{ inside() fyne.CanvasObject }:
		see(o.inside())
	}
}

// scrollLayout tells the content its width before Fyne asks how high it is.
type scrollLayout struct{ scroll *Scroll }

// Layout implements fyne.Layout.
func (l *scrollLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.scroll.page.view = size
	if l.scroll.view.Size() == size {
		content := l.scroll.view.Content
		place(content, content.Position(), fyne.NewSize(size.Width, content.MinSize().Height))
		l.scroll.scrollBy(0)
	} else {
		l.scroll.view.Resize(size)
	}
	if l.scroll.scrolled != nil {
		l.scroll.scrolled()
	}
}

// MinSize implements fyne.Layout.
func (l *scrollLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(scrollLeast, scrollLeast)
}

// scrolled is as high as the content is at the width of the view.
type scrolled struct {
	content fyne.CanvasObject
	view    fyne.Size
}

// Layout implements fyne.Layout.
func (l *scrolled) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(l.content, fyne.NewPos(0, 0), size)
}

// MinSize implements fyne.Layout.
func (l *scrolled) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(heightFor(l.content, l.view.Width), l.view.Height))
}
