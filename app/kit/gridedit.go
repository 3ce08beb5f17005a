package kit

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"reifekompass/reports/scene"
)

// gridEdit is the input that lies over the cell being edited.
type gridEdit struct {
	grid   *Grid
	entry  *entry
	frame  *canvas.Rectangle
	inside *container.Clip // the input, no further than its frame
	at     gridPlace
	saved  string // what the cell says without the input
	open   bool
	saving bool
}

// gridLong is how wide the input of a Long column is at least, in design
// pixels.
const gridLong = 360

// gridNothing is what a cell says in place of a value that is not known. It is
// no text of its own: an edit of such a cell begins empty.
const gridNothing = "–"

func newGridEdit(g *Grid) *gridEdit {
	k := g.kit
	e := &gridEdit{grid: g, entry: newEntry(k, 1), frame: canvas.NewRectangle(k.Color(scene.Paper))}
	e.frame.StrokeColor, e.frame.StrokeWidth, e.frame.CornerRadius = k.Color(scene.Primary), k.Px(ringWidth), k.Px(4)
	e.entry.tabs, e.entry.whole = true, e.frame
	e.entry.key, e.entry.focused, e.entry.OnChanged = e.key, e.focusChanged, e.changed
	e.inside = container.NewClip(&fyne.Container{Objects: []fyne.CanvasObject{e.entry}})
	e.inside.ExtendBaseWidget(e.inside) // else the toolkit does not find what is in it
	e.frame.Hide()
	e.inside.Hide()
	return e
}

// start opens the input over the selected cell: with its text, all of it
// selected, or with what was typed instead.
func (e *gridEdit) start(typed string) {
	g := e.grid
	g.hideNote()
	g.kit.hideTip()
	e.at, e.open, e.saved = g.at, true, g.cell(g.at).Text
	if e.saved == gridNothing {
		e.saved = ""
	}
	e.entry.SetText(e.saved)
	e.showFrame()
	e.place()
	e.inside.Show()
	g.kit.Focus(e.entry)
	e.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	for _, r := range typed {
		e.entry.TypedRune(r)
	}
	g.body.showRing()
}

func (e *gridEdit) changed(text string) {
	if !e.open {
		return
	}
	delete(e.grid.kit.pending, e.grid)
	if text != e.saved {
		e.grid.kit.pending[e.grid] = struct{}{}
	}
	e.grid.hideNote()
	e.grid.reveal(e.at)
	e.place()
}

// save hands the text over if it was changed, and reports whether it was
// taken.
func (e *gridEdit) save() bool {
	g, text := e.grid, e.entry.Text
	if !e.open || e.saving || text == e.saved {
		return true
	}
	e.saving = true
	at := e.at
	problem := g.spec.OnEdit(at.row, g.spec.Columns[at.column].ID, text)
	e.saving = false
	delete(g.kit.pending, g)
	if problem != "" {
		g.showNote(at, problem)
		e.showFrame()
		return false
	}
	e.saved = text
	return true
}

// close puts the input away; what was not saved is dropped.
func (e *gridEdit) close() {
	if !e.open {
		return
	}
	e.open = false
	delete(e.grid.kit.pending, e.grid)
	e.frame.Hide()
	e.inside.Hide()
	e.grid.body.showRing()
}

// leave closes the input and gives the keyboard back to the grid.
func (e *gridEdit) leave() {
	e.close()
	e.grid.kit.Focus(e.grid)
}

// followRows keeps the input at its row, or closes it if the row is gone.
func (e *gridEdit) followRows() {
	if e.open && e.grid.index(e.at.row) < 0 {
		focused := e.grid.kit.window.Canvas().Focused() == fyne.Focusable(e.entry)
		e.close()
		if focused && !e.saving {
			e.grid.kit.Focus(e.grid)
		}
	}
}

// focusChanged saves when the focus goes elsewhere. A text that is not taken
// is dropped then, and what was wrong with it stays to be read. When the
// window comes back, it gives the focus to an input that was closed when it
// went: the grid takes it.
func (e *gridEdit) focusChanged(focused bool) {
	switch {
	case !focused && e.open && !e.saving:
		e.save()
		e.close()
	case focused && !e.open:
		e.grid.kit.Focus(e.grid)
	}
}

// key answers to the keys that end an edit.
func (e *gridEdit) key(event *fyne.KeyEvent) bool {
	g := e.grid
	switch event.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.save() {
			e.leave()
			g.step(1, 0)
		}
	case fyne.KeyTab:
		if e.save() {
			e.leave()
			g.tab()
		}
	case fyne.KeyEscape:
		g.hideNote()
		e.leave()
	case fyne.KeyUp, fyne.KeyDown: // nowhere to go in a line
	default:
		return false
	}
	return true
}

func (e *gridEdit) showFrame() {
	g, line := e.grid, scene.Primary
	if g.parts.note.Visible() && g.parts.noteAt == e.at {
		line = scene.Danger
	}
	e.frame.StrokeColor = g.kit.Color(line)
	e.frame.Hidden = !e.open
	canvas.Refresh(e.frame)
}

// place puts the input over its cell. Fyne knows no input that ends at the
// right: one of a number is as wide as its text and stands at the right.
func (e *gridEdit) place() {
	g := e.grid
	if !e.open || g.index(e.at.row) < 0 {
		return
	}
	k, column := g.kit, g.spec.Columns[e.at.column]
	g.body.frame(e.frame, e.at)
	if least := k.Px(gridLong); column.Long && e.frame.Size().Width < least {
		e.frame.Resize(fyne.NewSize(least, e.frame.Size().Height))
		e.frame.Move(fyne.NewPos(max(0, min(e.frame.Position().X, g.body.width()-least)), e.frame.Position().Y))
	}
	at, size := e.frame.Position(), e.frame.Size()
	ring := k.Px(ringWidth)
	e.inside.Move(at.AddXY(ring, ring))
	e.inside.Resize(size.SubtractWidthHeight(2*ring, 2*ring))
	out := k.Px(fieldPadding - gridCellPad + 1) // the text stands where it stood in the cell
	left, width := -out-ring, size.Width+2*out
	if column.Right {
		own := float32(math.Ceil(k.fonts.Width(e.entry.Text, k.font(Body())))) + k.Px(2*fieldPadding+2)
		left, width = left+max(0, width-own), min(own, width)
	}
	height := e.entry.MinSize().Height
	e.entry.Move(fyne.NewPos(left, (size.Height-height)/2-ring))
	e.entry.Resize(fyne.NewSize(width, height+k.Px(gridBar))) // its own bar stays below the frame
}
