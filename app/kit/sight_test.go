package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTabShowsAFieldWithItsLabelAndAir(t *testing.T) {
	s := newStage(t, Look{})
	var fields []*Field
	column := s.Column(16)
	for range 8 {
		f := s.Field(FieldSpec{Label: "Beschriftung", Hint: "Ein Hinweis", Lines: 2})
		fields, column.Objects = append(fields, f), append(column.Objects, f)
	}
	s.put(s.Scroll(column), 400, 300)
	see := func(f *Field) {
		t.Helper()
		if top, bottom := s.position(f).Y, s.position(f).Y+f.Size().Height; top < 0 || bottom > 300 {
			t.Errorf("the field stands from %v to %v, outside the view of 300", top, bottom)
		}
	}
	for _, f := range fields {
		s.tab()
		see(f)
	}
	for i := len(fields) - 2; i >= 0; i-- {
		s.window.Canvas().FocusPrevious()
		see(fields[i])
	}
}

func TestWhatLiesBelowAPanelIsNotScrolled(t *testing.T) {
	s := newStage(t, Look{})
	button := s.Button(ButtonSpec{Text: "oben"})
	scroll := s.Scroll(s.Column(0, button, s.Space(10, 2000)))
	s.put(scroll, 700, 300)
	s.tab()
	column := s.Column(8)
	for range 20 {
		column.Objects = append(column.Objects, s.Button(ButtonSpec{Text: "im Blatt"}))
	}
	s.Panel(PanelSpec{Title: "Blatt", Content: column})
	for range 20 {
		s.tab()
	}
	if got := scroll.view.Offset.Y; got != 0 {
		t.Errorf("the page below was scrolled to %v", got)
	}
	scroll.view.ScrollToOffset(fyne.NewPos(0, 500))
	s.key(fyne.KeyEscape)
	if got := scroll.view.Offset.Y; got != 500 {
		t.Errorf("closing the panel scrolled the page to %v", got)
	}
	if s.window.Canvas().Focused() != fyne.Focusable(button) {
		t.Error("the focus did not come back")
	}
}

func TestToastLiesWhereThePageWantsItAndGoesWithThePage(t *testing.T) {
	s := newStage(t, Look{})
	area := s.Grow(s.Space(0, 36))
	foot := s.Row(8, s.Space(100, 36), area, s.Space(120, 36))
	s.put(s.Frame(nil, foot, nil, nil, s.Space(1, 1)), 700, 500)
	s.ToastsAt(area)
	s.Toast(ToastSpec{Text: "Rückgängig gemacht: Bemerkung für die Jury zu A2, und noch einige Worte mehr", Action: "Wiederholen"})
	box := s.layers.toasts.Objects[0]
	at, size := s.position(box), box.Size()
	if at.X < 108 || at.X+size.Width > 572 || at.Y < 430 || at.Y+size.Height > 500 {
		t.Errorf("the toast lies at %v, %v large", at, size)
	}
	s.ClearToasts()
	if s.sees("Wiederholen") {
		t.Error("the toast of the page before stays")
	}
	s.ToastsAt(nil)
	s.Toast(ToastSpec{Text: "Gelöscht"})
	box = s.layers.toasts.Objects[0]
	if at := s.position(box); at.X > 20 || at.Y < 500-footerHeight {
		t.Errorf("the toast lies at %v, want the bottom left", at)
	}
}

func TestRowGivesUpPartsInTheirOrder(t *testing.T) {
	s := newStage(t, Look{})
	first, second, rest := s.Space(100, 20), s.Space(80, 20), s.Space(60, 20)
	row := s.Yield(0, []fyne.CanvasObject{first, second}, s.Row(0, first), second, rest)
	for width, want := range map[float32][2]bool{300: {true, true}, 200: {false, true}, 100: {false, false}} {
		s.put(s.Column(0, row), width, 100)
		Relayout(row)
		if got := [2]bool{first.Visible(), second.Visible()}; got != want {
			t.Errorf("%v wide: shows %v, want %v", width, got, want)
		}
	}
}

func TestIconOfOneLookIsDrawnOnce(t *testing.T) {
	s := newStage(t, Look{})
	one, other := s.Icon(IconCheck, 1, 14), s.Icon(IconCheck, 1, 14)
	if one.Resource != other.Resource {
		t.Error("the same drawing is kept twice")
	}
	if larger := s.Icon(IconCheck, 1, 16); larger.Resource == one.Resource {
		t.Error("another size needs lines of its own")
	}
}
