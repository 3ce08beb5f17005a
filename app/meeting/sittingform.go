package meeting

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// sittingForm is what belongs to no single applicant: the order of those who
// are chosen, where and when, who was there, the opinion of a minority.
type sittingForm struct {
	view     *View
	proposal *kit.Button
	propose  *fyne.Container // the button in its line
	lists    *fyne.Container
	draws    *fyne.Container // the lot; empty where nothing has to be drawn
	motions  *motionsForm
	drawn    []Listed // as they are shown: drawn and to be drawn
	fixed    bool     // the lot is only looked at
	undrawn  int      // how many of drawn are to be drawn
	place    *kit.Field
	day      *kit.Field
	minority *kit.Field
	facts    *fyne.Container
	members  *fyne.Container
	marks    []*memberRow
	read     *fyne.Container // place, day and minority to be looked at
	listed   []Listed        // as they are shown
	winners  int             // how many of listed are winners
	locked   bool
	content  *fyne.Container
}

func newSittingForm(v *View) *sittingForm {
	k, say := v.kit, v.kit.Words.Say
	f := &sittingForm{view: v, lists: k.Column(6), members: k.Column(0), read: k.Column(14), winners: -1}
	f.proposal = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Outline, OnTap: func() { v.presenter.Propose() }})
	f.place = k.Field(kit.FieldSpec{Label: say("meeting.place"), Max: assessment.MaxName, OnSave: func(text string) { v.presenter.Place(text) }})
	f.day = k.Field(kit.FieldSpec{Label: say("meeting.day"), Hint: say("meeting.day_hint"), Max: 10, OnSave: func(text string) { v.presenter.Day(text) }})
	f.minority = k.Field(kit.FieldSpec{
		Label: say("meeting.minority"), Note: say("meeting.minority_note"), Lines: 3, Max: assessment.MaxComment, OnSave: func(text string) { v.presenter.Minority(text) },
	})
	f.facts = k.Columns(kit.Columns{Gap: 16, Min: 220, Weights: []float32{2, 1}}, f.place, f.day)
	present := k.Column(4, k.Text(say("meeting.present"), kit.Section()), f.members)
	f.draws, f.motions = k.Column(6), newMotionsForm(v)
	f.propose = k.Row(0, f.proposal, k.Spring())
	f.content = k.Column(18, k.Text(say("meeting.sitting"), kit.Question()), f.propose, f.lists, f.draws, present, f.facts, f.motions.content, f.minority, f.read)
	return f
}

func (f *sittingForm) show(s Sitting, readonly bool) {
	f.proposal.SetText(s.Proposal)
	kit.SetVisible(f.propose, s.Proposal != "" && !readonly)
	f.showLists(s, readonly)
	f.showDraws(s, readonly)
	f.showMembers(s.Present, readonly)
	f.motions.show(s.Motions, readonly)
	f.place.SetText(s.Place)
	f.day.SetText(s.Day)
	wrong := ""
	if s.DayWrong {
		wrong = f.view.kit.Words.Say("meeting.day_wrong")
	}
	f.day.SetError(wrong)
	f.minority.SetText(s.Minority)
	for _, o := range []fyne.CanvasObject{f.facts, f.minority} {
		kit.SetVisible(o, !readonly)
	}
	kit.SetVisible(f.read, readonly)
	if readonly {
		k, say := f.view.kit, f.view.kit.Words.Say
		f.read.Objects = []fyne.CanvasObject{
			written(k, say("meeting.place_and_day"), "", joined(s.Place, s.Day)), written(k, say("meeting.minority"), say("meeting.minority_note"), s.Minority),
		}
		f.read.Refresh()
	}
}

// showLists shows winners and reserve in their order. Only a change makes them
// anew, so that the focus stays in them.
func (f *sittingForm) showLists(s Sitting, readonly bool) {
	all := append(append([]Listed{}, s.Winners...), s.Reserve...)
	if f.winners == len(s.Winners) && f.locked == readonly && same(all, f.listed) {
		return
	}
	f.listed, f.winners, f.locked = all, len(s.Winners), readonly
	k, say := f.view.kit, f.view.kit.Words.Say
	objects := []fyne.CanvasObject{k.Text(say("meeting.winners"), kit.Section())}
	objects = append(objects, f.list(s.Winners, "meeting.winners_none", readonly)...)
	objects = append(objects, k.Space(0, 6), k.Text(say("meeting.reserve"), kit.Section()))
	objects = append(objects, f.list(s.Reserve, "meeting.reserve_none", readonly)...)
	k.Exchange(f.lists, objects...)
}

