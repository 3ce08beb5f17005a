package store

import (
	"gorm.io/gorm"
)

// verifyJury reads one round after the other, with the order of its log, and
// checks what jurors keep against its counts and digests.
func verifyJury(db *gorm.DB) error {
	rows, err := allRounds(db)
	if err != nil {
		return err
	}
	for i := range rows {
		if _, err := rows[i].round(db); err != nil {
			return err
		}
	}
	files, err := allJuryFiles(db)
	if err != nil {
		return err
	}
	for i := range files {
		if err := files[i].complete(db); err != nil {
			return err
		}
	}
	for _, check := range []func(*gorm.DB) error{
		verifyAll[ballotRow], verifyAll[juryPayloadRow], verifyAll[draftDeclarationRow], verifyAll[draftMarkRow],
		verifyAll[noteRow], verifyAll[handedBallotRow],
	} {
		if err := check(db); err != nil {
			return err
		}
	}
	return nil
}
