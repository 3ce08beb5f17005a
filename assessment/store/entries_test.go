package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// fullInventory has an entry of every kind that says something to every
// attribute.
func fullInventory() assessment.Inventory {
	var entries []assessment.Entry
	for kind, id := range map[assessment.EntryKind]string{
		assessment.EntryProcess: "P04", assessment.EntrySystem: "S01", assessment.EntryInterface: "L01",
		assessment.EntryChannel: "C01", assessment.EntryPromise: "V01", assessment.EntryOnlineService: "O01",
		assessment.EntryService: assessment.ServiceID, assessment.EntryMeasure: "M02",
		assessment.EntryVision: "J5", assessment.EntryReply: "lead_short:P04",
		assessment.EntrySolution: "G01", assessment.EntrySharing: assessment.SharingID,
	} {
		entries = append(entries, saying(kind, id))
	}
	return assessment.NewInventory(append(entries, assessment.Measure{ID: "M01"}, assessment.System{ID: "S02"})...)
}

// saying returns an entry of the kind that says something to every attribute.
func saying(kind assessment.EntryKind, id string) assessment.Entry {
	var values []assessment.Value
	for _, attribute := range assessment.Attributes(kind) {
		values = append(values, some(attribute))
	}
	entry, err := assessment.BuildEntry(assessment.EntryRef{Kind: kind, ID: id}, values)
	if err != nil {
		panic(err) // the fixture is broken
	}
	return entry
}

// some returns a value that the attribute may have.
func some(a assessment.Attribute) assessment.Value {
	targets := map[assessment.EntryKind]string{assessment.EntryProcess: "P04", assessment.EntrySystem: "S02", assessment.EntryMeasure: "M01"}
	switch {
	case a.Of != "":
		return assessment.TextValue(targets[a.Of])
	case a.Form == assessment.FormChoice:
		return assessment.TextValue(a.Choices[len(a.Choices)-1])
	case a.Form == assessment.FormSubject:
		return assessment.TextValue("B2")
	case a.IsText():
		return assessment.TextValue("Größe „" + a.Name + "“ 🧭")
	case a.Unit == assessment.UnitOZG:
		return assessment.NumberValue(400)
	case a.Form == assessment.FormNumber:
		return assessment.NumberValue(a.Min + 150)
	default:
		return assessment.NumberValue(a.Min + 1)
	}
}

func put(tb testing.TB, s *Store, id assessment.ID, entries ...assessment.Entry) {
	tb.Helper()
	if _, err := s.SaveEntries(tb.Context(), id, entries, nil); err != nil {
		tb.Fatalf("save entries: %v", err)
	}
}

func TestEveryAttributeOfEveryKindComesBack(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir)
	bare := sample()
	bare.Inventory = nil
	id := create(t, s, bare)
	if got := load(t, s, id).Inventory; got != nil {
		t.Errorf("got %v, want no inventory", got)
	}
	put(t, s, id, fullInventory()...)
	mustClose(t, s)
	if diff := cmp.Diff(fullInventory(), load(t, openIn(t, dir), id).Inventory); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}

func TestEntriesAreReplacedTakenOutAndRemembered(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	first := assessment.System{ID: "S07", Product: "Kontaktplus"}
	second := first
	second.Product = "Kontaktplus 2"
	put(t, s, id, first)
	put(t, s, id, second)
	gone := []assessment.EntryRef{second.Ref(), {Kind: assessment.EntrySystem, ID: "S08"}}
	if _, err := s.SaveEntries(t.Context(), id, nil, gone); err != nil {
		t.Fatal(err)
	}
	if _, there := load(t, s, id).Inventory.System("S07"); there {
		t.Error("the system is still there")
	}
	changes, err := s.EntryHistory(t.Context(), id, second.Ref())
	if err != nil {
		t.Fatal(err)
	}
	var got []assessment.Entry
	for _, change := range changes {
		got = append(got, change.Entry)
	}
	if diff := cmp.Diff([]assessment.Entry{first, second, nil}, got); diff != "" {
		t.Errorf("history differs (-want +got):\n%s", diff)
	}
}

