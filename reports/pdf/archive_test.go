package pdf_test

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/image/font/sfnt"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

func TestFileIsForTheArchiveAndForEverybody(t *testing.T) {
	raw := written(t, report())
	r := read(t, raw)
	catalogue := r.catalogue()
	for _, want := range []string{"/MarkInfo <</Marked true>>", "/Lang (de)", "/ViewerPreferences <</DisplayDocTitle true>>", "/S /GTS_PDFA1"} {
		if !strings.Contains(catalogue, want) {
			t.Errorf("%s is missing in %s", want, catalogue)
		}
	}
	profile := inflate(t, r.follow(catalogue, "/DestOutputProfile"))
	if len(profile) != int(binary.BigEndian.Uint32([]byte(profile))) || profile[12:20] != "mntrRGB " || profile[36:40] != "acsp" {
		t.Errorf("the colours are not described by a profile: %.60q", profile)
	}
	if id := regexp.MustCompile(`/ID \[<([0-9A-F]{32})> <([0-9A-F]{32})>\]`).FindSubmatch(raw); id == nil || string(id[1]) != string(id[2]) {
		t.Error("the file has no name")
	}
	changed := report()
	changed.Sections[0].Title = "Anders"
	if between(string(written(t, changed)), "/ID [", "]") == between(string(raw), "/ID [", "]") {
		t.Error("another content has the same name")
	}
}

func TestDescriptionAsXMPSaysTheSame(t *testing.T) {
	d := report()
	d.Title, d.Author, d.Subject = "A & B <c>\x00\n😀", "\"Amt\"", "Ein Satz"
	r := read(t, written(t, d))
	metadata := r.follow(r.catalogue(), "/Metadata")
	var x struct {
		Parts []struct {
			PDFA    int    `xml:"http://www.aiim.org/pdfa/ns/id/ part"`
			Level   string `xml:"http://www.aiim.org/pdfa/ns/id/ conformance"`
			PDFUA   int    `xml:"http://www.aiim.org/pdfua/ns/id/ part"`
			Title   string `xml:"title>Alt>li"`
			Author  string `xml:"creator>Seq>li"`
			Subject string `xml:"description>Alt>li"`
			Created string `xml:"CreateDate"`
			Schema  string `xml:"schemas>Bag>li>prefix"`
		} `xml:"RDF>Description"`
	}
	_, packet, _ := strings.Cut(metadata, "stream\n")
	packet, _, _ = strings.Cut(packet, "\nendstream")
	if got := number(t, between(metadata, "/Length ", ">")); got != len(packet) {
		t.Errorf("got length %d of %d bytes", got, len(packet))
	}
	if err := xml.Unmarshal([]byte(packet), &x); err != nil {
		t.Fatal(err)
	}
	var got []any
	for _, p := range x.Parts {
		got = append(got, p.PDFA, p.Level, p.PDFUA, p.Title, p.Author, p.Subject, p.Created, p.Schema)
	}
	values := strings.Trim(strings.Join(strings.Fields(fmt.Sprintln(got...)), " "), " ")
	for _, want := range []string{"3 A", "A & B <c> □", `"Amt"`, "Ein Satz", "2026-11-20T07:30:00+00:00", "pdfuaid"} {
		if !strings.Contains(values, want) {
			t.Errorf("%q is missing in %s", want, values)
		}
	}
	for _, object := range r.objects {
		if strings.Contains(object, "/Producer ") && !strings.Contains(object, escaped("A & B <c> □")) {
			t.Errorf("the file has another title: %q", object)
		}
	}
}

func TestFontsAreRight(t *testing.T) {
	r := read(t, written(t, structured()))
	fonts := 0
	for _, object := range r.objects {
		if !strings.Contains(object, "/Subtype /Type0") {
			continue
		}
		fonts++
		glyphs := r.follow(object, "/DescendantFonts")
		metrics := r.follow(glyphs, "/FontDescriptor")
		name := between(object, "/BaseFont /", "\n")
		if !regexp.MustCompile(`^[A-Z]{6}\+SourceSans3-(Regular|Semibold|Bold)$`).MatchString(name) || !strings.Contains(glyphs, name) || !strings.Contains(metrics, name) {
			t.Errorf("a font is called %q", name)
		}
		file := inflate(t, r.follow(metrics, "/FontFile2"))
		checkSums(t, file)
		mapped := inflate(t, r.follow(object, "/ToUnicode"))
		places := inflate(t, r.follow(glyphs, "/CIDToGIDMap"))
		checkCharacters(t, file, mapped, places)
	}
	if fonts != 3 {
		t.Errorf("got %d fonts", fonts)
	}
}

// checkSums checks that the words of a font add up to what the format says.
func checkSums(t *testing.T, file string) {
	t.Helper()
	var total uint32
	for i := 0; i+4 <= len(file); i += 4 {
		total += binary.BigEndian.Uint32([]byte(file[i:]))
	}
	if total != 0xB1B0AFBA || len(file)%4 != 0 {
		t.Errorf("the sum of a font is %X", total)
	}
}

