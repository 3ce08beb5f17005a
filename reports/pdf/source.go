package pdf

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"fmt"
	"io"
	"slices"
	"strconv"
)

// source is a file of the library, taken apart: what stands between "obj" and
// "endobj", by number; the first one is number 1.
type source [][]byte

// takeApart finds the objects of a file by its reference table.
func takeApart(raw []byte) (source, error) {
	const start, table = "startxref\n", "xref\n0 "
	at := bytes.LastIndex(raw, []byte(start))
	if at < 0 {
		return nil, fmt.Errorf("%w: unexpected form of the file", ErrLibrary)
	}
	rest := raw[at+len(start):]
	offset, err := strconv.Atoi(string(rest[:max(bytes.IndexByte(rest, '\n'), 0)]))
	if err != nil || offset < 0 || offset > at || !bytes.HasPrefix(raw[offset:], []byte(table)) {
		return nil, fmt.Errorf("%w: no reference table where it should be", ErrLibrary)
	}
	lines := bytes.Split(raw[offset:at], []byte("\n"))
	places, err := placesOf(lines[2:])
	if err != nil {
		return nil, err
	}
	return cut(raw[:offset], places)
}

// entry is where the object of a number begins.
type entry struct{ number, offset int }

func placesOf(lines [][]byte) ([]entry, error) {
	var places []entry
	for _, line := range lines {
		if len(line) == 0 || line[0] == 't' { // the trailer
			break
		}
		if len(line) < 18 {
			return nil, fmt.Errorf("%w: short entry %q", ErrLibrary, line)
		}
		if line[17] != 'n' {
			continue
		}
		offset, err := strconv.Atoi(string(line[:10]))
		if err != nil {
			return nil, fmt.Errorf("%w: place of an object: %w", ErrLibrary, err)
		}
		places = append(places, entry{number: len(places) + 1, offset: offset})
	}
	return places, nil
}

// cut parts a file at the places of its objects.
func cut(raw []byte, places []entry) (source, error) {
	objects := make(source, len(places))
	slices.SortFunc(places, func(a, b entry) int { return cmp.Compare(a.offset, b.offset) })
	for i, place := range places {
		end := len(raw)
		if i+1 < len(places) {
			end = places[i+1].offset
		}
		head := strconv.Itoa(place.number) + " 0 obj\n"
		if place.offset > end || end > len(raw) || !bytes.HasPrefix(raw[place.offset:end], []byte(head)) {
			return nil, fmt.Errorf("%w: object %d is not where it should be", ErrLibrary, place.number)
		}
		body := raw[place.offset+len(head) : end]
		last := bytes.LastIndex(body, []byte("endobj"))
		if last < 0 {
			return nil, fmt.Errorf("%w: object %d does not end", ErrLibrary, place.number)
		}
		objects[place.number-1] = bytes.TrimRight(body[:last], "\n")
	}
	return objects, nil
}

// find returns the number of the first object with a text in it.
func (s source) find(text []byte) (int, bool) {
	for i, body := range s {
		if bytes.Contains(body, text) {
			return i + 1, true
		}
	}
	return 0, false
}

// stream returns the stream of an object, unpacked if it is packed.
func (s source) stream(number int) ([]byte, error) {
	body := s[number-1]
	from, to := bytes.Index(body, []byte("stream\n")), bytes.LastIndex(body, []byte("\nendstream"))
	if from < 0 || to < from+7 {
		return nil, fmt.Errorf("%w: object %d has no stream", ErrLibrary, number)
	}
	data := body[from+7 : to]
	if bytes.Contains(body[:from], []byte("/FlateDecode")) {
		return unpack(data)
	}
	return data, nil
}

func unpack(data []byte) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%w: stream: %w", ErrLibrary, err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%w: stream: %w", ErrLibrary, err)
	}
	return plain, nil
}
