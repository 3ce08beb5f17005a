// Emptywindow opens a window with nothing in it: what the toolkit itself
// costs, as the measure for how fast Reifekompass opens.
package main

import (
	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := fyneapp.NewWithID("de.reifekompass.emptywindow")
	w := a.NewWindow("Empty")
	w.SetContent(widget.NewLabel("."))
	w.Resize(fyne.NewSize(1280, 800))
	w.ShowAndRun()
}
