package submit

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// readingWidth is the width at which the text of a call is read with ease, in
// design pixels.
const readingWidth = 760

// call is the part of the page that is there with a call: what is there, and
// what goes.
func (v *View) call(s State) []fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	lead := k.Column(4, k.Wrap(12, 4, k.Text(s.Lead, kit.Body().In(scene.Muted)), v.other), v.aboutCall(s))
	if s.Late != "" {
		lead.Objects = append(lead.Objects, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: s.Late}))
	}
	left := k.Column(12, k.Text(say("submit.all_there"), kit.Section()), v.points(s.Points), v.attachments(s),
		k.Hint(kit.HintSpec{Tone: kit.Info, Title: say("submit.again"), Text: say("submit.highest")}))
	right := k.Column(12,
		k.Text(say("submit.what_goes"), kit.Section()),
		k.Plate(k.Column(10, v.facts(s.Goes, kit.IconCheck, scene.Good), k.Line(), v.facts(s.Stays, kit.IconClose, scene.Muted))),
		v.aligned(k.Button(kit.ButtonSpec{Text: say("submit.preview"), Icon: kit.IconEye, OnTap: v.presenter.Preview})),
		v.print(s),
	)
	parts := []fyne.CanvasObject{lead, k.Columns(kit.Columns{Gap: 16, Min: 400}, k.Card(left), k.Card(right))}
	if len(s.Earlier) > 0 {
		parts = append(parts, v.earlier(s.Earlier))
	}
	return parts
}

// footer stays where it is while the page is scrolled: it hands over.
func (v *View) footer() *fyne.Container {
	k := v.kit
	sealed := k.Row(8, k.Icon(kit.IconLock, scene.Muted, 14), k.Text(k.Words.Say("submit.sealed"), kit.Small().In(scene.Muted)))
	row := k.Wrap(12, 8, sealed, k.Spring(), v.hand)
	foot := k.Fill(scene.Paper, k.Column(0, k.Line(), k.Inset(kit.Sides(12, 28, 11, 28), k.Limit(pageWidth, row))))
	foot.Hide()
	return foot
}

// aligned puts the words of a button without a border where other words begin.
func (v *View) aligned(button fyne.CanvasObject) fyne.CanvasObject {
	return v.kit.Inset(kit.Sides(0, 0, 0, -8), v.kit.Row(0, button, v.kit.Spring()))
}

// aboutCall tells what the call is about, and by what it is recognized.
func (v *View) aboutCall(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	content := k.Column(8)
	if s.CallText != "" {
		content.Objects = append(content.Objects, k.Limit(readingWidth, k.Text(s.CallText, kit.Body())))
	}
	content.Objects = append(content.Objects, k.Text(say("submit.call_print", "Print", s.CallPrint), kit.Small().In(scene.Muted)))
	return k.FoldOut(kit.FoldSpec{Title: say("submit.about"), Content: content, Open: v.about, OnToggle: func(open bool) { v.about = open }})
}

func (v *View) points(points []Point) fyne.CanvasObject {
	k := v.kit
	rows := make([]fyne.CanvasObject, 0, len(points))
	for _, p := range points {
		icon, colour := kit.IconCheck, scene.Good
		switch {
		case p.Required:
			icon, colour = kit.IconError, scene.Danger
		case !p.Done:
			icon, colour = kit.IconWarn, scene.Warn
		}
		text := k.Column(0, k.Text(p.Title, kit.Body().Strong()))
		if p.Text != "" {
			text.Objects = append(text.Objects, k.Text(p.Text, kit.Small().In(scene.Muted)))
		}
		row := k.Row(12, k.Icon(icon, colour, 18), k.Grow(text))
		if p.Action != "" {
			row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{
				Text: p.Action, Name: p.name(), Small: true, OnTap: func() { v.leave(p) },
			}))
		}
		rows = append(rows, k.Inset(kit.Around(8, 12), row))
	}
	return k.Rows(rows...)
}

// leave goes to what is missing, and remembers where it was left from.
func (v *View) leave(p Point) {
	v.left = p.Kind
	v.deps.Navigate.Go(p.Route)
}

func (v *View) facts(facts []Fact, icon kit.IconName, colour scene.Colour) fyne.CanvasObject {
	k := v.kit
	column := k.Column(8)
	for _, f := range facts {
		column.Objects = append(column.Objects, k.Row(10,
			k.Icon(icon, colour, 14), k.Grow(k.Text(f.Label, kit.Body())), k.Text(f.Value, kit.Small().In(scene.Muted).Trailing())))
	}
	return column
}

func (v *View) print(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	lines := k.Column(2)
	for line := range strings.SplitSeq(s.Print, "\n") {
		lines.Objects = append(lines.Objects, k.Text(line, kit.Section()))
	}
	column := k.Column(6, k.Text(say("submit.print")+" · "+s.Revision, kit.Body().Strong()),
		k.Row(12, k.Grow(k.Plate(lines)), k.Button(kit.ButtonSpec{
			Text: say("submit.copy"), Name: say("submit.copy_print"), Icon: kit.IconCopy, Kind: kit.Outline,
			OnTap: func() { v.copy(strings.ReplaceAll(s.Print, "\n", " ")) },
		})),
		k.Text(say("submit.print_note"), kit.Small().In(scene.Muted)))
	if s.Unchanged != "" {
		column.Objects = append(column.Objects, k.Text(s.Unchanged, kit.Small()))
	}
	return column
}

func (v *View) attachments(s State) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	column := k.Column(6)
	for _, file := range s.Attachments {
		column.Objects = append(column.Objects, k.Row(10, k.Grow(k.Text(file.Name, kit.Body().OneLine())), k.Text(file.Size, kit.Small().In(scene.Muted)),
			k.IconButton(kit.IconTrash, say("submit.detach", "Name", file.Name), func() { v.kit.ToastUndo(say("submit.detached"), v.presenter.Detach(file.Name)) })))
	}
	if s.MayAttach {
		column.Objects = append(column.Objects, v.aligned(k.Button(kit.ButtonSpec{
			Text: say("submit.attach"), Icon: kit.IconPlus, Tip: say("submit.attach_tip"), OnTap: v.attach,
		})))
	}
	return k.Inset(kit.Sides(0, 4, 0, 12), column)
}

func (v *View) earlier(list []Earlier) fyne.CanvasObject {
	k := v.kit
	column := k.Column(8, k.Text(k.Words.Say("submit.earlier_title"), kit.Section()))
	for _, e := range list {
		column.Objects = append(column.Objects, k.Column(0, k.Text(e.Title, kit.Body()), k.Text(e.Print, kit.Small().In(scene.Muted))))
	}
	return k.Card(column)
}

// elsewhere offers the ways to fill in on another computer or in another
// program, and the way back.
func (v *View) elsewhere() fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	button := func(way Way, icon kit.IconName) fyne.CanvasObject {
		return k.Button(kit.ButtonSpec{Text: say("submit.way_" + string(way)), Icon: icon, Kind: kit.Outline, OnTap: func() { v.write(way) }})
	}
	return k.Card(k.Column(10,
		k.Text(say("submit.elsewhere"), kit.Section()), k.Text(say("submit.elsewhere_text"), kit.Body().In(scene.Muted)),
		k.Wrap(8, 8, button(WayForm, kit.IconFile), button(WaySheet, kit.IconFile), button(WayCSV, kit.IconFile),
			k.Button(kit.ButtonSpec{Text: say("submit.read"), Icon: kit.IconFolder, Kind: kit.Outline, OnTap: v.readBack})),
	))
}
