package theme_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

func load(t *testing.T, raw []byte) *scene.Picture {
	t.Helper()
	p, err := theme.LoadLogo(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func pngOf(tb testing.TB, picture image.Image) []byte {
	tb.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, picture); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func jpegOf(tb testing.TB, picture image.Image) []byte {
	tb.Helper()
	var file bytes.Buffer
	if err := jpeg.Encode(&file, picture, &jpeg.Options{Quality: 100}); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

// halves is red at the left and blue at the right.
func halves(width, height int) *image.NRGBA {
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.NRGBA{R: 255, A: 255}
			if x >= width/2 {
				c = color.NRGBA{B: 255, A: 255}
			}
			picture.SetNRGBA(x, y, c)
		}
	}
	return picture
}

// near reports whether two colours differ by rounding and JPEG only.
func near(a, b scene.RGB) bool {
	const most = 6
	off := func(p, q uint8) bool { return max(p, q)-min(p, q) > most }
	return !off(a.R, b.R) && !off(a.G, b.G) && !off(a.B, b.B)
}

func expect(t *testing.T, p *scene.Picture, x, y int, want scene.RGB) {
	t.Helper()
	if got := p.At(x, y); !near(got, want) {
		t.Errorf("pixel %d, %d is %s, want %s", x, y, theme.Hex(got), theme.Hex(want))
	}
}

var (
	red   = scene.RGB{R: 255}
	blue  = scene.RGB{B: 255}
	white = scene.RGB{R: 255, G: 255, B: 255}
)

func TestKindsOfPNG(t *testing.T) {
	deep := image.NewNRGBA64(image.Rect(0, 0, 2, 1))
	deep.SetNRGBA64(0, 0, color.NRGBA64{R: 0xFFFF, A: 0xFFFF})
	deep.SetNRGBA64(1, 0, color.NRGBA64{B: 0xFFFF, A: 0xFFFF})
	indexed := image.NewPaletted(image.Rect(0, 0, 2, 1), color.Palette{color.NRGBA{R: 255, A: 255}, color.NRGBA{B: 255, A: 255}})
	indexed.SetColorIndex(1, 0, 1)
	for name, picture := range map[string]image.Image{"8 bit": halves(2, 1), "16 bit": deep, "palette": indexed} {
		t.Run(name, func(t *testing.T) {
			p := load(t, pngOf(t, picture))
			expect(t, p, 0, 0, red)
			expect(t, p, 1, 0, blue)
		})
	}
	grey := image.NewGray16(image.Rect(0, 0, 1, 1))
	grey.SetGray16(0, 0, color.Gray16{Y: 0x8080})
	expect(t, load(t, pngOf(t, grey)), 0, 0, scene.RGB{R: 128, G: 128, B: 128})
}

func TestTransparencyBecomesWhite(t *testing.T) {
	picture := image.NewNRGBA(image.Rect(0, 0, 3, 1))
	picture.SetNRGBA(0, 0, color.NRGBA{R: 255, A: 255})
	picture.SetNRGBA(1, 0, color.NRGBA{R: 255, A: 128})
	p := load(t, pngOf(t, picture))
	expect(t, p, 0, 0, red)
	expect(t, p, 1, 0, scene.RGB{R: 255, G: 127, B: 127})
	expect(t, p, 2, 0, white)
	seen := image.NewPaletted(image.Rect(0, 0, 1, 1), color.Palette{color.NRGBA{}})
	expect(t, load(t, pngOf(t, seen)), 0, 0, white)
}

func TestLargePicturesAreMadeSmaller(t *testing.T) {
	for _, c := range []struct{ width, height, wantW, wantH int }{
		{1418, 400, 709, 200}, {400, 1418, 200, 709}, {709, 709, 709, 709}, {5000, 2, 709, 1}, {10, 20, 10, 20},
	} {
		p := load(t, pngOf(t, halves(c.width, c.height)))
		if p.Width() != c.wantW || p.Height() != c.wantH {
			t.Errorf("%d x %d became %d x %d, want %d x %d", c.width, c.height, p.Width(), p.Height(), c.wantW, c.wantH)
		}
		expect(t, p, 1, 0, red)
		expect(t, p, p.Width()-2, p.Height()-1, blue)
	}
}

func TestSameFileSamePicture(t *testing.T) {
	for _, raw := range [][]byte{pngOf(t, halves(2000, 700)), jpegOf(t, halves(900, 900)), []byte(crest)} {
		first, again := load(t, raw), load(t, raw)
		if !bytes.Equal(first.RGBA().Pix, again.RGBA().Pix) {
			t.Error("the pictures differ")
		}
	}
}

func TestEncodedLogoIsReadAsTheSame(t *testing.T) {
	p := load(t, jpegOf(t, halves(900, 300)))
	raw, err := theme.EncodeLogo(p)
	if err != nil {
		t.Fatal(err)
	}
	if again := load(t, raw); !bytes.Equal(p.RGBA().Pix, again.RGBA().Pix) {
		t.Error("the picture has changed")
	}
}

// oriented is a JPEG that says how the camera was held, in either byte order.
func oriented(tb testing.TB, picture image.Image, how uint16, order binary.AppendByteOrder) []byte {
	tb.Helper()
	tiff := []byte("II")
	if order.String() == "BigEndian" {
		tiff = []byte("MM")
	}
	tiff = order.AppendUint16(tiff, 42)
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, entry := range [][2]uint16{{0x0100, 9}, {0x0112, how}} {
		tiff = order.AppendUint16(tiff, entry[0])
		tiff = order.AppendUint16(tiff, 3)
		tiff = order.AppendUint32(tiff, 1)
		tiff = order.AppendUint16(tiff, entry[1])
		tiff = order.AppendUint16(tiff, 0)
	}
	segment := append([]byte("Exif\x00\x00"), tiff...)
	raw := jpegOf(tb, picture)
	head := binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(len(segment)+2))
	return append(append(head, segment...), raw[2:]...)
}

