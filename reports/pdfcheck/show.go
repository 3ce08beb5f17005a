package pdfcheck

import "strings"

// text checks the operators that set and show text.
func (v *canvas) text(word operator, operands []any) {
	if word == "Tf" {
		v.choose(operands)
		return
	}
	if !v.inText {
		v.add(ContentOperator, v.page.spot(), word, " ≠ BT")
	}
	switch word {
	case "Tj", "'", `"`:
		v.display(word, operands[len(operands)-1])
	case "TJ":
		list, _ := operands[0].(array)
		for _, item := range list {
			if _, shift := v.number(item); !shift {
				v.display(word, item)
			}
		}
	}
}

// choose sets the font.
func (v *canvas) choose(operands []any) {
	key, _ := operands[0].(name)
	value, known := v.dict(v.page.resources["Font"])[key]
	if _, size := v.number(operands[1]); !known || !size {
		v.add(ContentOperator, v.page.spot(), "/", key, " Tf")
		return
	}
	v.state.font = v.font(value)
}

// display checks a string that is shown: every code of it must mean something
// and have a glyph.
func (v *canvas) display(word operator, value any) {
	shown, ok := value.(text)
	if !ok || v.state.font == nil {
		v.add(ContentOperator, v.page.spot(), word, " Tf")
		return
	}
	v.draw(word)
	codes, whole := v.state.font.codes(shown)
	if !whole {
		v.add(ContentOperator, v.page.spot(), word, " ", len(shown))
	}
	if len(codes) == 0 {
		v.add(TextEmpty, v.page.spot(), word)
	}
	words := v.meaning(codes)
	if !v.spoken() {
		v.say(words)
	}
}

// meaning returns what codes mean, and remembers where they were first used.
func (v *canvas) meaning(codes []int) string {
	var words strings.Builder
	for _, code := range codes {
		if _, known := v.state.font.used[code]; !known {
			v.state.font.used[code] = v.page
		}
		words.WriteString(v.state.font.unicode[code])
	}
	return words.String()
}
