package desk

import (
	"cmp"
	"context"
	"io"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/sheet"
)

// WriteSheet writes an assessment as a workbook to path.
func (d *Desk) WriteSheet(ctx context.Context, id assessment.ID, path string, words *translations.Translator) error {
	return d.writeSheet(ctx, id, path, words, sheet.Write)
}

// WriteCSV writes an assessment as a ZIP of CSV files to path.
func (d *Desk) WriteCSV(ctx context.Context, id assessment.ID, path string, words *translations.Translator) error {
	return d.writeSheet(ctx, id, path, words, sheet.WriteCSV)
}

func (d *Desk) writeSheet(ctx context.Context, id assessment.ID, path string, words *translations.Translator,
	write func(io.Writer, *translations.Translator, *assessment.Catalogue, *assessment.Assessment) error,
) error {
	a, err := d.Store.Load(ctx, id)
	if err != nil {
		return err
	}
	asked, err := d.catalogueFor(ctx, &a)
	if err != nil {
		return err
	}
	return WriteFile(path, func(w io.Writer) error { return write(w, words, asked, &a) })
}

// ReadSheet reads a workbook. Nothing is stored.
func (d *Desk) ReadSheet(ctx context.Context, path string) (a assessment.Assessment, err error) {
	err = ReadFile(path, func(r io.Reader) (err error) {
		a, err = sheet.Read(r, translations.New, func(a *assessment.Assessment) (*assessment.Catalogue, error) {
			return d.catalogueFor(ctx, a)
		})
		return err
	})
	if err != nil {
		return a, fileError("read", path, err)
	}
	return a, d.admit(ctx, &a)
}

// ImportSheet reads a workbook as a new assessment.
func (d *Desk) ImportSheet(ctx context.Context, path string) (assessment.ID, error) {
	a, err := d.ReadSheet(ctx, path)
	if err != nil {
		return "", err
	}
	return d.createRead(ctx, a)
}

// Difference is what a file would change in an assessment: everything but the
// profile. A file of another agency or year is an
// *assessment.OtherAssessmentError.
func Difference(now, file *assessment.Assessment) (session.Bundle, error) {
	if now.Agency.Name != file.Agency.Name || now.Year != file.Year {
		return session.Bundle{}, &assessment.OtherAssessmentError{
			Got: file.Agency.Name, GotYear: file.Year, Want: now.Agency.Name, WantYear: now.Year,
		}
	}
	b := session.Bundle{Answers: differentAnswers(now, file)}
	for _, entry := range file.Inventory {
		if before, there := now.Inventory.Find(entry.Ref()); !there || before != entry {
			b.Put = append(b.Put, entry)
		}
	}
	for _, entry := range now.Inventory {
		if _, kept := file.Inventory.Find(entry.Ref()); !kept {
			b.Gone = append(b.Gone, entry.Ref())
		}
	}
	return b, nil
}

// differentAnswers are the answers of the file that are not those of now, and
// open ones for those that the file does not have.
func differentAnswers(now, file *assessment.Assessment) []assessment.Answer {
	var answers []assessment.Answer
	for id, answer := range file.Answers {
		if answer.Question = id; answer != now.Answer(id) {
			answers = append(answers, answer)
		}
	}
	for id, answer := range now.Answers {
		if _, kept := file.Answers[id]; !kept && answer != (assessment.Answer{Question: id}) {
			answers = append(answers, assessment.Answer{Question: id})
		}
	}
	slices.SortFunc(answers, func(x, y assessment.Answer) int { return cmp.Compare(x.Question, y.Question) })
	return answers
}
