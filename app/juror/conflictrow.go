package juror

import (
	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// conflictRow is what the juror says about one applicant.
type conflictRow struct {
	page   *Page
	name   *kit.Text
	kind   *kit.Choice
	reason *kit.Field
	note   *kit.Text
	below  *fyne.Container
	lacks  bool
	object fyne.CanvasObject
}

func newConflictRow(p *Page, series string) *conflictRow {
	k, say := p.kit, p.kit.Words.Say
	r := &conflictRow{page: p, name: k.Text(p.presenter.name(series), kit.Body().Strong())}
	kinds := assessment.ConflictKinds()
	options := make([]string, len(kinds))
	for i, kind := range kinds {
		options[i] = say("juror.kind." + string(kind))
	}
	r.kind = k.Choice(kit.ChoiceSpec{
		Name: say("juror.conflicts.about", "Applicant", p.presenter.name(series)), Options: options, Selected: -1, Empty: say("juror.conflicts.choose"), Width: 300,
		OnChange: func(i int) {
			k.Flush()
			p.presenter.Declare(series, kinds[i])
			r.afterChoice(kinds[i])
		},
	})
	r.reason = k.Field(kit.FieldSpec{
		Label: say("juror.conflicts.reason"), Note: say("juror.conflicts.reason_note"), Lines: 2, Max: assessment.MaxComment,
		OnSave: func(text string) { p.presenter.Reason(series, text) },
	})
	r.note = k.Text("", kit.Small())
	r.below = k.Column(6, r.reason, r.note)
	r.object = k.Inset(kit.Around(10, 16), k.Column(8, k.Columns(kit.Columns{Gap: 16, LineGap: 6, Min: 300, Weights: []float32{3, 2}}, k.Inset(kit.Sides(7, 0, 0, 0), r.name), r.kind), r.below))
	return r
}

// afterChoice goes on to the reason, where one is needed.
func (r *conflictRow) afterChoice(kind assessment.ConflictKind) {
	if kind != assessment.NoConflict && r.lacks {
		r.page.kit.Focus(r.reason.Entry())
	}
}

// focus puts the keyboard on what is missing.
func (r *conflictRow) focus() {
	if r.lacks {
		r.page.kit.Focus(r.reason.Entry())
		return
	}
	r.page.kit.Focus(r.kind)
}

func (r *conflictRow) show(s ConflictRow) {
	r.lacks = s.Lacks != ""
	r.kind.SetSelected(s.Kind)
	r.reason.SetText(s.Reason)
	r.reason.SetError(s.Lacks)
	kit.SetVisible(r.reason, s.Conflicted)
	look := kit.Small().In(scene.Muted)
	if s.Conflicted {
		look = kit.Small().In(scene.Warn)
	}
	r.note.SetType(look)
	r.note.SetText(s.Note)
	r.note.Hidden = s.Note == ""
	kit.SetVisible(r.below, s.Conflicted || s.Note != "")
	kit.Relayout(r.below)
}
