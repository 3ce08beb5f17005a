package scene

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Dump writes a scene as text, one shape on a line, lengths rounded to 0.01.
// The same scene gives the same text on every machine.
func Dump(s Scene) string {
	var b strings.Builder
	fmt.Fprintf(&b, "scene %s x %s\n", length(s.Width), length(s.Height))
	if s.Alt != "" {
		fmt.Fprintf(&b, "alt %s\n", strconv.Quote(s.Alt))
	}
	for _, shape := range s.Shapes {
		b.WriteString(DumpShape(shape))
		b.WriteByte('\n')
	}
	return b.String()
}

// DumpShape writes one shape on one line.
func DumpShape(shape Shape) string {
	switch s := shape.(type) {
	case Rect:
		text := fmt.Sprintf("rect %s %s %s x %s", length(s.X), length(s.Y), length(s.W), length(s.H))
		if s.Radius > 0 {
			text += " radius " + length(s.Radius)
		}
		return text + dumpStyle(s.Style)
	case Line:
		return "line " + dumpPoint(s.From) + " " + dumpPoint(s.To) + dumpStyle(s.Style)
	case Circle:
		return "circle " + dumpPoint(s.Center) + " r " + length(s.R) + dumpStyle(s.Style)
	case Path:
		return dumpPath(s)
	case Image:
		return dumpImage(s)
	case Text:
		return dumpText(s)
	}
	return fmt.Sprintf("unknown %T", shape)
}

func dumpPath(s Path) string {
	name := "path"
	if s.Closed {
		name = "polygon"
	}
	words := []string{name}
	for _, p := range s.Points {
		words = append(words, dumpPoint(p))
	}
	return strings.Join(words, " ") + dumpStyle(s.Style)
}

func dumpImage(s Image) string {
	text := fmt.Sprintf("image %s %s %s x %s of ", length(s.X), length(s.Y), length(s.W), length(s.H))
	if s.Picture == nil {
		return text + "nothing"
	}
	return text + fmt.Sprintf("%dx%d %q", s.Picture.Width(), s.Picture.Height(), s.Picture.Alt())
}

func dumpText(s Text) string {
	weights := [...]string{"regular", "semibold", "bold"}
	anchors := [...]string{"start", "middle", "end"}
	return fmt.Sprintf("text %s %s %s %s %s %s", dumpPoint(s.At), anchors[min(max(s.Anchor, Start), End)],
		weights[clampWeight(s.Font.Weight)], length(s.Font.Size), s.Colour, strconv.Quote(s.Text))
}

func dumpPoint(p Point) string { return length(p.X) + "," + length(p.Y) }

func dumpStyle(s Style) string {
	var b strings.Builder
	if s.Fill != None {
		fmt.Fprintf(&b, " fill %s", s.Fill)
	}
	if s.Hatch != None {
		fmt.Fprintf(&b, " hatch %s", s.Hatch)
	}
	if s.Stroke != None {
		fmt.Fprintf(&b, " stroke %s %s", s.Stroke, length(s.Width))
	}
	for i, dash := range s.Dash {
		if i == 0 {
			b.WriteString(" dash")
		}
		b.WriteString(" " + length(dash))
	}
	return b.String()
}

// length rounds to hundredths and has no negative zero, which would differ
// between machines for the same drawing.
func length(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100+0, 'f', -1, 64)
}

// String returns the name of the colour, for dumps.
func (c Colour) String() string {
	names := [...]string{
		"none", "ink", "muted", "hairline", "border", "primary", "target", "good", "warn", "danger",
		"paper", "ground", "select", "target-tint", "good-tint", "warn-tint", "danger-tint",
		"ramp0", "ramp1", "ramp2", "ramp3", "ramp4", "on-ramp0", "on-ramp1", "on-ramp2", "on-ramp3", "on-ramp4",
		"on-primary",
	}
	if c < 0 || int(c) >= len(names) {
		return "colour(" + strconv.Itoa(int(c)) + ")"
	}
	return names[c]
}
