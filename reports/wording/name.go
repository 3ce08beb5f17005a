package wording

import (
	"strings"

	"reifekompass/assessment"
)

// Name says what an entry is called: a process by its own name or that of its
// template, a system by its product, an interface as "CRM → E-Akte". An entry
// without a name is called by its kind and id.
func (w *Wording) Name(entry assessment.Entry, inventory assessment.Inventory) string {
	name := ""
	switch e := entry.(type) {
	case assessment.Process:
		return w.ProcessName(e)
	case assessment.System:
		name = e.Product
	case assessment.Interface:
		return w.interfaceName(e, inventory)
	case assessment.Channel:
		name = either(e.Name, w.Choice(assessment.EntryChannel, "kind", string(e.Kind)))
	case assessment.Promise:
		name = either(e.Name, w.Choice(assessment.EntryPromise, "kind", string(e.Kind)))
	case assessment.OnlineService:
		name = e.Name
	case assessment.Measure:
		name = e.Title
	case assessment.Solution:
		name = either(e.Title, w.subjectName(e, inventory))
	case assessment.Service, assessment.Sharing:
		return w.Kind(entry.Ref().Kind)
	case assessment.Vision:
		name = w.criterionName(e.Criterion)
	case assessment.Reply:
		return w.Kind(assessment.EntryReply)
	}
	if name == "" {
		return w.unnamed(entry.Ref()) // it takes a moment, and is rare
	}
	return name
}

// either returns the first text that is not empty.
func either(first, second string) string {
	if first != "" {
		return first
	}
	return second
}

// unnamed says an entry without a name, such as "IT-System S03".
func (w *Wording) unnamed(ref assessment.EntryRef) string {
	return w.words.Say("inventory.unnamed", "Kind", w.Kind(ref.Kind), "ID", ref.ID)
}

// RefName says what the entry of a reference is called, also if the inventory
// does not have it: a process of the catalogue keeps its name.
func (w *Wording) RefName(ref assessment.EntryRef, inventory assessment.Inventory) string {
	if entry, there := inventory.Find(ref); there {
		return w.Name(entry, inventory)
	}
	if entry, err := assessment.NewEntry(ref); err == nil && ref.Kind != assessment.EntryInterface {
		return w.Name(entry, inventory)
	}
	return w.unnamed(ref)
}

// ProcessName says what a process is called: its own name or that of its
// template in the catalogue.
func (w *Wording) ProcessName(p assessment.Process) string {
	template, _ := w.catalogue.Process(p.ID)
	if name := either(p.Name, template.Title.In(w.Language())); name != "" {
		return name
	}
	return w.unnamed(p.Ref())
}

// ProcessShort says what a process is called in tables and pictures.
func (w *Wording) ProcessShort(p assessment.Process) string {
	template, _ := w.catalogue.Process(p.ID)
	if name := either(p.Name, template.Short.In(w.Language())); name != "" {
		return name
	}
	return w.ProcessName(p)
}

// ProcessHint says where a case of a process begins and ends, so that all
// count alike. It is empty for processes that are in no catalogue.
func (w *Wording) ProcessHint(p assessment.Process) string {
	template, _ := w.catalogue.Process(p.ID)
	return template.Hint.In(w.Language())
}

func (w *Wording) interfaceName(i assessment.Interface, inventory assessment.Inventory) string {
	side := func(id assessment.SystemID) string {
		if id == "" {
			return w.words.Say("inventory.open")
		}
		return w.RefName(assessment.System{ID: id}.Ref(), inventory)
	}
	return side(i.From) + " → " + side(i.To)
}

// subjectName names what a solution without a title improves, empty for
// nothing.
func (w *Wording) subjectName(s assessment.Solution, inventory assessment.Inventory) string {
	switch {
	case s.Process != "":
		return w.RefName(assessment.Process{ID: s.Process}.Ref(), inventory)
	case s.Question != "":
		return w.QuestionName(s.Question)
	default:
		return ""
	}
}

// criterionName is such as "J5 Vision und Geschäftsmodell".
func (w *Wording) criterionName(id assessment.CriterionID) string {
	for _, c := range w.catalogue.Criteria {
		if c.ID == id {
			return string(id) + " " + c.Title.In(w.Language())
		}
	}
	return string(id)
}

// Questions lists the questions of the catalogue in their order.
func (w *Wording) Questions() []assessment.QuestionID { return w.catalogue.Order() }

// QuestionName says what a question is called, such as "B2 Dokumentation der
// Abläufe": its id alone if it is in no catalogue.
func (w *Wording) QuestionName(id assessment.QuestionID) string {
	question, known := w.catalogue.Question(id)
	if !known {
		return string(id)
	}
	return string(id) + " " + either(question.Short.In(w.Language()), question.Title.In(w.Language()))
}

// names returns what the entries of the ids are called.
func (w *Wording) names(of assessment.EntryKind, ids string, inventory assessment.Inventory) []string {
	var names []string
	for id := range strings.FieldsSeq(ids) {
		ref := assessment.EntryRef{Kind: of, ID: id}
		entry, there := inventory.Find(ref)
		if process, ok := entry.(assessment.Process); there && ok {
			names = append(names, w.ProcessShort(process))
			continue
		}
		names = append(names, w.RefName(ref, inventory))
	}
	return names
}
