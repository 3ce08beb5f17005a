package preview

import (
	"image"
	"math"
	"strconv"
	"strings"
)

// Turn turns so many pages on and reports whether there was one.
func (p *Presenter) Turn(step int) bool {
	before := p.state.Number
	p.GoTo(before + step)
	return p.state.Number != before
}

// GoTo shows a page, the first or the last one if there is none of that
// number.
func (p *Presenter) GoTo(number int) {
	if p.made == nil {
		return
	}
	number = min(max(number, 0), len(p.made.pages)-1)
	if number == p.state.Number {
		return
	}
	p.toward = 1
	if number < p.state.Number {
		p.toward = -1
	}
	p.state.Number = number
	p.render()
}

// First shows the first page.
func (p *Presenter) First() { p.GoTo(0) }

// Last shows the last page.
func (p *Presenter) Last() { p.GoTo(p.state.Count - 1) }

// Type shows the page whose number was typed. What is no number of a page is
// said, and the page stays.
func (p *Presenter) Type(text string) {
	if p.made == nil {
		return
	}
	number, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || number < 1 || number > p.state.Count {
		p.state.Notice = Notice{Title: p.words.Say("preview.no_such_page", "All", p.words.Integer(p.state.Count))}
		p.render()
		return
	}
	if p.state.Notice.Tone == Calm {
		p.state.Notice = Notice{}
	}
	if number-1 == p.state.Number {
		p.render()
		return
	}
	p.GoTo(number - 1)
}

// Open goes to a line of the contents.
func (p *Presenter) Open(entry int) {
	if entry >= 0 && entry < len(p.state.Contents) {
		to := p.state.Contents[entry]
		p.jump(to.Page, to.y)
	}
}

// Follow goes where a link of the page leads.
func (p *Presenter) Follow(l Link) { p.jump(l.page, l.y) }

// air is left above a place that is jumped to, in points.
const air = 12

func (p *Presenter) jump(page int, y float64) {
	p.GoTo(page)
	if of := p.made.pages[p.state.Number]; of.Scene.Width > 0 {
		p.screen.Reveal(max(0, y-air) * p.state.Page.Width / of.Scene.Width)
	}
}

// SetZoom shows the pages in another size.
func (p *Presenter) SetZoom(z Zoom) {
	if p.state.Zoom != z {
		p.state.Zoom = z
		p.render()
	}
}

// ZoomBy shows the pages in the next larger (1) or smaller (-1) size.
func (p *Presenter) ZoomBy(step int) {
	if p.made == nil {
		return
	}
	now := p.scale(p.state.Number) * 100 / paperScale
	steps := percents()
	next := steps[len(steps)-1]
	if step < 0 {
		next = steps[0]
	}
	for _, z := range steps {
		larger, smaller := float64(z) > now+1, float64(z) < now-1
		if step > 0 && larger {
			next = z
			break
		}
		if step < 0 && smaller {
			next = z
		}
	}
	p.SetZoom(next)
}

// paperScale is the size of paper on a screen of 96 units per inch: units of
// the canvas per point.
const paperScale = 96.0 / 72

// maxPixels bounds a side of a picture; graphics chips take no larger ones.
const maxPixels = 8192

// scale is how large a page is shown, in units of the canvas per point.
func (p *Presenter) scale(number int) float64 {
	page := p.made.pages[number].Scene
	wide, high := p.room.Width/page.Width, p.room.Height/page.Height
	scale := paperScale * float64(p.state.Zoom) / 100
	switch p.state.Zoom {
	case FitPage:
		scale = min(wide, high)
	case FitWidth:
		scale = wide
	}
	return max(0.05, min(scale, maxPixels/p.room.Pixels/max(page.Width, page.Height)))
}

// sizeOf is the picture of a page as large as it is shown. It is empty as
// long as there is no room.
func (p *Presenter) sizeOf(number int) wish {
	page := &p.made.pages[number]
	if p.room.Pixels <= 0 || page.Scene.Width <= 0 {
		return wish{}
	}
	width := math.Floor(p.scale(number) * page.Scene.Width * p.room.Pixels)
	return p.wish(number, max(width, 1))
}

// wish is the picture of a page so many pixels wide.
func (p *Presenter) wish(number int, width float64) wish {
	page := &p.made.pages[number]
	height := math.Ceil(width/page.Scene.Width*page.Scene.Height - 0.001)
	return wish{page: number, width: int(width), height: int(max(height, 1)), of: page, document: &p.made.document}
}

// See tells which thumbnails are in sight, and the pixels of the place for
// one.
func (p *Presenter) See(first, last, width, height int) {
	p.sight = sight{first: first, last: last, width: width, height: height}
	if !p.showing { // else it is looked for afterwards
		p.press.work()
	}
}

// thumbnail is the small picture of a page.
func (p *Presenter) thumbnail(number int) wish {
	page := p.made.pages[number].Scene
	scale := min(float64(p.sight.width)/page.Width, float64(p.sight.height)/page.Height)
	small := p.wish(number, math.Floor(page.Width*scale))
	small.small = true
	return small
}

// Thumbnail returns the small picture of a page and its size in pixels. The
// picture is nil while it is not drawn.
func (p *Presenter) Thumbnail(number int) (picture *image.RGBA, width, height int) {
	if p.made == nil || number >= len(p.made.pages) || p.sight.width <= 0 {
		return nil, 0, 0
	}
	small := p.thumbnail(number)
	return p.press.picture(small), small.width, small.height
}
