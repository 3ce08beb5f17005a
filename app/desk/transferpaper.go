package desk

import (
	"bytes"
	"cmp"
	"context"
	"io"

	"reifekompass/assessment/learning"
	"reifekompass/assessment/release"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
	"reifekompass/reports/sheet"
)

// TransferPapers makes what a release leaves on paper and as open data. What
// the release holds, and what was consented to beside it, comes with the input.
type TransferPapers struct {
	Desk     *Desk
	Office   *release.Office  // of the releases that Input reads
	Learning *learning.Office // of what applicants share
}

// Report makes the transfer report, with the open data inside.
func (p *TransferPapers) Report(ctx context.Context, in reports.TransferInput, o reports.Options) (document.Document, error) {
	o, err := p.Desk.themed(ctx, o)
	if err != nil {
		return document.Document{}, err
	}
	if in.Release != nil && in.Catalogue != nil && o.Words != nil {
		if in.Data, err = openData(in, o); err != nil {
			return document.Document{}, err
		}
	}
	return reports.Transfer(in, o)
}

// WriteReport writes the transfer report as a PDF to path. The file appears
// complete or not at all.
func (p *TransferPapers) WriteReport(ctx context.Context, in reports.TransferInput, path string, o reports.Options) error {
	doc, err := p.Report(ctx, in, o)
	if err != nil {
		return err
	}
	return p.Desk.WriteDocument(doc, path)
}

// DataForm is a form in which open data is given out.
type DataForm string

// The forms of open data.
const (
	DataWorkbook DataForm = "xlsx"
	DataCSV      DataForm = "zip" // of CSV files
	DataJSON     DataForm = "json"
)

// DataForms lists the forms of open data; each is the ending of its file as
// well.
func DataForms() []DataForm { return []DataForm{DataWorkbook, DataCSV, DataJSON} }

// WriteData writes the open data of a release to path, in the language of the
// options, with their date. The file appears complete or not at all. A form
// that is not one of DataForms is written as a workbook.
func (p *TransferPapers) WriteData(ctx context.Context, in reports.TransferInput, form DataForm, path string, o reports.Options) error {
	o, err := p.Desk.themed(ctx, o)
	switch {
	case err != nil:
		return err
	case in.Release == nil:
		return reports.ErrNoRelease
	case in.Catalogue == nil:
		return reports.ErrNoCatalogue
	}
	write := sheet.WriteRelease
	switch form {
	case DataCSV:
		write = sheet.WriteReleaseCSV
	case DataJSON:
		write = sheet.WriteReleaseJSON
	case DataWorkbook:
	}
	return WriteFile(path, func(w io.Writer) error { return write(w, o.Words, releaseData(in, o)) })
}

// releaseData is the release as package sheet writes it; its fingerprint is
// that of the report.
func releaseData(in reports.TransferInput, o reports.Options) sheet.ReleaseData {
	print := in.Print
	if print == "" {
		print = reports.ReleaseFingerprint(in.Release)
	}
	return sheet.ReleaseData{
		Release: in.Release, Catalogue: in.Catalogue, Title: in.Title, Office: cmp.Or(in.Office, o.Theme.Name), Rules: reports.ReleaseRules, Model: reports.ModelVersion,
		Print: print, Made: o.Date, Licence: in.Licence, Fictional: in.Fictional,
	}
}

// openData are the files that travel inside the report: the values, the data
// dictionary, and both for programs.
func openData(in reports.TransferInput, o reports.Options) ([]document.Attachment, error) {
	data := releaseData(in, o)
	var all []document.Attachment
	for _, file := range []struct {
		key, kind string
		write     func(io.Writer, *translations.Translator, sheet.ReleaseData) error
	}{
		{"opendata.file.values", "text/csv", sheet.WriteReleaseValues},
		{"opendata.file.fields", "text/csv", sheet.WriteReleaseFields},
		{"opendata.file.all", "application/json", sheet.WriteReleaseJSON},
	} {
		var content bytes.Buffer
		if err := file.write(&content, o.Words, data); err != nil {
			return nil, err
		}
		all = append(all, document.Attachment{
			Name: o.Words.Say(file.key), Description: o.Words.Say(file.key + "_text"), Type: file.kind, Data: content.Bytes(),
		})
	}
	return all, nil
}
