package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
)

// target is a finished file being written. Small objects are packed together,
// because a structure has thousands of them.
type target struct {
	out    bytes.Buffer
	places []spot // by number
	packed []packedObject
	zip    *zlib.Writer // one for all streams: making one is half of the work
}

// spot is where an object is: at an offset, or at an index of a pack.
type spot struct {
	offset, pack, index int
}

type packedObject struct {
	number int
	body   string
}

func newTarget(size int) *target {
	t := &target{places: make([]spot, 1, 1024), zip: zlib.NewWriter(io.Discard)}
	t.out.Grow(size)
	// Bytes above 127 tell programs that move files that this one is binary.
	t.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	return t
}

// reserve returns the number of a new object.
func (t *target) reserve() int {
	t.places = append(t.places, spot{})
	return len(t.places) - 1
}

// object writes an object as it is.
func (t *target) object(number int, body []byte) {
	t.places[number] = spot{offset: t.out.Len()}
	fmt.Fprintf(&t.out, "%d 0 obj\n", number)
	t.out.Write(body)
	t.out.WriteString("\nendobj\n")
}

// stream writes an object with packed data. The dictionary is open: it has
// neither length nor end.
func (t *target) stream(number int, dictionary string, data []byte) {
	small := t.pack(data)
	body := fmt.Sprintf("%s /Filter /FlateDecode /Length %d>>\nstream\n", dictionary, len(small))
	t.object(number, append(append([]byte(body), small...), "\nendstream"...))
}

// small keeps an object for the next pack.
func (t *target) small(number int, body string) {
	t.packed = append(t.packed, packedObject{number: number, body: body})
	if len(t.packed) == 500 {
		t.flush()
	}
}

// flush writes the pack.
func (t *target) flush() {
	if len(t.packed) == 0 {
		return
	}
	var index, bodies bytes.Buffer
	number := t.reserve()
	for i, object := range t.packed {
		fmt.Fprintf(&index, "%d %d ", object.number, bodies.Len())
		bodies.WriteString(object.body + "\n")
		t.places[object.number] = spot{pack: number, index: i}
	}
	dictionary := fmt.Sprintf("<</Type /ObjStm /N %d /First %d", len(t.packed), index.Len())
	t.stream(number, dictionary, append(index.Bytes(), bodies.Bytes()...))
	t.packed = t.packed[:0]
}

// end writes the table of places. The name of the file is the sum of its
// content: the same content has the same name.
func (t *target) end(root, info int) []byte {
	t.flush()
	sum := sha256.Sum256(t.out.Bytes())
	number := t.reserve()
	start := t.out.Len()
	t.places[number] = spot{offset: start}
	var table []byte
	for i, place := range t.places {
		switch {
		case i == 0:
			table = append(table, 0, 0, 0, 0, 0, 255, 255)
		case place.pack > 0:
			table = binary.BigEndian.AppendUint32(append(table, 2), uint32(place.pack)) //nolint:gosec // numbers are small
			table = binary.BigEndian.AppendUint16(table, uint16(place.index))           //nolint:gosec // at most 500
		default:
			table = binary.BigEndian.AppendUint32(append(table, 1), uint32(place.offset)) //nolint:gosec // files are small
			table = append(table, 0, 0)
		}
	}
	t.stream(number, fmt.Sprintf("<</Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]",
		len(t.places), root, info, sum[:16], sum[:16]), table)
	fmt.Fprintf(&t.out, "startxref\n%d\n%%%%EOF\n", start)
	return t.out.Bytes()
}

func (t *target) pack(data []byte) []byte {
	var out bytes.Buffer
	t.zip.Reset(&out)
	_, _ = t.zip.Write(data) // a buffer takes everything
	_ = t.zip.Close()
	return out.Bytes()
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
