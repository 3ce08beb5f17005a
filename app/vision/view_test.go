package vision

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestTypedTextIsStoredAfterAPause(t *testing.T) {
	s := open(t, newStore(t), kittest.Setting{})
	s.MustNotSee("freiwillig") // a call may require the text
	s.Write("Wir teilen unser Portal.")
	if got := s.text("J1"); got != "" {
		t.Errorf("stored %q before the pause", got)
	}
	s.MustSee("24 von 2.000 Zeichen")
	s.Clock.Rest()
	if got := s.text("J1"); got != "Wir teilen unser Portal." {
		t.Errorf("stored %q", got)
	}
	s.MustSee("1 von 13 Texten geschrieben")
}

func TestChoosingACriterionStoresWhatWasTypedToTheOneBefore(t *testing.T) {
	s := open(t, newStore(t), kittest.Setting{})
	s.Write("Eins.")
	s.Tap("J2 ")
	s.Write("Zwei.")
	s.Kit.Flush()
	if s.text("J1") != "Eins." || s.text("J2") != "Zwei." {
		t.Errorf("stored %q and %q", s.text("J1"), s.text("J2"))
	}
}

func TestLimitIsSaidWhileTyping(t *testing.T) {
	s := open(t, newStore(t, assessment.Vision{Criterion: "J1", Text: longest()}), kittest.Setting{})
	s.MustSee("2.000 von 2.000 Zeichen")
	s.Write("xy")
	s.MustSee("2.002 von 2.000 Zeichen: Bitte kürzen Sie um 2 Zeichen.")
	s.Clock.Rest()
	s.MustSee("2.002 von 2.000 Zeichen: Bitte kürzen Sie um 2 Zeichen.")
	if s.text("J1") != longest() || !strings.HasPrefix(s.view.text.field.Text(), "xy") {
		t.Errorf("stored %.10q, shown %.10q", s.text("J1"), s.view.text.field.Text())
	}
	s.Key(fyne.KeyBackspace, fyne.KeyBackspace)
	s.MustSee("2.000 von 2.000 Zeichen")
	s.MustNotSee("Bitte kürzen")
}

func TestRowOfTheReadingAidLeadsToItsPlace(t *testing.T) {
	s := open(t, newStore(t), kittest.Setting{})
	s.Write("Vorher.")
	s.Tap("I1 ")
	s.Tap("P02 ")
	want := []kit.Route{
		{Area: kit.Guide, Assessment: "lindenrade-2026", Question: "I1"},
		{Area: kit.Processes, Assessment: "lindenrade-2026", Kind: "process", Entry: "P02", Attribute: "transferability"},
	}
	if diff := cmp.Diff(want, s.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
	if got := s.text("J1"); got != "Vorher." {
		t.Errorf("stored %q before leaving", got)
	}
}

func TestReadingAidGoesBelowWhereThereIsNoRoom(t *testing.T) {
	at := func(width float32) (text, aid fyne.Position) {
		s := open(t, newStore(t), kittest.Setting{Size: fyne.NewSize(width, 604)})
		return s.view.text.content.Position(), s.view.aid.content.Position()
	}
	if text, aid := at(1280); aid.Y != text.Y || aid.X <= text.X {
		t.Errorf("wide: text at %v, aid at %v", text, aid)
	}
	if text, aid := at(1024); aid.Y <= text.Y || aid.X != text.X {
		t.Errorf("narrow: text at %v, aid at %v", text, aid)
	}
}

func TestArrowsGoAlongTheListAndEnterOpens(t *testing.T) {
	s := open(t, newStore(t), kittest.Setting{})
	s.Kit.Focus(s.view.list.rows[0].tap)
	s.Key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := s.view.state.Text.Criterion; got != "J3" {
		t.Errorf("shows %s, want J3", got)
	}
}

func TestShowLeadsToTheText(t *testing.T) {
	s := open(t, newStore(t), kittest.Setting{})
	s.view.Show(assessment.Vision{Criterion: "J9"}.Ref(), "")
	s.Write("Schneller antworten.")
	s.Kit.Flush()
	if got := s.text("J9"); got != "Schneller antworten." {
		t.Errorf("stored %q", got)
	}
}

func TestUndoShowsTheTextOfBefore(t *testing.T) {
	s := open(t, newStore(t, assessment.Vision{Criterion: "J1", Text: "Früher."}), kittest.Setting{})
	s.Write("X")
	s.Kit.Flush()
	state, _, err := s.session.Undo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.view.Render(state)
	if got := s.view.text.field.Text(); got != "Früher." {
		t.Errorf("shows %q", got)
	}
}

func TestUnsavedTextIsTriedAgain(t *testing.T) {
	s := open(t, newStore(t), kittest.Setting{})
	s.store.Err = errDisk
	s.Write("Wichtig.")
	s.Clock.Rest()
	s.MustSee("Nicht gespeichert.")
	if len(s.failed) == 0 {
		t.Error("the window does not hear of it")
	}
	s.show() // the area is left and opened again
	s.MustSee("Nicht gespeichert.")
	s.store.Err = nil
	s.Press("Erneut versuchen")
	s.MustNotSee("Nicht gespeichert.")
	if got := s.text("J1"); got != "Wichtig." {
		t.Errorf("stored %q", got)
	}
}
