package theme

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
)

// decodeJPEG refuses colours for printing: programs disagree about which of
// the four inks are inverted, and a logo in wrong colours is worse than none.
func decodeJPEG(raw []byte) (image.Image, error) {
	size, err := jpeg.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return nil, broken(err)
	}
	if err := checkPixels(size); err != nil {
		return nil, err
	}
	if size.ColorModel == color.CMYKModel {
		return nil, ErrLogoPrint
	}
	marks := jpegMarks(raw)
	if marks.scans > maxScans {
		return nil, fmt.Errorf("%w: %d scans", ErrLogoBroken, marks.scans)
	}
	decoded, err := jpeg.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, broken(err)
	}
	return turned(decoded, marks.orientation), nil
}

// maxScans bounds how often a file may go over the whole picture. Programs
// write about ten; hundreds of empty ones would keep the reader busy for hours.
const maxScans = 64

// marks are what the segments of a file say.
type marks struct {
	scans       int
	orientation int // of Exif, 1 to 8; 0: not said
}

// jpegMarks goes through the segments of a file as far as they are sound.
func jpegMarks(raw []byte) marks {
	const scan, app1, end = 0xDA, 0xE1, 0xD9
	var found marks
	for at := 2; at+4 <= len(raw); {
		kind := raw[at+1]
		switch {
		case raw[at] != 0xFF || kind == 0 || kind >= 0xD0 && kind <= 0xD8:
			at++ // data of a scan
			continue
		case kind == 0xFF:
			at++ // filling
			continue
		case kind == end:
			return found
		}
		length := int(binary.BigEndian.Uint16(raw[at+2:]))
		stop := min(at+2+max(length, 2), len(raw))
		switch {
		case kind == scan:
			found.scans++
		case kind == app1 && found.orientation == 0:
			found.orientation = exifOrientation(raw[at+4 : max(stop, at+4)])
		}
		at = stop
	}
	return found
}

// exifOrientation reads from a segment how the camera was held (Exif 2.32,
// tag 0x0112); 0: it does not say.
func exifOrientation(segment []byte) int {
	const head, entry, tag = "Exif\x00\x00", 12, 0x0112
	body, ok := bytes.CutPrefix(segment, []byte(head))
	if !ok || len(body) < 8 {
		return 0
	}
	order := binary.ByteOrder(binary.LittleEndian)
	if bytes.HasPrefix(body, []byte("MM")) {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(body[4:]))
	if at+2 > int64(len(body)) {
		return 0
	}
	entries := body[at+2:]
	for range order.Uint16(body[at:]) {
		if len(entries) < entry {
			return 0
		}
		if order.Uint16(entries) == tag {
			return int(order.Uint16(entries[8:]))
		}
		entries = entries[entry:]
	}
	return 0
}

// turned returns the picture upright. What is not 2 to 8 is upright.
func turned(from image.Image, orientation int) image.Image {
	if orientation < 2 || orientation > 8 {
		return from
	}
	return orient{Image: from, how: orientation}
}

// orient is a picture that is turned or mirrored while it is read.
type orient struct {
	image.Image

	how int // as in Exif
}

// Bounds are those of the upright picture.
func (o orient) Bounds() image.Rectangle {
	b := o.Image.Bounds()
	if o.how >= 5 {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return image.Rect(0, 0, b.Dx(), b.Dy())
}

// At returns a pixel of the upright picture.
func (o orient) At(x, y int) color.Color {
	b := o.Image.Bounds()
	right, bottom := b.Dx()-1, b.Dy()-1
	switch o.how {
	case 2:
		x = right - x
	case 3:
		x, y = right-x, bottom-y
	case 4:
		y = bottom - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, bottom-x
	case 7:
		x, y = right-y, bottom-x
	default:
		x, y = right-y, x
	}
	return o.Image.At(b.Min.X+x, b.Min.Y+y)
}
