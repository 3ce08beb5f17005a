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
	head    *compareHead
	trouble *kit.Hint
	none    *kit.Text
	legend  *legendView
	place   *fyne.Container // of the table
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
	v.legend = newLegendView(k)
	head := k.Inset(kit.Sides(18, 24, 12, 24), k.Column(12, v.trouble, v.head.content, v.none))
	foot := k.Inset(kit.Sides(8, 24, 12, 24), v.legend.content)
	page := k.Limit(1600, k.Frame(head, foot, nil, nil, k.Inset(kit.Sides(0, 24, 12, 24), v.place)))
	v.content = &fyne.Container{Layout: &lowLayout{least: k.Px(needFoot), gives: []fyne.CanvasObject{foot, v.head.note}}, Objects: []fyne.CanvasObject{page}}
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
	if v.grid != nil {
		v.grid.Focus()
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
		v.grid.Set(s.Rows, s.Sort)
		if row, _ := v.grid.Selected(); row == "" && len(s.Rows) > 0 {
			v.grid.Select(s.Rows[0].ID, columnName)
		}
	}
	kit.Relayout(v.content)
}

func sameColumn(a, b kit.GridColumn) bool { return a.ID == b.ID && a.Title == b.Title }

// build makes the table for the criteria of the call.
func (v *CompareView) build(s CompareState) {
	v.grid, v.place.Objects = nil, nil
	if len(s.Columns) == 0 {
		return
	}
	say := v.kit.Words.Say
	v.grid = v.kit.Grid(kit.GridSpec{
		Name: say("jury.comparison"), Columns: s.Columns, Fixed: 4,
		Empty:    v.kit.Text(say("jury.none_found"), kit.Body().In(scene.Muted)),
		OnSelect: v.presenter.Select, OnSort: v.presenter.Sort, OnOpen: v.open, OnKey: v.typed,
	})
	v.place.Objects = []fyne.CanvasObject{v.grid}
	v.place.Refresh()
	if v.shown {
		v.grid.Focus()
	}
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
	_, column := v.grid.Selected()
	if cell, ok := v.presenter.Cell(row, column); ok {
		v.openCell(cell)
		return
	}
	v.choose(row)
}

// compareHead is what stands above the table.
type compareHead struct {
	view          *CompareView
	finding, note *kit.Text
	differ        *kit.Button
	beside        *kit.Button
	search        *kit.Field
	filter        *kit.Choice
	found         *kit.Text
	tools         *fyne.Container
	content       *fyne.Container
}

func newCompareHead(v *CompareView) *compareHead {
	k, say := v.kit, v.kit.Words.Say
	h := &compareHead{view: v, finding: k.Text("", kit.Section()), note: k.Text("", kit.Small().In(scene.Muted)), found: k.Text("", kit.Small().In(scene.Muted))}
	h.differ = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Outline, Tip: say("jury.differ_tip"), OnTap: v.openDifferences})
	h.beside = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Outline, Tip: say("jury.beside_tip"), OnTap: v.openBeside})
	h.search = k.Field(kit.FieldSpec{Placeholder: say("jury.search"), Tip: say("jury.search_tip"), Max: 200, OnSave: v.presenter.Search})
	options := make([]string, filters)
	for i := range options {
		options[i] = say("jury.filter." + filterNames()[i])
	}
	h.filter = k.Choice(kit.ChoiceSpec{Name: say("jury.filter"), Options: options, OnChange: func(i int) { v.presenter.Show(Filter(i)) }})
	h.tools = k.Wrap(8, 8, k.Fixed(170, 0, h.search), h.filter, h.found, k.Spring(), h.beside, h.differ)
	h.content = k.Column(12, k.Column(2, h.finding, h.note), h.tools)
	return h
}

func filterNames() []string {
	return []string{"all", "ranked", "unranked", "conflicted", "differing", "chosen"}
}

func (h *compareHead) show(s CompareState) {
	h.finding.SetText(s.Finding)
	h.note.SetText(s.Note)
	kit.SetVisible(h.tools, len(s.Columns) > 0)
	h.differ.SetText(s.Differ)
	h.beside.SetText(s.Beside)
	h.beside.Enable()
	if !s.BesideOK {
		h.beside.DisableFor(h.view.kit.Words.Say("jury.beside_how"))
	}
	h.search.SetText(s.Search)
	h.filter.SetSelected(int(s.Filter))
	h.found.SetText(s.Found)
	h.found.Hidden = s.Found == ""
}
