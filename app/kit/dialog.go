package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/explain"
	"reifekompass/reports/scene"
)

// DialogSpec says what a dialog asks.
type DialogSpec struct {
	Title   string
	Content fyne.CanvasObject
	Main    string // text of the main button; empty: only Cancel
	Cancel  string // empty: the usual word
	Width   float32
	// OnMain does what the dialog is for. It returns "" to close the dialog,
	// or what went wrong, which is shown above the footer.
	OnMain func() string
	// Work, after that, does in the background what takes a moment and may be
	// refused, such as trying a passphrase; nil: nothing does. The dialog stays
	// meanwhile, and with what was typed if there is an error, whose sentence is
	// shown above the footer; Refused hears of it and may be nil. Otherwise it
	// closes, and Done is called.
	Work    func() error
	Refused func(error)
	Done    func()
	OnClose func()
	Focus   fyne.Focusable // gets the focus; nil: the first control
	Scrolls bool           // the content scrolls by itself
}

// Dialog covers the window until it is answered. Esc closes it and gives the
// focus back.
type Dialog struct {
	kit   *Kit
	spec  DialogSpec
	err   *Hint
	main  *Button // nil: only Cancel
	close func()
	gone  bool
	busy  bool // Work goes on
}

// Dialog opens a dialog. The dots that tell on a button that a dialog follows
// are left out of its title.
func (k *Kit) Dialog(spec DialogSpec) *Dialog {
	d := &Dialog{kit: k, spec: spec}
	d.spec.Title = strings.TrimSuffix(spec.Title, " …")
	d.err = k.Hint(HintSpec{Tone: Danger})
	d.err.Hide()
	if spec.Cancel == "" {
		d.spec.Cancel = k.Words.Say("kit.cancel")
	}
	width := spec.Width
	if width == 0 {
		width = 520
	}
	d.close = k.openOverlay(overlay{
		content: d.box(), layout: &dialogLayout{width: k.Px(width), margin: k.Px(16)}, tinted: true, closed: d.closed,
		keys: Bindings{Plain(fyne.KeyReturn): d.answer, Plain(fyne.KeyEnter): d.answer},
	})
	if spec.Focus != nil {
		k.Focus(spec.Focus)
	} else {
		k.window.Canvas().FocusNext()
	}
	return d
}

// Close closes the dialog.
func (d *Dialog) Close() { d.close() }

// FocusMain moves the focus to the main button, which must be there: for a
// dialog whose first control is a way past what it is for.
func (d *Dialog) FocusMain() { d.kit.Focus(d.main) }

// SetError shows above the footer what went wrong; empty: nothing.
func (d *Dialog) SetError(text string) {
	d.err.Set(HintSpec{Tone: Danger, Title: text})
	d.err.Hidden = text == ""
	d.kit.Settle()
	if text != "" {
		d.kit.FocusWrong(d.spec.Content)
	}
}

// FocusWrong moves the focus to the first field in the tree that shows an
// error, and reports whether there is one.
func (k *Kit) FocusWrong(tree fyne.CanvasObject) bool {
	wrong := wrongField(tree)
	if wrong != nil {
		k.Focus(wrong.entry)
	}
	return wrong != nil
}

// AnyWrong reports whether a field in the tree shows an error.
func (*Kit) AnyWrong(tree fyne.CanvasObject) bool { return wrongField(tree) != nil }

// wrongField returns the first field in a tree that shows an error.
func wrongField(tree fyne.CanvasObject) *Field {
	var wrong *Field
	visit(tree, func(o fyne.CanvasObject) {
		if f, ok := o.(*Field); ok && f.err != "" && wrong == nil {
			wrong = f
		}
	})
	return wrong
}

func (d *Dialog) box() fyne.CanvasObject {
	k := d.kit
	head := k.Inset(Sides(16, 12, 8, 24), k.Row(8, k.Grow(k.Text(d.spec.Title, Section())),
		k.IconButton(IconClose, k.Words.Say("kit.close"), d.Close)))
	buttons := k.Wrap(12, 8, k.Button(ButtonSpec{Text: d.spec.Cancel, Kind: Outline, OnTap: d.Close}))
	if d.spec.Main != "" {
		d.main = k.Button(ButtonSpec{Text: d.spec.Main, Kind: Filled, OnTap: d.answer})
		buttons.Objects = append(buttons.Objects, d.main)
	}
	foot := k.Column(0, k.Inset(Around(8, 24), d.err), k.Line(), k.Inset(Around(12, 24), k.Row(0, k.Spring(), buttons)))
	back := k.paper(8)
	back.StrokeColor = k.Color(scene.Border)
	content := fyne.CanvasObject(k.Inset(Sides(4, 24, 16, 24), d.spec.Content))
	if !d.spec.Scrolls {
		content = k.Scroll(content)
	}
	return k.Stack(back, headLast(k.Frame(head, foot, nil, nil, content)))
}

func (d *Dialog) closed() {
	d.gone = true
	if d.spec.OnClose != nil {
		d.spec.OnClose()
	}
}

func (d *Dialog) answer() {
	if d.busy {
		return
	}
	d.kit.Flush()
	if d.spec.OnMain != nil {
		if wrong := d.spec.OnMain(); wrong != "" {
			d.refuse(wrong)
			return
		}
	}
	if d.spec.Work == nil {
		d.close()
		return
	}
	d.work()
}

func (d *Dialog) refuse(wrong string) {
	if d.spec.Focus != nil {
		d.kit.Focus(d.spec.Focus) // what was wrong is typed there
	}
	if secret, is := d.spec.Focus.(*entry); is && secret.Password {
		secret.TypedShortcut(&fyne.ShortcutSelectAll{}) // nobody mends what cannot be read
	}
	d.SetError(wrong)
}

// work does what takes a moment. Nothing follows in a dialog that was closed
// meanwhile.
func (d *Dialog) work() {
	d.SetError("")
	d.setBusy(true)
	var err error
	d.kit.Executor.Go(func() { err = d.spec.Work() }, func() {
		d.setBusy(false)
		switch {
		case d.gone:
		case err != nil:
			if d.spec.Refused != nil {
				d.spec.Refused(err)
			}
			d.refuse(explain.Sentence(d.kit.Words, err))
		default:
			d.close()
			if d.spec.Done != nil {
				d.spec.Done()
			}
		}
	})
}

func (d *Dialog) setBusy(busy bool) {
	d.busy = busy
	if d.main != nil {
		d.main.SetBusy(busy)
	}
}

// Confirm asks before something that cannot be undone.
func (k *Kit) Confirm(title, text, main string, do func()) *Dialog {
	return k.Dialog(DialogSpec{Title: title, Content: k.Text(text, Body()), Main: main, OnMain: func() string {
		do()
		return ""
	}})
}

// Tell shows a message that needs no answer.
func (k *Kit) Tell(title, text string) *Dialog {
	return k.Dialog(DialogSpec{Title: title, Content: k.Text(text, Body()), Cancel: k.Words.Say("kit.close")})
}

// dialogLayout centers the dialog, as high as its content if there is room.
type dialogLayout struct{ width, margin float32 }

// Layout implements fyne.Layout.
func (l *dialogLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		width := min(l.width, size.Width-2*l.margin)
		height := min(heightFor(o, width), size.Height-2*l.margin)
		place(o, fyne.NewPos((size.Width-width)/2, (size.Height-height)*2/5), fyne.NewSize(width, height))
	}
}

// MinSize implements fyne.Layout.
func (l *dialogLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
