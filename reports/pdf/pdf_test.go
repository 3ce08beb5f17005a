package pdf_test

import (
	"bytes"
	"errors"
	"io"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
	"reifekompass/reports/scene"
)

// report is a synthetic report of 14 pages with the load of a real one.
func report() document.Document {
	d := document.Document{
		Title: "Eigenbericht Mühlrode (2026)", Author: "Wirtschaftsförderung", Language: "de",
		Date: time.Date(2026, 11, 20, 8, 30, 0, 0, time.FixedZone("CET", 3600)),
		Frame: document.Frame{
			Head: "Wirtschaftsförderung Mühlrode", Report: "Eigenbericht", State: document.State{Text: "ENTWURF", Draft: true},
			Foot: "Katalog 1.2 · Prüfsumme 7F3A", PageNumber: "Seite {page} von {pages}",
		},
		Cover: &document.Cover{Brand: "Reifekompass", Name: "Wirtschaftsförderung Mühlrode", Figure: document.Figure{Scene: chart()}},
	}
	for i := range 12 {
		d.Sections = append(d.Sections, document.Section{
			Kicker: "Handlungsfeld", Title: "Abläufe sind bekannt, aber nicht verbindlich.", Anchor: "s" + strconv.Itoa(i), Level: i % 3,
			Blocks: []document.Block{
				document.KeyNumbers{Compact: true, Numbers: []document.KeyNumber{{Label: "Heute", Value: "40,6"}, {Label: "Ziel", Value: "71,9"}}},
				document.Figure{Caption: document.Caption{Number: "Abb. 1", Text: "Die Lücken liegen bei Medienbrüchen."}, Scene: chart()},
				table(),
				document.Paragraph{Text: document.Prose{{Text: "Mehr dazu auf der "}, {Text: "ersten Seite", Link: "s0"}, {Text: "."}}},
			},
		})
	}
	d.Sections = append(d.Sections, document.Section{Landscape: true, Title: "Quer", Blocks: []document.Block{document.Figure{Scene: chart()}}})
	return d
}

func table() document.Table {
	t := document.Table{Columns: []document.Column{{Head: "Frage", Colour: scene.Primary}, {Weight: 1}, {Head: "Antwort", Weight: 2}}}
	for range 8 {
		t.Rows = append(t.Rows, document.Row{Cells: []document.Cell{
			document.TextCell("B2★"), document.TextCell("Überblick über die Prozesse"),
			document.TextCell("Die häufigsten Abläufe sind einheitlich beschrieben und an einem gemeinsamen Ort abgelegt."),
		}})
	}
	return t
}

func chart() scene.Scene {
	s := scene.Scene{Width: document.TextWidth, Height: 180, Alt: "Balken"}
	for i := range 9 {
		y := float64(i) * 20
		s.Add(
			scene.Text{At: scene.Point{Y: y + 10}, Text: "Daten und Informationsmanagement", Font: scene.Font{Size: 9.5}, Colour: scene.Ink},
			scene.Rect{X: 200, Y: y, W: 100, H: 13, Radius: 2, Style: scene.Style{Fill: scene.Ramp3, Hatch: scene.Ink}},
			scene.Line{From: scene.Point{X: 350, Y: y}, To: scene.Point{X: 350, Y: y + 13}, Style: scene.Style{Stroke: scene.Target, Width: 2.5, Dash: []float64{2, 1}}},
			scene.Circle{Center: scene.Point{X: 400, Y: y + 6}, R: 5, Style: scene.Style{Fill: scene.Primary, Stroke: scene.Paper, Width: 1}},
		)
	}
	return s
}

