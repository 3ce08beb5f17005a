package chart

import "reifekompass/reports/scene"

// CellState says what a cell of a level stands for.
type CellState int

// The states of a cell.
const (
	CellLevel    CellState = iota // a level
	CellOpen                      // no answer
	CellUnknown                   // "weiß nicht"
	CellExcluded                  // not applicable
)

// Cell is one question in a picture of levels.
type Cell struct {
	State CellState
	Level int    // 0 to 4; counts only for CellLevel
	Label string // "2", "?", "–"
}

// LevelCells shows every question as one cell with its level, a row per
// dimension.
type LevelCells struct {
	Rows  []CellRow
	Width float64 // points
	Alt   string
}

// CellRow is one dimension.
type CellRow struct {
	ID, Title string
	Cells     []Cell
}

// cellGrid is how cells are laid out: their width, how many stand in a line,
// and where the titles begin.
type cellGrid struct {
	width, step, titles float64
	perLine             int
}

const (
	cellHeight = 7.6 * mm
	cellRow    = 9 * mm
	cellStart  = 8 * mm
)

// newCellGrid makes cells narrower before it breaks long rows.
func newCellGrid(rows []CellRow) cellGrid {
	longest := 8
	for _, row := range rows {
		longest = max(longest, len(row.Cells))
	}
	longest = min(longest, 14)
	step := min(10.2*mm, 86*mm/float64(longest))
	return cellGrid{width: step - 0.8*mm, step: step, titles: cellStart + float64(longest)*step + 4.5*mm, perLine: longest}
}

// Draw returns the picture.
func (c LevelCells) Draw() scene.Scene {
	grid := newCellGrid(c.Rows)
	p := newPen(c.Width, 0, "")
	y := 0.0
	for _, row := range c.Rows {
		p.middle(0, y+cellHeight/2, row.ID, bold(10, scene.Ink))
		s := regular(9.5, scene.Ink)
		title := p.fit(row.Title, s, c.Width-grid.titles, 2)
		p.stack(grid.titles, y+cellHeight/2, title, s)
		for i, cell := range row.Cells {
			column, line := i%grid.perLine, i/grid.perLine
			p.cell(scene.Rect{
				X: cellStart + float64(column)*grid.step, Y: y + float64(line)*cellRow, W: grid.width, H: cellHeight,
			}, cell)
		}
		y += float64(max(1, (len(row.Cells)+grid.perLine-1)/grid.perLine)) * cellRow
	}
	p.scene.Height = max(0, y-(cellRow-cellHeight)) + 0.3*mm
	return p.finish(c.Alt)
}

func (p *pen) cell(box scene.Rect, c Cell) {
	s := semibold(9, scene.Muted)
	switch c.State {
	case CellLevel:
		box.Style = rampStyle(c.Level)
		s.colour = scene.OnRamp(c.Level)
	case CellExcluded:
		box.Style = scene.Style{Fill: scene.Paper, Stroke: scene.Border, Width: 0.2 * mm, Hatch: scene.Hairline}
	default:
		box.Style = dashed(scene.Muted, 0.25*mm)
	}
	p.scene.Add(box)
	p.middle(box.X+box.W/2, box.Y+box.H/2, c.Label, s.centered())
}
