package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// GridSpec says what a Grid is for. All functions may be nil. They are called
// for what a person does, never for what comes from code.
type GridSpec struct {
	Name    string // for screen readers
	Columns []GridColumn
	Fixed   int               // the first columns that stay while the others are scrolled sideways
	Empty   fyne.CanvasObject // shown below the headings while there are no rows; nil: nothing

	// OnEdit takes the text of a cell that was changed; empty text: emptied.
	// A sentence returned is shown below the cell as what is wrong with the
	// text, and the cell keeps its old value.
	OnEdit func(row, column, text string) (problem string)
	// OnKey gets the first look at a character typed on a cell that is not
	// being edited, and reports whether it was meant for it.
	OnKey func(row, column string, r rune) bool
	// OnSelect hears of every change of the selected cell.
	OnSelect func(row, column string)
	// OnOpen hears of Enter, and of a click on the selected cell, where the
	// column cannot be edited.
	OnOpen func(row string)
	// OnSort hears of a click on a sortable heading.
	OnSort func(column string)
	// OnPaste takes a text of several cells, divided by tabs and newlines, at
	// the cell it is pasted to. A single value is an edit.
	OnPaste func(row, column, text string)
	// OnRemove hears of Ctrl and Delete.
	OnRemove func(row string)
}

// GridColumn says how a column looks and what can be done in it.
type GridColumn struct {
	ID       string
	Title    string   // may have two lines
	Note     string   // regular, on a line below the title
	Width    float32  // design pixels with 6 of room at both sides; with Weight: at least
	Weight   float32  // share of the width that is left; 0: exactly Width
	Right    bool     // numbers
	Centered bool     // the cells of a heat map
	Name     string   // the whole title, for screen readers and on hover; empty: Title
	Editable bool     // by typing, or from Choices
	Sortable bool     // a click on the heading calls OnSort
	Long     bool     // sentences: the input is wider than a narrow column
	Choices  []string // what a cell can be; empty: any text
}

// GridSort says by which column the rows are sorted, for the arrow in its
// heading. The zero value is for none; the grid itself never sorts.
type GridSort struct {
	Column     string
	Descending bool
}

// GridRow is one row.
type GridRow struct {
	ID    string // unique, not empty
	Name  string // for screen readers
	Cells []GridCell
	Rule  scene.Colour // of a heavy line below the row, which divides groups; scene.None: none
}

// GridCell is what one cell shows. Missing cells are empty.
type GridCell struct {
	Text   string
	Short  string // in place of Text where that has no room; empty: its beginning
	Note   string // a second line, small and muted
	Mark   GridMark
	Small  bool // set as a caption, such as a code
	Strong bool
	Muted  bool
	Warn   bool   // worth a look: amber, with an icon
	Tip    string // the reason, shown on hover; empty: the text, if it was shortened
	Steps  GridSteps
	Bar    GridBar
	Heat   GridHeat
}

// GridMark is a letter or sign right of the text. The room for it is reserved
// in the whole column, so that numbers stay aligned.
type GridMark struct {
	Text   string       // empty: none
	Name   string       // for screen readers
	Colour scene.Colour // scene.None: muted
}

// GridSteps is a level as four small boxes: filled up to Current, outlined in
// the color of the goal from there to Target.
type GridSteps struct {
	Shown           bool
	Current, Target int // 0 to 4; NoLevel: none
}

// GridBar is a bar from the left edge, with the text of the cell right of it.
type GridBar struct {
	Shown bool
	Open  bool    // incomplete: a dotted track without a bar
	Share float64 // 0 to 1
}

// Grid is a table whose cells are selected and edited with mouse and keys.
// Only the rows in sight exist on the canvas. It shows what it is given and
// changes nothing by itself: what is typed goes to OnEdit, and the rows come
// back through Set. It fills the place it gets and scrolls inside.
type Grid struct {
	widget.BaseWidget
	kit    *Kit
	spec   GridSpec
	rows   []GridRow
	at     gridPlace // selected
	mouse  gridPlace // under the mouse
	focus  gridFocus
	tracks *gridTracks
	head   *gridHead
	body   *gridBody
	edit   *gridEdit
	parts  *gridParts
}

// gridPlace is a cell. An empty row is no cell.
type gridPlace struct {
	row    string
	column int
}

// gridFocus says where the keyboard is.
type gridFocus struct {
	here    bool // on the grid, not in an input
	heading bool // on a heading instead of a cell
	picking bool // on the list of choices of the selected cell
	shift   func() bool
}

// gridParts are what a grid consists of besides its cells.
type gridParts struct {
	view        *container.Scroll
	wheel       *innerWheel // over the view
	headClip    *container.Clip
	back        *canvas.Rectangle
	on          *canvas.Rectangle // below back, where the table goes on below
	note        *fyne.Container
	noteText    *Text
	noteAt      gridPlace // whose problem the note tells
	known       map[string]int
	placeholder *fyne.Container
}

