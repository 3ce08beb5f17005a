package handover

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"reifekompass/assessment"
)

func contentOf(raw []byte) assessment.Fingerprint { return sha256.Sum256(raw) }

// seriesName names a series: 32 hexadecimal digits that no other assessment
// has, since no two are made in the same millisecond under the same id.
func seriesName(id, call string, created time.Time) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "series\n%s\n%s\n%d", id, call, created.UnixMilli()))
	return hex.EncodeToString(sum[:16])
}

func (p *Prepared) ending() string {
	return fmt.Sprintf("-%d-fassung-%d.rksub", p.Submission.Assessment.Year, p.Submission.Revision)
}

// PlainName makes a name a part of the name of a file that every mail system and every drive takes.
func PlainName(name string) string {
	const longest = 60
	var b strings.Builder
	name = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss").Replace(strings.ToLower(name))
	for _, r := range name {
		switch {
		case b.Len() >= longest:
			return strings.Trim(b.String(), "-")
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
