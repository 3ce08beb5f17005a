// Package assessment holds the words of the field and their rules: what a
// catalogue, an agency, an answer and an assessment are. It knows no file,
// database, window or paper, and imports the standard library only.
package assessment

import (
	"slices"
	"strings"
	"unicode"
)

// Level is a stage of the maturity model, 0 to MaxLevel. It is ordinal: each
// level includes the one below it.
type Level int

// MaxLevel is the highest level of the model (DOMAIN, section 1).
const MaxLevel Level = 4

// Check returns a *ValueError if l is not a level of the model.
func (l Level) Check(question QuestionID) error {
	if l < 0 || l > MaxLevel {
		return &ValueError{Question: question, Field: FieldLevel, Got: int(l), Min: 0, Max: int(MaxLevel)}
	}
	return nil
}

// QuestionID is the stable name that answers and files refer to, such as
// "B2". It never depends on position or wording.
type QuestionID string

// DimensionID is the stable name of a dimension, such as "B".
type DimensionID string

// CriterionID is the stable name of a criterion of the jury, such as "J3".
type CriterionID string

// Weight is the importance of a question within its dimension, or of a
// dimension within the total, in thousandths: 1000 is the usual weight 1.
// It is a whole number so that sums are exact. It is positive.
type Weight int64

// UnitWeight is the weight of a question or dimension that says nothing else.
const UnitWeight Weight = 1000

// Catalogue is a list of questions with everything a person needs to answer
// them. Values are read-only after loading and may be shared by goroutines.
type Catalogue struct {
	ID         string // stable name, also the file's name
	Version    string // such as "1.0"; printed in every report
	Title      Text
	Criteria   []Criterion
	Dimensions []Dimension

	// Processes are the templates of the process inventory in the order they
	// are offered; nil if the catalogue has none.
	Processes []ProcessTemplate

	// ProcessLevels says what can be observed at each level of a process;
	// index is the level. All are nil if the catalogue does not describe them.
	ProcessLevels [MaxLevel + 1]Text

	// Call is the call whose criteria, weights of dimensions and parameters
	// hold; nil: the catalogue's own ones and DefaultParameters do.
	Call *Call

	// CallPrint is the fingerprint of the file of Call, which reports name;
	// zero: there is no call, or it is a draft.
	CallPrint Fingerprint
}

// Model returns the numbers by which potential and utility are computed.
func (c *Catalogue) Model() Parameters {
	if c.Call == nil {
		return DefaultParameters()
	}
	return c.Call.Parameters
}

// Criterion is something the jury judges; questions link to it as reading aid.
type Criterion struct {
	ID       CriterionID
	Title    Text
	Question Text // guides the applicant's text about it; nil if there is none
}

// ProcessTemplate is a work process that most agencies have, ready to be
// taken into the inventory of one.
type ProcessTemplate struct {
	ID    ProcessID
	Title Text
	Short Text // for tables and pictures
	Hint  Text // where a case begins and ends, so that all count alike
}

// Dimension is a field of action (Handlungsfeld): a group of questions with
// one index.
type Dimension struct {
	ID        DimensionID
	Title     Text
	Short     Text // for narrow places such as a sidebar
	Strength  Text // "ein tragfähiges Team": completes "Wir haben ..."
	Brake     Text // "Daten": completes "... bremsen", always in the plural
	Weight    Weight
	Questions []Question
}

// Question asks where the agency stands in one matter.
type Question struct {
	ID       QuestionID
	Meaning  int // version of the meaning; two answers compare only if equal
	Core     bool
	Staff    bool // whether everybody who works there can judge it
	Weight   Weight
	Criteria []CriterionID
	Kinds    []Kind // the kinds of agency it is asked of; empty: of all
	Title    Text
	Short    Text
	Text     Text
	Why      Text
	Hint     Text
	Terms    []Term
	Choices  [MaxLevel + 1]Choice // index is the level
}

// Choice is one level of a question, described by what can be observed.
type Choice struct {
	Text Text
	Next Text // what to do to reach the next level; empty at MaxLevel
}

// Term explains a word of the trade used in a question.
type Term struct {
	Term    Text
	Meaning Text
}

// Question returns the question with the id.
func (c *Catalogue) Question(id QuestionID) (Question, bool) {
	for i := range c.Dimensions {
		for j := range c.Dimensions[i].Questions {
			if c.Dimensions[i].Questions[j].ID == id {
				return c.Dimensions[i].Questions[j], true
			}
		}
	}
	return Question{}, false
}

// DimensionOf returns the dimension that holds the question.
func (c *Catalogue) DimensionOf(id QuestionID) (Dimension, bool) {
	for _, d := range c.Dimensions {
		if slices.ContainsFunc(d.Questions, func(q Question) bool { return q.ID == id }) {
			return d, true
		}
	}
	return Dimension{}, false
}

// Process returns the template with the id. An agency's own processes have
// none.
func (c *Catalogue) Process(id ProcessID) (ProcessTemplate, bool) {
	for _, p := range c.Processes {
		if p.ID == id {
			return p, true
		}
	}
	return ProcessTemplate{}, false
}

// FindProcess returns the id of the template that people name by its id, its
// title or its short title in any language, however they write it.
func (c *Catalogue) FindProcess(text string) (id string, found bool) {
	folded := FoldName(text)
	if folded == "" {
		return "", false
	}
	for _, p := range c.Processes {
		names := []string{string(p.ID)}
		for _, language := range Languages() {
			names = append(names, p.Title[language], p.Short[language])
		}
		if slices.ContainsFunc(names, func(name string) bool { return FoldName(name) == folded }) {
			return string(p.ID), true
		}
	}
	return "", false
}

// FoldName makes names comparable: letters and digits only, in small letters.
func FoldName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// Order lists the ids of all questions in the order they are asked.
func (c *Catalogue) Order() []QuestionID {
	var ids []QuestionID
	for _, d := range c.Dimensions {
		for _, q := range d.Questions {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

// StaffQuestions lists the questions that everybody who works at an agency can
// judge, in the order they are asked.
func (c *Catalogue) StaffQuestions() []QuestionID {
	var ids []QuestionID
	for _, d := range c.Dimensions {
		for _, q := range d.Questions {
			if q.Staff {
				ids = append(ids, q.ID)
			}
		}
	}
	return ids
}

// RelevantTo returns the part of the catalogue that is asked of an agency of
// the kind. Questions that are not asked are in no denominator. Criteria and
// templates of processes are the same for all.
func (c *Catalogue) RelevantTo(kind Kind) *Catalogue {
	return c.without(func(q Question) bool { return len(q.Kinds) > 0 && !slices.Contains(q.Kinds, kind) })
}

// Shared returns the part of the catalogue that a part of the work asks; the
// whole for a nil part.
func (c *Catalogue) Shared(part *Part) *Catalogue {
	if part == nil || len(part.Questions) == 0 {
		return c
	}
	return c.without(func(q Question) bool { return !part.Asks(q.ID) })
}

// without returns the catalogue without the other questions.
func (c *Catalogue) without(other func(Question) bool) *Catalogue {
	part := *c
	part.Dimensions = make([]Dimension, 0, len(c.Dimensions))
	for _, d := range c.Dimensions {
		if slices.ContainsFunc(d.Questions, other) { // otherwise they are shared: a comparison asks for hundreds
			d.Questions = slices.DeleteFunc(slices.Clone(d.Questions), other)
		}
		if len(d.Questions) > 0 {
			part.Dimensions = append(part.Dimensions, d)
		}
	}
	return &part
}
