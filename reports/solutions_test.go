package reports

import (
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/reports/document"
)

func solved(solutions ...assessment.Entry) *Input {
	in := &Input{Assessment: lindenrade()}
	in.Assessment.Inventory = assessment.NewInventory(solutions...)
	return in
}

// saidOn returns all the words of a page.
func saidOn(section document.Section) string {
	var said strings.Builder
	said.WriteString(section.Title + "\n")
	for _, block := range section.Blocks {
		collect(&said, block)
	}
	return said.String()
}

func collect(said *strings.Builder, block document.Block) {
	switch b := block.(type) {
	case document.Heading:
		said.WriteString(b.Text + "\n")
	case document.Paragraph:
		for _, run := range b.Text {
			said.WriteString(run.Text)
		}
		said.WriteString("\n")
	case document.Side:
		for _, inner := range b.Blocks {
			collect(said, inner)
		}
	}
}

func TestReportPrintsWhatOthersMaySeeAndNothingElse(t *testing.T) {
	in := solved(
		assessment.Process{ID: "P04", Name: "Flächenanfrage"},
		assessment.Solution{
			ID: "G01", Title: "Ein Formular", Process: "P04", Text: "Statt E-Mails.", Prerequisites: "GEHEIM", Effort: "Zwölf Tage",
			ReleaseText: assessment.Yes, ReleaseEffort: assessment.Yes,
		},
		assessment.Solution{ID: "G02", Title: "UNFERTIG", Text: "NOCH NICHT", ReleaseEffort: assessment.Yes},
		assessment.Sharing{Cohort: assessment.Yes, Named: assessment.No},
	)
	pages := words(t, "de").solutionPage(in)
	if len(pages) != 1 {
		t.Fatalf("got %d pages", len(pages))
	}
	got := saidOn(pages[0])
	for _, want := range []string{
		"Eine gute Lösung ist für andere freigegeben.", "Ein Formular", "Flächenanfrage", "Statt E-Mails.", "Aufwand: Zwölf Tage",
		"Werte in Zusammenfassungen: ja", "Als Lernpartner genannt werden: nein", "Im Vergleich der Ausgewählten: offen",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	for _, hidden := range []string{"GEHEIM", "UNFERTIG", "NOCH NICHT"} {
		if strings.Contains(got, hidden) {
			t.Errorf("%q is printed", hidden)
		}
	}
}

func TestWithoutAReleasedSolutionThereIsNoPage(t *testing.T) {
	in := solved(assessment.Solution{ID: "G01", Text: "Statt E-Mails.", ReleaseText: assessment.No}, assessment.Sharing{Cohort: assessment.Yes})
	if pages := words(t, "de").solutionPage(in); pages != nil {
		t.Errorf("got %v", pages)
	}
}
