package scene

import (
	"math"
	"slices"
	"unicode"

	"reifekompass/reports/hyphen"
)

// What a line costs besides its raggedness, which costs 100 times the square
// of the part of the width that stays free at its end (after Knuth and Plass,
// "Breaking Paragraphs into Lines", 1981, for ragged lines).
const (
	costLine      = 10.0 // each line, so that there are no more than needed
	costHyphen    = 6.0  // a word divided: as much as a quarter of a line left free
	costJoint     = 4.0  // a compound divided between its parts
	costPart      = 40.0 // a compound divided inside a part: rather another line
	costSliver    = 4.0  // a divided word of which hardly anything stands on one side
	costSyllable  = 8.0  // a divided word of which two letters stand on one side
	costNumber    = 3.0  // a number parted from its word
	costMark      = 1.0  // a word divided where somebody put a soft hyphen
	costLadder    = 16.0 // divided at the ends of two lines, one after another
	costRest      = 60.0 // a last line that is only the rest of a word, no part of a compound
	costShortLast = 8.0  // a last line that is a single short word
	shortLast     = 0.2  // of the width
)

// best breaks the whole text into lines of similar length.
func (b *breaker) best(width float64) []cut {
	var cuts []cut
	for start := 0; len(b.runes) > 0; {
		lines := b.paragraph(start, atLeast(width))
		cuts = append(cuts, lines...)
		last := lines[len(lines)-1]
		if last.last {
			break
		}
		start = last.next
	}
	return cuts
}

// paragraph breaks the one that begins at start. As TeX does it, words are
// divided only if there are no good lines without. Where a word has to be
// divided by force, each line is as full as it can be.
func (b *breaker) paragraph(start int, width float64) []cut {
	const enough = 1 << 14 // runes; what is longer is no text
	b.hyphens = noHyphens
	full := b.fill(start, width)
	last := full[len(full)-1]
	if len(full) == 1 && !last.forced || last.end-start > enough || b.even(full, width) {
		return full
	}
	p := paragraph{breaker: b, width: width, start: full[0].start, last: last}
	whole := p.solve()
	if whole != nil && (b.fonts.patterns == nil || !p.ragged()) {
		return whole
	}
	b.hyphens = allHyphens
	if divided := p.solve(); divided != nil {
		return divided
	}
	return b.fill(start, width)
}

// even reports whether full lines cannot be much better: nearly nothing is
// left free, no number is parted from its word, and the last one has two
// words.
func (b *breaker) even(full []cut, width float64) bool {
	const little = 0.06 // of the width
	last := full[len(full)-1]
	for _, c := range full[:len(full)-1] {
		if c.forced || c.end <= c.start || b.counts(c) || b.stub(c) || width-(b.right[c.end-1]-b.left[c.start]) > little*width {
			return false
		}
	}
	return slices.ContainsFunc(b.runes[last.start:last.end], isSpace)
}

// counts reports whether a line ends between a number and a word: either may
// belong to the other.
func (b *breaker) counts(c cut) bool {
	if c.end <= 0 || c.next >= len(b.runes) {
		return false
	}
	before, after := b.runes[c.end-1], b.runes[c.next]
	if after == '„' && c.next+1 < len(b.runes) { // 2 „weiß nicht“
		after = b.runes[c.next+1]
	}
	return unicode.IsDigit(before) && unicode.IsLetter(after) || unicode.IsLetter(before) && unicode.IsDigit(after)
}

// stub reports whether a line ends with the hyphen of a short first part:
// "IT-Anwendungen".
func (b *breaker) stub(c cut) bool {
	return c.end > 1 && b.runes[c.end-1] == '-' && !b.lettersBefore(c.end-1, 4)
}

// paragraph is one that is being broken.
type paragraph struct {
	*breaker
	width float64
	start int
	last  cut    // of its last line
	stops []stop // in order, the first one at the start
}

// stop is a place where a line may end, and the best way to it.
type stop struct {
	cut           // without its start
	begin int     // of the line after it
	cost  float64 // of the lines up to it; infinite: no way leads here
	from  int     // the stop before it
	dash  float64 // width of the hyphen
	extra float64 // what it costs to end a line here
}

// ragged reports whether a line of the solution leaves so much free that
// dividing a word may be better.
func (p *paragraph) ragged() bool {
	const much = 0.22 // of the width; less costs less than a hyphen
	for at := p.stops[len(p.stops)-1].from; at > 0; at = p.stops[at].from {
		s := p.stops[at]
		if p.width-s.dash-(p.right[s.end-1]-p.left[p.stops[s.from].begin]) > much*p.width {
			return true
		}
	}
	return false
}

