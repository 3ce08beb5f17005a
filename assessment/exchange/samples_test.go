package exchange_test

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assets"
)

// samples reads the sample agencies, by the names of their files.
func samples(t *testing.T) map[string]assessment.Assessment {
	t.Helper()
	names, err := fs.Glob(assets.Files, "samples/*.json")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]assessment.Assessment{}
	for _, name := range names {
		a, err := exchange.ReadAnswers(bytes.NewReader(raw(t, name)))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		found[name] = a
	}
	return found
}

func raw(t *testing.T, name string) []byte {
	t.Helper()
	content, err := assets.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func shipped(t *testing.T) *assessment.Catalogue {
	t.Helper()
	c, err := catalogue.Parse(assets.CatalogueFile, raw(t, assets.CatalogueFile))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestThirteenSamplesAreMarkedAsFictional(t *testing.T) {
	found := samples(t)
	if len(found) != 13 {
		t.Errorf("got %d samples, want 13", len(found))
	}
	names := map[string]bool{}
	for name, a := range found {
		if !a.Agency.Fictional {
			t.Errorf("%s is not marked as fictional", name)
		}
		if key := string(a.Agency.AGS); !strings.HasPrefix(key, "0599") || len(key) != 5 && len(key) != 8 {
			t.Errorf("%s has the key %s, want one outside the official range", name, key)
		}
		if !strings.HasSuffix(a.Agency.ContactEmail, ".example") {
			t.Errorf("%s: mail to %s could reach someone", name, a.Agency.ContactEmail)
		}
		if names[a.Agency.Name] {
			t.Errorf("%s has a name that another sample has", name)
		}
		names[a.Agency.Name] = true
	}
}

func TestSamplesAreWhatTheProgramWrites(t *testing.T) {
	for name, a := range samples(t) {
		var out bytes.Buffer
		if err := exchange.WriteAnswers(&out, &a); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(raw(t, name)), out.String()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestSamplesAnswerTheShippedCatalogue(t *testing.T) {
	c := shipped(t)
	for name, a := range samples(t) {
		if a.CatalogueID != c.ID || a.CatalogueVersion != c.Version {
			t.Errorf("%s answers %s %s, want %s %s", name, a.CatalogueID, a.CatalogueVersion, c.ID, c.Version)
		}
		for id := range a.Answers {
			if _, known := c.Question(id); !known {
				t.Errorf("%s answers %s, which is no question", name, id)
			}
		}
	}
}

// The samples show three cases: eleven agencies that have dealt with every
// question, one that has not finished one dimension, one for which more than
// a fifth of a dimension does not apply.
func TestSamplesShowTheThreeCases(t *testing.T) {
	c := shipped(t)
	var unfinished, excluded []string
	for name, a := range samples(t) {
		for _, d := range c.Dimensions {
			open, out := 0, 0
			for _, q := range d.Questions {
				answer := a.Answer(q.ID)
				if !answer.Settled() {
					open++
				}
				if answer.Excluded() {
					out++
				}
			}
			if open > 0 {
				unfinished = append(unfinished, name+" "+string(d.ID))
			}
			if out*5 > len(d.Questions) {
				excluded = append(excluded, name)
			}
		}
	}
	if diff := cmp.Diff([]string{"samples/01-lindenrade.json H"}, unfinished); diff != "" {
		t.Errorf("unfinished dimensions: %s", diff)
	}
	if len(excluded) != 1 {
		t.Errorf("got %v with more than 20 %% not applicable in a dimension, want one", excluded)
	}
}

func TestUnfinishedSampleLacksHalfOfItsDimension(t *testing.T) {
	a := samples(t)["samples/01-lindenrade.json"]
	var open []assessment.QuestionID
	for _, id := range shipped(t).Order() {
		if !a.Answer(id).Settled() {
			open = append(open, id)
		}
	}
	if diff := cmp.Diff([]assessment.QuestionID{"H3", "H4"}, open); diff != "" || a.Status != assessment.Draft {
		t.Errorf("status %s, open questions: %s", a.Status, diff)
	}
}

// Nobody would believe agencies that all say the same.
func TestSamplesDiffer(t *testing.T) {
	profiles, texts := map[string]string{}, map[string]string{}
	for name, a := range samples(t) {
		var profile []byte
		for _, id := range slices.Sorted(maps.Keys(a.Answers)) {
			answer := a.Answers[id]
			profile = append(profile, byte('0'+answer.Current))
			for _, text := range []string{answer.Internal, answer.ForJury, answer.Reason} {
				if other, twice := texts[text]; twice && text != "" {
					t.Errorf("%s %s repeats a text of %s: %s", name, id, other, text)
				}
				texts[text] = name
			}
		}
		if other, twice := profiles[string(profile)]; twice {
			t.Errorf("%s has the levels of %s", name, other)
		}
		profiles[string(profile)] = name
	}
}
