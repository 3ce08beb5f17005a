package dialogue

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"reifekompass/assessment"
)

// table reads the rows below the head of a table.
type table struct {
	asked   *assessment.Questionnaire
	at      time.Time
	batch   Batch
	seen    map[string]int // token: row
	repeats map[string]int // how often the same row has stood in the table
}

func readTable(raw []byte, q *assessment.Questionnaire, at time.Time) (Batch, error) {
	text, err := decode(raw)
	if err != nil {
		return Batch{}, err
	}
	c, err := split(text)
	if err != nil {
		return Batch{}, err
	}
	if len(c.rows) == 0 {
		return Batch{}, &FileError{Why: NoColumns}
	}
	t := table{asked: q, at: at, seen: map[string]int{}, repeats: map[string]int{}}
	if t.batch.Columns, err = head(q, c.rows[0]); err != nil {
		return Batch{}, err
	}
	for i, row := range c.rows[1:] {
		t.row(c.numbers[i+1], row)
	}
	return t.batch, nil
}

// row takes a row, or says what is wrong with it.
func (t *table) row(number int, row []string) {
	answer, wrong := t.answer(row)
	if wrong == nil {
		answer.Token = t.token(row)
		if first, twice := t.seen[answer.Token]; twice {
			wrong = &RowError{Why: Twice, Other: first}
		}
	}
	if wrong != nil {
		wrong.Row = number
		t.batch.Rows = append(t.batch.Rows, *wrong)
		return
	}
	t.seen[answer.Token] = number
	t.batch.Answers = append(t.batch.Answers, answer)
}

func (t *table) answer(row []string) (assessment.CompanyAnswer, *RowError) {
	a := assessment.CompanyAnswer{
		Levels: map[assessment.QuestionID]assessment.Level{}, Facts: map[assessment.FactID]assessment.OptionID{},
		Texts: map[assessment.TextID]string{}, At: t.at,
	}
	columns := t.batch.Columns
	if len(row) < len(columns) || strings.TrimSpace(strings.Join(row[len(columns):], "")) != "" {
		return a, &RowError{Why: Misshapen, Got: strconv.Itoa(len(row)), Other: len(columns)}
	}
	for i, column := range columns {
		if wrong := t.cell(&a, column, row[i]); wrong != nil {
			wrong.Column, wrong.Got = column.Title, strings.TrimSpace(row[i])
			return a, wrong
		}
	}
	if a.Empty() {
		return a, &RowError{Why: NoAnswer}
	}
	return a, nil
}

func (t *table) cell(a *assessment.CompanyAnswer, column Column, text string) *RowError {
	switch column.Role {
	case ToPoint:
		point, _ := t.asked.Point(assessment.QuestionID(column.ID))
		level, said, ok := levelOf(&point, text)
		if said {
			a.Levels[point.ID] = level
		}
		return wrongUnless(ok, NoLevel)
	case ToFact:
		fact, _ := t.asked.Fact(assessment.FactID(column.ID))
		option, ok := optionOf(&fact, text)
		if option != "" {
			a.Facts[fact.ID] = option
		}
		return wrongUnless(ok, NoOption)
	case ToText:
		return words(a, assessment.TextID(column.ID), text)
	case NoRole, Token, Number, Answered:
	}
	return nil
}

func wrongUnless(ok bool, why Why) *RowError {
	if ok {
		return nil
	}
	return &RowError{Why: why}
}

func words(a *assessment.CompanyAnswer, id assessment.TextID, text string) *RowError {
	text = strings.TrimSpace(assessment.CleanText(text))
	if strings.ContainsRune(text, utf8.RuneError) {
		return &RowError{Why: Unreadable}
	}
	if utf8.RuneCountInString(text) > assessment.MaxCompanyText {
		return &RowError{Why: TooLong}
	}
	if !silent(text) {
		a.Texts[id] = text
	}
	return nil
}

// levelOf returns the level that a cell names, by its number or its sentence,
// and whether it names one. Ok is false for what is neither a level nor one of
// the ways to say nothing.
func levelOf(p *assessment.Point, text string) (level assessment.Level, said, ok bool) {
	if silent(text) {
		return 0, false, true
	}
	folded := fold(text)
	for level, sentence := range p.Levels {
		number := strconv.Itoa(level)
		for _, language := range assessment.Languages() {
			if name := fold(sentence[language]); folded == name || folded == number+name {
				return assessment.Level(level), true, true
			}
		}
	}
	whole, fraction, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(text), ",", "."), ".")
	n, err := strconv.Atoi(whole)
	if err != nil || strings.Trim(fraction, "0") != "" || assessment.Level(n).Check(p.ID) != nil {
		return 0, false, false
	}
	return assessment.Level(n), true, true
}

func optionOf(f *assessment.Fact, text string) (assessment.OptionID, bool) {
	if silent(text) {
		return "", true
	}
	for _, option := range f.Options {
		names := []string{string(option.ID)}
		for _, language := range assessment.Languages() {
			names = append(names, option.Title[language])
		}
		for _, name := range names {
			if fold(name) == fold(text) {
				return option.ID, true
			}
		}
	}
	return "", false
}

// silent reports whether a cell says that nothing was answered, in the words
// of the web form and of survey tools.
func silent(text string) bool {
	switch fold(text) {
	case "", "na", "keineantwort", "keineangabe", "weißnicht", "weissnicht", "kannichnichtbeurteilen", "kannichnichtsagen",
		"noanswer", "dontknow", "icannotjudge", "icannotsay", "notstated":
		return true
	}
	return false
}

// token tells the answer of a row from others. It is a hash, because the token
// of a survey tool may lead to the company. Rows without any are told apart by
// all they say, and equal ones by how many came before, so that the same table
// read again brings nothing new and no two companies become one.
func (t *table) token(row []string) string {
	var number, when string
	for i, column := range t.batch.Columns {
		text := strings.TrimSpace(row[i])
		switch {
		case column.Role == Token && text != "":
			return fingerprint("token", text)
		case column.Role == Number:
			number = text
		case column.Role == Answered:
			when = text
		}
	}
	if number != "" {
		return fingerprint("number", number, when)
	}
	whole := fingerprint(row...)
	t.repeats[whole]++
	return fingerprint("row", whole, strconv.Itoa(t.repeats[whole]))
}
