package guide

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestAllQuestionsAreAnsweredByKeyboardAndFoundAgain(t *testing.T) {
	store := kittest.NewStore(t)
	s := open(t, store, kittest.Setting{})
	order := s.session.State().Catalogue.Order()
	for i := range order {
		s.Write(string(rune('0' + i%5)))
		s.ctrl(fyne.KeyName(rune('0' + min(i%5+1, 4))))
		if i < len(order)-1 {
			s.on()
		}
		if i == 20 {
			s = open(t, store, kittest.Setting{}) // closed and opened again in the middle of the work
			if got := s.view.presenter.Question(); got != order[21] {
				t.Fatalf("opened at %s, want %s", got, order[21])
			}
		}
	}
	for i, id := range order {
		want := assessment.Answer{
			Question: id, State: assessment.Answered, Current: assessment.Level(i % 5),
			Target: assessment.Target{Set: true, Level: assessment.Level(min(i%5+1, 4))},
		}
		if diff := cmp.Diff(want, s.answer(id)); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	}
	s.MustSee("56 von 56 bearbeitet")
	s.on()
	if diff := cmp.Diff([]kit.Route{{Area: kit.Result, Assessment: "lindenrade-2026"}}, s.routes); diff != "" {
		t.Error(diff)
	}
	again := open(t, store, kittest.Setting{})
	if got, want := again.view.presenter.Question(), order[len(order)-1]; got != want {
		t.Errorf("opened at %s, want %s", got, want)
	}
}

func TestEverythingIsReachedByTabAlone(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Write("2")
	s.ctrl(fyne.Key3)
	seen := map[fyne.Focusable]bool{}
	for focused := s.Window.Canvas().Focused(); !seen[focused]; focused = s.Window.Canvas().Focused() {
		seen[focused] = true
		s.Tab()
	}
	a := s.view.answer
	for name, control := range map[string]fyne.Focusable{
		"list": s.view.side.nav, "levels": a.levels, "don't know": a.unknown, "not applicable": a.excluded, "flag": a.marked,
		"year": a.year, "evidence": a.evidence, "our comment": a.internal.Entry(), "jury comment": a.forJury.Entry(),
		"why": s.view.help.first(), "next": s.view.footer.next, "next open": s.view.footer.nextOpen,
	} {
		if !seen[control] {
			t.Errorf("Tab never reaches: %s", name)
		}
	}
}

func TestArrowsInTheLevelsAnswer(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyUp)
	got := s.answer("A1")
	if got.Current != 1 || got.Target.Level != 4 {
		t.Errorf("answer %+v, want level 1, target 4", got)
	}
	s.Key(fyne.KeyDelete)
	if s.answer("A1").Target.Set {
		t.Error("Del did not take the target away")
	}
}

func TestClickingASentenceAnswers(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Click(s.view.state.Question.Choices[3])
	if got := s.answer("A1"); got.State != assessment.Answered || got.Current != 3 {
		t.Errorf("answer %+v, want level 3", got)
	}
}

func TestCommentsAreTypedAndSavedByThemselves(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Kit.Focus(s.view.answer.internal.Entry())
	s.Write("Nur 3 Notizen, 😀")
	s.Clock.Pass(time.Second)
	if got := s.answer("A1").Internal; got != "Nur 3 Notizen, 😀" {
		t.Errorf("our comment %q", got)
	}
	s.Tab()
	s.Write("Siehe Anlage")
	s.on() // leaves before the pause is over
	if got := s.answer("A1").ForJury; got != "Siehe Anlage" {
		t.Errorf("jury comment %q", got)
	}
	if s.answer("A1").State != assessment.Open {
		t.Error("digits typed into a comment answered the question")
	}
	s.MustSee("Frage 2 von 6")
	if s.view.answer.forJury.Text() != "" {
		t.Errorf("the next question shows %q", s.view.answer.forJury.Text())
	}
}

