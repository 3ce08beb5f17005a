package vision

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// Widths in design pixels.
const (
	sideWidth = 300
	needSide  = 760  // window from which on the list has a column
	mostWidth = 1120 // of text and reading aid together; a wider window centers them
)

// listView is the list of criteria: a column, or a list that opens where
// there is no room for one.
type listView struct {
	kit     *kit.Kit
	open    func(assessment.CriterionID)
	ids     []assessment.CriterionID
	written *kit.Text
	rows    []*rowView
	list    *fyne.Container // of the rows
	choice  *kit.Choice
	narrow  *fyne.Container // in place of the column
	column  *fyne.Container
}

func newListView(k *kit.Kit, open func(assessment.CriterionID)) *listView {
	say := k.Words.Say
	v := &listView{kit: k, open: open, written: k.Text("", kit.Small().In(scene.Muted)), list: k.Column(0)}
	v.choice = k.Choice(kit.ChoiceSpec{Name: say("vision.list"), Selected: -1, Width: 200, OnChange: func(i int) { open(v.ids[i]) }})
	v.narrow = k.Labeled(say("vision.list"), v.choice)
	head := k.Column(2, k.Text(say("vision.title"), kit.Section()), v.written)
	v.column = k.Fill(scene.Ground, k.Frame(k.Inset(kit.Sides(18, 20, 10, 24), head), nil, nil, nil,
		k.Scroll(k.Inset(kit.Sides(0, 12, 12, 14), v.list))))
	return v
}

func (v *listView) show(s State) {
	v.written.SetText(s.Written)
	v.ids = nil
	var names []string
	chosen := -1
	for i, criterion := range s.Criteria {
		if i == len(v.rows) {
			v.rows = append(v.rows, newRowView(v, i))
			v.list.Objects = append(v.list.Objects, v.rows[i].tap)
		}
		v.rows[i].show(criterion)
		v.ids = append(v.ids, criterion.ID)
		names = append(names, v.kit.Words.Say("vision.coded", "Code", criterion.ID, "Name", criterion.Title))
		if criterion.Chosen {
			chosen = i
		}
	}
	v.choice.SetOptions(names)
	v.choice.SetSelected(chosen)
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
	if to >= 0 && to < len(v.rows) {
		v.kit.Focus(v.rows[to].tap)
	}
	return true
}

// rowView is one criterion of the list.
type rowView struct {
	code, title   *kit.Text
	done, unsaved fyne.CanvasObject
	tap           *kit.Tap
}

func newRowView(list *listView, index int) *rowView {
	k := list.kit
	r := &rowView{
		code: k.Text("", kit.Body().Strong().In(scene.Muted)), title: k.Text("", kit.Body()),
		done: k.Icon(kit.IconCheck, scene.Good, 16), unsaved: k.Icon(kit.IconWarn, scene.Danger, 16),
	}
	sign := k.Fixed(16, 0, k.Inset(kit.Sides(3, 0, 0, 0), k.Stack(r.done, r.unsaved)))
	r.tap = k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(6, 10), k.TopRow(6, k.Fixed(30, 0, r.code), k.Grow(r.title), sign)),
		OnTap:   func() { list.open(list.ids[index]) }, OnKey: func(name fyne.KeyName) bool { return list.key(index, name) },
	})
	return r
}

// show shows a criterion. The title keeps its weight when it is chosen, so
// that no line breaks elsewhere.
func (r *rowView) show(c Criterion) {
	r.code.SetText(string(c.ID))
	r.title.SetText(c.Title)
	kit.SetVisible(r.done, c.Written && !c.Unsaved)
	kit.SetVisible(r.unsaved, c.Unsaved)
	r.tap.SetSelected(c.Chosen)
	r.tap.SetName(c.Name)
	r.tap.SetTip(c.Name)
}

// sidebar lays out the list and the page.
type sidebar struct {
	kit  *kit.Kit
	list *listView
	page fyne.CanvasObject
	edge *canvas.Rectangle
}

func newSidebar(k *kit.Kit, list *listView, page fyne.CanvasObject) *sidebar {
	return &sidebar{kit: k, list: list, page: k.Fill(scene.Paper, page), edge: canvas.NewRectangle(k.Color(scene.Hairline))}
}

func (s *sidebar) container() *fyne.Container {
	return &fyne.Container{Layout: s, Objects: []fyne.CanvasObject{s.list.column, s.edge, s.page}}
}

// Layout implements fyne.Layout.
func (s *sidebar) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	wide := size.Width >= s.kit.Px(needSide)
	s.list.column.Hidden, s.edge.Hidden, s.list.narrow.Hidden = !wide, !wide, wide
	left := float32(0)
	if wide {
		left = s.kit.Px(sideWidth)
		kit.Place(s.list.column, 0, 0, left-1, size.Height)
		kit.Place(s.edge, left-1, 0, 1, size.Height)
	}
	kit.Place(s.page, left, 0, size.Width-left, size.Height)
}

// MinSize implements fyne.Layout.
func (s *sidebar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
