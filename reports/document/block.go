package document

import "reifekompass/reports/scene"

// Block is a part of a section, set below the one before it.
type Block interface{ block() }

// Prose is text with emphasis inside. It is broken into lines by the layout.
type Prose []Run

// Run is a piece of text in one look.
type Run struct {
	Text   string
	Weight scene.Weight // Regular: the weight of the surroundings
	Colour scene.Colour // None: the colour of the surroundings
	Link   string       // anchor of a section or heading; empty: none
	Page   bool         // the text is the number of the page the link leads to
	// Language is that of a text in another language than the document, so
	// that it is spoken right; empty: that of the document.
	Language string
}

// Plain returns prose without emphasis; nil for the empty string.
func Plain(text string) Prose {
	if text == "" {
		return nil
	}
	return Prose{{Text: text}}
}

// Strong returns a bold run.
func Strong(text string) Run { return Run{Text: text, Weight: scene.Bold} }

// Look is the size and leading of a paragraph.
type Look int

// The looks of a paragraph.
const (
	Body  Look = iota // 10 / 5 mm, ink
	Lead              // 11 / 5.4 mm, ink
	Small             // 9 / 4.6 mm, ink: text beside charts and in columns
	Note              // 8.5 / 4 mm, muted
)

// Paragraph is running text, left-aligned.
type Paragraph struct {
	Text Prose
	Look Look
}

// Heading is a heading inside a section. It stays with the block below it.
type Heading struct {
	Text     string
	Minor    bool         // 10 pt instead of 12
	Colour   scene.Colour // None: ink
	Bookmark string       // in the outline below its section; empty: none
	Anchor   string       // name for links, unique; empty: none
	Language string       // of the text, if not that of the document
}

// Sign stands before an item of a list.
type Sign int

// The signs of list items.
const (
	Bullet    Sign = iota
	Holds          // a check in a box, good
	Attention      // an exclamation mark in a box, warn
	Nothing        // no sign, but the same indent
)

// List is a list of items.
type List struct{ Items []Item }

// Item is an item of a list.
type Item struct {
	Sign Sign
	Text Prose
}

// KeyNumber is a big number with its label. Outside of KeyNumbers it is as
// wide as the column it stands in.
type KeyNumber struct {
	Value  string
	Unit   string       // muted, after the value: "von 100"
	Label  string       // bold, below the value
	Note   string       // muted, below the label
	Colour scene.Colour // of the value; None: ink
}

// KeyNumbers is a row of key numbers.
type KeyNumbers struct {
	Numbers []KeyNumber
	// Compact sets them without rules, the muted label above a smaller
	// value: the five numbers of a dimension page. Otherwise each one has a
	// rule above it.
	Compact bool
}

// Formula is a pale bar with formulas side by side.
type Formula struct{ Parts []string }

// Callout is a tinted box with an edge in its colour.
type Callout struct {
	Tone  scene.Colour // Primary, Good, Warn, Danger or Target
	Title string       // bold first sentence
	Text  Prose
}

// Gap is vertical white space, in points, instead of the usual distance.
type Gap struct{ Height float64 }

// Break ends the page.
type Break struct{}

func (Paragraph) block()  {}
func (Heading) block()    {}
func (List) block()       {}
func (KeyNumber) block()  {}
func (KeyNumbers) block() {}
func (Formula) block()    {}
func (Callout) block()    {}
func (Gap) block()        {}
func (Break) block()      {}
