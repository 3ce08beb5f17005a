package desk

import (
	"context"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// FollowUp is the use case "look back": which assessments of an agency can be
// compared, what has changed, and how to go on after one. All fields are
// required.
type FollowUp struct {
	Desk  *Desk
	Store FollowUpStore
}

// FollowUpStore lists the assessments.
type FollowUpStore interface {
	List(ctx context.Context) ([]assessment.Summary, error)
}

// Earlier lists the assessments that the one with the id can be compared with,
// the newest first. What cannot be read is left out: the list says what is
// wrong with it, and it must not keep anybody from looking back.
func (f *FollowUp) Earlier(ctx context.Context, id assessment.ID) ([]followup.Candidate, error) {
	mine, err := f.Desk.Store.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	list, err := f.Store.List(ctx)
	if err != nil {
		return nil, err
	}
	var found []assessment.Assessment
	settled := map[assessment.ID]int{}
	for i := range list {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !near(&list[i], &mine) {
			continue
		}
		other, err := f.Desk.Store.Load(ctx, list[i].ID)
		if err == nil && followup.Check(&other, &mine) == nil {
			found = append(found, other)
			settled[other.ID] = list[i].Settled
		}
	}
	slices.SortFunc(found, func(a, b assessment.Assessment) int { return followup.Before(&b, &a) })
	var candidates []followup.Candidate
	title := f.titleOf(ctx, mine.Call)
	for i := range found {
		one := f.candidate(ctx, &found[i], &mine)
		one.Settled, one.Series = settled[one.ID], followup.SameProgramme(one.Call, title)
		candidates = append(candidates, one)
	}
	return candidates, nil
}

// near reports whether an assessment is worth being read for a follow-up.
func near(s *assessment.Summary, mine *assessment.Assessment) bool {
	like := followup.SameAgency(assessment.Agency{Name: s.Agency}, assessment.Agency{Name: mine.Agency.Name})
	return s.ID != mine.ID && s.Year <= mine.Year && (like || s.Place != "" && s.Place == mine.Agency.Place)
}

func (f *FollowUp) candidate(ctx context.Context, a, mine *assessment.Assessment) followup.Candidate {
	return followup.Candidate{
		ID: a.ID, Agency: a.Agency.Name, Renamed: !followup.SameAgency(a.Agency, mine.Agency), Year: a.Year, Call: f.titleOf(ctx, a.Call),
	}
}

// titleOf is the title of a call, empty for none and for one that cannot be
// read.
func (f *FollowUp) titleOf(ctx context.Context, id assessment.CallID) string {
	if id == "" {
		return ""
	}
	record, err := f.Desk.Store.Call(ctx, id)
	if err != nil {
		return ""
	}
	return record.Call.Title
}

// Input compares two assessments. Without an earlier one it takes the one that
// followup.Baseline says. It returns a *followup.PairError if they cannot be.
func (f *FollowUp) Input(ctx context.Context, later, earlier assessment.ID) (reports.FollowUpInput, error) {
	now, err := f.Desk.Evaluate(ctx, later)
	if err != nil {
		return reports.FollowUpInput{}, err
	}
	if earlier == "" {
		list, err := f.Earlier(ctx, later)
		if err != nil {
			return reports.FollowUpInput{}, err
		}
		at := followup.Baseline(list, now.Assessment.Year)
		if at < 0 {
			return reports.FollowUpInput{}, &followup.PairError{Why: followup.WhyNoEarlier, Later: later}
		}
		earlier = list[at].ID
	}
	then, err := f.Desk.Evaluate(ctx, earlier)
	if err != nil {
		return reports.FollowUpInput{}, err
	}
	if err := followup.Check(&then.Assessment, &now.Assessment); err != nil {
		return reports.FollowUpInput{}, err
	}
	return reports.NewFollowUpInput(then, now), nil
}

// Before returns the assessment whose answers stand beside the questions of
// the one with the id: its baseline, nil if there is none. A renamed one is
// none: nobody has said yet that it is of the same agency.
func (f *FollowUp) Before(ctx context.Context, id assessment.ID) (*followup.Side, error) {
	mine, err := f.Desk.Store.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	list, err := f.Earlier(ctx, id)
	if err != nil {
		return nil, err
	}
	at := followup.Baseline(list, mine.Year)
	if at < 0 || list[at].Renamed || list[at].Settled == 0 {
		return nil, nil //nolint:nilnil // most assessments have no earlier one, which is no error
	}
	earlier, err := f.Desk.Store.Load(ctx, list[at].ID)
	if err != nil {
		return nil, err
	}
	asked, err := f.Desk.catalogueFor(ctx, &earlier)
	return &followup.Side{Catalogue: asked, Assessment: &earlier}, err
}

// Report makes the report about the change.
func (f *FollowUp) Report(ctx context.Context, later, earlier assessment.ID, o reports.Options) (document.Document, error) {
	o, err := f.Desk.themed(ctx, o)
	if err != nil {
		return document.Document{}, err
	}
	in, err := f.Input(ctx, later, earlier)
	if err != nil {
		return document.Document{}, err
	}
	return reports.FollowUp(in, o)
}

// Begin creates the assessment with which the agency goes on after an earlier
// one, as followup.Begin says. Year 0 is the present one, or the one after the
// earlier assessment if that is of the present one.
func (f *FollowUp) Begin(ctx context.Context, from assessment.ID, year int) (assessment.ID, error) {
	earlier, err := f.Desk.Store.Load(ctx, from)
	if err != nil {
		return "", err
	}
	if year == 0 {
		year = max(f.Desk.Clock().Year(), earlier.Year+1)
	}
	begun, err := followup.Begin(&earlier, year, f.Desk.Catalogue)
	if err != nil {
		return "", err
	}
	return f.Desk.Store.Create(ctx, begun)
}
