// Package native speaks with the system around the program: its file dialogs,
// its message box, and the programs that open a file. The dialogs are the
// system's own, because the toolkit's freezes on network drives that are
// offline and truncates the target before anything is written.
package native

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/ncruces/zenity"

	"reifekompass/assessment"
)

// Files are the system's file dialogs and openers. They may be called from
// any goroutine.
type Files struct {
	// Home is where reports go on a system without file dialogs.
	Home string
	// Temp is where files are that are only to be looked at or printed.
	Temp string
}

// Scratch returns a path in Temp for a file of that name; none has it yet, as
// a viewer may still hold the one before.
func (f Files) Scratch(name string) string { return free(filepath.Join(f.Temp, name)) }

// ChooseFile lets the person choose a file to read. The path is empty when
// they changed their mind. All files are offered: what is no good is said in a
// sentence, which a file that cannot be seen in the dialog is not.
func (f Files) ChooseFile(ctx context.Context, title string) (string, error) {
	return chosen(zenity.SelectFile(zenity.Context(ctx), zenity.Title(plain(title))))
}

// ChooseFiles lets the person choose several files to read. There are none
// when they changed their mind.
func (f Files) ChooseFiles(ctx context.Context, title string) ([]string, error) {
	paths, err := zenity.SelectFileMultiple(zenity.Context(ctx), zenity.Title(plain(title)))
	if _, err = chosen("", err); err != nil {
		return nil, err
	}
	return paths, nil
}

// ChooseFolder lets the person choose a folder to read. The path is empty when
// they changed their mind.
func (f Files) ChooseFolder(ctx context.Context, title string) (string, error) {
	return chosen(zenity.SelectFile(zenity.Context(ctx), zenity.Title(plain(title)), zenity.Directory()))
}

// ChoosePicture lets the person choose a picture to read. The path is empty
// when they changed their mind.
func (f Files) ChoosePicture(ctx context.Context, title string) (string, error) {
	path, err := zenity.SelectFile(
		zenity.Context(ctx), zenity.Title(plain(title)),
		zenity.FileFilter{Name: "PNG, JPEG, SVG", Patterns: []string{"*.png", "*.jpg", "*.jpeg", "*.svg"}, CaseFold: true},
	)
	return chosen(path, err)
}

// ChooseTarget lets the person choose where a file of that name is written.
// The path is empty when they changed their mind. Where the system has no
// dialogs, the file goes to Home under a name that is still free.
func (f Files) ChooseTarget(ctx context.Context, title, name string) (string, error) {
	path, err := zenity.SelectFileSave(
		zenity.Context(ctx), zenity.Title(plain(title)), zenity.ConfirmOverwrite(),
		zenity.Filename(filepath.Join(f.Home, name)),
	)
	if errors.Is(err, exec.ErrNotFound) {
		return free(filepath.Join(f.Home, name)), nil
	}
	path, err = chosen(path, err)
	if path != "" && filepath.Ext(path) == "" {
		path += filepath.Ext(name)
	}
	return path, err
}

// Asks reports whether the system has file dialogs.
func (Files) Asks() bool { return zenity.IsAvailable() }

// plain is a title without the dots that tell on a button that a dialog
// follows.
func plain(title string) string { return strings.TrimSuffix(title, " …") }

func chosen(path string, err error) (string, error) {
	if errors.Is(err, zenity.ErrCanceled) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("file dialog: %w", err)
	}
	return path, nil
}

// free returns the path, or one with a number where a file is there already.
func free(path string) string {
	candidate := path
	for n := 2; ; n++ {
		if _, err := os.Lstat(candidate); errors.Is(err, os.ErrNotExist) {
			return candidate
		}
		end := filepath.Ext(path)
		candidate = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(path, end), n, end)
	}
}

// Open opens a file or folder with the program the system has for it. Where
// it has none the error is an *assessment.StorageError of the class
// assessment.ErrNoViewer.
func (f Files) Open(path string) error {
	name, args := opener(runtime.GOOS, path)
	// The viewer goes on when this program ends, so it gets no context.
	cmd := exec.Command(name, args...) //nolint:gosec,noctx // the program's own file
	if err := cmd.Start(); err != nil {
		return noViewer(path, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }() // in hours, where the viewer itself was started
	select {
	case err := <-ended:
		if err != nil && runtime.GOOS != "windows" { // which tells people itself
			return noViewer(path, err)
		}
	case <-time.After(refusal):
	}
	return nil
}

// refusal is how long it may take until the system says that it has no program
// for a file.
const refusal = 1500 * time.Millisecond

func noViewer(path string, err error) error {
	return &assessment.StorageError{Op: "view", Path: path, Err: errors.Join(assessment.ErrNoViewer, err)}
}

// Reveal opens the folder that holds the file.
func (f Files) Reveal(path string) error { return f.Open(filepath.Dir(path)) }

func opener(system, path string) (string, []string) {
	switch system {
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler", path}
	case "darwin":
		return "open", []string{path}
	default:
		return "xdg-open", []string{path}
	}
}

// Message shows a message box of the system. It reports an error where there
// is none; the caller then finds another way to say it.
func Message(title, text string) error {
	return zenity.Error(text, zenity.Title(title), zenity.NoWrap())
}

// Documents is the folder for reports in the documents of the account.
func Documents() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	for _, name := range []string{"Documents", "Dokumente"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name, "Reifekompass"), nil
		}
	}
	return filepath.Join(home, "Reifekompass"), nil
}
