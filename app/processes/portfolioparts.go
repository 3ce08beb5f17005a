package processes

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// chosenView says what drives the selected process.
type chosenView struct {
	kit     *kit.Kit
	state   Chosen
	title   *kit.Text
	text    *kit.Text
	content *fyne.Container
}

func newChosenView(k *kit.Kit, p *Presenter) *chosenView {
	v := &chosenView{kit: k, title: k.Text("", kit.Small().Strong()), text: k.Text("", kit.Small().In(scene.Muted))}
	open := k.Button(kit.ButtonSpec{Text: k.Words.Say("processes.open_details"), Small: true, Trailing: kit.IconChevronRight, OnTap: func() {
		p.Show(v.state.Process, "")
	}})
	v.content = k.Wrap(10, 0, v.title, v.text, open)
	return v
}

func (v *chosenView) show(c Chosen) {
	v.state = c
	v.content.Hidden = c.Process == ""
	v.title.SetText(c.Title)
	v.text.SetText(c.Text)
}

// missingView lists the processes without a rank, each with a way to what
// keeps it from one.
type missingView struct {
	kit       *kit.Kit
	presenter *Presenter
	shown     []Missing
	rows      *fyne.Container
	content   fyne.CanvasObject
}

func newMissingView(k *kit.Kit, p *Presenter) *missingView {
	v := &missingView{kit: k, presenter: p, rows: k.Column(0)}
	v.content = k.Card(k.Column(4, k.Text(k.Words.Say("processes.not_ranked"), kit.Section()),
		k.Text(k.Words.Say("processes.not_ranked_lead"), kit.Small().In(scene.Muted)), v.rows))
	return v
}

func (v *missingView) show(all []Missing) {
	kit.SetVisible(v.content, len(all) > 0)
	if slices.Equal(all, v.shown) {
		return
	}
	v.shown, v.rows.Objects = all, nil
	for i, one := range all {
		if i > 0 {
			v.rows.Objects = append(v.rows.Objects, v.kit.Line())
		}
		v.rows.Objects = append(v.rows.Objects, v.row(one))
	}
}

func (v *missingView) row(m Missing) fyne.CanvasObject {
	k := v.kit
	code := k.Fixed(36, 0, k.Text(m.Code, kit.Small().Strong().In(scene.Muted)))
	words := k.Column(0, k.Text(m.Name, kit.Body()), k.Text(m.Text, kit.Small().In(scene.Muted)))
	return k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(6, 4), k.Row(8, code, k.Grow(words), k.Icon(kit.IconChevronRight, scene.Primary, 14))),
		Name:    m.Code + " " + m.Name, OnTap: func() { v.presenter.Show(m.Process, m.Attribute) },
	})
}
