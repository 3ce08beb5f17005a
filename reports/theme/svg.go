package theme

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"io"
	"strings"
)

// DrawingError is a part of an SVG file that cannot be drawn as it is meant.
// It is an ErrLogoDrawing.
type DrawingError struct {
	Part Part
	Name string // of the element or property, for developers
}

// Error says it to developers.
func (e *DrawingError) Error() string {
	return fmt.Sprintf("%v: %s %q", ErrLogoDrawing, e.Part, e.Name)
}

// Unwrap says what kind of error it is.
func (e *DrawingError) Unwrap() error { return ErrLogoDrawing }

// Part is what cannot be drawn.
type Part string

// The parts. What is drawn without them would look different from what the
// office knows; so the file is refused.
const (
	PartText     Part = "text"     // letters of a font that is not in the file
	PartPicture  Part = "picture"  // pixels, inside or outside of the file
	PartGradient Part = "gradient" // gradients and patterns
	PartMask     Part = "mask"     // clips, masks and filters
	PartScript   Part = "script"   // programs
	PartOther    Part = "other"
	PartTooMuch  Part = "effort" // more elements than a logo has
)

// The bounds of a drawing. Logos have some hundreds of elements.
const (
	maxElements = 20_000
	maxDepth    = 100
)

// element is an element of an SVG file.
type element struct {
	name  string
	attrs map[string]string
	kids  []*element
	text  string // of style sheets
}

// looksLikeSVG reports whether a file begins as SVG files do.
func looksLikeSVG(raw []byte) bool {
	head := bytes.TrimPrefix(raw[:min(len(raw), 4096)], []byte("\xef\xbb\xbf"))
	head = bytes.TrimLeft(head, " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("<svg"))
}

// decodeSVG draws an SVG file. Only what is drawn exactly is drawn; a file
// with anything else is refused.
func decodeSVG(raw []byte) (image.Image, error) {
	root, err := readSVG(raw)
	if err != nil {
		return nil, err
	}
	return drawSVG(root)
}

// svgReader builds the tree of elements within bounds.
type svgReader struct {
	decoder *xml.Decoder
	count   int
	open    []*element
	root    *element
}

func readSVG(raw []byte) (*element, error) {
	r := svgReader{decoder: xml.NewDecoder(bytes.NewReader(raw))}
	for {
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, broken(err)
		}
		if err := r.token(token); err != nil {
			return nil, err
		}
	}
	if r.root == nil || r.root.name != "svg" {
		return nil, ErrLogoFormat
	}
	return r.root, nil
}

func (r *svgReader) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.Directive:
		if strings.Contains(strings.ToUpper(string(t)), "ENTITY") {
			return &DrawingError{Part: PartOther, Name: "ENTITY"}
		}
	case xml.StartElement:
		return r.start(t)
	case xml.EndElement:
		r.open = r.open[:len(r.open)-1]
	case xml.CharData:
		if n := len(r.open); n > 0 && r.open[n-1].name == "style" {
			r.open[n-1].text += string(t)
		}
	}
	return nil
}

// start takes up an element, unless it is one of another program that does
// not show.
func (r *svgReader) start(t xml.StartElement) error {
	const svg = "http://www.w3.org/2000/svg"
	r.count++
	if r.count > maxElements || len(r.open) >= maxDepth {
		return &DrawingError{Part: PartTooMuch, Name: t.Name.Local}
	}
	hidden := t.Name.Local == "metadata" || t.Name.Local == "title" || t.Name.Local == "desc"
	if hidden || t.Name.Space != "" && t.Name.Space != svg {
		if err := r.decoder.Skip(); err != nil {
			return broken(err)
		}
		return nil
	}
	made := &element{name: t.Name.Local, attrs: map[string]string{}}
	for _, a := range t.Attr {
		if a.Name.Space == "" {
			made.attrs[a.Name.Local] = strings.TrimSpace(a.Value)
		}
	}
	if n := len(r.open); n > 0 {
		r.open[n-1].kids = append(r.open[n-1].kids, made)
	} else if r.root == nil {
		r.root = made
	}
	r.open = append(r.open, made)
	return nil
}

// partOf says what an element is that is not drawn.
func partOf(name string) Part {
	switch name {
	case "text", "tspan", "textPath", "font":
		return PartText
	case "image", "foreignObject":
		return PartPicture
	case "linearGradient", "radialGradient", "pattern":
		return PartGradient
	case "clipPath", "mask", "filter":
		return PartMask
	case "script":
		return PartScript
	}
	return PartOther
}
