package measures

import (
	"strconv"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
	"reifekompass/assets/translations"
)

// composer makes the state of the screen out of what is known.
type composer struct {
	*look

	words *translations.Translator
	kept  *Kept
	order []assessment.MeasureID
}

func (c composer) state() State {
	measures := c.assessment.Inventory.Measures()
	s := State{Side: c.kept.side, Title: c.words.Say("measures.title"), Panel: !c.kept.closed, Empty: len(measures) == 0}
	s.Proposals = c.proposed()
	if s.Empty {
		s.Side = SideList
		return s
	}
	s.Count = c.words.Count("measures.count", len(measures))
	switch s.Side {
	case SideRoadmap:
		s.Title = c.words.Say("measures.roadmap_title")
		s.Roadmap = c.roadmap(measures)
	case SideEffect:
		s.Title = c.words.Say("measures.effect_title")
		s.Effect = c.effect(measures)
		return s
	default:
		s.Table = c.table()
	}
	s.Detail = c.detail(assessment.MeasureID(c.kept.row))
	return s
}

func (c composer) in(text assessment.Text) string { return text.In(c.wording.Language()) }

// name says what a measure is called.
func (c composer) name(m assessment.Measure) string { return c.wording.Name(m, c.assessment.Inventory) }

// processName is such as "P02 Unternehmensanfrage beantworten".
func (c composer) processName(id assessment.ProcessID) string {
	return c.words.Say("measures.coded", "Code", id, "Name", c.wording.RefName(assessment.Process{ID: id}.Ref(), c.assessment.Inventory))
}

// score writes a score of 0 to 100.
func (c composer) score(s scoring.Score) string {
	if !s.Known() {
		return c.words.Say("measures.not_scored")
	}
	return c.words.Decimal(s.Round(1))
}

// euro writes an amount in whole euros.
func (c composer) euro(s scoring.Score) string {
	return c.words.Say("measures.euro", "Amount", c.words.Decimal(s.Round(0)))
}

func (c composer) levels(from, to assessment.Level) string {
	return c.words.Say("measures.levels", "From", int(from), "To", int(to))
}

// list joins words with commas and a last "und".
func (c composer) list(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return strings.Join(items, "")
	}
	return c.words.Say("measures.and", "Head", strings.Join(items[:last], ", "), "Last", items[last])
}

// detail is what the panel says about a measure.
func (c composer) detail(id assessment.MeasureID) Detail {
	m, there := c.assessment.Inventory.Measure(id)
	if !there {
		return Detail{}
	}
	d := Detail{Measure: m, Inventory: c.assessment.Inventory, Code: string(m.ID), Name: c.name(m)}
	d.Effect, _ = c.change(m)
	if q := m.Subject.Question; q != "" {
		d.Question = Subject{Name: c.wording.QuestionName(q), Open: c.words.Say("measures.open_question", "Code", q)}
	}
	if q := m.Subject.Process; q != "" {
		d.Process = Subject{Name: c.processName(q), Open: c.words.Say("measures.open_process", "Code", q)}
	}
	return d
}

// Question is a question of the catalogue that a measure can improve.
type Question struct {
	ID     assessment.QuestionID
	Name   string // "B4 Durchgängigkeit ohne Medienbrüche"
	Detail string // dimension and level: "Prozesse und Arbeitsabläufe · heute 1, Ziel 3"
}

func (c composer) question(id assessment.QuestionID) Question {
	dimension, _ := c.catalogue.DimensionOf(id)
	return Question{ID: id, Name: c.wording.QuestionName(id), Detail: c.words.Say("measures.question_detail",
		"Dimension", c.in(dimension.Title), "Level", c.answered(c.assessment.Answer(id)))}
}

// answered says level and target of a question.
func (c composer) answered(answer assessment.Answer) string {
	switch {
	case answer.State != assessment.Answered:
		return c.words.Say("measures.question_open")
	case answer.Target.Set:
		return c.words.Say("measures.question_aimed", "Level", strconv.Itoa(int(answer.Current)), "Target", strconv.Itoa(int(answer.Target.Level)))
	default:
		return c.words.Say("measures.question_level", "Level", strconv.Itoa(int(answer.Current)))
	}
}
