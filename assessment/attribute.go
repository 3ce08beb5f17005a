package assessment

import (
	"fmt"
	"slices"
)

// Form is what kind of value an attribute has.
type Form int

// The forms of attributes.
const (
	FormNumber  Form = iota + 1 // in hundredths, see Unit
	FormLevel                   // whole, 0 to MaxLevel
	FormChoice                  // one of Choices
	FormLine                    // one line of text
	FormText                    // text of several lines
	FormMonth                   // a Month
	FormYear                    // a calendar year
	FormRef                     // the id of one entry of the kind Of
	FormRefs                    // the ids of entries of the kind Of
	FormSubject                 // the id of a question or a process, as the name says
)

// Unit is the unit of a number.
type Unit string

// The units of numbers.
const (
	UnitCount   Unit = "count" // cases, people, systems, points of a scale
	UnitMinutes Unit = "minutes"
	UnitDays    Unit = "days"
	UnitEuro    Unit = "euro"
	UnitTime    Unit = "time" // in the time unit that the entry names
	UnitOZG     Unit = "ozg"  // a level of the OZG model that the entry names
)

// Attribute describes one value of the entries of a kind: what files, the
// database, the command line and forms need to know to read, check and show
// it. Its Name is stable.
type Attribute struct {
	Name     string
	Form     Form
	Unit     Unit // of numbers
	Min, Max int64
	Limit    int       // of texts, in characters
	Choices  []string  // of choices
	Of       EntryKind // what references name
}

// Value is the value of an attribute. Number holds hundredths, levels, months
// and years, Text everything else. A missing value is the zero Value.
type Value struct {
	Known  bool
	Number int64
	Text   string
}

// NumberValue returns the value of a number, level, month or year.
func NumberValue(n int64) Value { return Value{Known: true, Number: n} }

// TextValue returns the value of a text, missing if it is empty.
func TextValue(text string) Value { return Value{Known: text != "", Text: text} }

// IsText reports whether values of the attribute are texts.
func (a Attribute) IsText() bool {
	switch a.Form {
	case FormNumber, FormLevel, FormMonth, FormYear:
		return false
	default:
		return true
	}
}

// Description is all that is known of a kind of entries. Whoever reads or
// checks many entries of a kind asks for it once. The zero Description is
// that of an unknown kind and has no attributes.
type Description struct {
	// Attributes lists what entries of the kind say, in the order of forms and
	// files, without the id. It is only to be read.
	Attributes []Attribute

	kind  EntryKind
	table table
}

// Describe returns the description of a kind.
func Describe(kind EntryKind) Description {
	table := tableOf(kind)
	if table == nil {
		return Description{}
	}
	return Description{Attributes: table.attributes(), kind: kind, table: table}
}

// Values returns what the entry says, in the order of Attributes; nil if it
// is of another kind.
func (d Description) Values(entry Entry) []Value {
	if d.table == nil || entry.Ref().Kind != d.kind {
		return nil
	}
	return d.table.values(entry)
}

// Build returns the entry that says the values, in the order of Attributes;
// values that are not given are missing. It does not check them: Check does.
// The error is a *ChoiceError for an unknown kind or an id that is none.
func (d Description) Build(id string, values []Value) (Entry, error) {
	if err := d.checkID(id); err != nil {
		return nil, err
	}
	return d.table.build(id, values), nil
}

// Check returns what keeps an entry of the kind from being stored, as
// CheckEntry does.
func (d Description) Check(entry Entry) error {
	ref := entry.Ref()
	if err := d.checkID(ref.ID); err != nil {
		return err
	}
	values := d.Values(entry)
	for i, attribute := range d.Attributes {
		if err := attribute.check(ref, values[i]); err != nil {
			return err
		}
	}
	return checkOZG(entry)
}

func (d Description) checkID(id string) error {
	if d.table == nil {
		return &ChoiceError{Field: FieldEntryKind, Got: string(d.kind)}
	}
	if !validID(id) || (SingleID(d.kind) != "" && id != SingleID(d.kind)) {
		return &ChoiceError{Field: FieldEntry, Got: id}
	}
	return nil
}

// Attributes lists what entries of the kind say, in the order of forms and
// files, without the id. It is nil for an unknown kind.
func Attributes(kind EntryKind) []Attribute { return Describe(kind).Attributes }

// AttributeOf returns the attribute of the name.
func AttributeOf(kind EntryKind, name string) (Attribute, bool) {
	list := Attributes(kind)
	at := slices.IndexFunc(list, func(a Attribute) bool { return a.Name == name })
	if at < 0 {
		return Attribute{}, false
	}
	return list[at], true
}

// OriginOf names the attribute that says where a number comes from, and
// reports whether the number has one.
func OriginOf(kind EntryKind, number string) (name string, has bool) {
	name = originName(number)
	_, has = AttributeOf(kind, name)
	return name, has
}

func originName(number string) string { return number + "_origin" }

// Values returns what the entry says, in the order of Attributes.
func Values(entry Entry) []Value { return Describe(entry.Ref().Kind).Values(entry) }

