package document

import (
	"fmt"
	"strings"

	"reifekompass/reports/scene"
)

// Dump writes pages as text: every part with its role, its place and its
// words, then bookmarks and links. The shapes of figures are left out; their
// own dump shows them. The same pages give the same text on every machine.
func Dump(pages []Page) string {
	var b strings.Builder
	for i, page := range pages {
		fmt.Fprintf(&b, "page %d: %.1f x %.1f mm\n", i+1, page.Scene.Width/mm, page.Scene.Height/mm)
		for _, part := range page.Parts {
			dumpPart(&b, part, page.Scene.Shapes[part.First:part.Last])
		}
		for _, mark := range page.Bookmarks {
			fmt.Fprintf(&b, "  bookmark %d %q at %.1f\n", mark.Level, mark.Title, mark.Y/mm)
		}
		for _, link := range page.Links {
			fmt.Fprintf(&b, "  link %.1f,%.1f to page %d at %.1f\n", link.X/mm, link.Y/mm, link.Page+1, link.TargetY/mm)
		}
	}
	return b.String()
}

func dumpPart(b *strings.Builder, part Part, shapes []scene.Shape) {
	fmt.Fprintf(b, "  %s", part.Role)
	if part.Role == RoleFigure {
		fmt.Fprintf(b, " of %d shapes: %s\n", len(shapes), part.Alt)
		return
	}
	first, lastY := true, 0.0
	for _, shape := range shapes {
		text, ok := shape.(scene.Text)
		if !ok {
			continue
		}
		switch {
		case first:
			fmt.Fprintf(b, " %.1f,%.1f: %s", text.At.X/mm, text.At.Y/mm, text.Text)
		case text.At.Y > lastY+0.01:
			fmt.Fprintf(b, " / %s", text.Text)
		case text.At.Y < lastY-0.01:
			fmt.Fprintf(b, " | %s", text.Text)
		default:
			fmt.Fprintf(b, " ‖ %s", text.Text)
		}
		first, lastY = false, text.At.Y
	}
	if part.Alt != "" {
		fmt.Fprintf(b, " [%s]", part.Alt)
	}
	b.WriteByte('\n')
}
