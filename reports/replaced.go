package reports

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// methodAnchor leads to the page about method, the place for what was
// replaced.
const methodAnchor = "method"

// honest returns a document that says which characters it prints as □. The
// page about method is made again with that note; a document without such
// characters stays as it is.
func (w writer) honest(d document.Document, method func(notes ...document.Block) document.Section) document.Document {
	lost := document.Replaced(d)
	at := slices.IndexFunc(d.Sections, func(s document.Section) bool { return s.Anchor == methodAnchor })
	if len(lost) > 0 && at >= 0 {
		d.Sections[at] = method(w.replaced(lost))
	}
	return d
}

// replaced names the characters, the most frequent first.
func (w writer) replaced(lost []document.Replacement) document.Block {
	const most = 8
	all := 0
	for _, r := range lost {
		all += r.Count
	}
	var items []string
	for _, r := range lost[:min(most, len(lost))] {
		items = append(items, w.replacement(r))
	}
	if rest := len(lost) - most; rest > 0 {
		items = append(items, w.Count("report.replaced.more", rest))
	}
	return document.Side{
		Label: w.Say("report.replaced"), Rule: scene.Hairline,
		Blocks: body(w.Count("report.replaced.text", all, "Characters", w.list(items))),
	}
}

// replacement names one character by its code, because it cannot be shown.
func (w writer) replacement(r document.Replacement) string {
	code := fmt.Sprintf("%U", r.Char)
	if r.Char == utf8.RuneError {
		code = w.Say("report.replaced.damaged")
	}
	if len(r.Sections) == 0 {
		return w.Count("report.replaced.item", r.Count, "Code", code)
	}
	return w.Count("report.replaced.item.in", r.Count, "Code", code, "Section", r.Sections[0])
}
