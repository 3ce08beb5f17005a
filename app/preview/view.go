package preview

import (
	"maps"
	"strconv"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// View shows the preview over the whole window.
type View struct {
	kit       *kit.Kit
	presenter *Presenter
	state     State

	head    *headView
	bar     *barView
	side    *sideView
	sheet   *kit.Sheet
	notice  *noticeView
	content *fyne.Container
	close   func()
}

// Open shows a report. Esc closes the notice, then the report.
func Open(deps Deps, report Report) *View {
	v := &View{kit: deps.Kit, close: func() {}}
	v.presenter = NewPresenter(deps, report, v)
	v.build()
	v.close = v.kit.Whole(kit.WholeSpec{Content: v.content, Keys: v.keys(), Focus: v.sheet, OnClose: func() {
		v.presenter.End()
		deps.Closed()
	}})
	v.presenter.Start()
	return v
}

func (v *View) build() {
	k, p := v.kit, v.presenter
	v.sheet = k.Sheet(kit.SheetSpec{
		OnRoom: func(r kit.SheetRoom) {
			p.Resize(Room{Width: float64(r.Width), Height: float64(r.Height), Pixels: float64(r.Pixels)})
		},
		OnTurn: p.Turn, OnZoom: p.ZoomBy,
	})
	v.side = newSideView(k, p)
	v.head = newHeadView(k, p, v.Close)
	v.bar = newBarView(k, p, barActions{side: v.toggleSide, leave: v.toSheet})
	v.notice = newNoticeView(k, p, v.dismiss)
	head := k.Fill(scene.Paper, k.Column(0, v.head.object, k.Line(), v.bar.object, k.Line()))
	middle := &fyne.Container{Layout: &besideLayout{view: v}, Objects: []fyne.CanvasObject{v.side.object, v.sheet}}
	v.content = k.Frame(head, v.notice.object, nil, nil, middle)
}

// keys are those of a good viewer of documents.
func (v *View) keys() kit.Bindings {
	p, keys := v.presenter, v.sheet.Bindings()
	smaller, larger := func() { p.ZoomBy(-1) }, func() { p.ZoomBy(1) }
	shifted := kit.Chord{Key: fyne.KeyEqual, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift} // "+" on English keyboards
	maps.Copy(keys, kit.Bindings{
		kit.Plain(fyne.KeyEscape): v.escape,
		kit.Plain(fyne.KeyHome):   p.First, kit.Plain(fyne.KeyEnd): p.Last,
		kit.Ctrl(fyne.KeyHome): p.First, kit.Ctrl(fyne.KeyEnd): p.Last,
		kit.Ctrl(fyne.KeyPlus): larger, shifted: larger, kit.Ctrl(fyne.KeyEqual): larger, kit.Ctrl(fyne.KeyMinus): smaller,
		kit.Ctrl(fyne.Key0): func() { p.SetZoom(FitPage) }, kit.Ctrl(fyne.Key1): func() { p.SetZoom(100) },
		kit.Ctrl(fyne.Key2): func() { p.SetZoom(FitWidth) },
		kit.Ctrl(fyne.KeyG): v.bar.ask, kit.Ctrl(fyne.KeyS): p.Save, kit.Ctrl(fyne.KeyP): p.Print,
		kit.Plain(fyne.KeyF9): v.toggleSide,
	})
	return keys
}

// Render implements Screen.
func (v *View) Render(s State) {
	v.state = s
	v.head.show(s)
	v.bar.show(s)
	v.side.show(s)
	v.notice.show(s)
	v.sheet.Set(v.page(s))
	kit.Relayout(v.content)
}

// page turns the page of a state into what the sheet shows.
func (v *View) page(s State) kit.SheetPage {
	page := kit.SheetPage{Number: s.Number, Name: s.Page.Name, Width: float32(s.Page.Width), Height: float32(s.Page.Height)}
	if s.Page.Picture != nil {
		page.Picture = s.Page.Picture
	}
	for _, link := range s.Page.Links {
		page.Links = append(page.Links, kit.SheetLink{
			X: float32(link.X), Y: float32(link.Y), W: float32(link.W), H: float32(link.H), Name: link.Name,
			OnTap: func() { v.follow(link) },
		})
	}
	return page
}

// follow goes where a link leads; the focus goes to the page, as the link is
// no longer there.
func (v *View) follow(link Link) {
	v.kit.Focus(v.sheet)
	v.presenter.Follow(link)
}

// Reveal implements Screen.
func (v *View) Reveal(y float64) { v.sheet.ScrollTo(float32(y)) }

// Thumbnail implements Screen.
func (v *View) Thumbnail(page int) { v.side.pages.RedrawItem(page) }

// Close implements Screen.
func (v *View) Close() { v.close() }

// toSheet gives the focus to the page.
func (v *View) toSheet() { v.kit.Focus(v.sheet) }

// toggleSide shows or hides the column with pages and contents.
func (v *View) toggleSide() {
	v.side.chosen, v.side.open = true, !v.side.object.Visible()
	if !v.side.open && v.side.focused() {
		v.toSheet()
	}
	kit.Relayout(v.content)
}

// escape closes the notice if there is one, else the screen.
func (v *View) escape() {
	if v.state.Busy == "" && v.state.Notice != (Notice{}) {
		v.dismiss()
		return
	}
	v.Close()
}

// dismiss closes the notice and keeps the focus on the screen.
func (v *View) dismiss() {
	lost := v.notice.focused()
	v.presenter.Dismiss()
	if lost {
		v.toSheet()
	}
}

// besideLayout puts the column beside the page. Where there is little room
// the page has all of it, until the person wants the column.
type besideLayout struct{ view *View }

// Widths in design pixels.
const (
	sideWidth = 252
	needSide  = 860 // window from which on the column is shown at once
)

// Layout implements fyne.Layout.
func (l *besideLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	v := l.view
	if !v.side.chosen {
		v.side.open = size.Width >= v.kit.Px(needSide)
	}
	kit.SetVisible(v.side.object, v.side.open)
	v.bar.side.SetOn(v.side.open)
	left := float32(0)
	if v.side.open {
		left = min(v.kit.Px(sideWidth), size.Width/2)
		kit.Place(v.side.object, 0, 0, left, size.Height)
	}
	kit.Place(v.sheet, left, 0, size.Width-left, size.Height)
}

// MinSize implements fyne.Layout.
func (l *besideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// headView says what is shown and holds what can be done with it.
type headView struct {
	title             *kit.Text
	save, open, print *kit.Button
	object            fyne.CanvasObject
}

func newHeadView(k *kit.Kit, p *Presenter, leave func()) *headView {
	say := k.Words.Say
	h := &headView{title: k.Text("", kit.Section().OneLine())}
	back := k.Button(kit.ButtonSpec{Text: say("preview.back"), Icon: kit.IconArrowLeft, Tip: say("preview.back_tip"), OnTap: leave})
	h.open = k.Button(kit.ButtonSpec{Text: say("preview.open"), Tip: say("preview.open_tip"), OnTap: p.View})
	h.print = k.Button(kit.ButtonSpec{Text: say("preview.print_button"), Kind: kit.Outline, Tip: say("preview.print_tip"), OnTap: p.Print})
	h.save = k.Button(kit.ButtonSpec{Text: say("preview.save"), Kind: kit.Filled, Tip: say("preview.save_tip"), OnTap: p.Save})
	does := k.Wrap(8, 8, h.open, h.print, h.save)
	row := k.Row(8, back, k.Grow(h.title), does)
	if k.Scale() >= largeText {
		row = k.Yield(8, []fyne.CanvasObject{h.title}, back, h.title, k.Spring(), does)
	}
	h.object = k.Inset(kit.Around(8, 16), row)
	return h
}

func (h *headView) show(s State) {
	h.title.SetText(s.Title)
	for _, b := range []*kit.Button{h.save, h.open, h.print} {
		enable(b, s.Busy == "", s.Busy)
	}
}

// barView turns pages and changes their size.
type barView struct {
	kit        *kit.Kit
	side       *kit.Button
	back, next *kit.Button
	number     *kit.Field
	of         *kit.Text
	zoom       *kit.Choice
	object     fyne.CanvasObject
}

// barActions is what the bar asks for.
type barActions struct {
	side  func()
	leave func() // the focus leaves the number of the page
}

func newBarView(k *kit.Kit, p *Presenter, do barActions) *barView {
	say := k.Words.Say
	b := &barView{kit: k, of: k.Text("", kit.Body())}
	b.side = k.IconButton(kit.IconList, say("preview.side"), do.side)
	b.back = k.IconButton(kit.IconChevronLeft, say("preview.page_back"), func() { p.Turn(-1) })
	b.next = k.IconButton(kit.IconChevronRight, say("preview.page_next"), func() { p.Turn(1) })
	b.number = k.Field(kit.FieldSpec{Tip: say("preview.page_tip"), Max: 5, OnLeave: true, OnSave: p.Type, OnEnter: do.leave})
	b.number.OnKey(func(key fyne.KeyName) bool { return turned(p, key) })
	var names []string
	for _, z := range zooms() {
		names = append(names, zoomName(k, z))
	}
	b.zoom = k.Choice(kit.ChoiceSpec{Name: say("preview.zoom"), Options: names, OnChange: func(i int) { p.SetZoom(zooms()[i]) }})
	smaller := k.IconButton(kit.IconMinus, say("preview.smaller"), func() { p.ZoomBy(-1) })
	larger := k.IconButton(kit.IconPlus, say("preview.larger"), func() { p.ZoomBy(1) })
	word := k.Text(say("preview.page"), kit.Body())
	word.Hidden = k.Scale() >= largeText // the number speaks for itself
	b.object = k.Inset(kit.Around(6, 16), k.Wrap(16, 4, b.side,
		k.Row(6, b.back, word, k.Fixed(60, 0, b.number), b.of, b.next), k.Row(4, smaller, b.zoom, larger)))
	return b
}

// largeText is the text size from which on what can be done without gives
// way to the page.
const largeText = 1.5

// turned turns the page for a key that means nothing to a number.
func turned(p *Presenter, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyPageDown, fyne.KeyDown:
		p.Turn(1)
	case fyne.KeyPageUp, fyne.KeyUp:
		p.Turn(-1)
	default:
		return false
	}
	return true
}

func zoomName(k *kit.Kit, z Zoom) string {
	switch z {
	case FitPage:
		return k.Words.Say("preview.fit_page")
	case FitWidth:
		return k.Words.Say("preview.fit_width")
	default:
		return k.Words.Percent(strconv.Itoa(int(z)))
	}
}

// ask gives the focus to the number of the page, ready for another one.
func (b *barView) ask() {
	b.kit.Focus(b.number.Entry())
	b.number.Select()
}

func (b *barView) show(s State) {
	b.of.SetText(s.Of)
	if s.Count == 0 {
		return
	}
	b.number.SetText(strconv.Itoa(s.Number + 1))
	enable(b.back, s.Number > 0, b.kit.Words.Say("preview.at_first"))
	enable(b.next, s.Number < s.Count-1, b.kit.Words.Say("preview.at_last"))
	for i, z := range zooms() {
		if z == s.Zoom && b.zoom.Selected() != i {
			b.zoom.SetSelected(i)
		}
	}
}

func enable(b *kit.Button, on bool, reason string) {
	if on {
		b.Enable()
	} else {
		b.DisableFor(reason)
	}
}
