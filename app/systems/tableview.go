package systems

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// tableView is the table of the systems, or what is said while there are
// none.
type tableView struct {
	kit         *kit.Kit
	grid        *kit.Grid
	more        *kit.Button       // opens the panel where it has no column
	foot        fyne.CanvasObject // the keys
	begin       *kit.Button
	copy, paste *kit.Button
	empty, full fyne.CanvasObject
	content     *fyne.Container
}

func newTableView(v *View) *tableView {
	k, p := v.kit, v.presenter
	t := &tableView{kit: k}
	t.grid = k.Grid(kit.GridSpec{
		Name: k.Words.Say("systems.title"), Columns: columns(k.Words, p.now.wording), Fixed: 2,
		OnEdit: p.Edit, OnSelect: p.Select, OnSort: p.Sort, OnRemove: v.remove, OnPaste: v.paste,
		OnOpen: func(string) { v.openDetail() },
	})
	t.more = k.Button(kit.ButtonSpec{Text: k.Words.Say("systems.more"), Small: true, Tip: k.Words.Say("systems.more_tip"), OnTap: v.openDetail})
	t.foot = t.buildFoot()
	t.full = k.Column(8, k.Grow(newWindow(k, t.grid, leastTable)), t.foot)
	t.empty = t.buildEmpty(v)
	t.content = k.Stack(t.full, t.empty)
	return t
}

// buildFoot says the keys of the table.
func (t *tableView) buildFoot() fyne.CanvasObject {
	k := t.kit
	hint := func(cap, key string) fyne.CanvasObject {
		return k.Row(5, k.Key(k.Words.Say(cap)), k.Text(k.Words.Say(key), kit.Small().In(scene.Muted)))
	}
	return k.Wrap(16, 4, t.more, k.Spring(),
		hint("systems.cap.enter", "systems.key.edit"), hint("systems.cap.tab", "systems.key.next"),
		hint("systems.cap.delete", "systems.key.delete"), hint("systems.cap.undo", "systems.key.undo"),
	)
}

// buildEmpty is what stands in place of the table.
func (t *tableView) buildEmpty(v *View) fyne.CanvasObject {
	k, say := t.kit, t.kit.Words.Say
	t.begin = k.Button(kit.ButtonSpec{Text: say("systems.begin"), Kind: kit.Filled, OnTap: v.add})
	t.copy = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Outline, OnTap: v.takeOver})
	t.paste = k.Button(kit.ButtonSpec{Text: say("systems.paste"), Tip: say("systems.paste_tip"), OnTap: func() { v.paste("", "product", v.clipboard.Content()) }})
	t.paste.Hidden = v.clipboard == nil
	words := k.LimitLeft(560, k.Column(12,
		k.Row(0, k.Icon(kit.IconList, scene.Muted, 24)),
		k.Text(say("systems.empty"), kit.Section()), k.Text(say("systems.empty_text"), kit.Body().In(scene.Muted)),
		k.Wrap(12, 8, t.begin, t.copy, t.paste),
	))
	return k.Column(0, k.Card(k.Inset(kit.Around(16, 8), words)))
}

func (t *tableView) show(s State) {
	kit.SetVisible(t.empty, s.Empty)
	kit.SetVisible(t.full, !s.Empty)
	t.copy.SetText(s.Earlier)
	t.copy.Hidden = s.Earlier == ""
	t.grid.Set(s.Table.Rows, s.Table.Sort)
	if row, column := t.grid.Selected(); row != s.Table.Row || (column != s.Table.Column && row != "") {
		t.grid.Select(s.Table.Row, s.Table.Column)
	}
}
