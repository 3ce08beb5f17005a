package sharing

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// listView lists the solutions.
type listView struct {
	kit     *kit.Kit
	open    func(assessment.SolutionID)
	ids     []assessment.SolutionID
	rows    []*rowView
	list    *fyne.Container
	empty   *kit.Text
	add     *kit.Button
	content fyne.CanvasObject
}

func newListView(k *kit.Kit, open func(assessment.SolutionID), add func()) *listView {
	say := k.Words.Say
	v := &listView{kit: k, open: open, list: k.Column(2)}
	v.empty = k.Text(say("sharing.empty"), kit.Body().In(scene.Muted))
	v.add = k.Button(kit.ButtonSpec{Text: say("sharing.add"), Icon: kit.IconPlus, Kind: kit.Outline, OnTap: add})
	v.content = k.Column(12, v.empty, v.list, k.Row(0, v.add, k.Spring()))
	return v
}

func (v *listView) show(rows []Row) {
	v.ids, v.list.Objects = nil, nil
	for i, row := range rows {
		if i == len(v.rows) {
			v.rows = append(v.rows, newRowView(v, i))
		}
		v.rows[i].show(row)
		v.ids = append(v.ids, row.ID)
		v.list.Objects = append(v.list.Objects, v.rows[i].tap)
	}
	v.empty.Hidden, v.list.Hidden = len(rows) > 0, len(rows) == 0
}

// key goes along the rows with the arrows.
func (v *listView) key(from int, name fyne.KeyName) bool {
	to := from
	switch name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	default:
		return false
	}
	if to >= 0 && to < len(v.ids) {
		v.kit.Focus(v.rows[to].tap)
	}
	return true
}

// rowView is one solution of the list.
type rowView struct {
	title, note *kit.Text
	goes, stays fyne.CanvasObject
	tap         *kit.Tap
}

func newRowView(list *listView, index int) *rowView {
	k := list.kit
	r := &rowView{
		title: k.Text("", kit.Body()), note: k.Text("", kit.Small().In(scene.Muted)),
		goes: k.Icon(kit.IconCheck, scene.Good, 16), stays: k.Icon(kit.IconLock, scene.Muted, 16),
	}
	sign := k.Fixed(16, 0, k.Inset(kit.Sides(3, 0, 0, 0), k.Stack(r.goes, r.stays)))
	r.tap = k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(8, 10), k.TopRow(8, sign, k.Grow(k.Column(0, r.title, r.note)))),
		OnTap:   func() { list.open(list.ids[index]) }, OnKey: func(name fyne.KeyName) bool { return list.key(index, name) },
	})
	return r
}

func (r *rowView) show(row Row) {
	r.title.SetText(row.Title)
	r.note.SetText(row.Note)
	kit.SetVisible(r.goes, row.Goes)
	kit.SetVisible(r.stays, !row.Goes)
	r.tap.SetSelected(row.Chosen)
	r.tap.SetName(row.Name)
}
