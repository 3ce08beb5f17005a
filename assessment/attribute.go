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

// Attributes lists what entries of the kind say, in the order of forms and
// files, without the id. It is nil for an unknown kind.
func Attributes(kind EntryKind) []Attribute {
	if table := tableOf(kind); table != nil {
		return table.attributes()
	}
	return nil
}

// AttributeOf returns the attribute of the name.
func AttributeOf(kind EntryKind, name string) (Attribute, bool) {
	list := Attributes(kind)
	at := slices.IndexFunc(list, func(a Attribute) bool { return a.Name == name })
	if at < 0 {
		return Attribute{}, false
	}
	return list[at], true
}

// Values returns what the entry says, in the order of Attributes.
func Values(entry Entry) []Value {
	if table := tableOf(entry.Ref().Kind); table != nil {
		return table.values(entry)
	}
	return nil
}

// ValueOf returns what the entry says to one attribute.
func ValueOf(entry Entry, name string) Value {
	kind := entry.Ref().Kind
	at := slices.IndexFunc(Attributes(kind), func(a Attribute) bool { return a.Name == name })
	if at < 0 {
		return Value{}
	}
	return Values(entry)[at]
}

// NewEntry returns the entry that says nothing yet. The error is a
// *ChoiceError for an unknown kind or an id that is none.
func NewEntry(ref EntryRef) (Entry, error) { return BuildEntry(ref, nil) }

// BuildEntry returns the entry that says the values, in the order of
// Attributes; values that are not given are missing. It does not check them:
// CheckEntry does. The error is a *ChoiceError for an unknown kind or an id
// that is none.
func BuildEntry(ref EntryRef, values []Value) (Entry, error) {
	if err := checkRef(ref); err != nil {
		return nil, err
	}
	return tableOf(ref.Kind).build(ref.ID, values), nil
}

func checkRef(ref EntryRef) error {
	if tableOf(ref.Kind) == nil {
		return &ChoiceError{Field: FieldEntryKind, Got: string(ref.Kind)}
	}
	if !validID(ref.ID) || (ref.Kind == EntryService && ref.ID != ServiceID) {
		return &ChoiceError{Field: FieldEntry, Got: ref.ID}
	}
	return nil
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
	table := tableOf(ref.Kind)
	if table == nil {
		return entry
	}
	values := table.values(entry)
	for i, attribute := range table.attributes() {
		values[i] = attribute.clean(values[i])
	}
	return table.build(ref.ID, values)
}

// CheckEntry returns what keeps the entry from being stored: a *ChoiceError
// for a wrong id or choice, a *RangeError for a number out of range, a
// *TextError for a text too long. What is merely implausible is a hint.
func CheckEntry(entry Entry) error {
	ref := entry.Ref()
	if err := checkRef(ref); err != nil {
		return err
	}
	values := Values(entry)
	for i, attribute := range Attributes(ref.Kind) {
		if err := attribute.check(ref, values[i]); err != nil {
			return err
		}
	}
	return checkOZG(entry)
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
