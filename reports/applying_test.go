package reports

import (
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
)

func TestCoverSaysOnceWhichEditionItIs(t *testing.T) {
	handed := applied(input(small(), lindenrade()))
	changed, open, none := handed, handed, handed
	changed.Applying.Changed = true
	open.Applying.Last = assessment.Handover{}
	none.Applying = Applying{}
	for _, c := range []struct {
		in           Input
		final, draft string
	}{
		{handed, "2, wie abgegeben", "2, wie abgegeben; gedruckt als Entwurf"},
		{changed, "Endfassung, neuer als die abgegebene Fassung 2", "Entwurf, neuer als die abgegebene Fassung 2"},
		{open, "Endfassung, noch nicht abgegeben", "Entwurf, noch nicht abgegeben"},
		{none, "Endfassung", "Entwurf"},
	} {
		o := options(t, "de")
		for _, want := range []string{c.final, c.draft} {
			cover := own(t, c.in, o).Cover
			if got := cover.Facts[1]; got.Label != "Fassung" || got.Value != want {
				t.Errorf("got %q: %q, want %q", got.Label, got.Value, want)
			}
			if strings.Contains(cover.Note, "Fassung") {
				t.Errorf("a second time: %q", cover.Note)
			}
			if file := strings.Contains(cover.Note, "ABCD 0000"); file != strings.Contains(want, "wie abgegeben") {
				t.Errorf("%q: the fingerprint of the file in %q", want, cover.Note)
			}
			o.Final = false
		}
	}
}

// applied is an assessment of which the second revision was handed over.
func applied(in Input) Input {
	in.Applying = Applying{
		Call: assessment.Call{
			ID: "wf-digital-2026-x", Title: "WF digital 2026", Office: "Programmstelle Westmark",
			Deadline: time.Date(2026, 12, 15, 12, 0, 0, 0, time.UTC),
		},
		Print: assessment.Fingerprint{1, 2, 3},
		Last: assessment.Handover{
			Call: "wf-digital-2026-x", Revision: 2, Print: assessment.Fingerprint{0xab, 0xcd}, Made: time.Date(2026, 11, 19, 15, 48, 0, 0, time.UTC),
		},
	}
	return in
}

func TestReportSaysWhatWasHandedOver(t *testing.T) {
	handed := applied(input(small(), lindenrade()))
	changed, open, none := handed, handed, handed
	changed.Applying.Changed = true
	open.Applying.Last = assessment.Handover{}
	none.Applying = Applying{}
	const print = "ABCD 0000 0000 0000 0000 0000 0000 0000"
	for _, c := range []struct {
		name      string
		in        Input
		said, not string
	}{
		{"unchanged", handed, "Abgegeben: Fassung 2 vom 19.11.2026, 15:48 Uhr, Fingerabdruck " + print, "geändert;"},
		{"changed", changed, "Seit der Abgabe der Fassung 2 vom 19.11.2026, 15:48 Uhr geändert", print},
		{"open", open, "Noch nicht abgegeben.", "Fassung 2 vom"},
		{"no call", none, "", "Ausschreibung"},
	} {
		d := own(t, c.in, options(t, "de"))
		text := everything(d)
		if !strings.Contains(text, c.said) || strings.Contains(text, c.not) {
			t.Errorf("%s: want %q and not %q", c.name, c.said, c.not)
		}
	}
	if text := everything(own(t, handed, options(t, "de"))); !strings.Contains(text, "0102 0300 0000 0000") {
		t.Error("the fingerprint of the call is missing")
	}
}

func TestComparisonNamesEachCallOnce(t *testing.T) {
	in := input(small(), lindenrade())
	called := *in.Catalogue
	called.Call = &assessment.Call{ID: "wf-digital-2026-x", Title: "WF digital 2026", Office: "Programmstelle Westmark"}
	called.CallPrint = assessment.Fingerprint{1, 2, 3}
	in.Catalogue = &called
	d, err := Comparison([]Input{in, in, input(small(), lindenrade())}, options(t, "de"))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(everything(d), "Fingerabdruck der Ausschreibung: 0102 0300 0000 0000"); got != 1 {
		t.Errorf("the fingerprint stands there %d times", got)
	}
}
