package scene

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Setting is a text as it is drawn: runs of characters that follow each
// other by their advances alone, and signs that are shapes.
type Setting struct {
	Runs  []Run
	Signs []Path
	Width float64
}

// Run is a piece of a line without kerning inside, or one letter with marks.
type Run struct {
	X     float64 // of its left edge, in the scene
	Text  string
	Marks []Mark // on the letter
	// Means is what the run stands for if that is more than the text drawn: a
	// letter with its marks. Empty: Text.
	Means string
}

// Mark is a mark drawn on a letter.
type Mark struct {
	X    float64 // where the mark has its zero, in the scene
	Rise float64 // above the baseline of the line; below 0: deeper
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
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		marks := marksAfter(text[i+size:])
		if !hidden(text, i, r) {
			s.letter(r, []rune(marks))
		}
		i += size + len(marks)
	}
	s.flush()
	return set
}

// marksAfter returns the marks a text begins with.
func marksAfter(text string) string {
	const lead = 0xCC // of the first mark, in UTF-8
	if text == "" || text[0] < lead {
		return ""
	}
	for i, r := range text {
		if !isMark(r) {
			return text[:i]
		}
	}
	return text
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

// letter sets a letter with its marks. Without any, and with a glyph of its
// own, it joins the open run.
func (s *setter) letter(r rune, marks []rune) {
	if len(marks) == 0 && s.face.own(r) {
		s.add(r)
		return
	}
	d := s.face.drawn(r, marks)
	if d.base == r && len(d.marks) == 0 {
		s.add(r)
		return
	}
	s.flush()
	s.x += s.points(s.face.kern(s.last, r))
	s.last = r
	run := Run{X: s.x, Text: string(d.base), Means: norm.NFC.String(string(r) + string(marks))}
	size, on := s.text.Font.Size, s.face.stackOn(d.base)
	for _, mark := range d.marks {
		x, rise := on.next(mark)
		run.Marks = append(run.Marks, Mark{X: s.x + x*size, Rise: rise * size, Text: string(mark)})
	}
	s.setting.Runs = append(s.setting.Runs, run)
	s.x += s.points(s.face.advance(d.base))
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
