package theme

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/png"

	"reifekompass/reports/scene"
)

func decodePNG(raw []byte) (image.Image, error) {
	size, err := png.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return nil, broken(err)
	}
	if err := checkPixels(size); err != nil {
		return nil, err
	}
	if animatedPNG(raw) {
		return nil, ErrLogoAnimated
	}
	decoded, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, broken(err)
	}
	return decoded, nil
}

// animatedPNG looks for the chunk that says how many pictures there are. It
// stands before the first one.
func animatedPNG(raw []byte) bool {
	const signature, head, check = 8, 8, 4
	for at := signature; at+head <= len(raw); {
		switch string(raw[at+4 : at+head]) {
		case "acTL":
			return true
		case "IDAT":
			return false
		}
		at += head + int(binary.BigEndian.Uint32(raw[at:])) + check
	}
	return false
}

// EncodeLogo writes a logo as a PNG file, which LoadLogo reads as the same
// picture.
func EncodeLogo(logo *scene.Picture) ([]byte, error) {
	var file bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&file, logo.RGBA()); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}
