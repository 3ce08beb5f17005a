package jury

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// ReviewView is where one juror reads an application and judges it.
type ReviewView struct {
	kit       *kit.Kit
	deps      ReviewDeps
	presenter *Reviewer
	state     ReviewState

	trouble *kit.Hint
	none    *kit.Text
	reading *readingView
	judging *judgingView
	pair    *pairLayout
	content *fyne.Container
}

// NewReview returns the page. It shows nothing before Activate.
func NewReview(d ReviewDeps) *ReviewView {
	k := d.Kit
	v := &ReviewView{kit: k, deps: d, none: k.Text("", kit.Section())}
	v.presenter = NewReviewer(d, v.show)
	v.trouble = k.NotSaved(v.presenter.Retry)
	v.reading, v.judging = newReadingView(v), newJudgingView(v)
	v.pair = newPairLayout(v)
	body := k.Frame(k.Inset(kit.Sides(0, 24, 0, 24), k.Column(0, v.trouble, v.none, v.pair.head)), nil, nil, nil,
		&fyne.Container{Layout: v.pair, Objects: []fyne.CanvasObject{v.reading.content, v.judging.content, v.pair.divider}})
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
		kit.Ctrl(fyne.KeyZ): v.Undo, kit.Ctrl(fyne.KeyY): v.Redo,
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

// Open goes to a criterion of an application.
func (v *ReviewView) Open(series string, criterion assessment.CriterionID) {
	v.kit.Flush()
	v.presenter.Go(series, criterion)
	v.focus()
}

// typed answers to a digit, which gives points, to comma or plus, which add a
// half, and on the scale itself to N, which says that one cannot judge.
func (v *ReviewView) typed(r rune) bool {
	switch {
	case r >= '0' && r <= '5':
		v.presenter.Give(assessment.Points(2 * (r - '0')))
	case r == ',' || r == '.' || r == '+':
		v.presenter.Half()
	case r == 'n' || r == 'N':
		v.presenter.Cannot()
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

// handOver leads to where the ballot is made.
func (v *ReviewView) handOver() {
	v.kit.Flush()
	v.deps.HandOver()
}

// openFile opens an attached file in the program of the system.
func (v *ReviewView) openFile(file assessment.Attachment) {
	if err := v.deps.Show(file); err != nil {
		v.deps.Log.Error("attached file not opened", "error", err)
		v.kit.Tell(file.Name, explain.Sentence(v.kit.Words, err))
	}
}

// Undo takes the last change back.
func (v *ReviewView) Undo() {
	v.kit.Flush()
	v.presenter.Undo()
	v.focus()
}

// Redo does again what was taken back.
func (v *ReviewView) Redo() {
	v.kit.Flush()
	v.presenter.Redo()
	v.focus()
}

// CanUndo reports whether there is something to take back, and to
// do again.
func (v *ReviewView) CanUndo() (undo, redo bool) { return v.state.CanUndo, v.state.CanRedo }

// Widths in design pixels.
const (
	needPair  = 860 // from here on both halves stand beside each other
	leastHalf = 420
	readShare = 0.47
)

// pairLayout puts reading and judging beside each other, with a divider that
// can be moved. Where there is no room, one of them has it, and a segment
// above chooses.
type pairLayout struct {
	view    *ReviewView
	which   *kit.Segment
	name    *kit.Text // of the application, which stands in the half that is not shown
	head    fyne.CanvasObject
	divider *kit.Divider
	moved   float32 // by how much the divider was moved, in units of the canvas
	width   float32
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
	l.name = v.kit.Text("", kit.Body().Strong())
	l.head = v.kit.Inset(kit.Sides(8, 0, 4, 0), v.kit.Column(6, l.which, l.name))
	l.head.Hide()
	l.divider = v.kit.Divider(say("jury.review.divider"), l.move)
	return l
}

// move moves the divider as far as both halves keep their least width.
func (l *pairLayout) move(by float32) {
	l.moved = l.left(l.moved+by) - l.width*readShare
	kit.Relayout(l.view.content)
}

// left is the width of the left half with a divider that was moved.
func (l *pairLayout) left(moved float32) float32 {
	least := min(l.view.kit.Px(leastHalf), l.width/2)
	return min(max(l.width*readShare+moved, least), l.width-least)
}

// Layout implements fyne.Layout.
func (l *pairLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s := l.view.state
	l.width = size.Width
	barred := s.Barred != ""
	narrow := size.Width < l.view.kit.Px(needPair)
	kit.SetVisible(l.head, narrow && !barred && s.None == "")
	kit.SetVisible(l.name, l.judging)
	l.name.SetText(s.Applicant)
	kit.SetVisible(objects[0], s.None == "" && (!narrow || barred || !l.judging))
	kit.SetVisible(objects[1], s.None == "" && !barred && (!narrow || l.judging))
	kit.SetVisible(objects[2], s.None == "" && !barred && !narrow)
	switch {
	case narrow || barred:
		kit.Place(objects[0], 0, 0, size.Width, size.Height)
		kit.Place(objects[1], 0, 0, size.Width, size.Height)
	default:
		left, grip := l.left(l.moved), l.view.kit.Px(kit.DividerWidth)
		kit.Place(objects[0], 0, 0, left, size.Height)
		kit.Place(objects[1], left, 0, size.Width-left, size.Height)
		kit.Place(objects[2], left-grip/2, 0, grip, size.Height)
	}
}

// MinSize implements fyne.Layout.
func (l *pairLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
