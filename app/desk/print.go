package desk

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/reports"
)

// WriteOwn writes the own report of an assessment as a PDF to path.
// The file appears complete or not at all.
func (d *Desk) WriteOwn(ctx context.Context, id assessment.ID, path string, o reports.Options) error {
	o, err := d.themed(ctx, o)
	if err != nil {
		return err
	}
	input, err := d.Evaluate(ctx, id)
	if err != nil {
		return err
	}
	if o.Answers, err = d.handedOver(&input.Assessment); err != nil {
		return err
	}
	doc, err := reports.Own(input, o)
	if err != nil {
		return err
	}
	return WriteFile(path, func(w io.Writer) error { return d.WritePDF(w, doc) })
}

// handedOver is the answer file of an assessment without what never leaves
// the agency. Texts can be longer than such a file may be: then the report
// is printed without it, because people want their report.
func (d *Desk) handedOver(a *assessment.Assessment) ([]byte, error) {
	public := a.HandedOver()
	public.CatalogueID = cmp.Or(public.CatalogueID, d.Catalogue.ID)
	public.CatalogueVersion = cmp.Or(public.CatalogueVersion, d.Catalogue.Version)
	var file bytes.Buffer
	var tooLarge *exchange.ProblemError
	if err := exchange.WriteAnswers(&file, &public); errors.As(err, &tooLarge) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// WriteComparison writes the comparative report of the assessments as a PDF
// to path. The file appears complete or not at all.
func (d *Desk) WriteComparison(ctx context.Context, ids []assessment.ID, path string, o reports.Options) error {
	o, err := d.themed(ctx, o)
	if err != nil {
		return err
	}
	inputs := make([]reports.Input, 0, len(ids))
	for _, id := range ids {
		input, err := d.Evaluate(ctx, id)
		if err != nil {
			return err
		}
		inputs = append(inputs, input)
	}
	doc, err := reports.Comparison(inputs, o)
	if err != nil {
		return err
	}
	return WriteFile(path, func(w io.Writer) error { return d.WritePDF(w, doc) })
}

// WriteAnswers writes the answer file of an assessment to path. The file
// appears complete or not at all.
func (d *Desk) WriteAnswers(ctx context.Context, id assessment.ID, path string) error {
	return WriteFile(path, func(w io.Writer) error { return d.Export(ctx, id, w) })
}
