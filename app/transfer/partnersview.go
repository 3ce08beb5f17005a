package transfer

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// PartnersView shows from whom each agency can learn, and whom it can help.
type PartnersView struct {
	*page

	presenter *Partners
	state     PartnersState
	search    *kit.Field
	grid      *kit.Grid
	place     *fyne.Container // of the table
	detail    *fyne.Container
	card      fyne.CanvasObject // around the details
}

func newPartnersView(deps Deps, refresh func()) *PartnersView {
	k := deps.Kit
	v := &PartnersView{place: k.Stack(), detail: k.Column(12)}
	v.presenter = NewPartners(k.Words, v.show)
	say := k.Words.Say
	v.search = k.Field(kit.FieldSpec{Label: say("transfer.search_agency"), Placeholder: say("transfer.search_agency_hint"), Max: 100, OnSave: v.presenter.Search})
	v.grid = k.Grid(kit.GridSpec{
		Name: say("transfer.partners"), Empty: k.Text(say("transfer.no_agency"), kit.Body().In(scene.Muted)),
		Columns: []kit.GridColumn{
			{ID: columnAgency, Title: say("transfer.column_agency"), Width: 180, Weight: 3},
			{ID: columnLearns, Title: say("transfer.column_learns"), Width: 80, Right: true},
			{ID: columnHelps, Title: say("transfer.column_helps"), Width: 80, Right: true},
			{ID: columnNamed, Title: say("transfer.column_named"), Width: 130},
		},
		OnSelect: func(row, _ string) { v.presenter.Choose(row) }, OnOpen: v.open,
	})
	v.card = k.Card(v.detail)
	both := k.Columns(kit.Columns{Gap: 16, Min: 420, Weights: []float32{6, 6}}, v.place, v.card)
	which := k.Button(kit.ButtonSpec{Text: say("transfer.regions"), Kind: kit.Outline, OnTap: deps.Regions})
	note := k.Hint(kit.HintSpec{Tone: kit.Warn, Title: say("unreadable.regions.title")})
	note.SetText(deps.RegionsNote)
	v.page = newPage(k, refresh, v.search.Entry(), note, v.search, both, k.Row(0, which))
	return v
}

// Activate implements View.
func (v *PartnersView) Activate() {
	v.activate(kit.Bindings{kit.Ctrl(fyne.KeyF): func() { v.kit.Focus(v.search.Entry()) }})
}

func (v *PartnersView) show(s PartnersState) {
	v.state = s
	v.page.show(s.Head)
	v.grid.Set(s.Rows, kit.GridSort{})
	v.grid.Select(s.Chosen, "")
	v.place.Objects = []fyne.CanvasObject{v.tall(v.grid, len(s.Rows))}
	v.detail.Objects = v.parts(s)
	kit.SetVisible(v.card, s.Chosen != "")
	v.settle()
}

// open shows the partners of an agency over the page.
func (v *PartnersView) open(row string) {
	v.presenter.Choose(row)
	v.page.open(v.state.Name, v.kit.Column(12, v.parts(v.state)...))
}

// parts are both directions of one agency.
func (v *PartnersView) parts(s PartnersState) []fyne.CanvasObject {
	if s.Chosen == "" {
		return nil
	}
	k, say := v.kit, v.kit.Words.Say
	parts := []fyne.CanvasObject{
		k.Column(2, k.Text(s.Name, kit.Section()), k.Text(s.Named, kit.Small().In(scene.Muted))),
		k.Text(say("transfer.learns"), kit.Body().Strong()),
	}
	if s.Least.Learns != "" {
		parts = append(parts, k.Text(s.Least.Learns, kit.Body().In(scene.Muted)))
	}
	for _, l := range s.Learns {
		parts = append(parts, v.lesson(l))
	}
	parts = append(parts, k.Line(), k.Text(say("transfer.helps"), kit.Body().Strong()))
	if s.Least.Helps != "" {
		parts = append(parts, k.Text(s.Least.Helps, kit.Body().In(scene.Muted)))
	}
	for _, h := range s.Helps {
		parts = append(parts, k.Column(0, k.Text(h.Title, kit.Body()), k.Text(h.Text, kit.Small().In(scene.Muted))))
	}
	return parts
}

// lesson is a topic with those who are ahead in it.
func (v *PartnersView) lesson(l Lesson) fyne.CanvasObject {
	k := v.kit
	rows := k.Column(6, k.Row(8, k.Grow(k.Text(l.Topic, kit.Body().Strong())), k.Text(l.Public, kit.Small().In(scene.Muted).Trailing())))
	for _, partner := range l.Partners {
		rows.Objects = append(rows.Objects, k.Column(0, k.Text(partner.Label, kit.Body()), k.Text(partner.Text, kit.Small().In(scene.Muted))))
	}
	return k.Plate(rows)
}
