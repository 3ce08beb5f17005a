package store

import (
	"gorm.io/gorm"
)

// verifyTravel checks every row of what travels against its digest, one after
// the other, because files may be large. What letters said is left out, as what
// was loaded is (verifyReleases).
func verifyTravel(db *gorm.DB) error {
	for _, check := range []func(*gorm.DB) error{
		verifyAll[callRow], verifyAll[keyRow], verifyAll[signerRow], verifyAll[linkRow], verifyAll[handoverRow],
		verifyAll[attachmentRow], verifyAll[receivedRow], verifyAll[receivedFile], verifyAll[packageRow],
		verifyAll[contributionRow], verifyAll[settlementRow],
		verifyAll[companyRow],
	} {
		if err := check(db); err != nil {
			return err
		}
	}
	return nil
}

func verifyAll[R any, P interface {
	*R
	summed
	TableName() string
}](db *gorm.DB) error {
	rows, err := db.Model(P(new(R))).Rows()
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // it is only read
	for rows.Next() {
		row := P(new(R))
		if err := db.ScanRows(rows, row); err != nil {
			return err
		}
		if err := intact(row, row.TableName()); err != nil {
			return err
		}
	}
	return rows.Err()
}
