package measures

import "reifekompass/assessment"

// Hint is a remark on a measure in words.
type Hint struct {
	ID          assessment.HintID
	Attribute   string
	Title, Text string
	Reason      string // that settles it; empty: it is open
}

// Hints are the remarks on a measure, for its fields.
func (p *Presenter) Hints(ref assessment.EntryRef) []Hint {
	var said []Hint
	for _, hint := range p.now.hints()[ref] {
		title, text := p.now.wording.Hint(hint, p.now.assessment.Inventory)
		said = append(said, Hint{ID: hint.ID, Attribute: hint.Attribute, Title: title, Text: text, Reason: hint.Reason})
	}
	return said
}
