package document

import "reifekompass/reports/scene"

// Caption stands above a figure or a table. The zero value is no caption.
type Caption struct {
	Number string // "Abb. 1"
	Text   string // a sentence with the finding
	Note   string // muted: how to read it
}

// Figure is a drawing with its caption. The text alternative is the Alt of
// the scene. A scene wider than its place is made smaller to fit.
type Figure struct {
	Caption
	Scene scene.Scene
}

// Table is a table of rows. Its head is repeated on each page, rows are
// never torn, the first and the last two rows stay together.
type Table struct {
	Caption
	Columns []Column
	Rows    []Row
	Dense   bool // 9 pt cells and tighter rows
}

// Align is where the text of a column stands.
type Align int

// The alignments of a column: text left, numbers right.
const (
	Left Align = iota
	Right
	Center
)

// Column is a column of a table.
type Column struct {
	Head   string
	Align  Align
	Width  float64      // points; 0: by Weight or content
	Weight float64      // share of the width that is left; 0: by content
	Text   scene.Weight // of the cells: Semibold for a key column
	Colour scene.Colour // of the cells; None: ink
	Size   float64      // of the cells, points; 0: 9.5, in dense tables 9
	// Space is the distance to the next column, points; 0: 4 mm, in dense
	// tables 3 mm.
	Space float64
	// HeadScene stands in the head instead of Head, such as the scale above
	// bars; as wide as the scenes of the cells. Its lowest text shares the
	// baseline of the other heads.
	HeadScene *scene.Scene
}

// Row is a row of a table.
type Row struct {
	Cells  []Cell // may be fewer than the columns
	Cut    Cut    // line below the row
	Strong bool   // all cells bold: totals, winners
	Anchor string // name for links, unique; empty: none
	// MinHeight is the least height in points; 0: as high as the cells.
	MinHeight float64
}

// Cut is the line below a row.
type Cut int

// The lines below a row.
const (
	Thin   Cut = iota // the usual row rule
	Solid             // 0.35 ink: winners end here, total follows
	Dashed            // dashed ink
)

// Cell is a cell of a table: text or a small drawing, which is centered on
// the first line of text of its row.
type Cell struct {
	Text  Prose
	Scene *scene.Scene // instead of Text; its Alt says the same in words
	// Span lets the cell reach over this many columns; 0 and 1: one.
	Span int
}

// TextCell returns a cell with plain text.
func TextCell(text string) Cell { return Cell{Text: Plain(text)} }

// SceneCell returns a cell with a small drawing.
func SceneCell(s scene.Scene) Cell { return Cell{Scene: &s} }

// Columns sets stacks of blocks side by side. They stay on one page if they
// fit on one; otherwise the stacks follow each other.
type Columns struct{ Stacks []Stack }

// Stack is one of several columns of blocks.
type Stack struct {
	Rule   scene.Colour // thick rule above it; None: no rule
	Weight float64      // share of the width; 0: as 1
	Blocks []Block
}

// Side is a row with a bold label left and blocks right, as on the page
// about the method.
type Side struct {
	Label  string
	Rule   scene.Colour // above it, over the whole width; None: no rule
	Indent float64      // where the blocks begin, points; 0: 43 mm
	Blocks []Block
}

// Group keeps its blocks on one page if they fit on one.
type Group struct{ Blocks []Block }

// Contents is a list of places with their page numbers.
type Contents struct{ Entries []Entry }

// Entry is a line of the contents that leads to an anchor.
type Entry struct {
	Text   string
	Anchor string // of a section or heading; unknown: no page number
	Level  int    // 0 semibold, 1 indented
}

func (Figure) block()   {}
func (Table) block()    {}
func (Columns) block()  {}
func (Side) block()     {}
func (Group) block()    {}
func (Contents) block() {}
