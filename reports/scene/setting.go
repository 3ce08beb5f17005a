package scene

// Setting is a text as it is drawn: runs of characters that follow each
// other by their advances alone, and signs that are shapes.
type Setting struct {
	Runs  []Run
	Signs []Path
	Width float64
}

// Run is a piece of a line without kerning inside.
type Run struct {
	X    float64 // of its left edge, in the scene
	Text string
}

// Set cleans a text and says where its characters stand. Window and paper
// both draw from it.
func (f *Fonts) Set(t Text) Setting {
	text := f.Clean(t.Text)
	set := Setting{Width: f.Width(text, t.Font)}
	x := t.At.X
	switch t.Anchor {
	case Middle:
		x -= set.Width / 2
	case End:
		x -= set.Width
	default:
	}
	s := setter{face: f.face(t.Font.Weight), text: t, x: x, setting: &set}
	for i, r := range text {
		if !hidden(text, i, r) {
			s.add(r)
		}
	}
	s.flush()
	return set
}

// setter walks along a line.
type setter struct {
	face    *face
	text    Text
	x       float64 // where the open run began
	units   int     // of the open run
	open    []rune
	last    rune
	setting *Setting
}

func (s *setter) add(r rune) {
	if kern := s.face.kern(s.last, r); kern != 0 {
		s.flush()
		s.x += s.points(kern)
	}
	s.last = r
	sign, ok := signOf(r)
	if !ok || s.face.glyph(r) != 0 {
		s.open = append(s.open, r)
		s.units += s.face.advance(r)
		return
	}
	s.flush()
	path := sign.path(Point{X: s.x, Y: s.text.At.Y}, s.text.Font.Size, s.text.Colour)
	s.setting.Signs = append(s.setting.Signs, path)
	s.x += s.points(s.face.advance(r))
}

func (s *setter) flush() {
	if len(s.open) > 0 {
		s.setting.Runs = append(s.setting.Runs, Run{X: s.x, Text: string(s.open)})
	}
	s.x += s.points(s.units)
	s.open, s.units = s.open[:0], 0
}

func (s *setter) points(units int) float64 {
	return float64(units) * s.text.Font.Size / s.face.em
}
