package processes

import (
	"strings"
	"unicode/utf8"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// Edit takes the text of a cell and returns what is wrong with it, empty if it
// was taken. A number may be followed by the letter of its origin: "240 S".
func (p *Presenter) Edit(row, column, text string) string {
	process, there := p.process(row)
	if !there {
		return ""
	}
	changed, err := p.typed(process, column, text)
	if err != nil {
		return explain.Sentence(p.words, err)
	}
	p.save(changed)
	return ""
}

// typed returns the process with what was typed into a cell.
func (p *Presenter) typed(process assessment.Process, column, text string) (assessment.Entry, error) {
	value, err := p.parse(column, text)
	switch {
	case err == nil && !value.Known && hasOrigin(column): // nothing comes from nowhere
		emptied, err := assessment.WithValue(process, column, value)
		if err != nil {
			return nil, err
		}
		return assessment.WithValue(emptied, originOf(column), value)
	case err == nil:
		return assessment.WithValue(process, column, value)
	}
	number, origin, split := p.split(column, text)
	if !split {
		return nil, err
	}
	if value, err = p.parse(column, number); err != nil {
		return nil, err
	}
	changed, err := assessment.WithValue(process, column, value)
	if err != nil {
		return nil, err
	}
	return assessment.WithValue(changed, originOf(column), assessment.TextValue(string(origin)))
}

func (p *Presenter) parse(column, text string) (assessment.Value, error) {
	return p.now.wording.Parse(assessment.EntryProcess, column, text, p.now.assessment.Inventory)
}

// split parts a number from the letter of its origin.
func (p *Presenter) split(column, text string) (number string, origin assessment.Origin, ok bool) {
	text = strings.TrimSpace(text)
	last, size := utf8.DecodeLastRuneInString(text)
	origin, ok = wording.OriginKey(last)
	number = strings.TrimSpace(text[:len(text)-size])
	return number, origin, ok && number != "" && hasOrigin(column)
}

// originOf names the attribute with the origin of a number.
func originOf(column string) string { return column + "_origin" }

// hasOrigin reports whether the numbers of a column have an origin.
func hasOrigin(column string) bool {
	return figure(&assessment.Process{}, column) != nil
}

// Key looks at a letter that was typed on a cell: on a number, those of the
// origins set its origin, and the same letter again takes it back. It reports
// whether the letter was meant for that.
func (p *Presenter) Key(row, column string, letter rune) bool {
	process, there := p.process(row)
	wanted, known := wording.OriginKey(letter)
	if !there || !known || !hasOrigin(column) {
		return false
	}
	if figure(&process, column).Origin == wanted {
		wanted = ""
	}
	p.setOrigin(process, column, wanted)
	return true
}

// SetOrigin sets where the selected number comes from, as an index of
// Cell.Origins.
func (p *Presenter) SetOrigin(index int) {
	if process, there := p.process(p.kept.row); there && hasOrigin(p.kept.column) {
		p.setOrigin(process, p.kept.column, assessment.Origins()[index])
	}
}

func (p *Presenter) setOrigin(process assessment.Process, column string, origin assessment.Origin) {
	changed, err := assessment.WithValue(process, originOf(column), assessment.TextValue(string(origin)))
	if err == nil { // the origins are a closed list
		p.save(changed)
	}
}

// Set stores the process as the form in the panel says it.
func (p *Presenter) Set(entry assessment.Entry) { p.save(entry) }
