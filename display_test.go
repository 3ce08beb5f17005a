package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// screen is an X display of its own, drawn into a file by Xvfb, so that a
// test sees what a person would see.
type screen struct {
	tb          testing.TB
	name        string // such as ":91"
	framebuffer string
}

// patience is how long a test waits for something to appear before it gives
// up; a slow machine needs more than a fast one, a broken program all of it.
const patience = 60 * time.Second

// openScreen starts Xvfb with 1280x800 pixels and ends it with the test.
func openScreen(tb testing.TB, options ...string) *screen {
	tb.Helper()
	dir := tb.TempDir()
	read, write, err := os.Pipe()
	if err != nil {
		tb.Fatal(err)
	}
	args := append([]string{"-displayfd", "3", "-screen", "0", "1280x800x24", "-fbdir", dir, "-noreset", "-nolisten", "tcp"}, options...)
	server := exec.CommandContext(tb.Context(), "Xvfb", args...)
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		tb.Fatalf("Xvfb is needed for tests in a real window (make test installs it): %v", err)
	}
	tb.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	_ = write.Close()
	number := make([]byte, 16)
	n, err := read.Read(number)
	if err != nil {
		tb.Fatalf("Xvfb did not start: %v", err)
	}
	return &screen{
		tb:          tb,
		name:        ":" + strings.TrimSpace(string(number[:n])),
		framebuffer: filepath.Join(dir, "Xvfb_screen0"),
	}
}

// pixels returns the picture on the screen, 4 bytes for each pixel.
func (s *screen) pixels() []byte {
	raw, err := os.ReadFile(s.framebuffer)
	if errors.Is(err, fs.ErrNotExist) || len(raw) < 100 {
		return nil
	}
	if err != nil {
		s.tb.Fatal(err)
	}
	// The file is an X window dump: a header of big-endian numbers, a color
	// table of 12 bytes an entry, then the lines of the picture.
	header, colors := binary.BigEndian.Uint32(raw), binary.BigEndian.Uint32(raw[19*4:])
	return raw[header+colors*12:]
}

// print is a fingerprint of the picture on the screen. It is taken hundreds of
// times, so it has to be quick.
func (s *screen) print() uint32 { return crc32.ChecksumIEEE(s.pixels()) }

// painted reports whether anything but one flat color is on the screen.
func (s *screen) painted() bool {
	pixels := s.pixels()
	if len(pixels) == 0 {
		return false
	}
	return !bytes.Equal(pixels[4:], pixels[:len(pixels)-4])
}

// awaitCalm waits until something is on the screen and nothing has changed on
// it for a while: what was read in the background is there.
func (s *screen) awaitCalm() {
	s.tb.Helper()
	s.await("a calm picture", s.calm())
}

// calm returns what tells, asked again and again, that the picture stands.
func (s *screen) calm() func() bool {
	const still = time.Second // a race build reads the catalogue slowly
	since, last := time.Now(), s.print()
	return func() bool {
		if now := s.print(); now != last || !s.painted() {
			since, last = time.Now(), now
		}
		return time.Since(since) > still
	}
}

// await polls until done reports true.
func (s *screen) await(what string, done func() bool) {
	s.tb.Helper()
	if !s.within(patience, done) {
		s.tb.Fatalf("waited %v for: %s", patience, what)
	}
}

// within polls until done reports true, at most so long, and tells whether
// it did.
func (s *screen) within(limit time.Duration, done func() bool) bool {
	deadline := time.After(limit)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !done() {
		select {
		case <-tick.C:
		case <-deadline:
			return false
		}
	}
	return true
}

// program starts a program on the screen and ends it with the test.
func (s *screen) program(path string, args ...string) *exec.Cmd {
	s.tb.Helper()
	cmd := exec.CommandContext(s.tb.Context(), path, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.name, "WAYLAND_DISPLAY=", "LIBGL_ALWAYS_SOFTWARE=1")
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		s.tb.Fatal(err)
	}
	s.tb.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	return cmd
}

// xdotool presses keys and types, as a person with a keyboard would.
func (s *screen) xdotool(args ...string) {
	s.tb.Helper()
	cmd := exec.CommandContext(s.tb.Context(), "xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.name)
	out, err := cmd.CombinedOutput()
	if err != nil {
		s.tb.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// title returns the title of the program's window, empty while there is none.
func (s *screen) title() string {
	cmd := exec.CommandContext(s.tb.Context(), "xdotool", "search", "--onlyvisible", "--name", "Reifekompass", "getwindowname")
	cmd.Env = append(os.Environ(), "DISPLAY="+s.name)
	out, err := cmd.Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// awaitTitle waits until the window's title contains the text.
func (s *screen) awaitTitle(text string) {
	s.tb.Helper()
	s.await(fmt.Sprintf("a window title with %q", text), func() bool { return strings.Contains(s.title(), text) })
}
