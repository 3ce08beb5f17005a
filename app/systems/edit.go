package systems

import (
	"strings"

	"reifekompass/app/explain"
	"reifekompass/assessment"
)

// Edit takes what was typed into a cell of the table. It returns the sentence
// about what is wrong with it, "" if nothing is.
func (p *Presenter) Edit(row, column, text string) string {
	if column == columnProcesses {
		return p.editProcesses(assessment.SystemID(row), text)
	}
	return p.edit(assessment.System{ID: assessment.SystemID(row)}.Ref(), column, text)
}

// EditLink takes what was typed into a cell of the list of interfaces.
func (p *Presenter) EditLink(row, column, text string) string {
	ref := assessment.Interface{ID: assessment.InterfaceID(row)}.Ref()
	if column != "from" && column != "to" {
		return p.edit(ref, column, text)
	}
	link, there := p.link(row)
	if !there {
		return ""
	}
	if id := p.choiceOf(text); column == "from" {
		link.From = id
	} else {
		link.To = id
	}
	return p.SaveLink(link)
}

func (p *Presenter) link(id string) (assessment.Interface, bool) {
	entry, there := p.now.inventory.Find(assessment.EntryRef{Kind: assessment.EntryInterface, ID: id})
	link, _ := entry.(assessment.Interface)
	return link, there
}

func (p *Presenter) edit(ref assessment.EntryRef, attribute, text string) string {
	entry, there := p.now.inventory.Find(ref)
	if !there {
		return ""
	}
	changed, err := p.now.wording.Put(entry, attribute, text, p.now.inventory)
	if err != nil {
		return explain.Sentence(p.words, err)
	}
	p.save(changed)
	return ""
}

// editProcesses takes the numbers or names of the processes that a system
// supports.
func (p *Presenter) editProcesses(id assessment.SystemID, text string) string {
	var wanted []string
	for name := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(",;", r) }) {
		for _, one := range p.processNames(strings.TrimSpace(name)) {
			value, err := p.now.wording.Parse(assessment.EntryOnlineService, "process", one, p.now.inventory)
			if err != nil {
				return explain.Sentence(p.words, err)
			}
			wanted = append(wanted, value.Text)
		}
	}
	p.support(id, func(process assessment.Process) bool {
		return assessment.NewRefs(wanted...).Has(string(process.ID))
	})
	return ""
}

// processNames parts numbers of processes that blanks divide, "P02 P04"; the
// name of a process stays whole.
func (p *Presenter) processNames(text string) []string {
	words := strings.Fields(text)
	for _, word := range words {
		if _, there := p.now.inventory.Process(assessment.ProcessID(strings.ToUpper(word))); !there {
			return []string{text}
		}
	}
	return words
}

// Tick says whether a system supports a process.
func (p *Presenter) Tick(system assessment.SystemID, process string, used bool) {
	p.support(system, func(one assessment.Process) bool {
		if string(one.ID) == process {
			return used
		}
		return one.Systems.Has(string(system))
	})
}

// support stores which processes use a system, as one step.
func (p *Presenter) support(system assessment.SystemID, used func(assessment.Process) bool) {
	var changed []assessment.Entry
	for _, process := range p.now.inventory.Processes() {
		before := process.Systems
		if used(process) {
			process.Systems = before.With(string(system))
		} else {
			process.Systems = before.Without(string(system))
		}
		if process.Systems != before {
			changed = append(changed, process)
		}
	}
	if len(changed) > 0 {
		p.save(changed...)
	}
}
