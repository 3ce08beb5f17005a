package pdfcheck

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// file is a file taken apart: all of its objects, by number.
type file struct {
	*notes

	data    []byte
	entries map[int]entry
	objects map[int]*object
	trailer dict
	spans   []span // what of the file is known, for finding what is not
	packed  map[int]*pack

	inflated int // bytes so far
	work     int // steps so far
}

// span is a stretch of the file.
type span struct{ from, to int }

// open reads all objects of a file.
func open(data []byte, n *notes) (*file, error) {
	f := &file{notes: n, data: data, entries: map[int]entry{}, objects: map[int]*object{}, packed: map[int]*pack{}}
	if err := f.head(); err != nil {
		return nil, err
	}
	start, err := f.tail()
	if err != nil {
		return nil, err
	}
	if err := f.tables(start); err != nil {
		return nil, err
	}
	f.load()
	f.gaps()
	return f, nil
}

// head checks the first two lines. The bytes above 127 of the second tell
// programs that move files that this one is binary.
func (f *file) head() error {
	const mark = "%PDF-"
	if at := bytes.Index(f.data[:min(1024, len(f.data))], []byte(mark)); at < 0 {
		return ErrNoPDF
	}
	line, rest, _ := bytes.Cut(f.data, []byte("\n"))
	if string(line) != mark+"1.7" {
		f.add(HeaderVersion, spot{}, fmt.Sprintf("%.20q", line))
	}
	comment, _, _ := bytes.Cut(rest, []byte("\n"))
	high := 0
	for _, c := range comment[:min(len(comment), 5)] {
		if c > 127 {
			high++
		}
	}
	if high < 4 || comment[0] != '%' {
		f.add(HeaderBinary, spot{})
	}
	body := len(line) + 1
	if bytes.HasPrefix(comment, []byte("%")) {
		body += len(comment) + 1
	}
	f.spans = append(f.spans, span{0, min(body, len(f.data))})
	return nil
}

// tail finds where the table of places begins.
func (f *file) tail() (int, error) {
	const word = "startxref"
	from := max(0, len(f.data)-2048)
	at := bytes.LastIndex(f.data[from:], []byte(word))
	if at < 0 {
		return 0, fmt.Errorf("%w: no startxref", ErrDamaged)
	}
	p := parser{data: f.data, at: from + at + len(word)}
	start, ok := p.integer()
	if !ok || start >= len(f.data) {
		return 0, fmt.Errorf("%w: startxref without a place", ErrDamaged)
	}
	end := string(bytes.TrimLeft(f.data[p.at:], "\r\n"))
	if end != "%%EOF" && end != "%%EOF\n" && end != "%%EOF\r\n" && end != "%%EOF\r" {
		f.add(FileTrailing, spot{}, fmt.Sprintf("%.30q", end))
	}
	f.spans = append(f.spans, span{from + at, len(f.data)})
	return start, nil
}

// load reads the objects at their places, then those in packs.
func (f *file) load() {
	numbers := slices.Sorted(maps.Keys(f.entries))
	for _, number := range numbers {
		if e := f.entries[number]; e.kind == inFile {
			f.loadAt(number, e)
		}
	}
	for _, number := range numbers {
		if o := f.objects[number]; o != nil {
			f.closeStream(o)
			f.checkEnd(o)
		}
	}
	for _, number := range numbers {
		if e := f.entries[number]; e.kind == inPack {
			f.loadPacked(number, e)
		}
	}
}

func (f *file) loadAt(number int, e entry) {
	o, err := f.indirect(e.place, number)
	switch {
	case err != nil:
		f.add(XrefOffset, spot{object: number}, err)
	case o.generation != e.second:
		f.add(XrefOffset, spot{object: number}, o.number, " ", o.generation, " obj")
	default:
		f.objects[number] = o
		f.keysTwice(o)
		f.checkFrame(o)
	}
}

