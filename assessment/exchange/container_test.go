package exchange_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"runtime"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// entryOf returns one entry of a container.
func entryOf(tb testing.TB, raw []byte, name string) string {
	tb.Helper()
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		tb.Fatal(err)
	}
	content, err := fs.ReadFile(archive, name)
	if err != nil {
		tb.Fatal(err)
	}
	return string(content)
}

// TestSignatureOfAnotherFileDoesNotFit mixes two good files of one signer.
func TestSignatureOfAnotherFileDoesNotFit(t *testing.T) {
	one, other := newByHand(), newByHand()
	other.head = corrected(other.head, strings.Repeat("02", 32))
	a, b := entriesOf(t, one.bytes(t)), entriesOf(t, other.bytes(t))
	for at, what := range map[int]string{1: "manifest", 2: "signature"} {
		mixed := append([][2]string{}, a...)
		mixed[at] = b[at]
		_, err := exchange.OpenPayload(stored(t, mixed...))
		wantRefused(t, what, err, assessment.ErrSignature)
	}
}

// TestZIPFeaturesAreRefused adds to a good file what ZIP allows and this
// format does not.
func TestZIPFeaturesAreRefused(t *testing.T) {
	good := newByHand().bytes(t)
	end := len(good) - 22
	comment := append(bytes.Clone(good), "PK\x05\x06 and 18 bytes more"...)
	binary.LittleEndian.PutUint16(comment[end+20:], uint16(len(comment)-len(good)))
	wide := append(bytes.Clone(good[:end]), "PK\x06\x06"...)
	wide = append(append(append(wide, make([]byte, 52)...), "PK\x06\x07"...), make([]byte, 16)...)
	encrypted := bytes.Clone(good)
	encrypted[6] |= 1
	large := bytes.Clone(good)
	binary.LittleEndian.PutUint32(large[18:], 0xffffffff)
	for name, raw := range map[string][]byte{
		"comment":             comment,
		"zip64":               append(wide, good[end:]...),
		"zip64 size":          large,
		"encrypted":           encrypted,
		"gap between entries": append(append(bytes.Clone(good[:end]), "gap"...), good[end:]...),
		"two ends":            append(bytes.Clone(good), good[end:]...),
		"end alone":           good[end:],
		"begin of an entry":   append([]byte("PK\x03\x04"), good[end:]...),
	} {
		_, err := exchange.OpenPayload(raw)
		wantRefused(t, name, err, assessment.ErrDamaged, assessment.ErrFormat)
	}
}

// TestOverlappingEntriesTakeNoMemory reads a file whose list names the same
// large entry again and again: a bomb that needs no compression.
func TestOverlappingEntriesTakeNoMemory(t *testing.T) {
	const size = 8 << 20
	raw := stored(t, [2]string{"mimetype", strings.Repeat("0", size)})
	end := len(raw) - 22
	list := bytes.Clone(raw[binary.LittleEndian.Uint32(raw[end+16:]):end])
	tail := bytes.Clone(raw[end:])
	raw = append(append(raw[:end], bytes.Repeat(list, 29)...), tail...)
	end = len(raw) - 22
	binary.LittleEndian.PutUint16(raw[end+8:], 30)
	binary.LittleEndian.PutUint16(raw[end+10:], 30)
	binary.LittleEndian.PutUint32(raw[end+12:], uint32(30*len(list)))
	if archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw))); err != nil || len(archive.File) != 30 {
		t.Fatalf("no bomb: %v", err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := exchange.OpenPayload(raw)
	runtime.ReadMemStats(&after)
	wantRefused(t, "overlap", err, assessment.ErrFormat)
	if took := after.TotalAlloc - before.TotalAlloc; took > size/2 {
		t.Errorf("took %d bytes for a file of %d", took, len(raw))
	}
}

// TestWhatStaysIsNotSealed prepares an assessment that still has everything.
func TestWhatStaysIsNotSealed(t *testing.T) {
	s := fullSubmission()
	s.Assessment.Answers["B3"] = assessment.Answer{Question: "B3", State: assessment.Unknown, Internal: "GEHEIM", Discussion: true}
	p, err := exchange.PrepareSubmission(&s, signer(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, stays := range []string{"GEHEIM", `"internal"`, `"discussion"`, `"position"`} {
		if bytes.Contains(p.Payload(), []byte(stays)) {
			t.Errorf("%s was sealed", stays)
		}
	}
	if s.Assessment.Answers["B3"].Internal != "GEHEIM" {
		t.Error("the assessment itself was changed")
	}
	s.Assessment.Part = &assessment.Part{Package: strings.Repeat("ab", 16)}
	if _, err := exchange.PrepareSubmission(&s, signer(t)); !errors.Is(err, assessment.ErrFormat) {
		t.Errorf("a part was prepared: %v", err)
	}
}
