package vision

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// textLines is how many lines of the text are in sight; further ones are
// scrolled to.
const textLines = 16

// textView is the text to the chosen criterion with what guides it.
type textView struct {
	kit       *kit.Kit
	presenter *Presenter
	criterion assessment.CriterionID
	title     *kit.Text
	question  *kit.Text
	field     *kit.Field
	content   fyne.CanvasObject
}

func newTextView(k *kit.Kit, p *Presenter) *textView {
	v := &textView{kit: k, presenter: p, title: k.Text("", kit.Question()), question: k.Text("", kit.Body())}
	v.field = k.Field(kit.FieldSpec{
		Label: k.Words.Say("vision.text"), Note: k.Words.Say("vision.text_note"), Lines: textLines, OnSave: v.save,
	})
	v.field.OnType(v.count)
	lead := k.Inset(kit.Sides(1, 0, 0, 0), k.Icon(kit.IconInfo, scene.Primary, 16))
	v.content = k.Column(12, v.title, k.TopRow(8, lead, k.Grow(v.question)), v.field)
	return v
}

func (v *textView) save(text string) { v.presenter.Type(v.criterion, text) }

// count says while typing how long the text is.
func (v *textView) count(text string) { v.say(v.presenter.Count(text)) }

// say shows the counter, or the problem in its place.
func (v *textView) say(counter, problem string) {
	v.field.SetHint(counter)
	v.field.SetError(problem)
}

// show shows a text. Another criterion than before shows its own beginning.
func (v *textView) show(t Text) {
	another := v.criterion != t.Criterion
	v.criterion = t.Criterion
	v.title.SetText(t.Title)
	v.question.SetText(t.Question)
	v.field.SetText(t.Text)
	if v.field.Text() == t.Text { // otherwise it is being typed
		v.say(t.Counter, t.Problem)
	}
	if another {
		v.field.Rewind()
	}
}
