package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"reifekompass/assessment"
)

// inventory reads the entries in two passes: first what they are called, so
// that references can name them, then everything.
func (rd *reading) inventory() assessment.Inventory {
	var all []listed
	var named assessment.Inventory
	for _, kind := range assessment.EntryKinds() {
		for _, r := range rd.rows(string(kind), rd.words.Say("sheet.kind."+string(kind)), "id") {
			if one, ok := rd.list(r, kind, named); ok {
				named = named.With(one.entry)
				all = append(all, one)
			}
		}
	}
	var inventory assessment.Inventory
	for _, one := range all {
		inventory = inventory.With(rd.entry(one.row, one.entry.Ref(), named))
	}
	return inventory
}

// listed is an entry of which only the name is known yet.
type listed struct {
	row   *row
	entry assessment.Entry
}

// list finds the entry of a row; false for an empty row and for one that is
// wrong.
func (rd *reading) list(r *row, kind assessment.EntryKind, named assessment.Inventory) (listed, bool) {
	if r.empty() {
		return listed{}, false
	}
	id := strings.TrimSpace(r.text("id"))
	if id == "" {
		id = named.FreeID(kind)
	}
	entry, err := assessment.NewEntry(assessment.EntryRef{Kind: kind, ID: id})
	if err != nil {
		r.wrong("id", err)
		return listed{}, false
	}
	if _, twice := named.Find(entry.Ref()); twice {
		r.fail("id", "sheet.error.twice")
		return listed{}, false
	}
	return listed{row: r, entry: rd.called(r, entry)}, true
}

// called gives an entry the texts it can be named by.
func (rd *reading) called(r *row, entry assessment.Entry) assessment.Entry {
	for _, attribute := range assessment.Attributes(entry.Ref().Kind) {
		if attribute.Form != assessment.FormLine || !r.has(attribute.Name) {
			continue
		}
		if named, err := assessment.WithValue(entry, attribute.Name, assessment.TextValue(assessment.CleanLine(r.text(attribute.Name)))); err == nil {
			entry = named
		}
	}
	return entry
}

func (rd *reading) entry(r *row, ref assessment.EntryRef, named assessment.Inventory) assessment.Entry {
	describe := assessment.Describe(ref.Kind)
	values := make([]assessment.Value, len(describe.Attributes))
	for i, attribute := range describe.Attributes {
		if !r.has(attribute.Name) {
			continue
		}
		value, err := rd.value(r, ref.Kind, attribute, named)
		if err != nil {
			r.wrong(attribute.Name, err)
			continue
		}
		values[i] = value
	}
	entry, err := describe.Build(ref.ID, values)
	if err != nil {
		r.wrong("id", err)
		return nil
	}
	entry = assessment.CleanEntry(entry)
	if err := describe.Check(entry); err != nil {
		r.wrong("id", err)
	}
	return entry
}

func (rd *reading) value(r *row, kind assessment.EntryKind, a assessment.Attribute, named assessment.Inventory) (assessment.Value, error) {
	text := r.text(a.Name)
	if number, is := r.number(a.Name); is {
		switch a.Form {
		case assessment.FormNumber:
			return assessment.NumberValue(int64(math.Round(number * 100))), nil
		case assessment.FormMonth:
			if at, err := excelize.ExcelDateToTime(number, false); err == nil && number > 10_000 {
				text = at.Format("2006-01")
			}
		default:
		}
	}
	if a.Form == assessment.FormMonth {
		if at, err := time.Parse("2006-01", strings.TrimSpace(text)); err == nil {
			text = at.Format("01/2006")
		}
	}
	if a.Form == assessment.FormText {
		return assessment.TextValue(assessment.CleanText(text)), nil
	}
	return rd.wording.Parse(kind, a.Name, text, named)
}

// number returns the number in a cell that holds one.
func (r *row) number(key string) (float64, bool) {
	if !r.numeric[key] {
		return 0, false
	}
	n, err := strconv.ParseFloat(r.cells[key], 64)
	return n, err == nil && !math.IsNaN(n) && math.Abs(n) < 1e12
}
