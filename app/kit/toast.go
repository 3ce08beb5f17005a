package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// ToastSpec says what a toast tells. Errors are never toasts.
type ToastSpec struct {
	Text     string
	Action   string // empty: none
	OnAction func()
}

const toastTime = 10 * time.Second

// Toast shows a sentence at the bottom for a while, in place of the one
// before. It stays while its button has the focus or the mouse.
func (k *Kit) Toast(spec ToastSpec) {
	back := canvas.NewRectangle(k.Color(scene.Ink))
	back.CornerRadius = k.Px(6)
	row := k.Row(12, k.LimitLeft(480, k.Text(spec.Text, Body().In(scene.Paper))))
	t := &toast{kit: k}
	if spec.Action != "" {
		t.button = k.Button(ButtonSpec{Text: spec.Action, Small: true, OnTap: func() {
			t.close()
			spec.OnAction()
		}})
		t.button.paint = t.colors
		row.Objects = append(row.Objects, t.button)
	}
	t.box = k.Stack(back, k.Inset(Around(7, 14), row))
	k.showToast(t.box)
	k.Executor.After(toastTime, t.expire)
}

// ToastUndo tells what was done, with a way to take it back; "" tells nothing.
func (k *Kit) ToastUndo(done string, undo func()) {
	if done != "" {
		k.Toast(ToastSpec{Text: done, Action: k.Words.Say("kit.undo"), OnAction: undo})
	}
}

func (k *Kit) showToast(boxes ...fyne.CanvasObject) {
	k.layers.toasts.Objects = boxes
	k.layers.toasts.Refresh()
}

// ClearToasts takes away what is told of a screen that is no longer shown.
func (k *Kit) ClearToasts() {
	if len(k.layers.toasts.Objects) > 0 {
		k.showToast()
	}
}

// ToastsAt lets toasts lie over an object of the screen that is shown, where
// they cover nothing that is needed; nil: at the bottom left.
func (k *Kit) ToastsAt(area fyne.CanvasObject) { k.layers.area = area }

type toast struct {
	kit    *Kit
	box    *fyne.Container
	button *Button
}

// colors keeps the button readable on ink.
func (t *toast) colors() {
	b := t.button
	b.label.SetType(Body().Strong().In(scene.Paper))
	b.back.StrokeColor, b.back.StrokeWidth = t.kit.Color(scene.Border), 1
	b.ring.StrokeColor = t.kit.Color(scene.Paper)
}

func (t *toast) expire() {
	if t.button != nil && (t.button.focused || t.button.hovered) {
		t.kit.Executor.After(toastTime, t.expire)
		return
	}
	t.close()
}

func (t *toast) close() {
	shown := t.kit.layers.toasts.Objects
	if len(shown) == 0 || shown[0] != fyne.CanvasObject(t.box) {
		return // another toast took the place
	}
	t.kit.showToast()
}
