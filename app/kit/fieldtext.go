package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

func (f *Field) change(text string) {
	if fits := f.fit(text); fits != text {
		f.cutting = true // what was cut is said until the next change
		f.entry.SetText(fits)
		f.cutting = false
		return
	}
	f.showFoot()
	if f.typed != nil {
		f.typed(text)
	}
	if text == f.saved {
		return
	}
	f.stop()
	f.kit.pending[f] = struct{}{}
	if !f.spec.OnLeave {
		f.stop = f.kit.Executor.After(pause, f.Flush)
	}
}

// forget drops what waits to be saved: it was an answer to something else.
func (f *Field) forget() {
	f.stop()
	delete(f.kit.pending, f)
	f.saved = f.entry.Text
}

// fit returns the text without control characters and not longer than
// allowed, and says so below the field when something had to go.
func (f *Field) fit(text string) string {
	clean := strings.Map(func(r rune) rune {
		if r == '\n' && f.entry.MultiLine || !unicode.IsControl(r) && r != utf8.RuneError {
			return r
		}
		if r == '\t' || r == '\n' {
			return ' '
		}
		return -1
	}, text)
	over := utf8.RuneCountInString(clean) - f.spec.Max
	if f.spec.Max == 0 || over <= 0 {
		if clean == text && f.err != "" && !f.cutting {
			f.SetError("")
		}
		return clean
	}
	clean = string([]rune(clean)[:f.spec.Max])
	f.SetError(f.kit.Words.Count("kit.field.cut", over, "Max", f.kit.Words.Integer(f.spec.Max)))
	return clean
}

func (f *Field) submit(string) {
	f.Flush()
	if f.spec.OnEnter != nil {
		f.spec.OnEnter()
		return
	}
	f.kit.Keys.Press(Plain(fyne.KeyReturn))
}

// focusChanged keeps the focus in mind: while it is being lost, the canvas
// still names the field as the one that has it.
func (f *Field) focusChanged(focused bool) {
	f.focused = focused
	f.showFrame()
	if !focused {
		f.lookForStrange()
		f.Flush()
	}
}

// lookForStrange says below a field that is not being typed in that it holds
// characters the type face cannot draw.
func (f *Field) lookForStrange() {
	strange := f.kit.strange(f.entry.Text)
	if !f.focused && strange != f.strange {
		f.strange = strange
		f.showFoot()
	}
}

// strange reports whether a text holds characters without a glyph.
func (k *Kit) strange(text string) bool {
	const missing = "□"
	return strings.Count(k.fonts.Clean(text), missing) > strings.Count(text, missing)
}

func (f *Field) showFrame() {
	line, width := scene.Border, float32(1)
	if f.err != "" {
		line = scene.Danger
	}
	if f.focused {
		line, width = scene.Primary, f.kit.Px(ringWidth)
	}
	f.frame.StrokeColor, f.frame.StrokeWidth = f.kit.Color(line), width
	canvas.Refresh(f.frame)
}

// showFoot shows error or hint, and the counter from four fifths of the
// bound.
func (f *Field) showFoot() {
	look, text := Small().In(scene.Muted), f.spec.Hint
	if f.strange {
		text = strings.TrimSpace(text + " " + f.kit.Words.Say("kit.field.strange"))
	}
	if f.err != "" {
		look, text = Small().In(scene.Danger), f.err
	}
	f.note.SetType(look)
	f.note.SetText(text)
	count, near := utf8.RuneCountInString(f.entry.Text), ""
	if f.spec.Max >= countedFrom && count*5 >= f.spec.Max*4 {
		near = f.kit.Words.Say("kit.field.count", "Count", f.kit.Words.Integer(count), "Max", f.kit.Words.Integer(f.spec.Max))
	}
	f.counter.SetText(near)
	hidden := text == "" && near == ""
	if changed := hidden != f.foot.Hidden; changed || !hidden {
		f.foot.Hidden = hidden
		f.kit.Settle()
	}
}
