package desk

import (
	"context"
	"io"

	"reifekompass/assessment"
	"reifekompass/assessment/release"
)

// LoadRelease loads the release in a file; further errors than those of
// reading are those of release.Reader.
func LoadRelease(ctx context.Context, r *release.Reader, path string) (loaded release.Loaded, err error) {
	err = ReadFile(path, func(file io.Reader) (err error) {
		loaded, err = r.Load(ctx, file)
		return err
	})
	return loaded, err
}

// WriteRelease writes the file of a release as it was published.
func WriteRelease(r *assessment.FrozenRelease, path string) error {
	return WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(r.File)
		return err
	})
}

func (o *Opener) openRelease(ctx context.Context, path string) (assessment.Opened, error) {
	l, err := LoadRelease(ctx, &release.Reader{Store: o.Store, Clock: o.Desk.Clock}, path)
	if err != nil {
		return assessment.Opened{}, err
	}
	offer := assessment.LoadedOffer{
		ID: l.Release.ID, Title: l.Title, Office: l.Office, Year: l.Year, Members: l.Release.Members, Known: l.Again, Confirmed: l.Confirmed,
	}
	offer.Where, err = o.beside(ctx, &l)
	return assessment.Opened{Release: &offer}, err
}

// beside lists the assessments that can stand beside a release. What cannot be
// read is left out, as in offer.
func (o *Opener) beside(ctx context.Context, l *release.Loaded) ([]assessment.Summary, error) {
	list, err := o.whole(ctx)
	if err != nil {
		return nil, err
	}
	var fit []assessment.Summary
	for _, s := range list {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a, err := o.Desk.Store.Load(ctx, s.ID)
		if err != nil {
			continue
		}
		asked, err := o.Desk.catalogueFor(ctx, &a)
		if err != nil {
			continue
		}
		if found, err := release.Compare(asked, &a, &l.ReleaseFile); err == nil && found.Count(release.Beside) > 0 {
			fit = append(fit, s)
		}
	}
	return fit, nil
}

// CompareWith puts an assessment beside a release that was loaded; with an
// empty id the only one. Errors are those of release.Reader.
func (d *Desk) CompareWith(ctx context.Context, r *release.Reader, id assessment.ID, of string) (release.Compared, *assessment.Catalogue, error) {
	a, err := d.Store.Load(ctx, id)
	if err != nil {
		return release.Compared{}, nil, err
	}
	asked, err := d.catalogueFor(ctx, &a)
	if err != nil {
		return release.Compared{}, nil, err
	}
	found, err := r.Compare(ctx, asked, &a, of)
	return found, asked, err
}
