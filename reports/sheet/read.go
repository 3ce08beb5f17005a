package sheet

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
)

// The limits of what is read. A filled workbook has about 100 KB and unpacks
// to 2 MB.
const (
	maxFile     = 16 << 20
	maxUnpacked = 128 << 20
	maxSheet    = 64 << 20
	maxRows     = 1000 // of one sheet: 500 entries and what people leave empty
	maxProblems = 20
)

// Problem is one thing that is wrong with a workbook.
type Problem struct {
	Sheet  string // as people see it; empty: of the file as a whole
	Cell   string // such as "E7"; empty: of the sheet
	Key    string // of the sentence: "sheet.error.…"
	Values []any
	Err    error // explains more; may be nil
}

// ProblemError lists what is wrong, at most 20 things. Nothing was taken.
type ProblemError struct{ Problems []Problem }

// Error describes the first one for the log, without what people typed.
func (e *ProblemError) Error() string {
	return fmt.Sprintf("sheet: %d problems, first %s at %s", len(e.Problems), e.Problems[0].Key, e.Problems[0].Cell)
}

// Is reports whether target is the class of the problem.
func (e *ProblemError) Is(target error) bool { return target == assessment.ErrFormat }

func alone(key string) error { return &ProblemError{Problems: []Problem{{Key: key}}} }

// Read reads a workbook. translators returns the words of a language, because
// a workbook is in that of whoever wrote it. The assessment has no ID and no
// times. The error is a *ProblemError, an *assessment.CatalogueError for
// another catalogue, or what r returned.
func Read(r io.Reader, translators func(code string) (*translations.Translator, error), catalogueOf func(*assessment.Assessment) (*assessment.Catalogue, error)) (assessment.Assessment, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return assessment.Assessment{}, err
	}
	if len(raw) > maxFile {
		return assessment.Assessment{}, alone("sheet.error.size")
	}
	file, err := open(raw)
	if err != nil {
		return assessment.Assessment{}, err
	}
	defer file.Close() //nolint:errcheck // it was only read
	return read(file, translators, catalogueOf)
}

func open(raw []byte) (*excelize.File, error) {
	text := string(raw[:min(len(raw), 8)])
	if strings.HasPrefix(text, "\xd0\xcf\x11\xe0") { // also what a workbook with a password looks like
		return nil, alone("sheet.error.old")
	}
	file, err := excelize.OpenReader(strings.NewReader(string(raw)), excelize.Options{
		UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxSheet, RawCellValue: true,
	})
	if err != nil {
		return nil, alone("sheet.error.damaged")
	}
	if _, macros := file.Pkg.Load("xl/vbaProject.bin"); macros {
		return nil, errors.Join(alone("sheet.error.macros"), file.Close())
	}
	return file, nil
}

// reading is a workbook while it is read.
type reading struct {
	*maker

	file     *excelize.File
	problems []Problem
}

func read(file *excelize.File, translators func(string) (*translations.Translator, error), catalogueOf func(*assessment.Assessment) (*assessment.Catalogue, error)) (a assessment.Assessment, err error) {
	defer func() {
		if broken := recover(); broken != nil { // the library panics on some damaged files
			a, err = assessment.Assessment{}, alone("sheet.error.damaged")
		}
	}()
	about := system(file)
	if about["format"] != format {
		return a, alone("sheet.error.other")
	}
	if about["version"] != "1" {
		return a, alone("sheet.error.newer")
	}
	words, err := translators(about["language"])
	if err != nil {
		return a, alone("sheet.error.other")
	}
	a = assessment.Assessment{
		CatalogueID: about["catalogue"], CatalogueVersion: about["catalogue_version"], Call: assessment.CallID(about["call"]),
		Status: assessment.Status(about["status"]), Position: assessment.QuestionID(about["position"]),
	}
	a.Agency.Fictional = about["fictional"] == "true"
	if about["part"] != "" {
		a.Part = &assessment.Part{}
		if json.Unmarshal([]byte(about["part"]), a.Part) != nil {
			return a, alone("sheet.error.other")
		}
	}
	if a.Status.Check() != nil || a.Call != "" && a.Call.Check() != nil {
		return a, alone("sheet.error.other")
	}
	asked, err := catalogueOf(&a)
	if err != nil {
		return a, err
	}
	rd := &reading{maker: newMaker(words, asked, ""), file: file}
	return rd.assessment(asked, a)
}

// system reads the sheet that says what the workbook is.
func system(file *excelize.File) map[string]string {
	about := map[string]string{}
	rows, err := file.GetRows(sheetSystem)
	if err != nil {
		return about
	}
	for _, row := range rows[:min(len(rows), 50)] {
		if len(row) > 1 {
			about[row[0]] = row[1]
		}
	}
	return about
}

func (rd *reading) assessment(asked *assessment.Catalogue, a assessment.Assessment) (assessment.Assessment, error) {
	rd.profile(&a)
	if len(rd.problems) > 0 {
		return assessment.Assessment{}, &ProblemError{Problems: rd.problems}
	}
	rd.maker = newMaker(rd.words, asked, a.Agency.Kind) // the kind decides what is asked
	a.Answers = rd.answers()
	a.Inventory = rd.inventory()
	if len(rd.problems) > 0 {
		return assessment.Assessment{}, &ProblemError{Problems: rd.problems}
	}
	return a, a.Check()
}

func (rd *reading) add(p Problem) {
	if len(rd.problems) < maxProblems {
		rd.problems = append(rd.problems, p)
	}
}

func (rd *reading) profile(a *assessment.Assessment) {
	fields := profileFields()
	for _, r := range rd.rows(sheetProfile, rd.words.Say("sheet.profile"), "field", "value") {
		for _, field := range fields {
			if field.key == strings.TrimSpace(r.text("field")) {
				field.put(rd.maker, r, a)
			}
		}
	}
	if a.Agency.Name == "" && len(rd.problems) == 0 {
		rd.add(Problem{Sheet: rd.words.Say("sheet.profile"), Key: "sheet.error.name"})
	}
}

func (rd *reading) answers() map[assessment.QuestionID]assessment.Answer {
	answers := map[assessment.QuestionID]assessment.Answer{}
	for _, r := range rd.rows(sheetQuestions, rd.words.Say("sheet.questions"), "question", "state", "current", "target") {
		answer := rd.readAnswer(r)
		if _, twice := answers[answer.Question]; twice {
			r.fail("question", "sheet.error.twice")
		}
		if err := answer.Check(); err != nil && len(rd.problems) == 0 {
			r.wrong("question", err)
		}
		if answer != (assessment.Answer{Question: answer.Question}) {
			answers[answer.Question] = answer
		}
	}
	return answers
}
