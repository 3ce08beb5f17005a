package transfer_test

import (
	"bytes"
	"io/fs"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/assets"
)

// sampleCohort is the thirteen samples with the catalogue of the program.
func sampleCohort(t *testing.T) *transfer.Cohort {
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
	var members []transfer.Member
	for _, name := range names {
		a := sampleOf(t, name)
		members = append(members, transfer.Member{
			ID: transfer.MemberID(name), Edition: "1", Consent: transfer.Consent{On: time.Unix(1, 0)},
			Values: transfer.ValuesOf(c, &a, scoring.Evaluate(c.RelevantTo(a.Agency.Kind), &a)),
		})
	}
	cohort, err := transfer.Freeze("samples", transfer.Subjects(c), members)
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
	r, log, err := transfer.Build(c, nil, nil)
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
		if got := transfer.ShortestOf(c, cell); 25*got < transfer.MinInterval {
			t.Errorf("%+v: %d levels", cell, got)
		}
	}
	t.Logf("of %d cells %d are shown, %d with a band, %d with classes; log: %v", len(r.Cells), shown, bands, classes, log)
	if shown < 60 || bands < 30 || classes < 30 {
		t.Error("that is too little")
	}
}
