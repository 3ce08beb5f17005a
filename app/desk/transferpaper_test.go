package desk_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/pdf"
	"reifekompass/reports/pdfcheck"
	"reifekompass/reports/theme"
)

// someRelease is a release of one dimension that is shown and one that is not.
func someRelease() reports.TransferInput {
	title := func(text string) assessment.Text { return assessment.Text{assessment.German: text} }
	return reports.TransferInput{
		Title: "Transfer 2026",
		Catalogue: &assessment.Catalogue{ID: "c", Version: "1", Title: title("Katalog"), Dimensions: []assessment.Dimension{
			{ID: "A", Title: title("Strategie"), Short: title("Strategie")}, {ID: "B", Title: title("Prozesse"), Short: title("Prozesse")},
		}},
		Release: &transfer.Release{ID: "2026-A", Members: 13, Cells: []transfer.Cell{
			{Subject: transfer.Subject{Dimension: "A"}, Members: 13, Mean: 45, Band: &transfer.Band{Low: 30, High: 60}},
			{Subject: transfer.Subject{Dimension: "B"}},
		}},
	}
}

func transferDesk() *desk.TransferPapers {
	return &desk.TransferPapers{Desk: &desk.Desk{
		WritePDF: pdf.Write,
		Theme:    func(context.Context) (theme.Theme, error) { return theme.Theme{Name: "Programmstelle Nord"}, nil },
	}}
}

func germanOptions(t *testing.T) reports.Options {
	t.Helper()
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	return reports.Options{Words: words, Language: assessment.German, Date: time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC), Final: true}
}

func TestTheTransferReportCarriesItsOpenData(t *testing.T) {
	path := filepath.Join(t.TempDir(), "transfer.pdf")
	papers := transferDesk()
	if err := papers.WriteReport(t.Context(), someRelease(), path, germanOptions(t)); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	findings, err := pdfcheck.Check(bytes.NewReader(raw), int64(len(raw)))
	if err != nil || len(findings.Findings) > 0 {
		t.Errorf("got %+v, %v", findings, err)
	}
	doc, err := papers.Report(t.Context(), someRelease(), germanOptions(t))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, a := range doc.Attachments {
		names = append(names, a.Name)
	}
	if diff := cmp.Diff([]string{"werte.csv", "datenwoerterbuch.csv", "freigabe.json"}, names); diff != "" {
		t.Error(diff)
	}
	if doc.Cover.Office != "Programmstelle Nord" || doc.Author != "Programmstelle Nord" {
		t.Errorf("the office is %q, the author %q", doc.Cover.Office, doc.Author)
	}
}

func TestOpenDataIsWrittenInEveryForm(t *testing.T) {
	papers, o := transferDesk(), germanOptions(t)
	for _, form := range desk.DataForms() {
		path := filepath.Join(t.TempDir(), "daten."+string(form))
		if err := papers.WriteData(t.Context(), someRelease(), form, path, o); err != nil {
			t.Fatal(form, err)
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if form == desk.DataJSON {
			var got struct{ About map[string]string }
			want := reports.ReleaseFingerprint(someRelease().Release)
			if err := json.Unmarshal(raw, &got); err != nil || got.About["fingerprint"] != want || got.About["office"] != "Programmstelle Nord" {
				t.Errorf("got %v, %v", got, err)
			}
			continue
		}
		archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
		if err != nil {
			t.Fatal(form, err)
		}
		var names []string
		for _, file := range archive.File {
			names = append(names, file.Name)
		}
		if want := map[desk.DataForm]string{desk.DataCSV: "fields.csv", desk.DataWorkbook: "xl/workbook.xml"}[form]; !strings.Contains(strings.Join(names, " "), want) {
			t.Errorf("%s holds %v", form, names)
		}
	}
}

func TestTheOfficeOfTheCallPublishesItsRelease(t *testing.T) {
	papers, o, in := transferDesk(), germanOptions(t), someRelease()
	in.Office, in.Fictional = "Programmstelle der Ausschreibung", true
	path := filepath.Join(t.TempDir(), "daten.json")
	if err := papers.WriteData(t.Context(), in, desk.DataJSON, path, o); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var got struct{ About map[string]string }
	if err := json.Unmarshal(raw, &got); err != nil || got.About["office"] != in.Office || got.About["fictional"] != "yes" {
		t.Errorf("got %v, %v", got, err)
	}
	doc, err := papers.Report(t.Context(), in, o)
	if err != nil {
		t.Fatal(err)
	}
	if doc.Author != in.Office {
		t.Errorf("the author is %q", doc.Author)
	}
}

func TestWithoutAReleaseNothingIsWritten(t *testing.T) {
	papers, o := transferDesk(), germanOptions(t)
	path := filepath.Join(t.TempDir(), "x")
	without := someRelease()
	without.Release = nil
	if err := papers.WriteData(t.Context(), without, desk.DataJSON, path, o); !errors.Is(err, reports.ErrNoRelease) {
		t.Errorf("got %v", err)
	}
	if err := papers.WriteReport(t.Context(), without, path, o); !errors.Is(err, reports.ErrNoRelease) {
		t.Errorf("got %v", err)
	}
	without = someRelease()
	without.Catalogue = nil
	if err := papers.WriteData(t.Context(), without, desk.DataJSON, path, o); !errors.Is(err, reports.ErrNoCatalogue) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file is there: %v", err)
	}
}
