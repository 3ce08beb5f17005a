package dialogue

import (
	"bytes"
	"fmt"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// Batch is what a file of answers holds, before anything is taken in.
type Batch struct {
	Answers []assessment.CompanyAnswer // in the order of the file, each token once
	Columns []Column                   // of a table; nil for the file of the web form
	Rows    []RowError                 // that cannot be taken, in the order of the file
}

// Column is a column of a table of answers.
type Column struct {
	Title string
	Role  Role
	ID    string // of the question, fact or text that the column answers
}

// Role is what a column of a table is for.
type Role int

// The roles. What a column of no role says is not taken.
const (
	NoRole  Role = iota
	ToPoint      // a level
	ToFact
	ToText
	Token    // tells answers from each other
	Number   // the same, in the count of the survey tool
	Answered // when; it helps to tell answers from each other
)

// Why says what is wrong with a row.
type Why int

// The reasons for which a row is not taken.
const (
	NoAnswer   Why = iota // nothing was answered
	Twice                 // its token stands in an earlier row
	Misshapen             // it has more or fewer columns than the head
	NoLevel               // Got is none of the levels
	NoOption              // Got is none of the options
	TooLong               // the text has more characters than are kept
	Unreadable            // the text holds signs that are none
)

// RowError says why one row is not taken. All others are.
type RowError struct {
	Row    int // as a spreadsheet counts: the head is row 1
	Why    Why
	Column string // its title; empty: the row as a whole
	Got    string // what stands there
	Other  int    // of Twice: the earlier row; of Misshapen: the columns it should have
}

// FileError says why a file is not taken at all.
type FileError struct {
	Why FileWhy
	Row int    // where it stops being readable; 0: the file as a whole
	Got string // what the file says instead
}

// FileWhy is what is wrong with a file.
type FileWhy int

// The reasons for which a file is not taken.
const (
	NoTable      FileWhy = iota // it is no text
	NoColumns                   // no column answers a question
	SameColumn                  // two columns answer the question Got
	Broken                      // the table cannot be read from Row on
	OtherSurvey                 // it answers the questionnaire Got
	OtherAnswers                // it answers something that is not asked: Got
	TooLarge
)

// Error describes the problem for the log. It repeats nothing of the file.
func (e *FileError) Error() string {
	return fmt.Sprintf("file of company answers: reason %d, row %d", e.Why, e.Row)
}

// Is reports whether target is the class of the problem, assessment.ErrFormat.
func (e *FileError) Is(target error) bool { return target == assessment.ErrFormat }

// MaxSize is the largest table of answers in bytes.
const MaxSize = 4 << 20

// Read reads a file of answers: one of the web form, a mail with what was
// copied from it, or the table of a survey tool. Every answer is dated at. The
// error is a *FileError or one of exchange.ReadDialogueAnswer.
func Read(raw []byte, q *assessment.Questionnaire, at time.Time) (Batch, error) {
	if len(raw) > MaxSize {
		return Batch{}, &FileError{Why: TooLarge}
	}
	if exchange.IsDialogueAnswer(raw) {
		return readForm(raw, q, at)
	}
	return readTable(raw, q, at)
}

func readForm(raw []byte, q *assessment.Questionnaire, at time.Time) (Batch, error) {
	answer, of, err := exchange.ReadDialogueAnswer(bytes.NewReader(raw))
	if err != nil {
		return Batch{}, err
	}
	if of != q.ID {
		return Batch{}, &FileError{Why: OtherSurvey, Got: of}
	}
	if other := stranger(q, &answer); other != "" {
		return Batch{}, &FileError{Why: OtherAnswers, Got: other}
	}
	answer.Token, answer.At = fingerprint("form", answer.Token), at
	if answer.Empty() {
		return Batch{Rows: []RowError{{Row: 1, Why: NoAnswer}}}, nil
	}
	return Batch{Answers: []assessment.CompanyAnswer{answer}}, nil
}

// stranger is something answered that is not asked; empty: there is none.
func stranger(q *assessment.Questionnaire, a *assessment.CompanyAnswer) string {
	for id := range a.Levels {
		if _, asked := q.Point(id); !asked {
			return string(id)
		}
	}
	for id, option := range a.Facts {
		if f, asked := q.Fact(id); !asked || !f.Offers(option) {
			return string(id)
		}
	}
	for id := range a.Texts {
		if !q.Asks(id) {
			return string(id)
		}
	}
	return ""
}

// New returns how many answers of a batch are not kept yet, and how many are
// kept and would be replaced or are the same.
func (b *Batch) New(kept []assessment.CompanyAnswer) (fresh, again int) {
	known := map[string]bool{}
	for i := range kept {
		known[kept[i].Token] = true
	}
	for i := range b.Answers {
		if known[b.Answers[i].Token] {
			again++
		} else {
			fresh++
		}
	}
	return fresh, again
}

// Preview is what a file of answers would bring.
type Preview struct {
	Batch

	New   int // answers that are not kept yet
	Again int // answers that are kept and would be replaced, mostly by the same
}
