package native

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/image/bmp"
)

func sample() *image.NRGBA {
	picture := image.NewNRGBA(image.Rect(0, 0, 5, 3)) // a row of 15 bytes is filled up
	for y := range 3 {
		for x := range 5 {
			picture.SetNRGBA(x, y, color.NRGBA{R: uint8(50 * x), G: uint8(80 * y), B: 7, A: 255})
		}
	}
	picture.SetNRGBA(4, 0, color.NRGBA{})
	return picture
}

func TestABitmapIsThePictureOnWhite(t *testing.T) {
	picture := sample()
	content := bitmap(picture)
	file := append([]byte("BM"), make([]byte, 12)...)
	binary.LittleEndian.PutUint32(file[2:], uint32(14+len(content)))
	binary.LittleEndian.PutUint32(file[10:], 14+40)
	got, err := bmp.Decode(bytes.NewReader(append(file, content...)))
	if err != nil {
		t.Fatal(err)
	}
	for y := range 3 {
		for x := range 5 {
			want := color.RGBAModel.Convert(picture.At(x, y))
			if x == 4 && y == 0 {
				want = color.RGBA{R: 255, G: 255, B: 255, A: 255}
			}
			if c := color.RGBAModel.Convert(got.At(x, y)); c != want {
				t.Errorf("pixel %d,%d is %v, want %v", x, y, c, want)
			}
		}
	}
}

func encoded(t *testing.T) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, sample()); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// keeper is a program for the clipboard that keeps what it gets in a file.
func keeper(t *testing.T, name, script string) (kept string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Windows has its clipboard built in")
	}
	dir := t.TempDir()
	kept = filepath.Join(dir, "kept")
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	t.Setenv("KEPT", kept)
	return kept
}

func TestThePictureReachesTheKeeperOfTheClipboard(t *testing.T) {
	for name, display := range map[string]string{"wl-copy": "wayland-0", "xclip": ""} {
		kept := keeper(t, name, `cat > "$KEPT"`)
		t.Setenv("WAYLAND_DISPLAY", display)
		file := encoded(t)
		if err := (Files{}).CopyPicture(t.Context(), file); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, err := os.ReadFile(filepath.Clean(kept)); err != nil || !bytes.Equal(got, file) {
			t.Errorf("%s: got %d bytes (%v), want the file of %d", name, len(got), err, len(file))
		}
	}
}

func TestCopyingSaysWhatDidNotWork(t *testing.T) {
	file := encoded(t)
	keeper(t, "xclip", "exit 1")
	t.Setenv("WAYLAND_DISPLAY", "")
	if err := (Files{}).CopyPicture(t.Context(), file); err == nil {
		t.Error("a keeper that gives up counts as success")
	}
	t.Setenv("PATH", t.TempDir())
	if err := (Files{}).CopyPicture(t.Context(), file); err == nil {
		t.Error("a system without a keeper counts as success")
	}
	if err := (Files{}).CopyPicture(t.Context(), []byte("no picture")); err == nil {
		t.Error("what is no picture counts as one")
	}
}
