package store

import (
	"cmp"
	"context"
	"slices"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// List returns all assessments that are not deleted, the newest change first.
// Settled counts by assessment.Answer.Settled, whatever the catalogue asks.
// A damaged assessment is in the list too, even a deleted one: one bad row
// must neither vanish in silence nor keep people from the others. Load tells.
func (s *Store) List(ctx context.Context) ([]assessment.Summary, error) {
	var (
		rows    []assessmentRow
		settled map[string]int
		places  map[string]string
		parts   map[string]*assessment.Part
		calls   map[string]string
	)
	err := s.within(ctx, "list assessments", func(tx *gorm.DB) (err error) {
		if err := tx.Find(&rows).Error; err != nil {
			return err
		}
		if settled, err = countSettled(tx); err != nil {
			return err
		}
		if places, err = readPositions(tx); err != nil {
			return err
		}
		if parts, err = readParts(tx); err != nil {
			return err
		}
		calls, err = readTitles(tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	list := make([]assessment.Summary, 0, len(rows))
	for i := range rows {
		if r := &rows[i]; r.DeletedAt == 0 || !r.sound() {
			one := r.summary(settled[r.ID], places[r.ID])
			one.Part, one.Call = parts[r.ID], calls[r.ID]
			list = append(list, one)
		}
	}
	slices.SortFunc(list, func(a, b assessment.Summary) int {
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(a.ID, b.ID))
	})
	return list, nil
}

func (r *assessmentRow) summary(settled int, position string) assessment.Summary {
	return assessment.Summary{
		ID:          assessment.ID(r.ID),
		Agency:      r.AgencyName,
		Place:       r.Place,
		Kind:        assessment.Kind(r.Kind),
		Year:        int(r.Year),
		CatalogueID: r.CatalogueID,
		Status:      assessment.Status(r.Status),
		Settled:     settled,
		Position:    assessment.QuestionID(position),
		Changed:     fromMillis(r.ChangedAt),
		Fictional:   r.Fictional,
	}
}

// countSettled lets the database count and the domain decide: the rule stands
// in one place, and no long text is read for it.
func countSettled(tx *gorm.DB) (map[string]int, error) {
	var groups []struct {
		AssessmentID string
		State        int64
		Mark         string // "x" if there is a reason
		Answers      int
	}
	const mark = "CASE reason WHEN '' THEN '' ELSE 'x' END AS mark"
	err := tx.Table(answersTable).Select("assessment_id, state, " + mark + ", count(*) AS answers").
		Group("assessment_id, state, mark").Find(&groups).Error
	settled := make(map[string]int)
	for _, g := range groups {
		if (assessment.Answer{State: assessment.State(g.State), Reason: g.Mark}).Settled() {
			settled[g.AssessmentID] += g.Answers
		}
	}
	return settled, err
}

func readPositions(tx *gorm.DB) (map[string]string, error) {
	var rows []positionRow
	err := tx.Find(&rows).Error
	places := make(map[string]string, len(rows))
	for _, row := range rows {
		places[row.AssessmentID] = row.Question
	}
	return places, err
}

// readParts finds the assessments that are a part of another one. A damaged
// row counts as none here: Load tells.
func readParts(tx *gorm.DB) (map[string]*assessment.Part, error) {
	var rows []linkRow
	err := tx.Where("part <> ''").Find(&rows).Error
	parts := make(map[string]*assessment.Part, len(rows))
	for i := range rows {
		var a assessment.Assessment
		if intact(&rows[i], "part") == nil && rows[i].lead(&a) == nil {
			parts[rows[i].AssessmentID] = a.Part
		}
	}
	return parts, err
}

// readTitles finds the title of the call that each assessment answers. What is
// damaged has none here: Load tells.
func readTitles(tx *gorm.DB) (map[string]string, error) {
	var rows []struct{ AssessmentID, CallID, Document string }
	err := tx.Table("links").Select("links.assessment_id, links.call_id, calls.document").
		Joins("JOIN calls ON calls.id = links.call_id").Find(&rows).Error
	read, titles := map[string]string{}, make(map[string]string, len(rows))
	for _, row := range rows {
		if _, known := read[row.CallID]; !known {
			var call assessment.Call
			if decode(row.Document, &call) == nil {
				read[row.CallID] = call.Title
			}
		}
		titles[row.AssessmentID] = read[row.CallID]
	}
	return titles, err
}
