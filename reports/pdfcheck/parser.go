package pdfcheck

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// errSyntax marks what no object can be read from.
var errSyntax = errors.New("syntax")

// Limits for files made to do harm.
const (
	maxDepth = 100       // of objects inside of objects
	maxItems = 8_000_000 // in one piece of text
)

// parser reads objects from text. It is strict: what the format does not
// allow is an error.
type parser struct {
	data    []byte
	at      int
	content bool // operators instead of references
	depth   int
	items   int
	twice   []name // keys that stood twice in a dictionary
}

func (p *parser) fail(what string) error { return fmt.Errorf("%w at %d: %s", errSyntax, p.at, what) }

// next reads an object or, in content, an operator. At the end it returns
// io.EOF.
func (p *parser) next() (any, error) {
	p.space()
	if p.at >= len(p.data) {
		return nil, io.EOF
	}
	if p.items++; p.items > maxItems {
		return nil, p.fail("too many objects")
	}
	switch c := p.data[p.at]; {
	case c == '/':
		return p.name()
	case c == '(':
		return p.literal()
	case c == '[':
		return p.array()
	case c == '<' && p.peek(1) == '<':
		return p.dictionary()
	case c == '<':
		return p.hex()
	case c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.':
		return p.numberOrRef()
	case !regular(c):
		return nil, p.fail(strconv.QuoteRune(rune(c)))
	}
	return p.keyword()
}

func (p *parser) peek(ahead int) byte {
	if p.at+ahead < len(p.data) {
		return p.data[p.at+ahead]
	}
	return 0
}

// space skips white space and comments.
func (p *parser) space() {
	for p.at < len(p.data) {
		switch c := p.data[p.at]; {
		case white(c):
			p.at++
		case c == '%':
			p.line()
		default:
			return
		}
	}
}

// line skips to the end of a line.
func (p *parser) line() {
	if end := bytes.IndexAny(p.data[p.at:], "\r\n"); end >= 0 {
		p.at += end
		return
	}
	p.at = len(p.data)
}

func white(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func regular(c byte) bool { return !white(c) && !strings.ContainsRune("()<>[]{}/%", rune(c)) }

// word reads regular characters, so many at most that names and numbers made
// to do harm end early.
func (p *parser) word() string {
	const most = 1024
	from := p.at
	for p.at < min(len(p.data), from+most) && regular(p.data[p.at]) {
		p.at++
	}
	return string(p.data[from:p.at])
}

func (p *parser) keyword() (any, error) {
	switch word := p.word(); {
	case word == "true":
		return true, nil
	case word == "false":
		return false, nil
	case word == "null":
		return nil, nil
	case p.content:
		return operator(word), nil
	default:
		return nil, p.fail(shorten(word))
	}
}

// expect reads a word if it comes next.
func (p *parser) expect(word string) bool {
	mark := p.at
	p.space()
	if p.word() == word {
		return true
	}
	p.at = mark
	return false
}

// integer reads a number without sign if it comes next.
func (p *parser) integer() (int, bool) {
	mark := p.at
	p.space()
	word := p.word()
	value, err := strconv.Atoi(word)
	if err != nil || word[0] == '+' || value < 0 {
		p.at = mark
		return 0, false
	}
	return value, true
}

func (p *parser) numberOrRef() (any, error) {
	value, err := p.number()
	number, whole := value.(int)
	if err != nil || !whole || p.content || number <= 0 {
		return value, err
	}
	mark := p.at
	if generation, ok := p.integer(); ok && p.expect("R") {
		return ref{number: number, generation: generation}, nil
	}
	p.at = mark
	return value, nil
}

func (p *parser) number() (any, error) {
	word := p.word()
	if strings.Trim(word, "+-.0123456789") != "" || strings.LastIndexAny(word, "+-") > 0 {
		return nil, p.fail("number " + shorten(word))
	}
	if !strings.Contains(word, ".") {
		value, err := strconv.Atoi(word)
		if err != nil {
			return nil, p.fail("number " + shorten(word))
		}
		return value, nil
	}
	value, err := strconv.ParseFloat(word, 64)
	if err != nil {
		return nil, p.fail("number " + shorten(word))
	}
	return value, nil
}

func (p *parser) name() (any, error) {
	p.at++
	word := p.word()
	if !strings.Contains(word, "#") {
		return name(word), nil
	}
	var out strings.Builder
	for i := 0; i < len(word); i++ {
		if word[i] != '#' {
			out.WriteByte(word[i])
			continue
		}
		if i+2 >= len(word) {
			return nil, p.fail("name /" + shorten(word))
		}
		c, err := strconv.ParseUint(word[i+1:i+3], 16, 8)
		if err != nil || c == 0 {
			return nil, p.fail("name /" + shorten(word))
		}
		out.WriteByte(byte(c))
		i += 2
	}
	return name(out.String()), nil
}

// hex reads a string of hexadecimal digits.
func (p *parser) hex() (any, error) {
	p.at++
	end := bytes.IndexByte(p.data[p.at:], '>')
	if end < 0 {
		return nil, p.fail("string without end")
	}
	digits := make([]byte, 0, end+1)
	for _, c := range p.data[p.at : p.at+end] {
		if !white(c) {
			digits = append(digits, c)
		}
	}
	if len(digits)%2 == 1 {
		return nil, p.fail("odd number of digits")
	}
	out := make([]byte, len(digits)/2)
	for i := range out {
		c, err := strconv.ParseUint(string(digits[2*i:2*i+2]), 16, 8)
		if err != nil {
			return nil, p.fail("string with wrong digits")
		}
		out[i] = byte(c)
	}
	p.at += end + 1
	return text(out), nil
}

// nest counts how deep objects stand inside of each other.
func (p *parser) nest() error {
	if p.depth++; p.depth > maxDepth {
		return p.fail("nested too deep")
	}
	return nil
}

func (p *parser) array() (any, error) {
	if err := p.nest(); err != nil {
		return nil, err
	}
	p.at++
	list := array{}
	for {
		if p.space(); p.peek(0) == ']' {
			p.at++
			p.depth--
			return list, nil
		}
		value, err := p.value()
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
}

func (p *parser) dictionary() (any, error) {
	if err := p.nest(); err != nil {
		return nil, err
	}
	p.at += 2
	d := dict{}
	for {
		if p.space(); p.peek(0) == '>' && p.peek(1) == '>' {
			p.at += 2
			p.depth--
			return d, nil
		}
		if err := p.pair(d); err != nil {
			return nil, err
		}
	}
}

// pair reads a key and its value.
func (p *parser) pair(d dict) error {
	value, err := p.value()
	if err != nil {
		return err
	}
	key, ok := value.(name)
	if !ok {
		return p.fail("key that is no name")
	}
	if value, err = p.value(); err != nil {
		return err
	}
	if _, known := d[key]; known {
		p.twice = append(p.twice, key)
	}
	d[key] = value
	return nil
}

// value reads an object that must be there.
func (p *parser) value() (any, error) {
	value, err := p.next()
	if errors.Is(err, io.EOF) {
		return nil, p.fail("end of text")
	}
	if word, ok := value.(operator); ok {
		return nil, p.fail(shorten(string(word)))
	}
	return value, err
}
