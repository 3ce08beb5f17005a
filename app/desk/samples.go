package desk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"reifekompass/assessment"
)

// Samples stores the sample agencies of files, an embedded folder with
// samples/*.json, and returns their ids in the order of their file names.
// Those that are there already stay as they are.
func (d *Desk) Samples(ctx context.Context, files fs.FS) ([]assessment.ID, error) {
	names, err := fs.Glob(files, "samples/*.json")
	if err != nil {
		return nil, err
	}
	ids := make([]assessment.ID, 0, len(names))
	for _, name := range names {
		id, err := d.sample(ctx, files, name)
		if err != nil {
			return ids, fmt.Errorf("sample %s: %w", name, err)
		}
		ids = append(ids, id)
	}
	return ids, nil
}

func (d *Desk) sample(ctx context.Context, files fs.FS, name string) (assessment.ID, error) {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return "", err
	}
	a, err := d.read(ctx, bytes.NewReader(raw))
	if err != nil {
		return "", err
	}
	a.ID = assessment.ID("muster-" + strings.TrimSuffix(path.Base(name), ".json"))
	id, err := d.Store.Create(ctx, a)
	if errors.Is(err, assessment.ErrExists) {
		return a.ID, d.bringBack(ctx, a.ID)
	}
	return id, err
}

// bringBack makes a sample visible again that a person had deleted.
func (d *Desk) bringBack(ctx context.Context, id assessment.ID) error {
	_, err := d.Store.Load(ctx, id)
	if errors.Is(err, assessment.ErrNotFound) {
		return d.Store.Restore(ctx, id)
	}
	return err
}
