package scene

import (
	"errors"
	"image"
	"slices"
)

// ErrPicture says that pixels make no picture.
var ErrPicture = errors.New("picture without pixels, or with too few of them")

// Picture is a picture of opaque pixels, such as a logo. It never changes, so
// it may be shared between drawings and goroutines.
type Picture struct {
	width, height int
	rgb           []uint8 // rows from the top, three bytes a pixel
	alt           string
}

// NewPicture returns a picture of width x height pixels. The colours are sRGB,
// 3 bytes a pixel, in rows from the top; they are copied. The error is
// ErrPicture.
func NewPicture(width, height int, rgb []uint8) (*Picture, error) {
	if width <= 0 || height <= 0 || len(rgb)%3 != 0 || len(rgb)/3/width != height || len(rgb)/3%width != 0 {
		return nil, ErrPicture
	}
	return &Picture{width: width, height: height, rgb: slices.Clone(rgb)}, nil
}

// Described returns the same picture with a text alternative: what it shows,
// in words. Empty: decoration.
func (p *Picture) Described(alt string) *Picture {
	described := *p
	described.alt = alt
	return &described
}

// Width is the number of pixels in a row.
func (p *Picture) Width() int { return p.width }

// Height is the number of rows.
func (p *Picture) Height() int { return p.height }

// Alt is the text alternative; empty for decoration.
func (p *Picture) Alt() string { return p.alt }

// At returns the colour of a pixel that lies in the picture.
func (p *Picture) At(x, y int) RGB {
	i := (y*p.width + x) * 3
	return RGB{R: p.rgb[i], G: p.rgb[i+1], B: p.rgb[i+2]}
}

// RGBA returns a copy as a picture of the standard library.
func (p *Picture) RGBA() *image.RGBA {
	picture := image.NewRGBA(image.Rect(0, 0, p.width, p.height))
	for i, j := 0, 0; i < len(p.rgb); i, j = i+3, j+4 {
		copy(picture.Pix[j:j+3], p.rgb[i:i+3])
		picture.Pix[j+3] = 0xFF
	}
	return picture
}

// Fit returns the largest size within bounds that keeps the proportions.
func (p *Picture) Fit(width, height float64) (w, h float64) {
	scale := min(width/float64(p.width), height/float64(p.height))
	return float64(p.width) * scale, float64(p.height) * scale
}
