package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// pasteView shows what of a copied table would be taken, before it is taken.
type pasteView struct {
	kit     *kit.Kit
	view    *View
	preview Preview
	place   *fyne.Container
	grid    *kit.Grid // nil: there is nothing to show
	dialog  *kit.Dialog
}

// pasteWidth is the width of the dialog in design pixels.
const pasteWidth = 980

// openPaste looks at what was copied elsewhere.
func (v *View) openPaste() {
	v.kit.Flush()
	v.preview("", "", v.deps.Clipboard.Content())
}

// preview opens the dialog for a text that was pasted at a cell.
func (v *View) preview(row, column, text string) {
	k, say := v.kit, v.kit.Words.Say
	p := &pasteView{kit: k, view: v, place: k.Stack()}
	p.read(row, column, text)
	spec := kit.DialogSpec{
		Title: say("processes.paste.title"), Content: p.place, Width: pasteWidth, Scrolls: true,
		Main: say("processes.paste.take"), OnMain: func() string { return v.presenter.Take(p.preview) }, OnClose: v.focus,
	}
	if p.grid != nil {
		spec.Focus = p.grid
	}
	p.dialog = k.Dialog(spec)
}

func (p *pasteView) read(row, column, text string) {
	p.preview = p.view.presenter.Read(text, row, column)
	k := p.kit
	words := k.Column(8)
	if p.preview.Possible {
		words.Objects = append(words.Objects, k.Text(p.preview.Count, kit.Body().Strong()))
	}
	for _, note := range p.preview.Notes {
		words.Objects = append(words.Objects, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: note}))
	}
	if p.preview.Refused != "" {
		words.Objects = append(words.Objects, k.Text(p.preview.Refused, kit.Body().In(scene.Warn)))
	}
	for _, reason := range p.preview.Reasons {
		words.Objects = append(words.Objects, k.Text(reason, kit.Small().In(scene.Muted)))
	}
	again := k.Button(kit.ButtonSpec{
		Text: k.Words.Say("processes.paste.again"), Icon: kit.IconClipboard, Kind: kit.Outline,
		OnTap: func() { p.read(row, column, p.view.deps.Clipboard.Content()); k.Settle() },
	})
	words.Objects = append(words.Objects, k.Wrap(12, 8, again, k.Text(k.Words.Say("processes.paste.how"), kit.Small().In(scene.Muted))))
	p.place.Objects = []fyne.CanvasObject{&fyne.Container{
		Layout:  &split{table: k.Px(360), width: k.Px(pasteWidth - 48)},
		Objects: []fyne.CanvasObject{k.Scroll(k.Inset(kit.Sides(0, 0, 12, 0), words)), p.table()},
	}}
	p.place.Refresh()
}

// table shows the rows as they would be taken.
func (p *pasteView) table() fyne.CanvasObject {
	p.grid = nil
	if len(p.preview.Rows) == 0 {
		return p.kit.Space(0, 0)
	}
	p.grid = p.kit.Grid(kit.GridSpec{
		Name: p.kit.Words.Say("processes.paste.title"), Columns: p.preview.Columns, Fixed: 2, OnOpen: func(string) { p.take() },
	})
	p.grid.Set(p.preview.Rows, kit.GridSort{})
	return p.grid
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

// take answers the dialog as its main button does: Enter on the table means
// the whole table.
func (p *pasteView) take() {
	if wrong := p.view.presenter.Take(p.preview); wrong != "" {
		p.dialog.SetError(wrong)
		return
	}
	p.dialog.Close()
}
