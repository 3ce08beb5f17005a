package document

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/reports/scene"
)

// manyPages is a document with a section per page, each of which leads to the
// one before and to the next one.
func manyPages(count int) Document {
	d := Document{Cover: &Cover{Name: "Vergleich"}, Frame: Frame{PageNumber: PageMark + "/" + PagesMark}}
	for i := range count {
		d.Sections = append(d.Sections, Section{
			Title: fmt.Sprint("Ort ", i), Anchor: strconv.Itoa(i), Blocks: []Block{
				Paragraph{Text: Prose{{Text: "zurück", Link: strconv.Itoa(i - 1)}, {Text: " weiter", Link: strconv.Itoa(i + 1)}}},
				Contents{Entries: []Entry{{Text: "Nächster Ort", Anchor: strconv.Itoa(i + 1)}}},
			},
		})
	}
	return d
}

func TestPagesThatAreSetTwiceAreTheSame(t *testing.T) {
	d := manyPages(held + 20)
	flow := Set(d)
	if last := flow.parts[len(flow.parts)-1]; last.sheets != nil {
		t.Fatal("all pages are held")
	}
	if flow.Count != held+21 || flow.Bookmarks != held+21 {
		t.Fatalf("got %d pages and %d bookmarks", flow.Count, flow.Bookmarks)
	}
	want, got := Layout(d), slices.Collect(flow.Pages())
	if a, b := Dump(want), Dump(got); a != b {
		t.Error("pages differ")
	}
	for i := range want {
		if a, b := len(want[i].Links), len(got[i].Links); a != b || i > 1 && i <= held+19 && a != 3 {
			t.Errorf("page %d: %d links, set twice %d", i, a, b)
		}
		if !want[i].Opens || !got[i].Opens {
			t.Errorf("page %d does not open a section", i)
		}
	}
}

func TestPagesCanBeLeft(t *testing.T) {
	count := 0
	for range Set(manyPages(5)).Pages() {
		if count++; count == 2 {
			break
		}
	}
	if count != 2 {
		t.Errorf("got %d pages", count)
	}
}

func TestReferencesSayOnWhichPage(t *testing.T) {
	d := manyPages(12)
	d.Sections[0].Blocks = []Block{Paragraph{Text: Prose{{Text: "siehe Seite ", Link: "10"}, {Page: true, Link: "10"}, {Text: ", nicht {page} oder "}, {Page: true, Link: "nirgends"}}}}
	page := Layout(d)[1]
	var texts []string
	for _, shape := range page.Scene.Shapes {
		if text, ok := shape.(scene.Text); ok {
			texts = append(texts, text.Text)
		}
	}
	if got := strings.Join(texts, "|"); !strings.Contains(got, "siehe Seite |12|, nicht {page} oder |") {
		t.Errorf("got %q", got)
	}
	if len(page.Links) != 2 || page.Links[1].Page != 11 {
		t.Errorf("got links %+v", page.Links)
	}
}

func TestColumnsOfContentsAreReadOneAfterTheOther(t *testing.T) {
	d := manyPages(60)
	var entries []Entry
	for i := range d.Sections {
		entries = append(entries, Entry{Text: d.Sections[i].Title, Anchor: d.Sections[i].Anchor})
	}
	d.Sections = append([]Section{{Title: "Inhalt", Blocks: []Block{Contents{Entries: entries}}}}, d.Sections...)
	dump := Dump(Layout(d)[1:2])
	last := -1
	for i := range 60 {
		at := strings.Index(dump, fmt.Sprintf(": Ort %d ‖", i))
		if at <= last {
			t.Fatalf("entry %d stands at %d, the one before at %d:\n%s", i, at, last, dump)
		}
		last = at
	}
}
