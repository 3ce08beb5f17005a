package profile

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// AskNew opens the dialog that begins a new assessment. When it is created,
// the dialog goes to its profile.
func AskNew(deps NewDeps) *kit.Dialog {
	k, say := deps.Kit, deps.Kit.Words.Say
	f := &newForm{kit: k, beginner: NewBeginner(deps)}
	f.name = k.Field(kit.FieldSpec{
		Label: say("profile.name"), Placeholder: say("profile.name_placeholder"), Max: assessment.MaxName,
		OnSave: func(text string) { f.beginner.TypeName(text); f.show() }, OnEnter: f.submit,
	})
	f.place = k.Search(searchPlaces(k, f.suggest, func(ags assessment.AGS) {
		f.beginner.PickPlace(ags)
		f.show()
	}, func(text string) { f.beginner.TypePlace(text); f.show() }))
	f.year = k.Field(kit.FieldSpec{
		Label: say("profile.year"), Text: f.beginner.year, Max: 10,
		OnSave: func(text string) { f.beginner.TypeYear(text); f.show() }, OnEnter: f.submit,
	})
	content := k.Column(16, k.Text(say("profile.new.lead"), kit.Body().In(scene.Muted)), f.name, f.place)
	if deps.Year == 0 {
		content.Objects = append(content.Objects, k.LimitLeft(200, f.year))
	}
	f.dialog = k.Dialog(kit.DialogSpec{
		Title: say("profile.new.title"), Content: content,
		Main: say("profile.new.create"), Cancel: say("profile.new.cancel"),
		OnMain: f.create, Focus: f.name.Entry(),
	})
	return f.dialog
}

// newForm is the content of the dialog.
type newForm struct {
	kit        *kit.Kit
	beginner   *Beginner
	name, year *kit.Field
	place      *kit.Search
	dialog     *kit.Dialog
	tried      bool // Create was pressed: complain about what is missing
}

func (f *newForm) create() string {
	f.tried = true
	problem := f.beginner.Create()
	if problem != "" {
		f.show()
		f.focusProblem()
	}
	return problem
}

// suggest lists the places that fit, and says at once if a key is none: the
// dialog may be answered without leaving the field.
func (f *newForm) suggest(text string) []Suggestion {
	f.place.Field().SetHint(f.beginner.unknownKey(text))
	return f.beginner.Suggest(text)
}

// submit is Enter in a field.
func (f *newForm) submit() {
	if problem := f.create(); problem != "" {
		f.dialog.SetError(problem)
		return
	}
	f.dialog.Close()
}

// focusProblem puts the focus where something has to be changed.
func (f *newForm) focusProblem() {
	switch name, place, year := f.beginner.inputs(); {
	case name.Error != "":
		f.kit.Focus(f.name.Entry())
	case place.Error != "":
		f.kit.Focus(f.place.Entry())
	case year.Error != "":
		f.kit.Focus(f.year.Entry())
	}
}

func (f *newForm) show() {
	name, place, year := f.beginner.inputs()
	if !f.tried {
		name.Error = ""
	}
	f.name.SetError(name.Error)
	f.year.SetError(year.Error)
	f.place.Field().SetText(place.Text)
	f.place.Field().SetHint(place.Hint)
	f.place.Field().SetError(place.Error)
	if f.tried {
		f.dialog.SetError(f.beginner.problem())
	}
}
