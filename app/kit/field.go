package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// FieldSpec says what a Field asks for.
type FieldSpec struct {
	Label       string // above the field
	Note        string // muted, after the label
	Hint        string // muted, below the field
	Placeholder string
	Text        string
	Tip         string
	Max         int // characters; 0: no bound
	Lines       int // 0 or 1: a single line
	OnSave      func(text string)
	OnEnter     func() // single line only; after OnSave
	OnLeave     bool   // saved when it loses the focus, not already after a pause
	Secret      bool   // shown as dots
}

// Field takes a text and hands it over after a pause in typing, when it loses
// the focus, and on Flush.
type Field struct {
	composite
	spec    FieldSpec
	entry   *entry
	frame   *canvas.Rectangle
	note    *Text // hint or error
	counter *Text
	foot    *fyne.Container
	saved   string
	err     string
	focused bool
	strange bool // a character that the type face lacks
	cutting bool
	stop    func()
	typed   func(string) // every change, see OnType
}

// countedFrom is the bound from which on characters are counted.
const countedFrom = 40

// pause is how long typing rests before the text is saved.
const pause = 300 * time.Millisecond

// Field returns a field.
func (k *Kit) Field(spec FieldSpec) *Field {
	f := &Field{spec: spec, saved: spec.Text, stop: func() {}}
	f.entry = newEntry(k, spec.Lines)
	f.entry.Password = spec.Secret
	f.entry.SetPlaceHolder(spec.Placeholder)
	f.entry.SetText(spec.Text)
	f.entry.OnChanged, f.entry.OnSubmitted, f.entry.focused = f.change, f.submit, f.focusChanged
	f.entry.tip, f.entry.whole = spec.Tip, f
	f.frame = canvas.NewRectangle(k.Color(scene.None))
	f.frame.CornerRadius = k.Px(6)
	f.note, f.counter = k.Text("", Small()), k.Text("", Small().In(scene.Muted).Trailing())
	f.foot = k.TopRow(8, k.Grow(f.note), f.counter)
	back := canvas.NewRectangle(k.Color(scene.Paper))
	back.CornerRadius = f.frame.CornerRadius
	box := &fyne.Container{
		Layout:  &fieldLayout{field: f, height: k.Px(fieldHeight(spec.Lines)), shift: k.Px(3)},
		Objects: []fyne.CanvasObject{back, f.entry, f.frame},
	}
	column := k.Column(4, box, f.foot)
	if spec.Label != "" {
		column.Objects = append([]fyne.CanvasObject{k.label(spec.Label, spec.Note)}, column.Objects...)
	}
	f.setUp(k, f, column)
	f.lookForStrange()
	f.showFrame()
	f.showFoot()
	return f
}

func fieldHeight(lines int) float32 {
	if lines <= 1 {
		return 36
	}
	return float32(lines)*Body().Line + 2*fieldPadding + 8
}

// label is what stands above a field.
func (k *Kit) label(label, note string) fyne.CanvasObject {
	words := k.Text(label, Small().Strong())
	if note == "" {
		return words
	}
	return k.Wrap(4, 0, words, k.Text("· "+note, Small()))
}

// Labeled puts a label above a control.
func (k *Kit) Labeled(label string, o fyne.CanvasObject) *fyne.Container {
	return k.Column(4, k.label(label, ""), o)
}

// Text returns what stands in the field.
func (f *Field) Text() string { return f.entry.Text }

// OnType lets heard know of every change that a person makes, at once.
func (f *Field) OnType(heard func(text string)) { f.typed = heard }

// Entry returns what takes the focus.
func (f *Field) Entry() fyne.Focusable { return f.entry }

// SetText shows a text. It does not call OnSave, and it does not touch what
// is being typed and not saved yet.
func (f *Field) SetText(text string) {
	if _, waiting := f.kit.pending[f]; waiting || text == f.entry.Text {
		return
	}
	typed := f.typed
	f.saved, f.typed = text, nil // a text from code is not typed
	f.entry.SetText(text)
	f.typed = typed
	f.entry.rewind()
	f.lookForStrange()
}

// Rewind shows the text from its top, unless it is being typed.
func (f *Field) Rewind() {
	if !f.focused {
		f.entry.rewind()
	}
}

// SetError shows what is wrong below the field; empty: nothing.
func (f *Field) SetError(text string) {
	if f.err == text {
		return
	}
	f.err = text
	f.showFrame()
	f.showFoot()
}

// SetHint changes the hint below the field.
func (f *Field) SetHint(text string) {
	f.spec.Hint = text
	f.showFoot()
}

// Flush saves at once what waits to be saved.
func (f *Field) Flush() {
	f.stop()
	delete(f.kit.pending, f)
	text := f.entry.Text
	if text == f.saved {
		return
	}
	f.saved = text
	if f.spec.OnSave != nil {
		f.spec.OnSave(text)
	}
}

// fieldLayout puts the input into its frame.
type fieldLayout struct {
	field         *Field
	height, shift float32
}

// Layout implements fyne.Layout.
func (l *fieldLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		if o != fyne.CanvasObject(l.field.entry) {
			o.Resize(size)
		}
	}
	inner := size.SubtractWidthHeight(2*l.shift, 2)
	least := l.field.entry.MinSize().Height
	top := float32(1)
	if !l.field.entry.MultiLine {
		inner.Height, top = least, (size.Height-least)/2
	}
	l.field.entry.Move(fyne.NewPos(l.shift, top))
	l.field.entry.Resize(inner)
}

// MinSize implements fyne.Layout.
func (l *fieldLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.height*2, l.height)
}
