package kit

import (
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// sheetOn shows a sheet in a window beside something, so that it begins at a
// broken place.
func sheetOn(s *stage, spec SheetSpec) *Sheet {
	if spec.OnRoom == nil {
		spec.OnRoom = func(SheetRoom) {}
	}
	sheet := s.Sheet(spec)
	beside := s.Space(0, 0)
	s.put(&fyne.Container{Layout: &brokenPlace{}, Objects: []fyne.CanvasObject{sheet, beside}}, 600, 400)
	return sheet
}

// brokenPlace puts its first object between two pixels.
type brokenPlace struct{}

func (*brokenPlace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], fyne.NewPos(10.3, 20.7), size.SubtractWidthHeight(10.3, 20.7))
}

func (*brokenPlace) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func TestPrintStandsOnWholePixels(t *testing.T) {
	s := newStage(t, Look{})
	sheet := sheetOn(s, SheetSpec{OnTurn: func(int) bool { return false }})
	for _, width := range []float32{300, 301, 900, 901.5} {
		sheet.Set(SheetPage{Width: width, Height: 2 * width, Picture: image.NewRGBA(image.Rect(0, 0, 3, 3))})
		for range 3 {
			sheet.ScreenBy(1)
			at := s.position(sheet.print)
			for _, v := range []float32{at.X, at.Y} {
				pixel := float64(v * s.window.Canvas().Scale())
				if math.Abs(pixel-math.Round(pixel)) > 0.01 {
					t.Errorf("width %v: print at %v", width, at)
				}
			}
		}
	}
}

func TestSheetTellsTheRoomForAPage(t *testing.T) {
	s := newStage(t, Look{})
	var rooms []SheetRoom
	sheet := sheetOn(s, SheetSpec{OnRoom: func(r SheetRoom) { rooms = append(rooms, r) }})
	size := sheet.Size()
	last := rooms[len(rooms)-1]
	if last.Width != size.Width-32 || last.Height != size.Height-32 || last.Pixels != s.window.Canvas().Scale() {
		t.Errorf("room %+v in a sheet of %v", last, size)
	}
	before := len(rooms)
	s.Settle()
	if len(rooms) != before {
		t.Error("the same room is told again")
	}
	sheet.Resize(fyne.NewSize(1, 1)) // a notice may leave nothing
	if last := rooms[len(rooms)-1]; last.Width != 1 || last.Height != 1 {
		t.Errorf("no room is %+v", last)
	}
}

func TestLargerPageKeepsItsPlaceAndAnotherBeginsAtItsTop(t *testing.T) {
	s := newStage(t, Look{})
	sheet := sheetOn(s, SheetSpec{OnTurn: func(int) bool { return false }})
	sheet.Set(SheetPage{Number: 1, Width: 500, Height: 1000})
	sheet.ScrollTo(400)
	share := sheet.view.Offset.Y / sheet.whole().Height
	sheet.Set(SheetPage{Number: 1, Width: 1000, Height: 2000})
	if got := sheet.view.Offset.Y / sheet.whole().Height; math.Abs(float64(got-share)) > 0.001 {
		t.Errorf("place %v, want %v", got, share)
	}
	sheet.Set(SheetPage{Number: 2, Width: 1000, Height: 2000})
	if sheet.view.Offset.Y != 0 {
		t.Errorf("another page begins at %v", sheet.view.Offset.Y)
	}
}

func TestArrowsMoveAPageThatIsTooWide(t *testing.T) {
	s := newStage(t, Look{})
	turned := 0
	sheet := sheetOn(s, SheetSpec{OnTurn: func(step int) bool { turned += step; return true }})
	keys := sheet.Bindings()
	sheet.Set(SheetPage{Width: 200, Height: 200})
	keys[Plain(fyne.KeyRight)]()
	if turned != 1 {
		t.Errorf("turned %d", turned)
	}
	sheet.Set(SheetPage{Width: 2000, Height: 200})
	before := sheet.view.Offset.X
	keys[Plain(fyne.KeyRight)]()
	if turned != 1 || sheet.view.Offset.X <= before {
		t.Errorf("turned %d, moved from %v to %v", turned, before, sheet.view.Offset.X)
	}
}

func TestLinkThatGetsTheFocusComesIntoView(t *testing.T) {
	s := newStage(t, Look{})
	tapped := 0
	sheet := sheetOn(s, SheetSpec{})
	sheet.Set(SheetPage{Width: 500, Height: 3000, Links: []SheetLink{{X: 20, Y: 2500, W: 100, H: 12, Name: "Zu Seite 7", OnTap: func() { tapped++ }}}})
	link := sheet.links[0]
	s.Focus(link)
	top := sheet.view.Offset.Y
	if link.Position().Y < top || link.Position().Y+12 > top+sheet.view.Size().Height {
		t.Errorf("link at %v, view from %v", link.Position(), top)
	}
	test.Tap(link)
	if tapped != 1 || link.AccessibilityLabel() != "Zu Seite 7" {
		t.Errorf("tapped %d, %q", tapped, link.AccessibilityLabel())
	}
	sheet.Set(SheetPage{Width: 500, Height: 3000})
	if len(sheet.links) != 0 {
		t.Error("links of another page stay")
	}
}

func TestWholeKeepsTheKeyboardUntilEscape(t *testing.T) {
	s := newStage(t, Look{})
	before, below, above := s.Button(ButtonSpec{Text: "unten"}), 0, 0
	s.put(before, 400, 300)
	s.Keys.Page(Bindings{Plain(fyne.KeyF9): func() { below++ }})
	s.Focus(before)
	inside, closed := s.Button(ButtonSpec{Text: "oben"}), false
	s.Whole(WholeSpec{Content: inside, Focus: inside, Keys: Bindings{Plain(fyne.KeyF9): func() { above++ }}, OnClose: func() { closed = true }})
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
	if below != 0 || above != 1 || s.window.Canvas().Focused() != fyne.Focusable(inside) {
		t.Errorf("below %d, above %d, focus on %T", below, above, s.window.Canvas().Focused())
	}
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !closed || s.window.Canvas().Focused() != fyne.Focusable(before) {
		t.Errorf("closed %t, focus on %T", closed, s.window.Canvas().Focused())
	}
}
