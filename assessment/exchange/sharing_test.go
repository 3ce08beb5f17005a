package exchange_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// minor3 is what testdata/v1.3.json says: every attribute of solutions and of
// what an agency agrees to.
func minor3() assessment.Assessment {
	a := lindenrade()
	a.Inventory = assessment.NewInventory(
		assessment.Process{ID: "P04"}, assessment.System{ID: "S01"},
		assessment.Solution{
			ID: "G01", Title: "Flächenanfrage mit einem Formular", Process: "P04", Question: "B2", System: "S01",
			Text: "Ein Formular statt fünf E-Mails.\nAlle Angaben stehen in der Akte.", Prerequisites: "Formulardienst des Kreises",
			Effort: "12 Arbeitstage", ContactRole: "Flächenmanagement",
			ReleaseText: assessment.Yes, ReleasePrerequisites: assessment.No, ReleaseEffort: assessment.Yes, ReleaseContact: assessment.No,
		},
		assessment.Solution{ID: "G02"},
		assessment.Sharing{Cohort: assessment.Yes, Named: assessment.No, Winners: assessment.Yes, Role: "Leitung"},
	)
	return a
}

func TestMinor3IsReadForEver(t *testing.T) {
	file := golden(t, "v1.3.json")
	if diff := cmp.Diff(minor3(), read(t, file)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(file, write(t, minor3())); diff != "" {
		t.Error(diff)
	}
}

func TestSharingAloneNamesItsMinor(t *testing.T) {
	a := lindenrade()
	a.Call = "wf-digital-2026-k3f9"
	a.Inventory = assessment.NewInventory(assessment.Sharing{Cohort: assessment.Yes})
	if got := write(t, a); !strings.Contains(got, `"minor": 3`) {
		t.Errorf("got %.120s", got)
	}
}

func TestWrongSharingIsRefused(t *testing.T) {
	good := golden(t, "v1.3.json")
	for name, c := range map[string]struct{ from, to, key, path string }{
		"another answer":     {`"cohort": "yes"`, `"cohort": "perhaps"`, "exchange.choice", "inventory.sharing.cohort"},
		"truth value":        {`"cohort": "yes"`, `"cohort": true`, "exchange.want_text", "inventory.sharing.cohort"},
		"an id of the only":  {`"cohort": "yes"`, `"id": "sharing", "cohort": "yes"`, "exchange.key_unknown", "inventory.sharing.id"},
		"a list of one":      {`"sharing": {`, `"sharing": [], "was": {`, "exchange.want_object", "inventory.sharing"},
		"no such process":    {`"process": "P04"`, `"process": "P05"`, "exchange.reference", "inventory.solutions[0].process"},
		"too long":           {"12 Arbeitstage", strings.Repeat("x", 2001), "exchange.long", "inventory.solutions[0].effort"},
		"a person's consent": {`"role"`, `"name"`, "exchange.key_unknown", "inventory.sharing.name"},
	} {
		if strings.Count(good, c.from) == 0 {
			t.Fatalf("%s: the file has no %s", name, c.from)
		}
		_, err := exchange.ReadAnswers(strings.NewReader(strings.Replace(good, c.from, c.to, 1)))
		p, ok := errors.AsType[*exchange.ProblemError](err)
		if !ok || p.Key != c.key || p.Path != c.path {
			t.Errorf("%s: got %v, want %s at %s", name, err, c.key, c.path)
		}
	}
}
