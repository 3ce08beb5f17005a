package guide

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

func TestAllQuestionsAreAnsweredByKeyboardAndFoundAgain(t *testing.T) {
	store := newStore(t)
	s := open(t, store, setting{})
	order := s.session.State().Catalogue.Order()
	for i := range order {
		s.write(string(rune('0' + i%5)))
		s.ctrl(fyne.KeyName(rune('0' + min(i%5+1, 4))))
		if i < len(order)-1 {
			s.on()
		}
		if i == 20 {
			s = open(t, store, setting{}) // closed and opened again in the middle of the work
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
	s.mustSee("56 von 56 bearbeitet")
	s.on()
	if diff := cmp.Diff([]kit.Route{{Area: kit.Result, Assessment: "lindenrade-2026"}}, s.routes); diff != "" {
		t.Error(diff)
	}
	again := open(t, store, setting{})
	if got, want := again.view.presenter.Question(), order[len(order)-1]; got != want {
		t.Errorf("opened at %s, want %s", got, want)
	}
}

func TestEverythingIsReachedByTabAlone(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.write("2")
	s.ctrl(fyne.Key3)
	seen := map[fyne.Focusable]bool{}
	for focused := s.window.Canvas().Focused(); !seen[focused]; focused = s.window.Canvas().Focused() {
		seen[focused] = true
		s.tab()
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
	s := open(t, newStore(t), setting{})
	s.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyUp)
	got := s.answer("A1")
	if got.Current != 1 || got.Target.Level != 4 {
		t.Errorf("answer %+v, want level 1, target 4", got)
	}
	s.key(fyne.KeyDelete)
	if s.answer("A1").Target.Set {
		t.Error("Del did not take the target away")
	}
}

func TestClickingASentenceAnswers(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.click(s.view.state.Question.Choices[3])
	if got := s.answer("A1"); got.State != assessment.Answered || got.Current != 3 {
		t.Errorf("answer %+v, want level 3", got)
	}
}

func TestCommentsAreTypedAndSavedByThemselves(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.kit.Focus(s.view.answer.internal.Entry())
	s.write("Nur 3 Notizen, 😀")
	s.clock.pass(time.Second)
	if got := s.answer("A1").Internal; got != "Nur 3 Notizen, 😀" {
		t.Errorf("our comment %q", got)
	}
	s.tab()
	s.write("Siehe Anlage")
	s.on() // leaves before the pause is over
	if got := s.answer("A1").ForJury; got != "Siehe Anlage" {
		t.Errorf("jury comment %q", got)
	}
	if s.answer("A1").State != assessment.Open {
		t.Error("digits typed into a comment answered the question")
	}
	s.mustSee("Frage 2 von 6")
	if s.view.answer.forJury.Text() != "" {
		t.Errorf("the next question shows %q", s.view.answer.forJury.Text())
	}
}

func TestVeryLongCommentIsCutAndKept(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.kit.Focus(s.view.answer.internal.Entry())
	clipboard := test.NewClipboard()
	clipboard.SetContent(strings.Repeat("a", 100_000))
	s.view.answer.internal.Entry().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.clock.pass(time.Second)
	if got := len(s.answer("A1").Internal); got != assessment.MaxComment {
		t.Errorf("%d characters are kept, want %d", got, assessment.MaxComment)
	}
	s.mustSee("höchstens 10.000 Zeichen")
}

func TestNotApplicableAsksForAReason(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.write("2")
	s.click("Nicht zutreffend …")
	s.click("Übernehmen")
	s.mustSee("Bitte nennen Sie einen Grund.")
	if s.answer("A1").State != assessment.Answered {
		t.Error("the answer is gone although no reason was given")
	}
	s.write("Dafür ist der Kreis da")
	s.click("Übernehmen")
	if got := s.answer("A1"); !got.Excluded() || got.Reason != "Dafür ist der Kreis da" {
		t.Errorf("answer %+v", got)
	}
	s.mustSee("Grund: Dafür ist der Kreis da")
	s.click("Nicht zutreffend …")
	s.click("Trifft doch zu")
	if got := s.answer("A1"); got.State != assessment.Open {
		t.Errorf("answer %+v, want open", got)
	}
}

func TestFailureIsSaidAndCanBeTriedAgain(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.store.err = assessment.ErrDiskFull
	s.write("3")
	s.mustSee("Die Antwort ist noch nicht gespeichert.")
	s.mustSee("Der Datenträger ist voll.")
	if s.view.state.Answer.Current != 3 || len(s.failed) != 1 {
		t.Errorf("shows %d, told the window %v", s.view.state.Answer.Current, s.failed)
	}
	s.store.err = nil
	s.click("Erneut versuchen")
	s.mustNotSee("noch nicht gespeichert")
	if s.answer("A1").Current != 3 {
		t.Error("the answer did not come to the store")
	}
}

func TestSearchIsOpenedTypedAndFollowedByKeyboard(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.ctrl(fyne.KeyF)
	s.write("flächen suche")
	s.mustSee("E3 Flächen- und Immobiliensuche für Unternehmen")
	s.key(fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if got := s.view.presenter.Question(); got[0] != 'C' && got[0] != 'E' {
		t.Errorf("at %s", got)
	}
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the search stays open")
	}
	s.ctrl(fyne.KeyF)
	s.write("Xylophon")
	s.mustSee("Keine Frage enthält diese Worte.")
	s.key(fyne.KeyEscape)
}

func TestListLeadsToQuestions(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.click("Service für Unternehmen")
	s.mustSee("Frage 1 von 8")
	s.click("E3")
	if got := s.view.presenter.Question(); got != "E3" {
		t.Errorf("at %s, want E3", got)
	}
}

func TestHelpStandsBesideOrOpensOverTheQuestion(t *testing.T) {
	wide := open(t, newStore(t), setting{})
	wide.mustSee("Warum fragen wir das?")
	wide.key(fyne.KeyF1)
	if wide.window.Canvas().Focused() != wide.view.help.first() {
		t.Error("F1 did not lead to the help")
	}
	narrow := open(t, newStore(t), setting{size: fyne.NewSize(1024, 604)})
	narrow.mustNotSee("Warum fragen wir das?")
	narrow.key(fyne.KeyF1)
	narrow.mustSee("Warum fragen wir das?")
	narrow.key(fyne.KeyEscape)
	narrow.mustNotSee("Warum fragen wir das?")
	if narrow.window.Canvas().Focused() != fyne.Focusable(narrow.view.answer.levels) {
		t.Error("the focus did not come back")
	}
}

func TestFoldedHelpStaysFolded(t *testing.T) {
	s := open(t, newStore(t), setting{})
	why := s.view.state.Help.Why
	first := strings.Fields(why)[0] + " " + strings.Fields(why)[1]
	s.mustSee(first)
	s.click("Warum fragen wir das?")
	s.mustNotSee(first)
	s.on()
	if !s.view.help.open["guide.recognize"] || s.view.help.open["guide.why"] {
		t.Error("what is folded out is not kept")
	}
}

func TestLargeTextTurnsTheListIntoAPage(t *testing.T) {
	s := open(t, newStore(t), setting{look: kit.Look{Scale: 200}, size: fyne.NewSize(1280, 704)})
	s.mustNotSee("Wissenstransfer")
	s.click("Alle Fragen")
	s.mustSee("Wissenstransfer")
	s.key(fyne.KeyEnd, fyne.KeyReturn)
	if got := s.view.presenter.Question(); got != "I1" {
		t.Errorf("at %s, want I1", got)
	}
}

func TestNothingIsCutOffAtAnySize(t *testing.T) {
	for _, look := range []kit.Look{{}, {Scale: 150}, {Scale: 200}} {
		for _, size := range []fyne.Size{{Width: 1024, Height: 604}, {Width: 1280, Height: 704}, {Width: 1920, Height: 1000}} {
			for _, language := range []string{"de", "en"} {
				s := open(t, newStore(t), setting{look: look, size: size, language: language})
				walk(s.window.Canvas().Content(), fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
					if right := at.X + o.Size().Width; right > size.Width+2 {
						t.Fatalf("%v, %v, %s: %T ends at %v", look, size, language, o, right)
					}
				})
			}
		}
	}
}

func TestEnglishScreenHasNoGermanWord(t *testing.T) {
	s := open(t, newStore(t), setting{language: "en"})
	s.mustSee("No sentence fits?")
	s.mustSee("Why do we ask this?")
	s.mustNotSee("«")
	s.mustNotSee("Frage")
}

func TestYearNeedsATarget(t *testing.T) {
	s := open(t, newStore(t), setting{})
	if !s.view.answer.year.Disabled() {
		t.Error("a year can be chosen without a target")
	}
	s.ctrl(fyne.Key3)
	if s.view.answer.year.Disabled() {
		t.Error("the year stays disabled with a target")
	}
	s.kit.Focus(s.view.answer.year)
	s.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := s.answer("A1").Target.Year; got != 2026 {
		t.Errorf("year %d, want 2026", got)
	}
}

func TestEvidenceAndFlagByKeyboard(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.kit.Focus(s.view.answer.evidence)
	s.key(fyne.KeyRight, fyne.KeyRight)
	s.kit.Focus(s.view.answer.marked)
	s.key(fyne.KeySpace)
	if got := s.answer("A1"); got.Evidence != assessment.Document || !got.Discussion {
		t.Errorf("answer %+v", got)
	}
	s.mustSee("1 zu besprechen")
}

func TestRenderWithoutAChangeWritesNothing(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.write("2")
	writes := s.store.writes
	for range 3 {
		s.view.Render(s.session.State())
	}
	s.clock.pass(time.Minute)
	s.kit.Flush()
	if s.store.writes != writes {
		t.Errorf("%d writes without input", s.store.writes-writes)
	}
}

func TestSearchSaysItsNameOnce(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.ctrl(fyne.KeyF)
	if got := strings.Count(s.words(), "Frage suchen"); got != 1 {
		t.Errorf("%q stands %d times", "Frage suchen", got)
	}
}

func TestTermsAreBuiltOnceAndFilledForEachQuestion(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.click("Begriffe")
	most := 0
	for _, id := range s.session.State().Catalogue.Order() {
		s.view.Show(id)
		terms := s.view.state.Help.Terms
		most = max(most, len(terms))
		for _, term := range terms {
			s.mustSee(term.Term)
		}
	}
	if got := len(s.view.help.parts.made); got != most || most == 0 {
		t.Errorf("%d rows are kept, the longest list has %d", got, most)
	}
}

func TestFocusRingOfTheFirstHelpIsNotCut(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.key(fyne.KeyF1)
	top := float32(-1)
	walk(s.view.help.column, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
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
	s := open(t, newStore(t), setting{language: "en"})
	s.mustSee("Current Target Choose the sentence")
}
