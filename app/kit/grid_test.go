package kit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"reifekompass/reports/scene"
)

// table is a grid on a stage that keeps what is typed and remembers what was
// called.
type table struct {
	*stage
	*Grid
	rows   []GridRow
	said   []string
	wrong  string // OnEdit says so for "x"
	after  *Button
	before *Button
	shift  bool
}

func newTable(tb testing.TB, look Look, rows int) *table {
	tb.Helper()
	s := &table{stage: newStage(tb, look), rows: tableRows(rows), wrong: "Bitte eine Zahl."}
	s.Grid = s.Kit.Grid(GridSpec{
		Name: "Prozesse", Columns: tableColumns(), Fixed: 2, OnEdit: s.edited,
		OnKey: func(row, column string, r rune) bool {
			return r == 'g' && column == "cases" && s.say("key", row, column)
		},
		OnSelect: func(row, column string) { s.say("select", row, column) },
		OnOpen:   func(row string) { s.say("open", row) },
		OnSort:   func(column string) { s.say("sort", column) },
		OnPaste:  func(row, column, text string) { s.say("paste", row, column, text) },
		OnRemove: func(row string) { s.say("remove", row) },
		Empty:    s.Text("Noch kein Prozess.", Body()),
	})
	s.focus.shift = func() bool { return s.shift }
	s.before, s.after = s.Button(ButtonSpec{Text: "davor"}), s.Button(ButtonSpec{Text: "danach"})
	s.put(s.Frame(s.before, s.after, nil, nil, s.Grid), 932, 560)
	s.Set(s.rows, GridSort{Column: "cases", Descending: true})
	return s
}

func (s *table) say(words ...string) bool {
	s.said = append(s.said, strings.Join(words, " "))
	return true
}

func (s *table) edited(row, column, text string) string {
	s.say("edit", row, column, text)
	if text == "x" {
		return s.wrong
	}
	for i := range s.rows {
		if s.rows[i].ID == row {
			s.rows[i].Cells = slices.Clone(s.rows[i].Cells)
			s.rows[i].Cells[s.column(column)].Text = text
		}
	}
	s.Set(s.rows, GridSort{})
	return ""
}

func (s *table) column(id string) int {
	return slices.IndexFunc(tableColumns(), func(c GridColumn) bool { return c.ID == id })
}

// heard checks what was called since the last time, changes of the selected
// cell aside.
func (s *table) heard(want ...string) {
	s.t.Helper()
	s.said = slices.DeleteFunc(s.said, func(one string) bool { return strings.HasPrefix(one, "select") })
	if !slices.Equal(s.said, want) {
		s.t.Errorf("called %q, want %q", s.said, want)
	}
	s.said = nil
}

func (s *table) isAt(row, column string) {
	s.t.Helper()
	if r, c := s.Selected(); r != row || c != column {
		s.t.Errorf("selected %s %s, want %s %s", r, c, row, column)
	}
}

// ctrl presses a key with Ctrl as the window does.
func (s *table) ctrl(key fyne.KeyName) {
	s.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
}

// tapCell clicks on a cell, as the window does: what has the focus loses it,
// unless the click is on it.
func (s *table) tapCell(row, column string) {
	at, size := s.body.box(gridPlace{row: row, column: s.column(column)})
	if s.window.Canvas().Focused() != fyne.Focusable(s.Grid) {
		s.window.Canvas().Unfocus()
	}
	s.body.Tapped(&fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)})
}

func tableColumns() []GridColumn {
	return []GridColumn{
		{ID: "code", Title: "Nr.", Width: 36},
		{ID: "name", Title: "Prozess", Weight: 1, Width: 190, Editable: true, Long: true},
		{ID: "cases", Title: "Fälle\npro Jahr", Width: 78, Right: true, Editable: true, Sortable: true},
		{ID: "minutes", Title: "Minuten\nje Fall", Width: 78, Right: true, Editable: true, Sortable: true},
		{ID: "days", Title: "Dauer in\nTagen", Width: 78, Right: true, Editable: true},
		{ID: "breaks", Title: "Medien-\nbrüche", Width: 66, Right: true, Editable: true},
		{ID: "places", Title: "Stellen", Width: 66, Right: true},
		{ID: "state", Title: "Stand", Width: 90, Editable: true, Choices: []string{"geplant", "läuft", "erledigt"}},
		{ID: "level", Title: "Stufe\nIst, Soll", Width: 70},
		{ID: "potential", Title: "Potenzial", Note: "Balken bis 50", Width: 140},
	}
}

func tableRows(n int) []GridRow {
	var rows []GridRow
	for i := range n {
		id := fmt.Sprintf("P%d", i)
		rows = append(rows, GridRow{ID: id, Name: "Prozess " + id, Cells: []GridCell{
			{Text: id, Small: true, Strong: true, Muted: true},
			{Text: "Prozess " + id},
			{Text: "1" + strconv.Itoa(i), Mark: GridMark{Text: "S", Name: "aus System", Colour: scene.Good}},
			{Text: "2" + strconv.Itoa(i), Mark: GridMark{Text: "≈", Name: "geschätzt"}},
			{Text: "3" + strconv.Itoa(i), Warn: i == 1, Tip: "kürzer als die Arbeit"},
			{Text: "4"},
			{Text: "5"},
			{Text: "geplant"},
			{Steps: GridSteps{Shown: true, Current: 1, Target: 3}},
			{Text: "6" + strconv.Itoa(i), Strong: true, Bar: GridBar{Shown: true, Share: 0.5, Open: i == 2}},
		}})
	}
	return rows
}

