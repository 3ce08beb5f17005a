package theme

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"

	"golang.org/x/image/draw"

	"reifekompass/reports/scene"
)

// What is wrong with the file of a logo. Every error of LoadLogo is one of
// them, with more for developers, or what its reader returned.
var (
	ErrLogoFormat   = errors.New("logo is no PNG, JPEG or SVG")
	ErrLogoBroken   = errors.New("logo is broken or incomplete")
	ErrLogoSize     = errors.New("logo file is too large")
	ErrLogoPixels   = errors.New("logo has too many pixels or none")
	ErrLogoPrint    = errors.New("logo has colours for printing (CMYK)")
	ErrLogoAnimated = errors.New("logo moves")
	ErrLogoDrawing  = errors.New("logo is a drawing with parts that cannot be drawn")
)

// The bounds of a file, and what is kept of it.
const (
	MaxLogoFile   = 5 << 20    // bytes
	maxLogoPixels = 20_000_000 // before it is made smaller
	// LogoSide is the longest side of a logo in pixels: 60 mm at 300 dpi. A
	// larger one would only make every report larger.
	LogoSide = 709
)

// LoadLogo reads a picture: PNG, JPEG or SVG, told apart by what is in the
// file. It is turned as its camera says, laid on white, and made smaller if it
// is larger than any page needs. The same file gives the same picture.
func LoadLogo(r io.Reader) (*scene.Picture, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxLogoFile+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxLogoFile {
		return nil, ErrLogoSize
	}
	decoded, err := decode(raw)
	if err != nil {
		return nil, err
	}
	return flatten(decoded)
}

// decode picks the reader by the first bytes. The readers are not ours: what
// surprises them is a broken file.
func decode(raw []byte) (decoded image.Image, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			decoded, err = nil, fmt.Errorf("%w: %v", ErrLogoBroken, fault)
		}
	}()
	switch {
	case bytes.HasPrefix(raw, []byte("\x89PNG\r\n\x1a\n")):
		return decodePNG(raw)
	case bytes.HasPrefix(raw, []byte("\xff\xd8\xff")):
		return decodeJPEG(raw)
	case looksLikeSVG(raw):
		return decodeSVG(raw)
	default:
		return nil, ErrLogoFormat
	}
}

// checkPixels refuses pictures before memory is spent on them.
func checkPixels(c image.Config) error {
	if c.Width <= 0 || c.Height <= 0 || c.Width > maxLogoPixels/c.Height {
		return fmt.Errorf("%w: %d x %d", ErrLogoPixels, c.Width, c.Height)
	}
	return nil
}

// broken says that a reader gave up.
func broken(err error) error { return fmt.Errorf("%w: %w", ErrLogoBroken, err) }

// flatten lays a picture on white and makes it small enough.
func flatten(from image.Image) (*scene.Picture, error) {
	bounds := from.Bounds()
	width, height := reduced(bounds.Dx(), bounds.Dy())
	flat := image.NewRGBA(image.Rect(0, 0, bounds.Dx(), bounds.Dy()))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), from, bounds.Min, draw.Over)
	if width != bounds.Dx() || height != bounds.Dy() {
		small := image.NewRGBA(image.Rect(0, 0, width, height))
		draw.CatmullRom.Scale(small, small.Bounds(), flat, flat.Bounds(), draw.Src, nil)
		flat = small
	}
	rgb := make([]uint8, 0, width*height*3)
	for i := 0; i < len(flat.Pix); i += 4 {
		rgb = append(rgb, flat.Pix[i:i+3]...)
	}
	return scene.NewPicture(width, height, rgb)
}

// reduced is the size that is kept of a picture, at least one pixel.
func reduced(width, height int) (w, h int) {
	longest := max(width, height)
	if longest <= LogoSide {
		return width, height
	}
	shorter := func(side int) int { return max((side*LogoSide+longest/2)/longest, 1) }
	return shorter(width), shorter(height)
}
