package store

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// assessmentRow is one assessment without its answers.
type assessmentRow struct {
	ID               string `gorm:"primaryKey"`
	Year             int64
	CatalogueID      string
	CatalogueVersion string
	Status           string
	AgencyName       string
	AGS              string
	Place            string
	Kind             string
	LegalForm        string
	CentiFTE         int64
	SizeClass        string
	ContactRole      string
	ContactEmail     string
	Fictional        bool
	CreatedAt        int64 `gorm:"autoCreateTime:false"`
	ChangedAt        int64
	DeletedAt        int64 // 0: not deleted
	AnswerCount      int64 // rows in answers
	Revision         int64 // rows in answer_history
	Digest           []byte
}

// TableName names the table for GORM.
func (assessmentRow) TableName() string { return "assessments" }

func (r *assessmentRow) setAgency(a assessment.Agency) {
	r.AgencyName, r.AGS, r.Place = a.Name, string(a.AGS), a.Place
	r.Kind, r.LegalForm, r.SizeClass = string(a.Kind), string(a.LegalForm), string(a.Size)
	r.CentiFTE = int64(a.FTE)
	r.ContactRole, r.ContactEmail, r.Fictional = a.ContactRole, a.ContactEmail, a.Fictional
}

func (r *assessmentRow) agency() assessment.Agency {
	return assessment.Agency{
		Name: r.AgencyName, AGS: assessment.AGS(r.AGS), Place: r.Place,
		Kind: assessment.Kind(r.Kind), LegalForm: assessment.LegalForm(r.LegalForm),
		FTE: assessment.CentiFTE(r.CentiFTE), Size: assessment.SizeClass(r.SizeClass),
		ContactRole: r.ContactRole, ContactEmail: r.ContactEmail, Fictional: r.Fictional,
	}
}

func (r *assessmentRow) sum() []byte {
	return digest("assessment/1", r.ID, number(r.Year), r.CatalogueID, r.CatalogueVersion, r.Status,
		r.AgencyName, r.AGS, r.Place, r.Kind, r.LegalForm, number(r.CentiFTE), r.SizeClass,
		r.ContactRole, r.ContactEmail, truth(r.Fictional),
		number(r.CreatedAt), number(r.ChangedAt), number(r.DeletedAt), number(r.AnswerCount), number(r.Revision))
}

// takeAssessment reads the row of an assessment, deleted or not.
func takeAssessment(tx *gorm.DB, id assessment.ID) (assessmentRow, error) {
	var row assessmentRow
	err := tx.Where("id = ?", string(id)).Take(&row).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		err = explainMissing(tx, id)
	}
	if err != nil {
		return row, fmt.Errorf("assessment %s: %w", id, err)
	}
	if !row.sound() {
		return row, fmt.Errorf("%w: profile of %s", assessment.ErrDamaged, id)
	}
	return row, nil
}

// explainMissing tells an id that was never there from one that is there but
// cannot be found, because a bit flipped in the order of the ids.
func explainMissing(tx *gorm.DB, id assessment.ID) error {
	var ids []string
	if err := tx.Model(&assessmentRow{}).Pluck("id", &ids).Error; err != nil {
		return err
	}
	if slices.Contains(ids, string(id)) {
		return fmt.Errorf("%w: out of order", assessment.ErrDamaged)
	}
	return missing(id)
}

// missing says which assessment there is not.
func missing(id assessment.ID) error {
	return fmt.Errorf("%w: %w", assessment.ErrNotFound, &assessment.ChoiceError{Field: assessment.FieldID, Got: string(id)})
}

// sound reports whether the row is as it was saved.
func (r *assessmentRow) sound() bool { return bytes.Equal(r.Digest, r.sum()) }

// answers reads the current answers of the assessment.
func (r *assessmentRow) answers(tx *gorm.DB) ([]answerRow, error) {
	return r.checked(tx.Table(answersTable).Order("question"), r.AnswerCount)
}

// history reads all answers that were ever saved for it, oldest first.
func (r *assessmentRow) history(tx *gorm.DB) ([]answerRow, error) {
	return r.checked(tx.Table(historyTable).Order("revision"), r.Revision)
}

// checked reads the answers of the assessment from a table; there must be
// as many as were saved, each as it was saved.
func (r *assessmentRow) checked(tx *gorm.DB, want int64) ([]answerRow, error) {
	var rows []answerRow
	if err := tx.Where("assessment_id = ?", r.ID).Find(&rows).Error; err != nil {
		return nil, err
	}
	if int64(len(rows)) != want {
		return nil, fmt.Errorf("%w: %s has %d answers in %s, want %d",
			assessment.ErrDamaged, r.ID, len(rows), tx.Statement.Table, want)
	}
	return rows, checkAnswers(rows)
}

// digest is a SHA-256 over fields that cannot run into each other.
func digest(fields ...string) []byte {
	hash := sha256.New()
	var length []byte
	for _, field := range fields {
		length = strconv.AppendInt(length[:0], int64(len(field)), 10)
		hash.Write(append(length, ':'))
		hash.Write([]byte(field))
	}
	return hash.Sum(nil)
}

func number(n int64) string { return strconv.FormatInt(n, 10) }

func truth(b bool) string { return strconv.FormatBool(b) }

// toMillis is a time as it is stored; 0 stands for the zero time.
func toMillis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func fromMillis(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}
