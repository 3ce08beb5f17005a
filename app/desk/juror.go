package desk

import (
	"context"
	"errors"
	"io"
	"sync"
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
	Notes(ctx context.Context, round string) ([]assessment.JurorNote, error)
	SaveNote(ctx context.Context, round string, note assessment.JurorNote) error
}

// Juror is the desk of a juror, who reads alone. Store and Clock are required.
type Juror struct {
	Store JurorStore
	Clock func() time.Time

	brief sync.Map // *jury.Work without submissions, by round and when its file was opened
}

// Files returns the jury files that were opened here, the newest first.
func (j *Juror) Files(ctx context.Context) ([]assessment.KeptJuryFile, error) {
	return j.Store.JuryFiles(ctx)
}

// Known reports whether Brief is quick, because the file was read before.
func (j *Juror) Known(kept *assessment.KeptJuryFile) bool {
	_, known := j.brief.Load(briefKey(kept))
	return known
}

func briefKey(kept *assessment.KeptJuryFile) string { return kept.Round + " " + kept.Opened.String() }

// Brief is Work for lists: of the submissions it only knows that they are
// there. May be called from any goroutine.
func (j *Juror) Brief(ctx context.Context, kept *assessment.KeptJuryFile) (*jury.Work, error) {
	if known, ok := j.brief.Load(briefKey(kept)); ok {
		w := *known.(*jury.Work) //nolint:forcetypeassert // nothing else is put there
		return &w, j.Reread(ctx, &w)
	}
	w, err := j.Work(ctx, kept.Round)
	if err != nil {
		return nil, err
	}
	file := *w.File
	file.Submitted = map[string][]byte{}
	for series := range w.File.Submitted {
		file.Submitted[series] = []byte{}
	}
	file.Call.File, file.Call.Catalogue = nil, nil
	j.brief.Store(briefKey(kept), &jury.Work{File: &file})
	w.File = &file
	return w, nil
}

// NeedsPassphrase reports whether a jury file is opened with a passphrase, not
// with the juror's own key.
func (*Juror) NeedsPassphrase(path string) (bool, error) {
	head, err := headOf(path)
	return exchange.NeedsPassphrase(head), err
}

// OpenFile opens a jury file, with the keys that are here or with a
// passphrase, and keeps it. A newer file of the same round takes the place of
// the one before; what the juror has written stays. A file that was made
// before the one that is here, or for another juror, is a *jury.Error.
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
	if err == nil {
		err = j.follows(ctx, &found.Jury)
	}
	if err != nil {
		return assessment.JuryFile{}, err
	}
	return found.Jury, j.Store.SaveJuryFile(ctx, assessment.KeptJuryFile{
		Call: found.Jury.Call.Call.ID, Round: found.Jury.Round, Juror: found.Jury.Juror.ID, Opened: j.Clock(), Payload: found.Payload,
	})
}

// follows refuses a file that would put an older one into the place of the one
// that is here, or mix what two people write.
func (j *Juror) follows(ctx context.Context, file *assessment.JuryFile) error {
	kept, err := j.Store.JuryFile(ctx, file.Round)
	if errors.Is(err, assessment.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if kept.Juror != file.Juror.ID {
		return &jury.Error{Why: jury.WhyOtherJuror}
	}
	before, err := exchange.ReadJuryFile(kept.Payload)
	if err == nil && file.Made.Before(before.Jury.Made) {
		return &jury.Error{Why: jury.WhyOlderFile}
	}
	return nil // what cannot be read any more is better replaced
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
	return w, j.Reread(ctx, w)
}

// Reread brings what the juror has said up to date, without reading the
// submissions again.
func (j *Juror) Reread(ctx context.Context, w *jury.Work) error {
	declared, err := j.Store.DraftDeclarations(ctx, w.File.Round)
	if err != nil {
		return err
	}
	marks, err := j.Store.DraftMarks(ctx, w.File.Round)
	if err != nil {
		return err
	}
	w.Declared, w.Marks = declared, marks
	return nil
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

// Handed returns the ballots that were handed in from here, the first revision
// first.
func (j *Juror) Handed(ctx context.Context, round string) ([]assessment.KeptBallot, error) {
	return j.Store.HandedBallots(ctx, round)
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
