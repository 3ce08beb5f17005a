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
	"reifekompass/reports/document"
)

// Own makes the own report of an assessment.
func (d *Desk) Own(ctx context.Context, id assessment.ID, o reports.Options) (document.Document, error) {
	o, err := d.themed(ctx, o)
	if err != nil {
		return document.Document{}, err
	}
	input, err := d.Evaluate(ctx, id)
	if err != nil {
		return document.Document{}, err
	}
	if input.Applying, err = d.Applying(ctx, &input.Assessment); err != nil {
		return document.Document{}, err
	}
	if d.Team != nil {
		if input.Team, err = (&Team{Desk: d, Store: d.Team}).compare(ctx, &input.Assessment); err != nil {
			return document.Document{}, err
		}
	}
	if d.Companies != nil {
		talk, err := d.Companies.show(ctx, &input.Assessment)
		if err != nil {
			return document.Document{}, err
		}
		input.Companies = reports.Companies{Picture: talk.Picture, Questionnaire: talk.Questionnaire}
	}
	if input.Circle, err = d.besideGroup(ctx, &input, o.Summary); err != nil {
		return document.Document{}, err
	}
	if input.Beside, err = d.beside(ctx, &input, o.Summary); err != nil {
		return document.Document{}, err
	}
	if o.Answers, err = d.answersOf(&input.Assessment); err != nil {
		return document.Document{}, err
	}
	return reports.Own(input, o)
}

// HandedOver makes the own report of what is handed over of the assessment with
// the id: of the submission alone, so that a person sees before what others will
// see. The file inside the report is the one inside the submission.
func (d *Desk) HandedOver(ctx context.Context, id assessment.ID, s *assessment.Submission, o reports.Options) (document.Document, error) {
	o, err := d.themed(ctx, o)
	if err != nil {
		return document.Document{}, err
	}
	a := s.Assessment
	a.ID, a.Call = id, s.Call
	input, err := d.evaluate(ctx, a)
	if err != nil {
		return document.Document{}, err
	}
	if input.Applying, err = d.Applying(ctx, &a); err != nil {
		return document.Document{}, err
	}
	o.Internal = false
	var answers bytes.Buffer
	if err := exchange.WriteAnswers(&answers, &s.Assessment); err != nil {
		return document.Document{}, err
	}
	o.Answers = answers.Bytes()
	return reports.Own(input, o)
}

// Comparison makes the comparative report of the assessments.
func (d *Desk) Comparison(ctx context.Context, ids []assessment.ID, o reports.Options) (document.Document, error) {
	o, err := d.themed(ctx, o)
	if err != nil {
		return document.Document{}, err
	}
	inputs := make([]reports.Input, 0, len(ids))
	for _, id := range ids {
		if err := ctx.Err(); err != nil {
			return document.Document{}, err
		}
		input, err := d.Evaluate(ctx, id)
		if err != nil {
			return document.Document{}, err
		}
		inputs = append(inputs, input)
	}
	return reports.Comparison(inputs, o)
}

// WriteDocument writes a report as a PDF to path. The file appears complete
// or not at all.
func (d *Desk) WriteDocument(doc document.Document, path string) error {
	return WriteFile(path, func(w io.Writer) error { return d.WritePDF(w, doc) })
}

// WriteOwn writes the own report of an assessment as a PDF to path.
// The file appears complete or not at all.
func (d *Desk) WriteOwn(ctx context.Context, id assessment.ID, path string, o reports.Options) error {
	doc, err := d.Own(ctx, id, o)
	if err != nil {
		return err
	}
	return d.WriteDocument(doc, path)
}

// answersOf is the answer file of an assessment without what never leaves
// the agency. Texts can be longer than such a file may be: then the report
// is printed without it, because people want their report.
func (d *Desk) answersOf(a *assessment.Assessment) ([]byte, error) {
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
	doc, err := d.Comparison(ctx, ids, o)
	if err != nil {
		return err
	}
	return d.WriteDocument(doc, path)
}

// WriteAnswers writes the answer file of an assessment to path. The file
// appears complete or not at all.
func (d *Desk) WriteAnswers(ctx context.Context, id assessment.ID, path string) error {
	return WriteFile(path, func(w io.Writer) error { return d.Export(ctx, id, w) })
}
