package reports

import "reifekompass/reports/document"

// fitting returns the first of several forms of a section that takes one
// page, the fullest form first, and the last one if none does. A page with two
// lines on it is worse than one question less.
func (w writer) fitting(forms ...func() document.Section) document.Section {
	var section document.Section
	for _, form := range forms {
		section = form()
		if w.pages(section) <= 1 {
			break
		}
	}
	return section
}

// shorter returns the second form of a long section if that saves a page.
func (w writer) shorter(usual, dense document.Section) document.Section {
	if pages := w.pages(usual); pages > 1 && w.pages(dense) < pages {
		return dense
	}
	return usual
}

// pages counts the pages of a section.
func (w writer) pages(section document.Section) int {
	return document.Set(document.Document{Language: w.Language(), Sections: []document.Section{section}}).Count
}
