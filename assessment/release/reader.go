package release

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// Shelf is where an installation keeps the releases it loaded.
type Shelf interface {
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	// LoadedReleases returns all of them in the order they were loaded.
	LoadedReleases(ctx context.Context) ([]assessment.LoadedRelease, error)
	// KeepLoadedRelease keeps one; it is assessment.ErrExists if one with the
	// same id is there.
	KeepLoadedRelease(ctx context.Context, r assessment.LoadedRelease) error
}

// Reader loads releases and compares with them. All fields are required.
type Reader struct {
	Store Shelf
	Clock func() time.Time
}

// Loaded is a release that was loaded.
type Loaded struct {
	exchange.ReleaseFile

	At    time.Time // loaded
	Again bool      // it was here already
	// Confirmed reports whether the call is here, and its office signed the
	// release. Otherwise nothing is known about who signed.
	Confirmed bool
}

// Load reads the file of a release and keeps it. The same file again changes
// nothing. The error is a *exchange.ProblemError for a file that is none or was
// changed, or an *Error: WhyOther if a release with the same id and other
// content is here, WhyOffice if the call is here and somebody else signed.
func (r *Reader) Load(ctx context.Context, file io.Reader) (Loaded, error) {
	var raw bytes.Buffer
	read, err := exchange.ReadRelease(io.TeeReader(file, &raw))
	if err != nil {
		return Loaded{}, err
	}
	known, err := r.office(ctx, &read)
	if err != nil {
		return Loaded{}, err
	}
	here, err := r.Store.LoadedReleases(ctx)
	if err != nil {
		return Loaded{}, err
	}
	loaded := Loaded{ReleaseFile: read, At: r.Clock(), Confirmed: known}
	if at := slices.IndexFunc(here, func(l assessment.LoadedRelease) bool { return l.ID == read.Release.ID }); at >= 0 {
		if here[at].Print != read.Print {
			return Loaded{}, &Error{Why: WhyOther, Names: []string{read.Title}}
		}
		loaded.At, loaded.Again = here[at].At, true
		return loaded, nil
	}
	kept := assessment.LoadedRelease{ID: read.Release.ID, Print: read.Print, Signer: read.Signer, At: loaded.At, File: raw.Bytes()}
	return loaded, r.Store.KeepLoadedRelease(ctx, kept)
}

// office reports whether the office of the call signed. The call being here
// and signed by somebody else is an error.
func (r *Reader) office(ctx context.Context, file *exchange.ReleaseFile) (bool, error) {
	record, err := r.Store.Call(ctx, file.Call)
	if errors.Is(err, assessment.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if record.Signer != file.Signer {
		return false, &Error{Why: WhyOffice, Names: []string{file.Office}}
	}
	return true, nil
}

// Loaded returns the releases that were loaded, the one that was made last
// first.
func (r *Reader) Loaded(ctx context.Context) ([]Loaded, error) {
	kept, err := r.Store.LoadedReleases(ctx)
	if err != nil {
		return nil, err
	}
	list := make([]Loaded, 0, len(kept))
	for i := range kept {
		file, err := exchange.ReadRelease(bytes.NewReader(kept[i].File))
		if err != nil {
			return nil, err
		}
		record, err := r.Store.Call(ctx, file.Call)
		if err != nil && !errors.Is(err, assessment.ErrNotFound) {
			return nil, err
		}
		list = append(list, Loaded{ReleaseFile: file, At: kept[i].At, Again: true, Confirmed: err == nil && record.Signer == file.Signer})
	}
	slices.SortStableFunc(list, func(a, b Loaded) int { return b.Made.Compare(a.Made) })
	return list, nil
}

// Find returns a release by its id or the beginning of it, at least four
// characters; with an empty id the only one that was loaded. The error is an
// *Error, WhyNoRelease or WhySeveral, or assessment.ErrNotFound.
func (r *Reader) Find(ctx context.Context, id string) (Loaded, error) {
	list, err := r.Loaded(ctx)
	switch {
	case err != nil:
		return Loaded{}, err
	case len(list) == 0:
		return Loaded{}, &Error{Why: WhyNoRelease}
	case id != "":
		return only(list, id, func(l *Loaded) string { return l.Release.ID })
	case len(list) > 1:
		return Loaded{}, &Error{Why: WhySeveral}
	default:
		return list[0], nil
	}
}

// Compare puts an assessment beside a release that was loaded; see the function
// of the same name.
func (r *Reader) Compare(ctx context.Context, c *assessment.Catalogue, a *assessment.Assessment, id string) (Compared, error) {
	found, err := r.Find(ctx, id)
	if err != nil {
		return Compared{}, err
	}
	return Compare(c, a, &found.ReleaseFile)
}
