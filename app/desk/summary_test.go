package desk_test

import (
	"bytes"
	"strings"
	"testing"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// summaryFile is a summary of the shipped questions, or of others.
func summaryFile(t *testing.T, id string, change func(*exchange.ReleaseFile)) []byte {
	t.Helper()
	c := kittest.Catalogue(t)
	r := exchange.ReleaseFile{
		Release: transfer.Release{ID: strings.Repeat(id, 32), Members: 9}, Title: "Werte " + id, Office: "Programmstelle", Call: "wf-1", CallTitle: "WF digital",
		CallPrint: assessment.Fingerprint{1}, Year: 2026, Made: kittest.Noon(), CatalogueID: c.ID, CatalogueVersion: c.Version,
		Rule: assessment.Text{assessment.German: "Zusammengefasst."},
	}
	for _, d := range c.Dimensions {
		for _, q := range d.Questions {
			r.Questions = append(r.Questions, exchange.ReleasedQuestion{ID: q.ID, Dimension: d.ID, Meaning: q.Meaning})
		}
	}
	for _, s := range transfer.Subjects(c) {
		r.Release.Cells = append(r.Release.Cells, transfer.Cell{Subject: s, Members: 9, Mean: 45, Band: &transfer.Band{Low: 30, High: 60}})
	}
	change(&r)
	signer, err := sealed.SignerOf(bytes.Repeat([]byte{7}, 32))
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if _, err := exchange.WriteRelease(&file, &r, signer); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// allAnswered is an assessment that answers every question.
func allAnswered(t *testing.T) assessment.Assessment {
	t.Helper()
	c := kittest.Catalogue(t)
	a := assessment.Assessment{
		Agency: assessment.Agency{Name: "Stadt Voll", Kind: assessment.KindCity}, Year: 2026, Status: assessment.Draft,
		CatalogueID: c.ID, CatalogueVersion: c.Version, Answers: map[assessment.QuestionID]assessment.Answer{},
	}
	for i, id := range c.Order() {
		a.Answers[id] = assessment.Answer{Question: id, State: assessment.Answered, Current: assessment.Level(i % 5)}
	}
	return a
}

// besideTitle is the title of the summary that an own report stands beside;
// empty: there is none in it.
func (c *computer) besideTitle(id assessment.ID, chosen string) (string, error) {
	c.t.Helper()
	doc, err := c.opener.Desk.Own(c.t.Context(), id, reports.Options{
		Words: kittest.Words(c.t, "de"), Language: assessment.German, Date: kittest.Noon(), Summary: chosen,
	})
	if err != nil {
		return "", err
	}
	for i := range doc.Sections {
		if doc.Sections[i].Anchor == "beside" {
			_, after, _ := strings.Cut(printedTexts(document.Document{Sections: doc.Sections[i : i+1]}), "Zusammenfassung „")
			title, _, _ := strings.Cut(after, "“")
			return title, nil
		}
	}
	return "", nil
}

func TestOwnReportStandsBesideTheSummaryThatWasChosen(t *testing.T) {
	c := newComputer(t)
	c.opener.Desk.Released = &release.Reader{Store: c.store, Clock: kittest.Noon}
	id, err := c.store.Create(t.Context(), allAnswered(t))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := c.besideTitle(id, ""); err != nil || got != "" {
		t.Errorf("without a summary: %q, %v", got, err)
	}
	c.open(c.write("alt.rkbench", summaryFile(t, "a", func(*exchange.ReleaseFile) {})))
	c.open(c.write("neu.rkbench", summaryFile(t, "b", func(r *exchange.ReleaseFile) { r.Made = r.Made.AddDate(1, 0, 0) })))
	c.open(c.write("fremd.rkbench", summaryFile(t, "c", func(r *exchange.ReleaseFile) { r.Made, r.CatalogueID = r.Made.AddDate(2, 0, 0), "andere" })))
	for chosen, want := range map[string]string{"": "Werte b", "aaaa": "Werte a", reports.NoSummary: ""} {
		if got, err := c.besideTitle(id, chosen); err != nil || got != want {
			t.Errorf("%q: got %q, %v", chosen, got, err)
		}
	}
	if _, err := c.besideTitle(id, "cccc"); err == nil {
		t.Error("a summary of other questions was taken")
	}
	offers, err := c.opener.Desk.Summaries(t.Context(), id)
	if err != nil || len(offers) != 3 || offers[0].Fits || !offers[1].Fits || release.Usual(offers) != offers[1].ID {
		t.Errorf("offers %+v, %v", offers, err)
	}
}

func TestALoadedSummaryNamesWhatCanBeCompared(t *testing.T) {
	c := newComputer(t)
	path := c.write("neu.rkbench", summaryFile(t, "a", func(*exchange.ReleaseFile) {}))
	if loaded := c.open(path).Release; loaded == nil || len(loaded.Where) != 0 {
		t.Fatalf("without an assessment: %+v", loaded)
	}
	empty := c.begin("Stadt Leer")
	id, err := c.store.Create(t.Context(), allAnswered(t))
	if err != nil {
		t.Fatal(err)
	}
	if loaded := c.open(path).Release; len(loaded.Where) != 1 || loaded.Where[0].ID != id {
		t.Errorf("beside an empty one (%s): %+v", empty, loaded.Where)
	}
}
