package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// checkCard shows one check: the sentence, then the picture.
type checkCard struct {
	kit     *kit.Kit
	state   Check
	title   *kit.Text
	text    *kit.Text
	legend  *kit.Text
	figure  *kit.Figure
	content *fyne.Container
}

func newCheckCard(k *kit.Kit) *checkCard {
	c := &checkCard{kit: k, title: k.Text("", kit.Section()), text: k.Text("", kit.Body()), legend: k.Text("", kit.Small().In(scene.Muted))}
	c.figure = k.Figure(kit.FigureSpec{Title: func() string { return c.state.Title }, Scene: kit.SceneSpec{Draw: c.draw}, Table: c.cells})
	c.content = k.Card(k.Column(8, k.Row(8, k.Grow(c.title), c.figure.Tools), c.text, c.figure.Content, c.legend))
	return c
}

func (c *checkCard) draw(width float64) scene.Scene {
	if c.state.Draw == nil {
		return scene.Scene{Width: width}
	}
	return c.state.Draw(width)
}

func (c *checkCard) cells() kit.Cells {
	if c.state.Cells == nil {
		return kit.Cells{}
	}
	return c.state.Cells()
}

func (c *checkCard) show(check Check) {
	c.state = check
	c.title.SetText(check.Title)
	c.text.SetText(check.Text)
	c.legend.SetText(check.Legend)
	c.legend.Hidden = check.Legend == "" || check.Draw == nil
	kit.SetVisible(c.figure.Content, check.Draw != nil)
	kit.SetVisible(c.figure.Tools, check.Draw != nil)
	c.figure.Redraw()
}
