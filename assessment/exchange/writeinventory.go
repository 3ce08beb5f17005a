package exchange

import (
	"bytes"

	"reifekompass/assessment"
)

// wireObject is an object as it is written, its fields in this order. Entries
// are not written by structs: their attributes are described once, in package
// assessment.
type wireObject []wireField

type wireField struct {
	name  string
	value any
}

// MarshalJSON writes the fields in order.
func (w wireObject) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, field := range w {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + field.name + `":`)
		raw, err := marshal(field.value)
		if err != nil {
			return nil, err
		}
		b.Write(raw)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// wireInventoryOf returns the lists of entries that are not empty.
func wireInventoryOf(inventory assessment.Inventory) wireObject {
	lists := map[assessment.EntryKind][]wireObject{}
	for _, entry := range inventory {
		kind := entry.Ref().Kind
		lists[kind] = append(lists[kind], wireEntryOf(assessment.CleanEntry(entry)))
	}
	var w wireObject
	for _, kind := range assessment.EntryKinds() {
		switch list := lists[kind]; {
		case len(list) == 0:
		case assessment.SingleID(kind) != "":
			w = append(w, wireField{listName(kind), list[0]})
		default:
			w = append(w, wireField{listName(kind), list})
		}
	}
	return w
}

func wireEntryOf(entry assessment.Entry) wireObject {
	ref := entry.Ref()
	w := wireObject{}
	if assessment.SingleID(ref.Kind) == "" {
		w = append(w, wireField{"id", ref.ID})
	}
	values := assessment.Values(entry)
	for i, attribute := range assessment.Attributes(ref.Kind) {
		if values[i].Known {
			w = append(w, wireField{attribute.Name, wireValueOf(attribute, values[i])})
		}
	}
	return w
}

func wireValueOf(attribute assessment.Attribute, value assessment.Value) any {
	switch attribute.Form {
	case assessment.FormNumber:
		return assessment.Hundredths(value.Number).Plain()
	case assessment.FormLevel, assessment.FormYear:
		return value.Number
	case assessment.FormMonth:
		return assessment.Month(value.Number).String()
	case assessment.FormRefs:
		return assessment.Refs(value.Text).List()
	default:
		return value.Text
	}
}
