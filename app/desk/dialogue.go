package desk

import (
	"context"
	"io"
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/form"
)

// DialogueStore is where what companies said is kept.
type DialogueStore interface {
	// SaveCompanyAnswers keeps answers, all or none, each in place of one with
	// the same token.
	SaveCompanyAnswers(ctx context.Context, id assessment.ID, answers []assessment.CompanyAnswer) error
	CompanyAnswers(ctx context.Context, id assessment.ID) ([]assessment.CompanyAnswer, error)
	DeleteCompanyAnswers(ctx context.Context, id assessment.ID) (int, error)
}

// Dialogue asks companies about the service of an agency and shows what they
// say. All fields are required.
type Dialogue struct {
	Desk          *Desk
	Store         DialogueStore
	Questionnaire *assessment.Questionnaire
}

// GiveOut writes the form for companies.
func (d *Dialogue) GiveOut(ctx context.Context, id assessment.ID, path string, words *translations.Translator) error {
	a, err := d.Desk.Store.Load(ctx, id)
	if err != nil {
		return err
	}
	f := form.Dialogue{Words: words, Questionnaire: d.Questionnaire, Agency: a.Agency.Name, Year: a.Year}
	return WriteFile(path, func(w io.Writer) error { return form.WriteDialogue(w, f) })
}

// Read reads a file of answers without taking anything in.
func (d *Dialogue) Read(ctx context.Context, id assessment.ID, file io.Reader) (dialogue.Preview, error) {
	raw, err := io.ReadAll(io.LimitReader(file, dialogue.MaxSize+1))
	if err != nil {
		return dialogue.Preview{}, err
	}
	batch, err := dialogue.Read(raw, d.Questionnaire, d.Desk.Clock())
	if err != nil {
		return dialogue.Preview{}, err
	}
	kept, err := d.Store.CompanyAnswers(ctx, id)
	if err != nil {
		return dialogue.Preview{}, err
	}
	p := dialogue.Preview{Batch: batch}
	p.New, p.Again = batch.New(kept)
	return p, nil
}

// Take keeps the answers of files that were read.
func (d *Dialogue) Take(ctx context.Context, id assessment.ID, batches ...dialogue.Batch) error {
	var all []assessment.CompanyAnswer
	for _, b := range batches {
		all = append(all, b.Answers...)
	}
	return d.Store.SaveCompanyAnswers(ctx, id, all)
}

// Show puts together what companies say about an agency.
func (d *Dialogue) Show(ctx context.Context, id assessment.ID) (dialogue.Talk, error) {
	a, err := d.Desk.Store.Load(ctx, id)
	if err != nil {
		return dialogue.Talk{}, err
	}
	return d.show(ctx, &a)
}

func (d *Dialogue) show(ctx context.Context, a *assessment.Assessment) (dialogue.Talk, error) {
	asked, err := d.Desk.catalogueFor(ctx, a)
	if err != nil {
		return dialogue.Talk{}, err
	}
	m := dialogue.Material{Questionnaire: d.Questionnaire, Catalogue: asked.RelevantTo(a.Agency.Kind), Assessment: a}
	if m.Answers, err = d.Store.CompanyAnswers(ctx, a.ID); err != nil {
		return dialogue.Talk{}, err
	}
	t := dialogue.Talk{Picture: dialogue.Show(m), Questionnaire: d.Questionnaire}
	for i := range m.Answers {
		t.Oldest = max(t.Oldest, int(d.Desk.Clock().Sub(m.Answers[i].At).Hours()/24))
	}
	return t, nil
}

// Clear deletes what companies said, and returns how many those were.
func (d *Dialogue) Clear(ctx context.Context, id assessment.ID) (int, error) {
	return d.Store.DeleteCompanyAnswers(ctx, id)
}

// Adopt puts the overall impression of companies into the satisfaction of the
// service, with number, scale and month, as one step that can be undone. It
// reports false if there are too few answers for it.
func (d *Dialogue) Adopt(ctx context.Context, s *session.Session) (bool, error) {
	a := s.State().Assessment
	t, err := d.show(ctx, &a)
	if err != nil {
		return false, err
	}
	overall := t.Overall()
	if !overall.Mean.Known() {
		return false, nil
	}
	hundredths, err := strconv.ParseInt(strings.Replace(overall.Mean.Round(2), ".", "", 1), 10, 64)
	if err != nil {
		return false, err
	}
	now := d.Desk.Clock()
	service := a.Inventory.Service()
	service.Satisfaction = assessment.Satisfaction{
		Mean: assessment.Hundredths(hundredths), Worst: assessment.Whole(0), Best: assessment.Whole(int64(assessment.MaxLevel)),
		Answers: assessment.Whole(int64(overall.Answers)), Date: assessment.MonthOf(now.Year(), int(now.Month())),
	}
	_, err = s.Apply(ctx, session.Bundle{Put: []assessment.Entry{service}})
	return err == nil, err
}
