package measures

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// subjectView is the field for the question a measure improves: found by a
// word, picked from what is found.
type subjectView struct {
	kit       *kit.Kit
	presenter *Presenter
	search    *kit.Search
	measure   assessment.MeasureID
	name      string // of the question that is chosen
}

func newSubjectView(k *kit.Kit, p *Presenter) *subjectView {
	say := k.Words.Say
	v := &subjectView{kit: k, presenter: p}
	v.search = k.Search(kit.SearchSpec{
		Label: say("measures.question"), Placeholder: say("measures.question_placeholder"), Hint: say("measures.question_hint"),
		None: say("measures.question_none"), Find: v.find, OnPick: v.pick, OnSave: v.leave,
	})
	return v
}

func (v *subjectView) find(text string) []kit.Found {
	var found []kit.Found
	for _, q := range v.presenter.Find(text) {
		found = append(found, kit.Found{Key: string(q.ID), Title: q.Name, Detail: q.Detail})
	}
	return found
}

func (v *subjectView) pick(found kit.Found) {
	v.search.Field().SetError("")
	v.presenter.SetQuestion(assessment.QuestionID(found.Key))
}

// leave takes an emptied field for no question. Other text says which one is
// meant only if it was picked.
func (v *subjectView) leave(text string) {
	switch text {
	case v.name:
		v.search.Field().SetError("")
	case "":
		v.search.Field().SetError("")
		v.presenter.SetQuestion("")
	default:
		v.search.Field().SetError(v.kit.Words.Say("measures.question_pick"))
	}
}

func (v *subjectView) show(d Detail) {
	if v.measure == d.Measure.ID && v.name == d.Question.Name {
		return
	}
	v.measure, v.name = d.Measure.ID, d.Question.Name
	v.search.Field().SetError("")
	v.search.Field().SetText(v.name)
}
