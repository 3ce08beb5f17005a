package desk_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// drawer is a fake of the settings.
type drawer map[string]string

func (d drawer) Setting(_ context.Context, key string) (string, error) { return d[key], nil }

func (d drawer) SaveSetting(_ context.Context, key, value string) error {
	d[key] = value
	return nil
}

// put writes a file and returns its path.
func put(t *testing.T, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func blank(t *testing.T, width, height int) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestLogoIsToldByContentNotByName(t *testing.T) {
	logo, err := desk.LoadLogo(put(t, "logo.jpg", blank(t, 30, 20)))
	if err != nil || logo.Width() != 30 {
		t.Errorf("got %v, %v", logo, err)
	}
}

func TestLogoThatCannotBeReadNamesItsFile(t *testing.T) {
	path := put(t, "logo.png", []byte("no picture"))
	for path, want := range map[string]error{
		path:                     theme.ErrLogoFormat,
		filepath.Dir(path):       assessment.ErrFolder,
		path + "-is-not-there":   assessment.ErrNotFound,
		put(t, "empty.png", nil): theme.ErrLogoFormat,
	} {
		_, err := desk.LoadLogo(path)
		place, named := errors.AsType[*assessment.StorageError](err)
		if !errors.Is(err, want) || !named || place.Path != path {
			t.Errorf("got %v, want %v with the path", err, want)
		}
	}
}

func TestLookIsKept(t *testing.T) {
	ctx, looks := t.Context(), desk.Looks{Settings: drawer{}, Folder: t.TempDir()}
	if got, err := looks.Theme(ctx); got != (theme.Theme{}) || err != nil {
		t.Errorf("got %+v, %v, want nothing", got, err)
	}
	logo, err := desk.LoadLogo(put(t, "logo.png", blank(t, 2000, 500)))
	if err != nil {
		t.Fatal(err)
	}
	yellow := theme.NewColour(scene.RGB{R: 255, G: 204})
	if err := errors.Join(looks.SaveName(ctx, "Amt"), looks.SaveColour(ctx, yellow), looks.SaveLogo(logo)); err != nil {
		t.Fatal(err)
	}
	kept, err := looks.Theme(ctx)
	if err != nil || kept.Name != "Amt" || *kept.Colour != *yellow || kept.Logo.Width() != theme.LogoSide {
		t.Errorf("got %+v, %v", kept, err)
	}
	if runtime.GOOS != "windows" {
		info, err := os.Stat(filepath.Join(looks.Folder, "logo.png"))
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("got %v, %v, want a file for its owner only", info, err)
		}
	}
	if err := errors.Join(looks.SaveName(ctx, ""), looks.SaveColour(ctx, nil), looks.SaveLogo(nil), looks.SaveLogo(nil)); err != nil {
		t.Fatal(err)
	}
	if got, err := looks.Theme(ctx); got != (theme.Theme{}) || err != nil {
		t.Errorf("got %+v, %v, want nothing", got, err)
	}
}

func TestLogoThatWasDamagedIsNotSilentlyLost(t *testing.T) {
	looks := desk.Looks{Settings: drawer{}, Folder: t.TempDir()}
	if err := os.WriteFile(filepath.Join(looks.Folder, "logo.png"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := looks.Theme(t.Context())
	place, named := errors.AsType[*assessment.StorageError](err)
	if !errors.Is(err, theme.ErrLogoFormat) || !named || place.Op != "keep" {
		t.Errorf("got %v", err)
	}
	looks.Settings = drawer{"office.colour": "mauve"}
	if _, err := looks.Theme(t.Context()); err == nil {
		t.Error("a colour that is none was taken")
	}
}

// shelf is a store with one assessment.
type shelf struct{}

func (shelf) Create(context.Context, assessment.Assessment) (assessment.ID, error) { return "", nil }
func (shelf) Restore(context.Context, assessment.ID) error                         { return nil }

func (shelf) Handovers(context.Context, assessment.ID) ([]assessment.Handover, error) {
	return nil, nil
}

func (shelf) Call(context.Context, assessment.CallID) (assessment.CallRecord, error) {
	return assessment.CallRecord{}, assessment.ErrNotFound
}

func (shelf) Load(context.Context, assessment.ID) (assessment.Assessment, error) {
	return assessment.Assessment{ID: "a", CatalogueID: "wirtschaftsfoerderung-digital", Agency: assessment.Agency{Name: "Amt", Kind: assessment.KindCity}, Year: 2026}, nil
}

func TestReportsGetTheLookThatIsKept(t *testing.T) {
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	var printed document.Document
	kept, lost := theme.Theme{Name: "Behalten"}, error(nil)
	d := desk.Desk{
		Store: shelf{}, Catalogue: kittest.Catalogue(t), Places: places, Clock: kittest.Noon,
		WritePDF: func(_ io.Writer, d document.Document) error { printed = d; return nil },
		Theme:    func(context.Context) (theme.Theme, error) { return kept, lost },
	}
	o := reports.Options{Words: words, Language: assessment.German, Date: kittest.Noon()}
	for name, write := range map[string]func(path string, o reports.Options) error{
		"own": func(path string, o reports.Options) error { return d.WriteOwn(t.Context(), "a", path, o) },
		"compare": func(path string, o reports.Options) error {
			return d.WriteComparison(t.Context(), []assessment.ID{"a"}, path, o)
		},
	} {
		path := filepath.Join(t.TempDir(), "r.pdf")
		if err := write(path, o); err != nil || printed.Cover.Office != "Behalten" {
			t.Errorf("%s: %v, office %q", name, err, printed.Cover.Office)
		}
		own := o
		own.Theme.Name = "Eigen"
		if err := write(path, own); err != nil || printed.Cover.Office != "Eigen" {
			t.Errorf("%s: %v, office %q", name, err, printed.Cover.Office)
		}
		lost = theme.ErrLogoBroken
		if err := write(path+"2", o); !errors.Is(err, theme.ErrLogoBroken) {
			t.Errorf("%s: got %v", name, err)
		}
		if _, err := os.Stat(path + "2"); err == nil {
			t.Errorf("%s: a report without its logo was written", name)
		}
		lost = nil
	}
}
