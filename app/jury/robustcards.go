package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// intervalsCard shows how far the weights may move.
type intervalsCard struct {
	view     *RobustView
	keeps    *kit.Segment
	finding  *kit.Text
	note     *kit.Text
	takeover *kit.Text
	figure   *kit.Figure
	content  *fyne.Container
}

func newIntervalsCard(v *RobustView) *intervalsCard {
	k, say := v.kit, v.kit.Words.Say
	c := &intervalsCard{view: v, finding: k.Text("", kit.Body().Strong()), note: k.Text("", kit.Small().In(scene.Muted)), takeover: k.Text("", kit.Body())}
	title, options := say("jury.robust.intervals"), make([]string, keepings)
	for i, name := range keepNames() {
		options[i] = say("jury.robust.keep_" + name)
	}
	c.keeps = k.Segment(kit.SegmentSpec{Name: title, Options: options, Compact: true, OnChange: func(i int) { v.presenter.ShowKeeps(Keeps(i)) }})
	c.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return title },
		Scene: kit.SceneSpec{Draw: c.draw, Regions: c.regions},
		Plain: func(width float64) scene.Scene { return drawIntervals(k.Words, v.state.Intervals, -1, width) },
		Table: c.table,
	})
	legend := k.Wrap(16, 2, k.Text(say("jury.robust.intervals_legend"), kit.Small().In(scene.Muted)))
	c.content = k.Card(k.Column(8, k.Row(8, k.Grow(k.Text(title, kit.Section())), c.figure.Tools), c.keeps, c.finding, c.note, c.figure.Content, legend, c.takeover))
	return c
}

func (c *intervalsCard) show(s RobustState) {
	c.keeps.SetSelected(int(s.Keeps))
	c.finding.SetText(s.IntervalsFinding)
	c.note.SetText(s.IntervalsNote)
	c.takeover.SetText(s.Takeover)
	if s.Takeover == "" {
		c.takeover.SetText(c.view.kit.Words.Say("jury.robust.takeover_ask"))
	}
	c.figure.Redraw()
}

func (c *intervalsCard) draw(width float64) scene.Scene {
	return drawIntervals(c.view.kit.Words, c.view.state.Intervals, c.view.state.Chosen, width)
}

func (c *intervalsCard) regions(width float64) []kit.Region {
	list := make([]kit.Region, len(c.view.state.Intervals))
	for i, row := range c.view.state.Intervals {
		list[i] = kit.Region{Y: intervalHead + intervalRow*float64(i), W: width, H: intervalRow, Name: row.Takeover, OnTap: func() { c.view.presenter.Choose(i) }}
	}
	return list
}

func (c *intervalsCard) table() kit.Cells {
	say := c.view.kit.Words.Say
	cells := kit.Cells{Head: []string{say("jury.criterion"), say("jury.weight"), say("jury.robust.stays_within"), say("jury.robust.beyond")}}
	t := teller{words: c.view.kit.Words}
	for _, row := range c.view.state.Intervals {
		cells.Rows = append(cells.Rows, []string{row.ID + " " + row.Title, t.percentage(row.Weight / 100), row.Label, row.Takeover})
	}
	return cells
}

// ranksCard shows which ranks other weights would give.
type ranksCard struct {
	view    *RobustView
	finding *kit.Text
	figure  *kit.Figure
	which   *kit.Segment
	runs    *kit.Text
	content *fyne.Container
}

func newRanksCard(v *RobustView) *ranksCard {
	k, say := v.kit, v.kit.Words.Say
	c := &ranksCard{view: v, finding: k.Text("", kit.Body().Strong()), runs: k.Text("", kit.Small().In(scene.Muted))}
	title := say("jury.robust.ranks")
	c.which = k.Segment(kit.SegmentSpec{
		Name: title, Options: []string{say("jury.robust.near"), say("jury.robust.any")}, Compact: true, OnChange: func(i int) { v.presenter.ShowAnything(i == 1) },
	})
	c.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return title },
		Scene: kit.SceneSpec{Draw: func(width float64) scene.Scene { return drawRanks(k.Words, v.state.Ranks, v.state.Shown, width) }},
		Table: c.table,
	})
	c.content = k.Card(k.Column(8, k.Row(8, k.Grow(k.Text(title, kit.Section())), c.figure.Tools), c.which, c.finding,
		k.Text(say("jury.robust.ranks_legend"), kit.Small().In(scene.Muted)), c.figure.Content, c.runs))
	return c
}

func (c *ranksCard) show(s RobustState) {
	which := 0
	if s.Anything {
		which = 1
	}
	c.which.SetSelected(which)
	c.finding.SetText(s.RanksFinding)
	c.runs.SetText(s.Runs)
	c.figure.Redraw()
}

func (c *ranksCard) table() kit.Cells {
	words := c.view.kit.Words
	cells := kit.Cells{Head: []string{words.Say("jury.applicant")}}
	for r := range c.view.state.Shown {
		cells.Head = append(cells.Head, words.Say("jury.rank_of", "Rank", words.Integer(r+1)))
	}
	cells.Head = append(cells.Head, words.Say("jury.robust.rest"), words.Say("jury.robust.top"))
	for _, bar := range c.view.state.Ranks {
		row := []string{bar.Name}
		for _, share := range bar.Shares {
			row = append(row, words.Integer(hundredth(share)))
		}
		cells.Rows = append(cells.Rows, append(row, bar.Top))
	}
	return cells
}
