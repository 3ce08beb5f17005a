package native

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"time"
)

// ErrNoPictures says that this system has no way to put a picture on the
// clipboard.
var ErrNoPictures = errors.New("no way to copy a picture")

// copyTime bounds how long the system may take to take a picture over.
const copyTime = 5 * time.Second

// CopyPicture puts a picture, given as a PNG file, on the clipboard. It may
// be called from any goroutine and needs nothing before it is called, so a
// system that cannot do it notices only then: the error is ErrNoPictures
// where it has no way at all.
func (f Files) CopyPicture(ctx context.Context, file []byte) error {
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return fmt.Errorf("copy picture: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, copyTime)
	defer cancel()
	if err := copyPicture(ctx, file, picture); err != nil {
		return fmt.Errorf("copy picture: %w", err)
	}
	return nil
}

// bitmap is a picture as Windows keeps it on the clipboard: a header of 40
// bytes, then rows from the bottom up in blue, green and red, each row filled
// up to four bytes. What is transparent becomes white.
func bitmap(picture image.Image) []byte {
	bounds := picture.Bounds()
	row := (3*bounds.Dx() + 3) / 4 * 4
	out := make([]byte, 0, 40+row*bounds.Dy())
	for _, v := range []uint32{40, clamped(bounds.Dx()), clamped(bounds.Dy())} {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	out = binary.LittleEndian.AppendUint16(out, 1)  // plane
	out = binary.LittleEndian.AppendUint16(out, 24) // bits of a pixel
	out = append(out, make([]byte, 24)...)          // not compressed, no palette
	for y := bounds.Max.Y - 1; y >= bounds.Min.Y; y-- {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			r, g, b := onWhite(picture.At(x, y))
			out = append(out, b, g, r)
		}
		out = append(out, make([]byte, row-3*bounds.Dx())...)
	}
	return out
}

// clamped is a side of a picture that has been read, so it fits.
func clamped(side int) uint32 { return uint32(min(max(side, 0), 1<<20)) }

func onWhite(c color.Color) (r, g, b uint8) {
	red, green, blue, alpha := c.RGBA()
	rest := 0xffff - alpha
	part := func(v uint32) uint8 { return uint8(min(v+rest, 0xffff) >> 8) }
	return part(red), part(green), part(blue)
}
