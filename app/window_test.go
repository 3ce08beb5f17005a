package app

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/settings"
	"reifekompass/assessment"
)

const lindenrade = "lindenrade-2026"

// atWork is the program with one assessment, at its questions.
func atWork(t *testing.T) *stage {
	t.Helper()
	m := newMemory(t)
	m.add(lindenrade, "Wirtschaftsförderung Lindenrade", 2026)
	s := newStage(t, m)
	s.Go(kit.Route{Area: kit.Guide, Assessment: lindenrade})
	return s
}

func TestWindowIsThereBeforeTheCatalogueIs(t *testing.T) {
	s := newStage(t, newMemory(t), func(s *stage) { s.waiting = true })
	s.MustSee("Reifekompass")
	s.MustNotSee("Was möchten Sie tun?")
	s.release()
	s.MustSee("Was möchten Sie tun?")
}

func TestBrokenCatalogueIsSaid(t *testing.T) {
	s := newStage(t, newMemory(t), func(s *stage) { s.office = errors.New("line 3") })
	s.MustSee("Der Fragenkatalog kann nicht gelesen werden.")
	s.Go(kit.Route{Area: kit.Guide, Assessment: lindenrade})
	s.MustSee("Der Fragenkatalog kann nicht gelesen werden.")
}

func TestTabsLeadThroughTheAreas(t *testing.T) {
	s := atWork(t)
	s.MustSee("Wirtschaftsförderung Lindenrade")
	s.MustSee("Selbsteinschätzung 2026")
	s.MustSee("Frage 1 von 6")
	pageDown, pageUp := kit.Ctrl(fyne.KeyPageDown), kit.Ctrl(fyne.KeyPageUp)
	for _, want := range append(areas()[2:], kit.Submit) { // the last one is the end
		s.kit.Keys.Press(pageDown)
		if s.route.Area != want {
			t.Errorf("area %v, want %v", s.route.Area, want)
		}
	}
	for _, want := range []kit.Area{
		kit.Sharing, kit.Team, kit.Result, kit.Measures, kit.Vision, kit.Service, kit.Systems, kit.Processes, kit.Guide, kit.Profile, kit.Profile,
	} {
		s.kit.Keys.Press(pageUp)
		if s.route.Area != want {
			t.Errorf("area %v, want %v", s.route.Area, want)
		}
	}
	s.Go(kit.Route{Area: kit.Start})
	s.MustSee("Was möchten Sie tun?")
	if s.work != nil || s.window.Title() != programName {
		t.Errorf("work %v, title %q", s.work, s.window.Title())
	}
}

func TestTitleNamesAgencyAndQuestion(t *testing.T) {
	s := atWork(t)
	for _, want := range []string{"A1", "Lindenrade", "2026", programName} {
		if !strings.Contains(s.window.Title(), want) {
			t.Errorf("title %q, want %q in it", s.window.Title(), want)
		}
	}
}

func TestUndoNamesWhatWasUndoneAndOffersToRedo(t *testing.T) {
	s := atWork(t)
	s.Write("3")
	s.kit.Keys.Press(kit.Alt(fyne.KeyRight))
	s.Write("2")
	s.undo()
	s.MustSee("Rückgängig gemacht: Antwort zu A2")
	if got := s.memory.kept[lindenrade].Answers["A2"].State; got != assessment.Open {
		t.Errorf("A2 is %v, want open", got)
	}
	s.undo()
	s.MustSee("Rückgängig gemacht: Antwort zu A1")
	s.MustSee("Frage 1 von 6")
	s.redo()
	s.MustSee("Wiederholt: Antwort zu A1")
	if got := s.memory.kept[lindenrade].Answers["A1"]; got.Current != 3 {
		t.Errorf("A1 is %+v, want level 3 again", got)
	}
}

func TestUndoThatCannotBeSavedIsSaid(t *testing.T) {
	s := atWork(t)
	s.Write("3")
	s.memory.err = assessment.ErrDiskFull
	s.undo()
	s.MustSee("Der Datenträger ist voll.")
	if got := s.memory.kept[lindenrade].Answers["A1"].Current; got != 3 {
		t.Errorf("A1 is at %d, want 3 still", got)
	}
}

