package measures

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
	"reifekompass/reports/wording"
)

// tableView is the table with what explains it.
type tableView struct {
	kit     *kit.Kit
	grid    *kit.Grid
	content *fyne.Container
	foot    fyne.CanvasObject
}

// tableActions is what the table asks for.
type tableActions struct {
	open, remove func(row string)
	paste        func(row, column, text string)
}

func newTableView(k *kit.Kit, p *Presenter, w *wording.Wording, do tableActions) *tableView {
	v := &tableView{kit: k}
	v.grid = k.Grid(kit.GridSpec{
		Name: k.Words.Say("measures.title"), Columns: columns(w), Fixed: 2,
		OnEdit: p.Edit, OnSelect: p.Select, OnSort: p.Sort, OnOpen: do.open, OnPaste: do.paste, OnRemove: do.remove,
	})
	v.foot = v.buildFoot()
	v.content = k.Stack(page(k, 0, 12, k.Frame(nil, k.Inset(kit.Sides(8, 0, 0, 6), v.foot), nil, nil, v.grid)))
	return v
}

// buildFoot explains a column and the keys. Where there is no room for both,
// the keys give way.
func (v *tableView) buildFoot() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	keys := k.Row(16,
		v.key(say("measures.key_enter"), say("measures.key_change")),
		v.key(say("measures.key_tab"), say("measures.key_next")),
		v.key(say("measures.key_remove"), say("measures.key_delete")),
	)
	return k.Yield(16, []fyne.CanvasObject{keys}, k.Grow(k.Text(say("measures.foot"), kit.Small().In(scene.Muted))), keys)
}

func (v *tableView) key(name, does string) fyne.CanvasObject {
	return v.kit.Row(4, v.kit.Key(name), v.kit.Text(does, kit.Small().In(scene.Muted)))
}

func (v *tableView) show(t Table) {
	v.grid.Set(t.Rows, t.Sort)
	if row, column := v.grid.Selected(); row != t.Row || column != t.Column {
		v.grid.Select(t.Row, t.Column)
	}
}