func TestVeryLongCommentIsCutAndKept(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Kit.Focus(s.view.answer.internal.Entry())
	clipboard := test.NewClipboard()
	clipboard.SetContent(strings.Repeat("a", 100_000))
	s.view.answer.internal.Entry().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.Clock.Pass(time.Second)
	if got := len(s.answer("A1").Internal); got != assessment.MaxComment {
		t.Errorf("%d characters are kept, want %d", got, assessment.MaxComment)
	}
	s.MustSee("höchstens 10.000 Zeichen")
}

func TestNotApplicableAsksForAReason(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Write("2")
	s.Click("Nicht zutreffend …")
	s.Click("Übernehmen")
	s.MustSee("Bitte nennen Sie einen Grund.")
	if s.answer("A1").State != assessment.Answered {
		t.Error("the answer is gone although no reason was given")
	}
	s.Write("Dafür ist der Kreis da")
	s.Click("Übernehmen")
	if got := s.answer("A1"); !got.Excluded() || got.Reason != "Dafür ist der Kreis da" {
		t.Errorf("answer %+v", got)
	}
	s.MustSee("Grund: Dafür ist der Kreis da")
	s.Click("Nicht zutreffend …")
	s.Click("Trifft doch zu")
	if got := s.answer("A1"); got.State != assessment.Open {
		t.Errorf("answer %+v, want open", got)
	}
}

func TestFailureIsSaidAndCanBeTriedAgain(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.store.Err = assessment.ErrDiskFull
	s.Write("3")
	s.MustSee("Die Antwort ist noch nicht gespeichert.")
	s.MustSee("Der Datenträger ist voll.")
	if s.view.state.Answer.Current != 3 || len(s.failed) != 1 {
		t.Errorf("shows %d, told the window %v", s.view.state.Answer.Current, s.failed)
	}
	s.store.Err = nil
	s.Click("Erneut versuchen")
	s.MustNotSee("noch nicht gespeichert")
	if s.answer("A1").Current != 3 {
		t.Error("the answer did not come to the store")
	}
}

func TestSearchIsOpenedTypedAndFollowedByKeyboard(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.ctrl(fyne.KeyF)
	s.Write("flächen suche")
	s.MustSee("E3 Flächen- und Immobiliensuche für Unternehmen")
	s.Key(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if got := s.view.presenter.Question(); got[0] != 'C' && got[0] != 'E' {
		t.Errorf("at %s", got)
	}
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("the search stays open")
	}
	s.ctrl(fyne.KeyF)
	s.Write("Xylophon")
	s.MustSee("Keine Frage enthält diese Worte.")
	s.Key(fyne.KeyEscape)
}

func TestListLeadsToQuestions(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Click("Service für Unternehmen")
	s.MustSee("Frage 1 von 8")
	s.Click("E3")
	if got := s.view.presenter.Question(); got != "E3" {
		t.Errorf("at %s, want E3", got)
	}
}

func TestHelpStandsBesideOrOpensOverTheQuestion(t *testing.T) {
	wide := open(t, kittest.NewStore(t), kittest.Setting{})
	wide.MustSee("Warum fragen wir das?")
	wide.Key(fyne.KeyF1)
	if wide.Window.Canvas().Focused() != wide.view.help.first() {
		t.Error("F1 did not lead to the help")
	}
	narrow := open(t, kittest.NewStore(t), kittest.Setting{Size: fyne.NewSize(1024, 604)})
	narrow.MustNotSee("Warum fragen wir das?")
	narrow.Key(fyne.KeyF1)
	narrow.MustSee("Warum fragen wir das?")
	narrow.Key(fyne.KeyEscape)
	narrow.MustNotSee("Warum fragen wir das?")
	if narrow.Window.Canvas().Focused() != fyne.Focusable(narrow.view.answer.levels) {
		t.Error("the focus did not come back")
	}
}

func TestFoldedHelpStaysFolded(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	why := s.view.state.Help.Why
	first := strings.Fields(why)[0] + " " + strings.Fields(why)[1]
	s.MustSee(first)
	s.Click("Warum fragen wir das?")
	s.MustNotSee(first)
	s.on()
	if !s.view.help.open["guide.recognize"] || s.view.help.open["guide.why"] {
		t.Error("what is folded out is not kept")
	}
}

