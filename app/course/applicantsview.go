package course

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// applicantsView is the table of the applicants with what each juror declared.
type applicantsView struct {
	section

	view     *View
	grid     *kit.Grid // nil: not shown yet
	columns  []kit.GridColumn
	lead     *kit.Text
	shut     *kit.Text
	search   *kit.Field
	place    *fyne.Container
	criteria *section
}

func newApplicantsView(v *View) *applicantsView {
	k := v.kit
	a := &applicantsView{section: *v.section(), view: v, lead: k.Text("", kit.Small().In(scene.Muted)), shut: k.Text("", kit.Small()), place: k.Stack()}
	a.search = k.Field(kit.FieldSpec{Placeholder: k.Words.Say("calls.search"), Max: 100, OnSave: v.presenter.Search})
	a.criteria = &section{body: k.Column(4)}
	a.criteria.fold = k.FoldOut(kit.FoldSpec{Content: a.criteria.body})
	a.body.Objects = []fyne.CanvasObject{a.lead, a.shut, a.search, a.place, a.criteria.fold}
	return a
}

// Heights of the table, in design pixels.
const (
	tableHead = 62
	tableRow  = 38
	tableMost = 11 // rows that are in sight at once
)

func (a *applicantsView) show(s Applicants) {
	v, k := a.view, a.view.kit
	a.fold.SetTitle(s.Title)
	a.lead.SetText(s.Lead)
	a.shut.SetText(s.Shut)
	a.shut.Hidden = s.Shut == ""
	a.search.Hidden = !s.Long
	a.search.SetText(s.Search)
	if a.grid == nil || !sameColumns(a.columns, s.Columns) {
		a.build(s)
	}
	height := float32(tableHead + tableRow*min(tableMost, max(2, len(s.Rows))))
	a.place.Objects = []fyne.CanvasObject{k.Least(0, height, k.Fixed(0, height, a.grid))}
	a.grid.Set(s.Rows, kit.GridSort{})
	if row, _ := a.grid.Selected(); row == "" && len(s.Rows) > 0 {
		a.grid.Select(s.Rows[0].ID, columnName)
	}
	a.criteria.fold.SetTitle(s.Excluded)
	k.Exchange(a.criteria.body, v.criteria(s)...)
}

// build makes the table for the members of the jury.
func (a *applicantsView) build(s Applicants) {
	k := a.view.kit
	focused := a.grid != nil && k.Window().Canvas().Focused() == fyne.Focusable(a.grid)
	a.columns = s.Columns
	a.grid = k.Grid(kit.GridSpec{
		Name: s.Title, Columns: s.Columns, Fixed: 1, Empty: k.Text(k.Words.Say("calls.not_found"), kit.Body().In(scene.Muted)), OnOpen: a.open,
	})
	if focused {
		a.grid.Focus()
	}
}

// open opens the cell that is selected: an applicant, or what a juror declared.
func (a *applicantsView) open(row string) {
	_, column := a.grid.Selected()
	if juror, of := strings.CutPrefix(column, ofJuror); of {
		a.view.declareOne(assessment.JurorID(juror), row)
		return
	}
	a.view.withdraw(row)
}

// focusOn leads to the first cell of a juror that is still open.
func (a *applicantsView) focusOn(juror assessment.JurorID) {
	a.fold.SetOpen(true)
	if a.view.state.Applicants.Search != "" {
		a.view.presenter.Search("")
	}
	a.view.kit.Settle()
	a.grid.Select(a.view.presenter.FirstOpen(juror), ofJuror+string(juror))
	a.grid.Focus()
}

