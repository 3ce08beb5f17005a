package desk

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"reifekompass/assessment"
	"reifekompass/reports"
	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// LoadLogo reads a logo from a file. What is wrong with it is an
// *assessment.StorageError that names the file.
func LoadLogo(path string) (*scene.Picture, error) { return loadLogo("read", path) }

func loadLogo(op, path string) (*scene.Picture, error) {
	var logo *scene.Picture
	err := ReadFile(path, func(r io.Reader) error {
		var err error
		if logo, err = theme.LoadLogo(r); err != nil {
			return fileError(op, path, err)
		}
		return nil
	})
	return logo, err
}

// themed gives a report the look that is kept, unless it has one of its own.
func (d *Desk) themed(ctx context.Context, o reports.Options) (reports.Options, error) {
	if d.Theme == nil || o.Theme != (theme.Theme{}) {
		return o, nil
	}
	var err error
	o.Theme, err = d.Theme(ctx)
	return o, err
}

// Settings keeps short texts.
type Settings interface {
	Setting(ctx context.Context, key string) (string, error)
	SaveSetting(ctx context.Context, key, value string) error
}

// Keys under which the settings keep the look of the programme office.
const (
	keyOffice = "office.name"
	keyColour = "office.colour"
)

// Looks keeps the look of the programme office: name and colour in the
// settings, the logo as a file beside the database, because a setting is too
// short for it. All fields are required.
type Looks struct {
	Settings Settings
	Folder   string // of the data
}

// Theme returns what is kept; the zero theme if nothing is. A logo that can
// no longer be read is an error: a report must not silently lose it.
func (l *Looks) Theme(ctx context.Context) (theme.Theme, error) {
	var kept theme.Theme
	var err error
	if kept.Name, err = l.Settings.Setting(ctx, keyOffice); err != nil {
		return theme.Theme{}, err
	}
	colour, err := l.Settings.Setting(ctx, keyColour)
	if err != nil {
		return theme.Theme{}, err
	}
	if colour != "" {
		if kept.Colour, err = theme.ParseColour(colour); err != nil {
			return theme.Theme{}, err
		}
	}
	if _, err := os.Lstat(l.logo()); errors.Is(err, fs.ErrNotExist) {
		return kept, nil
	}
	kept.Logo, err = loadLogo("keep", l.logo())
	return kept, err
}

func (l *Looks) logo() string { return filepath.Join(l.Folder, "logo.png") }

// SaveName keeps the name of the office; empty: none.
func (l *Looks) SaveName(ctx context.Context, name string) error {
	return l.Settings.SaveSetting(ctx, keyOffice, name)
}

// SaveColour keeps the colour as it was asked for; nil: none.
func (l *Looks) SaveColour(ctx context.Context, c *theme.Colour) error {
	if c == nil {
		return l.Settings.SaveSetting(ctx, keyColour, "")
	}
	return l.Settings.SaveSetting(ctx, keyColour, c.String())
}

// SaveLogo keeps a logo, small and of the one format that needs no care; nil:
// none.
func (l *Looks) SaveLogo(logo *scene.Picture) error {
	if logo != nil {
		raw, err := theme.EncodeLogo(logo)
		if err != nil {
			return err
		}
		return WriteFile(l.logo(), func(w io.Writer) error {
			_, err := w.Write(raw)
			return err
		})
	}
	if err := os.Remove(l.logo()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &assessment.StorageError{Op: "remove", Path: l.logo(), Err: errors.Join(classOfWriting(err), err)}
	}
	return nil
}
