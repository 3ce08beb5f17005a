package transfer

import (
	"bytes"
	"io/fs"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/scoring"
	"reifekompass/assets"
)

// sampleCohort is the thirteen samples with the catalogue of the program.
func sampleCohort(t *testing.T) *Cohort {
	t.Helper()
	content, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		t.Fatal(err)
	}
	c, err := catalogue.Parse(assets.CatalogueFile, content)
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(assets.Files, "samples/*.json")
	if err != nil {
		t.Fatal(err)
	}
	var members []Member
	for _, name := range names {
		a := sampleOf(t, name)
		members = append(members, Member{
			ID: MemberID(name), Edition: "1", Consent: agreed, Values: ValuesOf(c, &a, scoring.Evaluate(c.RelevantTo(a.Agency.Kind), &a)),
		})
	}
	cohort, err := Freeze("samples", Subjects(c), members)
	if err != nil {
		t.Fatal(err)
	}
	return cohort
}

func sampleOf(t *testing.T, name string) assessment.Assessment {
	t.Helper()
	content, err := assets.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	a, err := exchange.ReadAnswers(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestTheSamplesMakeAReleaseWorthReading: the rules leave most of it standing,
// and the attacker learns nothing from any question.
func TestTheSamplesMakeAReleaseWorthReading(t *testing.T) {
	c := sampleCohort(t)
	r, log, err := Build(c, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	var shown, bands, classes int
	for _, cell := range r.Cells {
		if cell.Members == 0 {
			continue
		}
		shown++
		if cell.Band != nil {
			bands++
		}
		if cell.Classes != nil {
			classes++
		}
		if cell.Subject.Question == "" {
			continue
		}
		var levels []int64
		for _, v := range c.sample(cell.Subject).whole {
			levels = append(levels, v/25)
		}
		if got := shortest(cell, levels); 25*got < MinInterval {
			t.Errorf("%+v: %d levels", cell, got)
		}
	}
	t.Logf("of %d cells %d are shown, %d with a band, %d with classes; log: %v", len(r.Cells), shown, bands, classes, log)
	if shown < 60 || bands < 30 || classes < 30 {
		t.Error("that is too little")
	}
}
