package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// stageView shows the pages for the projector over the whole window. The whole
// room sees it, so it is handed slides, which name no juror.
type stageView struct {
	view  *View
	close func()
	at    int     // of the pages of the item in work
	grow  float32 // how much larger than usual the text is set
	page  *fyne.Container
	foot  *kit.Text
}

// present opens the pages for the projector at the item in work.
func (v *View) present() {
	if v.stage != nil || !v.state.Loaded || v.state.Shut != "" {
		return
	}
	v.kit.Flush()
	k, say := v.kit, v.kit.Words.Say
	s := &stageView{view: v, grow: 1, page: k.Stack(), foot: k.Text("", kit.Small().In(scene.Muted))}
	v.stage = s
	hint := k.Text(say("meeting.slide.foot"), kit.Small().In(scene.Muted))
	foot := k.Inset(kit.Around(10, 24), k.Yield(12, []fyne.CanvasObject{hint}, s.foot, k.Spring(), hint,
		k.IconButton(kit.IconChevronLeft, say("meeting.slide.before"), func() { s.turn(-1) }),
		k.IconButton(kit.IconChevronRight, say("meeting.slide.after"), func() { s.turn(1) }),
		k.IconButton(kit.IconClose, say("meeting.slide.close"), func() { s.close() })))
	content := &fyne.Container{Layout: &stageLayout{stage: s}, Objects: []fyne.CanvasObject{k.Frame(nil, foot, nil, nil, s.page)}}
	keys := kit.Bindings{}
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace} {
		keys[kit.Plain(key)] = func() { s.turn(1) }
	}
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp} {
		keys[kit.Plain(key)] = func() { s.turn(-1) }
	}
	s.close = k.Curtain(kit.CurtainSpec{Content: content, Keys: keys, OnClose: func() { v.stage = nil }})
	s.refresh()
}

// turn goes to the next page (1) or the one before (-1), beyond the last one to
// the next item.
func (s *stageView) turn(by int) {
	p := s.view.presenter
	to := s.at + by
	switch pages := len(p.Slides()); {
	case to >= 0 && to < pages:
		s.at = to
		s.refresh()
	case p.at()+by >= 0 && p.at()+by < len(p.agenda):
		s.at = 0
		if by < 0 {
			s.at = last
		}
		p.Turn(by)
	}
}

// last stands for the last page of an item, however many it has.
const last = 1 << 20

// refresh shows the page anew.
func (s *stageView) refresh() {
	pages := s.view.presenter.Slides()
	if len(pages) == 0 {
		return
	}
	s.at = min(max(s.at, 0), len(pages)-1)
	slide := pages[s.at]
	s.foot.SetText(joined(slide.Kicker, slide.Foot))
	s.page.Objects = []fyne.CanvasObject{s.draw(slide)}
	s.page.Refresh()
	s.view.kit.Settle()
}

// look is a text of a size on a window 720 high; it grows with the window.
func (s *stageView) look(size float32) kit.Type {
	size *= s.grow
	return kit.Type{Size: size, Line: size * 1.35, Colour: scene.Ink}
}

// draw makes a page of a slide.
func (s *stageView) draw(slide Slide) fyne.CanvasObject {
	k := s.view.kit
	gap := 24 * s.grow
	head := k.Column(4*s.grow, k.Text(slide.Kicker, s.look(20).In(scene.Muted)), k.Text(slide.Title, s.look(42).Strong()))
	column := k.Column(gap, head)
	if slide.Lead != "" {
		size, color := float32(24), scene.Muted
		if slide.Left == "" && slide.Points == "" {
			size, color = 36, scene.Ink
		}
		column.Objects = append(column.Objects, k.Text(slide.Lead, s.look(size).In(color)))
	}
	if slide.Left != "" {
		column.Objects = append(column.Objects, k.Columns(kit.Columns{Gap: 48 * s.grow, Min: 320 * s.grow, Weights: []float32{5, 6}}, s.strong(slide), s.means(slide)))
	}
	if slide.Points != "" {
		column.Objects = append(column.Objects, k.Text(slide.Points, s.look(36).Strong()))
	}
	for _, a := range slide.Anchors {
		column.Objects = append(column.Objects, k.TopRow(20*s.grow, k.Text(a.Point, s.look(32).Strong().In(scene.Primary)), k.Grow(k.Text(a.Text, s.look(28)))))
	}
	return k.Scroll(k.Inset(kit.Around(36*s.grow, 56*s.grow), column))
}

