package catalogue

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"

	"reifekompass/assessment"
)

// maxSchema and maxMeaning bound whole numbers far above any real use.
const (
	maxSchema  = 9999
	maxMeaning = 9999
	maxWeight  = 1000 * assessment.UnitWeight
)

// span is the number of characters a text may have.
type span struct{ min, max int }

// titleSpan is the length of all titles.
func titleSpan() span { return span{3, 110} }

func isNull(node ast.Node) bool {
	if node == nil {
		return true
	}
	_, ok := node.(*ast.NullNode)
	return ok
}

// scalar returns what a text says, or "" for anything that is not text.
func scalar(node ast.Node) string {
	switch n := node.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.LiteralNode:
		return n.Value.Value
	default:
		return ""
	}
}

// words returns what a text says. It reports values that YAML reads as
// something else than text.
func (o *object) words(path string, node ast.Node) (string, bool) {
	switch n := node.(type) {
	case *ast.StringNode, *ast.LiteralNode:
		return scalar(n), true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		o.reader.report(start(node), "catalogue.quotes", "Path", path, "Text", shorten(node.GetToken().Value))
	default:
		o.reader.report(start(node), "catalogue.want_text", "Path", path)
	}
	return "", false
}

// line returns a text on one line and reports a length out of limits and
// signs that cannot be shown.
func (o *object) line(name, example string, limits span) string {
	node, ok := o.require(name, name+": "+example)
	if !ok {
		return ""
	}
	return o.sentence(o.join(name), node, limits)
}

func (o *object) sentence(path string, node ast.Node, limits span) string {
	text, ok := o.words(path, node)
	if !ok {
		return ""
	}
	text = strings.ReplaceAll(strings.TrimSpace(text), "\n", " ")
	if strings.ContainsFunc(text, unicode.IsControl) {
		o.reader.report(start(node), "catalogue.control")
	}
	switch n := utf8.RuneCountInString(text); {
	case n < limits.min:
		o.reader.report(start(node), "catalogue.short", "Path", path, "Length", n, "Min", limits.min)
	case n > limits.max:
		o.reader.report(start(node), "catalogue.long", "Path", path, "Length", n, "Max", limits.max)
	}
	return text
}

// text returns a text in all languages.
func (o *object) text(name string, limits span) assessment.Text {
	node, ok := o.require(name, name+`: {de: "…", en: "…"}`)
	if !ok {
		return nil
	}
	if _, ok := members(node); !ok {
		o.reader.report(start(node), "catalogue.want_languages", "Path", o.join(name), "Name", name)
		return nil
	}
	inner := o.reader.object(node, o.join(name))
	text := make(assessment.Text, len(assessment.Languages()))
	for _, language := range assessment.Languages() {
		text[language] = inner.translation(string(language), limits)
	}
	inner.finish()
	return text
}

// optionalText returns a text in all languages, nil if the key is missing.
func (o *object) optionalText(name string, limits span) assessment.Text {
	if _, there := o.peek(name); !there {
		o.take(name)
		return nil
	}
	return o.text(name, limits)
}

func (o *object) translation(language string, limits span) string {
	node, ok := o.take(language)
	if !ok || isText(node) && strings.TrimSpace(scalar(node)) == "" {
		o.reader.report(o.keyPlace(language), "catalogue.language", "Path", o.path, "Language", language)
		return ""
	}
	return o.sentence(o.join(language), node, limits)
}

func isText(node ast.Node) bool {
	switch node.(type) {
	case *ast.StringNode, *ast.LiteralNode:
		return true
	default:
		return false
	}
}

// whole returns a whole number that must be there, or 0.
func (o *object) whole(name string, low, high int) int {
	node, ok := o.require(name, fmt.Sprintf("%s: %d", name, low))
	if !ok {
		return 0
	}
	if number, ok := node.(*ast.IntegerNode); ok {
		n, err := strconv.Atoi(number.Token.Value)
		if err == nil && n >= low && n <= high {
			return n
		}
	}
	o.reader.report(start(node), "catalogue.whole", "Path", o.join(name), "Min", low, "Max", high)
	return 0
}

// truth returns a truth value, false if the key is missing.
func (o *object) truth(name string) bool {
	node, ok := o.take(name)
	if !ok {
		return false
	}
	value, ok := node.(*ast.BoolNode)
	if !ok {
		o.reader.report(start(node), "catalogue.want_truth", "Path", o.join(name))
		return false
	}
	return value.Value
}

// weight returns a weight, the usual one if the key is missing.
func (o *object) weight(name string) assessment.Weight {
	node, ok := o.take(name)
	if !ok {
		return assessment.UnitWeight
	}
	weight, ok := thousandths(node)
	if !ok {
		o.reader.report(start(node), "catalogue.weight", "Path", o.join(name), "Got", shorten(node.GetToken().Value), "Max", int(maxWeight/assessment.UnitWeight))
		return assessment.UnitWeight
	}
	return weight
}

// thousandths reads a decimal number exactly, never through a float.
func thousandths(node ast.Node) (assessment.Weight, bool) {
	switch node.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
	default:
		return 0, false
	}
	units, fraction, _ := strings.Cut(node.GetToken().Value, ".")
	if len(units) == 0 || len(units) > 4 || len(fraction) > 3 {
		return 0, false
	}
	n, err := strconv.ParseUint(units+(fraction + "000")[:3], 10, 32)
	weight := assessment.Weight(n)
	return weight, err == nil && weight > 0 && weight <= maxWeight
}
