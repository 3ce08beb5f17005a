package desk

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
)

// Jury handles the files of a round at the office. All fields are required.
type Jury struct {
	Office *jury.Office
	Keys   sealed.Seeds // the office's signer
	Work   sealed.Work  // of passphrases; sealed.UsualWork but in tests
}

// GiveFile writes the jury file of a juror: sealed to the juror's key, or to
// the passphrase where the juror has none. The file is read back before the
// log says that it was made; one that cannot be read is taken away again.
func (j *Jury) GiveFile(ctx context.Context, b *jury.Board, id assessment.JurorID, passphrase, path string) error {
	file, err := j.Office.JuryFile(ctx, b, id)
	if err != nil {
		return err
	}
	signer, err := sealed.Keep(ctx, j.Keys)
	if err != nil {
		return err
	}
	prepared, err := exchange.PrepareJuryFile(&file, signer)
	if err != nil {
		return err
	}
	err = writeSealed(path, func(w io.Writer) (*exchange.Proof, error) {
		if file.Juror.Recipient != "" {
			return prepared.Seal(w, file.Juror.Recipient)
		}
		return prepared.SealWithPassphrase(w, passphrase, j.Work)
	})
	if err != nil {
		return err
	}
	return j.Office.Given(ctx, b, id, prepared.Print())
}

// writeSealed writes a sealed file and reads it back. One that cannot be read
// back is taken away again.
func writeSealed(path string, seal func(w io.Writer) (*exchange.Proof, error)) error {
	var proof *exchange.Proof
	err := WriteFile(path, func(w io.Writer) (err error) {
		proof, err = seal(w)
		return err
	})
	if err != nil {
		return err
	}
	if err := ReadFile(path, proof.Check); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

// BallotItem is what became of one ballot file.
type BallotItem struct {
	File     string // without folders
	Juror    assessment.JurorID
	Revision int
	Err      error // nil: it was taken in
}

// TakeBallots takes ballot files in, each whole or not at all. The others go on
// when one is refused. reason makes up for a ballot that is late.
func (j *Jury) TakeBallots(ctx context.Context, call assessment.CallID, keys []*sealed.Identity, paths []string, reason string) ([]BallotItem, error) {
	items := make([]BallotItem, 0, len(paths))
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return items, err
		}
		var found exchange.BallotFile
		err := ReadFile(path, func(r io.Reader) (err error) {
			found, err = exchange.OpenBallot(r, keys...)
			return err
		})
		item := BallotItem{File: filepath.Base(path), Juror: found.Ballot.Juror, Revision: found.Ballot.Revision, Err: err}
		if err == nil {
			item.Err = j.takeBallot(ctx, call, &found, reason)
		}
		items = append(items, item)
	}
	return items, nil
}

func (j *Jury) takeBallot(ctx context.Context, call assessment.CallID, found *exchange.BallotFile, reason string) error {
	b, err := j.Office.Board(ctx, call)
	if err != nil {
		return err
	}
	if found.Ballot.Call == call { // another call has other criteria; the office says so below
		if err := exchange.CheckBallot(&found.Ballot, &b.Call.Call); err != nil {
			return err
		}
	}
	return j.Office.Take(ctx, b, jury.Arrived{Ballot: found.Ballot, Signer: found.Signer, Print: found.Print, Payload: found.Payload}, reason)
}
