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
	// LoadedReleases returns all of them in the order they were loaded, those that
	// are damaged as well.
	LoadedReleases(ctx context.Context) ([]assessment.LoadedRelease, error)
	// KeepLoadedRelease keeps one, in place of a damaged one with the same id; it
	// is assessment.ErrExists if a good one is there.
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
// content is here, WhyOffice if the call is here and somebody else signed. It
// takes the place of a damaged one with its id.
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
	if at := slices.IndexFunc(here, func(l assessment.LoadedRelease) bool { return l.ID == read.Release.ID && !l.Damaged }); at >= 0 {
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

// Loaded returns the releases that were loaded and can be read, the one that
// was made last first. Check says which cannot.
func (r *Reader) Loaded(ctx context.Context) ([]Loaded, error) {
	good, _, err := r.shelf(ctx)
	return good, err
}

// Check returns an *Error, WhyUnreadable, that names every release which was
// loaded and cannot be read any more; nil if there is none.
func (r *Reader) Check(ctx context.Context) error {
	_, unreadable, err := r.shelf(ctx)
	if err != nil {
		return err
	}
	return unread(unreadable)
}

// shelf reads everything that was loaded: what can be read, the one that was
// made last first, and what cannot.
func (r *Reader) shelf(ctx context.Context) (good []Loaded, unreadable []Damaged, err error) {
	kept, err := r.Store.LoadedReleases(ctx)
	if err != nil {
		return nil, nil, err
	}
	good = make([]Loaded, 0, len(kept))
	for i := range kept {
		file, ok := readable(&kept[i])
		if !ok {
			unreadable = append(unreadable, Damaged{ID: kept[i].ID, At: kept[i].At})
			continue
		}
		record, err := r.Store.Call(ctx, file.Call)
		if err != nil && !errors.Is(err, assessment.ErrNotFound) {
			return nil, nil, err
		}
		good = append(good, Loaded{ReleaseFile: file, At: kept[i].At, Again: true, Confirmed: err == nil && record.Signer == file.Signer})
	}
	slices.SortStableFunc(good, func(a, b Loaded) int { return b.Made.Compare(a.Made) })
	return good, unreadable, nil
}

// readable reads a release that was kept; false if it is not what it was.
func readable(kept *assessment.LoadedRelease) (exchange.ReleaseFile, bool) {
	if kept.Damaged {
		return exchange.ReleaseFile{}, false
	}
	file, err := exchange.ReadRelease(bytes.NewReader(kept.File))
	return file, err == nil && file.Release.ID == kept.ID
}

// Find returns a release by its id or the beginning of it, at least four
// characters; with an empty id the only one that was loaded and can be read.
// The error is an *Error, WhyNoRelease, WhySeveral or WhyUnreadable, or
// assessment.ErrNotFound.
func (r *Reader) Find(ctx context.Context, id string) (Loaded, error) {
	list, unreadable, err := r.shelf(ctx)
	if err != nil {
		return Loaded{}, err
	}
	switch {
	case id != "":
		return named(list, unreadable, id)
	case len(list) == 0 && len(unreadable) > 0:
		return Loaded{}, unread(unreadable)
	case len(list) == 0:
		return Loaded{}, &Error{Why: WhyNoRelease}
	case len(list) > 1:
		return Loaded{}, &Error{Why: WhySeveral, Names: titlesOf(list)}
	default:
		return list[0], nil
	}
}

// named finds the release with an id among all that were loaded.
func named(good []Loaded, unreadable []Damaged, id string) (Loaded, error) {
	if len(good)+len(unreadable) == 0 {
		return Loaded{}, &Error{Why: WhyNoRelease}
	}
	ids := make([]string, 0, len(good)+len(unreadable))
	for i := range good {
		ids = append(ids, good[i].Release.ID)
	}
	for _, u := range unreadable {
		ids = append(ids, u.ID)
	}
	found, err := only(ids, id, func(id *string) string { return *id })
	if err != nil {
		return Loaded{}, err
	}
	at := slices.Index(ids, found)
	if at < len(good) {
		return good[at], nil
	}
	return Loaded{}, unread(unreadable[at-len(good) : at-len(good)+1])
}

// titlesOf names releases so that one can be asked for.
func titlesOf(list []Loaded) []string {
	const shown = 8
	titles := make([]string, len(list))
	for i := range list {
		titles[i] = list[i].Title + " (" + list[i].Release.ID[:min(shown, len(list[i].Release.ID))] + ")"
	}
	return titles
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
