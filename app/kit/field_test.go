package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
)

type saves []string

func (v *saves) save(text string) { *v = append(*v, text) }

func newField(t *testing.T, spec FieldSpec) (*stage, *Field, *saves) {
	t.Helper()
	s, saved := newStage(t, Look{}), &saves{}
	spec.OnSave = saved.save
	f := s.Field(spec)
	s.put(s.Column(8, f, s.Button(ButtonSpec{Text: "Weiter"})), 400, 300)
	s.Focus(f.Entry())
	return s, f, saved
}

func TestTextIsSavedAfterAPauseInTyping(t *testing.T) {
	s, _, saved := newField(t, FieldSpec{})
	s.write("ab")
	s.clock.pass(200 * time.Millisecond)
	s.write("c")
	s.clock.pass(200 * time.Millisecond)
	if len(*saved) != 0 {
		t.Fatalf("saved %q while typing", *saved)
	}
	s.clock.pass(100 * time.Millisecond)
	if diff := cmp.Diff(saves{"abc"}, *saved); diff != "" {
		t.Error(diff)
	}
}

func TestTextIsSavedWhenTheFocusLeavesAndOnFlush(t *testing.T) {
	s, _, saved := newField(t, FieldSpec{Lines: 3})
	s.write("eins")
	s.tab()
	s.clock.pass(time.Second)
	if diff := cmp.Diff(saves{"eins"}, *saved); diff != "" {
		t.Error(diff)
	}
	s.Focus(nil)
	s.tab()
	s.write("!")
	s.Flush()
	if len(*saved) != 2 {
		t.Errorf("saved %q, want a second time on Flush", *saved)
	}
	s.Flush()
	if len(*saved) != 2 {
		t.Error("Flush saved the same text again")
	}
}

func TestTextFromCodeIsNoInput(t *testing.T) {
	s, f, saved := newField(t, FieldSpec{})
	f.SetText("aus dem Speicher")
	s.clock.pass(time.Second)
	s.Flush()
	if len(*saved) != 0 {
		t.Errorf("saved %q, want nothing", *saved)
	}
}

func TestWhatIsBeingTypedIsNotOverwritten(t *testing.T) {
	s, f, saved := newField(t, FieldSpec{Text: "alt"})
	s.key(fyne.KeyEnd)
	s.write("er")
	f.SetText("anders")
	if got := f.Text(); got != "alter" {
		t.Errorf("field shows %q, want what is being typed", got)
	}
	s.clock.pass(time.Second)
	if diff := cmp.Diff(saves{"alter"}, *saved); diff != "" {
		t.Error(diff)
	}
}

func TestTooLongTextIsCutWithASentence(t *testing.T) {
	s, f, saved := newField(t, FieldSpec{Lines: 3, Max: 100})
	f.entry.SetText(strings.Repeat("ä", 100_000))
	if got := len([]rune(f.Text())); got != 100 {
		t.Errorf("%d characters, want 100", got)
	}
	s.mustSee("höchstens 100 Zeichen")
	s.clock.pass(time.Second)
	if len(*saved) != 1 || (*saved)[0] != strings.Repeat("ä", 100) {
		t.Error("what is seen is not what is saved")
	}
}

func TestControlCharactersVanishAndEmojiStay(t *testing.T) {
	_, f, _ := newField(t, FieldSpec{Lines: 3})
	f.entry.SetText("Köln\x00\x07 😀\nzweite\tZeile\x7f")
	if got, want := f.Text(), "Köln 😀\nzweite Zeile"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	_, single, _ := newField(t, FieldSpec{})
	single.entry.SetText("eine\nZeile")
	if got, want := single.Text(), "eine Zeile"; got != want {
		t.Errorf("single line: got %q, want %q", got, want)
	}
}

func TestErrorIsShownAtTheFieldAndGoesWhenItIsMended(t *testing.T) {
	s, f, _ := newField(t, FieldSpec{Label: "Jahr", Hint: "vierstellig"})
	s.mustSee("vierstellig")
	f.SetError("Bitte eine Jahreszahl.")
	s.mustSee("Bitte eine Jahreszahl.")
	s.write("2")
	if s.sees("Bitte eine Jahreszahl.") {
		t.Error("the error stays while it is being mended")
	}
}

func TestSingleKeysOfThePageDoNotFireInAField(t *testing.T) {
	s, f, _ := newField(t, FieldSpec{})
	s.Keys.Page(Bindings{Rune('3'): func() { t.Error("fired in a text field") }})
	s.write("3")
	if f.Text() != "3" {
		t.Errorf("field shows %q", f.Text())
	}
}

func TestUndoInAFieldIsFirstOfTheTextThenOfThePage(t *testing.T) {
	s, f, _ := newField(t, FieldSpec{})
	undone := 0
	s.Keys.Page(Bindings{Ctrl(fyne.KeyZ): func() { undone++ }})
	s.write("abc")
	f.entry.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text() == "abc" || undone != 0 {
		t.Fatalf("text %q, page %d: want the text undone", f.Text(), undone)
	}
	for range 5 {
		f.entry.TypedShortcut(&fyne.ShortcutUndo{})
	}
	if undone == 0 {
		t.Error("with nothing left in the text, the page must undo")
	}
}

func TestTabLeavesAFieldOfManyLines(t *testing.T) {
	_, f, _ := newField(t, FieldSpec{Lines: 4})
	if f.entry.AcceptsTab() {
		t.Error("Tab is typed instead of leading on")
	}
}

func TestSearchOffersPicksAndForgetsTheWords(t *testing.T) {
	s := newStage(t, Look{})
	var picked, saved []string
	search := s.Search(SearchSpec{
		Label: "Ort",
		Find: func(text string) []Found {
			return []Found{{Key: "1", Title: text + "burg"}, {Key: "2", Title: text + "dorf"}}
		},
		OnPick: func(f Found) { picked = append(picked, f.Key) }, OnSave: func(text string) { saved = append(saved, text) },
	})
	s.put(s.Column(0, search), 400, 300)
	s.Focus(search.Entry())
	s.write("Neu")
	s.mustSee("Neudorf")
	s.key(fyne.KeyDown, fyne.KeyReturn)
	s.clock.pass(time.Second)
	s.Focus(nil)
	if diff := cmp.Diff([]string{"2"}, picked); diff != "" {
		t.Error(diff)
	}
	if len(saved) != 0 {
		t.Errorf("saved %q although something was picked", saved)
	}
	if s.sees("Neudorf") {
		t.Error("the list stays open")
	}
}

func TestSearchKeepsATextThatIsNotFound(t *testing.T) {
	s := newStage(t, Look{})
	var saved []string
	search := s.Search(SearchSpec{Find: func(string) []Found { return nil }, OnSave: func(text string) { saved = append(saved, text) }})
	s.put(s.Column(0, search), 400, 300)
	s.Focus(search.Entry())
	s.write("Anderswo")
	s.clock.pass(time.Second)
	if len(saved) != 0 {
		t.Errorf("saved %q after a pause, want on leaving only", saved)
	}
	s.Focus(nil)
	if diff := cmp.Diff([]string{"Anderswo"}, saved); diff != "" {
		t.Error(diff)
	}
}

func TestSearchOpensNothingForATextFromCode(t *testing.T) {
	s := newStage(t, Look{})
	search := s.Search(SearchSpec{Find: func(string) []Found { return []Found{{Title: "Fund"}} }, OnPick: func(Found) {}})
	s.put(s.Column(0, search), 400, 300)
	search.Field().SetText("Köln")
	if s.sees("Fund") {
		t.Error("the list opened by itself")
	}
}
