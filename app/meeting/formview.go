package meeting

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// formView is the decision: the meeting itself or one applicant, and below it
// what is still needed and the button that puts it on record.
type formView struct {
	view    *View
	sitting *sittingForm
	about   *aboutForm
	locked  *kit.Hint
	warn    *kit.Hint
	missing *kit.Hint
	dirty   *kit.Text
	summary *kit.Text
	saved   *kit.Text
	discard *kit.Button
	record  *kit.Button
	scroll  *kit.Scroll
	foot    *fyne.Container
	content fyne.CanvasObject
}

func newFormView(v *View) *formView {
	k, say := v.kit, v.kit.Words.Say
	f := &formView{view: v, sitting: newSittingForm(v), about: newAboutForm(v)}
	f.locked, f.warn, f.missing = k.Hint(kit.HintSpec{}), k.Hint(kit.HintSpec{Tone: kit.Warn}), k.Hint(kit.HintSpec{Tone: kit.Danger})
	f.dirty, f.summary, f.saved = k.Text("", kit.Small().In(scene.Warn)), k.Text("", kit.Body().Strong()), k.Text("", kit.Small().In(scene.Muted))
	f.discard = k.Button(kit.ButtonSpec{Text: say("meeting.discard"), OnTap: f.askToDiscard})
	f.record = k.Button(kit.ButtonSpec{Text: say("meeting.record"), Kind: kit.Filled, Tip: say("meeting.record_tip"), OnTap: v.record})
	page := k.LimitLeft(1000, k.Column(14, f.locked, f.sitting.content, f.about.content))
	f.scroll = k.Scroll(k.Inset(kit.Sides(14, 24, 24, 24), page))
	words := k.Column(0, k.Wrap(10, 0, f.summary, f.saved), f.dirty)
	bar := k.Row(12, k.Grow(words), f.discard, f.record)
	f.foot = k.Fill(scene.Paper, k.Column(0, k.Line(), k.Inset(kit.Around(10, 24), k.Column(8, f.warn, f.missing, bar))))
	f.content = k.Frame(nil, f.foot, nil, nil, f.scroll)
	return f
}

func (f *formView) askToDiscard() {
	k, say := f.view.kit, f.view.kit.Words.Say
	k.Flush()
	k.Confirm(say("meeting.discard_title"), say("meeting.discard_text"), say("meeting.discard"), f.view.presenter.Discard)
}

func (f *formView) show(s Decision, another bool) {
	say := f.view.kit.Words.Say
	titled(f.locked, kit.Info, s.Locked)
	titled(f.warn, kit.Warn, s.Warn)
	f.missing.Set(kit.HintSpec{
		Tone: kit.Danger, Title: s.Missing, Action: say("meeting.show"), OnAction: func() { f.view.chooseRow(s.Where) },
	})
	f.missing.Hidden = s.Missing == ""
	f.summary.SetText(s.Summary)
	f.saved.SetText(s.Saved)
	f.dirty.SetText("")
	if s.Dirty {
		f.dirty.SetText(say("meeting.dirty"))
	}
	f.dirty.Hidden = !s.Dirty
	kit.SetVisible(f.discard, s.Dirty)
	kit.SetVisible(f.record, !s.Readonly)
	kit.SetVisible(f.sitting.content, s.At == 0 && !s.Early)
	kit.SetVisible(f.about.content, s.At > 0 && !s.Early)
	kit.SetVisible(f.foot, !s.Early)
	f.sitting.show(s.Sitting, s.Readonly)
	f.about.show(s.About, s.Readonly)
	if another {
		f.scroll.ToTop()
	}
}

// titled says something in a hint; an empty text hides it.
func titled(h *kit.Hint, tone kit.Tone, text string) {
	h.Set(kit.HintSpec{Tone: tone, Title: text})
	h.Hidden = text == ""
}

// written is a text that is looked at and not changed, under its label.
func written(k *kit.Kit, label, note, text string) fyne.CanvasObject {
	look := kit.Body()
	if text == "" {
		text, look = k.Words.Say("meeting.text_none"), kit.Body().In(scene.Muted)
	}
	head := k.Wrap(4, 0, k.Text(label, kit.Small().Strong()))
	if note != "" {
		head.Objects = append(head.Objects, k.Text("· "+note, kit.Small()))
	}
	return k.Column(4, head, k.Plate(k.Text(text, look)))
}
