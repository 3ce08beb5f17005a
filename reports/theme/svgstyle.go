package theme

import (
	"image/color"
	"maps"
	"strings"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/colornames"
)

// sheet are the rules of style sheets: properties by class.
type sheet map[string]map[string]string

// add reads a style sheet with rules for classes; others are not understood.
func (s sheet) add(text string) error {
	for rule := range strings.SplitSeq(withoutComments(text), "}") {
		if strings.TrimSpace(rule) == "" {
			continue
		}
		selectors, body, found := strings.Cut(rule, "{")
		if !found {
			return broken(&DrawingError{Part: PartOther, Name: "style"})
		}
		if err := s.rule(selectors, properties(body)); err != nil {
			return err
		}
	}
	return nil
}

func (s sheet) rule(selectors string, body map[string]string) error {
	for selector := range strings.SplitSeq(selectors, ",") {
		class, ok := strings.CutPrefix(strings.TrimSpace(selector), ".")
		if !ok || strings.ContainsAny(class, " .:#>+~[@*") {
			return &DrawingError{Part: PartOther, Name: selector}
		}
		if s[class] == nil {
			s[class] = map[string]string{}
		}
		maps.Copy(s[class], body)
	}
	return nil
}

func withoutComments(text string) string {
	var kept strings.Builder
	for {
		before, rest, found := strings.Cut(text, "/*")
		kept.WriteString(before)
		if !found {
			return kept.String()
		}
		kept.WriteByte(' ')
		_, text, _ = strings.Cut(rest, "*/")
	}
}

// properties reads "name: value; name: value".
func properties(text string) map[string]string {
	found := map[string]string{}
	for pair := range strings.SplitSeq(text, ";") {
		if name, value, ok := strings.Cut(pair, ":"); ok {
			value, _, _ = strings.Cut(value, "!")
			found[strings.TrimSpace(name)] = strings.TrimSpace(value)
		}
	}
	return found
}

// of returns the properties of an element: attributes, then classes, then its
// own style, the later ones stronger.
func (s sheet) of(e *element) map[string]string {
	all := maps.Clone(e.attrs)
	for class := range strings.FieldsSeq(e.attrs["class"]) {
		maps.Copy(all, s[class])
	}
	maps.Copy(all, properties(e.attrs["style"]))
	return all
}

// paint is a colour, or nothing.
type paint struct {
	color color.NRGBA
	on    bool
}

// look is how the elements inside of one are drawn.
type look struct {
	fill, stroke              paint
	fillOpacity, lineOpacity  float64
	opacity                   float64
	width, miter              float64         // width in units of the element
	end                       rasterx.CapFunc // of strokes
	join                      rasterx.JoinMode
	evenOdd, hidden, vanished bool
	at                        rasterx.Matrix2D
}

func plainLook(at rasterx.Matrix2D) look {
	return look{
		fill:        paint{color: color.NRGBA{A: 0xFF}, on: true},
		fillOpacity: 1, lineOpacity: 1, opacity: 1, width: 1, miter: 4, join: rasterx.Miter, end: rasterx.ButtCap, at: at,
	}
}

// unseen names a property that would show and that nothing here draws; empty:
// there is none.
func unseen(p map[string]string) string {
	for _, name := range []string{
		"mask", "filter", "stroke-dasharray", "mix-blend-mode", "vector-effect", "paint-order", "marker", "marker-start", "marker-mid", "marker-end",
	} {
		switch p[name] {
		case "", "none", "normal", "0", "inherit":
		default:
			return name
		}
	}
	return ""
}

// with returns the look inside an element with these properties.
func (l look) with(p map[string]string) (look, error) {
	if name := unseen(p); name != "" {
		return l, &DrawingError{Part: PartMask, Name: name}
	}
	for name, to := range map[string]*paint{"fill": &l.fill, "stroke": &l.stroke} {
		if err := to.read(p[name]); err != nil {
			return l, err
		}
	}
	own := 1.0
	for name, to := range map[string]*float64{
		"fill-opacity": &l.fillOpacity, "stroke-opacity": &l.lineOpacity, "opacity": &own, "stroke-width": &l.width, "stroke-miterlimit": &l.miter,
	} {
		if v, ok := length(p[name]); p[name] != "" && p[name] != "inherit" {
			if !ok {
				return l, broken(&DrawingError{Part: PartOther, Name: name})
			}
			*to = max(v, 0)
		}
	}
	l.opacity *= min(own, 1)
	l.words(p)
	moved, err := transformation(p["transform"])
	l.at = l.at.Mult(moved)
	return l, err
}

