package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// gridCell is what one cell of a row is painted with. What most cells never
// need is made when it is needed first.
type gridCell struct {
	grid   *Grid
	column int
	state  GridCell
	left   float32
	width  float32 // 0: not arranged yet
	height float32
	text   *Text
	mark   *Text             // nil: never needed
	amber  *canvas.Rectangle // nil: never needed
	icon   *canvas.Image     // nil: never needed
	signs  *gridSigns        // nil: never needed
	heat   *gridHeat         // nil: never needed
	note   *Text             // nil: never needed
	room   float32           // for the text in the last layout
	short  bool              // the short text stands there
}

func newGridCell(g *Grid, column int) *gridCell {
	return &gridCell{grid: g, column: column, text: g.kit.Text("", Body().OneLine())}
}

// set shows a state and reports whether it is another one.
func (c *gridCell) set(state GridCell) bool {
	if c.state == state {
		return false
	}
	c.state, c.short = state, false
	c.provide()
	c.text.SetType(c.look())
	c.text.SetText(state.Text)
	if c.mark != nil {
		color := state.Mark.Colour
		if color == scene.None {
			color = scene.Muted
		}
		c.mark.SetType(Small().Strong().In(color).Trailing())
		c.mark.SetText(state.Mark.Text)
	}
	if c.amber != nil {
		c.amber.Hidden, c.icon.Hidden = !state.Warn, !state.Warn
	}
	if c.signs != nil {
		c.signs.set(state)
	}
	if c.heat != nil {
		c.heat.set(state.Heat)
	}
	c.setNote()
	if c.width > 0 {
		c.arrange(c.left, c.width, c.height)
	}
	return true
}

// setNote shows the second line of the cell.
func (c *gridCell) setNote() {
	if c.note == nil {
		return
	}
	look := Small().In(scene.Muted).OneLine()
	switch column := c.grid.spec.Columns[c.column]; {
	case column.Right:
		look = look.Trailing()
	case column.Centered:
		look = look.Centered()
	}
	c.note.SetType(look)
	c.note.SetText(c.state.Note)
	c.note.Hidden = c.state.Note == ""
}

func (c *gridCell) look() Type {
	look := Body()
	if c.state.Small {
		look = Small()
	}
	if c.state.Strong {
		look = look.Strong()
	}
	if c.state.Muted {
		look = look.In(scene.Muted)
	}
	if c.grid.spec.Columns[c.column].Right || c.state.Bar.Shown {
		look = look.Trailing()
	}
	if c.grid.spec.Columns[c.column].Centered {
		look = look.Centered()
	}
	if c.state.Heat.Shown {
		look = look.In(c.state.Heat.colour())
	}
	return look.OneLine()
}

func (c *gridCell) provide() {
	k := c.grid.kit
	if c.heat == nil && c.state.Heat.Shown {
		c.heat = newGridHeat(k)
	}
	if c.note == nil && c.state.Note != "" {
		c.note = k.Text("", Small())
	}
	if c.mark == nil && c.state.Mark.Text != "" {
		c.mark = k.Text("", Small())
	}
	if c.amber == nil && c.state.Warn {
		c.amber, c.icon = canvas.NewRectangle(k.Color(scene.WarnTint)), k.Icon(IconWarn, scene.Warn, gridIcon)
		c.amber.StrokeColor, c.amber.StrokeWidth, c.amber.CornerRadius = k.Color(scene.Warn), 1, k.Px(4)
	}
	if c.signs == nil && (c.state.Steps.Shown || c.state.Bar.Shown) {
		c.signs = newGridSigns(k)
	}
}

const (
	gridIcon     = 12
	gridIconGap  = 4
	gridTightPad = 2 // left of a number that needs the room
)

func (c *gridCell) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	if c.heat != nil {
		objects = c.heat.appendTo(objects)
	}
	if c.amber != nil {
		objects = append(objects, c.amber, c.icon)
	}
	if c.note != nil {
		objects = append(objects, c.note)
	}
	if c.signs != nil {
		objects = c.signs.appendTo(objects)
	}
	objects = append(objects, c.text)
	if c.mark != nil {
		objects = append(objects, c.mark)
	}
	return objects
}

