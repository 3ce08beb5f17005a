package assessment

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// EntryKind is a kind of entry of the inventory.
type EntryKind string

// The kinds of entries.
const (
	EntryProcess       EntryKind = "process"
	EntrySystem        EntryKind = "system"
	EntryInterface     EntryKind = "interface"
	EntryChannel       EntryKind = "channel"
	EntryPromise       EntryKind = "promise"
	EntryOnlineService EntryKind = "online_service"
	EntryService       EntryKind = "service"
	EntryMeasure       EntryKind = "measure"
	EntryVision        EntryKind = "vision"
	EntryReply         EntryKind = "reply"
	EntrySolution      EntryKind = "solution"
	EntrySharing       EntryKind = "sharing"
)

// EntryKinds lists the kinds in the order of an inventory.
func EntryKinds() []EntryKind {
	return []EntryKind{
		EntryProcess, EntrySystem, EntryInterface, EntryChannel, EntryPromise, EntryOnlineService,
		EntryService, EntryMeasure, EntryVision, EntryReply, EntrySolution, EntrySharing,
	}
}

// SingleID returns the id of the only entry of a kind that has at most one,
// "" for all other kinds.
func SingleID(kind EntryKind) string {
	switch kind {
	case EntryService:
		return ServiceID
	case EntrySharing:
		return SharingID
	default:
		return ""
	}
}

// EntryRef names one entry: its id is unique in its kind.
type EntryRef struct {
	Kind EntryKind
	ID   string
}

// String returns the reference for logs and messages, such as "process P04".
func (r EntryRef) String() string { return string(r.Kind) + " " + r.ID }

// Entry is one thing of the inventory: a Process, System, Interface, Channel,
// Promise, OnlineService, Service, Measure, Vision, Reply, Solution or
// Sharing. Entries are values; two that say the same are equal by ==.
type Entry interface{ Ref() EntryRef }

// Inventory is what an agency has recorded beside the questions, ordered by
// kind and id. The nil Inventory is empty. An inventory is never changed;
// With and Without return others.
type Inventory []Entry

// MaxEntries is the largest number of entries of one kind.
const MaxEntries = 500

// NewInventory returns the inventory of the entries. Of two with the same
// reference the later one counts.
func NewInventory(entries ...Entry) Inventory { return Inventory(nil).With(entries...) }

// Find returns the entry of the reference.
func (inv Inventory) Find(ref EntryRef) (Entry, bool) {
	at, found := slices.BinarySearchFunc(inv, ref, func(e Entry, ref EntryRef) int { return compareRefs(e.Ref(), ref) })
	if !found {
		return nil, false
	}
	return inv[at], true
}

// With returns the inventory with the entries, in place of those with the
// same references.
func (inv Inventory) With(entries ...Entry) Inventory {
	changed := make(Inventory, 0, len(inv)+len(entries))
	changed = append(append(changed, entries...), inv...)
	slices.Reverse(changed[:len(entries)])
	slices.SortStableFunc(changed, func(a, b Entry) int { return compareRefs(a.Ref(), b.Ref()) })
	return slices.CompactFunc(changed, func(a, b Entry) bool { return a.Ref() == b.Ref() })
}

// Without returns the inventory without the entries of the references.
func (inv Inventory) Without(refs ...EntryRef) Inventory {
	return slices.DeleteFunc(slices.Clone(inv), func(e Entry) bool { return slices.Contains(refs, e.Ref()) })
}

// Processes returns the processes, those of templates first.
func (inv Inventory) Processes() []Process { return entriesOf[Process](inv) }

// Systems returns the systems.
func (inv Inventory) Systems() []System { return entriesOf[System](inv) }

// Interfaces returns the interfaces between systems.
func (inv Inventory) Interfaces() []Interface { return entriesOf[Interface](inv) }

// Channels returns the ways companies reach the agency.
func (inv Inventory) Channels() []Channel { return entriesOf[Channel](inv) }

// Promises returns what the agency promises about its response times.
func (inv Inventory) Promises() []Promise { return entriesOf[Promise](inv) }

// OnlineServices returns what companies can do online.
func (inv Inventory) OnlineServices() []OnlineService { return entriesOf[OnlineService](inv) }

// Measures returns the measures.
func (inv Inventory) Measures() []Measure { return entriesOf[Measure](inv) }

