package dialogue

import (
	"encoding/csv"
	"errors"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// Looks reports whether a file of any kind seems to hold answers of companies,
// so that Read has something to say about it: an answer of the web form, also
// within a mail, or a table with a column that answers a question.
func Looks(raw []byte, q *assessment.Questionnaire) bool {
	if exchange.IsDialogueAnswer(raw) {
		return true
	}
	text, err := decode(raw)
	if err != nil {
		return false
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = separator(text)
	titles, err := r.Read()
	if err != nil {
		return false
	}
	_, err = head(q, titles)
	wrong := (*FileError)(nil)
	return err == nil || errors.As(err, &wrong) && wrong.Why == SameColumn
}
