// Package document describes a printed document as a value and lays it out
// into pages. A document holds blocks with words that are ready to show; a
// page is a scene of exactly A4. The package knows the type area, the sizes
// and the distances; it knows neither PDF nor what a report says.
package document

import (
	"time"

	"reifekompass/reports/scene"
)

// The widths of the type area and of its parts, in points. Charts are built
// to them.
const (
	TextWidth  = 170 * scene.MM // type area of a portrait page
	WideWidth  = 257 * scene.MM // type area of a landscape page
	ThirdWidth = 54 * scene.MM  // one of three columns
	HalfWidth  = 83 * scene.MM  // one of two columns
	Gutter     = 4 * scene.MM   // between columns
)

// TextHeight and WideHeight are the room below a title of two lines, on
// portrait and landscape pages. What cannot be parted fits into them.
const (
	TextHeight = 225 * scene.MM
	WideHeight = 140 * scene.MM
)

// PageMark and PagesMark stand in Frame.PageNumber for the number of the
// page and the number of pages: "Seite {page} von {pages}".
const (
	PageMark  = "{page}"
	PagesMark = "{pages}"
)

// Document is a printed document. The zero value is an empty one.
type Document struct {
	Title    string    // of the file, shown by the reader
	Author   string    // of the file: the agency or the program
	Subject  string    // of the file: one sentence
	Language string    // "de" or "en": decides how words are divided
	Date     time.Time // of the file; the same date gives the same bytes
	Frame    Frame
	Cover    *Cover // nil: none
	Sections []Section
	// Attachments are files that travel inside the file. Their names are
	// different from each other.
	Attachments []Attachment
	// TextOnly says that the document carries no data on purpose: it is for
	// paper alone. The file says so too.
	TextOnly bool
	// Palette is the look of the colours on paper; nil: the usual one.
	Palette scene.Palette
}

// Attachment is a file inside a document: what its pages show, as data.
type Attachment struct {
	Name        string // "antworten.json"
	Description string // what is in it, one sentence
	Type        string // "application/json"
	// Source says that the document was made of it; otherwise it is data
	// that the document shows.
	Source bool
	Data   []byte
}

// Colours is the palette the document is drawn with, on paper and in a
// preview.
func (d Document) Colours() scene.Palette {
	if d.Palette == nil {
		return scene.PaperPalette()
	}
	return d.Palette
}

// Frame is what stands at the head and the foot of every page but the cover.
type Frame struct {
	Head       string // left: agency or round
	Report     string // right: name of the report
	Mark       string // dashed box left of the state: "FIKTIV"; empty: none
	State      State
	Foot       string // left: catalogue, date, fingerprint; shortened if too long
	PageNumber string // right, with PageMark and PagesMark
	// Continued follows the kicker on the further pages of a section:
	// "Fortsetzung". Empty: they begin without a line.
	Continued string
	// Letter says that the first page is a letter: it has no head, but the
	// marks where it is folded and punched.
	Letter bool
}

// State is the box at the right of the head.
type State struct {
	Text  string // "ENDFASSUNG", "ENTWURF"; empty: no box
	Draft bool   // dashed frame in warn instead of a solid one in ink
}

// Section begins on a new page with a title.
type Section struct {
	Landscape bool
	Kicker    string // above the title, in primary
	Title     string // a sentence that states the finding
	Bookmark  string // in the outline; empty: the title
	Level     int    // of the bookmark: 0 chapter, 1 below it
	Anchor    string // name for links, unique; empty: none
	Blocks    []Block
}

// Cover is the first page. It has no head and no foot.
type Cover struct {
	Brand     string   // top left
	Report    string   // top right
	Mark      string   // box below the report name: "Fiktive Musterdaten"; empty: none
	Name      string   // large
	Subtitles []string // below the name, one line each
	Figure    Figure   // Text of the caption stands above the scene, Note below it
	Facts     []Fact   // labelled columns at the foot, up to four
	Note      string   // muted line below the facts

	// Office is whose report it is, and Logo its picture, which stands for
	// the name; the Alt of the picture says it. Both at the top right, where
	// the names of program and report go to the left. Empty and nil: none.
	Office string
	Logo   *scene.Picture
}

// Fact is a labelled value.
type Fact struct{ Label, Value string }
