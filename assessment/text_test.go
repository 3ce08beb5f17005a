package assessment_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestTextFallsBackToGerman(t *testing.T) {
	both := assessment.Text{assessment.German: "Stufe", assessment.English: "Level"}
	one := assessment.Text{assessment.German: "Stufe"}
	for _, c := range []struct {
		text assessment.Text
		want string
	}{{both, "Level"}, {one, "Stufe"}, {nil, ""}} {
		if got := c.text.In(assessment.English); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
	if got := both.In(assessment.German); got != "Stufe" {
		t.Errorf("got %q, want Stufe", got)
	}
	if diff := cmp.Diff([]assessment.Language{"de", "en"}, assessment.Languages()); diff != "" {
		t.Error(diff)
	}
}

func TestTextIsMeasuredInCharacters(t *testing.T) {
	wantNoError(t, assessment.CheckText("name", "Köln", 4))
	wantNoError(t, assessment.CheckText("name", "", 0))
	for _, text := range []string{"Kölns", "K\xf6l", "a\x00b"} {
		if got := fieldOf(assessment.CheckText("name", text, 4)); got != "name" {
			t.Errorf("%q: got field %q, want name", text, got)
		}
	}
}

func TestPastedTextLosesOnlyWhatNobodyCanSee(t *testing.T) {
	for text, want := range map[string]string{
		"Flächen\r\nund\rHallen\n": "Flächen\nund\nHallen\n",
		"a\tb":                     "a\tb",
		"a\x07\x1b[31mb\u0085":     "a[31mb",
		"gut 🙂 „so“ – ß":           "gut 🙂 „so“ – ß",
		"a\x00b":                   "a\x00b", // for CheckText to refuse
		"gr\xfc\xdfe\r":            "gr\xfc\xdfe\r",
	} {
		if got := assessment.CleanText(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func FuzzCleanedTextStaysCleanAndComplete(f *testing.F) {
	for _, text := range []string{"", "a\r\nb", "\x00", "\xff", "ä\u0308\u0085", "🙂\x1b"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cleaned := assessment.CleanText(text)
		if again := assessment.CleanText(cleaned); again != cleaned {
			t.Errorf("got %q, then %q", cleaned, again)
		}
		if utf8.ValidString(text) != utf8.ValidString(cleaned) {
			t.Errorf("%q became %q", text, cleaned)
		}
		if !utf8.ValidString(text) {
			return
		}
		visible := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsControl(r) {
					return -1
				}
				return r
			}, s)
		}
		if visible(cleaned) != visible(text) {
			t.Errorf("%q lost text: %q", text, cleaned)
		}
	})
}

func TestNamesBecomeOneLineWithoutWhatNobodySees(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "",
		" \t\r\n\u00a0\x07\u0085 ":   "",
		"  Amt\n für\t\tWirtschaft ": "Amt für Wirtschaft",
		"Mu\u0308nster 🙂":            "Mu\u0308nster 🙂",
		"A\x1b[31mB":                 "A [31mB",
		"a\x00b":                     "a\x00b", // for CheckText to refuse
		" gr\xfc\xdfe ":              " gr\xfc\xdfe ",
	} {
		if got := assessment.CleanLine(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