// arrange puts everything into the cell: text and icon, then the room that is
// reserved for marks.
func (c *gridCell) arrange(left, width, height float32) {
	k := c.grid.kit
	c.left, c.width, c.height = left, width, height
	from, to := left+k.Px(gridCellPad), left+width-k.Px(gridCellPad)
	from = c.widen(from, to)
	reserved := c.markRoom(to - from - c.stepsWidth())
	if c.mark != nil {
		c.mark.Hidden = reserved == 0
		c.put(c.mark, to-reserved, reserved)
	}
	to -= reserved
	if c.amber != nil && c.state.Warn {
		from = c.arrangeWarn(from, to)
	}
	if c.signs != nil {
		from = c.signs.arrange(c, from, to)
	}
	c.room = max(0, to-from)
	c.fit()
	c.put(c.text, from, c.room)
	if c.heat != nil {
		c.heat.arrange(left, width, height, c.text.NaturalWidth())
	}
	if c.note != nil && c.state.Note != "" {
		c.put(c.note, from, c.room)
		c.text.Move(fyne.NewPos(from, c.text.Position().Y-k.Px(noteRise)))
		c.note.Move(fyne.NewPos(from, c.note.Position().Y+k.Px(noteRise)))
	}
}

// fit puts the short text in place of a whole one that has no room.
func (c *gridCell) fit() {
	if c.state.Short == "" {
		return
	}
	c.text.SetText(c.state.Text)
	if c.short = c.text.NaturalWidth() > c.room+slack; c.short {
		c.text.SetText(c.state.Short)
	}
}

// noteRise is how far the two lines of a cell stand from its middle, in
// design pixels.
const noteRise = 8

// number reports whether the text must stay whole as long as anything else in
// the cell can go: a shortened number is none.
func (c *gridCell) number() bool {
	column := c.grid.spec.Columns[c.column]
	return column.Right || column.Centered || c.state.Bar.Shown || c.state.Steps.Shown
}

// stepsWidth is what the boxes of a level need; 0 where they have to go for
// the text.
func (c *gridCell) stepsWidth() float32 {
	k := c.grid.kit
	steps := k.Px(stepPitch*gridSteps + gridIconGap)
	if !c.state.Steps.Shown || steps+c.text.NaturalWidth() > c.width-k.Px(gridCellPad+gridTightPad)+slack {
		return 0
	}
	return steps
}

// ownMark is the width of the mark of this cell, without a gap.
func (c *gridCell) ownMark() float32 {
	if c.state.Mark.Text == "" {
		return 0
	}
	return c.grid.tracks.markWidth(c.state.Mark.Text)
}

// widen lets a number that needs it begin in the room at the left of its
// cell.
func (c *gridCell) widen(from, to float32) float32 {
	if !c.number() {
		return from
	}
	needed := c.stepsWidth() + c.text.NaturalWidth() + c.ownMark()
	return min(from, max(c.left+c.grid.kit.Px(gridTightPad), to-needed))
}

// markRoom returns what is reserved for a mark right of the text: as much as
// in the whole column; for a number that does not fit then, no more than its
// own mark; and nothing before digits are lost.
func (c *gridCell) markRoom(room float32) float32 {
	all, own := c.grid.tracks.marks[c.column], c.ownMark()
	spare := room - c.text.NaturalWidth() + slack
	switch {
	case !c.number() || all <= spare:
		return all
	case own <= spare:
		return own
	default:
		return 0
	}
}

// arrangeWarn puts the icon before the text and returns where the text may
// begin. A narrow cell keeps its text whole and goes without the icon.
func (c *gridCell) arrangeWarn(from, to float32) float32 {
	k := c.grid.kit
	side := k.Px(gridIcon)
	c.amber.Move(fyne.NewPos(c.left+k.Px(1), k.Px(4)))
	c.amber.Resize(fyne.NewSize(c.width-k.Px(2), c.height-k.Px(8)-1))
	c.icon.Hidden = c.text.NaturalWidth()+k.Px(gridIconGap)+side > to-from-c.stepsWidth()+slack
	if c.icon.Hidden {
		return from
	}
	x := from
	if c.look().Align == fyne.TextAlignTrailing {
		x = max(from, to-c.text.NaturalWidth()-k.Px(gridIconGap)-side)
	}
	c.icon.Move(fyne.NewPos(x, (c.height-side)/2))
	c.icon.Resize(fyne.NewSquareSize(side))
	return x + side + k.Px(gridIconGap)
}

func (c *gridCell) put(t *Text, x, width float32) {
	height := c.grid.kit.Px(t.look.Line)
	place(t, fyne.NewPos(x, (c.height-1-height)/2), fyne.NewSize(width, height))
}

// cut reports whether the text is shortened.
func (c *gridCell) cut() bool { return c.short || c.text.NaturalWidth() > c.room+slack }

// untold is what a narrow cell does not show: the whole of a text that is
// shortened, or what its mark means.
func (c *gridCell) untold() string {
	switch {
	case c.cut():
		return c.state.Text
	case c.mark != nil && c.mark.Hidden:
		return c.state.Mark.Name
	default:
		return ""
	}
}
