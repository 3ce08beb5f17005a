package document

import (
	"cmp"
	"reflect"
	"slices"

	"reifekompass/reports/scene"
)

// Replacement is a character of a document that the type face lacks. It is
// printed as □.
type Replacement struct {
	Char  rune // utf8.RuneError: bytes that are no text
	Count int  // places in the document, a text that stands twice counted twice
	// Sections are the titles of the sections it stands in, in their order;
	// empty if only on the cover or at the head of pages.
	Sections []string
}

// Replaced returns the characters of a document that the type face lacks, the
// most frequent first; nil if there are none. What is invisible anyway, such
// as control characters, is left out without being named.
func Replaced(d Document) []Replacement {
	c := counter{fonts: scene.Embedded(), counts: map[rune]*Replacement{}}
	c.count(reflect.ValueOf(d.Frame))
	c.count(reflect.ValueOf(d.Cover))
	for _, section := range d.Sections {
		c.section = cmp.Or(section.Bookmark, section.Title)
		c.count(reflect.ValueOf(section))
	}
	var all []Replacement
	for _, r := range c.counts {
		all = append(all, *r)
	}
	slices.SortFunc(all, func(a, b Replacement) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Char, b.Char))
	})
	return all
}

// counter counts what is lost.
type counter struct {
	fonts   *scene.Fonts
	section string // title of the one that is read
	counts  map[rune]*Replacement
}

// count reads all texts of a value. It goes by their shape, because no block
// that is added some day may be forgotten.
func (c *counter) count(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		c.fonts.Lost(v.String(), c.add)
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			c.count(v.Elem())
		}
	case reflect.Slice, reflect.Array:
		c.elements(v)
	case reflect.Struct:
		c.fields(v)
	default:
	}
}

// elements reads lists, but not those of numbers.
func (c *counter) elements(v reflect.Value) {
	switch v.Type().Elem().Kind() {
	case reflect.String, reflect.Pointer, reflect.Interface, reflect.Slice, reflect.Array, reflect.Struct:
		for i := range v.Len() {
			c.count(v.Index(i))
		}
	default:
	}
}

// fields reads what is printed of a struct: neither names of places nor what
// is only spoken or said a second time.
func (c *counter) fields(v reflect.Value) {
	for i := range v.NumField() {
		switch v.Type().Field(i).Name {
		case "Anchor", "Link", "Alt", "Bookmark":
		default:
			c.count(v.Field(i))
		}
	}
}

func (c *counter) add(r rune) {
	found := c.counts[r]
	if found == nil {
		found = &Replacement{Char: r}
		c.counts[r] = found
	}
	found.Count++
	if c.section != "" && !slices.Contains(found.Sections, c.section) {
		found.Sections = append(found.Sections, c.section)
	}
}
