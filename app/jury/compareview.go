package jury

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// CompareView is the whole field as a heat map.
type CompareView struct {
	kit       *kit.Kit
	presenter *Comparer
	state     CompareState

	grid    *kit.Grid // nil until the criteria are known
	facts   *kit.Grid // as grid
	picture *pictureView
	head    *compareHead
	trouble *kit.Hint
	none    *kit.Text
	legend  *legendView
	place   *fyne.Container // of the table or picture
	scroll  *kit.Scroll     // of a picture, and where a table would have no room
	content *fyne.Container
	close   func() // of the panel that is open; nil: none is
	shown   bool
}

// NewCompare returns the comparison. It shows nothing before Activate.
func NewCompare(d Deps) *CompareView {
	v := &CompareView{kit: d.Kit}
	v.presenter = NewComparer(d, v.show)
	k := d.Kit
	v.head = newCompareHead(v)
	v.trouble, v.none, v.place = k.Hint(kit.HintSpec{Tone: kit.Danger, Title: k.Words.Say("jury.trouble"), Action: k.Words.Say("kit.retry"), OnAction: v.presenter.Refresh}), k.Text("", kit.Body()), k.Stack()
	v.trouble.Hide()
	v.legend, v.picture = newLegendView(k), newPictureView(k, v.presenter.Leaf)
	head := k.Inset(kit.Sides(18, 24, 12, 24), k.Column(12, v.trouble, v.head.content, v.none))
	foot := k.Inset(kit.Sides(8, 24, 12, 24), v.legend.content)
	page := k.Limit(1600, k.Frame(head, foot, nil, nil, k.Inset(kit.Sides(0, 24, 12, 24), v.place)))
	v.scroll = k.Scroll(page)
	v.content = &fyne.Container{Layout: &lowLayout{least: k.Px(needFoot), gives: []fyne.CanvasObject{foot, v.head.note}}, Objects: []fyne.CanvasObject{v.scroll}}
	v.show(CompareState{})
	return v
}

// Content returns what the window shows.
func (v *CompareView) Content() fyne.CanvasObject { return v.content }

// Activate shows the page as the round is now.
func (v *CompareView) Activate() {
	v.kit.Keys.Page(kit.Bindings{
		kit.Ctrl(fyne.KeyF):       func() { v.kit.Focus(v.head.search.Entry()) },
		kit.Ctrl(fyne.KeyD):       v.openDifferences,
		kit.Ctrl(fyne.KeyB):       v.openBeside,
		kit.Ctrl(fyne.KeyL):       v.openFilters,
		kit.Plain(fyne.KeyEscape): v.focus,
	})
	v.shown = true
	v.presenter.Refresh()
	v.focus()
}

// Deactivate is called when another page is shown.
func (v *CompareView) Deactivate() {
	v.shown = false
	v.kit.Flush()
}

func (v *CompareView) focus() {
	switch {
	case v.grid == nil:
	case v.state.View == ViewPoints:
		v.grid.Focus()
	case v.state.View == ViewFacts:
		v.facts.Focus()
	default:
		v.kit.Focus(v.head.views)
	}
}

// show is the presenter's way to the screen.
func (v *CompareView) show(s CompareState) {
	before := v.state
	v.state = s
	v.trouble.SetText(s.Trouble)
	v.head.show(s)
	v.none.SetText(s.None)
	v.none.Hidden = s.None == ""
	v.legend.show(s)
	if v.grid == nil || !slices.EqualFunc(before.Columns, s.Columns, sameColumn) {
		v.build(s)
	}
	if v.grid != nil {
		v.fill(s)
	}
	if before.View != s.View {
		v.turn()
	}
	kit.Relayout(v.content)
}

// fill shows the applicants in the view that is open.
func (v *CompareView) fill(s CompareState) {
	grid, rows := v.grid, s.Rows
	switch s.View {
	case ViewPoints:
	case ViewFacts:
		grid, rows = v.facts, s.FactRows
	default:
		if v.picture.show(s.Picture) {
			v.scroll.ToTop()
		}
		return
	}
	grid.Set(rows, s.Sort)
	if row, _ := grid.Selected(); row == "" && len(rows) > 0 {
		grid.Select(rows[0].ID, columnName)
	}
}

// standing gives a table the height that is left, and no more: its rows are
// scrolled inside.
func (v *CompareView) standing(table *kit.Grid) fyne.CanvasObject {
	return &fyne.Container{Layout: leastLayout(v.kit.Px(leastTable)), Objects: []fyne.CanvasObject{table}}
}

// leastTable is the height a table has at least, in design pixels: where the
// window leaves less, the page is scrolled.
const leastTable = 250

// turn puts the view that is open in its place.
func (v *CompareView) turn() {
	switch {
	case v.grid == nil:
		v.place.Objects = nil
	case v.state.View == ViewPoints:
		v.place.Objects = []fyne.CanvasObject{v.standing(v.grid)}
	case v.state.View == ViewFacts:
		v.place.Objects = []fyne.CanvasObject{v.standing(v.facts)}
	default:
		v.place.Objects = []fyne.CanvasObject{v.picture.content}
	}
	v.place.Refresh()
}

func sameColumn(a, b kit.GridColumn) bool { return a.ID == b.ID && a.Title == b.Title }

// build makes the tables for the criteria of the call.
func (v *CompareView) build(s CompareState) {
	v.grid, v.facts = nil, nil
	if len(s.Columns) > 0 {
		v.grid, v.facts = v.table("jury.comparison", s.Columns, 4), v.table("jury.fact.table", s.FactColumns, 3)
	}
	v.turn()
	if v.grid != nil && v.shown {
		v.focus()
	}
}

func (v *CompareView) table(name string, columns []kit.GridColumn, fixed int) *kit.Grid {
	say := v.kit.Words.Say
	return v.kit.Grid(kit.GridSpec{
		Name: say(name), Columns: columns, Fixed: fixed, Empty: v.kit.Text(say("jury.none_found"), kit.Body().In(scene.Muted)),
		OnSelect: v.presenter.Select, OnSort: v.presenter.Sort, OnOpen: v.open, OnKey: v.typed,
	})
}

// typed answers to a character on a cell: a blank chooses the applicant.
func (v *CompareView) typed(row, _ string, r rune) bool {
	if r != ' ' {
		return false
	}
	v.choose(row)
	return true
}

func (v *CompareView) choose(row string) {
	if wrong := v.presenter.Choose(row); wrong != "" {
		v.kit.Toast(kit.ToastSpec{Text: wrong})
	}
}

// open shows what the jurors say in a cell; before the criteria it chooses the
// applicant.
func (v *CompareView) open(row string) {
	column := ""
	if v.state.View == ViewPoints {
		_, column = v.grid.Selected()
	}
	if cell, ok := v.presenter.Cell(row, column); ok {
		v.openCell(cell)
		return
	}
	v.choose(row)
}
