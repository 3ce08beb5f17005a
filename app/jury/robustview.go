package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// RobustView shows what the order rests on.
type RobustView struct {
	kit       *kit.Kit
	presenter *Prover
	state     RobustState

	finding   *kit.Text
	side      *kit.Segment
	trouble   *kit.Hint
	none      *kit.Text
	progress  *kit.Text
	intervals *intervalsCard
	ranks     *ranksCard
	sets      *setsCard
	words     *fyne.Container
	checks    *fyne.Container // intervals, words, ranks, sets
	trial     *trialView
	scroll    *kit.Scroll
	fresh     bool // the keyboard has no place yet
}

// NewRobust returns the page. It shows nothing before Activate.
func NewRobust(d Deps) *RobustView {
	k, say := d.Kit, d.Kit.Words.Say
	v := &RobustView{kit: k, finding: k.Text("", kit.Question()), none: k.Text("", kit.Body()), progress: k.Text(say("jury.robust.computing"), kit.Body().In(scene.Muted)), words: k.Column(10)}
	v.presenter = NewProver(d, v.show)
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger, Title: say("jury.trouble"), Action: say("kit.retry"), OnAction: v.presenter.Refresh})
	v.side = k.Segment(kit.SegmentSpec{
		Name: say("jury.robust.side"), Options: []string{say("jury.robust.side_checks"), say("jury.robust.side_trial")},
		OnChange: func(i int) { v.presenter.ShowWhatIf(i == 1) },
	})
	v.intervals, v.ranks, v.sets, v.trial = newIntervalsCard(v), newRanksCard(v), newSetsCard(v), newTrialView(v)
	left := k.Column(16, v.intervals.content, k.Card(v.words))
	v.checks = k.Columns(kit.Columns{Gap: 16, Min: 480}, left, k.Column(16, v.ranks.content, v.sets.content))
	lead := k.Text(say("jury.robust.lead"), kit.Body().In(scene.Muted))
	head := k.Wrap(12, 8, k.Column(2, v.finding, lead), k.Spring(), v.side)
	page := k.Column(16, v.trouble, head, v.none, v.progress, v.checks, v.trial.content)
	v.scroll = k.Scroll(k.Inset(kit.Sides(18, 24, 24, 24), k.Limit(1600, page)))
	v.show(RobustState{Chosen: -1})
	return v
}

// Content returns what the window shows.
func (v *RobustView) Content() fyne.CanvasObject { return v.scroll }

// Activate shows the page as the round is now.
func (v *RobustView) Activate() {
	v.kit.Keys.Page(kit.Bindings{
		kit.Ctrl(fyne.KeyT): func() { v.presenter.ShowWhatIf(!v.state.WhatIf) },
	})
	v.fresh = true
	v.presenter.Refresh()
}

// Deactivate is called when another page is shown.
func (v *RobustView) Deactivate() { v.presenter.check.Stop() }

// show is the presenter's way to the screen.
func (v *RobustView) show(s RobustState) {
	v.state = s
	v.trouble.SetText(s.Trouble)
	v.finding.SetText(s.Finding)
	v.none.SetText(s.None)
	v.none.Hidden = s.None == ""
	there := s.Loaded && s.None == ""
	kit.SetVisible(v.side, there)
	if there && v.fresh {
		v.fresh = false
		v.kit.Focus(v.side)
	}
	side := 0
	if s.WhatIf {
		side = 1
	}
	v.side.SetSelected(side)
	kit.SetVisible(v.progress, there && s.Computing && !s.WhatIf)
	kit.SetVisible(v.checks, there && !s.Computing && !s.WhatIf)
	kit.SetVisible(v.trial.content, there && s.WhatIf)
	if there && !s.Computing {
		v.intervals.show(s)
		v.ranks.show(s)
		v.sets.show(s.Sets)
		v.showWords(s.Words)
	}
	if there {
		v.trial.show(s.Trial)
	}
	kit.Relayout(v.scroll)
	v.kit.Settle()
}

func (v *RobustView) showWords(list []Check) {
	k := v.kit
	v.words.Objects = nil
	for _, c := range list {
		v.words.Objects = append(v.words.Objects, k.TopRow(8, k.Inset(kit.Sides(3, 0, 0, 0), k.Icon(kit.IconInfo, scene.Primary, 16)),
			k.Grow(k.Column(0, k.Text(c.Title, kit.Body().Strong()), k.Text(c.Text, kit.Body())))))
	}
}

// intervalsCard shows how far the weights may move.
type intervalsCard struct {
	view     *RobustView
	note     *kit.Text
	takeover *kit.Text
	figure   *kit.Figure
	content  *fyne.Container
}

func newIntervalsCard(v *RobustView) *intervalsCard {
	k, say := v.kit, v.kit.Words.Say
	c := &intervalsCard{view: v, note: k.Text("", kit.Small().In(scene.Muted)), takeover: k.Text("", kit.Body())}
	title := say("jury.robust.intervals")
	c.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return title },
		Scene: kit.SceneSpec{Draw: c.draw, Regions: c.regions},
		Plain: func(width float64) scene.Scene { return drawIntervals(k.Words, v.state.Intervals, -1, width) },
		Table: c.table,
	})
	legend := k.Wrap(16, 2, k.Text(say("jury.robust.intervals_legend"), kit.Small().In(scene.Muted)))
	c.content = k.Card(k.Column(8, k.Row(8, k.Grow(k.Text(title, kit.Section())), c.figure.Tools), c.note, c.figure.Content, legend, c.takeover))
	return c
}

func (c *intervalsCard) show(s RobustState) {
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
	figure  *kit.Figure
	which   *kit.Segment
	runs    *kit.Text
	content *fyne.Container
}

