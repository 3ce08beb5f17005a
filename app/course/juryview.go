package course

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// juryParts are the members, what is missing of them, and what became of the
// last ballots.
func (v *View) juryParts(s State) []fyne.CanvasObject {
	k := v.kit
	add := v.button(v.say("member_add"), kit.Outline, s.Jury.Shut, v.addMember)
	all := v.button(v.say("files_write"), kit.Outline, v.noFiles(s), v.giveAll)
	take := v.button(v.say("ballots_take"), kit.Outline, s.Jury.NoFiles, v.takeBallots)
	parts := []fyne.CanvasObject{k.Wrap(8, 8, add, all, take, k.Key(v.say("ballots_key")))}
	if len(s.Jury.Taken) > 0 {
		parts = append(parts, v.takenList(s.Jury.Taken))
	}
	if len(s.Jury.Members) == 0 {
		return append(parts, k.Text(v.say("members_none"), kit.Body().In(scene.Muted)))
	}
	rows := make([]fyne.CanvasObject, len(s.Jury.Members))
	for i := range s.Jury.Members {
		rows[i] = v.member(&s.Jury.Members[i], s)
	}
	parts = append(parts, k.Rows(rows...))
	if s.Jury.Left != "" {
		parts = append(parts, k.Text(s.Jury.Left, kit.Small().In(scene.Muted)))
	}
	return parts
}

// noFiles says why no jury files can be written now; empty: they can.
func (v *View) noFiles(s State) string {
	if s.Jury.NoFiles == "" && len(s.Jury.Members) == 0 {
		return v.say("members_none")
	}
	return s.Jury.NoFiles
}

// button is a button that may be out of use, and says why.
func (v *View) button(text string, kind kit.ButtonKind, shut string, do func()) *kit.Button {
	b := v.kit.Button(kit.ButtonSpec{Text: text, Kind: kind, OnTap: do})
	if shut != "" {
		b.DisableFor(shut)
	}
	return b
}

func (v *View) member(m *Member, s State) fyne.CanvasObject {
	k := v.kit
	name := k.Column(0, k.Text(m.Of.Name, kit.Body().Strong()))
	if m.About != "" {
		name.Objects = append(name.Objects, k.Text(m.About, kit.Small().In(scene.Muted)))
	}
	marks := k.Column(2, v.mark(m.Declared), v.mark(m.File), v.mark(m.Ballot))
	id := m.Of.ID
	buttons := k.Wrap(4, 4,
		v.rowButton(v.say("declare"), m.Of.Name, s.Applicants.Shut, func() { v.declareMember(id) }),
		v.rowButton(v.say("file_write"), m.Of.Name, s.Jury.NoFiles, func() { v.give(id) }),
		v.rowButton(v.say("member_change"), m.Of.Name, s.Jury.NoLeave, func() { v.changeMember(id) }))
	return k.Inset(kit.Around(10, 16), k.Columns(kit.Columns{Gap: 12, Min: 170, Weights: []float32{6, 8, 9}}, name, marks, buttons))
}

// rowButton is a button of a row, which screen readers hear with its row.
func (v *View) rowButton(text, of, shut string, do func()) *kit.Button {
	b := v.kit.Button(kit.ButtonSpec{Text: text, Name: text + ": " + of, Kind: kit.Outline, Small: true, OnTap: do})
	if shut != "" {
		b.DisableFor(shut)
	}
	return b
}

func (v *View) mark(m Mark) fyne.CanvasObject {
	k := v.kit
	icon, colour := kit.IconRing, scene.Muted
	if m.Done {
		icon, colour = kit.IconCheck, scene.Good
	}
	return k.Row(8, k.Icon(icon, colour, 14), k.Grow(k.Text(m.Text, kit.Small())))
}

// takenList says what became of each ballot file.
func (v *View) takenList(items []Taken) fyne.CanvasObject {
	k := v.kit
	rows := make([]fyne.CanvasObject, len(items))
	for i, item := range items {
		rows[i] = v.takenRow(item)
	}
	done := k.Button(kit.ButtonSpec{Text: v.say("ballots_seen"), Small: true, OnTap: v.presenter.ForgetTaken})
	return k.Column(6, k.Row(8, k.Grow(k.Text(v.presenter.count("ballots_checked", len(items)), kit.Body().Strong())), done), k.Rows(rows...))
}

func (v *View) takenRow(item Taken) fyne.CanvasObject {
	k := v.kit
	icon, colour, tint := kit.IconCheck, scene.Good, scene.None
	switch item.Tone {
	case kit.Warn:
		icon, colour, tint = kit.IconWarn, scene.Warn, scene.WarnTint
	case kit.Danger:
		icon, colour, tint = kit.IconError, scene.Danger, scene.DangerTint
	case kit.Good, kit.Info:
	}
	row := k.Row(10, k.Icon(icon, colour, 16), k.Grow(k.Column(0, k.Text(item.File, kit.Small().Strong()), k.Text(item.Text, kit.Body()))))
	if item.Late {
		row.Objects = append(row.Objects, v.rowButton(v.say("ballot_late"), item.File, "", func() { v.takeLate(item) }))
	}
	return k.Fill(tint, k.Inset(kit.Around(8, 14), row))
}

func (v *View) addMember() { v.editMember(assessment.Juror{}) }

func (v *View) changeMember(id assessment.JurorID) {
	if of, known := v.presenter.Juror(id); known {
		v.editMember(of)
	}
}

// editMember asks for what is known of a member.
func (v *View) editMember(of assessment.Juror) {
	k := v.kit
	line := func(key, hint, text string, most int) *kit.Field {
		return k.Field(kit.FieldSpec{Label: v.say(key), Hint: hint, Text: text, Max: most})
	}
	name, agency := line("member_name", "", of.Name, assessment.MaxName), line("member_agency", v.say("member_agency_hint"), of.Agency, assessment.MaxName)
	email, key := line("member_email", "", of.Email, assessment.MaxName), line("member_key", v.say("member_key_hint"), of.Recipient, assessment.MaxRecipient)
	content := k.Column(14, name, agency, email, key)
	title := v.say("member_add")
	var dialog *kit.Dialog
	if of.ID != "" {
		title = v.say("member_title", "Name", of.Name)
		content.Objects = append(content.Objects, k.Row(0, k.Button(kit.ButtonSpec{Text: v.say("member_leave"), OnTap: func() {
			dialog.Close()
			v.leaveMember(of)
		}}), k.Spring()))
	}
	dialog = k.Dialog(kit.DialogSpec{Title: title, Content: content, Main: v.say("member_save"), Focus: name.Entry(), OnMain: func() string {
		put := of
		put.Name, put.Agency, put.Email, put.Recipient = name.Text(), agency.Text(), email.Text(), key.Text()
		return v.presenter.PutMember(put)
	}})
}

func (v *View) leaveMember(of assessment.Juror) {
	v.reason(ask{title: v.say("leave_title", "Name", of.Name), texts: []string{v.say("leave_text")}, main: v.say("leave_do"), do: func(reason string) string {
		return v.presenter.Leave(of.ID, reason)
	}})
}
