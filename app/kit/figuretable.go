package kit

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"reifekompass/reports/scene"
)

// figureTable shows the cells of a figure as a table whose cells can be
// selected. It asks for so much height only that the page stays in sight; the
// rest is scrolled inside.
type figureTable struct {
	widget.BaseWidget
	kit   *Kit
	grid  *Grid // nil: nothing was shown yet
	shown Cells
	place *fyne.Container
}

// figureTableMost is the height a table asks for at most, in design pixels.
const figureTableMost = 440

func newFigureTable(k *Kit) *figureTable {
	t := &figureTable{kit: k, place: k.Stack()}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *figureTable) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(t.place)
}

// HeightFor returns the height the table asks for at a width.
func (t *figureTable) HeightFor(width float32) float32 {
	if t.grid == nil {
		return 0
	}
	return min(t.grid.HeightFor(width), t.kit.Px(figureTableMost))
}

// NaturalWidth returns the width of all columns.
func (t *figureTable) NaturalWidth() float32 {
	if t.grid == nil {
		return 0
	}
	return t.grid.NaturalWidth()
}

// LeastWidth returns a width in which the table can still be scrolled.
func (t *figureTable) LeastWidth() float32 { return t.kit.Px(120) }

func (t *figureTable) relayout() { Relayout(t.place) }

// set shows cells. The selected cell stays as long as the columns do.
func (t *figureTable) set(name string, cells Cells) {
	language := t.kit.Words.Language()
	if t.grid == nil || !slices.Equal(cells.Head, t.shown.Head) || !sameKinds(cells, t.shown, language) {
		t.grid = t.kit.Grid(GridSpec{Name: name, Columns: t.columns(cells, language)})
		t.place.Objects = []fyne.CanvasObject{t.grid}
	}
	t.shown = cells
	t.grid.Set(gridRows(cells, language), GridSort{})
}

// sameKinds reports whether two tables have numbers in the same columns.
func sameKinds(a, b Cells, language string) bool {
	for i := range a.Head {
		if numeric(a, i, language) != numeric(b, i, language) {
			return false
		}
	}
	return true
}

// columns are as wide as their words ask for; those of words share what is
// left.
func (t *figureTable) columns(cells Cells, language string) []GridColumn {
	columns := make([]GridColumn, len(cells.Head))
	words := false
	for i, head := range cells.Head {
		columns[i] = GridColumn{ID: strconv.Itoa(i), Title: head, Width: t.width(cells, i), Right: numeric(cells, i, language)}
		if !columns[i].Right {
			columns[i].Weight, words = 1, true
		}
	}
	if !words && len(columns) > 0 {
		columns[0].Weight = 1
	}
	return columns
}

// width is that of the widest cell, within reason; a heading may have two
// lines.
func (t *figureTable) width(cells Cells, column int) float32 {
	const most, pad = 320, 2*gridCellPad + 6
	small := scene.Font{Weight: scene.Semibold, Size: 13}
	width := t.kit.fonts.Width(cells.Head[column], small) / 2
	for word := range strings.FieldsSeq(cells.Head[column]) {
		width = max(width, t.kit.fonts.Width(word, small))
	}
	for _, row := range cells.Rows {
		width = max(width, t.kit.fonts.Width(row[column], scene.Font{Size: 15}))
	}
	return float32(min(width, most)) + pad
}

// numeric reports whether a column holds numbers: more than words.
func numeric(cells Cells, column int, language string) bool {
	numbers, words := 0, 0
	for _, row := range cells.Rows {
		if _, ok := readNumber(row[column], language); ok {
			numbers++
		} else if row[column] != "" && row[column] != "–" {
			words++
		}
	}
	return numbers > words
}

func gridRows(cells Cells, language string) []GridRow {
	rows := make([]GridRow, len(cells.Rows))
	for i, row := range cells.Rows {
		rows[i] = GridRow{ID: strconv.Itoa(i), Name: row[0], Cells: make([]GridCell, len(row))}
	}
	for column := range cells.Head {
		most := 0
		if numeric(cells, column, language) {
			most = decimals(cells, column, language)
		}
		for i, row := range cells.Rows {
			rows[i].Cells[column] = GridCell{Text: row[column] + padding(row[column], most, language)}
		}
	}
	return rows
}

// decimals is the most digits after the mark in a column.
func decimals(cells Cells, column int, language string) int {
	most := 0
	for _, row := range cells.Rows {
		n, _ := readNumber(row[column], language)
		most = max(most, n.decimals)
	}
	return most
}

// figureSpace is as wide as a digit; a no-break space is about as wide as a
// decimal mark.
const (
	figureSpace = "\u2007"
	markSpace   = "\u00a0"
)

// padding is the room for the decimals that a number lacks, so that the
// marks of a column stand below each other.
func padding(text string, most int, language string) string {
	n, ok := readNumber(text, language)
	if !ok || n.decimals >= most || n.unit != "" {
		return ""
	}
	room := strings.Repeat(figureSpace, most-n.decimals)
	if n.decimals == 0 {
		room += markSpace
	}
	return room
}
