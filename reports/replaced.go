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

// replaced names the characters, the most frequent first, and the sections
// they stand in.
func (w writer) replaced(lost []document.Replacement) document.Block {
	const most = 8
	all := 0
	var items []string
	for i, r := range lost {
		all += r.Count
		if i < most {
			items = append(items, w.replacement(r))
		}
	}
	if rest := len(lost) - most; rest > 0 {
		items = append(items, w.Count("report.replaced.more", rest))
	}
	text := sentences(
		w.Count("report.replaced.text", all, "Characters", w.list(items)), w.whereReplaced(lost), w.Say("report.replaced.kept"),
	)
	return document.Side{Label: w.Say("report.replaced"), Rule: scene.Hairline, Blocks: body(text)}
}

// replacement names one character by its code, because it cannot be shown.
func (w writer) replacement(r document.Replacement) string {
	code := fmt.Sprintf("%U", r.Char)
	if r.Char == utf8.RuneError {
		code = w.Say("report.replaced.damaged")
	}
	return w.Count("report.replaced.item", r.Count, "Code", code)
}

// whereReplaced names the sections, first those of the most frequent
// characters. It is empty if there are none.
func (w writer) whereReplaced(lost []document.Replacement) string {
	const most = 3
	var names []string
	for _, r := range lost {
		for _, section := range r.Sections {
			if name := w.Say("report.replaced.section", "Section", section); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if rest := len(names) - most; rest > 0 {
		names = append(names[:most], w.Count("report.replaced.sections", rest))
	}
	if len(names) == 0 {
		return ""
	}
	return w.Say("report.replaced.where", "Sections", w.list(names))
}
