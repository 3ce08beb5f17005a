package pdfcheck

import (
	"fmt"
	"strings"
)

// maxWork is how many values are looked at before a file is given up, beyond
// its own size: small files can point at the same long list from everywhere.
const maxWork = 100_000_000

// spend counts steps and reports whether there are any left.
func (f *file) spend(steps int) bool {
	f.work += steps
	if f.work <= maxWork+4*len(f.data) {
		return true
	}
	if f.counts[FileLimit] == 0 {
		f.add(FileLimit, spot{})
	}
	return false
}

// resolve follows a reference to its object, nil if there is none.
func (f *file) resolve(value any) any {
	const most = 16 // references to references
	for range most {
		r, ok := value.(ref)
		if !ok {
			return value
		}
		o := f.objects[r.number]
		if o == nil || o.generation != r.generation {
			return nil
		}
		value = o.value
	}
	return nil
}

// array returns a list, nil if value is none.
func (f *file) array(value any) array {
	list, _ := f.resolve(value).(array)
	if !f.spend(len(list) + 1) {
		return nil
	}
	return list
}

// dict returns a dictionary, also that of a stream, nil if value is none.
func (f *file) dict(value any) dict {
	var d dict
	switch v := f.resolve(value).(type) {
	case dict:
		d = v
	case *stream:
		d = v.dict
	}
	if !f.spend(len(d) + 1) {
		return nil
	}
	return d
}

func (f *file) stream(value any) *stream {
	s, _ := f.resolve(value).(*stream)
	return s
}

func (f *file) name(value any) name {
	n, _ := f.resolve(value).(name)
	return n
}

func (f *file) integer(value any) (int, bool) {
	n, ok := f.resolve(value).(int)
	return n, ok
}

func (f *file) number(value any) (float64, bool) {
	switch n := f.resolve(value).(type) {
	case int:
		return float64(n), true
	case float64:
		return n, true
	}
	return 0, false
}

// numbers returns a list of exactly n numbers.
func (f *file) numbers(value any, n int) ([]float64, bool) {
	list := f.array(value)
	if len(list) != n {
		return nil, false
	}
	out := make([]float64, n)
	for i, item := range list {
		v, ok := f.number(item)
		if !ok {
			return nil, false
		}
		out[i] = v
	}
	return out, true
}

// words returns a string for people; it is empty if value is none, if its
// bytes are wrong and if it has nothing but space.
func (f *file) words(value any) string {
	t, ok := f.resolve(value).(text)
	if !ok {
		return ""
	}
	words, valid := t.unicode()
	if !valid || strings.TrimSpace(words) == "" {
		return ""
	}
	return words
}

// at is the number of the object a reference points to, 0 for anything else.
func at(value any) int {
	r, _ := value.(ref)
	return r.number
}

// show writes a value for a person.
func (f *file) show(value any) string {
	switch v := value.(type) {
	case nil:
		return "null"
	case ref:
		return fmt.Sprint(v.number, " ", v.generation, " R")
	case name:
		return "/" + string(v)
	case text:
		words, _ := v.unicode()
		return fmt.Sprintf("%q", words)
	case int, float64, bool:
		return fmt.Sprint(v)
	}
	return "…"
}