func TestOnlyRowsInSightExist(t *testing.T) {
	s := newTable(t, Look{}, 430)
	if n := len(s.body.rows); n > 16 {
		t.Errorf("%d rows on the canvas, want those in sight", n)
	}
	s.mustSee("Prozess P0")
	s.Select("P429", "name")
	s.mustSee("Prozess P429")
	if s.sees("Prozess P0|") {
		t.Error("a row out of sight is shown")
	}
	s.mustSee("Prozess|") // the headings stay
}

func TestRowsFromCodeAreNoInput(t *testing.T) {
	s := newTable(t, Look{}, 40)
	s.Select("P20", "cases")
	offset := s.parts.view.Offset
	s.Set(slices.Insert(tableRows(40), 30, GridRow{ID: "new"}), GridSort{})
	if got := s.parts.view.Offset; got != offset {
		t.Errorf("scrolled to %v, want %v", got, offset)
	}
	s.isAt("P20", "cases")
	s.Set(tableRows(20), GridSort{}) // P20 is gone
	s.isAt("P19", "cases")
	if len(s.said) > 0 {
		t.Errorf("called %q, want nothing", s.said)
	}
}

func TestHeadingsSortAndShowHow(t *testing.T) {
	s := newTable(t, Look{}, 3)
	s.mustSee("Fälle ↓|pro Jahr")
	at := s.position(s.head)
	x := s.tracks.left[s.column("minutes")] + 10
	test.TapCanvas(s.window.Canvas(), at.AddXY(x, 10))
	test.TapCanvas(s.window.Canvas(), at.AddXY(s.tracks.left[s.column("places")]+10, 10)) // not sortable
	s.heard("sort minutes")
	s.Select("P0", "cases")
	s.Focus()
	s.key(fyne.KeyUp)
	if got, want := s.AccessibilityLabel(), "Prozesse · Fälle pro Jahr: absteigend sortiert"; got != want {
		t.Errorf("label %q, want %q", got, want)
	}
	s.key(fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn, fyne.KeyDown)
	s.heard("sort cases", "sort minutes")
	s.isAt("P0", "minutes")
}

func TestEmptyTableSaysWhatWillBeHere(t *testing.T) {
	s := newTable(t, Look{}, 0)
	s.mustSee("Noch kein Prozess.")
	s.Focus()
	s.key(fyne.KeyDown, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyEnd)
	s.write("7")
	s.isAt("", "")
	s.Set(tableRows(1), GridSort{})
	if s.sees("Noch kein Prozess.") {
		t.Error("rows and what stands for them are shown together")
	}
}

func TestClickSelectsAndAnotherClickEdits(t *testing.T) {
	s := newTable(t, Look{}, 5)
	s.tapCell("P2", "cases")
	s.isAt("P2", "cases")
	if s.Editing() {
		t.Fatal("the first click edits")
	}
	s.tapCell("P2", "cases")
	if !s.Editing() {
		t.Fatal("the second click does not edit")
	}
	s.write("77")
	s.tapCell("P4", "places")
	s.heard("edit P2 cases 77")
	s.isAt("P4", "places")
	s.tapCell("P4", "places")
	s.heard("open P4")
}

func TestWideTableIsScrolledBesideItsFirstColumns(t *testing.T) {
	s := newTable(t, Look{Scale: 200}, 30)
	s.put(s.Grid, 480, 300)
	name := s.position(s.body.rows[0].cells[1].text)
	s.Select("P0", "potential")
	if s.parts.view.Offset.X == 0 {
		t.Fatal("the last column is out of sight")
	}
	if got := s.position(s.body.rows[0].cells[1].text); got != name {
		t.Errorf("the first columns moved from %v to %v", name, got)
	}
	last := s.position(s.head.titles[9]).X + s.head.titles[9].Size().Width
	if right := s.position(s.Grid).X + s.Grid.Size().Width; last > right {
		t.Errorf("heading ends at %v, outside of %v", last, right)
	}
	s.tapCell("P1", "name") // at the place where it is now
	s.isAt("P1", "name")
}

func TestCellIsReadOut(t *testing.T) {
	s := newTable(t, Look{}, 3)
	s.Select("P1", "cases")
	if got, want := s.AccessibilityLabel(), "Prozesse · Prozess P1 · Fälle pro Jahr 11 · aus System"; got != want {
		t.Errorf("label %q, want %q", got, want)
	}
}

func TestReasonIsShownAtTheMouse(t *testing.T) {
	s := newTable(t, Look{}, 3)
	at, _ := s.body.box(gridPlace{row: "P1", column: s.column("days")})
	s.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(5, 5)}})
	s.clock.pass(tipPause)
	s.Settle() // as when anything else on the page changes
	s.mustSee("kürzer als die Arbeit")
	if got, cell := s.position(s.layers.tip).Y, s.position(s.body).Add(at).Y; got < cell+20 || got > cell+60 {
		t.Errorf("the tooltip is at %v, not below its cell at %v", got, cell)
	}
	s.body.MouseOut()
	if s.sees("kürzer als die Arbeit") {
		t.Error("the tooltip stays")
	}
}
