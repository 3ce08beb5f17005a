package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// tableActions is what the table asks for.
type tableActions struct {
	open   func(row string)
	paste  func(row, column, text string)
	remove func(row string)
}

// tableView is the table with what explains it.
type tableView struct {
	kit     *kit.Kit
	grid    *kit.Grid
	none    *kit.Text
	bars    *kit.Text
	content *fyne.Container
	foot    fyne.CanvasObject
}

func newTableView(k *kit.Kit, p *Presenter, w *wording.Wording, do tableActions) *tableView {
	v := &tableView{kit: k, none: k.Text("", kit.Body().In(scene.Muted)), bars: k.Text("", kit.Small().In(scene.Muted))}
	v.grid = k.Grid(kit.GridSpec{
		Name: k.Words.Say("processes.title"), Columns: columns(w), Fixed: 2, Empty: k.Inset(kit.Around(16, 16), v.none),
		OnEdit: p.Edit, OnKey: p.Key, OnSelect: p.Select, OnSort: p.Sort,
		OnOpen: do.open, OnPaste: do.paste, OnRemove: do.remove,
	})
	v.foot = v.buildFoot(w)
	v.content = k.Stack(page(k, 0, 12, k.Frame(nil, k.Inset(kit.Sides(8, 0, 0, 6), v.foot), nil, nil, v.grid)))
	return v
}

// buildFoot explains the letters and the keys. Where there is no room for
// both, the keys give way.
func (v *tableView) buildFoot(w *wording.Wording) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	legend := k.Wrap(20, 2)
	for _, origin := range assessment.Origins() {
		color := scene.Good
		if origin == assessment.OriginEstimated {
			color = scene.Muted
		}
		legend.Objects = append(legend.Objects, k.Row(6,
			k.Text(w.Mark(origin), kit.Small().Strong().In(color)), k.Text(w.Origin(origin), kit.Small().In(scene.Muted))))
	}
	legend.Objects = append(legend.Objects, v.bars)
	keys := k.Row(16,
		v.key(say("processes.key_enter"), say("processes.key_change")),
		v.key(say("processes.key_tab"), say("processes.key_next")),
		v.key(say("processes.key_undo"), say("processes.key_back")),
	)
	return k.Yield(16, []fyne.CanvasObject{keys}, legend, k.Spring(), keys)
}

func (v *tableView) key(name, does string) fyne.CanvasObject {
	return v.kit.Row(4, v.kit.Key(name), v.kit.Text(does, kit.Small().In(scene.Muted)))
}

func (v *tableView) show(t Table) {
	v.none.SetText(t.None)
	v.bars.SetText(t.Bars)
	v.grid.Set(t.Rows, t.Sort)
	if row, column := v.grid.Selected(); row != t.Row || column != t.Column {
		v.grid.Select(t.Row, t.Column)
	}
}
