package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// FocusGained implements fyne.Focusable.
func (l *LevelPicker) FocusGained() {
	l.focused, l.ringed = true, !l.kit.byMouse
	l.showFocus()
	if l.ringed {
		l.revealMark()
	}
}

// FocusLost implements fyne.Focusable.
func (l *LevelPicker) FocusLost() {
	l.focused = false
	l.showFocus()
}

func (l *LevelPicker) showFocus() {
	l.showMarks()
	l.arrangeMarks()
	canvas.Refresh(l.ring)
}

// TypedRune implements fyne.Focusable.
func (l *LevelPicker) TypedRune(r rune) { l.kit.Keys.Press(Rune(r)) }

// TypedShortcut implements fyne.Shortcutable.
func (l *LevelPicker) TypedShortcut(s fyne.Shortcut) { l.kit.Keys.shortcut(s) }

// TypedKey implements fyne.Focusable: Up and Down move the mark, Left and
// Right change between circle and diamond, Del takes the mark away.
func (l *LevelPicker) TypedKey(e *fyne.KeyEvent) {
	l.ringed = true
	switch e.Name {
	case fyne.KeyDown:
		l.choose(l.column, min(l.level(l.column)+1, len(l.rows)-1))
	case fyne.KeyUp:
		l.choose(l.column, l.above())
	case fyne.KeyLeft:
		l.column = MarkCurrent
	case fyne.KeyRight:
		if !l.spec.TodayOnly {
			l.column = MarkTarget
		}
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.choose(l.column, max(l.level(l.column), 0))
	case fyne.KeyDelete, fyne.KeyBackspace:
		if l.spec.OnClear != nil {
			l.spec.OnClear(l.column)
		}
	default:
		l.kit.Keys.typedKey(e)
	}
	l.showFocus()
	l.revealMark()
}

func (l *LevelPicker) revealMark() {
	if at := max(l.level(l.column), 0); at < len(l.rows) {
		l.kit.reveal(l.rows[at])
	}
}

// above returns the level above the mark on the screen, the lowest sentence
// on the screen if there is no mark yet.
func (l *LevelPicker) above() int {
	if at := l.level(l.column); at != NoLevel {
		return max(at-1, 0)
	}
	return len(l.rows) - 1
}

// AccessibilityLabel implements fyne.Accessible.
func (l *LevelPicker) AccessibilityLabel() string {
	label := []string{l.spec.Name}
	for _, mark := range []struct {
		name  string
		level int
	}{{l.spec.State.Today, l.spec.State.Current}, {l.spec.State.Goal, l.spec.State.Target}} {
		if mark.level != NoLevel {
			label = append(label, mark.name+": "+l.spec.State.Choices[mark.level])
		}
	}
	return strings.Join(label, " · ")
}

// AccessibilityRole implements fyne.Accessible.
func (l *LevelPicker) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
