package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestEnterSpaceAndClickPressAButton(t *testing.T) {
	for name, press := range map[string]func(*stage, *Button){
		"Enter":      func(s *stage, _ *Button) { s.key(fyne.KeyReturn) },
		"Enter (10)": func(s *stage, _ *Button) { s.key(fyne.KeyEnter) },
		"Space":      func(s *stage, _ *Button) { s.key(fyne.KeySpace) },
		"click":      func(s *stage, b *Button) { s.click(b) },
	} {
		t.Run(name, func(t *testing.T) {
			s, pressed := newStage(t, Look{}), 0
			b := s.Button(ButtonSpec{Text: "Weiter", Kind: Filled, OnTap: func() { pressed++ }})
			s.put(b, 200, 40)
			s.tab()
			press(s, b)
			if pressed != 1 {
				t.Errorf("pressed %d times, want once", pressed)
			}
		})
	}
}

func TestDisabledButtonCannotBePressedAndSaysWhy(t *testing.T) {
	s, pressed := newStage(t, Look{}), 0
	b := s.Button(ButtonSpec{Text: "Weiter", OnTap: func() { pressed++ }})
	s.put(b, 400, 200)
	b.DisableFor("Wählen Sie zuerst eine Stufe.")
	s.click(b)
	if pressed != 0 {
		t.Error("a disabled button was pressed")
	}
	b.MouseIn(&desktop.MouseEvent{})
	s.clock.pass(time.Second)
	s.mustSee("Wählen Sie zuerst eine Stufe.")
	b.MouseOut()
	if s.sees("Wählen Sie zuerst") {
		t.Error("the tooltip stays after the mouse left")
	}
}

func TestBusyButtonIsNotPressedTwice(t *testing.T) {
	s, pressed := newStage(t, Look{}), 0
	b := s.Button(ButtonSpec{Text: "Schreiben", OnTap: func() { pressed++ }})
	s.put(b, 200, 40)
	b.SetBusy(true)
	s.click(b)
	b.SetBusy(false)
	s.click(b)
	if pressed != 1 {
		t.Errorf("pressed %d times, want once", pressed)
	}
}

func TestFocusRingIsShownForTheKeyboardOnly(t *testing.T) {
	s := newStage(t, Look{})
	b := s.Button(ButtonSpec{Text: "Weiter"})
	s.put(b, 200, 40)
	s.tab()
	if b.ring.Hidden {
		t.Error("no ring after Tab")
	}
	s.Focus(nil)
	s.click(b)
	if !b.ring.Hidden {
		t.Error("a ring after a click")
	}
	s.key(fyne.KeySpace)
	if b.ring.Hidden {
		t.Error("no ring after a key")
	}
}

func TestIconButtonHasANameAndATooltip(t *testing.T) {
	s := newStage(t, Look{})
	b := s.IconButton(IconHelp, "Hilfe", func() {})
	s.put(b, 300, 200)
	if got := b.AccessibilityLabel(); got != "Hilfe" {
		t.Errorf("name %q, want Hilfe", got)
	}
	s.tab()
	s.clock.pass(tipPause)
	s.mustSee("Hilfe")
}

func TestKeysThatAControlDoesNotWantGoToThePage(t *testing.T) {
	s, jumped := newStage(t, Look{}), 0
	s.put(s.Button(ButtonSpec{Text: "Weiter"}), 200, 40)
	s.Keys.Page(Bindings{Rune('3'): func() { jumped++ }, Plain(fyne.KeyF1): func() { jumped += 10 }, Ctrl(fyne.KeyJ): func() { jumped += 100 }})
	s.tab()
	s.write("3")
	s.key(fyne.KeyF1)
	s.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyJ, Modifier: fyne.KeyModifierShortcutDefault})
	if jumped != 111 {
		t.Errorf("got %d, want each of the three keys once (111)", jumped)
	}
}

func TestPageKeysWinOverWindowKeysAndEndWithThePage(t *testing.T) {
	s := newStage(t, Look{})
	var got []string
	s.Keys.Window(Bindings{Plain(fyne.KeyF1): func() { got = append(got, "window") }})
	s.Keys.Page(Bindings{Plain(fyne.KeyF1): func() { got = append(got, "page") }})
	s.key(fyne.KeyF1)
	s.Keys.Page(nil)
	s.key(fyne.KeyF1)
	if len(got) != 2 || got[0] != "page" || got[1] != "window" {
		t.Errorf("got %v, want page, then window", got)
	}
}

