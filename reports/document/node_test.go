package document_test

import (
	"testing"

	. "reifekompass/reports/document"
	"reifekompass/reports/scene"
)

func TestEveryTextOfAPartBelongsToOneNode(t *testing.T) {
	for n, page := range Layout(sample()) {
		for _, part := range page.Parts {
			if part.Role == RoleHead || part.Role == RoleFoot {
				if len(part.Spans) > 0 {
					t.Errorf("page %d: %s is read", n+1, part.Role)
				}
				continue
			}
			next := part.First
			for _, span := range part.Spans {
				if span.First < next || span.Last < span.First || span.Last > part.Last || span.Node == nil {
					t.Errorf("page %d: span %d-%d in a part %d-%d", n+1, span.First, span.Last, part.First, part.Last)
				}
				next = span.Last
			}
			if got, want := textsOf(page, part.Spans), texts(page.Scene.Shapes[part.First:part.Last]); len(part.Spans) > 0 && got != want {
				t.Errorf("page %d: %d of %d texts of %s are read", n+1, got, want, part.Role)
			}
		}
	}
}

func textsOf(page Page, spans []Span) int {
	count := 0
	for _, span := range spans {
		count += texts(page.Scene.Shapes[span.First:span.Last])
	}
	return count
}

func texts(shapes []scene.Shape) int {
	count := 0
	for _, shape := range shapes {
		if _, ok := shape.(scene.Text); ok {
			count++
		}
	}
	return count
}

func TestHeadOfATableIsReadOnce(t *testing.T) {
	table := Table{Columns: []Column{{Head: "Frage", Text: scene.Semibold}, {Head: "Antwort"}}}
	for range 80 {
		table.Rows = append(table.Rows, Row{Cells: []Cell{TextCell("A1"), TextCell("ja")}})
	}
	heads, rowHeads, shown := map[*Node]bool{}, map[*Node]bool{}, 0
	tables := map[*Node]bool{}
	for _, page := range Layout(Document{Sections: []Section{{Title: "Titel", Blocks: []Block{table}}}}) {
		for _, part := range page.Parts {
			if part.Role == RoleTableTop {
				shown++
			}
			for _, span := range part.Spans {
				switch span.Node.Kind {
				case NodeHead:
					heads[span.Node] = true
				case NodeRowHead:
					rowHeads[span.Node] = true
					tables[span.Node.Parent.Parent] = true
				default:
				}
			}
		}
	}
	if shown < 2 || len(heads) != 2 || len(rowHeads) != 80 || len(tables) != 1 {
		t.Errorf("got %d heads shown, %d read, %d rows in %d tables", shown, len(heads), len(rowHeads), len(tables))
	}
}

func TestUnknownAnchorsAreNoLinks(t *testing.T) {
	pages := Layout(Document{Sections: []Section{{Title: "Titel", Anchor: "here", Blocks: []Block{
		Paragraph{Text: Prose{{Text: "vor "}, {Text: "hier", Link: "here"}, {Text: " und "}, {Text: "nirgends", Link: "gone"}}},
	}}}})
	var kinds []Kind
	for _, part := range pages[0].Parts[1:] {
		for _, span := range part.Spans {
			kinds = append(kinds, span.Node.Kind)
		}
	}
	want := []Kind{NodeParagraph, NodeLink, NodeParagraph, NodeSpan}
	if len(kinds) != len(want) {
		t.Fatalf("got %v", kinds)
	}
	for i := range want {
		if kinds[i] != want[i] {
			t.Errorf("span %d is %d, want %d", i, kinds[i], want[i])
		}
	}
	if len(pages[0].Links) != 1 || pages[0].Links[0].Node.Kind != NodeLink {
		t.Errorf("got links %v", pages[0].Links)
	}
}
