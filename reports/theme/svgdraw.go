package theme

import (
	"image"
	"image/color"
	"math"
	"strings"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/draw"
	"golang.org/x/image/math/fixed"
)

// The canvas a drawing is drawn on, before it is made smaller, and the units
// its longer side has for the library, which counts in 64ths of them.
const (
	canvasSide  = 1200
	libraryUnit = 16384
)

// artist draws the elements of an SVG file.
type artist struct {
	sheet   sheet
	clips   map[string]*element
	view    rectangle
	factor  float64 // from the file's units to the library's
	scanner *scanner
}

// rectangle is a place in units of the file.
type rectangle struct{ x, y, w, h float64 }

func drawSVG(root *element) (image.Image, error) {
	view, err := viewOf(root)
	if err != nil {
		return nil, err
	}
	a := artist{sheet: sheet{}, clips: map[string]*element{}, view: view, factor: libraryUnit / max(view.w, view.h)}
	if err := a.collect(root); err != nil {
		return nil, err
	}
	scale := canvasSide / max(view.w, view.h)
	width, height := max(int(math.Round(view.w*scale)), 1), max(int(math.Round(view.h*scale)), 1)
	canvas := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(canvas, canvas.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	a.scanner = newScanner(canvas)
	start := rasterx.Identity.Scale(scale, scale).Translate(-view.x, -view.y)
	look, err := plainLook(start).with(a.sheet.of(root))
	if err != nil {
		return nil, err
	}
	if err := a.kids(root, look); err != nil {
		return nil, err
	}
	if a.scanner.tired() {
		return nil, &DrawingError{Part: PartTooMuch, Name: "svg"}
	}
	return canvas, nil
}

// viewOf is the part of the plane that is shown.
func viewOf(root *element) (rectangle, error) {
	var view rectangle
	if text := root.attrs["viewBox"]; text != "" {
		v, ok := list(text)
		if !ok || len(v) != 4 {
			return view, broken(&DrawingError{Part: PartOther, Name: "viewBox"})
		}
		view = rectangle{v[0], v[1], v[2], v[3]}
	} else {
		w, okW := length(root.attrs["width"])
		h, okH := length(root.attrs["height"])
		if !okW || !okH {
			return view, broken(&DrawingError{Part: PartOther, Name: "width"})
		}
		view = rectangle{w: w, h: h}
	}
	const least, longest = 0.001, 50 // of a side, and the longer one in shorter ones
	if !(view.w >= least) || !(view.h >= least) || max(view.w, view.h) > longest*min(view.w, view.h) {
		return view, ErrLogoPixels
	}
	return view, nil
}

// collect finds style sheets and clips, which may stand anywhere.
func (a *artist) collect(e *element) error {
	for _, kid := range e.kids {
		switch kid.name {
		case "style":
			if err := a.sheet.add(kid.text); err != nil {
				return err
			}
		case "clipPath":
			a.clips[kid.attrs["id"]] = kid
		}
		if err := a.collect(kid); err != nil {
			return err
		}
	}
	return nil
}

func (a *artist) kids(e *element, inside look) error {
	for _, kid := range e.kids {
		if err := a.element(kid, inside); err != nil {
			return err
		}
	}
	return nil
}

// element draws an element and what is in it.
func (a *artist) element(e *element, outside look) error {
	switch e.name {
	case "style", "defs", "clipPath": // collected, or drawn only where it is named
		return nil
	case "linearGradient", "radialGradient", "filter", "mask", "pattern", "symbol", "view", "marker":
		return nil // a file that uses it is refused there
	}
	p := a.sheet.of(e)
	inside, err := outside.with(p)
	if err != nil || inside.vanished {
		return err
	}
	if !a.harmless(p["clip-path"]) {
		return &DrawingError{Part: PartMask, Name: "clip-path"}
	}
	if e.name == "g" || e.name == "a" {
		return a.kids(e, inside)
	}
	path, err := a.shape(e)
	if err == nil && !inside.hidden {
		a.paint(path, inside)
	}
	return err
}

// harmless reports whether a clip leaves out nothing of the picture, such as
// the frame that some programs put around everything.
func (a *artist) harmless(clip string) bool {
	if clip == "" || clip == "none" {
		return true
	}
	id := strings.Trim(strings.TrimSuffix(strings.TrimPrefix(clip, "url("), ")"), `"'#`)
	found := a.clips[id]
	if found == nil || len(found.kids) != 1 || found.kids[0].name != "rect" || found.attrs["clipPathUnits"] == "objectBoundingBox" {
		return false
	}
	var at rectangle
	for name, to := range map[string]*float64{"x": &at.x, "y": &at.y, "width": &at.w, "height": &at.h} {
		v, ok := length(found.kids[0].attrs[name])
		if !ok {
			return false
		}
		*to = v
	}
	moved := found.attrs["transform"] + found.kids[0].attrs["transform"]
	const slack = 0.01
	return moved == "" && at.x <= a.view.x+slack && at.y <= a.view.y+slack &&
		at.x+at.w >= a.view.x+a.view.w-slack && at.y+at.h >= a.view.y+a.view.h-slack
}

// shape returns the path of an element in units of the library.
func (a *artist) shape(e *element) (rasterx.Path, error) {
	var d string
	ok := true
	switch e.name {
	case "path":
		d = e.attrs["d"]
		if d == "none" {
			return nil, nil
		}
	case "polyline", "polygon":
		d, ok = polygonData(e)
	case "line", "rect", "circle", "ellipse":
		d, ok = basicShape(e)
	default:
		return nil, &DrawingError{Part: partOf(e.name), Name: e.name}
	}
	if ok {
		d, ok = pathData(d, a.factor)
	}
	if !ok {
		return nil, broken(&DrawingError{Part: PartOther, Name: e.name})
	}
	cursor := oksvg.PathCursor{ErrorMode: oksvg.StrictErrorMode}
	if err := cursor.CompilePath(d); err != nil {
		return nil, broken(err)
	}
	return cursor.Path, nil
}

// paint fills and strokes a path.
func (a *artist) paint(path rasterx.Path, l look) {
	if len(path) == 0 || a.scanner.tired() {
		return
	}
	at := l.at.Scale(1/a.factor, 1/a.factor)
	if l.fill.on {
		filler := &rasterx.Filler{Scanner: a.scanner}
		a.scanner.use(l.fill, l.opacity*l.fillOpacity, 1, l.evenOdd)
		path.AddTo(&rasterx.MatrixAdder{Adder: filler, M: at})
		a.scanner.Draw()
	}
	width := l.width * math.Sqrt(math.Abs(l.at.A*l.at.D-l.at.B*l.at.C))
	if !l.stroke.on || !(width > 0) || width > 2*canvasSide {
		return
	}
	stroker := rasterx.NewStroker(0, 0, a.scanner)
	stroker.SetStroke(fixed.Int26_6(width/strokeZoom*64), fixed.Int26_6(min(l.miter, 100)*64), l.end, l.end, nil, l.join)
	a.scanner.use(l.stroke, l.opacity*l.lineOpacity, strokeZoom, false)
	small := rasterx.Identity.Scale(1.0/strokeZoom, 1.0/strokeZoom).Mult(at)
	path.AddTo(&rasterx.MatrixAdder{Adder: stroker, M: small})
	a.scanner.Draw()
}

// strokeZoom is how much smaller strokes are made for the library: it
// multiplies coordinates in 32 bits, which a whole canvas overflows.
const strokeZoom = 4
