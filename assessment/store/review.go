package store

import (
	"context"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"reifekompass/assessment"
)

// review changes what the juror of a jury file has written.
func (s *Store) review(ctx context.Context, op, round string, change func(*gorm.DB, *juryFileRow) error) error {
	return s.within(ctx, op, func(tx *gorm.DB) error {
		file, err := takeJuryFile(tx, round)
		if err != nil {
			return err
		}
		if err := change(tx, &file); err != nil {
			return err
		}
		return file.save(tx)
	})
}

// written reads what the juror of a jury file has written into a table.
func written[R, T any, P interface {
	*R
	summed
}](ctx context.Context, s *Store, round, order string, read func(P, *juryFileRow) T) ([]T, error) {
	var list []T
	err := s.within(ctx, "read review", func(tx *gorm.DB) error {
		file, err := takeJuryFile(tx, round)
		if err != nil {
			return err
		}
		var rows []R
		if err := tx.Where("round = ?", round).Order(order).Find(&rows).Error; err != nil {
			return err
		}
		for i := range rows {
			row := P(&rows[i])
			if err := intact(row, "review of "+round); err != nil {
				return err
			}
			list = append(list, read(row, &file))
		}
		return nil
	})
	return list, err
}

// of returns assessment.ErrNotFound where the file is not that of the juror.
func (r *juryFileRow) of(juror assessment.JurorID) error {
	if r.Juror == string(juror) {
		return nil
	}
	return fmt.Errorf("jury file: %w: %w", assessment.ErrNotFound, &assessment.ChoiceError{Field: assessment.FieldJuror, Got: string(juror)})
}

// draftMarkRow is a mark that a juror is at work on.
type draftMarkRow struct {
	Round     string   `gorm:"primaryKey"`
	Series    string   `gorm:"primaryKey"`
	Criterion string   `gorm:"primaryKey"`
	Said      markSaid `gorm:"embedded"`
	Digest    []byte
}

// TableName names the table for GORM.
func (draftMarkRow) TableName() string { return "draft_marks" }

func (r *draftMarkRow) sum() []byte {
	return digest("draft-mark/1", r.Round, r.Series, r.Criterion, r.Said.State, number(r.Said.Points), r.Said.Reason, number(r.Said.MadeAt))
}

func (r *draftMarkRow) stored() []byte { return r.Digest }

// DraftMarks returns what the juror of a jury file has written so far, by
// series and criterion. A mark without a state is a reason whose points are
// open. assessment.ErrNotFound if no jury file of the round was opened here.
func (s *Store) DraftMarks(ctx context.Context, round string) ([]assessment.Mark, error) {
	return written(ctx, s, round, "series, criterion", func(r *draftMarkRow, file *juryFileRow) assessment.Mark {
		return r.Said.mark(&cellKey{Juror: file.Juror, Series: r.Series, Criterion: r.Criterion})
	})
}

// SaveDraftMark keeps a mark of the juror of a jury file. One with neither a
// state nor a reason takes the earlier one away. A juror who has opened no
// jury file here is assessment.ErrNotFound; what cannot be kept is refused as
// assessment.Mark.CheckDraft says. Before is not kept: nothing was handed over.
func (s *Store) SaveDraftMark(ctx context.Context, round string, mark assessment.Mark) error {
	if err := mark.CheckDraft(); err != nil {
		return err
	}
	row := draftMarkRow{Round: round, Series: mark.Series, Criterion: string(mark.Criterion), Said: newMarkSaid(&mark)}
	row.Digest = row.sum()
	return s.review(ctx, "save mark", round, func(tx *gorm.DB, file *juryFileRow) error {
		if err := file.of(mark.Juror); err != nil {
			return err
		}
		if mark.State == "" && mark.Reason == "" {
			return tx.Where("round = ? AND series = ? AND criterion = ?", round, row.Series, row.Criterion).Delete(&draftMarkRow{}).Error
		}
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	})
}

