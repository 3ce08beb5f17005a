package exchange

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"reifekompass/assessment"
)

// value reads one attribute of an entry, the zero value if it is missing.
func (o *object) value(a assessment.Attribute) assessment.Value {
	if o.take(a.Name) == nil {
		return assessment.Value{}
	}
	switch a.Form {
	case assessment.FormNumber:
		return o.decimal(a)
	case assessment.FormLevel, assessment.FormYear:
		return assessment.NumberValue(int64(o.whole(a.Name, int(a.Min), int(a.Max))))
	case assessment.FormMonth:
		return o.month(a.Name)
	case assessment.FormChoice:
		return assessment.TextValue(choice(o, a.Name, a.Choices))
	case assessment.FormRef:
		return assessment.TextValue(o.entryID(a.Name, a.Of))
	case assessment.FormRefs:
		return assessment.TextValue(string(o.references(a)))
	case assessment.FormSubject:
		return assessment.TextValue(string(o.question(a.Name)))
	case assessment.FormLine:
		return assessment.TextValue(assessment.CleanLine(o.text(a.Name, a.Limit)))
	default:
		return assessment.TextValue(o.text(a.Name, a.Limit))
	}
}

// decimal reads a number in plain decimal notation such as "240" or "0.3". It
// is a text, so that nobody who reads the file makes a binary fraction of it.
func (o *object) decimal(a assessment.Attribute) assessment.Value {
	value := o.take(a.Name)
	centi, ok := hundredths(value.text)
	if value.kind != text || !ok {
		o.fail(a.Name, "exchange.number")
		return assessment.Value{}
	}
	if centi < a.Min || centi > a.Max {
		low, high := assessment.Hundredths(a.Min), assessment.Hundredths(a.Max)
		o.fail(a.Name, "exchange.range", "Min", low.Plain(), "Max", high.Plain())
		return assessment.Value{}
	}
	return assessment.NumberValue(centi)
}

// hundredths reads a decimal number with at most twelve digits before the
// point and two behind it.
func hundredths(number string) (int64, bool) {
	const maxWhole, maxFraction = 12, 2
	digits, negative := strings.CutPrefix(number, "-")
	whole, fraction, point := strings.Cut(digits, ".")
	if strings.Trim(whole+fraction, "0123456789") != "" || whole == "" || point == (fraction == "") ||
		len(whole) > maxWhole || len(fraction) > maxFraction {
		return 0, false
	}
	n, err := strconv.ParseInt(whole+(fraction + "00")[:maxFraction], 10, 64)
	if negative {
		n = -n
	}
	return n, err == nil
}

// month reads a month such as "2027-06" and no other form of it.
func (o *object) month(name string) assessment.Value {
	written := o.text(name, maxKey)
	month, ok := assessment.ParseMonth(written)
	if !ok || month == 0 || month.String() != written {
		o.fail(name, "exchange.month", "Got", shorten(written), "Min", assessment.MinYear, "Max", assessment.MaxYear)
		return assessment.Value{}
	}
	return assessment.NumberValue(int64(month))
}

// entryID returns the id of an entry of the kind, which must be there.
func (o *object) entryID(name string, kind assessment.EntryKind) string {
	id := o.requiredText(name, maxKey)
	if !validEntry(kind, id) {
		o.fail(name, "exchange.entry_id", "Got", shorten(id))
	}
	return id
}

func validEntry(kind assessment.EntryKind, id string) bool {
	_, err := assessment.NewEntry(assessment.EntryRef{Kind: kind, ID: id})
	return err == nil
}

// references returns the ids that an attribute names.
func (o *object) references(a assessment.Attribute) assessment.Refs {
	var ids []string
	for i, n := range o.list(a.Name) {
		path := fmt.Sprintf("%s[%d]", o.join(a.Name), i)
		if n.kind != text {
			o.file.report(problem(n.line, path, "exchange.want_text"))
			return ""
		}
		if !validEntry(a.Of, n.text) {
			o.file.report(problem(n.line, path, "exchange.entry_id", "Got", shorten(n.text)))
			return ""
		}
		ids = append(ids, n.text)
	}
	refs := assessment.NewRefs(ids...)
	if n := utf8.RuneCountInString(string(refs)); n > a.Limit {
		o.fail(a.Name, "exchange.long", "Max", a.Limit, "Length", n)
	}
	return refs
}
