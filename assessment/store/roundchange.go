package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// ChangeRound puts a change into the round of a call together with its lines
// of the log, all of it or nothing. assessment.ErrChanged says that the log
// went on meanwhile, or that a mark is not what its successor says it was; a
// round, call or juror that is not here is assessment.ErrNotFound. What cannot
// be kept is refused as assessment.RoundChange.Check says.
func (s *Store) ChangeRound(ctx context.Context, call assessment.CallID, change assessment.RoundChange) error {
	if err := change.Check(); err != nil {
		return err
	}
	if len(change.Log) == 0 {
		return errors.New("a change of a round without a line in its log")
	}
	return s.within(ctx, "change round", func(tx *gorm.DB) error {
		row, err := roundToChange(tx, call, &change)
		if err != nil {
			return err
		}
		if err := row.apply(tx, &change); err != nil {
			return err
		}
		return row.save(tx)
	})
}

// roundToChange returns the row of a round that nobody else has changed, or a
// new one.
func roundToChange(tx *gorm.DB, call assessment.CallID, change *assessment.RoundChange) (roundRow, error) {
	row, err := takeRound(tx, call)
	switch {
	case errors.Is(err, assessment.ErrNotFound) && change.Open != nil:
		return openRound(tx, call, change)
	case err != nil:
		return row, err
	case change.Open != nil || !bytes.Equal(row.Hash, change.After[:]):
		return row, assessment.ErrChanged
	default:
		return row, row.complete(tx)
	}
}

func openRound(tx *gorm.DB, call assessment.CallID, change *assessment.RoundChange) (roundRow, error) {
	open := change.Open
	if open.Call != call || !change.After.IsZero() {
		return roundRow{}, fmt.Errorf("round of %s opened for %s", open.Call, call)
	}
	if _, err := takeCall(tx, call); err != nil {
		return roundRow{}, err
	}
	excluded, err := criteriaDocument(open.Excluded)
	if err != nil {
		return roundRow{}, err
	}
	row := roundRow{
		ID: open.ID, CallID: string(call), State: string(open.State), Deadline: toMillis(open.Deadline),
		Withdrawn: "null", Excluded: excluded, Hash: change.After[:],
	}
	if open.State == "" {
		row.State = string(assessment.RoundStates()[0])
	}
	row.Digest = row.sum()
	return row, tx.Create(&row).Error
}

// apply puts everything of the change into the database but the row itself.
func (r *roundRow) apply(tx *gorm.DB, change *assessment.RoundChange) error {
	if err := r.set(change); err != nil {
		return err
	}
	if err := r.putJurors(tx, change.Jurors); err != nil {
		return err
	}
	if err := r.knowJurors(tx, change); err != nil {
		return err
	}
	if err := r.putDeclarations(tx, change.Declared); err != nil {
		return err
	}
	if err := r.dropMarks(tx, change.Replace); err != nil {
		return err
	}
	if err := r.putMarks(tx, change.Marks); err != nil {
		return err
	}
	if err := r.putDecision(tx, change.Decision); err != nil {
		return err
	}
	return r.extendLog(tx, change.Log)
}

// set changes what stands in the row.
func (r *roundRow) set(change *assessment.RoundChange) error {
	if change.State != nil {
		r.State = string(*change.State)
	}
	if change.Deadline != nil {
		r.Deadline = toMillis(*change.Deadline)
	}
	if change.Excluded != nil {
		excluded, err := criteriaDocument(change.Excluded)
		if err != nil {
			return err
		}
		r.Excluded = excluded
	}
	return r.withdraw(change.Withdrawn)
}

// criteriaDocument writes an empty list as none, which is what it comes back as.
func criteriaDocument(ids []assessment.CriterionID) (string, error) {
	if len(ids) == 0 {
		ids = nil
	}
	return encoded(ids)
}

func (r *roundRow) withdraw(reasons map[string]string) error {
	if len(reasons) == 0 {
		return nil
	}
	withdrawn := map[string]string{}
	if err := decode(r.Withdrawn, &withdrawn); err != nil {
		return err
	}
	if withdrawn == nil { // the document says that there are none
		withdrawn = map[string]string{}
	}
	maps.Copy(withdrawn, reasons)
	maps.DeleteFunc(withdrawn, func(_, reason string) bool { return reason == "" })
	if len(withdrawn) == 0 {
		withdrawn = nil
	}
	var err error
	r.Withdrawn, err = encoded(withdrawn)
	return err
}

// places returns the numbers of the jurors of a round.
func (r *roundRow) places(tx *gorm.DB) (map[assessment.JurorID]int64, error) {
	var rows []jurorRow
	if err := tx.Where("round_id = ?", r.ID).Find(&rows).Error; err != nil {
		return nil, err
	}
	places := make(map[assessment.JurorID]int64, len(rows))
	for i := range rows {
		places[assessment.JurorID(rows[i].ID)] = rows[i].Number
	}
	return places, nil
}

// putJurors keeps the number of a juror who is there and gives the next ones
// to those who join.
func (r *roundRow) putJurors(tx *gorm.DB, jurors []assessment.Juror) error {
	places, err := r.places(tx)
	if err != nil {
		return err
	}
	for i := range jurors {
		place, known := places[jurors[i].ID]
		if !known {
			place = int64(len(places)) + 1
			places[jurors[i].ID] = place
		}
		row := newJurorRow(r.ID, place, &jurors[i])
		if err := tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error; err != nil {
			return err
		}
	}
	return nil
}

// knowJurors returns assessment.ErrNotFound for a juror who is not of the
// round.
func (r *roundRow) knowJurors(tx *gorm.DB, change *assessment.RoundChange) error {
	said := make(map[assessment.JurorID]bool)
	for i := range change.Declared {
		said[change.Declared[i].Juror] = true
	}
	for i := range change.Marks {
		said[change.Marks[i].Juror] = true
	}
	for _, id := range change.Replace {
		said[id] = true
	}
	return r.know(tx, slices.Sorted(maps.Keys(said))...)
}

func (r *roundRow) know(tx *gorm.DB, jurors ...assessment.JurorID) error {
	places, err := r.places(tx)
	if err != nil {
		return err
	}
	for _, id := range jurors {
		if places[id] == 0 {
			return fmt.Errorf("juror: %w: %w", assessment.ErrNotFound, &assessment.ChoiceError{Field: assessment.FieldJuror, Got: string(id)})
		}
	}
	return nil
}

func (r *roundRow) putDeclarations(tx *gorm.DB, declared []assessment.Declaration) error {
	rows := make([]declarationRow, len(declared))
	for i := range declared {
		rows[i] = newDeclarationRow(r.ID, &declared[i])
	}
	return putRows(tx, rows)
}

func (r *roundRow) putDecision(tx *gorm.DB, d *assessment.Decision) error {
	if d == nil {
		return nil
	}
	row, err := newDecisionRow(r.ID, d)
	if err != nil {
		return err
	}
	return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
}

// putRows stores rows, in place of those with the same keys, in as many at a
// time as SQLite has room for values.
func putRows[R any](tx *gorm.DB, rows []R) error {
	const atATime = 500
	for some := range slices.Chunk(rows, atATime) {
		if err := tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&some).Error; err != nil {
			return err
		}
	}
	return nil
}
