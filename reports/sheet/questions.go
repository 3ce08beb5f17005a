package sheet

import (
	"strconv"
	"strings"

	"reifekompass/assessment"
)

// questions has a row for each question that is asked: what is asked, the
// answer, and at the right what each level means.
func (m *maker) questions(a *assessment.Assessment) grid {
	say := m.words.Say
	g := grid{key: sheetQuestions, title: say("sheet.questions"), columns: []column{
		{key: "question", head: say("sheet.question"), width: 8, fixed: true},
		{key: "title", head: say("sheet.title"), width: 34, fixed: true},
		{key: "text", head: say("sheet.text"), width: 48, fixed: true},
		{key: "state", head: say("sheet.state"), width: 16, choices: m.stateWords()},
		{key: "current", head: say("sheet.current"), width: 8, choices: levels(), number: true},
		{key: "target", head: say("sheet.target"), width: 8, choices: levels(), number: true},
		{key: "target_year", head: say("sheet.target_year"), width: 10, number: true},
		{key: "evidence", head: say("sheet.evidence"), width: 16, choices: m.evidenceWords()},
		{key: "reason", head: say("sheet.reason"), width: 30},
		{key: "for_jury", head: say("sheet.for_jury"), width: 44},
		{key: "internal", head: say("sheet.internal"), width: 44},
		{key: "discussion", head: say("sheet.discussion"), width: 12, choices: m.yesNo()},
	}}
	for _, level := range levels() {
		g.columns = append(g.columns, column{key: "level_" + level, head: say("sheet.level", "Level", level), width: 36, fixed: true})
	}
	language := m.wording.Language()
	for _, d := range m.catalogue.Dimensions {
		for _, q := range d.Questions {
			row := append([]string{string(q.ID), q.Title.In(language), q.Text.In(language)}, m.answerRow(a.Answer(q.ID))...)
			for _, choice := range q.Choices {
				row = append(row, choice.Text.In(language))
			}
			g.rows = append(g.rows, row)
		}
	}
	return g
}

func (m *maker) answerRow(a assessment.Answer) []string {
	row := []string{m.stateWords()[a.State], "", "", "", m.evidenceWords()[a.Evidence], a.Reason, a.ForJury, a.Internal, m.yesNo()[1]}
	if a.State == assessment.Answered {
		row[1] = strconv.Itoa(int(a.Current))
	}
	if a.Target.Set {
		row[2] = strconv.Itoa(int(a.Target.Level))
	}
	if a.Target.Year != 0 {
		row[3] = strconv.Itoa(a.Target.Year)
	}
	if a.Discussion {
		row[8] = m.yesNo()[0]
	}
	return row
}

// The words of states, evidence, yes and no; the index is the value.
func (m *maker) stateWords() []string {
	return m.sayAll("sheet.state.open", "sheet.state.answered", "sheet.state.unknown", "sheet.state.not_applicable")
}

func (m *maker) evidenceWords() []string {
	return m.sayAll("sheet.evidence.none", "sheet.evidence.statement", "sheet.evidence.document", "sheet.evidence.third_party")
}

func (m *maker) yesNo() []string { return m.sayAll("sheet.yes", "sheet.no") }

func (m *maker) sayAll(keys ...string) []string {
	words := make([]string, 0, len(keys))
	for _, key := range keys {
		words = append(words, m.words.Say(key))
	}
	return words
}

// readAnswer makes an answer of a row.
func (m *maker) readAnswer(r *row) assessment.Answer {
	a := assessment.Answer{Question: assessment.QuestionID(strings.TrimSpace(r.text("question")))}
	if _, asked := m.catalogue.Question(a.Question); !asked {
		r.fail("question", "sheet.error.question")
		return a
	}
	current, said := r.level("current")
	a.State = assessment.State(r.choice("state", m.stateWords()))
	if said && a.State == assessment.Open {
		a.State = assessment.Answered // people fill in the level and think of nothing else
	}
	if said != (a.State == assessment.Answered) {
		r.fail("state", "sheet.error.state")
	}
	a.Current = current
	a.Target.Level, a.Target.Set = r.level("target")
	a.Target.Year = r.whole("target_year", assessment.MinYear, assessment.MaxYear)
	a.Evidence = assessment.Evidence(r.choice("evidence", m.evidenceWords()))
	a.Reason, a.ForJury, a.Internal = r.prose("reason"), r.prose("for_jury"), r.prose("internal")
	a.Discussion = strings.TrimSpace(r.text("discussion")) != "" && r.choice("discussion", m.yesNo()) == 0
	return a
}
