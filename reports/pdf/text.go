package pdf

import (
	"math"
	"strconv"

	"reifekompass/reports/scene"
)

// text writes runs of a text that stand on one line. What lies between two
// runs is kerning: it is written as such, so that the words stay words for
// whoever copies or searches them.
func (p *pen) text(t scene.Text, runs []scene.Run, fonts *scene.Fonts) {
	p.word("BT")
	if p.font != t.Font {
		p.content = append(p.content, "/F"...)
		p.content = strconv.AppendInt(p.content, int64(t.Font.Weight), 10)
		p.content = append(p.content, ' ')
		p.number(t.Font.Size)
		p.word("Tf")
		p.font = t.Font
	}
	if p.colour != t.Colour {
		p.rgb(t.Colour, "rg")
		p.colour = t.Colour
	}
	p.point(scene.Point{X: runs[0].X, Y: t.At.Y})
	p.word("Td")
	if len(runs) == 1 {
		p.codes(runs[0].Text)
		p.content = append(p.content, "Tj ET\n"...)
		return
	}
	p.kerned(t, runs, fonts)
}

// kerned writes runs with the thousandths of the size that lie between them.
func (p *pen) kerned(t scene.Text, runs []scene.Run, fonts *scene.Fonts) {
	p.content = append(p.content, '[')
	at := runs[0].X
	for _, run := range runs {
		if by := math.Round((at - run.X) * 1000 / t.Font.Size); by != 0 {
			p.content = strconv.AppendInt(p.content, int64(by), 10)
			at -= by * t.Font.Size / 1000
		}
		p.codes(run.Text)
		at += fonts.Width(run.Text, t.Font)
	}
	p.content = append(p.content, "] TJ ET\n"...)
}

// codes writes characters of the basic plane as a string of codes of two
// bytes.
func (p *pen) codes(text string) {
	p.content = append(p.content, '(')
	for _, r := range text {
		p.escaped(byte(r >> 8)) //nolint:gosec // the upper byte of two
		p.escaped(byte(r))      //nolint:gosec // the lower byte of two
	}
	p.content = append(p.content, ')')
}

func (p *pen) escaped(b byte) {
	switch b {
	case '(', ')', '\\':
		p.content = append(p.content, '\\', b)
	case '\r':
		p.content = append(p.content, '\\', 'r')
	default:
		p.content = append(p.content, b)
	}
}
