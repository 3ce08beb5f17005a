package office

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// locked is the page of a call that was given out: what arrives, and what
// holds. While files are being taken in, only their progress changes.
type locked struct {
	view     *View
	id       assessment.CallID
	shown    *Call
	progress *kit.Progress
	stop     *kit.Button
	take     *kit.Button
	taking   *fyne.Container
	results  *rows
	list     *rows
	body     *fyne.Container
	what     *kit.FoldOut // what holds
}

func (v *View) showLocked(c *Call) {
	if v.locked == nil || v.locked.id != c.Record.Call.ID {
		v.locked = newLocked(v, c)
		v.body.Objects = []fyne.CanvasObject{v.locked.body}
	}
	v.locked.show(c)
}

func newLocked(v *View, c *Call) *locked {
	k, say := v.kit, v.kit.Words.Say
	l := &locked{view: v, id: c.Record.Call.ID, progress: k.Progress(kit.ProgressSpec{})}
	l.stop = k.Button(kit.ButtonSpec{Text: say("calls.stop"), Kind: kit.Outline, OnTap: func() { v.presenter.Stop() }})
	l.taking = k.Card(k.Row(16, k.Grow(l.progress), l.stop))
	l.take = k.Button(kit.ButtonSpec{Text: say("calls.take"), Icon: kit.IconPlus, Kind: kit.Filled, Tip: say("calls.take_hint"), OnTap: v.take})
	v.first = l.take
	l.results, l.list = newRows(v), newRows(v)
	l.what = k.FoldOut(kit.FoldSpec{Title: say("calls.what_holds"), Content: v.holds(c)})
	l.body = k.Column(16)
	return l
}

func (l *locked) show(c *Call) {
	a := &c.Arrivals
	if a.Taking == nil && l.view.kit.Holds(l.stop) {
		l.view.kit.Focus(l.take) // what had the focus is no longer needed
	}
	l.taking.Hidden = a.Taking == nil
	if a.Taking != nil {
		l.progress.Set(kit.ProgressSpec{Text: a.Taking.Text, Percent: a.Taking.Percent, Value: a.Taking.Share})
		l.stop.Enable()
		if a.Taking.Ending {
			l.stop.DisableFor(l.view.kit.Words.Say("calls.stopping"))
		}
	}
	if l.shown == c {
		return // only the progress is another
	}
	l.shown = c
	l.results.set(len(a.Items), func(i int) string { return a.Items[i].Name + " " + a.Items[i].File }, func(i int) fyne.CanvasObject { return l.view.item(a.Items[i]) })
	l.list.set(len(a.Received), func(i int) string { return a.Received[i].Name }, func(i int) fyne.CanvasObject { return l.view.received(a.Received[i]) })
	l.body.Objects = l.parts(c)
}

func (l *locked) parts(c *Call) []fyne.CanvasObject {
	v, k, say := l.view, l.view.kit, l.view.kit.Words.Say
	head := v.head(c.Record.Call.Title, kit.TagSpec{Text: say("calls.locked"), Icon: kit.IconLock},
		k.Button(kit.ButtonSpec{Text: say("calls.write_again"), OnTap: v.giveOut}), l.take)
	main := k.Column(16, l.taking)
	if c.Arrivals.Summary != "" {
		foot := k.Row(12, k.Grow(k.Text(c.Arrivals.Summary, kit.Small().In(scene.Muted))), k.Button(kit.ButtonSpec{Text: say("calls.protocol"), Kind: kit.Outline, OnTap: v.writeProtocol}))
		main.Objects = append(main.Objects, k.Column(8, k.Text(c.Arrivals.Heading, kit.Section()), l.results.object, foot))
	}
	received := l.list.object
	if len(c.Arrivals.Received) == 0 {
		received = k.Card(k.Text(say("calls.none"), kit.Body().In(scene.Muted)))
	}
	main.Objects = append(main.Objects, k.Column(8, k.Text(say("calls.received"), kit.Section()), received), k.Card(l.what))
	if c.Jury.Text != "" {
		main.Objects = append([]fyne.CanvasObject{v.juryCard(c), v.transferCard(c)}, main.Objects...)
	}
	side := k.Column(16, k.Card(k.Column(10, k.Text(c.Arrivals.Counting, kit.Title()), v.factList(c.Facts))), v.dropCard())
	return []fyne.CanvasObject{head, k.Columns(kit.Columns{Gap: 16, Min: 230, Weights: []float32{3, 1}}, main, side)}
}

// dropCard says how files come in.
func (v *View) dropCard() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	return k.Card(k.Column(4, k.Text(say("calls.drop"), kit.Body().Strong()),
		k.Wrap(4, 2, k.Text(say("calls.drop_or"), kit.Small().In(scene.Muted)), k.Key(say("calls.drop_key"))),
		k.Text(say("calls.drop_text"), kit.Small().In(scene.Muted)),
		k.Inset(kit.Sides(4, 0, 0, -8), k.Row(0, k.Button(kit.ButtonSpec{Text: say("calls.folder"), Icon: kit.IconFolder, Small: true, OnTap: v.takeFolder}), k.Spring()))))
}

