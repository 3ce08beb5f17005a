package preview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
)

func TestPreviewOpensOnTheFirstPageWithTheKeyboardOnIt(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.MustSee("Eigenbericht · Amt 2026", "von 14", "Ganze Seite", "Entwurf · Deutsch")
	if s.focused() != fyne.Focusable(s.view.sheet) || s.view.sheet.AccessibilityLabel() != "Seite 1 von 14: Amt" {
		t.Errorf("focus on %T, page says %q", s.focused(), s.view.sheet.AccessibilityLabel())
	}
}

func TestKeysTurnPages(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	var got []int
	for _, key := range []fyne.KeyName{
		fyne.KeyPageDown, fyne.KeyRight, fyne.KeyDown, fyne.KeySpace, fyne.KeyPageUp, fyne.KeyLeft, fyne.KeyUp, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyHome,
	} {
		s.Key(key)
		got = append(got, s.at())
	}
	if diff := cmp.Diff([]int{2, 3, 4, 5, 4, 3, 2, 14, 14, 1}, got); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
}

func TestKeysMoveALargePageBeforeTheyTurnIt(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Chord(kit.Ctrl(fyne.KeyPlus))
	s.Chord(kit.Ctrl(fyne.KeyPlus))
	presses := 0
	for s.at() == 1 && presses < 20 {
		s.Key(fyne.KeyPageDown)
		presses++
	}
	if presses != 2 { // the view shows half of it
		t.Errorf("%d screens on the first page at %d %%", presses, s.view.state.Zoom)
	}
	s.Key(fyne.KeyPageUp)
	if s.at() != 1 {
		t.Fatalf("on page %d", s.at())
	}
	s.Key(fyne.KeyPageDown)
	if s.at() != 2 {
		t.Error("the page before is not shown from its end")
	}
}

func TestKeysZoom(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	for _, test := range []struct {
		chord kit.Chord
		zoom  Zoom
		says  string
	}{
		{kit.Ctrl(fyne.Key1), 100, "100\u00a0%"},
		{kit.Ctrl(fyne.KeyPlus), 125, "125\u00a0%"},
		{kit.Ctrl(fyne.KeyMinus), 100, "100\u00a0%"},
		{kit.Ctrl(fyne.Key2), FitWidth, "Seitenbreite"},
		{kit.Ctrl(fyne.Key0), FitPage, "Ganze Seite"},
	} {
		s.Chord(test.chord)
		if got := s.view.state.Zoom; got != test.zoom {
			t.Errorf("%v: zoom %d, want %d", test.chord, got, test.zoom)
		}
		s.MustSee(test.says)
	}
}

func TestZoomIsChosenFromTheList(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Tap("Größe der Seite")
	s.Key(fyne.KeyEnd, fyne.KeyReturn)
	if got := s.view.state.Zoom; got != 200 {
		t.Errorf("zoom %d", got)
	}
	if !s.open() {
		t.Error("the preview closed with the list")
	}
}

func TestEscapeClosesAndGivesTheFocusBack(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Tab()
	s.Key(fyne.KeyEscape)
	if s.open() || s.focused() != fyne.Focusable(s.page) {
		t.Errorf("open %t, focus on %T", s.open(), s.focused())
	}
}

func TestEscapeClosesTheNoticeFirst(t *testing.T) {
	o := newOffice(t)
	o.chosen = "/home/rk/bericht.pdf"
	s := show(t, o, kittest.Setting{})
	s.view.presenter.Save()
	s.MustSee(o.chosen)
	s.Key(fyne.KeyEscape)
	if s.view.notice.object.Visible() || !s.open() || o.closed != 0 {
		t.Errorf("the notice is there %t, the preview %t, closed %d times", s.view.notice.object.Visible(), s.open(), o.closed)
	}
	s.Key(fyne.KeyEscape)
	if s.open() || o.closed != 1 {
		t.Errorf("open %t, closed %d times", s.open(), o.closed)
	}
}

func TestReportThatFailsClosesThePreview(t *testing.T) {
	o := newOffice(t)
	o.err = errBroken
	s := show(t, o, kittest.Setting{})
	if s.open() || o.failed == nil || s.focused() != fyne.Focusable(s.page) {
		t.Errorf("open %t, told %v, focus on %T", s.open(), o.failed, s.focused())
	}
}

func TestWorkThatIsStoppedByClosingShowsNothingMore(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Clock.Hold = true
	s.view.presenter.SetFinal(true)
	s.Key(fyne.KeyEscape)
	for s.Clock.Held() > 0 {
		s.Clock.Release()
	}
	s.Clock.Rest()
	if s.open() || s.view.state.Contents[0].Page != 0 {
		t.Error("the preview is there again")
	}
}

