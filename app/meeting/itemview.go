package meeting

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// itemView is the applicant that is talked about: who has to go, then the
// criteria, those to talk about first.
type itemView struct {
	view           *View
	name, position *kit.Text
	room, frozen   *kit.Hint
	apart, rest    *kit.Text
	keys           fyne.CanvasObject
	cards          map[int]*criterionCard // by criterion
	ring           []*opinionRow          // the rows in the order they are shown
	list           *fyne.Container
	scroll         *kit.Scroll
	content        fyne.CanvasObject
	shown          Item
}

func newItemView(v *View) *itemView {
	k, say := v.kit, v.kit.Words.Say
	i := &itemView{view: v, cards: map[int]*criterionCard{}, list: k.Column(12)}
	i.name, i.position = k.Text("", kit.Question()), k.Text("", kit.Body().In(scene.Muted))
	i.room, i.frozen = k.Hint(kit.HintSpec{Tone: kit.Warn}), k.Hint(kit.HintSpec{})
	i.apart, i.rest = k.Text("", kit.Section()), k.Text("", kit.Section())
	muted := kit.Small().In(scene.Muted)
	i.keys = k.Row(4, k.Key("0"), k.Text("–", muted), k.Key("5"), k.Text(say("meeting.keys"), muted))
	before := k.IconButton(kit.IconChevronLeft, say("meeting.previous"), func() { v.step(-1) })
	after := k.IconButton(kit.IconChevronRight, say("meeting.next"), func() { v.step(1) })
	head := k.TopRow(8, k.Grow(k.Column(0, i.name, i.position)), before, after)
	i.scroll = k.Scroll(k.Inset(kit.Sides(12, 24, 24, 24), k.LimitLeft(1000, i.list)))
	i.content = k.Frame(k.Column(0, k.Inset(kit.Sides(8, 24, 10, 24), head), k.Line()), nil, nil, nil, i.scroll)
	return i
}

func (i *itemView) show(s Item, another bool) {
	i.shown = s
	i.name.SetText(s.Name)
	i.position.SetText(joined(s.Position, s.Standing))
	i.room.Set(kit.HintSpec{Tone: kit.Warn, Title: s.Room})
	i.frozen.Set(kit.HintSpec{Title: s.Frozen})
	i.apart.SetText(s.Apart)
	i.rest.SetText(s.Rest)
	i.list.Objects, i.ring = nil, nil
	for _, top := range []struct {
		object fyne.CanvasObject
		there  bool
	}{{i.room, s.Room != ""}, {i.frozen, s.Frozen != ""}, {i.keys, s.Frozen == ""}, {i.apart, true}} {
		if top.there {
			i.list.Objects = append(i.list.Objects, top.object)
		}
	}
	for n, c := range s.Criteria {
		if n == s.Talk && s.Rest != "" {
			i.list.Objects = append(i.list.Objects, i.rest)
		}
		i.list.Objects = append(i.list.Objects, i.card(c))
	}
	if len(s.Criteria) == s.Talk && s.Rest != "" {
		i.list.Objects = append(i.list.Objects, i.rest)
	}
	i.list.Refresh()
	if another {
		i.scroll.ToTop()
	}
}

// card shows a criterion in its card, which it keeps, so that the focus stays
// where it is when the order changes.
func (i *itemView) card(c Criterion) fyne.CanvasObject {
	card := i.cards[c.Index]
	if card == nil || len(card.rows) != len(c.Opinions) {
		card = newCriterionCard(i, c)
		i.cards[c.Index] = card
	}
	card.show(c)
	i.ring = append(i.ring, card.rows...)
	return card.object
}

// typed answers to a digit on the row of a juror: it begins a change with
// these points.
func (i *itemView) typed(digit rune) {
	if row := i.focused(); row != nil && i.view.state.Part == PartTalk {
		row.edit(2 * int(digit-'0'))
	}
}

func (i *itemView) focused() *opinionRow {
	held := i.view.kit.Window().Canvas().Focused()
	for _, row := range i.ring {
		if held == fyne.Focusable(row.tap) {
			return row
		}
	}
	return nil
}

// walk moves the focus along the rows that can be changed.
func (i *itemView) walk(from *opinionRow, by int) {
	at := -1
	for n, row := range i.ring {
		if row == from {
			at = n
		}
	}
	for at += by; at >= 0 && at < len(i.ring); at += by {
		if !i.ring[at].tap.Disabled() {
			i.view.kit.Focus(i.ring[at].tap)
			return
		}
	}
}

