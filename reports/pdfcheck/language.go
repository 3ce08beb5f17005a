package pdfcheck

import "strings"

// languageTag reports whether a tag is well formed as BCP 47 says: a
// language, then perhaps a script, a region and variants, then what is
// private.
func languageTag(tag string) bool {
	parts := strings.Split(strings.ToLower(tag), "-")
	if private := parts[0] == "x"; !private {
		if !between(parts[0], 2, 3) || digits(parts[0]) > 0 {
			return false
		}
		parts = afterRegion(parts[1:])
	}
	for len(parts) > 0 && parts[0] != "x" {
		if variant := between(parts[0], 5, 8) || len(parts[0]) == 4 && digits(parts[0][:1]) == 1 && between(parts[0], 4, 4); !variant {
			return false
		}
		parts = parts[1:]
	}
	for i, part := range parts {
		if i > 0 && !between(part, 1, 8) || len(parts) == 1 {
			return false
		}
	}
	return true
}

// afterRegion skips script and region.
func afterRegion(parts []string) []string {
	if len(parts) > 0 && between(parts[0], 4, 4) && digits(parts[0]) == 0 {
		parts = parts[1:]
	}
	if len(parts) > 0 && between(parts[0], 2, 3) && digits(parts[0]) == []int{2: 0, 3: 3}[len(parts[0])] {
		parts = parts[1:]
	}
	return parts
}

// between reports whether a part has letters and digits only, at least and at
// most so many.
func between(part string, least, most int) bool {
	return len(part) >= least && len(part) <= most && strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") == ""
}

func digits(part string) int {
	count := 0
	for _, r := range part {
		if r >= '0' && r <= '9' {
			count++
		}
	}
	return count
}
