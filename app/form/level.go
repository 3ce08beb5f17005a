package form

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// levelField takes a level from 0 to MaxLevel, by arrow keys, digits and the
// mouse.
type levelField struct {
	base
	row  *kit.Segment
	note *note
}

func (b base) level() (field, fyne.CanvasObject) {
	l := &levelField{base: b, note: newNote(b.spec.Kit, b.help())}
	l.row = b.levels(int(assessment.MaxLevel), l.choose)
	return l, b.labeled(l.note, l.row)
}

// levels is a row of levels, with "offen" behind them.
func (b base) levels(highest int, choose func(int)) *kit.Segment {
	var options []string
	for level := range highest + 1 {
		options = append(options, strconv.Itoa(level))
	}
	var row *kit.Segment
	row = b.spec.Kit.Segment(kit.SegmentSpec{
		Name: b.label(), Options: append(options, b.open()), Selected: -1, Compact: true, OnChange: choose,
		OnRune: func(r rune) bool { return digit(row, options, r) },
	})
	return row
}

// digit chooses the level that was typed.
func digit(row *kit.Segment, options []string, r rune) bool {
	level := slices.Index(options, string(r))
	if level < 0 {
		return false
	}
	row.Choose(level)
	return true
}

// picked returns the value of an option of a row of levels.
func picked(index, highest int) assessment.Value {
	if index > highest {
		return assessment.Value{}
	}
	return assessment.NumberValue(int64(index))
}

func (l *levelField) choose(index int) {
	problem := l.keeper.put(change{l.attribute.Name, picked(index, int(assessment.MaxLevel))})
	l.show(l.keeper.entry, false)
	if problem != "" {
		l.note.set(problem)
		l.spec.Kit.Settle()
	}
}

func (l *levelField) show(entry assessment.Entry, _ bool) {
	value := l.value(entry)
	l.row.SetSelected(indexOfLevel(value, int(assessment.MaxLevel)))
	l.note.help = l.help()
	if value.Known {
		if text := l.spec.Wording.LevelText(l.kind, l.attribute.Name, assessment.Level(value.Number)); text != "" {
			l.note.help = text
		}
	}
	l.note.set("")
}

// indexOfLevel returns the option that says a value.
func indexOfLevel(value assessment.Value, highest int) int {
	if !value.Known {
		return highest + 1
	}
	return int(value.Number)
}

func (l *levelField) focus() fyne.Focusable { return l.row }

func (l *levelField) flush() {}

// indexOf is -1 for what is not in the list.
func indexOf[T comparable](list []T, one T) int { return slices.Index(list, one) }
