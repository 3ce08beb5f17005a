package assessment

import (
	"fmt"
	"slices"
	"strings"
)

// Check returns what keeps the inventory from being stored: what CheckEntry
// finds wrong with an entry, a *ReferenceError for a reference to an entry
// that is not there, a *RangeError for too many entries of a kind. Entries
// that are out of order or twice are a *ChoiceError.
func (inv Inventory) Check() error {
	counts := map[EntryKind]int64{}
	var d Description
	for i, entry := range inv {
		ref := entry.Ref()
		if i > 0 && compareRefs(inv[i-1].Ref(), ref) >= 0 {
			return &ChoiceError{Field: FieldEntry, Got: ref.ID}
		}
		if counts[ref.Kind]++; counts[ref.Kind] > MaxEntries {
			return &RangeError{Entry: ref, Field: "entries", Form: FormYear, Got: counts[ref.Kind], Max: MaxEntries}
		}
		if ref.Kind != d.kind {
			d = Describe(ref.Kind)
		}
		if d.table == nil {
			return &ChoiceError{Field: FieldEntryKind, Got: string(ref.Kind)}
		}
		if err := d.Check(entry); err != nil {
			return err
		}
		if err := inv.checkReferences(d, entry); err != nil {
			return err
		}
	}
	return nil
}

// checkReferences returns a *ReferenceError for the first reference of the
// entry that leads nowhere.
func (inv Inventory) checkReferences(d Description, entry Entry) error {
	values := d.Values(entry)
	for i, attribute := range d.Attributes {
		if attribute.Of == "" {
			continue
		}
		for id := range strings.FieldsSeq(values[i].Text) {
			target := EntryRef{Kind: attribute.Of, ID: id}
			if _, there := inv.Find(target); !there || target == entry.Ref() {
				return &ReferenceError{From: entry.Ref(), Attribute: attribute.Name, To: target}
			}
		}
	}
	return nil
}

// ReferenceError says that an entry names another one that is not there, or
// itself.
type ReferenceError struct {
	From      EntryRef
	Attribute string
	To        EntryRef
}

// Error describes the reference for the log.
func (e *ReferenceError) Error() string {
	return fmt.Sprintf("%s %s: there is no %s", e.From, e.Attribute, e.To)
}

// Users returns the entries that name the entry: those that a deletion would
// concern.
func (inv Inventory) Users(ref EntryRef) []Entry {
	return slices.DeleteFunc(slices.Clone(inv), func(e Entry) bool { return e == Detached(e, ref) })
}

// Detached returns the entry without its references to ref.
func Detached(entry Entry, ref EntryRef) Entry {
	kind := entry.Ref().Kind
	values := Values(entry)
	for i, attribute := range Attributes(kind) {
		if attribute.Of == ref.Kind && Refs(values[i].Text).Has(ref.ID) {
			values[i] = TextValue(string(Refs(values[i].Text).Without(ref.ID)))
		}
	}
	return tableOf(kind).build(entry.Ref().ID, values)
}

// Attached returns the entry without its references to entries that are not
// in the inventory, nil if it makes no sense without them, as an interface.
func (inv Inventory) Attached(entry Entry) Entry {
	kind := entry.Ref().Kind
	values := Values(entry)
	for i, attribute := range Attributes(kind) {
		if attribute.Of == "" {
			continue
		}
		for id := range strings.FieldsSeq(values[i].Text) {
			ref := EntryRef{Kind: attribute.Of, ID: id}
			if _, there := inv.Find(ref); there {
				continue
			}
			if kind == EntryInterface {
				return nil
			}
			entry = Detached(entry, ref)
		}
	}
	return entry
}

// Removal returns what deleting the entry of ref means: the entries that stay
// but lose their reference to it, and the references of those that go with
// it, ref first. An interface goes with either of its systems, and a reply
// with the entry its hint is about.
func (inv Inventory) Removal(ref EntryRef) (changed []Entry, gone []EntryRef) {
	gone = []EntryRef{ref}
	for _, user := range inv.Users(ref) {
		if user.Ref().Kind == EntryInterface {
			gone = append(gone, user.Ref())
			continue
		}
		changed = append(changed, Detached(user, ref))
	}
	for _, entry := range inv {
		if reply, ok := entry.(Reply); ok && strings.HasSuffix(string(reply.Hint), ":"+ref.ID) {
			gone = append(gone, reply.Ref())
		}
	}
	return changed, gone
}
