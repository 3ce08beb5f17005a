package publish

import (
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment/release"
)

// stage is the area in a window.
type stage struct {
	*kittest.Stage

	view *View
}

func (w *world) show() stage {
	w.t.Helper()
	s := kittest.New(w.t, kittest.Setting{})
	v := New(w.deps(s.Kit))
	s.Show(v.Content())
	v.Activate()
	return stage{s, v}
}

func TestSummaryIsPublishedByKeyboardAlone(t *testing.T) {
	w := newWorld(t, 9)
	s := w.show()
	s.MustSee("9 von 10 Bewerbungen sind dabei", "Stadt 00", "Vorschau berechnen")
	for range 3 { // past the title and the one choice that there is
		s.Tab()
	}
	s.Key(fyne.KeyReturn)
	s.MustSee("9 Teilnehmende: 3 von 4 Werten werden gezeigt.", "30 bis 60", "Ein Prozess: Digitalisierungspotenzial")
	s.Key(fyne.KeyReturn)
	s.MustSee("lässt sich nicht zurücknehmen")
	s.Tab() // past the way back, which is the safe one
	s.Key(fyne.KeyReturn)
	s.MustSee("Die Zusammenfassung ist veröffentlicht.", "Schon veröffentlicht", "Transferbericht ansehen")
	if w.written["out/alle.rkbench"] == "" {
		t.Errorf("written %v", w.written)
	}
	s.Press("Transferbericht ansehen")
	if len(w.looked) != 1 || w.looked[0] != "0123" {
		t.Errorf("looked at %q", w.looked)
	}
	w.target = "out/alle.xlsx"
	s.Press("Offene Daten speichern …")
	if w.written["out/alle.xlsx"] != "data of 0123" {
		t.Errorf("open data: %v", w.written)
	}
	s.MustSee("Die Datei ist gespeichert.")
}

func TestApplicantIsLeftOutByKeyboard(t *testing.T) {
	w := newWorld(t, 9)
	s := w.show()
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	s.MustSee("8 von 10 Bewerbungen sind dabei", "hat zugestimmt, wird hier weggelassen")
}

func TestChangedMindPublishesNothing(t *testing.T) {
	w := newWorld(t, 9)
	w.target = ""
	s := w.show()
	s.Kit.Focus(s.view.main)
	s.Key(fyne.KeyReturn, fyne.KeyReturn)
	s.Tab()
	s.Key(fyne.KeyReturn)
	if len(w.memory.published) != 0 || len(w.written) != 0 {
		t.Error("published without a place for the file")
	}
	s.MustSee("9 Teilnehmende: 3 von 4 Werten werden gezeigt.")
}

func TestUnknownApplicantIsAskedFor(t *testing.T) {
	w := newWorld(t, 8)
	c := &w.memory.group.Candidates[0]
	c.Obstacle, c.Perhaps = release.Unknown, append(c.Perhaps, "before")
	s := w.show()
	s.MustSee("Bitte klären: War sie früher schon dabei?", "Es sind zu wenige für eine Zusammenfassung.")
	s.Kit.Focus(s.view.who.list)
	s.Key(fyne.KeyReturn)
	s.MustSee("Welche Wirtschaftsförderung ist das?")
	s.Press("Übernehmen")
	s.MustSee("Bitte wählen Sie eine Antwort.")
}

func TestSearchKeepsItsWordsAndTurnsWhatIsShown(t *testing.T) {
	w := newWorld(t, 30)
	s := w.show()
	s.Kit.Focus(s.view.who.search.Entry())
	s.Write("stadt 17")
	s.Clock.Rest()
	s.MustSee("Stadt 17")
	s.MustNotSee("Stadt 16")
	s.Kit.Focus(s.view.who.list)
	s.Key(fyne.KeyReturn)
	s.MustSee("29 von 31 Bewerbungen sind dabei", "hat zugestimmt, wird hier weggelassen")
	if got := s.view.presenter.choice.Without; len(got) != 1 || got[0] != "series 17" {
		t.Errorf("left out %q", got)
	}
}
