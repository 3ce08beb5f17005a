package jury

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// judgingView is the right half: the criteria, and the card of the one that is
// worked on.
type judgingView struct {
	view    *ReviewView
	rows    []*criterionRow
	list    *fyne.Container
	scroll  *kit.Scroll
	slider  *kit.Slider
	card    *fyne.Container
	parts   cardParts
	count   *kit.Text
	total   *kit.Text
	of      *kit.Text
	next    *kit.Button
	at      int // where the card stands in the list; -1: nowhere yet
	content fyne.CanvasObject
}

// cardParts are the parts of the card that change.
type cardParts struct {
	title, weight, lacks *kit.Text
	near, all            *fyne.Container
	reason               *kit.Field
	cannot               *kit.Button
	fold                 *kit.Button // shows all anchors, or hides them
	open                 bool
}

func newJudgingView(v *ReviewView) *judgingView {
	k, say := v.kit, v.kit.Words.Say
	j := &judgingView{view: v, list: k.Column(0), at: -1, count: k.Text("", kit.Small().In(scene.Muted)), total: k.Text("", kit.Title()), of: k.Text("", kit.Small().In(scene.Muted))}
	j.buildCard()
	j.next = k.Button(kit.ButtonSpec{Text: "…", Kind: kit.Filled, Trailing: kit.IconChevronRight, Tip: say("jury.review.next_tip"), OnTap: j.onward})
	total := k.Column(0, j.count, k.Row(8, j.total, j.of))
	foot := k.Fill(scene.Paper, k.Column(0, k.Line(), k.Inset(kit.Around(10, 24), k.Wrap(12, 6, total, k.Spring(), k.KeyWithIcon("Alt", kit.IconArrowDown), j.next))))
	j.scroll = k.Scroll(k.Inset(kit.Sides(14, 24, 16, 24), j.list))
	j.content = k.Frame(nil, foot, nil, nil, j.scroll)
	return j
}

// onward goes on; from the very last criterion it hands over.
func (j *judgingView) onward() {
	if s := j.view.state; s.Next == j.view.kit.Words.Say("jury.review.finish") {
		j.view.handOver()
		return
	}
	j.view.step(1)
}

func (j *judgingView) buildCard() {
	v, k, say := j.view, j.view.kit, j.view.kit.Words.Say
	p := &j.parts
	p.title, p.weight = k.Text("", kit.Body().Strong()), k.Text("", kit.Small().In(scene.Muted))
	p.lacks = k.Text("", kit.Small().In(scene.Danger))
	p.near, p.all = k.Column(3), k.Column(3)
	t := teller{words: k.Words}
	j.slider = k.Slider(kit.SliderSpec{
		Name: say("jury.review.points"), Max: int(assessment.MaxPoints), Value: kit.NoLevel, Every: 2, Ticks: true, Mark: kit.NoLevel, Loud: true,
		Label: func(step int) string {
			if step%2 == 0 {
				return k.Words.Integer(step / 2)
			}
			return t.points(assessment.Points(step))
		},
		OnChange: func(step int) { v.presenter.Give(assessment.Points(step)) }, OnClear: v.presenter.Open, OnRune: v.typed,
	})
	p.reason = k.Field(kit.FieldSpec{
		Label: say("jury.review.reason"), Note: say("jury.review.reason_note"), Lines: 2, Max: assessment.MaxComment, OnSave: v.presenter.Reason,
	})
	p.cannot = k.Button(kit.ButtonSpec{Text: "…", Small: true, OnTap: v.presenter.Cannot})
	p.fold = k.Button(kit.ButtonSpec{Text: say("jury.review.anchors"), Small: true, OnTap: func() {
		p.open = !p.open
		v.show(v.state)
	}})
	keys := k.Row(4, k.Key("0"), k.Text("–", kit.Small().In(scene.Muted)), k.Key("5"), k.Key(","), k.Text(say("jury.review.key_half"), kit.Small().In(scene.Muted)))
	back := canvas.NewRectangle(k.Color(scene.Paper))
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = k.Color(scene.Primary), 1, k.Px(8)
	j.card = k.Stack(back, k.Inset(kit.Around(12, 16), k.Column(8,
		k.Row(8, k.Grow(p.title), p.weight), k.LimitLeft(420, j.slider), p.near, p.reason, p.lacks,
		k.Wrap(12, 4, p.cannot, k.Spring(), keys, p.fold), p.all)))
}

