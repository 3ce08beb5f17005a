//go:build !windows

package native

import (
	"bytes"
	"context"
	"errors"
	"image"
	"os"
	"os/exec"
)

// copyPicture hands the picture to the program that the system has for its
// clipboard. A program of its own, because whoever owns the clipboard of X11
// must answer for it, and a mistake there ends the process. On macOS there is
// none that takes pictures.
func copyPicture(ctx context.Context, file []byte, _ image.Image) error {
	problem := ErrNoPictures
	for _, args := range keepers(os.Getenv("WAYLAND_DISPLAY") != "") {
		path, err := exec.LookPath(args[0])
		if err != nil {
			continue
		}
		keeper := exec.CommandContext(ctx, path, args[1:]...) //nolint:gosec // from the list below
		keeper.Stdin = bytes.NewReader(file)
		err = keeper.Run() // it goes on by itself until something else is copied
		if err == nil {
			return nil
		}
		problem = errors.Join(problem, err)
	}
	return problem
}

// keepers are the programs that keep a picture on the clipboard, best first.
func keepers(wayland bool) [][]string {
	x11 := []string{"xclip", "-selection", "clipboard", "-t", "image/png"}
	if wayland {
		return [][]string{{"wl-copy", "--type", "image/png"}, x11}
	}
	return [][]string{x11}
}