// holds is everything that was given out and does not change any more.
func (v *View) holds(c *Call) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	column := k.Column(16)
	if text := strings.TrimSpace(c.Record.Call.Text); text != "" {
		column.Objects = append(column.Objects, k.Column(4, k.Text(say("calls.call_text"), kit.Small().In(scene.Muted)), k.Text(text, kit.Body())))
	}
	column.Objects = append(column.Objects, v.factList(c.Rules), k.Text(say("calls.criteria"), kit.Section()))
	for i, row := range c.Criteria {
		column.Objects = append(column.Objects, v.criterion(row, &c.Record.Call.Criteria[i]))
	}
	return column
}

// criterion shows a criterion with its question and what each point means.
func (v *View) criterion(row CriterionRow, of *assessment.CallCriterion) fyne.CanvasObject {
	k, language := v.kit, assessment.Language(v.kit.Words.Language())
	text := k.Column(4, k.Row(12, k.Grow(k.Text(row.Title, kit.Body().Strong())), k.Text(row.Text, kit.Small().In(scene.Muted).Trailing())))
	if question := of.Question.In(language); question != "" {
		text.Objects = append(text.Objects, k.Text(question, kit.Body()))
	}
	for point, anchor := range of.Anchors {
		text.Objects = append(text.Objects, k.TopRow(8, k.Fixed(16, 20, k.Text(k.Words.Integer(point), kit.Small().Strong())), k.Grow(k.Text(anchor.In(language), kit.Small()))))
	}
	return text
}

// buttonsWidth is as wide as the widest button of a row, so that the columns
// of all rows stand below each other.
const buttonsWidth = 164

func (v *View) item(item ItemRow) fyne.CanvasObject {
	k := v.kit
	icon := map[kit.Tone]kit.IconName{kit.Good: kit.IconCheck, kit.Info: kit.IconClipboard, kit.Warn: kit.IconWarn, kit.Danger: kit.IconError}[item.Tone]
	colour := map[kit.Tone]scene.Colour{kit.Good: scene.Good, kit.Info: scene.Primary, kit.Warn: scene.Warn, kit.Danger: scene.Danger}[item.Tone]
	name := k.Column(0, k.Text(item.Name, kit.Body().Strong()), k.Text(item.File, kit.Small().In(scene.Muted)))
	text := k.Column(0, k.Text(item.Title, kit.Small().Strong().In(colour)), k.Text(item.Text, kit.Small()))
	row := k.Inset(kit.Around(10, 16), k.Row(12, k.Icon(icon, colour, 20),
		k.Grow(k.Columns(kit.Columns{Gap: 12, Min: 90, Weights: []float32{6, 3, 11}}, name, k.Text(item.Revision, kit.Small()), text)),
		k.Least(buttonsWidth, 0, k.Row(0, k.Spring(), v.itemButtons(item)))))
	switch item.Tone {
	case kit.Danger:
		return k.Fill(scene.DangerTint, row)
	case kit.Warn:
		return k.Fill(scene.WarnTint, row)
	default:
		return row
	}
}

func (v *View) itemButtons(item ItemRow) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	buttons := k.Row(4)
	switch {
	case item.Decide:
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{
			Text: say("calls.decide"), Name: say("calls.decide") + ": " + item.Name, Kind: kit.Outline, Small: true, OnTap: func() { v.decide(item.Item.Received) },
		}))
	case item.Receipt:
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{
			Text: say("calls.receipt"), Name: say("calls.receipt") + ": " + item.Name, Small: true, OnTap: func() { v.receipt(item.Item.Received) },
		}))
	}
	if item.Ask != "" {
		buttons.Objects = append(buttons.Objects, k.Button(kit.ButtonSpec{Text: say("calls.ask"), Kind: kit.Outline, Small: true, OnTap: func() { v.copy(item.Ask) }}))
	}
	return buttons
}

func (v *View) received(r ReceivedRow) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	text := k.Column(0, k.Text(r.Name, kit.Body().Strong()), k.Text(r.Text, kit.Small().In(scene.Muted)))
	row := k.Row(12, k.Grow(text), k.Text(r.Revision, kit.Small()))
	if r.Doubtful {
		row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{
			Text: say("calls.decide"), Name: say("calls.decide") + ": " + r.Name, Small: true, OnTap: func() { v.decide(r.Received) },
		}))
	}
	row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{
		Text: say("calls.receipt"), Name: say("calls.receipt") + ": " + r.Name, Small: true, OnTap: func() { v.receipt(r.Received) },
	}))
	return k.Inset(kit.Around(8, 16), row)
}
