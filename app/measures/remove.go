package measures

import (
	"strings"

	"reifekompass/assessment"
)

// Removal is what deleting a measure would mean.
type Removal struct {
	Measure assessment.MeasureID
	Title   string
	Text    string // who requires the measure; empty: nobody, it need not be asked
}

// Removal returns what deleting the measure would mean, false if there is no
// such measure.
func (p *Presenter) Removal(id assessment.MeasureID) (Removal, bool) {
	m, there := p.measure(string(id))
	if !there {
		return Removal{}, false
	}
	c := p.composer()
	r := Removal{Measure: id, Title: p.words.Say("measures.remove_title", "Name", c.name(m))}
	var names []string
	for _, user := range p.now.assessment.Inventory.Users(m.Ref()) {
		names = append(names, p.now.wording.Name(user, p.now.assessment.Inventory))
	}
	if len(names) > 0 {
		r.Text = p.words.Count("measures.remove_used", len(names), "Names", strings.Join(names, ", "))
	}
	return r, true
}

// Remove deletes the measure as one step and returns what to say about it; it
// is empty if the measure could not be deleted.
func (p *Presenter) Remove(id assessment.MeasureID) string {
	m, there := p.measure(string(id))
	if !there {
		return ""
	}
	name := p.composer().name(m)
	done := p.keep.Remove(m.Ref())
	p.refresh(false)
	if !done {
		return ""
	}
	return p.words.Say("measures.removed", "Code", id, "Name", name)
}
