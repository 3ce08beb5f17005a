package svg_test

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"

	"reifekompass/reports/scene"
	"reifekompass/reports/svg"
)

// element is a part of a written drawing.
type element struct {
	name  string
	text  string
	attrs map[string]string
}

// written writes a scene and reads it again as XML.
func written(t *testing.T, s scene.Scene) (string, []element) {
	t.Helper()
	var out bytes.Buffer
	if err := svg.Write(&out, s, scene.LightPalette()); err != nil {
		t.Fatal(err)
	}
	return out.String(), parsed(t, out.Bytes())
}

func parsed(t *testing.T, file []byte) []element {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(file))
	var found []element
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatalf("no XML: %v\n%s", err, file)
		}
		switch token := token.(type) {
		case xml.StartElement:
			one := element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				one.attrs[a.Name.Local] = a.Value
			}
			found = append(found, one)
		case xml.CharData:
			found[len(found)-1].text += string(token)
		}
	}
}

func all() []scene.Shape {
	return []scene.Shape{
		scene.Rect{X: 1.234, Y: 2, W: 10, H: 5, Radius: 2, Style: scene.Style{Fill: scene.Ramp3, Hatch: scene.Ink, Stroke: scene.Target, Width: 0.9}},
		scene.Line{From: scene.Point{X: -0.001}, To: scene.Point{X: 5, Y: 5}, Style: scene.Style{Stroke: scene.Target, Width: 0.9, Dash: []float64{2, 1}}},
		scene.Circle{Center: scene.Point{X: 30, Y: 10}, R: 1.8, Style: scene.Style{Fill: scene.Primary}},
		scene.Path{Points: []scene.Point{{}, {X: 1}, {X: 1, Y: 1}}, Closed: true, Style: scene.Style{Stroke: scene.Ink, Width: 1}},
		scene.Text{At: scene.Point{X: 4, Y: 9}, Text: "→ 48,3\u00a0%", Font: scene.Font{Weight: scene.Bold, Size: 9.5}, Colour: scene.Muted},
	}
}

