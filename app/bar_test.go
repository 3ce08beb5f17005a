package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
	"reifekompass/app/settings"
	"reifekompass/assessment"
)

func TestSampleIsTaggedAsLongAsItIsOpen(t *testing.T) {
	s := atWork(t)
	s.MustNotSee("Muster")
	sample := s.memory.kept[lindenrade]
	sample.ID, sample.Agency.Fictional = "muster", true
	s.memory.kept["muster"] = sample
	s.Go(kit.Route{Area: kit.Guide, Assessment: "muster"})
	s.MustSee("Selbsteinschätzung 2026 Muster")
	s.Go(kit.Route{Area: kit.Guide, Assessment: lindenrade})
	s.MustNotSee("Muster")
}

func TestToastGoesWithItsScreen(t *testing.T) {
	s := atWork(t)
	s.Go(kit.Route{Area: kit.Start})
	s.kit.Toast(kit.ToastSpec{Text: "Gelöscht", Action: "Rückgängig"})
	s.MustSee("Gelöscht")
	s.Go(kit.Route{Area: kit.Guide, Assessment: lindenrade})
	s.MustNotSee("Gelöscht")
}

func TestBarShowsTheTitleWhereThereIsNoRoomForBoth(t *testing.T) {
	s := atWork(t)
	s.window.Resize(fyne.NewSize(1280, 800))
	s.MustSee("Wirtschaftsförderung Lindenrade Selbsteinschätzung 2026")
	for _, width := range []float32{1280, 1024} {
		s.apply200(t)
		s.window.Resize(fyne.NewSize(width, 700))
		s.MustNotSee("Wirtschaftsförderung Lindenrade")
		least := test.WidgetRenderer(s.shell.title).MinSize()
		if s.shell.title.Size().Width < least.Width {
			t.Errorf("%v wide: the title has %v, needs %v", width, s.shell.title.Size(), least)
		}
		s.MustSee("Gespeichert")
	}
}

// apply200 sets the text size to 200 % and closes the settings.
func (s *stage) apply200(t *testing.T) {
	t.Helper()
	s.Write("3")
	if err := s.apply(settings.Values{Language: "de", Look: kit.Look{Variant: kit.AlwaysLight, Scale: kit.MaxScale}}); err != nil {
		t.Fatal(err)
	}
	s.Key(fyne.KeyEscape)
}

func TestPanelsGiveTheFocusBackToWhatOpenedThem(t *testing.T) {
	s := atWork(t)
	for name, button := range map[string]*kit.Button{"help": s.shell.help, "settings": s.shell.settings} {
		s.kit.Focus(button)
		s.Key(fyne.KeyReturn)
		if s.window.Canvas().Overlays().Top() == nil {
			t.Fatalf("%s: nothing opened", name)
		}
		s.Key(fyne.KeyEscape)
		if s.window.Canvas().Focused() != fyne.Focusable(button) {
			t.Errorf("%s: the focus is on %T", name, s.window.Canvas().Focused())
		}
	}
	s.kit.Focus(s.shell.settings)
	s.Key(fyne.KeyReturn)
	s.apply200(t)
	if s.window.Canvas().Focused() != fyne.Focusable(s.shell.settings) {
		t.Errorf("after a change the focus is on %T", s.window.Canvas().Focused())
	}
}

func TestYearChosenLastOutlivesAChangeOfTheLook(t *testing.T) {
	s := atWork(t)
	s.kit.Keys.Press(kit.Ctrl(fyne.Key3))
	s.chooseYear(t)
	s.rebuild()
	s.kit.Keys.Press(kit.Alt(fyne.KeyRight))
	s.kit.Keys.Press(kit.Ctrl(fyne.Key4))
	want := assessment.Target{Set: true, Level: 4, Year: 2026}
	if got := s.memory.kept[lindenrade].Answers["A2"].Target; got != want {
		t.Errorf("target %+v, want %+v", got, want)
	}
}

// chooseYear chooses the first year of the list.
func (s *stage) chooseYear(t *testing.T) {
	t.Helper()
	for range 40 {
		s.window.Canvas().FocusNext()
		if _, year := s.window.Canvas().Focused().(*kit.Choice); year {
			s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
			return
		}
	}
	t.Fatal("no list of years")
}
