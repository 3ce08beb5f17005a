package document_test

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

func TestReplacedCountsWhatTheTypeFaceLacks(t *testing.T) {
	d := document.Document{
		Frame: document.Frame{Head: "Amt 😀"},
		Cover: &document.Cover{Name: "Amt 😀"},
		Sections: []document.Section{
			{Title: "Eins", Anchor: "字", Blocks: []document.Block{
				document.Paragraph{Text: document.Prose{{Text: "gr\xfcn 😀\u200b\x07 K\u0304"}}},
				document.List{Items: []document.Item{{Text: document.Plain("שלום")}}},
			}},
			{Title: "Zwei 字", Bookmark: "Zwei", Blocks: []document.Block{
				document.Table{Columns: []document.Column{{Head: "Spalte"}}, Rows: []document.Row{
					{Cells: []document.Cell{document.TextCell("😀 €")}},
					{Cells: []document.Cell{{Scene: &scene.Scene{Shapes: []scene.Shape{scene.Text{Text: "字"}}}}}},
				}},
			}},
		},
	}
	want := []document.Replacement{
		{Char: '😀', Count: 4, Sections: []string{"Eins", "Zwei"}},
		{Char: '字', Count: 2, Sections: []string{"Zwei"}},
		{Char: 'ו', Count: 1, Sections: []string{"Eins"}},
		{Char: 'ל', Count: 1, Sections: []string{"Eins"}},
		{Char: 'ם', Count: 1, Sections: []string{"Eins"}},
		{Char: 'ש', Count: 1, Sections: []string{"Eins"}},
		{Char: utf8.RuneError, Count: 1, Sections: []string{"Eins"}},
	}
	if diff := cmp.Diff(want, document.Replaced(d)); diff != "" {
		t.Errorf("replaced (-want +got):\n%s", diff)
	}
}

func TestNothingIsReplacedInPlainDocuments(t *testing.T) {
	d := document.Document{Sections: []document.Section{{Title: "Ämter & Straßen – 100\u00a0% ★ Дмитрий □"}}}
	if got := document.Replaced(d); got != nil {
		t.Errorf("got %+v, want nothing", got)
	}
}