// words reads the properties that are one of a few words.
func (l *look) words(p map[string]string) {
	if v := p["fill-rule"]; v != "" {
		l.evenOdd = v == "evenodd"
	}
	if v := p["visibility"]; v != "" {
		l.hidden = v != "visible"
	}
	l.vanished = l.vanished || p["display"] == "none"
	switch p["stroke-linecap"] {
	case "butt":
		l.end = rasterx.ButtCap
	case "round":
		l.end = rasterx.RoundCap
	case "square":
		l.end = rasterx.SquareCap
	}
	switch p["stroke-linejoin"] {
	case "round":
		l.join = rasterx.Round
	case "bevel":
		l.join = rasterx.Bevel
	case "miter":
		l.join = rasterx.Miter
	}
}

// read takes up the value of a colour; empty: unchanged.
func (p *paint) read(value string) error {
	value, _, _ = strings.Cut(value, " icc-color") // a second opinion for printers
	value = strings.ToLower(strings.TrimSpace(value))
	if strings.HasPrefix(value, "url(") {
		return &DrawingError{Part: PartGradient, Name: value}
	}
	switch value {
	case "", "inherit":
		return nil
	case "none", "transparent":
		*p = paint{}
		return nil
	case "currentcolor":
		value = "black"
	}
	read, ok := svgColour(value)
	if !ok {
		return &DrawingError{Part: PartOther, Name: value}
	}
	*p = paint{color: read, on: true}
	return nil
}

// svgColour reads #RGB, #RRGGBB, rgb(0, 0, 0) or a name.
func svgColour(value string) (color.NRGBA, bool) {
	if named, ok := colornames.Map[value]; ok {
		return color.NRGBA{R: named.R, G: named.G, B: named.B, A: 0xFF}, true
	}
	if inner, ok := strings.CutPrefix(value, "rgb("); ok {
		v, fine := list(strings.TrimSuffix(inner, ")"))
		if !fine || len(v) != 3 {
			return color.NRGBA{}, false
		}
		channel := func(f float64) uint8 { return uint8(min(max(f, 0), 255)) }
		return color.NRGBA{R: channel(v[0]), G: channel(v[1]), B: channel(v[2]), A: 0xFF}, true
	}
	if len(value) == 4 && value[0] == '#' {
		value = "#" + strings.Repeat(value[1:2], 2) + strings.Repeat(value[2:3], 2) + strings.Repeat(value[3:4], 2)
	}
	if !strings.HasPrefix(value, "#") {
		return color.NRGBA{}, false
	}
	c, ok := hexDigits(value[1:])
	return color.NRGBA{R: c.R, G: c.G, B: c.B, A: 0xFF}, ok
}

// transformation reads the attribute transform.
func transformation(text string) (rasterx.Matrix2D, error) {
	m, wrong := rasterx.Identity, broken(&DrawingError{Part: PartOther, Name: "transform"})
	for text = strings.Trim(text, " \t\r\n,"); text != "" && text != "none"; text = strings.TrimLeft(text, " \t\r\n,") {
		name, rest, opened := strings.Cut(text, "(")
		inner, after, closed := strings.Cut(rest, ")")
		v, fine := list(inner)
		if !opened || !closed || !fine {
			return m, wrong
		}
		step, ok := stepOf(strings.TrimSpace(name), v)
		if !ok {
			return m, wrong
		}
		m, text = m.Mult(step), after
	}
	return m, nil
}

// stepOf is one step of a transformation (SVG 1.1, 7.6).
func stepOf(name string, v []float64) (rasterx.Matrix2D, bool) {
	const degree = 0.017453292519943295
	id := rasterx.Identity
	switch {
	case name == "matrix" && len(v) == 6:
		return rasterx.Matrix2D{A: v[0], B: v[1], C: v[2], D: v[3], E: v[4], F: v[5]}, true
	case name == "translate" && len(v) == 1:
		return id.Translate(v[0], 0), true
	case name == "translate" && len(v) == 2:
		return id.Translate(v[0], v[1]), true
	case name == "scale" && len(v) == 1:
		return id.Scale(v[0], v[0]), true
	case name == "scale" && len(v) == 2:
		return id.Scale(v[0], v[1]), true
	case name == "rotate" && len(v) == 1:
		return id.Rotate(v[0] * degree), true
	case name == "rotate" && len(v) == 3:
		return id.Translate(v[1], v[2]).Rotate(v[0]*degree).Translate(-v[1], -v[2]), true
	case name == "skewX" && len(v) == 1:
		return id.SkewX(v[0] * degree), true
	case name == "skewY" && len(v) == 1:
		return id.SkewY(v[0] * degree), true
	}
	return id, false
}
