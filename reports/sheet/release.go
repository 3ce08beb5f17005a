package sheet

import (
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
	"reifekompass/assets/translations"
)

// ReleaseData is a release as open data: every number of it in a row of its
// own, with a description of every column. It holds what the release shows and
// nothing else.
type ReleaseData struct {
	Release   *transfer.Release
	Catalogue *assessment.Catalogue // names dimensions, questions and processes
	Title     string                // of the release; empty: none
	Office    string                // who gives it out; empty: not said
	Rules     string                // version of the rules it was made by
	Model     string                // version of the rules of scoring
	Print     string                // fingerprint of the released file; empty: not said
	Made      time.Time             // the day it was made
	Fictional bool                  // the agencies are made up
	// Licence is under which the office gives the numbers away; empty: none is
	// stated, and the data says so.
	Licence string
}

// The values of columns that hold one of few words. They are the same in every
// language, so that programs can rely on them.
const (
	kindTotal     = "total"
	kindDimension = "dimension"
	kindQuestion  = "question"
	kindProcess   = "process"

	statusShown    = "shown"
	statusWithheld = "withheld"
	statusMerged   = "merged"
	statusMostly   = "mostly"

	wordYes = "yes"
	wordNo  = "no"
)

// field is a column of open data. Label and meaning stand under its key; unit,
// range and what empty means are shared with other columns.
type field struct {
	key               string
	unit, span, empty string
	width             float64
}

// number reports whether the column holds whole numbers.
func (f field) number() bool { return f.unit == "points" || f.unit == "agencies" }

// dataTable is a table of open data. A cell is a string, an int, or nil where
// it is empty.
type dataTable struct {
	key    string // stable: name of the CSV file, key in JSON
	fields []field
	rows   [][]any
}

// idFields name what a row is about.
func idFields() []field {
	return []field{
		{"kind", "word", "kind", "never", 12},
		{"dimension", "id", "ids", "kind", 12},
		{"question", "id", "ids", "kind", 12},
		{"process", "id", "ids", "kind", 12},
	}
}

func valueFields() []field {
	return append(
		idFields(),
		field{"title", "text", "text", "never", 48},
		field{"status", "word", "status", "never", 12},
		field{"members", "agencies", "members", "withheld", 12},
		field{"at_least", "word", "yes", "withheld", 14},
		field{"mean", "points", "points", "withheld", 12},
		field{"band_status", "word", "status", "never", 12},
		field{"band_low", "points", "points", "band", 12},
		field{"band_high", "points", "points", "band", 12},
		field{"classes_status", "word", "classes", "never", 14},
		field{"winners_mean", "points", "points", "winners", 14},
		field{"others_mean", "points", "points", "winners", 14},
	)
}

func classFields() []field {
	return append(
		idFields(),
		field{"low", "points", "low", "never", 12},
		field{"high", "points", "high", "never", 12},
		field{"members", "agencies", "class", "mostly", 12},
		field{"at_least", "word", "yes", "mostly", 14},
		field{"mostly", "word", "yes", "never", 12},
	)
}

// releaseMaker turns a release into tables.
type releaseMaker struct {
	ReleaseData

	words    *translations.Translator
	language assessment.Language
}

func newReleaseMaker(words *translations.Translator, d ReleaseData) *releaseMaker {
	return &releaseMaker{ReleaseData: d, words: words, language: assessment.Language(words.Language())}
}

// tables are those that hold the numbers.
func (m *releaseMaker) tables() []dataTable {
	values, classes := dataTable{key: "values", fields: valueFields()}, dataTable{key: "classes", fields: classFields()}
	for i := range m.Release.Cells {
		c := &m.Release.Cells[i]
		values.rows = append(values.rows, m.value(c))
		if c.Members == 0 {
			continue
		}
		for _, class := range c.Classes {
			classes.rows = append(classes.rows, classRow(c, class))
		}
	}
	return []dataTable{values, classes}
}

// subjectCells are the cells of idFields.
func subjectCells(s transfer.Subject) []any {
	kind := kindTotal
	switch {
	case s.Process != "":
		kind = kindProcess
	case s.Question != "":
		kind = kindQuestion
	case s.Dimension != "":
		kind = kindDimension
	}
	return []any{kind, orNothing(string(s.Dimension)), orNothing(string(s.Question)), orNothing(string(s.Process))}
}

