package store

import (
	"fmt"

	"gorm.io/gorm"

	"reifekompass/assessment"
)

// cellKey says which juror a mark is of, which applicant and criterion it is
// about.
type cellKey struct {
	RoundID   string `gorm:"primaryKey"`
	Juror     string `gorm:"primaryKey"`
	Series    string `gorm:"primaryKey"`
	Criterion string `gorm:"primaryKey"`
}

// markSaid is what a mark says.
type markSaid struct {
	State  string
	Points int64
	Reason string
	MadeAt int64
}

func (s *markSaid) mark(key *cellKey) assessment.Mark {
	return assessment.Mark{
		Juror: assessment.JurorID(key.Juror), Series: key.Series, Criterion: assessment.CriterionID(key.Criterion),
		State: assessment.MarkState(s.State), Points: assessment.Points(s.Points), Reason: s.Reason, Made: fromMillis(s.MadeAt),
	}
}

func newMarkSaid(m *assessment.Mark) markSaid {
	return markSaid{State: string(m.State), Points: int64(m.Points), Reason: m.Reason, MadeAt: toMillis(m.Made)}
}

func sumOfMark(kind string, key *cellKey, said *markSaid, count int64) []byte {
	return digest(kind, key.RoundID, key.Juror, key.Series, key.Criterion, said.State, number(said.Points), said.Reason,
		number(said.MadeAt), number(count))
}

// markRow is what a juror says of an applicant in a criterion now. Past counts
// the marks that it replaced.
type markRow struct {
	Cell   cellKey  `gorm:"embedded"`
	Said   markSaid `gorm:"embedded"`
	Past   int64
	Digest []byte
}

// TableName names the table for GORM.
func (markRow) TableName() string { return "marks" }

func (r *markRow) sum() []byte { return sumOfMark("mark/1", &r.Cell, &r.Said, r.Past) }

func (r *markRow) stored() []byte { return r.Digest }

// pastMarkRow is a mark that was replaced; number 1 is the oldest of its cell.
type pastMarkRow struct {
	Cell   cellKey  `gorm:"embedded"`
	Number int64    `gorm:"primaryKey"`
	Said   markSaid `gorm:"embedded"`
	Digest []byte
}

// TableName names the table for GORM.
func (pastMarkRow) TableName() string { return "past_marks" }

func (r *pastMarkRow) sum() []byte { return sumOfMark("past-mark/1", &r.Cell, &r.Said, r.Number) }

func (r *pastMarkRow) stored() []byte { return r.Digest }

// readMarks reads all marks with what they replaced.
func (r *roundRow) readMarks(tx *gorm.DB, round *assessment.Round) error {
	past, err := readPastMarks(tx, round.ID)
	if err != nil {
		return err
	}
	rows := make([]markRow, 0, r.Counts.Marks) // there may be tens of thousands
	if err := tx.Order("juror, series, criterion").Find(&rows).Error; err != nil {
		return err
	}
	if len(rows) == 0 {
		return nil
	}
	round.Marks = make([]assessment.Mark, len(rows))
	for i := range rows {
		row := &rows[i]
		if err := intact(row, "mark in "+round.ID); err != nil {
			return err
		}
		chain := past[row.Cell]
		if int64(len(chain)) != row.Past {
			return fmt.Errorf("%w: history of a mark in %s", assessment.ErrDamaged, round.ID)
		}
		round.Marks[i] = row.Said.mark(&row.Cell)
		round.Marks[i].Before = chained(chain)
	}
	byJuror(round.Jurors, round.Marks, func(m *assessment.Mark) assessment.JurorID { return m.Juror })
	return nil
}

// readPastMarks reads the marks that were replaced, those of a cell in their
// order.
func readPastMarks(tx *gorm.DB, round string) (map[cellKey][]pastMarkRow, error) {
	var rows []pastMarkRow
	if err := tx.Order("juror, series, criterion, number").Find(&rows).Error; err != nil {
		return nil, err
	}
	past := make(map[cellKey][]pastMarkRow)
	for i := range rows {
		if err := intact(&rows[i], "past mark in "+round); err != nil {
			return nil, err
		}
		cell := rows[i].Cell
		if rows[i].Number != int64(len(past[cell]))+1 {
			return nil, fmt.Errorf("%w: history of a mark in %s", assessment.ErrDamaged, round)
		}
		past[cell] = append(past[cell], rows[i])
	}
	return past, nil
}

// chained returns the newest of the marks, each with the one before it.
func chained(chain []pastMarkRow) *assessment.Mark {
	var newest *assessment.Mark
	for i := range chain {
		mark := chain[i].Said.mark(&chain[i].Cell)
		mark.Before = newest
		newest = &mark
	}
	return newest
}
