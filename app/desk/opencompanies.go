package desk

import (
	"context"
	"io"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
	"reifekompass/assessment/exchange"
)

// openSurvey opens a file that its beginning does not tell: a table of a survey
// tool, a long mail with the answer of a company, or none of this program.
func (o *Opener) openSurvey(ctx context.Context, path string) (opened assessment.Opened, err error) {
	err = ReadFile(path, func(r io.Reader) error {
		raw, err := io.ReadAll(io.LimitReader(r, dialogue.MaxSize+1))
		if err != nil {
			return err
		}
		if c := o.Desk.Companies; c == nil || !dialogue.Looks(raw, c.Questionnaire) {
			return fileError("read", path, &exchange.WrongKindError{Kind: exchange.KindUnknown})
		}
		opened, err = o.placeCompanies(ctx, raw)
		return err
	})
	return opened, err
}

func (o *Opener) openCompanies(ctx context.Context, path string) (opened assessment.Opened, err error) {
	if o.Desk.Companies == nil {
		return opened, fileError("read", path, &exchange.WrongKindError{Kind: exchange.KindCompany})
	}
	err = ReadFile(path, func(r io.Reader) error {
		raw, err := io.ReadAll(io.LimitReader(r, dialogue.MaxSize+1))
		if err == nil {
			opened, err = o.placeCompanies(ctx, raw)
		}
		return err
	})
	return opened, err
}

// placeCompanies reads answers of companies and finds out where they belong.
func (o *Opener) placeCompanies(ctx context.Context, raw []byte) (assessment.Opened, error) {
	batch, err := dialogue.Read(raw, o.Desk.Companies.Questionnaire, o.Desk.Clock())
	if err != nil {
		return assessment.Opened{}, err
	}
	offer := assessment.CompaniesOffer{Answers: len(batch.Answers)}
	if offer.Where, err = o.whole(ctx); err != nil {
		return assessment.Opened{}, err
	}
	var known []assessment.Summary
	for _, s := range offer.Where {
		kept, err := o.Store.CompanyAnswers(ctx, s.ID)
		if err != nil {
			return assessment.Opened{}, err
		}
		if _, again := batch.New(kept); again > 0 {
			known = append(known, s)
		}
	}
	if len(known) > 0 {
		offer.Where = known
	}
	return assessment.Opened{Companies: &offer}, nil
}

// whole lists the assessments that are no part of another one, at most those
// that are looked at, and samples only where there is nothing else.
func (o *Opener) whole(ctx context.Context) ([]assessment.Summary, error) {
	list, err := o.Store.List(ctx)
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(slices.Clone(list), func(s assessment.Summary) bool { return s.Part != nil })
	if own := slices.DeleteFunc(slices.Clone(list), func(s assessment.Summary) bool { return s.Fictional }); len(own) > 0 {
		list = own
	}
	return list[:min(len(list), lookedAt)], nil
}
