package exchange

import (
	"slices"
	"strings"
	"unicode/utf8"

	"reifekompass/assessment"
)

// object is an object of the file while it is read: the readers ask for the
// keys they know. The first problem ends the reading; after it every method
// returns its zero value.
type object struct {
	file  *file
	node  *node
	path  string
	asked []string
}

// file is what all objects of a file share.
type file struct {
	problem *ProblemError
	newer   bool // unknown keys are passed over
}

func (o *object) join(name string) string {
	if o.path == "" {
		return name
	}
	return o.path + "." + name
}

func (o *object) fail(name, key string, values ...any) {
	line := o.node.line
	if value := o.node.find(name); value != nil {
		line = value.line
	}
	o.file.report(problem(line, o.join(name), key, values...))
}

func (f *file) report(p *ProblemError) {
	if f.problem == nil {
		f.problem = p
	}
}

// take returns the value of a key, nil if it is missing.
func (o *object) take(name string) *node {
	o.asked = append(o.asked, name)
	return o.node.find(name)
}

// require returns the value of a key that must be there.
func (o *object) require(name string) *node {
	value := o.take(name)
	if value == nil {
		o.fail(name, "exchange.missing")
	}
	return value
}

// text returns an optional text, without NUL and other control characters
// that nobody typed.
func (o *object) text(name string, limit int) string {
	value := o.take(name)
	if value == nil {
		return ""
	}
	if value.kind != text {
		o.fail(name, "exchange.want_text")
		return ""
	}
	if n := utf8.RuneCountInString(value.text); n > limit {
		o.fail(name, "exchange.long", "Max", limit, "Length", n)
		return ""
	}
	return clean(value.text)
}

func clean(s string) string { return assessment.CleanText(strings.ReplaceAll(s, "\x00", "")) }

// requiredText is text for a key that must say something.
func (o *object) requiredText(name string, limit int) string {
	s := o.text(name, limit)
	if s == "" {
		o.fail(name, "exchange.missing")
	}
	return s
}

// whole returns a number that must be there.
func (o *object) whole(name string, low, high int) int {
	if o.require(name) == nil {
		return 0
	}
	n, _ := o.optionalWhole(name, low, high)
	return n
}

// optionalWhole returns a number and whether it is there.
func (o *object) optionalWhole(name string, low, high int) (int, bool) {
	value := o.take(name)
	if value == nil {
		return 0, false
	}
	if value.kind != whole {
		o.fail(name, "exchange.want_whole")
		return 0, false
	}
	if value.whole < int64(low) || value.whole > int64(high) {
		o.fail(name, "exchange.range", "Min", low, "Max", high)
		return 0, false
	}
	return int(value.whole), true
}

// truth returns a truth value, false if the key is missing.
func (o *object) truth(name string) bool {
	value := o.take(name)
	if value == nil {
		return false
	}
	if value.kind != truth {
		o.fail(name, "exchange.want_truth")
	}
	return value.truth
}

// choice returns one of the words offered, "" if the key is missing.
func choice[T ~string](o *object, name string, offered []T) T {
	word := T(o.text(name, maxKey))
	if word != "" && !slices.Contains(offered, word) {
		o.fail(name, "exchange.choice", "Got", shorten(string(word)), "Known", list(offered))
		return ""
	}
	return word
}

func list[T ~string](words []T) string {
	names := make([]string, len(words))
	for i, w := range words {
		names[i] = string(w)
	}
	return strings.Join(names, ", ")
}

// inner returns an object that must be there, an empty one after a problem.
func (o *object) inner(name string) *object {
	value := o.require(name)
	if value == nil || value.kind != members {
		o.fail(name, "exchange.want_object")
		value = &node{kind: members, line: o.node.line}
	}
	return &object{file: o.file, node: value, path: o.join(name)}
}

// list returns the values of a list that must be there.
func (o *object) list(name string) []*node {
	value := o.require(name)
	if value == nil || value.kind != items {
		o.fail(name, "exchange.want_list")
		return nil
	}
	return value.items
}

// finish reports the first key that was not asked for.
func (o *object) finish() {
	if o.file.newer {
		return
	}
	for _, m := range o.node.members {
		if !slices.Contains(o.asked, m.name) {
			o.fail(m.name, "exchange.key_unknown")
			return
		}
	}
}
