package exchange

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// What stands where in a ZIP file (APPNOTE 6.3.10, sections 4.3.7 and 4.3.16),
// as far as taking one apart needs it. All else is found out by comparing.
const (
	zipLocal  = "PK\x03\x04" // begins every entry
	zipEnd    = "PK\x05\x06" // begins the end of the file
	zipSizeAt = 18
	zipNameAt = 26
	zipHead   = 30 // bytes before the name of an entry
	zipListed = 46 // bytes of an entry in the list at the end, before its name
	zipTail   = 22 // bytes of the end, from its beginning
)

// isZIP reports whether the bytes begin as a ZIP file does.
func isZIP(head []byte) bool { return bytes.HasPrefix(head, []byte(zipLocal)) }

// openContainer reads a container. It must be exactly as this package writes
// one: made again from its entries, it must have the same bytes. So there is
// nothing in it that is not looked at, and no two readers can see different
// files in it. The entries are parts of raw; nothing is copied, so that no file
// takes more memory than its size.
func openContainer(raw []byte, of shape) (*container, error) {
	if len(raw) > of.size {
		return nil, problem(0, "", sizeKey, "MaxMiB", of.size>>20)
	}
	if len(raw) < zipTail || !bytes.HasPrefix(raw[len(raw)-zipTail:], []byte(zipEnd)) {
		return nil, damaged(incompleteKey)
	}
	entries, err := unpack(raw, of.entries)
	if err != nil {
		return nil, err
	}
	if len(entries) < containerHead || entries[0].name != entryType || entries[1].name != entryManifest || entries[2].name != entrySignature {
		return nil, damaged("exchange.file.other")
	}
	c := &container{
		mime: string(entries[0].content), manifest: entries[1].content, signature: entries[2].content, entries: entries[containerHead:],
	}
	if c.mime != of.mime {
		return nil, problem(0, "", "exchange.file.kind")
	}
	left := remainder(raw)
	if err := c.write(&left); err != nil || len(left) > 0 {
		return nil, damaged(changedKey)
	}
	return c, nil
}

// unpack returns the entries, so many at most, as they lie one behind the other. It does not use
// the list at the end of a ZIP file: there, entries may overlap.
func unpack(raw []byte, most int) ([]entry, error) {
	var entries []entry
	for isZIP(raw) {
		if len(entries) == most {
			return nil, damaged("exchange.file.other")
		}
		if len(raw) < zipHead {
			return nil, damaged(incompleteKey)
		}
		name := zipHead + uint64(binary.LittleEndian.Uint16(raw[zipNameAt:]))
		end := name + uint64(binary.LittleEndian.Uint32(raw[zipSizeAt:]))
		if end > uint64(len(raw)) {
			return nil, damaged(incompleteKey)
		}
		entries = append(entries, entry{name: string(raw[zipHead:name]), content: raw[name:end:end]})
		raw = raw[end:]
	}
	return entries, nil
}

// remainder is what is left of a file that is compared with what is written.
type remainder []byte

var errDiffers = errors.New("differs")

// Write fails at the first byte that differs.
func (r *remainder) Write(p []byte) (int, error) {
	if !bytes.HasPrefix(*r, p) {
		return 0, errDiffers
	}
	*r = (*r)[len(p):]
	return len(p), nil
}