func (s *stageView) strong(slide Slide) fyne.CanvasObject {
	k := s.view.kit
	column := k.Column(16*s.grow, k.Text(slide.Left, s.look(24).Strong()))
	for _, one := range slide.Strong {
		part := k.Column(2 * s.grow)
		if one.Title != "" {
			part.Objects = append(part.Objects, k.Row(12, k.Grow(k.Text(one.Title, s.look(22).Strong())), k.Text(one.Mean, s.look(22).Strong().In(scene.Primary))))
		}
		part.Objects = append(part.Objects, k.Text(one.Text, s.look(20)))
		column.Objects = append(column.Objects, part)
	}
	return column
}

// apartSign stands before a criterion in which opinions differ.
const apartSign = "◆"

// means are the criteria with a bar each; those in which opinions differ have
// a sign, which the words below explain. Many criteria are set smaller, so that
// all are in sight.
func (s *stageView) means(slide Slide) fyne.CanvasObject {
	k := s.view.kit
	small := min(1, usualMeans/float32(max(1, len(slide.Means))))
	column := k.Column(7*s.grow*small, k.Text(slide.Right, s.look(24).Strong()))
	apart := false
	for _, m := range slide.Means {
		column.Objects = append(column.Objects, s.mean(m, small))
		apart = apart || m.Apart
	}
	if apart {
		column.Objects = append(column.Objects, k.Row(10*s.grow, s.sign(true, 1), k.Text(k.Words.Say("meeting.slide.apart"), s.look(16).In(scene.Muted))))
	}
	return column
}

// usualMeans is how many criteria have room at the usual size.
const usualMeans = 12

func (s *stageView) mean(m Mean, small float32) fyne.CanvasObject {
	k := s.view.kit
	look := s.look(20 * small).Strong().Trailing()
	if m.Share < 0 {
		look = look.Regular().In(scene.Muted)
	}
	return k.Row(10*s.grow, s.sign(m.Apart, small), k.Grow(k.Text(m.Title, s.look(18*small))),
		k.Fixed(120*s.grow, 0, s.bar(m.Share)), k.Fixed(60*s.grow, 0, k.Text(m.Text, look)))
}

// sign is the place of the sign before a criterion.
func (s *stageView) sign(apart bool, small float32) fyne.CanvasObject {
	k, text := s.view.kit, ""
	if apart {
		text = apartSign
	}
	return k.Fixed(16*s.grow, 0, k.Text(text, s.look(16*small).In(scene.Primary).Centered()))
}

// bar shows a share of the whole scale; a negative one is no bar.
func (s *stageView) bar(share float64) fyne.CanvasObject {
	k := s.view.kit
	track, fill := canvas.NewRectangle(k.Color(scene.Ramp0)), canvas.NewRectangle(k.Color(scene.Ramp3))
	fill.Hidden = share < 0
	return &fyne.Container{Layout: &barLayout{share: float32(share), height: k.Px(14 * s.grow)}, Objects: []fyne.CanvasObject{track, fill}}
}

// barLayout puts a bar on its track.
type barLayout struct{ share, height float32 }

// Layout implements fyne.Layout.
func (l *barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	kit.Place(objects[0], 0, 0, size.Width, size.Height)
	kit.Place(objects[1], 0, 0, size.Width*max(0, l.share), size.Height)
}

// MinSize implements fyne.Layout.
func (l *barLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, l.height) }

// stageLayout gives the page the whole window and lets the text grow with it.
type stageLayout struct{ stage *stageView }

// Layout implements fyne.Layout.
func (l *stageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	s := l.stage
	grow := min(max(min(size.Height/720, size.Width/1200)/s.view.kit.Scale(), 0.4), 3)
	for _, o := range objects {
		kit.Place(o, 0, 0, size.Width, size.Height)
	}
	if diff := grow - s.grow; diff > 0.05 || diff < -0.05 {
		s.grow = grow
		s.refresh()
	}
}

// MinSize implements fyne.Layout.
func (l *stageLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
