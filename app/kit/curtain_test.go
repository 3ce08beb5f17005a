package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestCurtainHasTheKeysAndTheScreenForItself(t *testing.T) {
	s := newStage(t, Look{})
	below, turned, closed := 0, 0, 0
	s.Keys.Page(Bindings{Plain(fyne.KeyRight): func() { below++ }})
	s.Curtain(CurtainSpec{
		Content: s.Text("für alle", Title()), OnClose: func() { closed++ },
		Keys: Bindings{Plain(fyne.KeyRight): func() { turned++ }},
	})
	s.mustSee("für alle")
	s.key(fyne.KeyRight, fyne.KeyF11)
	if turned != 1 || below != 0 || !s.window.FullScreen() {
		t.Errorf("turned %d, below %d, whole screen %v", turned, below, s.window.FullScreen())
	}
	s.key(fyne.KeyEscape)
	if closed != 1 || s.window.FullScreen() {
		t.Errorf("closed %d, whole screen %v", closed, s.window.FullScreen())
	}
	s.key(fyne.KeyRight)
	if below != 1 {
		t.Error("the page below does not get its keys back")
	}
}
