package store

import (
	"bytes"
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// logRow is one line of the log of a round. The database refuses to change it
// or to take it away.
type logRow struct {
	RoundID string `gorm:"primaryKey"`
	Number  int64  `gorm:"primaryKey"`
	At      int64
	Kind    string
	Fields  string // document
	Reason  string
	Before  []byte
	Hash    []byte
	Digest  []byte
}

// TableName names the table for GORM.
func (logRow) TableName() string { return "round_log" }

func (r *logRow) sum() []byte {
	return digest("round-log/1", r.RoundID, number(r.Number), number(r.At), r.Kind, r.Fields, r.Reason, string(r.Before), string(r.Hash))
}

func (r *logRow) stored() []byte { return r.Digest }

func newLogRow(round string, e *assessment.LogEntry) (logRow, error) {
	fields, err := encoded(e.Fields)
	row := logRow{
		RoundID: round, Number: int64(e.Number), At: toMillis(e.At), Kind: string(e.Kind), Fields: fields, Reason: e.Reason,
		Before: e.Before[:], Hash: e.Hash[:],
	}
	row.Digest = row.sum()
	return row, err
}

func (r *logRow) entry() (assessment.LogEntry, error) {
	e := assessment.LogEntry{
		Number: int(r.Number), At: fromMillis(r.At), Kind: assessment.LogKind(r.Kind), Reason: r.Reason,
		Before: assessment.Fingerprint(r.Before), Hash: assessment.Fingerprint(r.Hash),
	}
	return e, decode(r.Fields, &e.Fields)
}

// readLog reads all lines; each must follow the one before, and the last be
// the one that was last. Whether a hash fits its line is not for the store.
func (r *roundRow) readLog(tx *gorm.DB, round *assessment.Round) error {
	var rows []logRow
	if err := tx.Order("number").Find(&rows).Error; err != nil {
		return err
	}
	last := make([]byte, len(r.Hash))
	for i := range rows {
		if err := intact(&rows[i], "log of "+r.ID); err != nil {
			return err
		}
		if rows[i].Number != int64(i+1) || !bytes.Equal(rows[i].Before, last) {
			return fmt.Errorf("%w: line %d of the log of %s follows none", assessment.ErrDamaged, i+1, r.ID)
		}
		last = rows[i].Hash
		entry, err := rows[i].entry()
		if err != nil {
			return err
		}
		round.Log = append(round.Log, entry)
	}
	if !bytes.Equal(last, r.Hash) {
		return fmt.Errorf("%w: the log of %s ends too early", assessment.ErrDamaged, r.ID)
	}
	return nil
}

// extendLog adds lines behind the last one. Those that do not follow it, or
// whose time is finer than what is kept, are a mistake of the program.
func (r *roundRow) extendLog(tx *gorm.DB, lines []assessment.LogEntry) error {
	next := int(r.Counts.Lines) + 1
	for i := range lines {
		e := &lines[i]
		if e.Number != next+i || !bytes.Equal(e.Before[:], r.Hash) || e.Hash.IsZero() || !fromMillis(toMillis(e.At)).Equal(e.At) {
			return fmt.Errorf("line %d does not go on with the log of %s", e.Number, r.ID)
		}
		row, err := newLogRow(r.ID, e)
		if err != nil {
			return err
		}
		if err := tx.Create(&row).Error; err != nil {
			return err
		}
		r.Hash = row.Hash
	}
	return nil
}