// declareMember asks what a juror declares about all those that are left, or
// leads to the table.
func (v *View) declareMember(id assessment.JurorID) {
	open := 0
	for i := range v.state.Jury.Members {
		if v.state.Jury.Members[i].Of.ID == id {
			open = v.state.Jury.Members[i].Open
		}
	}
	if open == 0 {
		v.applicants.focusOn(id)
		return
	}
	k, late := v.kit, v.presenter.Declared(id, "").Late
	field := k.Field(kit.FieldSpec{Label: v.say("reason"), Lines: 2, Max: assessment.MaxComment})
	field.Hidden = !late
	var dialog *kit.Dialog
	one := k.Button(kit.ButtonSpec{Text: v.say("declare_single"), Kind: kit.Outline, OnTap: func() {
		dialog.Close()
		v.applicants.focusOn(id)
	}})
	dialog = k.Dialog(kit.DialogSpec{
		Title: v.say("declare_title", "Name", v.presenter.nameOf(id)), Main: v.say("declare_rest"),
		Content: k.Column(14, k.Text(v.presenter.count("declare_text", open), kit.Body()), k.Row(0, one, k.Spring()), field),
		OnMain: func() string {
			if late && blank(field.Text()) {
				return v.say("reason_missing")
			}
			return v.presenter.DeclareRest(id, field.Text())
		},
	})
}

// declareOne asks what a juror declares about an applicant.
func (v *View) declareOne(juror assessment.JurorID, series string) {
	if shut := v.state.Applicants.Shut; shut != "" {
		v.tell(shut)
		return
	}
	k, d := v.kit, v.presenter.Declared(juror, series)
	kinds := assessment.ConflictKinds()
	options, chosen := make([]string, len(kinds)), -1
	for i, kind := range kinds {
		options[i] = k.Words.Say("round.conflict." + string(kind))
		if kind == d.Kind {
			chosen = i
		}
	}
	hint := v.say("declare_reason")
	if d.Late {
		hint = v.say("declare_reason_late")
	}
	reason := k.Field(kit.FieldSpec{Label: v.say("reason"), Hint: hint, Text: d.Reason, Lines: 3, Max: assessment.MaxComment})
	choice := k.Choice(kit.ChoiceSpec{Name: v.say("declare"), Options: options, Selected: chosen, Empty: v.say("declare_choose")})
	k.Dialog(kit.DialogSpec{
		Title: v.say("declare_title", "Name", d.Name), Main: v.say("member_save"), Focus: choice,
		Content: k.Column(14, k.Text(d.Applicant, kit.Body().Strong()), k.Row(0, choice, k.Spring()), reason),
		OnMain: func() string {
			if at := choice.Selected(); at >= 0 {
				d.Kind = kinds[at]
			}
			d.Reason = reason.Text()
			return v.presenter.Declare(d, reason.Text())
		},
	})
}

// withdraw asks why an applicant withdrew, or lets them take part again.
func (v *View) withdraw(series string) {
	name, why := v.presenter.Applicant(series)
	switch {
	case v.state.Applicants.Closed != "":
		v.tell(v.state.Applicants.Closed)
	case why == "":
		v.reason(ask{title: name, texts: []string{v.say("withdraw_text")}, main: v.say("withdraw_do"), do: func(reason string) string {
			return v.presenter.Withdraw(series, reason)
		}})
	default:
		v.kit.Dialog(kit.DialogSpec{
			Title: name, Main: v.say("return_do"), Content: v.kit.Text(v.say("return_text", "Reason", why), kit.Body()),
			OnMain: func() string { return v.presenter.Return(series) },
		})
	}
}

// criteria are those of the call, each with the way to leave it out.
func (v *View) criteria(s Applicants) []fyne.CanvasObject {
	k := v.kit
	parts := []fyne.CanvasObject{k.Text(v.say("criteria_text"), kit.Small().In(scene.Muted))}
	for _, c := range s.Criteria {
		key, look := "exclude", kit.Body()
		if c.Out {
			key, look = "include", kit.Body().In(scene.Muted)
		}
		row := k.Row(8, k.Grow(k.Text(c.Title, look)))
		if c.Out {
			row.Objects = append(row.Objects, k.Tag(kit.TagSpec{Text: v.say("excluded")}))
		}
		row.Objects = append(row.Objects, v.rowButton(v.say(key), c.Title, s.Fixed, func() { v.exclude(c) }))
		parts = append(parts, row)
	}
	return parts
}

func (v *View) exclude(c Criterion) {
	text, main := v.say("exclude_text"), v.say("exclude_do")
	if c.Out {
		text, main = v.say("include_text"), v.say("include_do")
	}
	v.reason(ask{title: c.Title, texts: []string{text}, main: main, do: func(reason string) string {
		return v.presenter.Exclude(c.ID, !c.Out, reason)
	}})
}