func (j *judgingView) show(s ReviewState) {
	j.arrange(s)
	for i, row := range s.Criteria {
		j.rows[i].show(row)
	}
	j.showCard(s.Card)
	j.count.SetText(s.Count)
	j.total.SetText(s.Total)
	j.of.SetText(s.Scale)
	j.next.SetText(s.Next)
}

// arrange puts the card into the place of the row that is worked on.
func (j *judgingView) arrange(s ReviewState) {
	for i := len(j.rows); i < len(s.Criteria); i++ {
		j.rows = append(j.rows, newCriterionRow(j.view, i))
	}
	j.rows = j.rows[:len(s.Criteria)]
	if j.at == s.At && len(j.list.Objects) == len(s.Criteria) {
		return
	}
	j.at, j.list.Objects = s.At, nil
	for i := range j.rows {
		object := j.rows[i].object
		if i == s.At {
			object = j.view.kit.Inset(kit.Sides(8, 0, 8, 0), j.card)
		}
		j.list.Objects = append(j.list.Objects, object)
	}
	j.list.Refresh()
	kit.Relayout(j.scroll)
	j.scroll.Reveal(j.card)
}

func (j *judgingView) showCard(c CriterionCard) {
	k, p := j.view.kit, &j.parts
	p.title.SetText(c.Title)
	p.weight.SetText(c.Weight)
	j.slider.SetValue(c.Points)
	p.near.Objects = j.anchors(c.Near)
	p.all.Objects = j.anchors(c.All)
	if len(c.Near) == 0 { // nothing is chosen: all are of use
		p.near.Objects = j.anchors(c.All)
	}
	kit.SetVisible(p.fold, len(c.Near) > 0)
	kit.SetVisible(p.all, len(c.Near) > 0 && p.open)
	p.fold.SetOn(p.open)
	p.reason.SetText(c.Reason)
	p.lacks.SetText(c.Lacks)
	p.lacks.Hidden = c.Lacks == ""
	key := "jury.review.cannot"
	if c.Cannot {
		key = "jury.review.can"
	}
	p.cannot.SetText(k.Words.Say(key))
}

func (j *judgingView) anchors(lines []AnchorLine) []fyne.CanvasObject {
	k, list := j.view.kit, make([]fyne.CanvasObject, len(lines))
	for i, line := range lines {
		look := kit.Small().In(scene.Muted)
		if line.Chosen {
			look = kit.Small()
		}
		list[i] = k.TopRow(8, k.Fixed(14, 0, k.Text(line.Point, look.Strong())), k.Grow(k.Text(line.Text, look)))
	}
	return list
}

// criterionRow is one criterion that is not worked on.
type criterionRow struct {
	id, title, points, lacks *kit.Text
	reasoned                 fyne.CanvasObject // that there is a reason
	tap                      *kit.Tap
	object                   fyne.CanvasObject
}

func newCriterionRow(v *ReviewView, index int) *criterionRow {
	k := v.kit
	r := &criterionRow{
		id: k.Text("", kit.Small().Strong().In(scene.Muted)), title: k.Text("", kit.Body()), points: k.Text("", kit.Body()), lacks: k.Text("", kit.Small().In(scene.Danger)),
	}
	r.reasoned = k.Icon(kit.IconList, scene.Muted, 14)
	row := k.Inset(kit.Around(6, 4), k.Row(8, k.Fixed(34, 0, r.id), k.Grow(r.title), r.lacks, r.reasoned, k.Least(30, 0, k.Row(0, k.Spring(), r.points))))
	r.tap = k.TapRow(kit.TapSpec{Content: row, OnTap: func() {
		k.Flush()
		v.presenter.Choose(index)
		v.focus()
	}})
	r.object = k.Column(0, r.tap, k.Line())
	return r
}

func (r *criterionRow) show(c CriterionRow) {
	r.id.SetText(string(c.ID))
	r.title.SetText(c.Title)
	look := kit.Small().In(scene.Muted)
	if c.Given {
		look = kit.Body().Strong().In(scene.Primary)
	}
	r.points.SetType(look)
	r.points.SetText(c.Points)
	r.lacks.SetText(c.Lacks)
	r.lacks.Hidden = c.Lacks == ""
	kit.SetVisible(r.reasoned, c.Reason)
	r.tap.SetName(string(c.ID) + " " + c.Title + ", " + c.Points)
}
