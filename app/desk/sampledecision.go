package desk

import (
	"context"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

// discuss changes what the jurors changed in the meeting.
func (p *sampleStage) discuss(ctx context.Context, call assessment.CallID) error {
	p.on(dayMeeting, 10)
	for _, c := range p.data.Changes {
		if err := p.with(ctx, call, func(b *jury.Board) error {
			series, err := p.series(ctx, b)
			if err != nil {
				return err
			}
			mark := assessment.Mark{
				Juror: b.Jurors[p.juror(b, c.Juror-1)].ID, Series: series[c.Applicant], Criterion: c.Criterion,
				State: assessment.MarkGiven, Points: assessment.Points(2 * c.Points), Reason: c.Reason[p.Language],
			}
			if now := b.Mark(b.Applicant(mark.Series), b.Juror(mark.Juror), b.Criterion(c.Criterion)); now != nil && now.Points == mark.Points {
				return nil
			}
			return p.office.Change(ctx, b, mark)
		}); err != nil {
			return err
		}
	}
	return nil
}

// decide notes what the jury decided.
func (p *sampleStage) decide(ctx context.Context, call assessment.CallID) error {
	p.on(dayMeeting, 12)
	return p.with(ctx, call, func(b *jury.Board) error {
		series, err := p.series(ctx, b)
		if err != nil {
			return err
		}
		return p.office.Decide(ctx, b, p.decision(b, series))
	})
}

func (p *sampleStage) decision(b *jury.Board, series map[string]string) assessment.Decision {
	of := &p.data.Decision
	d := assessment.Decision{Place: of.Place[p.Language], Minority: of.Minority[p.Language], Day: p.clock()}
	for _, name := range of.Winners {
		d.Winners = append(d.Winners, series[name])
	}
	for _, name := range of.Reserve {
		d.Reserve = append(d.Reserve, series[name])
	}
	for _, v := range of.Votes {
		d.Votes = append(d.Votes, assessment.Vote{
			Series: series[v.Applicant], Motion: v.Motion[p.Language], For: v.For, Against: v.Against, Abstain: v.Abstain, Made: p.clock(),
		})
	}
	for i := range p.data.Applicants {
		a := &p.data.Applicants[i]
		d.Verdicts = append(d.Verdicts, assessment.Verdict{
			Series: series[a.Sample], Internal: a.Verdict.Internal[p.Language], Minutes: a.Verdict.Minutes[p.Language], Letter: a.Verdict.Letter[p.Language],
		})
	}
	for j := range b.Jurors {
		d.Present = append(d.Present, b.Jurors[j].ID)
	}
	return d
}
