package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
)

// panel shows content in a panel of a window without a display.
func panel(t *testing.T, look kit.Look, build func(k *kit.Kit) fyne.CanvasObject) *kittest.Stage {
	t.Helper()
	s := kittest.New(t, kittest.Setting{Look: look, Size: fyne.NewSize(1280, 800)})
	s.Show(s.Kit.Space(0, 0))
	s.Kit.Panel(kit.PanelSpec{Title: "Einstellungen", Content: build(s.Kit)})
	return s
}

func TestSettingsByKeyboardAndMouse(t *testing.T) {
	o := &office{}
	var view *View
	s := panel(t, kit.Look{Scale: 100}, func(k *kit.Kit) fyne.CanvasObject {
		view = New(o.deps(t, k))
		return view.Content()
	})
	view.Activate()
	s.Press("Ordner öffnen")
	s.Press("Jetzt sichern")
	if diff := cmp.Diff([]string{"/data"}, o.opened); diff != "" {
		t.Errorf("opened (-want +got):\n%s", diff)
	}
	for _, want := range []string{"/data", "/data/backups/copy.db", "0.1.0", "„Digital“, Fassung 1.2", "EUPL-1.2"} {
		if !strings.Contains(s.Texts(), want) {
			t.Errorf("%q is not shown", want)
		}
	}
	s.Kit.Focus(view.size)
	view.size.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if len(o.applied) != 1 || o.applied[0].Look.Scale != 125 {
		t.Errorf("applied %+v, want 125 %%", o.applied)
	}
}

func TestHelpListsKeysAndTerms(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		s := panel(t, look, HelpContent)
		for _, want := range []string{"Überall", "Strg", "Bild ↓", "nächste offene Frage", "Engpass-Stufe"} {
			if !strings.Contains(s.Texts(), want) {
				t.Errorf("scale %d: %q is not shown", look.Scale, want)
			}
		}
	}
}
