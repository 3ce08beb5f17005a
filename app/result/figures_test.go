package result

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
)

func TestProfileIsCopiedInWordsWithEveryValue(t *testing.T) {
	s := show(t, newOffice(all(2, 3)), kit.Look{})
	s.Press("Kopieren")
	s.Write("Beschreibung")
	s.Key(fyne.KeyReturn)
	text := fyne.CurrentApp().Clipboard().Content()
	for _, row := range s.view.profile.values.Rows {
		if want := row[0] + ": Ist " + row[1] + "; Soll " + row[2]; !strings.Contains(text, want) {
			t.Errorf("%q is missing in %q", want, text)
		}
	}
}
