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
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
)

// HandOver writes a prepared revision to a file, reads the file back, and
// only then keeps that it was handed over. A file that cannot be read back is
// taken away again.
func HandOver(ctx context.Context, p *handover.Prepared, path string) (assessment.Handover, error) {
	var proof *exchange.Proof
	err := WriteFile(path, func(w io.Writer) (err error) {
		proof, err = p.Seal(w)
		return err
	})
	if err != nil {
		return assessment.Handover{}, err
	}
	if err := ReadFile(path, proof.Check); err != nil {
		return assessment.Handover{}, errors.Join(err, os.Remove(path))
	}
	return p.Confirm(ctx)
}

// OpenCallFile opens a call for an agency.
func OpenCallFile(ctx context.Context, g *handover.Agency, path string) (record assessment.CallRecord, err error) {
	err = ReadFile(path, func(r io.Reader) error {
		record, err = g.OpenCall(ctx, r)
		return err
	})
	return record, err
}

// NewFor creates an empty assessment of the agency that answers a call.
func (d *Desk) NewFor(ctx context.Context, agency assessment.Agency, call assessment.CallID) (assessment.ID, error) {
	record, err := d.Store.Call(ctx, call)
	if err != nil {
		return "", err
	}
	a := assessment.Assessment{
		Agency: d.locate(agency), Year: record.Call.Year, Status: assessment.Draft, Call: call,
		CatalogueID: record.Call.CatalogueID, CatalogueVersion: record.Call.CatalogueVersion,
	}
	if err := a.Check(); err != nil {
		return "", err
	}
	return d.Store.Create(ctx, a)
}

// LoadAttachment reads a file that is to be attached. One that is too large or
// of a kind that is not taken is refused with what Attachment.Check says.
func LoadAttachment(path string) (assessment.Attachment, error) {
	file := assessment.Attachment{Name: assessment.CleanLine(filepath.Base(path))}
	err := ReadFile(path, func(r io.Reader) (err error) {
		file.Content, err = io.ReadAll(io.LimitReader(r, assessment.MaxAttachment+1))
		return err
	})
	if err != nil {
		return file, err
	}
	file.MediaType = exchange.MediaTypeOf(file.Content)
	return file, file.Check()
}

// submissionEnding is that of files a folder is searched for.
const submissionEnding = ".rksub"

// Sources lists the files that paths name; of a folder all submissions in it
// and below, by name. A path that is not there is an *assessment.StorageError.
func Sources(paths []string) ([]intake.Source, error) {
	var files []intake.Source
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, fileError("read", path, errors.Join(classOfReading(err), err))
		}
		if !info.IsDir() {
			files = append(files, sourceOf(path))
			continue
		}
		found, err := inFolder(path)
		if err != nil {
			return nil, err
		}
		for _, one := range found {
			files = append(files, sourceOf(one))
		}
	}
	return files, nil
}

func sourceOf(path string) intake.Source {
	return intake.Source{Name: filepath.Base(path), Path: path, Open: func() (io.ReadCloser, error) { return open(path) }}
}

func inFolder(folder string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() && strings.EqualFold(filepath.Ext(path), submissionEnding) {
			found = append(found, path)
		}
		return err
	})
	if err != nil {
		return nil, fileError("read", folder, errors.Join(classOfReading(err), err))
	}
	slices.Sort(found)
	return found, nil
}
