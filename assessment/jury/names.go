package jury

import (
	"strings"

	"reifekompass/assessment"
)

// ApplicantName is the name of an applicant, empty if it does not take part.
func (b *Board) ApplicantName(series string) string {
	if a := b.Applicant(series); a >= 0 {
		return b.Applicants[a].Agency
	}
	return ""
}

// CriterionName is id and title of a criterion in a language, empty if the
// call has none such.
func (b *Board) CriterionName(id assessment.CriterionID, language assessment.Language) string {
	c := b.Criterion(id)
	if c < 0 {
		return ""
	}
	return strings.TrimSpace(string(id) + " " + b.Call.Call.Criteria[c].Title.In(language))
}
