package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"io"
)

// target is a finished file being written. Small objects are packed together,
// because a structure has thousands of them. The first error of the writer
// ends the writing; it is returned at the end.
type target struct {
	out    io.Writer
	size   int // bytes written
	err    error
	sum    hash.Hash // of what is written
	places []spot    // by number
	packed []packedObject
	packer packer
	// beside packs the content of a page while the next one is drawn.
	beside  packer
	pending *packing
}

// packing is content that is being packed.
type packing struct {
	number int
	packed chan []byte
}

// spot is where an object is: at an offset, or at an index of a pack. The
// zero value is a number that is not used.
type spot struct {
	offset, pack, index int
}

type packedObject struct {
	number int
	body   string
}

// newTarget begins a file. Numbers up to first are given by the caller, those
// above by reserve.
func newTarget(w io.Writer, first int) *target {
	t := &target{out: w, sum: sha256.New(), places: make([]spot, first+1, first+1024), packer: newPacker(), beside: newPacker()}
	// Bytes above 127 tell programs that move files that this one is binary.
	t.write([]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
	return t
}

func (t *target) write(data []byte) {
	if t.err != nil {
		return
	}
	if _, err := t.out.Write(data); err != nil {
		t.err = fmt.Errorf("write: %w", err)
		return
	}
	t.sum.Write(data)
	t.size += len(data)
}

// reserve returns the number of a new object.
func (t *target) reserve() int {
	t.places = append(t.places, spot{})
	return len(t.places) - 1
}

// object writes an object as it is.
func (t *target) object(number int, body []byte) {
	t.places[number] = spot{offset: t.size}
	t.write(fmt.Appendf(nil, "%d 0 obj\n", number))
	t.write(body)
	t.write([]byte("\nendobj\n"))
}

// stream writes an object with packed data. The dictionary is open: it has
// neither length nor end.
func (t *target) stream(number int, dictionary string, data []byte) {
	t.put(number, dictionary, t.packer.pack(data))
}

// page writes the content of a page, as soon as it is packed: before the next
// one or at the end, so that the order of the file is always the same.
func (t *target) page(number int, data []byte) {
	t.settle()
	p := &packing{number: number, packed: make(chan []byte, 1)}
	t.pending = p
	data = bytes.Clone(data) // the caller goes on with its own
	go func() { p.packed <- t.beside.pack(data) }()
}

// settle waits for the content that is being packed and writes it.
func (t *target) settle() {
	if t.pending != nil {
		t.put(t.pending.number, "<<", <-t.pending.packed)
		t.pending = nil
	}
}

// put writes an object with data that is packed already.
func (t *target) put(number int, dictionary string, small []byte) {
	t.places[number] = spot{offset: t.size}
	t.write(fmt.Appendf(nil, "%d 0 obj\n%s /Filter /FlateDecode /Length %d>>\nstream\n", number, dictionary, len(small)))
	t.write(small)
	t.write([]byte("\nendstream\nendobj\n"))
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
func (t *target) end(root, info int) error {
	t.settle()
	t.flush()
	name := t.sum.Sum(nil)[:16]
	number := t.reserve()
	start := t.size
	t.places[number] = spot{offset: start}
	t.stream(number, fmt.Sprintf("<</Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%X> <%X>]",
		len(t.places), root, info, name, name), t.table())
	t.write(fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", start))
	return t.err
}

// table lists the places of the objects. Numbers that are not used are a
// list of their own, each naming the next one.
func (t *target) table() []byte {
	table := make([]byte, 0, 7*len(t.places))
	for i, place := range t.places {
		switch {
		case place.pack > 0:
			table = binary.BigEndian.AppendUint32(append(table, 2), uint32(place.pack)) //nolint:gosec // numbers are small
			table = binary.BigEndian.AppendUint16(table, uint16(place.index))           //nolint:gosec // at most 500
		case place.offset > 0:
			table = binary.BigEndian.AppendUint32(append(table, 1), uint32(place.offset)) //nolint:gosec // files are small
			table = append(table, 0, 0)
		default:
			table = binary.BigEndian.AppendUint32(append(table, 0), uint32(t.unused(i+1))) //nolint:gosec // numbers are small
			table = append(table, 255, 255)
		}
	}
	return table
}

// unused returns the next number from one on that is not used, 0 if there is
// none.
func (t *target) unused(from int) int {
	for i := from; i < len(t.places); i++ {
		if t.places[i] == (spot{}) {
			return i
		}
	}
	return 0
}

// packer compresses one thing after the other: making a compressor is half of
// the work.
type packer struct {
	zip *zlib.Writer
	out *bytes.Buffer
}

func newPacker() packer { return packer{zip: zlib.NewWriter(io.Discard), out: &bytes.Buffer{}} }

// pack compresses data. The bytes are those of the packer until the next
// call.
func (p packer) pack(data []byte) []byte {
	p.out.Reset()
	p.zip.Reset(p.out)
	_, _ = p.zip.Write(data) // a buffer takes everything
	_ = p.zip.Close()
	return p.out.Bytes()
}
