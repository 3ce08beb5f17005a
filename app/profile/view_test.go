package profile

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assets"
	"reifekompass/reports/scene"
)

// stage is a form in a window without a display.
type stage struct {
	*office
	view     *View
	kit      *kit.Kit
	window   fyne.Window
	executor *executor
}

func show(t *testing.T, o *office) *stage {
	t.Helper()
	app := test.NewTempApp(t)
	theme, err := kit.NewTheme(assets.Files, kit.Look{})
	if err != nil {
		t.Fatal(err)
	}
	app.Settings().SetTheme(theme)
	s := &stage{office: o, window: test.NewTempWindow(t, nil), executor: &executor{}}
	s.kit = kit.New(kit.Options{
		App: app, Window: s.window, Words: testWords(t, "de"), Theme: theme, Executor: s.executor,
		Clock: func() time.Time { return noon },
	})
	s.view = New(o.deps(t, s.kit))
	s.window.SetPadded(false)
	s.window.SetContent(s.kit.Root(s.view.Content()))
	s.window.Resize(fyne.NewSize(1280, 800))
	s.view.Activate()
	return s
}

// fill replaces what stands in a field by what is typed.
func (s *stage) fill(field *kit.Field, text string) {
	s.kit.Focus(field.Entry())
	for range field.Text() {
		s.key(fyne.KeyEnd, fyne.KeyBackspace)
	}
	for _, r := range text {
		s.window.Canvas().Focused().TypedRune(r)
	}
}

func (s *stage) key(names ...fyne.KeyName) {
	for _, name := range names {
		s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// press taps the visible button with the text in the window or in what lies
// above it.
func (s *stage) press(t *testing.T, text string) {
	t.Helper()
	roots := append([]fyne.CanvasObject{s.window.Content()}, s.window.Canvas().Overlays().List()...)
	for _, root := range roots {
		for _, o := range test.LaidOutObjects(root) {
			if b, ok := o.(*kit.Button); ok && b.Visible() && b.Text() == text {
				test.Tap(b)
				return
			}
		}
	}
	t.Fatalf("no button %q", text)
}

func TestTypingIsSavedAfterAPause(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.fill(s.view.inputs[FieldName], "Wirtschaftsförderung Lindenrade")
	if s.agency().Name != "Amt" {
		t.Errorf("saved before the pause: %q", s.agency().Name)
	}
	s.executor.elapse()
	if s.agency().Name != "Wirtschaftsförderung Lindenrade" {
		t.Errorf("after the pause: %q", s.agency().Name)
	}
	s.fill(s.view.inputs[FieldFTE], "6,5")
	s.kit.Focus(s.view.inputs[FieldRole].Entry())
	if s.agency().FTE != 650 {
		t.Errorf("after the focus left: %d", s.agency().FTE)
	}
	s.fill(s.view.inputs[FieldRole], "Leitung")
	s.kit.Flush()
	if s.agency().ContactRole != "Leitung" {
		t.Errorf("after leaving the page: %q", s.agency().ContactRole)
	}
}

func TestTypingOnAfterThePauseKeepsTheBlank(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "A"}))
	s.fill(s.view.inputs[FieldName], "Amt ")
	s.executor.elapse()
	for _, r := range "für Wirtschaft" {
		s.window.Canvas().Focused().TypedRune(r)
	}
	s.executor.elapse()
	if got := s.agency().Name; got != "Amt für Wirtschaft" {
		t.Errorf("got %q", got)
	}
}

func TestWrongNumberIsSaidAtTheField(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt", FTE: 650}))
	s.fill(s.view.inputs[FieldFTE], "sechs")
	s.executor.elapse()
	if got := s.view.inputs[FieldFTE].Text(); got != "sechs" {
		t.Errorf("field holds %q, want what was typed", got)
	}
	if got := s.texts(); !strings.Contains(got, "Bitte eine Zahl wie 6 oder 6,5.") {
		t.Errorf("no sentence among %q", got)
	}
	if s.agency().FTE != 650 {
		t.Errorf("stored %d, want the old value", s.agency().FTE)
	}
}

// texts returns every text in sight.
func (s *stage) texts() string {
	var texts []string
	for _, o := range test.LaidOutObjects(s.window.Content()) {
		if text, ok := o.(*kit.Text); ok && text.Visible() {
			texts = append(texts, text.Text())
		}
	}
	return strings.Join(texts, "\n")
}

func TestPlaceIsFoundByTypingAndPickedByEnter(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.fill(s.view.inputs[FieldPlace], "neu")
	s.key(fyne.KeyDown, fyne.KeyReturn)
	s.executor.elapse()
	want := assessment.Agency{Name: "Amt", AGS: "05992001", Place: "Neustadt", Kind: assessment.KindMunicipality}
	if diff := cmp.Diff(want, s.agency()); diff != "" {
		t.Errorf("agency (-want +got):\n%s", diff)
	}
	for _, fact := range []string{"Kreis Bergland", "Arnsberg", "Region Süd", "05992001"} {
		if !strings.Contains(s.texts(), fact) {
			t.Errorf("%q is not shown", fact)
		}
	}
}

func TestUnknownPlaceIsKeptWithASentence(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.fill(s.view.inputs[FieldPlace], "05999999")
	s.kit.Focus(s.view.inputs[FieldRole].Entry())
	if s.agency().Place != "05999999" || s.agency().AGS != "" {
		t.Errorf("stored %q %q", s.agency().Place, s.agency().AGS)
	}
	if got := s.texts(); !strings.Contains(got, "Den Schlüssel 05999999 gibt es in Nordrhein-Westfalen nicht.") {
		t.Errorf("no sentence among %q", got)
	}
}