// orNothing is a text, or nothing if it is empty.
func orNothing(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// value is the row of a cell. Of one that is withheld nothing but that is said.
func (m *releaseMaker) value(c *transfer.Cell) []any {
	row := append(subjectCells(c.Subject), m.subjectTitle(c.Subject))
	if c.Members == 0 {
		return append(row, statusWithheld, nil, nil, nil, statusWithheld, nil, nil, statusWithheld, nil, nil)
	}
	row = append(row, statusShown, c.Members, yesOrNo(c.AtLeast), c.Mean)
	if c.Band != nil {
		row = append(row, statusShown, c.Band.Low, c.Band.High)
	} else {
		row = append(row, statusWithheld, nil, nil)
	}
	row = append(row, classStatus(c))
	if c.Winners != nil {
		return append(row, c.Winners.Winners, c.Winners.Others)
	}
	return append(row, nil, nil)
}

// classStatus says whether the classes are shown, and how.
func classStatus(c *transfer.Cell) string {
	switch {
	case c.Classes == nil:
		return statusWithheld
	case c.Classes[0].Mostly:
		return statusMostly
	case len(c.Classes) < c.Subject.ClassCount():
		return statusMerged
	default:
		return statusShown
	}
}

func classRow(c *transfer.Cell, class transfer.Class) []any {
	row := append(subjectCells(c.Subject), class.Low, class.High)
	if class.Mostly {
		return append(row, nil, nil, wordYes)
	}
	return append(row, class.Members, yesOrNo(c.AtLeast), wordNo)
}

func yesOrNo(so bool) string {
	if so {
		return wordYes
	}
	return wordNo
}

// subjectTitle is what a row is about, in words.
func (m *releaseMaker) subjectTitle(s transfer.Subject) string {
	switch {
	case s.Process != "":
		if p, known := m.Catalogue.Process(s.Process); known {
			return p.Title.In(m.language)
		}
		return string(s.Process)
	case s.Question != "":
		if q, known := m.Catalogue.Question(s.Question); known {
			return oneLine(q.Title.In(m.language))
		}
		return string(s.Question)
	case s.Dimension != "":
		for _, d := range m.Catalogue.Dimensions {
			if d.ID == s.Dimension {
				return d.Title.In(m.language)
			}
		}
		return string(s.Dimension)
	default:
		return m.say("total")
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func (m *releaseMaker) say(key string, pairs ...any) string {
	return m.words.Say("opendata."+key, pairs...)
}

// dictionaryKeys are the columns of the data dictionary.
func dictionaryKeys() []string {
	return []string{"table", "name", "label", "meaning", "unit", "range", "empty"}
}

// described is the row of the data dictionary for a column.
func (m *releaseMaker) described(table string, f field) []string {
	return []string{
		table, f.key, m.say("label." + f.key), m.say("meaning." + table + "." + f.key), m.say("unit." + f.unit),
		m.say("range."+f.span, "Least", m.words.Integer(transfer.MinRelease), "Class", m.words.Integer(transfer.MinClass), "Step", m.words.Integer(transfer.Step)),
		m.say("empty." + f.empty),
	}
}

// aboutRow is one thing to know about the data.
type aboutRow struct{ key, value string }

// about says what the data is, of whom, by which rules, and what may be done
// with it.
func (m *releaseMaker) about() []aboutRow {
	licence := m.Licence
	if licence == "" {
		licence = m.say("licence_none")
	}
	made := ""
	if !m.Made.IsZero() {
		made = m.Made.Format(time.DateOnly)
	}
	return []aboutRow{
		{"what", m.say("what")},
		{"title", m.Title},
		{"office", m.Office},
		{"fictional", yesOrNo(m.Fictional)},
		{"cohort", m.Release.ID},
		{"members", m.words.Integer(m.Release.Members)},
		{"made", made},
		{"catalogue", m.Catalogue.ID},
		{"catalogue_version", m.Catalogue.Version},
		{"model", m.Model},
		{"rules", m.Rules},
		{"fingerprint", m.Print},
		{"licence", licence},
		{"protection", m.say("protection", "Least", m.words.Integer(transfer.MinRelease), "Step", m.words.Integer(transfer.Step), "Class", m.words.Integer(transfer.MinClass))},
	}
}
