package guide

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/scene"
)

// lastView is the line between question and levels that says what was answered
// last time. It looks like a remark, not like a choice, and takes no input.
type lastView struct {
	kit     *kit.Kit
	shown   Last
	content *fyne.Container
}

func newLastView(k *kit.Kit) *lastView {
	l := &lastView{kit: k, content: k.Column(2)}
	l.content.Hide()
	return l
}

func (l *lastView) render(last Last) {
	if last == l.shown {
		return
	}
	l.shown = last
	show(l.content, last != Last{})
	if last == (Last{}) {
		return
	}
	words := l.kit.Column(2, l.kit.Text(last.Text, kit.Small()))
	if last.Note != "" {
		words.Objects = append(words.Objects, l.kit.Text(last.Note, kit.Small().In(scene.Muted)))
	}
	row := l.kit.TopRow(10, l.kit.Tag(kit.TagSpec{Text: last.Tag}), l.kit.Grow(l.kit.Inset(kit.Sides(3, 0, 0, 0), words)))
	l.kit.Exchange(l.content, l.kit.Inset(kit.Sides(0, 0, 6, 0), row))
}
