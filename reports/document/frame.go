package document

import (
	"strconv"
	"strings"

	"reifekompass/reports/scene"
)

// begin starts a page of a section, the first one with its title.
func (l *layouter) begin(section Section, first bool) {
	width, height := A4Short, A4Long
	if section.Landscape {
		width, height = height, width
	}
	now := &sheet{bottom: height - margin, y: 22.5 * mm}
	now.page.Scene, now.page.Opens = scene.Scene{Width: width, Height: height}, first
	l.sheets = append(l.sheets, now)
	if first {
		l.mark(now, section)
	}
	s := setter{fonts: l.fonts, width: width - 2*margin, room: height}
	kicker, title := 27*mm, 35.5*mm
	if section.Landscape {
		kicker, title = 25*mm, 33.5*mm
	}
	l.kicker(now, s, section, kicker, first)
	if !first || section.Title == "" {
		return
	}
	st := titleStyle()
	part, used := s.block(RoleTitle, s.capped(section.Title, st, 5), st, 0)
	part.node = &Node{Kind: NodeHeading, Level: max(section.Level, 0) + 1}
	top := title - s.baseline(st)
	l.draw(now, part.moved(margin, top))
	now.y = top + used
	now.above = &piece{starts: kindTitle, kind: kindTitle}
}

// kicker sets the line above the title. On further pages it says that the
// section goes on, if the document has a word for it.
func (l *layouter) kicker(now *sheet, s setter, section Section, base float64, first bool) {
	st, text := kickerStyle(), section.Kicker
	if !first {
		if l.document.Frame.Continued == "" || text == "" {
			return
		}
		text += " · " + l.document.Frame.Continued
		st.colour = scene.Muted
	}
	if text == "" {
		return
	}
	l.draw(now, fragment{role: RoleKicker, repeated: !first, shapes: []scene.Shape{scene.Text{
		At: scene.Point{X: margin, Y: base}, Text: l.fonts.Ellipsis(text, st.font, s.width), Font: st.font, Colour: st.colour,
	}}})
	now.y = base + 5*mm
}

// mark sets bookmark and anchor of a section.
func (l *layouter) mark(now *sheet, section Section) {
	title := section.Bookmark
	if title == "" {
		title = section.Title
	}
	if title != "" {
		now.page.Bookmarks = append(now.page.Bookmarks, Bookmark{Title: title, Level: max(section.Level, 0)})
	}
	if section.Anchor != "" {
		l.anchor(section.Anchor, 0)
	}
}

// frame draws head and foot of a page, given which one it is of how many.
func (l *layouter) frame(now *sheet, index, count int) {
	f, width, height := l.document.Frame, now.page.Scene.Width, now.page.Scene.Height
	right := width - margin
	if f.Letter && index == 0 {
		l.draw(now, foldMarks())
		l.foot(now, index, count, height)
		return
	}
	head := fragment{role: RoleHead, shapes: []scene.Shape{rule(margin, 16.5*mm, width-2*margin, headRule, scene.Ink)}}
	if f.State.Text != "" {
		colour, dash := scene.Ink, []float64(nil)
		if f.State.Draft {
			colour, dash = scene.Warn, []float64{1.6 * mm, 0.8 * mm}
		}
		right = l.box(&head, f.State.Text, right, colour, dash)
	}
	if f.Mark != "" {
		right = l.box(&head, f.Mark, right, scene.Muted, []float64{0.6 * mm, 0.6 * mm})
	}
	report := scene.Font{Size: 8.5}
	if f.Report != "" {
		head.shapes = append(head.shapes, scene.Text{
			At: scene.Point{X: right, Y: 13 * mm}, Text: f.Report, Font: report, Colour: scene.Muted, Anchor: scene.End,
		})
		right -= l.fonts.Width(f.Report, report) + 5*mm
	}
	name := scene.Font{Weight: scene.Semibold, Size: 8.5}
	head.shapes = append(head.shapes, scene.Text{
		At: scene.Point{X: margin, Y: 13 * mm}, Text: l.fonts.Ellipsis(f.Head, name, right-margin), Font: name, Colour: scene.Ink,
	})
	l.draw(now, head)
	l.foot(now, index, count, height)
}

// foldMarks are the marks at the left edge of a letter, by DIN 5008 form B:
// two where it is folded, a longer one between the holes.
func foldMarks() fragment {
	marks := fragment{role: RoleHead}
	for _, mark := range []struct{ y, length float64 }{{105 * mm, 4 * mm}, {148.5 * mm, 6 * mm}, {210 * mm, 4 * mm}} {
		marks.shapes = append(marks.shapes, rule(5*mm, mark.y, mark.length, thinRule, scene.Muted))
	}
	return marks
}

// box draws a word in a frame that ends at the right; it returns where the
// next thing to its left ends.
func (l *layouter) box(head *fragment, text string, right float64, c scene.Colour, dash []float64) float64 {
	const pad, height = 2.1 * mm, 4.9 * mm
	st := markStyle()
	width := l.fonts.Width(text, st.font) + 2*pad
	middle := 12.1 * mm
	head.shapes = append(
		head.shapes,
		scene.Rect{
			X: right - width, Y: middle - height/2, W: width, H: height,
			Style: scene.Style{Stroke: c, Width: headRule, Dash: dash},
		},
		scene.Text{
			At:   scene.Point{X: right - width/2, Y: middle + l.fonts.CapHeight(st.font)/2},
			Text: text, Font: st.font, Colour: c, Anchor: scene.Middle,
		},
	)
	return right - width - 3*mm
}

func (l *layouter) foot(now *sheet, index, count int, height float64) {
	width := now.page.Scene.Width
	number := strings.NewReplacer(
		PageMark, strconv.Itoa(index+1), PagesMark, strconv.Itoa(count),
	).Replace(l.document.Frame.PageNumber)
	strong := scene.Font{Weight: scene.Semibold, Size: 8.5}
	small := scene.Font{Size: 7.5}
	base := height - 12*mm
	room := width - 2*margin - l.fonts.Width(number, strong) - 6*mm
	l.draw(now, fragment{role: RoleFoot, shapes: []scene.Shape{
		rule(margin, height-16.5*mm, width-2*margin, thinRule, scene.Hairline),
		scene.Text{
			At: scene.Point{X: margin, Y: base}, Text: l.fonts.Ellipsis(l.document.Frame.Foot, small, room),
			Font: small, Colour: scene.Muted,
		},
		scene.Text{At: scene.Point{X: width - margin, Y: base}, Text: number, Font: strong, Colour: scene.Ink, Anchor: scene.End},
	}})
}
