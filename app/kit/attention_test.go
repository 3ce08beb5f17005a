package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"reifekompass/reports/scene"
)

func TestDialogLeadsToTheFieldThatIsWrong(t *testing.T) {
	for name, focus := range map[string]bool{"named by the dialog": true, "found by its error": false} {
		s := newStage(t, Look{})
		s.put(s.Space(1, 1), 700, 500)
		other, field := s.Field(FieldSpec{Label: "Name"}), s.Field(FieldSpec{Label: "Grund"})
		spec := DialogSpec{Title: "Titel", Content: s.Column(8, other, field), Main: "Übernehmen"}
		spec.OnMain = func() string { return "Bitte nennen Sie einen Grund." }
		if focus {
			spec.Focus = field.Entry()
		}
		d := s.Dialog(spec)
		if !focus {
			field.SetError("fehlt")
		}
		for range 2 {
			s.tab()
		}
		d.answer()
		s.write("darum")
		if field.Text() != "darum" {
			t.Errorf("%s: what was typed went astray", name)
		}
	}
}

func TestOnlyTheFocusedFieldIsBlueAndTheWrongOneRed(t *testing.T) {
	s := newStage(t, Look{})
	var first *Field
	first = s.Field(FieldSpec{OnSave: func(string) { first.SetError("Bitte eine Zahl.") }})
	second := s.Field(FieldSpec{})
	s.put(s.Column(8, first, second), 400, 300)
	s.Focus(first.Entry())
	s.write("viele")
	s.tab()
	if got := first.frame.StrokeColor; got != s.Color(scene.Danger) {
		t.Errorf("the wrong field is %v, want red", got)
	}
	if got := second.frame.StrokeColor; got != s.Color(scene.Primary) {
		t.Errorf("the focused field is %v, want blue", got)
	}
}

func longText() string {
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("Zeile %d", i))
	}
	return strings.Join(lines, "\n")
}

func TestCaretIsInViewAfterPastingAndWhileTyping(t *testing.T) {
	s, f, _ := newField(t, FieldSpec{Lines: 2})
	clipboard := test.NewClipboard()
	clipboard.SetContent(longText())
	inView := func(doing string) {
		t.Helper()
		most := f.entry.view.Content.MinSize().Height - f.entry.view.Size().Height
		if got := f.entry.view.Offset.Y; most < 100 || got < most-8 {
			t.Errorf("%s: scrolled to %v, the caret is at %v", doing, got, most)
		}
	}
	f.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	inView("pasting")
	s.key(fyne.KeyReturn)
	s.write(strings.Repeat("wort ", 60))
	inView("typing")
}

func TestPastedPassphraseHasNoEndOfLine(t *testing.T) {
	_, f, _ := newField(t, FieldSpec{Secret: true})
	clipboard := test.NewClipboard()
	clipboard.SetContent("vier Wörter sind genug\r\n")
	f.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if got := f.Text(); got != "vier Wörter sind genug" {
		t.Errorf("pasted %q", got)
	}
}

func TestTextShowsFromItsTopOnTheNextVisit(t *testing.T) {
	s, f, _ := newField(t, FieldSpec{Lines: 2})
	clipboard := test.NewClipboard()
	clipboard.SetContent(longText())
	f.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	f.Rewind()
	if f.entry.view.Offset.Y == 0 {
		t.Error("the text jumps while it is being typed")
	}
	s.tab()
	f.Rewind()
	if got := f.entry.view.Offset.Y; got != 0 {
		t.Errorf("shows from %v, want the top", got)
	}
	s.Focus(f.Entry())
	s.key(fyne.KeyPageDown)
	s.Focus(nil)
	f.SetText("")
	f.SetText(longText())
	if got := f.entry.view.Offset.Y; got != 0 {
		t.Errorf("another text shows from %v, want the top", got)
	}
}

func TestCharactersWithoutAGlyphAreSaidWhenTheFieldIsLeft(t *testing.T) {
	s, f, saved := newField(t, FieldSpec{Hint: "Ein Hinweis."})
	const said = "Einzelne Zeichen"
	s.write("gut 🙂")
	if s.sees(said) {
		t.Error("said while typing")
	}
	s.tab()
	s.mustSee("Ein Hinweis. " + said)
	if last := (*saved)[len(*saved)-1]; last != "gut 🙂" {
		t.Errorf("saved %q", last)
	}
	f.SetText("gut, schön, e\u0301t\u00e9 – „ja“ 5 €")
	if s.sees(said) {
		t.Errorf("said of a text that can be shown: %q", s.shown())
	}
}

func TestSearchInADialogKeepsItsFieldInSight(t *testing.T) {
	s, picked := newStage(t, Look{}), 0
	s.put(s.Space(1, 1), 700, 400)
	search := s.Search(SearchSpec{
		Inside: true, None: "Nichts gefunden", OnPick: func(Found) { picked++ },
		Find: func(text string) []Found {
			if text == "nichts" {
				return nil
			}
			return make([]Found, 30)
		},
	})
	s.Dialog(DialogSpec{Title: "Suchen", Content: search, Focus: search.Entry(), Scrolls: true})
	s.write("a")
	before := s.position(search.field)
	for range 29 {
		s.key(fyne.KeyDown)
	}
	if got := s.position(search.field); got != before {
		t.Errorf("the field is at %v, was at %v", got, before)
	}
	last := search.rows[29]
	if at := s.position(last).Y; at < before.Y || at+last.Size().Height > 400 {
		t.Errorf("the marked row is at %v", at)
	}
	search.field.entry.SetText("nichts")
	s.key(fyne.KeyReturn)
	s.mustSee("Nichts gefunden")
	if s.window.Canvas().Overlays().Top() == nil || picked != 0 {
		t.Error("Enter without a find closed the search")
	}
}