// draftDeclarationRow is what the juror says about a conflict before it is
// handed over.
type draftDeclarationRow struct {
	Round  string `gorm:"primaryKey"`
	Series string `gorm:"primaryKey"`
	Kind   string
	Reason string
	MadeAt int64
	Digest []byte
}

// TableName names the table for GORM.
func (draftDeclarationRow) TableName() string { return "draft_declarations" }

func (r *draftDeclarationRow) sum() []byte {
	return digest("draft-declaration/1", r.Round, r.Series, r.Kind, r.Reason, number(r.MadeAt))
}

func (r *draftDeclarationRow) stored() []byte { return r.Digest }

// DraftDeclarations returns what the juror of a jury file said about conflicts
// so far, by series; assessment.ErrNotFound if none was opened here.
func (s *Store) DraftDeclarations(ctx context.Context, round string) ([]assessment.Declaration, error) {
	return written(ctx, s, round, "series", func(r *draftDeclarationRow, file *juryFileRow) assessment.Declaration {
		return assessment.Declaration{
			Juror: assessment.JurorID(file.Juror), Series: r.Series, Kind: assessment.ConflictKind(r.Kind), Reason: r.Reason, Made: fromMillis(r.MadeAt),
		}
	})
}

// SaveDraftDeclaration keeps what the juror of a jury file says about an
// applicant, in place of what was said before. A juror who has opened no jury
// file here is assessment.ErrNotFound; what cannot be kept is refused as
// assessment.Declaration.Check says.
func (s *Store) SaveDraftDeclaration(ctx context.Context, round string, d assessment.Declaration) error {
	if err := d.Check(); err != nil {
		return err
	}
	row := draftDeclarationRow{Round: round, Series: d.Series, Kind: string(d.Kind), Reason: d.Reason, MadeAt: toMillis(d.Made)}
	row.Digest = row.sum()
	return s.review(ctx, "save declaration", round, func(tx *gorm.DB, file *juryFileRow) error {
		if err := file.of(d.Juror); err != nil {
			return err
		}
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	})
}

// noteRow is what a juror writes for nobody else. No other table and no file
// holds it.
type noteRow struct {
	Round     string `gorm:"primaryKey"`
	Series    string `gorm:"primaryKey"`
	Criterion string `gorm:"primaryKey"`
	Text      string
	Digest    []byte
}

// TableName names the table for GORM.
func (noteRow) TableName() string { return "juror_notes" }

func (r *noteRow) sum() []byte { return digest("juror-note/1", r.Round, r.Series, r.Criterion, r.Text) }

func (r *noteRow) stored() []byte { return r.Digest }

// Notes returns the own notes of the juror of a jury file, by series and
// criterion; assessment.ErrNotFound if none was opened here.
func (s *Store) Notes(ctx context.Context, round string) ([]assessment.JurorNote, error) {
	return written(ctx, s, round, "series, criterion", func(r *noteRow, _ *juryFileRow) assessment.JurorNote {
		return assessment.JurorNote{Series: r.Series, Criterion: assessment.CriterionID(r.Criterion), Text: r.Text}
	})
}

// SaveNote keeps a note in place of the one about the same; an empty one takes
// it away. assessment.ErrNotFound if no jury file of the round was opened here.
func (s *Store) SaveNote(ctx context.Context, round string, note assessment.JurorNote) error {
	if err := note.Check(); err != nil {
		return err
	}
	row := noteRow{Round: round, Series: note.Series, Criterion: string(note.Criterion), Text: note.Text}
	row.Digest = row.sum()
	return s.review(ctx, "save note", round, func(tx *gorm.DB, _ *juryFileRow) error {
		if note.Text == "" {
			return tx.Where("round = ? AND series = ? AND criterion = ?", round, row.Series, row.Criterion).Delete(&noteRow{}).Error
		}
		return tx.Clauses(clause.OnConflict{UpdateAll: true}).Create(&row).Error
	})
}
