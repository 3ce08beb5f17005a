package transfer

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// MapView shows the districts as tiles, and beside them as a table. Both show
// the same district as chosen.
type MapView struct {
	*page

	presenter *Map
	state     MapState
	subject   *kit.Choice
	level     *kit.Choice
	levels    *fyne.Container
	finding   *kit.Text
	note      *kit.Text
	figure    *kit.Figure
	keys      []string // of the tiles, in the order of the regions
	grid      *kit.Grid
	place     *fyne.Container // of the table
	detail    *fyne.Container
}

func newMapView(k *kit.Kit, lands Lands, refresh func()) *MapView {
	v := &MapView{finding: k.Text("", kit.Section()), note: k.Text("", kit.Small().In(scene.Muted)), place: k.Stack(), detail: k.Stack()}
	v.presenter = NewMap(k.Words, lands, v.show)
	say := k.Words.Say
	v.subject = k.Choice(kit.ChoiceSpec{Name: say("transfer.map_shows"), Width: 300, OnChange: v.presenter.Subject})
	v.level = k.Choice(kit.ChoiceSpec{Name: say("transfer.map_from"), Width: 140, OnChange: v.presenter.Level})
	v.levels = k.Fixed(180, 0, k.Labeled(say("transfer.map_from"), v.level))
	v.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return v.state.Finding }, Beside: true,
		Scene: kit.SceneSpec{Draw: v.draw, Regions: v.tiles, Plane: true, OnPoint: v.point},
		Plain: func(width float64) scene.Scene { s, _ := v.drawn(width); return s },
		Table: func() kit.Cells { return kit.Cells(v.state.Map.Table()) },
	})
	v.grid = k.Grid(kit.GridSpec{
		Name: say("transfer.map_table"),
		Columns: []kit.GridColumn{
			{ID: columnShort, Title: say("transfer.map_short"), Width: 76},
			{ID: columnName, Title: say("transfer.map_name"), Width: 160, Weight: 1},
			{ID: columnValue, Title: say("transfer.map_value"), Width: 80, Right: true},
		},
		OnSelect: func(row, _ string) { v.presenter.Choose(row) }, OnOpen: v.open,
	})
	picture := k.Card(k.Column(10, k.Row(8, k.Grow(v.finding), v.figure.Tools), v.figure.Content, v.note))
	left := k.Column(16, picture, k.Card(v.detail))
	both := k.Columns(kit.Columns{Gap: 16, Min: 380, Weights: []float32{7, 4}}, left, v.place)
	v.page = newPage(k, refresh, v.subject, k.Wrap(12, 10, k.Fixed(380, 0, k.Labeled(say("transfer.map_shows"), v.subject)), v.levels), both)
	return v
}

// Activate implements View.
func (v *MapView) Activate() {
	v.activate(nil)
}

func (v *MapView) show(s MapState) {
	v.state = s
	v.page.show(s.Head)
	v.subject.SetOptions(s.Subjects)
	v.subject.SetSelected(s.Subject)
	v.level.SetOptions(s.Levels)
	v.level.SetSelected(s.Level)
	kit.SetVisible(v.levels, len(s.Levels) > 0)
	v.finding.SetText(s.Finding)
	v.note.SetText(s.Note)
	v.grid.Set(s.Rows, kit.GridSort{})
	v.grid.Select(s.Chosen, "")
	v.place.Objects = []fyne.CanvasObject{v.tall(v.grid, len(s.Rows))}
	v.detail.Objects = []fyne.CanvasObject{v.page.detail(s.Detail)}
	v.figure.Redraw()
	v.figure.Point(slices.Index(v.keys, s.Chosen))
	v.settle()
}

// point hears that the cursor came to a tile.
func (v *MapView) point(index int) {
	if index < len(v.keys) && v.keys[index] != v.state.Chosen {
		v.presenter.Choose(v.keys[index])
	}
}

// open shows a district over the page.
func (v *MapView) open(row string) {
	v.presenter.Choose(row)
	parts := v.fields(v.state.Detail.Fields)
	if text := v.state.Detail.Text; text != "" {
		parts = append([]fyne.CanvasObject{v.kit.Text(text, kit.Body())}, parts...)
	}
	v.page.open(v.state.Detail.Title, v.kit.Column(12, parts...))
}

func (v *MapView) drawn(width float64) (scene.Scene, []chart.Mark) {
	picture := v.state.Map
	picture.Width = width
	return picture.DrawCard()
}

// draw draws the map, with a frame around the chosen tile.
func (v *MapView) draw(width float64) scene.Scene {
	s, marks := v.drawn(width)
	for _, m := range marks {
		if m.ID == v.state.Chosen {
			s.Add(scene.Rect{X: m.X + 1, Y: m.Y + 1, W: m.W - 2, H: m.H - 2, Style: scene.Style{Stroke: scene.Target, Width: 3}})
		}
	}
	return s
}

// tiles are the places that say something: tile and value.
func (v *MapView) tiles(width float64) []kit.Region {
	_, marks := v.drawn(width)
	v.keys = make([]string, len(marks))
	regions := make([]kit.Region, len(marks))
	for i, m := range marks {
		v.keys[i] = m.ID
		regions[i] = kit.Region{X: m.X, Y: m.Y, W: m.W, H: m.H, Name: m.Label, OnTap: func() { v.open(m.ID) }}
	}
	return regions
}
