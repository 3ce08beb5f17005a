package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// FoldSpec says what a FoldOut holds.
type FoldSpec struct {
	Title    string
	Content  fyne.CanvasObject
	Open     bool
	OnToggle func(open bool)
}

// FoldOut is a heading that shows and hides what stands below it.
type FoldOut struct {
	composite
	spec    FoldSpec
	head    *foldHead
	title   *Text
	chevron *canvas.Image
	below   *fyne.Container
}

// foldHead is the heading that is pressed.
type foldHead struct{ control }

// FoldOut returns a fold-out.
func (k *Kit) FoldOut(spec FoldSpec) *FoldOut {
	f := &FoldOut{spec: spec, head: &foldHead{}}
	f.title = k.Text(spec.Title, Body().Strong())
	f.chevron = k.Icon(IconChevronRight, scene.Primary, 12)
	f.head.setUp(k, f.head, k.Inset(Around(3, 0), k.Row(9, f.chevron, k.Grow(f.title))))
	f.head.name, f.head.act, f.head.paint = spec.Title, f.toggle, f.colors
	f.head.round(4)
	f.below = k.Inset(Sides(3, 0, 0, 22), spec.Content)
	f.setUp(k, f, k.Column(0, f.head, f.below))
	f.show()
	return f
}

// SetTitle changes the heading.
func (f *FoldOut) SetTitle(title string) {
	f.head.name = title
	f.title.SetText(title)
}

// Head returns what takes the focus.
func (f *FoldOut) Head() fyne.Focusable { return f.head }

// Open reports whether the content is shown.
func (f *FoldOut) Open() bool { return f.spec.Open }

// SetOpen shows or hides the content. It does not call OnToggle.
func (f *FoldOut) SetOpen(open bool) {
	if f.spec.Open != open {
		f.spec.Open = open
		f.show()
	}
}

func (f *FoldOut) toggle() {
	f.SetOpen(!f.spec.Open)
	f.kit.Settle()
	if f.spec.OnToggle != nil {
		f.spec.OnToggle(f.spec.Open)
	}
}

func (f *FoldOut) show() {
	icon := IconChevronRight
	if f.spec.Open {
		icon = IconChevronDown
		f.below.Show()
	} else {
		f.below.Hide()
	}
	f.kit.setIcon(f.chevron, icon, scene.Primary)
	canvas.Refresh(f)
}

func (f *FoldOut) colors() {
	look := Body().Strong()
	if f.head.hovered {
		look = look.In(scene.Primary)
	}
	f.title.SetType(look)
}
