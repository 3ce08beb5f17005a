package app

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"testing"
)

// target is the place that a person chooses for a file.
type target struct {
	Files
	path string
	err  error
}

// ChooseTarget implements overview.Files.
func (t target) ChooseTarget(context.Context, string, string) (string, error) { return t.path, t.err }

func TestAPictureGoesWhereThePersonWantsIt(t *testing.T) {
	full := errors.New("disk full")
	for name, test := range map[string]struct {
		files   target
		disk    error
		want    string
		wantErr error
	}{
		"saved":     {files: target{path: "/x/Profil.svg"}, want: "/x/Profil.svg: <svg>"},
		"no place":  {files: target{}},
		"no dialog": {files: target{err: io.ErrClosedPipe}, wantErr: io.ErrClosedPipe},
		"full disk": {files: target{path: "/x/Profil.svg"}, disk: full, wantErr: full},
	} {
		var log bytes.Buffer
		got := ""
		out := &takeaway{ctx: t.Context(), deps: Deps{
			Files: test.files, Log: slog.New(slog.NewTextHandler(&log, nil)),
			WriteFile: func(path string, write func(io.Writer) error) error {
				var content bytes.Buffer
				if err := errors.Join(write(&content), test.disk); err != nil {
					return err
				}
				got = path + ": " + content.String()
				return nil
			},
		}}
		path, err := out.Save("Als Zeichnung speichern", "Profil.svg", []byte("<svg>"))
		if got != test.want || !errors.Is(err, test.wantErr) || path != test.files.path {
			t.Errorf("%s: wrote %q to %q (%v), want %q (%v)", name, got, path, err, test.want, test.wantErr)
		}
		if logged := log.Len() > 0; logged != (test.wantErr != nil) {
			t.Errorf("%s: the log says %q", name, log.String())
		}
	}
}

func TestAPictureThatIsNotCopiedIsLogged(t *testing.T) {
	var log bytes.Buffer
	problem := errors.New("no clipboard")
	out := &takeaway{ctx: t.Context(), deps: Deps{
		Log:         slog.New(slog.NewTextHandler(&log, nil)),
		CopyPicture: func(context.Context, []byte) error { return problem },
	}}
	if err := out.CopyPicture(nil); !errors.Is(err, problem) || log.Len() == 0 {
		t.Errorf("got %v, log %q, want the problem in both", err, log.String())
	}
}
