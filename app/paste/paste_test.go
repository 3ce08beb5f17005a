package paste_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/app/paste"
	"reifekompass/assessment"
)

// words speaks plainly: labels are the stable names in German capitals.
type words struct{}

func (words) Label(_ assessment.EntryKind, attribute string) string {
	return map[string]string{
		"cases": "Fälle pro Jahr", "minutes": "Minuten je Fall", "media_breaks": "Medienbrüche", "current": "Ist", "name": "Name",
	}[attribute]
}

func (w words) Head(kind assessment.EntryKind, attribute string) string {
	return w.Label(kind, attribute)
}

func (words) Parse(kind assessment.EntryKind, attribute, text string, _ assessment.Inventory) (assessment.Value, error) {
	a, _ := assessment.AttributeOf(kind, attribute)
	if a.IsText() {
		return assessment.TextValue(text), nil
	}
	q, err := assessment.ParseNumber(text, a.Unit, assessment.German)
	if a.Form == assessment.FormLevel {
		q.Centi /= 100
	}
	return assessment.Value{Known: q.Set, Number: q.Centi}, err
}

func (words) Name(entry assessment.Entry, _ assessment.Inventory) string {
	if p := entry.(assessment.Process); p.Name != "" || p.ID != "P04" {
		return p.Name
	}
	return "Flächenanfrage"
}

func template(text string) (string, bool) {
	id, found := map[string]string{"P04": "P04", "P05": "P05", "Flächenanfrage": "P04", "Flächen erfassen": "P05"}[text]
	return id, found
}

func spec() paste.Spec {
	return paste.Spec{
		Kind: assessment.EntryProcess, Words: []paste.Words{words{}}, Template: template,
		Inventory:  assessment.NewInventory(assessment.Process{ID: "P04"}, assessment.Process{ID: "X01", Name: "Ladenfest"}),
		Attributes: []string{"name", "cases", "minutes", "media_breaks", "current"},
	}
}

