package pdfcheck_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// parts is a good file taken apart, so that one thing of it can be broken and
// everything else stays right.
type parts struct {
	t       testing.TB
	objects map[int]*part
	trailer string // what the trailer says beside its size
	shifted int    // this object is said to stand a byte further on
	junk    string // stands between two objects
	classic bool   // the table of places has the old form
	size    int    // added to the size of the table
	done    func([]byte) []byte
}

// part is an object: its text and, if it is a stream, its unpacked data.
type part struct {
	text   string
	data   []byte
	stream bool
	length int // added to the length of the data
}

func takeApart(tb testing.TB, raw []byte) *parts {
	tb.Helper()
	p := &parts{t: tb, objects: map[int]*part{}, done: func(b []byte) []byte { return b }}
	start, err := strconv.Atoi(strings.Fields(string(raw[bytes.LastIndex(raw, []byte("startxref"))+9:]))[0])
	if err != nil {
		tb.Fatal(err)
	}
	table := p.at(raw, start)
	p.trailer = regexp.MustCompile(`/Root .*\]`).FindString(table.text)
	var packs []*part
	for i := 0; i+7 <= len(table.data); i += 7 {
		if table.data[i] != 1 {
			continue
		}
		switch o := p.at(raw, int(binary.BigEndian.Uint32(table.data[i+1:]))); {
		case strings.Contains(o.text, "/Type /ObjStm"):
			packs = append(packs, o)
		case !strings.Contains(o.text, "/Type /XRef"):
			p.objects[i/7] = o
		}
	}
	for _, pack := range packs {
		p.unpack(pack)
	}
	return p
}

// at reads the object at an offset and unpacks its data.
func (p *parts) at(raw []byte, offset int) *part {
	p.t.Helper()
	_, rest, _ := bytes.Cut(raw[offset:], []byte(" obj\n"))
	length := regexp.MustCompile(`^[^\x80-\xff]*? ?/Length (\d+)>>\nstream\n`).FindSubmatchIndex(rest)
	body, _, _ := bytes.Cut(rest, []byte("\nendobj\n"))
	if length == nil || length[1] > len(body) {
		return &part{text: string(body)}
	}
	size, _ := strconv.Atoi(string(rest[length[2]:length[3]]))
	o := &part{text: string(rest[:length[2]-len("/Length ")]), data: rest[length[1] : length[1]+size], stream: true}
	const packed = "/Filter /FlateDecode "
	if strings.Contains(o.text, packed) {
		o.text = strings.Replace(o.text, packed, "", 1)
		o.data = p.inflate(o.data)
	}
	return o
}

func (p *parts) inflate(data []byte) []byte {
	p.t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		p.t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		p.t.Fatal(err)
	}
	return plain
}

func (p *parts) unpack(pack *part) {
	p.t.Helper()
	first, err := strconv.Atoi(regexp.MustCompile(`/First (\d+)`).FindStringSubmatch(pack.text)[1])
	if err != nil {
		p.t.Fatal(err)
	}
	index := strings.Fields(string(pack.data[:first]))
	for i := 0; i+1 < len(index); i += 2 {
		number, _ := strconv.Atoi(index[i])
		from, _ := strconv.Atoi(index[i+1])
		text, _, _ := strings.Cut(string(pack.data[first+from:]), "\n")
		p.objects[number] = &part{text: text}
	}
}

// assemble writes the file anew, with places that are right.
func (p *parts) assemble() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	numbers := slices.Sorted(maps.Keys(p.objects))
	last := numbers[len(numbers)-1]
	places := make([]int, last+2)
	for _, number := range numbers {
		places[number] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", number, p.objects[number].body())
	}
	out.WriteString(p.junk)
	places[p.shifted]++
	start := out.Len()
	if p.classic {
		p.writeClassic(&out, places[:last+1])
	} else {
		p.writeTable(&out, places)
	}
	fmt.Fprintf(&out, "startxref\n%d\n%%%%EOF\n", start)
	return p.done(out.Bytes())
}

func (o *part) body() string {
	if !o.stream {
		return o.text
	}
	return fmt.Sprintf("%s /Length %d>>\nstream\n%s\nendstream", o.text, len(o.data)+o.length, o.data)
}

func (p *parts) writeTable(out *bytes.Buffer, places []int) {
	places[len(places)-1] = out.Len()
	var table []byte
	for number, place := range places {
		kind := byte(1)
		if place == 0 || number == 0 {
			kind, place = 0, 0
		}
		table = append(binary.BigEndian.AppendUint32(append(table, kind), uint32(place)), 0, 0)
	}
	trailer := strings.ReplaceAll(p.trailer, "SELF", strconv.Itoa(out.Len()))
	fmt.Fprintf(out, "%d 0 obj\n<</Type /XRef /Size %d /W [1 4 2] %s /Length %d>>\nstream\n%s\nendstream\nendobj\n",
		len(places)-1, len(places)+p.size, trailer, len(table), table)
}

func (p *parts) writeClassic(out *bytes.Buffer, places []int) {
	fmt.Fprintf(out, "xref\n0 %d\n", len(places))
	for number, place := range places {
		if kind := "n"; place == 0 || number == 0 {
			fmt.Fprintf(out, "%010d %05d f\r\n", 0, 65535)
		} else {
			fmt.Fprintf(out, "%010d %05d %s\r\n", place, 0, kind)
		}
	}
	fmt.Fprintf(out, "trailer\n<</Size %d %s>>\n", len(places), p.trailer)
}

// find returns the first object with all of some words.
func (p *parts) find(words ...string) (int, *part) {
	p.t.Helper()
	for _, number := range slices.Sorted(maps.Keys(p.objects)) {
		o := p.objects[number]
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(o.text, w) }) {
			return number, o
		}
	}
	p.t.Fatalf("no object has %q", words)
	return 0, nil
}

// text changes the first object with some words: what a pattern finds becomes
// something else.
func (p *parts) text(words, pattern, to string) {
	p.t.Helper()
	_, o := p.find(words)
	o.text = p.changed(o.text, pattern, to)
}

// changed replaces the first place a pattern matches, which there must be.
func (p *parts) changed(text, pattern, to string) string {
	p.t.Helper()
	search := regexp.MustCompile(pattern)
	at := search.FindStringSubmatchIndex(text)
	if at == nil {
		p.t.Fatalf("%q is not in %.300q", pattern, text)
	}
	made := text[:at[0]] + string(search.ExpandString(nil, to, text, at)) + text[at[1]:]
	if made == text {
		p.t.Fatalf("%q changes nothing", pattern)
	}
	return made
}

// referred is the object the value of a key refers to.
func (p *parts) referred(text, key string) *part {
	p.t.Helper()
	found := regexp.MustCompile(key + ` \[?(\d+) 0 R`).FindStringSubmatch(text)
	if found == nil {
		p.t.Fatalf("%s is not in %q", key, text)
	}
	number, _ := strconv.Atoi(found[1])
	return p.objects[number]
}

// data changes the data of a stream.
func (p *parts) data(o *part, pattern, to string) {
	p.t.Helper()
	o.data = []byte(p.changed(string(o.data), pattern, to))
}

// add appends an object and returns its number.
func (p *parts) add(o *part) int {
	number := slices.Max(slices.Collect(maps.Keys(p.objects))) + 1
	p.objects[number] = o
	return number
}

// page is the content of the page with some words in its object.
func (p *parts) content(words ...string) *part {
	_, page := p.find(append(words, "/Type /Page\n")...)
	return p.referred(page.text, "/Contents")
}
