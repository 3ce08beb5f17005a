package store

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// Create stores a new assessment with its answers, whole or not at all, and
// returns its id. An empty id is made from agency and year. Empty times are
// now, an empty status is assessment.Draft. An id that is taken, also by a
// deleted assessment, is assessment.ErrExists.
func (s *Store) Create(ctx context.Context, a assessment.Assessment) (assessment.ID, error) {
	if a.Status == "" {
		a.Status = assessment.Draft
	}
	if a.Created.IsZero() {
		a.Created = s.now()
	}
	if a.Changed.IsZero() {
		a.Changed = s.now()
	}
	if err := checkNew(&a); err != nil {
		return "", err
	}
	err := s.within(ctx, "create assessment", func(tx *gorm.DB) (err error) {
		if a.ID == "" {
			if a.ID, err = freeID(tx, a.Agency.Name, a.Year); err != nil {
				return err
			}
		}
		return insert(tx, &a)
	})
	if err != nil {
		return "", err
	}
	return a.ID, nil
}

// checkNew finds what the domain's own check leaves to those who store.
func checkNew(a *assessment.Assessment) error {
	if err := a.Check(); err != nil {
		return err
	}
	if err := a.Status.Check(); err != nil {
		return err
	}
	for _, t := range []struct{ field, text string }{
		{assessment.FieldID, string(a.ID)},
		{assessment.FieldCatalogue, a.CatalogueID},
		{assessment.FieldCatalogue, a.CatalogueVersion},
		{assessment.FieldQuestion, string(a.Position)},
	} {
		if err := assessment.CheckText(t.field, t.text, assessment.MaxName); err != nil {
			return err
		}
	}
	for id, answer := range a.Answers {
		if answer.Question != id {
			return &assessment.ChoiceError{Field: assessment.FieldQuestion, Got: string(answer.Question)}
		}
		if err := checkAnswer(answer); err != nil {
			return err
		}
	}
	return nil
}

func insert(tx *gorm.DB, a *assessment.Assessment) error {
	row := assessmentRow{
		ID:          string(a.ID),
		Year:        int64(a.Year),
		CatalogueID: a.CatalogueID, CatalogueVersion: a.CatalogueVersion,
		Status:    string(a.Status),
		CreatedAt: toMillis(a.Created), ChangedAt: toMillis(a.Changed),
		AnswerCount: int64(len(a.Answers)),
	}
	row.setAgency(a.Agency)
	answers := make([]answerRow, 0, len(a.Answers))
	for _, id := range slices.Sorted(maps.Keys(a.Answers)) {
		row.Revision++
		answers = append(answers, newAnswerRow(&row, a.Answers[id]))
	}
	row.Digest = row.sum()
	if err := tx.Create(&row).Error; err != nil {
		return err
	}
	for _, table := range []string{answersTable, historyTable} {
		if len(answers) == 0 {
			break
		}
		if err := tx.Table(table).CreateInBatches(answers, 100).Error; err != nil {
			return err
		}
	}
	if err := insertInventory(tx, &row, a.Inventory); err != nil {
		return err
	}
	if err := insertLink(tx, a); err != nil {
		return err
	}
	if a.Position == "" {
		return nil
	}
	return tx.Create(&positionRow{AssessmentID: row.ID, Question: string(a.Position)}).Error
}

// Load returns the assessment, assessment.ErrNotFound if there is none or it
// is deleted, assessment.ErrDamaged if anything of it is not as it was saved.
func (s *Store) Load(ctx context.Context, id assessment.ID) (assessment.Assessment, error) {
	var a assessment.Assessment
	err := s.within(ctx, "load assessment", func(tx *gorm.DB) error {
		row, err := live(tx, id)
		if err != nil {
			return err
		}
		answers, err := row.answers(tx)
		if err != nil {
			return err
		}
		var position positionRow
		if err := tx.Where("assessment_id = ?", row.ID).Limit(1).Find(&position).Error; err != nil {
			return err
		}
		shelf, err := takeShelf(tx, row.ID)
		if err != nil {
			return err
		}
		a = row.assessment(answers, position)
		if a.Inventory, err = shelf.inventory(tx); err != nil {
			return err
		}
		link, err := takeLink(tx, row.ID)
		if err != nil {
			return err
		}
		return link.lead(&a)
	})
	return a, err
}

func (r *assessmentRow) assessment(answers []answerRow, position positionRow) assessment.Assessment {
	a := assessment.Assessment{
		ID:          assessment.ID(r.ID),
		Agency:      r.agency(),
		Year:        int(r.Year),
		CatalogueID: r.CatalogueID, CatalogueVersion: r.CatalogueVersion,
		Status:   assessment.Status(r.Status),
		Answers:  make(map[assessment.QuestionID]assessment.Answer, len(answers)),
		Position: assessment.QuestionID(position.Question),
		Created:  fromMillis(r.CreatedAt),
		Changed:  fromMillis(r.ChangedAt),
	}
	for i := range answers {
		answer := answers[i].answer()
		a.Answers[answer.Question] = answer
	}
	return a
}

// live reads the row of an assessment that is not deleted. Damage is looked
// for first: the mark of deletion may be what flipped.
func live(tx *gorm.DB, id assessment.ID) (assessmentRow, error) {
	row, err := takeAssessment(tx, id)
	if err == nil && row.DeletedAt != 0 {
		err = fmt.Errorf("deleted: %w", missing(id))
	}
	return row, err
}
