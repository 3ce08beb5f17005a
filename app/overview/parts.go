package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// cardView is one of the things to do.
type cardView struct {
	tap         *kit.Tap
	title, text *kit.Text
	key         *fyne.Container
	kit         *kit.Kit
}

func newCardView(k *kit.Kit, icon kit.IconName, onTap func()) *cardView {
	c := &cardView{
		kit: k, title: k.Text("", kit.Section()), text: k.Text("", kit.Body().In(scene.Muted)), key: k.Stack(),
	}
	tile := k.Fixed(40, 40, k.Stack(tint(k), k.Row(0, k.Spring(), k.Icon(icon, scene.Primary, 20), k.Spring())))
	words := k.Column(4, c.title, c.text)
	c.tap = k.TapCard(kit.TapSpec{
		Content: k.TopRow(16, k.Inset(kit.Sides(3, 0, 0, 0), tile), k.Grow(words), k.Inset(kit.Sides(3, 0, 0, 0), c.key)), OnTap: onTap,
	})
	return c
}

func (c *cardView) show(card Card) {
	c.title.SetText(card.Title)
	c.text.SetText(card.Text)
	if len(c.key.Objects) == 0 {
		c.key.Objects = []fyne.CanvasObject{c.kit.Key(card.Key)}
	}
	c.tap.SetName(card.Title)
}

// emptyView stands where rows would be.
type emptyView struct {
	text   *kit.Text
	all    *kit.Button
	object *fyne.Container
}

func newEmptyView(k *kit.Kit, showAll func()) *emptyView {
	e := &emptyView{
		text: k.Text("", kit.Body().In(scene.Muted).Centered()),
		all:  k.Button(kit.ButtonSpec{Text: k.Words.Say("overview.clear_search"), Kind: kit.Outline, OnTap: showAll}),
	}
	icon := k.Row(0, k.Spring(), k.Icon(kit.IconClipboard, scene.Muted, 32), k.Spring())
	e.object = k.Card(k.Inset(kit.Around(24, 0), k.Column(12, icon, e.text, k.Row(0, k.Spring(), e.all, k.Spring()))))
	return e
}

func (e *emptyView) show(text string, searching bool) {
	e.object.Hidden = text == ""
	e.text.SetText(text)
	e.all.Hidden = !searching
}

// sheet puts the foot right below a short page, and to the bottom of the
// window below a long one, which then scrolls above it.
type sheet struct {
	scroll *kit.Scroll
	foot   *footView
}

// Layout implements fyne.Layout.
func (s *sheet) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	wanted := s.scroll.HeightFor(size.Width)
	foot := kit.HeightFor(s.foot.object, size.Width)
	s.foot.overlap(wanted+foot > size.Height)
	height := min(wanted, size.Height-foot)
	if s.foot.choosing {
		height = size.Height - foot
	}
	s.scroll.Resize(fyne.NewSize(size.Width, height))
	kit.Relayout(s.scroll)
	s.foot.object.Move(fyne.NewPos(0, height))
	s.foot.object.Resize(fyne.NewSize(size.Width, foot))
	kit.Relayout(s.foot.object)
}

// MinSize implements fyne.Layout.
func (*sheet) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// tint is the square behind the icon of a card.
func tint(k *kit.Kit) *canvas.Rectangle {
	back := canvas.NewRectangle(k.Color(scene.Select))
	back.CornerRadius = k.Px(8)
	return back
}
