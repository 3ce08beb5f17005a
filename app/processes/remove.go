package processes

import (
	"strings"

	"reifekompass/assessment"
)

// Removal is what deleting a process would mean.
type Removal struct {
	Process assessment.ProcessID
	Title   string
	Text    string // who names the process; empty: nobody, it need not be asked
}

// Removal returns what deleting the process would mean.
func (p *Presenter) Removal(id assessment.ProcessID) (Removal, bool) {
	q, there := p.process(string(id))
	if !there {
		return Removal{}, false
	}
	r := Removal{Process: id, Title: p.words.Say("processes.remove_title", "Name", p.now.wording.ProcessName(q))}
	inventory := p.now.assessment.Inventory
	var names []string
	for _, user := range inventory.Users(q.Ref()) {
		names = append(names, p.now.wording.Name(user, inventory))
	}
	if len(names) > 0 {
		r.Text = p.words.Count("processes.remove_used", len(names), "Names", strings.Join(names, ", "))
	}
	return r, true
}

// Remove deletes the process and returns what to say about it; it is empty if
// the process could not be deleted.
func (p *Presenter) Remove(id assessment.ProcessID) string {
	q, there := p.process(string(id))
	if !there {
		return ""
	}
	name := p.now.wording.ProcessName(q)
	done := p.keep.Remove(q.Ref())
	p.refresh(false)
	if !done {
		return ""
	}
	return p.words.Say("processes.removed", "Code", id, "Name", name)
}
