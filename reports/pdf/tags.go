package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"reifekompass/reports/document"
)

// tag is the name of an element in the file.
func (e *element) tag() string {
	if e.node == nil {
		return "Document"
	}
	if e.node.Kind == document.NodeHeading {
		return "H" + strconv.Itoa(e.level)
	}
	return [...]string{
		document.NodeParagraph: "P",
		document.NodeList:      "L",
		document.NodeItem:      "LI",
		document.NodeLabel:     "Lbl",
		document.NodeBody:      "LBody",
		document.NodeGroup:     "Div",
		document.NodeFigure:    "Figure",
		document.NodeCaption:   "Caption",
		document.NodeTable:     "Table",
		document.NodeRow:       "TR",
		document.NodeHead:      "TH",
		document.NodeRowHead:   "TH",
		document.NodeCell:      "TD",
		document.NodeContents:  "TOC",
		document.NodeEntry:     "TOCI",
		document.NodeTarget:    "Reference",
		document.NodeLink:      "Link",
		document.NodeSpan:      "Span",
	}[e.node.Kind]
}

// dictionary is the element as the file writes it.
func (e *element) dictionary(b *book) string { return e.dictionaryBelow(e.parent.number, b) }

// dictionaryBelow is the element below an object.
func (e *element) dictionaryBelow(parent int, b *book) string {
	var s strings.Builder
	fmt.Fprintf(&s, "<</Type /StructElem /S /%s /P %d 0 R", e.tag(), parent)
	s.WriteString(e.attributes(b))
	page := e.content()
	if page >= 0 {
		fmt.Fprintf(&s, " /Pg %d 0 R", pageObject(page))
	}
	if len(e.kids) > 0 {
		s.WriteString(" /K [")
		for i, k := range e.kids {
			if i > 0 {
				s.WriteByte(' ')
			}
			s.WriteString(k.entry(page))
		}
		s.WriteByte(']')
	}
	s.WriteString(">>")
	return s.String()
}

// content is the page of the first marked content, -1 if there is none.
func (e *element) content() int {
	for _, k := range e.kids {
		if k.element == nil && k.annotation == 0 {
			return k.page
		}
	}
	return -1
}

// entry is a kid in the list of its element, which belongs to a page.
func (k kid) entry(page int) string {
	switch {
	case k.element != nil:
		return strconv.Itoa(k.element.number) + " 0 R"
	case k.annotation != 0:
		return fmt.Sprintf("<</Type /OBJR /Obj %d 0 R /Pg %d 0 R>>", k.annotation, pageObject(k.page))
	case k.page == page:
		return strconv.Itoa(k.mcid)
	}
	return fmt.Sprintf("<</Type /MCR /Pg %d 0 R /MCID %d>>", pageObject(k.page), k.mcid)
}

// attributes says what the tag cannot.
func (e *element) attributes(b *book) string {
	if e.node == nil {
		return ""
	}
	said := e.table()
	if e.figure() {
		said = " /Alt " + hexText(speakable(e.node.Alt)) + e.frame(b.pages[e.page].height)
	}
	if plainTag(e.node.Language) {
		said += " /Lang (" + e.node.Language + ")"
	}
	return said
}

// table says what a cell heads and how many columns it reaches over.
func (e *element) table() string {
	scope, span := "", ""
	switch e.node.Kind {
	case document.NodeHead:
		scope = " /Scope /Column"
	case document.NodeRowHead:
		scope = " /Scope /Row"
	default:
	}
	if e.node.Span > 1 {
		span = " /ColSpan " + strconv.Itoa(e.node.Span)
	}
	if scope+span == "" {
		return ""
	}
	return " /A <</O /Table" + scope + span + ">>"
}

// frame is where a figure stands on its page, whose origin is at the lower
// left.
func (e *element) frame(height float64) string {
	if !e.box.used {
		return ""
	}
	return fmt.Sprintf(" /A <</O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]>>",
		e.box.left, height-e.box.bottom, e.box.right, height-e.box.top)
}

// speakable is a text without what no reader can speak.
func speakable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
}
