package catalogue

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// start returns where a node begins for a person: at its first key or sign,
// not at the colon that the parser names.
func start(n ast.Node) place {
	switch n := n.(type) {
	case *ast.LiteralNode:
		return placeOf(n.Start)
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return start(n.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return start(n.Key)
	}
	return placeOf(n.GetToken())
}

func placeOf(t *token.Token) place {
	if t == nil || t.Position == nil {
		return place{1, 1}
	}
	return place{max(1, t.Position.Line), max(1, t.Position.Column)}
}

// placeAt returns the place of the byte at offset.
func placeAt(raw []byte, offset int) place {
	before := raw[:offset]
	begin := bytes.LastIndexByte(before, '\n') + 1
	return place{bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[begin:]) + 1}
}

// firstInvalid returns the offset of the first byte that is not UTF-8.
func firstInvalid(raw []byte) int {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(raw)
}

// maxQuote is how much of a line a message repeats, in characters.
const maxQuote = 60

// firstLine returns the beginning of the line with the number.
func firstLine(text string, number int) string {
	for range number - 1 {
		_, rest, ok := strings.Cut(text, "\n")
		if !ok {
			return ""
		}
		text = rest
	}
	line, _, _ := strings.Cut(text, "\n")
	return shorten(line)
}

// shorten cuts a text that a message repeats.
func shorten(text string) string {
	if utf8.RuneCountInString(text) <= maxQuote {
		return text
	}
	return string([]rune(text)[:maxQuote]) + "…"
}
