package pdf_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// reader reads a finished file by its table of places, as any program does.
type reader struct {
	t       *testing.T
	objects map[int]string // what stands between "obj" and "endobj"
}

func read(t *testing.T, raw []byte) reader {
	t.Helper()
	r := reader{t: t, objects: map[int]string{}}
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	table := r.at(raw, number(t, string(raw[at+10:])))
	entries := inflate(t, table)
	for i := 0; i+7 <= len(entries); i += 7 {
		if entries[i] == 1 {
			r.objects[i/7] = r.at(raw, int(binary.BigEndian.Uint32([]byte(entries[i+1:]))))
		}
	}
	for i := 0; i+7 <= len(entries); i += 7 {
		if entries[i] == 2 {
			pack := r.objects[int(binary.BigEndian.Uint32([]byte(entries[i+1:])))]
			r.unpack(i/7, pack, int(binary.BigEndian.Uint16([]byte(entries[i+5:]))))
		}
	}
	return r
}

// at returns the object at an offset, which must begin there.
func (r reader) at(raw []byte, offset int) string {
	r.t.Helper()
	head := regexp.MustCompile(`^\d+ 0 obj\n`).Find(raw[offset:min(offset+20, len(raw))])
	if head == nil {
		r.t.Fatalf("no object at %d", offset)
	}
	body, _, _ := strings.Cut(string(raw[offset+len(head):]), "\nendobj\n")
	return body
}

func (r reader) unpack(n int, pack string, index int) {
	r.t.Helper()
	data := inflate(r.t, pack)
	first := number(r.t, between(pack, "/First ", " "))
	fields := strings.Fields(data[:first])
	if fields[2*index] != strconv.Itoa(n) {
		r.t.Fatalf("object %d is not at its place in the pack", n)
	}
	body := data[first+number(r.t, fields[2*index+1]):]
	r.objects[n], _, _ = strings.Cut(body, "\n")
}

// refs returns the numbers of the references in a text.
func refs(text string) []int {
	var found []int
	for _, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(text, -1) {
		n, _ := strconv.Atoi(m[1])
		found = append(found, n)
	}
	return found
}

// follow returns the object a key refers to.
func (r reader) follow(object, key string) string {
	r.t.Helper()
	found := refs(between(object, key+" ", "R") + "R")
	if len(found) == 0 || r.objects[found[0]] == "" {
		r.t.Fatalf("%s leads nowhere in %.200q", key, object)
	}
	return r.objects[found[0]]
}

func (r reader) catalogue() string {
	for _, object := range r.objects {
		if strings.HasPrefix(object, "<</Type /Catalog") {
			return object
		}
	}
	r.t.Fatal("no catalogue")
	return ""
}

// pages returns the pages in order.
func (r reader) pages() []int { return refs(between(r.objects[1], "/Kids [", "]")) }

func between(text, from, to string) string {
	_, rest, _ := strings.Cut(text, from)
	rest, _, _ = strings.Cut(rest, to)
	return rest
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(regexp.MustCompile(`^\d+`).FindString(text))
	if err != nil {
		t.Fatalf("no number: %.20q", text)
	}
	return n
}

func inflate(t *testing.T, object string) string {
	t.Helper()
	_, data, _ := strings.Cut(object, "stream\n")
	z, err := zlib.NewReader(strings.NewReader(data))
	if err != nil {
		t.Fatalf("%v in %.100q", err, object)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(plain)
}