func written(t *testing.T, d document.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := pdf.Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFileHasAllPagesAndSaysWhatItIs(t *testing.T) {
	raw := written(t, report())
	if got := bytes.Count(raw, []byte("<</Type /Page\n")); got != 14 {
		t.Errorf("got %d pages, want 14", got)
	}
	for _, want := range []string{
		"%PDF-1.7\n", "/Title (" + escaped("Eigenbericht Mühlrode (2026)") + ")", "/Author (", "/Lang (de)",
		"/DisplayDocTitle true", "/CreationDate (D:20261120073000+00'00')", "/MediaBox [0 0 841.89 595.28]",
	} {
		if !bytes.Contains(raw, []byte(want)) {
			t.Errorf("%q is missing", want)
		}
	}
	if got := bytes.Count(raw, []byte("/FontFile2")); got != 3 {
		t.Errorf("got %d embedded fonts, want 3", got)
	}
}

// escaped is how a file writes a text: UTF-16 with its mark, three bytes
// escaped.
func escaped(text string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		for _, c := range []byte{byte(unit >> 8), byte(unit)} {
			if strings.IndexByte(`()\`, c) >= 0 {
				b.WriteByte('\\')
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}

func TestReferencesPointAtObjects(t *testing.T) {
	r := read(t, written(t, report()))
	for number, object := range r.objects {
		head, _, _ := strings.Cut(object, "stream\n")
		for _, ref := range refs(head) {
			if r.objects[ref] == "" {
				t.Errorf("object %d refers to %d, which is not there: %.200q", number, ref, head)
			}
		}
	}
	if len(r.objects) < 300 {
		t.Errorf("got %d objects", len(r.objects))
	}
}

func TestSameDocumentGivesSameBytes(t *testing.T) {
	first := written(t, report())
	for range 5 {
		if !bytes.Equal(first, written(t, report())) {
			t.Fatal("bytes differ")
		}
	}
}

func TestTextCanBeFoundAndCopied(t *testing.T) {
	d := document.Document{Sections: []document.Section{{
		Title: "Mühlrode & Straße (neu)",
		Blocks: []document.Block{
			document.Paragraph{Text: document.Plain("Öffentlich – „größer als“ ≥ 72.700\u00a0€, Mu\u0308he\\n; AVA Text")},
		},
	}}}
	got := extracted(t, written(t, d))
	for _, want := range []string{"Mühlrode & Straße (neu)", "Öffentlich – „größer als“ ≥ 72.700\u00a0€, Mühe\\n; AVA Text"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q not found in %q", want, got)
		}
	}
}

// extracted returns the text of all pages in drawing order. Fonts are
// addressed by Unicode, as their ToUnicode maps say.
func extracted(t *testing.T, raw []byte) string {
	t.Helper()
	var text strings.Builder
	show := regexp.MustCompile(`(?s)\(((?:\\.|[^\\)])*)\)`)
	for _, content := range contents(t, raw) {
		for _, shown := range show.FindAllSubmatch(content, -1) {
			text.WriteString(decoded(shown[1]))
		}
	}
	return text.String()
}

// contents returns the drawing operators of the pages.
func contents(t *testing.T, raw []byte) [][]byte {
	t.Helper()
	var all [][]byte
	r := read(t, raw)
	for _, page := range r.pages() {
		all = append(all, []byte(inflate(t, r.follow(r.objects[page], "/Contents"))))
	}
	return all
}

func decoded(literal []byte) string {
	var plain []byte
	for i := 0; i < len(literal); i++ {
		if literal[i] == '\\' {
			i++
			if literal[i] == 'r' {
				literal[i] = '\r'
			}
		}
		plain = append(plain, literal[i])
	}
	var units []uint16
	for i := 0; i+1 < len(plain); i += 2 {
		units = append(units, uint16(plain[i])<<8|uint16(plain[i+1]))
	}
	return string(utf16.Decode(units))
}

func TestBookmarksAndLinksLeadToTheirPages(t *testing.T) {
	d := document.Document{Sections: []document.Section{
		{Title: "Erste", Blocks: []document.Block{document.Paragraph{Text: document.Prose{{Text: "weiter", Link: "two"}}}}},
		{Title: "Zweite", Anchor: "two", Level: 5},
		{Title: "Quer", Landscape: true},
	}}
	raw := string(written(t, d))
	for _, want := range []string{
		"/Dest [3 0 R /XYZ 0 841.89 null]", // bookmark of the first page
		"/Dest [5 0 R /XYZ 0 841.89 null]", // link and bookmark of the second
		"/Dest [7 0 R /XYZ 0 595.28 null]", // bookmark of the landscape page
	} {
		if !strings.Contains(raw, want) {
			t.Errorf("%q is missing", want)
		}
	}
	if !strings.Contains(raw, " /Count 2>>") || strings.Count(raw, " /Count -1>>") != 1 {
		t.Error("the outline does not say how many bookmarks it has")
	}
	if got := strings.Count(raw, "/Subtype /Link"); got != 1 {
		t.Errorf("got %d links, want 1", got)
	}
}

func TestHostileTextGivesAFile(t *testing.T) {
	hostile := "Latin \xe4\xff ende \xc3, \u202e😀\x00\x1b, e\u0301, \ufeff{nb}, \\) Tj ET (, \u0344"
	s := scene.Scene{Width: 100, Height: 100}
	nan := math.NaN()
	style := scene.Style{Fill: scene.Ink, Stroke: scene.Ink, Width: 1, Hatch: scene.Ink, Dash: []float64{-1, nan}}
	s.Add(
		scene.Text{Text: hostile, Font: scene.Font{Weight: 9, Size: 9}, Colour: 99}, scene.Text{At: scene.Point{X: nan}, Text: "x", Font: scene.Font{Size: nan}, Colour: scene.Ink},
		scene.Rect{X: nan, W: math.Inf(1), H: 5, Style: style}, scene.Circle{R: 1e300, Style: style}, scene.Path{Closed: true, Style: style},
		scene.Line{To: scene.Point{X: 50}, Style: style}, scene.Line{Style: scene.Style{Stroke: scene.Ink, Width: math.Inf(1)}},
	)
	d := document.Document{
		Title: hostile, Author: hostile, Subject: hostile, Language: "de) /Evil (x",
		Cover:    &document.Cover{Name: hostile},
		Frame:    document.Frame{Head: hostile, Foot: hostile, State: document.State{Text: hostile}},
		Sections: []document.Section{{Title: hostile, Kicker: hostile, Blocks: []document.Block{document.Figure{Scene: s}, document.Paragraph{Text: document.Plain(hostile)}}}},
	}
	raw := written(t, d)
	if bytes.Contains(raw, []byte("Evil")) {
		t.Error("the language is written without care")
	}
	for _, content := range contents(t, raw) {
		if bytes.Contains(content, []byte("NaN")) || bytes.Contains(content, []byte("Inf")) {
			t.Errorf("a page holds what no reader understands:\n%s", content)
		}
	}
	if !strings.Contains(extracted(t, raw), "{nb}") {
		t.Error("typed text was taken for a command")
	}
}

func TestFaultsAreErrors(t *testing.T) {
	if err := pdf.Write(io.Discard, document.Document{Title: "leer"}); err == nil || !strings.Contains(err.Error(), "leer") {
		t.Errorf("got %v, want an error that names the document", err)
	}
	if err := pdf.Write(brokenWriter{}, report()); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v, want the error of the writer", err)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestSeveralReportsAtOnce(t *testing.T) {
	want := written(t, report())
	results := make(chan []byte, 4)
	for range cap(results) {
		go func() {
			var out bytes.Buffer
			if pdf.Write(&out, report()) != nil {
				out.Reset()
			}
			results <- out.Bytes()
		}()
	}
	for range cap(results) {
		if !bytes.Equal(<-results, want) {
			t.Error("a report written beside others differs")
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("Mühlrode", "de")
	f.Add("\xff\xfe😀(\\", "\n")
	f.Fuzz(func(t *testing.T, text, language string) {
		d := document.Document{Title: text, Language: language, Sections: []document.Section{{Title: text, Blocks: []document.Block{document.Paragraph{Text: document.Plain(text)}}}}}
		if err := pdf.Write(io.Discard, d); err != nil {
			t.Errorf("text %q: %v", text, err)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	d := report()
	for b.Loop() {
		if err := pdf.Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
