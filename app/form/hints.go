package form

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// hints are what is said at one field.
type hints struct {
	spec    Spec
	shown   []Hint
	content *fyne.Container
}

func newHints(spec Spec) *hints {
	h := &hints{spec: spec, content: spec.Kit.Column(8)}
	h.content.Hide()
	return h
}

func (h *hints) show(all []Hint) {
	if slices.Equal(all, h.shown) {
		return
	}
	h.shown, h.content.Objects = all, nil
	for _, one := range all {
		h.content.Objects = append(h.content.Objects, h.made(one))
	}
	h.content.Hidden = len(all) == 0
}

func (h *hints) made(one Hint) fyne.CanvasObject {
	if one.Reason != "" {
		return h.settled(one)
	}
	spec := kit.HintSpec{Tone: kit.Warn, Title: one.Title, Text: one.Text, Narrow: true}
	if h.spec.OnCell != nil {
		spec.Action, spec.OnAction = h.say("form.to_cell"), func() { h.spec.OnCell(one) }
	}
	if h.spec.OnReason != nil {
		spec.Also, spec.OnAlso = h.say("form.give_reason"), func() { h.spec.OnReason(one) }
	}
	return h.spec.Kit.Hint(spec)
}

// settled is a hint that a reason answers: quiet, and still there.
func (h *hints) settled(one Hint) fyne.CanvasObject {
	k := h.spec.Kit
	words := k.Column(0,
		k.Text(one.Title, kit.Small().Strong().In(scene.Muted)),
		k.Text(k.Words.Say("form.reason", "Reason", one.Reason), kit.Small().In(scene.Muted)),
	)
	if h.spec.OnReason != nil {
		words.Objects = append(words.Objects, k.Inset(kit.Sides(2, 0, 0, -8), k.Row(0, k.Button(kit.ButtonSpec{
			Text: h.say("form.change_reason"), Small: true, OnTap: func() { h.spec.OnReason(one) },
		}))))
	}
	return k.TopRow(8, k.Inset(kit.Sides(1, 0, 0, 0), k.Icon(kit.IconCheck, scene.Muted, 16)), k.Grow(words))
}

func (h *hints) say(key string) string { return h.spec.Kit.Words.Say(key) }
