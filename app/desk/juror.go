package desk

import (
	"context"
	"io"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
)

// JurorStore is where a juror's own work is kept, on the juror's computer.
type JurorStore interface {
	sealed.Seeds
	SaveJuryFile(ctx context.Context, file assessment.KeptJuryFile) error
	JuryFile(ctx context.Context, round string) (assessment.KeptJuryFile, error)
	JuryFiles(ctx context.Context) ([]assessment.KeptJuryFile, error)
	DraftDeclarations(ctx context.Context, round string) ([]assessment.Declaration, error)
	SaveDraftDeclaration(ctx context.Context, round string, d assessment.Declaration) error
	DraftMarks(ctx context.Context, round string) ([]assessment.Mark, error)
	SaveDraftMark(ctx context.Context, round string, mark assessment.Mark) error
	HandedBallots(ctx context.Context, round string) ([]assessment.KeptBallot, error)
	SaveHandedBallot(ctx context.Context, round string, ballot assessment.KeptBallot) error
}

// Juror is the desk of a juror, who reads alone. All fields are required.
type Juror struct {
	Store JurorStore
	Clock func() time.Time
}

// OpenFile opens a jury file, with the keys that are here or with a
// passphrase, and keeps it. A newer file of the same round takes the place of
// the one before; what the juror has written stays.
func (j *Juror) OpenFile(ctx context.Context, path string, keys []*sealed.Identity, passphrase string) (assessment.JuryFile, error) {
	var found exchange.JuryFile
	err := ReadFile(path, func(r io.Reader) (err error) {
		if passphrase != "" {
			found, err = exchange.OpenJuryFileWithPassphrase(r, passphrase)
		} else {
			found, err = exchange.OpenJuryFile(r, keys...)
		}
		return err
	})
	if err != nil {
		return assessment.JuryFile{}, err
	}
	return found.Jury, j.Store.SaveJuryFile(ctx, assessment.KeptJuryFile{
		Call: found.Jury.Call.Call.ID, Round: found.Jury.Round, Juror: found.Jury.Juror.ID, Opened: j.Clock(), Payload: found.Payload,
	})
}

// Work returns what the juror has said so far about a jury file that was
// opened here.
func (j *Juror) Work(ctx context.Context, round string) (*jury.Work, error) {
	kept, err := j.Store.JuryFile(ctx, round)
	if err != nil {
		return nil, err
	}
	found, err := exchange.ReadJuryFile(kept.Payload)
	if err != nil {
		return nil, err
	}
	w := &jury.Work{File: &found.Jury}
	if w.Declared, err = j.Store.DraftDeclarations(ctx, round); err != nil {
		return nil, err
	}
	w.Marks, err = j.Store.DraftMarks(ctx, round)
	return w, err
}

// Declare keeps what the juror says about a conflict.
func (j *Juror) Declare(ctx context.Context, w *jury.Work, d assessment.Declaration) error {
	d.Juror, d.Made, d.Reason = w.File.Juror.ID, j.Clock(), assessment.CleanText(d.Reason)
	if _, known := w.File.Names[d.Series]; !known {
		return &jury.Error{Why: jury.WhyApplicant, Series: d.Series}
	}
	return j.Store.SaveDraftDeclaration(ctx, w.File.Round, d)
}

// Say keeps what the juror says in a cell. The submission of an applicant with
// a conflict, or without a declaration, is not judged.
func (j *Juror) Say(ctx context.Context, w *jury.Work, m assessment.Mark) error {
	m.Juror, m.Made, m.Reason = w.File.Juror.ID, j.Clock(), assessment.CleanText(m.Reason)
	if !w.Readable(m.Series) {
		return &jury.Error{Why: jury.WhyConflict, Juror: m.Juror, Series: m.Series}
	}
	if _, known := w.File.Call.Call.Criterion(m.Criterion); !known {
		return &assessment.ChoiceError{Field: assessment.FieldCriterion, Got: string(m.Criterion)}
	}
	return j.Store.SaveDraftMark(ctx, w.File.Round, m)
}

// HandIn writes the ballot, reads it back, and only then keeps that it was
// handed in. Own notes are not in it.
func (j *Juror) HandIn(ctx context.Context, w *jury.Work, path string) (assessment.KeptBallot, error) {
	before, err := j.Store.HandedBallots(ctx, w.File.Round)
	if err != nil {
		return assessment.KeptBallot{}, err
	}
	ballot, err := w.Ballot(len(before)+1, j.Clock())
	if err != nil {
		return assessment.KeptBallot{}, err
	}
	signer, err := sealed.Keep(ctx, j.Store)
	if err != nil {
		return assessment.KeptBallot{}, err
	}
	prepared, err := exchange.PrepareBallot(&ballot, &w.File.Call.Call, signer)
	if err != nil {
		return assessment.KeptBallot{}, err
	}
	err = writeSealed(path, func(w2 io.Writer) (*exchange.Proof, error) { return prepared.Seal(w2, w.File.Recipient) })
	if err != nil {
		return assessment.KeptBallot{}, err
	}
	kept := assessment.KeptBallot{
		Juror: ballot.Juror, Revision: ballot.Revision, Made: ballot.Made, Print: prepared.Print(), Payload: prepared.Payload(),
	}
	return kept, j.Store.SaveHandedBallot(ctx, w.File.Round, kept)
}
