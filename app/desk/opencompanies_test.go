package desk_test

import (
	"os"
	"strings"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assets"
)

// survey is a table of a survey tool with two answers.
const survey = "id;token;U1;U2;U12\n1;a;1;2;3\n2;b;2;3;3\n"

// asking is a computer that asks companies.
func asking(t *testing.T) *computer {
	t.Helper()
	c := newComputer(t)
	raw, err := assets.Files.ReadFile(assets.DialogueFile)
	if err != nil {
		t.Fatal(err)
	}
	q, err := catalogue.ParseDialogue("dialogue", raw, kittest.Catalogue(t))
	if err != nil {
		t.Fatal(err)
	}
	c.opener.Desk.Companies = &desk.Dialogue{Desk: c.opener.Desk, Store: c.store, Questionnaire: q}
	return c
}

// places are the ids of where answers can belong.
func (c *computer) places(path string) string {
	c.t.Helper()
	opened := c.open(path)
	if opened.Companies == nil {
		c.t.Fatalf("%s: %+v", path, opened)
	}
	var ids []string
	for _, s := range opened.Companies.Where {
		ids = append(ids, string(s.ID))
	}
	return strings.Join(ids, " ")
}

func answerOf(token string) string {
	return `{"format": "reifekompass-dialogue-answer", "version": 1, "questionnaire": {"id": "unternehmensdialog", "version": "1.0"}, "token": "` +
		token + `", "answers": [{"question": "U1", "level": 1}], "facts": [], "texts": []}`
}

func TestAnswersOfCompaniesAreKnownInEveryForm(t *testing.T) {
	c := asking(t)
	own := string(c.begin("Stadt Ahlenfurt"))
	answer := answerOf(strings.Repeat("0", 32))
	for name, text := range map[string]string{
		"antwort.json": answer, "mail.txt": "Guten Tag,\n\n" + answer + "\n\nViele Grüße", "lang.txt": strings.Repeat("Guten Tag,\n", 600) + answer, "umfrage.csv": survey,
	} {
		if got := c.places(c.write(name, []byte(text))); got != own {
			t.Errorf("%s: belongs to %q", name, got)
		}
	}
	kept, err := c.store.CompanyAnswers(t.Context(), assessment.ID(own))
	if err != nil || len(kept) > 0 {
		t.Errorf("%d answers are kept before anybody took them, %v", len(kept), err)
	}
}

func TestAnswersOfCompaniesBelongWhereTheyAreKnown(t *testing.T) {
	c := asking(t)
	path := c.write("umfrage.csv", []byte(survey))
	if got := c.places(path); got != "" {
		t.Errorf("without an assessment: %q", got)
	}
	first, second := c.begin("Stadt Ahlenfurt"), c.begin("Kreis Brack")
	if got := strings.Fields(c.places(path)); len(got) != 2 {
		t.Errorf("two assessments: %q", got)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	found, err := c.opener.Desk.Companies.Read(t.Context(), first, file)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.opener.Desk.Companies.Take(t.Context(), first, found.Batch); err != nil {
		t.Fatal(err)
	}
	if got := c.places(path); got != string(first) {
		t.Errorf("known to %s, not to %s: %q", first, second, got)
	}
}

func TestSamplesAndPartsGetNoAnswersOfCompanies(t *testing.T) {
	c := asking(t)
	path := c.write("umfrage.csv", []byte(survey))
	if _, err := c.opener.Desk.Samples(t.Context(), assets.Files); err != nil {
		t.Fatal(err)
	}
	if got := strings.Fields(c.places(path)); len(got) != 13 {
		t.Errorf("only samples: %q", got)
	}
	own := c.begin("Stadt Ahlenfurt")
	part := assessment.Assessment{
		Agency: assessment.Agency{Name: "Teil"}, Year: 2026, CatalogueID: kittest.Catalogue(t).ID, CatalogueVersion: "1.0", Status: assessment.Draft,
		Part: &assessment.Part{Package: strings.Repeat("0a", 16), Questions: []assessment.QuestionID{"A1"}, Role: "IT"},
	}
	if _, err := c.store.Create(t.Context(), part); err != nil {
		t.Fatal(err)
	}
	if got := c.places(path); got != string(own) {
		t.Errorf("with an own one and a part: %q", got)
	}
}

func TestDamagedAndForeignAnswersOfCompaniesGetASentence(t *testing.T) {
	c := asking(t)
	c.begin("Stadt Ahlenfurt")
	answer := answerOf(strings.Repeat("0", 32))
	for name, f := range map[string]struct{ text, want string }{
		"halb.json":    {answer[:len(answer)/2], "kein gültiges JSON"},
		"andere.json":  {strings.Replace(answer, `"unternehmensdialog"`, `"andere"`, 1), "andere"},
		"doppelt.csv":  {"token;U1;U1\na;1;2\n", "U1"},
		"kaputt.csv":   {"token;U1;T1\na;1;gut\nb;2;\"nie zu Ende\n", "Ab Zeile 3"},
		"fremd.csv":    {"Name;Ort\nA;B\n", "fremd.csv ist keine Datei von Reifekompass"},
		"dialog.html":  {"<!doctype html><script>reifekompass-dialogue-answer</script>", "ist das Webformular selbst"},
		"nichtda.blob": {"\x00\x01\x02", "ist keine Datei von Reifekompass"},
	} {
		if got := c.refused(c.write(name, []byte(f.text))); !strings.Contains(got, f.want) || strings.Contains(got, "«") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAnswerOfACompanyIsNoAssessment(t *testing.T) {
	c := asking(t)
	_, err := c.opener.Import(t.Context(), c.write("antwort.json", []byte(answerOf(strings.Repeat("0", 32)))))
	if err == nil || c.count() != 0 {
		t.Errorf("got %v, %d things here", err, c.count())
	}
}
