package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// portfolioView says where to begin: a picture, a ranking, and how firm it
// is.
type portfolioView struct {
	kit       *kit.Kit
	presenter *Presenter
	state     Portfolio
	pictures  *picturesView
	table     *fyne.Container // in place of the pictures
	none      *fyne.Container // in place of both
	missing   *missingView
	chosen    *chosenView
	stability *kit.Text
	foot      fyne.CanvasObject
	content   fyne.CanvasObject
}

func newPortfolioView(k *kit.Kit, p *Presenter) *portfolioView {
	v := &portfolioView{kit: k, presenter: p, stability: k.Text("", kit.Small()), none: k.Stack(), table: k.Stack()}
	v.pictures, v.missing, v.chosen = newPicturesView(k, p), newMissingView(k, p), newChosenView(k, p)
	stability := k.TopRow(8, k.Inset(kit.Sides(1, 0, 0, 0), k.Icon(kit.IconCheck, scene.Good, 16)), k.Grow(v.stability))
	v.foot = page(k, 6, 12, k.Column(4, v.chosen.content, stability))
	column := k.Column(16, v.none, v.pictures.content, v.table, v.missing.content)
	v.content = k.Frame(nil, v.foot, nil, nil, k.Scroll(page(k, 0, 8, column)))
	return v
}

func (v *portfolioView) show(p Portfolio) {
	v.state = p
	ranked := p.None == ""
	kit.SetVisible(v.none, !ranked)
	kit.SetVisible(v.pictures.content, ranked && !p.AsTable)
	kit.SetVisible(v.table, ranked && p.AsTable)
	kit.SetVisible(v.foot, ranked)
	v.missing.show(p.Missing)
	v.chosen.show(p.Chosen)
	v.stability.SetText(p.Stability)
	if p.Stability == "" {
		v.stability.SetText(v.kit.Words.Say("processes.stability_runs"))
	}
	switch {
	case !ranked:
		v.none.Objects = []fyne.CanvasObject{v.emptyState()}
	case p.AsTable:
		v.showTable(p)
	default:
		v.pictures.show(p)
	}
}

// showTable shows the values of both pictures as a table.
func (v *portfolioView) showTable(p Portfolio) {
	v.table.Objects = []fyne.CanvasObject{v.kit.Table(kit.TableSpec{
		Columns: tableColumns(p.Head), Rows: p.Rows, OnOpen: func(row int) { v.presenter.Choose(assessment.ProcessID(p.Ranking.Rows[row].ID)) },
	})}
}

// tableColumns are the columns of the values under their headings: rank,
// process, four parts and their sum, effort, field, utility. The name of the
// process has the width the others leave.
func tableColumns(head []string) []kit.TableColumn {
	widths := [...]float32{40, 0, 56, 88, 56, 56, 56, 60, 108, 60}
	columns := make([]kit.TableColumn, len(head))
	for i, title := range head {
		columns[i] = kit.TableColumn{Title: title, Width: widths[i], Right: true}
	}
	columns[1].Right, columns[len(columns)-2].Right = false, false // words
	columns[len(columns)-1].Strong = true
	return columns
}

// emptyState says what will be here, and leads to what is missing first.
func (v *portfolioView) emptyState() fyne.CanvasObject {
	k := v.kit
	column := k.Column(12, k.Text(v.state.None, kit.Section()), k.Text(k.Words.Say("processes.none_lead"), kit.Body().In(scene.Muted)))
	if first := v.firstOpen(); first.Open {
		column.Objects = append(column.Objects, k.Row(0, k.Button(kit.ButtonSpec{
			Text: k.Words.Say("processes.complete", "Code", first.Code), Kind: kit.Filled,
			OnTap: func() { v.presenter.Show(first.Process, first.Attribute) },
		})))
	}
	return k.Card(column)
}

// firstOpen is the first process in which something is missing; the zero
// Missing is none.
func (v *portfolioView) firstOpen() Missing {
	if len(v.state.Missing) == 0 {
		return Missing{}
	}
	return v.state.Missing[0] // those where something is missing come first
}
