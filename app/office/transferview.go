package office

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// transferCard says what everybody can learn from a call, and leads to it.
func (v *View) transferCard(c *Call) fyne.CanvasObject {
	k, say := v.kit, v.kit.Words.Say
	text := say("transfer.card_waits")
	if c.Learns {
		text = say("transfer.card_text")
	}
	row := k.Row(12, k.Icon(kit.IconCompass, scene.Primary, 20), k.Grow(k.Column(0, k.Text(say("transfer.card"), kit.Small().In(scene.Muted)), k.Text(text, kit.Body().Strong()))))
	if c.Learns {
		row.Objects = append(row.Objects, k.Button(kit.ButtonSpec{Text: say("transfer.go"), Kind: kit.Outline, OnTap: func() {
			v.deps.Navigate.Go(kit.Route{Area: kit.Learn, Call: string(c.Record.Call.ID)})
		}}), k.Button(kit.ButtonSpec{Text: say("balance.go"), Kind: kit.Outline, OnTap: func() {
			v.deps.Navigate.Go(kit.Route{Area: kit.Balance, Call: string(c.Record.Call.ID)})
		}}))
	}
	return k.Card(row)
}
