package catalogue

import (
	"fmt"
	"slices"

	"github.com/goccy/go-yaml/ast"
)

// object is one mapping of the file. The readers ask it for the keys they
// know; finish then reports what was asked for and is missing, and what is
// there and was not asked for.
type object struct {
	reader  *reader
	path    string // as a person finds it: "B2 › levels › 3"
	at      place
	fields  []field
	asked   []string
	missing []absent
}

type field struct {
	name  string
	key   place
	value ast.Node
}

// absent is a key that is missing; example shows how it is written. Lists,
// which take more than a line, have none.
type absent struct{ name, example string }

// presence says whether a key must be there.
type presence bool

const (
	required presence = true
	optional presence = false
)

// object takes a mapping apart and reports keys that come twice; the first
// one counts. The node must be a mapping.
func (r *reader) object(node ast.Node, path string) *object {
	pairs, _ := members(node)
	o := &object{reader: r, path: path, at: start(node), fields: make([]field, 0, len(pairs))}
	for _, pair := range pairs {
		f := field{name: pair.Key.GetToken().Value, key: start(pair.Key), value: pair.Value}
		if first := o.find(f.name); first != nil {
			r.report(f.key, "catalogue.key_twice", "Path", o.join(f.name), "First", first.key.line)
			continue
		}
		o.fields = append(o.fields, f)
	}
	return o
}

// members returns the pairs of a mapping, or false for any other node.
func members(node ast.Node) ([]*ast.MappingValueNode, bool) {
	switch n := node.(type) {
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	default:
		return nil, false
	}
}

func (o *object) find(name string) *field {
	for i := range o.fields {
		if o.fields[i].name == name {
			return &o.fields[i]
		}
	}
	return nil
}

func (o *object) join(name string) string {
	if o.path == "" {
		return shorten(name)
	}
	return o.path + " › " + shorten(name)
}

// peek returns the value of a key without saying that the key is known.
func (o *object) peek(name string) (ast.Node, bool) {
	f := o.find(name)
	if f == nil || isNull(f.value) {
		return nil, false
	}
	return f.value, true
}

// take returns the value of a key the reader knows. A key without a value
// counts as not there.
func (o *object) take(name string) (ast.Node, bool) {
	o.asked = append(o.asked, name)
	return o.peek(name)
}

// require is take for a key that must be there.
func (o *object) require(name, example string) (ast.Node, bool) {
	node, ok := o.take(name)
	if !ok {
		o.missing = append(o.missing, absent{name, example})
	}
	return node, ok
}

// keyPlace returns where the key stands, or the object if it is missing.
func (o *object) keyPlace(name string) place {
	if f := o.find(name); f != nil {
		return f.key
	}
	return o.at
}

// finish reports unknown and missing keys. A misspelt key that must be there
// is one mistake and gives one message.
func (o *object) finish() {
	for _, f := range o.fields {
		if slices.Contains(o.asked, f.name) {
			continue
		}
		meant := nearest(f.name, o.free())
		if meant == "" {
			o.reader.report(f.key, "catalogue.key_unknown", "Path", o.join(f.name), "Known", list(o.asked))
			continue
		}
		o.reader.report(f.key, "catalogue.key_misspelt", "Path", o.join(f.name), "Meant", meant)
		o.missing = slices.DeleteFunc(o.missing, func(a absent) bool { return a.name == meant })
	}
	for _, a := range o.missing {
		if a.example == "" {
			o.reader.report(o.keyPlace(a.name), "catalogue.missing_list", "Path", o.join(a.name), "Name", a.name)
			continue
		}
		o.reader.report(o.keyPlace(a.name), "catalogue.missing", "Path", o.join(a.name), "Example", a.example)
	}
}

// free lists the known keys that the object does not have yet.
func (o *object) free() []string {
	return slices.DeleteFunc(slices.Clone(o.asked), func(name string) bool { return o.find(name) != nil })
}

// objects returns the mappings of a list, each named by its id or its number.
func (o *object) objects(name string, needed presence) []*object {
	var found []*object
	for i, item := range o.items(name, needed) {
		if _, ok := members(item); !ok {
			o.reader.report(start(item), "catalogue.want_keys", "Path", o.numbered(name, i))
			continue
		}
		path := idOf(item)
		if path == "" {
			path = o.numbered(name, i)
		}
		found = append(found, o.reader.object(item, path))
	}
	return found
}

// idOf returns the id of an entry if it can serve as its name in messages.
func idOf(item ast.Node) string {
	pairs, _ := members(item)
	for _, pair := range pairs {
		if id := scalar(pair.Value); pair.Key.GetToken().Value == "id" && validID(id) {
			return id
		}
	}
	return ""
}

func (o *object) numbered(name string, index int) string {
	return fmt.Sprintf("%s #%d", o.join(name), index+1)
}

// items returns the values of a list. A list that must be there must not be
// empty either.
func (o *object) items(name string, needed presence) []ast.Node {
	node, ok := o.take(name)
	if !ok {
		if needed {
			o.missing = append(o.missing, absent{name: name})
		}
		return nil
	}
	sequence, ok := node.(*ast.SequenceNode)
	if !ok {
		o.reader.report(start(node), "catalogue.want_list", "Path", o.join(name))
		return nil
	}
	if len(sequence.Values) == 0 && bool(needed) {
		o.reader.report(start(node), "catalogue.empty_list", "Path", o.join(name))
	}
	return sequence.Values
}
