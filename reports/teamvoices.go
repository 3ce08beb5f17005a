package reports

import (
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/team"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// voices is the picture of the questions; with roles, there is a row for each.
func (w writer) voices(in *Input, apart []team.Question, roles bool) chart.Voices {
	picture := chart.Voices{
		Head: chart.VoicesHead{
			Question: w.Say("report.team.head.question"), People: w.Say("report.team.head.people"), Holds: w.Say("report.team.head.holds"),
		},
		Language: w.Language(), Width: document.TextWidth,
	}
	var spoken []string
	for _, q := range apart {
		question, _ := in.Catalogue.Question(q.ID)
		block := chart.VoicesQuestion{
			ID: string(q.ID), Title: w.questionName(question), Holds: w.holds(q.Own), Standing: w.teamStanding(q.Standing), Rows: w.voiceRows(q.Voices, roles),
		}
		picture.Questions = append(picture.Questions, block)
		spoken = append(spoken, w.spokenVoices(block))
	}
	picture.Alt = w.Say("report.team.alt", "Questions", joined(spoken))
	return picture
}

// holds is the level that holds, or the word for why there is none.
func (w writer) holds(own assessment.Answer) chart.Value {
	if own.State != assessment.Answered {
		return chart.Value{Label: w.stateWord(reply{answer: own})}
	}
	level := w.Integer(int(own.Current))
	return chart.Value{Known: true, At: float64(own.Current), Label: w.Say("report.team.level", "Level", level)}
}

// teamStanding says whether a person has settled a question.
func (w writer) teamStanding(s team.Standing) string {
	switch s {
	case team.Settled:
		return w.Say("report.team.standing.settled")
	case team.Differs:
		return w.Say("report.team.standing.differs")
	case team.Offered:
		return w.Say("report.team.standing.offered")
	case team.Silent, team.Agreed:
	}
	return ""
}

// group is who stands in one row of the picture.
type group struct {
	name   string
	staff  bool // whatever a role is called, it does not join them
	voices []team.Voice
}

// voiceRows are the voices by role, or all of them together; the staff always
// stand together.
func (w writer) voiceRows(voices []team.Voice, roles bool) []chart.VoicesRow {
	var groups []group
	for _, v := range voices {
		name := w.groupName(v, roles)
		at := slices.IndexFunc(groups, func(g group) bool { return g.name == name && g.staff == v.Staff })
		if at < 0 {
			at, groups = len(groups), append(groups, group{name: name, staff: v.Staff})
		}
		groups[at].voices = append(groups[at].voices, v)
	}
	var rows []chart.VoicesRow
	for _, g := range groups {
		rows = append(rows, w.voiceRow(g))
	}
	return rows
}

func (w writer) groupName(v team.Voice, roles bool) string {
	switch {
	case v.Staff:
		return w.Say("report.team.employees")
	case roles:
		return w.roleName(v.Role, 1)
	default:
		return w.Say("report.team.colleagues")
	}
}

func (w writer) voiceRow(g group) chart.VoicesRow {
	row := chart.VoicesRow{
		People: w.Say("report.team.role", "Role", g.name, "Number", w.Integer(len(g.voices))), Missing: w.Say("report.team.no_level"),
	}
	for _, v := range g.voices {
		if v.Answer.State == assessment.Answered {
			row.Levels = append(row.Levels, int(v.Answer.Current))
		}
	}
	slices.Sort(row.Levels)
	if without := len(g.voices) - len(row.Levels); without > 0 && len(row.Levels) > 0 {
		row.People = w.Say("report.team.without", "People", row.People, "Number", w.Integer(without))
	}
	return row
}

// spokenVoices says a block of the picture in words.
func (w writer) spokenVoices(q chart.VoicesQuestion) string {
	var rows []string
	for _, row := range q.Rows {
		levels := row.Missing
		if len(row.Levels) > 0 {
			var named []string
			for _, level := range row.Levels {
				named = append(named, w.Integer(level))
			}
			levels = w.list(named)
		}
		rows = append(rows, w.Say("report.team.alt.row", "People", row.People, "Levels", levels))
	}
	return w.Say("report.team.alt.question", "ID", q.ID, "Rows", joined(rows), "Holds", joinedWith(", ", []string{q.Holds.Label, q.Standing}))
}