// ValueOf returns what the entry says to one attribute.
func ValueOf(entry Entry, name string) Value {
	d := Describe(entry.Ref().Kind)
	at := slices.IndexFunc(d.Attributes, func(a Attribute) bool { return a.Name == name })
	if at < 0 {
		return Value{}
	}
	return d.Values(entry)[at]
}

// NewEntry returns the entry that says nothing yet. The error is a
// *ChoiceError for an unknown kind or an id that is none.
func NewEntry(ref EntryRef) (Entry, error) { return BuildEntry(ref, nil) }

// BuildEntry is Description.Build for one entry.
func BuildEntry(ref EntryRef, values []Value) (Entry, error) {
	d := Describe(ref.Kind)
	if d.table == nil {
		return nil, &ChoiceError{Field: FieldEntryKind, Got: string(ref.Kind)}
	}
	return d.Build(ref.ID, values)
}

// WithValue returns the entry with another value. Texts are cleaned first.
// Errors are those of CheckEntry, and a *ChoiceError for an unknown attribute.
func WithValue(entry Entry, name string, value Value) (Entry, error) {
	ref := entry.Ref()
	attribute, known := AttributeOf(ref.Kind, name)
	if !known {
		return entry, &ChoiceError{Field: FieldAttribute, Got: name}
	}
	value = attribute.clean(value)
	if err := attribute.check(ref, value); err != nil {
		return entry, err
	}
	changed := tableOf(ref.Kind).with(entry, name, value)
	return changed, checkOZG(changed)
}

// CleanEntry returns the entry with its texts cleaned, as WithValue does.
func CleanEntry(entry Entry) Entry {
	ref := entry.Ref()
	d := Describe(ref.Kind)
	if d.table == nil {
		return entry
	}
	values := d.Values(entry)
	for i, attribute := range d.Attributes {
		values[i] = attribute.clean(values[i])
	}
	return d.table.build(ref.ID, values)
}

// CheckEntry returns what keeps the entry from being stored: a *ChoiceError
// for a wrong id or choice, a *RangeError for a number out of range, a
// *TextError for a text too long. What is merely implausible is a hint.
func CheckEntry(entry Entry) error {
	d := Describe(entry.Ref().Kind)
	if d.table == nil {
		return &ChoiceError{Field: FieldEntryKind, Got: string(entry.Ref().Kind)}
	}
	return d.Check(entry)
}

func (a Attribute) clean(v Value) Value {
	switch a.Form {
	case FormLine:
		return TextValue(CleanLine(v.Text))
	case FormText:
		return TextValue(CleanText(v.Text))
	case FormRefs:
		return TextValue(string(NewRefs(v.Text)))
	default:
		return v
	}
}

func (a Attribute) check(ref EntryRef, v Value) error {
	if !v.Known {
		return nil
	}
	field := string(ref.Kind) + "." + a.Name
	switch a.Form {
	case FormNumber, FormLevel, FormMonth, FormYear:
		return a.checkNumber(ref, field, v.Number)
	case FormChoice:
		if !slices.Contains(a.Choices, v.Text) {
			return &ChoiceError{Field: field, Got: v.Text}
		}
		return nil
	case FormRef, FormSubject:
		if !validID(v.Text) {
			return &ChoiceError{Field: field, Got: v.Text}
		}
		return nil
	default:
		return CheckText(field, v.Text, a.Limit)
	}
}

func (a Attribute) checkNumber(ref EntryRef, field string, n int64) error {
	wrong := &RangeError{Entry: ref, Field: field, Form: a.Form, Got: n, Min: a.Min, Max: a.Max}
	if n < a.Min || n > a.Max {
		return wrong
	}
	return nil
}

// checkOZG refuses an OZG level that its version of the model does not have.
func checkOZG(entry Entry) error {
	var ozg OZG
	switch e := entry.(type) {
	case Process:
		ozg = e.OZG
	case OnlineService:
		ozg = e.OZG
	default:
		return nil
	}
	highest := 100 * int64(ozg.Model.MaxLevel())
	if ozg.Level.Set && (ozg.Level.Centi > highest || ozg.Level.Centi%100 != 0) {
		ref := entry.Ref()
		return &RangeError{
			Entry: ref, Field: string(ref.Kind) + ".ozg_level", Form: FormNumber, Got: ozg.Level.Centi, Max: highest,
		}
	}
	return nil
}

// maxID is the longest id of an entry, in bytes.
const maxID = 60

// validID reports whether the id consists of letters, digits and the signs
// that ids of hints need.
func validID(id string) bool {
	for _, r := range id {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		if !letter && r != '_' && r != '.' && r != ':' && r != '-' {
			return false
		}
	}
	return id != "" && len(id) <= maxID
}

// RangeError is a number of an entry that is out of its range. Numbers of
// FormNumber are in hundredths.
type RangeError struct {
	Entry         EntryRef
	Field         string // kind and attribute, such as "process.cases"
	Form          Form
	Got, Min, Max int64
}

// Error describes the number for the log.
func (e *RangeError) Error() string {
	return fmt.Sprintf("%s %s: %d is not in %d..%d", e.Entry, e.Field, e.Got, e.Min, e.Max)
}
