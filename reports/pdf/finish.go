package pdf

import (
	"bytes"
	"fmt"
	"strconv"
)

// finish adds to a finished file what the library cannot say: the version
// its features belong to, the language, and that the title is to be shown.
// The catalogue is the last object, so that only the place of the reference
// table moves.
func finish(raw []byte, language string) ([]byte, error) {
	const (
		header  = "%PDF-1."
		catalog = "/Type /Catalog\n"
		start   = "startxref\n"
	)
	at := bytes.LastIndex(raw, []byte(catalog))
	ref := bytes.LastIndex(raw, []byte(start))
	if !bytes.HasPrefix(raw, []byte(header)) || at < 0 || ref < at {
		return nil, fmt.Errorf("%w: unexpected form of the file", ErrLibrary)
	}
	rest := raw[ref+len(start):]
	end := bytes.IndexByte(rest, '\n')
	offset, err := strconv.Atoi(string(rest[:max(end, 0)]))
	if err != nil {
		return nil, fmt.Errorf("%w: place of the reference table: %w", ErrLibrary, err)
	}
	extra := "/ViewerPreferences <</DisplayDocTitle true>>\n"
	if plainTag(language) {
		extra += "/Lang (" + language + ")\n"
	}
	var out bytes.Buffer
	out.Grow(len(raw) + len(extra) + 8)
	out.WriteString(header + "7")
	out.Write(raw[len(header)+1 : at+len(catalog)])
	out.WriteString(extra)
	out.Write(raw[at+len(catalog) : ref+len(start)])
	out.WriteString(strconv.Itoa(offset + len(extra)))
	out.Write(rest[end:])
	return out.Bytes(), nil
}

// plainTag reports whether a language tag can stand in the file as it is.
func plainTag(tag string) bool {
	for _, r := range tag {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && r != '-' {
			return false
		}
	}
	return tag != ""
}