func TestDifferenceNamesWhatChanged(t *testing.T) {
	base := assessment.Answer{State: assessment.Answered, Current: 1, Target: assessment.Target{Set: true, Level: 2, Year: 2028}}
	for want, change := range map[string]func(*assessment.Answer){
		"app.what.state":      func(a *assessment.Answer) { a.State = assessment.Unknown },
		"app.what.current":    func(a *assessment.Answer) { a.Current = 3 },
		"app.what.target":     func(a *assessment.Answer) { a.Target.Level = 4 },
		"app.what.year":       func(a *assessment.Answer) { a.Target.Year = 2030 },
		"app.what.evidence":   func(a *assessment.Answer) { a.Evidence = assessment.Document },
		"app.what.internal":   func(a *assessment.Answer) { a.Internal = "x" },
		"app.what.for_jury":   func(a *assessment.Answer) { a.ForJury = "x" },
		"app.what.discussion": func(a *assessment.Answer) { a.Discussion = true },
	} {
		other := base
		change(&other)
		if got := difference(base, other); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestNotSavedStandsInTheBarOnEveryScreen(t *testing.T) {
	s := atWork(t)
	s.memory.err = assessment.ErrDiskFull
	s.Write("3")
	s.MustSee("Nicht gespeichert")
	s.openTab(2)
	s.MustSee("Nicht gespeichert")
	s.memory.err = nil
	s.openTab(1)
	s.work.pages[kit.Guide].Render(s.work.session.State())
	s.Write("3")
	s.MustSee("Gespeichert 12:30")
}

func TestClosingAsksOnlyIfSomethingIsNotSaved(t *testing.T) {
	s := atWork(t)
	s.memory.err = assessment.ErrDiskFull
	s.Write("3")
	s.close()
	s.MustSee("Nicht alles ist gespeichert")
	if s.closed {
		t.Fatal("closed without an answer")
	}
	s.Key(fyne.KeyEscape)
	s.memory.err = nil
	s.Write("3")
	s.close()
	if !s.closed {
		t.Error("the window stays open although all is saved")
	}
	if s.memory.settings[keySize] == "" {
		t.Error("the size of the window is not remembered")
	}
}

func TestWhatOneAreaSavesDoesNotHideWhatAnotherCouldNot(t *testing.T) {
	s := atWork(t)
	s.work.trouble[kit.Processes] = "Der Datenträger ist voll."
	s.Write("3") // an answer that is saved
	s.MustSee("Nicht gespeichert")
	s.Go(kit.Route{Area: kit.Start})
	s.MustSee("Nicht alles ist gespeichert")
	if s.work == nil {
		t.Fatal("the assessment was left without a question")
	}
	s.Press("Trotzdem verlassen")
	s.MustSee("Was möchten Sie tun?")
}

func TestClosingSavesWhatIsBeingTyped(t *testing.T) {
	s := atWork(t)
	for range 30 {
		s.window.Canvas().FocusNext()
		s.Write("x")
	}
	s.close()
	got := s.memory.kept[lindenrade].Answers["A1"]
	if got.Internal == "" || got.ForJury == "" {
		t.Errorf("answer %+v, want both comments", got)
	}
}

func TestLanguageChangesAtOnceAndIsKept(t *testing.T) {
	s := atWork(t)
	s.Write("3")
	if err := s.apply(settings.Values{Language: "en", Look: kit.Look{Variant: kit.AlwaysDark, Scale: 150}}); err != nil {
		t.Fatal(err)
	}
	s.MustSee("Settings")
	s.Key(fyne.KeyEscape)
	s.MustSee("Question 1 of 6")
	s.MustNotSee("Passt kein Satz?")
	if !s.kit.Dark() || s.kit.Scale() != 1.5 {
		t.Errorf("dark %v, scale %v", s.kit.Dark(), s.kit.Scale())
	}
	again := newStage(t, s.memory)
	again.MustSee("What would you like to do?")
}

func TestSettingsThatCannotBeKeptChangeNothing(t *testing.T) {
	s := atWork(t)
	s.memory.err = assessment.ErrReadOnly
	if err := s.apply(settings.Values{Language: "en"}); !errors.Is(err, assessment.ErrReadOnly) {
		t.Errorf("got %v", err)
	}
	s.MustSee("Passt kein Satz?")
}

func TestUnsavedAnswerOutlivesAChangeOfTheLook(t *testing.T) {
	s := atWork(t)
	s.memory.err = assessment.ErrDiskFull
	s.Write("3")
	s.rebuild()
	s.MustSee("Nicht gespeichert")
	s.memory.err = nil
	s.rebuild()
	if got := s.memory.kept[lindenrade].Answers["A1"].Current; got != 3 {
		t.Errorf("A1 is at %d, want 3", got)
	}
}

func TestOldScreensAreDeafAfterAChangeOfTheLook(t *testing.T) {
	s := atWork(t)
	old := s.kit.Keys
	s.rebuild()
	if old.Press(kit.Ctrl(fyne.KeyJ)) || old.Press(kit.Ctrl(fyne.KeyZ)) {
		t.Error("a screen that is gone still answers to keys")
	}
}

func TestAssessmentThatIsGoneLeadsToTheStart(t *testing.T) {
	s := newStage(t, newMemory(t))
	s.Go(kit.Route{Area: kit.Guide, Assessment: "weg"})
	s.MustSee("Das hat nicht geklappt")
	s.Key(fyne.KeyEscape)
	s.MustSee("Was möchten Sie tun?")
}

func TestStrangeSettingsAreIgnored(t *testing.T) {
	m := newMemory(t)
	m.settings = map[string]string{keyLanguage: "fr", keyVariant: "17", keyScale: "viel", keySize: "riesig"}
	s := newStage(t, m)
	if got := s.values; got.Language != "de" || got.Look.Variant != kit.AlwaysDark || got.Look.Scale != kit.MinScale {
		t.Errorf("values %+v", got)
	}
	if got := s.readSize(); got != fyne.NewSize(usualWidth, usualHeight) {
		t.Errorf("size %v", got)
	}
}

func TestSettingsAndHelpOpenAndCloseByKeyboard(t *testing.T) {
	s := newStage(t, newMemory(t))
	s.Key(fyne.KeyF1)
	s.MustSee("Hilfe und Tasten")
	s.Key(fyne.KeyEscape)
	s.Go(kit.Route{Area: kit.Settings})
	s.MustSee("Textgröße")
	s.Key(fyne.KeyEscape)
	s.MustNotSee("Textgröße")
}

func TestNewAssessmentIsAskedForAndBegun(t *testing.T) {
	s := newStage(t, newMemory(t))
	s.Go(kit.Route{Area: kit.Profile})
	s.MustSee("Neue Selbsteinschätzung")
	s.Write("Lindenrade")
	s.Key(fyne.KeyReturn)
	s.MustNotSee("Neue Selbsteinschätzung")
	if s.work == nil || s.route.Area != kit.Profile {
		t.Errorf("at %+v, want the profile of the new assessment", s.route)
	}
}
