package meeting

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// aboutForm is what the jury decides about one applicant.
type aboutForm struct {
	view           *View
	series         string // of the applicant that is shown
	name, standing *kit.Text
	fate           *kit.Segment
	choosing       *fyne.Container // fate in its line
	fateRead       *kit.Text
	votes          [3]*kit.Field
	voters, wrong  *kit.Text
	counting       *fyne.Container
	counted        *kit.Text
	texts          [3]*kit.Field
	writing        *fyne.Container // the texts to be typed
	reading        *fyne.Container // the texts to be looked at
	caution        *kit.Hint
	content        *fyne.Container
}

func newAboutForm(v *View) *aboutForm {
	k, say := v.kit, v.kit.Words.Say
	f := &aboutForm{view: v, name: k.Text("", kit.Question()), standing: k.Text("", kit.Body().In(scene.Muted))}
	f.fate = k.Segment(kit.SegmentSpec{
		Name: say("meeting.fate"), Options: []string{say("meeting.fate_none"), say("meeting.fate_winner"), say("meeting.fate_reserve")},
		OnChange: func(i int) { v.presenter.Fate(f.series, Fate(i)) },
	})
	f.fateRead, f.counted = k.Text("", kit.Section()), k.Text("", kit.Body())
	f.buildVotes()
	f.buildTexts()
	f.choosing = k.Row(0, f.fate, k.Spring())
	f.content = k.Column(16, k.Column(0, f.name, f.standing), f.choosing, f.fateRead, f.counting, f.counted, f.writing, f.reading)
	return f
}

func (f *aboutForm) buildVotes() {
	v, k, say := f.view, f.view.kit, f.view.kit.Words.Say
	row := k.Wrap(16, 8)
	for kind, key := range voteKeys() {
		f.votes[kind] = k.Field(kit.FieldSpec{Label: say(key), Max: 3, OnSave: func(text string) { v.presenter.Vote(f.series, kind, text) }})
		row.Objects = append(row.Objects, k.Fixed(96, 0, f.votes[kind]))
	}
	f.voters, f.wrong = k.Text("", kit.Small().In(scene.Muted)), k.Text("", kit.Small().In(scene.Danger))
	f.counting = k.Column(6, k.Text(say("meeting.votes"), kit.Section()), row, f.voters, f.wrong)
}

// buildTexts makes the fields of the three roles, each with who will read it.
func (f *aboutForm) buildTexts() {
	v, k, say := f.view, f.view.kit, f.view.kit.Words.Say
	f.caution = k.Hint(kit.HintSpec{Tone: kit.Warn})
	f.writing = k.Column(14, k.Text(say("meeting.texts"), kit.Section()))
	for role, key := range textKeys() {
		f.texts[role] = k.Field(kit.FieldSpec{
			Label: say(key), Note: say(key + "_note"), Lines: 3, Max: assessment.MaxComment,
			OnSave: func(text string) { v.presenter.Text(f.series, role, text) },
		})
		f.writing.Objects = append(f.writing.Objects, f.texts[role])
	}
	f.writing.Objects = append(f.writing.Objects, f.caution)
	f.reading = k.Column(14)
}

func textKeys() [3]string {
	return [3]string{TextInternal: "meeting.text_internal", TextMinutes: "meeting.text_minutes", TextLetter: "meeting.text_letter"}
}

func (f *aboutForm) show(s About, readonly bool) {
	f.series = s.Series
	f.name.SetText(s.Name)
	f.standing.SetText(s.Standing)
	f.fate.SetSelected(int(s.Fate))
	for kind := range f.votes {
		f.votes[kind].SetText(s.Votes[kind])
	}
	f.voters.SetText(s.Voters)
	f.wrong.SetText(s.Wrong)
	f.wrong.Hidden = s.Wrong == ""
	for role := range f.texts {
		f.texts[role].SetText(s.Texts[role])
	}
	titled(f.caution, kit.Warn, s.Caution)
	for _, o := range []*fyne.Container{f.choosing, f.counting, f.writing} {
		kit.SetVisible(o, !readonly)
	}
	kit.SetVisible(f.fateRead, readonly)
	kit.SetVisible(f.counted, readonly)
	kit.SetVisible(f.reading, readonly)
	if readonly {
		f.read(s)
	}
}

// read shows what was decided about the applicant, to be looked at.
func (f *aboutForm) read(s About) {
	k, say := f.view.kit, f.view.kit.Words.Say
	f.fateRead.SetText([...]string{say("meeting.fate_none"), say("meeting.fate_winner"), say("meeting.fate_reserve")}[s.Fate])
	f.counted.SetText(f.cast(s))
	f.reading.Objects = []fyne.CanvasObject{k.Text(say("meeting.texts"), kit.Section())}
	for role, key := range textKeys() {
		f.reading.Objects = append(f.reading.Objects, written(k, say(key), say(key+"_note"), s.Texts[role]))
	}
	f.reading.Refresh()
}

// cast writes the votes into one line.
func (f *aboutForm) cast(s About) string {
	say := f.view.kit.Words.Say
	var parts []string
	for kind, key := range voteKeys() {
		if s.Votes[kind] != "" {
			parts = append(parts, s.Votes[kind]+" "+say(key))
		}
	}
	if len(parts) == 0 {
		return say("meeting.votes_none")
	}
	return say("meeting.votes_cast", "Votes", strings.Join(parts, ", "))
}
