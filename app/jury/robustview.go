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
	rules     *fyne.Container
	cards     []*checkCard
	checks    *fyne.Container // all cards
	trial     *trialView
	scroll    *kit.Scroll
	fresh     bool // the keyboard has no place yet
}

// NewRobust returns the page. It shows nothing before Activate.
func NewRobust(d Deps) *RobustView {
	k, say := d.Kit, d.Kit.Words.Say
	v := &RobustView{kit: k, finding: k.Text("", kit.Question()), none: k.Text("", kit.Body()), progress: k.Text(say("jury.robust.computing"), kit.Body().In(scene.Muted)), rules: k.Column(6)}
	v.presenter = NewProver(d, v.show)
	v.trouble = k.Hint(kit.HintSpec{Tone: kit.Danger, Title: say("jury.trouble"), Action: say("kit.retry"), OnAction: v.presenter.Refresh})
	v.side = k.Segment(kit.SegmentSpec{
		Name: say("jury.robust.side"), Options: []string{say("jury.robust.side_checks"), say("jury.robust.side_trial")},
		OnChange: func(i int) { v.presenter.ShowWhatIf(i == 1) },
	})
	v.intervals, v.ranks, v.sets, v.trial = newIntervalsCard(v), newRanksCard(v), newSetsCard(v), newTrialView(v)
	for range howManyChecks {
		v.cards = append(v.cards, newCheckCard(k))
	}
	rules := k.Card(k.Column(8, k.Text(say("jury.robust.rules"), kit.Section()), v.rules))
	left := k.Column(16, v.intervals.content, v.cards[0].content, v.cards[1].content, v.cards[4].content, rules)
	right := k.Column(16, v.ranks.content, v.sets.content, v.cards[2].content, v.cards[3].content)
	v.checks = k.Columns(kit.Columns{Gap: 16, Min: 480}, left, right)
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
		for i, check := range s.Checks {
			v.cards[i].show(check)
		}
		v.showRules(s.Rules)
	}
	if there {
		v.trial.show(s.Trial)
	}
	kit.Relayout(v.scroll)
	v.kit.Settle()
}

// showRules tells what decides, each rule in a sentence.
func (v *RobustView) showRules(rules []string) {
	k := v.kit
	v.rules.Objects = nil
	for _, rule := range rules {
		v.rules.Objects = append(v.rules.Objects, k.TopRow(8, k.Inset(kit.Sides(3, 0, 0, 0), k.Icon(kit.IconLock, scene.Muted, 14)), k.Grow(k.Text(rule, kit.Body()))))
	}
}