func TestOrientationOfCamerasIsObeyed(t *testing.T) {
	// Four corners: red, green above; blue, white below.
	picture, green := image.NewNRGBA(image.Rect(0, 0, 32, 16)), scene.RGB{G: 255}
	corners := [2][2]scene.RGB{{red, green}, {blue, white}}
	for y := range 16 {
		for x := range 32 {
			c := corners[y/8][x/16]
			picture.SetNRGBA(x, y, color.NRGBA{R: c.R, G: c.G, B: c.B, A: 255})
		}
	}
	for how, want := range map[uint16][4]scene.RGB{ // upper left, upper right, lower left, lower right
		0: {red, green, blue, white}, 1: {red, green, blue, white}, 9: {red, green, blue, white},
		2: {green, red, white, blue}, 3: {white, blue, green, red}, 4: {blue, white, red, green},
		5: {red, blue, green, white}, 6: {blue, red, white, green}, 7: {white, green, blue, red}, 8: {green, white, red, blue},
	} {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			p := load(t, oriented(t, picture, how, order))
			right, bottom := p.Width()-1, p.Height()-1
			if (how >= 5 && how <= 8) != (p.Height() > p.Width()) {
				t.Fatalf("orientation %d: %d x %d", how, p.Width(), p.Height())
			}
			for i, at := range [4][2]int{{0, 0}, {right, 0}, {0, bottom}, {right, bottom}} {
				if got := p.At(at[0], at[1]); !near(got, want[i]) {
					t.Errorf("orientation %d, corner %d: got %s, want %s", how, i, theme.Hex(got), theme.Hex(want[i]))
				}
			}
		}
	}
}

