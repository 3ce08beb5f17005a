package office

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// juryCard says how far the jury is, and leads to it.
func (v *View) juryCard(c *Call) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	row := k.Row(12, k.Icon(kit.IconScales, scene.Primary, 20), k.Grow(k.Column(0, k.Text(say("calls.jury"), kit.Small().In(scene.Muted)), k.Text(c.Jury.Text, kit.Body().Strong()))))
	switch {
	case c.Jury.Begun:
		row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{Text: say("calls.jury_go"), Kind: kit.Outline, OnTap: func() { v.toJury(c) }}))
	case c.Jury.Opens:
		row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{Text: say("calls.jury_open"), Kind: kit.Outline, OnTap: func() { v.openJury(c) }}))
	}
	return k.Card(row)
}

func (v *View) toJury(c *Call) {
	v.deps.Navigate.Go(kit.Route{Area: kit.Round, Call: string(c.Record.Call.ID)})
}

// openJury asks for the deadline of the review, which a jury may do without.
func (v *View) openJury(c *Call) {
	k, say := v.kit, v.kit.Words.Say
	until := k.Field(kit.FieldSpec{Label: say("calls.jury_until"), Hint: say("calls.jury_until_hint"), Max: 20})
	k.Dialog(kit.DialogSpec{
		Title: say("calls.jury_title"), Main: say("calls.jury_begin"), Focus: until.Entry(),
		Content: k.Column(16, k.Text(say("calls.jury_text"), kit.Body()), until),
		OnMain: func() string {
			if wrong := v.presenter.OpenJury(until.Text()); wrong != "" {
				return wrong
			}
			v.toJury(c)
			return ""
		},
	})
}