// criterionCard is one criterion with what all jurors say.
type criterionCard struct {
	title, weight, mean, summary, effect *kit.Text
	rows                                 []*opinionRow
	object                               fyne.CanvasObject
}

func newCriterionCard(i *itemView, c Criterion) *criterionCard {
	k, muted := i.view.kit, kit.Small().In(scene.Muted)
	card := &criterionCard{
		title: k.Text("", kit.Body().Strong()), weight: k.Text("", muted), mean: k.Text("", kit.Section()),
		summary: k.Text("", muted), effect: k.Text("", kit.Small().Strong().In(scene.Warn)),
	}
	head := k.Column(0, k.Row(12, k.Grow(card.title), card.weight, card.mean), k.Wrap(12, 0, card.effect, card.summary))
	column := k.Column(0, k.Inset(kit.Sides(0, 0, 6, 0), head))
	for _, o := range c.Opinions {
		row := newOpinionRow(i, c.Index, o.Juror)
		card.rows = append(card.rows, row)
		column.Objects = append(column.Objects, k.Line(), row.tap)
	}
	card.object = k.Card(column)
	return card
}

func (c *criterionCard) show(s Criterion) {
	c.title.SetText(s.Title)
	c.weight.SetText(s.Weight)
	c.mean.SetText(s.Mean)
	c.summary.SetText(s.Summary)
	c.effect.SetText(s.Effect)
	c.effect.Hidden = s.Effect == ""
	for n, o := range s.Opinions {
		c.rows[n].show(o, s.Title)
	}
}

// opinionRow is what one juror says; pressed, it changes the points.
type opinionRow struct {
	item                               *itemView
	criterion, juror                   int
	name, points, reason, before, hint *kit.Text
	tap                                *kit.Tap
}

func newOpinionRow(i *itemView, criterion, juror int) *opinionRow {
	k := i.view.kit
	r := &opinionRow{
		item: i, criterion: criterion, juror: juror, name: k.Text("", kit.Body()), points: k.Text("", kit.Body().Strong().Trailing()),
		reason: k.Text("", kit.Body()), before: k.Text("", kit.Small().In(scene.Muted)), hint: k.Text(k.Words.Say("meeting.edit"), kit.Small().In(scene.Primary)),
	}
	texts := k.Column(2, r.reason, r.before)
	body := k.TopRow(14, k.Fixed(150, 0, r.name), k.Fixed(70, 0, r.points), k.Grow(texts), k.Fixed(52, 0, r.hint))
	r.tap = k.TapRow(kit.TapSpec{Content: k.Inset(kit.Around(8, 4), body), OnTap: func() { r.edit(kit.NoLevel) }, OnKey: r.key})
	return r
}

func (r *opinionRow) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp:
		r.item.walk(r, -1)
	case fyne.KeyDown:
		r.item.walk(r, 1)
	default:
		return false
	}
	return true
}

func (r *opinionRow) show(o Opinion, criterion string) {
	look := kit.Body().Strong().Trailing()
	if !o.Given {
		look = kit.Small().In(scene.Muted).Trailing()
	}
	said := kit.Body()
	if o.Barred {
		said = kit.Body().In(scene.Muted)
	}
	r.name.SetText(o.Name)
	r.points.SetType(look)
	r.points.SetText(o.Points)
	r.reason.SetType(said)
	r.reason.SetText(o.Reason)
	r.before.SetText(o.Before)
	r.before.Hidden = o.Before == ""
	kit.SetVisible(r.hint, o.CanEdit)
	r.tap.SetName(joined(o.Name, criterion, o.Points))
	if o.CanEdit {
		r.tap.Enable()
	} else {
		r.tap.DisableFor(r.item.why(o))
	}
}

// edit opens the change of points, with those that were typed; NoLevel: none
// were.
func (r *opinionRow) edit(points int) {
	if change, ok := r.item.view.presenter.Editing(r.criterion, r.juror); ok {
		openChange(r.item.view, change, points)
	}
}

// why says what keeps the points of a juror from being changed.
func (i *itemView) why(o Opinion) string {
	if o.Barred {
		return o.Reason
	}
	return i.shown.Frozen
}
