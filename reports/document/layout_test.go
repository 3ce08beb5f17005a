package document_test

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "reifekompass/reports/document"
	"reifekompass/reports/scene"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestSampleLooksAsBefore(t *testing.T) {
	got := Dump(Layout(sample()))
	golden := filepath.Join("testdata", "sample.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
}

func TestLayoutIsAPureFunction(t *testing.T) {
	d := sample()
	first := Layout(d)
	if !reflect.DeepEqual(d, sample()) {
		t.Error("the document was changed")
	}
	if second := Layout(d); !reflect.DeepEqual(first, second) {
		t.Error("the second layout differs from the first")
	}
}

func TestNothingStandsOutsideTheTypeArea(t *testing.T) {
	for i, page := range Layout(sample()) {
		if i == 0 {
			continue // the cover has its own rules
		}
		for _, part := range page.Parts {
			if part.Role == RoleHead || part.Role == RoleFoot {
				continue
			}
			for _, shape := range page.Scene.Shapes[part.First:part.Last] {
				box := extent(shape)
				left, right := 20*scene.MM-1, page.Scene.Width-20*scene.MM+1
				if box.left < left || box.right > right || box.bottom > page.Scene.Height-20*scene.MM+1 {
					t.Errorf("page %d: %s stands outside: %+v", i+1, scene.DumpShape(shape), box)
				}
			}
		}
	}
}

func TestPagesAreExactlyA4(t *testing.T) {
	for i, page := range Layout(sample()) {
		w, h := page.Scene.Width, page.Scene.Height
		if w > h {
			w, h = h, w
		}
		if math.Abs(w-595.2756) > 1e-3 || math.Abs(h-841.8898) > 1e-3 {
			t.Errorf("page %d is %.4f x %.4f points", i+1, w, h)
		}
	}
}

// TestTablesOfAnyLengthKeepTheirRules lays out tables of many lengths at many
// heights and checks the rules of tables on all pages.
func TestTablesOfAnyLengthKeepTheirRules(t *testing.T) {
	for rows := 1; rows < 90; rows += 4 {
		for lines := range 12 {
			checkTable(t, rows, lines)
		}
	}
}

func checkTable(t *testing.T, rows, lines int) {
	t.Helper()
	table := Table{Columns: []Column{{Head: "Nummer"}, {Head: "Text", Weight: 1}}}
	for i := range rows {
		text := strings.Repeat("Wort ", 1+i%7*12)
		table.Rows = append(table.Rows, Row{Cells: []Cell{TextCell(fmt.Sprintf("#%d", i)), TextCell(text)}})
	}
	before := Paragraph{Text: Plain(strings.Repeat("Zeile\n", lines) + "Ende")}
	seen := 0
	for n, page := range Layout(Document{Sections: []Section{{Title: "Titel", Blocks: []Block{before, Gap{Height: float64(lines) * 50}, table}}}}) {
		heads, here := 0, 0
		for _, part := range page.Parts {
			if part.Role == RoleTableTop {
				heads++
			}
			if part.Role != RoleRow {
				continue
			}
			if got, want := words(page, part)[0], fmt.Sprintf("#%d", seen); got != want {
				t.Fatalf("page %d: got row %s, want %s", n+1, got, want)
			}
			seen++
			here++
		}
		if here > 0 && heads != 1 {
			t.Errorf("%d rows, %d lines: page %d has %d heads", rows, lines, n+1, heads)
		}
		if here == 1 && rows > 1 {
			t.Errorf("%d rows, %d lines: page %d has a single row", rows, lines, n+1)
		}
	}
	if seen != rows {
		t.Errorf("%d rows, %d lines: got %d rows", rows, lines, seen)
	}
}

func TestARowHigherThanAPageIsPartedWithoutLoss(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Bemerkung ", 2000))
	table := Table{Columns: []Column{{Head: "Frage"}, {Head: "Text", Weight: 1}}, Rows: []Row{{Cells: []Cell{TextCell("A1"), TextCell(long)}}}}
	pages := Layout(Document{Sections: []Section{{Title: "Titel", Blocks: []Block{table}}}})
	count := 0
	for _, page := range pages {
		count += strings.Count(strings.Join(allWords(page), " "), "Bemerkung")
	}
	if len(pages) < 2 || count != 2000 {
		t.Errorf("got %d words on %d pages, want 2000 on several", count, len(pages))
	}
}

func TestHeadingsNeverStandAlone(t *testing.T) {
	for lines := range 60 {
		blocks := []Block{
			Gap{Height: 1},
			Paragraph{Text: Plain(strings.Repeat("Zeile\n", lines) + "Ende")},
			Heading{Text: "Überschrift"},
			Heading{Text: "Klein", Minor: true},
			Paragraph{Text: Plain(strings.Repeat("Text ", 120))},
		}
		for n, page := range Layout(Document{Sections: []Section{{Title: "Titel", Blocks: blocks}}}) {
			if last := page.Parts[len(page.Parts)-3]; last.Role == RoleHeading {
				t.Errorf("%d lines: page %d ends with a heading", lines, n+1)
			}
		}
	}
}

func TestParagraphsLeaveNoSingleLines(t *testing.T) {
	for lines := range 60 {
		for length := 2; length < 9; length++ {
			blocks := []Block{
				Paragraph{Text: Plain(strings.Repeat("Zeile\n", lines) + "Ende")},
				Paragraph{Text: Plain(strings.TrimSpace(strings.Repeat("Absatz\n", length)))},
			}
			for n, page := range Layout(Document{Sections: []Section{{Title: "Titel", Blocks: blocks}}}) {
				if got := strings.Count(strings.Join(allWords(page), " "), "Absatz"); got == 1 {
					t.Errorf("%d lines before %d: a single line on page %d", lines, length, n+1)
				}
			}
		}
	}
}

func TestColumnsTooHighForAPageFollowEachOther(t *testing.T) {
	long := Paragraph{Text: Plain(strings.Repeat("Spalte ", 4000))}
	columns := Columns{Stacks: []Stack{{Rule: scene.Good, Blocks: []Block{Heading{Text: "Links"}, long}}, {Blocks: []Block{long}}}}
	count := 0
	for _, page := range Layout(Document{Sections: []Section{{Blocks: []Block{columns}}}}) {
		count += strings.Count(strings.Join(allWords(page), " "), "Spalte")
	}
	if count != 8000 {
		t.Errorf("got %d words, want 8000", count)
	}
}

func TestBigDrawingsShrinkToTheirPlace(t *testing.T) {
	big := bars(200)
	big.Width *= 2
	pages := Layout(Document{Sections: []Section{{Title: "Titel", Blocks: []Block{Figure{Scene: big}}}}})
	if len(pages) != 1 {
		t.Fatalf("got %d pages, want 1", len(pages))
	}
	for _, shape := range pages[0].Scene.Shapes {
		if box := extent(shape); box.right > A4Short || box.bottom > A4Long {
			t.Errorf("%s stands outside the page", scene.DumpShape(shape))
		}
	}
}

func TestPageNumbersInTextsOfPeopleStay(t *testing.T) {
	d := Document{
		Frame:    Frame{Head: "Amt {page}", PageNumber: "Seite {page} von {pages}"},
		Sections: []Section{{Title: "Titel {pages}"}, {Title: "Zwei"}},
	}
	got := strings.Join(allWords(Layout(d)[1]), "|")
	if want := "Zwei|Amt {page}||Seite 2 von 2"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEmptyBlocksDoNotHurt(t *testing.T) {
	blocks := []Block{
		Paragraph{},
		Heading{},
		List{Items: []Item{{}}},
		KeyNumber{},
		KeyNumbers{},
		KeyNumbers{Compact: true, Numbers: []KeyNumber{{}}},
		Formula{},
		Callout{},
		Contents{},
		Gap{Height: -5},
		Figure{},
		Table{},
		Table{Columns: []Column{{}}},
		Table{Columns: []Column{{}}, Rows: []Row{{}}},
		Columns{},
		Columns{Stacks: []Stack{{}}},
		Side{},
		Group{},
		Break{},
		Break{},
	}
	if pages := Layout(Document{Sections: []Section{{Blocks: blocks}}}); len(pages) == 0 {
		t.Error("got no pages")
	}
	if pages := Layout(Document{Cover: &Cover{}}); len(pages) != 1 {
		t.Errorf("got %d pages, want the cover", len(pages))
	}
	if pages := Layout(Document{}); len(pages) != 0 {
		t.Errorf("got %d pages, want none", len(pages))
	}
}

// FuzzLayout checks that no text a person can type breaks the layout.
func FuzzLayout(f *testing.F) {
	f.Add("Wirtschaftsförderung\n\n Lindenrade", uint8(3))
	f.Add("Donaudampfschifffahrtsgesellschaftskapitän\u00ad\u200b😀", uint8(200))
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		text = strings.Repeat(text, min(int(n), 20))
		rows := []Row{{Cells: []Cell{TextCell(text), TextCell(text), {Text: Prose{Strong(text), {Text: text}}, Span: int(n)}}}}
		d := Document{
			Cover: &Cover{Name: text, Subtitles: []string{text}, Facts: []Fact{{text, text}}, Note: text, Mark: text},
			Frame: Frame{Head: text, Foot: text, Report: text, State: State{Text: text}, PageNumber: text},
			Sections: []Section{{Title: text, Kicker: text, Blocks: []Block{
				Paragraph{Text: Plain(text)},
				KeyNumbers{Numbers: []KeyNumber{{text, text, text, text, 0}}},
				Callout{Text: Plain(text)},
				KeyNumbers{Compact: true, Numbers: []KeyNumber{{Value: text}, {Label: text}}},
				Side{Label: text},
				Formula{Parts: []string{text, text}},
				Table{Columns: []Column{{Head: text}, {Weight: 1}, {Align: Right}}, Rows: rows},
				List{Items: []Item{{Text: Plain(text)}}},
			}}},
		}
		if pages := Layout(d); len(pages) < 2 {
			t.Errorf("got %d pages", len(pages))
		}
	})
}

