package reports

import "reifekompass/reports/document"

// fitting returns the first of several forms of a section that takes one
// page, the fullest form first, and the last one if none does. A page with two
// lines on it is worse than one question less.
func (w writer) fitting(forms ...func() document.Section) document.Section {
	var section document.Section
	for _, form := range forms {
		section = form()
		alone := document.Document{Language: w.Language(), Sections: []document.Section{section}}
		if document.Set(alone).Count <= 1 {
			break
		}
	}
	return section
}
