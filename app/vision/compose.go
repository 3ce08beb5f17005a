package vision

import (
	"slices"
	"strconv"

	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// criterionTransfer is the criterion of how well others could take over what
// the agency does; there the processes say something too.
const criterionTransfer assessment.CriterionID = "J1"

// composer makes the state of the screen out of what is known.
type composer struct {
	state   session.State
	words   *translations.Translator
	wording *wording.Wording
	kept    *Kept
}

func (c composer) in(text assessment.Text) string { return text.In(c.wording.Language()) }

// text is what stands to a criterion on the screen: what is typed, or else
// what is stored.
func (c composer) text(id assessment.CriterionID) string {
	if typed, waiting := c.kept.typed[id]; waiting {
		return typed
	}
	return c.state.Assessment.Inventory.Vision(id)
}

func (c composer) all() State {
	var s State
	written := 0
	for _, criterion := range c.state.Catalogue.Criteria {
		row := c.row(criterion)
		if row.Written {
			written++
		}
		s.Criteria = append(s.Criteria, row)
		if row.Chosen {
			s.Text, s.Aid = c.chosen(criterion), c.aid(criterion.ID)
		}
	}
	s.Written = c.words.Say("vision.written", "Done", written, "All", len(s.Criteria))
	return s
}

func (c composer) row(criterion assessment.Criterion) Criterion {
	text := c.text(criterion.ID)
	row := Criterion{
		ID: criterion.ID, Title: c.in(criterion.Title), Chosen: criterion.ID == c.kept.chosen,
		Name: c.words.Say("vision.row_empty", "ID", criterion.ID, "Title", c.in(criterion.Title)),
	}
	_, row.Unsaved = c.kept.typed[criterion.ID]
	if n := length(text); !blank(text) {
		row.Written = true
		row.Name = c.words.Count("vision.row_written", n, "ID", criterion.ID, "Title", row.Title, "Number", c.words.Integer(n))
	}
	if row.Unsaved {
		row.Name = c.words.Say("vision.row_unsaved", "ID", criterion.ID, "Title", row.Title)
	}
	return row
}

func (c composer) chosen(criterion assessment.Criterion) Text {
	t := Text{
		Criterion: criterion.ID, Question: c.in(criterion.Question), Text: c.text(criterion.ID),
		Title: c.words.Say("vision.coded", "Code", criterion.ID, "Name", c.in(criterion.Title)),
	}
	t.Counter, t.Problem = count(c.words, t.Text)
	return t
}

// aid is what the agency said elsewhere that belongs to a criterion.
func (c composer) aid(id assessment.CriterionID) Aid {
	var a Aid
	for _, dimension := range c.state.Catalogue.Dimensions {
		for i := range dimension.Questions {
			if slices.Contains(dimension.Questions[i].Criteria, id) {
				a.Rows = append(a.Rows, c.answer(&dimension.Questions[i]))
			}
		}
	}
	if id == criterionTransfer {
		for _, process := range c.state.Assessment.Inventory.Processes() {
			if process.Transferability.Set {
				a.Rows = append(a.Rows, c.process(process))
			}
		}
	}
	a.Lead = c.words.Say("vision.aid_lead")
	if len(a.Rows) == 0 {
		a.Lead, a.None = "", c.words.Say("vision.aid_none")
	}
	return a
}

// answer is one answer with what it says at its level.
func (c composer) answer(question *assessment.Question) Row {
	answer := c.state.Assessment.Answer(question.ID)
	row := Row{Question: question.ID, Code: string(question.ID), Title: c.in(question.Title), Comment: answer.ForJury}
	switch answer.State {
	case assessment.Answered:
		row.Text = c.in(question.Choices[answer.Current].Text)
		row.Strip = Strip{Shown: true, From: int(answer.Current)}
		row.Levels = c.words.Say("vision.level", "Level", int(answer.Current))
		if answer.Target.Set {
			row.Strip.To = int(answer.Target.Level)
			row.Levels = c.words.Say("vision.level_target", "Level", int(answer.Current), "Target", int(answer.Target.Level))
		}
	case assessment.NotApplicable:
		row.Levels = c.words.Say("vision.not_applicable")
	case assessment.Unknown:
		row.Levels = c.words.Say("vision.unknown")
	default:
		row.Levels = c.words.Say("vision.open")
	}
	row.Name = c.words.Say("vision.to_question", "Code", row.Code, "Title", row.Title, "Levels", row.Levels)
	return row
}

// process is how well others could take over a process.
func (c composer) process(p assessment.Process) Row {
	row := Row{
		Process: p.ID, Code: string(p.ID), Title: c.wording.ProcessName(p), Text: p.Remark,
		Levels: c.words.Say("vision.transferable", "Level", strconv.Itoa(int(p.Transferability.Level)), "Max", int(assessment.MaxLevel)),
	}
	row.Name = c.words.Say("vision.to_process", "Code", row.Code, "Title", row.Title, "Levels", row.Levels)
	return row
}
