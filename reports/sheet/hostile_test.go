package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"reifekompass/assessment"
)

func TestOtherFilesAreRefused(t *testing.T) {
	a := samples(t)["samples/01-lindenrade.json"]
	whole := written(t, "de", &a)
	a.CatalogueID = "unternehmen"
	_, err := read(t, written(t, "de", &a))
	if _, other := errors.AsType[*assessment.CatalogueError](err); !other {
		t.Errorf("another catalogue: %v", err)
	}
	for want, raw := range map[string][]byte{
		"sheet.error.damaged": whole[:len(whole)/2],
		"sheet.error.old":     []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 workbook"),
		"sheet.error.size":    append(bytes.Clone(whole), make([]byte, 17<<20)...),
	} {
		if _, err := read(t, raw); err == nil || !strings.Contains(explained(err), want) {
			t.Errorf("want %s, got %v", want, err)
		}
	}
	if _, err := read(t, withMacros(t, whole)); err == nil || !strings.Contains(explained(err), "sheet.error.macros") {
		t.Errorf("macros: %v", err)
	}
}

// withMacros puts a program into a workbook.
func withMacros(t *testing.T, raw []byte) []byte {
	t.Helper()
	return rebuilt(t, raw, func(w *zip.Writer, f *zip.File) error { return w.Copy(f) }, "xl/vbaProject.bin")
}

// rebuilt writes the parts of a workbook anew, and empty ones after them.
func rebuilt(t *testing.T, raw []byte, write func(*zip.Writer, *zip.File) error, more ...string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range archive.File {
		if err := write(w, f); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range more {
		if _, err := w.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// cut ends a part of a workbook in the middle.
func cut(name string) func(*zip.Writer, *zip.File) error {
	return func(w *zip.Writer, f *zip.File) error {
		if f.Name != name {
			return w.Copy(f)
		}
		from, err := f.Open()
		if err != nil {
			return err
		}
		content, err := io.ReadAll(from)
		if err != nil {
			return err
		}
		to, err := w.Create(name)
		if err == nil {
			_, err = to.Write(content[:len(content)/2])
		}
		return err
	}
}

// TestDamagedSheetIsNoMissingSheet cuts each sheet in turn: none of them may be
// taken for one that was left out, or for one that is shorter.
func TestDamagedSheetIsNoMissingSheet(t *testing.T) {
	a := samples(t)["samples/01-lindenrade.json"]
	whole := written(t, "de", &a)
	tried := 0
	for n := 1; n < 20; n++ {
		raw := rebuilt(t, whole, cut(fmt.Sprintf("xl/worksheets/sheet%d.xml", n)))
		if _, err := read(t, raw); err != nil {
			tried++
			if !strings.Contains(explained(err), "sheet.error.damaged") && !strings.Contains(explained(err), "sheet.error.other") {
				t.Errorf("sheet %d: %s", n, explained(err))
			}
		}
	}
	if tried < 8 {
		t.Errorf("%d damaged sheets were refused", tried)
	}
}

func FuzzRead(f *testing.F) {
	a := samples(f)["samples/01-lindenrade.json"]
	f.Add(written(f, "de", &a))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := read(t, raw)
		if err == nil && got.Check() != nil {
			t.Errorf("taken, but %v", got.Check())
		}
	})
}
