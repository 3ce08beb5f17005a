package desk

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/followup"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// Programme is the use case "what has the programme come to", for the office
// that made the calls. All fields are required.
type Programme struct {
	Desk  *Desk
	Store ProgrammeStore
}

// ProgrammeStore is where the office keeps calls and what came in.
type ProgrammeStore interface {
	Payloads
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	Calls(ctx context.Context) ([]assessment.CallRecord, error)
	// Round returns the jury round of a call, assessment.ErrNotFound if there
	// is none.
	Round(ctx context.Context, call assessment.CallID) (assessment.Round, error)
	Received(ctx context.Context, call assessment.CallID) ([]assessment.Received, error)
}

// applied is what one applicant of a call handed over.
type applied struct {
	series string
	input  reports.Input
}

// Input adds up what was handed over to a call, and compares it with what the
// same agencies handed over to an earlier one: that of Against. The winners are
// those of the earlier call, once its round has come to the letters.
func (p *Programme) Input(ctx context.Context, call, earlier assessment.CallID) (reports.BalanceInput, error) {
	var in reports.BalanceInput
	record, err := p.Store.Call(ctx, call)
	if err != nil {
		return in, err
	}
	before, err := p.Against(ctx, call, earlier)
	if err != nil {
		return in, err
	}
	now, err := p.applied(ctx, call)
	if err != nil || before == nil {
		return reports.NewBalanceInput(record.Call, nil, members(now, nil, nil)), err
	}
	then, err := p.applied(ctx, before.ID)
	if err != nil {
		return in, err
	}
	winners, err := p.winners(ctx, before.ID)
	return reports.NewBalanceInput(record.Call, before, members(now, then, winners)), err
}

// Against is the call that one stands beside if a person asks for the one with
// the id earlier. Empty is the first of Earlier; reports.NoEarlier is none. It
// is nil if there is none. The error is a *followup.PairError for the call
// itself.
func (p *Programme) Against(ctx context.Context, call, earlier assessment.CallID) (*assessment.Call, error) {
	switch earlier {
	case reports.NoEarlier:
		return nil, nil //nolint:nilnil // to compare with nothing is no error
	case call:
		return nil, &followup.PairError{Why: followup.WhySame, Later: assessment.ID(call), Earlier: assessment.ID(earlier)}
	case "":
		return p.usual(ctx, call)
	}
	record, err := p.Store.Call(ctx, earlier)
	if err != nil {
		return nil, err
	}
	return &record.Call, nil
}

// usual is the call to begin with, nil if there is none.
func (p *Programme) usual(ctx context.Context, call assessment.CallID) (*assessment.Call, error) {
	list, err := p.Earlier(ctx, call)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return &list[0].Call, nil
}

// Earlier lists the calls of the office that one can be compared with: those
// that were given out and are of an earlier year, or were made before in the
// same. The first is the one to begin with: the newest of a year before whose
// title differs in figures only, as the calls of one programme do, otherwise
// the newest.
func (p *Programme) Earlier(ctx context.Context, call assessment.CallID) ([]assessment.CallRecord, error) {
	mine, err := p.Store.Call(ctx, call)
	if err != nil {
		return nil, err
	}
	all, err := p.Store.Calls(ctx)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(r assessment.CallRecord) bool {
		return r.Call.ID == call || !r.Own || r.Status != assessment.CallLocked || byAge(&r, &mine) <= 0
	})
	slices.SortFunc(all, func(a, b assessment.CallRecord) int {
		return cmp.Or(cmp.Compare(strange(&a, &mine), strange(&b, &mine)), byAge(&a, &b))
	})
	return all, nil
}

// byAge is below 0 if a is the newer one.
func byAge(a, b *assessment.CallRecord) int {
	return cmp.Or(cmp.Compare(b.Call.Year, a.Call.Year), b.Created.Compare(a.Created), cmp.Compare(a.Call.ID, b.Call.ID))
}

// strange is 0 for the call of the same programme of a year before, 1 for
// every other one.
func strange(a, mine *assessment.CallRecord) int {
	if a.Call.Year < mine.Call.Year && followup.SameProgramme(a.Call.Title, mine.Call.Title) {
		return 0
	}
	return 1
}

// Report makes the report about the programme, of what Input gathers.
func (p *Programme) Report(ctx context.Context, call, earlier assessment.CallID, o reports.Options) (document.Document, error) {
	o, err := p.Desk.themed(ctx, o)
	if err != nil {
		return document.Document{}, err
	}
	in, err := p.Input(ctx, call, earlier)
	if err != nil {
		return document.Document{}, err
	}
	return reports.Balance(in, o)
}

// applied reads the submissions of a call that count and were not withdrawn.
func (p *Programme) applied(ctx context.Context, call assessment.CallID) ([]applied, error) {
	received, err := p.Store.Received(ctx, call)
	if err != nil {
		return nil, err
	}
	round, err := p.Store.Round(ctx, call)
	if err != nil && !errors.Is(err, assessment.ErrNotFound) {
		return nil, err
	}
	var list []applied
	for _, one := range received {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if one.Standing != assessment.StandingCurrent || round.Withdrawn[one.Series] != "" {
			continue
		}
		input, err := p.Desk.submitted(ctx, p.Store, &assessment.Applicant{Received: one})
		if err != nil {
			return nil, err
		}
		list = append(list, applied{series: one.Series, input: input})
	}
	return list, nil
}

// winners are the series that the jury chose, none before that is final.
func (p *Programme) winners(ctx context.Context, call assessment.CallID) ([]string, error) {
	round, err := p.Store.Round(ctx, call)
	if errors.Is(err, assessment.ErrNotFound) || err == nil && round.State.Before(assessment.RoundLetters) {
		return nil, nil
	}
	return round.Decision.Winners, err
}

// members matches the applicants of both calls: each of the earlier call, with
// what it handed over later, then those that are new.
func members(now, then []applied, winners []string) []followup.Member {
	var list []followup.Member
	taken := make([]bool, len(now))
	for i := range then {
		m := followup.Member{
			Name: then[i].input.Assessment.Agency.Name, Earlier: sideOf(&then[i]), Winner: slices.Contains(winners, then[i].series),
		}
		consent := then[i].input.Assessment.Inventory.Sharing().Winners
		if at := again(now, &then[i]); at >= 0 && !taken[at] {
			taken[at], m.Later, m.Name = true, sideOf(&now[at]), now[at].input.Assessment.Agency.Name
			consent = now[at].input.Assessment.Inventory.Sharing().Winners // what was agreed last counts
		}
		m.Consents = consent == assessment.Yes
		if m.Later != nil && m.Earlier.Assessment.CatalogueID != m.Later.Assessment.CatalogueID {
			m.Earlier = nil // two catalogues have no question in common
		}
		list = append(list, m)
	}
	for i := range now {
		if !taken[i] {
			list = append(list, followup.Member{Name: now[i].input.Assessment.Agency.Name, Later: sideOf(&now[i])})
		}
	}
	return list
}

// again is where the same agency applied later, -1 for nowhere.
func again(now []applied, then *applied) int {
	return slices.IndexFunc(now, func(a applied) bool {
		return followup.SameAgency(a.input.Assessment.Agency, then.input.Assessment.Agency)
	})
}

func sideOf(a *applied) *followup.Side {
	return &followup.Side{Catalogue: a.input.Catalogue, Assessment: &a.input.Assessment}
}
