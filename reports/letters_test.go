package reports

import (
	"bytes"
	"io"
	"os/exec"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
)

// typed is an assessment with a text in every field that people type.
func typed(t *testing.T, text string) assessment.Assessment {
	t.Helper()
	a := recorded()
	a.Agency.Name, a.Agency.Place, a.Agency.ContactRole, a.Agency.ContactEmail = text, text, text, text
	change(&a, "A1", func(x *assessment.Answer) { x.ForJury, x.Internal = text, text })
	change(&a, "B3", func(x *assessment.Answer) {
		*x = assessment.Answer{Question: "B3", State: assessment.NotApplicable, Reason: text}
	})
	for _, entry := range a.Inventory {
		a.Inventory = a.Inventory.With(spoken(t, entry, text))
	}
	return a
}

// spoken is an entry with a text in place of every line and text it has.
func spoken(t *testing.T, entry assessment.Entry, text string) assessment.Entry {
	t.Helper()
	values := assessment.Values(entry)
	for i, attribute := range assessment.Attributes(entry.Ref().Kind) {
		if attribute.Form == assessment.FormLine || attribute.Form == assessment.FormText {
			values[i] = assessment.TextValue(text)
		}
	}
	changed, err := assessment.BuildEntry(entry.Ref(), values)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// bothReports are the own report of an assessment and the comparison with
// another one.
func bothReports(t *testing.T, code string, a assessment.Assessment) map[string]document.Document {
	t.Helper()
	o := options(t, code)
	o.Internal, o.Answers = true, []byte("{}")
	return map[string]document.Document{
		"own":        own(t, input(withCriteria(), a), o),
		"comparison": compare(t, []Input{input(withCriteria(), a), input(withCriteria(), remarked())}, o),
	}
}

func TestWhateverPeopleTypeIsPrinted(t *testing.T) {
	cases := []struct {
		name, text, want string
		note             []string // what the page about method says; nil: nothing
	}{
		{"names of DIN 91379", "K\u0304ovács J\u0301ana Ǩ m\u0302", "K\u0304ovács J\u0301ana Ǩ m\u0302", nil},
		{"a letter the type face lacks", "Ƈelik", "□elik", []string{"U+0187"}},
		{"Cyrillic", "Дмитро Їжак", "Дмитро Їжак", nil},
		{"parts of umlauts", "Mu\u0308hlrode", "Mühlrode", nil},
		{"emoji", "gut 😀👨\u200d👩", "gut □□□", []string{"U+1F600", "U+1F468", "U+1F469"}},
		{"Hebrew", "שלום a", "□□□□ a", []string{"U+05E9", "U+05DD"}},
		{"Arabic with marks", "مَرحبا a", "□□□□□ a", []string{"U+0645"}},
		{"bytes of another encoding", "gr\xfcn", "gr□n", []string{"beschädigter Text"}},
		{"marks of the program", "{nb} {page} {pages} {{.Place}}", "{nb} {page} {pages} {{.Place}}", nil},
		{"control characters", "a\x00b\x07c\u202ed\u200be\ufeff", "abcde", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for name, d := range bothReports(t, "de", typed(t, c.text)) {
				text := everything(d)
				if got := strings.Count(text, c.want); got < 3 {
					t.Errorf("%s: found %q %d times", name, c.want, got)
				}
				checkNote(t, name, text, c.note)
				checkFile(t, name, d, c.want)
			}
		})
	}
}

// checkFile writes the file, checks it, and looks for a text as another
// program reads it.
func checkFile(t *testing.T, name string, d document.Document, want string) {
	t.Helper()
	raw := asFile(t, d)
	keepsItsPromise(t, name, raw)
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return
	}
	command := exec.CommandContext(t.Context(), program, "-", "-")
	command.Stdin = bytes.NewReader(raw)
	text, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(strings.Fields(string(text)), " "), want) {
		t.Errorf("%s: the file does not say %q", name, want)
	}
}

func checkNote(t *testing.T, name, text string, want []string) {
	t.Helper()
	if got := strings.Contains(text, "Ersetzt: "); got != (want != nil) {
		t.Errorf("%s: says that characters were replaced: %t", name, got)
	}
	for _, part := range want {
		if !strings.Contains(text, part) {
			t.Errorf("%s: does not name %s", name, part)
		}
	}
}

func TestReplacedCharactersAreNamedInBothLanguages(t *testing.T) {
	a := lindenrade()
	change(&a, "A1", func(x *assessment.Answer) { x.ForJury = "😀 und 😀 und 字" })
	for code, want := range map[string]string{
		"de": "Ersetzt: 3 Zeichen, die die Schrift nicht enthält, stehen als □: U+1F600 (2-mal) und U+5B57. Zu finden in „A Strategie, Vision",
		"en": "Replaced: 3 characters that the typeface does not contain are printed as □: U+1F600 (2 times) and U+5B57. To be found in “A Strategie, Vision",
	} {
		if got := everything(own(t, input(small(), a), options(t, code))); !strings.Contains(got, want) {
			_, note, _ := strings.Cut(got, "□: ")
			t.Errorf("%s: got %q", code, note[:min(len(note), 120)])
		}
	}
}

// TestEndlessWordsArePrinted would hang if the work grew with the square of
// the length.
func TestEndlessWordsArePrinted(t *testing.T) {
	endless := strings.Repeat("x", 100_000)
	a := recorded()
	a.Agency.Name = endless
	change(&a, "A1", func(x *assessment.Answer) { x.ForJury = endless })
	p := recordedProcess("X01", endless)
	a.Inventory = a.Inventory.With(p)
	for name, d := range bothReports(t, "de", a) {
		if got := strings.Count(everything(d), "x"); got < len(endless) {
			t.Errorf("%s: got %d letters, want %d at least", name, got, len(endless))
		}
		if err := pdf.Write(io.Discard, d); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
