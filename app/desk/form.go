package desk

import (
	"context"
	"io"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/form"
)

// WriteForm writes an assessment, filled in as far as it is, as a web form.
// What is filled in there comes back as an answer file.
func (d *Desk) WriteForm(ctx context.Context, id assessment.ID, path string, words *translations.Translator) error {
	a, err := d.Store.Load(ctx, id)
	if err != nil {
		return err
	}
	return d.writeForm(ctx, a, path, words)
}

// WriteEmptyForm writes a web form for an agency that is not known yet. An
// empty kind asks the questions for all kinds.
func (d *Desk) WriteEmptyForm(ctx context.Context, kind assessment.Kind, year int, path string, words *translations.Translator) error {
	return d.writeForm(ctx, assessment.Assessment{
		Agency: assessment.Agency{Kind: kind}, Year: year, Status: assessment.Draft,
		CatalogueID: d.Catalogue.ID, CatalogueVersion: d.Catalogue.Version,
	}, path, words)
}

// writeForm writes the form of an assessment or of a share of one.
func (d *Desk) writeForm(ctx context.Context, a assessment.Assessment, path string, words *translations.Translator) error {
	asked, err := d.catalogueFor(ctx, &a)
	if err != nil {
		return err
	}
	f := form.Form{Words: words, Catalogue: asked.RelevantTo(a.Agency.Kind), Assessment: a}
	if record, err := d.Store.Call(ctx, a.Call); a.Call != "" && err == nil {
		f.Intro = record.Call.Text
	}
	return WriteFile(path, func(w io.Writer) error { return form.Write(w, f) })
}
