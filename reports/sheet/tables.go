package sheet

import (
	"time"

	"github.com/xuri/excelize/v2"

	"reifekompass/assessment/ranking"
)

// table is a sheet that is read and sorted, not filled in. A cell is a text, a
// number, a time or a heat.
type table struct {
	title   string
	columns []column
	rows    [][]any
}

// heat is a mean in a cell of its colour.
type heat struct {
	at  ranking.Number
	few bool // of too few jurors to decide
}

// tables is a workbook of tables while it is written. Rows are streamed, so
// that many need no more memory than few. The first error is kept.
type tables struct {
	file  *excelize.File
	err   error
	head  int
	text  int
	whole int
	half  int
	time  int
	heats [5]int
	few   int
}

func newTables() *tables {
	t := &tables{file: excelize.NewFile()}
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	middle := &excelize.Alignment{Vertical: "top", Horizontal: "center"}
	decimals, moment := "0.00", "dd.mm.yyyy hh:mm"
	t.head = t.style(excelize.Style{
		Font: &excelize.Font{Bold: true, Color: "FFFFFF"}, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}, Fill: filled("0B5C8A"),
	})
	t.text = t.style(excelize.Style{Alignment: top, NumFmt: asText})
	t.whole = t.style(excelize.Style{Alignment: top})
	t.half = t.style(excelize.Style{Alignment: top, CustomNumFmt: &decimals})
	t.time = t.style(excelize.Style{Alignment: top, CustomNumFmt: &moment})
	t.few = t.style(excelize.Style{Alignment: middle, CustomNumFmt: &decimals, Font: &excelize.Font{Italic: true, Color: "445060"}})
	for i, colour := range [...][2]string{{"EAF1F7", "1B2430"}, {"C3DAEA", "1B2430"}, {"8FBBD6", "1B2430"}, {"3F83AE", "000000"}, {"0B4F79", "FFFFFF"}} {
		t.heats[i] = t.style(excelize.Style{Alignment: middle, CustomNumFmt: &decimals, Fill: filled(colour[0]), Font: &excelize.Font{Color: colour[1]}})
	}
	return t
}

// asText is the format "@": what stands in such a cell stays a text, also when
// somebody edits it, and never becomes a formula.
const asText = 49

func filled(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func (t *tables) style(s excelize.Style) int {
	id, err := t.file.NewStyle(&s)
	t.do(err)
	return id
}

func (t *tables) do(err error) {
	if t.err == nil {
		t.err = err
	}
}

// add writes a table as a sheet of its own.
func (t *tables) add(of table) {
	if t.err != nil {
		return
	}
	_, err := t.file.NewSheet(of.title)
	t.do(err)
	out, err := t.file.NewStreamWriter(of.title)
	if err != nil {
		t.do(err)
		return
	}
	for i, c := range of.columns {
		t.do(out.SetColWidth(i+1, i+1, c.width))
	}
	t.do(out.SetPanes(&excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}))
	head := make([]any, len(of.columns))
	for i, c := range of.columns {
		head[i] = excelize.Cell{StyleID: t.head, Value: escaped(c.head)}
	}
	t.do(out.SetRow("A1", head))
	for r, row := range of.rows {
		cells := make([]any, len(row))
		for i, value := range row {
			cells[i] = t.cell(value)
		}
		t.do(out.SetRow(cellName(0, r+2), cells))
	}
	t.do(out.Flush())
	t.filter(of)
}

// filter lets people sort and filter the rows.
func (t *tables) filter(of table) {
	if len(of.rows) > 1 {
		t.do(t.file.AutoFilter(of.title, "A1:"+cellName(len(of.columns)-1, len(of.rows)+1), nil))
	}
}

// cell is a value with its style. A text is never a formula: it is stored and
// marked as a text.
func (t *tables) cell(value any) excelize.Cell {
	switch v := value.(type) {
	case string:
		return excelize.Cell{StyleID: t.text, Value: escaped(v)}
	case float64:
		return excelize.Cell{StyleID: t.half, Value: v}
	case time.Time:
		return excelize.Cell{StyleID: t.time, Value: v}
	case heat:
		return t.heat(v)
	default:
		return excelize.Cell{StyleID: t.whole, Value: v}
	}
}

func (t *tables) heat(h heat) excelize.Cell {
	switch {
	case !h.at.Known():
		return excelize.Cell{StyleID: t.few, Value: "–"}
	case h.few:
		return excelize.Cell{StyleID: t.few, Value: h.at.Float()}
	}
	return excelize.Cell{StyleID: t.heats[min(len(t.heats)-1, int(h.at.Float()))], Value: h.at.Float()}
}

func (t *tables) finish() error {
	t.do(t.file.DeleteSheet("Sheet1"))
	t.file.SetActiveSheet(0)
	return t.err
}
