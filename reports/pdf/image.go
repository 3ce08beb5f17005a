package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image/png"

	"reifekompass/reports/scene"
)

// pictureHash tells pictures apart by their size and pixels, so that each one
// is in the file once, however many pages show it.
type pictureHash [sha256.Size]byte

// placed reports whether a picture has a place on the page.
func placed(s scene.Image) bool {
	return s.Picture != nil && s.W > 0 && s.H > 0 && usable(s.X) && usable(s.Y) && usable(s.W) && usable(s.H)
}

// image draws a picture. The library writes the operator itself, behind what
// was drawn before.
func (b *book) image(s scene.Image, p *pen) {
	if !placed(s) {
		return
	}
	pixels := s.Picture.RGBA()
	hash := pictureHash(sha256.Sum256(fmt.Appendf(nil, "%d %d %s", s.Picture.Width(), s.Picture.Height(), pixels.Pix)))
	name := fmt.Sprintf("%x", hash)
	if !b.pictures[hash] {
		var content bytes.Buffer
		if err := png.Encode(&content, pixels); err != nil { // opaque: 8 bit RGB without alpha
			b.file.SetError(fmt.Errorf("encode picture: %w", err))
			return
		}
		b.register(name, &content)
		b.pictures[hash] = true
	}
	b.flush(p)
	b.place(name, s)
}
