package systems

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// linksView is the picture of the interfaces, and their list beside it.
type linksView struct {
	view    *View
	kit     *kit.Kit
	state   Links
	drawing *kit.Figure
	matrix  *matrixPictures
	tools   fyne.CanvasObject // of the drawing
	crowded *kit.Text
	reason  fyne.CanvasObject // why there is a matrix, and what to do with it
	alone   *kit.Text
	signs   *kit.Text
	none    *noneView
	title   *kit.Text
	all     *kit.Button
	remove  *kit.Button // deletes the selected row
	grid    *kit.Grid
	place   *fyne.Container // of the grid
	cards   fyne.CanvasObject
	content *fyne.Container
}

func newLinksView(v *View) *linksView {
	k, say := v.kit, v.kit.Words.Say
	l := &linksView{view: v, kit: k, place: k.Stack(), title: k.Text("", kit.Section())}
	l.drawing = k.Figure(kit.FigureSpec{
		Title:  func() string { return say("figure.links") },
		Scene:  kit.SceneSpec{Draw: func(width float64) scene.Scene { s, _ := l.draw(width); return s }, Regions: l.regions},
		Plain:  func(width float64) scene.Scene { s, _ := l.plain(width); return s },
		Table:  func() kit.Cells { return kit.Cells(l.state.Picture.Table(l.state.Modes)) },
		Beside: true, // the list holds the same
	})
	l.matrix = newMatrixPictures(k)
	l.tools = k.Stack(l.drawing.Tools)
	l.crowded, l.alone = k.Text("", kit.Body().In(scene.Muted)), k.Text("", kit.Small().In(scene.Muted))
	l.reason = k.TopRow(8, k.Grow(l.crowded), l.matrix.figure.Tools)
	l.signs = k.Text("", kit.Small().In(scene.Muted))
	l.all = k.Button(kit.ButtonSpec{Text: say("systems.links_all"), Small: true, OnTap: func() { v.presenter.Choose(l.state.Chosen) }})
	add := k.Button(kit.ButtonSpec{Text: say("systems.add_link"), Kind: kit.Outline, Small: true, OnTap: l.add})
	picture := k.Card(k.Column(12, l.reason, l.drawing.Content, l.matrix.content,
		k.TopRow(8, k.Grow(k.Column(12, l.signs, l.alone)), l.tools)))
	l.remove = k.Button(kit.ButtonSpec{Text: say("systems.remove_row"), Icon: kit.IconTrash, Small: true, OnTap: l.removeRow})
	list := k.Column(12, k.Wrap(8, 4, l.title, k.Spring(), l.all, add), l.place,
		k.TopRow(8, k.Grow(k.Text(say("systems.links_keys"), kit.Small().In(scene.Muted))), l.remove))
	l.cards = k.Columns(kit.Columns{Gap: 16, Min: 430, Weights: []float32{52, 48}}, picture, list)
	l.none = newNoneView(k, say("systems.add_link"), l.add)
	l.content = k.Stack(l.none.content, l.cards)
	return l
}

// removeRow deletes the selected interface.
func (l *linksView) removeRow() {
	if row, _ := l.grid.Selected(); row != "" {
		l.view.removeLink(row)
	}
}

// add asks for a new interface, of the system whose interfaces are listed.
func (l *linksView) add() { l.view.editLink(assessment.Interface{From: l.state.Chosen}) }

func (l *linksView) show(s Links) {
	before := l.state
	l.state = s
	kit.SetVisible(l.none.content, s.None != "")
	kit.SetVisible(l.cards, s.None == "")
	if s.None != "" {
		l.none.show(s.None, len(s.Choices) > 1)
		return
	}
	l.crowded.SetText(s.Crowded)
	kit.SetVisible(l.reason, s.Crowded != "")
	kit.SetVisible(l.drawing.Content, s.Crowded == "")
	kit.SetVisible(l.tools, s.Crowded == "")
	kit.SetVisible(l.matrix.content, s.Crowded != "")
	l.alone.SetText(s.Alone)
	kit.SetVisible(l.alone, s.Alone != "")
	l.signs.SetText(s.Signs)
	kit.SetVisible(l.signs, s.Signs != "" && s.Crowded == "")
	l.title.SetText(s.Title)
	kit.SetVisible(l.all, s.Chosen != "")
	l.showRows(s, before)
	if s.Crowded != "" {
		l.matrix.show(s)
		return
	}
	l.drawing.Redraw()
}

// showRows shows the list. Its columns offer the systems: with other systems
// it is another list.
func (l *linksView) showRows(s, before Links) {
	if l.grid == nil || !slices.Equal(s.Choices, before.Choices) {
		l.build(s.Choices)
	}
	l.grid.Set(s.Rows, kit.GridSort{})
	l.grid.Select(s.Row, s.Column)
	if row, _ := l.grid.Selected(); row == "" {
		l.remove.DisableFor(l.kit.Words.Say("systems.remove_row_none"))
	} else {
		l.remove.Enable()
	}
}

func (l *linksView) build(choices []string) {
	k, p := l.kit, l.view.presenter
	l.grid = k.Grid(kit.GridSpec{
		Name: k.Words.Say("systems.links"), Columns: linkColumns(k.Words, p.now.wording, choices),
		OnEdit: p.EditLink, OnSelect: p.SelectLink, OnRemove: l.view.removeLink,
	})
	l.place.Objects = []fyne.CanvasObject{newWindow(k, l.grid, mostLinks)}
}

func (l *linksView) focus() {
	if l.grid != nil {
		l.grid.Focus()
	}
}

// draw draws the picture, with the chosen system marked.
func (l *linksView) draw(width float64) (scene.Scene, []chart.Mark) {
	drawn, marks := l.plain(width)
	for _, mark := range marks {
		if mark.ID == string(l.state.Chosen) {
			drawn.Shapes = slices.Insert(slices.Clone(drawn.Shapes), 0, scene.Shape(scene.Rect{
				X: mark.X, Y: mark.Y, W: mark.W, H: mark.H, Radius: 4, Style: scene.Style{Fill: scene.Select},
			}))
		}
	}
	return drawn, marks
}

// plain draws the picture without what is chosen.
func (l *linksView) plain(width float64) (scene.Scene, []chart.Mark) {
	picture := l.state.Picture
	picture.Width = width
	return picture.DrawCard()
}

func (l *linksView) regions(width float64) []kit.Region {
	_, marks := l.draw(width)
	regions := make([]kit.Region, 0, len(marks))
	for _, mark := range marks {
		regions = append(regions, kit.Region{X: mark.X, Y: mark.Y, W: mark.W, H: mark.H, Name: mark.Label, OnTap: func() {
			l.view.presenter.Choose(assessment.SystemID(mark.ID))
		}})
	}
	return regions
}

// noneView says why there is nothing to see, and offers to change that.
type noneView struct {
	text    *kit.Text
	add     *kit.Button
	content *fyne.Container
}

func newNoneView(k *kit.Kit, add string, do func()) *noneView {
	n := &noneView{text: k.Text("", kit.Body().In(scene.Muted))}
	n.add = k.Button(kit.ButtonSpec{Text: add, Kind: kit.Outline, OnTap: do})
	n.content = k.Column(0, k.Card(k.Inset(kit.Around(12, 4), k.LimitLeft(560, k.Column(12,
		k.Row(0, k.Icon(kit.IconList, scene.Muted, 24)), n.text, k.Row(0, n.add))))))
	return n
}

func (n *noneView) show(text string, offer bool) {
	n.text.SetText(text)
	kit.SetVisible(n.add, offer)
}
