package kit

import (
	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// Takeaway takes what a person wants to use elsewhere out of the program.
// Both are called on another goroutine than the window's.
type Takeaway interface {
	// CopyPicture puts a PNG file on the clipboard.
	CopyPicture(file []byte) error
	// Save lets the person choose a place for a file of that name and writes
	// it there, whole or not at all. The path is empty if they changed their
	// mind.
	Save(title, name string, content []byte) (path string, err error)
}

// Cells are the words and numbers of a drawing, ready to show.
type Cells struct {
	Head []string
	Rows [][]string // as many cells as heads
}

// FigureSpec says what a Figure shows. All but Title and Scene may be left
// out.
type FigureSpec struct {
	Title  func() string // heads the copied picture, names the file
	Scene  SceneSpec
	Legend func(width float64) scene.Scene // explains the signs where the drawing does not; nil: nothing
	Plain  func(width float64) scene.Scene // the drawing to be taken along, without what is selected; it may be narrower; nil: that of Scene
	Table  func() Cells                    // nil: none
	// Beside says that the values stand in a table elsewhere on the page, so
	// that none is offered in place of the drawing.
	Beside bool
}

// Figure is a drawing that can be read as a table, copied and saved.
type Figure struct {
	Content fyne.CanvasObject // the drawing, or the table in its place
	Tools   fyne.CanvasObject // quiet buttons, for the row with the title

	kit     *Kit
	spec    FigureSpec
	drawing *Scene
	table   *figureTable
	swap    *Button // drawing or table
	copy    *Button
	asTable bool
}

// Figure returns a figure.
func (k *Kit) Figure(spec FigureSpec) *Figure {
	f := &Figure{kit: k, spec: spec, drawing: k.Scene(spec.Scene), table: newFigureTable(k)}
	say := k.Words.Say
	f.swap = k.Button(ButtonSpec{Text: say("figure.as_table"), Kind: Caption, OnTap: f.turn})
	f.copy = k.Button(ButtonSpec{
		Text: say("figure.copy"), Kind: Caption, Trailing: IconChevronDown, Tip: say("figure.copy_tip"), OnTap: f.offer,
	})
	f.Content, f.Tools = k.Stack(f.drawing, f.table), k.Row(0, f.swap, f.copy)
	f.show()
	return f
}

// Redraw shows the values anew.
func (f *Figure) Redraw() {
	f.drawing.Redraw()
	f.show()
}

// Point puts the cursor on a region of the drawing, see Scene.Point.
func (f *Figure) Point(index int) { f.drawing.Point(index) }

// turn puts the table in the place of the drawing, or the other way round.
func (f *Figure) turn() {
	f.asTable = !f.asTable
	f.show()
	f.kit.Settle()
}

func (f *Figure) show() {
	cells := f.cells()
	f.asTable = f.asTable && len(cells.Rows) > 0
	f.swap.Hidden = f.spec.Beside || len(cells.Rows) == 0
	f.copy.Hidden = len(cells.Rows) == 0 && f.drawing.drawing.Alt == ""
	key := "figure.as_table"
	if f.asTable {
		key = "figure.as_picture"
		f.table.set(f.spec.Title(), cells)
	}
	f.swap.SetText(f.kit.Words.Say(key))
	f.drawing.Hidden, f.table.Hidden = f.asTable, !f.asTable
	f.drawing.Refresh()
	f.table.Refresh()
}

func (f *Figure) cells() Cells {
	if f.spec.Table == nil {
		return Cells{}
	}
	return f.spec.Table()
}

// plain is the drawing as it is taken along.
func (f *Figure) plain(width float64) scene.Scene {
	if f.spec.Plain != nil {
		return f.spec.Plain(width)
	}
	return f.spec.Scene.Draw(width)
}

// Widths of a drawing that is taken along, in design pixels: as on the
// screen, unless it is not shown or very narrow there.
const (
	figureWidth      = 720
	figureWidthLeast = 480
)

func (f *Figure) width() float64 {
	if f.drawing.width <= 0 {
		return figureWidth
	}
	return max(figureWidthLeast, float64(f.drawing.width/f.kit.scale))
}
