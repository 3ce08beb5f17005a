package assessment_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func refsOf(inv assessment.Inventory) string {
	var names []string
	for _, entry := range inv {
		names = append(names, entry.Ref().String())
	}
	return strings.Join(names, ", ")
}

func TestInventoryIsOrderedByKindAndNumber(t *testing.T) {
	inv := assessment.NewInventory(
		assessment.System{ID: "S02"}, assessment.Process{ID: "X01"}, assessment.Process{ID: "P10"},
		assessment.Vision{Criterion: "J2", Text: "x"}, assessment.Process{ID: "P4"}, assessment.System{ID: "S1"},
	)
	want := "process P4, process P10, process X01, system S1, system S02, vision J2"
	if got := refsOf(inv); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWithAndWithoutLeaveTheInventoryAsItIs(t *testing.T) {
	before := assessment.NewInventory(assessment.Process{ID: "P01"}, assessment.Process{ID: "P02"})
	after := before.With(
		assessment.Process{ID: "P02", Remark: "erst"}, assessment.Process{ID: "P03"}, assessment.Process{ID: "P02", Remark: "neu"},
	).Without(assessment.Process{ID: "P01"}.Ref())
	if got := refsOf(before); got != "process P01, process P02" {
		t.Errorf("the first inventory became %s", got)
	}
	if got := refsOf(after); got != "process P02, process P03" {
		t.Errorf("got %s", got)
	}
	if p, _ := after.Process("P02"); p.Remark != "neu" {
		t.Errorf("got remark %q, want that of the later entry", p.Remark)
	}
}

func TestFreeIDsDoNotMeetOthers(t *testing.T) {
	inv := assessment.NewInventory(assessment.Process{ID: "P18"}, assessment.Process{ID: "X07"}, assessment.System{ID: "S99"})
	for kind, want := range map[assessment.EntryKind]string{
		assessment.EntryProcess: "X08", assessment.EntrySystem: "S100", assessment.EntryMeasure: "M01", assessment.EntryVision: "",
	} {
		if got := inv.FreeID(kind); got != want {
			t.Errorf("%s: got %q, want %q", kind, got, want)
		}
	}
}

func TestReferencesMustLeadSomewhere(t *testing.T) {
	for name, wrong := range map[string]assessment.Entry{
		"system of a process":    assessment.Process{ID: "P01", Systems: "S01 S09"},
		"end of an interface":    assessment.Interface{ID: "L01", From: "S01", To: "S09"},
		"process of a measure":   assessment.Measure{ID: "M01", Subject: assessment.Subject{Process: "P09"}},
		"measure before another": assessment.Measure{ID: "M01", Requires: "M02"},
		"itself":                 assessment.Measure{ID: "M01", Requires: "M01"},
		"process of a service":   assessment.OnlineService{ID: "O01", Process: "P09"},
	} {
		err := assessment.NewInventory(assessment.System{ID: "S01"}, wrong).Check()
		if _, ok := errors.AsType[*assessment.ReferenceError](err); !ok {
			t.Errorf("%s: got %v, want a *ReferenceError", name, err)
		}
	}
}

func connected() assessment.Inventory {
	return assessment.NewInventory(
		assessment.Process{ID: "P01", Systems: "S01 S02"}, assessment.Process{ID: "P02", Systems: "S02"},
		assessment.System{ID: "S01"}, assessment.System{ID: "S02"},
		assessment.Interface{ID: "L01", From: "S01", To: "S02"},
		assessment.Reply{Hint: "lead_short:P01", Reason: "so"}, assessment.Reply{Hint: "contract:S01", Reason: "so"},
	)
}

func TestRemovalTellsEverythingThatGoesWithAnEntry(t *testing.T) {
	changed, gone := connected().Removal(assessment.System{ID: "S01"}.Ref())
	wantChanged := []assessment.Entry{assessment.Process{ID: "P01", Systems: "S02"}}
	wantGone := []assessment.EntryRef{
		{Kind: assessment.EntrySystem, ID: "S01"},
		{Kind: assessment.EntryInterface, ID: "L01"},
		{Kind: assessment.EntryReply, ID: "contract:S01"},
	}
	if diff := cmp.Diff(wantChanged, changed); diff != "" {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(wantGone, gone); diff != "" {
		t.Errorf("gone (-want +got):\n%s", diff)
	}
	if err := connected().Without(gone...).With(changed...).Check(); err != nil {
		t.Errorf("what is left: %v", err)
	}
}

func TestAttachedKeepsOnlyReferencesThatLeadSomewhere(t *testing.T) {
	inv := assessment.NewInventory(assessment.System{ID: "S02"})
	if got := inv.Attached(assessment.Process{ID: "P01", Systems: "S01 S02"}); got != (assessment.Process{ID: "P01", Systems: "S02"}) {
		t.Errorf("got %v", got)
	}
	if got := inv.Attached(assessment.Interface{ID: "L01", From: "S01", To: "S02"}); got != nil {
		t.Errorf("got %v, want no interface with one end", got)
	}
}

func TestEveryAttributeKeepsWhatIsWrittenIntoIt(t *testing.T) {
	for _, kind := range assessment.EntryKinds() {
		id := assessment.SingleID(kind)
		if id == "" {
			id = "X01"
		}
		names := map[string]bool{}
		for _, attribute := range assessment.Attributes(kind) {
			if names[attribute.Name] {
				t.Errorf("%s has two attributes %s", kind, attribute.Name)
			}
			names[attribute.Name] = true
			empty, err := assessment.NewEntry(assessment.EntryRef{Kind: kind, ID: id})
			if err != nil {
				t.Fatal(err)
			}
			want := assessment.NumberValue(max(attribute.Min, 1))
			if attribute.IsText() {
				want = assessment.TextValue("S01")
			}
			if attribute.Form == assessment.FormChoice {
				want = assessment.TextValue(attribute.Choices[0])
			}
			if attribute.Unit == assessment.UnitOZG {
				want = assessment.NumberValue(300)
			}
			said, err := assessment.WithValue(empty, attribute.Name, want)
			if got := assessment.ValueOf(said, attribute.Name); err != nil || got != want {
				t.Errorf("%s.%s: got %v, %v, want %v", kind, attribute.Name, got, err, want)
			}
			for i, other := range assessment.Values(said) {
				if other.Known && assessment.Attributes(kind)[i].Name != attribute.Name {
					t.Errorf("%s.%s also wrote %s", kind, attribute.Name, assessment.Attributes(kind)[i].Name)
				}
			}
		}
	}
}

func TestValuesOutOfRangeAreRefused(t *testing.T) {
	process := assessment.Process{ID: "P01", OZG: assessment.OZG{Model: assessment.OZG11}}
	number := assessment.NumberValue
	for _, c := range []struct {
		name  string
		value assessment.Value
	}{
		{"cases", number(-1)},
		{"cases", number(1e15)},
		{"units", number(0)},
		{"current", number(5)},
		{"ozg_level", number(500)},
		{"ozg_level", number(150)},
		{"cases_origin", assessment.TextValue("guessed")},
		{"name", assessment.TextValue(strings.Repeat("x", 201))},
		{"remark", assessment.TextValue("a\x00b")},
		{"unheard", number(1)},
	} {
		got, err := assessment.WithValue(process, c.name, c.value)
		if err == nil || got.Ref() != process.Ref() {
			t.Errorf("%s %v: got %v, %v", c.name, c.value, got, err)
		}
	}
	if _, err := assessment.WithValue(process, "ozg_level", number(400)); err != nil {
		t.Errorf("level 4 of model 1.1: %v", err)
	}
}

func TestTextsOfEntriesAreCleaned(t *testing.T) {
	said, err := assessment.WithValue(assessment.Process{ID: "P01"}, "name", assessment.TextValue(" Anfrage \n beantworten\x07 "))
	if err != nil || said.(assessment.Process).Name != "Anfrage beantworten" {
		t.Errorf("got %v, %v", said, err)
	}
	cleaned := assessment.CleanEntry(assessment.Process{ID: "P01", Systems: "S02  S01 S02", Remark: "a\r\nb\x1b"})
	if want := (assessment.Process{ID: "P01", Systems: "S01 S02", Remark: "a\nb"}); cleaned != want {
		t.Errorf("got %v, want %v", cleaned, want)
	}
}

func TestIDsAreCheckedBeforeAnEntryIsMade(t *testing.T) {
	for _, ref := range []assessment.EntryRef{
		{Kind: "nothing", ID: "P01"},
		{Kind: assessment.EntryProcess},
		{Kind: assessment.EntryProcess, ID: "P 1"},
		{Kind: assessment.EntryProcess, ID: strings.Repeat("P", 61)},
		{Kind: assessment.EntryService, ID: "other"},
	} {
		if entry, err := assessment.NewEntry(ref); err == nil {
			t.Errorf("%v: got %v", ref, entry)
		}
	}
}

func TestPromisesAreKeptWithinTheirTime(t *testing.T) {
	p := assessment.Preset(assessment.PromiseFirstAnswer)
	if _, known := p.Kept(); known {
		t.Error("kept without knowing the usual time")
	}
	p.Actual.Quantity = assessment.Whole(3)
	if kept, known := p.Kept(); !kept || !known {
		t.Error("three days are within three days")
	}
	p.Actual.Quantity = assessment.Hundredths(301)
	if kept, _ := p.Kept(); kept {
		t.Error("more than three days are not")
	}
	for _, kind := range assessment.PromiseKinds() {
		entry := assessment.Preset(kind)
		entry.ID = "V01"
		if err := assessment.CheckEntry(entry); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}