// findStops lists the places where lines may end.
func (p *paragraph) findStops() {
	if p.stops == nil {
		const often = 5 // about every fifth character is a place
		p.stops = make([]stop, 0, (p.last.end-p.start)/often+2)
	}
	p.stops = append(p.stops[:0], stop{begin: p.start})
	for i := p.start; i < p.last.end; i++ {
		if point := p.point(i, p.width); i > p.start && point != hyphen.None {
			p.add(cut{end: i, next: i, hyphen: true}, p.costOf(i, point))
		}
		c, ok := p.opportunity(p.start, i, math.Inf(1))
		switch {
		case ok && c.hyphen:
			p.add(c, costMark)
		case ok && p.counts(c):
			p.add(c, costNumber)
		case ok && p.stub(c):
			p.add(c, p.costBefore(c.end-1))
		case ok:
			p.add(c, 0)
		}
	}
	p.stops = append(p.stops, stop{cut: p.last, cost: math.Inf(1)})
}

// costOf is what it costs to divide a word before rune i.
func (p *paragraph) costOf(i int, point hyphen.Point) float64 {
	cost := costHyphen
	switch {
	case point == hyphen.Joint:
		cost = costJoint
	case p.hasJoint(i):
		cost = costPart
	}
	return cost + p.costBefore(i) + p.costAfter(i)
}

// costBefore is what it costs that few letters stand before a hyphen.
func (p *paragraph) costBefore(i int) float64 {
	const few = 4
	switch {
	case !p.lettersBefore(i, few-1):
		return costSyllable
	case !p.lettersBefore(i, few):
		return costSliver
	}
	return 0
}

// costAfter is what it costs that few letters stand after a hyphen.
func (p *paragraph) costAfter(i int) float64 {
	const few = 4
	if !p.lettersAfter(i, few) {
		return costSliver
	}
	return 0
}

func (p *paragraph) add(c cut, extra float64) {
	s := stop{cut: c, begin: c.next, cost: math.Inf(1), extra: extra}
	for s.begin < len(p.runes) && isSpace(p.runes[s.begin]) {
		s.begin++
	}
	if c.hyphen {
		s.dash = p.hyphenated(p.start, c.end) - (p.right[c.end-1] - p.left[p.start])
	}
	p.stops = append(p.stops, s)
}

// solve finds the cheapest way from the start to the end; nil if there is
// none. Only stops that share a line with another one are compared, so the
// work grows with the length of the text.
func (p *paragraph) solve() []cut {
	p.findStops()
	for j := 1; j < len(p.stops); j++ {
		to := &p.stops[j]
		for i := j - 1; i >= 0; i-- {
			from := &p.stops[i]
			if from.begin >= to.end {
				continue
			}
			free := p.width - to.dash - (p.right[to.end-1] - p.left[from.begin])
			if free < -0.001 { // sums of fractions
				break
			}
			if cost := from.cost + p.cost(from, to, max(free, 0)/p.width); cost < to.cost {
				to.cost, to.from = cost, i
			}
		}
	}
	return p.way()
}

// cost is what a line costs that leaves a part of the width free.
func (p *paragraph) cost(from, to *stop, free float64) float64 {
	if to.end != p.last.end {
		cost := costLine + 100*free*free + to.extra
		if from.hyphen && to.hyphen {
			cost += costLadder
		}
		return cost
	}
	switch {
	case !p.single(from.begin):
		return costLine
	case from.hyphen && !p.joins(from.next):
		return costLine + costRest
	case free > 1-shortLast:
		return costLine + costShortLast
	}
	return costLine
}

// joins reports whether a part of a compound begins at rune i.
func (p *paragraph) joins(i int) bool { return p.points != nil && p.points[i] == hyphen.Joint }

// single reports whether a last line is one word.
func (p *paragraph) single(start int) bool {
	for i := start; i < p.last.end; i++ {
		if isSpace(p.runes[i]) {
			return false
		}
	}
	return true
}

// way returns the lines that lead to the end.
func (p *paragraph) way() []cut {
	at := len(p.stops) - 1
	if math.IsInf(p.stops[at].cost, 1) {
		return nil
	}
	var cuts []cut
	for at > 0 {
		c, from := p.stops[at].cut, p.stops[at].from
		c.start = p.stops[from].begin
		cuts = append(cuts, c)
		at = from
	}
	for i, j := 0, len(cuts)-1; i < j; i, j = i+1, j-1 {
		cuts[i], cuts[j] = cuts[j], cuts[i]
	}
	return cuts
}
