package settings

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assets"
)

// panel shows content in a panel of a window without a display.
func panel(t *testing.T, look kit.Look, build func(k *kit.Kit) fyne.CanvasObject) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	theme, err := kit.NewTheme(assets.Files, look)
	if err != nil {
		t.Fatal(err)
	}
	app.Settings().SetTheme(theme)
	window := test.NewTempWindow(t, nil)
	k := kit.New(kit.Options{
		App: app, Window: window, Words: testWords(t, "de"), Theme: theme, Executor: inline{},
		Clock: func() time.Time { return noon },
	})
	window.SetContent(k.Root(k.Space(0, 0)))
	window.Resize(fyne.NewSize(1280, 800))
	k.Panel(kit.PanelSpec{Title: "Einstellungen", Content: build(k)})
	return window
}

func objects(window fyne.Window) []fyne.CanvasObject {
	return test.LaidOutObjects(window.Canvas().Overlays().Top())
}

func press(t *testing.T, window fyne.Window, text string) {
	t.Helper()
	for _, o := range objects(window) {
		if b, ok := o.(*kit.Button); ok && b.Visible() && b.Text() == text {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", text)
}

func texts(window fyne.Window) string {
	var found []string
	for _, o := range objects(window) {
		if text, ok := o.(*kit.Text); ok && text.Visible() {
			found = append(found, text.Text())
		}
	}
	return strings.Join(found, "\n")
}

func TestSettingsByKeyboardAndMouse(t *testing.T) {
	o := &office{}
	var view *View
	window := panel(t, kit.Look{Scale: 100}, func(k *kit.Kit) fyne.CanvasObject {
		view = New(o.deps(t, k))
		return view.Content()
	})
	view.Activate()
	press(t, window, "Ordner öffnen")
	press(t, window, "Jetzt sichern")
	if diff := cmp.Diff([]string{"/data"}, o.opened); diff != "" {
		t.Errorf("opened (-want +got):\n%s", diff)
	}
	for _, want := range []string{"/data", "/data/backups/copy.db", "0.1.0", "„Digital“, Fassung 1.2", "EUPL-1.2"} {
		if !strings.Contains(texts(window), want) {
			t.Errorf("%q is not shown", want)
		}
	}
	window.Canvas().Focus(view.size)
	view.size.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if len(o.applied) != 1 || o.applied[0].Look.Scale != 125 {
		t.Errorf("applied %+v, want 125 %%", o.applied)
	}
}

func TestHelpListsKeysAndTerms(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 200}} {
		window := panel(t, look, HelpContent)
		for _, want := range []string{"Überall", "Strg", "Bild ↓", "nächste offene Frage", "Engpass-Stufe"} {
			if !strings.Contains(texts(window), want) {
				t.Errorf("scale %d: %q is not shown", look.Scale, want)
			}
		}
	}
}