// said lists what would be taken: "P04 cases=24000 minutes=9000".
func said(p paste.Preview) string {
	var lines []string
	for _, row := range p.Rows {
		line := row.Ref.ID
		if row.New {
			line += " neu"
		}
		for _, cell := range row.Cells {
			switch {
			case cell.Err != nil:
				line += " " + cell.Attribute + "!"
			case cell.Taken() && cell.Value.Text != "":
				line += " " + cell.Attribute + "=" + cell.Value.Text
			case cell.Taken():
				line += " " + cell.Attribute + "=" + strconv.FormatInt(cell.Value.Number, 10)
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func TestTablesAreReadAsPeopleCopyThem(t *testing.T) {
	for name, c := range map[string]struct{ pasted, start, want string }{
		"headings, any order": {
			"Medienbrüche\tProzess\tFälle pro Jahr\n3\tFlächenanfrage\t240\n1\tLadenfest\t2\n", "",
			"P04 media_breaks=300 cases=24000; X01 media_breaks=100 cases=200",
		},
		"stable names and a semicolon": {"id;cases;minutes\r\nP04;1.200;2 Std.\r\n", "", "P04 cases=120000 minutes=12000"},
		"commas with headings":         {"id,cases\nP04,240\n", "", "P04 cases=24000"},
		"ids first, no headings":       {"P04\tFlächenanfrage\t240\t90\nX01\tLadenfest\t2\t60", "", "P04 cases=24000 minutes=9000; X01 cases=200 minutes=6000"},
		"from the selected cell":       {"240\t90\n2\t1,5\n", "cases", "P04 cases=24000 minutes=9000; X01 cases=200 minutes=150"},
		"a template not in use":        {"Prozess\tFälle pro Jahr\nFlächen erfassen\t130", "", "P05 neu cases=13000"},
		"a name nobody knows":          {"Prozess\tFälle pro Jahr\nMesseauftritt\t4\nMesseauftritt\t5", "", "X02 neu name=Messeauftritt cases=400; X02 neu name=Messeauftritt cases=500"},
		"quoted line break":            {"Prozess\tFälle pro Jahr\n\"Messe\nund \"\"Fest\"\"\"\t4", "", "X02 neu name=Messe und \"Fest\" cases=400"},
		"what does not fit":            {"id\tcases\tcurrent\nP04\tviele\t7\nX01\t-3\tNaN", "", "P04 cases! current!; X01 cases! current!"},
		"empty cells change nothing":   {"id\tcases\tminutes\nP04\t\t90\t\t\n\t\t\n", "", "P04 minutes=9000"},
		"unknown columns are left out": {"id\tFarbe\tcases\nP04\tblau\t3", "", "P04 cases=300"},
		"rows without an entry":        {"cases\tminutes\n1\t2\n3\t4\n5\t6", "", "P04 cases=100 minutes=200; X01 cases=300 minutes=400;"},
	} {
		s := spec()
		s.Start, s.Rows = c.start, []string{"P04", "X01"}
		if got := strings.TrimSpace(said(paste.Read(c.pasted, s))); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
	}
}

func TestNotesSayWhatIsWrongWithTheWhole(t *testing.T) {
	many := strings.Repeat("P04\t1\n", paste.MaxRows+5)
	var names strings.Builder
	names.WriteString("Prozess\tFälle pro Jahr\n")
	for i := range assessment.MaxEntries {
		fmt.Fprintf(&names, "Ablauf %d\t1\n", i)
	}
	for name, c := range map[string]struct {
		pasted string
		want   paste.Note
	}{
		"nothing":      {" \n\t\n", paste.NoteEmpty},
		"rows":         {many, paste.NoteRows},
		"columns":      {"P04\tName\t1\t2\t3\t4\t99", paste.NoteColumns},
		"heading":      {"id\tFarbe\tcases\nP04\tblau\t3", paste.NoteUnknown},
		"shifted":      {"id\tcases\tname\nP04\tgroß\t1\nX01\tklein\t2", paste.NoteShifted},
		"longer":       {"id,cases,minutes\nP04,1,5,90", paste.NoteLonger},
		"no entry":     {"cases\tminutes\n1\t2", paste.NoteNoEntry},
		"twice":        {"id\tcases\nP04\t1\nP04\t2", paste.NoteTwice},
		"too many":     {names.String(), paste.NoteTooMany},
		"nothing fits": {"id\tcases\nP04\tviele", paste.NoteNothingFits},
	} {
		preview := paste.Read(c.pasted, spec())
		if !slices.Contains(preview.Notes, c.want) {
			t.Errorf("%s: got notes %v, want %d", name, preview.Notes, c.want)
		}
	}
}

func TestACommaInsideANumberShiftsNothing(t *testing.T) {
	preview := paste.Read("id,cases,minutes\nP04,1,5,90\nX01,2,30", spec())
	if got, want := said(preview), "X01 cases=200 minutes=3000"; !strings.Contains(got, want) || strings.Contains(got, "P04") {
		t.Errorf("got %q, want only %q", got, want)
	}
	if tabs := paste.Read("id\tcases\nP04\t1,5\teine Bemerkung", spec()); slices.Contains(tabs.Notes, paste.NoteLonger) || tabs.Taken() != 1 {
		t.Errorf("a column without heading must not cost the row: %v", tabs.Notes)
	}
}

func TestEntriesHoldOnlyWhatFits(t *testing.T) {
	preview := paste.Read("id\tcases\tcurrent\nP04\t240\t9\nX01\tviele\t7\nP04\t250\t2", spec())
	entries := preview.Entries()
	if len(entries) != 1 {
		t.Fatalf("got %v, want one entry", entries)
	}
	got := entries[0].(assessment.Process)
	if got.Cases.Quantity != assessment.Whole(250) || got.Current != assessment.Rated(2) {
		t.Errorf("got %v", got)
	}
	if preview.Taken() != 3 || preview.Refused() != 3 {
		t.Errorf("got %d taken and %d refused, want 3 and 3", preview.Taken(), preview.Refused())
	}
}

func FuzzAPasteNeverFailsAndNeverBreaksTheInventory(f *testing.F) {
	for _, seed := range []string{"id\tcases\nP04\t1", "P04;2", "\"a\nb\"\t3", "Prozess\nMesse", "\"", "\t\t\t", "1,5"} {
		f.Add(seed, "cases")
	}
	f.Fuzz(func(t *testing.T, pasted, start string) {
		s := spec()
		s.Start, s.Rows = start, []string{"P04", "X01"}
		if err := s.Inventory.With(paste.Read(pasted, s).Entries()...).Check(); err != nil {
			t.Errorf("%q: %v", pasted, err)
		}
	})
}
