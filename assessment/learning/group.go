package learning

import (
	"context"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
)

// LearnAmong is Learn for what is published beside a release: the reach of a
// solution is measured among the submissions with the prints of the group, and
// nobody else. Those outside did not consent to be summed up with others, or
// came later; who corrects a submission afterwards does not change a number
// that was given out, so that two prints of one report tell nothing by their
// difference. If one of the group is not here any more, or cannot be read,
// nothing is measured.
func (o *Office) LearnAmong(ctx context.Context, call assessment.CallID, group []assessment.Fingerprint) (*Picture, error) {
	p, received, err := o.look(ctx, call)
	if err != nil {
		return nil, err
	}
	holders, err := o.group(ctx, p, received, group)
	if err != nil {
		return nil, err
	}
	p.solve(holders)
	return p, nil
}

// group are the submissions with the prints; nil if one is missing.
func (o *Office) group(ctx context.Context, p *Picture, received []assessment.Received, prints []assessment.Fingerprint) ([]transfer.Holder, error) {
	var holders []transfer.Holder
	for i := range received {
		if !slices.Contains(prints, received[i].Print) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if processes, read := o.processes(ctx, p, &received[i]); read {
			holders = append(holders, transfer.Holder{ID: transfer.MemberID(received[i].Series), Processes: processes})
		}
	}
	if len(holders) < len(prints) {
		return nil, nil
	}
	return holders, nil
}

// processes are those of one submission, which may have been replaced since.
func (o *Office) processes(ctx context.Context, p *Picture, of *assessment.Received) ([]assessment.Process, bool) {
	if now := p.Find(transfer.MemberID(of.Series)); now != nil && now.Received.Print == of.Print {
		return now.inventory.Processes(), true
	}
	handed, err := o.Reader.Handed(ctx, *of)
	return handed.Assessment.Inventory.Processes(), err == nil
}
