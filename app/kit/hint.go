package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// HintSpec says what a hint tells.
type HintSpec struct {
	Tone     Tone
	Title    string // the bold first sentence
	Text     string // what follows; may be empty
	Action   string // one way out; empty: none
	OnAction func()
	Also     string // another one; empty: none
	OnAlso   func()
	Narrow   bool // the ways out stand below the words
}

// Hint informs and offers a way out. It never blocks and stays at its place.
type Hint struct {
	composite
	spec        HintSpec
	back, edge  *canvas.Rectangle
	icon        *canvas.Image
	title, text *Text
	action      *Button
	also        *Button
}

// Hint returns a hint.
func (k *Kit) Hint(spec HintSpec) *Hint {
	h := &Hint{
		back: canvas.NewRectangle(k.Color(scene.None)), edge: canvas.NewRectangle(k.Color(scene.None)),
		icon: k.Icon(spec.Tone.icon(), spec.Tone.color(), 16), title: k.Text("", Body().Strong()), text: k.Text("", Body()),
	}
	h.back.CornerRadius = k.Px(4)
	h.edge.SetMinSize(fyne.NewSize(k.Px(3), 0))
	h.action = k.Button(ButtonSpec{Small: true, OnTap: func() {
		if h.spec.OnAction != nil {
			h.spec.OnAction()
		}
	}})
	h.also = k.Button(ButtonSpec{Small: true, OnTap: func() {
		if h.spec.OnAlso != nil {
			h.spec.OnAlso()
		}
	}})
	words := k.Column(0, h.title, h.text)
	row := k.TopRow(8, k.Inset(Sides(3, 0, 0, 0), h.icon), k.Grow(words))
	if spec.Narrow {
		words.Objects = append(words.Objects, k.Inset(Sides(2, 0, 0, -8), k.Wrap(4, 0, h.action, h.also)))
	} else {
		row.Objects = append(row.Objects, h.action, h.also)
	}
	h.setUp(k, h, k.Stack(h.back, k.Frame(nil, nil, h.edge, nil, k.Inset(Around(7, 12), row))))
	h.Set(spec)
	return h
}

// Set shows another hint at the same place.
func (h *Hint) Set(spec HintSpec) {
	h.spec = spec
	h.back.FillColor = h.kit.Color(spec.Tone.tint())
	h.edge.FillColor = h.kit.Color(spec.Tone.color())
	h.kit.setIcon(h.icon, spec.Tone.icon(), spec.Tone.color())
	h.title.SetText(spec.Title)
	h.text.SetText(spec.Text)
	h.text.Hidden = spec.Text == ""
	for button, text := range map[*Button]string{h.action: spec.Action, h.also: spec.Also} {
		button.SetText(text)
		button.Hidden = text == ""
	}
	Relayout(h)
	canvas.Refresh(h.back)
	canvas.Refresh(h.edge)
}

// SetText says something else in the same hint; an empty text hides it.
func (h *Hint) SetText(text string) {
	spec := h.spec
	spec.Text = text
	h.Set(spec)
	h.Hidden = text == ""
}

// NotSaved returns the place above a page where SetText says why something is
// not saved; retry tries again.
func (k *Kit) NotSaved(retry func()) *Hint {
	h := k.Hint(HintSpec{
		Tone: Danger, Title: k.Words.Say("kit.not_saved_yet"), Action: k.Words.Say("kit.retry"), OnAction: retry,
	})
	h.Hide()
	return h
}
