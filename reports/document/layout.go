package document

import (
	"math"
	"slices"
	"strings"

	"reifekompass/reports/scene"
)

// Layout sets a document on pages. It is a pure function: the same document
// gives the same pages. Places an unknown anchor leads to have no link.
func Layout(d Document) []Page { return slices.Collect(setOn(d, math.MaxInt).Pages()) }

// layouter collects the pages of a document, or of a part of it.
type layouter struct {
	document Document
	fonts    *scene.Fonts
	sheets   []*sheet
	places   map[string]spot // of anchors
}

func newLayouter(d Document) *layouter {
	return &layouter{document: d, fonts: scene.Embedded().In(d.Language), places: map[string]spot{}}
}

// spot is where an anchor stands: on which page of its part, and of the
// document as soon as the parts before it are set.
type spot struct {
	page int
	y    float64
}

// sheet is a page that is being filled.
type sheet struct {
	page    Page
	areas   []area
	numbers []reference // by shape of the page
	bare    bool        // no head and foot
	y       float64     // the lower edge of what is set
	bottom  float64     // nothing is set below
	above   *piece      // nil: nothing set yet
}

func (l *layouter) section(section Section) {
	s := setter{fonts: l.fonts, width: TextWidth, room: TextHeight, level: max(section.Level, 0) + 1, digits: l.digits()}
	if section.Landscape {
		s.width, s.room = WideWidth, WideHeight
	}
	l.begin(section, true)
	pieces := s.blocks(section.Blocks)
	for i := 0; i < len(pieces); {
		if pieces[i].end {
			i++
			if i < len(pieces) && !pieces[i].end {
				l.begin(section, false)
			}
			continue
		}
		end := chain(pieces, i)
		switch now := l.last(); {
		case now.fits(pieces[i:end]):
			l.set(pieces[i:end])
		case !now.fresh():
			l.begin(section, false)
			continue
		default: // longer than a page: part it where it must be
			l.set(pieces[i : i+1])
			end = i + 1
		}
		i = end
	}
}

// digits are those of a number of a page: two, or three in long reports.
// Figures are of equal width.
func (l *layouter) digits() string {
	if len(l.document.Sections) < 90 {
		return "00"
	}
	return "000"
}

// chain returns the end of the pieces from i on that must be kept together.
func chain(pieces []piece, i int) int {
	for i < len(pieces)-1 && pieces[i].keep && !pieces[i+1].end {
		i++
	}
	return i + 1
}

func (l *layouter) last() *sheet { return l.sheets[len(l.sheets)-1] }

// fresh reports whether nothing but the title stands on the page.
func (s *sheet) fresh() bool { return s.above == nil || s.above.starts == kindTitle }

// fits reports whether pieces have room on the page.
func (s *sheet) fits(pieces []piece) bool {
	const slack = 0.01
	height := heightOf(pieces)
	if s.above != nil {
		height += above(*s.above, pieces[0])
	}
	if s.above == nil {
		height += heightOf(pieces[0].repeat)
	}
	return s.y+height <= s.bottom+slack
}

// set puts pieces on the last page.
func (l *layouter) set(pieces []piece) {
	now := l.last()
	if now.above == nil && len(pieces[0].repeat) > 0 {
		l.put(now, repeated(pieces[0].repeat))
	}
	l.put(now, pieces)
}

func (l *layouter) put(now *sheet, pieces []piece) {
	for i := range pieces {
		p := pieces[i]
		if now.above != nil {
			now.y += above(*now.above, p)
		}
		for _, part := range p.parts {
			l.draw(now, part.moved(margin, now.y))
		}
		now.y += p.height
		now.above = &p
	}
}

// draw adds a fragment to a page.
func (l *layouter) draw(now *sheet, part fragment) {
	first := len(now.page.Scene.Shapes)
	now.page.Scene.Add(part.shapes...)
	if part.role != "" {
		now.page.Parts = append(now.page.Parts, Part{
			Role: part.role, First: first, Last: len(now.page.Scene.Shapes), Alt: strings.TrimSpace(part.alt),
			Spans: shifted(part.structure(), first),
		})
	}
	now.areas = append(now.areas, part.links...)
	for _, link := range part.links {
		if link.number {
			part.numbers = append(part.numbers, reference{shape: link.first, anchor: link.anchor})
		}
	}
	for _, number := range part.numbers {
		number.shape += first
		now.numbers = append(now.numbers, number)
	}
	if part.anchor != "" {
		l.anchor(part.anchor, now.y)
	}
	if part.bookmark != nil {
		mark := *part.bookmark
		mark.Y = now.y
		now.page.Bookmarks = append(now.page.Bookmarks, mark)
	}
}

// shifted returns spans further on among the shapes.
func shifted(spans []Span, by int) []Span {
	moved := make([]Span, len(spans))
	for i, span := range spans {
		moved[i] = Span{First: span.First + by, Last: span.Last + by, Node: span.Node}
	}
	return moved
}

// anchor remembers where a name stands; the first one counts.
func (l *layouter) anchor(name string, y float64) {
	if _, ok := l.places[name]; !ok {
		l.places[name] = spot{page: len(l.sheets) - 1, y: y}
	}
}
