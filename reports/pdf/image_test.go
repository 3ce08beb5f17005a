package pdf_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
	"reifekompass/reports/scene"
)

// noise is a picture that does not compress to nothing.
func noise(t *testing.T, width, height int) *scene.Picture {
	t.Helper()
	rgb := make([]uint8, width*height*3)
	for i := range rgb {
		rgb[i] = uint8(i * i >> 3 & 0xFF)
	}
	p, err := scene.NewPicture(width, height, rgb)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// pictured shows a picture on its cover and on each of five pages.
func pictured(p *scene.Picture) document.Document {
	d := report()
	d.Cover.Office, d.Cover.Logo = "Amt", p.Described("Logo: Amt")
	for range 5 {
		d.Sections = append(d.Sections, document.Section{Title: "Bild", Blocks: []document.Block{document.Figure{
			Scene: scene.Scene{Width: 90, Height: 40, Alt: "Ein Bild", Shapes: []scene.Shape{scene.Image{X: 5, W: 80, H: 40, Picture: p}}},
		}}})
	}
	return d
}

func TestPictureIsInTheFileOnce(t *testing.T) {
	d := pictured(noise(t, 40, 20))
	raw := written(t, d)
	r := read(t, raw)
	found := 0
	for _, body := range r.objects {
		if !strings.Contains(body, "/Subtype /Image") {
			continue
		}
		found++
		for _, want := range []string{"/Width 40 ", "/Height 20 ", "/ColorSpace /DeviceRGB ", "/BitsPerComponent 8 ", "/Filter /FlateDecode "} {
			if !strings.Contains(body, want) {
				t.Errorf("the picture lacks %q", want)
			}
		}
		for _, wrong := range []string{"/SMask", "/Mask", "/Interpolate true"} {
			if strings.Contains(body, wrong) {
				t.Errorf("the picture has %s", wrong)
			}
		}
	}
	if found != 1 {
		t.Errorf("got %d pictures, want 1", found)
	}
	again := written(t, d)
	if !bytes.Equal(raw, again) {
		t.Error("the same document gives other bytes")
	}
}

func TestPicturesAreFiguresWithWords(t *testing.T) {
	r := read(t, written(t, pictured(noise(t, 4, 4))))
	logos := 0
	for _, figure := range r.tree().find("Figure") {
		if !strings.Contains(figure.dictionary, "/BBox [") || strings.Contains(figure.dictionary, "/BBox [0.00 0.00 0.00 0.00]") {
			t.Errorf("a figure has no place: %s", figure.dictionary)
		}
		if strings.Contains(figure.dictionary, "/Alt <FEFF004C006F0067006F003A00200041006D0074>") {
			logos++
		}
	}
	if logos != 1 {
		t.Errorf("got %d logos, want 1", logos)
	}
}

func TestPicturesOutOfPlaceAreLeftOut(t *testing.T) {
	p := noise(t, 2, 2)
	d := document.Document{Sections: []document.Section{{Title: "Bild", Blocks: []document.Block{document.Figure{
		Scene: scene.Scene{Width: 90, Height: 40, Alt: "Nichts", Shapes: []scene.Shape{
			scene.Image{W: 1, H: 1},
			scene.Image{W: math.NaN(), H: 1, Picture: p},
			scene.Image{X: math.Inf(1), W: 1, H: 1, Picture: p},
			scene.Image{W: -1, H: 1, Picture: p},
			scene.Image{W: 1e9, H: 1, Picture: p},
		}},
	}}}}}
	if raw := written(t, d); bytes.Contains(raw, []byte("/Subtype /Image")) {
		t.Error("a picture is in the file")
	}
}

func TestPaletteOfTheDocumentIsUsed(t *testing.T) {
	d := report()
	plain := written(t, d)
	d.Palette = scene.PaperPalette()
	if same := written(t, d); !bytes.Equal(plain, same) {
		t.Error("the usual palette gives other bytes than none")
	}
	d.Palette[scene.Primary] = scene.RGB{R: 255}
	var other bytes.Buffer
	if err := pdf.Write(&other, d); err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(plain, other.Bytes()) {
		t.Error("another palette gives the same bytes")
	}
}
