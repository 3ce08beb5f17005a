package reports

import (
	"strings"
	"testing"

	"reifekompass/reports/document"
)

func TestLongSectionIsDenserOnlyIfThatSavesAPage(t *testing.T) {
	w := newWriter(options(t, "de"), small())
	of := func(lines int) document.Section {
		return document.Section{Title: "Lücken", Blocks: []document.Block{
			document.Paragraph{Text: document.Plain(strings.Repeat("Zeile\n", lines))},
		}}
	}
	long, saving, idle := of(60), of(30), of(59)
	if w.pages(long) != 2 || w.pages(saving) != 1 || w.pages(idle) != 2 {
		t.Fatalf("got %d, %d and %d pages", w.pages(long), w.pages(saving), w.pages(idle))
	}
	if got := w.shorter(long, saving); w.pages(got) != 1 {
		t.Error("a page more than needed")
	}
	if got := w.shorter(long, idle); !strings.HasPrefix(got.Blocks[0].(document.Paragraph).Text[0].Text, strings.Repeat("Zeile\n", 60)) {
		t.Error("denser for nothing")
	}
}