func TestEveryKindOfShapeIsWritten(t *testing.T) {
	text, elements := written(t, scene.Scene{Width: 40, Height: 20, Shapes: all()})
	for name, want := range map[string]string{
		"fill of the rectangle":  `fill="#37789f"`,
		"hatching":               `stroke="#1b2430" stroke-width="0.6"`,
		"dashes of the line":     `d="M0 0L5 5" fill="none" stroke="#a84a06" stroke-width="0.9" stroke-miterlimit="10" stroke-dasharray="2 1"`,
		"circle of four curves":  `d="M31.8 10C`,
		"closed path":            `d="M0 0L1 0L1 1Z" fill="none" stroke="#1b2430" stroke-width="1"`,
		"letters in their color": `fill="#445060"`,
		"size in points":         `width="40" height="20" viewBox="0 0 40 20"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%s: %s is missing in\n%s", name, want, text)
		}
	}
	for _, e := range elements {
		if e.name == "text" || e.name == "image" || e.name == "style" {
			t.Errorf("the file holds <%s>, which looks different elsewhere", e.name)
		}
	}
}

func TestTheWordsOfADrawingAreRead(t *testing.T) {
	_, elements := written(t, scene.Scene{Width: 4, Height: 2, Alt: "Balken, n = 9. Service führt <klar>."})
	if got := elements[0].attrs; got["role"] != "img" || got["aria-labelledby"] != "title desc" {
		t.Errorf("got %v, want a picture with title and description", got)
	}
	if elements[1].name != "title" || elements[1].text[:len("Balken, n = 9.")] != "Balken, n = 9." {
		t.Errorf("got %+v, want the first sentence as the title", elements[1])
	}
	if elements[2].name != "desc" || !strings.HasPrefix(elements[2].text, "Balken, n = 9. Service führt <klar>.") {
		t.Errorf("got %+v, want all of it as the description", elements[2])
	}
	_, plain := written(t, scene.Scene{Width: 4, Height: 2})
	if len(plain) != 1 || plain[0].attrs["aria-hidden"] != "true" {
		t.Errorf("got %+v, want decoration that screen readers leave out", plain)
	}
}

func TestHostileTextsStayInTheirPlace(t *testing.T) {
	for _, hostile := range []string{
		"</desc><script>alert(1)</script>", "]]>&amp;<!--", "\x00\x1b\x0b\x7f", "a\u202eb\u200dc", "\xff\xfe", "\ufffe\uffff", "\u2028",
	} {
		s := scene.Scene{Width: 100, Height: 20, Alt: "Alt " + hostile, Shapes: []scene.Shape{
			scene.Text{At: scene.Point{X: 1, Y: 15}, Text: hostile, Font: scene.Font{Size: 9}, Colour: scene.Ink},
		}}
		text, elements := written(t, s)
		for _, e := range elements {
			if e.name == "script" {
				t.Errorf("%q breaks out", hostile)
			}
		}
		for _, r := range text {
			if r < ' ' && r != '\n' || r == 0x7f || r == '\u202e' || r == '\u200d' || r >= '\ufffe' {
				t.Errorf("%q leaves %U in the file", hostile, r)
			}
		}
	}
}

func TestOnlyNumbersAreWritten(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	stroke := scene.Style{Fill: scene.Ink, Stroke: scene.Ink, Width: 3, Dash: []float64{1, nan}, Hatch: scene.Ink}
	wild := scene.Style{Stroke: scene.Ink, Width: inf}
	text, elements := written(t, scene.Scene{Width: nan, Height: inf, Shapes: []scene.Shape{
		scene.Rect{X: nan, W: inf, H: 5, Style: stroke},
		scene.Rect{W: 5, H: 5, Style: stroke},
		scene.Rect{W: 5, H: 5, Style: wild},
		scene.Circle{Center: scene.Point{X: inf}, R: nan, Style: stroke},
		scene.Line{From: scene.Point{X: -1e300}, To: scene.Point{X: 1e300}, Style: stroke},
		scene.Line{To: scene.Point{X: 1}, Style: scene.Style{Stroke: scene.Ink, Width: 1, Dash: []float64{0, 0}}},
		scene.Text{At: scene.Point{X: nan}, Text: "x", Font: scene.Font{Size: 3}, Colour: scene.Ink},
		scene.Text{Text: "x", Font: scene.Font{Size: inf}, Colour: scene.Ink},
		scene.Path{Style: stroke},
	}})
	for _, e := range elements {
		for name, value := range e.attrs {
			if strings.Contains(value, "NaN") || strings.Contains(value, "Inf") || strings.Contains(value, "e+") || strings.Contains(value, "-0 ") {
				t.Errorf("%s of %s is %q", name, e.name, value)
			}
		}
	}
	if strings.Contains(text, "dasharray") {
		t.Error("a pattern that is none is written")
	}
	if got := strings.Count(text, "<path"); got != 4 { // fill, hatching and edge of one rectangle, and one line
		t.Errorf("got %d paths, want those with a place\n%s", got, text)
	}
}

func TestSameDrawingSameBytes(t *testing.T) {
	s := scene.Scene{Width: 40, Height: 20, Alt: "Balken.", Shapes: all()}
	one, _ := written(t, s)
	if two, _ := written(t, s); one != two {
		t.Error("the same drawing is written in two ways")
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriteSaysWhatTheDiskSays(t *testing.T) {
	if err := svg.Write(full{}, scene.Scene{}, scene.LightPalette()); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("got %v, want the error of the writer", err)
	}
}

func TestPicturesAreInsideTheFile(t *testing.T) {
	picture, err := scene.NewPicture(2, 1, []uint8{1, 2, 3, 250, 251, 252})
	if err != nil {
		t.Fatal(err)
	}
	_, elements := written(t, scene.Scene{Width: 50, Height: 50, Shapes: []scene.Shape{
		scene.Image{X: 5, Y: 6, W: 20, H: 10, Picture: picture}, scene.Image{W: 5, H: 5}, scene.Image{X: math.NaN(), W: 5, H: 5, Picture: picture},
	}})
	found := 0
	for _, e := range elements {
		if e.name != "image" {
			continue
		}
		found++
		data, ok := strings.CutPrefix(e.attrs["href"], "data:image/png;base64,")
		raw, err := base64.StdEncoding.DecodeString(data)
		if !ok || err != nil {
			t.Fatalf("got %q: %v", e.attrs["href"], err)
		}
		decoded, err := png.Decode(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		if r, g, b, _ := decoded.At(1, 0).RGBA(); r>>8 != 250 || g>>8 != 251 || b>>8 != 252 || e.attrs["width"] != "20" {
			t.Errorf("got pixel %d %d %d, %v", r>>8, g>>8, b>>8, e.attrs)
		}
	}
	if found != 1 {
		t.Errorf("got %d pictures", found)
	}
}

func TestMarksOfLettersAreDrawn(t *testing.T) {
	paths := func(text string) int {
		file, _ := written(t, scene.Scene{Width: 50, Height: 50, Shapes: []scene.Shape{scene.Text{
			At: scene.Point{X: 5, Y: 20}, Text: text, Font: scene.Font{Size: 10}, Colour: scene.Ink,
		}}})
		return strings.Count(file, "M") // one for each contour
	}
	if bare, marked := paths("K"), paths("K\u0304"); marked <= bare {
		t.Errorf("got %d contours with a mark, %d without", marked, bare)
	}
}
