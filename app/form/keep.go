package form

import (
	"reifekompass/app/explain"
	"reifekompass/assessment"
)

// keeper holds the entry that is shown and takes values into it.
type keeper struct {
	spec    Spec
	entry   assessment.Entry // nil: none
	changed func(assessment.Entry)
}

// change is a value for an attribute.
type change struct {
	attribute string
	value     assessment.Value
}

// means reports whether a text means what the entry says already.
func (k *keeper) means(attribute, text string) bool {
	value, err := k.spec.Wording.Parse(k.entry.Ref().Kind, attribute, text, k.spec.Inventory())
	if err != nil {
		return false
	}
	same, err := assessment.WithValue(k.entry, attribute, value)
	return err == nil && same == k.entry
}

// typed takes what was typed for an attribute. It returns a sentence about
// why it could not, and "" if it could.
func (k *keeper) typed(attribute, text string) string {
	if k.entry == nil {
		return ""
	}
	entry, err := k.spec.Wording.Put(k.entry, attribute, text, k.spec.Inventory())
	if err != nil {
		return k.explain(err)
	}
	return k.take(entry)
}

// put takes values into the entry and has it saved. It returns a sentence
// about why it could not, and "" if it could.
func (k *keeper) put(changes ...change) string {
	if k.entry == nil {
		return ""
	}
	entry := k.entry
	for _, c := range changes {
		changed, err := assessment.WithValue(entry, c.attribute, c.value)
		if err != nil {
			return k.explain(err)
		}
		entry = changed
	}
	return k.take(entry)
}

// take has a changed entry saved.
func (k *keeper) take(entry assessment.Entry) string {
	if entry == k.entry {
		return ""
	}
	before := k.entry
	if problem := k.spec.Save(entry); problem != "" {
		return problem
	}
	if k.entry == before {
		k.changed(entry)
	}
	return ""
}

func (k *keeper) explain(err error) string { return explain.Sentence(k.spec.Kit.Words, err) }
