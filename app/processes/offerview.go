package processes

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// offerView is the list of what can be added, on the empty page and in a
// dialog.
type offerView struct {
	kit       *kit.Kit
	presenter *Presenter
	chooser   *Chooser
	actions   offerActions

	rows    *fyne.Container
	taps    []*kit.Tap
	own     *kit.Field
	all     *kit.Button
	count   *kit.Text
	trouble *kit.Hint
	earlier *fyne.Container
	content fyne.CanvasObject
}

// offerActions is what follows when something was added.
type offerActions struct {
	added  func()
	copied func(said string)
}

// newOfferView returns the offer of the empty page.
func newOfferView(k *kit.Kit, p *Presenter, do offerActions) *offerView {
	say := k.Words.Say
	v := newOfferList(k, p)
	v.actions, v.earlier, v.trouble = do, k.Wrap(8, 8), k.Hint(kit.HintSpec{Tone: kit.Danger})
	v.trouble.Hide()
	add := k.Button(kit.ButtonSpec{Text: say("processes.add_chosen"), Kind: kit.Filled, OnTap: v.add})
	card := k.Card(k.Column(12,
		k.Text(say("processes.empty_title"), kit.Question()), k.Text(say("processes.empty_lead"), kit.Body().In(scene.Muted)),
		v.earlier, v.list(), v.trouble, k.Wrap(16, 8, add, v.count),
	))
	v.content = k.Scroll(page(k, 0, 24, k.LimitLeft(1000, card)))
	return v
}

func newOfferList(k *kit.Kit, p *Presenter) *offerView {
	v := &offerView{kit: k, presenter: p, chooser: p.NewChooser(), count: k.Text("", kit.Body().In(scene.Muted))}
	v.rows = k.Columns(kit.Columns{Gap: 24, LineGap: 1, Min: 330})
	v.all = k.Button(kit.ButtonSpec{Text: "…", Small: true, OnTap: func() { v.chooser.ToggleAll(); v.fill() }})
	v.own = k.Field(kit.FieldSpec{
		Label: k.Words.Say("processes.own"), Placeholder: k.Words.Say("processes.own_example"), Max: assessment.MaxName,
		OnSave: func(name string) { v.own.SetHint(v.chooser.NameOwn(name)); v.mark() },
	})
	v.fill()
	return v
}

// list is the list itself.
func (v *offerView) list() fyne.CanvasObject {
	k := v.kit
	head := k.Row(8, k.Grow(k.Text(k.Words.Say("processes.templates"), kit.Body().Strong())), v.all)
	head.Hidden = len(v.taps) == 0
	return k.Column(8, head, v.rows, k.LimitLeft(480, v.own))
}

// show begins anew where the page became empty again.
func (v *offerView) show() {
	v.fill()
	v.own.SetText(v.chooser.own)
	v.earlier.Objects = nil
	for _, one := range v.presenter.Earlier() {
		v.earlier.Objects = append(v.earlier.Objects, v.kit.Button(kit.ButtonSpec{Text: one.Title, Kind: kit.Outline, OnTap: func() { v.copyFrom(one.ID) }}))
	}
	v.earlier.Hidden = len(v.earlier.Objects) == 0
}

func (v *offerView) copyFrom(id assessment.ID) {
	said, wrong := v.presenter.CopyFrom(id)
	if wrong {
		v.fail(said)
		return
	}
	v.actions.copied(said)
}

func (v *offerView) add() {
	wrong := v.chooser.Add()
	v.fail(wrong)
	if wrong == "" {
		v.actions.added()
	}
}

func (v *offerView) fail(wrong string) {
	v.trouble.Set(kit.HintSpec{Tone: kit.Danger, Title: wrong})
	v.trouble.Hidden = wrong == ""
	v.kit.Settle()
}

// fill makes the rows.
func (v *offerView) fill() {
	v.rows.Objects, v.taps = nil, nil
	for _, template := range v.chooser.Templates() {
		tap := v.row(template)
		v.taps, v.rows.Objects = append(v.taps, tap), append(v.rows.Objects, tap)
	}
	if len(v.taps)%2 == 1 { // two columns are even
		v.rows.Objects = append(v.rows.Objects, v.kit.Space(0, 0))
	}
	v.mark()
}

func (v *offerView) row(t Template) *kit.Tap {
	k := v.kit
	box := k.CheckMark(t.Chosen)
	words := k.Row(10, k.Fixed(28, 0, k.Text(string(t.ID), kit.Small().Strong().In(scene.Muted))), k.Grow(k.Text(t.Title, kit.Body())))
	tap := k.TapRow(kit.TapSpec{
		Content: k.Inset(kit.Around(6, 8), k.Row(10, box, k.Grow(words))), Name: t.Title, Tip: t.Hint,
		OnTap: func() {
			v.chooser.Toggle(t.ID)
			box.SetChecked(v.chooser.chosen[t.ID])
			v.mark()
		},
	})
	return tap
}

// mark says how much is ticked.
func (v *offerView) mark() {
	v.count.SetText(v.chooser.Count())
	key := "processes.choose_all"
	if v.chooser.All() {
		key = "processes.choose_none"
	}
	v.all.SetText(v.kit.Words.Say(key))
	v.kit.Settle()
}

func (v *offerView) focus() {
	if len(v.taps) > 0 {
		v.kit.Focus(v.taps[0])
	}
}

// openOffer opens the list for further processes.
func (v *View) openOffer() {
	v.kit.Flush()
	k, say := v.kit, v.kit.Words.Say
	offer := newOfferList(k, v.presenter)
	spec := kit.DialogSpec{
		Title: say("processes.add_title"), Content: k.Column(16, offer.list(), offer.count), Width: 820,
		Main: say("processes.add_main"), OnMain: offer.chooser.Add, OnClose: v.focus,
	}
	if len(offer.taps) == 0 {
		spec.Focus = offer.own.Entry()
	}
	k.Dialog(spec)
}