// showDraws shows who has to be drawn and who was, in that order.
func (f *sittingForm) showDraws(s Sitting, readonly bool) {
	all := append(append([]Listed{}, s.Drawn...), s.Tied...)
	kit.SetVisible(f.draws, len(all) > 0)
	if f.undrawn == len(s.Tied) && f.fixed == readonly && same(all, f.drawn) {
		return
	}
	f.drawn, f.undrawn, f.fixed = all, len(s.Tied), readonly
	k, say, p := f.view.kit, f.view.kit.Words.Say, f.view.presenter
	objects := []fyne.CanvasObject{k.Text(say("meeting.lot"), kit.Section())}
	if !readonly {
		objects = append(objects, k.Text(say("meeting.lot_note"), kit.Body().In(scene.Muted)))
	}
	for _, one := range s.Drawn {
		row := k.Row(4, k.Fixed(24, 0, k.Text(one.Number, kit.Body().Strong())), k.Grow(k.Text(one.Name, kit.Body())))
		if !readonly {
			row.Objects = append(row.Objects, k.IconButton(kit.IconClose, say("meeting.out", "Name", one.Name), func() { p.Draw(one.Series) }))
		}
		objects = append(objects, row)
	}
	for _, one := range s.Tied {
		if !readonly {
			objects = append(objects, k.Row(0, k.Button(kit.ButtonSpec{Text: say("meeting.draw", "Name", one.Name), Kind: kit.Outline, Small: true, OnTap: func() { p.Draw(one.Series) }}), k.Spring()))
		}
	}
	k.Exchange(f.draws, objects...)
}

func same(a, b []Listed) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (f *sittingForm) list(of []Listed, none string, readonly bool) []fyne.CanvasObject {
	k, say := f.view.kit, f.view.kit.Words.Say
	if len(of) == 0 && readonly {
		none = "meeting.nobody_here"
	}
	if len(of) == 0 {
		return []fyne.CanvasObject{k.Text(say(none), kit.Body().In(scene.Muted))}
	}
	var rows []fyne.CanvasObject
	for i, one := range of {
		row := k.Row(4, k.Fixed(24, 0, k.Text(one.Number, kit.Body().Strong())), k.Grow(k.Text(one.Name, kit.Body())))
		if !readonly {
			row.Objects = append(row.Objects, f.buttons(one, i > 0, i < len(of)-1)...)
		}
		rows = append(rows, row)
	}
	return rows
}

// buttons move an applicant in its list and take it out.
func (f *sittingForm) buttons(one Listed, up, down bool) []fyne.CanvasObject {
	k, say, p := f.view.kit, f.view.kit.Words.Say, f.view.presenter
	move := func(icon kit.IconName, key string, can bool, by int) *kit.Button {
		b := k.IconButton(icon, say(key, "Name", one.Name), func() { p.Move(one.Series, by) })
		if !can {
			b.DisableFor("")
		}
		return b
	}
	return []fyne.CanvasObject{
		move(kit.IconArrowUp, "meeting.up", up, -1), move(kit.IconArrowDown, "meeting.down", down, 1),
		k.IconButton(kit.IconClose, say("meeting.out", "Name", one.Name), func() { p.Fate(one.Series, FateNone) }),
	}
}

// memberRow is a juror who was there or not.
type memberRow struct {
	name *kit.Text
	mark *kit.CheckMark
	tap  *kit.Tap
}

func (f *sittingForm) showMembers(of []Member, readonly bool) {
	k := f.view.kit
	if len(f.marks) != len(of) {
		f.marks, f.members.Objects = nil, nil
		for i := range of {
			row := &memberRow{name: k.Text("", kit.Body()), mark: k.CheckMark(false)}
			row.tap = k.TapRow(kit.TapSpec{Content: k.Inset(kit.Around(5, 6), k.Row(10, row.mark, k.Grow(row.name))), OnTap: func() { f.view.presenter.Attend(i) }})
			f.marks, f.members.Objects = append(f.marks, row), append(f.members.Objects, row.tap)
		}
	}
	for i, m := range of {
		row, word := f.marks[i], "meeting.absent"
		if m.There {
			word = "meeting.there"
		}
		row.name.SetText(m.Name)
		row.mark.SetChecked(m.There)
		row.tap.SetName(joined(m.Name, k.Words.Say(word)))
		if readonly {
			row.tap.DisableFor(f.view.state.Decision.Locked)
		} else {
			row.tap.Enable()
		}
	}
}
