package store

import (
	"cmp"
	"context"
	"slices"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// Round returns the whole round of a call, assessment.ErrNotFound if there is
// none. Jurors are in the order they joined, what they said in the order of
// the jurors, then by series, then by criterion; the log as it was written.
// What is empty is nil.
func (s *Store) Round(ctx context.Context, call assessment.CallID) (assessment.Round, error) {
	var round assessment.Round
	err := s.within(ctx, "load round", func(tx *gorm.DB) error {
		row, err := takeRound(tx, call)
		if err != nil {
			return err
		}
		round, err = row.round(tx)
		return err
	})
	if err != nil {
		return assessment.Round{}, err
	}
	return round, nil
}

// round reads everything that belongs to the row; nothing may be missing.
func (r *roundRow) round(tx *gorm.DB) (assessment.Round, error) {
	round := assessment.Round{
		ID: r.ID, Call: assessment.CallID(r.CallID), State: assessment.RoundState(r.State), Deadline: fromMillis(r.Deadline),
	}
	if err := r.complete(tx); err != nil {
		return round, err
	}
	if err := decode(r.Withdrawn, &round.Withdrawn); err != nil {
		return round, err
	}
	if err := decode(r.Excluded, &round.Excluded); err != nil {
		return round, err
	}
	for _, read := range []func(*gorm.DB, *assessment.Round) error{readJurors, readDeclarations, r.readMarks, readDecision, r.readLog} {
		if err := read(tx.Where("round_id = ?", r.ID).Session(&gorm.Session{}), &round); err != nil {
			return round, err
		}
	}
	return round, nil
}

// byJuror sorts what jurors said into the order in which they joined, and
// leaves the order within what each said.
func byJuror[T any](jurors []assessment.Juror, list []T, of func(*T) assessment.JurorID) {
	place := make(map[assessment.JurorID]int, len(jurors))
	for i := range jurors {
		place[jurors[i].ID] = i
	}
	slices.SortStableFunc(list, func(a, b T) int { return cmp.Compare(place[of(&a)], place[of(&b)]) })
}

// decisionRow is what the jury decided.
type decisionRow struct {
	RoundID  string `gorm:"primaryKey"`
	Document string
	Digest   []byte
}

// TableName names the table for GORM.
func (decisionRow) TableName() string { return "decisions" }

func (r *decisionRow) sum() []byte { return digest("decision/1", r.RoundID, r.Document) }

func (r *decisionRow) stored() []byte { return r.Digest }

func newDecisionRow(round string, d *assessment.Decision) (decisionRow, error) {
	document, err := encoded(d)
	row := decisionRow{RoundID: round, Document: document}
	row.Digest = row.sum()
	return row, err
}

// readDecision leaves the zero Decision where nothing was decided.
func readDecision(tx *gorm.DB, round *assessment.Round) error {
	var rows []decisionRow
	if err := tx.Find(&rows).Error; err != nil {
		return err
	}
	for i := range rows {
		if err := intact(&rows[i], "decision of "+round.ID); err != nil {
			return err
		}
		if err := decode(rows[i].Document, &round.Decision); err != nil {
			return err
		}
	}
	return nil
}
