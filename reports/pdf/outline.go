package pdf

import (
	"bytes"
	"fmt"
)

// How the library begins bookmarks and the list of them.
const (
	outlineItem = "<</Title "
	outlineRoot = "<</Type /Outlines "
)

// bookmarks counts the bookmarks directly below each one and below the root.
func (s source) bookmarks() map[int]int {
	const key = "\n/Parent "
	below := map[int]int{}
	for _, body := range s {
		at := bytes.LastIndex(body, []byte(key))
		if at < 0 || !bytes.HasPrefix(body, []byte(outlineItem)) {
			continue
		}
		parent := 0
		if _, err := fmt.Sscanf(string(body[at+len(key):]), "%d", &parent); err == nil {
			below[parent]++
		}
	}
	return below
}

// outline says how many bookmarks there are below one, which the library
// takes for none. Below zero they are folded up.
func (f *finisher) outline(number int, body []byte) []byte {
	count := f.below[number]
	if bytes.HasPrefix(body, []byte(outlineItem)) {
		count = -count
	}
	body = bytes.TrimSuffix(body, []byte(">>"))
	body = bytes.TrimSuffix(body, []byte("/Count 0"))
	if count == 0 {
		return fmt.Appendf(nil, "%s>>", body)
	}
	return fmt.Appendf(nil, "%s /Count %d>>", body, count)
}
