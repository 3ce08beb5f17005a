package reports

import (
	"strconv"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/dialogue"
	"reifekompass/assets"
	"reifekompass/reports/document"
)

// asked is an agency with what n companies say: far below it at E2, as itself
// at E1, and a few words.
func asked(t *testing.T, n int) Input {
	t.Helper()
	a := lindenrade()
	a.Answers = map[assessment.QuestionID]assessment.Answer{
		"E1": {Question: "E1", State: assessment.Answered, Current: 2}, "E2": {Question: "E2", State: assessment.Answered, Current: 3},
	}
	in := input(shipped(t), a)
	raw, err := assets.Files.ReadFile(assets.DialogueFile)
	if err != nil {
		t.Fatal(err)
	}
	q, err := catalogue.ParseDialogue("dialogue", raw, in.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	m := dialogue.Material{Questionnaire: q, Catalogue: in.Catalogue, Assessment: &in.Assessment}
	for i := range n {
		m.Answers = append(m.Answers, assessment.CompanyAnswer{
			Token: strconv.Itoa(i), Levels: map[assessment.QuestionID]assessment.Level{"U1": 2, "U2": assessment.Level(i % 2), "U12": 3},
			Texts: map[assessment.TextID]string{"T1": "VERTRAULICH"},
		})
	}
	in.Companies = Companies{Picture: dialogue.Show(m), Questionnaire: q}
	return in
}

func companiesText(t *testing.T, in Input, o Options) string {
	t.Helper()
	for _, s := range own(t, in, o).Sections {
		if s.Anchor == "companies" {
			return everything(document.Document{Language: "de", Sections: []document.Section{s}}) + altsOf(s)
		}
	}
	return ""
}

func TestReportShowsWhereCompaniesSeeItDifferently(t *testing.T) {
	text := companiesText(t, asked(t, 6), options(t, "de"))
	for _, want := range []string{
		"In einem von zwei Punkten sehen Unternehmen es anders.", "E2 Online-Dienste 3 → 0,5 (-2,5)", "noch keine Antwort", "Eindruck alles in allem",
		"Ich fand Hinweise und Formulare zum Ausdrucken", "ab fünf Antworten und eine Anzahl ab drei Unternehmen",
	} {
		if !strings.Contains(strings.ReplaceAll(strings.ReplaceAll(text, "\u00a0", " "), "−", "-"), want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if strings.Contains(text, "VERTRAULICH") {
		t.Error("the words of a company are in the report")
	}
}

func TestReportShowsNothingOfFourCompanies(t *testing.T) {
	in := asked(t, 4)
	if text := companiesText(t, in, options(t, "de")); text != "" {
		t.Error(text)
	}
	if text := everything(own(t, in, options(t, "de"))); strings.Contains(text, "Unternehmensdialog") {
		t.Error("the report names the dialogue")
	}
}
