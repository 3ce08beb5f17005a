package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The limits of what is read, before anyone asks what it means. They held in
// a long fuzz test of the format's draft.
const (
	maxDepth   = 12
	maxString  = 64 << 10 // bytes
	maxKey     = 64       // bytes
	maxMembers = 100      // keys in one object
	maxItems   = 10_000   // values in one list
)

// kind is what a value of the file is.
type kind int

const (
	nothing kind = iota
	truth
	whole
	text
	items
	members
)

// node is a value of the file. JSON is read into nodes by hand because
// encoding/json takes the last of two equal keys, any case of their letters
// and rounded numbers.
type node struct {
	kind    kind
	line    int
	truth   bool
	whole   int64
	text    string
	items   []*node
	members []member
}

type member struct {
	name  string
	value *node
}

// trail leads from a value back to the root. It becomes a path only when
// there is a problem to report.
type trail struct {
	up    *trail
	name  string
	index int
}

func (t *trail) String() string {
	var steps []string
	for ; t != nil && t.up != nil; t = t.up {
		step := "." + t.name
		if t.name == "" {
			step = "[" + strconv.Itoa(t.index) + "]"
		}
		steps = append([]string{step}, steps...)
	}
	return strings.TrimPrefix(strings.Join(steps, ""), ".")
}

// parser turns the bytes of a file into nodes.
type parser struct {
	raw     []byte
	decoder *json.Decoder
	line    int
	counted int // bytes that line has counted
}

// parse reads one JSON value that fills the file.
func parse(raw []byte) (*node, error) { return parseUpTo(raw, MaxSize) }

// parseUpTo does the same with a file of at most so many bytes.
func parseUpTo(raw []byte, most int) (*node, error) {
	if len(raw) > most {
		return nil, problem(0, "", "exchange.size", "MaxMiB", most>>20)
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if !utf8.Valid(raw) {
		return nil, problem(0, "", "exchange.encoding")
	}
	p := &parser{raw: raw, decoder: json.NewDecoder(bytes.NewReader(raw)), line: 1}
	p.decoder.UseNumber()
	root, err := p.value(&trail{}, 0)
	if err != nil {
		return nil, err
	}
	if _, err := p.decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, problem(p.here(), "", "exchange.syntax")
	}
	return root, nil
}

// here returns the line of the token read last.
func (p *parser) here() int {
	return p.lineAt(p.decoder.InputOffset())
}

func (p *parser) lineAt(offset int64) int {
	end := min(int(offset), len(p.raw))
	if end > p.counted {
		p.line += bytes.Count(p.raw[p.counted:end], []byte("\n"))
		p.counted = end
	}
	return p.line
}

func (p *parser) fail(at *trail, key string, values ...any) error {
	return problem(p.here(), at.String(), key, values...)
}

// token reads the next token. That there is none is a syntax problem too: it
// is asked for only inside a value.
func (p *parser) token(at *trail) (json.Token, error) {
	token, err := p.decoder.Token()
	if err == nil {
		return token, nil
	}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return nil, problem(p.lineAt(syntax.Offset), at.String(), "exchange.syntax")
	}
	return nil, problem(p.lineAt(int64(len(p.raw))), at.String(), "exchange.syntax")
}

func (p *parser) value(at *trail, depth int) (*node, error) {
	token, err := p.token(at)
	if err != nil {
		return nil, err
	}
	n := &node{line: p.here()}
	switch token := token.(type) {
	case nil:
	case bool:
		n.kind, n.truth = truth, token
	case json.Number:
		err = p.number(n, at, token)
	case string:
		err = p.text(n, at, token)
	case json.Delim:
		err = p.nested(n, at, token, depth+1)
	default:
		err = p.fail(at, "exchange.syntax")
	}
	return n, err
}

// number takes whole numbers only: no fraction, no exponent, nothing that
// would be rounded.
func (p *parser) number(n *node, at *trail, literal json.Number) error {
	i, err := strconv.ParseInt(literal.String(), 10, 64)
	if err != nil {
		return p.fail(at, "exchange.want_whole")
	}
	n.kind, n.whole = whole, i
	return nil
}

func (p *parser) text(n *node, at *trail, s string) error {
	if len(s) > maxString {
		return p.fail(at, "exchange.long", "Max", maxString, "Length", len(s))
	}
	n.kind, n.text = text, s
	return nil
}

func (p *parser) nested(n *node, at *trail, open json.Delim, depth int) error {
	if depth > maxDepth {
		return p.fail(at, "exchange.depth", "Max", maxDepth)
	}
	switch open {
	case '{':
		return p.members(n, at, depth)
	case '[':
		return p.items(n, at, depth)
	default:
		return p.fail(at, "exchange.syntax")
	}
}

func (p *parser) items(n *node, at *trail, depth int) error {
	n.kind = items
	for p.decoder.More() {
		if len(n.items) == maxItems {
			return p.fail(at, "exchange.many", "Max", maxItems)
		}
		item, err := p.value(&trail{up: at, index: len(n.items)}, depth)
		if err != nil {
			return err
		}
		n.items = append(n.items, item)
	}
	_, err := p.token(at)
	return err
}

func (p *parser) members(n *node, at *trail, depth int) error {
	n.kind = members
	for p.decoder.More() {
		name, err := p.name(n, at)
		if err != nil {
			return err
		}
		value, err := p.value(&trail{up: at, name: name}, depth)
		if err != nil {
			return err
		}
		n.members = append(n.members, member{name, value})
	}
	_, err := p.token(at)
	return err
}

// name reads a key and refuses one that is there already.
func (p *parser) name(n *node, at *trail) (string, error) {
	token, err := p.token(at)
	if err != nil {
		return "", err
	}
	name, ok := token.(string)
	if !ok {
		return "", p.fail(at, "exchange.syntax")
	}
	if len(name) > maxKey || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
		return "", p.fail(at, "exchange.key_form", "Key", shorten(name))
	}
	if n.find(name) != nil {
		return "", p.fail(at, "exchange.key_twice", "Key", name)
	}
	if len(n.members) == maxMembers {
		return "", p.fail(at, "exchange.many", "Max", maxMembers)
	}
	return name, nil
}

func (n *node) find(name string) *node {
	for i := range n.members {
		if n.members[i].name == name {
			return n.members[i].value
		}
	}
	return nil
}

// shorten makes a text of a file fit for a message.
func shorten(s string) string {
	const limit = 40
	if utf8.RuneCountInString(s) > limit {
		s = string([]rune(s)[:limit]) + "…"
	}
	quoted := fmt.Sprintf("%q", s)
	return quoted[1 : len(quoted)-1]
}
