package measures

import (
	"slices"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// proposalsView is the list of proposals, on the empty page and in a panel
// over the others.
type proposalsView struct {
	kit     *kit.Kit
	take    func(Proposal)
	shown   []Proposal
	rows    *fyne.Container
	none    *kit.Text
	first   *kit.Button // of the first row; nil: there is none
	content fyne.CanvasObject
}

func newProposalsView(k *kit.Kit, take func(Proposal)) *proposalsView {
	v := &proposalsView{kit: k, take: take, rows: k.Column(0), none: k.Text("", kit.Body().In(scene.Muted))}
	v.content = k.Column(0, v.none, v.rows)
	return v
}

func (v *proposalsView) show(p Proposals) {
	v.none.SetText(p.None)
	v.none.Hidden = p.None == ""
	if slices.Equal(p.Rows, v.shown) {
		return
	}
	v.shown, v.rows.Objects, v.first = p.Rows, nil, nil
	for i, one := range p.Rows {
		if i > 0 {
			v.rows.Objects = append(v.rows.Objects, v.kit.Line())
		}
		v.rows.Objects = append(v.rows.Objects, v.row(one))
	}
}

// focus gives the keyboard to the first proposal, if there is one.
func (v *proposalsView) focus() {
	if v.first != nil {
		v.kit.Focus(v.first)
	}
}

func (v *proposalsView) row(p Proposal) fyne.CanvasObject {
	k := v.kit
	take := k.Button(kit.ButtonSpec{
		Text: k.Words.Say("measures.take"), Kind: kit.Outline, Small: true,
		Name: k.Words.Say("measures.take_name", "Code", p.Code, "Title", p.Title), OnTap: func() { v.take(p) },
	})
	if v.first == nil {
		v.first = take
	}
	way := k.Fixed(stripWidth, 0, k.Scene(kit.SceneSpec{Draw: func(float64) scene.Scene { return strip(p.From, p.To) }}))
	why := k.Wrap(8, 0, k.Inset(kit.Sides(5, 0, 0, 0), way), k.Text(p.Levels, kit.Small().In(scene.Muted)), k.Text(p.Why, kit.Small().In(scene.Muted)))
	words := k.Column(2, k.Text(p.Title, kit.Body().Strong()), why, k.Text(p.Text, kit.Body().In(scene.Muted)))
	code := k.Fixed(36, 0, k.Text(p.Code, kit.Body().Strong().In(scene.Muted)))
	return k.Inset(kit.Around(10, 0), k.TopRow(12, code, k.Grow(words), take))
}

// emptyView is the page while there are no measures.
type emptyView struct {
	proposals *proposalsView
	add       *kit.Button
	content   fyne.CanvasObject
}

func newEmptyView(k *kit.Kit, take func(Proposal), add func()) *emptyView {
	say := k.Words.Say
	v := &emptyView{proposals: newProposalsView(k, take)}
	v.add = k.Button(kit.ButtonSpec{Text: say("measures.add_own"), Kind: kit.Outline, OnTap: add})
	card := k.Card(k.Column(12,
		k.Text(say("measures.empty_title"), kit.Question()), k.Text(say("measures.empty_lead"), kit.Body().In(scene.Muted)),
		k.Row(0, v.add), k.Line(), v.proposals.content,
	))
	v.content = k.Scroll(page(k, 0, 24, k.LimitLeft(1000, card)))
	return v
}

// focus is what takes the keyboard first.
func (v *emptyView) focus() fyne.Focusable {
	if v.proposals.first != nil {
		return v.proposals.first
	}
	return v.add
}
