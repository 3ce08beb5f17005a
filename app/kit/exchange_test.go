package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

// exchanging is a page of buttons that is made anew.
func exchanging(t *testing.T) (*stage, *fyne.Container, func(names ...string), func() string) {
	t.Helper()
	s := newStage(t, Look{})
	page := s.Column(0)
	s.put(s.Inset(Around(10, 10), page), 700, 500) // what is gone is taken to stand in the corner
	show := func(names ...string) {
		var buttons []fyne.CanvasObject
		for _, name := range names {
			buttons = append(buttons, s.Row(0, s.Button(ButtonSpec{Text: name})))
		}
		s.Exchange(page, buttons...)
	}
	return s, page, show, func() string { return s.FocusedIn(page) }
}

func TestFocusStaysWithTheNameOrThePlace(t *testing.T) {
	s, page, show, held := exchanging(t)
	show("A", "B", "C")
	if held() != "" {
		t.Errorf("%q has the focus before anything was done", held())
	}
	s.FocusNamed(page, "B")
	show("B", "A", "C")
	if held() != "B" {
		t.Errorf("the focus is at %q, want B", held())
	}
	show("D", "E")
	if held() != "D" {
		t.Errorf("the focus is at %q, want what stands where B stood", held())
	}
	show()
	if s.window.Canvas().Focused() != nil {
		t.Error("something that is gone has the focus")
	}
}

func TestFocusComesBackFromADialogToWhatWasExchanged(t *testing.T) {
	s, page, show, held := exchanging(t)
	show("A", "B")
	s.FocusNamed(page, "B")
	d := s.Dialog(DialogSpec{Title: "Frage", Content: s.Text("?", Body()), Main: "Ja", OnMain: func() string { return "" }})
	show("X", "B")
	show("X", "Y")
	d.Close()
	if held() != "Y" {
		t.Errorf("the focus is at %q, want Y", held())
	}
	if len(s.heirs) != 0 {
		t.Errorf("%d parts are kept", len(s.heirs))
	}
}

func TestFocusOfTheMouseShowsNoRingAfterAnExchange(t *testing.T) {
	s, page, show, held := exchanging(t)
	show("A", "B")
	for _, byMouse := range []bool{true, false} {
		s.byMouse = byMouse
		s.FocusNamed(page, "B")
		s.byMouse = false
		show("A", "B")
		ringed := s.window.Canvas().Focused().(*Button).hasRing()
		if held() != "B" || ringed == byMouse {
			t.Errorf("by mouse %t: %q, ring %t", byMouse, held(), ringed)
		}
		s.Focus(nil)
	}
}
