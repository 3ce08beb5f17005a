package result

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// askOthers opens the dialog that chooses what to compare with.
func (v *View) askOthers() {
	chooser := v.presenter.NewChooser()
	if chooser == nil {
		return
	}
	k, say := v.kit, v.kit.Words.Say
	d := &othersView{kit: k, chooser: chooser, rows: k.Column(0), count: k.Text("", kit.Small().In(scene.Muted))}
	search := k.Field(kit.FieldSpec{Placeholder: say("result.compare_search"), Tip: say("result.compare_search"), OnSave: func(text string) {
		chooser.Search(text)
		d.show()
	}})
	d.show()
	var dialog *kit.Dialog
	direct := k.Button(kit.ButtonSpec{Text: say("result.compare_main"), Icon: kit.IconFile, Small: true, OnTap: func() {
		writeDirectly(chooser, dialog)
	}})
	beside := k.Button(kit.ButtonSpec{Text: say("beside.open"), Tip: say("beside.open_tip"), Small: true, OnTap: func() {
		d.beside = v.lookBeside
		dialog.Close()
	}})
	dialog = k.Dialog(kit.DialogSpec{
		Title: say("result.compare_title"),
		Content: k.Column(12, k.Text(say("result.compare_lead"), kit.Body().In(scene.Muted)), k.Wrap(8, 4, beside, direct), search, d.count,
			k.Least(0, 240, d.rows)),
		Main: say("preview.compare_look"), Cancel: say("result.cancel"),
		OnMain: d.look, OnClose: d.closed, Focus: search.Entry(),
	})
}

// writeDirectly writes the comparison without showing it first, and closes
// the dialog if nothing is missing.
func writeDirectly(chooser *Chooser, dialog *kit.Dialog) {
	if wrong := chooser.Write(); wrong != "" {
		dialog.SetError(wrong)
		return
	}
	dialog.Close()
}

// othersView is the list in the dialog.
type othersView struct {
	kit     *kit.Kit
	chooser *Chooser
	rows    *fyne.Container
	taps    []*kit.Tap
	shown   []Other
	count   *kit.Text
	wanted  bool   // the comparison is to be looked at
	beside  func() // shows the summary for all instead; nil: nobody asked for it
}

// look closes the dialog if nothing is missing.
func (d *othersView) look() string {
	missing := d.chooser.Missing()
	d.wanted = missing == ""
	return missing
}

// closed shows the comparison, which covers the window: only when the dialog
// is no longer there.
func (d *othersView) closed() {
	switch {
	case d.beside != nil:
		d.beside()
	case d.wanted:
		d.chooser.Look()
	}
}

func (d *othersView) show() {
	o := d.chooser.Others()
	d.count.SetText(o.Count)
	d.shown, d.taps, d.rows.Objects = o.Shown, nil, nil
	for _, other := range o.Shown {
		tap := d.row(other, o.Chosen[other.ID])
		d.taps = append(d.taps, tap)
		d.rows.Objects = append(d.rows.Objects, tap)
	}
	for _, sentence := range []string{o.More, o.Empty} {
		if sentence != "" {
			d.rows.Objects = append(d.rows.Objects, d.kit.Inset(kit.Around(8, 12), d.kit.Text(sentence, kit.Body().In(scene.Muted))))
		}
	}
	d.kit.Settle()
}

func (d *othersView) row(other Other, chosen bool) *kit.Tap {
	k := d.kit
	words := k.Column(0, k.Text(other.Title, kit.Body()), k.Text(other.Detail, kit.Small().In(scene.Muted)))
	box := k.CheckMark(chosen)
	var tap *kit.Tap
	tap = k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(6, 12), k.Row(12, box, k.Grow(words))), Name: other.Title,
		OnTap: func() {
			d.chooser.Toggle(other.ID)
			o := d.chooser.Others()
			box.SetChecked(o.Chosen[other.ID])
			tap.SetSelected(o.Chosen[other.ID])
			d.count.SetText(o.Count)
		},
	})
	tap.SetSelected(chosen)
	return tap
}
