package processes

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit/kittest"
)

func TestPicturesAreCopiedAsTheirTables(t *testing.T) {
	s := open(t, kittest.NewStore(t, sample(18)...), kittest.Setting{})
	s.Click("Portfolio")
	s.Press("Kopieren") // of the first picture
	s.Write("Tabelle")
	s.Key(fyne.KeyReturn)
	s.MustSee("Die Tabelle ist kopiert")
	text := fyne.CurrentApp().Clipboard().Content()
	ranking := s.view.state.Portfolio.Ranking.Rows
	if head := "Prozess\tPotenzial\tAufwand\n"; !strings.HasPrefix(text, head) || strings.Count(text, "\n") != len(ranking)+1 {
		t.Errorf("copied %q, want a head and %d rows", text, len(ranking))
	}
	for _, row := range ranking {
		if !strings.Contains(text, row.ID+" "+row.Title+"\t"+row.Total+"\t") {
			t.Errorf("%s with %s is missing in %q", row.ID, row.Total, text)
		}
	}
}
