package kit

import (
	"context"
	"errors"
	"image"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

func TestEscClosesADialogAndReturnsTheFocus(t *testing.T) {
	s := newStage(t, Look{})
	opener := s.Button(ButtonSpec{Text: "Öffnen"})
	s.put(opener, 700, 500)
	s.tab()
	closed := 0
	s.Dialog(DialogSpec{Title: "Titel", Content: s.Text("Inhalt", Body()), Main: "Ja", OnClose: func() { closed++ }})
	s.mustSee("Inhalt")
	for range 6 {
		s.tab()
		if s.window.Canvas().Focused() == fyne.Focusable(opener) {
			t.Fatal("the focus left the dialog")
		}
	}
	s.key(fyne.KeyEscape)
	if s.sees("Inhalt") || closed != 1 {
		t.Errorf("after Esc: closed %d times, screen %q", closed, s.shown())
	}
	if s.window.Canvas().Focused() != fyne.Focusable(opener) {
		t.Error("the focus did not come back")
	}
}

func TestDialogStaysOpenWithItsError(t *testing.T) {
	s := newStage(t, Look{})
	s.put(s.Space(1, 1), 700, 500)
	wrong := "Bitte nennen Sie einen Grund."
	field := s.Field(FieldSpec{Label: "Grund"})
	s.Dialog(DialogSpec{Title: "Titel", Content: field, Main: "Übernehmen", Focus: field.Entry(), OnMain: func() string {
		if field.Text() == "" {
			return wrong
		}
		return ""
	}})
	s.key(fyne.KeyReturn)
	s.mustSee(wrong)
	s.write("darum")
	s.key(fyne.KeyReturn)
	if s.sees("Grund") {
		t.Error("the dialog stays open although all is well")
	}
}

// TestDialogStaysWhileItsWorkIsRefused tries a passphrase twice: the first is
// refused, and typing replaces it.
func TestDialogStaysWhileItsWorkIsRefused(t *testing.T) {
	s := newStage(t, Look{})
	s.put(s.Space(1, 1), 700, 500)
	field := s.Field(FieldSpec{Label: "Kennwort", Secret: true})
	tried, done := "", 0
	s.Dialog(DialogSpec{
		Title: "Öffnen …", Content: field, Main: "Weiter", Focus: field.Entry(),
		OnMain: func() string {
			tried = field.Text()
			return ""
		},
		Work: func() error {
			if tried != "richtig" {
				return assessment.ErrPassphrase
			}
			return nil
		},
		Done: func() { done++ },
	})
	if s.sees("Öffnen …") {
		t.Error("the title has the dots of a button")
	}
	s.write("falsch")
	s.key(fyne.KeyReturn)
	s.mustSee("Das Kennwort passt nicht.")
	s.write("richtig")
	s.key(fyne.KeyReturn)
	if s.sees("Öffnen") || done != 1 || tried != "richtig" {
		t.Errorf("done %d times, tried %q, screen %q", done, tried, s.shown())
	}
}

// TestNothingFollowsADialogThatWasClosed presses Esc while the work goes on.
func TestNothingFollowsADialogThatWasClosed(t *testing.T) {
	s := newStage(t, Look{})
	s.put(s.Space(1, 1), 700, 500)
	var finish func()
	s.Executor = later{Executor: s.Executor, finish: &finish}
	works, done := 0, 0
	d := s.Dialog(DialogSpec{Title: "Öffnen", Content: s.Text("Inhalt", Body()), Main: "Weiter", Work: func() error {
		works++
		return nil
	}, Done: func() { done++ }})
	d.FocusMain()
	s.key(fyne.KeyReturn)
	s.key(fyne.KeyReturn) // pressed again while it goes on
	s.key(fyne.KeyEscape)
	finish()
	if works != 1 || done != 0 {
		t.Errorf("worked %d times, done %d times", works, done)
	}
}

// later does the work at once and says that it is done when it is asked to.
type later struct {
	Executor
	finish *func()
}

func (l later) Go(work, done func()) {
	work()
	*l.finish = done
}

func TestDialogMayOpenTheNextOne(t *testing.T) {
	s := newStage(t, Look{})
	s.put(s.Space(1, 1), 700, 500)
	var second *Field
	first := s.Dialog(DialogSpec{Title: "Erstens", Content: s.Text("Inhalt", Body()), Main: "Weiter", OnMain: func() string {
		second = s.Field(FieldSpec{Label: "Zweitens"})
		s.Dialog(DialogSpec{Title: "Zweiter Schritt", Content: second, Main: "Fertig", Focus: second.Entry()})
		return ""
	}})
	first.answer()
	s.mustSee("Zweiter Schritt")
	s.write("getippt")
	if s.sees("Inhalt") || second.Text() != "getippt" {
		t.Errorf("screen %q, typed %q", s.shown(), second.Text())
	}
	s.key(fyne.KeyEscape)
	if s.sees("Zweiter Schritt") || len(s.Keys.overlays) != 0 {
		t.Errorf("screen %q, %d overlays have the keys", s.shown(), len(s.Keys.overlays))
	}
}

func TestLastStepOfADialogGivesTheFocusBack(t *testing.T) {
	s := newStage(t, Look{})
	opener := s.Button(ButtonSpec{Text: "Öffnen"})
	s.put(opener, 700, 500)
	s.Focus(opener)
	step := s.Field(FieldSpec{Label: "Erstens"})
	s.Dialog(DialogSpec{Title: "Erster Schritt", Content: step, Main: "Weiter", Focus: step.Entry(), OnMain: func() string {
		s.Dialog(DialogSpec{Title: "Zweiter Schritt", Content: s.Text("Inhalt", Body()), Main: "Fertig"})
		return ""
	}}).answer()
	s.mustSee("Zweiter Schritt")
	s.key(fyne.KeyEscape)
	if got := s.window.Canvas().Focused(); got != opener {
		t.Errorf("the focus is on %v, want the button that opened the first step", got)
	}
}

func TestWindowKeysAreDeafWhileADialogIsOpen(t *testing.T) {
	s := newStage(t, Look{})
	s.put(s.Space(1, 1), 700, 500)
	s.Keys.Window(Bindings{Plain(fyne.KeyF1): func() { t.Error("a key went through the dialog") }})
	s.Tell("Titel", "Inhalt")
	s.key(fyne.KeyF1, fyne.KeyEscape)
}

func TestPanelClosesByClickOutside(t *testing.T) {
	s := newStage(t, Look{})
	s.put(s.Space(1, 1), 900, 500)
	s.Panel(PanelSpec{Title: "Hilfe", Content: s.Text("Warum", Body())})
	for _, at := range []fyne.Position{{X: 890, Y: 30}, {X: 560, Y: 70}, {X: 700, Y: 400}} { // words and empty paper
		tapAt(s, at)
		s.mustSee("Warum")
	}
	tapAt(s, fyne.NewPos(50, 250))
	if s.sees("Warum") {
		t.Error("the panel stays open")
	}
}

func TestToastOffersToUndoAndGoesAfterAWhile(t *testing.T) {
	s, undone := newStage(t, Look{}), 0
	s.put(s.Space(1, 1), 700, 500)
	s.Toast(ToastSpec{Text: "Gelöscht", Action: "Rückgängig", OnAction: func() { undone++ }})
	s.mustSee("Rückgängig")
	s.clock.pass(9 * time.Second)
	s.mustSee("Gelöscht")
	s.clock.pass(time.Second)
	if s.sees("Gelöscht") {
		t.Error("the toast stays")
	}
	s.Toast(ToastSpec{Text: "Gelöscht", Action: "Rückgängig", OnAction: func() { undone++ }})
	s.tab()
	s.clock.pass(time.Minute)
	s.mustSee("Gelöscht")
	s.key(fyne.KeyReturn)
	if undone != 1 || s.sees("Gelöscht") {
		t.Errorf("undone %d times, screen %q", undone, s.shown())
	}
}

func TestOlderToastDoesNotTakeTheNewerOneAway(t *testing.T) {
	s := newStage(t, Look{})
	s.put(s.Space(1, 1), 700, 500)
	s.Toast(ToastSpec{Text: "Erste"})
	s.clock.pass(6 * time.Second)
	s.Toast(ToastSpec{Text: "Zweite"})
	s.clock.pass(6 * time.Second)
	s.mustSee("Zweite")
}

func TestOnlyTheNewestRequestIsShown(t *testing.T) {
	c := &clock{hold: true}
	runner := NewRunner(t.Context(), c)
	var shown []int
	var contexts []context.Context
	ask := func(n int) {
		Run(runner, func(ctx context.Context) (int, error) {
			contexts = append(contexts, ctx)
			return n, nil
		}, func(n int, _ error) { shown = append(shown, n) })
	}
	ask(1)
	ask(2)
	if contexts[0].Err() == nil || contexts[1].Err() != nil {
		t.Error("the older work must be canceled, the newer must not")
	}
	for _, done := range c.held {
		done()
	}
	if diff := cmp.Diff([]int{2}, shown); diff != "" {
		t.Error(diff)
	}
}

func TestErrorOfTheWorkIsHandedOver(t *testing.T) {
	want := errors.New("voll")
	var got error
	Run(NewRunner(t.Context(), &clock{}), func(context.Context) (int, error) { return 0, want }, func(_ int, err error) { got = err })
	if !errors.Is(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSavedIndicatorTellsTheTimeOrTheTrouble(t *testing.T) {
	s, told := newStage(t, Look{}), 0
	saved := s.SavedIndicator(func() { told++ })
	s.put(saved, 300, 60)
	saved.Set(SavedState{At: time.Date(2026, 11, 20, 14, 3, 0, 0, time.UTC)})
	s.mustSee("Gespeichert 14:03")
	saved.Set(SavedState{Err: "Der Datenträger ist voll."})
	s.mustSee("Nicht gespeichert")
	s.click(saved)
	if told != 1 {
		t.Error("a press must tell why")
	}
}

func TestNavIsOneStopForTabAndOpensWithEnter(t *testing.T) {
	s := newStage(t, Look{})
	var opened []string
	nav := s.Nav(NavSpec{Name: "Fragen", OnOpen: func(key string) { opened = append(opened, key) }})
	after := s.Button(ButtonSpec{Text: "danach"})
	s.put(s.Column(0, nav, after), 272, 500)
	items := []NavItem{{Key: "A", Code: "A", Title: "Strategie"}, {Key: "B1", Inner: true, Code: "B1", Title: "Prozesse"}, {Key: "C", Code: "C", Title: "Technik"}}
	nav.Set(items)
	s.Settle()
	s.tab()
	s.key(fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnd, fyne.KeySpace)
	s.tab()
	if s.window.Canvas().Focused() != fyne.Focusable(after) {
		t.Error("Tab did not leave the list")
	}
	s.click(nav.rows[0])
	if diff := cmp.Diff([]string{"B1", "C", "A"}, opened); diff != "" {
		t.Error(diff)
	}
}

func TestFoldOutShowsAndHidesItsContent(t *testing.T) {
	s := newStage(t, Look{})
	var open []bool
	f := s.FoldOut(FoldSpec{Title: "Warum?", Content: s.Text("Darum", Body()), OnToggle: func(on bool) { open = append(open, on) }})
	s.put(s.Column(0, f), 300, 200)
	if s.sees("Darum") {
		t.Error("open from the start")
	}
	s.tab()
	s.key(fyne.KeyReturn)
	s.mustSee("Darum")
	if held := s.FocusedIn(f); held != "Warum?" {
		t.Errorf("the focus is at %q: what is folded out is not looked through", held)
	}
	s.key(fyne.KeySpace)
	if diff := cmp.Diff([]bool{true, false}, open); diff != "" {
		t.Error(diff)
	}
}

func TestSceneIsDrawnForItsWidthAndItsRegionsArePressed(t *testing.T) {
	s, pressed := newStage(t, Look{Scale: 150}), 0
	var widths, pixels []float64
	s.raster = func(d scene.Scene, _ scene.Palette, f float64) *image.RGBA {
		pixels = append(pixels, d.Width*f)
		return image.NewRGBA(image.Rect(0, 0, int(d.Width*f), int(d.Height*f)))
	}
	drawing := s.Scene(SceneSpec{
		Draw: func(width float64) scene.Scene {
			widths = append(widths, width)
			return scene.Scene{Width: width, Height: 40, Alt: "Profil"}
		},
		Regions: func(float64) []Region {
			return []Region{{X: 10, Y: 10, W: 50, H: 20, Name: "Zeile A", OnTap: func() { pressed++ }}}
		},
	})
	s.put(drawing, 300, 100)
	s.window.Canvas().Capture()
	if len(widths) == 0 || widths[len(widths)-1] != 300 {
		t.Errorf("drawn for %v, want 300 design pixels", widths)
	}
	if len(pixels) == 0 || pixels[0] != 450 {
		t.Errorf("drawn with %v pixels, want 450", pixels)
	}
	if got := drawing.HeightFor(450); got != 60 {
		t.Errorf("height %v, want 60", got)
	}
	s.tab()
	s.key(fyne.KeyReturn)
	tapAt(s, s.position(drawing).AddXY(30, 30))
	if pressed != 2 {
		t.Errorf("pressed %d times, want by key and by click", pressed)
	}
	if drawing.AccessibilityLabel() != "Profil" {
		t.Error("the text alternative is lost")
	}
}

func TestFocusIsTakenFromWhatIsGone(t *testing.T) {
	s := newStage(t, Look{})
	gone, pressed := 0, 0
	page := s.Column(0, s.Text("Oben", Body()), s.Button(ButtonSpec{Text: "Weg", OnTap: func() { gone++ }}))
	s.put(page, 700, 500)
	s.tab()
	s.ForgetGone()
	if s.window.Canvas().Focused() == nil {
		t.Fatal("what is shown lost the focus")
	}
	page.Objects[1] = s.Button(ButtonSpec{Text: "Neu", OnTap: func() { pressed++ }})
	page.Refresh()
	s.ForgetGone()
	if held := s.window.Canvas().Focused(); held != nil {
		t.Errorf("the focus is still at %T, which is gone", held)
	}
	s.tab()
	s.key(fyne.KeyReturn)
	if gone != 0 || pressed != 1 {
		t.Errorf("Enter reached the part that is gone %d times, the new one %d times", gone, pressed)
	}
}

// TestFocusStaysAtWhatIsNotDrawnYet has a part where the toolkit puts what it
// has not drawn yet.
func TestFocusStaysAtWhatIsNotDrawnYet(t *testing.T) {
	s := newStage(t, Look{})
	fresh := s.Button(ButtonSpec{Text: "Neu"})
	page := s.Column(0, fresh)
	s.put(page, 700, 500)
	s.tab()
	s.ForgetGone()
	if held := s.window.Canvas().Focused(); held != fyne.Focusable(fresh) {
		t.Errorf("the focus is at %T, want the part in the corner", held)
	}
	page.Hide()
	s.ForgetGone()
	if held := s.window.Canvas().Focused(); held != nil {
		t.Errorf("the focus is still at %T, which is hidden", held)
	}
}
