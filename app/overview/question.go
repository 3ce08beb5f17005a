package overview

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// questionWidth is that of the dialog about a file, in design pixels.
const questionWidth = 640

// Ask asks what is to be done with a file that was opened. Each offer is a row
// that is pressed as a whole; the first has the focus.
func (v *View) Ask(q Question) {
	k := v.kit
	content := k.Column(16, v.questionHead(q))
	var dialog *kit.Dialog
	var first *kit.Tap
	for _, group := range q.Groups {
		rows := make([]fyne.CanvasObject, 0, len(group.Offers))
		for _, offer := range group.Offers {
			row := v.offer(offer, func() { dialog.Close() })
			if first == nil {
				first = row
			}
			rows = append(rows, row)
		}
		content.Objects = append(content.Objects, v.offerGroup(group.Heading, rows))
	}
	spec := kit.DialogSpec{Title: q.Title, Content: content, Cancel: q.Later, Width: questionWidth}
	if first != nil {
		spec.Focus = first
	}
	dialog = k.Dialog(spec)
}

func (v *View) questionHead(q Question) fyne.CanvasObject {
	k := v.kit
	head := k.Column(6)
	for _, line := range q.Lines {
		head.Objects = append(head.Objects, k.Text(line, kit.Body()))
	}
	if q.Print != "" {
		head.Objects = append(head.Objects, k.Text(k.Words.Say("overview.call.print", "Fingerprint", q.Print), kit.Small().In(scene.Muted)))
	}
	return head
}

func (v *View) offerGroup(heading string, rows []fyne.CanvasObject) fyne.CanvasObject {
	k := v.kit
	if heading == "" {
		return k.Rows(rows...)
	}
	return k.Column(6, k.Text(heading, kit.Small().Strong()), k.Rows(rows...))
}

// offer is the row of an offer; it closes the dialog before it does anything,
// so that what follows has the window for itself.
func (v *View) offer(o Offer, closeIt func()) *kit.Tap {
	k := v.kit
	words := k.Column(0, k.Text(o.Title, kit.Body().Strong()))
	if o.Text != "" {
		words.Objects = append(words.Objects, k.Text(o.Text, kit.Small().In(scene.Muted)))
	}
	return k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(10, 14), k.Row(12, k.Grow(words), k.Icon(kit.IconChevronRight, scene.Muted, 12))),
		Name:    o.Title + ". " + o.Text,
		OnTap:   func() { closeIt(); o.Do() },
	})
}
