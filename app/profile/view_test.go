package profile

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// stage is a form in a window without a display.
type stage struct {
	*office
	*kittest.Stage

	view *View
}

func show(t *testing.T, o *office) *stage {
	t.Helper()
	s := &stage{office: o, Stage: kittest.New(t, kittest.Setting{Size: fyne.NewSize(1280, 800)})}
	s.view = New(o.deps(t, s.Kit))
	s.Show(s.view.Content())
	s.view.Activate()
	return s
}

// fill replaces what stands in a field by what is typed.
func (s *stage) fill(field *kit.Field, text string) {
	s.Kit.Focus(field.Entry())
	for range field.Text() {
		s.Key(fyne.KeyEnd, fyne.KeyBackspace)
	}
	s.Write(text)
}

func TestTypingIsSavedAfterAPause(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.fill(s.view.inputs[FieldName], "Wirtschaftsförderung Lindenrade")
	if s.agency().Name != "Amt" {
		t.Errorf("saved before the pause: %q", s.agency().Name)
	}
	s.Clock.Rest()
	if s.agency().Name != "Wirtschaftsförderung Lindenrade" {
		t.Errorf("after the pause: %q", s.agency().Name)
	}
	s.fill(s.view.inputs[FieldFTE], "6,5")
	s.Kit.Focus(s.view.inputs[FieldRole].Entry())
	if s.agency().FTE != 650 {
		t.Errorf("after the focus left: %d", s.agency().FTE)
	}
	s.fill(s.view.inputs[FieldRole], "Leitung")
	s.Kit.Flush()
	if s.agency().ContactRole != "Leitung" {
		t.Errorf("after leaving the page: %q", s.agency().ContactRole)
	}
}

func TestTypingOnAfterThePauseKeepsTheBlank(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "A"}))
	s.fill(s.view.inputs[FieldName], "Amt ")
	s.Clock.Rest()
	s.Write("für Wirtschaft")
	s.Clock.Rest()
	if got := s.agency().Name; got != "Amt für Wirtschaft" {
		t.Errorf("got %q", got)
	}
}

func TestWrongNumberIsSaidAtTheField(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt", FTE: 650}))
	s.fill(s.view.inputs[FieldFTE], "sechs")
	s.Clock.Rest()
	if got := s.view.inputs[FieldFTE].Text(); got != "sechs" {
		t.Errorf("field holds %q, want what was typed", got)
	}
	if got := s.Texts(); !strings.Contains(got, "Bitte eine Zahl wie 6 oder 6,5.") {
		t.Errorf("no sentence among %q", got)
	}
	if s.agency().FTE != 650 {
		t.Errorf("stored %d, want the old value", s.agency().FTE)
	}
}

func TestPlaceIsFoundByTypingAndPickedByEnter(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.fill(s.view.inputs[FieldPlace], "neu")
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	s.Clock.Rest()
	want := assessment.Agency{Name: "Amt", AGS: "05992001", Place: "Neustadt", Kind: assessment.KindMunicipality}
	if diff := cmp.Diff(want, s.agency()); diff != "" {
		t.Errorf("agency (-want +got):\n%s", diff)
	}
	for _, fact := range []string{"Kreis Bergland", "Arnsberg", "Region Süd", "05992001"} {
		if !strings.Contains(s.Texts(), fact) {
			t.Errorf("%q is not shown", fact)
		}
	}
}

func TestUnknownPlaceIsKeptWithASentence(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.fill(s.view.inputs[FieldPlace], "05999999")
	s.Kit.Focus(s.view.inputs[FieldRole].Entry())
	if s.agency().Place != "05999999" || s.agency().AGS != "" {
		t.Errorf("stored %q %q", s.agency().Place, s.agency().AGS)
	}
	if got := s.Texts(); !strings.Contains(got, "Den Schlüssel 05999999 gibt es in Nordrhein-Westfalen nicht.") {
		t.Errorf("no sentence among %q", got)
	}
}

func TestChoiceByKeyboardIsStoredAtOnce(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.Kit.Focus(s.view.form)
	s.Key(fyne.KeyDown)
	s.Key(fyne.KeyDown, fyne.KeyReturn)
	if s.agency().LegalForm == "" {
		t.Error("no legal form stored")
	}
}

