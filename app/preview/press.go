package preview

import (
	"context"
	"image"
	"time"

	"reifekompass/app/kit"
	"reifekompass/reports/document"
	"reifekompass/reports/raster"
)

// blink is how long work may take before the screen says what it is.
const blink = 400 * time.Millisecond

// Bounds of the memory for pictures. A page at 100 % has 3.5 MB, at 200 % on
// a screen with two pixels per unit 57 MB; a thumbnail 0.1 MB.
const (
	pageBytes   = 48 << 20
	smallBytes  = 12 << 20
	besideBytes = pageBytes / 3 // a larger page is not drawn before it is wanted
)

// wish is a picture of a page.
type wish struct {
	page          int
	width, height int // pixels
	small         bool
	of            *document.Page
	document      *document.Document // whose colours it has
}

func (w wish) bytes() int { return 4 * w.width * w.height }

// press draws pages in the background, one at a time, always the one that is
// wanted most by then, and keeps those drawn last.
type press struct {
	runner       *kit.Runner
	wishes       func() []wish
	drawn        func(wish)
	busy         bool
	pages, small *shelf
}

func newPress(runner *kit.Runner, wishes func() []wish, drawn func(wish)) *press {
	return &press{runner: runner, wishes: wishes, drawn: drawn, pages: newShelf(pageBytes), small: newShelf(smallBytes)}
}

func (p *press) shelf(w wish) *shelf {
	if w.small {
		return p.small
	}
	return p.pages
}

// work begins to draw what is wanted most and is not there yet.
func (p *press) work() {
	if p.busy {
		return
	}
	for _, w := range p.wishes() {
		if p.shelf(w).holds(w) {
			continue
		}
		p.busy = true
		kit.Run(p.runner, func(context.Context) (*image.RGBA, error) { return drawPage(w), nil }, func(picture *image.RGBA, _ error) {
			p.busy = false
			p.shelf(w).put(w, picture)
			p.drawn(w)
			p.work()
		})
		return
	}
}

// stop drops what is being drawn.
func (p *press) stop() {
	p.runner.Stop()
	p.busy = false
}

// clear forgets all pictures, those of pages that are no more.
func (p *press) clear() {
	p.stop()
	p.pages, p.small = newShelf(pageBytes), newShelf(smallBytes)
}

// picture returns the picture, or one of the same page in another size while
// it is not drawn; nil if there is none.
func (p *press) picture(w wish) *image.RGBA { return p.shelf(w).nearest(w) }

// drawPage draws a page as it is printed, on white.
func drawPage(w wish) *image.RGBA {
	page := raster.Draw(w.of.Scene, w.document.Colours(), float64(w.width)/w.of.Scene.Width)
	for i := 3; i < len(page.Pix); i += 4 { // in place, as a page may have many megabytes
		through := 0xFF - page.Pix[i]
		page.Pix[i-3] += through
		page.Pix[i-2] += through
		page.Pix[i-1] += through
		page.Pix[i] = 0xFF
	}
	return page
}
