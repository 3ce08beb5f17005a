package reports

import (
	"cmp"
	"testing"

	"reifekompass/assessment"
)

// talkative returns the entry of the kind with every attribute said.
func talkative(t *testing.T, kind assessment.EntryKind) assessment.Entry {
	t.Helper()
	ref := assessment.EntryRef{Kind: kind, ID: cmp.Or(assessment.SingleID(kind), "E01")}
	var values []assessment.Value
	for _, attribute := range assessment.Attributes(kind) {
		values = append(values, someValue(attribute))
	}
	entry, err := assessment.BuildEntry(ref, values)
	if err != nil {
		t.Fatal(err)
	}
	return entry
}

// someValue returns a value that no other attribute has.
func someValue(attribute assessment.Attribute) assessment.Value {
	if attribute.IsText() {
		return assessment.TextValue("of " + attribute.Name)
	}
	return assessment.NumberValue(int64(100 * len(attribute.Name)))
}

func TestFingerprintChangesWithEveryAttributeOfAnEntry(t *testing.T) {
	for _, kind := range assessment.EntryKinds() {
		full := talkative(t, kind)
		a := lindenrade()
		a.Inventory = assessment.NewInventory(full)
		before := Fingerprint(&a)
		values := assessment.Values(full)
		for i, attribute := range assessment.Attributes(kind) {
			kept := values[i]
			other := assessment.Value{Known: true, Number: kept.Number + 1}
			if attribute.IsText() {
				other = assessment.TextValue(kept.Text + "x")
			}
			for what, value := range map[string]assessment.Value{"missing": {}, "another": other} {
				values[i] = value
				changed, err := assessment.BuildEntry(full.Ref(), values)
				if err != nil {
					t.Fatal(err)
				}
				a.Inventory = assessment.NewInventory(changed)
				if Fingerprint(&a) == before {
					t.Errorf("%s of %s: a value that is %s does not change the fingerprint", attribute.Name, kind, what)
				}
			}
			values[i] = kept
		}
	}
}

func TestFingerprintTellsEntriesApart(t *testing.T) {
	none := lindenrade()
	prints := map[string]string{Fingerprint(&none): "no inventory"}
	for name, inventory := range map[string]assessment.Inventory{
		"zero":             {casesOf("P04", assessment.Whole(0))},
		"one case":         {casesOf("P04", assessment.Whole(1))},
		"other id":         {casesOf("P05", assessment.Whole(1))},
		"two entries":      {casesOf("P04", assessment.Whole(1)), casesOf("P05", assessment.Whole(1))},
		"other kind":       {assessment.Vision{Criterion: "J1", Text: "x"}},
		"kind of the id":   {assessment.Reply{Hint: "J1", Reason: "x"}},
		"text over fields": {assessment.Process{ID: "P04", Name: "x", Remark: "y"}},
		"text in one":      {assessment.Process{ID: "P04", Name: "x\" \"remark\" \"y"}},
	} {
		a := lindenrade()
		a.Inventory = inventory
		if other, twice := prints[Fingerprint(&a)]; twice {
			t.Errorf("%s and %s have the same fingerprint", name, other)
		}
		prints[Fingerprint(&a)] = name
	}
}

func casesOf(id assessment.ProcessID, cases assessment.Quantity) assessment.Process {
	return assessment.Process{ID: id, Volume: assessment.Volume{Cases: assessment.Figure{Quantity: cases}}}
}

func TestFingerprintIgnoresEntriesThatSayNothing(t *testing.T) {
	a := lindenrade()
	before := Fingerprint(&a)
	a.Inventory = assessment.Inventory{}
	if got := Fingerprint(&a); got != before {
		t.Errorf("empty inventory: got %s, want %s", got, before)
	}
	a.Inventory = assessment.NewInventory(assessment.Process{ID: "P04"}, assessment.Service{}, assessment.Vision{Criterion: "J1"})
	if got := Fingerprint(&a); got != before {
		t.Errorf("entries that say nothing: got %s, want %s", got, before)
	}
}
