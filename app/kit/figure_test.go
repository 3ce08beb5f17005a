package kit

import (
	"bytes"
	"errors"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/reports/scene"
)

// away is where figures are taken to.
type away struct {
	picture []byte
	name    string
	content []byte
	path    string
	err     error
}

// CopyPicture implements Takeaway.
func (a *away) CopyPicture(file []byte) error {
	a.picture = file
	return a.err
}

// Save implements Takeaway.
func (a *away) Save(_, name string, content []byte) (string, error) {
	a.name, a.content = name, content
	return a.path, a.err
}

func sampleCells() Cells {
	return Cells{Head: []string{"Feld", "Ist", "Wort"}, Rows: [][]string{
		{"Strategie", "45,8", "gut"}, {"Prozesse", "100", "=1+1"}, {"Daten", "nicht auswertbar", "–"},
	}}
}

func shownFigure(s *stage, spec FigureSpec) *Figure {
	spec.Title = func() string { return "Profil: heute/morgen" }
	spec.Scene.Draw = func(width float64) scene.Scene {
		drawn := scene.Scene{Width: width, Height: 60, Alt: "Profil, n = 3."}
		drawn.Add(scene.Rect{X: 10, Y: 10, W: 30, H: 20, Style: scene.Style{Fill: scene.Primary}})
		return drawn
	}
	f := s.Figure(spec)
	s.put(s.Column(8, f.Tools, f.Content), 600, 500)
	s.window.Canvas().Capture()
	f.Redraw()
	return f
}

// choose opens the list of a figure and picks the option that begins with a
// text, by keyboard.
func (s *stage) choose(f *Figure, option string) {
	s.t.Helper()
	s.Focus(f.copy)
	s.key(fyne.KeyReturn)
	s.write(option)
	s.key(fyne.KeyReturn)
}

func TestAFigureIsReadAsATable(t *testing.T) {
	s := newStage(t, Look{})
	f := shownFigure(s, FigureSpec{Table: sampleCells})
	if s.sees("Strategie") || !s.sees("Als Tabelle") {
		t.Fatalf("screen shows %q, want the drawing", s.shown())
	}
	s.tab()
	s.key(fyne.KeySpace)
	for _, want := range []string{"Als Bild", "Feld", "Strategie", "45,8", "nicht auswertbar"} {
		s.mustSee(want)
	}
	if s.window.Canvas().Focused() != fyne.Focusable(f.swap) {
		t.Error("turning the figure loses the focus")
	}
	s.tab() // over Kopieren
	s.tab()
	s.key(fyne.KeyDown, fyne.KeyRight)
	if row, column := f.table.grid.Selected(); row != "1" || column != "1" {
		t.Errorf("selected %s, %s, want the second cell of the second row", row, column)
	}
	grid := f.table.grid
	grid.TypedShortcut(&fyne.ShortcutCopy{Clipboard: s.app.Clipboard()})
	if got := s.app.Clipboard().Content(); got != "100" {
		t.Errorf("copied %q, want the number without the room for decimals", got)
	}
	if !grid.spec.Columns[1].Right || grid.spec.Columns[0].Right || grid.spec.Columns[2].Right {
		t.Errorf("got %+v, want numbers and only numbers at the right", grid.spec.Columns)
	}
	s.Focus(f.swap)
	s.key(fyne.KeySpace)
	if s.sees("Strategie") || f.drawing.Hidden {
		t.Error("the drawing does not come back")
	}
}

func TestDecimalMarksStandBelowEachOther(t *testing.T) {
	s := newStage(t, Look{})
	cells := Cells{Head: []string{"A", "B"}, Rows: [][]string{{"x", "1.234,56"}, {"y", "7"}, {"z", "+8,1"}, {"w", "offen"}, {"v", "5 %"}}}
	font := scene.Font{Size: 15}
	right := func(text string) float64 { // from the mark to the end
		at := strings.IndexAny(text+",", ",\u2007")
		return s.fonts.Width(text, font) - s.fonts.Width(text[:at], font)
	}
	rows := gridRows(cells, "de")
	want := right(rows[0].Cells[1].Text)
	for _, row := range rows[1:3] {
		if got := right(row.Cells[1].Text); got < want-1 || got > want+1 {
			t.Errorf("%q ends %.2f right of its mark, want %.2f", row.Cells[1].Text, got, want)
		}
	}
	if rows[3].Cells[1].Text != "offen" || rows[4].Cells[1].Text != "5 %" {
		t.Errorf("got %v, want words and numbers with units as they are", rows[3:])
	}
}