func BenchmarkLayout(b *testing.B) {
	d := sample()
	d.Sections = append(d.Sections, d.Sections...)
	pages := 0
	for b.Loop() {
		pages = len(Layout(d))
	}
	b.ReportMetric(float64(pages), "pages")
}

// box is the extent of a shape.
type box struct{ left, top, right, bottom float64 }

func extent(shape scene.Shape) box {
	if text, ok := shape.(scene.Text); ok {
		set := scene.Embedded().Set(text)
		left := text.At.X - set.Width*float64(text.Anchor)/2
		return box{left, text.At.Y - text.Font.Size, left + set.Width, text.At.Y}
	}
	contour, _, _ := scene.ContourOf(shape)
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range contour.Flat() {
		b = box{min(b.left, p.X), min(b.top, p.Y), max(b.right, p.X), max(b.bottom, p.Y)}
	}
	return b
}

func words(page Page, part Part) []string {
	var texts []string
	for _, shape := range page.Scene.Shapes[part.First:part.Last] {
		if text, ok := shape.(scene.Text); ok {
			texts = append(texts, text.Text)
		}
	}
	return texts
}

func allWords(page Page) []string {
	var texts []string
	for _, part := range page.Parts {
		texts = append(texts, words(page, part)...)
	}
	return texts
}

func TestItemsOfAListStayWithinTheTypeArea(t *testing.T) {
	text := strings.Repeat("Ein Satz, der lang genug für mehrere Zeilen ist. ", 6)
	d := Document{Language: "de", Sections: []Section{{Title: "Liste", Blocks: []Block{List{Items: []Item{{Sign: Holds, Text: Plain(text)}, {Text: Plain(text)}}}}}}}
	fonts := scene.Embedded()
	for _, shape := range Layout(d)[0].Scene.Shapes {
		if line, ok := shape.(scene.Text); ok && line.Anchor == scene.Start && line.At.X+fonts.Width(line.Text, line.Font) > A4Short-20*scene.MM+0.5 {
			t.Errorf("%q leaves the type area", line.Text)
		}
	}
}
