package kit

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// SheetSpec says what a Sheet asks of whoever knows the pages.
type SheetSpec struct {
	// OnRoom hears how much room there is for a page.
	OnRoom func(SheetRoom)
	// OnTurn turns so many pages on and reports whether there was one.
	OnTurn func(step int) bool
	// OnZoom shows the page larger (1) or smaller (-1).
	OnZoom func(step int)
}

// SheetRoom is the room for a page, in units of the canvas.
type SheetRoom struct {
	Width, Height float32
	Pixels        float32 // of the screen, per unit
}

// SheetPage is a page as it is to be shown.
type SheetPage struct {
	Number        int     // another number is another page, which begins at its top
	Name          string  // for screen readers
	Width, Height float32 // units of the canvas
	// Picture is shown as it is if it has the pixels that the size asks for;
	// otherwise it is stretched. Nil: only the paper.
	Picture image.Image
	Links   []SheetLink
}

// SheetLink is a place on a page that leads elsewhere.
type SheetLink struct {
	X, Y, W, H float32 // units of the canvas, on the page
	Name       string
	OnTap      func()
}

// Sheet shows one page of a document as white paper on the ground, larger
// than the view where it is asked to. The wheel and the keys move it; at its
// end they turn the page.
type Sheet struct {
	widget.BaseWidget
	kit   *Kit
	spec  SheetSpec
	page  SheetPage
	view  *container.Scroll
	inner *fyne.Container
	paper *canvas.Rectangle
	print *canvas.Raster
	ring  *canvas.Rectangle
	over  *sheetWheel
	links []*sheetLink
	room  SheetRoom

	focused, ringed bool
}

// sheetMargin is the ground around a page.
const sheetMargin = 16

// Sheet returns a sheet without a page.
func (k *Kit) Sheet(spec SheetSpec) *Sheet {
	s := &Sheet{kit: k, spec: spec, paper: canvas.NewRectangle(onPaper(scene.Paper)), ring: canvas.NewRectangle(k.Color(scene.None))}
	s.paper.StrokeColor, s.paper.StrokeWidth = k.Color(scene.Hairline), 1
	s.ring.StrokeColor, s.ring.StrokeWidth = k.Color(scene.Primary), k.Px(ringWidth)
	s.ring.Hide()
	s.print = canvas.NewRaster(func(int, int) image.Image { return s.picture() })
	s.inner = &fyne.Container{Layout: &sheetLayout{sheet: s}}
	s.view = container.NewScroll(s.inner)
	s.view.OnScrolled = func(fyne.Position) { s.put() }
	s.over = newSheetWheel(s)
	s.ExtendBaseWidget(s)
	s.Set(SheetPage{})
	return s
}

// onPaper is a color as it is printed: paper is white in the dark as well.
func onPaper(c scene.Colour) color.Color {
	rgb := scene.PaperPalette()[c]
	return color.NRGBA{R: rgb.R, G: rgb.G, B: rgb.B, A: 0xff}
}