func TestLargeTextTurnsTheListIntoAPage(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{Look: kit.Look{Scale: 200}, Size: fyne.NewSize(1280, 704)})
	s.MustNotSee("Wissenstransfer")
	s.Click("Alle Fragen")
	s.MustSee("Wissenstransfer")
	s.Key(fyne.KeyEnd, fyne.KeyReturn)
	if got := s.view.presenter.Question(); got != "I1" {
		t.Errorf("at %s, want I1", got)
	}
}

func TestNothingIsCutOffAtAnySize(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 150}, {Scale: 200}} {
		for _, size := range []fyne.Size{{Width: 1024, Height: 604}, {Width: 1280, Height: 704}, {Width: 1920, Height: 1000}} {
			for _, language := range []string{"de", "en"} {
				s := open(t, kittest.NewStore(t), kittest.Setting{Look: look, Size: size, Language: language})
				kittest.Walk(s.Window.Canvas().Content(), func(o fyne.CanvasObject, at fyne.Position) {
					if right := at.X + o.Size().Width; right > size.Width+2 {
						t.Fatalf("%v, %v, %s: %T ends at %v", look, size, language, o, right)
					}
				})
			}
		}
	}
}

func TestEnglishScreenHasNoGermanWord(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{Language: "en"})
	s.MustSee("No sentence fits?")
	s.MustSee("Why do we ask this?")
	s.MustNotSee("«")
	s.MustNotSee("Frage")
}

func TestYearNeedsATarget(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	if !s.view.answer.year.Disabled() {
		t.Error("a year can be chosen without a target")
	}
	s.ctrl(fyne.Key3)
	if s.view.answer.year.Disabled() {
		t.Error("the year stays disabled with a target")
	}
	s.Kit.Focus(s.view.answer.year)
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := s.answer("A1").Target.Year; got != 2026 {
		t.Errorf("year %d, want 2026", got)
	}
}

func TestEvidenceAndFlagByKeyboard(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Kit.Focus(s.view.answer.evidence)
	s.Key(fyne.KeyRight, fyne.KeyRight)
	s.Kit.Focus(s.view.answer.marked)
	s.Key(fyne.KeySpace)
	if got := s.answer("A1"); got.Evidence != assessment.Document || !got.Discussion {
		t.Errorf("answer %+v", got)
	}
	s.MustSee("1 zu besprechen")
}

func TestRenderWithoutAChangeWritesNothing(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Write("2")
	writes := s.store.Writes
	for range 3 {
		s.view.Render(s.session.State())
	}
	s.Clock.Pass(time.Minute)
	s.Kit.Flush()
	if s.store.Writes != writes {
		t.Errorf("%d writes without input", s.store.Writes-writes)
	}
}

func TestSearchSaysItsNameOnce(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.ctrl(fyne.KeyF)
	if got := strings.Count(s.Words(), "Frage suchen"); got != 1 {
		t.Errorf("%q stands %d times", "Frage suchen", got)
	}
}

func TestTermsAreBuiltOnceAndFilledForEachQuestion(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Click("Begriffe")
	most := 0
	for _, id := range s.session.State().Catalogue.Order() {
		s.view.Show(id)
		terms := s.view.state.Help.Terms
		most = max(most, len(terms))
		for _, term := range terms {
			s.MustSee(term.Term)
		}
	}
	if got := len(s.view.help.parts.made); got != most || most == 0 {
		t.Errorf("%d rows are kept, the longest list has %d", got, most)
	}
}

func TestFocusRingOfTheFirstHelpIsNotCut(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{})
	s.Key(fyne.KeyF1)
	top := float32(-1)
	kittest.Walk(s.view.help.column, func(o fyne.CanvasObject, at fyne.Position) {
		if _, scroll := o.(*kit.Scroll); scroll && top < 0 {
			top, _ = placeOf(s, o)
		}
	})
	const ring = 4
	if head, _ := placeOf(s, s.view.help.first().(fyne.CanvasObject)); top < 0 || head-top < ring {
		t.Errorf("the heading is at %v, what is scrolled begins at %v", head, top)
	}
}

func TestEnglishCallsTheLevelsCurrentAndTarget(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{Language: "en"})
	s.MustSee("Current Target Choose the sentence")
}
