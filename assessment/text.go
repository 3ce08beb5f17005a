package assessment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Language names a language of catalogue texts, messages and reports.
type Language string

// The languages that every shipped text comes in. German is written first
// and is what a reader gets when a text lacks another language.
const (
	German  Language = "de"
	English Language = "en"
)

// Languages lists the shipped languages, German first.
func Languages() []Language { return []Language{German, English} }

// Text is one text in several languages. A nil Text is empty everywhere.
type Text map[Language]string

// In returns the text in language, or in German where that is missing.
func (t Text) In(language Language) string {
	if s := t[language]; s != "" {
		return s
	}
	return t[German]
}

// CheckText returns a *TextError if text is longer than limit characters,
// is not valid UTF-8 or holds a NUL character.
func CheckText(field, text string, limit int) error {
	n := utf8.RuneCountInString(text)
	if n > limit || !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return &TextError{Field: field, Length: n, Max: limit}
	}
	return nil
}

// CleanLine returns a typed or pasted text as one line: control characters and
// line breaks become blanks, blanks at the ends and doubled ones go. As in
// CleanText a NUL character and invalid UTF-8 stay for CheckText to refuse.
func CleanLine(text string) string {
	if !utf8.ValidString(text) {
		return text
	}
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != 0 {
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// CleanText returns a typed or pasted text without the control characters
// that no window or printer can show: all but newline and tab. Line ends of
// other systems become newlines. Everything else stays as typed. A NUL
// character and invalid UTF-8 stay too, because they mean that something else
// than a text arrived; CheckText refuses them.
func CleanText(text string) string {
	if !utf8.ValidString(text) {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' && r != 0 {
			return -1
		}
		return r
	}, text)
}
