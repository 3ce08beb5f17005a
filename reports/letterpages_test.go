package reports

import (
	"strings"
	"testing"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// TestASignatureNeverStandsAlone looks at the letters that take two pages: the
// signature closes the first one, and the table has the second one. The own
// dimensions are one page behind every letter.
func TestASignatureNeverStandsAlone(t *testing.T) {
	p, parted := decided(thirteen(t)), 0
	in := p.input(field13(shipped(t), 13))
	for a := range p.received {
		pages := document.Layout(letter(t, in, a, options(t, "de")))
		if !strings.Contains(printedOn(pages[0]), "Leitung der Programmstelle") {
			t.Errorf("letter %d: no signature on the first of %d pages", a, len(pages))
		}
		last := len(pages) - 1
		if behind := printedOn(pages[last]); !strings.Contains(behind, "Ihre Selbsteinschätzung neben der Vergleichsgruppe") {
			t.Errorf("letter %d: the last page is %s", a, behind)
		}
		pages = pages[:last]
		if len(pages) == 1 {
			continue
		}
		parted++
		first, second := printedOn(pages[0]), printedOn(pages[1])
		if strings.Contains(first, "Was das bedeutet") || !strings.Contains(first, "auf der folgenden Seite.") {
			t.Errorf("letter %d: the first page is %s", a, first)
		}
		if len(pages) > 2 || !strings.Contains(second, "Wie die Jury Ihre Bewerbung bewertet hat") || !strings.Contains(second, "Was das bedeutet") {
			t.Errorf("letter %d: the second of %d pages is %s", a, len(pages), second)
		}
	}
	if parted == 0 {
		t.Error("no letter takes two pages")
	}
}

// printedOn are the texts of a page.
func printedOn(page document.Page) string {
	var texts []string
	for _, shape := range page.Scene.Shapes {
		if text, ok := shape.(scene.Text); ok {
			texts = append(texts, text.Text)
		}
	}
	return strings.Join(texts, " ")
}
