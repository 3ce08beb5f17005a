package kittest

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"reifekompass/app/kit"
)

// Screen is a window as the person before it uses it.
type Screen struct {
	T      testing.TB
	Window fyne.Window
}

// layers are what lies over the content of the window, and the content, the
// topmost first.
func (s Screen) layers() []fyne.CanvasObject {
	layers := slices.Clone(s.Window.Canvas().Overlays().List())
	slices.Reverse(layers)
	return append(layers, s.Window.Content())
}

func (s Screen) top() fyne.CanvasObject { return s.layers()[0] }

// Words returns every word that is drawn on the topmost layer, as it is
// drawn, with a blank between two lines.
func (s Screen) Words() string { return drawn(s.top()) }

func drawn(layer fyne.CanvasObject) string {
	var words []string
	Walk(layer, func(o fyne.CanvasObject, _ fyne.Position) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" {
			words = append(words, text.Text)
		}
	})
	return strings.Join(words, " ")
}

// Texts returns every text on the topmost layer in full, however much of it
// has room, each on a line.
func (s Screen) Texts() string { return written(s.top()) }

func written(layer fyne.CanvasObject) string {
	var texts []string
	Walk(layer, func(o fyne.CanvasObject, _ fyne.Position) {
		if text, ok := o.(*kit.Text); ok {
			texts = append(texts, text.Text())
		}
	})
	return strings.Join(texts, "\n")
}

// MustSee fails the test for each text that is not drawn on the topmost layer.
func (s Screen) MustSee(texts ...string) {
	s.T.Helper()
	words := s.Words()
	for _, text := range texts {
		if !strings.Contains(words, text) {
			s.T.Errorf("screen shows %q, want %q", words, text)
		}
	}
}

// MustNotSee fails the test for each text that is anywhere on the screen, on
// any layer, drawn or cut off.
func (s Screen) MustNotSee(texts ...string) {
	s.T.Helper()
	for _, layer := range s.layers() {
		words := drawn(layer) + "\n" + written(layer)
		for _, text := range texts {
			if strings.Contains(words, text) {
				s.T.Errorf("screen shows %q, but should not", text)
			}
		}
	}
}

// Walk visits an object and everything visible in it, with its place in what
// the object lies in.
func Walk(o fyne.CanvasObject, visit func(o fyne.CanvasObject, at fyne.Position)) {
	walk(o, fyne.Position{}, visit)
}

func walk(o fyne.CanvasObject, at fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	if o == nil || !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	visit(o, at)
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	for _, child := range inside {
		walk(child, at, visit)
	}
}
