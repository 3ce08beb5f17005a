package catalogue

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
)

// document returns the mapping a file consists of, or nil after reporting why
// there is none.
func (r *reader) document(raw []byte) *object {
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if !r.checkBytes(raw) {
		return nil
	}
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(raw))
	r.lines = strings.Count(text, "\n") + 1
	file := r.parse(text)
	if file == nil {
		return nil
	}
	body := r.body(file)
	if body == nil {
		return nil
	}
	if _, ok := members(body); !ok {
		r.report(start(body), "catalogue.format", "Format", r.format)
		return nil
	}
	return r.object(body, "")
}

// checkBytes reports what makes a file unreadable as text.
func (r *reader) checkBytes(raw []byte) bool {
	if len(raw) > MaxSize {
		r.report(place{1, 1}, "catalogue.size", "MaxMiB", MaxSize>>20)
		return false
	}
	if !utf8.Valid(raw) {
		r.report(placeAt(raw, firstInvalid(raw)), "catalogue.encoding")
		return false
	}
	sound := true
	for i, b := range raw {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f {
			r.report(placeAt(raw, i), "catalogue.control")
			sound = false
			break
		}
	}
	return sound
}

// parse turns the text into nodes. The parser is not trusted with any input:
// whatever it stumbles over becomes a problem of the file.
func (r *reader) parse(text string) (file *ast.File) {
	defer func() {
		if recover() != nil {
			file = nil
			r.report(place{1, 1}, "catalogue.syntax", "Text", firstLine(text, 1))
		}
	}()
	tokens := lexer.Tokenize(text)
	if !r.checkTokens(tokens) {
		return nil
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		r.reportSyntax(text, err)
		return nil
	}
	return file
}

func (r *reader) reportSyntax(text string, err error) {
	at := place{1, 1}
	var problem yaml.Error
	if errors.As(err, &problem) && problem.GetToken() != nil {
		at = placeOf(problem.GetToken())
	}
	line := firstLine(text, at.line)
	if indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]; strings.Contains(indent, "\t") {
		r.report(at, "catalogue.tab")
		return
	}
	r.report(at, "catalogue.syntax", "Text", strings.TrimSpace(line))
}

// body returns the content of the only document in the file.
func (r *reader) body(file *ast.File) ast.Node {
	var body ast.Node
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if body != nil {
			r.report(start(doc.Body), "catalogue.documents")
			return nil
		}
		body = doc.Body
	}
	if body == nil {
		r.report(place{1, 1}, "catalogue.empty", "Format", r.format)
	}
	return body
}
