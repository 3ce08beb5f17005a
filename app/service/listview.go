package service

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// listSpec says what a list of entries is about.
type listSpec struct {
	kind    assessment.EntryKind
	title   string
	columns []kit.GridColumn
	empty   string
	foot    string // below the table; empty: nothing
	origins bool   // its numbers have an origin
	first   string // the column one goes on with after adding a row
	more    string // the button that adds a row; empty: there is one for each offer
	add     func(kind string) (id string)
}

// listView is a table of entries with its heading, and what can be added.
type listView struct {
	view    *View
	kit     *kit.Kit
	spec    listSpec
	note    *kit.Text
	grid    *kit.Grid
	remove  *kit.Button
	offers  *fyne.Container
	offered []Offer
	filled  bool // there are rows
	foot    *fyne.Container
	content fyne.CanvasObject
}

func newListView(v *View, spec listSpec) *listView {
	k := v.kit
	l := &listView{view: v, kit: k, spec: spec, note: k.Text("", kit.Body().In(scene.Muted)), offers: k.Wrap(8, 8)}
	l.grid = k.Grid(kit.GridSpec{
		Name: spec.title, Columns: spec.columns, Fixed: 1, OnKey: l.key, OnRemove: l.removeRow,
		OnEdit:   func(row, column, text string) string { return v.presenter.Edit(l.ref(row), column, text) },
		OnSelect: func(string, string) { l.showRemove() },
		Empty:    k.Inset(kit.Around(14, 14), k.Text(spec.empty, kit.Body().In(scene.Muted))),
	})
	l.remove = k.Button(kit.ButtonSpec{Text: k.Words.Say("service.remove"), Icon: kit.IconTrash, Small: true, OnTap: func() {
		row, _ := l.grid.Selected()
		l.removeRow(row)
	}})
	l.foot = k.Wrap(14, 4)
	if spec.origins {
		l.foot.Objects = append(l.foot.Objects, l.legend()...)
	}
	if spec.foot != "" {
		l.foot.Objects = append(l.foot.Objects, k.LimitLeft(760, k.Text(spec.foot, kit.Small().In(scene.Muted))))
	}
	if spec.more != "" {
		l.offers.Objects = append(l.offers.Objects, k.Button(kit.ButtonSpec{Text: spec.more, Kind: kit.Outline, Small: true, OnTap: func() { l.addRow("") }}))
	}
	foot := k.Row(8, k.Grow(l.foot), l.remove)
	head := k.Column(0, k.Text(spec.title, kit.Section()), l.note)
	l.content = k.Column(10, head, l.grid, foot, l.offers)
	return l
}

// legend says the signs of the origins.
func (l *listView) legend() []fyne.CanvasObject {
	k, w := l.kit, l.view.presenter.wording
	var signs []fyne.CanvasObject
	for _, origin := range assessment.Origins() {
		look := kit.Small().Strong().In(scene.Good)
		if origin == assessment.OriginEstimated {
			look = kit.Small().Strong().In(scene.Muted)
		}
		signs = append(signs, k.Row(6, k.Text(w.Mark(origin), look), k.Text(w.Origin(origin), kit.Small().In(scene.Muted))))
	}
	return signs
}

func (l *listView) ref(id string) assessment.EntryRef {
	return assessment.EntryRef{Kind: l.spec.kind, ID: id}
}

// key takes the letters that set the origin of a number.
func (l *listView) key(row, column string, r rune) bool {
	return l.view.presenter.Origin(l.ref(row), column, r)
}

func (l *listView) removeRow(row string) {
	if row == "" {
		return
	}
	l.view.remove(l.ref(row))
	l.showRemove()
}

// addRow adds a row and goes on with what it still needs.
func (l *listView) addRow(kind string) {
	id := l.spec.add(kind)
	column := l.spec.first
	if own := kind == string(assessment.PromiseOther); own {
		column = "name"
	}
	l.goTo(id, column)
	if column == "name" {
		l.grid.Edit()
	}
}

// goTo gives the keyboard to a cell.
func (l *listView) goTo(id, column string) {
	l.grid.Select(id, column)
	l.grid.Focus()
	l.showRemove()
}

// focus gives the keyboard to the table, or to the first offer while it is
// empty.
func (l *listView) focus() {
	if l.filled {
		l.grid.Focus()
		return
	}
	if first, ok := l.offers.Objects[0].(fyne.Focusable); ok {
		l.kit.Focus(first)
	}
}

func (l *listView) show(s List) {
	l.filled = len(s.Rows) > 0
	l.note.SetText(s.Note)
	l.note.Hidden = s.Note == ""
	l.grid.Set(s.Rows, kit.GridSort{})
	l.foot.Hidden = !l.filled && l.spec.origins
	l.showRemove()
	if l.spec.more == "" && !slices.Equal(s.Offers, l.offered) {
		l.showOffers(s.Offers)
	}
}

func (l *listView) showOffers(offers []Offer) {
	l.offered, l.offers.Objects = offers, nil
	for _, offer := range offers {
		l.offers.Objects = append(l.offers.Objects, l.kit.Button(kit.ButtonSpec{
			Text: offer.Text, Kind: kit.Outline, Small: true, OnTap: func() { l.addRow(offer.Kind) },
		}))
	}
}

// showRemove offers to delete the selected row.
func (l *listView) showRemove() {
	l.remove.Hidden = !l.filled
	if row, _ := l.grid.Selected(); row == "" {
		l.remove.DisableFor(l.kit.Words.Say("service.remove_none"))
	} else {
		l.remove.Enable()
	}
}
