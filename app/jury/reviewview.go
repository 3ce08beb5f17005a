package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// ReviewView is where one juror reads an application and judges it.
type ReviewView struct {
	kit       *kit.Kit
	presenter *Reviewer
	state     ReviewState

	trouble *kit.Hint
	none    *kit.Text
	reading *readingView
	judging *judgingView
	pair    *pairLayout
	content *fyne.Container
	close   func() // of the panel that is open; nil: none is
}

// NewReview returns the page. It shows nothing before Activate.
func NewReview(d ReviewDeps) *ReviewView {
	k := d.Kit
	v := &ReviewView{kit: k, none: k.Text("", kit.Section())}
	v.presenter = NewReviewer(d, v.show)
	v.trouble = k.NotSaved(v.presenter.Retry)
	v.reading, v.judging = newReadingView(v), newJudgingView(v)
	v.pair = newPairLayout(v)
	body := k.Frame(k.Inset(kit.Sides(0, 24, 0, 24), k.Column(0, v.trouble, v.none, v.pair.which)), nil, nil, nil,
		&fyne.Container{Layout: v.pair, Objects: []fyne.CanvasObject{v.reading.content, v.judging.content}})
	v.content = k.Stack(body)
	return v
}

// Content returns what the window shows.
func (v *ReviewView) Content() fyne.CanvasObject { return v.content }

// Activate shows the page as it is stored.
func (v *ReviewView) Activate() {
	keys := kit.Bindings{
		kit.Alt(fyne.KeyDown): func() { v.step(1) }, kit.Alt(fyne.KeyUp): func() { v.step(-1) },
		kit.Alt(fyne.KeyPageDown): func() { v.turn(1) }, kit.Alt(fyne.KeyPageUp): func() { v.turn(-1) },
	}
	for _, r := range "012345,.+" {
		keys[kit.Rune(r)] = func() { v.typed(r) }
	}
	v.kit.Keys.Page(keys)
	v.presenter.Refresh()
	v.focus()
}

// Deactivate stores what is typed.
func (v *ReviewView) Deactivate() { v.kit.Flush() }

// focus puts the keyboard on the points.
func (v *ReviewView) focus() {
	if v.state.Barred != "" || v.state.None != "" {
		v.kit.Focus(nil)
		return
	}
	v.kit.Focus(v.judging.slider)
}

// step goes to the next criterion, after what was typed is stored.
func (v *ReviewView) step(by int) {
	v.kit.Flush()
	v.presenter.Step(by)
	v.focus()
}

func (v *ReviewView) turn(by int) {
	v.kit.Flush()
	v.presenter.Turn(by)
	v.focus()
}

func (v *ReviewView) goTo(series string, criterion assessment.CriterionID) {
	v.kit.Flush()
	v.presenter.Go(series, criterion)
	v.focus()
}

// typed answers to a digit, which gives points, and to comma or plus, which
// add a half.
func (v *ReviewView) typed(r rune) bool {
	switch {
	case r >= '0' && r <= '5':
		v.presenter.Give(assessment.Points(2 * (r - '0')))
	case r == ',' || r == '.' || r == '+':
		v.presenter.Half()
	default:
		return false
	}
	return true
}

// show is the presenter's way to the screen.
func (v *ReviewView) show(s ReviewState) {
	v.state = s
	v.trouble.SetText(s.Trouble)
	v.none.SetText(s.None)
	v.none.Hidden = s.None == ""
	kit.SetVisible(v.reading.content, s.None == "")
	kit.SetVisible(v.judging.content, s.None == "" && s.Barred == "")
	if s.None == "" {
		v.reading.show(s)
		if s.Barred == "" {
			v.judging.show(s)
		}
	}
	kit.Relayout(v.content)
	v.kit.Settle()
}

// handOver hands over, or lists what is missing as links.
func (v *ReviewView) handOver() {
	k := v.kit
	k.Flush()
	lacks := v.presenter.HandOver()
	if len(lacks) == 0 {
		return
	}
	title := k.Words.Count("jury.review.missing", len(lacks))
	rows := k.LongList(kit.LongListSpec{
		Name: title, Height: 40, New: func() kit.LongRow { return newLackRow(k, lacks) }, Words: func(i int) string { return lacks[i].Text },
		OnOpen: func(i int) {
			v.close()
			v.goTo(lacks[i].Series, lacks[i].Criterion)
		},
	})
	rows.Set(len(lacks), -1)
	content := k.Column(10, k.Text(k.Words.Say("jury.review.missing_lead"), kit.Body()), k.Fixed(0, min(40*float32(len(lacks)), 520), rows))
	v.close = k.Panel(kit.PanelSpec{Title: title, Content: content, Width: 480})
	k.Focus(rows)
}

// lackRow is one link of what is missing.
type lackRow struct {
	list   []Lack
	text   *kit.Text
	object fyne.CanvasObject
}

func newLackRow(k *kit.Kit, list []Lack) *lackRow {
	r := &lackRow{list: list, text: k.Text("", kit.Body().In(scene.Primary).OneLine())}
	r.object = k.Inset(kit.Around(9, 8), r.text)
	return r
}

// Object implements kit.LongRow.
func (r *lackRow) Object() fyne.CanvasObject { return r.object }

// Show implements kit.LongRow.
func (r *lackRow) Show(i int) { r.text.SetText(r.list[i].Text) }

// Widths in design pixels.
const (
	needPair  = 860 // from here on both halves stand beside each other
	readShare = 0.47
)

// pairLayout puts reading and judging beside each other. Where there is no
// room, one of them has it, and a segment above chooses.
type pairLayout struct {
	view    *ReviewView
	which   *kit.Segment
	judging bool
}

func newPairLayout(v *ReviewView) *pairLayout {
	say := v.kit.Words.Say
	l := &pairLayout{view: v, judging: true}
	l.which = v.kit.Segment(kit.SegmentSpec{
		Name: say("jury.review.half"), Options: []string{say("jury.review.read"), say("jury.review.judge")}, Selected: 1, Compact: true,
		OnChange: func(i int) {
			l.judging = i == 1
			kit.Relayout(v.content)
		},
	})
	l.which.Hide()
	return l
}

// Layout implements fyne.Layout.
func (l *pairLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s := l.view.state
	barred := s.Barred != ""
	narrow := size.Width < l.view.kit.Px(needPair)
	kit.SetVisible(l.which, narrow && !barred && s.None == "")
	kit.SetVisible(objects[0], s.None == "" && (!narrow || barred || !l.judging))
	kit.SetVisible(objects[1], s.None == "" && !barred && (!narrow || l.judging))
	switch {
	case narrow || barred:
		kit.Place(objects[0], 0, 0, size.Width, size.Height)
		kit.Place(objects[1], 0, 0, size.Width, size.Height)
	default:
		left := size.Width * readShare
		kit.Place(objects[0], 0, 0, left, size.Height)
		kit.Place(objects[1], left, 0, size.Width-left, size.Height)
	}
}

// MinSize implements fyne.Layout.
func (l *pairLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
