package vision

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

func TestTypedTextIsStoredAfterAPause(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.write("Wir teilen unser Portal.")
	if got := s.text("J1"); got != "" {
		t.Errorf("stored %q before the pause", got)
	}
	s.mustSee("24 von 2.000 Zeichen")
	s.clock.rest()
	if got := s.text("J1"); got != "Wir teilen unser Portal." {
		t.Errorf("stored %q", got)
	}
	s.mustSee("1 von 13 Texten geschrieben")
}

func TestChoosingACriterionStoresWhatWasTypedToTheOneBefore(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.write("Eins.")
	s.tapNamed("J2 ")
	s.write("Zwei.")
	s.kit.Flush()
	if s.text("J1") != "Eins." || s.text("J2") != "Zwei." {
		t.Errorf("stored %q and %q", s.text("J1"), s.text("J2"))
	}
}

func TestLimitIsSaidWhileTyping(t *testing.T) {
	s := open(t, newStore(t, assessment.Vision{Criterion: "J1", Text: longest()}), setting{})
	s.mustSee("2.000 von 2.000 Zeichen")
	s.write("xy")
	s.mustSee("2.002 von 2.000 Zeichen: Bitte kürzen Sie um 2 Zeichen.")
	s.clock.rest()
	s.mustSee("2.002 von 2.000 Zeichen: Bitte kürzen Sie um 2 Zeichen.")
	if s.text("J1") != longest() || !strings.HasPrefix(s.view.text.field.Text(), "xy") {
		t.Errorf("stored %.10q, shown %.10q", s.text("J1"), s.view.text.field.Text())
	}
	s.key(fyne.KeyBackspace, fyne.KeyBackspace)
	s.mustSee("2.000 von 2.000 Zeichen")
	s.mustNotSee("Bitte kürzen")
}

func TestRowOfTheReadingAidLeadsToItsPlace(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.write("Vorher.")
	s.tapNamed("I1 ")
	s.tapNamed("P02 ")
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
		s := open(t, newStore(t), setting{size: fyne.NewSize(width, 604)})
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
	s := open(t, newStore(t), setting{})
	s.kit.Focus(s.view.list.rows[0].tap)
	s.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := s.view.state.Text.Criterion; got != "J3" {
		t.Errorf("shows %s, want J3", got)
	}
}

func TestShowLeadsToTheText(t *testing.T) {
	s := open(t, newStore(t), setting{})
	s.view.Show(assessment.Vision{Criterion: "J9"}.Ref(), "")
	s.write("Schneller antworten.")
	s.kit.Flush()
	if got := s.text("J9"); got != "Schneller antworten." {
		t.Errorf("stored %q", got)
	}
}

func TestUndoShowsTheTextOfBefore(t *testing.T) {
	s := open(t, newStore(t, assessment.Vision{Criterion: "J1", Text: "Früher."}), setting{})
	s.write("X")
	s.kit.Flush()
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
	s := open(t, newStore(t), setting{})
	s.store.err = errDisk
	s.write("Wichtig.")
	s.clock.rest()
	s.mustSee("Nicht gespeichert.")
	if len(s.failed) == 0 {
		t.Error("the window does not hear of it")
	}
	s.show(fyne.NewSize(1280, 704)) // the area is left and opened again
	s.mustSee("Nicht gespeichert.")
	s.store.err = nil
	s.press("Erneut versuchen")
	s.mustNotSee("Nicht gespeichert.")
	if got := s.text("J1"); got != "Wichtig." {
		t.Errorf("stored %q", got)
	}
}
