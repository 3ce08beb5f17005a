package document

import "reifekompass/reports/scene"

// piece is a part of a page that is never torn. Its fragments are drawn from
// its own top left corner.
type piece struct {
	starts kind // to the piece above
	kind   kind // to the piece below
	height float64
	parts  []fragment

	joined bool    // goes on with the block above: no distance
	keep   bool    // must not be the last piece on a page
	gap    float64 // wanted distance above; negative: by kind
	end    bool    // ends the page; everything else is empty
	repeat []piece // stands above, when the piece begins a page
}

// fragment is a run of shapes with one role.
type fragment struct {
	role     Role
	shapes   []scene.Shape
	alt      string
	links    []area
	numbers  []reference
	anchor   string
	bookmark *Bookmark
	node     *Node  // that all of it belongs to; nil: by role
	spans    []Span // instead of node
	repeated bool   // stood on a page before
}

// area is a link before it is known where its anchor stands, or, without an
// anchor, words in another language.
type area struct {
	x, y, w, h  float64
	anchor      string
	first, last int   // its texts among the shapes
	number      bool  // the text will be the number of the page
	node        *Node // NodeLink
}

// reference is a text, by its place among the shapes of the fragment, that
// will become the page number of an anchor.
type reference struct {
	shape  int
	anchor string
}

func newPiece(k kind, height float64, parts ...fragment) piece {
	return piece{starts: k, kind: k, height: height, parts: parts, gap: -1}
}

// above returns the white space between two pieces.
func above(upper, lower piece) float64 {
	switch {
	case lower.gap >= 0:
		return lower.gap
	case lower.joined:
		return 0
	}
	return distance(upper.kind, lower.starts)
}

// heightOf returns the height of pieces set below each other.
func heightOf(pieces []piece) float64 {
	height := 0.0
	for i, p := range pieces {
		if i > 0 {
			height += above(pieces[i-1], p)
		}
		height += p.height
	}
	return height
}

// stack makes one piece of pieces set below each other.
func stack(k kind, pieces []piece) piece {
	whole := newPiece(k, 0)
	for i, p := range pieces {
		if i > 0 {
			whole.height += above(pieces[i-1], p)
		}
		whole.parts = append(whole.parts, p.moved(0, whole.height).parts...)
		whole.height += p.height
	}
	return whole
}

// moved returns the piece with everything in it shifted.
func (p piece) moved(dx, dy float64) piece {
	parts := make([]fragment, len(p.parts))
	for i, part := range p.parts {
		parts[i] = part.moved(dx, dy)
	}
	p.parts = parts
	if len(p.repeat) > 0 { // what stands above it on another page goes along sideways
		repeat := make([]piece, len(p.repeat))
		for i, above := range p.repeat {
			repeat[i] = above.moved(dx, 0)
		}
		p.repeat = repeat
	}
	return p
}

func (f fragment) moved(dx, dy float64) fragment {
	shapes := make([]scene.Shape, len(f.shapes))
	for i, shape := range f.shapes {
		shapes[i] = transform(shape, 1, dx, dy)
	}
	f.shapes = shapes
	links := make([]area, len(f.links))
	for i, link := range f.links {
		link.x, link.y = link.x+dx, link.y+dy
		links[i] = link
	}
	f.links = links
	if f.bookmark != nil {
		mark := *f.bookmark
		mark.Y += dy
		f.bookmark = &mark
	}
	return f
}

// transform returns a shape scaled from the origin and then shifted.
func transform(shape scene.Shape, scale, dx, dy float64) scene.Shape {
	point := func(p scene.Point) scene.Point { return scene.Point{X: p.X*scale + dx, Y: p.Y*scale + dy} }
	switch s := shape.(type) {
	case scene.Rect:
		at := point(scene.Point{X: s.X, Y: s.Y})
		s.X, s.Y, s.W, s.H, s.Radius = at.X, at.Y, s.W*scale, s.H*scale, s.Radius*scale
		s.Style = scaled(s.Style, scale)
		return s
	case scene.Line:
		s.From, s.To, s.Style = point(s.From), point(s.To), scaled(s.Style, scale)
		return s
	case scene.Circle:
		s.Center, s.R, s.Style = point(s.Center), s.R*scale, scaled(s.Style, scale)
		return s
	case scene.Path:
		points := make([]scene.Point, len(s.Points))
		for i, p := range s.Points {
			points[i] = point(p)
		}
		s.Points, s.Style = points, scaled(s.Style, scale)
		return s
	case scene.Image:
		at := point(scene.Point{X: s.X, Y: s.Y})
		s.X, s.Y, s.W, s.H = at.X, at.Y, s.W*scale, s.H*scale
		return s
	case scene.Text:
		s.At, s.Font.Size = point(s.At), s.Font.Size*scale
		return s
	}
	return shape
}

func scaled(s scene.Style, scale float64) scene.Style {
	if scale == 1 {
		return s
	}
	s.Width *= scale
	dash := make([]float64, len(s.Dash))
	for i, d := range s.Dash {
		dash[i] = d * scale
	}
	s.Dash = dash
	return s
}

// rule is a horizontal line.
func rule(x, y, width, weight float64, c scene.Colour) scene.Line {
	return scene.Line{
		From: scene.Point{X: x, Y: y}, To: scene.Point{X: x + width, Y: y},
		Style: scene.Style{Stroke: c, Width: weight},
	}
}