func TestAFigureIsCopied(t *testing.T) {
	s, out := newStage(t, Look{Variant: AlwaysDark}), &away{}
	s.away = out
	f := shownFigure(s, FigureSpec{Table: sampleCells, Legend: func(width float64) scene.Scene {
		return scene.Scene{Width: width, Height: 20}
	}})
	board := s.app.Clipboard()
	for option, want := range map[string]struct{ begins, told string }{
		"Zeichnung k":    {"<svg ", "als SVG kopiert"},
		"Tabelle k":      {"Feld\tIst\tWort\nStrategie\t45,8\tgut\nProzesse\t100\t'=1+1\n", "Die Tabelle ist kopiert"},
		"Beschreibung i": {"Profil, n = 3.\nStrategie: Ist 45,8; Wort gut.\nProzesse: Ist 100; Wort =1+1.\nDaten: Ist nicht auswertbar.", "Die Beschreibung ist kopiert"},
	} {
		s.choose(f, option)
		if got := board.Content(); !strings.HasPrefix(got, want.begins) {
			t.Errorf("%s: copied %.60q, want %q", option, got, want.begins)
		}
		s.mustSee(want.told)
	}
	s.choose(f, "Bild k")
	s.mustSee("Das Bild ist kopiert")
	picture, err := png.Decode(bytes.NewReader(out.picture))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 3*(600+32) || size.Y != 3*(16+24+8+20+8+60+16) {
		t.Errorf("the picture is %v, want title, legend and drawing three times as large", size)
	}
	for _, at := range [][2]int{{0, 0}, {900, 150}} {
		if r, g, b, a := picture.At(at[0], at[1]).RGBA(); min(r, g, b, a) != 0xffff {
			t.Errorf("the ground at %v is not white though the window is dark", at)
		}
	}
	if s.window.Canvas().Focused() != fyne.Focusable(f.copy) {
		t.Error("the focus does not come back to the button")
	}
}

func TestAFigureIsSaved(t *testing.T) {
	s, out := newStage(t, Look{}), &away{path: "/home/x/Profil.svg"}
	s.away = out
	f := shownFigure(s, FigureSpec{})
	s.choose(f, "Als Zeichnung")
	s.mustSee("Gespeichert: /home/x/Profil.svg")
	if out.name != "Profil- heute-morgen.svg" || !bytes.HasPrefix(out.content, []byte("<svg ")) {
		t.Errorf("saved %q as %q", out.content[:10], out.name)
	}
	s.ClearToasts()
	out.path = ""
	s.choose(f, "Als Bild")
	if s.sees("Gespeichert") || !strings.HasSuffix(out.name, ".png") {
		t.Error("a file is told of after the person changed their mind")
	}
	out.err = errors.New("broken")
	s.choose(f, "Als Bild")
	s.mustSee("Bild nicht gespeichert")
}

func TestAFileIsOfferedWhereNoPictureCanBeCopied(t *testing.T) {
	s, out := newStage(t, Look{}), &away{err: errors.New("no clipboard"), path: "/x/Profil.png"}
	s.away = out
	f := shownFigure(s, FigureSpec{})
	s.choose(f, "Bild k")
	s.mustSee("Das Bild ließ sich nicht in die Zwischenablage legen.")
	if s.sees("Das Bild ist kopiert") {
		t.Error("a copy is told of that is not there")
	}
	out.err = nil
	s.tab() // from Schließen
	s.key(fyne.KeyReturn)
	s.mustSee("Gespeichert: /x/Profil.png")
}

func TestWhatAFigureLacksIsNotOffered(t *testing.T) {
	s := newStage(t, Look{})
	f := shownFigure(s, FigureSpec{Table: func() Cells { return Cells{Head: []string{"A"}} }})
	if !f.swap.Hidden || f.copy.Hidden {
		t.Error("a table without rows is offered, or the drawing cannot be copied")
	}
	for _, w := range f.ways() {
		if strings.Contains(w.key, "picture") || strings.Contains(w.key, "table") || strings.HasPrefix(w.key, "figure.save") {
			t.Errorf("%s is offered without a system that takes it, or without rows", w.key)
		}
	}
	f = shownFigure(s, FigureSpec{Table: sampleCells, Beside: true})
	if !f.swap.Hidden {
		t.Error("a table is offered that stands beside the figure")
	}
}

func TestCellsAreSafeForSpreadsheets(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "+cmd|x": "'+cmd|x", "-": "'-", "@SUM": "'@SUM", "＝1": "'＝1",
		"+33,3": "+33,3", "-5": "-5", "−0,55": "−0,55", "+12 %": "+12 %", "72.700 €": "72.700 €", "-1+1": "'-1+1", "+1%+1": "'+1%+1",
		"+,": "'+,", "-1,2,3": "'-1,2,3", "--1": "'--1",
		"a\tb\nc": "a b c", " =x": "'=x", "\t=x": "'=x", `"x"`: `"""x"""`, "–": "–", "": "",
	} {
		if got := sheetCell(cell, "de"); got != want {
			t.Errorf("%q becomes %q, want %q", cell, got, want)
		}
	}
	if got := sheetCell("+1,234.5", "en"); got != "+1,234.5" {
		t.Errorf("got %q, want an English number as it is", got)
	}
}

func TestATableThatFitsAsksForNoScrollBar(t *testing.T) {
	s := newStage(t, Look{})
	cells := Cells{Head: []string{"Maßnahme", "Beginn", "Ende", "Modul", "Stufe", "Bemerkung"}, Rows: [][]string{{"a", "b", "c", "d", "e", "f"}}}
	f := shownFigure(s, FigureSpec{Table: func() Cells { return cells }})
	f.turn()
	for width := float32(480); width < 980; width += 7 {
		s.put(s.Column(8, f.Tools, f.Content), width, 500)
		s.window.Canvas().Capture()
		if got := f.table.grid.tracks.total; got > width {
			t.Errorf("in %v the columns are %v wide", width, got)
		}
	}
}