// picture is what is drawn on the paper.
func (s *Sheet) picture() image.Image {
	if s.page.Picture == nil {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return s.page.Picture
}

// Set shows a page. The place on it stays if it is the page that was shown.
func (s *Sheet) Set(page SheetPage) {
	before, at := s.page, s.at()
	s.page = page
	SetVisible(s.paper, page.Width > 0)
	SetVisible(s.print, page.Width > 0)
	s.provide(len(page.Links))
	for i, link := range page.Links {
		s.links[i].set(link)
	}
	s.inner.Objects = append(s.inner.Objects[:0], s.paper, s.print)
	for _, link := range s.links {
		s.inner.Objects = append(s.inner.Objects, link)
	}
	if before.Width != page.Width || before.Height != page.Height || before.Number != page.Number || len(before.Links) != len(page.Links) {
		s.view.Refresh()
	}
	switch {
	case before.Number != page.Number:
		s.ScrollTo(0)
	case before.Width > 0 && before.Width != page.Width:
		s.keep(at)
	}
	s.put()
	if before.Picture != page.Picture {
		s.print.Refresh()
	}
}

// provide makes as many places for links as are needed.
func (s *Sheet) provide(n int) {
	for len(s.links) < n {
		s.links = append(s.links, newSheetLink(s))
	}
	s.links = s.links[:n]
}

// ScrollTo shows a height of the page, in units of the canvas, at the top.
func (s *Sheet) ScrollTo(y float32) {
	if y > 0 {
		y += s.kit.Px(sheetMargin)
	}
	s.scrollTo(s.view.Offset.X, y)
}

func (s *Sheet) scrollTo(x, y float32) {
	most := s.most()
	s.view.ScrollToOffset(fyne.NewPos(min(max(x, 0), most.Width), min(max(y, 0), most.Height)))
	s.put() // the toolkit tells of the wheel and the bars only
}

// most is how far the page can be scrolled.
func (s *Sheet) most() fyne.Size {
	whole, view := s.whole(), s.view.Size()
	return fyne.NewSize(beyond(whole.Width, view.Width), beyond(whole.Height, view.Height))
}

// beyond is how much of a length is out of view; a broken pixel is not.
func beyond(whole, view float32) float32 {
	if whole < view+1 {
		return 0
	}
	return whole - view
}

// whole is the size of the page and the ground around it.
func (s *Sheet) whole() fyne.Size {
	margin := 2 * s.kit.Px(sheetMargin)
	return fyne.NewSize(s.page.Width+margin, s.page.Height+margin)
}

// at returns which part of the page, 0 to 1 each way, is at the top of the
// view, in the middle between its sides.
func (s *Sheet) at() fyne.Position {
	whole, view := s.whole(), s.view.Size()
	return fyne.NewPos((s.view.Offset.X+view.Width/2)/max(whole.Width, view.Width, 1), s.view.Offset.Y/whole.Height)
}

// keep brings a part of the page back to where it was in the view, after the
// page got larger or smaller.
func (s *Sheet) keep(at fyne.Position) {
	whole := s.whole()
	s.scrollTo(at.X*whole.Width-s.view.Size().Width/2, at.Y*whole.Height)
}

// put lays paper, print and links out, on whole pixels of the screen wherever
// the sheet and the scroll may stand: print between pixels would be blurred.
func (s *Sheet) put() {
	if s.page.Width <= 0 {
		return
	}
	view, margin := s.view.Size(), s.kit.Px(sheetMargin)
	origin := s.kit.position(s.view).Subtract(s.view.Offset)
	at := fyne.NewPos(
		s.snap(origin.X+max(margin, (view.Width-s.page.Width)/2))-origin.X,
		s.snap(origin.Y+max(margin, (view.Height-s.page.Height)/2))-origin.Y,
	)
	size := fyne.NewSize(s.page.Width, s.page.Height)
	s.paper.Move(at.SubtractXY(1, 1))
	s.paper.Resize(size.AddWidthHeight(2, 2))
	s.print.Move(at)
	s.print.Resize(size)
	for i, link := range s.page.Links {
		s.links[i].Move(at.AddXY(link.X, link.Y))
		s.links[i].Resize(fyne.NewSize(link.W, link.H))
	}
}

func (s *Sheet) snap(v float32) float32 {
	pixels := s.kit.window.Canvas().Scale()
	return float32(math.Round(float64(v*pixels))) / pixels
}

// CreateRenderer implements fyne.Widget.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	return &painter{
		objects: func() []fyne.CanvasObject { return []fyne.CanvasObject{s.view, s.over, s.ring} },
		arrange: s.arrange,
		least:   func() fyne.Size { return fyne.NewSize(scrollLeast, scrollLeast) },
		update:  func() { s.print.Refresh(); canvas.Refresh(s.ring) },
	}
}

func (s *Sheet) relayout() { s.arrange(s.Size()) }

func (s *Sheet) arrange(size fyne.Size) {
	s.view.Resize(size)
	s.over.Resize(size)
	inside := s.kit.Px(ringWidth) / 2
	s.ring.Move(fyne.NewPos(inside, inside))
	s.ring.Resize(fyne.NewSize(max(0, size.Width-2*inside), max(0, size.Height-2*inside)))
	margin := 2 * s.kit.Px(sheetMargin)
	room := SheetRoom{
		Width: max(1, size.Width-margin), Height: max(1, size.Height-margin), Pixels: s.kit.window.Canvas().Scale(),
	}
	if room != s.room {
		s.room = room
		s.spec.OnRoom(room)
	}
	s.put()
}

// sheetLayout gives the scroll its size; the sheet places what is in it.
type sheetLayout struct{ sheet *Sheet }

// Layout implements fyne.Layout.
func (l *sheetLayout) Layout([]fyne.CanvasObject, fyne.Size) { l.sheet.put() }

// MinSize implements fyne.Layout.
func (l *sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.sheet.whole() }
