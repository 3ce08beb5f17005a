package dialogue

import (
	"strings"
	"unicode"

	"reifekompass/assessment"
)

// head says what the columns of a table are for.
func head(q *assessment.Questionnaire, titles []string) ([]Column, error) {
	columns := make([]Column, 0, len(titles))
	used, points := map[string]bool{}, 0
	for _, title := range titles {
		c := columnOf(q, title)
		if c.ID != "" && used[c.ID] {
			return nil, &FileError{Why: SameColumn, Got: c.ID}
		}
		used[c.ID] = true
		if c.Role == ToPoint || c.Role == ToText {
			points++
		}
		columns = append(columns, c)
	}
	for len(columns) > 0 && columns[len(columns)-1].Title == "" {
		columns = columns[:len(columns)-1] // a separator at the end of the line
	}
	if points == 0 {
		return nil, &FileError{Why: NoColumns}
	}
	return columns, nil
}

// columnOf finds what a title names: by an id, by the words of the question,
// or by what stands behind an id or in brackets, as survey tools write it.
func columnOf(q *assessment.Questionnaire, title string) Column {
	c := Column{Title: strings.TrimSpace(title)}
	for _, name := range names(c.Title) {
		if c.Role, c.ID = roleOf(q, fold(name)); c.Role != NoRole {
			return c
		}
	}
	return c
}

// names are the ways to read a title: whole, its first word, what stands in
// its last brackets.
func names(title string) []string {
	list := []string{title}
	if end := strings.IndexFunc(title, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }); end > 0 && end <= maxID {
		list = append(list, title[:end])
	}
	if from := strings.LastIndexByte(title, '['); from >= 0 {
		list = append(list, strings.TrimSuffix(title[from+1:], "]"))
	}
	return list
}

// maxID is the length of the longest id in front of the words of a title.
const maxID = 4

func roleOf(q *assessment.Questionnaire, name string) (Role, string) {
	if name == "" {
		return NoRole, ""
	}
	for i := range q.Points {
		if p := &q.Points[i]; named(name, string(p.ID), p.Short, p.Text) {
			return ToPoint, string(p.ID)
		}
	}
	for _, f := range q.Facts {
		if named(name, string(f.ID), f.Text) {
			return ToFact, string(f.ID)
		}
	}
	for _, t := range q.Texts {
		if named(name, string(t.ID), t.Text) {
			return ToText, string(t.ID)
		}
	}
	switch name {
	case "token", "zugangsschlüssel", "zugangscode", "accesscode":
		return Token, ""
	case "id", "antwortid", "responseid", "respondentid":
		return Number, ""
	case "submitdate", "datumabgeschickt", "datesubmitted", "zeitstempel", "timestamp":
		return Answered, ""
	}
	return NoRole, ""
}

func named(name, id string, texts ...assessment.Text) bool {
	if name == fold(id) {
		return true
	}
	for _, text := range texts {
		for _, language := range assessment.Languages() {
			if name == fold(text[language]) {
				return true
			}
		}
	}
	return false
}
