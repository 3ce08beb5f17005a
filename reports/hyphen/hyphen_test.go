package hyphen

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"reifekompass/assets"
)

// divided writes a word with hyphens where it may be divided.
func divided(language, word string) string {
	return strings.ReplaceAll(For(language).Word(word), "\u00ad", "-")
}

// TestGermanWordsOfTheField checks words of reports, each of them looked up:
// compounds are divided between their parts, and traps hold.
func TestGermanWordsOfTheField(t *testing.T) {
	raw, err := os.ReadFile("testdata/german.txt")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for want := range strings.FieldsSeq(string(raw)) {
		count++
		if got := divided("de", strings.ReplaceAll(want, "-", "")); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if count < 80 {
		t.Errorf("got %d words, want at least 80", count)
	}
}

// TestJointsOfCompounds checks that the places are known where a compound
// falls into words, and that prefixes and endings are none.
func TestJointsOfCompounds(t *testing.T) {
	for _, want := range []string{
		"Dokumenten|management", "Unternehmens|daten", "Flächen|informations|system", "Vorgangs|bearbeitung",
		"Personal|entwicklung", "Anwendungs|übersicht", "Wirtschafts|förderungs|gesellschaft", "Gewerbe|register",
		"Standort|informationen", "Flächen|anfrage", "Geschwindigkeits|überschreitungen", "Online|zugangs|gesetz",
		"Bestand", "Gegenwart", "Leistung", "Zuständigkeit", "Verteilung", "Bemerkungen",
	} {
		word := []rune(strings.ReplaceAll(want, "|", ""))
		var b strings.Builder
		for i, point := range For("de").Points(word) {
			if point == Joint {
				b.WriteByte('|')
			}
			b.WriteRune(word[i])
		}
		if got := b.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestEnglishWords(t *testing.T) {
	for _, want := range []string{
		"hy-phen-ation", "op-por-tu-nity", "con-comi-tant", "de-vel-op-ment", "as-so-ciate", "project", "dig-i-tal",
		"or-ga-ni-za-tion", "pro-gram", "busi-ness", "gov-ern-ment",
	} {
		if got := divided("en", strings.ReplaceAll(want, "-", "")); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestWhatIsNoWordStaysWhole(t *testing.T) {
	for _, text := range []string{
		"", "Ämter", "IHKNRW", "GmbH", "WSP.NRW", "Windows2030", "2030Ziele", "wirtschaft@lindenrade.example",
		"www.wirtschaftsfoerderung.example", "https://lindenrade", "Wirt\u00adschaftsförderung", "K\u0304ommunikation",
		strings.Repeat("Wirtschafts", 12),
	} {
		if got := divided("de", text); strings.Count(got, "-") != strings.Count(text, "\u00ad") {
			t.Errorf("got %q, want it whole", got)
		}
	}
}

func TestWordsKeepTheirLettersAndTheirEnds(t *testing.T) {
	text := []rune("Die IT-Sicherheit (Informationssicherheit), Datenschutz: geprüft.")
	points := For("de").Points(text)
	var parts []string
	start := 0
	for i, point := range points {
		if point != None {
			parts = append(parts, string(text[start:i]))
			start = i
		}
	}
	got := strings.Join(append(parts, string(text[start:])), "|")
	if want := "Die IT-Si|cher|heit (In|for|ma|ti|ons|si|cher|heit), Da|ten|schutz: ge|prüft."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestOtherLanguagesDivideNothing(t *testing.T) {
	if p := For("fr"); p != nil || strings.Contains(p.Word("développement"), "\u00ad") {
		t.Error("got patterns for French")
	}
}

// TestPatternsAreSorted checks what the trie relies on.
func TestPatternsAreSorted(t *testing.T) {
	for _, language := range []string{"de", "en"} {
		raw, err := fs.ReadFile(assets.Files, "hyphenation/"+language+".txt")
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for line := range strings.Lines(string(raw)) {
			letters := strings.Map(func(r rune) rune {
				if level(r) || r < ' ' {
					return -1
				}
				return r
			}, line)
			if letters <= last {
				t.Fatalf("%s: %q stands after %q", language, letters, last)
			}
			last = letters
		}
	}
}

func TestLoadNamesWhatIsMissing(t *testing.T) {
	if _, err := load(fstest.MapFS{}, "de"); err == nil || !strings.Contains(err.Error(), "patterns") {
		t.Errorf("got %v, want an error that names the patterns", err)
	}
	files := fstest.MapFS{"hyphenation/de.txt": {Data: []byte("a1b\n")}}
	if _, err := load(files, "de"); err == nil || !strings.Contains(err.Error(), "exceptions") {
		t.Errorf("got %v, want an error that names the exceptions", err)
	}
}

// FuzzPoints checks that hyphens stand between letters, with two before and
// three after them, and that nothing panics.
func FuzzPoints(f *testing.F) {
	f.Add("Wirtschaftsförderung, \xff K\u0304 2030")
	f.Fuzz(func(t *testing.T, text string) {
		runes := []rune(text)
		for i, point := range For("de").Points(runes) {
			if point != None && (i < 2 || i+3 > len(runes) || !inWord(runes[i-2]) || !inWord(runes[i-1]) || !inWord(runes[i+2])) {
				t.Errorf("%q is divided at %d", text, i)
			}
		}
	})
}
