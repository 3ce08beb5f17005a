package store

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"gorm.io/gorm"

	"reifekompass/assessment"
)

// maxStem keeps ids short enough for the name of a file.
const maxStem = 60

// freeID makes an id such as "lindenrade-2026", with a number behind it if it
// is taken, also by a deleted assessment.
func freeID(tx *gorm.DB, agency string, year int) (assessment.ID, error) {
	stem := cmp.Or(slug(agency), "assessment") + "-" + strconv.Itoa(year)
	id := stem
	for n := 2; ; n++ {
		var taken int64
		err := tx.Model(&assessmentRow{}).Where("id = ?", id).Count(&taken).Error
		if err != nil || taken == 0 {
			return assessment.ID(id), err
		}
		id = stem + "-" + strconv.Itoa(n)
	}
}

// slug writes a name with small letters, digits and single hyphens.
func slug(name string) string {
	german := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss")
	name = norm.NFD.String(german.Replace(norm.NFC.String(strings.ToLower(name))))
	var b strings.Builder
	for _, r := range name {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r): // an accent, already without its letter
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= maxStem {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}
