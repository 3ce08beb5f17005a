package kit

import (
	"time"

	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// SavedState is what a SavedIndicator tells.
type SavedState struct {
	At  time.Time // of the last save; zero: nothing to tell
	Tip string    // place of the data and last backup
	Err string    // why it is not saved; empty: it is saved
}

// SavedIndicator tells when the last change was saved, or that it was not.
// It never vanishes by itself.
type SavedIndicator struct {
	control
	state SavedState
	icon  *canvas.Image
	label *Text
}

// SavedIndicator returns an indicator. A press tells more.
func (k *Kit) SavedIndicator(onTap func()) *SavedIndicator {
	s := &SavedIndicator{icon: k.Icon(IconCheck, scene.Good, 14), label: k.Text("", Small())}
	s.setUp(k, s, k.Inset(Around(5, 8), k.Row(6, s.icon, s.label)))
	s.act, s.paint = onTap, s.colors
	s.round(6)
	s.Set(SavedState{})
	return s
}

// Set shows another state.
func (s *SavedIndicator) Set(state SavedState) {
	s.state, s.tip = state, state.Tip
	s.Hidden = state.At.IsZero() && state.Err == ""
	at := state.At.In(s.kit.Clock().Location()) // stored times are UTC
	color, icon, text := scene.Good, IconCheck, s.kit.Words.Say("kit.saved", "Time", s.kit.Words.Clock(at))
	if state.Err != "" {
		color, icon, text = scene.Danger, IconError, s.kit.Words.Say("kit.not_saved")
		s.tip = state.Err
	}
	s.name = text
	s.kit.setIcon(s.icon, icon, color)
	s.label.SetType(Small().In(color))
	s.label.SetText(text)
	canvas.Refresh(s)
}

func (s *SavedIndicator) colors() {
	fill := scene.None
	if s.hovered {
		fill = scene.Ground
	}
	s.back.FillColor = s.kit.Color(fill)
}
