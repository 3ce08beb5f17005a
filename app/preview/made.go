package preview

import (
	"strings"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// made is a report and its pages.
type made struct {
	document document.Document
	pages    []document.Page
	titles   []string // of the pages, for screen readers
	contents []Entry
	choice   Choice
}

func newMade(doc document.Document, pages []document.Page, choice Choice) *made {
	m := &made{document: doc, pages: pages, choice: choice}
	for i, page := range pages {
		for _, mark := range page.Bookmarks {
			m.contents = append(m.contents, Entry{Title: mark.Title, Level: mark.Level, Page: i, y: mark.Y})
		}
	}
	for i := range pages {
		m.titles = append(m.titles, m.title(i))
	}
	return m
}

// title is what a page calls itself: its title, or else the section it goes
// on with.
func (m *made) title(number int) string {
	for _, role := range []document.Role{document.RoleTitle, document.RoleKicker} {
		if text := words(m.pages[number], role); text != "" {
			return text
		}
	}
	if entry := m.entryAt(number); entry >= 0 {
		return m.contents[entry].Title
	}
	return m.document.Title
}

// words are the texts of the first part with a role.
func words(page document.Page, role document.Role) string {
	var texts []string
	for _, part := range page.Parts {
		if part.Role != role {
			continue
		}
		for _, shape := range page.Scene.Shapes[part.First:part.Last] {
			if text, ok := shape.(scene.Text); ok {
				texts = append(texts, text.Text)
			}
		}
		break
	}
	return strings.Join(texts, " ")
}

// entryAt is the line of the contents where a page belongs: the first one on
// it, or else the last one before; -1: none.
func (m *made) entryAt(number int) int {
	before := -1
	for i, entry := range m.contents {
		if entry.Page == number {
			return i
		}
		if entry.Page < number {
			before = i
		}
	}
	return before
}

// place returns the page of another making of the report that corresponds to
// a page of this one: as far into the same section.
func (m *made) place(number int, in *made) int {
	last := len(in.pages) - 1
	entry := m.entryAt(number)
	if entry < 0 {
		return min(number, last)
	}
	same := m.sameIn(entry, in)
	if same < 0 {
		return min(number, last)
	}
	end := last
	if next := in.after(same); next >= 0 {
		end = max(in.contents[same].Page, in.contents[next].Page-1)
	}
	return min(in.contents[same].Page+number-m.contents[entry].Page, end)
}

// sameIn finds a line of the contents in another making: by its title, or
// where the language is another one, by its place. -1: there is none.
func (m *made) sameIn(entry int, in *made) int {
	for i, other := range in.contents {
		if other.Title == m.contents[entry].Title {
			return i
		}
	}
	if len(in.contents) == len(m.contents) {
		return entry
	}
	return -1
}

// after is the first line of the contents on a later page; -1: none.
func (m *made) after(entry int) int {
	for i := entry + 1; i < len(m.contents); i++ {
		if m.contents[i].Page > m.contents[entry].Page {
			return i
		}
	}
	return -1
}