func TestFailedSaveOffersToTryAgain(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.err = assessment.ErrDiskFull
	s.fill(s.view.inputs[FieldRole], "Leitung")
	s.Clock.Rest()
	if got := s.view.inputs[FieldRole].Text(); got != "Leitung" {
		t.Errorf("field holds %q", got)
	}
	s.err = nil
	s.Press("Erneut versuchen")
	if s.agency().ContactRole != "Leitung" {
		t.Errorf("stored %q", s.agency().ContactRole)
	}
	if s.view.trouble.Visible() {
		t.Error("the message stays")
	}
}

func TestFormLeadsToTheQuestions(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.Press("Weiter zu den Fragen")
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "amt-2026"}}, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestNewAssessmentByTyping(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	AskNew(s.newDeps(t, s.Kit))
	s.Press("Anlegen")
	if s.created.Name != "" {
		t.Fatalf("created without a name: %+v", s.created)
	}
	s.Write("Wirtschaftsförderung Lindenrade")
	s.Window.Canvas().FocusNext()
	s.Write("05991001")
	s.Window.Canvas().FocusNext()
	s.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	want := assessment.Agency{Name: "Wirtschaftsförderung Lindenrade", AGS: "05991001", Place: "Lindenrade", Kind: assessment.KindMunicipality}
	if diff := cmp.Diff(want, s.created); diff != "" || s.year != 2026 {
		t.Errorf("year %d, agency (-want +got):\n%s", s.year, diff)
	}
	if s.Window.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays open")
	}
}

// framed reports whether something in the field is framed in the color.
func (s *stage) framed(field *kit.Field, token scene.Colour) bool {
	for _, o := range test.LaidOutObjects(field) {
		frame, ok := o.(*canvas.Rectangle)
		if ok && frame.StrokeWidth > 0 && frame.StrokeColor == s.Kit.Color(token) {
			return true
		}
	}
	return false
}

func TestWrongNumberIsMarkedWhenTheFocusLeaves(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	s.fill(s.view.inputs[FieldFTE], "viele")
	s.Window.Canvas().FocusNext()
	wrong := s.view.inputs[FieldFTE]
	if s.framed(wrong, scene.Primary) || !s.framed(wrong, scene.Danger) {
		t.Errorf("framed as focused %t, as wrong %t", s.framed(wrong, scene.Primary), s.framed(wrong, scene.Danger))
	}
}

func TestErrorOfTheDialogGoesWithItsCause(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	AskNew(s.newDeps(t, s.Kit))
	s.Write("Amt")
	s.Window.Canvas().FocusNext()
	s.Window.Canvas().FocusNext()
	s.Key(fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyReturn)
	const sentence = "Bitte ein Jahr von 2000 bis 2100."
	if got := strings.Count(s.Texts(), sentence); got != 2 {
		t.Errorf("the sentence stands %d times, want at the field and below", got)
	}
	s.Write("6")
	s.Clock.Rest()
	if got := s.Texts(); strings.Contains(got, sentence) {
		t.Errorf("the sentence stays in %q", got)
	}
}

func TestUnknownKeyIsSaidInTheDialogWhileItIsTyped(t *testing.T) {
	s := show(t, newOffice(assessment.Agency{Name: "Amt"}))
	AskNew(s.newDeps(t, s.Kit))
	s.Write("Amt")
	s.Window.Canvas().FocusNext()
	const sentence = "Den Schlüssel 99999999 gibt es in Nordrhein-Westfalen nicht."
	s.Write("99999999")
	if got := s.Texts(); !strings.Contains(got, sentence) {
		t.Errorf("while typing: no sentence in %q", got)
	}
	s.Window.Canvas().FocusNext()
	if got := s.Texts(); !strings.Contains(got, sentence) {
		t.Errorf("after leaving: no sentence in %q", got)
	}
	s.Press("Anlegen")
	if s.created.Place != "99999999" || s.created.AGS != "" {
		t.Errorf("created %+v, want the typed place", s.created)
	}
}

func TestKeyThatCanStillBecomeOneIsNoMistake(t *testing.T) {
	b := NewBeginner((&office{}).newDeps(t, kittest.Bare(t, &kittest.Clock{})))
	for text, wrong := range map[string]bool{"0599": false, "05991001": false, "Linde": false, "": false, "0599100199": true, "7": true} {
		if got := b.unknownKey(text) != ""; got != wrong {
			t.Errorf("%q: said to be wrong %t, want %t", text, got, wrong)
		}
	}
}
