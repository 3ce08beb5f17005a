package scene_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"reifekompass/reports/scene"
)

func regular(size float64) scene.Font { return scene.Font{Weight: scene.Regular, Size: size} }

func TestLinesBreakAtTheRightPlaces(t *testing.T) {
	fonts := scene.Embedded()
	cases := []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"empty text has no lines", "", 100, nil},
		{"a short text is one line", "Stufe 3", 100, []string{"Stufe 3"}},
		{"spaces at line ends vanish", "Alle Flächen  gepflegt", 60, []string{"Alle Flächen", "gepflegt"}},
		{"line ends are kept", "eins\nzwei\n\ndrei", 100, []string{"eins", "zwei", "", "drei"}},
		{"a final line end gives an empty line", "eins\n", 100, []string{"eins", ""}},
		{"hyphens part compounds", "Flächen-Informationen", 70, []string{"Flächen-", "Informationen"}},
		{"slashes part compounds", "Flächen-/Immobilienanfrage", 90, []string{"Flächen-/", "Immobilienanfrage"}},
		{"hyphens at single letters hold", "die E-Akte", 28, []string{"die", "E-Akte"}},
		{"no-break spaces hold", "fast 100\u00a0%", 40, []string{"fast", "100\u00a0%"}},
		{"a unit stays with its number", "fast 100 %", 40, []string{"fast", "100 %"}},
		{"a dash does not begin a line", "gut – oder", 30, []string{"gut –", "oder"}},
		{"unused soft hyphens vanish", "Wissens\u00adtransfer", 200, []string{"Wissenstransfer"}},
		{"used soft hyphens show", "Wissens\u00adtransfer", 45, []string{"Wissens\u00ad", "transfer"}},
		{"long words are divided at syllables", "Informationssicherheit", 60, []string{"Informations\u00ad", "sicherheit"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, fonts.Lines(c.text, regular(10), c.width)); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBalanceKeepsTheNumberOfLinesAndNarrows(t *testing.T) {
	fonts, font := scene.Embedded(), scene.Font{Weight: scene.Bold, Size: 19}
	text := "In acht von neun Handlungsfeldern liegen wir im Mittelfeld unserer Gruppe."
	width := 170 * scene.MM
	got := fonts.Balance(text, font, width)
	want := []string{"In acht von neun Handlungsfeldern", "liegen wir im Mittelfeld unserer Gruppe."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("balanced (-want +got):\n%s", diff)
	}
	if greedy := fonts.Lines(text, font, width); len(greedy) != len(got) {
		t.Errorf("got %d lines, greedy has %d", len(got), len(greedy))
	}
}

func TestBreakKeepsWordsThatReachOverSpans(t *testing.T) {
	font := regular(10)
	bold := scene.Font{Weight: scene.Bold, Size: 10}
	lines := scene.Embedded().Break([]scene.Span{
		{Text: "Das haben wir ", Font: font}, {Text: "belegt", Font: bold, Source: 1}, {Text: ". Gut.", Font: font, Source: 2},
	}, 70)
	want := [][]scene.Span{
		{{Text: "Das haben wir", Font: font}},
		{{Text: "belegt", Font: bold, Source: 1}, {Text: ". Gut.", Font: font, Source: 2}},
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

func TestMarksAreNeitherDividedNorMeasured(t *testing.T) {
	fonts, font := scene.Embedded(), regular(10)
	if got, want := fonts.Width("K\u0304o", font), fonts.Width("Ko", font); got != want {
		t.Errorf("got %.3f, want %.3f", got, want)
	}
	for _, line := range fonts.Lines(strings.Repeat("K\u0304\u0323", 40), font, 1) {
		if line != norm.NFC.String("K\u0304\u0323") {
			t.Fatalf("got line %+q, want a letter with its marks", line)
		}
	}
}

func TestEllipsisFitsTheWidth(t *testing.T) {
	fonts, font := scene.Embedded(), regular(9)
	text := "Katalog Wirtschaftsförderung digital 1.2 · Stand 20.11.2026"
	if got := fonts.Ellipsis(text, font, 1000); got != text {
		t.Errorf("got %q, want the whole text", got)
	}
	got := fonts.Ellipsis(text, font, 100)
	if !strings.HasSuffix(got, "…") || fonts.Width(got, font) > 100 {
		t.Errorf("got %q of width %.1f", got, fonts.Width(got, font))
	}
	if got := fonts.Ellipsis(text, font, 1); got != "…" {
		t.Errorf("got %q, want only the ellipsis", got)
	}
}

// FuzzLines checks that breaking loses no letter and no line is too wide,
// unless it is a single character with its marks.
func FuzzLines(f *testing.F) {
	f.Add("Informationssicherheit, Datenschutz-\u00adund Recht", 50.0)
	f.Add("a\n\n b", 1.0)
	f.Add("é\xff😀\u200b x", 0.0)
	f.Add("Wirtschaftsförderungsgesellschaften K\u0304\u0323om\u0302", 30.0)
	f.Fuzz(func(t *testing.T, text string, width float64) {
		fonts, font := scene.Embedded().In("de"), regular(10)
		lines := fonts.Lines(text, font, width)
		if got, want := squeeze(strings.Join(lines, "")), squeeze(fonts.Clean(text)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		for _, line := range lines {
			if letters(line) > 1 && fonts.Width(line, font) > max(width, 1)+0.01 {
				t.Errorf("line %q is %.2f wide, want at most %.2f", line, fonts.Width(line, font), width)
			}
		}
		fonts.Balance(text, font, width)
	})
}

// letters counts the characters of a text that are no marks.
func letters(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

func squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r == '\u00ad' || r >= '\u2000' && r <= '\u200a' {
			return -1
		}
		return r
	}, text)
}
