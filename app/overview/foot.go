package overview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// footView is below the list: what happened, and either the backup line or
// what to do with the chosen rows.
type footView struct {
	kit      *kit.Kit
	notice   *noticeView
	line     fyne.CanvasObject
	backup   *backupView
	choice   *choiceView
	object   *fyne.Container
	choosing bool
}

func newFootView(k *kit.Kit, p *Presenter) *footView {
	f := &footView{kit: k, notice: newNoticeView(k, p), line: k.Line(), backup: newBackupView(k, p), choice: newChoiceView(k, p)}
	f.object = k.Column(0, f.line, within(k, 0, f.notice.object), f.backup.object, f.choice.object)
	return f
}

// within keeps an object on the width of the page.
func within(k *kit.Kit, vertical float32, o fyne.CanvasObject) *fyne.Container {
	return k.Inset(kit.Around(vertical, 24), k.Limit(pageWidth, o))
}

func (f *footView) show(s State) {
	f.choosing = s.Choice.On
	f.notice.show(s.Notice)
	f.object.Objects[1].(*fyne.Container).Hidden = s.Notice == Notice{}
	f.backup.object.Hidden = s.Choice.On
	f.choice.object.Hidden = !s.Choice.On
	f.backup.show(s)
	f.choice.show(s)
}

// overlap says whether the page goes on below the foot.
func (f *footView) overlap(overlaps bool) {
	f.line.(*canvas.Rectangle).Hidden = !overlaps && !f.choosing
}

// backupView is the line about backup copy and catalogue.
type backupView struct {
	kit             *kit.Kit
	icon            *fyne.Container
	text, catalogue *kit.Text
	action, reveal  *kit.Button
	object          *fyne.Container
}

func newBackupView(k *kit.Kit, p *Presenter) *backupView {
	b := &backupView{
		kit: k, icon: k.Stack(), text: k.Text("", kit.Small().In(scene.Muted)),
		catalogue: k.Text("", kit.Small().In(scene.Muted)),
		action:    k.Button(kit.ButtonSpec{Text: k.Words.Say("overview.backup.make"), Small: true, OnTap: p.MakeBackup}),
		reveal:    k.Button(kit.ButtonSpec{Text: k.Words.Say("overview.backup.reveal"), Small: true, OnTap: p.RevealBackup}),
	}
	b.object = within(k, 6, k.Wrap(8, 4, k.Row(8, b.icon, b.text), b.reveal, b.action, k.Spring(), b.catalogue))
	return b
}

func (b *backupView) show(s State) {
	line := s.Backup
	if s.Busy != "" {
		line = Backup{Text: s.Busy}
	}
	look, icon := kit.Small().In(scene.Muted), kit.IconInfo
	color := scene.Muted
	switch line.Tone {
	case Good:
		icon, color = kit.IconCheck, scene.Good
	case Warn, Trouble:
		look, icon, color = kit.Small().In(scene.Warn).Strong(), kit.IconWarn, scene.Warn
	case Calm:
	}
	b.icon.Objects = []fyne.CanvasObject{b.kit.Icon(icon, color, 16)}
	b.text.SetType(look)
	b.text.SetText(line.Text)
	b.action.Hidden = s.Busy != "" || s.All == 0
	b.reveal.Hidden = s.Busy != "" || line.Path == ""
	b.catalogue.SetText(s.Catalogue)
}

// choiceView says what can be done with the chosen rows.
type choiceView struct {
	kit                        *kit.Kit
	text                       *kit.Text
	all, delete, stop, compare *kit.Button
	look                       *kit.Button
	object                     *fyne.Container
}

func newChoiceView(k *kit.Kit, p *Presenter) *choiceView {
	say := k.Words.Say
	c := &choiceView{
		kit:     k,
		text:    k.Text("", kit.Body().Strong()),
		all:     k.Button(kit.ButtonSpec{Text: say("overview.choose_all"), OnTap: p.ChooseAll}),
		delete:  k.Button(kit.ButtonSpec{Text: say("overview.delete"), Icon: kit.IconTrash, OnTap: p.DeleteChosen}),
		stop:    k.Button(kit.ButtonSpec{Text: say("overview.stop_choosing"), Kind: kit.Outline, OnTap: p.StopChoosing}),
		compare: k.Button(kit.ButtonSpec{Text: say("overview.compare"), Icon: kit.IconFile, OnTap: p.Compare}),
		look:    k.Button(kit.ButtonSpec{Text: say("preview.compare_look"), Icon: kit.IconEye, Kind: kit.Filled, OnTap: p.Look}),
	}
	row := k.Wrap(16, 8, c.text, c.all, c.delete, k.Spring(), c.stop, c.compare, c.look)
	c.object = k.Fill(scene.Paper, within(k, 12, row))
	return c
}

func (c *choiceView) show(s State) {
	c.text.SetText(s.Choice.Text)
	say := c.kit.Words.Say
	if s.Choice.All {
		c.all.SetText(say("overview.choose_none"))
	} else {
		c.all.SetText(say("overview.choose_all"))
	}
	enable(c.delete, s.Choice.Count > 0, say("overview.choose_any"))
	enable(c.compare, s.Choice.Missing == "", s.Choice.Missing)
	enable(c.look, s.Choice.Missing == "", s.Choice.Missing)
	c.compare.SetBusy(s.Busy != "")
}

// enable enables a button, or says why it is not.
func enable(b *kit.Button, can bool, reason string) {
	if can {
		b.Enable()
	} else {
		b.DisableFor(reason)
	}
}

// noticeView tells how something ended.
type noticeView struct {
	presenter *Presenter
	hint      *kit.Hint
	say       func(key string, pairs ...any) string
	object    *fyne.Container
	open      *kit.Button
	reveal    *kit.Button
}

func newNoticeView(k *kit.Kit, p *Presenter) *noticeView {
	say := k.Words.Say
	n := &noticeView{presenter: p, say: say, hint: k.Hint(kit.HintSpec{})}
	n.open = k.Button(kit.ButtonSpec{Text: say("overview.open_file"), Kind: kit.Outline, OnTap: p.OpenWritten})
	n.reveal = k.Button(kit.ButtonSpec{Text: say("overview.reveal_file"), OnTap: p.RevealWritten})
	closeIt := k.IconButton(kit.IconClose, say("overview.close_notice"), p.Dismiss)
	n.object = k.Inset(kit.Sides(8, 0, 4, 0), k.Row(8, k.Grow(n.hint), n.open, n.reveal, closeIt))
	return n
}

func (n *noticeView) show(notice Notice) {
	tone := map[Tone]kit.Tone{Calm: kit.Info, Good: kit.Good, Warn: kit.Warn, Trouble: kit.Danger}[notice.Tone]
	n.hint.Set(kit.HintSpec{Tone: tone, Title: notice.Title, Text: strings.TrimSpace(notice.Text + "\n" + notice.Also)})
	n.open.Hidden, n.reveal.Hidden = notice.Path == "", notice.Path == ""
}
