package systems

import (
	"strings"

	"reifekompass/assessment"
)

// Question asks before a system is deleted that others name.
type Question struct{ Title, Text, Main string }

// AskRemove returns what has to be asked before a system is deleted, the zero
// Question if nothing names it.
func (p *Presenter) AskRemove(id assessment.SystemID) Question {
	system, there := p.now.inventory.System(id)
	users := p.now.inventory.Users(system.Ref())
	if !there || len(users) == 0 {
		return Question{}
	}
	name := p.now.wording.Name(system, p.now.inventory)
	return Question{
		Title: p.words.Say("systems.remove_title", "Name", name),
		Text:  p.concerned(users),
		Main:  p.words.Say("systems.remove"),
	}
}

// concerned says which processes and interfaces a deletion concerns.
func (p *Presenter) concerned(users []assessment.Entry) string {
	var processes, links []string
	for _, user := range users {
		switch e := user.(type) {
		case assessment.Process:
			processes = append(processes, string(e.ID)+" "+p.now.wording.ProcessShort(e))
		case assessment.Interface:
			links = append(links, p.now.wording.Name(e, p.now.inventory))
		}
	}
	var lines []string
	if n := len(processes); n > 0 {
		lines = append(lines, p.words.Count("systems.remove_processes", n, "Names", strings.Join(processes, ", ")))
	}
	if n := len(links); n > 0 {
		lines = append(lines, p.words.Count("systems.remove_links", n, "Names", strings.Join(links, ", ")))
	}
	return strings.Join(append(lines, p.words.Say("systems.remove_undo")), "\n\n")
}

// Remove deletes a system with its interfaces, or an interface, as one step.
// It returns what was deleted in a sentence, "" if nothing was.
func (p *Presenter) Remove(ref assessment.EntryRef) string {
	entry, there := p.now.inventory.Find(ref)
	if !there {
		return ""
	}
	name := p.now.wording.Name(entry, p.now.inventory)
	done := p.keep.Remove(ref)
	p.refresh(false)
	if !done {
		return ""
	}
	return p.words.Say("systems.removed", "Name", name)
}
