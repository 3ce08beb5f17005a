package desk

import (
	"bytes"
	"context"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
)

// keyRegions is where the settings keep the office's own table of economic
// regions: a line that says when it was taken, and the table. Tables that were
// taken before that line was written lack it.
const keyRegions = "office.regions"

// takenLine begins the line that says when a table was taken.
const takenLine = "taken "

// maxRegions is the most that is read of a table of regions, in bytes.
const maxRegions = 1 << 20

// Regions is the table of economic regions that an office works with: that of
// the program, or its own. All fields are required, but Forget and Restore need
// Kept only.
type Regions struct {
	Kept    Settings
	Shipped *region.Table // the places with the regions of the program
	Clock   func() time.Time
}

// Places returns the places with the economic regions that hold: those of the
// program as well while the own table does not fit them, which Holding says.
func (r *Regions) Places(ctx context.Context) (*region.Table, error) {
	table, _, err := r.read(ctx)
	return table, err
}

// read returns the places, and which table they have their regions from.
func (r *Regions) read(ctx context.Context) (*region.Table, region.Holding, error) {
	kept, err := r.Kept.Setting(ctx, keyRegions)
	if err != nil || kept == "" {
		return r.Shipped, region.Holding{}, err
	}
	taken, text := untaken(kept)
	own, err := r.Shipped.WithRegions(strings.NewReader(text))
	if err != nil {
		return r.Shipped, region.Holding{Taken: taken, Unfit: &region.UnfitError{Err: err}}, nil //nolint:nilerr // it is told
	}
	return own, region.Holding{Own: true, Taken: taken}, nil
}

// untaken tells when a kept table was taken, and the table; the zero time if
// that is not known.
func untaken(kept string) (time.Time, string) {
	first, table, _ := strings.Cut(kept, "\n")
	moment, found := strings.CutPrefix(first, takenLine)
	taken, err := time.Parse(time.RFC3339, moment)
	if !found || err != nil {
		return time.Time{}, kept
	}
	return taken, table
}

// Holding says which table holds, and what it says about today.
func (r *Regions) Holding(ctx context.Context) (region.Holding, error) {
	table, holding, err := r.read(ctx)
	if err != nil {
		return region.Holding{}, err
	}
	holding.Summary = table.Summary(r.Clock())
	return holding, nil
}

// Take keeps a table of economic regions in place of the one that holds. A
// table that is wrong changes nothing; the error is a *region.RowError then.
// What held before is returned for Restore.
func (r *Regions) Take(ctx context.Context, path string) (former string, err error) {
	var raw []byte
	if err := ReadFile(path, func(file io.Reader) (err error) {
		raw, err = io.ReadAll(io.LimitReader(file, maxRegions))
		return err
	}); err != nil {
		return "", err
	}
	if _, err := r.Shipped.WithRegions(bytes.NewReader(raw)); err != nil {
		return "", err
	}
	table := assessment.CleanText(strings.TrimPrefix(string(raw), "\ufeff"))
	kept := takenLine + r.Clock().Format(time.RFC3339) + "\n" + table
	if utf8.RuneCountInString(kept) > assessment.MaxComment {
		return "", &region.RowError{Table: "regions", Line: strings.Count(table, "\n") + 1, Problem: "too long", Cause: region.CauseLong}
	}
	return r.replace(ctx, kept)
}

// Forget goes back to the economic regions of the program, and returns what was
// kept before for Restore. It works with a kept table that no longer fits, too.
func (r *Regions) Forget(ctx context.Context) (former string, err error) { return r.replace(ctx, "") }

func (r *Regions) replace(ctx context.Context, kept string) (former string, err error) {
	if former, err = r.Kept.Setting(ctx, keyRegions); err != nil {
		return "", err
	}
	return former, r.Kept.SaveSetting(ctx, keyRegions, kept)
}

// Restore takes a change back.
func (r *Regions) Restore(ctx context.Context, former string) error {
	return r.Kept.SaveSetting(ctx, keyRegions, former)
}

// Write writes a file as Export does. It begins with the mark by which
// spreadsheet programs know UTF-8.
func (r *Regions) Write(ctx context.Context, path string) error {
	return WriteFile(path, func(file io.Writer) error {
		if _, err := io.WriteString(file, "\ufeff"); err != nil {
			return err
		}
		return r.Export(ctx, file)
	})
}

// Export writes the table that holds in the form that Take reads; an own one
// that does not fit as it is kept, so that it can be mended.
func (r *Regions) Export(ctx context.Context, to io.Writer) error {
	table, holding, err := r.read(ctx)
	if err != nil {
		return err
	}
	if holding.Unfit == nil {
		return table.WriteRegions(to)
	}
	kept, err := r.Kept.Setting(ctx, keyRegions)
	if err != nil {
		return err
	}
	_, own := untaken(kept)
	_, err = io.WriteString(to, own)
	return err
}
