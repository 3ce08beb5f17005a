package kit

import "math"

// Places in design pixels.
const (
	gridRowHeight = 38
	gridHeadPad   = 10 // above and below the headings together
	gridRadius    = 7  // of the corners inside the frame
	gridEdge      = 9  // left of the first and right of the last column
	gridCellPad   = 6  // left and right in a cell
	gridMarkGap   = 5
	gridWeighted  = 120 // the least of a column with a weight and no width
)

// gridTracks are where the columns are.
type gridTracks struct {
	kit      *Kit
	spec     GridSpec
	left     []float32 // in the content
	width    []float32
	marks    []float32 // room for marks in each column; 0: there are none
	total    float32   // width of the content
	fixed    float32   // width of the columns that stay; 0: all are scrolled
	version  int       // of the places; counts up
	measured map[string]float32
}

func newGridTracks(k *Kit, spec GridSpec) *gridTracks {
	n := len(spec.Columns)
	return &gridTracks{
		kit: k, spec: spec,
		left: make([]float32, n), width: make([]float32, n), marks: make([]float32, n),
		measured: map[string]float32{},
	}
}

// measure reserves the room for the widest mark of each column.
func (t *gridTracks) measure(rows []GridRow) {
	clear(t.marks)
	for _, row := range rows {
		for i, cell := range row.Cells[:min(len(row.Cells), len(t.marks))] {
			if mark := cell.Mark.Text; mark != "" {
				t.marks[i] = max(t.marks[i], t.markWidth(mark)+t.kit.Px(gridMarkGap))
			}
		}
	}
}

func (t *gridTracks) markWidth(mark string) float32 {
	width, known := t.measured[mark]
	if !known {
		width = float32(math.Ceil(t.kit.fonts.Width(mark, t.kit.font(Small().Strong())))) + slack
		t.measured[mark] = width
	}
	return width
}

// arrange shares a width among the columns.
func (t *gridTracks) arrange(view float32) {
	edge := t.kit.Px(gridEdge)
	used, weights := 2*edge, float32(0)
	for i, c := range t.spec.Columns {
		t.width[i] = t.least(c)
		used += t.width[i]
		weights += c.Weight
	}
	x, spare := edge, max(0, view-used)
	for i, c := range t.spec.Columns {
		if weights > 0 {
			t.width[i] += spare * c.Weight / weights
		}
		t.left[i] = x
		x += t.width[i]
	}
	t.total = x + edge
	if weights > 0 && used <= view {
		t.total = view // not a hair more, which would ask for a scroll bar
	}
	t.version++
	t.fixed = 0
	if n := min(t.spec.Fixed, len(t.left)-1); n > 0 && t.total > view+1 && t.left[n] < view*mostFixed {
		t.fixed = t.left[n]
	}
}

// mostFixed is the share of the view that columns that stay may take.
const mostFixed = 0.6

func (t *gridTracks) least(c GridColumn) float32 {
	if c.Weight > 0 && c.Width == 0 {
		return t.kit.Px(gridWeighted)
	}
	return t.kit.Px(c.Width)
}

// stays reports whether a column is not scrolled sideways.
func (t *gridTracks) stays(column int) bool { return t.left[column] < t.fixed }

// place returns where a column is in the content that is scrolled by dx.
func (t *gridTracks) place(column int, dx float32) (left, width float32) {
	left, width = t.left[column], t.width[column]
	if t.stays(column) {
		left += dx
	}
	return left, width
}

// at returns the column at a place in the content that is scrolled by dx, the
// nearest one beside the columns, -1 if there are no columns.
func (t *gridTracks) at(x, dx float32) int {
	if x-dx < t.fixed {
		x -= dx
	}
	for i, left := range t.left {
		if x < left+t.width[i] {
			return i
		}
	}
	return len(t.left) - 1
}
