package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// setsCard shows the sets of winners.
type setsCard struct {
	view    *RobustView
	state   Sets
	title   *kit.Text
	finding *kit.Text
	note    *kit.Text
	none    *kit.Text
	figure  *kit.Figure
	rows    *fyne.Container
	content *fyne.Container
}

func newSetsCard(v *RobustView) *setsCard {
	k := v.kit
	c := &setsCard{view: v, title: k.Text("", kit.Section()), finding: k.Text("", kit.Body().Strong()), note: k.Text("", kit.Small().In(scene.Muted)), none: k.Text("", kit.Body()), rows: k.Column(0)}
	c.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return c.state.Title },
		Scene: kit.SceneSpec{Draw: func(width float64) scene.Scene { return drawSets(k.Words, c.state, width) }},
		Table: c.table, Beside: true,
	})
	c.content = k.Card(k.Column(8, k.Row(8, k.Grow(c.title), c.figure.Tools), c.finding, c.note, c.none, c.figure.Content, c.rows))
	return c
}

func (c *setsCard) show(s Sets) {
	c.state = s
	c.title.SetText(s.Title)
	c.finding.SetText(s.Finding)
	c.note.SetText(s.Note)
	c.none.SetText(s.None)
	c.finding.Hidden, c.note.Hidden, c.none.Hidden = s.None != "", s.None != "", s.None == ""
	kit.SetVisible(c.figure.Content, s.None == "")
	k, say := c.view.kit, c.view.kit.Words.Say
	c.rows.Objects = nil
	if len(s.Rows) > 0 {
		c.rows.Objects = []fyne.CanvasObject{c.row(k.Space(20, 0), k.Text(say("jury.robust.set"), kit.Small().Strong().In(scene.Muted)), say("jury.robust.mean"), say("jury.robust.coverage"), kit.Small().Strong().In(scene.Muted))}
	}
	for _, row := range s.Rows {
		words := k.Column(0, k.Text(row.Members, kit.Body()), k.Text(row.Note, kit.Small().In(scene.Muted)))
		c.rows.Objects = append(c.rows.Objects, k.Line(), c.row(k.Fixed(20, 0, k.Text(row.Letter, kit.Body().Strong().In(scene.Primary))), words, row.Mean, row.Coverage, kit.Body().Strong()))
	}
	c.figure.Redraw()
}

func (c *setsCard) row(letter, words fyne.CanvasObject, mean, coverage string, look kit.Type) fyne.CanvasObject {
	k := c.view.kit
	return k.Inset(kit.Around(6, 0), k.Row(8, letter, k.Grow(words), k.Fixed(64, 0, k.Text(mean, look.Trailing())), k.Fixed(88, 0, k.Text(coverage, look.Trailing()))))
}

func (c *setsCard) table() kit.Cells {
	say := c.view.kit.Words.Say
	cells := kit.Cells{Head: []string{say("jury.robust.set"), say("jury.robust.mean"), say("jury.robust.coverage"), say("jury.robust.what")}}
	for _, row := range c.state.Rows {
		cells.Rows = append(cells.Rows, []string{row.Members, row.Mean, row.Coverage, row.Note})
	}
	return cells
}
