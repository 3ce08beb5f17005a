package desk

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/programme"
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

// GiveAll writes the jury file of every juror into a folder: sealed to the
// juror's own key, or to the passphrase where the juror has none. A file that
// cannot be made is named, and the others go on. wrote hears how many of all
// are done.
func (j *Jury) GiveAll(ctx context.Context, call assessment.CallID, passphrase, dir string, wrote func(done, total int)) ([]jury.MadeFile, error) {
	b, err := j.Office.Board(ctx, call)
	if err != nil {
		return nil, err
	}
	var made []jury.MadeFile
	for i := range b.Jurors {
		if err := ctx.Err(); err != nil {
			return made, err
		}
		wrote(i, len(b.Jurors))
		file := jury.MadeFile{Juror: b.Jurors[i].ID, Path: filepath.Join(dir, j.FileName(b, b.Jurors[i].ID))}
		now, err := j.Office.Board(ctx, call) // the log has grown since
		if err != nil {
			return made, err
		}
		file.Err = j.GiveFile(ctx, now, file.Juror, passphrase, file.Path)
		made = append(made, file)
	}
	return made, nil
}

// FileName proposes a name for the jury file of a juror: that of the juror, as
// people look for it, and the beginning of the id, which tells it from others
// of the same name.
func (*Jury) FileName(b *jury.Board, id assessment.JurorID) string {
	name := ""
	if j := b.Juror(id); j >= 0 {
		name = programme.PlainName(b.Jurors[j].Name)
	}
	return fileName("jury", name, string(id)) + ".rkjury"
}

// fileName joins what a file is, whose it is, and the beginning of an id.
func fileName(what, whose, id string) string {
	parts := slices.DeleteFunc([]string{what, whose, id[:min(8, len(id))]}, func(part string) bool { return part == "" })
	return strings.Join(parts, "-")
}

// TakeBallots takes ballot files in, each whole or not at all. The others go on
// when one is refused. reason makes up for a ballot that is late.
func (j *Jury) TakeBallots(ctx context.Context, call assessment.CallID, keys []*sealed.Identity, paths []string, reason string) ([]jury.TakenBallot, error) {
	items := make([]jury.TakenBallot, 0, len(paths))
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return items, err
		}
		var found exchange.BallotFile
		err := ReadFile(path, func(r io.Reader) (err error) {
			found, err = exchange.OpenBallot(r, keys...)
			return err
		})
		item := jury.TakenBallot{File: filepath.Base(path), Juror: found.Ballot.Juror, Revision: found.Ballot.Revision, Err: err}
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
