package exchange

import (
	"errors"
	"fmt"
	"strings"

	"reifekompass/assessment"
)

// listName returns the field of the file that holds the entries of a kind:
// a list, but an object for a kind that has one entry.
func listName(kind assessment.EntryKind) string {
	switch kind {
	case assessment.EntryProcess:
		return "processes"
	case assessment.EntryReply:
		return "replies"
	case assessment.EntryService, assessment.EntrySharing:
		return string(kind)
	default:
		return string(kind) + "s"
	}
}

// entries are the entries read so far and the objects they came from, so that
// what is wrong between two of them can be told with its place.
type entries struct {
	read    []assessment.Entry
	objects map[assessment.EntryRef]*object
}

// inventory returns the inventory of the file, nil if there is none.
func (o *object) inventory() assessment.Inventory {
	const name = "inventory"
	if o.take(name) == nil {
		return nil
	}
	inner := o.inner(name)
	found := &entries{objects: map[assessment.EntryRef]*object{}}
	for _, kind := range assessment.EntryKinds() {
		inner.entriesOf(kind, found)
	}
	inner.finish()
	if o.file.problem != nil || len(found.read) == 0 {
		return nil
	}
	inventory := assessment.NewInventory(found.read...)
	found.checkReferences(inventory)
	return inventory
}

// checkReferences reports a reference that leads nowhere. Nothing else can be
// wrong with entries that were taken.
func (found *entries) checkReferences(inventory assessment.Inventory) {
	var wrong *assessment.ReferenceError
	if !errors.As(inventory.Check(), &wrong) {
		return
	}
	key := "exchange.reference"
	if wrong.To == wrong.From {
		key = "exchange.reference_self"
	}
	found.objects[wrong.From].fail(wrong.Attribute, key, "ID", wrong.To.ID)
}

// entriesOf reads the entries of one kind.
func (o *object) entriesOf(kind assessment.EntryKind, found *entries) {
	name, attributes := listName(kind), assessment.Attributes(kind)
	if o.take(name) == nil {
		return
	}
	if id := assessment.SingleID(kind); id != "" {
		o.inner(name).entry(assessment.EntryRef{Kind: kind, ID: id}, attributes, found)
		return
	}
	nodes := o.list(name)
	if len(nodes) > assessment.MaxEntries {
		o.fail(name, "exchange.many", "Max", assessment.MaxEntries)
		return
	}
	for i, n := range nodes {
		path := fmt.Sprintf("%s[%d]", o.join(name), i)
		if n.kind != members {
			o.file.report(problem(n.line, path, "exchange.want_object"))
			return
		}
		item := &object{file: o.file, node: n, path: path}
		item.entry(assessment.EntryRef{Kind: kind, ID: item.entryID("id", kind)}, attributes, found)
	}
}

// entry reads what an entry says. Whether its references lead somewhere is
// checked when all entries are known.
func (o *object) entry(ref assessment.EntryRef, attributes []assessment.Attribute, found *entries) {
	values := make([]assessment.Value, len(attributes))
	for i, attribute := range attributes {
		values[i] = o.value(attribute)
	}
	o.finish()
	if _, twice := found.objects[ref]; twice {
		o.fail("id", "exchange.entry_twice", "ID", ref.ID)
	}
	if o.file.problem != nil {
		return
	}
	entry, err := assessment.BuildEntry(ref, values)
	if err != nil {
		return // its id was reported
	}
	o.checkEntry(entry)
	found.objects[ref] = o
	found.read = append(found.read, entry)
}

// checkEntry reports what depends on two values of an entry: a level that its
// version of the OZG model does not have. Each value alone was checked when
// it was read.
func (o *object) checkEntry(entry assessment.Entry) {
	var wrong *assessment.RangeError
	if !errors.As(assessment.CheckEntry(entry), &wrong) {
		return
	}
	_, name, _ := strings.Cut(wrong.Field, ".")
	o.fail(name, "exchange.range", "Min", wrong.Min/100, "Max", wrong.Max/100)
}
