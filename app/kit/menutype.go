package kit

import (
	"strings"
	"time"
)

// menuPause is how long the next character still belongs to those before.
const menuPause = time.Second

// TypedRune implements fyne.Focusable: characters typed one after the other
// mark the option that begins with them. One that does not go on with those
// before begins anew, with the next option, so that the same letter again
// goes through all that begin with it.
func (l *menuList) TypedRune(r rune) {
	if l.typed != "" && l.seek(l.typed+string(r), 0) {
		return
	}
	l.seek(string(r), 1)
}

// seek marks what find finds, and reports whether there is anything.
func (l *menuList) seek(text string, from int) bool {
	at := l.find(text, from)
	if at < 0 {
		return false
	}
	l.mark(at)
	l.remember(text)
	return true
}

// find returns the first option that begins with a text, from so many rows
// after the marked one; -1 if there is none.
func (l *menuList) find(text string, from int) int {
	for i := range l.rows {
		at := (l.marked + from + i) % len(l.rows)
		if strings.HasPrefix(strings.ToLower(l.menu.options[at]), strings.ToLower(text)) {
			return at
		}
	}
	return -1
}

func (l *menuList) remember(text string) {
	l.forget()
	l.typed = text
	l.forget = l.kit.Executor.After(menuPause, func() { l.typed = "" })
}

// begin marks the option that a character typed before the list was open
// asks for.
func (l *menuList) begin(typed rune) {
	from := 1
	if l.menu.selected < 0 {
		from = 0
	}
	l.seek(string(typed), from)
}
