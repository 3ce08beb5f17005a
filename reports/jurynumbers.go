package reports

import (
	"math"
	"strconv"
	"strings"

	"reifekompass/assessment/ranking"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// pointText writes points or a mean of them; a dash if there are none.
func (w writer) pointText(n ranking.Number, decimals int) string {
	if !n.Known() {
		return "–"
	}
	return w.Decimal(n.Round(decimals))
}

// pointValue is a number on the axis from 0 to 5, at the place of the number
// that is printed.
func (w writer) pointValue(n ranking.Number, decimals int) chart.Value {
	if !n.Known() {
		return chart.Value{}
	}
	plain := n.Round(decimals)
	at, err := strconv.ParseFloat(plain, 64)
	if err != nil {
		at = n.Float()
	}
	return chart.Value{Known: true, At: at, Label: w.Decimal(plain)}
}

// fixed writes a number with so many decimals, half away from zero.
func (w writer) fixed(v float64, decimals int) string {
	scale := math.Pow(10, float64(decimals))
	v = math.Round(v*scale) / scale
	if v == 0 {
		v = 0 // never −0
	}
	return w.Decimal(strconv.FormatFloat(v, 'f', decimals, 64))
}

// difference writes a number with its sign.
func (w writer) difference(v float64, decimals int) string {
	text := w.fixed(v, decimals)
	if v > 0 && strings.Trim(text, "0.,") != "" {
		return "+" + text
	}
	return text
}

func (w writer) fixedValue(v float64, decimals int) chart.Value {
	return chart.Value{Known: true, At: v, Label: w.fixed(v, decimals)}
}

// chance writes a share from 0 to 1 as whole per cent, in a way that never says
// all or nothing where that is not so.
func (w writer) chance(v float64) string {
	const all, nothing = 1 - 1e-9, 1e-9
	whole := math.Round(100 * v)
	switch {
	case v < all && whole >= 100:
		return w.Say("report.jury.share.more", "Share", w.Percent("99"))
	case v > nothing && whole <= 0:
		return w.Say("report.jury.share.less", "Share", w.Percent("1"))
	default:
		return w.Percent(strconv.FormatFloat(whole, 'f', 0, 64))
	}
}

// ofHundred says a share as "97 von 100", with the same care.
func (w writer) ofHundred(v float64) string {
	const all, nothing = 1 - 1e-9, 1e-9
	whole := int(math.Round(100 * v))
	switch {
	case v >= all:
		return w.Say("report.jury.of_hundred", "Number", w.Integer(100))
	case whole >= 100:
		return w.Say("report.jury.of_hundred.more")
	case v <= nothing:
		return w.Say("report.jury.of_hundred.none")
	case whole == 0:
		return w.Say("report.jury.of_hundred.less")
	default:
		return w.Say("report.jury.of_hundred", "Number", w.Integer(whole))
	}
}

// weightShare writes a share of the weights: "14 %", "7,5 %".
func (w writer) weightShare(v float64) string {
	return w.Percent(strings.TrimSuffix(strconv.FormatFloat(math.Round(1000*v)/10, 'f', 1, 64), ".0"))
}

// interval writes a range of weights: "0 bis 15 %".
func (w writer) interval(i ranking.Interval) string {
	plain := func(v float64) string {
		return strings.TrimSuffix(strconv.FormatFloat(math.Round(1000*v)/10, 'f', 1, 64), ".0")
	}
	return w.Say("report.jury.interval", "Low", w.Decimal(plain(i.Low)), "High", w.Percent(plain(i.High)))
}

// speech are the words with which a chart of a round says what it shows.
func (w writer) speech(kind, finding string) chart.Speech {
	return chart.Speech{
		Kind: kind, Finding: finding,
		Highest: w.Say("report.jury.alt.highest"), Lowest: w.Say("report.jury.alt.lowest"), All: w.Say("report.jury.alt.all"),
	}
}

// inParts sets a figure in as many pictures as it needs for its rows, each
// with its own caption.
func (w writer) inParts(f *figures, caption document.Caption, rows, most int, draw func(first, last int) scene.Scene) []document.Block {
	var blocks []document.Block
	for from := 0; from < max(1, rows); from += most {
		to := min(rows, from+most)
		blocks = append(blocks, document.Figure{Caption: f.next(w, w.partCaption(caption.Text, from, to, rows), caption.Note), Scene: draw(from, to)})
	}
	return blocks
}

// lead is a paragraph in the large look, made of the sentences that are not
// empty.
func (w writer) leadText(parts ...string) document.Block {
	return document.Paragraph{Look: document.Lead, Text: document.Plain(sentences(parts...))}
}

func abs(v float64) float64 { return math.Abs(v) }

// orNaN is the number as the statistics read it: NaN for what is missing.
func orNaN(n ranking.Number, left bool) float64 {
	if !n.Known() || left {
		return math.NaN()
	}
	return n.Float()
}
