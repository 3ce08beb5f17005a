package pdfcheck

import (
	"errors"
	"fmt"
	"io"
)

func hexCode(code int) string { return fmt.Sprintf("<%04X>", code) }

// readUnicode reads the map from the codes of a font to characters.
func (c *checker) readUnicode(f *face) {
	s := c.stream(f.dict["ToUnicode"])
	if s == nil {
		return
	}
	data, err := c.decode(s)
	if err == nil {
		err = c.readMap(data, f.unicode)
	}
	if err != nil {
		c.add(FontUnicode, f.spot(), err)
	}
}

// readMap reads the lists of a map.
func (f *file) readMap(data []byte, meanings map[int]string) error {
	p := parser{data: data, content: true}
	var operands []any
	for {
		value, err := p.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		word, ok := value.(operator)
		if !ok {
			operands = append(operands, value)
			continue
		}
		switch word {
		case "endbfchar":
			err = characters(operands, meanings)
		case "endbfrange":
			err = f.ranges(operands, meanings)
		}
		if err != nil {
			return err
		}
		operands = operands[:0]
	}
}

// characters reads pairs of a code and its meaning.
func characters(operands []any, meanings map[int]string) error {
	if len(operands)%2 != 0 {
		return fmt.Errorf("%w: bfchar", errSyntax)
	}
	for i := 0; i < len(operands); i += 2 {
		code, ok := codeOf(operands[i])
		meaning, also := operands[i+1].(text)
		if !ok || !also {
			return fmt.Errorf("%w: bfchar", errSyntax)
		}
		words, valid := fromUTF16(string(meaning))
		if !valid {
			return fmt.Errorf("%w: bfchar %s", errSyntax, hexCode(code))
		}
		meanings[code] = words
	}
	return nil
}

// ranges reads codes that follow each other. The last byte of the meaning is
// counted up, or all meanings are listed.
func (f *file) ranges(operands []any, meanings map[int]string) error {
	if len(operands)%3 != 0 {
		return fmt.Errorf("%w: bfrange", errSyntax)
	}
	for ; len(operands) > 0; operands = operands[3:] {
		first, one := codeOf(operands[0])
		last, two := codeOf(operands[1])
		if !one || !two || last < first || last>>8 != first>>8 || !f.spend(last-first) {
			return fmt.Errorf("%w: bfrange", errSyntax)
		}
		for code := first; code <= last; code++ {
			meaning, ok := counted(operands[2], code-first)
			if !ok {
				return fmt.Errorf("%w: bfrange %s", errSyntax, hexCode(code))
			}
			meanings[code] = meaning
		}
	}
	return nil
}

func counted(value any, ahead int) (string, bool) {
	switch v := value.(type) {
	case text:
		if len(v) < 2 || int(v[len(v)-1])+ahead > 0xFF {
			return "", false
		}
		return fromUTF16(string(v[:len(v)-1]) + string([]byte{v[len(v)-1] + byte(ahead)})) //nolint:gosec // checked above
	case array:
		if ahead < len(v) {
			t, ok := v[ahead].(text)
			words, valid := fromUTF16(string(t))
			return words, ok && valid
		}
	}
	return "", false
}

// codeOf reads a code of one or two bytes.
func codeOf(value any) (int, bool) {
	t, ok := value.(text)
	if !ok || len(t) == 0 || len(t) > 2 {
		return 0, false
	}
	code := 0
	for i := range len(t) {
		code = code<<8 | int(t[i])
	}
	return code, true
}