// cmyk is a JPEG with the four inks of printers, as Adobe writes it: 8 x 8
// pixels, all components flat.
func cmyk() []byte {
	raw := []byte{0xFF, 0xD8}
	raw = append(raw, 0xFF, 0xEE, 0, 14)
	raw = append(raw, "Adobe\x00\x64\x00\x00\x00\x00\x00"...)
	raw = append(raw, 0xFF, 0xDB, 0, 67, 0)
	raw = append(raw, bytes.Repeat([]byte{1}, 64)...)
	raw = append(raw, 0xFF, 0xC0, 0, 20, 8, 0, 8, 0, 8, 4)
	for id := byte(1); id <= 4; id++ {
		raw = append(raw, id, 0x11, 0)
	}
	for _, class := range []byte{0x00, 0x10} { // one code of one bit: nothing but zeros
		raw = append(raw, 0xFF, 0xC4, 0, 20, class, 1)
		raw = append(raw, bytes.Repeat([]byte{0}, 15)...)
		raw = append(raw, 0)
	}
	raw = append(raw, 0xFF, 0xDA, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0)
	return append(raw, 0x00, 0xFF, 0xD9)
}

func TestColoursForPrintingAreRefused(t *testing.T) {
	if _, err := jpeg.Decode(bytes.NewReader(cmyk())); err != nil {
		t.Fatalf("the test picture is none: %v", err) // otherwise anything would refuse it
	}
	if _, err := theme.LoadLogo(bytes.NewReader(cmyk())); !errors.Is(err, theme.ErrLogoPrint) {
		t.Errorf("got %v, want ErrLogoPrint", err)
	}
}

// chunk is a part of a PNG file.
func chunk(kind string, body []byte) []byte {
	raw := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	raw = append(append(raw, kind...), body...)
	return binary.BigEndian.AppendUint32(raw, crc32.ChecksumIEEE(raw[4:]))
}

// sized is the beginning of a PNG file of a size.
func sized(width, height uint32) []byte {
	body := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	return append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(body, 8, 2, 0, 0, 0))...)
}

// flooded is a JPEG that goes over its picture again and again.
func flooded(tb testing.TB) []byte {
	tb.Helper()
	raw := jpegOf(tb, halves(16, 16))
	at := bytes.Index(raw, []byte{0xFF, 0xDA})
	scan := raw[at : len(raw)-2]
	return append(append(bytes.Clone(raw[:at]), bytes.Repeat(scan, 100)...), 0xFF, 0xD9)
}