// Grid returns an empty grid.
func (k *Kit) Grid(spec GridSpec) *Grid {
	g := &Grid{kit: k, spec: spec, tracks: newGridTracks(k, spec)}
	g.focus.shift = k.shift
	g.head, g.body, g.edit = newGridHead(g), newGridBody(g), newGridEdit(g)
	g.parts = g.newParts()
	g.ExtendBaseWidget(g)
	g.Set(nil, GridSort{})
	return g
}

func (g *Grid) newParts() *gridParts {
	k := g.kit
	p := &gridParts{view: container.NewScroll(g.body), headClip: container.NewClip(g.head), back: k.paper(8), on: k.paper(0), known: map[string]int{}}
	p.wheel = &innerWheel{kit: k, control: g, view: p.view, flat: func() bool { return g.body.size().Height <= p.view.Size().Height }}
	p.back.CornerRadius = 0 // each corner has its own
	p.back.TopLeftCornerRadius, p.back.TopRightCornerRadius = k.Px(gridRadius+1), k.Px(gridRadius+1)
	p.view.OnScrolled = func(fyne.Position) { g.scrolled() }
	p.noteText = k.Text("", Small().In(scene.Danger))
	back := k.paper(4)
	back.StrokeColor = k.Color(scene.Danger)
	p.note = k.Stack(back, k.Inset(Around(3, 8), p.noteText))
	p.note.Hide()
	p.placeholder = k.Stack()
	if g.spec.Empty != nil {
		p.placeholder.Objects = []fyne.CanvasObject{k.Inset(Around(16, gridEdge+gridCellPad), g.spec.Empty)}
	}
	return p
}

// Set shows rows. It keeps the selected cell, by the ID of its row, the place
// that is scrolled to, and the text that is being typed, as long as their row
// is there. It calls nothing back.
func (g *Grid) Set(rows []GridRow, sorted GridSort) {
	before := g.index(g.at.row)
	g.rows = rows
	clear(g.parts.known)
	for i, row := range rows {
		g.parts.known[row.ID] = i
	}
	if g.at.row != "" && g.index(g.at.row) < 0 {
		g.at.row = g.rowAt(min(before, len(rows)-1))
	}
	g.tracks.measure(rows)
	g.head.set(sorted)
	g.edit.followRows()
	if g.index(g.parts.noteAt.row) < 0 {
		g.hideNote()
	}
	g.parts.placeholder.Hidden = len(rows) > 0
	g.relayout()
	canvas.Refresh(g)
}

// index returns where a row is now, -1 if it is gone.
func (g *Grid) index(row string) int {
	if i, known := g.parts.known[row]; known {
		return i
	}
	return -1
}

func (g *Grid) rowAt(index int) string {
	if index < 0 || index >= len(g.rows) {
		return ""
	}
	return g.rows[index].ID
}

func (g *Grid) cell(at gridPlace) GridCell {
	if i := g.index(at.row); i >= 0 && at.column < len(g.rows[i].Cells) {
		return g.rows[i].Cells[at.column]
	}
	return GridCell{}
}

// Select selects a cell and brings it into view. It does not call OnSelect.
// An unknown row selects nothing, an unknown column keeps the column.
func (g *Grid) Select(row, column string) {
	if g.index(row) < 0 {
		row = ""
	}
	at := gridPlace{row: row, column: g.at.column}
	for i, c := range g.spec.Columns {
		if c.ID == column {
			at.column = i
		}
	}
	g.focus.heading = false
	g.moveTo(at)
}

// Selected returns the selected cell; both are empty if there is none.
func (g *Grid) Selected() (row, column string) {
	if g.at.row == "" || g.at.column >= len(g.spec.Columns) {
		return "", ""
	}
	return g.at.row, g.spec.Columns[g.at.column].ID
}

// Focus gives the keyboard to the grid.
func (g *Grid) Focus() { g.kit.Focus(g) }

// Edit opens the selected cell for editing, or its list of choices, as Enter
// does. Cells that cannot be edited stay as they are.
func (g *Grid) Edit() {
	if g.editable(g.at) {
		g.press()
	}
}

// Editing reports whether a cell is being edited.
func (g *Grid) Editing() bool { return g.edit.open }

// Flush hands over the text that is being typed, if it was changed. The input
// stays open.
func (g *Grid) Flush() { g.edit.save() }

func (g *Grid) editable(at gridPlace) bool {
	return at.row != "" && at.column < len(g.spec.Columns) && g.spec.Columns[at.column].Editable && g.spec.OnEdit != nil
}

// choose is Select for a person.
func (g *Grid) choose(at gridPlace) {
	before := g.at
	g.moveTo(at)
	if g.at != before && g.at.row != "" && g.spec.OnSelect != nil {
		g.spec.OnSelect(g.Selected())
	}
}

func (g *Grid) moveTo(at gridPlace) {
	g.at = at
	g.reveal(at)
	g.show()
}

// show paints selection and focus.
func (g *Grid) show() {
	g.head.show()
	g.body.show()
}
