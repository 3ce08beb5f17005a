package reports

import (
	"reifekompass/assessment"
	"reifekompass/assessment/team"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// mostApart is how many questions on which people differ are named.
const mostApart = 8

// teamPage shows how far those who filled in together agree, and where they
// do not. Without answers of others there is none. Comments of others and few
// opinions of the staff are not in it; who said what is printed together with
// the internal comments only, because a printed report is passed on.
func (w writer) teamPage(in *Input, f *figures) []document.Section {
	t := in.Team.Discreet()
	if t.Contributions == 0 {
		return nil
	}
	agreed := t.Agreement()
	blocks := []document.Block{
		w.teamNumbers(&t, agreed),
		document.Paragraph{Text: document.Plain(sentences(w.teamMembers(&t), w.teamStaff(&t), w.Say("report.team.counted")))},
	}
	if apart := t.Widest(mostApart); len(apart) > 0 {
		figure, shown := w.teamFigure(in, apart, f)
		blocks = append(blocks, figure, document.List{Items: w.teamWords(in, apart[:shown])})
	} else if agreed.Levels > 0 {
		blocks = append(blocks, document.Paragraph{Text: document.Plain(w.Say("report.team.together"))})
	}
	blocks = append(blocks, document.Paragraph{Look: document.Note, Text: document.Plain(w.Say("report.team.stays"))})
	return []document.Section{{
		Kicker: w.Say("report.team"), Title: w.teamTitle(agreed), Bookmark: w.Say("report.team"), Anchor: "team", Blocks: blocks,
	}}
}

func (w writer) teamTitle(a team.Agreement) string {
	levels, same := w.Integer(a.Levels), w.Integer(a.Same)
	switch {
	case a.Levels == 0:
		return w.Say("report.team.title.none")
	case a.Same == 0:
		return w.Count("report.team.title.nobody", a.Levels, "Levels", levels)
	case a.Same == a.Levels:
		return w.Count("report.team.title.all", a.Levels, "Levels", levels)
	default:
		return w.Count("report.team.title", a.Same, "Same", same, "Levels", levels)
	}
}

func (w writer) teamNumbers(t *team.Team, a team.Agreement) document.KeyNumbers {
	numbers := []document.KeyNumber{{Value: w.Integer(t.Contributions), Label: w.Say("report.team.contributions")}}
	if a.Levels == 0 {
		return document.KeyNumbers{Numbers: numbers}
	}
	return document.KeyNumbers{Numbers: append(numbers,
		document.KeyNumber{
			Value: w.percent(a.Share()), Label: w.Say("report.team.share"),
			Note: w.Count("report.team.share.note", a.Levels, "Same", w.Integer(a.Same), "Levels", w.Integer(a.Levels)),
		},
		document.KeyNumber{
			Value: w.Integer(a.Unanimous), Unit: w.Say("report.team.of", "Number", w.Integer(a.Questions)), Label: w.Say("report.team.unanimous"),
		},
	)}
}

// teamMembers says how many people of which role took part.
func (w writer) teamMembers(t *team.Team) string {
	var names []string
	for _, role := range t.Roles {
		names = append(names, w.roleName(role.Name, role.Count))
	}
	if len(names) == 0 {
		return ""
	}
	return w.Say("report.team.members", "Names", w.list(names))
}

// roleName is a role with the number of its people, if they are several.
func (w writer) roleName(role string, people int) string {
	if role = oneLine(role); role == "" {
		role = w.Say("report.team.role.none")
	}
	if people < 2 {
		return role
	}
	return w.Say("report.team.role", "Role", role, "Number", w.Integer(people))
}

// teamStaff says how far the view of the agency is shared by its staff.
func (w writer) teamStaff(t *team.Team) string {
	accepted := t.Acceptance()
	switch {
	case t.Staff == 0:
		return ""
	case t.Staff < team.MinStaff:
		return w.Count("report.team.staff.few", t.Staff, "Least", w.Integer(team.MinStaff))
	case accepted.Questions == 0:
		return w.Count("report.team.staff.none", t.Staff)
	default:
		return w.Count("report.team.staff", accepted.Questions, "Staff", w.Integer(t.Staff), "Questions", w.Integer(accepted.Questions), "Close", w.Integer(accepted.Close))
	}
}

// teamFigure draws as many of the questions as leave room for the words on
// the page, and returns how many those are. Where the roles of one question
// alone take more than a page, they are drawn together.
func (w writer) teamFigure(in *Input, apart []team.Question, f *figures) (document.Figure, int) {
	const room, most = 118 * scene.MM, document.TextHeight - 20*scene.MM
	drawn := w.voices(in, apart, w.options.Internal).Draw()
	for drawn.Height > room && len(apart) > 1 {
		apart = apart[:len(apart)-1]
		drawn = w.voices(in, apart, w.options.Internal).Draw()
	}
	if drawn.Height > most {
		drawn = w.voices(in, apart, false).Draw()
	}
	note := w.Say("report.team.figure.note")
	if !w.options.Internal {
		note = sentences(note, w.Say("report.team.figure.hidden"))
	}
	return document.Figure{Caption: f.next(w, w.Say("report.team.figure"), note), Scene: drawn}, len(apart)
}

// teamWords say of each question which levels were named and which one holds.
func (w writer) teamWords(in *Input, apart []team.Question) []document.Item {
	var items []document.Item
	for _, q := range apart {
		question, _ := in.Catalogue.Question(q.ID)
		named := w.Say("report.team.named.one", "Low", w.Integer(int(q.Spread.Low)))
		if q.Spread.Range() > 0 {
			named = w.Say("report.team.named", "Low", w.Integer(int(q.Spread.Low)), "High", w.Integer(int(q.Spread.High)))
		}
		items = append(items, document.Item{Text: document.Prose{
			document.Strong(string(q.ID) + "\u00a0" + w.questionName(question) + ": "), {Text: sentences(named, w.teamHolds(&q))},
		}})
	}
	return items
}

func (w writer) teamHolds(q *team.Question) string {
	if q.Own.State != assessment.Answered {
		return w.Say("report.team.holds.none")
	}
	level := w.Integer(int(q.Own.Current))
	switch q.Standing {
	case team.Settled:
		return w.Say("report.team.holds.settled", "Level", level)
	case team.Differs, team.Offered:
		return w.Say("report.team.holds.open", "Level", level)
	case team.Silent, team.Agreed:
	}
	return w.Say("report.team.holds", "Level", level)
}