// Service returns what holds for the service as a whole, an empty Service if
// nothing was said.
func (inv Inventory) Service() Service {
	return find[Service](inv, EntryRef{Kind: EntryService, ID: ServiceID})
}

// Solutions returns the solutions, all texts in them: see Solution.Released.
func (inv Inventory) Solutions() []Solution { return entriesOf[Solution](inv) }

// Sharing returns what the agency agrees to, an empty Sharing if nothing was
// said.
func (inv Inventory) Sharing() Sharing {
	return find[Sharing](inv, EntryRef{Kind: EntrySharing, ID: SharingID})
}

// Process returns the process of the id.
func (inv Inventory) Process(id ProcessID) (Process, bool) {
	_, found := inv.Find(Process{ID: id}.Ref())
	return find[Process](inv, Process{ID: id}.Ref()), found
}

// System returns the system of the id.
func (inv Inventory) System(id SystemID) (System, bool) {
	_, found := inv.Find(System{ID: id}.Ref())
	return find[System](inv, System{ID: id}.Ref()), found
}

// Measure returns the measure of the id.
func (inv Inventory) Measure(id MeasureID) (Measure, bool) {
	_, found := inv.Find(Measure{ID: id}.Ref())
	return find[Measure](inv, Measure{ID: id}.Ref()), found
}

// Vision returns the text to the criterion, "" if there is none.
func (inv Inventory) Vision(id CriterionID) string {
	return find[Vision](inv, Vision{Criterion: id}.Ref()).Text
}

// Reply returns the reason that settles the hint, "" if there is none.
func (inv Inventory) Reply(id HintID) string { return find[Reply](inv, Reply{Hint: id}.Ref()).Reason }

// ProcessesOf returns the processes that use the system.
func (inv Inventory) ProcessesOf(id SystemID) []Process {
	return slices.DeleteFunc(inv.Processes(), func(p Process) bool { return !p.Systems.Has(string(id)) })
}

func entriesOf[E Entry](inv Inventory) []E {
	var found []E
	for _, entry := range inv {
		if e, ok := entry.(E); ok {
			found = append(found, e)
		}
	}
	return found
}

func find[E Entry](inv Inventory, ref EntryRef) E {
	entry, _ := inv.Find(ref)
	e, _ := entry.(E)
	return e
}

// FreeID returns an id for a new entry of the kind: one above the highest
// number in use, so that gaps stay where entries were deleted. Own processes
// are X01, X02 and so on, apart from every template. Kinds whose ids mean
// something else have none.
func (inv Inventory) FreeID(kind EntryKind) string {
	prefix := prefixes()[kind]
	if prefix == "" {
		return ""
	}
	highest := 0
	for _, entry := range inv {
		if ref := entry.Ref(); ref.Kind == kind && strings.HasPrefix(ref.ID, prefix) {
			highest = max(highest, digits(ref.ID[len(prefix):]))
		}
	}
	return fmt.Sprintf("%s%02d", prefix, highest+1)
}

// prefixes are the letters that ids begin with.
func prefixes() map[EntryKind]string {
	return map[EntryKind]string{
		EntryProcess: "X", EntrySystem: "S", EntryInterface: "L", EntryChannel: "C",
		EntryPromise: "V", EntryOnlineService: "O", EntryMeasure: "M", EntrySolution: "G",
	}
}

func compareRefs(a, b EntryRef) int {
	if a.Kind != b.Kind {
		kinds := EntryKinds()
		return cmp.Or(cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)), cmp.Compare(a.Kind, b.Kind))
	}
	return compareIDs(a.ID, b.ID)
}

// compareIDs sorts ids as people count: P4 before P10, letters first.
func compareIDs(a, b string) int {
	wordA, numberA := splitID(a)
	wordB, numberB := splitID(b)
	return cmp.Or(cmp.Compare(wordA, wordB), cmp.Compare(numberA, numberB), cmp.Compare(a, b))
}

func splitID(id string) (word string, number int) {
	word = strings.TrimRight(id, "0123456789")
	return word, digits(id[len(word):])
}

// digits returns the number that digits write, bounded so that no id is too
// long for it.
func digits(text string) int {
	n := 0
	for _, r := range text {
		if r < '0' || r > '9' || n > 1_000_000 {
			return n
		}
		n = 10*n + int(r-'0')
	}
	return n
}
