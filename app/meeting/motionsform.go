package meeting

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// motionsForm are the votes that are about no applicant.
type motionsForm struct {
	view    *View
	rows    []*motionRow
	list    *fyne.Container
	none    *kit.Text
	add     *fyne.Container // the button in its line
	content *fyne.Container
}

func newMotionsForm(v *View) *motionsForm {
	k, say := v.kit, v.kit.Words.Say
	f := &motionsForm{view: v, list: k.Column(12), none: k.Text(say("meeting.motions_none"), kit.Body().In(scene.Muted))}
	add := k.Button(kit.ButtonSpec{Text: say("meeting.motion_add"), Icon: kit.IconPlus, Kind: kit.Outline, Small: true, OnTap: func() {
		k.Flush()
		v.presenter.AddMotion()
		if n := len(f.rows); n > 0 {
			k.Focus(f.rows[n-1].text.Entry())
		}
	}})
	f.add = k.Row(0, add, k.Spring())
	f.content = k.Column(8, k.Text(say("meeting.motions"), kit.Section()), f.none, f.list, f.add)
	return f
}

func (f *motionsForm) show(of []Motion, readonly bool) {
	kit.SetVisible(f.none, len(of) == 0)
	kit.SetVisible(f.add, !readonly)
	if readonly {
		f.read(of)
		return
	}
	if len(f.rows) != len(of) || len(f.list.Objects) != len(of) {
		f.build(len(of))
	}
	for i, m := range of {
		f.rows[i].show(m)
	}
}

func (f *motionsForm) build(n int) {
	for len(f.rows) < n {
		f.rows = append(f.rows, newMotionRow(f, len(f.rows)))
	}
	f.rows = f.rows[:n]
	var objects []fyne.CanvasObject
	for _, row := range f.rows {
		objects = append(objects, row.object)
	}
	f.view.kit.Exchange(f.list, objects...)
}

// read shows the motions to be looked at.
func (f *motionsForm) read(of []Motion) {
	k, say := f.view.kit, f.view.kit.Words.Say
	f.rows, f.list.Objects = nil, nil
	for _, m := range of {
		cast := strings.Join([]string{m.Votes[0] + " " + say("meeting.votes_for"), m.Votes[1] + " " + say("meeting.votes_against"), m.Votes[2] + " " + say("meeting.votes_abstain")}, ", ")
		f.list.Objects = append(f.list.Objects, k.Column(2, k.Text(m.Text, kit.Body()), k.Text(cast, kit.Small().In(scene.Muted))))
	}
	f.list.Refresh()
}

// motionRow is one motion: its words, the votes, and the way to take it away.
type motionRow struct {
	text   *kit.Field
	votes  [3]*kit.Field
	wrong  *kit.Text
	object fyne.CanvasObject
}

func newMotionRow(f *motionsForm, at int) *motionRow {
	k, say, p := f.view.kit, f.view.kit.Words.Say, f.view.presenter
	r := &motionRow{wrong: k.Text("", kit.Small().In(scene.Danger))}
	r.text = k.Field(kit.FieldSpec{Label: say("meeting.motion"), Max: assessment.MaxComment, OnSave: func(text string) { p.Motion(at, text) }})
	row := k.Wrap(16, 8)
	for kind, key := range voteKeys() {
		r.votes[kind] = k.Field(kit.FieldSpec{Label: say(key), Max: 3, OnSave: func(text string) { p.MotionVote(at, kind, text) }})
		row.Objects = append(row.Objects, k.Fixed(96, 0, r.votes[kind]))
	}
	row.Objects = append(row.Objects, k.IconButton(kit.IconTrash, say("meeting.motion_remove"), func() {
		k.Flush()
		p.RemoveMotion(at)
	}))
	r.object = k.Column(8, r.text, row, r.wrong)
	return r
}

func (r *motionRow) show(m Motion) {
	r.text.SetText(m.Text)
	for kind := range r.votes {
		r.votes[kind].SetText(m.Votes[kind])
	}
	r.wrong.SetText(m.Wrong)
	r.wrong.Hidden = m.Wrong == ""
}

// voteKeys are the words for the three kinds of vote.
func voteKeys() [3]string {
	return [3]string{"meeting.votes_for", "meeting.votes_against", "meeting.votes_abstain"}
}
