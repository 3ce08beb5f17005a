package scene_test

import (
	"errors"
	"io/fs"
	"math"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"reifekompass/reports/scene"
)

func TestFiguresHaveEqualWidthsInEachWeight(t *testing.T) {
	fonts := scene.Embedded()
	for _, weight := range []scene.Weight{scene.Regular, scene.Semibold, scene.Bold} {
		want := fonts.Width("0", scene.Font{Weight: weight, Size: 10})
		for _, figure := range "0123456789" {
			if got := fonts.Width(string(figure), scene.Font{Weight: weight, Size: 10}); got != want {
				t.Errorf("%c in weight %d: got %.3f, want %.3f", figure, weight, got, want)
			}
		}
	}
}

func TestPairsAreKerned(t *testing.T) {
	fonts, font := scene.Embedded(), regular(10)
	if together, apart := fonts.Width("Te", font), fonts.Width("T", font)+fonts.Width("e", font); together >= apart {
		t.Errorf("Te is %.2f wide, T and e apart %.2f", together, apart)
	}
}

func TestRunsOfASettingFollowWithoutKerning(t *testing.T) {
	fonts := scene.Embedded()
	text := scene.Text{At: scene.Point{X: 10, Y: 20}, Text: "Text: AVA", Font: regular(12)}
	set := fonts.Set(text)
	if len(set.Runs) < 2 || set.Runs[0].X != 10 {
		t.Fatalf("got %+v, want several runs from 10", set.Runs)
	}
	last := set.Runs[len(set.Runs)-1]
	if end := last.X + fonts.Width(last.Text, text.Font); math.Abs(end-(10+set.Width)) > 1e-9 {
		t.Errorf("last run ends at %.4f, want %.4f", end, 10+set.Width)
	}
	text.Anchor = scene.End
	if got := fonts.Set(text).Runs[0].X; math.Abs(got-(10-set.Width)) > 1e-9 {
		t.Errorf("anchored at its end: begins at %.3f, want %.3f", got, 10-set.Width)
	}
}

func TestSignsOutsideTheFontAreShapes(t *testing.T) {
	set := scene.Embedded().Set(scene.Text{Text: "B2★ ◇", Font: regular(10), Colour: scene.Primary})
	if len(set.Signs) != 2 || set.Signs[0].Fill != scene.Primary || set.Signs[1].Stroke != scene.Primary {
		t.Errorf("got signs %+v, want a filled star and a hollow diamond", set.Signs)
	}
}

func TestEveryCharacterOfReportsHasAGlyph(t *testing.T) {
	const needed = "ÄÖÜäöüßẞ€„“”‚‘’–—…·×±−≈≥≤→✓★☆◆◇●○■□▲°²ΣΔ«»\u00a0\u202f"
	if got := scene.Embedded().Clean(needed); got != needed {
		t.Errorf("got %q, want %q", got, needed)
	}
}

func TestCleanMakesTextSafe(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"composes", "Mu\u0308hlrode", "Mühlrode"},
		{"drops what is invisible", "a\u200bb\ufeffc\x00d\u202e", "abcd"},
		{"keeps line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd"},
		{"turns tabs into spaces", "a\tb", "a b"},
		{"shows what cannot be drawn", "gut 😀 字", "gut □ □"},
		{"shows damaged bytes", "gr\xfcn", "gr□n"},
		{"drops emoji variants", "✓\ufe0f", "✓"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := scene.Embedded().Clean(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	f.Add("Mu\u0308hlrode\xff😀\u0301\u200b")
	f.Add("\u0344\u0958")
	f.Add("K\u0304\u0e31\u0301a\u0e31\u0308\u20dd" + strings.Repeat("m\u0302", 3) + strings.Repeat("\u0302", 40))
	f.Fuzz(func(t *testing.T, text string) {
		fonts := scene.Embedded()
		got := fonts.Clean(text)
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
			t.Errorf("%q is not composed UTF-8", got)
		}
		if again := fonts.Clean(got); again != got {
			t.Errorf("cleaned twice: got %q, want %q", again, got)
		}
		for _, r := range got {
			if r != '\n' && (r < ' ' || r > 0xFFFF) {
				t.Errorf("%q holds %U", got, r)
			}
		}
	})
}

func TestLoadFontsNamesWhatIsMissing(t *testing.T) {
	if _, err := scene.LoadFonts(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
	damaged := fstest.MapFS{scene.FontFile(scene.Regular): {Data: []byte("no font")}}
	if _, err := scene.LoadFonts(damaged); err == nil || !strings.Contains(err.Error(), "Regular") {
		t.Errorf("got %v, want an error that names the file", err)
	}
}

func BenchmarkLines(b *testing.B) {
	text := strings.Repeat("Die häufigsten Abläufe sind einheitlich beschrieben und an einem gemeinsamen Ort abgelegt. ", 10)
	for b.Loop() {
		scene.Embedded().Lines(text, regular(10), 300)
	}
}
