package app

import "fyne.io/fyne/v2"

// receiver is a page on which files can be dropped. It ignores them where
// they mean nothing.
type receiver interface {
	Drop(paths []string)
}

// dropped hands files from the system's file manager to the page that is
// shown, unless a dialog waits for an answer.
func (w *Window) dropped(files []fyne.URI) {
	if w.window.Canvas().Overlays().Top() != nil {
		return
	}
	var paths []string
	for _, file := range files {
		if file.Scheme() == "file" {
			paths = append(paths, file.Path())
		}
	}
	w.dropOn(paths)
}

// dropOn hands files to the page that is shown.
func (w *Window) dropOn(paths []string) {
	if page, takes := w.page.(receiver); takes && len(paths) > 0 {
		w.window.RequestFocus() // what follows is answered here, not in the file manager
		page.Drop(paths)
	}
}
