package assessment

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Quantity is a number that may be missing, in hundredths so that sums are
// exact: 150 is 1.5 minutes, cases, days or euros, as the attribute says. The
// zero Quantity is missing, which is not 0.
type Quantity struct {
	Set   bool
	Centi int64
}

// Whole returns the quantity of a whole number.
func Whole(n int64) Quantity { return Quantity{Set: true, Centi: 100 * n} }

// Hundredths returns the quantity of a number in hundredths.
func Hundredths(centi int64) Quantity { return Quantity{Set: true, Centi: centi} }

// Plain returns the number in plain decimal notation without trailing zeros,
// such as "1.5", and "" if it is missing. People read the translated form.
func (q Quantity) Plain() string {
	if !q.Set {
		return ""
	}
	sign, centi := "", q.Centi
	if centi < 0 {
		sign, centi = "-", -centi
	}
	text := fmt.Sprintf("%s%d.%02d", sign, centi/100, centi%100)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// Origin says where a number comes from. The empty origin says nothing; it
// is never guessed.
type Origin string

// The origins of a number.
const (
	OriginMeasured  Origin = "measured"  // gemessen
	OriginSystem    Origin = "system"    // aus einem System
	OriginEstimated Origin = "estimated" // geschätzt
)

// Origins lists the origins, most reliable first.
func Origins() []Origin { return []Origin{OriginMeasured, OriginSystem, OriginEstimated} }

// Figure is a quantity and where it comes from.
type Figure struct {
	Quantity
	Origin Origin
}

// Rating is a value from 0 to MaxLevel that a person gives: a level of a
// process, a benefit, an effort. The zero Rating is missing, which is not 0.
type Rating struct {
	Set   bool
	Level Level
}

// Rated returns the rating of a level.
func Rated(level Level) Rating { return Rating{Set: true, Level: level} }

// YesNo answers a plain question. The empty value says nothing yet.
type YesNo string

// The answers to a plain question.
const (
	Yes YesNo = "yes"
	No  YesNo = "no"
)

// YesNos lists both answers.
func YesNos() []YesNo { return []YesNo{Yes, No} }

// Month is a month of a year, counted from the year 0: year·12 + month - 1.
// 0 says that no month is given.
type Month int

// MonthOf returns the month (1 to 12) of a year.
func MonthOf(year, month int) Month { return Month(year*12 + month - 1) }

// Year returns the calendar year.
func (m Month) Year() int { return int(m) / 12 }

// Number returns the month of the year, 1 to 12.
func (m Month) Number() int { return int(m)%12 + 1 }

// String returns the month as files write it, such as "2027-06", and "" for
// none.
func (m Month) String() string {
	if m == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m.Year(), m.Number())
}

// ParseMonth reads a month as people and files write it: "06/2027", "6.2027",
// "2027-06". Empty means none. It returns false for anything else and for
// years outside MinYear and MaxYear.
func ParseMonth(text string) (Month, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '.' || r == '-' || r == ' ' })
	if len(parts) != 2 {
		return 0, false
	}
	if len(parts[0]) == 4 {
		slices.Reverse(parts)
	}
	month, err1 := strconv.Atoi(parts[0])
	year, err2 := strconv.Atoi(parts[1])
	if err1 != nil || err2 != nil || month < 1 || month > 12 || year < MinYear || year > MaxYear {
		return 0, false
	}
	return MonthOf(year, month), true
}

// Refs names other entries of the inventory, such as the systems a process
// uses: their ids, each once, in their natural order, separated by blanks. It
// is a string so that entries can be compared.
type Refs string

// NewRefs returns the references to the ids.
func NewRefs[T ~string](ids ...T) Refs {
	var names []string
	for _, id := range ids {
		names = append(names, strings.Fields(string(id))...)
	}
	slices.SortFunc(names, compareIDs)
	return Refs(strings.Join(slices.Compact(names), " "))
}

// List returns the ids.
func (r Refs) List() []string { return strings.Fields(string(r)) }

// Has reports whether the id is among them.
func (r Refs) Has(id string) bool { return slices.Contains(r.List(), id) }

// With returns the references with one more id.
func (r Refs) With(id string) Refs { return NewRefs(string(r), id) }

// Without returns the references without the id.
func (r Refs) Without(id string) Refs {
	return NewRefs(slices.DeleteFunc(r.List(), func(one string) bool { return one == id })...)
}
