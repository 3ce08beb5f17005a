package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// changeView is the dialog in which points are changed: the old value, the new
// points, what they mean, and the reason, without which nothing is changed.
type changeView struct {
	view   *View
	change Change
	slider *kit.Slider
	near   *fyne.Container
	reason *kit.Field
	done   bool
}

// openChange opens the dialog. points are those that opened it, NoLevel for
// none.
func openChange(v *View, change Change, points int) {
	k, say := v.kit, v.kit.Words.Say
	c := &changeView{view: v, change: change, near: k.Column(3)}
	c.slider = k.Slider(kit.SliderSpec{
		Name: say("meeting.new_points"), Max: int(assessment.MaxPoints), Value: change.Points, Every: 2, Ticks: true, Mark: change.Points, Loud: true,
		Label: c.label, OnChange: func(int) { c.showAnchors() }, OnRune: c.typed,
	})
	c.reason = k.Field(kit.FieldSpec{
		Label: say("meeting.reason"), Note: say("meeting.reason_note"), Text: change.Reason, Lines: 3, Max: assessment.MaxComment,
	})
	muted := kit.Small().In(scene.Muted)
	keys := k.Row(4, k.Key("0"), k.Text("–", muted), k.Key("5"), k.Key(","), k.Text(say("meeting.key_half"), muted))
	old := k.Column(2, k.Text(change.Old, kit.Body().Strong()))
	if change.OldNote != "" {
		old.Objects = append(old.Objects, k.Text(change.OldNote, kit.Body().In(scene.Muted)))
	}
	if points != kit.NoLevel {
		c.slider.SetValue(points)
	}
	c.showAnchors()
	k.Dialog(kit.DialogSpec{
		Title: change.Title, Width: 620, Main: say("meeting.do_change"), OnMain: c.do, OnClose: c.close, Focus: nil,
		Content: k.Column(14, old, k.Column(4, k.Row(8, k.Text(say("meeting.new_points"), kit.Small().Strong()), k.Spring(), keys), c.slider), c.near, c.reason),
	})
	k.Focus(c.slider)
}

func (c *changeView) label(step int) string {
	words := c.view.kit.Words
	if step%2 == 0 {
		return words.Integer(step / 2)
	}
	return words.Decimal(strconv.Itoa(step/2) + ".5")
}

// typed answers to a digit, which chooses points, and to comma or plus, which
// add a half or take it away.
func (c *changeView) typed(r rune) bool {
	now := c.slider.Value()
	switch {
	case r >= '0' && r <= '5':
		c.slider.Choose(2 * int(r-'0'))
	case (r == ',' || r == '.' || r == '+') && now != kit.NoLevel && now < int(assessment.MaxPoints):
		c.slider.Choose(now ^ 1)
	default:
		return false
	}
	return true
}

func (c *changeView) showAnchors() {
	k := c.view.kit
	c.near.Objects = nil
	for _, a := range c.view.presenter.Anchors(c.change.Criterion, c.slider.Value()) {
		c.near.Objects = append(c.near.Objects, k.TopRow(8, k.Fixed(14, 0, k.Text(a.Point, kit.Small().Strong())), k.Grow(k.Text(a.Text, kit.Small()))))
	}
	c.near.Refresh()
	k.Settle()
}

// do changes the points; it returns what keeps it from that.
func (c *changeView) do() string {
	wrong := c.view.presenter.Change(c.change.Position, c.slider.Value(), c.reason.Text())
	c.done = wrong == ""
	if assessment.CleanText(c.reason.Text()) == "" && !c.done && c.slider.Value() != kit.NoLevel {
		c.reason.SetError(c.view.kit.Words.Say("meeting.reason_missing"))
	}
	return wrong
}

// close remembers what was begun and not done.
func (c *changeView) close() {
	if !c.done {
		c.view.presenter.Leave(c.change.Position, c.slider.Value(), c.reason.Text())
	}
}