func newRanksCard(v *RobustView) *ranksCard {
	k, say := v.kit, v.kit.Words.Say
	c := &ranksCard{view: v, runs: k.Text("", kit.Small().In(scene.Muted))}
	title := say("jury.robust.ranks")
	c.which = k.Segment(kit.SegmentSpec{
		Name: title, Options: []string{say("jury.robust.near"), say("jury.robust.any")}, Compact: true, OnChange: func(i int) { v.presenter.ShowAnything(i == 1) },
	})
	c.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return title },
		Scene: kit.SceneSpec{Draw: func(width float64) scene.Scene { return drawRanks(k.Words, v.state.Ranks, v.state.Shown, width) }},
		Table: c.table,
	})
	c.content = k.Card(k.Column(8, k.Row(8, k.Grow(k.Text(title, kit.Section())), c.figure.Tools), c.which,
		k.Text(say("jury.robust.ranks_legend"), kit.Small().In(scene.Muted)), c.figure.Content, c.runs))
	return c
}

func (c *ranksCard) show(s RobustState) {
	which := 0
	if s.Anything {
		which = 1
	}
	c.which.SetSelected(which)
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

// setsCard shows the sets of winners.
type setsCard struct {
	view    *RobustView
	state   Sets
	title   *kit.Text
	note    *kit.Text
	none    *kit.Text
	figure  *kit.Figure
	rows    *fyne.Container
	content *fyne.Container
}

func newSetsCard(v *RobustView) *setsCard {
	k := v.kit
	c := &setsCard{view: v, title: k.Text("", kit.Section()), note: k.Text("", kit.Small().In(scene.Muted)), none: k.Text("", kit.Body()), rows: k.Column(0)}
	c.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return c.state.Title },
		Scene: kit.SceneSpec{Draw: func(width float64) scene.Scene { return drawSets(k.Words, c.state, width) }},
		Table: c.table, Beside: true,
	})
	c.content = k.Card(k.Column(8, k.Row(8, k.Grow(c.title), c.figure.Tools), c.note, c.none, c.figure.Content, c.rows))
	return c
}

func (c *setsCard) show(s Sets) {
	c.state = s
	c.title.SetText(s.Title)
	c.note.SetText(s.Note)
	c.none.SetText(s.None)
	c.note.Hidden, c.none.Hidden = s.None != "", s.None == ""
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

// trialView tries out weights.
type trialView struct {
	view    *RobustView
	sliders []*kit.Slider
	values  []*kit.Text
	rows    *fyne.Container
	finding *kit.Text
	sum     *kit.Text
	reset   *kit.Button
	table   *fyne.Container
	content *fyne.Container
}

func newTrialView(v *RobustView) *trialView {
	k, say := v.kit, v.kit.Words.Say
	t := &trialView{view: v, rows: k.Column(4), finding: k.Text("", kit.Section()), sum: k.Text("", kit.Small().In(scene.Muted)), table: k.Stack()}
	t.reset = k.Button(kit.ButtonSpec{Text: say("jury.robust.reset"), Icon: kit.IconUndo, Kind: kit.Outline, OnTap: v.presenter.Reset})
	hint := k.Hint(kit.HintSpec{Title: say("jury.robust.trial_title"), Text: say("jury.robust.trial_text")})
	left := k.Card(k.Column(10, k.Row(8, k.Grow(k.Text(say("jury.robust.weights"), kit.Section())), t.reset), t.rows, t.sum))
	t.content = k.Column(16, hint, k.Columns(kit.Columns{Gap: 16, Min: 440}, left, k.Column(12, t.finding, t.table)))
	return t
}

func (t *trialView) show(s Trial) {
	if len(t.sliders) != len(s.Weights) {
		t.build(s)
	}
	k := t.view.kit
	for i, w := range s.Weights {
		t.sliders[i].SetValue(w.Value)
		t.values[i].SetText(k.Words.Percent(k.Words.Integer(w.Value)))
	}
	t.sum.SetText(s.Sum)
	t.finding.SetText(s.Finding)
	t.reset.Enable()
	if !s.Moved {
		t.reset.DisableFor(k.Words.Say("jury.robust.trial_locked"))
	}
	columns := []kit.TableColumn{{Title: "", Width: 84, Right: true}, {Weight: 1}, {Width: 72, Right: true, Strong: true}, {Width: 72, Right: true}}
	for i := range s.Head {
		columns[i].Title = s.Head[i]
	}
	rows := s.Rows[:min(len(s.Rows), mostTried)]
	t.table.Objects = []fyne.CanvasObject{k.Table(kit.TableSpec{Columns: columns, Rows: rows})}
}

// mostTried is how many applicants the table of the trial shows.
const mostTried = 15

func (t *trialView) build(s Trial) {
	k := t.view.kit
	t.sliders, t.values, t.rows.Objects = nil, nil, nil
	for i, w := range s.Weights {
		slider := k.Slider(kit.SliderSpec{
			Name: w.ID + " " + w.Title, Max: 100, Value: w.Value, Mark: w.Locked,
			Label:    func(step int) string { return k.Words.Percent(k.Words.Integer(step)) },
			OnChange: func(step int) { t.view.presenter.Try(i, step) },
		})
		value := k.Text("", kit.Body().Strong().Trailing())
		t.sliders, t.values = append(t.sliders, slider), append(t.values, value)
		name := k.Fixed(180, 0, k.Text(w.ID+" "+w.Title, kit.Body().OneLine()))
		t.rows.Objects = append(t.rows.Objects, k.Row(8, name, k.Grow(slider), k.Fixed(56, 0, value)))
	}
}