// checkCharacters checks that the maps of a font say the same, and that they
// know what the reports write and nothing else.
func checkCharacters(t *testing.T, file, mapped, places string) {
	t.Helper()
	font, err := sfnt.Parse([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	codes := regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]{4})>\n`).FindAllStringSubmatch(between(mapped, "endcodespacerange", "endcmap"), -1)
	for _, c := range codes {
		bytes, _ := hex.DecodeString(c[1])
		char := binary.BigEndian.Uint16(bytes)
		glyph, err := font.GlyphIndex(nil, rune(char))
		if err != nil || glyph == 0 || uint16(glyph) != binary.BigEndian.Uint16([]byte(places[2*int(char):])) {
			t.Errorf("%q is glyph %d in the font: %v", rune(char), glyph, err)
		}
		if c[1] != c[2] || char < ' ' {
			t.Errorf("code %s means %s", c[1], c[2])
		}
	}
	if len(codes) < 20 || len(codes) > 200 {
		t.Errorf("a font has %d characters", len(codes))
	}
}

func TestDocumentWithoutWordsOfItsOwnIsStillComplete(t *testing.T) {
	d := document.Document{Sections: []document.Section{{Blocks: []document.Block{document.Figure{Scene: scene.Scene{
		Width: 50, Height: 50, Alt: " \x00😀\xff ", Shapes: []scene.Shape{scene.Rect{W: 9, H: 9, Style: scene.Style{Fill: scene.Ink}}},
	}}}}}}
	raw := written(t, d)
	for _, want := range []string{"/Lang (und)", "/Title (" + escaped("Reifekompass") + ")", "(D:19700101000000+00'00')"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("%q is missing", want)
		}
	}
	figures := read(t, raw).tree().find("Figure")
	if len(figures) != 1 || !strings.Contains(figures[0].dictionary, "/Alt <FEFF0020D83DDE00FFFD>") {
		t.Errorf("got figures %v", figures)
	}
	if d.Date = time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC); string(written(t, d)) != string(raw) {
		t.Error("a date no file can name changes the file")
	}
}

func TestAttachmentsTravelInsideTheFile(t *testing.T) {
	d := report()
	d.Attachments = []document.Attachment{
		{Name: "werte.csv", Description: "Alle Werte (Tabelle)", Type: "text/csv", Data: []byte("a;b\n1;2\n")},
		{Name: "Mühle )1.json", Description: "Antworten", Type: "application/json", Source: true, Data: []byte(`{"a":1}`)},
	}
	r := read(t, written(t, d))
	catalogue := r.catalogue()
	associated := refs(between(catalogue, "/AF [", "]"))
	named := refs(between(catalogue, "/EmbeddedFiles <</Names [", "]"))
	if len(associated) != 2 || len(named) != 2 || associated[0] != named[0] || associated[1] != named[1] {
		t.Fatalf("got %v associated and %v named files", associated, named)
	}
	for i, want := range []struct{ spec, params, data string }{
		{"/F (M_hle__1.json)", "/Subtype /application#2Fjson /Params <</Size 7 /ModDate (D:20261120073000+00'00') /CheckSum <BB6CB5C68DF4652941CAF652A366F2D8>>>", `{"a":1}`},
		{"/F (werte.csv)", "/Subtype /text#2Fcsv /Params <</Size 8 ", "a;b\n1;2\n"},
	} {
		spec := r.objects[associated[i]]
		file := r.follow(spec, "/EF <</F")
		if !strings.Contains(spec, want.spec) || !strings.Contains(spec, "/AFRelationship /"+[]string{"Source", "Data"}[i]) {
			t.Errorf("got %s", spec)
		}
		if !strings.Contains(file, want.params) || inflate(t, file) != want.data {
			t.Errorf("got %.200q", file)
		}
	}
	if plain := read(t, written(t, report())).catalogue(); strings.Contains(plain, "/AF") {
		t.Error("a file without attachments has some")
	}
}

func TestStringsAreNoLongerThanTheArchiveTakes(t *testing.T) {
	long := strings.Repeat("Straße 𝄞 ", 20_000)
	d := document.Document{Title: long, Author: long, Subject: long, Sections: []document.Section{{Title: long, Blocks: []document.Block{
		document.Figure{Scene: scene.Scene{Width: 9, Height: 9, Alt: long, Shapes: []scene.Shape{scene.Rect{W: 9, H: 9, Style: scene.Style{Fill: scene.Ink}}}}},
		document.Paragraph{Text: document.Prose{{Text: strings.Repeat("weit", 30_000), Link: "x"}}},
	}}}, Attachments: []document.Attachment{{Name: long, Description: long}}}
	for n, object := range read(t, written(t, d)).objects {
		head, _, _ := strings.Cut(object, "stream\n")
		for _, text := range regexp.MustCompile(`<([0-9A-F]+)>|(?s)\(((?:\\.|[^\\)])*)\)`).FindAllStringSubmatch(head, -1) {
			if size := len(text[1])/2 + len(text[2]); size > 32_767 {
				t.Errorf("object %d has a string of %d bytes: %.80q", n, size, object)
			}
		}
	}
}
