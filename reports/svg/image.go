package svg

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image/png"

	"reifekompass/reports/scene"
)

// image writes a picture with its pixels, so that the file stands alone.
func (p *pen) image(s scene.Image) {
	if s.Picture == nil || !(s.W > 0) || !(s.H > 0) || !finite(scene.Point{X: s.X, Y: s.Y}, scene.Point{X: s.W, Y: s.H}) {
		return
	}
	var pixels bytes.Buffer
	if png.Encode(&pixels, s.Picture.RGBA()) != nil {
		return // it has pixels, and a buffer takes everything
	}
	fmt.Fprintf(&p.out, "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,%s\"/>\n",
		number(s.X), number(s.Y), number(s.W), number(s.H), base64.StdEncoding.EncodeToString(pixels.Bytes()))
}
