package scene_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/scene"
)

const prose = "Die häufigsten Abläufe sind einheitlich beschrieben und an einem gemeinsamen Ort abgelegt; " +
	"Genehmigungsverfahren, Fördermittelberatung und Ansiedlungsbegleitung werden gemeinsam mit den Fachämtern " +
	"der Stadtverwaltung gesteuert und jährlich ausgewertet."

func hyphened(lines []string) []string {
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], scene.SoftHyphen, "-")
	}
	return lines
}

func TestParagraphsAreBrokenAsAWhole(t *testing.T) {
	fonts := scene.Embedded()
	cases := []struct {
		name, language, text string
		width                float64
		want                 []string
	}{
		{
			"a last line is not a short word", "", "Der Gesamtwert ist der gewichtete Mittelwert der Felder.", 210,
			[]string{"Der Gesamtwert ist der gewichtete Mittelwert", "der Felder."},
		},
		{
			"a number stays with what it counts", "", "Die Agentur hat im Jahr 2026 (wie zuvor) 6,0 Vollzeitstellen für alles.", 203,
			[]string{"Die Agentur hat im Jahr 2026 (wie zuvor)", "6,0 Vollzeitstellen für alles."},
		},
		{
			"a word is divided rather than half a line left free", "de", "Die Genehmigungsverfahren dauern lange.", 110,
			[]string{"Die Genehmigungs-", "verfahren dauern lange."},
		},
		{
			"no word is divided for a little room", "de", "Anfragen werden in einem Register geführt.", 110,
			[]string{"Anfragen werden in einem", "Register geführt."},
		},
		{
			"a last line is not the rest of a word", "de", "Digitale Kompetenzen", 82,
			[]string{"Digitale", "Kompetenzen"},
		},
		{
			"English words", "en", "Administrative responsibilities of departments", 105,
			[]string{"Administrative responsi-", "bilities of departments"},
		},
		{
			"a compound is divided between its parts", "de", "Dokumentenmanagement und E-Akte", 90,
			[]string{"Dokumenten-", "management und", "E-Akte"},
		},
		{
			"a short first part stays with its word", "de", "Wir sind am weitesten bei „IT-Anwendungen“ und bei Daten.", 146,
			[]string{"Wir sind am weitesten bei", "„IT-Anwendungen“ und bei Daten."},
		},
		{"no language", "", "Die Genehmigungsverfahren dauern lange.", 110, []string{"Die", "Genehmigungsverfahren", "dauern lange."}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := hyphened(fonts.In(c.language).Lines(c.text, regular(10), c.width))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLinesAreNotMoreThanFullOnes compares with filling each line, which
// gives the least number of lines without hyphens. A few widths may need one
// more, where the last line would be the rest of a word.
func TestLinesAreNotMoreThanFullOnes(t *testing.T) {
	fonts, font := scene.Embedded(), regular(10)
	more := 0
	for width := 60.0; width < 400; width++ {
		full := len(fonts.Balance(prose, font, width)) // as many as full lines
		plain, german := fonts.Lines(prose, font, width), fonts.In("de").Lines(prose, font, width)
		if len(plain) > full || len(german) > full {
			more++
		}
		checkLines(t, german, width)
		if width > 120 && ladder(german) > 2 {
			t.Errorf("width %.0f: more than two lines in a row are divided: %q", width, german)
		}
	}
	if more > 3 {
		t.Errorf("%d of 340 widths give more lines than filling them", more)
	}
}

func checkLines(t *testing.T, lines []string, width float64) {
	t.Helper()
	fonts, font := scene.Embedded(), regular(10)
	for _, line := range lines {
		if got := fonts.Width(line, font); got > width+0.01 {
			t.Errorf("line %q is %.1f wide, want at most %.0f", line, got, width)
		}
	}
}

// ladder counts the most lines in a row that are divided.
func ladder(lines []string) int {
	most, now := 0, 0
	for _, line := range lines {
		now++
		if !strings.HasSuffix(line, scene.SoftHyphen) {
			now = 0
		}
		most = max(most, now)
	}
	return most
}

func TestTitlesKeepNumbersWithTheirWords(t *testing.T) {
	title := scene.Font{Weight: scene.Bold, Size: 19}
	got := scene.Embedded().Balance("38 Fragen liegen unter ihrem Ziel, 15 davon um zwei Stufen oder mehr.", title, 482)
	want := []string{"38 Fragen liegen unter ihrem Ziel, 15 davon", "um zwei Stufen oder mehr."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

func TestTitlesKeepTheirWords(t *testing.T) {
	fonts, font := scene.Embedded().In("de"), scene.Font{Weight: scene.Bold, Size: 19}
	if got := strings.Join(fonts.Balance(prose, font, 300), ""); strings.Contains(got, scene.SoftHyphen) {
		t.Errorf("got %q, want no hyphens", got)
	}
	got := hyphened(fonts.Balance("Wirtschaftsförderungsgesellschaft", font, 220))
	if diff := cmp.Diff([]string{"Wirtschafts-", "förderungsgesellschaft"}, got); diff != "" {
		t.Errorf("wider than the line (-want +got):\n%s", diff)
	}
}

// TestEndlessTextIsBroken would hang if the work grew with the square of the
// length.
func TestEndlessTextIsBroken(t *testing.T) {
	fonts, font := scene.Embedded().In("de"), regular(10)
	for name, text := range map[string]string{
		"a word": strings.Repeat("a", 100_000), "words without spaces": strings.Repeat("Wirtschaft,", 10_000),
		"words": strings.Repeat("Wirtschaft ", 10_000), "hyphens": strings.Repeat("Wirtschaft-", 10_000),
		"marks": strings.Repeat("K\u0304", 50_000), "line ends": strings.Repeat("\n", 100_000),
	} {
		for _, width := range []float64{1, 100} {
			lines := fonts.Lines(text, font, width)
			if got := strings.ReplaceAll(strings.Join(lines, ""), scene.SoftHyphen, ""); squeeze(got) != squeeze(fonts.Clean(text)) {
				t.Errorf("%s at %.0f: text is lost", name, width)
			}
		}
		fonts.Balance(text, font, 100)
		fonts.Ellipsis(text, font, 100)
	}
}
