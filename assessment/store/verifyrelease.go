package store

import "gorm.io/gorm"

// verifyReleases reads one release after the other with its group and its log,
// and checks what was loaded against its digests.
func verifyReleases(db *gorm.DB) error {
	if _, err := frozenReleases(db); err != nil {
		return err
	}
	return verifyAll[loadedRow](db)
}
