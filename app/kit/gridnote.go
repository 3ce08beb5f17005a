package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// showNote tells what is wrong with a cell.
func (g *Grid) showNote(at gridPlace, problem string) {
	p := g.parts
	p.noteAt = at
	p.noteText.SetText(problem)
	p.note.Show()
	g.placeNote()
	g.body.showRing()
}

func (g *Grid) hideNote() {
	if g.parts.note.Visible() {
		g.parts.note.Hide()
		g.parts.noteAt = gridPlace{}
		g.edit.showFrame()
		g.body.showRing()
	}
}

// placeNote puts the note beside its cell.
func (g *Grid) placeNote() {
	p := g.parts
	if !p.note.Visible() || g.index(p.noteAt.row) < 0 {
		return
	}
	pos, cell := g.body.box(p.noteAt)
	pos = pos.Subtract(p.view.Offset).Add(p.view.Position())
	width := min(naturalWidth(p.note), g.Size().Width)
	note := fyne.NewSize(width, heightFor(p.note, width))
	at := g.notePlace(pos, cell, note)
	at.X = min(max(at.X, 0), g.Size().Width-width)
	place(p.note, at, note)
	canvas.Refresh(p.note)
}

// notePlace is below the cell, or above it where there is no room, but never
// on the headings: in a table that is too low for both, the note stands in
// the row, where there is more room.
func (g *Grid) notePlace(at fyne.Position, cell, note fyne.Size) fyne.Position {
	top, bottom := g.parts.view.Position().Y, g.Size().Height
	x := at.X
	if g.spec.Columns[g.parts.noteAt.column].Right {
		x += cell.Width - note.Width
	}
	switch {
	case at.Y+cell.Height+note.Height <= bottom:
		return fyne.NewPos(x, at.Y+cell.Height)
	case at.Y-note.Height >= top:
		return fyne.NewPos(x, at.Y-note.Height)
	}
	x = at.X + cell.Width
	if at.X > g.Size().Width-x {
		x = at.X - note.Width
	}
	return fyne.NewPos(x, max(top, at.Y+(cell.Height-note.Height)/2))
}
