package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// changeView is the dialog in which points are changed: the old value, the new
// points or that the juror cannot judge, what the points mean, and the reason,
// without which nothing is changed.
type changeView struct {
	view   *View
	change Change
	slider *kit.Slider
	cannot *kit.Button // instead of points
	near   *fyne.Container
	reason *kit.Field
	done   bool
}

// openChange opens the dialog. points are those that opened it, NoLevel for
// none.
func openChange(v *View, change Change, points int) {
	k, say := v.kit, v.kit.Words.Say
	c := &changeView{view: v, change: change, near: k.Column(3)}
	c.build()
	c.say(change.Said)
	if points != kit.NoLevel {
		c.say(Said{Points: points})
	}
	old := k.Column(2, k.Text(change.Old, kit.Body().Strong()))
	if change.OldNote != "" {
		old.Objects = append(old.Objects, k.Text(change.OldNote, kit.Body().In(scene.Muted)))
	}
	muted := kit.Small().In(scene.Muted)
	keys := k.Row(4, k.Key("0"), k.Text("–", muted), k.Key("5"), k.Key(","), k.Text(say("meeting.key_half"), muted))
	scale := k.Column(4, k.Wrap(8, 4, k.Text(say("meeting.new_points"), kit.Small().Strong()), k.Spring(), keys), c.slider)
	cannot := k.Wrap(8, 4, c.cannot, k.Spring(), k.Key("N"))
	k.Dialog(kit.DialogSpec{
		Title: change.Title, Width: 620, Main: say("meeting.do_change"), OnMain: c.do, OnClose: c.close, Focus: nil,
		Content: k.Column(14, old, scale, cannot, c.near, c.reason),
	})
	k.Focus(c.slider)
}

// build makes what the dialog is filled in with.
func (c *changeView) build() {
	k, say := c.view.kit, c.view.kit.Words.Say
	c.slider = k.Slider(kit.SliderSpec{
		Name: say("meeting.new_points"), Max: int(assessment.MaxPoints), Value: kit.NoLevel, Every: 2, Ticks: true, Mark: c.change.Points, Loud: true,
		Label: c.label, OnChange: func(points int) { c.say(Said{Points: points}) }, OnRune: c.typed,
	})
	c.cannot = k.Button(kit.ButtonSpec{Text: say("meeting.say_cannot"), Small: true, OnTap: c.turn})
	c.reason = k.Field(kit.FieldSpec{
		Label: say("meeting.reason"), Note: say("meeting.reason_note"), Text: c.change.Reason, Lines: 3, Max: assessment.MaxComment,
	})
}

// said is what is chosen.
func (c *changeView) said() Said { return Said{Points: c.slider.Value(), Cannot: c.cannot.On()} }

// say shows what is chosen, and what it means.
func (c *changeView) say(s Said) {
	c.slider.SetValue(s.Points)
	c.cannot.SetOn(s.Cannot)
	k := c.view.kit
	c.near.Objects = nil
	if s.Cannot {
		c.near.Objects = append(c.near.Objects, k.Text(k.Words.Say("meeting.cannot_note"), kit.Small()))
	}
	for _, a := range c.anchors(s) {
		c.near.Objects = append(c.near.Objects, k.TopRow(8, k.Fixed(14, 0, k.Text(a.Point, kit.Small().Strong())), k.Grow(k.Text(a.Text, kit.Small()))))
	}
	c.near.Refresh()
	k.Settle()
}

// anchors are of use to whoever gives points.
func (c *changeView) anchors(s Said) []Anchor {
	if s.Cannot {
		return nil
	}
	return c.view.presenter.Anchors(c.change.Criterion, s.Points)
}

// turn takes the points away and says that the juror cannot judge, or takes
// that back.
func (c *changeView) turn() { c.say(Said{Points: kit.NoLevel, Cannot: !c.cannot.On()}) }

func (c *changeView) label(step int) string {
	words := c.view.kit.Words
	if step%2 == 0 {
		return words.Integer(step / 2)
	}
	return words.Decimal(strconv.Itoa(step/2) + ".5")
}

// typed answers to a digit, which chooses points, to comma or plus, which add
// a half or take it away, and to N, which says that the juror cannot judge.
func (c *changeView) typed(r rune) bool {
	now := c.slider.Value()
	switch {
	case r >= '0' && r <= '5':
		c.slider.Choose(2 * int(r-'0'))
	case (r == ',' || r == '.' || r == '+') && now != kit.NoLevel && now < int(assessment.MaxPoints):
		c.slider.Choose(now ^ 1)
	case r == 'n' || r == 'N':
		c.turn()
	default:
		return false
	}
	return true
}

// do changes the points; it returns what keeps it from that.
func (c *changeView) do() string {
	wrong := c.view.presenter.Change(c.change.Position, c.said(), c.reason.Text())
	c.done = wrong == ""
	if assessment.CleanText(c.reason.Text()) == "" && !c.done && c.said() != (Said{Points: kit.NoLevel}) {
		c.reason.SetError(c.view.kit.Words.Say("meeting.reason_missing"))
	}
	return wrong
}

// close remembers what was begun and not done.
func (c *changeView) close() {
	if !c.done {
		c.view.presenter.Leave(c.change.Position, c.said(), c.reason.Text())
	}
}
