package pdf

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"reifekompass/reports/scene"
)

// pictureHash tells pictures apart by their size and pixels, so that each one
// is in the file once, however many pages show it.
type pictureHash [sha256.Size]byte

// picture is a picture in the file.
type picture struct {
	name   string // for the pages
	number int    // of its object
}

// placed reports whether a picture has a place on the page.
func placed(s scene.Image) bool {
	return s.Picture != nil && s.W > 0 && s.H > 0 && usable(s.X) && usable(s.Y) && usable(s.W) && usable(s.H)
}

// image draws a picture.
func (b *book) image(s scene.Image) {
	if !placed(s) {
		return
	}
	known := b.picture(s.Picture)
	b.pen.word("q")
	for _, v := range []float64{s.W, 0, 0, s.H} {
		b.pen.number(v)
	}
	b.pen.point(scene.Point{X: s.X, Y: s.Y + s.H})
	b.pen.mark("cm /" + known.name + " Do Q\n")
}

// picture returns a picture of the file, which is written when it is first
// met: the library would sort several by their width alone.
func (b *book) picture(p *scene.Picture) picture {
	pixels := colours(p)
	hash := pictureHash(sha256.Sum256(fmt.Appendf(nil, "%d %d %s", p.Width(), p.Height(), pixels)))
	known, ok := b.pictures[hash]
	if !ok {
		known = picture{name: fmt.Sprintf("P%d", len(b.pictures)), number: b.target.reserve()}
		b.pictures[hash] = known
		b.target.stream(known.number, fmt.Sprintf(
			"<</Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8", p.Width(), p.Height()), pixels)
	}
	return known
}

// colours are the pixels of a picture, three bytes each, row by row.
func colours(p *scene.Picture) []byte {
	pixels := p.RGBA().Pix
	plain := make([]byte, 0, len(pixels)/4*3)
	for i := 0; i+3 < len(pixels); i += 4 {
		plain = append(plain, pixels[i:i+3]...)
	}
	return plain
}

// pictureNames lists the pictures for the resources of the pages, in the order
// they were met.
func (b *book) pictureNames() string {
	var names strings.Builder
	for _, p := range slices.SortedFunc(maps.Values(b.pictures), func(a, b picture) int { return a.number - b.number }) {
		fmt.Fprintf(&names, "/%s %d 0 R\n", p.name, p.number)
	}
	return names.String()
}