func TestSegmentGoesAlongWithTheArrows(t *testing.T) {
	s := newStage(t, Look{})
	var got []int
	segment := s.Segment(SegmentSpec{Options: []string{"Keiner", "Aussage", "Dokument"}, Selected: 1, OnChange: func(i int) { got = append(got, i) }})
	s.put(segment, 400, 40)
	s.tab()
	s.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	s.click(segment.parts[0])
	segment.SetSelected(2)
	want := []int{2, 1, 0}
	if len(got) != len(want) || got[0] != 2 || got[1] != 1 || got[2] != 0 {
		t.Errorf("got %v, want %v (setting from code is no input)", got, want)
	}
}

func TestSegmentKeepsItsWidthWhenChosen(t *testing.T) {
	s := newStage(t, Look{})
	segment := s.Segment(SegmentSpec{Options: []string{"Keiner", "Aussage"}, Selected: -1})
	s.put(segment, 400, 40)
	before := segment.NaturalWidth()
	segment.SetSelected(0)
	if got := segment.NaturalWidth(); got != before {
		t.Errorf("width %v after choosing, was %v", got, before)
	}
}

func TestChoiceOpensPicksAndClosesByKeyboard(t *testing.T) {
	s, got := newStage(t, Look{}), -1
	choice := s.Choice(ChoiceSpec{Options: []string{"2026", "2027", "2028"}, Selected: 0, OnChange: func(i int) { got = i }})
	s.put(choice, 400, 400)
	s.tab()
	s.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got != 1 {
		t.Errorf("picked %d, want 1", got)
	}
	s.mustSee("2027")
	if s.window.Canvas().Focused() != fyne.Focusable(choice) {
		t.Error("the focus did not come back")
	}
	s.key(fyne.KeySpace, fyne.KeyEnd, fyne.KeyEscape)
	if got != 1 || s.window.Canvas().Overlays().Top() != nil {
		t.Error("Esc must close and change nothing")
	}
}

func TestChoiceIsPickedByClick(t *testing.T) {
	s, got := newStage(t, Look{}), -1
	choice := s.Choice(ChoiceSpec{Options: []string{"Amt", "GmbH"}, Selected: -1, Empty: "Bitte wählen", OnChange: func(i int) { got = i }})
	s.put(s.Column(0, choice), 400, 400)
	s.mustSee("Bitte wählen")
	s.click(choice)
	size := choice.Size()
	second := s.position(choice).AddXY(size.Width/4, size.Height+s.Px(8+menuRow*3/2))
	tapAt(s, second)
	if got != 1 {
		t.Errorf("picked %d, want 1", got)
	}
}

func TestTapRowHandsOnItsArrows(t *testing.T) {
	s := newStage(t, Look{})
	var keys []fyne.KeyName
	row := s.TapRow(TapSpec{Content: s.Text("Zeile", Body()), OnKey: func(k fyne.KeyName) bool {
		keys = append(keys, k)
		return k == fyne.KeyDown
	}})
	s.put(row, 200, 40)
	s.tab()
	s.key(fyne.KeyDown)
	if len(keys) != 1 || keys[0] != fyne.KeyDown {
		t.Errorf("got %v, want Down", keys)
	}
}

func TestTabsBecomeOneButtonWhereThereIsNoRoom(t *testing.T) {
	s, got := newStage(t, Look{}), -1
	tabs := s.Tabs(TabsSpec{
		Titles: []string{"Profil", "Fragen", "Ergebnis"}, Selected: 1,
		List: func(title string) string { return "Bereich: " + title }, OnSelect: func(i int) { got = i },
	})
	s.put(tabs, 400, 60)
	if s.sees("Bereich") {
		t.Error("a list although there is room for the strip")
	}
	s.put(tabs, 150, 300)
	s.mustSee("Bereich: Fragen")
	s.click(tabs.list)
	s.key(fyne.KeyDown, fyne.KeyReturn)
	if got != 2 {
		t.Errorf("chose %d, want 2", got)
	}
}

func TestTabsGoAlongWithTheArrowsAndOpenWithEnter(t *testing.T) {
	s, got := newStage(t, Look{}), -1
	tabs := s.Tabs(TabsSpec{Titles: []string{"Profil", "Fragen"}, List: func(string) string { return "" }, OnSelect: func(i int) { got = i }})
	s.put(tabs, 400, 60)
	s.tab()
	s.key(fyne.KeyRight, fyne.KeyReturn)
	if got != 1 {
		t.Errorf("opened %d, want 1", got)
	}
}
