package overview

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// rowView is one row of the list. All rows are equally high, whatever they
// say: long words are shortened, not wrapped.
type rowView struct {
	tap      *kit.Tap
	kit      *kit.Kit
	row      Row
	choosing bool
	shown    bool // show was called

	box              *kit.CheckMark
	agency, document *kit.Text
	call             *kit.Text // beside what it is, as far as there is room
	sample, tag      *fyne.Container
	progress         *kit.Progress
	changed, action  *kit.Text
	act              *fyne.Container // what a press leads to
}

func newRowView(k *kit.Kit, onTap func()) *rowView {
	v := &rowView{
		kit: k, box: k.CheckMark(false),
		agency: k.Text("", kit.Body().Strong().OneLine()), document: k.Text("", kit.Small()),
		call:   k.Text("", kit.Small().In(scene.Muted).OneLine()),
		sample: k.Tag(kit.TagSpec{Text: k.Words.Say("overview.sample")}), tag: k.Stack(),
		progress: k.Progress(kit.ProgressSpec{}),
		changed:  k.Text("", kit.Small().In(scene.Muted).OneLine()),
		action:   k.Text("", kit.Body().Strong().In(scene.Primary).OneLine()),
	}
	names := k.Column(0, v.agency, k.Least(0, 22, k.Row(8, v.document, v.sample, k.Grow(v.call))))
	state := k.Row(8, k.Fixed(104, 0, k.Row(0, v.tag)), k.Grow(v.changed))
	v.act = k.Row(4, k.Spring(), v.action, k.Icon(kit.IconChevronRight, scene.Primary, 16))
	cells := k.Columns(kit.Columns{Gap: 20, LineGap: 8, Min: 130, Weights: []float32{388, 142, 206, 162}},
		k.Row(0, k.Grow(names)), k.Row(0, k.Grow(v.progress)), state, v.act)
	body := k.Row(14, v.box, k.Grow(cells))
	v.box.Hide()
	v.tap = k.TapRow(kit.TapSpec{Content: k.Inset(kit.Around(9, 20), body), OnTap: onTap})
	return v
}

// show changes what the row says, and only that.
func (v *rowView) show(row Row, choosing bool) {
	if v.shown && row == v.row && v.choosing == choosing {
		return
	}
	if !v.shown || row.Status != v.row.Status || row.Locked != v.row.Locked {
		v.tag.Objects = []fyne.CanvasObject{v.status(row)}
	}
	v.row, v.choosing, v.shown = row, choosing, true
	v.agency.SetText(row.Agency)
	v.document.SetText(row.Document)
	v.call.SetText(row.Call)
	v.sample.Hidden = row.Sample == ""
	v.progress.Set(kit.ProgressSpec{Text: row.Progress, Percent: row.Percent, Value: row.Share})
	v.changed.SetText(row.Changed)
	v.action.SetText(row.Action)
	v.act.Hidden = choosing
	v.box.Hidden = !choosing
	v.box.SetChecked(row.Chosen)
	v.tap.SetSelected(choosing && row.Chosen)
	v.tap.SetName(row.Name)
	kit.Relayout(v.tap)
	v.tellName()
}

// tellName puts what is shortened into the tooltip: the name of the agency,
// the title of the call.
func (v *rowView) tellName() {
	var cut []string
	for _, text := range []*kit.Text{v.agency, v.call} {
		if text.NaturalWidth() > text.Size().Width {
			cut = append(cut, map[*kit.Text]string{v.agency: v.row.Agency, v.call: v.row.Call}[text])
		}
	}
	v.tap.SetTip(strings.Join(cut, "\n"))
}

func (v *rowView) status(row Row) fyne.CanvasObject {
	spec := kit.TagSpec{Text: row.Status}
	if row.Locked {
		spec.Icon = kit.IconLock
	}
	return v.kit.Tag(spec)
}