func TestNumberOfThePageIsTyped(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Chord(kit.Ctrl(fyne.KeyG))
	s.Write("12")
	s.Key(fyne.KeyReturn)
	if s.at() != 12 || s.focused() != fyne.Focusable(s.view.sheet) {
		t.Errorf("on page %d, focus on %T", s.at(), s.focused())
	}
	s.Chord(kit.Ctrl(fyne.KeyG))
	s.Write("77")
	s.Key(fyne.KeyReturn)
	s.MustSee("Bitte eine Seite von 1 bis 14 eingeben.")
	if s.at() != 12 || s.view.bar.number.Text() != "12" {
		t.Errorf("on page %d, the field says %q", s.at(), s.view.bar.number.Text())
	}
	s.Chord(kit.Ctrl(fyne.KeyG))
	s.Key(fyne.KeyPageDown)
	if s.at() != 13 || s.view.bar.number.Text() != "13" {
		t.Errorf("on page %d, the field says %q", s.at(), s.view.bar.number.Text())
	}
}

func TestThumbnailsAndContentsAreWalkedWithArrows(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Kit.Focus(s.view.side.pages)
	s.Key(fyne.KeyDown, fyne.KeyDown)
	if s.at() != 3 {
		t.Errorf("on page %d", s.at())
	}
	s.view.side.which.Choose(1)
	s.MustSee("Kapitel 1", "Kapitel 6")
	s.Kit.Focus(s.view.side.contents)
	s.Key(fyne.KeyDown)
	if s.at() != 3 {
		t.Error("the mark alone turned the page")
	}
	s.Key(fyne.KeyReturn)
	if s.at() != 5 || s.view.side.contents.AccessibilityLabel() != "Inhalt: Kapitel 2, Seite 5" {
		t.Errorf("on page %d, %q", s.at(), s.view.side.contents.AccessibilityLabel())
	}
}

func TestLinkIsTapped(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Key(fyne.KeyPageDown)
	s.Tap("Zu Seite 9 von 14")
	if s.at() != 9 || s.focused() != fyne.Focusable(s.view.sheet) {
		t.Errorf("on page %d, focus on %T", s.at(), s.focused())
	}
}

func TestLinkIsReachedByTab(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Key(fyne.KeyPageDown)
	s.Tab()
	named, ok := s.focused().(fyne.Accessible)
	if !ok || !strings.HasPrefix(named.AccessibilityLabel(), "Zu Seite 3") {
		t.Fatalf("focus on %T", s.focused())
	}
	s.Key(fyne.KeyReturn)
	if s.at() != 3 {
		t.Errorf("on page %d", s.at())
	}
}

func TestTabGoesThroughEverythingAndComesBack(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	seen := map[fyne.Focusable]bool{}
	for range 40 {
		s.Tab()
		if seen[s.focused()] {
			break
		}
		seen[s.focused()] = true
	}
	for name, part := range map[string]fyne.Focusable{
		"save": s.view.head.save, "number": s.view.bar.number.Entry(), "zoom": s.view.bar.zoom, "pages": s.view.side.pages,
		"version": s.view.side.options.version, "internal": s.view.side.options.internal, "page": s.view.sheet,
	} {
		if !seen[part] {
			t.Errorf("Tab does not reach %s", name)
		}
	}
	if seen[s.page] {
		t.Error("Tab leaves the preview")
	}
}

func TestChoicesAreMadeInTheColumn(t *testing.T) {
	o := newOffice(t)
	s := show(t, o, kittest.Setting{})
	s.view.side.options.version.Choose(1)
	s.Tap("Mit internen Bemerkungen: nein")
	s.view.side.options.language.Choose(1)
	s.MustSee("von 15", "Endfassung · Englisch")
	last := o.asked[len(o.asked)-1]
	if !last.Final || !last.Internal || last.Words.Language() != "en" {
		t.Errorf("asked for %+v", last)
	}
}

func TestComparisonHasNoInternalComments(t *testing.T) {
	o := newOffice(t)
	s := &stage{office: o, Stage: kittest.New(t, kittest.Setting{})}
	s.Show(s.Kit.Column(0))
	report := o.report()
	report.Internal = false
	Open(o.deps(s.Kit), report)
	s.MustNotSee("Mit internen Bemerkungen")
}

