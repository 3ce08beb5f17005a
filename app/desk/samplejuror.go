package desk

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
)

// review lets every juror read alone and hand in a ballot, and takes it in.
func (p *sampleStage) review(ctx context.Context, call assessment.CallID) error {
	keys, err := p.keys(ctx)
	if err != nil {
		return err
	}
	var ballots []string
	for i := range p.data.Jurors {
		p.on(dayReview-i, 10)
		path, err := p.read(ctx, call, i)
		if err != nil {
			return err
		}
		if path != "" {
			ballots = append(ballots, path)
		}
	}
	p.on(dayBallots, 9)
	items, err := p.table().TakeBallots(ctx, call, keys, ballots, "")
	for _, item := range items {
		if item.Err != nil {
			return fmt.Errorf("sample round: %s: %w", item.File, item.Err)
		}
	}
	return err
}

// table is where the office handles the files of the jury.
func (p *sampleStage) table() *Jury {
	return &Jury{Office: p.office, Keys: p.Store, Work: sealed.UsualWork}
}

// read gives a juror the file, fills it in at the juror's own seat, and
// returns where the ballot is; empty if the office has it already.
func (p *sampleStage) read(ctx context.Context, call assessment.CallID, i int) (string, error) {
	b, err := p.office.Board(ctx, call)
	if err != nil {
		return "", err
	}
	id := b.Jurors[p.juror(b, i)].ID
	if slices.ContainsFunc(b.Round.Marks, func(m assessment.Mark) bool { return m.Juror == id }) {
		return "", nil
	}
	if err := p.sit(ctx, b, i); err != nil {
		return "", err
	}
	name := filepath.Join(p.folder, string(id))
	err = p.with(ctx, call, func(b *jury.Board) error { return p.table().GiveFile(ctx, b, id, "", name+".rkjury") })
	if err != nil {
		return "", err
	}
	series, err := p.series(ctx, b)
	if err != nil {
		return "", err
	}
	return name + ".rkballot", p.fillIn(i, series, name)
}

// fillIn opens a jury file, gives points with reasons and seals the ballot.
func (p *sampleStage) fillIn(i int, series map[string]string, name string) error {
	var found exchange.JuryFile
	err := ReadFile(name+".rkjury", func(r io.Reader) (err error) {
		found, err = exchange.OpenJuryFile(r, p.seats[i].key)
		return err
	})
	if err != nil {
		return err
	}
	work := &jury.Work{File: &found.Jury}
	if work.Marks, err = p.marks(i, work, series); err != nil {
		return err
	}
	ballot, err := work.Ballot(1, p.clock())
	if err != nil {
		return err
	}
	prepared, err := exchange.PrepareBallot(&ballot, &found.Jury.Call.Call, p.seats[i].signer)
	if err != nil {
		return err
	}
	return writeSealed(name+".rkballot", func(w io.Writer) (*exchange.Proof, error) { return prepared.Seal(w, found.Jury.Recipient) })
}

// marks are what the juror at a seat says about all who may be read.
func (p *sampleStage) marks(i int, work *jury.Work, series map[string]string) ([]assessment.Mark, error) {
	var marks []assessment.Mark
	for k := range p.data.Applicants {
		of := &p.data.Applicants[k]
		if !work.Readable(series[of.Sample]) {
			continue
		}
		for c := range of.Marks {
			mark, judged, err := of.Marks[c].said(i, p.data, p.Language)
			if err != nil {
				return nil, err
			}
			if judged {
				mark.Juror, mark.Series, mark.Made = work.File.Juror.ID, series[of.Sample], p.clock()
				marks = append(marks, mark)
			}
		}
	}
	return marks, nil
}