func TestChoiceByKeyboardIsStoredAtOnce(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.kit.Focus(s.view.form)
	s.key(fyne.KeyDown)
	s.key(fyne.KeyDown, fyne.KeyReturn)
	if s.agency().LegalForm == "" {
		t.Error("no legal form stored")
	}
}

func TestFailedSaveOffersToTryAgain(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.err = assessment.ErrDiskFull
	s.fill(s.view.inputs[FieldRole], "Leitung")
	s.executor.elapse()
	if got := s.view.inputs[FieldRole].Text(); got != "Leitung" {
		t.Errorf("field holds %q", got)
	}
	s.err = nil
	s.press(t, "Erneut versuchen")
	if s.agency().ContactRole != "Leitung" {
		t.Errorf("stored %q", s.agency().ContactRole)
	}
	if s.view.trouble.Visible() {
		t.Error("the message stays")
	}
}

func TestFormLeadsToTheQuestions(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.press(t, "Weiter zu den Fragen")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "amt-2026"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestNewAssessmentByTyping(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	AskNew(s.newDeps(t, s.kit))
	s.press(t, "Anlegen")
	if s.created.Name != "" {
		t.Fatalf("created without a name: %+v", s.created)
	}
	for _, r := range "Wirtschaftsförderung Lindenrade" {
		s.window.Canvas().Focused().TypedRune(r)
	}
	s.window.Canvas().FocusNext()
	for _, r := range "05991001" {
		s.window.Canvas().Focused().TypedRune(r)
	}
	s.window.Canvas().FocusNext()
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want := assessment.Agency{Name: "Wirtschaftsförderung Lindenrade", AGS: "05991001", Place: "Lindenrade", Kind: assessment.KindMunicipality}
	if diff := cmp.Diff(want, s.created); diff != "" || s.year != 2026 {
		t.Errorf("year %d, agency (-want +got):\n%s", s.year, diff)
	}
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays open")
	}
}

// framed reports whether something in the field is framed in the color.
func (s *stage) framed(field *kit.Field, token scene.Colour) bool {
	for _, o := range test.LaidOutObjects(field) {
		frame, ok := o.(*canvas.Rectangle)
		if ok && frame.StrokeWidth > 0 && frame.StrokeColor == s.kit.Color(token) {
			return true
		}
	}
	return false
}

func TestWrongNumberIsMarkedWhenTheFocusLeaves(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.fill(s.view.inputs[FieldFTE], "viele")
	s.window.Canvas().FocusNext()
	wrong := s.view.inputs[FieldFTE]
	if s.framed(wrong, scene.Primary) || !s.framed(wrong, scene.Danger) {
		t.Errorf("framed as focused %t, as wrong %t", s.framed(wrong, scene.Primary), s.framed(wrong, scene.Danger))
	}
}

// dialogTexts returns every text in the dialog.
func (s *stage) dialogTexts() string {
	var texts []string
	for _, o := range test.LaidOutObjects(s.window.Canvas().Overlays().Top()) {
		if text, ok := o.(*kit.Text); ok && text.Visible() {
			texts = append(texts, text.Text())
		}
	}
	return strings.Join(texts, "\n")
}

// write types into what has the focus.
func (s *stage) write(text string) {
	for _, r := range text {
		s.window.Canvas().Focused().TypedRune(r)
	}
}

func TestErrorOfTheDialogGoesWithItsCause(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	AskNew(s.newDeps(t, s.kit))
	s.write("Amt")
	s.window.Canvas().FocusNext()
	s.window.Canvas().FocusNext()
	s.key(fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyReturn)
	const sentence = "Bitte ein Jahr von 2000 bis 2100."
	if got := strings.Count(s.dialogTexts(), sentence); got != 2 {
		t.Errorf("the sentence stands %d times, want at the field and below", got)
	}
	s.write("6")
	s.executor.elapse()
	if got := s.dialogTexts(); strings.Contains(got, sentence) {
		t.Errorf("the sentence stays in %q", got)
	}
}

func TestUnknownKeyIsSaidInTheDialogWhileItIsTyped(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	AskNew(s.newDeps(t, s.kit))
	s.write("Amt")
	s.window.Canvas().FocusNext()
	const sentence = "Den Schlüssel 99999999 gibt es in Nordrhein-Westfalen nicht."
	s.write("99999999")
	if got := s.dialogTexts(); !strings.Contains(got, sentence) {
		t.Errorf("while typing: no sentence in %q", got)
	}
	s.window.Canvas().FocusNext()
	if got := s.dialogTexts(); !strings.Contains(got, sentence) {
		t.Errorf("after leaving: no sentence in %q", got)
	}
	s.press(t, "Anlegen")
	if s.created.Place != "99999999" || s.created.AGS != "" {
		t.Errorf("created %+v, want the typed place", s.created)
	}
}

func TestKeyThatCanStillBecomeOneIsNoMistake(t *testing.T) {
	b := NewBeginner((&office{}).newDeps(t, bareKit(t)))
	for text, wrong := range map[string]bool{"0599": false, "05991001": false, "Linde": false, "": false, "0599100199": true, "7": true} {
		if got := b.unknownKey(text) != ""; got != wrong {
			t.Errorf("%q: said to be wrong %t, want %t", text, got, wrong)
		}
	}
}
