package course

import (
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// The columns of the table before those of the jurors.
const columnName = "name"

// ofJuror begins the column of a juror.
const ofJuror = "juror "

// applicants lists the applicants with what each juror declared.
func (p *Presenter) applicants() Applicants {
	b := p.board
	a := Applicants{
		Title:  p.count("applicants", len(b.Applicants)),
		Lead:   p.say("applicants_lead"),
		Shut:   p.notNow(assessment.RoundConflicts, assessment.RoundReview, assessment.RoundViewing, assessment.RoundDiscussion),
		Fixed:  p.notNow(assessment.RoundConflicts, assessment.RoundReview),
		Closed: p.notNow(p.open()...),
	}
	a.Columns = []kit.GridColumn{{ID: columnName, Title: p.say("applicant"), Width: 260, Weight: 1}}
	for i := range b.Jurors {
		a.Columns = append(a.Columns, kit.GridColumn{ID: ofJuror + string(b.Jurors[i].ID), Title: b.Jurors[i].Name, Width: 132})
	}
	a.Search, a.Long = p.search, len(b.Applicants) > longList
	for i := range b.Applicants {
		if sought(b.Applicants[i].Agency, p.search) {
			a.Rows = append(a.Rows, p.applicantRow(&b.Applicants[i]))
		}
	}
	a.Criteria = p.criteria()
	a.Excluded = p.words.Say("course.criteria")
	if n := len(b.Round.Excluded); n > 0 {
		a.Excluded = p.count("criteria_out", n)
	}
	return a
}

// longList is from how many applicants on they can be searched.
const longList = 20

func sought(name, search string) bool {
	return strings.Contains(strings.ToLower(name), strings.ToLower(strings.TrimSpace(search)))
}

// Search shows the applicants whose name holds a text.
func (p *Presenter) Search(text string) {
	p.search = text
	p.render()
}

// open are the steps before the archive.
func (*Presenter) open() []assessment.RoundState {
	states := assessment.RoundStates()
	return states[:len(states)-1]
}

func (p *Presenter) applicantRow(of *assessment.Applicant) kit.GridRow {
	name := kit.GridCell{Text: of.Agency}
	if of.Withdrawn != "" {
		name.Note, name.Muted, name.Tip = p.say("withdrawn"), true, of.Withdrawn
	}
	row := kit.GridRow{ID: of.Series, Name: of.Agency, Cells: []kit.GridCell{name}}
	for i := range p.board.Jurors {
		row.Cells = append(row.Cells, p.declaredCell(p.board.Jurors[i].ID, of.Series))
	}
	return row
}

func (p *Presenter) declaredCell(juror assessment.JurorID, series string) kit.GridCell {
	switch d, said := p.declared[pair{juror, series}]; {
	case !said:
		return kit.GridCell{Text: p.words.Say("round.undeclared"), Muted: true, Small: true}
	case d.Conflicted():
		kind := p.words.Say("round.conflict." + string(d.Kind))
		return kit.GridCell{Text: kind, Warn: true, Tip: kind + ": " + d.Reason}
	default:
		return kit.GridCell{Text: p.words.Say("round.conflict.none"), Small: true}
	}
}

func (p *Presenter) criteria() []Criterion {
	language := assessment.Language(p.words.Language())
	var list []Criterion
	for i := range p.board.Call.Call.Criteria {
		id := p.board.Call.Call.Criteria[i].ID
		list = append(list, Criterion{ID: id, Title: p.board.CriterionName(id, language), Out: slices.Contains(p.board.Round.Excluded, id)})
	}
	return list
}

// Declared returns what is known of a juror and an applicant.
func (p *Presenter) Declared(juror assessment.JurorID, series string) Declared {
	d := Declared{
		Juror: juror, Series: series, Name: p.nameOf(juror), Applicant: p.board.ApplicantName(series),
		Late: p.board.Round.State != assessment.RoundConflicts,
	}
	if known, said := p.declared[pair{juror, series}]; said {
		d.Kind, d.Reason = known.Kind, known.Reason
	}
	return d
}

// FirstOpen is the first applicant about whom a juror has declared nothing
// yet; the first of all if there is none such.
func (p *Presenter) FirstOpen(juror assessment.JurorID) string {
	for i := range p.board.Applicants {
		if _, said := p.declared[pair{juror, p.board.Applicants[i].Series}]; !said {
			return p.board.Applicants[i].Series
		}
	}
	if len(p.board.Applicants) > 0 {
		return p.board.Applicants[0].Series
	}
	return ""
}

// Declare notes what a juror says about an applicant. why is the reason for
// saying it after the review has begun.
func (p *Presenter) Declare(d Declared, why string) string {
	if d.Kind == "" {
		return p.say("declare_kind_missing")
	}
	one := assessment.Declaration{Juror: d.Juror, Series: d.Series, Kind: d.Kind, Made: p.deps.Office.Clock()}
	if d.Kind != assessment.NoConflict {
		one.Reason = d.Reason
	}
	return p.done(p.deps.Office.Declare(p.deps.Context, p.board, []assessment.Declaration{one}, why))
}

// DeclareRest notes that a juror has no conflict with those about whom nothing
// was declared yet.
func (p *Presenter) DeclareRest(juror assessment.JurorID, why string) string {
	var rest []assessment.Declaration
	for i := range p.board.Applicants {
		series := p.board.Applicants[i].Series
		if _, said := p.declared[pair{juror, series}]; !said {
			rest = append(rest, assessment.Declaration{Juror: juror, Series: series, Kind: assessment.NoConflict, Made: p.deps.Office.Clock()})
		}
	}
	if len(rest) == 0 {
		return ""
	}
	return p.done(p.deps.Office.Declare(p.deps.Context, p.board, rest, why))
}

// Applicant returns name and reason of withdrawal of an applicant.
func (p *Presenter) Applicant(series string) (name, withdrawn string) {
	if a := p.board.Applicant(series); a >= 0 {
		return p.board.Applicants[a].Agency, p.board.Applicants[a].Withdrawn
	}
	return "", ""
}

// Withdraw notes that an applicant withdrew, and why.
func (p *Presenter) Withdraw(series, reason string) string {
	if blank(reason) {
		return p.say("reason_missing")
	}
	return p.done(p.deps.Office.Withdraw(p.deps.Context, p.board, series, reason))
}

// Return lets an applicant who withdrew take part again.
func (p *Presenter) Return(series string) string {
	return p.done(p.deps.Office.Withdraw(p.deps.Context, p.board, series, ""))
}

// Exclude leaves a criterion out of the whole round, or applies it again, with
// a reason.
func (p *Presenter) Exclude(id assessment.CriterionID, out bool, reason string) string {
	criteria := slices.DeleteFunc(slices.Clone(p.board.Round.Excluded), func(one assessment.CriterionID) bool { return one == id })
	if out {
		criteria = append(criteria, id)
	}
	if len(criteria) == len(p.board.Call.Call.Criteria) {
		return p.say("criteria_none_left")
	}
	return p.done(p.deps.Office.Exclude(p.deps.Context, p.board, criteria, reason))
}
