package jury

import (
	"crypto/sha256"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"time"

	"reifekompass/assessment"
)

// chained gives a line its number and its hash, behind the last line of a log.
func chained(log []assessment.LogEntry, entry assessment.LogEntry) assessment.LogEntry {
	entry.Number, entry.Before = len(log)+1, assessment.Fingerprint{}
	if len(log) > 0 {
		entry.Before = log[len(log)-1].Hash
	}
	entry.At = entry.At.UTC().Truncate(time.Second)
	entry.Hash = hashOf(&entry)
	return entry
}

// hashOf is the SHA-256 of what a line says and of the hash before it. It is
// taken of a JSON list of texts, so that no two lines give the same bytes.
func hashOf(entry *assessment.LogEntry) assessment.Fingerprint {
	texts := []string{
		"reifekompass-round-log-v1", strconv.Itoa(entry.Number), entry.At.UTC().Format(time.RFC3339), string(entry.Kind), entry.Reason, hexOf(entry.Before),
	}
	for _, name := range slices.Sorted(maps.Keys(entry.Fields)) {
		texts = append(texts, name, entry.Fields[name])
	}
	raw, err := json.Marshal(texts)
	if err != nil {
		panic(err) // texts can always be written
	}
	return sha256.Sum256(raw)
}

func hexOf(f assessment.Fingerprint) string {
	const digits = "0123456789abcdef"
	text := make([]byte, 0, 2*len(f))
	for _, b := range f {
		text = append(text, digits[b>>4], digits[b&15])
	}
	return string(text)
}

// BrokenLine returns the number of the first line of a log that was changed,
// left out or put in; 0: none.
func BrokenLine(log []assessment.LogEntry) int {
	before := assessment.Fingerprint{}
	for i := range log {
		entry := &log[i]
		if entry.Number != i+1 || entry.Before != before || entry.Hash != hashOf(entry) {
			return i + 1
		}
		before = entry.Hash
	}
	return 0
}
