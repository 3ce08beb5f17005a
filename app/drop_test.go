package app

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"reifekompass/app/kit"
)

func TestFileDroppedOnTheStartPageIsRead(t *testing.T) {
	s := newStage(t, newMemory(t))
	s.memory.err = errors.New("unreadable") // what the page says of it is tested there
	web, err := storage.ParseURI("https://example.org/a.json")
	if err != nil {
		t.Fatal(err)
	}
	s.dropped([]fyne.URI{web})
	s.dropped([]fyne.URI{storage.NewFileURI("/a/antworten mit ä.json"), storage.NewFileURI("/a/b.json")})
	if want := []string{"/a/antworten mit ä.json"}; !slices.Equal(s.memory.read, want) {
		t.Errorf("read %q, want %q", s.memory.read, want)
	}
}

func TestFileDroppedWhereItMeansNothingIsIgnored(t *testing.T) {
	s := newStage(t, newMemory(t))
	above := widget.NewModalPopUp(widget.NewLabel("?"), s.window.Canvas())
	above.Show()
	s.dropped([]fyne.URI{storage.NewFileURI("/a.json")})
	above.Hide()
	s.Go(kit.Route{Area: kit.Settings})
	s.dropped([]fyne.URI{storage.NewFileURI("/a.json")})
	if len(s.memory.read) > 0 {
		t.Errorf("read %q", s.memory.read)
	}
}