func TestBadFilesAreRefusedWithTheirReason(t *testing.T) {
	good := pngOf(t, halves(40, 40))
	photo := jpegOf(t, halves(64, 64))
	var moving bytes.Buffer
	if err := gif.Encode(&moving, halves(4, 4), nil); err != nil {
		t.Fatal(err)
	}
	head := sized(40, 40)
	animated := append(bytes.Clone(good[:len(head)]), chunk("acTL", make([]byte, 8))...)
	animated = append(animated, good[len(head):]...)
	for name, c := range map[string]struct {
		raw  []byte
		want error
	}{
		"empty":               {nil, theme.ErrLogoFormat},
		"text":                {[]byte("Logo"), theme.ErrLogoFormat},
		"PDF":                 {[]byte("%PDF-1.7\n"), theme.ErrLogoFormat},
		"GIF":                 {moving.Bytes(), theme.ErrLogoFormat},
		"WebP":                {[]byte("RIFF\x00\x00\x00\x00WEBPVP8 "), theme.ErrLogoFormat},
		"HTML":                {[]byte("<!DOCTYPE html><html><svg/></html>"), theme.ErrLogoFormat},
		"signature only":      {good[:8], theme.ErrLogoBroken},
		"half a PNG":          {good[:len(good)/2], theme.ErrLogoBroken},
		"damaged PNG":         {append(bytes.Clone(good[:60]), append([]byte{good[60] ^ 0xFF}, good[61:]...)...), theme.ErrLogoBroken},
		"half a JPEG":         {photo[:len(photo)*3/4], theme.ErrLogoBroken},
		"JPEG signature only": {photo[:3], theme.ErrLogoBroken},
		"no size":             {sized(0, 10), theme.ErrLogoBroken},
		"huge PNG":            {sized(1<<20, 1<<20), theme.ErrLogoPixels},
		"widest PNG":          {sized(1<<31-1, 1), theme.ErrLogoPixels},
		"just too many":       {sized(20_001, 1000), theme.ErrLogoPixels},
		"animated PNG":        {animated, theme.ErrLogoAnimated},
		"many scans":          {flooded(t), theme.ErrLogoBroken},
		"large file":          {append(bytes.Clone(good), make([]byte, theme.MaxLogoFile)...), theme.ErrLogoSize},
	} {
		if _, err := theme.LoadLogo(bytes.NewReader(c.raw)); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

func TestTroubleOfTheReaderIsPassedOn(t *testing.T) {
	trouble := errors.New("disk gone")
	if _, err := theme.LoadLogo(failing{trouble}); !errors.Is(err, trouble) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func FuzzLoadLogo(f *testing.F) {
	for _, seed := range [][]byte{
		pngOf(f, halves(3, 2)), jpegOf(f, halves(9, 9)), cmyk(), oriented(f, halves(8, 8), 6, binary.BigEndian),
		[]byte(crest), sized(1<<31-1, 2), flooded(f),
	} {
		f.Add(seed)
	}
	for _, drawing := range drawings() {
		f.Add([]byte(drawing))
	}
	known := []error{
		theme.ErrLogoFormat, theme.ErrLogoBroken, theme.ErrLogoSize, theme.ErrLogoPixels, theme.ErrLogoPrint, theme.ErrLogoAnimated,
		theme.ErrLogoDrawing,
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		p, err := theme.LoadLogo(bytes.NewReader(raw))
		if err == nil {
			if p.Width() < 1 || p.Height() < 1 || p.Width() > theme.LogoSide || p.Height() > theme.LogoSide {
				t.Errorf("got %d x %d", p.Width(), p.Height())
			}
			return
		}
		for _, e := range known {
			if errors.Is(err, e) {
				return
			}
		}
		t.Errorf("unknown error %v", err)
	})
}

// TestLogosOnDisk loads what other programs wrote: the same picture in many
// kinds of files, a blue disk and a red square on nothing or white.
func TestLogosOnDisk(t *testing.T) {
	for name, colours := range map[string][2]scene.RGB{
		"deep.png": {{R: 11, G: 92, B: 138}, {R: 226, B: 26}}, "interlaced-alpha.png": {{R: 11, G: 92, B: 138}, {R: 226, B: 26}},
		"palette.png": {{R: 11, G: 92, B: 138}, {R: 226, B: 26}}, "progressive.jpg": {{R: 11, G: 92, B: 138}, {R: 226, B: 26}},
		"grey-alpha.png": {{R: 78, G: 78, B: 78}, {R: 50, G: 50, B: 50}}, "grey.jpg": {{R: 78, G: 78, B: 78}, {R: 50, G: 50, B: 50}},
	} {
		p := load(t, onDisk(t, name))
		expect(t, p, 15, 15, colours[0])
		expect(t, p, 45, 15, colours[1])
		expect(t, p, 58, 28, white)
		expect(t, p, 1, 1, white)
	}
	for name, want := range map[string]error{"cmyk.jpg": theme.ErrLogoPrint, "bitmap.gif": theme.ErrLogoFormat} {
		if _, err := theme.LoadLogo(bytes.NewReader(onDisk(t, name))); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", name, err, want)
		}
	}
	for _, name := range []string{"wide.svg", "square.svg", "tall.svg", "bilevel.png"} {
		load(t, onDisk(t, name))
	}
}

func onDisk(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "logos", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}
