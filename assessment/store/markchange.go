package store

import (
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// dropMarks takes away all marks of jurors, of whom a newer ballot came. The
// older one stays among the ballots.
func (r *roundRow) dropMarks(tx *gorm.DB, jurors []assessment.JurorID) error {
	if len(jurors) == 0 {
		return nil
	}
	of := tx.Where("round_id = ? AND juror IN ?", r.ID, jurors).Session(&gorm.Session{})
	if err := of.Delete(&pastMarkRow{}).Error; err != nil {
		return err
	}
	return of.Delete(&markRow{}).Error
}

// putMarks stores marks and the history of those that say what they replace.
func (r *roundRow) putMarks(tx *gorm.DB, marks []assessment.Mark) error {
	rows := make([]markRow, len(marks))
	var past []pastMarkRow
	for i := range marks {
		m := &marks[i]
		cell := cellKey{RoundID: r.ID, Juror: string(m.Juror), Series: m.Series, Criterion: string(m.Criterion)}
		more, err := r.history(tx, cell, m.Before)
		if err != nil {
			return err
		}
		rows[i] = markRow{Cell: cell, Said: newMarkSaid(m)}
		if len(more) > 0 {
			rows[i].Past = more[len(more)-1].Number
		}
		rows[i].Digest = rows[i].sum()
		past = append(past, more...)
	}
	if err := putRows(tx, rows); err != nil {
		return err
	}
	return putRows(tx, past)
}

// history returns what is to be added to the history of a cell whose mark is
// replaced. Without an earlier mark the cell loses its history. The earlier
// mark has to be the one that is there, and the history of that stays; where
// none is there, the whole history comes with it.
func (r *roundRow) history(tx *gorm.DB, cell cellKey, before *assessment.Mark) ([]pastMarkRow, error) {
	if before == nil {
		return nil, r.forget(tx, &cell)
	}
	var stored []markRow
	if err := of(tx, &cell).Find(&stored).Error; err != nil {
		return nil, err
	}
	if len(stored) == 0 {
		return wholeHistory(cell, before), nil
	}
	if err := intact(&stored[0], "mark in "+r.ID); err != nil {
		return nil, err
	}
	if stored[0].Said != newMarkSaid(before) {
		return nil, fmt.Errorf("%w: a mark", assessment.ErrChanged)
	}
	return []pastMarkRow{newPastMarkRow(cell, stored[0].Past+1, before)}, nil
}

// of asks for what belongs to a cell.
func of(tx *gorm.DB, cell *cellKey) *gorm.DB {
	return tx.Where("round_id = ? AND juror = ? AND series = ? AND criterion = ?", cell.RoundID, cell.Juror, cell.Series, cell.Criterion)
}

func (r *roundRow) forget(tx *gorm.DB, cell *cellKey) error {
	if r.Counts.PastMarks == 0 {
		return nil
	}
	return of(tx, cell).Delete(&pastMarkRow{}).Error
}

// wholeHistory returns a mark and those before it, the oldest first.
func wholeHistory(cell cellKey, newest *assessment.Mark) []pastMarkRow {
	if newest == nil {
		return nil
	}
	earlier := wholeHistory(cell, newest.Before)
	return append(earlier, newPastMarkRow(cell, int64(len(earlier))+1, newest))
}

func newPastMarkRow(cell cellKey, place int64, m *assessment.Mark) pastMarkRow {
	row := pastMarkRow{Cell: cell, Number: place, Said: newMarkSaid(m)}
	row.Digest = row.sum()
	return row
}
