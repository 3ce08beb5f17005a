package processes

import (
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
	changed, err := p.now.wording.Put(process, column, text, p.now.assessment.Inventory)
	if err != nil {
		return explain.Sentence(p.words, err)
	}
	p.save(changed)
	return ""
}

// Key looks at a letter that was typed on a cell: on a number, those of the
// origins set its origin, and the same letter again takes it back. It reports
// whether the letter was meant for that.
func (p *Presenter) Key(row, column string, letter rune) bool {
	process, there := p.process(row)
	if !there {
		return false
	}
	changed, meant := wording.PutOrigin(process, column, letter)
	if changed != process {
		p.save(changed)
	}
	return meant
}

// SetOrigin sets where the selected number comes from, as an index of
// Cell.Origins.
func (p *Presenter) SetOrigin(index int) {
	process, there := p.process(p.kept.row)
	name, has := assessment.OriginOf(assessment.EntryProcess, p.kept.column)
	if !there || !has {
		return
	}
	changed, err := assessment.WithValue(process, name, assessment.TextValue(string(assessment.Origins()[index])))
	if err == nil { // the origins are a closed list
		p.save(changed)
	}
}

// Set stores the process as the form in the panel says it.
func (p *Presenter) Set(entry assessment.Entry) { p.save(entry) }
