package pasting

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/paste"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// Clipboard holds what was copied elsewhere. Fyne's fits.
type Clipboard interface{ Content() string }

// DialogSpec says what the dialog shows and what becomes of it.
type DialogSpec struct {
	Kit  *kit.Kit
	Kind assessment.EntryKind
	Read func(text string) Preview
	// Take stores the entries as one step. It returns why it could not be done,
	// "" if it was.
	Take      func([]assessment.Entry) string
	Clipboard Clipboard // is read again on demand; nil: that is not offered
	OnClose   func()    // nil: nothing happens
}

// width is the width of the dialog in design pixels.
const width = 980

// Open shows what of a text would be taken, and takes it when asked to.
func Open(text string, spec DialogSpec) {
	k := spec.Kit
	d := &dialog{kit: k, spec: spec, place: k.Stack()}
	d.read(text)
	shown := kit.DialogSpec{
		Title: k.Words.Say("pasting.title"), Content: d.place, Width: width, Scrolls: true,
		Main: k.Words.Say("pasting.take"), OnMain: d.take, OnClose: spec.OnClose,
	}
	if d.grid != nil {
		shown.Focus = d.grid
	}
	d.dialog = k.Dialog(shown)
}

type dialog struct {
	kit     *kit.Kit
	spec    DialogSpec
	preview Preview
	place   *fyne.Container
	grid    *kit.Grid // nil: there is nothing to show
	dialog  *kit.Dialog
}

func (d *dialog) read(text string) {
	d.preview = d.spec.Read(text)
	k := d.kit
	d.place.Objects = []fyne.CanvasObject{&fyne.Container{
		Layout:  &split{table: k.Px(360), width: k.Px(width - 48)},
		Objects: []fyne.CanvasObject{k.Scroll(k.Inset(kit.Sides(0, 0, 12, 0), d.words())), d.table()},
	}}
	d.place.Refresh()
}

// words say what would be taken and what not.
func (d *dialog) words() fyne.CanvasObject {
	k, p := d.kit, d.preview
	words := k.Column(8)
	if p.Possible() {
		words.Objects = append(words.Objects, k.Text(p.Count, kit.Body().Strong()))
	}
	for _, note := range p.Notes {
		words.Objects = append(words.Objects, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: note}))
	}
	if p.Refused != "" {
		words.Objects = append(words.Objects, k.Text(p.Refused, kit.Body().In(scene.Warn)))
	}
	for _, reason := range p.Reasons {
		words.Objects = append(words.Objects, k.Text(reason, kit.Small().In(scene.Muted)))
	}
	if d.spec.Clipboard != nil {
		words.Objects = append(words.Objects, d.again())
	}
	return words
}

// again offers to look at the clipboard once more.
func (d *dialog) again() fyne.CanvasObject {
	k, say := d.kit, d.kit.Words.Say
	again := k.Button(kit.ButtonSpec{
		Text: say("pasting.again"), Icon: kit.IconClipboard, Kind: kit.Outline,
		OnTap: func() { d.read(d.spec.Clipboard.Content()); k.Settle() },
	})
	how := say("pasting.how", "Name", say("pasting.entry."+string(d.spec.Kind)))
	return k.Wrap(12, 8, again, k.Text(how, kit.Small().In(scene.Muted)))
}

// table shows the rows as they would be taken. Enter on it means the whole
// table, as the main button does.
func (d *dialog) table() fyne.CanvasObject {
	d.grid = nil
	if len(d.preview.Rows) == 0 {
		return d.kit.Space(0, 0)
	}
	d.grid = d.kit.Grid(kit.GridSpec{
		Name: d.kit.Words.Say("pasting.title"), Columns: d.preview.Columns, Fixed: 2, OnOpen: func(string) { d.answer() },
	})
	d.grid.Set(d.preview.Rows, kit.GridSort{})
	return d.grid
}

func (d *dialog) take() string {
	if !d.preview.Possible() {
		return d.kit.Words.Say(paste.NoteKey(paste.NoteNothingFits))
	}
	return d.spec.Take(d.preview.Entries)
}

// answer answers the dialog as its main button does.
func (d *dialog) answer() {
	if wrong := d.take(); wrong != "" {
		d.dialog.SetError(wrong)
		return
	}
	d.dialog.Close()
}

// split puts the table below the words. Where there is no room for both, the
// words scroll, and the table keeps half of the height.
type split struct {
	table float32 // the most a long table takes by itself
	width float32 // of the last layout
}

// Layout implements fyne.Layout.
func (s *split) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Width > 0 {
		s.width = size.Width
	}
	words, table := objects[0], objects[1]
	room := min(kit.HeightFor(table, size.Width), size.Height/2)
	height := min(kit.HeightFor(words, size.Width), size.Height-room)
	kit.Place(words, 0, 0, size.Width, height)
	kit.Place(table, 0, height, size.Width, size.Height-height)
}

// MinSize implements fyne.Layout.
func (s *split) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, kit.HeightFor(objects[0], s.width)+min(s.table, kit.HeightFor(objects[1], s.width)))
}
