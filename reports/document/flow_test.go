package document

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
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
