package kit

import (
	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// TableColumn says how a column looks.
type TableColumn struct {
	Title  string
	Weight float32 // share of the width that fixed columns leave
	Width  float32 // fixed width in design pixels; 0: by Weight
	Right  bool    // numbers
	Strong bool
}

// TableSpec says what a table shows.
type TableSpec struct {
	Columns []TableColumn
	Rows    [][]string
	OnOpen  func(row int) // click or Enter; nil: rows are not targets
}

// Table shows rows of words under headings. Tab goes from row to row.
func (k *Kit) Table(spec TableSpec) *fyne.Container {
	head := make([]string, len(spec.Columns))
	for i, c := range spec.Columns {
		head[i] = c.Title
	}
	rows := []fyne.CanvasObject{k.tableRow(spec.Columns, head, Small().Strong().In(scene.Muted))}
	for i, cells := range spec.Rows {
		row := k.tableRow(spec.Columns, cells, Body())
		if spec.OnOpen != nil {
			row = k.TapRow(TapSpec{Content: row, Name: cells[0], OnTap: func() { spec.OnOpen(i) }})
		}
		rows = append(rows, row)
	}
	return k.Rows(rows...)
}

func (k *Kit) tableRow(columns []TableColumn, cells []string, look Type) fyne.CanvasObject {
	row := &tableRow{kit: k, columns: columns}
	box := &fyne.Container{Layout: row}
	for i, cell := range cells {
		own := look
		if columns[i].Right {
			own = own.Trailing()
		}
		if columns[i].Strong {
			own = own.Strong()
		}
		box.Objects = append(box.Objects, k.Text(cell, own))
	}
	return k.Least(0, 38, k.Inset(Around(8, 16), box))
}

// tableRow lays out the cells of one row.
type tableRow struct {
	remembered
	kit     *Kit
	columns []TableColumn
}

const cellGap = 16

// Layout implements fyne.Layout.
func (t *tableRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	t.width = size.Width
	x := float32(0)
	for i, width := range t.widths(size.Width) {
		if i < len(objects) {
			place(objects[i], fyne.NewPos(x, 0), fyne.NewSize(width, heightFor(objects[i], width)))
		}
		x += width + t.kit.Px(cellGap)
	}
}

// MinSize implements fyne.Layout.
func (t *tableRow) MinSize(objects []fyne.CanvasObject) fyne.Size { return t.least(t, objects) }

func (t *tableRow) leastWidth([]fyne.CanvasObject) float32 {
	return t.kit.Px(float32(len(t.columns)) * 40)
}

func (t *tableRow) widths(width float32) []float32 {
	room, weight := width-t.kit.Px(cellGap)*float32(len(t.columns)-1), float32(0)
	for _, c := range t.columns {
		room -= t.kit.Px(c.Width)
		if c.Width == 0 {
			weight += max(c.Weight, 1)
		}
	}
	widths := make([]float32, len(t.columns))
	for i, c := range t.columns {
		widths[i] = t.kit.Px(c.Width)
		if c.Width == 0 {
			widths[i] = max(0, room) * max(c.Weight, 1) / weight
		}
	}
	return widths
}

func (t *tableRow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for i, w := range t.widths(width) {
		if i < len(objects) {
			height = max(height, heightFor(objects[i], w))
		}
	}
	return height
}

func (t *tableRow) naturalWidth([]fyne.CanvasObject) float32 {
	return t.kit.Px(float32(len(t.columns)) * 120)
}
