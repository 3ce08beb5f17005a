package guide

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
)

// questionView is the head of the page: where one is, and the question.
type questionView struct {
	dimension, number, text *kit.Text
	core                    fyne.CanvasObject
	all                     *kit.Button // opens the list where it has no room beside
	content                 *fyne.Container
}

func newQuestionView(k *kit.Kit, openList, openSearch func()) *questionView {
	q := &questionView{
		dimension: k.Text("", kit.Small()), number: k.Text("", kit.Small()), text: k.Text("", kit.Question()),
		all: k.Button(kit.ButtonSpec{Icon: kit.IconList, Text: k.Words.Say("guide.all_questions"), Kind: kit.Outline, Small: true, OnTap: openList}),
	}
	q.all.Hide()
	q.core = k.Tip(k.Words.Say("guide.core_tip"), k.Tag(kit.TagSpec{Icon: kit.IconStar, Text: k.Words.Say("guide.core")}))
	search := k.Button(kit.ButtonSpec{Icon: kit.IconSearch, Text: k.Words.Say("guide.search"), Kind: kit.Caption, Tip: k.Words.Say("guide.search_key"), OnTap: openSearch})
	q.content = k.Column(5, k.Wrap(8, 6, q.all, q.dimension, k.Text("·", kit.Small()), q.number, q.core, k.Spring(), search), q.text, k.Space(0, 5))
	return q
}

func (q *questionView) render(s Question) {
	q.dimension.SetText(s.Dimension)
	q.number.SetText(s.Number)
	q.text.SetText(s.Text)
	if s.Core {
		q.core.Show()
	} else {
		q.core.Hide()
	}
}