func TestAnInventoryThatCannotBeStoredChangesNothing(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	before := load(t, s, id)
	for name, wrong := range map[string]assessment.Entry{
		"unknown system": assessment.Process{ID: "P05", Systems: "S44"},
		"level":          assessment.Process{ID: "P05", Maturity: assessment.Maturity{Current: assessment.Rated(5)}},
		"negative":       assessment.System{ID: "S03", Users: assessment.Whole(-1)},
		"long text":      assessment.Vision{Criterion: "J1", Text: strings.Repeat("x", assessment.MaxVision+1)},
		"id":             assessment.System{ID: "S 3"},
	} {
		good := assessment.System{ID: "S09", Product: "gut"}
		if _, err := s.SaveEntries(t.Context(), id, []assessment.Entry{good, wrong}, nil); err == nil {
			t.Errorf("%s: got no error", name)
		}
		if diff := cmp.Diff(before, load(t, s, id)); diff != "" {
			t.Errorf("%s changed something (-before +after):\n%s", name, diff)
		}
	}
	_, err := s.SaveEntries(t.Context(), id, nil, []assessment.EntryRef{{Kind: assessment.EntrySystem, ID: "S02"}})
	if _, ok := errors.AsType[*assessment.ReferenceError](err); !ok {
		t.Errorf("a system in use was taken out: %v", err)
	}
}

func TestTablesHaveAColumnForEachAttribute(t *testing.T) {
	s := openIn(t, t.TempDir())
	for _, kind := range assessment.EntryKinds() {
		var columns []string
		err := s.db.Raw("SELECT name FROM pragma_table_info(?) ORDER BY cid", entryTable(kind)).Scan(&columns).Error
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"assessment_id", "id", "revision"}
		for _, attribute := range assessment.Attributes(kind) {
			want = append(want, attribute.Name)
		}
		want = append(want, "changed_at", "digest")
		if diff := cmp.Diff(want, columns); diff != "" {
			t.Errorf("%s (-want +got):\n%s", kind, diff)
		}
	}
}

func TestMissingEntriesAreDamage(t *testing.T) {
	for name, statement := range map[string]string{
		"entry gone":        "DELETE FROM processes",
		"entry changed":     "UPDATE processes SET minutes = 1",
		"counts gone":       "DELETE FROM inventories",
		"counts changed":    "UPDATE inventories SET entry_count = entry_count - 1",
		"kind of an entry":  "UPDATE systems SET id = 'S05' WHERE id = 'S01'",
		"number turned NUL": "UPDATE processes SET cases = NULL",
	} {
		s := openIn(t, t.TempDir())
		id := create(t, s, sample())
		if err := s.db.Exec(statement).Error; err != nil {
			t.Fatal(err)
		}
		_, err := s.Load(t.Context(), id)
		if !errors.Is(err, assessment.ErrDamaged) {
			t.Errorf("%s: got %v, want damage", name, err)
		}
	}
}

func TestAChangedHistoryOfEntriesIsDamage(t *testing.T) {
	s := openIn(t, t.TempDir())
	id := create(t, s, sample())
	ref := assessment.EntryRef{Kind: assessment.EntryProcess, ID: "P04"}
	for _, statement := range []string{"UPDATE entry_history SET content = '{}' WHERE kind = 'process'", "DELETE FROM entry_history WHERE kind = 'vision'"} {
		if err := s.db.Exec(statement).Error; err != nil {
			t.Fatal(err)
		}
		if _, err := s.EntryHistory(t.Context(), id, ref); !errors.Is(err, assessment.ErrDamaged) {
			t.Errorf("%s: got %v, want damage", statement, err)
		}
	}
}

// large is an inventory of 100 processes, 60 systems and 100 interfaces.
func large() assessment.Inventory {
	var entries []assessment.Entry
	for i := range 100 {
		process := saying(assessment.EntryProcess, fmt.Sprintf("X%03d", i))
		entries = append(entries, assessment.Detached(process, assessment.System{ID: "S02"}.Ref()))
	}
	for i := range 60 {
		entries = append(entries, saying(assessment.EntrySystem, fmt.Sprintf("S%03d", i)))
	}
	for i := range 100 {
		entries = append(entries, assessment.Interface{
			ID: assessment.InterfaceID(fmt.Sprintf("L%03d", i)), From: assessment.SystemID(fmt.Sprintf("S%03d", i%60)), Mode: assessment.ModeFile,
		})
	}
	return assessment.NewInventory(entries...)
}

// BenchmarkSaveEntry changes one number of one process in a large inventory.
func BenchmarkSaveEntry(b *testing.B) {
	s := openIn(b, b.TempDir())
	a := sample()
	a.Inventory = large()
	id := create(b, s, a)
	process, _ := a.Inventory.Process("X050")
	for i := range b.N {
		process.Cases.Quantity = assessment.Whole(int64(i))
		put(b, s, id, process)
	}
}

func TestALargeInventoryIsKept(t *testing.T) {
	s := openIn(t, t.TempDir())
	a := sample()
	a.Inventory = large()
	id := create(t, s, a)
	if diff := cmp.Diff(a.Inventory, load(t, s, id).Inventory); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}