func TestSavedFileIsOpenedFromTheNotice(t *testing.T) {
	o := newOffice(t)
	o.chosen = "/home/rk/bericht.pdf"
	s := show(t, o, kittest.Setting{})
	s.Chord(kit.Ctrl(fyne.KeyS))
	s.MustSee("Der Bericht ist geschrieben.", "Entwurf: /home/rk/bericht.pdf")
	s.Press("Datei öffnen")
	s.Press("Ordner zeigen")
	if diff := cmp.Diff([]string{"open " + o.chosen, "reveal " + o.chosen}, o.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
	s.Kit.Focus(s.view.notice.closeIt)
	s.Key(fyne.KeySpace)
	s.MustNotSee("Der Bericht ist geschrieben.")
	if s.focused() != fyne.Focusable(s.view.sheet) {
		t.Errorf("focus on %T", s.focused())
	}
}

func TestLongWorkOffersToStop(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	s.Clock.Hold = true
	s.view.presenter.SetFinal(true)
	s.Clock.Rest()
	s.MustSee("Der Bericht wird zusammengestellt …")
	s.Press("Abbrechen")
	s.MustNotSee("Der Bericht wird zusammengestellt …")
	if !s.open() || s.view.side.options.version.Selected() != 0 {
		t.Errorf("open %t, version %d", s.open(), s.view.side.options.version.Selected())
	}
}

func TestColumnGivesWayAndIsBroughtBack(t *testing.T) {
	for _, set := range []kittest.Setting{{Size: fyne.NewSize(700, 560)}, {Look: kit.Look{Scale: 200}, Size: fyne.NewSize(1030, 720)}} {
		s := show(t, newOffice(t), set)
		s.MustNotSee("Endfassung")
		s.Key(fyne.KeyF9)
		s.MustSee("Seiten", "Inhalt")
		if got := s.view.sheet.Size().Width; got < set.Size.Width/2 {
			t.Errorf("%v is left for the page", got)
		}
		s.Kit.Focus(s.view.side.which)
		s.Key(fyne.KeyF9)
		if s.focused() != fyne.Focusable(s.view.sheet) {
			t.Errorf("focus on %T, which is hidden", s.focused())
		}
	}
}

func TestNothingIsCutOffInTheHead(t *testing.T) {
	for _, set := range []kittest.Setting{
		{}, {Size: fyne.NewSize(1030, 700)}, {Size: fyne.NewSize(640, 480)}, {Look: kit.Look{Scale: 200}}, {Look: kit.Look{Scale: 200}, Size: fyne.NewSize(640, 480)},
	} {
		s := show(t, newOffice(t), set)
		width := s.Window.Canvas().Size().Width
		kittest.Walk(s.view.content, func(o fyne.CanvasObject, at fyne.Position) {
			if b, ok := o.(*kit.Button); ok && at.X+b.Size().Width > width+0.5 {
				t.Errorf("%v: button %q ends at %v of %v", set, b.AccessibilityLabel(), at.X+b.Size().Width, width)
			}
		})
	}
}

func TestWheelTurnsThePageAtItsEnd(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	var wheel fyne.Scrollable
	kittest.Walk(s.view.sheet, func(o fyne.CanvasObject, _ fyne.Position) {
		if found, ok := o.(fyne.Scrollable); ok {
			wheel = found // the topmost one, as the mouse finds it
		}
	})
	notch := func(dy float32) { wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)}) }
	notch(-25)
	notch(-25)
	if s.at() != 3 {
		t.Errorf("two notches lead to page %d", s.at())
	}
	notch(25)
	if s.at() != 2 {
		t.Errorf("a notch back leads to page %d", s.at())
	}
	s.Chord(kit.Ctrl(fyne.Key1))
	notch(-25)
	if s.at() != 2 {
		t.Error("the page is turned before its end")
	}
}

func TestPageStaysWhiteInTheDark(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{Look: kit.Look{Variant: kit.AlwaysDark}})
	picture := s.Window.Canvas().Capture()
	at := s.Kit.Window().Canvas().Scale()
	middle := func(x, y float32) (r, g, b uint32) {
		red, green, blue, _ := picture.At(int(x*at), int(y*at)).RGBA()
		return red >> 8, green >> 8, blue >> 8
	}
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.view.sheet)
	size := s.view.sheet.Size()
	if r, g, b := middle(place.X+size.Width/2, place.Y+size.Height/2); r != 255 || g != 255 || b != 255 {
		t.Errorf("paper is %d %d %d", r, g, b)
	}
	if r, g, b := middle(place.X+8, place.Y+size.Height/2); r > 60 || g > 60 || b > 60 {
		t.Errorf("ground is %d %d %d", r, g, b)
	}
}

func TestThumbnailsAreControlsForTheMouse(t *testing.T) {
	s := show(t, newOffice(t), kittest.Setting{})
	var cursors int
	kittest.Walk(s.view.side.pages, func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(desktop.Cursorable); ok && c.Cursor() == desktop.PointerCursor {
			cursors++
		}
	})
	if cursors == 0 || cursors > 6 {
		t.Errorf("%d rows are built for 14 pages", cursors)
	}
	s.Click("2")
	if s.at() != 2 {
		t.Errorf("on page %d", s.at())
	}
}
