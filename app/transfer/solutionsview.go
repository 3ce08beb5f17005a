package transfer

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// SolutionsView shows the good solutions.
type SolutionsView struct {
	*page

	presenter *Solutions
	state     SolutionsState
	search    *kit.Field
	choices   []*kit.Choice
	filters   *fyne.Container
	chips     *fyne.Container
	grid      *kit.Grid
	place     *fyne.Container // of the table
	detail    *fyne.Container
	card      fyne.CanvasObject // around the details
}

func newSolutionsView(k *kit.Kit, refresh func()) *SolutionsView {
	v := &SolutionsView{filters: k.Wrap(12, 10), chips: k.Wrap(8, 8), place: k.Stack(), detail: k.Stack()}
	v.presenter = NewSolutions(k.Words, v.show)
	say := k.Words.Say
	v.search = k.Field(kit.FieldSpec{Label: say("transfer.search"), Placeholder: say("transfer.search_hint"), Max: 100, OnSave: v.presenter.Search})
	v.grid = k.Grid(kit.GridSpec{
		Name: say("transfer.solutions"), Empty: k.Text(say("transfer.none_found"), kit.Body().In(scene.Muted)),
		Columns: []kit.GridColumn{
			{ID: columnTitle, Title: say("transfer.column_solution"), Width: 190, Weight: 3},
			{ID: columnTopic, Title: say("transfer.field.topic"), Width: 130, Weight: 2},
			{ID: columnAgency, Title: say("transfer.column_agency"), Width: 130, Weight: 2},
		},
		OnSelect: func(row, _ string) { v.presenter.Choose(row) }, OnOpen: v.open,
	})
	v.card = k.Card(v.detail)
	both := k.Columns(kit.Columns{Gap: 16, Min: 400, Weights: []float32{7, 5}}, v.place, v.card)
	v.page = newPage(k, refresh, v.search.Entry(), v.search, v.filters, v.chips, both)
	return v
}

// Activate implements View.
func (v *SolutionsView) Activate() {
	v.activate(kit.Bindings{kit.Ctrl(fyne.KeyF): func() { v.kit.Focus(v.search.Entry()) }})
}

func (v *SolutionsView) show(s SolutionsState) {
	v.state = s
	v.page.show(s.Head)
	v.showFilters(s.Filters)
	v.grid.Set(s.Rows, kit.GridSort{})
	v.grid.Select(s.Chosen, "")
	v.place.Objects = []fyne.CanvasObject{v.tall(v.grid, len(s.Rows))}
	v.detail.Objects = []fyne.CanvasObject{v.page.detail(s.Detail)}
	kit.SetVisible(v.card, s.Chosen != "")
	v.settle()
}

// open shows a solution over the page.
func (v *SolutionsView) open(row string) {
	v.presenter.Choose(row)
	v.page.open(v.state.Detail.Title, v.kit.Column(12, v.fields(v.state.Detail.Fields)...))
}

// showFilters shows what can be filtered by, and the filters that hold as chips
// that take them away.
func (v *SolutionsView) showFilters(all []Filter) {
	if len(v.choices) != len(all) {
		v.choices, v.filters.Objects = nil, nil
		for i, f := range all {
			choice := v.kit.Choice(kit.ChoiceSpec{Name: f.Label, Options: f.Options, Width: 200, OnChange: func(to int) { v.presenter.Filter(i, to) }})
			v.choices = append(v.choices, choice)
			v.filters.Objects = append(v.filters.Objects, v.kit.Fixed(240, 0, v.kit.Labeled(f.Label, choice)))
		}
	}
	for i, f := range all {
		v.choices[i].SetOptions(f.Options)
		v.choices[i].SetSelected(f.At)
	}
	chips := v.chipsOf(all)
	v.kit.Exchange(v.chips, chips...)
	kit.SetVisible(v.chips, len(chips) > 0)
}

func (v *SolutionsView) chipsOf(all []Filter) []fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	var chips []fyne.CanvasObject
	for i, f := range all {
		if f.At > 0 {
			text := f.Options[f.At]
			chips = append(chips, k.Button(kit.ButtonSpec{
				Text: text, Name: say("transfer.chip", "Filter", text), Trailing: kit.IconClose, Kind: kit.Outline, Small: true, OnTap: func() { v.presenter.Filter(i, 0) },
			}))
		}
	}
	if len(chips) > 0 {
		chips = append(chips, k.Button(kit.ButtonSpec{Text: say("transfer.reset"), Small: true, OnTap: v.presenter.Reset}))
	}
	return slices.Clip(chips)
}
