package chart

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/scene"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares the dump of a scene with the file of the name.
func golden(t *testing.T, name string, drawn scene.Scene) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	got := scene.Dump(drawn)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// box is the place a text takes: from the height of its capitals to the
// baseline, its advance wide.
type box struct {
	left, top, right, bottom float64
	text                     string
}

func textBoxes(s scene.Scene) []box {
	fonts := scene.Embedded()
	var boxes []box
	for _, shape := range s.Shapes {
		text, ok := shape.(scene.Text)
		if !ok {
			continue
		}
		width, left := fonts.Width(text.Text, text.Font), text.At.X
		switch text.Anchor {
		case scene.Middle:
			left -= width / 2
		case scene.End:
			left -= width
		default:
		}
		boxes = append(boxes, box{
			left: left, right: left + width, text: text.Text,
			top: text.At.Y - fonts.CapHeight(text.Font), bottom: text.At.Y,
		})
	}
	return boxes
}

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// checkTexts fails if two texts of the scene meet or one leaves it.
func checkTexts(t *testing.T, s scene.Scene) {
	t.Helper()
	boxes := textBoxes(s)
	const slack = 0.01
	for i, b := range boxes {
		if b.left < -slack || b.top < -slack || b.right > s.Width+slack || b.bottom > s.Height+slack {
			t.Errorf("%q leaves the scene: %+v in %.1f x %.1f", b.text, b, s.Width, s.Height)
		}
		for _, other := range boxes[i+1:] {
			if b.meets(other) {
				t.Errorf("%q meets %q", b.text, other.text)
			}
		}
	}
}

// checkShapes fails if a shape leaves the scene.
func checkShapes(t *testing.T, s scene.Scene) {
	t.Helper()
	inside := func(what string, x, y float64) {
		const slack = 0.6 // half a line
		if x < -slack || y < -slack || x > s.Width+slack || y > s.Height+slack {
			t.Errorf("%s leaves the scene at %.1f, %.1f of %.1f x %.1f", what, x, y, s.Width, s.Height)
		}
	}
	for _, shape := range s.Shapes {
		switch v := shape.(type) {
		case scene.Rect:
			if v.W < 0 || v.H < 0 {
				t.Errorf("rect of negative size %+v", v)
			}
			inside("rect", v.X, v.Y)
			inside("rect", v.X+v.W, v.Y+v.H)
		case scene.Line:
			inside("line", v.From.X, v.From.Y)
			inside("line", v.To.X, v.To.Y)
		case scene.Circle:
			inside("circle", v.Center.X-v.R, v.Center.Y-v.R)
			inside("circle", v.Center.X+v.R, v.Center.Y+v.R)
		case scene.Path:
			for _, point := range v.Points {
				inside("path", point.X, point.Y)
			}
		}
	}
}

func checkScene(t *testing.T, s scene.Scene) {
	t.Helper()
	checkTexts(t, s)
	checkShapes(t, s)
}