// checkFrame checks what stands around an object, ISO 19005-3, section 6.1.9:
// its numbers in one line with one space each, on lines of its own.
func (f *file) checkFrame(o *object) {
	head := fmt.Sprint(o.number, " ", o.generation, " obj")
	rest, ok := bytes.CutPrefix(f.data[o.from:], []byte(head))
	if !ok || !lineEnd(rest) || o.from > 0 && !lineEnd(f.data[o.from-1:]) {
		f.add(ObjectSyntax, spot{object: o.number}, fmt.Sprintf("%.20q", f.data[o.from:min(len(f.data), o.from+20)]))
	}
}

// checkEnd checks that an object ends on a line of its own.
func (f *file) checkEnd(o *object) {
	const end = "endobj"
	if s, ok := o.value.(*stream); ok && s.raw == nil {
		return // its length is wrong, so its end is not known
	}
	from := o.to - len(end) - 1
	if !lineEnd(f.data[from:]) || !lineEnd(f.data[o.to:]) {
		f.add(ObjectSyntax, spot{object: o.number}, fmt.Sprintf("%.20q", f.data[from:min(len(f.data), o.to+10)]))
	}
}

// lineEnd reports whether text begins with the end of a line.
func lineEnd(data []byte) bool { return len(data) > 0 && (data[0] == '\n' || data[0] == '\r') }

func (f *file) keysTwice(o *object) {
	for _, key := range o.twice {
		f.add(ObjectKeyTwice, spot{object: o.number}, "/", key)
	}
}

// indirect reads the object at a place, which must have a certain number
// unless that is 0. A stream is closed later, because its length may stand
// elsewhere.
func (f *file) indirect(at, want int) (*object, error) {
	p := parser{data: f.data, at: at}
	// Places may overlap in a file made to do harm.
	defer func() { f.spend(p.at - at) }()
	if at >= len(f.data) || white(f.data[at]) || !f.spend(1) {
		return nil, p.fail("no object")
	}
	number, first := p.integer()
	generation, second := p.integer()
	if !first || !second || want != 0 && number != want || !p.expect("obj") {
		return nil, p.fail("no object")
	}
	value, err := p.value()
	if err != nil {
		return nil, err
	}
	o := &object{number: number, generation: generation, value: value, from: at, twice: p.twice}
	d, open := value.(dict)
	if open && p.expect("stream") {
		if p.peek(0) == '\r' {
			p.at++
		}
		if p.peek(0) != '\n' {
			return nil, p.fail("stream without end of line")
		}
		o.value = &stream{dict: d, start: p.at + 1}
		o.to = p.at + 1
		return o, nil
	}
	if !p.expect("endobj") {
		return nil, p.fail("no endobj")
	}
	o.to = p.at
	return o, nil
}

// closeStream cuts the data of a stream out of the file.
func (f *file) closeStream(o *object) {
	s, ok := o.value.(*stream)
	if !ok || s.raw != nil {
		return
	}
	length, ok := f.integer(s.dict["Length"])
	if !ok || length < 0 || length > len(f.data)-s.start {
		f.add(StreamLength, spot{object: o.number}, "/Length ", f.show(s.dict["Length"]))
		return
	}
	p := parser{data: f.data, at: s.start + length}
	line := lineEnd(f.data[p.at:])
	whole := p.expect("endstream") && p.expect("endobj")
	if !line || !whole {
		f.add(StreamLength, spot{object: o.number}, "/Length ", length)
	}
	if !whole {
		return
	}
	s.raw = f.data[s.start : s.start+length : s.start+length]
	o.to = p.at
}

// gaps finds what stands in the file and belongs to no object: a second
// object of the same number, what somebody left behind, something hidden.
func (f *file) gaps() {
	for _, o := range f.objects {
		if o.to > 0 {
			f.spans = append(f.spans, span{o.from, o.to})
		}
	}
	slices.SortFunc(f.spans, func(a, b span) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	at := 0
	for _, s := range f.spans {
		if s.from < at {
			f.add(FileGap, spot{}, s.from, "–", at)
		} else if rest := bytes.TrimLeft(f.data[at:s.from], "\r\n\t \f\x00"); len(rest) > 0 {
			f.add(FileGap, spot{}, at, "–", s.from, fmt.Sprintf(": %.30q", rest))
		}
		at = max(at, s.to)
	}
}
